"""A question of theirs that the story named is offered where questions are noted; a story told there is kept as one."""

from __future__ import annotations

from tests.conversation.small import library
from tests.conversation.talking import Talking

STORY = (
    "ok it started fine i think. two devs and a manager. then the manager asked about a time i had a conflict with a"
    " colleague and i just froze, like 20 seconds. after that i rushed everything"
)
CONFLICT = "a time i had a conflict with a colleague"


def at_recall() -> Talking:
    return Talking.known(library()).says("/debrief", "full", "low", "go on", "Bosch", "engineer", "panel", "friday")


def test_the_question_they_told_of_is_one_tap_away() -> None:
    talk = at_recall().says(STORY).asks("questions/1/asked").hears(CONFLICT).says("1").asks("questions/1/went")
    assert talk.talk.answers["questions/1/asked"] == CONFLICT
    assert CONFLICT not in talk.says("4", "skip", "yes").asks("questions/2/asked").heard


def test_a_story_told_there_is_kept_with_how_it_went() -> None:
    talk = at_recall().says("it went badly").asks("questions/1/asked").says(STORY).asks("questions/1/asked")
    assert talk.talk.answers["recall"] == f"it went badly\n{STORY}"
    talk.hears("how it went", CONFLICT)


def test_a_long_question_is_one() -> None:
    asked = (
        "given a list of my orders find two of them that add up to a target, explain to me what it costs, and improve"
    )
    talk = at_recall().says("it went badly", asked).asks("questions/1/went")
    assert talk.talk.answers["questions/1/asked"] == asked


def test_one_that_comes_back_at_the_plan_is_no_plan() -> None:
    talk = at_recall().says("it went badly", "Why us?", "4", "skip", "no").skips_to("plan_if")
    talk.says("oh and they also asked why i left").asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "why i left"
    assert "plan_if" not in talk.talk.answers
