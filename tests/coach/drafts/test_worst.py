"""What went wrong when twenty more people's notes were read aloud, beside what a careers adviser would have sent."""

from __future__ import annotations

import pytest

from bot.coach.drafts import naming, wording
from bot.dialogue.answers import Value
from tests.coach.drafts.twenty import written

NAMES = {
    "sister margaret": "Sister Margaret",
    "the foreman, Mr Kowalski": "Mr Kowalski",
    "Hannah (HR)": "Hannah",
    "Carol from recruitment": "Carol",
    "chef Antoine": "Chef Antoine",
    "dr. o'neill": "Dr. O'Neill",
    "Mister John": "Mr John",
    "hey Priyanka!": "Priyanka",
    "ludwig van der berg": "Ludwig van der Berg",
    "Ms Cartwright-Jones": "Ms Cartwright-Jones",
    "Allison": "Allison",
    "Theresa": "Theresa",
    "the principal": "",
    "lads at the depot": "",
    "sir/madam": "",
    "recruiter": "",
    "MRS GREEN": "Mrs Green",
    "Leo \U0001f60a": "Leo",
    "young Mr Ellis": "Mr Ellis",
    "Prof. dr. van Dijk": "Prof. Dr. van Dijk",
    "Dear Sir or Madam": "",
}
ROLES = {
    "staff nurse on the stroke ward": "the role of staff nurse on the stroke ward",
    "data analyst": "the data analyst role",
    "Graduate Trainee Programme 2026": "the Graduate Trainee Programme 2026",
    "maternity cover teacher, 5th class": "the role of maternity cover teacher, 5th class",
    "Paralegal (Conveyancing)": "the role of Paralegal (Conveyancing)",
}
REASONS = {
    "- 12 years of firmware": "12 years of firmware.",
    "ive got my ticket": "I've got my ticket.",
    "NO rework on the last job": "No rework on the last job.",
    "because i'm a quick learner": "I'm a quick learner.",
    "that i left because I wanted to learn": "I left because I wanted to learn.",
    "I didnt give up!!": "I didn't give up!",
    "people come back because of me tbh": "People come back because of me.",
    "Worked with 40 families\nNone went to court": "Worked with 40 families. None went to court.",
}
TOPICS = {
    "The way you turned Leeds round": "the way you turned Leeds round",
    "how you handle handovers, that impressed me": "how you handle handovers",
    "I like very much how you speak with the children": "how you speak with the children",
    "learning about the rotation!!": "the rotation",
    "your book about bees": "your book about bees",
    "NHS reform": "NHS reform",
    "THE GARDEN": "the garden",
    "you open on sundays now": "you open on Sundays now",
    "I loved that you all eat together": "you all eat together",
}


@pytest.mark.parametrize("typed", NAMES)
def test_who_is_greeted(typed: str) -> None:
    assert naming.name_of(typed) == NAMES[typed]


@pytest.mark.parametrize("role", ROLES)
def test_a_role_in_a_sentence(role: str) -> None:
    assert naming.the_role(role) == ROLES[role]


def test_a_note_on_sex_out_of_the_ad_is_no_part_of_the_role() -> None:
    assert naming.role_of("a Senior Embedded Engineer (m/f/d)") == "Senior Embedded Engineer"
    assert naming.heading("Paralegal (Conveyancing)") == "Paralegal"
    assert naming.role_of("the job") == naming.role_of("Position") == ""
    assert naming.role_of("SCHOOL CARETAKER") == "school caretaker"
    assert naming.role_of("HGV") == "HGV"


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("Front-end developer", "front-end developer"),
        ("Shop Manager", "Shop Manager"),
        ("French teacher", "French teacher"),
        ("English tutor", "English tutor"),
        ("HR assistant", "HR assistant"),
        ("Paralegal", "Paralegal"),
    ],
)
def test_a_role_keeps_the_capitals_that_are_its_own(typed: str, role: str) -> None:
    assert naming.role_of(typed) == role


@pytest.mark.parametrize("typed", REASONS)
def test_a_line_of_theirs_as_a_sentence(typed: str) -> None:
    assert wording.sentence(wording.tidied(typed)) == REASONS[typed]


@pytest.mark.parametrize("typed", TOPICS)
def test_what_they_talked_about(typed: str) -> None:
    assert wording.topic(wording.talked_about(wording.tidied(typed))) == TOPICS[typed]


def test_what_they_said_is_told_without_the_saying() -> None:
    assert (
        wording.that("You said that the orchestra rehearses on Sundays.") == "that the orchestra rehearses on Sundays"
    )
    assert wording.that("You train people yourselves") == "that you train people yourselves"


def test_how_it_showed_has_somebody_in_it() -> None:
    assert wording.showed("couldn't remember the name.") == "I couldn't remember the name"
    assert wording.showed("short answers, no examples") == "short answers, no examples"


def body(name: str, tone: str, **answers: Value) -> str:
    return written(name, tone, answers)[1]


def test_a_reason_that_ends_on_a_sign_has_one_stop() -> None:
    words = "Because the bus was late, funnily enough!"
    text = body("Winston", "warm", kind="trouble", trouble="late", trouble_words=words)
    assert "The reason: the bus was late, funnily enough.\n" in text


def test_what_was_too_much_is_not_told_again() -> None:
    for tone in ("warm", "formal", "brief"):
        text = body("Marco", tone, kind="too_candid", about="I called my last chef a tyrant", instead="I want to learn")
        assert "tyrant" not in text
        assert "sorry" in text or "apologise" in text
    assert "about my last boss" in body("Marco", "warm", kind="too_candid", about="my last boss")


def test_the_same_reason_twice_stands_there_once() -> None:
    text = body("Ray", "warm", kind="thanks_more", reason="I led 30 people", reason_two="I LED 30 PEOPLE")
    assert text.count("- ") == 1


def test_what_they_take_from_it_goes_on_behind_the_colon() -> None:
    assert "What I take from it: to read the papers first." in body(
        "Zoe", "brief", kind="feedback_thanks", took="To read the papers first"
    )


def test_a_name_below_has_its_capital() -> None:
    assert body("sam", "brief", kind="nudge").endswith("\nSam")
    assert body("bell hooks-Lee", "brief", kind="nudge").endswith("\nbell hooks-Lee")
