"""What must hold of the folder of a language: it is content like ours, and its talks ask what ours ask.

Answers are kept by the names of steps and choices, and somebody may choose another language in the middle of a talk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.library.checks.outline import choices_of, outline
from bot.library.forms.dialogue import DialogueForm
from bot.library.load import Forms
from bot.library.problem import Problem, listed
from bot.library.source import Source


def check_same_questions(files: Mapping[tuple[str, str], Source], ours: Forms, theirs: Forms) -> Iterator[Problem]:
    """Dialogues of a language whose steps are others than ours."""
    for key, form in theirs.items():
        if not isinstance(form, DialogueForm):
            continue
        known = ours.get(key)
        if not isinstance(known, DialogueForm):
            yield files[key].problem((), f"We have no dialogue `{key[1]}`.", "Write it in our language first.")
            continue
        wanted, there = _named(known), _named(form)
        other = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
        if other:
            what = f"Steps that are others than in our `{key[1]}`: {listed(other)}."
            yield files[key].problem(
                (), what, "Give them the same names, kinds and choices; translate texts and labels."
            )


def _named(form: DialogueForm) -> dict[str, tuple[object, ...]]:
    """Every step that has a name, with its kind and its choices."""
    named = outline(form.steps).named
    return {
        "/".join((*scope, name)): (getattr(spot.form, "kind", ""), *map(str, choices_of(spot.form)))
        for (scope, name), spot in named.items()
    }
