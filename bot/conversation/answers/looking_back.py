"""Words where the answers lie on the table, or one of them is being changed: it stays, or another one was meant.

Nothing that stands there is lost because somebody has nothing to say: to take an answer out has words of its own.
"""

from __future__ import annotations

from bot.conversation.answers.keeping import leave_review
from bot.conversation.answers.putting_right import met_put_right_elsewhere
from bot.conversation.answers.remembering import goes_to_other
from bot.conversation.answers.typed import answer_typed
from bot.conversation.intents.lists import says_it_is_fine
from bot.conversation.intents.nothing import declines, leaves_it, says_nothing, without_no
from bot.conversation.scene import Scene
from bot.dialogue.messages import Input
from bot.dialogue.talk import Changing, Reviewing, Talk
from bot.dialogue.walk import Question


def met_looking_back(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Leave the answers as they are, or go to the one that is meant. False: these words change the one in view."""
    match talk.aside:
        case Reviewing():
            return met_put_right_elsewhere(scene, talk, typed) or _left(scene, talk, typed)
        case Changing() if question is not None:
            return (
                (_may_stay(question) and _left(scene, talk, typed))
                or goes_to_other(scene, talk, typed)
                or _without_no(scene, talk, question, typed)
            )
    return False


def _may_stay(question: Question) -> bool:
    """A yes or no takes its own words."""
    return question.ask.input is not Input.CONFIRM


def _left(scene: Scene, talk: Talk, typed: str) -> bool:
    if not (leaves_it(typed) or says_nothing(typed) or declines(typed) or says_it_is_fine(typed)):
        return False
    leave_review(scene, talk)
    return True


def _without_no(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Take a fact that is said behind a no: it was Siemens, after all."""
    said = without_no(typed) if question.ask.told_as else typed
    if said == typed:
        return False
    answer_typed(scene, talk, said)
    return True
