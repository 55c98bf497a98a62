"""Crisis language is met with care, at once and anywhere; nothing of it is kept, and one tap goes back."""

from __future__ import annotations

from math import inf

import msgspec
import pytest
from msgspec.structs import replace

from bot.coach.safety.weighing import Weighed, Weights
from bot.conversation.person import Person
from bot.dialogue.events import Submitted
from bot.library.library import Library
from tests.conversation.small import library
from tests.conversation.talking import Talking

WORDS = "honestly i want to kill myself zebra"
"""The rarest word tells whether anything of it was kept."""


def kept(person: Person) -> bytes:
    return b"".join(
        msgspec.json.encode(each)
        for each in (person.profile, person.book, *person.talks.values(), *person.reminders.values())
    )


@pytest.mark.parametrize(
    ("before", "path"),
    [
        (("/debrief",), "speed"),
        (("/debrief", "full"), "feeling"),
        (("/debrief", "full", "good"), "company"),
        (("/debrief", "full", "good", "Acme", "skip", "skip", "skip"), "recall"),
        (("/debrief", "full", "good", "Acme", "stop"), "~stopping"),
        (("/pumpup", "one"), "proofs/1/proof"),
        (("/welcome",), "name"),
    ],
)
def test_in_any_question_care_comes_first_and_one_tap_goes_back(before: tuple[str, ...], path: str) -> None:
    talk = Talking.known(library()).says(*before).asks(path)
    talk.says(WORDS).hears("Samaritans", "116 123", "999").offers("/allright")
    assert b"zebra" not in kept(talk.person)
    assert "zebra" not in talk.heard
    talk.taps("I'm all right").asks(path)
    assert not talk.person.profile.in_care


def test_with_nothing_open_too_and_before_the_welcome() -> None:
    Talking.known(library()).says(WORDS).offers("/allright").says("I'm all right").hears("/debrief")
    newcomer = Talking(library()).says(WORDS).hears("Find A Helpline").offers("/allright")
    assert b"zebra" not in kept(newcomer.person)


def test_nothing_goes_on_and_nothing_is_kept_until_they_are_all_right() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "good", WORDS)
    for line in ("Acme zebra", "/pumpup", "skip", "1234"):
        talk.says(line).hears("Samaritans").offers("/allright")
    talk.commands("debrief", "new").hears("Samaritans").arrives().hears("Samaritans")
    assert b"zebra" not in kept(talk.person)
    talk.says("i'm okay").asks("company")


def test_the_state_outlives_a_restart() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "good", WORDS)
    before = talk.person
    again = Person(
        key=before.key,
        profile=msgspec.json.decode(msgspec.json.encode(before.profile), type=type(before.profile)),
        talks=before.talks,
    )
    Talking(library(), person=again, now=talk.now).says("Acme").hears("Samaritans").says("1").asks("company")


def test_a_reminder_comes_a_day_later() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "awful", "an hour to myself")
    (reminder,) = talk.person.reminders
    before = talk.person.reminders[reminder].wall
    talk.says(WORDS)
    said = len(talk.messages)
    talk.waits(hours=1).wakes(reminder)
    assert len(talk.messages) == said
    assert talk.person.reminders[reminder].wall > before


def test_in_a_form_too() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("x", "skip", "no").asks("late")
    form = talk.prompt.form
    assert form is not None
    talk.happens(Submitted(form.token, (("late", "yes"), ("age", WORDS)))).offers("/allright")
    assert "late" not in talk.person.talks["small-1"].answers


def test_support_is_there_without_a_question() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "good", "/support").hears("Samaritans").asks("company")
    assert not talk.person.profile.in_care


@pytest.mark.parametrize(("device", "lines"), [("", "Find A Helpline"), ("Europe/London", "Samaritans")])
def test_a_zone_that_is_only_an_offset_is_in_no_country(device: str, lines: str) -> None:
    talk = Talking.known(library())
    talk.person = replace(talk.person, profile=replace(talk.person.profile, zone="Etc/GMT-2", hint_zone=device))
    talk.says("/support").hears(lines)


@pytest.mark.parametrize(
    ("device", "lines"),
    [
        ("Asia/Kolkata", "Tele MANAS"),
        ("Asia/Calcutta", "Tele MANAS"),
        ("US/Eastern", "988"),
        ("America/Puerto_Rico", "988"),
        ("Canada/Pacific", "9-8-8"),
        ("Europe/Jersey", "116 123"),
        ("Eire", "Samaritans Ireland"),
        ("Hongkong", "2896 0000"),
        ("Indian/Reunion", "3114"),
        ("Europe/Mariehamn", "MIELI"),
        ("CET", "Find A Helpline"),
        ("Africa/Asmera", "Find A Helpline"),
        ("Atlantic/Jan_Mayen", "Find A Helpline"),
        ("Europe/Vaduz", "Find A Helpline"),
    ],
)
def test_whatever_a_device_calls_its_zone_the_lines_are_those_of_its_country(device: str, lines: str) -> None:
    Talking(library()).arrives(device).says("/support").hears(lines)


@pytest.mark.parametrize("line", ["I bombed it", "this deadline is killing me", "I died inside", "shoot me an email"])
def test_talk_of_the_trade_is_an_answer_like_any_other(line: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full", "good", "Acme", "skip", "skip", "skip").asks("recall")
    talk.says(line).asks("questions/1/asked")


def test_where_we_are_not_sure_the_talk_goes_on_with_a_line_about_support() -> None:
    weights = Weights(enough=inf, unsure=-inf)
    ours = library()
    unsure = replace(ours, care=replace(ours.care, weighed=Weighed(enough=inf, unsure=-inf)))
    assert unsure.care.rules.weights == weights
    talk = Talking.known(unsure).says("/debrief").hears("/support").taps("Full").taps("Good").asks("company")
    talk.waits(days=1).says("Acme").hears("/support").asks("role")
    assert not talk.person.profile.in_care
    assert "/support" not in talk.says("Engineer").heard  # once a day
    assert "/support" not in talk.says("/stop", "keep", "it is what it is").heard
    assert b"named_support" not in kept(talk.person)
    talk.says(WORDS).hears("Samaritans").offers("/allright")


@pytest.mark.parametrize("line", ["no I'm fine lets go on", "I'm ok so let's continue", "it's fine, please go on"])
def test_who_says_that_they_are_fine_is_believed(line: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full", "awful", line)
    assert "Samaritans" not in talk.heard


@pytest.fixture(name="weighing")
def _weighing() -> Library:
    """Of all words only two weigh anything: a zebra enough to stop for, a quagga for certain."""
    weighed = Weighed(sure=1.5, enough=0.5, plain="it was all quagga zebra", weights="4: zebra\n40: quagga")
    return replace(library(), care=replace(library().care, weighed=weighed))


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("Acme", "role"),
        ("skip", "role"),
        ("back", "feeling"),
        ("I'm all right", "company"),
        ("no", "company"),
        ("I don't need a hotline", "company"),
        ("it's just an expression", "company"),
        ("it was just how I left the room", "company"),
        ("I only meant when they were done with me", "company"),
        ("why are you telling me this?", "company"),
    ],
)
def test_whoever_goes_on_after_words_that_were_not_certain_goes_on(weighing: Library, line: str, path: str) -> None:
    talk = Talking.known(weighing).says("/debrief", "full", "good").asks("company")
    talk.says("it was all zebra").hears("Samaritans", "116 123", "999", "go on").offers("/allright")
    assert b"zebra" not in kept(talk.person)
    talk.says(line).asks(path)
    assert not talk.person.profile.in_care
    assert "Samaritans" not in talk.says("skip").heard


def test_who_asks_for_people_then_still_gets_them(weighing: Library) -> None:
    talk = Talking.known(weighing).says("/debrief", "full", "good", "it was all zebra")
    for line in ("help", "I need help", "yes", "maybe", "I don't know", "yeah it is", "/support", "it was all zebra"):
        talk.says(line).hears("Samaritans").offers("/allright")
    talk.arrives().hears("Samaritans")
    assert talk.person.profile.in_care


@pytest.mark.parametrize("certain", [WORDS, "it was all quagga"])
def test_nobody_is_let_go_by_words_that_are_less_certain(weighing: Library, certain: str) -> None:
    talk = Talking.known(weighing).says("/debrief", "full", "good", "it was all zebra", certain)
    talk.says("it was all zebra").hears("Samaritans").says("Acme").hears("Samaritans").offers("/allright")
    talk.taps("I'm all right").asks("company")
    assert not talk.person.profile.may_go_on


def test_who_was_misread_may_say_the_same_again_at_that_question(weighing: Library) -> None:
    talk = (
        Talking.known(weighing).says("/debrief", "full", "good", "it was all zebra", "I meant the job").asks("company")
    )
    talk.says("it was all zebra").hears("/support").asks("role")
    talk.says("it was all zebra").hears("Samaritans").taps("I'm all right").says(WORDS).hears("Samaritans")
    assert talk.says("it was all zebra").person.profile.in_care


CASE = "What would you do if a colleague harmed himself?"


def test_a_question_about_somebody_they_would_look_after_is_an_answer_in_a_talk_alone() -> None:
    talk = Talking.known(library()).says("/debrief", "quick", "skip", CASE)
    assert not talk.person.profile.in_care
    assert "Samaritans" not in talk.heard
    Talking.known(library()).says(CASE).hears("Samaritans")
