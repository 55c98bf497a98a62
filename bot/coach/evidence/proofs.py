"""Evidence: what the person themselves has shown, dated, strongest kinds first (curriculum S1.3, S3.8).

Only what they told us counts, and of that no verdict on themselves. Proofs are strengths they recorded, promises they
kept, good things in a debrief, and answers they rated 4 or 5. The ways it is said are the writers' (`evidence.*`).
"""

from __future__ import annotations

from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Action, Asked, Interview, Positive, Strength
from bot.coach.contract import Setting
from bot.coach.evidence.verdict import is_verdict
from bot.coach.voice import phrase, spoken_day
from bot.dialogue.messages import Said, Spans, Words

GOOD_ANSWER: Final = 4
"""From here on a 1 to 5 rating counts as evidence."""

Proof = Strength | Action | Positive | Asked


def proofs(book: Casebook) -> tuple[Proof, ...]:
    """Everything on record that counts, strongest kind first and newest first within a kind."""
    kinds: tuple[tuple[Proof, ...], ...] = (
        tuple(strength for strength in book.of(Strength) if not is_verdict(strength.words)),
        tuple(action for action in book.of(Action) if action.done),
        tuple(positive for positive in book.of(Positive) if not is_verdict(positive.words)),
        tuple(asked for asked in book.of(Asked) if (asked.went or 0) >= GOOD_ANSWER),
    )
    return tuple(proof for kind in kinds for proof in reversed(kind))


def choose_proofs(book: Casebook, most: int, seed: int) -> tuple[Proof, ...]:
    """A few proofs for one talk: turned by the seed, so that two pump-ups in a row do not show the same few first."""
    found = proofs(book)
    if len(found) <= most:
        return found
    start = seed % len(found)
    return (found + found)[start : start + most]


def spoken(proof: Proof, setting: Setting) -> Spans:
    """One proof in the writers' words."""
    match proof:
        case Strength():
            return _strength(proof, setting)
        case Action():
            return phrase(setting, "evidence.kept", words=proof.words)
        case Positive():
            return phrase(setting, "evidence.positive", words=proof.words, company=_company(proof.interview, setting))
        case Asked():
            return phrase(
                setting,
                "evidence.answer",
                question=proof.question,
                company=_company(proof.interview, setting),
                went=str(proof.went),
            )


def _strength(proof: Strength, setting: Setting) -> Spans:
    told = _told(proof, setting)
    return (*told, Words(" "), *phrase(setting, "evidence.shows", shows=proof.shows)) if proof.shows else told


def _told(proof: Strength, setting: Setting) -> Spans:
    """With the time they gave, once; without one, with the day they told us, and said so."""
    if proof.kind == "praise" and not proof.when:
        noted = _spoken(proof.day, setting)
        return phrase(setting, "evidence.praise_noted", words=proof.words, day=noted, by=proof.said_by)
    if proof.kind == "praise" and proof.said_by:
        return phrase(setting, "evidence.praise_by", words=proof.words, day=proof.when, by=proof.said_by)
    if proof.kind == "praise":
        return phrase(setting, "evidence.praise", words=proof.words, day=proof.when)
    if proof.when and proof.when.casefold() in proof.words.casefold():
        return (Said(proof.words),)
    if proof.when:
        return phrase(setting, "evidence.win", words=proof.words, day=proof.when)
    return phrase(setting, "evidence.noted", words=proof.words, day=_spoken(proof.day, setting))


def _company(interview: str, setting: Setting) -> str:
    entry = setting.book.entries.get(interview)
    return entry.company if isinstance(entry, Interview) else ""


def _spoken(when: str, setting: Setting) -> str:
    return spoken_day(when, setting.today)
