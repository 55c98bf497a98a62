"""Interviews in the conversation: what is said when their moments come, and the commands around them.

/interviews   the list, with ways to change, call off, review each         /review   the review pack, at any time
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.calendar.walltime import local
from bot.coach.entries import Planned
from bot.coach.interviews import OVER, Case, case_of, just_held, result_of, starts, undecided, upcoming
from bot.coach.invitation import invitation
from bot.coach.notes import was_sent
from bot.coach.outcome import Reminder
from bot.coach.schedule.interview import KINDS, around, at_another_time
from bot.coach.schedule.kinds import AFTER, EVENING, FEEDBACK, HOURS, LEAVE, LUCK, MORNING, OUTCOME, THANKS, policy_of
from bot.coach.views.pack import pack, plans
from bot.coach.words import spoken_day
from bot.conversation.reminding import remind, today
from bot.conversation.scene import Scene
from bot.conversation.talks import begin, discard, make_room, where_they_are
from bot.dialogue.answers import Value
from bot.dialogue.messages import Bullets, Spans
from bot.dialogue.readers.moment import describe
from bot.dialogue.talk import Talk

SNOOZES: Final[dict[str, timedelta]] = {
    EVENING: timedelta(hours=1),
    AFTER: timedelta(hours=1),
    MORNING: timedelta(hours=4),
    THANKS: timedelta(hours=2),
    FEEDBACK: timedelta(days=2),
    OUTCOME: timedelta(days=7),
}
"""How long each may be put off, once. What belongs to a minute (time to leave, good luck) may not."""

LISTED: Final = 5
"""Interviews shown in a list."""


# -- their moments -----------------------------------------------------------------------------------------------------


def say_interview(scene: Scene, reminder: Reminder) -> bool:
    """Say what belongs to this moment of an interview. False: there is no use in it any more."""
    planned = scene.person.book.entries.get(reminder.entry)
    case = case_of(scene.person.book, reminder.entry)
    if not isinstance(planned, Planned) or case is None or _has_happened(scene, reminder.kind, case):
        return False
    scene.say(reminder.phrase, company=planned.company, when=_clock(scene, planned), place=planned.place)
    _add_matter(scene, reminder.kind, planned)
    _offer_ways(scene, reminder, case)
    return True


def _has_happened(scene: Scene, kind: str, case: Case) -> bool:
    """What a nudge asks for has been done, or the case is closed."""
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


def _clock(scene: Scene, planned: Planned) -> str:
    zone = scene.person.profile.zone or planned.zone
    return describe(local(starts(planned), zone).isoformat(timespec="minutes"), scene.wall)


def _add_matter(scene: Scene, kind: str, planned: Planned) -> None:
    if kind in {EVENING, HOURS}:
        scene.add(*pack(planned, scene.setting(), short=kind == HOURS))
    elif kind == LUCK and (made := plans(scene.setting())):
        scene.add(Bullets(made))


def _offer_ways(scene: Scene, reminder: Reminder, case: Case) -> None:
    if command := _COMMANDS.get(reminder.kind):
        scene.offer((command.format(case.id), scene.label(f"interviews.way_{reminder.kind}")))
    if reminder.kind in SNOOZES and not reminder.id.endswith("/again"):
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


# -- commands ----------------------------------------------------------------------------------------------------------


def interviews(scene: Scene, _argument: str) -> None:
    """What is ahead, the nearest first, and what can be done with it."""
    make_room(scene)
    ahead = upcoming(scene.person.book, scene.now)[:LISTED]
    if not ahead:
        scene.say("interviews.none")
    else:
        scene.say("interviews.list")
        scene.add(Bullets(tuple(_line(scene, each) for each in ahead)))
    for planned in ahead[:1] if len(ahead) == 1 else ():
        _offer_one(scene, planned)
    if len(ahead) > 1:
        scene.offer(*((f"/interviews {each.id}", _title(scene, each)) for each in ahead))
    scene.offer(("/interview", scene.label("interviews.add")))


def _line(scene: Scene, planned: Planned) -> Spans:
    return scene.phrase(
        "interviews.line", company=planned.company, role=planned.role, when=_clock(scene, planned), place=planned.place
    )


def _title(scene: Scene, planned: Planned) -> str:
    return scene.label("interviews.one", company=planned.company, when=_clock(scene, planned))


def _offer_one(scene: Scene, planned: Planned) -> None:
    for way in ("review", "change", "calendar", "calloff"):
        scene.offer((f"/{way} {planned.id}", scene.label(f"interviews.{way}")))


def one_or_all(scene: Scene, argument: str) -> None:
    """One interview with its ways, or the list."""
    planned = scene.person.book.entries.get(argument)
    if not isinstance(planned, Planned):
        interviews(scene, argument)
        return
    make_room(scene)
    scene.add(Bullets((_line(scene, planned),)))
    _offer_one(scene, planned)


def review(scene: Scene, argument: str) -> None:
    """The review pack of an interview, of the next one, or of none in particular."""
    make_room(scene)
    named = scene.person.book.entries.get(argument)
    ahead = upcoming(scene.person.book, scene.now)
    planned = named if isinstance(named, Planned) else next(iter(ahead), None)
    scene.say("pack.heading", company=planned.company if planned else "")
    scene.add(*pack(planned, scene.setting()))
    scene.offer(("/pumpup", scene.label("offers.pumpup")))


def calendar(scene: Scene, argument: str) -> None:
    """The file for their calendar once more."""
    named = scene.person.book.entries.get(argument)
    ahead = upcoming(scene.person.book, scene.now)
    planned = named if isinstance(named, Planned) else next(iter(ahead), None)
    if planned is None:
        scene.say("interviews.none")
    else:
        scene.add(invitation(planned, scene.setting()))
    where_they_are(scene)


def call_off(scene: Scene, argument: str) -> None:
    """It will not take place: everything around it goes. Asked once, because it cannot be undone."""
    name, _, sure = argument.partition(" ")
    planned = scene.person.book.entries.get(name)
    talk = scene.person.talks.get(planned.origin) if isinstance(planned, Planned) else None
    if not isinstance(planned, Planned) or talk is None:
        interviews(scene, "")
    elif sure != "yes":
        make_room(scene)
        scene.say("interviews.calloff_sure", company=planned.company, when=_clock(scene, planned))
        scene.offer(
            (f"/calloff {name} yes", scene.label("interviews.calloff")), ("/fine", scene.label("interviews.keep"))
        )
    else:
        discard(scene, talk)
        scene.say("interviews.called_off", company=planned.company)
        where_they_are(scene)


# -- a debrief of a known interview ------------------------------------------------------------------------------------


def debrief_of(scene: Scene, argument: str) -> bool:
    """Begin the debrief of an interview we knew of. False: it is not about one."""
    case = case_of(scene.person.book, argument) if argument else None
    if case is not None and case.planned is not None and case.held is None and not _under_way(scene, case.planned):
        begin(scene, "debrief", case.planned.id, {"speed": "hot", **known_answers(case.planned)})
        return True
    lately = just_held(scene.person.book, scene.now)
    if argument or not lately:
        return False
    make_room(scene)
    scene.say("interviews.which_debrief")
    scene.offer(*((f"/debrief {each.id}", _title(scene, each)) for each in lately[:LISTED]))
    scene.offer(("/begin debrief", scene.label("interviews.another")))
    return True


def _under_way(scene: Scene, planned: Planned) -> bool:
    return any(each.subject == planned.id and not each.finished_at for each in scene.person.talks.values())


def known_answers(planned: Planned) -> dict[str, Value]:
    """What a hot capture need not ask."""
    return {"company": planned.company} if planned.company else {}


def known_of(scene: Scene, talk: Talk) -> dict[str, Value]:
    """What the full debrief of a known interview need not ask either."""
    planned = scene.person.book.entries.get(talk.subject)
    if not isinstance(planned, Planned):
        return {}
    told: dict[str, Value] = {"company": planned.company, "role": planned.role, "stage": planned.stage}
    return {"held": _ago(scene, planned), **{name: value for name, value in told.items() if value}}


def _ago(scene: Scene, planned: Planned) -> str:
    ahead = (datetime.fromisoformat(planned.start).date() - scene.wall.date()).days
    return {0: "today", -1: "yesterday"}.get(ahead, "this_week")


def outcome_of(scene: Scene, argument: str) -> bool:
    """Begin with the outcome of an interview we know of, or ask which. False: we know of none."""
    case = case_of(scene.person.book, argument) if argument else None
    waiting = undecided(scene.person.book, scene.now)
    if case is None and len(waiting) > 1:
        make_room(scene)
        scene.say("interviews.which_outcome")
        scene.offer(
            *((f"/outcome {each.id}", scene.label("interviews.one", **_told(scene, each))) for each in waiting[:LISTED])
        )
        scene.offer(("/begin outcome", scene.label("interviews.another")))
        return True
    case = case or next(iter(waiting), None)
    if case is None:
        return False
    begin(scene, "outcome", case.id, {"company": case.company} if case.company else {})
    return True


def _told(scene: Scene, case: Case) -> dict[str, str]:
    when = _clock(scene, case.planned) if case.planned else spoken_day(case.held.day, today(scene)) if case.held else ""
    return {"company": case.company, "when": when}


ABOUT: Final[dict[str, Callable[[Scene, str], bool]]] = {"debrief": debrief_of, "outcome": outcome_of}
"""Dialogues that may be about a known interview: they begin there, or say False."""

RUN: Final[dict[str, Callable[[Scene, str], None]]] = {
    "interviews": one_or_all,
    "review": review,
    "calendar": calendar,
    "calloff": call_off,
    "snooze": snooze,
}
"""The commands around interviews."""
