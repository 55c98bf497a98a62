"""What a pump-up means: the proofs it helped to find are kept, and so is the one thing to do."""

from __future__ import annotations

from bot.coach.book.entries import Action, Entry, Kept, Strength
from bot.coach.book.ids import entry_id
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import action_reminder, mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class ProofLogged(Told, frozen=True, kw_only=True):
    """One proof found in the talk."""

    proof: str = ""
    proof_when: str = ""
    proof_shows: str = ""


class PumpupAnswers(Told, frozen=True, kw_only=True):
    """The steps of the pump-up that mean something."""

    minutes: str = ""
    proofs: tuple[ProofLogged, ...] = ()
    advise: str = ""
    kind_word: str = ""
    thing: str = ""
    thing_when: str = ""


def found_proofs(answers: Answers, setting: Setting) -> tuple[Strength, ...]:
    """The proofs collected in this talk so far."""
    today = setting.today
    return tuple(
        Strength(
            id=entry_id(setting.talk, "proofs", number),
            origin=setting.talk,
            day=today,
            words=logged.proof,
            when=logged.proof_when,
            shows=logged.proof_shows,
        )
        for number, logged in enumerate(read(PumpupAnswers, answers).proofs, 1)
        if logged.proof
    )


def tells(answers: Answers) -> bool:
    """Tell whether a pump-up under way has found a proof already."""
    return any(value for path, value in answers.items() if path.startswith("proofs/") and path.endswith("/proof"))


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the proofs and the thing to do; remind of it where a moment was chosen."""
    told = read(PumpupAnswers, answers)
    thing = (_action(told, setting),) if told.thing else ()
    entries: tuple[Entry, ...] = (*found_proofs(answers, setting), *_own_words(told, setting), *thing)
    due = action_reminder(setting, entry_id(setting.talk, "thing"), told.thing, told.thing_when)
    return Outcome(entries=entries, reminders=due)


def _own_words(told: PumpupAnswers, setting: Setting) -> tuple[Kept, ...]:
    said = {"advice": told.advise, "kind_word": told.kind_word}
    return tuple(Kept(**mark(setting, what), what=what, words=words) for what, words in said.items() if words)


def _action(told: PumpupAnswers, setting: Setting) -> Action:
    made = entry_id(setting.talk, "thing")
    return Action(id=made, origin=setting.talk, day=setting.today, words=told.thing, due=told.thing_when)
