""" "I just remembered": a finished talk is reopened and any answer changed; open ones, too."""

from __future__ import annotations

import pytest

from bot.coach.book.entries import Asked, Interview
from bot.dialogue.talk import TalkState
from tests.conversation.debriefing import debriefed
from tests.conversation.small import library
from tests.conversation.talking import Talking


def pick(talk: Talking, path: str) -> Talking:
    return talk.taps(path)


@pytest.mark.parametrize("words", ["/change", "I just remembered", "i just remembered…", "edit"])
def test_the_answers_are_put_on_the_table(words: str) -> None:
    debriefed().says(words).asks("~reviewing").hears("Acme", "Why us?", "Leave it as it is")


def test_changing_says_what_stood_there_and_keeps_the_new_answer() -> None:
    talk = pick(debriefed().says("/change"), "company").asks("company").hears("Acme").says("Acme Ltd")
    assert talk.person.open_talk() is None
    assert [each.company for each in talk.person.book.of(Interview)] == ["Acme Ltd"]


@pytest.mark.parametrize(
    ("line", "path"), [("/change the company", "company"), ("/change company", "company"), ("/change gut", "gut")]
)
def test_the_command_may_name_the_answer(line: str, path: str) -> None:
    debriefed().says(line).asks(path)


def test_a_plural_names_the_answer_too() -> None:
    talk = Talking.known(library()).says("/debrief full", "low", "go on", "Acme", "stop", "keep")
    talk.says("/change feelings").asks("feeling")


def test_a_forgotten_question_can_be_added() -> None:
    talk = pick(debriefed().says("/change"), "questions/1/again").says("yes").asks("questions/2/asked")
    talk.says("Why now?", "4", "no").hears("Why now?")
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?", "Why now?"]
    assert talk.person.open_talk() is None


def test_what_comes_back_while_another_answer_is_being_changed_is_added_and_that_one_stays() -> None:
    talk = pick(debriefed().says("/change"), "questions/1/asked").asks("questions/1/asked")
    talk.says("I just remembered they also asked why I left").asks("questions/2/went").says("4", "no")
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?", "why I left"]


@pytest.mark.parametrize("words", ["back", "skip", "leave it as it is", "later"])
def test_leaving_the_table_changes_nothing(words: str) -> None:
    talk = debriefed()
    before = talk.person.book
    talk.says("/change", words)
    assert talk.heard
    assert talk.person.open_talk() is None
    assert talk.person.book == before


@pytest.mark.parametrize("words", ["back", "skip", "later", "leave it as it is", "never mind", "keep it"])
def test_leaving_a_question_being_changed_keeps_what_stood_there(words: str) -> None:
    talk = debriefed()
    before = talk.person.book
    pick(talk.says("/change"), "company").says(words)
    assert talk.person.open_talk() is None
    assert talk.person.book == before
    assert "going" not in talk.heard


def test_a_wrong_answer_while_changing_asks_again_and_keeps_the_old_one() -> None:
    talk = pick(debriefed().says("/change"), "questions/1/went").says("purple").asks("questions/1/went")
    assert talk.talk.answers["questions/1/went"] == 2
    talk.says("4")
    assert [each.went for each in talk.person.book.of(Asked)] == [4]


def test_an_answer_of_an_open_talk_is_changed_and_the_open_question_comes_back() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?")
    pick(talk.says("/change"), "company").says("Bolt").asks("questions/1/went")
    assert talk.talk.answers["company"] == "Bolt"


def test_changing_one_field_of_a_form_leaves_the_others() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("skip", "yes", "7").asks("colours")
    pick(talk.says("/change"), "late").asks("late")
    assert talk.prompt.form is None
    talk.says("no").asks("colours")
    assert (talk.talk.answers["late"], talk.talk.answers["age"]) == (False, 7)


def test_an_answer_that_no_longer_counts_falls_off_at_the_end() -> None:
    talk = Talking.known(library()).commands("small").taps("Down").says("rain", "stop", "keep")
    assert talk.person.talks["small-1"].answers == {"mood": "down", "why": "rain"}
    pick(talk.says("/change"), "mood").taps("Up")
    talk.says("stop")
    assert talk.person.talks["small-1"].answers == {"mood": "up"}


def test_with_several_talks_it_asks_which_one() -> None:
    talk = debriefed().commands("pumpup").taps("One").says("I fixed it", "2021", "no", "skip")
    talk.says("/change").offers("/change pumpup-1", "/change debrief-1").says("2").asks("~reviewing").hears("Acme")
    talk.says("leave it", "/change 2").asks("~reviewing")


def test_with_nothing_to_change_it_says_so() -> None:
    talk = Talking.known(library()).says("/change")
    assert talk.heard
    Talking.known(library()).commands("small").says("/change").asks("mood")


def test_stop_while_looking_at_a_finished_talk_throws_nothing_away() -> None:
    talk = debriefed()
    before = talk.person.book
    talk.says("/change", "stop")
    assert talk.person.talks["debrief-1"].state is TalkState.FINISHED
    assert talk.person.book == before


def test_another_command_while_looking_at_a_finished_talk_leaves_it_finished() -> None:
    talk = debriefed().says("/change").commands("pumpup").asks("minutes")
    assert talk.person.talks["debrief-1"].state is TalkState.FINISHED


def test_changing_a_talk_that_was_stopped_early_does_not_take_it_up_again() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").says("good", "Acme", "stop", "keep")
    talk.says("/change", "leave it as it is")
    assert talk.person.open_talk() is None


def test_one_answer_of_a_talk_stopped_early_can_be_changed_and_no_more_is_asked() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").says("good", "Acme", "stop", "keep")
    talk.says("/change").taps("company").says("Umbrella")
    assert talk.person.open_talk() is None
    assert [entry.company for entry in talk.person.book.of(Interview)] == ["Umbrella"]


def test_a_talk_stopped_early_can_be_taken_up_again() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").says("good", "Acme", "stop", "keep")
    talk.says("/change").taps("rest").asks("role")
    assert not talk.talk.early


def test_back_after_an_early_stop_takes_it_up_at_its_last_question() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").says("good", "Acme", "stop", "keep")
    talk.says("back").asks("company").says("Umbrella").asks("role")


def test_what_only_leads_the_talk_stands_last() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?", "/change")
    paths = [option.token.rpartition(":")[2] for option in talk.prompt.options]
    assert paths == ["company", "questions/1/asked", "speed", "done"]
