"""What was told of the interview is put right in the words people have for it, and by nothing else."""

from __future__ import annotations

from functools import partial

import pytest

from bot.conversation.intents.instead import instead
from tests.conversation.small import library
from tests.conversation.talking import Talking
from tests.quickest import quickest

SAID = (
    "the company is wrong, its aldi",
    "the company was wrong its aldi",
    "company wrong sorry its aldi",
    "its not lidl its aldi",
    "sorry the company name is just aldi",
    "u got the company wrong its aldi",
    "you wrote lidl, its just aldi",
    "wait i got the company wrong its aldi",
    "company name wrong, aldi",
    "that company is wrong. It's aldi.",
    "lidl is wrong its aldi",
    "change lidl to aldi",
    "can you change the company to aldi",
    "please correct company aldi",
    "it says lidl but it was aldi",
    "i typed the wrong company, its aldi",
    "wrong company!! aldi",
    "i made a mistake the company was aldi",
    "oh wait not lidl i meant aldi",
    "name of the company is aldi not lidl",
    "put aldi instead of lidl",
    "lidl?? no aldi",
)


def quick(*said: str) -> Talking:
    return Talking.known(library()).says("/debrief", "quick", "Lidl", *said)


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("before", [(), ("why us?", "2", "no", "skip"), ("why us?", "2", "no", "skip", "3", "skip")])
def test_the_company_is_put_right(said: str, before: tuple[str, ...]) -> None:
    """Where free words are asked for, at a choice, and after the end."""
    talk = quick(*before)
    at = talk.asked if talk.person.open_talk() else None
    talk.says(said).hears("aldi")
    assert talk.person.talks["debrief-1"].answers["company"] == "aldi"
    assert (talk.asked if talk.person.open_talk() else None) == at


@pytest.mark.parametrize("said", ["the company is wrong", "you've got the company wrong", "the company isnt lidl"])
@pytest.mark.parametrize("before", [(), ("why us?", "2", "no", "skip"), ("why us?", "2", "no", "skip", "3", "skip")])
def test_what_is_wrong_is_asked_for_again(said: str, before: tuple[str, ...]) -> None:
    talk = quick(*before).says(said).hears("Lidl").says("Aldi")
    assert talk.person.talks["debrief-1"].answers["company"] == "Aldi"


@pytest.mark.parametrize("said", ["Aldi*", "*Aldi", "typo: Aldi", "should say Aldi"])
def test_a_name_with_a_star_stands_for_the_one_before(said: str) -> None:
    assert quick().says(said).asks("questions/1/asked").talk.answers["company"] == "Aldi"


def test_a_star_takes_no_story_away_and_fills_nothing_left_out() -> None:
    talk = quick("why do you want to leave your job?", "2").says("no", "Aldi*")
    assert talk.talk.answers["questions/1/asked"] == "why do you want to leave your job?"
    talk = quick("why us?", "2", "no", "skip").says("Aldi*").asks("gut")
    assert "Aldi" not in talk.talk.answers.values()


@pytest.mark.parametrize(
    "said",
    [
        "why lidl and not aldi",
        "why did you change company",
        "what is wrong with the company",
        "what would you change about the company",
        "they said the company is wrong for me",
        "tell me about a mistake at your company",
        "they said lidl is not aldi",
        "not lidl's values",
        "do you think lidl is better or not",
        "would you change company again",
    ],
)
def test_a_question_of_theirs_puts_nothing_right(said: str) -> None:
    talk = quick().says(said)
    assert (talk.talk.answers["company"], talk.talk.answers["questions/1/asked"]) == ("Lidl", said)


@pytest.mark.parametrize(
    "line",
    [
        "lidl said no",
        "i said no to lidl",
        "i dont mean lidl",
        "change my job",
        "is lidl wrong",
        "no",
        "lidl",
        "not sure",
        "my mistake was not knowing the company",
        "i should mention the company",
        "should i change the company",
    ],
)
def test_what_is_told_of_it_puts_nothing_right(line: str) -> None:
    assert [instead(line, fact, old) for fact, old in (("company", "Lidl"), ("role", "cashier"))] == [None, None]


def test_another_fact_is_no_name() -> None:
    assert quick().says("the job was cashier not lidl").talk.answers["company"] == "Lidl"


def test_a_long_line_costs_nothing() -> None:
    for part in ("not lidl ", "company wrong ", "change to ", "lidl"):
        assert quickest(partial(instead, (part * 40)[:100], "company", "lidl")) < 0.5


@pytest.mark.parametrize(
    ("old", "said", "new"),
    [
        ("porter", "change the role to theatre porter", "theatre porter"),
        ("porter", "change porter to theatre porter", "theatre porter"),
        ("nurse", "the role should be nurse manager", "nurse manager"),
        ("night nurse", "change the role to day nurse", "day nurse"),
        ("nurse", "change the role to porter not nurse", "porter"),
        ("nurse", "change the role from nurse to porter", "porter"),
    ],
)
def test_a_new_name_keeps_the_word_it_shares_with_the_old_one(old: str, said: str, new: str) -> None:
    talk = Talking.known(library()).commands("debrief").says("full", "fine", "Aldi", old).asks("stage").says(said)
    assert talk.talk.answers["role"] == new


def test_a_word_of_the_old_name_may_be_in_the_new_one() -> None:
    assert instead("the company is wrong its northwick kitchen", "company", "northwick cafe") == "northwick kitchen"
    assert instead("northwick cafe is wrong its aldi", "company", "northwick cafe") == "aldi"


@pytest.mark.parametrize("said", ["i got it wrong it was sainsburys", "sorry i put it wrong, its sainsburys"])
def test_that_it_was_got_wrong_is_no_good_news(said: str) -> None:
    talk = Talking.known(library()).says("/debrief", "quick", "Acme", "Why us?", "2", "no", "no", "unsure", "skip")
    assert talk.says(said).person.talks["debrief-1"].answers["company"] == "sainsburys"
