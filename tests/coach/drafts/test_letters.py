"""Every letter there can be: nothing unfilled, nothing invented, short, and the person's words as they typed them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry, Forgotten, Interview
from bot.coach.contract import Setting
from bot.coach.dialogues.followup import letter
from bot.coach.drafts import naming, wording
from bot.coach.drafts.answers import FollowUpAnswers, Kind
from bot.coach.drafts.values import values_of
from bot.coach.drafts.writing import Frame, Values, Written, write
from bot.coach.fields import read
from bot.coach.profile.profile import Profile
from bot.coach.written.draft import MOST_WORDS, REASONS, Tone
from bot.dialogue.answers import Value
from tests.coach.drafts.twenty import NOW, PEOPLE, written
from tests.conversation.small import library

HOLES = re.compile(r"None|Undefined|[{}]|  | [.,;:?!]|[,;:]\s*[.,;:?!]|\.\.|\(\)|\n\n\n")
HOSTILE = ("{{ 7 * 7 }}", "{% raw %}", "{{ role }}", "{# hidden #}", "{role}", "<b>bold</b>", "@everyone", "*so*", "%s")

word = st.text("abcdefghijklmoprstuvwzäéø", min_size=1, max_size=12)  # without the n of "None" and "Undefined"
ending = st.sampled_from(("", ".", "!", " ", "...", "\n"))
words = st.builds(lambda some, end: " ".join(some) + end, st.lists(word, min_size=1, max_size=20), ending)
hostile = st.builds(lambda a, b, c: f"{a} {b} {c}", word, st.sampled_from(HOSTILE), word)
short = st.builds(lambda text: text[:60], words)
maybe = st.booleans() | st.none()


def answers(text: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Value]]:
    """Anything that people may answer; what is not asked for a kind of letter must not matter."""
    either = st.none() | text
    return st.fixed_dictionaries(
        {
            "kind": st.sampled_from([kind.value for kind in Kind]),
            "this_one": st.just(value=True),
            "to": st.none() | short | st.sampled_from(("Dear Ms Okafor,", "hi Sam", "a@b.example", "!!!")),
            "role": st.none() | short,
            "firm": st.none() | short,
            "topic": either,
            "ask_it": maybe,
            "ask_back": maybe,
            "left": maybe,
            "refused": st.sampled_from(("yes", "no", None)),
            "day_named": st.sampled_from(("passed", "none", None)),
            "cause": st.sampled_from(("nerves", "unwell", "news", "tired", "other", "none", None)),
            "cause_words": either,
            "showed": either,
            "reason": either,
            "reason_two": either,
            "ill_or_nerves": st.sampled_from(("ill", "nerves", None)),
            "about": either,
            "instead": either,
            "took": either,
            "trouble": st.sampled_from(("late", "sound", "dropped")),
            "trouble_words": either,
        }
    )


def setting(question: str, name: str = "Ada") -> Setting:
    made: tuple[Entry, ...] = (
        Interview(id="debrief-1", origin="debrief-1", day="2026-11-22", company="Acme"),
        Forgotten(id="q", origin="debrief-1", interview="debrief-1", day="2026-11-22", question=question),
    )
    return Setting(
        book=Casebook({entry.id: entry for entry in made}),
        profile=Profile(name=name, zone="Europe/London"),
        now=NOW,
        talk="followup-1",
        phrases=library().phrases,
        drafts=library().drafts,
    )


def made(told: FollowUpAnswers, at: Setting, tone: Tone) -> Written:
    found = letter(told, at, tone)
    assert found is not None
    return found


@given(answers(words), words, st.sampled_from(Tone), st.sampled_from(("", "Ada", "Ada Lovelace")))
def test_every_letter_is_whole_and_short(given_: dict[str, Value], question: str, tone: Tone, name: str) -> None:
    note = made(read(FollowUpAnswers, given_), setting(question, name), tone)
    assert not HOLES.search(note.text), note.text
    assert not HOLES.search(note.subject), note.subject
    assert note.subject.strip()
    assert "\n" not in note.subject
    assert len(note.text.split()) <= MOST_WORDS
    assert len(re.findall("^- ", note.text, re.MULTILINE)) <= REASONS.most
    assert len(re.findall(r"\b(?:sorry|apolog\w+)\b", note.text, re.IGNORECASE)) <= 1 or "sorry" in str(given_)


@given(answers(words | hostile), words | hostile, st.sampled_from(Tone))
def test_their_words_stand_as_they_typed_them_and_are_never_read_as_a_template(
    given_: dict[str, Value], question: str, tone: Tone
) -> None:
    told, at = read(FollowUpAnswers, given_), setting(question)
    note = made(told, at, tone)
    for name, value in values_of(told, at).items():
        if name in note.left_out or name in {"firm", "cause", "what", "refused", "left", "nerves", "ask_back"}:
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if name == "cause_words" and told.kind is not Kind.TROUBLE and told.cause not in {"other", "none", ""}:
                continue
            assert each in {"yes", ""} or wording.clause(each).casefold() in _all(note), (name, each, note.text)
    assert "49" not in note.text


def _all(note: Written) -> str:
    return f"{note.subject}\n{note.text}".casefold()


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("kind", Kind)
def test_with_nothing_but_what_must_be_told_it_is_still_a_letter(kind: Kind, tone: Tone) -> None:
    told = FollowUpAnswers(kind=kind, this_one=True, about="my last boss", trouble="late")
    note = made(told, setting(""), tone)
    assert len(note.text.split()) >= 20
    assert note.left_out == ()


def test_what_is_too_long_leaves_out_the_least_important_first_and_says_so() -> None:
    draft = library().drafts["second_chance"]
    many = "a b " * 40
    values: Values = {"reasons": (many, many), "showed": many, "cause_words": "x"}
    note = write(draft, Tone.WARM, values, Frame("Hello,", "Best"))
    assert note.left_out == ("reasons", "reasons")
    assert many.strip() in note.text


@pytest.mark.parametrize(
    ("typed", "named"),
    [("Dear Ms Okafor,", "Ms Okafor"), ("hi Sam", "Sam"), ("Hiro", "Hiro"), ("a@b.example", ""), ("Tom.", "Tom")],
)
def test_names_are_taken_out_of_what_people_type(typed: str, named: str) -> None:
    assert naming.name_of(typed) == named


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("the shop manager role", "shop manager"),
        ("Position of ward nurse", "ward nurse"),
        ("as a cook", "cook"),
        ("I applied for the electrician", "electrician"),
        ("they were looking for an HGV driver", "HGV driver"),
        ("for backend developer", "backend developer"),
        ("job coach", "job coach"),
        ("Head of Post", "Head of Post"),
        ("role", ""),
    ],
)
def test_roles_fit_between_our_words(typed: str, role: str) -> None:
    assert naming.role_of(typed) == role


def test_small_i_is_written_as_it_should_be_and_nothing_else_is_touched() -> None:
    assert wording.tidied("i  think i'm in, i/o and Hawai'i") == "I think I'm in, i/o and Hawai'i"
    assert wording.tidied(" ... ") == ""


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: f"{person[0]}-{person[2]['kind']}")
def test_twenty_people_get_a_note_with_their_name_below_it(person: tuple[str, str, dict[str, Value]]) -> None:
    subject, text = written(*person)
    assert subject
    assert text.endswith(person[0])
