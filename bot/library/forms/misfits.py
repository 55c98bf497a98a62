"""What does not fit a form, in a writer's words: one sentence for what is wrong, one for what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from pydantic import BaseModel

from bot.library.forms.care import CARE_FILES, FORMATS, LineForm
from bot.library.forms.cheer import CheersForm
from bot.library.forms.community import PostsForm
from bot.library.forms.dialogue import (
    ASK_KINDS,
    STEP_WORDS,
    ChoiceForm,
    DialogueForm,
    PartForm,
    RepeatForm,
    SayForm,
    ShowForm,
    step_word,
)
from bot.library.forms.draft import TONES, DraftForm, LetterForm
from bot.library.forms.locale import COMMAND_PATTERN, LocaleForm
from bot.library.forms.misfit import Misfit, inside
from bot.library.forms.playbook import IfThenForm, PlaybookForm
from bot.library.forms.question import QuestionsForm
from bot.library.forms.story import StoriesForm
from bot.library.forms.written import NAME_PATTERN
from bot.library.limits import LONGEST_NAME
from bot.library.problem import listed, meant, nearest, shortened
from bot.library.source import Plain, Source

Sentence = tuple[str, str]
"""What is wrong, and the remedy."""

_STEPS: Final[dict[str, type[BaseModel]]] = {
    "<say>": SayForm,
    "<show>": ShowForm,
    "<repeat>": RepeatForm,
    "<part>": PartForm,
    **{f"<{kind}>": form for kind, form in ASK_KINDS.items()},
}
_FILES: Final[dict[str, type[BaseModel]]] = {
    "dialogues": DialogueForm,
    "playbooks": PlaybookForm,
    "questions": QuestionsForm,
    "drafts": DraftForm,
    "stories": StoriesForm,
    "encouragement": CheersForm,
    "community": PostsForm,
    "locales": LocaleForm,
    **CARE_FILES,
}
_THINGS: Final = {"dialogues": "this dialogue", "playbooks": "this playbook", "drafts": "this draft"}

_FORMATS: Final = FORMATS | {
    COMMAND_PATTERN: ("cannot be a command", "Write one word, of letters, digits, `_` or `-`.")
}

_EXAMPLES: Final = {
    "text": "text: Who was it with?",
    "kind": "kind: choose",
    "choices": "choices: {yes_please: Yes, please_no: No}",
    "again": "again: [Another one?, One more?]",
    "most": "most: 20",
    "steps": "steps:",
    "label": "label: Awful",
    "title": "title: debrief",
    "about": "about: One sentence for /help.",
    "dialogue": "dialogue: debrief",
    "if": "if: they ask why I left",
    "then": "then: I take a breath and say my one sentence.",
}
_FOUND: Final[dict[str, Sentence]] = {
    "nothing": (
        "has no words",
        "Write them behind the colon; words that begin with `#` need double quotes around them.",
    ),
    "yes_or_no": ("is true or false, not words", 'Put the word in double quotes: `"true"`.'),
    "number": ("is a number, not words", 'Put the number in double quotes: `"{}"`.'),
    "list": ("is a list where one text belongs", "Write one text."),
    "group": (
        "is a group of lines, not words",
        "If it is one text with a colon or with `{` at its start, put the whole text in double quotes.",
    ),
}


def sentence(misfit: Misfit, folder: str, source: Source) -> Sentence:
    """What is wrong and what to write instead."""
    says = _SENTENCES.get(misfit.kind)
    if says is None:
        return f"{_spot(misfit)} is not what belongs here.", "Compare it with the same line in another file."
    return says(misfit, folder, source)


def _spot(misfit: Misfit) -> str:
    return f"`{shortened(misfit.key)}`" if misfit.key else "This file"


def _thing(misfit: Misfit, folder: str, source: Source) -> str:
    """What the place belongs to, by its name: "the ask `company`"."""
    thing, data = _THINGS.get(folder, "this file"), source.data
    for part in misfit.place:
        data = inside(data, part)
        thing = _named(data, part) or thing
    return thing


def _named(data: Plain, part: int | str) -> str | None:
    if not isinstance(data, dict):
        return None
    if part in {"when", "not", "if_then"}:
        return f"`{part}`"
    word = step_word(data) if isinstance(part, int) else None
    name = data.get(word) if word and word != "say" else None
    return f"the {word} `{shortened(name)}`" if isinstance(name, str) else f"this {word}" if word else None


def _missing(misfit: Misfit, folder: str, source: Source) -> Sentence:
    around = misfit.place[-2] if len(misfit.place) > 1 and isinstance(misfit.place[-2], str) else ""
    thing = f"`{around}`" if around else _thing(misfit, folder, source)
    example = _EXAMPLES.get(misfit.key, f"{misfit.key}: …")
    return f"{thing[0].upper()}{thing[1:]} has no `{misfit.key}`.", f"Add a line such as `{example}`."


def _extra(misfit: Misfit, folder: str, source: Source) -> Sentence:
    known = _fields(misfit, folder)
    thing = _thing(Misfit(misfit.kind, misfit.place[:-1], misfit.forms, None, {}), folder, source)
    key = shortened(misfit.key)
    if misfit.forms and misfit.forms[-1] in _STEPS and misfit.key in _anywhere() and not nearest(misfit.key, known):
        kind = misfit.forms[-1].strip("<>")
        which = f", which is of the kind `{kind}`" if kind in ASK_KINDS else ""
        return f"`{key}` does not belong to {thing}{which}.", f"Remove it. There is: {listed(known)}."
    return f"`{key}` means nothing in {thing}.", meant(misfit.key, known)


def _fields(misfit: Misfit, folder: str) -> list[str]:
    """The names that may stand where this one stands."""
    before = misfit.place[:-1]
    if len(before) > 1 and before[-2] == "choices":
        return _names_of(ChoiceForm)
    if before and before[0] == "lines":
        return _names_of(LineForm)
    if before and before[-1] == "if_then":
        return _names_of(IfThenForm)
    if before and folder == "drafts" and before[-1] in TONES:
        return _names_of(LetterForm)
    form = _STEPS.get(misfit.forms[-1]) if misfit.forms else _FILES.get(folder)
    return _names_of(form) if form else []


def _names_of(form: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in form.model_fields.items()]


def _anywhere() -> set[str]:
    return {name for form in _STEPS.values() for name in _names_of(form)}


def _not_words(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    if "when" in misfit.place:
        what = f"`{shortened(misfit.key)}` is tested against something that no answer can be."
        return what, "Write a choice, `yes` or `no`, a whole number, `answered` or `skipped`, or a list of these."
    what, remedy = _FOUND[misfit.facts["found"]]
    return f"{_spot(misfit)} {what}.", remedy.replace("{}", str(misfit.value))


def _too_long(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    most, length = misfit.facts["max_length"], len(str(misfit.value).strip())
    return (
        f"{_spot(misfit)} has {length} characters here; it may have {most}.",
        f"Shorten it by {length - most}: “{shortened(str(misfit.value), 30)}”.",
    )


def _empty(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    return f"{_spot(misfit)} is empty.", "Write something, or remove the line."


def _too_many(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    most, count = misfit.facts["max_length"], misfit.facts["actual_length"]
    return f"{_spot(misfit)} lists {count}; there may be {most}.", f"Remove {count - most}."


def _pattern(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    if known := _FORMATS.get(str(misfit.facts.get("pattern"))):
        return f"`{shortened(str(misfit.value))}` {known[0]}.", known[1]
    if misfit.facts.get("pattern") == COMMAND_PATTERN:
        return (
            f"`{shortened(str(misfit.value))}` cannot be a command.",
            "Write one word, of letters, digits, `_` and `-`.",
        )
    if misfit.facts.get("pattern") != NAME_PATTERN:
        return f"{_spot(misfit)} has several lines.", "Write it in one line."
    value = misfit.value if isinstance(misfit.value, str) else misfit.key
    return _bad_name(value)


def _bad_name(value: str) -> Sentence:
    rule = f"small letters a to z, digits and `_`, a letter first, at most {LONGEST_NAME}"
    better = re.sub(r"[^a-z0-9]+", "_", value.casefold()).strip("_0123456789")[:LONGEST_NAME].rstrip("_")
    offer = f"Write `{better}`, or another name of {rule}." if better else f"Write a name of {rule}."
    return f"`{shortened(value)}` cannot be a name.", offer


def _name_type(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    return f"{_spot(misfit)} needs a name.", f"Write small letters, digits and `_`, at most {LONGEST_NAME}: `a_name`."


def _yes_no(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    return f"{_spot(misfit)} is either `true` or `false`.", f"Write `{misfit.key}: true` or `{misfit.key}: false`."


def _numeric(what: str) -> Callable[[Misfit, str, Source], Sentence]:
    remedy = "Write a number without quotes, such as `{key}: 5`."
    return lambda misfit, *_: (f"{_spot(misfit)} is {what}.", remedy.format(key=misfit.key))


def _too_small(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    least = misfit.facts["ge"]
    if misfit.key == "most" and misfit.forms and misfit.forms[-1] == "<repeat>":
        return (
            f"With `most: {misfit.value}` this repeat never asks anything.",
            "Write how often it may be asked: `most: 20`.",
        )
    return f"{_spot(misfit)} is {misfit.value}; the least is {least}.", f"Write a number from {least} up."


def _too_large(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    most = misfit.facts["le"]
    return f"{_spot(misfit)} is {misfit.value}; the most is {most}.", f"Write a number up to {most}."


def _no_list(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    return f"{_spot(misfit)} needs a list.", "Begin each item in a new line with `- `."


def _no_group(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    if not misfit.place:
        return "This file is not a group of lines.", "Write lines of the form `name: value`, without `- ` before them."
    return (
        f"{_spot(misfit)} needs lines of its own.",
        f"Write `{misfit.key}: {{name: value}}`, or one indented line each below it.",
    )


def _no_step(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    """A step whose form cannot be told."""
    step, begin = misfit.value, f"Begin it with {listed((f'{word}:' for word in STEP_WORDS), 'or')}."
    if not isinstance(step, dict):
        return "This is not a step.", begin
    if "ask" not in step:
        near = next((near for key in step if (near := nearest(key, STEP_WORDS))), None)
        return "This step says nothing that is known.", f"Did you mean `{near}:`?" if near else begin
    name = shortened(str(step["ask"]))
    if "kind" not in step:
        if near := next((key for key in step if nearest(key, ("kind",))), None):
            return f"`{shortened(near)}` means nothing in the ask `{name}`.", "Did you mean `kind`?"
        return f"The ask `{name}` has no `kind`.", f"Add a line `kind:` with {listed(ASK_KINDS, 'or')}."
    return f"`{shortened(str(step['kind']))}` is no kind of question (in `{name}`).", meant(
        str(step["kind"]), ASK_KINDS
    )


def _literal(misfit: Misfit, _folder: str, _source: Source) -> Sentence:
    """One of a few words is wanted: as a value, or as the name of a line."""
    words = filter(None, re.findall(r"'([^']*)'", str(misfit.facts.get("expected", ""))))
    if "[key]" in misfit.forms:
        return f"`{shortened(misfit.key)}` is no answer to yes or no.", "Write the lines `yes:` and `no:`."
    return f"`{shortened(str(misfit.value))}` is no `{misfit.key}`.", meant(str(misfit.value), words)


_SENTENCES: Final[dict[str, Callable[[Misfit, str, Source], Sentence]]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "not_words": _not_words,
    "string_too_long": _too_long,
    "string_too_short": _empty,
    "too_short": _empty,
    "too_long": _too_many,
    "string_pattern_mismatch": _pattern,
    "string_type": _name_type,
    "bool_type": _yes_no,
    "int_type": _numeric("a whole number"),
    "int_from_float": _numeric("a whole number"),
    "float_type": _numeric("a number"),
    "finite_number": _numeric("a number"),
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "tuple_type": _no_list,
    "dict_type": _no_group,
    "model_type": _no_group,
    "model_attributes_type": _no_group,
    "union_tag_not_found": _no_step,
    "literal_error": _literal,
}
