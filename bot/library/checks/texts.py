"""Texts held against the house rules: enough wordings of what is heard often, no markup, labels told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bot.dialogue.conditions import ANSWERED, SKIPPED
from bot.library.checks.outline import Outline, Spot
from bot.library.checks.said import Said
from bot.library.forms.dialogue import ChoiceForm, ChooseForm, ConfirmForm, PickForm
from bot.library.known import Known
from bot.library.limits import LEAST_CHOICES, LEAST_FRAMES, LEAST_VARIANTS, MOST_CHOICES
from bot.library.problem import Problem, shortened
from bot.library.source import Place, Source

_LEAST: Final[Mapping[str, int]] = {
    "opening": LEAST_FRAMES,
    "closing": LEAST_FRAMES,
    "reply": LEAST_VARIANTS,
    "again": LEAST_VARIANTS,
}
"""Wordings that a field needs, if it is there at all."""

_MARKUP: Final = re.compile(
    r"\*\*[^*\n]+\*\*|(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])|(?<!\w)__?[^\s_][^_\n]*_(?!\w)|~~[^~\n]+~~|`"
    r"|\[[^\]\n]+\]\(|</?[a-zA-Z][^>\n]*>|<[@#!:][^>\n]*>|^#{1,6} |^> |^[-*] ",
    re.MULTILINE,
)
"""What some platform would read as bold, code, a link, a mention, a heading, a quote or a list."""


_COMMAND: Final = re.compile(r"(?<![\w/])/[a-z]+")
"""What people may type."""


def check_texts(source: Source, texts: Iterable[Said]) -> Iterator[Problem]:
    """Wordings missing or told twice, markup, and what some people would never hear."""
    for said in texts:
        yield from _too_few(source, said)
        yield from _unheard(source, said)
        yield from check_wording(source, said.place, said.texts)


def check_wording(source: Source, place: Place, texts: tuple[str, ...]) -> Iterator[Problem]:
    """Markup in a text, and the same wording twice."""
    seen: set[str] = set()
    for index, text in enumerate(texts):
        here = (*place, index)
        if found := _MARKUP.search(text):
            what = f"`{shortened(found[0], 20).replace('`', '')}` would be markup on some platform."
            yield source.problem(here, what, "Write plain words.")
        if text in seen:
            what = f"This wording stands here twice: “{shortened(text, 30)}”."
            yield source.problem(here, what, "Write another one, or remove it.")
        seen.add(text)


def _too_few(source: Source, said: Said) -> Iterator[Problem]:
    least = LEAST_VARIANTS if said.role == "say" and said.depth == 1 else _LEAST.get(said.role, 0)
    if said.texts and len(said.texts) < least:
        what = f"`{said.role}` has {_count(len(said.texts))}; people hear it often, so it needs {least}."
        yield source.problem(
            said.place, what, f"Write {least - len(said.texts)} more, each in a line that begins with `- `."
        )


def _unheard(source: Source, said: Said) -> Iterator[Problem]:
    """The reply of a question is a kind word: who asked for plain words is spared it, so nothing they need is in it."""
    for index, text in enumerate(said.texts if said.role == "reply" else ()):
        if found := _COMMAND.search(text):
            what = f"People who asked for plain words don't hear a `reply`, and this one tells them of {found[0]}."
            yield source.problem((*said.place, index), what, "Say it in a `say` below, or in the reply of a choice.")


def _count(number: int) -> str:
    return f"{number} wording" if number == 1 else f"{number} wordings"


def check_choices(source: Source, plan: Outline, offered: Known, spoken: frozenset[str]) -> Iterator[Problem]:
    """Choices that people could not tell from each other or from a control. `spoken`: the controls' labels."""
    for spot in plan.spots:
        if isinstance(spot.form, ChooseForm | PickForm):
            if getattr(spot.form, "needs", None) is None:  # languages come to it when the content is read
                yield from _count_problems(source, spot, len(spot.form.choices))
            yield from _choice_problems(source, spot, spot.form.choices, offered.controls | spoken)
        elif isinstance(spot.form, ConfirmForm):
            yield from _choice_problems(source, spot, dict(spot.form.choices.items()), offered.controls | spoken)


def _count_problems(source: Source, spot: Spot, count: int) -> Iterator[Problem]:
    place = (*spot.place, "choices")
    if count < LEAST_CHOICES:
        yield source.problem(
            place, f"`{spot.name}` leaves nothing to choose.", f"Write at least {LEAST_CHOICES} choices."
        )
    if count > MOST_CHOICES:
        what = f"`{spot.name}` has {count} choices; the most that platforms show is {MOST_CHOICES}."
        yield source.problem(place, what, "Leave some out, or ask in two steps.")


def _choice_problems(
    source: Source, spot: Spot, choices: Mapping[str, ChoiceForm], controls: frozenset[str]
) -> Iterator[Problem]:
    names = Counter(word for value, choice in choices.items() for word in _names(value, choice))
    labels: dict[str, str] = {}
    for value, choice in choices.items():
        place = (*spot.place, "choices", value)
        yield from _untypable(source, place, choice, controls)
        yield from _label_problems(source, place, choices, labels)
        labels.setdefault(choice.label.casefold(), value)
        yield from _synonym_problems(source, place, choice, names, controls)


def _untypable(source: Source, place: Place, choice: ChoiceForm, controls: frozenset[str]) -> Iterator[Problem]:
    """A name that means something else in a condition or to whoever types it."""
    value = str(place[-1])
    if value in {ANSWERED, SKIPPED}:
        yield source.problem(
            place, f"`{value}` has a meaning of its own in conditions.", "Give the choice another name."
        )
    if taken := next((word for word in (value, choice.label.casefold()) if word in controls), None):
        yield source.problem(place, f"“{taken}” is a control: typing it would not choose this.", "Say it another way.")


def _label_problems(
    source: Source, place: Place, choices: Mapping[str, ChoiceForm], before: Mapping[str, str]
) -> Iterator[Problem]:
    """A label that is that of a choice `before`, or the name of any other."""
    value = str(place[-1])
    label = choices[value].label
    values = {each.casefold(): each for each in choices}
    if label.casefold() in before:
        what = f"“{shortened(label)}” is the label of two choices, `{before[label.casefold()]}` and `{value}`."
        yield source.problem(place, what, "Give one of them another label.")
    elif values.get(label.casefold(), value) != value:
        what = f"The label “{shortened(label)}” of `{value}` is the name of another choice."
        yield source.problem(place, what, "Change the label or the other choice's name.")


def _names(value: str, choice: ChoiceForm) -> set[str]:
    return {value.casefold(), choice.label.casefold(), *(word.casefold() for word in choice.also)}


def _synonym_problems(
    source: Source, place: Place, choice: ChoiceForm, names: Counter[str], controls: frozenset[str]
) -> Iterator[Problem]:
    for word in choice.also:
        if word.casefold() in controls:
            yield source.problem(
                (*place, "also"), f"“{word}” is a control: typing it would not choose this.", "Leave it out."
            )
        elif names[word.casefold()] > 1:
            yield source.problem((*place, "also"), f"“{word}” stands for two choices.", "Leave it out of one of them.")
