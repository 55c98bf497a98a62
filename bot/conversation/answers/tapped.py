"""An answer to the question in view that was pressed: one option, a suggestion, or several options at once."""

from __future__ import annotations

from bot.conversation.answers.hearing import hear_suggestion
from bot.conversation.answers.keeping import keep
from bot.conversation.answers.typed import answer_typed
from bot.conversation.questions.asking import in_view, suggestions_of
from bot.conversation.questions.tokens import Token
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.scale import ends_of
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question


def answer_tapped(scene: Scene, talk: Talk, token: Token) -> None:
    """A press on an option of the question in view. The caller has seen that it is the one in view."""
    way = scene.way(talk)
    question = in_view(scene, talk, way)
    if question is None:
        present(scene, talk)
        return
    if token.suggestion is not None:
        _tapped_suggestion(scene, talk, question, token.suggestion)
        return
    value = option_value(question.ask, token.value)
    if value is None:
        scene.say("system.unknown_tap")
        present(scene, talk, aloud=False)
        return
    keep(scene, talk, question, value)


def _tapped_suggestion(scene: Scene, talk: Talk, question: Question, number: int) -> None:
    texts = suggestions_of(scene, talk, question)
    heard = hear_suggestion(scene, question.ask, texts[number]) if number < len(texts) else None
    if isinstance(heard, Heard):
        keep(scene, talk, question, heard.value)
        return
    scene.say("system.unknown_tap")
    present(scene, talk, aloud=False)


def option_value(ask: Ask, word: str) -> Value:
    """The value an option's word stands for, or None if this question has no such option."""
    match ask.input:
        case Input.CHOOSE:
            return word if any(choice.value == word for choice in ask.choices) else None
        case Input.PICK:
            return (word,) if any(choice.value == word for choice in ask.choices) else None
        case Input.CONFIRM:
            return {"yes": True, "no": False}.get(word)
        case Input.SCALE:
            least, most = ends_of(ask)
            return int(word) if word.isdecimal() and least <= int(word) <= most else None
        case _:
            return None


def answer_picked(scene: Scene, talk: Talk, words: tuple[str, ...]) -> None:
    """Several options of a `pick` at once, read like their typed numbers, so that the same limits hold."""
    question = in_view(scene, talk, scene.way(talk))
    choices = {choice.value for choice in question.ask.choices} if question else set()
    if question is None or question.ask.input is not Input.PICK or not choices.issuperset(words):
        scene.say("system.unknown_tap")
        present(scene, talk, aloud=False)
        return
    numbers = [str(number) for number, choice in enumerate(question.ask.choices, 1) if choice.value in words]
    answer_typed(scene, talk, " ".join(numbers))
