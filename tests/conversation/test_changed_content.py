"""Writers change a dialogue while people are in the middle of it: nobody is moved and nothing is lost."""

from __future__ import annotations

import copy
from typing import Any

from msgspec.structs import replace

from bot.dialogue.events import Tapped
from bot.library.compile import compile_dialogue
from bot.library.forms.dialogue import DialogueForm
from bot.library.library import Library
from tests.conversation.any_talk import check_legal, restarted
from tests.conversation.small import SMALL, library
from tests.conversation.talking import Talking

Steps = list[dict[str, Any]]


def edited(**steps: dict[str, Any] | None) -> Library:
    """The small dialogue with some steps replaced, or removed by None."""
    form: dict[str, Any] = copy.deepcopy(SMALL)
    kept: Steps = []
    for step in form["steps"]:
        name = step.get("ask") or step.get("repeat") or ""
        after = steps.get(name, step)
        kept.extend([after] if after is not None else [])
    form["steps"] = kept
    made = compile_dialogue(DialogueForm.model_validate(form))
    return replace(library(), dialogues={**library().dialogues, "small": made})


def step(name: str) -> dict[str, Any]:
    steps: Steps = copy.deepcopy(SMALL)["steps"]  # type: ignore[assignment]
    return next(each for each in steps if name in each.values())


def restarted_with(talk: Talking, changed: Library) -> Talking:
    """The next version is started; it reads the people the last one wrote."""
    talk.library = changed
    talk.person = restarted(talk.person)
    return talk.arrives()


def test_a_renamed_step_keeps_its_answer_and_its_place() -> None:
    talk = Talking.known(library()).commands("small").taps("Down").says("rain").asks("things/1/what")
    renamed = {**step("mood"), "ask": "spirits", "was": ["mood"]}
    why = {**step("why"), "when": {"spirits": "down"}, "text": "Why {spirits}?"}
    restarted_with(talk, edited(mood=renamed, why=why)).asks("things/1/what").says("back").asks("why").hears(
        "Why Down?"
    )
    check_legal(talk.library, talk.person)


def test_a_renamed_repeat_takes_its_items_along() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("a walk", "4", "yes", "tea")
    restarted_with(talk, edited(things={**step("things"), "repeat": "doings", "was": ["things"]})).asks("doings/2/how")
    assert talk.says("5", "no").talk.answers["doings/1/what"] == "a walk"
    check_legal(talk.library, talk.person)


def test_the_open_question_may_be_removed() -> None:
    talk = Talking.known(library()).commands("small").taps("Down").asks("why")
    restarted_with(talk, edited(why=None)).asks("things/1/what")


def test_the_button_of_a_step_that_was_renamed_since_says_so() -> None:
    talk = Talking.known(library()).commands("small").asks("mood")
    token = talk.option("Up").token
    restarted_with(talk, edited(mood={**step("mood"), "ask": "spirits", "was": ["mood"]}, why=None)).asks("spirits")
    talk.happens(Tapped(token)).asks("spirits")
    assert talk.talk.answers == {}


def test_a_step_removed_while_its_time_is_being_confirmed_leaves_no_dead_end() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("skip", "skip", "skip", "skip", "tomorrow at 9")
    restarted_with(talk.asks("~echo"), edited(when=None)).says("yes").asks("rest")


def test_a_step_removed_while_it_is_being_changed_leaves_no_dead_end() -> None:
    talk = Talking.known(library()).commands("small").taps("Down").says("rain", "/change").taps("why").asks("why")
    restarted_with(talk, edited(why=None)).asks("things/1/what")


def test_a_dialogue_that_is_gone_is_out_of_sight_and_comes_back() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("a walk")
    stored = talk.person
    without = {name: each for name, each in library().dialogues.items() if name != "small"}
    restarted_with(talk, replace(library(), dialogues=without)).says("/resume")
    assert talk.heard
    talk.person = stored
    restarted_with(talk, library()).asks("things/1/how")


def test_a_dialogue_that_comes_back_does_not_leave_two_talks_open() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("a walk")
    without = {name: each for name, each in library().dialogues.items() if name != "small"}
    hidden = talk.person.talks
    restarted_with(talk, replace(library(), dialogues=without)).commands("debrief").taps("Quick")
    talk.person = replace(talk.person, talks={**hidden, **talk.person.talks})  # the store kept it
    check_legal(library(), restarted_with(talk, library()).person)
