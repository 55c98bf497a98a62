"""What was told of the interview is put right, from anywhere in its talk and after it: the question in view stands.

Where free words are asked for, only a line that says itself that something was wrong is heard so.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from bot.conversation.answers.hearing import heard_in
from bot.conversation.answers.typed import answer_typed
from bot.conversation.entries.meaning import keep_early, settle
from bot.conversation.intents.facts_corrected import Put, behind_an_answer, put_right
from bot.conversation.intents.instead import instead, may_be_wrong
from bot.conversation.scene import Scene
from bot.conversation.talks import make_room, offer_way_on, present
from bot.dialogue.answers import Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Changing, Talk, TalkState
from bot.dialogue.walk import Question

Changed = dict[str, tuple[Value, str]]
"""The new answers by path, each with the words that it was."""


def met_put_right(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Change what a line says was told wrong, say what stands there now, and ask once more. False: it changes none."""
    if question is None or talk.aside is not None or not scene.dialogue_of(talk).tells:
        return False
    answer = ""
    if _opens_what_is_wrong(scene, talk, typed, question):
        return True
    changed = _changed(scene, talk, typed, question)
    if not changed and (parts := behind_an_answer(typed)):
        answer, said = parts
        changed = _changed(scene, talk, said, question)
    if not changed:
        return False
    talk = scene.save(replace(talk, answers={**talk.answers, **_values(changed)}, misses=0))
    keep_early(scene, talk)
    _say(scene, changed)
    if answer:
        answer_typed(scene, talk, answer)
    else:
        present(scene, talk, aloud=False)
    return True


def met_put_right_elsewhere(scene: Scene, talk: Talk, typed: str) -> bool:
    """The same where no question of the talk is in view: it waits, it is over, or all its answers lie on the table."""
    if not scene.dialogue_of(talk).tells:
        return False
    if _opens_what_is_wrong(scene, talk, typed, None):
        return True
    changed = _changed(scene, talk, typed, None)
    if not changed:
        return False
    talk = replace(talk, answers={**talk.answers, **_values(changed)}, aside=None, misses=0)
    if talk.state is TalkState.FINISHED:
        settle(scene, talk)
    else:
        keep_early(scene, scene.save(talk))
    _say(scene, changed)
    if talk.state is TalkState.OPEN:
        present(scene, talk, aloud=False)
    else:
        offer_way_on(scene)
    return True


def _values(changed: Changed) -> dict[str, Value]:
    return {path: value for path, (value, _) in changed.items()}


def _say(scene: Scene, changed: Changed) -> None:
    scene.say("review.put_right", facts=", ".join(words for _, words in changed.values()))


def _opens_what_is_wrong(scene: Scene, talk: Talk, typed: str, question: Question | None) -> bool:
    """Ask once more for what they say is wrong, without saying what it is. False: they say it of nothing, or say it."""
    if not may_be_wrong(typed):
        return False
    ask = next((ask for ask, new in _put_instead(scene, talk, typed, question) if not new), None)
    if ask is None:
        return False
    if talk.state is not TalkState.OPEN:
        make_room(scene)
    present(scene, scene.save(replace(talk, state=TalkState.OPEN, aside=Changing(ask.name), misses=0)))
    return True


def _put_instead(scene: Scene, talk: Talk, typed: str, question: Question | None) -> Iterator[tuple[Ask, str]]:
    """What the line puts instead of a name that was told: the question for it, and the new name, if it is said."""
    for fact, ask in scene.dialogue_of(talk).tells.items():
        old = talk.answers.get(ask.name)
        if isinstance(old, str) and (question is None or question.path != ask.name):
            new = instead(typed, fact, old)
            if new is not None:
                yield ask, new


def _changed(scene: Scene, talk: Talk, typed: str, question: Question | None) -> Changed:
    """Everything that the line puts right; nothing where a part of it does not."""
    changed: Changed = {}
    for ask, new in _put_instead(scene, talk, typed, question) if may_be_wrong(typed) else ():
        if (value := _value(scene, ask, new)) is not None:
            return {ask.name: (value, new)}
    for ways in put_right(typed):
        found = (_one(scene, talk, put, question) for put in ways if _fits(put, scene.dialogue_of(talk), question))
        one = next((each for each in found if each), None)
        if one is None:
            return {}
        changed |= one
    return changed


def _fits(put: Put, dialogue: Dialogue, question: Question | None) -> bool:
    """Tell whether these words can mean it here."""
    if put.near:
        return question is not None and question.path in dialogue.told_until
    return put.plain or (question is not None and not takes_anything(question.ask))


def _one(scene: Scene, talk: Talk, put: Put, question: Question | None) -> Changed:
    tells = scene.dialogue_of(talk).tells
    asks = (tells[put.fact],) if put.fact in tells else () if put.fact else tuple(tells.values())
    for ask in asks:
        if ask.name not in talk.answers or (question is not None and question.path == ask.name):
            continue
        now, new = talk.answers[ask.name], _value(scene, ask, put.words)
        if new is None and put.fact == "day":
            new = _value(scene, ask, f"on {put.words}")
        if (
            new is None
            or (new == now and not put.plain)
            or (not put.fact and not _same(_value(scene, ask, put.instead_of), now))
        ):
            continue
        return {ask.name: (new, put.words)}
    return {}


def _value(scene: Scene, ask: Ask, words: str) -> Value:
    heard = heard_in(scene, ask, words)
    return heard.value if isinstance(heard, Heard) and not heard.echo else None


def _same(one: Value, other: Value) -> bool:
    return one is not None and str(one).casefold() == str(other).casefold()
