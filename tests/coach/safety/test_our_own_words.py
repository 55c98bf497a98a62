"""Our own sentences are ordinary talk: thousands of lines that nobody wrote with care in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.coach.safety.concern import concerns
from bot.library.folder import read_folders
from bot.library.load import find_content
from tests.coach.safety.sets import rules

ORDINARY = ("dialogues", "encouragement", "questions", "stories", "playbooks", "drafts")
"""Folders in which nothing speaks of more than an interview. Phrases do: of care, of forgetting."""

MOST = 0.01
"""Share of them that may be taken for more: a few lines speak of fear, of a bad life, of wanting to vanish."""

TEMPLATE = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
"""What drafts are filled in with: nobody types that."""


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield TEMPLATE.sub("", value)
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def test_next_to_none_of_them_is_met_with_care() -> None:
    files, _ = read_folders((find_content(),))
    told = {line for (folder, _), source in files.items() if folder in ORDINARY for line in texts(source.data)}
    assert len(told) > 2000
    met = sorted(line for line in told if concerns(line, rules()))
    assert len(met) <= MOST * len(told), (len(met), met[:20])


def test_short_things_people_type_are_not_met_with_care() -> None:
    told = (
        "delete everything", "smile at the door", "gone", "the end", "nothing", "nobody", "all of it", "my family",
        "I left", "I cried", "I was tired", "the long way home", "one slow breath", "say hello", "be there on time",
        "a friend", "w1 w2 w3", "over", "done", "finished", "later", "never", "alone", "the night before", "sleep",
    )  # fmt: skip
    assert [line for line in told if concerns(line, rules())] == []


def test_a_bad_day_in_another_language_is_a_bad_day() -> None:
    told = (
        "ich hatte heute ein schreckliches Vorstellungsgespräch",
        "Das Gespräch lief schlecht, ich war zu nervös und habe alles vergessen",
        "hoy tuve una entrevista terrible y no sé qué hacer",
        "j'ai raté mon entretien aujourd'hui et je suis triste",
        "oggi il colloquio è andato male e non so perché",
    )
    assert [line for line in told if concerns(line, rules())] == []
