"""Playbooks (S4.2 to S4.5): for each mishap picked, what helps afterwards and next time, and a plan to take along."""

from __future__ import annotations

from typing import Final

from bot.coach.book.entries import Mishap
from bot.coach.contract import Setting
from bot.coach.voice import listed, paragraph, phrase
from bot.coach.written.playbooks import Playbook
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Heading, Note, Paragraph, Spans, Words
from bot.dialogue.text import Variants, fill_spans

MOST: Final = 4
"""Playbooks told in short at once; of the others the name is enough on such a day."""


def playbooks(answers: Answers, setting: Setting, scope: str) -> tuple[Block, ...]:
    """The playbooks of the mishaps picked, in the order they were listed."""
    picked = answers.get(scope + "mishaps")
    names = picked if isinstance(picked, tuple) else ()
    books = [setting.playbooks[name] for name in names if name in setting.playbooks]
    if len(books) == 1 and books[0].name not in _had(setting):
        return _one(books[0], setting)
    return (
        *(block for book in books[:MOST] for block in _in_short(book, setting)),
        *listed(setting, "playbook.rest", tuple((Words(book.title),) for book in books[MOST:])),
        *(paragraph(setting, "playbook.more") if books else ()),
    )


def _had(setting: Setting) -> frozenset[str]:
    """The mishaps of earlier interviews: who has read a playbook whole is not given all of it again."""
    return frozenset(each.what for each in setting.book.of(Mishap) if each.interview != setting.talk)


def _in_short(book: Playbook, setting: Setting) -> tuple[Block, ...]:
    """One of several: a page of each would bury the question that follows."""
    condition, response = book.if_then
    return (
        Heading((Words(book.title),)),
        Paragraph(_comfort(book, setting)),
        *listed(setting, "playbook.afterwards", _lines(book.afterwards)[:2]),
        Note(phrase(setting, "playbook.plan", condition=condition, response=response)),
    )


def _comfort(book: Playbook, setting: Setting) -> Spans:
    """The first line of it; for somebody whom it befell before, another one each time."""
    lines = _lines(book.comfort)
    return lines[setting.seed % len(lines)] if book.name in _had(setting) else lines[0]


def playbook_chosen(answers: Answers, setting: Setting, scope: str) -> tuple[Block, ...]:
    """The one playbook that was chosen."""
    book = setting.playbooks.get(str(answers.get(scope + "mishap") or ""))
    return _one(book, setting) if book else ()


def _one(book: Playbook, setting: Setting) -> tuple[Block, ...]:
    condition, response = book.if_then
    return (
        Heading((Words(book.title),)),
        *(Paragraph(line) for line in _lines(book.comfort)),
        *listed(setting, "playbook.afterwards", _lines(book.afterwards)),
        *listed(setting, "playbook.in_the_moment", _lines(book.in_the_moment)),
        *listed(setting, "playbook.next_time", _lines(book.next_time)),
        Note(phrase(setting, "playbook.plan", condition=condition, response=response)),
    )


def _lines(lines: Variants) -> tuple[Spans, ...]:
    return tuple(fill_spans(line, {}) for line in lines)
