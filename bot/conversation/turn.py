"""The turn: one event, one person, and what follows. A pure function; the whole conversation is below it.

    turn(library, person, event, now) → Turn(person, changes, messages)

The same arguments always give the same turn. Nothing here knows a platform, a database or a clock.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.calendar.zones import known
from bot.coach import facts
from bot.coach.consent import has_agreed
from bot.coach.language import language_tag
from bot.conversation.addressing import command_meant, control_meant, met_remark, met_story
from bot.conversation.answers.form import answer_form
from bot.conversation.answers.tapped import answer_picked, answer_tapped
from bot.conversation.answers.typed import answer_typed
from bot.conversation.commands.menu import command, command_line, greet, idle
from bot.conversation.gates.care import met_with_care, stay
from bot.conversation.gates.consent import ask, not_agreed
from bot.conversation.gates.meanwhile import goes_on, way_back
from bot.conversation.kept.sharing import let_cards_follow
from bot.conversation.kept.stories import story_judged
from bot.conversation.language import in_theirs
from bot.conversation.meaning import keep_so_far
from bot.conversation.person import Person, TalkSaved, Turn
from bot.conversation.questions.asking import in_view
from bot.conversation.questions.tokens import Token, parse_token
from bot.conversation.scene import Scene
from bot.conversation.steering import steer
from bot.conversation.talks import park, present, say_closed, where_they_are
from bot.conversation.timed.discretion import let_go
from bot.conversation.timed.due import due
from bot.conversation.timed.encouraging import heard
from bot.conversation.timed.following import follow
from bot.conversation.timed.posting import set_up
from bot.conversation.today import today
from bot.dialogue.events import (
    Arrived,
    Commanded,
    Due,
    Event,
    Located,
    Picked,
    SetUp,
    StoryJudged,
    Submitted,
    Tapped,
    Typed,
)
from bot.dialogue.readers.typed import cleaned
from bot.dialogue.talk import Talk, TalkState
from bot.library.library import Library

SLASH_WITHIN: Final = 16
"""Characters among which a command begins: what clipboards put before the slash cannot be seen."""


def turn(library: Library, person: Person, event: Event, now: datetime) -> Turn:
    """What one event leads to. `now` is aware UTC."""
    if library.languages:
        library, person = in_theirs(library, person), replace(person, way=None)  # as it is written in theirs
    scene = Scene(library, person if person.way else today(library, person), now)
    if person.way is None:
        _keep_one_open(scene)
        _take_new_facts(scene)
    if isinstance(event, Arrived | Located) and event.zone:
        _hear_zone(scene, event.zone)
    if _took_in_silence(scene, event):
        return scene.leave()
    if met_with_care(scene, event):
        _ask_after_care(scene)
        return scene.end()
    if scene.person.profile.in_care:
        _in_care(scene, event)
    else:
        _take(scene, event)
    follow(scene, person.profile)
    let_cards_follow(scene, person)
    let_go(scene, person)
    return scene.end()


def _take(scene: Scene, event: Event) -> None:
    heard(scene, event)
    if not not_agreed(scene, event):
        _happen(scene, event)
    _then_wanted(scene)


def _in_care(scene: Scene, event: Event) -> None:
    """What is theirs goes on; everything else waits."""
    if (going_on := goes_on(scene, event)) is None:
        stay(scene, event)
        return
    _take(scene, going_on)
    way_back(scene)


def _took_in_silence(scene: Scene, event: Event) -> bool:
    """Take what no person said: it comes from a platform, a manager or a moderator. False: a person did."""
    match event:
        case SetUp():
            set_up(scene, event)
        case StoryJudged():
            story_judged(scene, event)
        case Located():
            _located(scene, event)
        case _:
            return False
    return True


def _located(scene: Scene, event: Located) -> None:
    profile = scene.person.profile
    scene.profile(
        replace(
            profile,
            place=event.place or profile.place,
            direct=event.direct or profile.direct,
            hint_language=language_tag(event.language) or profile.hint_language,
        )
    )


def _hear_zone(scene: Scene, zone: str) -> None:
    """Keep the zone that a device says: a name out of the zone database and nothing else, since nobody agreed yet."""
    if known(zone):
        scene.profile(replace(scene.person.profile, hint_zone=zone))


def _ask_after_care(scene: Scene) -> None:
    """Somebody new who is all right again still has our question before them."""
    profile = scene.person.profile
    if not profile.in_care and not has_agreed(profile):
        ask(scene)


def _keep_one_open(scene: Scene) -> None:
    """A dialogue that was gone and came back brings the talk that was open then: the one changed last stays open."""
    opened = (talk for talk in scene.person.talks.values() if talk.state is TalkState.OPEN)
    for talk in sorted(opened, key=lambda each: each.changed_at)[:-1]:
        park(scene, talk)


def _take_new_facts(scene: Scene) -> None:
    """Content that looks at a fact it did not before: talks under way take it now, as if they began now."""
    waiting = [talk for talk in scene.person.talks.values() if talk.state is not TalkState.FINISHED]
    for talk in waiting:
        new = facts.take(scene.setting(talk), scene.dialogue_of(talk).uses - talk.facts.keys())
        if new:
            scene.change(TalkSaved(replace(talk, facts={**talk.facts, **new})))


def _then_wanted(scene: Scene) -> None:
    wanted = scene.person.profile.wanted
    if wanted and scene.person.open_talk() is None and has_agreed(scene.person.profile):
        scene.profile(replace(scene.person.profile, wanted=""))
        command_line(scene, wanted)


def _happen(scene: Scene, event: Event) -> None:
    match event:
        case Typed(text):
            _typed(scene, text)
        case Tapped(token):
            _tapped(scene, token)
        case Picked(tokens):
            _picked(scene, tokens)
        case Submitted(token, fields):
            _submitted(scene, token, dict(fields))
        case Commanded(name, argument):
            _commanded(scene, name, argument)
        case Arrived():
            keep_so_far(scene, scene.person.open_talk())
            greet(scene)
        case Due(reminder):
            keep_so_far(scene, scene.person.open_talk())
            due(scene, reminder)


def _commanded(scene: Scene, name: str, argument: str) -> None:
    """A command given in the welcome goes before it: what was wanted earlier is forgotten."""
    scene.profile(replace(scene.person.profile, wanted=""))
    keep_so_far(scene, scene.person.open_talk())
    command(scene, name, argument)


def _typed(scene: Scene, text: str) -> None:
    talk = scene.person.open_talk()
    if talk is None:
        if cleaned(text[:SLASH_WITHIN]).startswith("/"):
            command_line(scene, cleaned(text))
        else:
            idle(scene, text)
        return
    question = in_view(scene, talk, scene.way(talk))
    control = control_meant(scene, talk, question, text)
    if control is not None:
        steer(scene, talk, control)
    elif cleaned(text[:SLASH_WITHIN]).startswith("/"):
        line = cleaned(text).split("\n", 1)[0]
        _commanded(scene, *line.removeprefix("/").partition(" ")[::2])
    elif scene.person.profile.in_care:  # in the settings: nothing leads out of them
        answer_typed(scene, talk, text)
    elif name := command_meant(scene, talk, question, text):
        _commanded(scene, name, "")
    elif not met_remark(scene, talk, question, text) and not met_story(scene, talk, question, text):
        answer_typed(scene, talk, text)


def _tapped(scene: Scene, word: str) -> None:
    if word.startswith("/"):
        keep_so_far(scene, scene.person.open_talk())
        command_line(scene, word)
        return
    token = parse_token(word)
    talk = _in_question(scene, token)
    if talk is None or token is None:
        return
    if token.control is not None:
        steer(scene, talk, token.control)
    else:
        answer_tapped(scene, talk, token)


def _in_question(scene: Scene, token: Token | None) -> Talk | None:
    """The open talk if the token belongs to the question in view; else say what became of that question."""
    talk = scene.person.talks.get(token.talk) if token else None
    if token is None or talk is None:
        scene.say("system.unknown_tap")
        where_they_are(scene)
        return None
    if talk.state is not TalkState.OPEN:
        say_closed(scene, talk)
        return None
    question = in_view(scene, talk, scene.way(talk))
    if question is None or question.path != token.path:
        scene.say("system.stale")
        present(scene, talk, aloud=False)
        return None
    return talk


def _picked(scene: Scene, tokens: tuple[str, ...]) -> None:
    parsed = [token for token in map(parse_token, tokens) if token]
    talk = _in_question(scene, parsed[0] if parsed else None)
    if talk is not None:
        answer_picked(scene, talk, tuple(token.value for token in parsed if token.path == parsed[0].path))


def _submitted(scene: Scene, word: str, fields: dict[str, str]) -> None:
    talk_id, _, path = word.partition(":")
    talk = _in_question(scene, Token(talk_id, path, ""))
    if talk is not None:
        answer_form(scene, talk, fields)
