"""Words of the shipped choices as many kinds of people type them."""

from __future__ import annotations

import pytest

from bot.dialogue.answers import Value
from bot.library.load import find_content, load_library
from tests.conversation.talking import Talking

SHIPPED = load_library(find_content())

GIVEN = {"feeling": "fine", "company": "Acme", "stage": "video", "held": "today", "recall": "It went on.", "went": "2"}


def at(path: str) -> Talking:
    talk = Talking.known(SHIPPED).says("/debrief")
    while talk.asked != path:
        name = talk.asked.rpartition("/")[2]
        given = {**GIVEN, "speed": "full", "asked": "Why us?", "again": "no", "action": "call Sam"}
        talk.says(given.get(name, "skip"))
    return talk


@pytest.mark.parametrize(
    ("path", "line", "value"),
    [
        ("speed", "no not the long, i am sitting in the tram", "hot"),
        ("speed", "not full", "hot"),
        ("speed", "the long one", "full"),
        ("feeling", "pretty crook", "low"),
        ("held", "yesty", "yesterday"),
        ("mishaps", "network issue and I was tongue tied", ("tongue_tied", "tech")),
        ("mishaps", "bad reception and i ran me mouth", ("too_candid", "tech")),
        ("mishaps", "I went blank and I talked about personal things", ("too_candid", "blanked")),
        ("mishaps", "Too blunt", ("too_candid",)),
        ("gut", "not selected for sure", "out"),
        ("gut", "reckon im stuffed", "out"),
    ],
)
def test_it_is_the_choice_they_mean(path: str, line: str, value: Value) -> None:
    talk = at(path).says(line)
    assert talk.person.talks["debrief-1"].answers[path] == value


@pytest.mark.parametrize(("path", "line"), [("mishaps", "my mouth was dry"), ("reasons", "not really anything else")])
def test_it_is_none_of_the_choices(path: str, line: str) -> None:
    assert not at(path).says(line).talk.answers.get(path)


@pytest.mark.parametrize("line", ["said i work too hard", "told him i had a car"])
def test_what_they_said_is_kept_without_the_i(line: str) -> None:
    talk = at("questions/1/went").says(line).asks("questions/1/went")
    assert talk.talk.answers["questions/1/reply"] == line


@pytest.mark.parametrize(
    "line",
    [
        "they had five people on the panel, all of them nodding. i talked way too long",
        "told them about the float pool list i built",
        "blanked, and i was a bit late cos of the bus",
        "sold myself short",
    ],
)
def test_what_states_something_is_no_question_they_never_asked(line: str) -> None:
    talk = at("forgotten/1/question").says(line).asks("forgotten/1/question")
    assert talk.says(line).talk.answers["forgotten/1/question"] == line


@pytest.mark.parametrize(
    "line",
    ["there was something about pay", "i never asked about the team", "i did want to hear about the bonus", "the pay"],
)
def test_what_tells_of_a_question_they_never_asked_is_one(line: str) -> None:
    at("forgotten/1/question").says(line).asks("forgotten/1/again")


@pytest.mark.parametrize("line", ["said i like the sauce", "i said i like the sauce", "told em i like the sauce"])
def test_what_they_answered_is_none_of_their_questions(line: str) -> None:
    talk = Talking.known(SHIPPED).says("/debrief", "quick", "Acme", "Why us?", "2").says(line).asks("questions/1/again")
    assert "questions/2/asked" not in talk.talk.answers
    assert line in str(at("questions/1/again").says(line).asks("questions/1/again").talk.answers["recall"])


@pytest.mark.parametrize("line", ["he said sell me this pen", "they said what is your weakness"])
def test_what_they_said_to_them_is_one(line: str) -> None:
    at("questions/1/again").says(line).asks("questions/2/went")


@pytest.mark.parametrize("line", ["let's continue", "continue please", "carry on"])
def test_going_on_is_a_choice_where_it_is_one(line: str) -> None:
    talk = Talking.known(SHIPPED).says("/debrief", "full", "awful").asks("space").says(line).asks("company")
    assert talk.talk.answers["space"] == "go_on"


@pytest.mark.parametrize(("path", "line"), [("held", "next please"), ("stage", "skip this whole part")])
def test_a_choice_is_left_out_in_their_words(path: str, line: str) -> None:
    assert not at(path).says(line).talk.answers[path]


@pytest.mark.parametrize("line", ["yes do the rest now", "ok let's finish it"])
def test_the_rest_is_done_where_it_is_offered(line: str) -> None:
    talk = Talking.known(SHIPPED).says(
        "/debrief", "quick", "Acme", "Why us?", "2", "no", "skip", "unsure", "skip", "hi"
    )
    assert talk.says(line).asks("feeling").talk.answers["company"] == "Acme"


def test_a_pump_up_called_for_two_days_later_is_no_better_answer() -> None:
    at("questions/1/better").says("pumpup, 3 min, it's at 9").hears("/pumpup").asks("questions/1/better")


@pytest.mark.parametrize("line", ["bas", "finish", "the end", "nahi"])
def test_there_is_no_other_one_in_their_words(line: str) -> None:
    at("questions/1/again").says(line).asks("signals")


def test_going_on_after_a_stop_says_no_advice_again() -> None:
    talk = at("mishaps").says("blanked").hears("blank").asks("reasons").says("stop", "carry on").asks("reasons")
    assert "mind went blank" not in talk.heard


@pytest.mark.parametrize("line", ["none", "no", "nope", "nothing"])
def test_no_question_behind_a_list_left_out_is_no_more_of_the_list(line: str) -> None:
    at("reasons").says("skip").asks("forgotten/1/question").says(line).asks("positives/1/positive")


@pytest.mark.parametrize("line", ["No date", "no deadline"])
def test_a_step_needs_no_time(line: str) -> None:
    at("actions/1/due").says(line).asks("actions/1/again")


@pytest.mark.parametrize("line", ["second round with the boss and a technician", "first round with hr"])
def test_a_round_is_no_day(line: str) -> None:
    at("actions/1/due").says(line).asks("actions/1/due")


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("bet tmrw 3pm", "24 November, 15:00"),
        ("in two days at 9 h", "25 November, 09:00"),
        ("tuesday tea time", "24 November, 18:00"),
    ],
)
def test_when_a_step_is_due_in_their_words(line: str, when: str) -> None:
    talk = at("actions/1/due").says(line)
    assert when in talk.heard or talk.talk.answers["actions/1/due"] == "2026-11-24T18:00"
