"""Everything that can be wrong with content, found at once: files, YAML, forms, and what must hold between them.

The proofs run nothing: they read conditions as data. What passes here cannot strand a person, as long as code and
content are of one version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from bot.library.checks.agreements import (
    MISHAPS,
    check_file_name,
    check_mishaps,
    check_moments,
    check_pauses,
    check_phrases,
    check_playbook,
    check_reading,
)
from bot.library.checks.asides import check_asides
from bot.library.checks.care import check_care, check_helplines, check_weights, missing_care
from bot.library.checks.cheers import check_cheers, check_repeats
from bot.library.checks.community import check_posts
from bot.library.checks.conditions import check_conditions
from bot.library.checks.drafts import check_draft
from bot.library.checks.languages import check_same_questions
from bot.library.checks.locales import check_locale
from bot.library.checks.outline import outline
from bot.library.checks.placeholders import check_placeholders
from bot.library.checks.questions import check_questions
from bot.library.checks.said import said_in
from bot.library.checks.stories import check_stories
from bot.library.checks.structure import check_structure
from bot.library.checks.texts import check_choices, check_texts
from bot.library.checks.wishes import check_each_once, check_wishes, missing_wishes
from bot.library.folder import IN_LANGUAGES, Files, read_folders, spoken
from bot.library.forms.aside import AsidesForm
from bot.library.forms.care import CareForm, HelplinesForm, WeightsForm
from bot.library.forms.cheer import CheersForm
from bot.library.forms.community import PostsForm
from bot.library.forms.dialogue import DialogueForm
from bot.library.forms.draft import DraftForm
from bot.library.forms.locale import LocaleForm
from bot.library.forms.playbook import PlaybookForm
from bot.library.forms.question import QuestionsForm
from bot.library.forms.story import StoriesForm
from bot.library.forms.wish import WishesForm
from bot.library.known import Known, known
from bot.library.languages import overlays
from bot.library.load import Forms, read_forms
from bot.library.problem import Problem, listed, meant, sort_problems
from bot.library.source import Source


def check_content(
    *folders: Path, offered: Known | None = None, today: date | None = None, stale_warns: bool = False
) -> tuple[Problem, ...]:
    """Every problem of these folders, later ones laid over earlier ones. Empty: it can be used as it is.

    `today` is what the age of help lines is counted from (None: not at all); with `stale_warns`, one that nobody has
    checked for too long is a warning.
    """
    offered = offered or known()
    files, broken = read_folders(folders)
    forms, unfit = read_forms(files)
    where = spoken(folders[-1]) if folders else "content"
    care = _care(files, forms, today, stale_warns=stale_warns)
    missing = (
        *_missing_files(files, where, offered),
        *(missing_care(files, where) if offered.cares else ()),
        *missing_wishes(_wishes(files, forms), where, offered.wishes),
    )
    spoken_otherwise = _languages(folders, forms, offered)
    return sort_problems((*broken, *unfit, *_between(files, forms, offered), *care, *missing, *spoken_otherwise))


def _languages(folders: tuple[Path, ...], ours: Forms, offered: Known) -> Iterator[Problem]:
    """What is wrong in the folders of other languages."""
    for name in sorted(name for name, form in _locales(ours) if form.name):
        files, broken = read_folders(overlays(folders, name), IN_LANGUAGES)
        theirs, unfit = read_forms(files)
        yield from (*broken, *unfit)
        yield from _alone(files, theirs, offered, _control_labels({**ours, **theirs}))
        yield from check_same_questions(files, ours, theirs)


def _locales(forms: Forms) -> Iterator[tuple[str, LocaleForm]]:
    return ((name, form) for (_, name), form in forms.items() if isinstance(form, LocaleForm))


def _between(files: Files, forms: Forms, offered: Known) -> Iterator[Problem]:
    yield from _alone(files, forms, offered, _control_labels(forms))
    yield from _mishaps(files, forms)
    yield from check_repeats({k[1]: (files[k], form) for k, form in forms.items() if isinstance(form, CheersForm)})
    yield from check_each_once(_wishes(files, forms))
    yield from check_asides({k[1]: (files[k], form) for k, form in forms.items() if isinstance(form, AsidesForm)})


def _wishes(files: Files, forms: Forms) -> dict[str, tuple[Source, WishesForm]]:
    return {key[1]: (files[key], form) for key, form in forms.items() if isinstance(form, WishesForm)}


def _alone(files: Files, forms: Forms, offered: Known, labels: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with each file by itself. `labels` are those of the controls."""
    for key, form in forms.items():
        match form:
            case DialogueForm():
                yield from check_dialogue(files[key], form, offered, labels)
            case PostsForm():
                yield from check_posts(key[1], files[key], form)
            case LocaleForm():
                yield from check_locale(key[1], files[key], form, _commands(forms, offered))
            case WishesForm():
                yield from check_wishes(files[key], form, _commands(forms, offered))
            case DraftForm():
                yield from _draft(key[1], files[key], form, offered)
            case dict():
                yield from check_phrases(key[1], files[key], form, offered)
            case _:
                yield from _ALONE.get(type(form), _nothing)(files[key], form)


def _nothing(_source: Source, _form: object) -> Iterator[Problem]:
    yield from ()


_ALONE: Final[dict[type, Callable[[Source, Any], Iterator[Problem]]]] = {
    PlaybookForm: check_playbook,
    QuestionsForm: check_questions,
    StoriesForm: check_stories,
    CheersForm: check_cheers,
}
"""Forms that are checked by themselves."""


def _commands(forms: Forms, offered: Known) -> frozenset[str]:
    return offered.commands | {name for folder, name in forms if folder == "dialogues"}


def _draft(name: str, source: Source, form: DraftForm, offered: Known) -> Iterator[Problem]:
    if name in offered.drafts:
        yield from check_draft(source, name, form)
        return
    yield source.problem((), f"Nothing writes the draft `{name}`.", meant(name, offered.drafts, "Remove the file."))


def _care(files: Files, forms: Forms, today: date | None, *, stale_warns: bool) -> Iterator[Problem]:
    for key, form in forms.items():
        if isinstance(form, CareForm):
            yield from check_care(files[key], form, today)
        elif isinstance(form, HelplinesForm):
            yield from check_helplines(files[key], form, today, stale_warns=stale_warns)
        elif isinstance(form, WeightsForm):
            yield from check_weights(files[key], form)


def check_dialogue(
    source: Source, form: DialogueForm, offered: Known, controls: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Every problem of one dialogue. `controls` are the labels of the controls, casefolded."""
    plan = outline(form.steps)
    texts = tuple(said_in(form, plan))
    yield from check_file_name(source, form, offered)
    yield from check_structure(source, plan, offered)
    yield from check_conditions(source, plan, offered)
    yield from check_placeholders(source, plan, texts, offered)
    yield from check_texts(source, texts)
    yield from check_choices(source, plan, offered, controls)
    yield from check_pauses(source, plan)
    yield from check_moments(source, plan, offered)
    yield from check_reading(source, plan, form.dialogue, offered)


def _control_labels(forms: Forms) -> frozenset[str]:
    """How the controls are called on buttons; yes and no are answers."""
    phrases = forms.get(("phrases", "controls"))
    if not isinstance(phrases, dict):
        return frozenset()
    return frozenset(text.casefold() for name, texts in phrases.items() if name not in {"yes", "no"} for text in texts)


def _mishaps(files: Files, forms: Forms) -> Iterator[Problem]:
    key = ("dialogues", MISHAPS[0])
    form = forms.get(key)
    if isinstance(form, DialogueForm):
        playbooks = {name: source for (folder, name), source in files.items() if folder == "playbooks"}
        yield from check_mishaps(files[key], outline(form.steps), playbooks)


def _missing_files(files: Files, where: str, offered: Known) -> Iterator[Problem]:
    """Files that the code needs and that are not there at all."""
    groups = {name.partition(".")[0] for name in offered.phrases}
    for group in sorted(groups - {name for folder, name in files if folder == "phrases"}):
        needed = sorted(name.partition(".")[2] for name in offered.phrases if name.partition(".")[0] == group)
        what = "This file of phrases is missing."
        yield Problem(f"{where}/phrases/{group}.yaml", 1, what, f"Write it, with lines for {listed(needed)}.")
    for name in sorted(offered.drafts - {name for folder, name in files if folder == "drafts"}):
        yield Problem(f"{where}/drafts/{name}.yaml", 1, "This draft is missing.", "The bot needs it: write it.")
    for name in sorted(set(offered.readings) - {name for folder, name in files if folder == "dialogues"}):
        yield Problem(f"{where}/dialogues/{name}.yaml", 1, "This dialogue is missing.", "The bot needs it: write it.")
