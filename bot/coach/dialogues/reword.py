"""Other words for one field of one entry. The talk is about that field and leaves nothing of itself behind.

Its subject is `entry#field`: `debrief-1/questions/2#better`.
"""

from __future__ import annotations

from bot.coach.contract import Outcome, Reworded, Setting
from bot.coach.fields import read
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told

MARK = "#"


class RewordAnswers(Told, frozen=True, kw_only=True):
    """The step of the dialogue."""

    wording: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """The new words, if there are any; the way back either way."""
    entry, _, field = setting.subject.partition(MARK)
    words = read(RewordAnswers, answers).wording
    reworded = (Reworded(entry, field, words),) if words else ()
    return Outcome(reworded=reworded, passes=True, closes=bool(words), offers=(f"/entry {entry}",))


def wording_now(setting: Setting) -> str:
    """What the field says at the moment."""
    entry, _, field = setting.subject.partition(MARK)
    return str(getattr(setting.book.entries.get(entry), field, "")) if field else ""
