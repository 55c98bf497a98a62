"""What a letter is filled with: a follow-up's answers and what the casebook knows, tidied and held to its slots."""

from __future__ import annotations

from bot.coach.about import interview_meant
from bot.coach.book.entries import Forgotten, Interview
from bot.coach.contract import Setting
from bot.coach.drafts import naming, wording
from bot.coach.drafts.answers import FollowUpAnswers
from bot.coach.drafts.writing import Frame, Values
from bot.coach.voice import label
from bot.coach.written.draft import SENTENCE, Slot, Tone, slots_of

NO_CAUSE = frozenset({"other", "none"})
"""Choices of `cause` that have no words of ours."""


def forgotten_question(interview: Interview | None, setting: Setting) -> str:
    """The first question they forgot to ask that is short enough for a letter."""
    if interview is None:
        return ""
    asked = (wording.tidied(each.question) for each in setting.book.about(interview.id, Forgotten))
    return next((each for each in asked if each and len(each) <= SENTENCE.longest), "")


def values_of(told: FollowUpAnswers, setting: Setting) -> Values:
    """Placeholder → value, of those that this kind of letter takes. Words that say nothing count as none."""
    if told.kind is None:
        return {}
    raw = {**_words(told, setting), **_flags(told)}
    return {name: _fitting(raw.get(name, ""), slot) for name, slot in slots_of(told.kind.value).items()}


def _words(told: FollowUpAnswers, setting: Setting) -> dict[str, str | tuple[str, ...]]:
    interview = interview_meant(setting, told.company, this_one=told.this_one)
    role = told.role or told.other_role or (interview.role if interview else "")
    return {
        "role": naming.role_of(role),
        "firm": wording.clause(told.firm),
        "topic": wording.talked_about(told.topic),
        "question": forgotten_question(interview, setting) if told.ask_it else "",
        "reasons": (told.reason, told.reason_two),
        "cause": "" if told.cause in NO_CAUSE else told.cause,
        "cause_words": told.cause_words or told.trouble_words,
        "showed": told.showed,
        "about": told.about,
        "took": told.took,
        "instead": told.instead,
        "what": told.trouble,
    }


def _flags(told: FollowUpAnswers) -> dict[str, str]:
    flags = {
        "refused": told.refused == "yes",
        "left": told.left,
        "nerves": told.ill_or_nerves == "nerves",
        "ask_back": told.ask_back,
        "day_passed": told.day_named == "passed",
    }
    return {name: "yes" if flag else "" for name, flag in flags.items()}


def _fitting(value: str | tuple[str, ...], slot: Slot) -> str | tuple[str, ...]:
    if slot.options:
        return value if value in slot.options else ""
    if not isinstance(value, tuple):
        return _held(value, slot)
    held = [_held(each, slot) for each in value]
    kept = {each.casefold(): each for each in reversed(held)}  # said twice, the first counts
    return tuple(each for each in held if each and kept.pop(each.casefold(), None) == each)[: slot.most]


def _held(words: str, slot: Slot) -> str:
    line = wording.tidied(words)
    return line if len(line) <= slot.longest else ""


def frame_of(told: FollowUpAnswers, setting: Setting, tone: Tone) -> Frame:
    """Greeting and goodbye in this tone, with the names there are."""
    to = naming.name_of(told.to)
    named = f"letters.hello_{tone.value}" if to else f"letters.hello_{tone.value}_nobody"
    me = naming.signed(wording.tidied(told.me or setting.profile.name).strip(" ,"))
    goodbye = label(setting, f"letters.goodbye_{tone.value}")
    return Frame(label(setting, named, to=to), f"{goodbye}\n{me}" if me else goodbye)
