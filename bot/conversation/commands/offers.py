"""The ways on that are offered when nobody is in the middle of anything, and which of them somebody means.

Nearest lies an interview that just ended, then a second half. Whoever comes back or says something while no question is
open is offered this, before the general ways on.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.coach.book.entries import Planned
from bot.coach.book.interviews import ends, just_held
from bot.coach.dialogues.debrief.debrief import to_continue
from bot.conversation.answers.hearing import NO_MATTER
from bot.conversation.intents.another import WHOLE, other_one
from bot.conversation.intents.put_aside import OfIt, said_of_it
from bot.conversation.next_steps import offer_label
from bot.conversation.scene import Scene
from bot.conversation.talks import offer_way_on, present, to_go_on_with, where_they_are
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Input
from bot.dialogue.readers.choice import position
from bot.dialogue.readers.confirm import first_said
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask, Choice
from bot.dialogue.talk import Talk, TalkState
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

STILL_FRESH: Final = timedelta(days=1)
"""So long what was offered last is offered again to whoever comes back."""
STILL_NEAR: Final = timedelta(days=7)
"""So long the full debrief lies near after its quick one."""

STANDS: Final = frozenset(
    {"debrief", "continue", "resume", "followup", "feedback", "outcome", "pumpup", "practice", "interview", "snooze"}
    | {"mute", "done", "move", "drop", "fine", "begin", "answered", "silverlining", "recover", "stories", "change"}
)
"""Offers that may be made again when what was said to them could not be read. None that takes anything away."""

WHICH: Final = frozenset({"resume", "continue", "begin", "change"})
"""Ways on of which one is asked for."""


_NODS: Final = frozenset({"ok", "okay", "k", "kk", "okey", "alright", "all right", "ok then", "okay then", "fine"})
_SIGNS: Final = frozenset("\U0001f44d\U0001f44c\U0001f64f\U0001f44f\u2764\U0001f600\U0001f642\U0001f60a")
"""The same in pictures."""

_THE_REST: Final = Late(
    r"(?:(?:yes|yeah|yep|ok|okay|sure|let'?s|please|i|i'll|will|can|want|wanna|like|to|we) )*"
    r"(?:do|finish|continue|go on with|continue with) (?:the rest|it|that|this)(?: (?:now|then|please|pls|today))*"
)
"""A yes to the longer look at what is there."""
_THE_ONE: Final = Late(
    r"(?:(?:ok|okay|yes|let'?s|can we|i|i'd|want|wanna|like|to|do|take|go|for|with) )*the (?P<what>[a-z-]{3,})"
    r" (?:one|thing|option|bit)(?: (?:please|pls|then|first|now))*"
)
"""An offer by a word of its label."""
INTERVIEW: Final = "/interview"
_PUTS_IN: Final = Late(
    r"(?:(?:yes|yeah|yep|ok|okay|sure|please|then|can you|could you|just)[, ]+)*"
    r"(?:put|note|add|save|write|mark|pop|get|stick|enter|jot|log) (?:it|that|this|them)"
    r"(?: (?:in|down|up|please|pls|for me|then|too|to (?:the|my) (?:list|calendar|notes)))*[.! ]*"
)
"""How people say that what they told shall be noted."""
_ANEW: Final = frozenset(
    {"new", "new one", "a new one", "the new one", "fresh", "afresh", "fresh start", "again", "another", "another one"}
    | {"start new", "start a new one", "begin a new one", "make a new one", "do a new one", "not the old one"}
)
"""Words for the second of "carry on, or begin a new one?"."""
_ANOTHER_TIME: Final = frozenset(
    {"tomorrow", "later today", "tonight", "another day", "another time", "some other time", "not today", "next week"}
    | {"this weekend", "not tonight", "maybe tomorrow", "tomorrow maybe", "in a bit", "in a while"}
)
"""Words that put an offer off."""

_BEHIND_AN_END: Final = frozenset({"/continue", "/followup"})
"""Ways on that stand below the end of a talk."""


def greet(scene: Scene) -> None:
    """Somebody we know opens the conversation: where they are, or what there is."""
    talk = scene.person.open_talk()
    if talk is not None:
        scene.say("system.carrying_on", talk=talk_name(scene, talk))
        present(scene, talk)
        return
    scene.say("greeting.back", name=scene.person.profile.name)
    offer_nearest(scene)
    if not scene.offers_something:
        scene.say("greeting.menu")
        if _just_left(scene):
            offer_again(scene)


def _just_left(scene: Scene) -> bool:
    """Tell whether a talk was gone on with lately: what was offered behind it still lies near."""
    left = max((talk.changed_at for talk in scene.person.talks.values()), default="")
    return left != "" and scene.now - datetime.fromisoformat(left) < STILL_FRESH


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


def offer_or_new(scene: Scene, talk: Talk) -> None:
    """Offer to carry on with a talk, or to begin another one of its kind."""
    scene.offer((f"/resume {talk.id}", scene.label("system.carry_on", talk=talk_name(scene, talk))))
    offer_new(scene, talk)


def offer_new(scene: Scene, talk: Talk) -> None:
    """Offer to begin another talk of this kind."""
    title = scene.dialogue_of(talk).title
    scene.offer((f"/begin {talk.dialogue}", scene.label("system.begin_new", talk=title)))


def asks_which(scene: Scene) -> bool:
    """Tell whether what was just offered are the answers to a question of ours: carry on, or begin anew?"""
    offered = {line.removeprefix("/").split(" ")[0] for line, _ in scene.person.profile.offers}
    return len(scene.person.profile.offers) > 1 and offered <= WHICH


def offer_again(scene: Scene) -> bool:
    """Offer once more what was just offered. False: there was nothing, or nothing that bears saying twice."""
    offered = scene.person.profile.offers
    if not offered or any(line.removeprefix("/").split(" ")[0] not in STANDS for line, _ in offered):
        return False
    scene.offer(*offered)
    return True


def line_chosen(scene: Scene, typed: str) -> str | None:
    """The command line of the offer these words mean, if any: its number, its label, or a yes to the first."""
    offered = scene.person.profile.offers
    if not offered:
        return None
    lines = tuple(line for line, _ in offered)
    if folded(typed).rstrip(".!") in _ANOTHER_TIME:
        return "/fine"
    if _only_nods(typed, lines[0]):
        return None
    if which := _begins_anew(typed, lines) or _goes_on_whole(typed, lines):
        return which
    if (place := position(folded(typed), len(lines))) is not None:
        return lines[place]  # also where a label begins with a number of its own ("Two minutes now")
    if INTERVIEW in lines and _PUTS_IN.fullmatch(folded(typed)) is not None:
        return INTERVIEW
    return _agreed_to(typed, lines) or _the_one(typed, offered) or _labelled(typed, offered)


def _agreed_to(typed: str, lines: tuple[str, ...]) -> str:
    """The line that a yes takes, or a no; nothing where neither is said."""
    yes = read(Ask(name="offer", texts=(), input=Input.CONFIRM), typed, NO_MATTER)
    if isinstance(yes, Heard) and not typed.strip().isdecimal():
        return lines[0] if yes.value else next((line for line in lines if line.endswith(" no")), "/fine")
    return lines[0] if first_said(typed) else ""


def _labelled(typed: str, offered: tuple[tuple[str, str], ...]) -> str | None:
    ask = Ask(name="offer", texts=(), input=Input.CHOOSE, choices=tuple(Choice(*each) for each in offered))
    heard = read(ask, typed, NO_MATTER)
    return str(heard.value) if isinstance(heard, Heard) else None


def _the_one(typed: str, offered: tuple[tuple[str, str], ...]) -> str:
    """The only line whose label holds the word that is said of it: "lets do the interview one"."""
    found = _THE_ONE.fullmatch(folded(typed).rstrip(".!"))
    lines = [line for line, label in offered if found and found["what"] in words_of(folded(label))]
    return lines[0] if len(lines) == 1 else ""


def _begins_anew(typed: str, lines: tuple[str, ...]) -> str | None:
    """The line that begins another one, where one of the offers does and that is what is said: "new", "start over"."""
    begins = [line for line in lines if line.startswith("/begin ")]
    anew = folded(typed).rstrip(".!") in _ANEW or said_of_it(typed)[0] is OfIt.ANEW
    return begins[0] if len(begins) == 1 and anew else None


def _goes_on_whole(typed: str, lines: tuple[str, ...]) -> str | None:
    """The line that goes on with the longer look at what is there, where that is what is said: "the full one"."""
    longer = [line for line in lines if line.startswith("/continue ")]
    if longer and _THE_REST.fullmatch(folded(typed).rstrip(".!")):
        return longer[0]
    meant = other_one(typed) if longer else None
    return longer[0] if meant is not None and meant.way in WHOLE and not meant.company else None


def _only_nods(typed: str, line: str) -> bool:
    """Tell whether "ok" only says that the end of a talk was read: nothing was asked there."""
    name, _, of_a_talk = line.partition(" ")
    said = folded(typed).rstrip(".!")
    return bool(of_a_talk) and name in _BEHIND_AN_END and (said in _NODS or set(said) <= _SIGNS)


def not_now(scene: Scene, _argument: str) -> None:
    """None of them: what waits is not offered again today."""
    if scene.person.parked_talks():
        scene.profile(replace(scene.person.profile, hushed=scene.wall.date().isoformat()))
    scene.say("system.fine")
    where_they_are(scene)


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
