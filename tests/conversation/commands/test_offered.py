"""What we offer ourselves is no cry for help: every choice of every dialogue can be typed as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from bot.conversation.gates.care import met_with_care
from bot.conversation.scene import Scene
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.events import Typed
from bot.dialogue.steps import Ask, Part, Repeat, Step
from bot.dialogue.talk import Talk, TalkState
from tests.conversation.small import library
from tests.conversation.talking import MORNING, Talking


def asks(steps: tuple[Step, ...]) -> Iterator[Ask]:
    for step in steps:
        if isinstance(step, Ask):
            yield step
        elif isinstance(step, Repeat | Part):
            yield from asks(step.steps)


def asking(ask: Ask, now: datetime = MORNING) -> Scene:
    """Somebody at this one question."""
    alone = replace(ask, when=None)
    dialogue = Dialogue(name="alone", title="alone", about="", steps=(alone,))
    at = now.isoformat()
    talk = Talk(id="alone-1", dialogue="alone", state=TalkState.OPEN, seed=0, begun_at=at, changed_at=at)
    known = Talking.known(library()).person
    shown = replace(library(), dialogues={**library().dialogues, "alone": dialogue})
    return Scene(shown, replace(known, talks={"alone-1": talk}), now)


def test_no_choice_of_ours_is_met_with_care() -> None:
    met = [
        (dialogue.name, ask.name, word)
        for dialogue in library().dialogues.values()
        for ask in asks(dialogue.steps)
        for choice in ask.choices
        for word in (choice.label, choice.value, *choice.also)
        if met_with_care(asking(ask), Typed(word))
    ]
    assert met == []


def test_the_same_words_count_where_they_were_not_offered() -> None:
    talk = Talking.known(library()).commands("write").says("skip", "here", "I want to die")
    assert talk.person.profile.in_care
