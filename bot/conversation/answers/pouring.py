"""What a line tells of questions to come: "I bombed my interview at Siemens this morning" names a company and a day.

It is read by those questions as if typed there, kept as their answers, and said back once, so that nobody is asked
again what they told, and can say where we heard wrong. Listened for only where such questions are still to come.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.gathering import story_ask
from bot.conversation.answers.hearing import heard_in
from bot.conversation.scene import Scene
from bot.conversation.voice import answer_text
from bot.dialogue.answers import Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Block, Input, Paragraph
from bot.dialogue.readers.company import says_how_it_was_held
from bot.dialogue.readers.facts.role import hardly_a_role
from bot.dialogue.readers.facts.row import FEWEST, in_a_row, is_a_job, stands_alone
from bot.dialogue.readers.facts.start import start_in
from bot.dialogue.readers.facts.told import Facts, facts_told, may_tell_more
from bot.dialogue.readers.heard import Heard
from bot.dialogue.talk import Talk
from bot.dialogue.told import Told
from bot.dialogue.walk import Question

_BEFORE: Final[dict[str, tuple[str, ...]]] = {
    "": (),
    "company": ("interview at ", "interview "),
    "role": ("interview for ", "interview "),
    "stage": ("interview ",),
    "day": ("interview ",),
}
"""What an answer to such a question leaves unsaid: at "Which role?", "this morning" is when the interview was."""

LISTED: Final = 80
"""Characters of the longest line in which stops part answers and not sentences."""

_IT_WAS: Final = re.compile(r"(?:it|that|this)(?: was|'s|\u2019s| is) (?:(?:at|with|for) )?", re.IGNORECASE)

_IT: Final = re.compile(r"^(?:it|that|this)(?: was|'s|\u2019s| is) (?:an? )?", re.IGNORECASE)
_WHEN_IT_WAS: Final = re.compile(
    r"(?:(?:no|oh|well|so|and|actually)[, ]+)*it was"
    r" (?:(?:on|last) \w+day|yesterday|today|this (?:morning|afternoon))\b",
    re.IGNORECASE,
)

_FIRST_NAMED: Final = re.compile(r"[A-Z][^,.;]{1,40}, ")
"""A name at the head of what is told: "Nordea, yesterday, data analyst, it was a video call with …"."""

STORY: Final = 3
"""Words beside the facts from which on a line tells how it went."""


class Poured(Told, frozen=True):
    """The talk with what was told, and what says it back.

    `answer` is to the question in view, where the line holds others as well. `is_all`: it holds nothing but others.
    `tells`: the rest of it is how it went.
    """

    talk: Talk
    said: tuple[Block, ...]
    answer: str = ""
    is_all: bool = False
    tells: bool = False


def pour(scene: Scene, talk: Talk, question: Question, typed: str) -> Poured | None:
    """Keep what a line tells of questions to come; None where it tells nothing of them."""
    dialogue, about = scene.dialogue_of(talk), question.ask.told_as
    if question.path not in dialogue.told_until or talk.aside is not None or not _may_tell(about, typed):
        return None
    if about and _is_last(dialogue, talk, question):
        return None
    facts = _told_at(about, typed)
    words = facts.words()
    own = words.get(about, "") if question.ask.input is Input.TEXT else ""
    values = _read(scene, dialogue, words, {**talk.answers, question.path: None})
    if not values and not _says_only(about, own, facts, typed):
        return None
    if values:
        talk = scene.save(replace(talk, answers={**talk.answers, **values}))
    is_all = not own and about not in words and _says_no_more(about, facts, typed)
    told = {**values, question.path: own} if own and values else values
    return Poured(talk, _say_back(scene, dialogue, words, told, {}), own, is_all, facts.rest >= STORY)


def _may_tell(about: str, typed: str) -> bool:
    """Tell by one look whether a line may tell of questions to come; a lone word at a choice is only its name."""
    if not about:
        return " " in typed.strip()
    return may_tell_more(typed, about) or (about == "company" and is_a_job(typed))


def _says_no_more(about: str, facts: Facts, typed: str) -> bool:
    """Tell whether what stands beside the facts is no answer to the question in view."""
    if about == "company":
        return not facts.rest or says_how_it_was_held(typed)
    return (bool(about) and not facts.rest) or (about == "role" and hardly_a_role(typed))


def _says_only(about: str, own: str, facts: Facts, typed: str) -> bool:
    """Tell whether a line holds the answer and only words around it: "a nurse position", "a recruiter from Amazon"."""
    if about == "company":
        return bool(own) and " from " in typed and facts.rest <= 1
    return bool(own) and about == "role" and not facts.rest


def _is_last(dialogue: Dialogue, talk: Talk, question: Question) -> bool:
    """Tell whether all the others were answered or left out, and this one takes what is said as it is."""
    known = all(ask.name in talk.answers or ask.name == question.path for ask in dialogue.tells.values())
    return known and question.ask.input is not Input.TEXT


def answers_told(
    scene: Scene, dialogue: Dialogue, line: str, known: dict[str, Value]
) -> tuple[dict[str, Value], tuple[Block, ...]]:
    """The answers beside the known ones that a line holds with which somebody came to a talk, and what says it back."""
    facts = facts_told(line, ahead="day" not in dialogue.tells)
    words = facts.words()
    values = _read(scene, dialogue, words, known)
    start = _start(scene, dialogue, line, known)
    said = _say_back(scene, dialogue, words, values, start)
    values |= start
    story = story_ask(dialogue)
    if story is not None and story.name not in known and facts.rest >= STORY and len(line) <= story.longest:
        values[story.name] = line
        said = (*said, Paragraph(scene.phrase("readers.kept_too")))
    return values, said


def _start(scene: Scene, dialogue: Dialogue, line: str, known: dict[str, Value]) -> dict[str, Value]:
    """When it begins, where the line says the day and the hour, and their clock is known; it is said back."""
    ask, said = dialogue.starts, start_in(line.lower())
    if ask is None or ask.name in known or not said or not scene.person.profile.zone:
        return {}
    heard = heard_in(scene, ask, said)
    return {ask.name: heard.value} if isinstance(heard, Heard) else {}


def _read(scene: Scene, dialogue: Dialogue, words: dict[str, str], known: dict[str, Value]) -> dict[str, Value]:
    """The answers that these words are, where none was given yet. Discreet people give a code name themselves."""
    values: dict[str, Value] = {}
    for name, said in words.items():
        ask = dialogue.tells.get(name)
        if ask is None or ask.name in known or (name == "company" and scene.person.profile.discreet):
            continue
        heard = heard_in(scene, ask, said)
        if isinstance(heard, Heard) and not heard.echo:
            values[ask.name] = heard.value
    return values


def _say_back(
    scene: Scene, dialogue: Dialogue, words: dict[str, str], values: dict[str, Value], start: dict[str, Value]
) -> tuple[Block, ...]:
    """What was kept, in their own words; a lone day is no more than a choice that was taken."""
    asks = {name: ask for name in words if (ask := dialogue.tells.get(name)) and ask.name in values}
    kept = {name: words[name] for name in asks} | {
        name: answer_text(scene, dialogue.starts, value) for name, value in start.items()
    }
    if words.get("day", "").casefold().startswith("just") and "day" in asks:  # "just came out" is no day by itself
        kept["day"] = answer_text(scene, asks["day"], values[asks["day"].name]).lower()
    if len(kept) == 1 and asks and not kept.keys() & {"company", "role"}:
        (ask,) = asks.values()
        return (Paragraph(scene.phrase("readers.taken_as", choice=answer_text(scene, ask, values[ask.name]))),)
    return (Paragraph(scene.phrase("readers.facts_kept", facts=", ".join(kept.values()))),) if kept else ()


def facts_of_it(typed: str) -> Facts:
    """What a line tells that begins with "it was": of an interview that is known to be meant."""
    bare = _IT.match(typed)
    return facts_told(f"interview {typed[bare.end() :]}" if bare else "")


def _told_at(about: str, typed: str) -> Facts:
    """What a line tells at a question: an answer to it is said without the words that stand around it elsewhere."""
    if about == "company" and is_a_job(typed):
        return Facts(role=typed.strip().rstrip(".!"), rest=0)
    row = in_a_row(typed)
    if row and (stands_alone(row) or (about == "company" and len(row) > 1)):
        return Facts(**row, rest=0)
    listed = about and len(typed) <= LISTED
    line = typed.replace(". ", ", ") if listed else typed  # "Betsson. For compliance officer. Last Thursday"
    bare = _IT_WAS.sub("", line) if about == "company" else line
    if not about and _WHEN_IT_WAS.match(line):
        return facts_told(f"interview {line}")
    if not about and (first := facts_told(f"interview at {line}")) and _FIRST_NAMED.match(line) and _says_much(first):
        return first
    tried = [facts_told(line), *(facts_told(before + bare) for before in _BEFORE[about])]
    return max(tried, key=lambda facts: (len(facts.words()), -facts.rest))


def _says_much(facts: Facts) -> bool:
    return bool(facts.company) and len(facts.words()) >= FEWEST
