"""Several things told where one is asked for: each is kept as an item of the list, and asked about in its turn.

The later ones are kept before their turn comes; each is named when it does, since "how did it go?" says not of which.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.hearing import heard_in
from bot.conversation.intents.evidence import no_evidence
from bot.conversation.intents.several import several
from bot.conversation.scene import Scene
from bot.dialogue.answers import AGAIN, Value, item_prefix, step_of
from bot.dialogue.messages import Block, Paragraph, Spans
from bot.dialogue.program import first_ask
from bot.dialogue.readers.heard import Heard
from bot.dialogue.shortening import shorten_at_word
from bot.dialogue.steps import Ask, Repeat
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

NAMED: Final = 60
"""Characters of an item that is named: enough to know it again."""


def set_apart(scene: Scene, talk: Talk, question: Question, told: Value) -> tuple[Talk, Value, tuple[Block, ...]]:
    """The talk with the later things kept, the first of them as the answer, and how many there are.

    Talk and answer as they were where it is one, or the list goes on behind it.
    """
    items = _items(question.ask, told)
    values = [each.value for each in (heard_in(scene, question.ask, item) for item in items) if isinstance(each, Heard)]
    if not items or len(values) < len(items) or not _has_room(scene, talk, question, len(items)):
        return talk, told, ()
    name, number = _place(question)
    later: dict[str, Value] = {path: value for path, value in talk.answers.items() if _number(name, path) <= number}
    for at, value in enumerate(values[1:], number):
        later[item_prefix("", name, at) + AGAIN] = True
        later[item_prefix("", name, at + 1) + question.ask.name] = value
    said = _several_kept(scene, talk, question, values)
    return replace(talk, answers=later), values[0], (Paragraph(said),)


def _items(ask: Ask, told: Value) -> tuple[str, ...]:
    """The things told, unless one of them is none: "nothing, then I laughed and it got better"."""
    items = several(told) if ask.several and isinstance(told, str) else ()
    return () if any(no_evidence(ask.reader, item) for item in items) else items


def _several_kept(scene: Scene, talk: Talk, question: Question, values: list[Value]) -> Spans:
    """How many there are, and where more is asked of each, which of them comes first."""
    repeat, count = repeat_of(scene, talk, question), str(len(values))
    if repeat is not None and repeat.asks_one_thing:
        return scene.phrase("readers.several_noted", count=count)
    return scene.phrase("readers.several_kept", count=count, item=shorten_at_word(str(values[0]), NAMED))


def _has_room(scene: Scene, talk: Talk, question: Question, items: int) -> bool:
    """Tell whether the list ends here: what is changed stays one; others told before their turn may be told anew."""
    name, number = _place(question)
    repeat = repeat_of(scene, talk, question)
    behind = [path for path in talk.answers if _number(name, path) > number]
    stands = question.path in talk.answers or any(not path.endswith((AGAIN, question.ask.name)) for path in behind)
    return repeat is not None and not stands and number + items - 1 <= repeat.most


def _place(question: Question) -> tuple[str, int]:
    name, _, number = question.prefix.rstrip("/").rpartition("/")
    return name, int(number) if number.isdecimal() else 0


def _number(name: str, path: str) -> int:
    """Which item of this list a path belongs to; 0 if none."""
    parts = path.removeprefix(f"{name}/").split("/")
    return int(parts[0]) if path.startswith(f"{name}/") and parts[0].isdecimal() else 0


def name_item(scene: Scene, talk: Talk, before: Question) -> None:
    """Name the item whose questions begin, where it was told before its turn."""
    asked = scene.way(talk).question if before.prefix else None
    if asked is None or asked.prefix == before.prefix or asked.opens or asked.again:
        return
    repeat = repeat_of(scene, talk, asked)
    opener = first_ask(repeat.steps) if repeat else None
    item = talk.answers.get(f"{asked.prefix}{opener.name}") if opener else None
    if item is not None:
        scene.say("readers.next_item", item=shorten_at_word(str(item), NAMED))


def repeat_of(scene: Scene, talk: Talk, question: Question) -> Repeat | None:
    """The list whose item a question belongs to, if it stands in one."""
    op = scene.dialogue_of(talk).ops.get(step_of(question.prefix + AGAIN))
    return op.repeat if op else None
