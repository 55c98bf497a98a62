"""Words in the middle of a question that are said to us and not in answer.

A control in a sentence, a command by its bare name, a greeting, a question about us, and what they came to tell.
Where one of several answers is asked for, words that are one of them are the answer. Where free words are asked for,
everything could be one, so that only whole lines that hardly anybody means as an answer are heard here.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.bringing import remember
from bot.conversation.answers.hearing import hear
from bot.conversation.answers.keeping import keep
from bot.conversation.answers.leaving_out import SHORT
from bot.conversation.answers.remembering import names_open_list
from bot.conversation.commands.changing import change, changes_part
from bot.conversation.commands.starting import start
from bot.conversation.intents.asking_back import asks_what_we_mean
from bot.conversation.intents.at_stop import at_stop
from bot.conversation.intents.controls import control_in, loosely
from bot.conversation.intents.gist import COMMANDS, OVER, gist, met_as
from bot.conversation.intents.interruptions import CHOICES, GOING, UPSET, interrupting_control, interruption
from bot.conversation.intents.lists import has_had_enough, says_that_is_all
from bot.conversation.intents.nothing import leaves_it, says_not_this_time
from bot.conversation.intents.remarks import CHANGES, EVERYWHERE, PART, said_to_us
from bot.conversation.intents.spoken_commands import named
from bot.conversation.intents.spoken_controls import spoken_control
from bot.conversation.intents.thanks import says_thanks
from bot.conversation.scene import Scene
from bot.conversation.talks import park, present
from bot.conversation.voice import say_to_wish
from bot.dialogue.messages import Control
from bot.dialogue.readers.facts.told import names_interview
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import takes_anything, takes_free_words
from bot.dialogue.talk import Changing, Reviewing, Stopping, Talk
from bot.dialogue.walk import Question
from bot.library.commands import is_listed

TOLD: Final = "told"
"""They said it before: what may be left out is not asked twice."""

ABOUT_US: Final = frozenset({TOLD, "misheard", "heavy"})
"""Those said of us and of the question."""

NEVER_A_CHOICE: Final = frozenset({Control.BACK, Control.HELP, Control.REPEAT})
"""Controls that no word in a sentence turns into a choice. "I need a break" may be one, where a break is offered."""

AHEAD: Final = frozenset({"condition", "response", "plan", "to_oneself"})
"""Readers of what is still to come: "they also asked why I left" tells none of it."""

AFRESH: Final = "over"
"""They want to begin again: offered, and nothing thrown away."""


def control_meant(scene: Scene, talk: Talk, question: Question | None, typed: str) -> Control | None:
    """The control these words mean at this question, if any."""
    if isinstance(talk.aside, Changing | Reviewing) and leaves_it(typed):
        return Control.BACK
    if question is not None and question.again is not None and talk.aside is None and has_had_enough(typed):
        return Control.SKIP
    called = scene.library.controls_called.get(typed.strip().rstrip(".!").casefold())
    control = called or control_in(typed, question.ask.input if question else None)
    if control is not None or question is None:
        return control
    control = spoken_control(typed) or interrupting_control(typed)
    if control is None and asks_what_we_mean(typed, question.ask):
        control = Control.HELP
    outright = control in NEVER_A_CHOICE
    if control is None and not takes_anything(question.ask):
        control = control_in(typed, None)
        outright = control in NEVER_A_CHOICE
        control = control or loosely(typed)
    if control is None or answers(scene, talk, question, typed, outright=outright):
        return None
    return control


def command_meant(scene: Scene, talk: Talk, question: Question | None, typed: str) -> str:
    """The command whose bare name was typed where it is no answer, or nothing.

    At small questions of ours a sentence that asks for one counts, too: "I want to debrief" is no city.
    """
    if question is None or talk.aside is not None or takes_anything(question.ask):
        return ""
    name = typed.strip().casefold()
    if not is_listed(scene.library, name):
        name = "" if scene.dialogue_of(talk).parks else named(scene.library, typed)
    return name if name and not answers(scene, talk, question, typed) else ""


def met_remark(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Answer what is said to us, with the question once more below it. False: it is not."""
    name = "" if question is None else _remark(scene, talk, question, typed)
    if not name or question is None:
        return False
    if name == AFRESH:
        scene.profile(replace(scene.person.profile, wanted=""))
        start(scene, talk.dialogue, "")
        return True
    if name == PART:
        return changes_part(scene, typed)
    if name in CHANGES:
        return _changes(scene, talk, question, typed)
    if name == GOING:
        park(scene, talk)
        say_to_wish(scene, scene.library.wishes.by_name[GOING])
        return True
    answer_remark(scene, talk, question, name)
    return True


def answer_remark(scene: Scene, talk: Talk, question: Question, name: str) -> None:
    """Say what answers a remark, and ask again; what they told us already, and may leave out, is not asked twice."""
    scene.say(f"asides.{name}", count=str(scene.way(talk).left), operator=scene.library.site.operator)
    if name == TOLD and talk.aside is None and question.skippable:
        keep(scene, talk, question, False if question.again else None)
    else:
        present(scene, talk, aloud=False)


def _remark(scene: Scene, talk: Talk, question: Question, typed: str) -> str:
    """The name of what is said to us, where it answers nothing; else nothing."""
    name, free = said_to_us(typed), takes_anything(question.ask)
    if not name and (between := interruption(typed)) and (free or between != UPSET):
        return "" if answers(scene, talk, question, typed, outright=between not in CHOICES) else between
    changing = name in CHANGES and (isinstance(talk.aside, Changing) or question.ask.reader in AHEAD)
    if free and name not in EVERYWHERE and not changing:
        return ""
    if not name and not free and says_thanks(typed):
        name = "thanks"
    return name if name and not answers(scene, talk, question, typed, outright=name in ABOUT_US) else ""


def _changes(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """Go to the answer that they want to change. False: what they name is one more of a list that is open."""
    if question.again is not None and names_open_list(scene, talk, typed):
        return False
    change(scene, "", typed)
    return True


def met_story(scene: Scene, talk: Talk, question: Question | None, typed: str) -> bool:
    """Go to what they came to tell, from small questions of ours that wait for nobody. False: this is no such thing.

    "It was awful" at "What should I call you?" is no name, and their city is not what we should ask for next.
    """
    if question is None or scene.dialogue_of(talk).parks or takes_free_words(question.ask):
        return False
    told = gist(typed) or (OVER if names_interview(typed) else "")
    if not told or (question.ask.reader != "name" and answers(scene, talk, question, typed)):
        return False
    scene.say(f"idle.heard_{met_as(told, typed)}")
    scene.profile(replace(scene.person.profile, wanted=""))
    remember(scene, typed)
    start(scene, COMMANDS[told].removeprefix("/"), "")
    return True


def answers(scene: Scene, talk: Talk, question: Question, typed: str, *, outright: bool = False) -> bool:
    """Tell whether the words answer the question: a choice may be called "not now", "that's enough" ends a list.

    Outright: what only holds a word of a choice does not. "You're not listening" is about us, not about a panel.
    """
    if isinstance(talk.aside, Stopping) and at_stop(typed) is not None:
        return True
    if (
        not outright
        and says_that_is_all(typed)
        and (question.again or (question.opens and len(typed.split()) <= SHORT))
    ):
        return True
    if question.skippable and says_not_this_time(typed):
        return True
    if takes_anything(question.ask):
        return False
    heard = hear(scene, talk, question, typed)
    return isinstance(heard, Heard) and not (outright and heard.gathered)
