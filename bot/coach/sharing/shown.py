"""A card as it is read: the same blocks in the preview, behind a code and in the list of what is shared.

Every line of it is drawn as somebody's words and never as markup, also where it was put together by us.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.book.share_card import Item, Part, ShareCard
from bot.coach.contract import Setting
from bot.coach.voice import paragraph, phrase
from bot.dialogue.messages import Block, Bullets, Heading, Note, Quote, Said, Spans, Words


def card_blocks(card: ShareCard, setting: Setting) -> tuple[Block, ...]:
    """Everything on the card."""
    return tuple(_blocks(card, setting))


def _blocks(card: ShareCard, setting: Setting) -> Iterator[Block]:
    yield Heading(phrase(setting, "share.heading_named" if card.name else "share.heading", name=card.name))
    if card.company:
        yield from paragraph(setting, "share.about_role" if card.role else "share.about", **_about(card))
    if card.note:
        yield from paragraph(setting, "share.note")
        yield Quote((Said(card.note),))
    for part in card.parts:
        yield from _part(part, setting)


def _about(card: ShareCard) -> dict[str, str]:
    return {"company": card.company, "role": card.role} if card.role else {"company": card.company}


def _part(part: Part, setting: Setting) -> Iterator[Block]:
    yield from paragraph(setting, f"share.part_{part.name}")
    yield Bullets(tuple(_item(each, setting) for each in part.items))
    if part.more:
        yield Note(phrase(setting, "share.more", count=str(part.more)))


def _item(item: Item, setting: Setting) -> Spans:
    spans: Spans = (Said(item.words),)
    if item.went:
        spans = (*spans, Words(" "), *phrase(setting, "share.went", went=str(item.went)))
    if item.reply:
        spans = (*spans, Words("\n"), *phrase(setting, "share.reply", reply=item.reply))
    if item.better:
        spans = (*spans, Words("\n"), *phrase(setting, "share.better", better=item.better))
    return spans
