"""The words of schedules by name: interviews to come, reminders, encouragement."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()
_COMPANY: Final = frozenset({"company"})
_INTERVIEW: Final = frozenset({"company", "when", "place"})
_WHEN: Final = frozenset({"when"})
_WORDS: Final = frozenset({"words"})

PHRASES: Final[dict[str, frozenset[str]]] = {
    # interviews to come: each moment around one, then the commands
    **{
        f"interviews.{moment}": _INTERVIEW
        for moment in ("evening", "hours", "leave", "luck", "after", "morning", "thanks", "feedback", "outcome")
    },
    **{f"interviews.way_{moment}": _NONE for moment in ("evening", "hours", "after", "morning", "outcome")},  # labels
    "interviews.will": _NONE,  # what I shall say around it, and when
    **{f"interviews.will_{moment}": _WHEN for moment in ("evening", "hours", "leave", "luck", "after")},
    "interviews.will_nudge": _NONE,
    "interviews.title": _COMPANY,  # in the calendar
    "interviews.file": _COMPANY,
    "interviews.none": _NONE,
    "interviews.list": _NONE,
    "interviews.line": frozenset({"company", "role", "when", "place"}),
    "interviews.one": frozenset({"company", "when"}),  # label
    **{f"interviews.{way}": _NONE for way in ("add", "review", "change", "calendar", "calloff", "keep", "another")},
    "interviews.calloff_sure": frozenset({"company", "when"}),
    "interviews.called_off": _COMPANY,
    "interviews.which_debrief": _NONE,
    # the review pack
    "pack.heading": _COMPANY,
    "pack.logistics": _NONE,
    "pack.when": frozenset({"when", "minutes"}),
    "pack.role": _WORDS,
    "pack.place": _WORDS,
    "pack.bring": _WORDS,
    **{f"pack.{part}": _NONE for part in ("alerts", "plans", "forgotten", "hard", "positives")},
    "pack.question": frozenset({"question", "better"}),
    "pack.nothing": _NONE,
    # how people steer what comes
    "nudges.snooze": _NONE,  # label
    "nudges.snoozed": frozenset({"moment"}),
    "nudges.snooze_gone": _NONE,  # an old button
    "nudges.enough": _NONE,  # label: not this again
    "nudges.off": frozenset({"group"}),
    "nudges.group_review": _NONE,  # labels: what can be switched off
    "nudges.group_luck": _NONE,
    "nudges.group_after": _NONE,
    "nudges.group_thanks": _NONE,
    "nudges.group_feedback": _NONE,
    "nudges.group_outcome": _NONE,
    "nudges.group_actions": _NONE,
    "nudges.group_track": _NONE,
    "nudges.group_encourage": _NONE,
    # elsewhere
    "help.interviews": _NONE,
    "help.review": _NONE,
    "talks.interview": _COMPANY,
}
"""Phrase → what may fill it. The file of content/phrases/ is the part before the point."""
