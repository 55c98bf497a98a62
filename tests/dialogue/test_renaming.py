"""A dialogue changes under people in the middle of it: an answer stays with its question, or is left alone."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.dialogue.answers import AGAIN, Answers, Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.steps import Ask, Part, Repeat, Step, When
from bot.dialogue.walk import forwarded, question_at, walk
from tests.dialogue.made_up import FACTS, answers_anywhere, ask, dialogue, dialogues, open_path, part, repeat

Edit = Callable[[Step], tuple[Step, ...]]


def edited(steps: tuple[Step, ...], edit: Edit) -> tuple[Step, ...]:
    """Every step put through an edit, the innermost first."""
    return tuple(made for step in steps for made in edit(_inside(step, edit)))


def _inside(step: Step, edit: Edit) -> Step:
    if isinstance(step, Repeat | Part):
        return replace(step, steps=edited(step.steps, edit))
    return step


def wording(dialogue: Dialogue, path: str) -> object:
    """What tells a question apart whatever it is called: its words."""
    found = question_at(dialogue, path)
    return found and (found.ask.texts, found.again is not None)


@settings(max_examples=60)
@given(dialogues(), st.data())
def test_renamed_steps_take_their_answers_along(before: Dialogue, data: st.DataObject) -> None:
    def rename(step: Step) -> tuple[Step, ...]:
        if isinstance(step, Ask | Repeat) and data.draw(st.booleans()):
            return (replace(step, name=f"new_{step.name}", was=(step.name,)),)
        return (step,)

    after = dialogue(*edited(before.steps, rename))
    answers = answers_anywhere(data.draw, before) if before.ops else {}
    moved = forwarded(after, answers)
    asked = sorted((str(wording(before, path)), str(value)) for path, value in answers.items())
    assert sorted((str(wording(after, path)), str(value)) for path, value in moved.items()) == asked
    assert forwarded(after, moved) == moved


@settings(max_examples=60)
@given(dialogues(), st.data())
def test_added_and_removed_steps_move_no_answer(before: Dialogue, data: st.DataObject) -> None:
    def add_or_remove(step: Step) -> tuple[Step, ...]:
        kept = (step,) if not isinstance(step, Ask) or data.draw(st.booleans()) else ()
        return (ask(f"extra_{data.draw(st.uuids()).hex}"), *kept) if data.draw(st.booleans()) else kept

    after = dialogue(*edited(before.steps, add_or_remove))
    for path in answers_anywhere(data.draw, before) if before.ops else {}:
        assert wording(after, path) in {None, wording(before, path)}


def rewritten(before: Dialogue, data: st.DataObject, version: int) -> Dialogue:
    """The next version as a writer might leave it: steps renamed (in conditions, too), removed and added."""
    names = {name for path in before.ops for name in path.split("/")} - {AGAIN}
    new = {name: f"v{version}_{name}" for name in sorted(names) if data.draw(st.booleans())}

    def today(path: str) -> str:
        return "/".join(new.get(each, each) for each in path.split("/"))

    def test(when: When) -> When:
        lines = tuple((today(name), wanted) for name, wanted in when.answers)
        return When(lines, when.facts, test(when.never) if when.never else None)

    def edit(step: Step) -> tuple[Step, ...]:
        step = replace(step, when=test(step.when)) if step.when else step
        if isinstance(step, Ask) and data.draw(st.sampled_from([False, False, False, True])):
            return ()
        if isinstance(step, Ask | Repeat) and step.name in new:
            step = replace(step, name=new[step.name], was=(step.name, *step.was))
        return (ask(f"extra{version}_{data.draw(st.uuids()).hex}"), step) if data.draw(st.booleans()) else (step,)

    return dialogue(*edited(before.steps, edit))


def kept(dialogue: Dialogue, answers: Answers) -> dict[str, Value]:
    """What is answered to which question, whatever it is called: by its words and the item it stands in."""
    found = ((path, value, wording(dialogue, path)) for path, value in answers.items())
    return {
        f"{words} {[each for each in path.split('/') if each.isdigit()]}": value
        for path, value, words in found
        if words
    }


@settings(max_examples=150)
@given(dialogues(), st.data())
def test_two_versions_on_every_answer_is_with_its_question_or_with_none(first: Dialogue, data: st.DataObject) -> None:
    second = rewritten(first, data, 2)
    third = rewritten(second, data, 3)
    answers = answers_anywhere(data.draw, first) if first.ops else {}
    before, between, today = (kept(version, forwarded(version, answers)) for version in (first, second, third))
    assert today.items() <= between.items() <= before.items()
    assert (
        forwarded(third, forwarded(second, answers)).items()
        >= {path: value for path, value in forwarded(third, answers).items() if question_at(third, path)}.items()
    )
    gone = {path for path in forwarded(second, answers) if not question_at(second, path)}
    assert gone <= {*answers}


@settings(max_examples=100)
@given(dialogues(), st.data())
def test_renamed_everywhere_the_same_question_is_open(before: Dialogue, data: st.DataObject) -> None:
    names = {name for path in before.ops for name in path.split("/")} - {AGAIN}

    def today(path: str) -> str:
        return "/".join(f"new_{each}" if each in names else each for each in path.split("/"))

    def test(when: When) -> When:
        lines = tuple((today(name), wanted) for name, wanted in when.answers)
        return When(lines, when.facts, test(when.never) if when.never else None)

    def rename(step: Step) -> tuple[Step, ...]:
        step = replace(step, when=test(step.when)) if step.when else step
        return (replace(step, name=today(step.name), was=(step.name,)) if isinstance(step, Ask | Repeat) else step,)

    after = dialogue(*edited(before.steps, rename))
    answers = answers_anywhere(data.draw, before) if before.ops else {}
    then, now = walk(before, answers, FACTS), walk(after, forwarded(after, answers), FACTS)
    assert [today(path) for path in then.answered] == [*now.answered]
    assert (then.question and today(then.question.path), then.left) == (now.question and now.question.path, now.left)


def test_a_step_renamed_twice_is_found_under_both_names() -> None:
    renamed = dialogue(ask("third", was=("second", "first")))
    assert forwarded(renamed, {"first": "x"}) == {"third": "x"}
    assert forwarded(renamed, {"second": "x"}) == {"third": "x"}


def test_an_answer_under_todays_name_wins() -> None:
    assert forwarded(dialogue(ask("new", was=("old",))), {"new": "kept", "old": "lost"}) == {"new": "kept"}


def test_a_renamed_repeat_takes_every_item_and_every_another_one_along() -> None:
    renamed = dialogue(
        repeat("asked", part(ask("what", was=("which",))), repeat("parts", ask("bit")), was=("questions",))
    )
    before: dict[str, Value] = {
        "questions/1/which": "a",
        "questions/1/parts/2/bit": "b",
        "questions/1/parts/1/again": True,
        "questions/1/again": False,
    }
    assert forwarded(renamed, before) == {
        "asked/1/what": "a",
        "asked/1/parts/2/bit": "b",
        "asked/1/parts/1/again": True,
        "asked/1/again": False,
    }


def test_a_new_step_is_asked_when_its_turn_comes_and_a_removed_one_is_not() -> None:
    assert open_path(dialogue(ask("a"), ask("new"), ask("b")), a="x", b="y") == "new"
    assert open_path(dialogue(ask("b"), ask("c")), a="x") == "b"
