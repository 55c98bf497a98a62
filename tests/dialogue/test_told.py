"""Whatever holds a person's words keeps them out of its repr, alone and inside anything else."""

from __future__ import annotations

import pytest

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Action, Asked
from bot.coach.contract import Setting
from bot.coach.dialogues.debrief.answers import DebriefAnswers, QuestionLogged
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.conversation.person import EntrySaved, Person, ReminderSet, TalkSaved
from bot.dialogue.events import Commanded, Submitted, Tapped, Typed
from bot.dialogue.messages import Copyable, Message, Option, Paragraph, Said, Words
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.talk import Echo, Talk, TalkState
from bot.runtime.ports import Letter, LetterState, Work
from tests.conversation.talking import MORNING

NOTE = "my secret note"
TALK = Talk(
    id="debrief-1",
    dialogue="debrief",
    state=TalkState.OPEN,
    seed=1,
    begun_at="",
    changed_at="",
    answers={"recall": NOTE},
    facts={"name": NOTE},
    aside=Echo("recall", NOTE),
)
ASKED = Asked(id="debrief-1/questions/1", origin="debrief-1", day="2026-11-23", question=NOTE)
PROFILE = Profile(name=NOTE, offers=(("/debrief", NOTE),), wanted=NOTE)
REMINDER = Reminder(id="r", origin="o", wall="w", zone="z", phrase="p", about=NOTE)
MESSAGE = Message(blocks=(Paragraph((Words("ours"), Said(NOTE))), Copyable(NOTE)), offers=(Option("/debrief", NOTE),))
BOOK = Casebook({ASKED.id: ASKED})


@pytest.mark.parametrize(
    "value",
    [
        TALK,
        ASKED,
        Action(id="a", origin="o", day="d", words=NOTE),
        PROFILE,
        REMINDER,
        BOOK,
        Person(key="test::ada", profile=PROFILE, talks={"debrief-1": TALK}, book=BOOK, reminders={"r": REMINDER}),
        MESSAGE,
        Letter(id=1, person="test::ada", message=MESSAGE, state=LetterState.READY),
        Work(
            person="test::ada",
            input_key="k",
            at=MORNING,
            changes=(TalkSaved(TALK), EntrySaved(ASKED), ReminderSet(REMINDER, "")),
            messages=(MESSAGE,),
        ),
        Setting(book=BOOK, profile=PROFILE, now=MORNING, facts={"name": NOTE}),
        DebriefAnswers(recall=NOTE, questions=(QuestionLogged(asked=NOTE),)),
        Typed(NOTE),
        Commanded("debrief", NOTE),
        Submitted("token", (("path", NOTE),)),
        Heard(NOTE),
        Unclear("readers.zone", (("example", NOTE),)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_repr_tells_what_a_person_said(value: object) -> None:
    assert NOTE not in repr(value)
    assert NOTE not in repr([value])
    assert NOTE not in f"{value} {(value,)!s}"


def test_ours_may_be_read() -> None:
    assert "ours" in repr(Words("ours"))
    assert "debrief-1:speed:hot" in repr(Tapped("debrief-1:speed:hot"))
