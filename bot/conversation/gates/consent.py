"""The question that comes before everything else: what we are, what is kept and where, and whether that is wanted.

Until somebody has agreed, what they say is read and not kept: of a command its name, as content spells it, of a story
the command it leads to, of anything else nothing. A no forgets them on the spot. Somebody from before, whom a
newer version of what is kept finds, is asked once more; after a no they keep what they told us, and everything that
takes it away from here.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.coach.profile.consent import VERSION, has_agreed
from bot.conversation.commands.nearest import nearest
from bot.conversation.commands.nothing_open import STARTS
from bot.conversation.commands.offers import line_chosen
from bot.conversation.commands.running import command
from bot.conversation.commands.straight import asked_among, behind, brings_answer, spelled
from bot.conversation.intents.consent import Decision, decided
from bot.conversation.intents.gist import COMMANDS, gist
from bot.conversation.intents.remarks import said_to_us
from bot.conversation.intents.spoken_commands import named
from bot.conversation.person import ReminderGone
from bot.conversation.scene import Scene
from bot.conversation.talks import begin, offer_way_on, where_they_are
from bot.dialogue.events import Arrived, Commanded, Due, Event, Picked, Tapped, Typed
from bot.dialogue.messages import Bullets, Paragraph
from bot.dialogue.text import choose_variant, fill_spans
from bot.dialogue.words.typed import folded
from bot.library.commands import IN_WORDS, commands

FIRST: Final = "welcome"
"""The dialogue that follows the first yes."""
SOON: Final = "pumpup"
"""The dialogue of somebody whose interview is about to begin."""

ABOUT_US: Final = frozenset({"who", "price"})
"""Questions about us that are no question about what is kept."""

OPEN: Final = ("support", "privacy", "export", "forget")
"""Commands that need no consent: help, and everything by which people see, take and remove what is theirs."""

_ASKING: Final = tuple(f"/{each.value}" for each in (Decision.AGREE, Decision.MORE, Decision.DECLINE))


def met_with_consent(scene: Scene, event: Event) -> bool:
    """Answer the event if this person has not agreed to what is kept today. False: they have, and it goes on."""
    if has_agreed(scene.person.profile):
        return False
    if isinstance(event, Due):
        return _refuses(scene, event.reminder)
    if (line := _line(scene, event)) is not None:
        _command(scene, line)
    elif not _is_asked(scene) or isinstance(event, Arrived):
        _want_what_is_told(scene, event.text if isinstance(event, Typed) else "")
        ask_consent(scene)
    else:
        _hear(scene, event.text if isinstance(event, Typed) else "")
    return True


def _hear(scene: Scene, typed: str) -> None:
    """Words while our question stands: what they decide, else what they say to us."""
    decision, name = decided(typed), said_to_us(typed)
    if name in ABOUT_US or (decision is None and name == "hello"):
        scene.say(f"asides.{name}", operator=scene.library.site.operator)
        _ask_again(scene)
    else:
        _want_what_is_told(scene, "" if decision else typed)
        _decide(scene, decision or (Decision.MORE if name else None), typed)


def _want_what_is_told(scene: Scene, typed: str) -> None:
    """Let somebody who comes with a story tell it after their yes: its talk is noted, and no word of it."""
    if wanted := _wanted(scene, typed):
        scene.profile(replace(scene.person.profile, wanted=wanted))


def _wanted(scene: Scene, typed: str) -> str:
    """The command line that these words lead to: a story's talk, or one that they name, with how long it may take."""
    if brought := brings_answer(scene, typed) or (asked_among(scene, typed) or ())[:2]:
        return spelled(scene, *brought)
    if told := gist(typed):
        return spelled(scene, SOON, typed) if COMMANDS[told] == f"/{SOON}" else COMMANDS[told]
    name = named(scene.library, typed) or _wished(scene, typed)
    return spelled(scene, name, behind(name, typed)) if name in scene.library.dialogues else ""


def _wished(scene: Scene, typed: str) -> str:
    """The command of the wish that these words are very like: it is begun after the welcome, and not only offered.

    A debrief is begun for who tells of an interview, and for nobody who says only how they are.
    """
    meant = scene.library.wishes.surely(typed)
    name = next(iter(meant.wishes[0].offers), "") if meant is not None else ""
    return "" if name == "debrief" else name


def ask_consent(scene: Scene) -> None:
    """Say what we are and what is kept, and ask. Somebody who has said no to that is not asked again."""
    if scene.person.profile.declined == VERSION:
        _show_ways_out(scene)
        return
    scene.say("consent.news" if _is_known(scene) else "consent.hello")
    scene.say("consent.keeping", operator=scene.library.site.operator)
    _question(scene)


def _question(scene: Scene) -> None:
    scene.say("consent.question")
    _offer_the_choice(scene)


def _offer_the_choice(scene: Scene) -> None:
    scene.offer(*((line, scene.label(f"consent.{line[1:]}")) for line in _ASKING))


def _is_known(scene: Scene) -> bool:
    return bool(scene.person.profile.counts)


def _is_asked(scene: Scene) -> bool:
    """Tell whether our question was the last thing said: a yes to nothing is no consent."""
    return any(line == _ASKING[0] for line, _ in scene.person.profile.offers)


def _refuses(scene: Scene, reminder: str) -> bool:
    """Drop a reminder of somebody who said no. False: anybody else's comes as it was set."""
    if scene.person.profile.declined != VERSION:
        return False
    if reminder in scene.person.reminders:
        scene.change(ReminderGone(reminder))
    return True


def _line(scene: Scene, event: Event) -> str | None:
    """The command line an event is: given, tapped, typed with or without its slash, or chosen of what was offered."""
    match event:
        case Commanded(name, argument):
            return f"/{name.strip().removeprefix('/')} {argument}"
        case Tapped(token) | Picked((token,)):
            return token if token.startswith("/") else None
        case Typed(text) if text.strip().startswith("/"):
            return text.strip().split("\n", 1)[0]
        case Typed(text) if _is_asked(scene):
            return f"/{text.strip()}" if text.strip().casefold() in OPEN else None
        case Typed(text):
            return line_chosen(scene, text) or _in_words(scene, text)
        case _:
            return None


def _in_words(scene: Scene, text: str) -> str | None:
    words = text.strip().casefold().rstrip(".!\u2026")
    name = IN_WORDS.get(words, words)
    return f"/{name}" if name in OPEN or any(each.name == name for each in commands(scene.library)) else None


def _command(scene: Scene, line: str) -> None:
    name, _, argument = line[1:].partition(" ")
    name = name.casefold()
    if name in OPEN:
        command(scene, name, argument)
        _ask_again(scene)
    elif f"/{name}" in _ASKING and _is_asked(scene):
        _decide(scene, Decision(name))
    elif name == "help" and _is_asked(scene):
        _decide(scene, Decision.MORE)
    else:
        _wait(scene, name, argument)


def _ask_again(scene: Scene) -> None:
    """Ask for consent again after an errand, unless the errand asks something itself."""
    if scene.offers_something or scene.forgets or scene.person.profile.in_care:
        return
    if scene.person.profile.declined == VERSION:
        _offer_change_of_mind(scene)
    else:
        _question(scene)


def _wait(scene: Scene, name: str, argument: str) -> None:
    """Keep the name of what they came for, as we spell it, until they have agreed."""
    wanted = nearest(scene, name)
    line = spelled(scene, wanted, argument) if wanted and wanted != FIRST else ""
    scene.profile(replace(scene.person.profile, wanted=line))
    if scene.person.profile.declined == VERSION or not _is_asked(scene):
        ask_consent(scene)
        return
    scene.say("consent.first")
    _question(scene)


def _decide(scene: Scene, decision: Decision | None, typed: str = "") -> None:
    match decision:
        case Decision.AGREE:
            _agree(scene)
        case Decision.MORE:
            scene.say("consent.told")
            scene.say("consent.honest", operator=scene.library.site.operator)
            _ask_again(scene)
        case Decision.OLD_ENOUGH:
            scene.say("consent.half")
            _offer_the_choice(scene)
        case Decision.DECLINE | Decision.YOUNG if not _is_known(scene):
            scene.say("consent.declined" if decision is Decision.DECLINE else "consent.young")
            scene.forget()
        case Decision.DECLINE | Decision.YOUNG:
            scene.profile(replace(scene.person.profile, declined=VERSION, wanted=""))
            _part_with(scene, decision)
        case _:
            _unclear(scene, typed)


def _part_with(scene: Scene, decision: Decision) -> None:
    """Say what becomes of notes from before. Somebody too young is asked whether to delete them: they are theirs."""
    if decision is Decision.YOUNG:
        scene.say("consent.young_before")
        command(scene, "forget")
    else:
        _show_ways_out(scene)


def _unclear(scene: Scene, typed: str) -> None:
    """Ask again; who tells of an interview hears that it comes next.

    No miss is counted before a yes, so what was said, by its length, picks other words than before.
    """
    if scene.person.profile.declined == VERSION:
        _show_ways_out(scene)
        return
    waits = "consent.first" if folded(typed).rstrip(".!") in STARTS else "consent.again"
    phrase = "consent.heard" if _wanted(scene, typed) else waits
    line = choose_variant(scene.library.phrases.get(phrase, ()), scene.seed() + len(typed), phrase)
    if line is not None:
        scene.add(Paragraph(fill_spans(line, {})))
    _question(scene)


def _show_ways_out(scene: Scene) -> None:
    """Show what is left to somebody who said no to what is kept today."""
    scene.say("consent.stays")
    known = {each.name: each.about for each in commands(scene.library)}
    left = (scene.phrase("consent.open", command=f"/{name}", about=known[name]) for name in OPEN if name in known)
    scene.add(Bullets(tuple(left)))
    _offer_change_of_mind(scene)


def _offer_change_of_mind(scene: Scene) -> None:
    scene.say("consent.changed_mind")
    scene.offer((_ASKING[0], scene.label("consent.agree_after_all")))


def _agree(scene: Scene) -> None:
    """Keep the consent, and go on where they are; somebody new is welcomed first."""
    at = scene.now.isoformat(timespec="seconds")
    scene.profile(replace(scene.person.profile, consent=VERSION, consented_at=at, declined=0))
    if not _is_known(scene):
        begin(scene, FIRST)
        return
    scene.say("consent.thanks")
    if scene.person.open_talk() is not None:
        where_they_are(scene)
    elif not scene.person.profile.wanted:
        offer_way_on(scene, ("/debrief",))
