"""What is said around an interview when its moments come, and how each can be put off (curriculum N1, N2)."""

from __future__ import annotations

import zlib
from datetime import timedelta
from typing import Final

from bot.calendar.walltime import local
from bot.coach.book.entries import Planned
from bot.coach.book.interviews import OVER, Case, case_of, result_of, starts
from bot.coach.drafts.notes import was_sent
from bot.coach.reminder import Reminder
from bot.coach.schedule.interview import KINDS, around, at_another_time
from bot.coach.schedule.kinds import AFTER, EVENING, FEEDBACK, HOURS, LEAVE, LUCK, MORNING, OUTCOME, THANKS, policy_of
from bot.coach.views.pack import pack, plans
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import Bullets, Paragraph
from bot.dialogue.readers.moments.moment import describe
from bot.dialogue.text import choose_variant, fill_spans

SNOOZES: Final[dict[str, timedelta]] = {
    EVENING: timedelta(hours=1),
    AFTER: timedelta(hours=1),
    MORNING: timedelta(hours=4),
    THANKS: timedelta(hours=2),
    FEEDBACK: timedelta(days=2),
    OUTCOME: timedelta(days=7),
}
"""How long each may be put off, once. What belongs to a minute (time to leave, good luck) may not."""

AGAIN: Final = "/again"
"""How the name of a reminder ends that was put off once."""

LISTED: Final = 5
"""Interviews shown in a list."""


def say_interview(scene: Scene, reminder: Reminder) -> bool:
    """Say what belongs to this moment of an interview. False: there is no use in it any more."""
    planned = scene.person.book.entries.get(reminder.entry)
    case = case_of(scene.person.book, reminder.entry)
    if not isinstance(planned, Planned) or case is None or _has_happened(scene, reminder.kind, case):
        return False
    _open(scene, reminder, {"company": planned.company, "when": clock_of(scene, planned), "place": planned.place})
    _add_matter(scene, reminder.kind, planned)
    _offer_ways(scene, reminder, case)
    return True


def _open(scene: Scene, reminder: Reminder, values: dict[str, str]) -> None:
    """Say the first line; what was put off comes in other words than before."""
    turn = zlib.crc32(reminder.entry.encode()) + reminder.id.endswith(AGAIN)
    variants = scene.library.phrases.get(reminder.phrase, ())
    line = choose_variant(variants, scene.person.profile.seed + turn, reminder.phrase)
    if line is not None:
        scene.add(Paragraph(fill_spans(line, values)))


def _has_happened(scene: Scene, kind: str, case: Case) -> bool:
    """Tell whether what a nudge asks for has been done, or the case is closed."""
    result = result_of(scene.person.book, case)
    if kind in {EVENING, HOURS, LEAVE, LUCK}:
        return False
    if was_sent(scene.person.book, _NOTES.get(kind, frozenset()), case.ids):
        return True
    if kind in {AFTER, MORNING}:
        return case.held is not None or result in OVER
    return result == "offer" if kind == THANKS else bool(result) and not (kind == FEEDBACK and result == "out")


_NOTES: Final = {THANKS: frozenset({"thanks", "thanks_more"}), FEEDBACK: frozenset({"feedback"})}
"""What a nudge would ask for → the notes that are it."""


def clock_of(scene: Scene, planned: Planned) -> str:
    """When it is, on the person's own clock."""
    zone = scene.person.profile.zone or planned.zone
    return describe(local(starts(planned), zone).isoformat(timespec="minutes"), scene.wall)


def title_of(scene: Scene, planned: Planned) -> str:
    """An interview on a button."""
    return scene.label("interviews.one", company=planned.company, when=clock_of(scene, planned))


def _add_matter(scene: Scene, kind: str, planned: Planned) -> None:
    if kind in {EVENING, HOURS}:
        scene.add(*pack(planned, scene.setting(), short=kind == HOURS))
    elif kind == LUCK and (made := plans(scene.setting())):
        scene.add(Bullets(made))


def _offer_ways(scene: Scene, reminder: Reminder, case: Case) -> None:
    if command := _COMMANDS.get(reminder.kind):
        scene.offer((command.format(case.id), scene.label(f"interviews.way_{reminder.kind}")))
    if reminder.kind in SNOOZES and not reminder.id.endswith(AGAIN):
        scene.offer((f"/snooze {reminder.id}", scene.label("nudges.snooze")))
    scene.offer((f"/mute {policy_of(reminder.kind).group}", scene.label("nudges.enough")))


_COMMANDS: Final[dict[str, str]] = {
    EVENING: "/pumpup",
    HOURS: "/pumpup",
    AFTER: "/debrief {}",
    MORNING: "/debrief {}",
    THANKS: "/followup {}",
    FEEDBACK: "/followup {}",
    OUTCOME: "/outcome {}",
}
"""The way on from each moment; `{}` is the interview."""


def snooze(scene: Scene, argument: str) -> None:
    """Say it again in a while: once."""
    entry, _, rest = argument.partition("/")
    kind = rest.partition("/")[0]
    planned = scene.person.book.entries.get(entry)
    if not isinstance(planned, Planned) or kind not in SNOOZES:
        scene.say("nudges.snooze_gone")
        where_they_are(scene)
        return
    again = at_another_time(planned, kind, scene.now + SNOOZES[kind], scene.person.profile.zone or planned.zone)
    remind(scene, again)
    scene.say("nudges.snoozed", moment=scene.moment(again.wall))
    where_they_are(scene)


def plan_again(scene: Scene) -> None:
    """They are in another zone now, or have other quiet hours: what still stands around interviews is set anew."""
    standing = [each for each in scene.person.reminders.values() if each.kind in KINDS]
    for entry in {each.entry for each in standing}:
        planned = scene.person.book.entries.get(entry)
        if isinstance(planned, Planned):
            made = around(planned, scene.person.book, scene.person.profile, scene.now)
            ids = {each.id for each in standing}
            remind(scene, *(each for each in made if each.id in ids))
