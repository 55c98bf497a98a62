"""What code offers to writers by name: facts, views, readers, phrases, and the readings that hold dialogues to code.

`known()` gathers it from the registries; tests make their own. `names()` says it to writers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

import msgspec

from bot.dialogue.messages import Control
from bot.library.commands import BUILT_IN, HIDDEN
from bot.library.problem import listed

VIEW_NEEDS: Final[Mapping[str, str]] = MappingProxyType(
    {"signal_reading": "signals", "playbooks": "mishaps", "playbook_chosen": "mishap"}
)
"""View → the ask that must stand before it, because it is about that answer."""

_DAY: Final = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001  wall time, as readers take it
_SAMPLE: Final = (_DAY.replace(hour=0, minute=5), _DAY, _DAY.replace(hour=23))
"""When a suggestion is tried: "today 18:00" is readable in the morning and past at night."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Every name that content may use and code provides.

    `phrases` maps a phrase to its placeholders, and `wishes` are those that must have a reply. `readings` maps a
    dialogue to the class its answers are read into, and `reads_moment` tells whether a suggestion can be read as a
    moment (None: not checked).
    """

    facts: frozenset[str] = frozenset()
    text_facts: frozenset[str] = frozenset()
    may_be_empty: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    view_needs: Mapping[str, str] = VIEW_NEEDS
    readers: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    controls: frozenset[str] = frozenset(each.value.replace("_", " ") for each in Control) | {"later", "skip these"}
    commands: frozenset[str] = frozenset({*BUILT_IN, *HIDDEN})
    phrases: Mapping[str, frozenset[str]] = {}
    drafts: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    readings: Mapping[str, type[msgspec.Struct]] = {}
    reads_moment: Callable[[str], bool] | None = None
    cares: bool = False
    """Whether somebody in need is to be met: then the phrases of care and the neutral directory must be there."""


def known() -> Known:
    """What this version of Comeback offers."""
    # Only the checker needs all of these, and a start must be quick.
    from bot.coach.registry import dialogues, facts, lists, views  # noqa: PLC0415
    from bot.coach.written.draft import SLOTS  # noqa: PLC0415
    from bot.coach.written.wishes import HEARD  # noqa: PLC0415
    from bot.dialogue.readers.reader import TEXT_READERS  # noqa: PLC0415
    from bot.library.phrases import coach, insight, kept, practice, readers, talks, times  # noqa: PLC0415

    said = (talks, readers, kept, coach, practice, insight, times)
    return Known(
        cares=True,
        facts=frozenset(facts.FACTS),
        text_facts=frozenset(facts.TEXT_FACTS),
        may_be_empty=frozenset(facts.MAY_BE_EMPTY),
        views=frozenset(views.VIEWS),
        readers=frozenset(TEXT_READERS) - {""},
        phrases={name: slots for each in said for name, slots in each.PHRASES.items()},
        lists=frozenset(lists.LISTS),
        drafts=frozenset(SLOTS),
        wishes=HEARD,
        readings=dialogues.READINGS,
        reads_moment=_reads_moment,
    )


def names(offered: Known) -> str:
    """Everything that writers may name, for `comeback content names`."""
    from bot.coach.written.draft import slots_of  # noqa: PLC0415

    sections = (
        ("Facts, for `fact:` in a condition", sorted(offered.facts)),
        ("Facts that fill a placeholder", [_with_bar(name, offered) for name in sorted(offered.text_facts)]),
        ("Views, for `show:`", [_with_need(name, offered) for name in sorted(offered.views)]),
        ("Lists, for `suggest_from:` of a text", sorted(offered.lists)),
        ("Readers, for `reader:` of a text", sorted(offered.readers)),
        ("Words that no choice may be called", sorted(offered.controls)),
        ("Drafts and their placeholders", [f"{name}: {listed(slots_of(name))}" for name in sorted(offered.drafts)]),
        ("Wishes that must have a `reply`", sorted(offered.wishes)),
        ("Phrases and their placeholders", [_with_slots(name, offered) for name in sorted(offered.phrases)]),
    )
    return "\n\n".join("\n".join((title, *(f"  {line}" for line in lines))) for title, lines in sections)


def _with_bar(name: str, offered: Known) -> str:
    return f"{{{name}|when there is none}}" if name in offered.may_be_empty else f"{{{name}}}"


def _with_need(name: str, offered: Known) -> str:
    need = offered.view_needs.get(name)
    return f"{name} (after the ask `{need}`)" if need else name


def _with_slots(name: str, offered: Known) -> str:
    slots = offered.phrases[name]
    return f"{name} (may use {listed(f'{{{slot}}}' for slot in sorted(slots))})" if slots else name


def _reads_moment(words: str) -> bool:
    from bot.dialogue.readers.moments.moment import suggested  # noqa: PLC0415  dateparser stands behind it

    return any(suggested(words, now) is not None for now in _SAMPLE)
