"""/shared: the cards that somebody else can open now, each with a way to look at it and one to take it back at once.

/shared                  all of them
/unshare share-1/card    take that one back

`/card` with a code opens somebody else's; that happens where the turn ends (bot.runtime.between.cards), since it needs
nothing of the person who opens it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.coach.book.entries import Shared
from bot.coach.sharing.shown import card_blocks
from bot.coach.views.entry import reworded
from bot.coach.voice import spoken_day
from bot.conversation.entries.amending import strike
from bot.conversation.person import EntryGone, Person
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room, where_they_are
from bot.dialogue.messages import Bullets, Spans

OFFERED: Final = 10
"""Cards with ways on of their own: two each, below Discord's 25 buttons. The others are in the casebook."""


def live_cards(scene: Scene) -> tuple[Shared, ...]:
    """The cards that can be opened now, the newest first."""
    cards = reversed(scene.person.book.of(Shared))
    return tuple(each for each in cards if datetime.fromisoformat(each.until) > scene.now)


def shared(scene: Scene, argument: str) -> None:
    """What is shared, or one of them as the other sees it."""
    make_room(scene)
    cards = live_cards(scene)
    one = next((each for each in cards if each.id == argument), None)
    if one is not None:
        scene.add(*card_blocks(one.page, scene.setting()))
        scene.offer((f"/unshare {one.id}", scene.label("sharing.take_back")), ("/shared", scene.label("sharing.all")))
    elif cards:
        _list(scene, cards)
    else:
        scene.say("sharing.none")
        scene.offer(("/share", scene.label("sharing.make")))


def _list(scene: Scene, cards: tuple[Shared, ...]) -> None:
    scene.say("sharing.open")
    scene.add(Bullets(tuple(_line(scene, each) for each in cards)))
    for each in cards[:OFFERED]:
        what = _what(scene, each)
        scene.offer((f"/shared {each.id}", scene.label("sharing.look", what=what)))
        scene.offer((f"/unshare {each.id}", scene.label("sharing.take_back_one", what=what)))


def _line(scene: Scene, card: Shared) -> Spans:
    day = spoken_day(card.until, scene.wall.date().isoformat())
    return scene.phrase("sharing.one", what=_what(scene, card), day=day)


def _what(scene: Scene, card: Shared) -> str:
    parts = (scene.label(f"sharing.name_{part.name}") for part in card.page.parts)
    return ", ".join(parts)


def unshare(scene: Scene, argument: str) -> None:
    """Take a card back. It counts from the moment it is said: the card goes before the words do."""
    entry = scene.person.book.entries.get(argument)
    if not isinstance(entry, Shared):
        scene.say("sharing.gone")
    else:
        strike(scene, entry)
        scene.say("sharing.taken_back")
    where_they_are(scene)


def card(scene: Scene, _argument: str) -> None:
    """Ask for the code that was left out."""
    scene.say("sharing.which")
    where_they_are(scene)


def let_cards_follow(scene: Scene, before: Person) -> None:
    """Take back cards whose notes were deleted or reworded: those are not to be read there any longer."""
    if scene.person.book is before.book:
        return
    moot = [each for each in scene.person.book.of(Shared) if _is_moot(scene, before, each)]
    scene.change(*(EntryGone(each.id) for each in moot))
    if moot:
        scene.say("sharing.went_too")


def _is_moot(scene: Scene, before: Person, card: Shared) -> bool:
    return any(_is_other(scene, before, made) for made in card.made_of)


def _is_other(scene: Scene, before: Person, entry_id: str) -> bool:
    entry, was = scene.person.book.entries.get(entry_id), before.book.entries.get(entry_id)
    if entry is None or was is None:
        return entry is not was
    return any(getattr(entry, name) != getattr(was, name, "") for name in reworded(entry))
