"""People made up by chance, such as we could have kept: for whatever must hold for everybody."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import (
    Action,
    Asked,
    Card,
    Entry,
    Gut,
    IfThen,
    Interview,
    Lesson,
    Mood,
    Planned,
    Result,
    Strength,
)
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.conversation.person import Person
from bot.dialogue.talk import Changing, Reviewing, Stopping, Talk, TalkState
from bot.dialogue.words.typed import cleaned
from tests.conversation.talking import MORNING

WORDS = st.text(max_size=40).map(cleaned)
SOME_WORDS = WORDS.filter(bool)
DAYS = st.dates(MORNING.date() - timedelta(days=900), MORNING.date()).map(lambda day: day.isoformat())
WALLS = st.datetimes(
    MORNING.replace(tzinfo=None) + timedelta(days=3), MORNING.replace(tzinfo=None) + timedelta(days=300)
).map(lambda wall: wall.isoformat(timespec="minutes"))
INSTANTS = st.timedeltas(-timedelta(days=400), timedelta(0)).map(lambda ago: (MORNING + ago).isoformat())
ZONES = st.sampled_from(["Europe/London", "Asia/Kathmandu", "America/New_York"])
RATINGS = st.none() | st.integers(1, 5)

ANSWERS = {
    "speed": st.sampled_from(["hot", "full"]),
    "feeling": st.sampled_from(["low", "good", None]),
    "company": st.none() | SOME_WORDS,
    "signals": st.lists(st.sampled_from(["leaned_in", "ran_long"]), unique=True).map(tuple),
    "on_time": st.none() | st.booleans(),
    "mishaps": st.lists(st.sampled_from(["late", "outfit", "blanked"]), unique=True).map(tuple),
    "gut": st.sampled_from(["through", "unsure", "out"]),
    "later": st.none() | WALLS,
    **{
        f"questions/{number}/{name}": value
        for number in (1, 2)
        for name, value in {"asked": SOME_WORDS, "went": RATINGS, "better": WORDS, "again": st.booleans()}.items()
    },
}


@st.composite
def people(draw: st.DrawFn) -> Person:
    count = draw(st.integers(0, 3))
    done = [TalkState.PARKED, TalkState.FINISHED]
    states = [
        draw(st.sampled_from([*done, TalkState.OPEN] if number == count else done)) for number in range(count + 1)
    ]
    talks = [draw(_talk(f"debrief-{number}", states[number])) for number in range(1, count + 1)]
    entries = [draw(_entry(number, count)) for number in range(draw(st.integers(0, 8)))]
    reminders = [draw(_reminder(number)) for number in range(draw(st.integers(0, 3)))]
    profile = Profile(
        name=draw(WORDS),
        zone=draw(ZONES),
        seed=draw(st.integers(0, 1_000_000)),
        counts={"welcome": 1, "debrief": count},
        hint_zone=draw(st.just("") | ZONES),
        in_care=draw(st.booleans()),
    )
    return Person(
        key="test::ada",
        profile=profile,
        talks={talk.id: talk for talk in talks},
        book=Casebook({entry.id: entry for entry in entries}),
        reminders={each.id: each for each in reminders},
    )


@st.composite
def _talk(draw: st.DrawFn, name: str, state: TalkState) -> Talk:
    asked = draw(st.lists(st.sampled_from(sorted(ANSWERS)), unique=True))
    aside = draw(st.sampled_from([None, Stopping(), Reviewing(), Changing("company")]))
    return Talk(
        id=name,
        dialogue="debrief",
        state=state,
        seed=draw(st.integers(0, 1_000_000)),
        begun_at=draw(INSTANTS),
        changed_at=draw(INSTANTS),
        finished_at=draw(INSTANTS) if state is TalkState.FINISHED else "",
        early=draw(st.booleans()),
        answers={path: draw(ANSWERS[path]) for path in asked},
        facts={"first_debrief": draw(st.booleans()), "name": draw(WORDS), "last_company": None},
        aside=aside if state is TalkState.OPEN else None,
        misses=draw(st.integers(0, 3)),
    )


@st.composite
def _entry(draw: st.DrawFn, number: int, talks: int) -> Entry:
    origin = f"debrief-{draw(st.integers(1, talks + 1))}"
    at: dict[str, Any] = {"id": f"{origin}/things/{number}", "origin": origin, "interview": origin, "day": draw(DAYS)}

    def said() -> str:
        return draw(WORDS)

    made: list[Entry] = [
        Interview(**at, company=said(), role=said(), stage="video", held_on=draw(st.just("") | DAYS), full=True),
        Planned(**at, start=draw(WALLS), zone="Asia/Tokyo", company=said(), place=said(), bring=said()),
        Asked(**at, question=said(), reply=said(), went=draw(RATINGS), better=said()),
        Strength(**at, words=said(), kind="praise", when=said(), shows=said(), said_by=said()),
        Lesson(**at, words=said(), parked=draw(st.booleans())),
        Action(**at, words=said(), first_step=said(), due=draw(st.just("") | WALLS), done=draw(st.booleans())),
        IfThen(**at, condition=said(), response=said()),
        Card(**at, question=said(), answer=said()),
        Mood(**at, feeling="low"),
        Gut(**at, guess="out"),
        Result(**at, result="out"),
    ]
    return draw(st.sampled_from(made))


@st.composite
def _reminder(draw: st.DrawFn, number: int) -> Reminder:
    wall = draw(WALLS)
    return Reminder(
        id=f"debrief-1/actions/{number}/{wall}",
        origin="debrief-1",
        wall=wall,
        zone=draw(ZONES),
        phrase="reminders.action",
        about=draw(WORDS),
        due=(MORNING + draw(st.timedeltas(timedelta(days=1), timedelta(days=300)))).isoformat(),
        command=draw(st.sampled_from(["", "/resume debrief-1", "/continue debrief-1", "/debrief"])),
    )
