"""Words while no question is open, that steer nothing and are not said to us: a kind word, and the ways on that help.

What somebody feels, needs or tells is heard by a few plain words, which is sure; else by its likeness to what others
type (content/wishes, where the answers to both stand). Nothing is begun here: it is offered.
"""

from __future__ import annotations

from typing import Final

from bot.coach.written.wishes import Wish
from bot.conversation.answers.bringing import remember
from bot.conversation.commands.another import met_another
from bot.conversation.commands.help import tell_about
from bot.conversation.commands.nearest import SLIP, nearest, say_unknown
from bot.conversation.commands.offers import asks_which, just_over, offer_again, offer_nearest, offer_or_new
from bot.conversation.intents.gist import OVER, feeling, gist, met_as
from bot.conversation.intents.needs import IN_PASSING, TALK, THANKS, need
from bot.conversation.intents.nothing import plain
from bot.conversation.next_steps import NATURAL, offer_label
from bot.conversation.scene import Scene
from bot.conversation.voice import say_to_wish
from bot.dialogue.words.typed import with_apostrophes

A_WORD_OR_TWO: Final = 2
"""More words than these, soon after an interview, are taken to be about it."""

MOST: Final = 3
"""Commands that are shown for a line."""

_NO: Final = frozenset({"no", "nope", "nah", "no thanks", "no thank you", "nothing"})


def show_ways_on(scene: Scene, words: str, typed: str) -> None:
    """Meet a line with what may help. `words` is what was typed, in small letters and without the stop at its end."""
    scene.vary(words)
    words = with_apostrophes(words)
    tells = remember(scene, typed)
    if felt := feeling(words):
        meet(scene, felt)
    elif nearest(scene, words, SLIP) is not None:
        say_unknown(scene, words)
    elif heard := _heard(words, tells=tells):
        meet(scene, heard)
    elif plain(words) in _NO:
        scene.say("system.fine")
    elif (asks_which(scene) and met_another(scene, typed, bare=True)) or met_wanted(scene, typed):
        return
    elif just_over(scene) is not None and len(words.split()) > A_WORD_OR_TWO:
        meet(scene, OVER)
    else:
        scene.say("system.which_way" if asks_which(scene) else "system.nothing_open")
        _offer_or_way_on(scene)


def _heard(words: str, *, tells: bool) -> str:
    """The name of what is needed or told in plain words; `tells`: facts of an interview, which is one that was held."""
    needed = need(words)
    if tells and needed == TALK:
        return OVER
    if needed and needed not in IN_PASSING:
        return needed
    told = gist(words) or (OVER if tells else "")
    return met_as(told, words) if told else needed


def meet(scene: Scene, name: str) -> None:
    """Say what belongs to the wish of this name, with its ways on."""
    if name == THANKS:
        scene.say("asides.thanks")
        _offer_or_way_on(scene)
    else:
        _say_and_offer(scene, scene.library.wishes.by_name[name])


def met_wanted(scene: Scene, typed: str) -> bool:
    """Meet what a line is like; what is not sure is only shown. False: it is like nothing."""
    meant = scene.library.wishes.meant(typed)
    if meant is None:
        return False
    if meant.sure and meant.wishes[0].reply:
        _say_and_offer(scene, meant.wishes[0])
        return True
    names = tuple(dict.fromkeys(name for each in meant.wishes for name in each.offers))
    if names:
        _offer_what_fits(scene, names[:MOST])
    return bool(names)


def _say_and_offer(scene: Scene, wish: Wish) -> None:
    """A kind word, and the ways on from there."""
    say_to_wish(scene, wish)
    _offer_or_way_on(scene, *wish.offers)


def _offer_what_fits(scene: Scene, names: tuple[str, ...]) -> None:
    """These commands, each with what it does. It may be meant otherwise: all there is stays one press away."""
    scene.say("idle.wanted" if len(names) == 1 else "idle.wanted_which")
    tell_about(scene, names)
    _offer(scene, *dict.fromkeys((*names, "help")))


def _offer_or_way_on(scene: Scene, *names: str) -> None:
    """Offer these commands, or what lies nearest where there are none."""
    _offer(scene, *names)
    if not names and not offer_again(scene):
        offer_nearest(scene, ("/debrief",))


def _offer(scene: Scene, *names: str) -> None:
    """Offer these commands. What waits is offered before another one of its kind; a debrief is of what is just over."""
    for name in names:
        waiting = next((talk for talk in scene.person.parked_talks() if name == talk.dialogue), None)
        over = just_over(scene) if name == "debrief" else None
        line = f"/{name} {over.id}" if over else f"/{name}"
        if waiting is not None:
            offer_or_new(scene, waiting)
        else:
            scene.offer((line, offer_label(scene, line) if name in NATURAL else line))
