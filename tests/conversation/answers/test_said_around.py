"""Answers with something around them, at the questions that ship: none is lost, and none is taken for another thing."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_went() -> Talking:
    return Talking.known(library()).commands("debrief").says("quick", "Acme", "Why us?").asks("questions/1/went")


def at_another() -> Talking:
    return at_went().says("3").asks("questions/1/again")


@pytest.mark.parametrize("typed", ["2, because I froze", "no wait, 2", "4, sorry, 2. They nodded", "maybe a 2?"])
def test_a_rating_is_taken_from_what_is_said_around_it(typed: str) -> None:
    assert at_went().says(typed).talk.answers["questions/1/went"] == 2


@pytest.mark.parametrize(
    "typed",
    ["one more", "yes one more", "yes I have another", "there was another", "two more", "a few more but I'm tired"],
)
def test_that_there_is_another_is_no_question_of_theirs(typed: str) -> None:
    at_another().says(typed).asks("questions/2/asked")


@pytest.mark.parametrize(
    "typed",
    [
        "I believe that's it",
        "that'll do",
        "I'm all out",
        "one is enough",
        "finished",
        "yes but I forgot it",
        "that was it",
        "I'm finished",
    ],
)
def test_that_there_is_no_other_is_no_question_of_theirs(typed: str) -> None:
    assert "questions/2/asked" not in at_another().says(typed).asks("forgotten/1/question").talk.answers


@pytest.mark.parametrize("typed", ["yes. no. yes", "well yes I think so maybe"])
def test_words_that_name_nothing_are_no_question_of_theirs(typed: str) -> None:
    assert "questions/2/asked" not in at_another().says(typed).talk.answers


@pytest.mark.parametrize("typed", ["one more about money", "and the team"])
def test_what_names_one_is_one(typed: str) -> None:
    assert at_another().says(typed).talk.answers["questions/2/asked"] == typed


def test_one_is_kept_without_the_words_around_it() -> None:
    talk = at_another().says("another one was about my notice period").talk
    assert talk.answers["questions/2/asked"] == "about my notice period"


def test_words_in_the_middle_of_one_stay() -> None:
    assert at_another().says("if I was ok and rested").talk.answers["questions/2/asked"] == "if I was ok and rested"


@pytest.mark.parametrize(
    "typed",
    [
        "no, all good",
        "I honestly can't recall",
        "no, not today",
        "nope, not this time",
        "that was it",
        "can't remember any",
        "no idea yet",
        "I don't know any",
    ],
)
def test_who_has_nothing_to_say_leaves_an_item_out(typed: str) -> None:
    talk = Talking.known(library()).commands("debrief").says("quick", "Acme").asks("questions/1/asked").says(typed)
    talk.asks("forgotten/1/question")
    assert talk.talk.answers["questions/1/asked"] is None


@pytest.mark.parametrize(
    "typed",
    [
        "I can't remember the question",
        "I don't know what they want",
        "nothing I say comes out right",
        "I'm not sure of myself",
    ],
)
def test_what_begins_like_nothing_to_say_is_kept(typed: str) -> None:
    talk = Talking.known(library()).commands("pumpup").says("one", "skip").asks("thing").says(typed)
    assert any(each.answers.get("thing") == typed for each in talk.person.talks.values())


@pytest.mark.parametrize("typed", ["wait", "one sec", "let me think", "just a moment please", "hold on"])
def test_who_is_thinking_has_not_answered(typed: str) -> None:
    talk = Talking.known(library()).commands("debrief").says("quick", "Acme").says(typed).asks("questions/1/asked")
    assert talk.says(typed).talk.answers["questions/1/asked"] == typed


@pytest.mark.parametrize(("typed", "kept"), [("yes, my kids see it", True), ("no, it's just me here", False)])
def test_a_yes_or_no_may_say_why(typed: str, *, kept: bool) -> None:
    talk = Talking.known(library()).commands("settings").says("discreet mode").asks("discreet").says(typed)
    assert talk.person.profile.discreet is kept


def test_at_the_echo_a_no_with_the_right_time_is_that_time() -> None:
    talk = (
        Talking.known(library())
        .commands("interview")
        .says("Acme", "analyst", "phone", "yes, friday at 10 if that's ok")
    )
    talk.hears("27 November").says("no, friday at 11").hears("27 November, 11:00").says("yes").asks("minutes")
    assert talk.says("an hour and a half").talk.answers["minutes"] == 90


@pytest.mark.parametrize("typed", ["what does poker face mean", "what counts as tough?"])
def test_a_choice_that_is_asked_about_is_not_taken(typed: str) -> None:
    talk = (
        Talking.known(library()).commands("debrief").says("full", "fine", "Acme", "analyst", "phone", "today", "fine")
    )
    talk.says("Why us?", "3", "skip", "skip", "no").asks("signals").says(typed).asks("signals")
    assert "signals" not in talk.talk.answers


def debrief(*lines: str) -> Talking:
    return Talking.known(library()).commands("debrief").says(*lines)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "I was so nervous",
            "won't say",
            "it was horrible",
            "they asked me why I left",
            "I froze completely",
            "can't say, NDA",
            "tomorrow at 10",
        ),
        *("The interview went really badly", "on Friday at 3pm", "he laughed at me"),
    ],
)
@pytest.mark.parametrize("begun", [("debrief", "quick"), ("interview",), ("followup", "thanks")])
def test_what_is_told_where_a_company_is_asked_for_is_asked_about_once(typed: str, begun: tuple[str, ...]) -> None:
    talk = Talking.known(library()).commands(begun[0]).says(*begun[1:]).asks("company").says(typed).asks("company")
    assert "company" in talk.says(typed).talk.answers


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "Skip the Dishes",
            "Help Scout",
            "Back Market",
            "Stop & Shop",
            "3M",
            "7-Eleven",
            "Monday.com",
            "Notion",
            "Will",
        ),
        *(
            "Yes! Organic Market",
            "The Next Company",
            "Repeat Ltd",
            "Resume.io",
            "No Name Inc",
            "Just Eat",
            "Home Instead",
        ),
        *(
            "Never Ltd",
            "I Can't Believe It's Yoghurt",
            "Today Tix",
            "Thank You Letters Ltd",
            "Forget Me Not",
            "Save the Children",
        ),
    ],
)
@pytest.mark.parametrize("begun", [("debrief", "quick"), ("interview",), ("followup", "thanks")])
def test_names_that_look_like_commands_are_names(typed: str, begun: tuple[str, ...]) -> None:
    talk = Talking.known(library()).commands(begun[0]).says(*begun[1:]).asks("company").says(typed)
    assert talk.talk.answers["company"] == typed


@pytest.mark.parametrize(
    "typed",
    [
        *("Can you go back to your first job?", "Could you help me understand your CV?", "Can you repeat that number?"),
        *(
            "Shall we skip the small talk?",
            "Let's pause there. What's your biggest fear?",
            "Stop me if I'm wrong, why so many jobs?",
        ),
        *("Would you mind if we paused the recording?", "What do you mean by team player?", "Do you want to quit?"),
    ],
)
def test_questions_of_theirs_that_look_like_controls_are_kept(typed: str) -> None:
    assert debrief("quick", "Acme", typed).talk.answers["questions/1/asked"] == typed


@pytest.mark.parametrize("typed", ["what do you mean by role", "What is a role here?", "what counts as a job?"])
def test_who_asks_about_a_word_of_the_question_gets_its_help(typed: str) -> None:
    debrief("full", "fine", "Acme").asks("role").says(typed).asks("role").hears("job title")


@pytest.mark.parametrize("typed", ["can you give me an example", "could you show me an example please?"])
def test_who_asks_for_an_example_gets_one_where_no_question_is_asked_for(typed: str) -> None:
    talk = Talking.known(library()).commands("pumpup").says("one").asks("proofs/1/proof").says(typed)
    talk.asks("proofs/1/proof").hears("Like: ")
    assert debrief("quick", "Acme", typed).talk.answers["questions/1/asked"] == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("they also asked about salary", "about salary"), ("she also asked why I left", "why I left")],
)
def test_what_else_they_asked_is_the_next_of_their_questions(typed: str, kept: str) -> None:
    assert at_another().says(typed).asks("questions/2/went").talk.answers["questions/2/asked"] == kept


def written() -> Talking:
    talk = Talking.known(library()).commands("followup")
    return talk.says("thanks", "Acme", "today", "y", "Sam", "analyst", "the team", "warm").asks("versions/1/again")


@pytest.mark.parametrize("typed", ["it's fine like this", "this one is good", "I like this one", "looks great thanks"])
def test_who_likes_the_letter_wants_no_other(typed: str) -> None:
    written().says(typed).asks("next")


@pytest.mark.parametrize("typed", ["formal", "yes, formal please", "show me the formal one", "2"])
def test_who_names_the_tone_is_shown_it(typed: str) -> None:
    talk = written().says(typed)
    assert talk.talk.answers.get("versions/2/tone") == "formal" or (typed == "2" and talk.asked == "next")


@pytest.mark.parametrize(
    "typed", ["no reminder please", "don't remind me", "I don't need a reminder", "I'll remember it myself"]
)
def test_who_wants_no_reminder_gets_none(typed: str) -> None:
    talk = debrief("quick", "Acme", "Why us?", "3", "no", "no", "3").asks("later").says(typed)
    assert talk.person.open_talk() is None
    assert not talk.person.reminders


@pytest.mark.parametrize(
    "typed", ["can we do this later?", "I'll come back to this tomorrow", "later", "can we go back one?"]
)
def test_a_control_where_the_letter_lies_ready_says_nothing_of_the_letter(typed: str) -> None:
    talk = written().says("no").asks("next").says(typed)
    assert all(each.answers.get("next") is None for each in talk.person.talks.values())


def test_what_somebody_said_is_kept_where_they_are_asked_for_it() -> None:
    talk = debrief("full", "fine", "Acme", "analyst", "phone", "today", "It was all right", "Would you move?", "4")
    assert talk.asks("questions/1/reply").says("I said no").talk.answers["questions/1/reply"] == "I said no"
