"""Content folders → the library, in one go: read, held against the forms, compiled.

The proofs of `checks/` are not run here: content is proved before it is shipped, and a start must be quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeVar

from msgspec.structs import replace

from bot.coach.profile.language import OUR_NAME, OURS
from bot.coach.safety.rules import Care
from bot.coach.written.asides import Asides
from bot.coach.written.wishes import Wishes
from bot.dialogue.steps import Choice
from bot.errors import ContentError
from bot.library.compile import compile_dialogue, compile_draft, compile_playbook, compile_text
from bot.library.compile_care import PHRASES_FILE, WEIGHTS_FILE, compile_helplines, weighed, written
from bot.library.folder import IN_LANGUAGES, Files, read_folders
from bot.library.forms.aside import AsidesForm
from bot.library.forms.care import CareForm, HelplinesForm, WeightsForm
from bot.library.forms.cheer import CheersForm, compile_cheers
from bot.library.forms.community import PostsForm, compile_posts
from bot.library.forms.dialogue import DialogueForm
from bot.library.forms.draft import DraftForm
from bot.library.forms.fitting import read_form
from bot.library.forms.locale import LocaleForm, compile_locale
from bot.library.forms.playbook import PlaybookForm
from bot.library.forms.question import QuestionsForm, compile_questions
from bot.library.forms.schema import FileForm
from bot.library.forms.story import StoriesForm, compile_stories
from bot.library.forms.wish import WishesForm, compile_wish
from bot.library.languages import overlays
from bot.library.library import Library
from bot.library.problem import Problem, render, sort_problems

MOST_TOLD: Final = 20
"""Problems in an error: a screen of them; the checker shows all."""

F = TypeVar("F")

Forms = dict[tuple[str, str], FileForm]
"""(folder, name) → the form of a file; files with problems are missing."""


def load_library(*folders: Path) -> Library:
    """The library of these folders, later ones over earlier ones file by file.

    Raises ContentError, whose sentence lists the problems of files and forms.
    """
    sources, problems = read_folders(folders)
    forms, unfit = read_forms(sources)
    if problems or unfit:
        raise ContentError(_sentence(sort_problems((*problems, *unfit))))
    return _with_languages(forms, folders)


def _with_languages(forms: Forms, folders: tuple[Path, ...]) -> Library:
    """The library, and in it what is said in each language that may be chosen. Raises ContentError."""
    ours = build(forms)
    if not ours.language_names:
        return ours
    others = {name: _in_language(name, forms, folders, ours) for name in ours.language_names if name != OURS}
    return replace(ours, languages={OURS: ours, **others})


def _in_language(name: str, forms: Forms, folders: tuple[Path, ...], ours: Library) -> Library:
    there = overlays(folders, name)
    if not there:
        return replace(ours, language=name)
    sources, problems = read_folders(there, IN_LANGUAGES)
    over, unfit = read_forms(sources)
    if problems or unfit:
        raise ContentError(_sentence(sort_problems((*problems, *unfit))))
    return replace(build({**forms, **over}), language=name, care=ours.care)


def _sentence(problems: tuple[Problem, ...]) -> str:
    more = len(problems) - MOST_TOLD
    rest = [f"... and {more} more."] if more > 0 else []
    return "\n".join([ContentError.__doc__ or "", *map(render, problems[:MOST_TOLD]), *rest])


def read_forms(sources: Files) -> tuple[Forms, tuple[Problem, ...]]:
    """Every file held against the form of its folder."""
    forms: Forms = {}
    problems: list[Problem] = []
    for key, source in sources.items():
        form, unfit = read_form(key[0], source)
        problems += unfit
        if form is not None:
            forms[key] = form
    return forms, tuple(problems)


def build(forms: Forms) -> Library:
    """The library of sound forms."""
    named = {name: form for name, form in _of(forms, LocaleForm) if form.name and name != OURS}
    others = tuple(Choice(value=name, label=form.name or "", also=form.also) for name, form in named.items())
    return Library(
        dialogues={name: compile_dialogue(form, others) for name, form in _of(forms, DialogueForm)},
        playbooks={name: compile_playbook(name, form) for name, form in _of(forms, PlaybookForm)},
        questions={name: compile_questions(name, form) for name, form in _of(forms, QuestionsForm)},
        stories={name: compile_stories(name, form) for name, form in _of(forms, StoriesForm)},
        drafts={name: compile_draft(name, form) for name, form in _of(forms, DraftForm)},
        community={name: compile_posts(form) for name, form in _of(forms, PostsForm)},
        locales={name: compile_locale(form) for name, form in _of(forms, LocaleForm)},
        language_names={OURS: OUR_NAME, **{each.value: each.label for each in others}} if others else {},
        encouragement={
            cheer.name: cheer for theme, form in _of(forms, CheersForm) for cheer in compile_cheers(theme, form)
        },
        asides=Asides({name: aside.said for _, form in _of(forms, AsidesForm) for name, aside in form.asides.items()}),
        wishes=Wishes(compile_wish(*each) for _, form in _of(forms, WishesForm) for each in form.wishes.items()),
        phrases={
            f"{group}.{name}": compile_text(texts) for group, form in _of(forms, dict) for name, texts in form.items()
        },
        care=_care(forms),
        helplines={form.country: compile_helplines(form) for _, form in _of(forms, HelplinesForm)},
    )


def _of(forms: Forms, kind: type[F]) -> Iterator[tuple[str, F]]:
    """The forms of one kind, each with the name of its file."""
    return ((name, form) for (_, name), form in forms.items() if isinstance(form, kind))


def _care(forms: Forms) -> Care:
    form = forms.get(("care", PHRASES_FILE))
    weights = forms.get(("weights", WEIGHTS_FILE))
    if not isinstance(form, CareForm):
        return Care()
    return Care(written(form), weighed(weights)) if isinstance(weights, WeightsForm) else Care(written(form))


def load_content(over: Path | None = None) -> Library:
    """The library of the content we ship, with a folder over it if one is given. Raises ContentError."""
    return load_library(*content_folders(over))


def content_folders(over: Path | None = None) -> tuple[Path, ...]:
    """The content we ship, and a folder over it unless it is the same."""
    ours = find_content()
    return (ours,) if over is None or over.resolve() == ours.resolve() else (ours, over)


def find_content() -> Path:
    """The folder of the content we ship: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    packed = package / "_content"
    return packed if packed.is_dir() else package.parent / "content"
