"""Words while no question is open, that steer nothing and are not said to us: a kind word, and the ways on that help.

What somebody feels, needs, asks for or tells is heard by a few plain words; then by its likeness to what others ask
for (content/wishes). Nothing is begun here: it is offered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from bot.coach.book.entries import Planned
from bot.coach.written.wishes import Wish
from bot.conversation.answers.bringing import remember
from bot.conversation.commands.help import tell_about
from bot.conversation.commands.nearest import SLIP, nearest, say_unknown
from bot.conversation.commands.offers import asks_which, just_over, offer_again, offer_nearest, offer_or_new
from bot.conversation.intents.asked_for import WISHES, wish
from bot.conversation.intents.gist import AS_WELL, COMMANDS, LOW, MEETS, OVER, feeling, gist, met_as
from bot.conversation.intents.needs import GOING, NEEDS, NOD, THANKS, need
from bot.conversation.intents.nothing import plain
from bot.conversation.next_steps import NATURAL, offer_label
from bot.conversation.scene import Scene
from bot.dialogue.messages import Paragraph
from bot.dialogue.words.typed import with_apostrophes

A_WORD_OR_TWO: Final = 2
"""More words than these, soon after an interview, are taken to be about it."""

_NO: Final = frozenset({"no", "nope", "nah", "no thanks", "no thank you", "nothing"})


class _Said(NamedTuple):
    """A line: as typed, and as it is compared; the name of the need in it, and whether it tells facts of an interview.

    `over` is the interview that ended lately and was not talked about.
    """

    typed: str
    words: str
    needed: str
    tells: bool
    over: Planned | None


def show_ways_on(scene: Scene, words: str, typed: str) -> None:
    """Meet a line with what may help. `words` is what was typed, in small letters and without the stop at its end."""
    scene.vary(words)
    words = with_apostrophes(words)
    said = _Said(typed, words, need(words), remember(scene, typed), just_over(scene))
    if not any(met(scene, said) for met in _MEETINGS):
        _say_unread(scene, said)


def _felt(scene: Scene, said: _Said) -> bool:
    felt = said.needed if said.needed in MEETS else feeling(said.words)
    if felt:
        first = f"/debrief {said.over.id}" if said.over and felt == LOW else MEETS[felt]
        _meet(scene, felt, first, "/kindword")
    return bool(felt)


def _slipped(scene: Scene, said: _Said) -> bool:
    if nearest(scene, said.words, SLIP) is None:
        return False
    say_unknown(scene, said.words)
    return True


def _needed(scene: Scene, said: _Said) -> bool:
    ways = NEEDS[said.needed].ways if said.needed else ()
    if ways:
        _meet(scene, said.needed, *ways)
    return bool(ways)


def _asked_for(scene: Scene, said: _Said) -> bool:
    wished = wish(said.words)
    if wished:
        _meet(scene, wished, *WISHES[wished].ways)
    return bool(wished)


def _told(scene: Scene, said: _Said) -> bool:
    told = gist(said.words) or (OVER if said.tells else "")
    if told:
        _meet_told(scene, told, said)
    return bool(told)


def _declined(scene: Scene, said: _Said) -> bool:
    if plain(said.words) not in _NO:
        return False
    scene.say("system.fine")
    return True


def _wanted(scene: Scene, said: _Said) -> bool:
    """What is like the sentences of a wish."""
    wanted = scene.library.wishes.meant(said.typed) if not said.needed else ()
    if wanted and wanted[0].reply:
        _meet_wish(scene, wanted[0])
    elif wanted:
        _offer_what_fits(scene, tuple(dict.fromkeys(name for each in wanted for name in each.offers)))
    return bool(wanted)


def _meet_wish(scene: Scene, wish: Wish) -> None:
    scene.add(Paragraph(scene.one_of(wish.reply, wish.name, {"operator": scene.library.site.operator})))
    _offer_or_way_on(scene, *(f"/{name}" for name in wish.offers))


def _offer_what_fits(scene: Scene, names: tuple[str, ...]) -> None:
    """These commands, each with what it does. It may be meant otherwise: all there is stays one press away."""
    scene.say("idle.wanted" if len(names) == 1 else "idle.wanted_which")
    tell_about(scene, names)
    _offer(scene, *(f"/{name}" for name in dict.fromkeys((*names, "help"))))


def _after_one(scene: Scene, said: _Said) -> bool:
    if said.over is None or len(said.words.split()) <= A_WORD_OR_TWO:
        return False
    _meet_told(scene, OVER, said)
    return True


_MEETINGS: Final[tuple[Callable[[Scene, _Said], bool], ...]] = (
    _felt,
    _slipped,
    _needed,
    _asked_for,
    _told,
    _declined,
    _wanted,
    _after_one,
)
"""The first that fits."""


def _say_unread(scene: Scene, said: _Said) -> None:
    unread = "system.which_way" if asks_which(scene) else "system.nothing_open"
    scene.say({NOD: "idle.nod", THANKS: "asides.thanks", GOING: "idle.going"}.get(said.needed, unread))
    if not offer_again(scene):
        offer_nearest(scene, ("/debrief",))


def _meet_told(scene: Scene, told: str, said: _Said) -> None:
    command = f"/debrief {said.over.id}" if said.over and told == OVER else COMMANDS[told]
    ways = (command, AS_WELL[told]) if told in AS_WELL else (command,)
    _meet(scene, met_as(told, said.words), *ways)


def _meet(scene: Scene, name: str, *ways: str) -> None:
    """A kind word, and the ways on from there."""
    scene.say(f"idle.{name}", operator=scene.library.site.operator)
    _offer_or_way_on(scene, *ways)


def _offer_or_way_on(scene: Scene, *ways: str) -> None:
    """Offer these, or what lies nearest where there are none."""
    _offer(scene, *ways)
    if not ways and not offer_again(scene):
        offer_nearest(scene, ("/debrief",))


def _offer(scene: Scene, *ways: str) -> None:
    """Offer these. What waits is offered before another one of its kind."""
    for way in ways:
        waiting = next((talk for talk in scene.person.parked_talks() if way == f"/{talk.dialogue}"), None)
        if waiting is not None:
            offer_or_new(scene, waiting)
        else:
            name = way.removeprefix("/").partition(" ")[0]
            scene.offer((way, offer_label(scene, way) if name in NATURAL else way))
