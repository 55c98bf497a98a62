"""What people say to us in the middle of a question is heard as that, and never kept as their answer."""

from __future__ import annotations

import pytest

from bot.conversation.intents.hardly_meant import doubtful
from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking

AT: dict[str, tuple[str, ...]] = {
    "things/2/what": ("a walk", "4", "yes"),
    "things/1/again": ("a walk", "4"),
    "age": ("skip", "skip"),
    "colours": ("skip", "skip", "skip"),
    "when": ("skip", "skip", "skip", "skip"),
    "rest": ("skip", "skip", "skip", "skip", "skip"),
    "end": ("skip", "skip", "skip", "skip", "skip", "on we go"),
}
"""How to get to a question of each kind."""

everywhere = pytest.mark.parametrize("path", AT)


def at(path: str) -> Talking:
    return Talking.known(library()).commands("small").taps("Up").says(*AT[path]).asks(path)


def kept(talk: Talking) -> set[str]:
    return {path for path, value in talk.person.talks["small-1"].answers.items() if value}


@everywhere
@pytest.mark.parametrize(
    "words",
    ["can we go back one?", "Oops, go back please", "could I change my last answer", "undo", "wait, go back three"],
)
def test_back_in_a_sentence_undoes_one_answer(path: str, words: str) -> None:
    talk = at(path)
    before = talk.talk.answers
    after = talk.says(words).talk.answers
    assert before.keys() - after.keys() == {list(before)[-1]}
    assert after.keys() <= before.keys()


@everywhere
@pytest.mark.parametrize(
    "words", ["I'd rather not say.", "can we skip this one", "skip it please", "I don't want to answer that"]
)
def test_skip_in_a_sentence_keeps_nothing(path: str, words: str) -> None:
    talk = at(path)
    before = kept(talk)
    talk.says(words)
    assert kept(talk) <= before


@everywhere
@pytest.mark.parametrize(
    "words", ["I want to pause", "can we do this later?", "I need a break", "not now", "gotta go", "Bye!"]
)
def test_later_in_a_sentence_parks(path: str, words: str) -> None:
    talk = at(path)
    before = talk.talk.answers
    talk.says(words)
    assert talk.person.talks["small-1"].state is TalkState.PARKED
    assert talk.commands("resume").asks(path).talk.answers == before


@everywhere
@pytest.mark.parametrize(
    "words", ["can we stop", "quit", "exit", "never mind", "I want to stop here", "id like to stop"]
)
def test_stop_in_a_sentence_asks_what_becomes_of_it(path: str, words: str) -> None:
    talk = at(path)
    before = talk.talk.answers
    assert talk.says(words).asks("~stopping").says("carry on").asks(path).talk.answers == before


@everywhere
@pytest.mark.parametrize(
    "words",
    [
        "why do you ask?",
        "I don't understand",
        "what do you mean by that?",
        "huh?",
        "???",
        "what?",
        "say that again please",
        "who are you",
        "are you a bot?",
        "is this private?",
        "what happens with my answers?",
        "where were we?",
        "who can read this?",
        "hello",
        "how many questions are left?",
        "I need help",
        "what can you do?",
        "wait can you see my name",
        "how long is this gonna take",
    ],
)
def test_a_question_to_us_is_answered_and_ours_is_asked_again(path: str, words: str) -> None:
    talk = at(path)
    before = talk.talk.answers
    assert talk.says(words).asks(path).talk.answers == before
    assert talk.message.blocks
    assert talk.says(words, words).asks(path).talk.answers == before


@pytest.mark.parametrize("path", ["things/1/again", "age", "colours", "when", "rest"])
@pytest.mark.parametrize(
    "words",
    ["I just remembered they asked about pay", "can I change one of my answers?"],
)
def test_what_they_remembered_opens_the_answers(path: str, words: str) -> None:
    at(path).says(words).asks("~reviewing").says("leave it as it is").asks(path)


@pytest.mark.parametrize("path", ["things/1/again", "age", "colours", "when", "rest"])
def test_an_answer_that_they_name_is_opened(path: str) -> None:
    at(path).says("can I change my answer about the mood?").asks("mood").says("back").asks(path)


def test_an_answer_put_right_by_its_place_opens_the_answers() -> None:
    at("age").says("actually the first one was 250").asks("~reviewing")


def test_what_they_remembered_opens_the_answers_of_the_last_talk() -> None:
    talk = at("end").says("skip")
    talk.says("I just remembered something else").asks("~reviewing")


@everywhere
def test_starting_over_is_offered_and_throws_nothing_away(path: str) -> None:
    talk = at(path)
    before = talk.talk.answers
    talk.says("can we start over").offers("/resume small-1", "/begin small").taps("Carry on").asks(path)
    assert talk.talk.answers == before


def test_starting_the_welcome_over_forgets_what_they_came_for() -> None:
    talk = Talking(library()).commands("pumpup").says("yes", "Ada", "can we start over")
    talk.offers("/resume welcome-1", "/begin welcome").says("1").asks("zone")


def test_the_welcome_comes_once_though_it_was_asked_for_before_the_yes() -> None:
    talk = Talking(library()).commands("welcome").says("yes", "Ada", "London", "skip", "skip")
    assert talk.person.profile.counts == {"welcome": 1}


@pytest.mark.parametrize("words", ["thanks!", "ok", "hmm", "asdf", "...", "why?", "next", "debrief", "maybe", "👍"])
def test_what_is_hardly_an_answer_is_one_when_it_is_said_twice(words: str) -> None:
    talk = at("end")
    before = kept(talk)
    talk.says(words).asks("end")
    assert kept(talk) == before
    assert talk.says(words).person.talks["small-1"].answers["end"] == words


@pytest.mark.parametrize(
    ("words", "keys"),
    [("Asda", False), ("SAS", False), ("asdf", True), ("asdasd", True), ("sdf", True), ("JKL Ltd", False)],
)
def test_keys_struck_at_random_are_asked_about_and_a_company_is_not(words: str, keys: bool) -> None:
    assert (doubtful(words) is not None) == keys


def test_another_line_that_is_hardly_an_answer_is_asked_about_as_well() -> None:
    assert "end" not in at("end").says("ok").says("thanks!").asks("end").talk.answers


@pytest.mark.parametrize(
    "words",
    [
        "go back to my old team",
        "take a break",
        "stop rambling",
        "why do you want this job?",
        "Why not?",
        "who are your users?",
        "I said I'd call them later",
        "nothing on my CV interested them",
        "I asked who could see it",
        "no",
    ],
)
def test_what_tells_something_is_an_answer(words: str) -> None:
    talk = at("things/2/what").says(words)
    assert talk.person.talks["small-1"].answers["things/2/what"] == (None if words == "no" else words)


@pytest.mark.parametrize("path", ["age", "colours", "when", "rest"])
def test_the_name_of_a_command_goes_there_where_it_is_no_answer(path: str) -> None:
    talk = at(path).says("pumpup")
    assert talk.talk.dialogue == "pumpup"
    assert talk.person.talks["small-1"].state is TalkState.PARKED


@pytest.mark.parametrize("path", ["things/1/again", "age", "colours", "when", "rest"])
@pytest.mark.parametrize("words", ["I hate this", "this is pointless", "you are useless", "-1"])
def test_who_is_fed_up_is_shown_the_ways_out_and_nothing_is_kept(path: str, words: str) -> None:
    talk = at(path)
    before = talk.talk.answers
    assert talk.says(words).asks(path).talk.answers == before


def test_that_is_all_ends_a_list_at_its_first_question() -> None:
    at("things/2/what").says("that's it").asks("late")
    at("things/1/again").says("that's enough").asks("late")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("who are you?", "Comeback"),
        ("is it private?", "/privacy"),
        ("thanks", ""),
        ("hi", ""),
        ("goodbye", ""),
        ("quit", ""),
        ("I don't understand", "/debrief"),
        ("I need help", "reach"),
    ],
)
def test_with_no_question_open_we_answer_too(words: str, heard: str) -> None:
    talk = Talking.known(library()).says(words).hears(heard)
    assert "no question" not in talk.heard.casefold()


def test_before_they_agreed_a_greeting_is_greeted_and_a_question_about_us_is_answered() -> None:
    talk = Talking(library()).arrives()
    assert "keep nothing" not in talk.says("hi").hears("16").heard
    talk.says("are you a real person?").hears("program", "16")
    talk.says("who can read this?").hears("/privacy", "16")
    assert not talk.person.talks
