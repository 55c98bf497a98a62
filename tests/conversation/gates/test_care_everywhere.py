"""Care at every question of every dialogue that a walk by chance comes to: nothing kept, and back to the same."""

from __future__ import annotations

import random

import pytest

from bot.dialogue.events import Commanded, Event, Submitted, Typed
from bot.dialogue.messages import Input
from tests.conversation.chatter import answer
from tests.conversation.gates.test_care import WORDS, kept
from tests.conversation.small import library
from tests.conversation.talking import Talking

QUESTIONS = 25
"""Looked at in each dialogue: most have fewer on one way through."""


def in_trouble(talk: Talking, path: str) -> None:
    """The words at this question, in each way it can be answered, and back again."""
    events: list[Event] = [Typed(WORDS), Commanded("add", WORDS)]
    form = talk.prompt.form
    if form is not None:
        events.append(Submitted(form.token, tuple((each.path, WORDS) for each in form.fields)))
    for event in events:
        talk.happens(event).offers("/allright")
        assert talk.person.profile.in_care, path
        assert b"zebra" not in kept(talk.person), path
        assert "zebra" not in talk.heard, path
        talk.says("I'm all right").asks(path)


@pytest.mark.parametrize("name", sorted(library().dialogues))
def test_at_every_question(name: str) -> None:
    chance, talk = random.Random(name), Talking.known(library()).commands(name, "new")
    for number in range(QUESTIONS):
        if talk.person.open_talk() is None or talk.message.prompt is None:
            break
        path = talk.asked
        in_trouble(talk, path)
        assert talk.asked == path
        if talk.prompt.input in {Input.TEXT, Input.MOMENT} and chance.random() < 0.3:
            talk.says("skip")
        else:
            answer(talk, f"{name} {number}", chance)
