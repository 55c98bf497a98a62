"""Drafts that could not be sent: every mistake is named with its line and its remedy."""

from __future__ import annotations

import pytest

from bot.coach.written.draft import SLOTS
from bot.library.checks.drafts import check_draft
from bot.library.forms.draft import DraftForm
from bot.library.load import find_content
from bot.library.problem import Problem
from bot.library.source import Source, read_source

GOOD = """\
title: Asking back
warm:
  subject: A question
  body: |-
    Thank you{% if role %} for the {{ role }} talk{% endif %}.
    {%- if refused %} I respect your decision.{% endif %}

    Is there something I could do better?
formal: {subject: A question, body: "Thank you{% if refused %} all the same{% endif %}."}
brief: {subject: A question, body: "Thank you{% if refused %} all the same{% endif %}."}
"""


def problems(text: str, name: str = "feedback") -> list[Problem]:
    source, unreadable = read_source("feedback.yaml", text.encode())
    assert not unreadable
    return list(check_draft(source, name, form_of(source)))


def form_of(source: Source) -> DraftForm:
    return DraftForm.model_validate(source.data)


def test_a_good_one_has_none() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize("name", SLOTS)
def test_ours_have_none(name: str) -> None:
    source, _ = read_source(name, (find_content() / "drafts" / f"{name}.yaml").read_bytes())
    assert list(check_draft(source, name, form_of(source))) == []


@pytest.mark.parametrize(
    ("old", "new", "what", "remedy"),
    [
        ("{{ role }}", "{{ roll }}", "Nothing fills `{{ roll }}`", "`role`"),
        ("{{ role }}", "{{ role | upper }}", "no filter `upper`", "`clause`"),
        ("{{ role }}", "{{ role", "cannot be read", "endif"),
        ("{{ role }}", "{{ role.upper() }}", "cannot do this (Call)", "{{ name }}"),
        ("{{ role }}", "{% set x = 1 %}{{ role }}", "cannot do this (Assign)", "endif"),
        ("{{ role }}", "{{ range(9) }}", "cannot do this (Call)", "endif"),
        ("{% if role %} for the {{ role }} talk{% endif %}", " for the {{ role }} talk", "Filled with nothing", "`if`"),
        ("{%- if refused %} I respect your decision.{% endif %}\n", "\n", "never uses `{{ refused }}`", "fits"),
        ("I respect", "{% if refused == 'no' %}I{% endif %} respect", "is never “no”", "yes"),
        ("I respect", ("word " * 170) + "I respect", "words; 167 fit", "Shorten"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(old: str, new: str, what: str, remedy: str) -> None:
    (found, *_) = problems(GOOD.replace(old, new, 1))
    assert what in found.what
    assert remedy in found.remedy
    assert found.line in {4, 5}


def test_an_empty_subject_is_found() -> None:
    (found,) = problems(GOOD.replace("subject: A question", 'subject: "{% if refused %}No{% endif %}"', 1))
    assert (found.line, "nothing" in found.what) == (3, True)
