"""What must agree across files and with the code: readings, phrases, playbooks, moments in words, names of files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from bot.coach.fields import Wanted, wanted
from bot.dialogue.text import compile_line
from bot.library.checks.outline import Outline, Spot, choices_of
from bot.library.checks.placeholders import stray_braces
from bot.library.checks.texts import check_wording
from bot.library.forms.dialogue import AskForm, ChooseForm, ConfirmForm, DialogueForm, MomentForm, PickForm
from bot.library.forms.playbook import PlaybookForm
from bot.library.forms.schema import Phrases
from bot.library.known import Known
from bot.library.limits import LONGEST_LABEL
from bot.library.problem import Problem, listed, meant, nearest, shortened
from bot.library.source import Place, Source

LABELS: Final = ("controls.", "offers.")
"""Groups of phrases that stand on buttons."""
CONTROLS: Final = "controls"
"""The group of phrases that steer the talk."""
MOST_WORDS: Final = 3
"""Words of a control's label."""
MISHAPS: Final = ("debrief", "mishaps")
"""The dialogue and the ask whose choices are the playbooks."""
LEAVING: Final = frozenset({"quit", "exit"})
"""Commands that end a talk in a terminal."""
NO_PLAYBOOK: Final = "none"
"""The choice that needs none."""


def check_reading(source: Source, plan: Outline, name: str, offered: Known) -> Iterator[Problem]:
    """What the code reads from a dialogue's answers must be asked there, in the kind it is read as."""
    reading = offered.readings.get(name)
    if reading is None:
        return
    asks = {
        "/".join((*scope, step)): spot for (scope, step), spot in plan.named.items() if isinstance(spot.form, AskForm)
    }
    for need in wanted(reading):
        spot = asks.get(need.path)
        if spot is None:
            yield source.problem((), *_not_asked(need, asks))
        else:
            yield from _kind_and_choices(source, spot, need)


def _not_asked(need: Wanted, asks: Mapping[str, Spot]) -> tuple[str, str]:
    *groups, name = need.path.split("/")
    inside = f" in the repeat `{groups[-1]}`" if groups else ""
    kinds = sorted(kind.value for kind in need.kinds)
    what = f"The bot needs the answer to `{name}`{inside}, and nothing asks it."
    near = nearest(need.path, asks)
    renamed = f" If `{near.split('/')[-1]}` is what it is called now, give it back its name." if near else ""
    return what, f"Add `ask: {name}`{inside} of the kind {listed(kinds, 'or')}.{renamed}"


def _kind_and_choices(source: Source, spot: Spot, need: Wanted) -> Iterator[Problem]:
    kinds = {kind.value for kind in need.kinds}
    form = spot.form
    if not isinstance(form, AskForm) or form.kind not in kinds:
        what = f"The bot reads `{spot.name}` as {listed(sorted(kinds), 'or')}, and here it is another kind."
        yield source.problem((*spot.place, "kind"), what, f"Write `kind: {min(kinds)}`.")
    elif need.choices and isinstance(form, ChooseForm | PickForm):
        for value in choices_of(form):
            if value not in need.choices:
                what = f"The bot does not know the choice `{value}` of `{spot.name}`."
                yield source.problem((*spot.place, "choices", str(value)), what, meant(str(value), need.choices))


def check_moments(source: Source, plan: Outline, offered: Known) -> Iterator[Problem]:
    """Moments we suggest must be readable by the reader that reads people's own."""
    if offered.reads_moment is None:
        return
    for spot in plan.spots:
        for place, words in _moments(spot):
            if not compile_line(words).slots and not offered.reads_moment(words):
                what = f"“{shortened(words)}” cannot be read as a moment."
                yield source.problem(place, what, "Write it like `tomorrow 10:00`, `in 1 hour` or `friday 18:00`.")


def _moments(spot: Spot) -> Iterator[tuple[Place, str]]:
    if isinstance(spot.form, MomentForm):
        yield from (((*spot.place, "suggest", index), words) for index, words in enumerate(spot.form.suggest))
    if isinstance(spot.form, ChooseForm):
        pauses = ((value, choice.pause) for value, choice in spot.form.choices.items())
        yield from (((*spot.place, "choices", value, "pause"), pause) for value, pause in pauses if pause)


def check_pauses(source: Source, plan: Outline) -> Iterator[Problem]:
    """Only a choose can pause: with several picked, or a yes, it would not be clear what for."""
    for spot in plan.spots:
        others = spot.form.choices if isinstance(spot.form, PickForm | ConfirmForm) else {}
        for value in (value for value, choice in others.items() if choice.pause):
            place = (*spot.place, "choices", value, "pause")
            yield source.problem(place, "Only a choice of `kind: choose` can pause.", "Remove `pause`.")


def check_file_name(source: Source, form: DialogueForm, offered: Known) -> Iterator[Problem]:
    """A dialogue is named as its file, and as no command of the conversation, because its name becomes one."""
    stem = PurePosixPath(source.file).stem
    if form.dialogue != stem:
        what = f"The dialogue is called `{form.dialogue}` and its file `{stem}.yaml`."
        yield source.problem(("dialogue",), what, "Give both the same name.")
    if form.dialogue in offered.commands | offered.controls | LEAVING:
        what = f"`/{form.dialogue}` is a command of the bot itself."
        yield source.problem(("dialogue",), what, "Give the dialogue another name.")


def check_phrases(group: str, source: Source, phrases: Phrases, offered: Known) -> Iterator[Problem]:
    """One file of phrases: every name known and none missing, placeholders within what fills them."""
    expected = {name.partition(".")[2] for name in offered.phrases if name.partition(".")[0] == group}
    for name in sorted(expected - set(phrases)):
        slots = offered.phrases[f"{group}.{name}"]
        hint = f" It may use {listed(f'{{{slot}}}' for slot in sorted(slots))}." if slots else ""
        yield source.problem((), f"The phrase `{name}` is missing.", f"Add a line `{name}:` with its words.{hint}")
    for name, texts in phrases.items():
        if name not in expected:
            yield source.problem(
                (name,),
                f"Nothing says the phrase `{shortened(name)}`.",
                meant(name, expected - set(phrases), "Remove it."),
            )
            continue
        yield from _phrase(source, f"{group}.{name}", texts, offered)
    if group == CONTROLS:
        yield from _controls(source, phrases)


def _controls(source: Source, phrases: Phrases) -> Iterator[Problem]:
    """What stands on the buttons is typed, too: one wording each, few words, and no two alike."""
    before: dict[str, str] = {}
    for name, texts in phrases.items():
        if len(texts) > 1:
            what = f"`{name}` is the label of a button, and a label has one wording."
            yield source.problem((name, 1), what, "Keep one of them.")
        if len(texts[0].split()) > MOST_WORDS:
            what = f"“{shortened(texts[0])}” is long for what people have to type."
            yield source.problem((name,), what, f"Say it in {MOST_WORDS} words at most, better in one.")
        other = before.setdefault(texts[0].casefold(), name)
        if other != name:
            what = f"“{shortened(texts[0])}” is the label of two controls, `{other}` and `{name}`."
            yield source.problem((name,), what, "Give one of them another label.")


def _phrase(source: Source, full: str, texts: tuple[str, ...], offered: Known) -> Iterator[Problem]:
    name, slots = full.partition(".")[2], offered.phrases[full]
    yield from check_wording(source, (name,), texts)
    for index, text in enumerate(texts):
        place = (name, index)
        yield from stray_braces(source, place, text)
        for slot in compile_line(text).slots:
            if slot.name not in slots:
                remedy = (
                    f"Here there is: {listed(f'{{{known}}}' for known in sorted(slots))}."
                    if slots
                    else "Write it without."
                )
                yield source.problem(place, f"Nothing fills `{{{slot.name}}}` in this phrase.", remedy)
        if full.startswith(LABELS) and len(text) > LONGEST_LABEL:
            what = f"This stands on a button and has {len(text)} characters; a button has room for {LONGEST_LABEL}."
            yield source.problem(place, what, "Shorten it.")


def check_playbook(source: Source, form: PlaybookForm) -> Iterator[Problem]:
    """One playbook: plain words, and a plan that the person makes their own."""
    texts = form.model_dump(exclude={"if_then", "title"})
    every = {**texts, "title": (form.title,)}
    plan: dict[Place, tuple[str, ...]] = {
        ("if_then", "if"): (form.if_then.condition,),
        ("if_then", "then"): (form.if_then.response,),
    }
    for place, lines in [*(((name,), lines) for name, lines in every.items()), *plan.items()]:
        yield from check_wording(source, place, lines)
        for index, line in enumerate(lines):
            yield from stray_braces(source, (*place, index), line, plain=True)
    if not form.if_then.response.startswith(("I ", "I'", "I’")):
        what = "The plan's `then` is something the person will do, so it starts with “I”."
        yield source.problem(("if_then", "then"), what, "Write it like `I take a breath and ask for a moment.`")


def check_mishaps(source: Source, plan: Outline, playbooks: Mapping[str, Source]) -> Iterator[Problem]:
    """Each mishap that can be chosen has a playbook, and each playbook can be reached by a mishap."""
    spot = plan.named.get(((), MISHAPS[1]))
    choices = [str(value) for value in choices_of(spot.form)] if spot else []
    if spot is None:
        return
    for value in choices:
        if value != NO_PLAYBOOK and value not in playbooks:
            what = f"There is no playbook for the mishap `{value}`."
            yield source.problem(
                (*spot.place, "choices", value), what, f"Write content/playbooks/{value}.yaml, or remove the choice."
            )
    for name, playbook in playbooks.items():
        if name not in choices:
            what = f"No mishap of the {MISHAPS[0]} leads to the playbook `{name}`."
            yield playbook.problem((), what, f"Add the choice `{name}` to `ask: {MISHAPS[1]}`, or remove the file.")
