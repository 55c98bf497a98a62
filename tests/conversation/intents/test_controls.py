"""Back, skip, later, stop, help, repeat: the same at every question, tapped or typed."""

from __future__ import annotations

import pytest

from bot.conversation.intents.spoken_controls import spoken_control
from bot.dialogue.messages import Control
from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking


def small() -> Talking:
    return Talking.known(library()).commands("small")


def at_things() -> Talking:
    """At the first question of the repeat."""
    return small().taps("Up").asks("things/1/what")


def at_echo() -> Talking:
    """A moment was typed and waits for its yes."""
    return at_things().says("skip", "skip", "skip", "skip").asks("when").says("tomorrow at 9")


def test_the_first_question_has_nothing_before_it() -> None:
    talk = small().asks("mood")
    assert "Back" not in [option.label for option in talk.prompt.controls]
    talk.says("back").asks("mood")
    assert talk.talk.answers == {}


def test_back_undoes_one_answer_and_asks_it_again() -> None:
    talk = at_things().says("a walk").asks("things/1/how").taps("Back").asks("things/1/what")
    assert talk.talk.answers == {"mood": "up"}
    talk.says("back").asks("mood")
    assert talk.talk.answers == {}


def test_back_takes_back_a_skip_and_another_one() -> None:
    talk = at_things().says("a walk", "skip", "yes").asks("things/2/what")
    talk.says("back").asks("things/1/again").says("back").asks("things/1/how")


def test_going_back_and_forth_loses_nothing_that_still_counts() -> None:
    talk = small().taps("Down").says("rain").asks("things/1/what")
    talk.says("back", "back").asks("mood").taps("Up").asks("things/1/what")
    talk.says("back").asks("mood").taps("Down").asks("why")


def test_back_after_the_end_opens_the_last_question_again() -> None:
    talk = Talking.known(library()).commands("pumpup").taps("One").says("no", "breathe")
    assert talk.person.open_talk() is None
    talk.says("back").asks("thing").says("smile").hears("smile")
    assert talk.person.open_talk() is None


@pytest.mark.parametrize("word", ["back", "/back", "Back", "BACK.", "go back", "undo"])
def test_back_in_every_spelling(word: str) -> None:
    small().taps("Up").says("a walk").asks("things/1/how").says(word).asks("things/1/what")


def test_everyday_words_are_answers_where_words_are_asked_for() -> None:
    talk = at_things().says("go back to my old team").asks("things/1/how")
    assert talk.talk.answers["things/1/what"] == "go back to my old team"


def test_skip_leaves_out_what_may_be_left_out() -> None:
    talk = at_things().says("a walk").taps("Skip").asks("things/1/again")
    assert talk.talk.answers["things/1/how"] is None


def test_skipping_the_first_question_of_an_item_ends_the_repeat() -> None:
    at_things().says("skip").asks("late")


def test_skip_at_another_one_means_no() -> None:
    talk = at_things().says("a walk", "4").asks("things/1/again").says("skip").asks("late")
    assert talk.talk.answers["things/1/again"] is False


def test_a_question_that_is_needed_says_so_once_and_then_lets_go() -> None:
    talk = small().says("skip").asks("mood")
    assert talk.heard.count("Mood?") == 1
    talk.says("skip").asks("things/1/what")


@pytest.mark.parametrize(
    "nothing", ["no", "none", "nothing", "nope", "N/A", "-", "I don't know", "hm, no", "no idea.", "Well, not really"]
)
def test_a_lone_no_at_an_optional_question_is_a_skip_and_no_answer(nothing: str) -> None:
    talk = small().taps("Down").asks("why").says(nothing)
    assert talk.talk.answers["why"] is None


@pytest.mark.parametrize("something", ["no experience", "nothing on my CV", "oh no they laughed", "not really my day"])
def test_a_no_that_tells_something_is_an_answer(something: str) -> None:
    assert small().taps("Down").asks("why").says(something).talk.answers["why"] == something


def test_nothing_to_say_about_a_time_or_a_number_is_a_skip_too() -> None:
    talk = at_things().says("skip", "skip").asks("age").says("no idea").asks("colours").says("skip")
    talk.asks("when").says("nope").asks("rest")


def test_later_parks_and_resume_goes_on_at_the_same_question() -> None:
    talk = at_things().says("a walk").taps("Later").hears("/resume")
    assert talk.person.open_talk() is None
    talk.commands("resume").asks("things/1/how")


@pytest.mark.parametrize("said", ["skip the rest", "can I skip the rest", "skip everything", "skip all of it please"])
def test_who_skips_all_that_is_left_is_asked_what_becomes_of_the_rest(said: str) -> None:
    assert spoken_control(said) is Control.STOP


def test_help_says_what_the_question_is_about_and_asks_again() -> None:
    small().taps("Down").says("help").hears("A word or two", "Why Down?").asks("why")
    small().says("?").asks("mood")


def test_repeat_says_everything_once_more() -> None:
    small().says("repeat").hears("Mood?").asks("mood")
    small().says("what?").hears("Mood?")


def test_stop_asks_what_becomes_of_it_and_keeps_it() -> None:
    talk = at_things().says("stop").hears("keep").taps("Keep it")
    assert talk.person.talks["small-1"].state is TalkState.FINISHED
    assert talk.person.talks["small-1"].answers == {"mood": "up"}


def test_stop_throws_it_away_at_their_word() -> None:
    talk = at_things().says("stop").says("discard")
    assert talk.person.talks == {}


@pytest.mark.parametrize("words", ["carry on", "never mind", "back", "skip", "3", "go on"])
def test_stop_can_be_taken_back(words: str) -> None:
    at_things().says("stop").says(words).hears("first thing").asks("things/1/what")


@pytest.mark.parametrize("words", ["no", "hm", "why?"])
def test_unclear_words_at_stop_keep_everything_and_ask_again(words: str) -> None:
    talk = at_things().says("stop", words).asks("~stopping").hears("small talk")
    assert talk.talk.answers == {"mood": "up"}


def test_stop_where_nothing_was_said_simply_stops() -> None:
    talk = small().says("stop")
    assert talk.person.talks == {}
    talk = Talking.known(library()).commands("debrief").taps("Full").says("stop")
    assert talk.person.talks == {}


@pytest.mark.parametrize("words", ["repeat", "help", "/nonsense", "again"])
def test_what_stands_between_two_answers_is_said_again_with_its_buttons(words: str) -> None:
    at_echo().says(words).asks("~echo").hears("24 November, 09:00")
    at_things().says("stop", words).asks("~stopping").hears("small talk")


def test_arriving_between_two_answers_says_what_is_asked() -> None:
    at_echo().arrives().asks("~echo").hears("24 November, 09:00")


def test_an_echo_is_kept_only_at_a_yes() -> None:
    talk = at_echo().asks("~echo")
    assert "when" not in talk.talk.answers
    talk.says("yes").asks("rest")
    assert talk.talk.answers["when"] == "2026-11-24T09:00"


def test_a_better_time_at_the_echo_is_echoed_again() -> None:
    at_echo().says("no").asks("when").says("friday at 10").hears("27 November, 10:00").says("yes").asks("rest")
    at_echo().says("friday at 10").hears("27 November, 10:00").asks("~echo")


@pytest.mark.parametrize("words", ["", "blargh", "x" * 5_000, "I can't say", "hi", "why do you ask?"])
def test_words_that_say_nothing_leave_the_echo_standing(words: str) -> None:
    talk = at_echo().says(words, words).asks("~echo").hears("24 November, 09:00").says("yes").asks("rest")
    assert talk.talk.answers["when"] == "2026-11-24T09:00"


def test_a_no_in_a_sentence_at_the_echo_asks_for_the_time_again() -> None:
    at_echo().says("no, the other one").asks("when")


@pytest.mark.parametrize("words", ["back", "skip", "undo"])
def test_leaving_the_echo_asks_for_the_time_again(words: str) -> None:
    at_echo().says(words).asks("when")


@pytest.mark.parametrize(
    ("said", "control"),
    [
        ("back now, where were we", Control.REPEAT),
        ("Let us continue", Control.REPEAT),
        ("can we continue", Control.REPEAT),
        ("continue please", Control.REPEAT),
        ("can we continue tomorrow", Control.PAUSE),
        ("we continue tomorrow with the second round", None),
        ("i need a break, kids are up", Control.PAUSE),
        ("delete that last bit", Control.UNKEEP),
        ("i need a break from all this", None),
        ("they asked where I was", None),
        ("can i just do the questions", Control.SKIP),
        ("can we skip to the questions", Control.SKIP),
        ("just ask me the questions", Control.SKIP),
        ("brb dinner", Control.PAUSE),
        ("can i do it later, my mother is calling", Control.PAUSE),
        ("not now my boss is here", Control.PAUSE),
        ("sorry by mistake, i want to change the previous answer", Control.BACK),
        ("edit that last one", Control.BACK),
        ("Prefer not to say my name", Control.SKIP),
        ("rather not give my name", Control.SKIP),
        ("i'd rather not say my salary", None),
        ("right, where was I", Control.REPEAT),
        ("edit my cv", None),
        ("dont want to say", Control.SKIP),
        ("rather keep that to myself", Control.SKIP),
        ("id rather stay anonymous", Control.SKIP),
        ("he said brb and left", None),
        ("i told them i would be right back with the numbers", None),
        ("i asked if i can do it later because i had kids", None),
        ("later i told them my boss is here", None),
        ("they kept it to themselves", None),
        ("by mistake i said no", None),
        ("too long to type", Control.SKIP),
        ("dont wanna say", Control.SKIP),
        ("its way too much to type out", Control.SKIP),
        ("they ask the questions", None),
        ("answer the questions they asked", None),
        ("it was too much to take in", None),
    ],
)
def test_what_is_said_around_a_control_does_not_hide_it(said: str, control: Control | None) -> None:
    assert spoken_control(said) is control
