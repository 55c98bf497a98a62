"""In the middle of every question of every dialogue: nonsense, interruptions and the controls. No answer moves."""

from __future__ import annotations

from functools import cache

import pytest

from bot.coach.registry.dialogues import EARLY
from bot.dialogue.messages import Input
from bot.dialogue.talk import TalkState
from bot.dialogue.walk import question_at, walk
from tests.conversation.small import library
from tests.conversation.talking import Talking
from tests.conversation.walking import dialogues, known, lines_of, told

TALKS = [(name, variant) for name in dialogues() for variant in (0, 1)]

every = pytest.mark.parametrize(("name", "variant"), TALKS)

INTERRUPTIONS = {
    "empty": ("", "   ", "\x00\x07", "\u200b"),
    "too long": ("x" * 5_000, "wort" * 2_000),
    "commands": ("/nonsense", "/debreif", "/", "/help", "/support", "\u202e/x", "/\x00"),
    "looking something up": ("/casebook", "/resume", "/privacy", "/resume"),
    "questions": ("why do you ask?", "I don't understand", "who are you?", "is this private?", "what?", "???"),
    "greetings": ("hi", "hello there", "good morning"),
    "controls": ("help", "repeat", "support"),
    "a pause": ("can we do this later?", "/resume"),
    "another talk": ("/stories", "stop", "/resume"),
}
"""What comes between two lines and changes nothing."""

DROPS = {"a pause", "another talk", "looking something up"}
"""Those that let go of a time not yet confirmed."""

ENDS = {"another talk", "looking something up"}
"""Those that end a talk of the kind that does not wait."""


def waits(name: str) -> bool:
    return name not in EARLY and library().dialogues[name].parks


@pytest.mark.parametrize(
    ("name", "variant", "kind"),
    [(*talk, kind) for talk in TALKS for kind in INTERRUPTIONS if kind not in ENDS or waits(talk[0])],
)
def test_an_interruption_before_every_answer_changes_nothing(name: str, variant: int, kind: str) -> None:
    lines = lines_of(name, variant)
    disturbed = known().says(lines[0])
    for line in lines[1:]:
        asked = disturbed.asked
        if kind not in DROPS or disturbed.talk.aside is None:
            disturbed.says(*INTERRUPTIONS[kind]).asks(asked)
        disturbed.says(line)
    assert told(disturbed.person) == undisturbed(name, variant)


@cache
def undisturbed(name: str, variant: int) -> object:
    """What is kept of a talk that nothing came between."""
    return told(known().says(*lines_of(name, variant)).person)


def branch(talk: Talking) -> Talking:
    """The same moment once more, to try something."""
    other = Talking(talk.library, person=talk.person, now=talk.now)
    other.messages.append(talk.message)
    return other


def typed(talk: Talking) -> list[str]:
    """The answers in their own words."""
    asked = {path: question_at(talk.library.dialogues[talk.talk.dialogue], path) for path in talk.talk.answers}
    return [path for path, each in asked.items() if talk.talk.answers[path] and each and each.ask.input is Input.TEXT]


@every
def test_back_undoes_each_answer_exactly_and_alone(name: str, variant: int) -> None:
    lines = lines_of(name, variant)
    talk = known().says(lines[0])
    for line in lines[1:]:
        before, asked = talk.talk, talk.asked
        talk.says(line)
        after = talk.person.open_talk()
        if after is None or after.answers == before.answers:
            continue  # at the end, or between two answers
        back = branch(talk).says("back")
        assert back.talk.answers == before.answers
        assert before.aside is not None or back.asked == asked
        assert back.says("back").talk.answers.keys() < before.answers.keys() or not before.answers


@every
def test_skip_at_every_question_never_keeps_words_and_always_goes_on(name: str, variant: int) -> None:
    lines = lines_of(name, variant)
    talk = known().says(lines[0])
    for line in lines[1:]:
        skipped = branch(talk).says("skip")
        if skipped.message.prompt is not None and skipped.asked == talk.asked and talk.talk.aside is None:
            skipped.says("skip")
        assert skipped.asked != talk.asked
        now = skipped.person.talks.get(talk.talk.id)
        assert now is None or {path for path in now.answers if now.answers[path]} <= set(talk.talk.answers)
        talk.says(line)


@every
def test_stop_at_every_question_asks_where_something_would_be_lost_and_keeps_it(name: str, variant: int) -> None:
    lines = lines_of(name, variant)
    talk = known().says(lines[0])
    for line in lines[1:]:
        before, stopped = talk.talk, branch(talk).says("can we stop?")
        if stopped.message.prompt is None:
            assert not typed(talk)
        else:
            stopped.asks("~stopping")
            on = branch(stopped).says("carry on")
            assert on.talk.answers == before.answers
            kept = stopped.says("keep it").person.talks.get(before.id)
            assert kept is None or (kept.state is TalkState.FINISHED and kept.answers.items() <= before.answers.items())
        talk.says(line)


@every
def test_later_at_every_question_comes_back_to_it(name: str, variant: int) -> None:
    lines = lines_of(name, variant)
    talk = known().says(lines[0])
    for line in lines[1:]:
        later = branch(talk).says("later")
        assert later.person.talks[talk.talk.id].state is TalkState.PARKED
        later.says("/resume")
        assert later.talk.answers == talk.talk.answers
        question = walk(library().dialogues[name], talk.talk.answers, talk.talk.facts).question
        assert question is not None
        later.asks(question.path)
        talk.says(line)
