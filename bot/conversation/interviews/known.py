"""Talks that may be about an interview we know of: which one, and what need not be asked again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.coach.book.entries import Interview, Planned
from bot.coach.book.interviews import Case, case_named, just_held, undecided
from bot.coach.voice import spoken_day
from bot.conversation.interviews.moments import LISTED, clock_of, title_of
from bot.conversation.reminding import today
from bot.conversation.scene import Scene
from bot.conversation.talks import begin, make_room
from bot.dialogue.answers import Value
from bot.dialogue.talk import Talk


def debrief_of(scene: Scene, argument: str) -> bool:
    """Begin the debrief of an interview we knew of. False: it is not about one."""
    case = case_named(scene.person.book, argument) if argument else None
    if case is not None and case.planned is not None and case.held is None and not _under_way(scene, case.planned):
        begin(scene, "debrief", case.planned.id, {"speed": "hot", **known_answers(case.planned)})
        return True
    lately = just_held(scene.person.book, scene.now)
    if argument or not lately:
        return False
    make_room(scene)
    scene.say("interviews.which_debrief")
    scene.offer(*((f"/debrief {each.id}", title_of(scene, each)) for each in lately[:LISTED]))
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
    case = case_named(scene.person.book, argument) if argument else None
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
    when = (
        clock_of(scene, case.planned) if case.planned else spoken_day(case.held.day, today(scene)) if case.held else ""
    )
    return {"company": case.company, "when": when}


def share_of(scene: Scene, argument: str) -> bool:
    """Begin with the interview that was named, or ask which. False: the talk begins about everything there is."""
    if any(talk.dialogue == "share" and not talk.finished_at for talk in scene.person.talks.values()):
        return False
    held = tuple(reversed(scene.person.book.of(Interview)))
    if argument or not held:
        return False
    if len(held) == 1:
        begin(scene, "share", held[0].id)
        return True
    make_room(scene)
    scene.say("sharing.about_which")
    now = today(scene)
    for each in held[:LISTED]:
        when = spoken_day(each.held_on or each.day, now)
        scene.offer((f"/share {each.id}", scene.label("interviews.one", company=each.company, when=when)))
    scene.offer(("/begin share", scene.label("sharing.everything")))
    return True


ABOUT: Final[dict[str, Callable[[Scene, str], bool]]] = {
    "debrief": debrief_of,
    "outcome": outcome_of,
    "share": share_of,
}
"""Dialogues that may be about a known interview: they begin there, or say False."""
