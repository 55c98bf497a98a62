"""What somebody types who is tired, in a hurry or cross: slips, paraphrases, and words that are meant for us."""

from __future__ import annotations

import pytest

from tests.conversation.debriefing import debrief, told
from tests.conversation.small import library
from tests.conversation.talking import Talking


@pytest.mark.parametrize("slip", ["skipp", "sikp", "skp", "Skpi.", "/sikp"])
def test_a_slip_in_skip_is_a_skip_where_one_of_several_answers_is_asked_for(slip: str) -> None:
    talk = debrief().asks("questions/1/went").says(slip)
    if slip.startswith("/"):
        talk.hears("/skip").asks("questions/1/went")
    else:
        talk.asks("questions/1/reply")


@pytest.mark.parametrize(("slip", "control"), [("skipp", "skip"), ("hepl", "help"), ("bakc", "back"), ("stpo", "stop")])
def test_in_free_text_a_slip_is_asked_about_once_and_kept_the_second_time(slip: str, control: str) -> None:
    talk = debrief("2").asks("questions/1/reply").says(slip).hears(control, slip).asks("questions/1/reply")
    assert told(talk.says(slip).asks("questions/1/better"))["questions/1/reply"] == slip


@pytest.mark.parametrize("word", ["ship", "late", "stops", "held", "black", "slip", "hello there, again"])
def test_another_word_is_no_slip(word: str) -> None:
    assert told(debrief("2", word))["questions/1/reply"] == word


@pytest.mark.parametrize("digits", ["8", "2.", "10"])
def test_a_lone_number_is_hardly_what_they_said(digits: str) -> None:
    talk = debrief("2").says(digits).hears("number").asks("questions/1/reply")
    assert told(talk.says(digits))["questions/1/reply"] == digits


@pytest.mark.parametrize(
    "words",
    [
        "I don't want to talk about that",
        "can't talk about it",
        "None of your business!",
        "nah, skip it",
        "that's personal",
        "I already told you",
        "you asked me that already",
        "see above",
        "like I said before",
    ],
)
@pytest.mark.parametrize("before", [(), ("2",), ("2", "money", "food"), ("2", "money", "food", "no")])
def test_what_they_will_not_say_or_have_said_is_left_out(words: str, before: tuple[str, ...]) -> None:
    talk = debrief(*before)
    asked, was = talk.asked, told(talk)
    talk.says(words)
    assert talk.asked not in {asked, ""}
    assert told(talk) == was


@pytest.mark.parametrize(
    "words",
    [
        "this is really hard for me right now",
        "You're not listening!",
        "that's not what I said",
        "are you even real?",
        "can you help me with my CV?",
        "could you write my cover letter",
    ],
)
@pytest.mark.parametrize("before", [(), ("2",), ("2", "money", "food"), ("2", "money", "food", "no")])
def test_what_is_said_to_us_is_answered_and_never_kept(words: str, before: tuple[str, ...]) -> None:
    talk = debrief(*before)
    asked, was = talk.asked, told(talk)
    talk.says(words).asks(asked)
    assert told(talk) == was
    assert len(talk.heard.splitlines()) > 2


def test_a_request_that_they_made_in_the_interview_is_kept_when_it_is_said_again() -> None:
    talk = debrief("2", "money", "food", "yes").asks("questions/2/asked")
    talk.says("Can you help me with my CV?").asks("questions/2/asked").says("Can you help me with my CV?")
    assert told(talk)["questions/2/asked"] == "Can you help me with my CV?"


@pytest.mark.parametrize(
    "words", ["Can you tell me about yourself?", "Could you give me an example?", "Will you work on Sundays?"]
)
def test_what_interviewers_ask_is_a_question_of_theirs(words: str) -> None:
    assert told(debrief("2", "money", "food", words))["questions/2/asked"] == words


@pytest.mark.parametrize(
    "words", ["omg just stop asking", "no more questions please", "can we talk about something else?"]
)
def test_who_has_had_enough_is_asked_what_becomes_of_it(words: str) -> None:
    debrief("2").says(words).asks("~stopping").says("carry on").asks("questions/1/reply")


def test_well_enough_is_no_wish_to_stop() -> None:
    debrief().says("well enough").asks("questions/1/went")
    assert told(debrief("3", "well enough"))["questions/1/reply"] == "well enough"


@pytest.mark.parametrize("words", ["wait, go back, I meant 3", "Sorry, I made a mistake in my last answer"])
def test_a_mistake_goes_back_one(words: str) -> None:
    debrief("2").says(words).asks("questions/1/went")


@pytest.mark.parametrize("second", ["2", "2.", "option 2", "the second one", "Number two"])
def test_a_place_in_the_list_is_a_choice_wherever_one_is_shown(second: str) -> None:
    assert debrief("2", "money", "food").says(second).asked == "signals"
    talk = debrief("2", "money", "food", *("no", "none", "none", "no", "no", "no", "no", "unsure")).asks("plan_if")
    assert told(talk.says(second))["plan_if"] == "I start to ramble"


@pytest.mark.parametrize("words", ["can't say", "I forgot", "no clue", "Hard to say."])
def test_who_does_not_know_is_not_quoted(words: str) -> None:
    talk = debrief("2").says(words)
    assert "questions/1/reply" not in told(talk)


STORY = (
    "It was at Brightwater for team lead, on site, this morning. They asked how I deal with an angry customer, and "
    "where I see myself in five years. They smiled a lot, and in the end they said that they would call me on Friday."
)


def test_the_whole_story_told_at_the_first_small_question_is_kept_and_not_asked_for_again() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "fine").asks("company")
    talk.says(STORY).hears("Brightwater, team lead, on site, this morning").asks("questions/1/asked")
    assert told(talk)["recall"] == STORY


def test_a_word_that_is_also_a_command_is_an_answer_where_it_may_be_one() -> None:
    talk = debrief("2", "money", "food", "yes", "strengths").asks("questions/2/went")
    assert told(talk)["questions/2/asked"] == "strengths"
    debrief("2").says("pumpup").hears("/pumpup").asks("questions/1/reply")


@pytest.mark.parametrize("words", ["pay range", "my weaknesses?", "salary expectations"])
def test_two_words_name_another_one(words: str) -> None:
    assert told(debrief("2", "money", "food", words).asks("questions/2/went"))["questions/2/asked"] == words


@pytest.mark.parametrize("words", ["hmm well", "wait please", "okay then", "thank you"])
def test_two_words_that_name_nothing_are_asked_about(words: str) -> None:
    debrief("2", "money", "food", words).asks("questions/1/again")


@pytest.mark.parametrize("words", ["thank you, 3", "3, thanks!", "Thanks a lot! A 3."])
def test_thanks_around_an_answer_are_no_part_of_it(words: str) -> None:
    assert told(debrief(words))["questions/1/went"] == 3


def test_who_is_cross_is_not_quoted() -> None:
    talk = debrief("2").says("this is stupid").asks("questions/1/reply").hears("skip")
    assert "questions/1/reply" not in told(talk.says("whatever"))


def test_who_left_out_all_they_were_asked_and_takes_it_back_keeps_the_talk_they_chose() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "skip", "skip", "skip").asks("stage")
    talk.says("don't keep that").asks("stage")
    assert told(talk) == {"speed": "full"}
    assert told(talk.says("back", "back", "back", "back", "full", "don't keep that")) == {}


@pytest.mark.parametrize(
    ("words", "asked"),
    [("can I change my answer about the company?", "company"), ("I want to correct an answer", "~reviewing")],
)
def test_another_answer_is_wanted_in_the_middle_of_free_words(words: str, asked: str) -> None:
    talk = debrief("2").asks("questions/1/reply").says(words).asks(asked)
    assert "questions/1/reply" not in told(talk)


@pytest.mark.parametrize("words", ["does it matter?", "What's yours?", "I am a nurse looking for work"])
def test_a_sentence_is_hardly_a_name(words: str) -> None:
    talk = Talking(library()).arrives().says("yes").asks("name").says(words).asks("name")
    assert not talk.person.profile.name


def test_why_a_name_is_wanted_is_explained() -> None:
    Talking(library()).arrives().says("yes", "why do you need my name?").hears("nickname").asks("name")


@pytest.mark.parametrize(
    "words", ["nah im happy with that", "I'd say the same", "the same again", "I wouldn't change it"]
)
def test_who_would_say_the_same_again_has_no_better_answer(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("questions/1/asked")
    talk.says("Why us?", "3", "I like the team").asks("questions/1/better").says(words).asks("questions/1/again")
    assert talk.talk.answers["questions/1/better"] is None
