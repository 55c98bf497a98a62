"""The way on that lies nearest when nobody is in the middle of anything: an interview that just ended, a second half.

Whoever comes back or says something while no question is open is offered this, before the general ways on.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bot.coach.book.entries import Planned
from bot.coach.book.interviews import ends, just_held
from bot.coach.dialogues.debrief import to_continue
from bot.conversation.next_steps import offer_label
from bot.conversation.scene import Scene
from bot.conversation.talks import offer_way_on, to_go_on_with
from bot.dialogue.talk import TalkState

STILL_NEAR: Final = timedelta(days=7)
"""So long the full debrief lies near after its quick one."""

STANDS: Final = frozenset(
    {"debrief", "continue", "resume", "followup", "feedback", "outcome", "pumpup", "practice", "interview", "snooze"}
    | {"mute", "done", "move", "drop", "fine", "begin", "answered", "silverlining", "recover", "stories", "change"}
)
"""Offers that may be made again when what was said to them could not be read. None that takes anything away."""


def offer_nearest(scene: Scene, otherwise: tuple[str, ...] = ()) -> None:
    """Offer what lies nearest, else the talk that waits, else this."""
    over = just_over(scene)
    if over is not None:
        scene.say("interviews.after", company=over.company)
        scene.offer((f"/debrief {over.id}", scene.label("interviews.way_after")))
        return
    half = second_half(scene)
    if half is not None:
        otherwise = (f"/continue {half}",)
    elif to_go_on_with(scene) is not None:
        otherwise = ()
    offer_way_on(scene, otherwise)


def offer_again(scene: Scene) -> bool:
    """Offer once more what was just offered. False: there was nothing, or nothing that bears saying twice."""
    offered = scene.person.profile.offers
    if not offered or any(line.removeprefix("/").split(" ")[0] not in STANDS for line, _ in offered):
        return False
    scene.offer(*offered)
    return True


def just_over(scene: Scene) -> Planned | None:
    """The interview that ended lately and was not talked about."""
    held = just_held(scene.person.book, scene.now)
    return next((each for each in held if ends(each) <= scene.now), None)


def second_half(scene: Scene) -> str | None:
    """The talk of the newest interview, if only its quick debrief was done, and not long ago."""
    name = to_continue(scene.person.book)
    talk = scene.person.talks.get(name or "")
    if talk is None or talk.state is not TalkState.FINISHED:  # one that waits goes on where it was left
        return None
    return name if scene.now - datetime.fromisoformat(talk.begun_at) <= STILL_NEAR else None


def offer_second_half(scene: Scene) -> bool:
    """Offer the full debrief, if it is what "go on" can mean."""
    half = second_half(scene)
    if half is not None:
        talk = scene.person.talks[half]
        scene.say("system.second_round", company=str(talk.answers.get("company") or ""))
        scene.offer((f"/continue {half}", offer_label(scene, f"/continue {half}")))
    return half is not None
