"""The words of schedules by name: interviews to come, reminders, encouragement."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()
_COMPANY: Final = frozenset({"company"})
_INTERVIEW: Final = frozenset({"company", "when", "place"})
_WHEN: Final = frozenset({"when"})
_WAYS: Final = ("evening", "hours", "after", "morning", "thanks", "feedback", "outcome")
_WORDS: Final = frozenset({"words"})

PHRASES: Final[dict[str, frozenset[str]]] = {
    # interviews to come: each moment around one, then the commands
    **{
        f"interviews.{moment}": _INTERVIEW
        for moment in ("evening", "hours", "leave", "luck", "after", "morning", "thanks", "feedback", "outcome")
    },
    **{f"interviews.way_{moment}": _NONE for moment in _WAYS},  # labels
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
    "interviews.which_outcome": _NONE,
    # the review pack
    "pack.heading": _COMPANY,
    "pack.logistics": _NONE,
    "pack.when": frozenset({"when", "minutes"}),
    "pack.role": _WORDS,
    "pack.place": _WORDS,
    "pack.bring": _WORDS,
    **{f"pack.{part}": _NONE for part in ("alerts", "plans", "forgotten", "hard", "positives")},
    "pack.mishap": frozenset({"title"}),
    "pack.question": frozenset({"question", "better"}),
    "pack.question_open": frozenset({"question"}),
    "pack.practised": frozenset({"times"}),
    "pack.practised_one": _NONE,
    "pack.practised_none": _NONE,
    "pack.step_done": _WORDS,  # what was done about a point since
    "pack.step_plan": frozenset({"condition", "response"}),
    "pack.step_open": _WORDS,
    "pack.step_leave": _NONE,
    "pack.step_none": _NONE,
    "pack.some_open": _NONE,  # below them, where nothing was done about some
    "pack.cards": frozenset({"count"}),
    "pack.cards_one": _NONE,
    "pack.nothing": _NONE,
    # the ten days after a rejection
    **{f"track.day_{number}": _COMPANY for number in (1, 3, 7, 10)},
    **{f"track.way_{number}": _NONE for number in (1, 3, 7)},  # labels
    "track.leave": _NONE,  # label
    "track.left": _NONE,
    # discreet mode
    "discreet.note": _NONE,  # in the place of what comes by itself
    "discreet.show": _NONE,  # label
    "discreet.came": _WHEN,  # above what is opened
    "discreet.nothing": _NONE,  # nothing waits
    "discreet.title": _NONE,  # of an interview, in the calendar
    # encouragement
    "encourage.own": _NONE,  # a piece of their own evidence follows
    "encourage.less": _NONE,  # labels
    "encourage.pause": _NONE,
    "encourage.back": _NONE,
    "encourage.less_said": _NONE,
    "encourage.resting": _NONE,  # two in a row unanswered
    "encourage.set": _WHEN,
    "encourage.in_quiet": _NONE,  # the hour chosen lies in quiet hours
    "encourage.paused_until": _WHEN,
    "encourage.paused": _NONE,
    "encourage.ended": _NONE,
    "nudges.quiet": frozenset({"start", "end"}),
    "nudges.no_quiet": _NONE,
    "nudges.quiet_same": frozenset({"clock"}),  # no hours, or all of them
    "nudges.group_own": _NONE,
    "nudges.list": _NONE,
    "nudges.none": _NONE,
    "nudges.line": frozenset({"words", "when"}),
    "nudges.turn_on": frozenset({"group"}),  # labels
    "nudges.turn_off": frozenset({"group"}),
    "nudges.cancel": _WORDS,
    "nudges.on": frozenset({"group"}),
    "nudges.cancelled": _NONE,
    "nudges.test": _NONE,  # the first message that comes by itself
    "nudges.open": _NONE,  # labels: whether notifications show words
    "nudges.close": _NONE,
    "nudges.opened": _NONE,
    "nudges.closed": _NONE,
    "nudges.done": _NONE,  # labels at something they wanted to do
    "nudges.move": _NONE,
    "nudges.drop": _NONE,
    "nudges.done_said": _WORDS,
    "nudges.moved": _WHEN,
    "nudges.dropped": _NONE,
    "nudges.overdue": frozenset({"action"}),
    "nudges.gone": _NONE,  # an old button
    "readers.clock": frozenset({"example"}),
    "help.reminders": _NONE,
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
    # a community's channel: what the adapter tells whoever set it up
    "community.set": _WHEN,
    "community.ended": _NONE,
    "community.not_allowed": _NONE,
    "community.post": _NONE,  # how the posts are called
    # a community's channel: what its form says on a platform that has one
    "setup.command": _NONE,
    "setup.title": _NONE,
    "setup.about": _NONE,
    "setup.monday": _NONE,
    "setup.friday": _NONE,
    "setup.channel": _NONE,
    "setup.posts": _NONE,
    "setup.at": _NONE,
    "setup.zone": _NONE,
    "setup.no_channel": _NONE,
    "setup.no_time": _NONE,
    "setup.here": _NONE,
    "setup.outside": _NONE,
    "setup.archived": _NONE,
    "setup.forbidden": _NONE,
    "setup.needs_people": _NONE,
    "setup.slow": _NONE,
    "setup.told": frozenset({"channel", "trouble"}),
    # elsewhere
    "help.interviews": _NONE,
    "help.review": _NONE,
    "talks.interview": _COMPANY,
    "talks.outcome": _COMPANY,
    "offers.interview": _NONE,
}
"""Phrase → what may fill it. The file of content/phrases/ is the part before the point."""
