"""What people tell where a choice was asked for: it is kept where it belongs, and said what it was taken for.

A writer marks the question that such words answer (`gathers`). They are kept there if they tell of something that
happened, and nobody is asked to say it twice.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from bot.conversation.labels import named_shortly
from bot.conversation.scene import Scene
from bot.conversation.voice import answer_text
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Block, Input, Paragraph
from bot.dialogue.program import Kind
from bot.dialogue.readers.choice import counts_days
from bot.dialogue.readers.facts.told import facts_told
from bot.dialogue.readers.heard import Heard, Reading
from bot.dialogue.readers.hints import hinted
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question, relevant_paths
from bot.dialogue.words.typed import cleaned, folded, words_of

CHOOSE_SAID: Final = "readers.choose_said"
"""How a sentence that names no choice is asked about."""

TOO_LONG: Final = "readers.too_long"
"""The phrase that refuses words for which there is no room."""

STORY_HERE: Final = "readers.story_here"
"""How a story is met where one question of theirs is asked for."""

_KEPT: Final = {CHOOSE_SAID: "readers.choose_kept", TOO_LONG: "readers.long_kept"}
"""How each is said when the words were kept where they belong."""

FEWEST: Final = 8
"""Words that tell of something; fewer are a mood."""

STORY: Final = 15
"""Words beside the facts of a story that is not asked for again; fewer are the short of it."""

TOLD_IN_PART: Final = "told_in_part"
"""The fact by which content asks for the rest."""

FEW: Final = 2
"""Words that can name what no list holds; a lone one is more likely a slip."""

_TELLS: Final = frozenset(
    {"they", "interviewer", "interviewers", "interview", "panel", "recruiter", "asked", "question", "questions"}
    | {"he", "she", "manager", "boss", "hr", "job", "role", "company", "told", "froze", "blanked", "bombed", "answered"}
)
"""Words of somebody who tells what happened, rather than how they are."""

_LISTS: Final = (Input.CHOOSE, Input.PICK)
_TOLD_AT: Final = (*_LISTS, Input.TEXT)
"""Where people tell the whole story at once: at a choice, or where there is no room for it."""


def gather(scene: Scene, talk: Talk, question: Question, typed: str, *, tells: bool | None = None) -> Talk:
    """Keep what was told at a choice where it belongs; the talk as it was if it belongs nowhere.

    `tells`: whether the line tells something, where that is known already.
    """
    gathered = with_story(scene, talk, question, typed, tells=tells)
    return talk if gathered is None else scene.save(gathered)


def with_story(scene: Scene, talk: Talk, question: Question, typed: str, *, tells: bool | None = None) -> Talk | None:
    """The talk with these words where it keeps how it went; None if they belong nowhere."""
    ask = story_ask(scene.dialogue_of(talk)) if question.ask.input in _TOLD_AT and talk.aside is None else None
    words = cleaned(typed)
    if ask is None or ask.name == question.path or not (_tells(words) if tells is None else tells):
        return None
    before = talk.answers.get(ask.name)
    told = f"{before}\n{words}" if before else words
    answers = {**talk.answers, ask.name: told}
    counts = ask.name in relevant_paths(scene.dialogue_of(talk), answers, talk.facts)
    if len(told) > ask.longest or not counts or (before is None and ask.name in talk.answers):
        return None
    talk = replace(talk, answers=answers)
    return in_part(talk, told) if before is None else talk


def in_part(talk: Talk, told: str) -> Talk:
    """Note whether a story that came early was short: then the rest is asked for, as telling it brings back details."""
    facts = facts_told(told)
    told_of_it = facts.rest if facts.words() else len(words_of(folded(told)))
    return replace(talk, facts={**talk.facts, TOLD_IN_PART: told_of_it < STORY})


def spoken_for(scene: Scene, talk: Talk, question: Question, typed: str) -> tuple[Question, str] | None:
    """A later choice that these words speak for: "I can't stop crying" says how they are, whatever was asked.

    A day is only heard a question too early: "today" may stand in any sentence.
    """
    if question.ask.input not in _LISTS or talk.aside is not None:
        return None
    asks = [op.ask for op in scene.dialogue_of(talk).program.ops if op.ask]
    for before, ask in pairwise((question.ask, *asks)):
        if not ask.gathers or ask.input is not Input.CHOOSE or ask.name in talk.answers:
            continue
        if counts_days(ask) and before.name != question.path:
            continue
        meant = hinted(typed, ask.choices)
        if len(meant) == 1 and ask.name != question.path:
            return Question(ask.name, ask), meant[0].value
    return None


def what_it_was_taken_for(scene: Scene, question: Question, heard: Heard, *, kept: bool) -> tuple[Block, ...]:
    """Name the choice that a sentence was taken for, so that a misunderstanding is seen."""
    said = []
    if heard.gathered:
        meant = answer_text(scene, question.ask, heard.value)
        said.append(
            scene.phrase("readers.taken_as", choice=named_shortly(meant) if isinstance(heard.value, str) else meant)
        )
    if kept:
        said.append(scene.phrase("readers.kept_too"))
    return tuple(Paragraph(spans) for spans in said if spans)


def phrase_of(reading: Reading, *, kept: bool) -> str:
    """The phrase that asks again; another one where the words were kept."""
    phrase = "" if isinstance(reading, Heard) else reading.phrase
    return _KEPT.get(phrase, phrase) if kept else phrase


def story_ask(dialogue: Dialogue) -> Ask | None:
    """The question for how it went, which keeps what is told of it elsewhere."""
    asks = (op.ask for op in dialogue.program.ops if op.kind is Kind.ASK)
    return next((ask for ask in asks if ask and ask.gathers and ask.input is Input.TEXT), None)


def names_something(typed: str) -> bool:
    """Tell whether a line has words enough to say something of its own where a list fits none of it."""
    return len(words_of(folded(typed))) >= FEW


def _tells(words: str) -> bool:
    said = words_of(folded(words))
    return len(said) >= FEWEST and not _TELLS.isdisjoint(said)
