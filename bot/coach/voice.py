"""The writers' words for what the coach says: a phrase's variant by the talk's seed, filled and as spans or lines."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.coach.contract import Setting
from bot.dialogue.messages import Block, Bullets, Paragraph, Spans
from bot.dialogue.text import choose_variant, fill_plain, fill_spans

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def phrase(setting: Setting, name: str, /, **values: str) -> Spans:
    """A phrase as spans: ours as words, the person's as said. An unknown name is empty (the checker finds it first)."""
    line = choose_variant(setting.phrases.get(name, ()), setting.seed, name)
    return () if line is None else fill_spans(line, values)


def label(setting: Setting, name: str, /, **values: str) -> str:
    """A phrase as plain text, for a button."""
    line = choose_variant(setting.phrases.get(name, ()), setting.seed, name)
    return "" if line is None else fill_plain(line, values)


def paragraph(setting: Setting, name: str, /, **values: str) -> tuple[Block, ...]:
    """A phrase as a paragraph of its own; nothing when the phrase is empty."""
    spans = phrase(setting, name, **values)
    return (Paragraph(spans),) if spans else ()


def listed(setting: Setting, heading: str, items: tuple[Spans, ...]) -> tuple[Block, ...]:
    """A heading phrase and a list below; nothing at all when the list is empty."""
    if not items:
        return ()
    return (*paragraph(setting, heading), Bullets(items))


def spoken_day(day: str, today: str) -> str:
    """A date as people say it: "12 November", with the year when it is another one. Empty for what is no date."""
    try:
        parsed = date.fromisoformat(day[:10])
    except ValueError:
        return ""
    year = f" {parsed.year}" if str(parsed.year) != today[:4] else ""
    return f"{parsed.day} {MONTHS[parsed.month - 1]}{year}"
