"""The shipped follow-up as people live it: the gate, the letter in three tones, sent or not, and what came of it."""

from __future__ import annotations

import pytest

from bot.coach.book.entries import FollowUp, NoteNews
from bot.dialogue.messages import Copyable
from tests.conversation.small import library
from tests.conversation.talking import Talking


def talking() -> Talking:
    return Talking.known(library())


def debriefed(talk: Talking) -> Talking:
    """A full debrief of Acme today: a question forgotten, sold short."""
    talk.commands("debrief").taps("Full").taps("Fine").asks("company").says("Acme")
    talk.asks("role").says("Data analyst").taps("Video").taps("Today")
    while talk.person.open_talk() is not None:
        answers = {
            "forgotten/1/question": "how big is the team",
            "mishaps": "I sold myself short",
            "sold_short_what": "I trained two new colleagues last year",
        }
        talk.says(answers.get(talk.asked, "no" if talk.asked.endswith("/again") else "skip"))
    return talk


def letters(talk: Talking) -> list[str]:
    return [block.text for block in talk.message.blocks if isinstance(block, Copyable)]


def thanked() -> Talking:
    """A thank-you after the debrief, up to the letter."""
    talk = debriefed(talking()).offers("/followup debrief-1").says("1").asks("kind").taps("Thank you")
    talk.asks("contact").taps("Yes").asks("to").says("Dear Ms Okafor,").asks("topic").says(
        "your plan to open on Sundays."
    )
    return talk.asks("ask_it").hears("how big is the team").says("yes").asks("versions/1/tone")


def test_a_thank_you_after_the_debrief_asks_nothing_that_is_known_and_carries_the_forgotten_question() -> None:
    subject, letter = letters(thanked().taps("Warm"))
    assert subject == "Thank you for our conversation"
    assert letter.startswith(
        "Hello Ms Okafor,\n\nThank you for taking the time to talk with me about the data analyst role."
    )
    assert "I enjoyed talking about your plan to open on Sundays." in letter
    assert "How big is the team?" in letter
    assert letter.endswith("Warm regards\nAda")


def test_the_tone_can_be_changed_as_often_as_they_like_and_the_last_one_is_kept() -> None:
    talk = (
        thanked().taps("Warm").asks("versions/1/again").says("yes").taps("Formal").says("yes").taps("Brief").says("no")
    )
    talk.asks("next").taps("I've sent it")
    (note,) = talk.person.book.of(FollowUp)
    assert note.text.startswith("Hello Ms Okafor,\n\nThank you for your time")
    assert (note.kind, note.company, note.interview, note.sent_on) == ("thanks", "Acme", "debrief-1", "2026-11-23")


def test_their_own_version_takes_the_place_of_ours() -> None:
    talk = thanked().taps("Warm").says("no").taps("I've changed it").asks("own").says("Dear all,\n\nthanks!\n\nAda")
    talk.asks("own_next").taps("I've sent it")
    assert [note.text for note in talk.person.book.of(FollowUp)] == ["Dear all,\n\nthanks!\n\nAda"]


def test_a_thank_you_waits_for_no_answer_and_is_never_chased() -> None:
    talk = thanked().taps("Warm").says("no").taps("I've sent it")
    assert not [each for each in talk.person.reminders if "note" in each]


def feedback_sent() -> Talking:
    talk = (
        debriefed(talking()).commands("followup", "debrief-1").says("feedback").taps("Yes").asks("refused").says("yes")
    )
    return talk.skips_to("versions/1/tone").taps("Formal").says("no").taps("I've sent it")


def test_a_request_is_asked_about_twice_on_workdays_and_then_rests() -> None:
    talk = feedback_sent()
    first, second = sorted(each for each in talk.person.reminders if each.startswith("followup-1/note/"))
    assert (first[-16:], second[-16:]) == ("2026-11-30T10:00", "2026-12-07T10:00")  # 28 November is a Saturday
    talk.waits(days=7).wakes(first).hears("Acme").offers("/answered followup-1/note", "/fine").says("1")
    talk.asks("came").taps("Nothing yet")
    talk.waits(days=7).wakes(second).says("1").asks("came").taps("Nothing yet")
    assert not [each for each in talk.person.reminders if each.startswith("followup-1/note/")]


def test_an_answer_calls_the_second_question_off_and_leads_to_what_they_said() -> None:
    talk = feedback_sent()
    talk.waits(days=3).commands("answered").asks("came").hears("Acme").taps("They answered")
    assert [each.news for each in talk.person.book.of(NoteNews)] == ["answered"]
    assert not [each for each in talk.person.reminders if each.startswith("followup-1/note/")]
    talk.commands("answered").hears("/followup")
    assert talk.person.open_talk() is None


def test_letting_go_is_an_answer_too() -> None:
    talk = feedback_sent().commands("answered").taps("Let it go")
    assert not [each for each in talk.person.reminders if each.startswith("followup-1/note/")]


def test_a_note_for_later_comes_back_with_its_words() -> None:
    talk = thanked().taps("Brief").says("no").taps("I'll send it another time").asks("send_at").says("tomorrow at 9")
    (reminder,) = (each for each in talk.person.reminders if each.startswith("followup-1/note"))
    talk.waits(hours=24).wakes(reminder).hears("Acme").says("1").asks("sent").hears("Ms Okafor", "Sundays").says("yes")
    assert [each.news for each in talk.person.book.of(NoteNews)] == ["sent"]


def test_a_reminder_in_the_middle_of_something_says_how_to_get_there() -> None:
    talk = feedback_sent().commands("pumpup").asks("minutes")
    first = min(each for each in talk.person.reminders if each.startswith("followup-1/note"))
    talk.waits(days=7).wakes(first).hears("/answered followup-1/note").asks("minutes")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("thanks", ["Acme", "longer", "yes"]),
        ("second chance", ["Acme", "today", "no"]),
        ("too candid", ["Acme", "today", "yes", "in my head"]),
        ("case", ["Acme", "today", "yes"]),
        ("nudge", ["Acme", "today", "yes", "not yet"]),
        ("nudge", ["Acme", "today", "yes", "no day"]),
        ("illness", ["Acme", "today", "yes", "yes"]),
    ],
)
def test_it_may_advise_not_to_send_and_leaving_it_ends_the_talk(kind: str, told: list[str]) -> None:
    talk = talking().commands("followup").says(kind, *told)
    if kind == "case":
        talk.asks("refused").says("yes")
    assert talk.asked.endswith("_go"), talk.asked
    talk.says("leave it")
    assert talk.person.open_talk() is None
    assert not talk.person.book.entries


def test_the_advice_may_be_set_aside() -> None:
    talk = talking().commands("followup").says("thanks", "Acme", "longer", "yes").asks("late_go")
    talk.says("anyway").asks("to")


def test_an_old_interview_is_known_to_be_old() -> None:
    talk = debriefed(talking()).waits(days=9).commands("followup").says("thanks").asks("this_one").says("yes", "yes")
    talk.asks("old_go").hears("Acme")


def test_reasons_are_offered_from_their_own_record() -> None:
    talk = debriefed(talking()).commands("followup", "debrief-1").says("could have shown more", "yes")
    talk.skips_to("reason")
    talk.taps("I trained two new colleagues").asks("reason_two")
    assert not talk.prompt.suggestions
    _, letter = letters(talk.skips_to("versions/1/tone").taps("Formal"))
    assert "- I trained two new colleagues last year." in letter
    assert "one point" in letter


def test_an_interview_that_was_planned_is_known_before_its_debrief() -> None:
    talk = planned().waits(hours=4)
    talk.commands("followup").says("thanks").asks("this_one").hears("Acme").says("yes", "yes")
    assert "Clerk" in letters(talk.skips_to("versions/1/tone").taps("Formal"))[0]


def planned() -> Talking:
    """An interview at Acme this morning that was known ahead."""
    talk = talking().commands("interview").asks("company")
    while talk.person.open_talk() is not None:
        known = {"company": "Acme", "role": "Clerk", "start": "today at 10", "~echo": "yes"}
        talk.says(known.get(talk.asked, "skip"))
    return talk


def test_the_nudge_for_a_thank_you_leads_to_it_and_knows_the_interview() -> None:
    talk = planned()
    (nudge,) = (each.id for each in talk.person.reminders.values() if each.kind == "thanks")
    talk.waits(hours=7).wakes(nudge).says("1").says("thanks").asks("contact")


def test_a_thank_you_that_went_out_needs_no_nudge() -> None:
    talk = planned().waits(hours=3).commands("followup").says("thanks", "yes", "yes")
    talk.skips_to("versions/1/tone").taps("Brief").says("no").taps("I've sent it")
    (nudge,) = (each.id for each in talk.person.reminders.values() if each.kind == "thanks")
    before = len(talk.messages)
    talk.waits(hours=4).wakes(nudge)
    assert len(talk.messages) == before


@pytest.mark.parametrize("said", ["no", "whatever", "you choose", "idk"])
def test_who_names_no_tone_gets_the_warm_letter(said: str) -> None:
    assert letters(thanked().says(said)) == letters(thanked().says("warm"))


def test_the_letter_greets_the_name_alone() -> None:
    talk = debriefed(talking()).says("1").taps("Thank you").asks("contact").taps("Yes").says("its sarah from hr")
    talk.asks("topic").says("skip", "no").asks("versions/1/tone").says("warm")
    assert any(letter.startswith(("Hello Sarah,", "Hi Sarah,")) for letter in letters(talk)), letters(talk)


def test_whoever_comes_back_soon_finds_the_way_to_the_letter() -> None:
    debriefed(talking()).waits(hours=2).arrives().offers("/followup debrief-1")
