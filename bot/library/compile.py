"""Forms → the values the talk runs on: conditions in the walk's terms, texts split at their placeholders.

Takes forms as sound in themselves; names that dangle compile, too, and mean "never answered": the checker reports them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from bot.coach.written.draft import Draft, Letter, Tone
from bot.coach.written.playbooks import Playbook
from bot.dialogue.answers import Value, item_prefix
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask, Choice, Part, Repeat, Say, Show, Step, When
from bot.dialogue.text import Variants, compile_line
from bot.library.forms.dialogue import (
    AskForm,
    ChoiceForm,
    ChooseForm,
    ConfirmForm,
    DialogueForm,
    MomentForm,
    NumberForm,
    PartForm,
    PickForm,
    RepeatForm,
    SayForm,
    ScaleForm,
    ShowForm,
    StepForm,
    TextForm,
    WhenForm,
)
from bot.library.forms.draft import DraftForm
from bot.library.forms.playbook import PlaybookForm

_YES_NO: Final[dict[Value, bool]] = {"yes": True, "no": False}


class _Scope(msgspec.Struct, frozen=True):
    """What the names of one dialogue mean in conditions: which are confirms, and each repeat's first ask.

    `languages` are those there are besides ours.
    """

    confirms: frozenset[str]
    firsts: Mapping[str, str]
    languages: tuple[Choice, ...] = ()


def compile_dialogue(form: DialogueForm, languages: tuple[Choice, ...] = ()) -> Dialogue:
    """One dialogue. `languages` are those to choose besides ours: without any, what needs some is not there."""
    names = _Scope(frozenset(_confirms(form.steps)), dict(_firsts(form.steps)), languages)
    return Dialogue(
        name=form.dialogue,
        title=form.title,
        about=form.about,
        group=form.group,
        steps=_steps(form.steps, names, "steps"),
        opening=compile_text(form.opening),
        closing=compile_text(form.closing),
        carry_on=compile_text(form.carry_on),
        parks=form.parks,
        reopens=form.reopens,
        listed=form.listed,
    )


def compile_playbook(name: str, form: PlaybookForm) -> Playbook:
    """One playbook, named as its file."""
    return Playbook(
        name=name,
        title=form.title,
        comfort=compile_text(form.comfort),
        in_the_moment=compile_text(form.in_the_moment),
        afterwards=compile_text(form.afterwards),
        next_time=compile_text(form.next_time),
        if_then=(form.if_then.condition, form.if_then.response),
    )


def compile_draft(name: str, form: DraftForm) -> Draft:
    """One draft, named as its file."""
    written = {Tone.WARM: form.warm, Tone.FORMAL: form.formal, Tone.BRIEF: form.brief}
    letters = {tone: Letter(letter.subject, letter.body) for tone, letter in written.items()}
    return Draft(name=name, title=form.title, letters=letters)


def compile_text(texts: tuple[str, ...]) -> Variants:
    """Every variant, split at its placeholders."""
    return tuple(compile_line(text) for text in texts)


def first_ask(steps: tuple[StepForm, ...]) -> AskForm | None:
    """The first ask of a repeat, which may stand in a part; the one whose skipping ends it."""
    opener = next((step for step in steps if isinstance(step, AskForm | PartForm)), None)
    return first_ask(opener.steps) if isinstance(opener, PartForm) else opener


def _confirms(steps: tuple[StepForm, ...]) -> list[str]:
    found: list[str] = []
    for step in steps:
        if isinstance(step, ConfirmForm):
            found.append(step.ask)
        elif isinstance(step, RepeatForm | PartForm):
            found.extend(_confirms(step.steps))
    return found


def _firsts(steps: tuple[StepForm, ...]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for step in steps:
        if isinstance(step, RepeatForm):
            first = first_ask(step.steps)
            found.append((step.repeat, item_prefix("", step.repeat, 1) + (first.ask if first else "")))
        if isinstance(step, RepeatForm | PartForm):
            found.extend(_firsts(step.steps))
    return found


def _when(form: WhenForm | None, names: _Scope) -> When | None:
    if form is None:
        return None
    tests = (form.model_extra or {}).items()
    return When(
        answers=tuple(_test(name, wanted, names) for name, wanted in tests),
        facts=form.fact,
        never=_when(form.never, names),
    )


def _test(name: str, wanted: tuple[Value, ...], names: _Scope) -> tuple[str, tuple[Value, ...]]:
    if name in names.firsts:
        return names.firsts[name], wanted
    if name in names.confirms:
        return name, tuple(_YES_NO.get(value, value) for value in wanted)
    return name, wanted


def _steps(forms: tuple[StepForm, ...], names: _Scope, place: str) -> tuple[Step, ...]:
    there = ((index, form) for index, form in enumerate(forms) if names.languages or not _needs_languages(form))
    return tuple(_step(form, names, f"{place}/{index}") for index, form in there)


def _needs_languages(form: object) -> bool:
    return isinstance(form, ChooseForm | ChoiceForm) and form.needs is not None


def _step(form: StepForm, names: _Scope, place: str) -> Step:
    when = _when(form.when, names)
    match form:
        case SayForm():
            return Say(texts=compile_text(form.say), when=when, place=place)
        case ShowForm():
            return Show(view=form.show, when=when)
        case RepeatForm():
            return _repeat(form, when, names, place)
        case PartForm():
            inner = _steps(form.steps, names, f"{place}/steps")
            return Part(steps=inner, title=form.part, when=when, form=_form_name(form))
        case _:
            return _ask(form, when, names.languages)


def _repeat(form: RepeatForm, when: When | None, names: _Scope, place: str) -> Repeat:
    return Repeat(
        name=form.repeat,
        steps=_steps(form.steps, names, f"{place}/steps"),
        again=compile_text(form.again),
        most=form.most,
        when=when,
        was=form.was,
    )


def _form_name(form: PartForm) -> str:
    first = first_ask(form.steps)
    return first.ask if form.form and first else ""


def _ask(form: AskForm, when: When | None, languages: tuple[Choice, ...]) -> Ask:
    asked = Ask(
        name=form.ask,
        texts=compile_text(form.text),
        input=Input(form.kind),
        first=compile_text(form.first),
        when=when,
        optional=form.optional,
        sensitive=form.sensitive,
        help=compile_text(form.help),
        reply=compile_text(form.reply),
        was=form.was,
        field=compile_text((form.field,) if form.field else ()),
    )
    return msgspec.structs.replace(asked, **_by_kind(form, languages))


def _by_kind(form: AskForm, languages: tuple[Choice, ...]) -> dict[str, object]:
    match form:
        case ChooseForm():
            more = languages if form.needs else ()
            there = {value: each for value, each in form.choices.items() if languages or not _needs_languages(each)}
            return {"choices": (*_choices(there), *more), "gathers": form.gathers, "told_as": form.told_as}
        case ConfirmForm():
            return {"choices": _choices(dict(form.choices.items()))}
        case PickForm():
            return {"choices": _choices(form.choices), "least": form.least, "most": form.most}
        case ScaleForm():
            ends = {"low": form.low or "", "high": form.high or ""}
            return {"least": form.least, "most": form.most, **ends}
        case NumberForm():
            return {"least": form.least, "most": form.most, "unit": form.unit or ""}
        case TextForm():
            lists = {"suggestions": compile_text(form.suggest), "suggest_from": form.suggest_from or ""}
            return {
                "longest": form.max,
                "reader": form.reader or "",
                "kept": form.keep,
                "gathers": form.gathers,
                "told_as": form.told_as,
                "several": form.several,
                **lists,
            }
        case MomentForm():
            return {"suggestions": compile_text(form.suggest), "told_as": form.told_as}


def _choices(forms: Mapping[str, ChoiceForm]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            value=str(value),
            label=form.label,
            reply=compile_text(form.reply),
            pause=form.pause or "",
            also=form.also,
            hears=form.hears,
            faintly=form.faintly,
            days=form.days,
            was=_former(form.was),
        )
        for value, form in forms.items()
    )


def _former(was: Mapping[str, tuple[Value, ...]]) -> tuple[tuple[str, tuple[Value, ...]], ...]:
    """`no` of a question that is not there any more was perhaps the No of yes and no, perhaps a choice so called."""
    return tuple(
        (name, tuple(meant for value in values for meant in {value, _YES_NO.get(value, value)}))
        for name, values in was.items()
    )
