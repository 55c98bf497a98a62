from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.coach.safety.helplines import INTERNATIONAL, lines_for
from bot.library.checks.everything import check_content
from bot.library.known import Known
from bot.library.load import find_content, load_library
from bot.library.problem import Problem
from tests.library.kit import write

NOBODY = Known()
TODAY = date(2026, 11, 22)

LINE = """country: IE
name: Ireland
emergency: "112"
lines:
  - name: Samaritans
    phone: "116 123"
    hours: day and night
    languages: [English]
    source: https://www.samaritans.org
    verified_on: 2026-11-01
    verified_by: rang it
"""
CARE = """source: us
reviewed_on: 2026-11-22
skip: [really]
certain:
  death:
    - sink the boat
"""


def problems(
    folder: Path, helpline: str = LINE, care: str = CARE, *, warns: bool = False, name: str = "ie"
) -> tuple[Problem, ...]:
    files = {
        f"helplines/{name}.yaml": helpline,
        "helplines/international.yaml": LINE.replace("IE", "international").replace('emergency: "112"\n', ""),
        "care/phrases.yaml": care,
    }
    write(folder, files)
    return check_content(folder, offered=NOBODY, today=TODAY, stale_warns=warns)


def test_ours_is_sound_today() -> None:
    assert [
        each for each in check_content(find_content(), today=TODAY) if "care" in each.file or "helplines" in each.file
    ] == []


def test_a_sound_file_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('phone: "116 123"', 'phone: "116 12x"', 6, "no telephone number"),
        ('    phone: "116 123"\n', "", 5, "Nobody can reach"),
        ("    hours: day and night\n", "", 5, "has no `hours`"),
        ("    source: https://www.samaritans.org\n", "", 5, "has no `source`"),
        ("https://www.samaritans.org", "samaritans.org", 9, "no address"),
        ("country: IE", "country: XX", 1, "no country code"),
        ("country: IE", "country: DE", 1, "is called `ie.yaml`"),
        ('emergency: "112"\n', "", 1, "no `emergency`"),
        ("2026-11-01", "2026-02-30", 10, "no day of the calendar"),
        ("2026-11-01", "2027-01-01", 10, "has not come yet"),
        ("2026-11-01", "1 November", 10, "is no date"),
        ("2026-11-01", "2026-05-25", 10, "last checked 181 days ago"),
    ],
)
def test_what_is_wrong_with_a_help_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    assert old in LINE
    (found,) = problems(tmp_path, LINE.replace(old, new, 1))
    assert says in found.what
    assert (found.file.rsplit("/", 1)[-1], found.line) == ("ie.yaml", line)
    assert found.remedy
    assert not found.warning


def test_180_days_are_still_fresh_and_older_may_be_a_warning(tmp_path: Path) -> None:
    assert problems(tmp_path, LINE.replace("2026-11-01", "2026-05-26")) == ()
    (found,) = problems(tmp_path, LINE.replace("2026-11-01", "2026-05-25"), warns=True)
    assert found.warning


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("really", "nothing of it is left"),
        ("<nowhere> boat", "no list `nowhere`"),
        ("i want", "everyday words"),
        ("interview", "found in ordinary talk"),
    ],
)
def test_what_is_wrong_with_a_phrase(tmp_path: Path, phrase: str, says: str) -> None:
    found = problems(tmp_path, care=f"{CARE}    - {phrase}\n")
    assert {(each.line, says in each.what) for each in found} == {(7, True)}


def test_a_case_that_opens_any_sentence(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, care=f"{CARE}cases:\n  - i was\n")
    assert (found.line, "open any sentence" in found.what) == (8, True)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("enough: 0.5", "enough: .nan", "no number"),
        ("sure: 2.0", "sure: .inf", "no number"),
        ("start: -1.0", "start: -.inf", "no number"),
        ("enough: 0.5", "enough: 2.5", "do not rise"),
        ("unsure: 0.2", "unsure: 0.7", "do not rise"),
    ],
)
def test_what_is_wrong_with_the_weights(tmp_path: Path, old: str, new: str, says: str) -> None:
    (tmp_path / "weights").mkdir()
    weights = 'source: us\nsure: 2.0\nenough: 0.5\nunsure: 0.2\nstart: -1.0\nweights: "2.0: sink"\n'
    (tmp_path / "weights/care.yaml").write_text(weights)
    assert problems(tmp_path) == ()
    (tmp_path / "weights/care.yaml").write_text(weights.replace(old, new))
    assert [says in each.what for each in problems(tmp_path)] == [True]


def test_care_without_its_files_is_a_problem(tmp_path: Path) -> None:
    assert {Path(each.file).name for each in check_content(tmp_path, offered=Known(cares=True))} == {
        "phrases.yaml",
        "care.yaml",
        "international.yaml",
    }


def test_every_country_gets_lines_and_the_unknown_a_directory() -> None:
    known = load_library(find_content()).helplines
    assert len(known) > 25
    ireland, nowhere = lines_for("ie", known), lines_for("", known)
    assert ireland is not None
    assert ireland.country == "IE"
    assert nowhere is not None
    assert nowhere.country == INTERNATIONAL
    assert all(line.phone or line.text or line.web for lines in known.values() for line in lines.lines)
