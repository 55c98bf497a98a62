"""The casebook as a person looks through it: sections, pages, one entry, its words, and what may be done with it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Asked, Entry, Interview, Lesson, Result, Strength
from bot.coach.book.sections import SECTIONS
from bot.dialogue.talk import TalkState
from tests.conversation.chatter import TALKED, chatter
from tests.conversation.debriefing import debriefed
from tests.conversation.small import library
from tests.conversation.talking import Talking

MOST_BUTTONS = 25  # Discord: five rows of five
LONGEST_TOKEN = 100


def with_entries(*entries: Entry) -> Talking:
    talk = Talking.known(library())
    talk.person = replace(talk.person, book=Casebook({entry.id: entry for entry in entries}))
    return talk


def lesson(number: int) -> Lesson:
    return Lesson(id=f"debrief-{number}/lesson", origin=f"debrief-{number}", day="2026-11-20", words=f"lesson {number}")


def labels(talk: Talking) -> list[str]:
    return [option.label for option in talk.message.offers]


def test_the_sections_that_have_something_in_them() -> None:
    talk = debriefed().commands("casebook")
    talk.offers("/casebook interviews", "/casebook questions", "/casebook cards", "/casebook guts")
    assert labels(talk)[0] == "Interviews (1)"


def test_an_empty_casebook_says_so_and_shows_a_way() -> None:
    Talking.known(library()).commands("casebook").offers("/debrief", "/strengths")


def test_from_the_sections_to_an_entry_and_back() -> None:
    talk = debriefed().commands("casebook").taps("Their questions").taps("Why us?").hears("Why us?", "rating", "Acme")
    talk.taps("Back to the list").offers("/entry debrief-1/questions/1", "/casebook")


def test_numbers_and_labels_may_be_typed() -> None:
    debriefed().commands("casebook").says("2").says("1").hears("Why us?")


def test_an_interview_leads_to_what_belongs_to_it() -> None:
    talk = debriefed().commands("debrief", "new").taps("Quick").says("Bolt", "Why now?", "4", "no", "no")
    talk.taps("I think I'm through").says("skip")
    talk.commands("entry", "debrief-2").taps("Their questions (1)")
    assert labels(talk) == ["Why now? \u00b7 Bolt", "All parts"]


def test_pages_of_ten_the_newest_first() -> None:
    talk = with_entries(*(lesson(number) for number in range(1, 24))).commands("casebook", "lessons").hears("1 of 3")
    assert labels(talk)[0].startswith("lesson 23")
    assert len([label for label in labels(talk) if label.startswith("lesson")]) == 10
    talk.taps("Next page").hears("2 of 3").taps("Next page").hears("3 of 3")
    assert labels(talk) == ["lesson 3 \u00b7 20 November", "lesson 2 \u00b7 20 November", "lesson 1 \u00b7 20 November",
                            "Page before", "All parts"]  # fmt: skip
    talk.taps("Page before").hears("2 of 3")


@pytest.mark.parametrize(
    "argument", ["lessons 99", "lessons 0", "lessons -1", "lessons x", "lessons ٣", "lessons 9999999"]
)
def test_a_page_that_is_not_there_is_the_nearest(argument: str) -> None:
    talk = with_entries(*(lesson(number) for number in range(1, 24))).commands("casebook", argument)
    assert "lesson" in labels(talk)[0]


def test_rejections_are_folded_away_until_asked_for() -> None:
    acme = Interview(id="debrief-1", origin="debrief-1", interview="debrief-1", day="2026-11-20", company="Acme")
    bolt = replace(acme, id="debrief-2", origin="debrief-2", interview="debrief-2", company="Bolt")
    no = Result(id="answered-1/result", origin="answered-1", interview="debrief-1", day="2026-11-21", result="out")
    talk = with_entries(acme, bolt, no).commands("casebook", "interviews").hears("1")
    assert [label for label in labels(talk) if "Acme" in label] == []
    talk.taps("Show them, too")
    assert len([label for label in labels(talk) if "Acme" in label or "Bolt" in label]) == 2
    talk.commands("casebook", "results").taps("Show them, too").taps("It was a no").hears("Acme")


def test_deleting_asks_once_and_an_old_button_asks_again() -> None:
    talk = debriefed().commands("entry", "debrief-1/questions/1").taps("Delete it").hears("Why us?")
    talk.taps("No, keep it").hears("Why us?")
    assert talk.person.book.of(Asked)
    talk.commands("entry", "debrief-1/questions/1 delete yes").offers(
        "/entry debrief-1/questions/1 delete yes", "/entry debrief-1/questions/1"
    )
    assert talk.person.book.of(Asked)
    talk.says("yes")
    assert not talk.person.book.of(Asked)
    talk.commands("entry", "debrief-1/questions/1 delete yes").offers("/casebook interviews", "/casebook guts")


def test_other_words_are_asked_for_and_lead_back_to_the_entry() -> None:
    talk = debriefed().commands("entry", "debrief-1/questions/1").taps("Change: Question").hears("Why us?")
    talk.says("Why our bank?").offers("/entry debrief-1/questions/1").says("yes").hears("Why our bank?")
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why our bank?"]
    assert set(talk.person.talks) == {"debrief-1"}
    talk.commands("change", "debrief-1").hears("Why our bank?")


@pytest.mark.parametrize("words", ["skip", "stop", "/help", "later"])
def test_who_thinks_better_of_it_changes_nothing(words: str) -> None:
    talk = debriefed().commands("entry", "debrief-1/questions/1 change question").says(words)
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?"]


def test_words_in_need_are_met_there_as_well() -> None:
    talk = debriefed().commands("entry", "debrief-1/questions/1 change question").says("I want to die")
    assert talk.person.profile.in_care
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?"]


def test_an_open_question_waits_meanwhile() -> None:
    talk = Talking.known(library()).commands("small").taps("Down").commands("casebook")
    assert [each.state for each in talk.person.talks.values()] == [TalkState.PARKED]


@pytest.mark.parametrize("argument", ["", "nothing", "debrief-1/x", "debrief-1 delete yes", "x change y", "x done"])
def test_what_is_not_there_leads_to_the_sections(argument: str) -> None:
    assert Talking.known(library()).commands("entry", argument).heard


@pytest.mark.parametrize("verb", ["change", "change id", "change went", "done", "nonsense", "delete no"])
def test_what_cannot_be_done_with_it_shows_or_asks(verb: str) -> None:
    talk = debriefed()
    before = talk.person.book
    talk.commands("entry", f"debrief-1/questions/1 {verb}").hears("Why us?")
    assert talk.person.book == before


def test_every_screen_fits_every_platform() -> None:
    talk = chatter(TALKED, seed=4)
    assert len(talk.person.book.entries) > 40
    for entry in tuple(talk.person.book.entries):
        for line in (f"/entry {entry}", f"/entry {entry} delete"):
            talk.says(line)
            assert len(talk.message.offers) <= MOST_BUTTONS
            assert all(len(option.token) <= LONGEST_TOKEN for option in talk.message.offers)
    for section in SECTIONS:
        talk.commands("casebook", section)
        assert len(talk.message.offers) <= MOST_BUTTONS


def test_no_word_of_theirs_is_in_a_token() -> None:
    talk = debriefed().commands("casebook", "questions")
    assert not any("Why" in option.token or "Acme" in option.token for option in talk.message.offers)


# -- strengths


def collected() -> Talking:
    talk = Talking.known(library()).commands("strengths").says("I rebuilt the rota").taps("Something I did well")
    talk.says("summer 2023", "I finish things", "You saved the day").taps("Something nice I was told")
    return talk.says("my first boss", "skip", "skip", "no")


def test_strengths_are_collected_with_their_kind_time_and_voice() -> None:
    win, praise = collected().person.book.of(Strength)
    assert (win.kind, win.words, win.when, win.shows) == ("win", "I rebuilt the rota", "summer 2023", "I finish things")
    assert (praise.kind, praise.words, praise.said_by) == ("praise", "You saved the day", "my first boss")


def test_the_pump_up_plays_them_back() -> None:
    talk = (
        collected().commands("strengths").says("I stay calm").taps("Something I'm good at").says("skip", "skip", "no")
    )
    talk.commands("pumpup").taps("Three").hears("I rebuilt the rota (summer 2023)", "I finish things")
    talk.hears("my first boss told you: You saved the day", "I stay calm")


def test_a_collection_is_pruned_where_it_is_looked_through() -> None:
    talk = collected().offers("/casebook strengths").says("yes").taps("I rebuilt").taps("Delete it").says("yes")
    assert [each.words for each in talk.person.book.of(Strength)] == ["You saved the day"]
    talk.commands("change", "strengths-1").says("done")
    assert [each.words for each in talk.person.book.of(Strength)] == ["You saved the day"]
