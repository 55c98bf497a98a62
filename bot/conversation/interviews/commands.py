"""The commands around interviews.

/interviews   the list, with ways to change, call off, review each         /review   the review pack, at any time
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.coach.book.entries import Planned
from bot.coach.book.interviews import case_named, upcoming
from bot.coach.schedule.invitation import invitation
from bot.coach.views.pack import pack
from bot.conversation.entries.meaning import discard
from bot.conversation.interviews.moments import LISTED, clock_of, snooze, title_of
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room, where_they_are
from bot.dialogue.messages import Bullets, Spans


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
        scene.offer(*((f"/interviews {each.id}", title_of(scene, each)) for each in ahead))
    scene.offer(("/interview", scene.label("interviews.add")))


def _line(scene: Scene, planned: Planned) -> Spans:
    return scene.phrase(
        "interviews.line",
        company=planned.company,
        role=planned.role,
        when=clock_of(scene, planned),
        place=planned.place,
    )


def _offer_one(scene: Scene, planned: Planned) -> None:
    for way in ("review", "change", "calendar", "calloff"):
        scene.offer((f"/{way} {planned.id}", scene.label(f"interviews.{way}")))


def one_or_all(scene: Scene, argument: str) -> None:
    """One interview with its ways, or the list."""
    planned = _named(scene, argument)
    if planned is None:
        interviews(scene, argument)
        return
    make_room(scene)
    scene.add(Bullets((_line(scene, planned),)))
    _offer_one(scene, planned)


def _named(scene: Scene, argument: str) -> Planned | None:
    """The interview they mean: by its id, or by its company as they call it."""
    case = case_named(scene.person.book, argument)
    return case.planned if case else None


def review(scene: Scene, argument: str) -> None:
    """The review pack of an interview, of the next one, or of none in particular."""
    make_room(scene)
    ahead = upcoming(scene.person.book, scene.now)
    planned = _named(scene, argument) or next(iter(ahead), None)
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
        scene.say("interviews.calloff_sure", company=planned.company, when=clock_of(scene, planned))
        scene.offer(
            (f"/calloff {name} yes", scene.label("interviews.calloff")), ("/fine", scene.label("interviews.keep"))
        )
    else:
        discard(scene, talk)
        scene.say("interviews.called_off", company=planned.company)
        where_they_are(scene)


RUN: Final[dict[str, Callable[[Scene, str], None]]] = {
    "interviews": one_or_all,
    "review": review,
    "calendar": calendar,
    "calloff": call_off,
    "snooze": snooze,
}
"""The commands around interviews."""
