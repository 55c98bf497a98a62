"""/casebook: everything kept, a section at a time. Screens without memory: each way on is a command line.

/casebook                        the sections
/casebook questions 2            the second page of one
/casebook questions 1 debrief-3  of one interview alone; `all` shows rejections, too
/entry debrief-3/questions/2     one entry (bot.conversation.kept.entry_screen)
"""

from __future__ import annotations

from math import ceil
from typing import Final

from bot.coach.book.entries import Entry, Interview
from bot.coach.book.sections import FOLDING, SECTIONS, entries_in, is_rejection
from bot.coach.views.entry import company_of, plain_line, spoken_on
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room
from bot.dialogue.messages import Heading, Words

PAGE: Final = 10
"""Entries on a page: with the ways on below they stay under Discord's 25 buttons."""

ALL: Final = "all"


def casebook(scene: Scene, argument: str) -> None:
    """The sections, or a page of one."""
    section, _, rest = argument.partition(" ")
    page, _, only = rest.partition(" ")
    make_room(scene)
    if section in SECTIONS:
        _page(scene, section, int(page) if page.isdecimal() and len(page) < len("10000") else 1, only)
    else:
        _sections(scene)


def _sections(scene: Scene) -> None:
    counts = {section: len(entries_in(scene.person.book, section)) for section in SECTIONS}
    if not any(counts.values()):
        scene.say("casebook.empty")
        scene.offer(("/debrief", scene.label("offers.debrief")), ("/strengths", scene.label("casebook.collect")))
        return
    scene.say("casebook.intro")
    offer_sections(scene, counts)


def offer_sections(scene: Scene, counts: dict[str, int], only: str = "") -> None:
    """A way to each section that has something in it."""
    for section, count in counts.items():
        if count:
            line = f"/casebook {section} 1 {only}".strip() if only else f"/casebook {section}"
            scene.offer((line, f"{scene.label(f'casebook.{section}')} ({count})"))


def _page(scene: Scene, section: str, page: int, only: str) -> None:
    found, folded = _shown(scene, section, only)
    pages = max(1, ceil(len(found) / PAGE))
    page = min(max(1, page), pages)
    scene.add(Heading((Words(scene.label(f"casebook.{section}")),)))
    if pages > 1:
        scene.say("casebook.page", page=str(page), pages=str(pages))
    if not found:
        scene.say("casebook.nothing_here")
    for entry in found[(page - 1) * PAGE : page * PAGE]:
        scene.offer((f"/entry {entry.id}", entry_label(scene, entry)))
    _offer_around(scene, section, page, pages, only)
    if folded:
        scene.say("casebook.folded", count=str(folded))
        scene.offer((f"/casebook {section} 1 {ALL}", scene.label("casebook.unfold")))
    if section == "strengths":
        scene.offer(("/strengths", scene.label("casebook.collect")))
    scene.offer(("/casebook", scene.label("casebook.to_sections")))


def _shown(scene: Scene, section: str, only: str) -> tuple[tuple[Entry, ...], int]:
    """The entries of this view, newest first, and how many rejections are folded away."""
    book = scene.person.book
    found = entries_in(book, section)
    if isinstance(book.entries.get(only), Interview):
        return tuple(each for each in found if each.interview == only), 0
    if only == ALL or section not in FOLDING:
        return found, 0
    shown = tuple(each for each in found if not is_rejection(each, book))
    return shown, len(found) - len(shown)


def _offer_around(scene: Scene, section: str, page: int, pages: int, only: str) -> None:
    for other, name in ((page + 1, "casebook.next"), (page - 1, "casebook.previous")):
        if 1 <= other <= pages:
            scene.offer((f"/casebook {section} {other} {only}".strip(), scene.label(name)))


def entry_label(scene: Scene, entry: Entry) -> str:
    """An entry as a button: what it is known by, then where it belongs or when it was noted."""
    setting = scene.setting()
    beside = company_of(entry, setting) or spoken_on(entry, setting)
    known = plain_line(entry, setting)
    return f"{known} \u00b7 {beside}" if beside and beside not in known else known
