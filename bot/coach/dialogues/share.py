"""What the talk about a card means: an entry that stands for the card, as long as the card is there.

Making it readable by a code is not ours: wherever such an entry appears, the runtime seals its card and says the code;
wherever one goes, it takes the card back (bot.runtime.between.cards).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.coach.book.entries import Shared
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.sharing.parts import anything, compose
from bot.coach.sharing.shown import card_blocks
from bot.coach.voice import paragraph
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block
from bot.dialogue.told import Told

LASTS: Final = {"day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=30)}
"""How long a card can be opened, by the choices of `share.lasts`."""


class ShareAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    parts: tuple[str, ...] = ()
    note: str = ""
    lasts: str = ""
    go: bool | None = None


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep what is shown, if they said yes to it."""
    told = read(ShareAnswers, answers)
    card, made_of = compose(told.parts, told.note, setting)
    if not told.go:
        return Outcome(closes=False, offers=() if anything(setting) else ("/debrief",))
    if not card.parts:
        return Outcome(blocks=paragraph(setting, "share.empty"), closes=False)
    shared = Shared(
        id=f"{setting.talk}/card",
        origin=setting.talk,
        day=setting.today,
        interview=setting.subject,
        until=(setting.now + LASTS.get(told.lasts, LASTS["week"])).isoformat(timespec="seconds"),
        made_of=tuple(sorted(made_of)),
        page=card,
    )
    return Outcome(entries=(shared,), offers=("/shared",))


def share_preview(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The card exactly as the other will see it."""
    told = read(ShareAnswers, answers)
    card, _ = compose(told.parts, told.note, setting)
    if not card.parts:
        return paragraph(setting, "share.empty")
    return (*paragraph(setting, "share.preview"), *card_blocks(card, setting))
