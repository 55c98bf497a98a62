"""The programme as it stands: five steps with their ticks, what is open in a checklist, the word at the end (S0.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.coach.contract import Setting
from bot.coach.dialogues.recover import CV, RESEARCH, Part, RecoverAnswers, steps_done
from bot.coach.fields import read
from bot.coach.voice import label, listed, paragraph, phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block

DONE: Final = "recover.done"
OPEN: Final = "recover.open"


def recover_progress(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """All five steps, each done or open."""
    done = steps_done(setting.book)
    lines = tuple(
        phrase(setting, DONE if part in done else OPEN, step=label(setting, f"recover.step_{part.value}"))
        for part in Part
    )
    return listed(setting, "recover.heading", lines)


def recover_open(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """What is still open in the checklist of this step, each with what to do about it."""
    lines = tuple(phrase(setting, name) for name in _open(read(RecoverAnswers, answers)))
    return listed(setting, "recover.still_open", lines) or paragraph(setting, "recover.none_open")


def recover_closing(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The last word once all five are done, this one counted."""
    told = read(RecoverAnswers, answers)
    counted = {told.step} if told.step and told.how != "now" else set()
    return paragraph(setting, "recover.all_done") if steps_done(setting.book) | counted >= set(Part) else ()


def open_todos(answers: Answers, setting: Setting, _scope: str) -> tuple[str, ...]:
    """What the answers of this step ask for, as things to do (a list for `suggest_from:`)."""
    told = read(RecoverAnswers, answers)
    taken = {logged.todo for logged in told.todos}
    wanted = (label(setting, f"{name}_todo") for name in _wanted(told))
    return tuple(words for words in wanted if words and words not in taken)


def _open(told: RecoverAnswers) -> Iterator[str]:
    if told.step is Part.CV:
        yield from (f"recover.cv_{item}" for item in CV if item not in told.cv_ok)
    if told.step is Part.TECHNIQUE:
        yield from (f"recover.research_{item}" for item in RESEARCH if item not in told.researched)


def _wanted(told: RecoverAnswers) -> Iterator[str]:
    yield from _open(told)
    if told.step is Part.CAREER:
        yield from (f"recover.build_{way}" for way in told.build_how)
        if told.decision == "explore":
            yield "recover.explore"
