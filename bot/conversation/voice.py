"""How a dialogue's lines are said: the variant by the talk's seed, placeholders filled from answers and facts."""

from __future__ import annotations

from typing import Final

from bot.coach.written.wishes import Wish
from bot.conversation.scene import Scene
from bot.dialogue.answers import Value, scopes_of, step_of
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Block, Input, Paragraph, Spans
from bot.dialogue.readers.moments.moment import describe
from bot.dialogue.shortening import shorten_at_word
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.text import Line, Variants, choose_variant, fill_plain, fill_spans
from bot.dialogue.walk import given

QUOTED: Final = 120
"""Characters of an answer that is said back within a question: two lines of a phone."""


def spoken(scene: Scene, talk: Talk, variants: Variants, place: str, prefix: str = "") -> Spans:
    """One of the variants, filled. The items of a repeat are one place that turns, so that two in a row differ."""
    line = line_of(talk, variants, place, prefix)
    if line is None:
        return ()
    return line.constant or fill_spans(line, values_for(scene, talk, line, prefix))


def line_of(talk: Talk, variants: Variants, place: str, prefix: str = "") -> Line | None:
    """Which of the variants is said at a place."""
    if len(variants) <= 1:
        return variants[0] if variants else None
    items = sum([int(part) for part in prefix.split("/") if part.isdecimal()]) if prefix else 0
    return choose_variant(variants, talk.seed + items, step_of(place))


def paragraphs(scene: Scene, talk: Talk, variants: Variants, place: str, prefix: str = "") -> tuple[Block, ...]:
    """One of the variants as a paragraph; nothing when there is nothing to say."""
    spans = spoken(scene, talk, variants, place, prefix)
    return (Paragraph(spans),) if spans else ()


def caption(scene: Scene, talk: Talk, line: Line, prefix: str = "") -> str:
    """A line as plain text."""
    return fill_plain(line, values_for(scene, talk, line, prefix))


def values_for(scene: Scene, talk: Talk, line: Line, prefix: str) -> dict[str, str]:
    """What fills the slots of this line: an answer of this item or of the talk, else a text fact."""
    return {slot.name: _value(scene, talk, slot.name, prefix) for slot in line.slots}


def _value(scene: Scene, talk: Talk, name: str, prefix: str) -> str:
    scopes = scopes_of(prefix)
    answer = given(talk.answers, scopes, name)
    if answer is not None:
        return shorten_at_word(answer_text(scene, find_ask(scene.dialogue_of(talk), scopes, name), answer), QUOTED)
    fact = talk.facts.get(name)
    return fact if isinstance(fact, str) else ""


def find_ask(dialogue: Dialogue, scopes: tuple[str, ...], name: str) -> Ask | None:
    """The ask a name means in these scopes."""
    return next((op.ask for scope in scopes if (op := dialogue.ops.get(step_of(scope + name)))), None)


def answer_text(scene: Scene, ask: Ask | None, value: Value) -> str:
    """An answer as people say it: the label of a choice, a moment in words, a number as it is."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return scene.label("controls.yes" if value else "controls.no")
    labels = {choice.value: choice.label for choice in ask.choices} if ask else {}
    if isinstance(value, tuple | list):
        return ", ".join(labels.get(each, each) for each in value)
    if ask is not None and ask.input is Input.MOMENT:
        return describe(str(value), scene.wall)
    return labels.get(str(value), str(value))


def talk_name(scene: Scene, talk: Talk) -> str:
    """How a talk is named to the person: "debrief of Acme" where there is a company, else the dialogue's title."""
    company = talk.answers.get("company")
    variants = scene.library.phrases.get(f"talks.{talk.dialogue}", ())
    if company and variants:
        return fill_plain(variants[0], {"company": str(company)})
    return scene.dialogue_of(talk).title


def say_to_wish(scene: Scene, wish: Wish) -> None:
    """Say one of the kind words for a wish."""
    scene.add(Paragraph(scene.one_of(wish.reply, wish.name, {"operator": scene.library.site.operator})))
