"""What comes of several interviews, by name: patterns, growth, gut feelings, odds."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()
_COMPANY: Final = frozenset({"company"})

_WRONG: Final = (
    "on_time", "dressed", "researched", "sold_short", "over_shared",
    "outfit", "ill", "too_candid", "late", "tongue_tied", "blanked", "joke", "tech", "no_click", "tears",
)  # fmt: skip

PHRASES: Final[dict[str, frozenset[str]]] = {
    # insight: patterns (I1), gut check (I2), odds (I3), the sheet of expected questions (M4)
    "patterns.none": _NONE,
    "patterns.too_early": frozenset({"count"}),
    "patterns.heading": frozenset({"count"}),
    "patterns.ratings": _NONE,  # the title of a chart
    "patterns.up": frozenset({"first", "last"}),
    "patterns.down": frozenset({"first", "last"}),
    "patterns.level": frozenset({"average"}),
    "patterns.kinds": _NONE,  # the title of a chart
    "patterns.of": frozenset({"hard", "rated"}),
    "patterns.hardest": frozenset({"kind", "hard", "rated"}),
    "patterns.alerts": _NONE,
    "patterns.alert_cured": frozenset({"alert", "times", "free"}),
    "patterns.alert_again": frozenset({"alert", "times"}),
    "patterns.alert_once": frozenset({"alert"}),
    "patterns.on_time": _NONE,
    "patterns.dressed": _NONE,
    "patterns.researched": _NONE,
    "patterns.sold_short": _NONE,
    "patterns.over_shared": _NONE,
    "patterns.went_on": frozenset({"went_on", "known"}),
    "patterns.expected": frozenset({"came", "expected"}),
    # what they have shown by going on (S4.6)
    "grown.heading": _NONE,
    "grown.kept_feedback": frozenset({"words"}),
    "grown.learned": frozenset({"words"}),
    "grown.lacked_skills": _COMPANY,
    "grown.lacked_experience": _COMPANY,
    "grown.perseverance": frozenset({"count"}),
    "grown.recovery": frozenset({"wrong", "company", "words"}),
    "grown.recovery_answer": frozenset({"wrong", "company", "question"}),
    "grown.resilience": frozenset({"company", "next"}),
    **{f"grown.wrong_{what}": _NONE for what in _WRONG},  # put into the sentences about catching oneself
    "gut.too_early": _NONE,
    "gut.dread_wrong": frozenset({"dreaded", "wrong"}),
    "gut.dread_right": frozenset({"dreaded"}),
    "gut.hope": frozenset({"hoped", "right"}),
    "odds.usual": _NONE,
    "odds.own": frozenset({"offers", "known"}),
    "odds.title": _NONE,  # of a chart
    "odds.label": frozenset({"count"}),
    "odds.label_one": _NONE,
    "odds.shown": frozenset({"ten"}),
    "odds.words": frozenset({"count", "ten"}),
    "odds.honest": _NONE,
    "expect.hits": frozenset({"came", "expected"}),
}
