"""The pump-up's reel: the person's own proofs, dated; never a slogan."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import IfThen
from bot.coach.contract import Setting
from bot.coach.dialogues.pumpup import found_proofs
from bot.coach.drafts.wording import clause
from bot.coach.evidence.proofs import choose_proofs, spoken
from bot.coach.voice import listed, paragraph, phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Bullets

LONG: Final = 5
"""Proofs in three minutes."""

SHORT: Final = 3
"""Proofs in one minute."""


def evidence(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """Up to five proofs, those found in this talk included."""
    return _reel(answers, setting, LONG)


def evidence_short(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """Up to three proofs, those found in this talk included."""
    return _reel(answers, setting, SHORT)


def proofs_so_far(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The proofs found in this talk."""
    found = tuple(spoken(proof, setting) for proof in found_proofs(answers, setting))
    return (Bullets(found),) if found else ()


def plans(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """Their newest if-then plans, at most two (P4: played back before the next interview)."""
    newest = tuple(reversed(setting.book.of(IfThen)))[:2]
    told = tuple(phrase(setting, "evidence.plan", condition=clause(p.condition), response=p.response) for p in newest)
    return listed(setting, "evidence.plans", told)


def _reel(answers: Answers, setting: Setting, most: int) -> tuple[Block, ...]:
    found = {proof.id: proof for proof in found_proofs(answers, setting)}
    book = Casebook({**setting.book.entries, **found})
    setting = replace(setting, book=book)
    chosen = choose_proofs(book, most, setting.seed)
    if not chosen:
        return paragraph(setting, "evidence.none")
    told = tuple(spoken(proof, setting) for proof in chosen)
    return (*paragraph(setting, "evidence.heading", name=setting.profile.name), Bullets(told))
