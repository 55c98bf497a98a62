"""Choosing one from a list: by number, label, value, a part of the label that no other has, or nearly so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading, Unclear, unclear
from bot.dialogue.readers.hints import asks_back, hinted
from bot.dialogue.readers.labels import SHORTEST_GUESS, by_words, is_slip, telling
from bot.dialogue.readers.moments.past import days_ago, lies_ahead
from bot.dialogue.readers.said import corrected, gives_reason, parted
from bot.dialogue.steps import Ask, Choice
from bot.dialogue.words.numerals import CARDINALS, ORDINALS
from bot.dialogue.words.typed import folded, listed, words_of
from bot.dialogue.words.yes_no import yes_or_no

_LEAD_IN: Final = r"(?:(?:i'd say|i'll take|i choose|i pick|i'd go with|it's|let's say) )?(?:the )?"
_LEAD_OUT: Final = r"(?:,? (?:please|pls|plz|i think|i guess|then|maybe|probably))?[.!?]?"
_POSITION: Final = re.compile(
    _LEAD_IN + r"(?:(?:option|number|no\.?|nr\.?|answer|choice) ?)?[#(\[]? ?"
    r"(?P<number>\d{1,2}|[a-z]+(?:-[a-z]+)?)[.):\]]?" + _LEAD_OUT
)
_NTH: Final = re.compile(
    _LEAD_IN + r"(?P<nth>\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?: (?:one|option|answer|choice))?" + _LEAD_OUT
)
_LAST: Final = "last"

LONGEST_NAMING: Final = 200
"""Characters: more than twice the longest label. What is longer tells something and names nothing."""

_NO_BEFORE: Final = re.compile(r"^(?:no|nope|nah|rather)[, ]+(?=\S)", re.IGNORECASE)

_AFTER: Final = re.compile(r",? (?:then|i suppose|i guess|please|maybe)[.!]*$", re.IGNORECASE)
"""What stands behind a choice and is none of it: "three then"."""
_OPENINGS: Final = frozenset(
    listed("ok okay well alright right so yes yeah yep no nope sure fine good great now nothing bad sorry later")
)
"""Words with which people begin to tell something, whatever they mean as answers."""

_ALL: Final = frozenset(
    {"all", "all of them", "all of these", "all of it", "all three", "both", "both of them", "everything", "every one"}
    | {"all of the above", "a bit of everything", "a bit of all", "the lot", "several", "most of them", "the first two"}
)
"""More than the one that is asked for."""

UNSURE: Final = frozenset({"unsure", "unknown"})
"""The values by which content marks "I don't know"."""

SENTENCE: Final = 4
"""Words from which on an answer is a sentence."""


def read_choose(ask: Ask, typed: str) -> Reading:
    """Read one choice."""
    found = _found(typed, ask.choices)
    if len(found) == 1:
        return Heard(found[0].value)
    meant = () if found else hinted(typed, ask.choices)
    if len(surer := _surer(found or meant)) == 1:
        return Heard(surer[0].value, gathered=True)
    if not found and (named := _said(typed, ask.choices)):
        return Heard(named[0].value, gathered=meant == named)
    if len(meant) == 1:
        return Heard(meant[0].value, gathered=True)
    if not found and not meant and (slip := _slipped(folded(typed), ask.choices)):
        return Heard(slip[0].value, gathered=True)
    if not found and folded(typed).rstrip(".!") in _ALL:
        return unclear("choose_one")
    tells = not found and len(meant) != len(("one", "other")) and is_sentence(typed)
    return unclear("choose_said") if tells else which(ask, found or meant)


def _surer(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """What somebody leans to who says that they do not know as well; nothing where that was not said."""
    sure = tuple(choice for choice in choices if choice.value not in UNSURE)
    return sure if len(sure) < len(choices) else ()


def counts_days(ask: Ask) -> bool:
    """Tell whether its choices mean days gone by."""
    return any(choice.days is not None for choice in ask.choices)


def read_day(ask: Ask, typed: str, today: date, reading: Reading) -> Reading:
    """The reading of an ask that counts days: the day that somebody names is counted, by the calendar.

    "The 3rd" may be the third choice or the third of the month, and is asked about.
    """
    ago = days_ago(folded(typed), today)
    meant = next((choice for choice in ask.choices if ago is not None and ago <= (choice.days or 0)), None)
    if isinstance(reading, Unclear) and ago is None and lies_ahead(folded(typed), today):
        return unclear("day_ahead")
    if meant is None or (isinstance(reading, Heard) and reading.value == meant.value):
        return reading
    if isinstance(reading, Heard) and not reading.gathered:
        return which(ask, [choice for choice in ask.choices if choice is meant or choice.value == reading.value])
    return Heard(meant.value, gathered=True)


def _found(typed: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    return (found_choices(typed, choices) or _answered(typed, choices)) if len(typed) <= LONGEST_NAMING else ()


def _said(typed: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choice named behind a correction, or before a reason that speaks for no other."""
    last = corrected(typed)
    for said in (last, _NO_BEFORE.sub("", last), _AFTER.sub("", last or typed)):
        if said and len(found := _found(said, choices)) == 1:
            return found
    parts = parted(last or typed)
    if parts is None or folded(parts[0]) in ORDINALS or asks_back(typed):
        return ()
    head, rest = parts
    found = _found(head, choices)
    if len(found) != 1 or (folded(head) in _OPENINGS and not gives_reason(rest)):
        return ()
    others = _found(rest, choices) or (() if folded(head).isdecimal() else hinted(rest, choices))
    return found if set(others) <= set(found) else ()


def _slipped(fold: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The one choice of which a name is a single word, typed with a slip: "qick". It is said what it was taken for."""
    if len(fold) < SHORTEST_GUESS or not fold.isalpha():
        return ()
    near = tuple(
        choice
        for choice in choices
        if any(is_slip(fold, name) for name in (*(name[0] for name in choice.names if len(name) == 1), _head(choice)))
    )
    return near if len(near) == 1 else ()


def _head(choice: Choice) -> str:
    """What names a label in short: of "Quick: two minutes, only the questions", the first word."""
    return folded(_in_short(choice.label))


def is_sentence(typed: str) -> bool:
    """Tell whether somebody told something rather than named a choice."""
    return len(typed.split()) >= SENTENCE


def which(ask: Ask, candidates: Sequence[Choice]) -> Unclear:
    """Ask which of two fits; when more fit, nothing was really named."""
    if len(candidates) == 2:  # noqa: PLR2004 one or the other
        return unclear("choose_unclear", one=_in_short(candidates[0].label), other=_in_short(candidates[1].label))
    return unclear("choose", example=_in_short(ask.choices[0].label))


def _in_short(label: str) -> str:
    """What a person would type of it: of "Quick: two minutes, only the questions", the first word."""
    return label.partition(":")[0]


def found_choices(typed: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices that fit what was typed: none, one, or several that fit equally well."""
    fold = folded(typed)
    if named := named_choices(fold, choices) or _named_in_passing(fold, choices):
        return named
    if fold.isdecimal() and not any(choice.counts for choice in choices):
        at = position(fold, len(choices))
        return () if at is None else (choices[at],)
    worded = tuple(choices[index] for index in by_words(fold, [choice.fold for choice in choices]))
    at = position(fold, len(choices))
    if at is None:
        return worded
    # "1" beside "Three minutes, One minute" and "last" beside "In the last week" are two things at once.
    return (choices[at],) if len(worded) != 1 or worded[0] is choices[at] else (choices[at], *worded)


def named_choices(fold: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices whose label, value or other name was typed in full, whatever the case and punctuation."""
    words = words_of(fold) or (fold,)
    return tuple(choice for choice in choices if words in choice.names)


def _named_in_passing(fold: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices of which a name was typed in full with filler around it: "I feel terrible"."""
    words = () if fold.isdecimal() else words_of(fold)
    told = telling(words)
    if not told:
        return ()
    return tuple(choice for choice in choices if any(_is_all_told(name, words, told) for name in choice.names))


def _is_all_told(name: tuple[str, ...], words: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """Tell whether these words, of which `told` tell something, say this name and no more."""
    if told == name:
        return True
    return told == telling(name) and f" {' '.join(name)} " in f" {' '.join(words)} "


def position(fold: str, length: int) -> int | None:
    """The index meant by "2", "#2", "option two", "the second one", "the last one" in a list this long."""
    number = _number(fold, length)
    return number - 1 if number is not None and 1 <= number <= length else None


def _number(fold: str, length: int) -> int | None:
    nth = _NTH.fullmatch(fold)
    if nth and nth["nth"] == _LAST:
        return length
    if nth and nth["nth"] in ORDINALS:
        return ORDINALS[nth["nth"]]
    found = _POSITION.fullmatch(fold)
    if found is None:
        return None
    return int(found["number"]) if found["number"].isdigit() else CARDINALS.get(found["number"])


def _answered(typed: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choice that is a yes or a no, said in other words: "nope"."""
    said = yes_or_no(folded(typed))
    wanted = None if said is None else ("no", "yes")[said]
    return tuple(choice for choice in choices if wanted is not None and wanted in {choice.value, choice.fold})
