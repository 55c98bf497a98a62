"""Encouragement as people live it: off until chosen, their own first, and it knows when to be silent."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.coach.book.entries import Bag, Kept, Stage
from bot.coach.contract import Setting
from bot.coach.schedule.cheer import OWN, place_of
from bot.dialogue.messages import Input, Quote
from tests.conversation.small import library
from tests.conversation.talking import Talking


def chosen(rhythm: str = "Every day", *more: str, at: str = "8:30") -> Talking:
    """Somebody in London who has turned it on, on a Monday at nine."""
    return Talking.known(library()).commands("encourage").taps(rhythm).says(*more, at)


def next_time(talk: Talking) -> str:
    return next(each.wall for each in talk.person.reminders.values() if each.kind == "encourage")


def the_bag(talk: Talking) -> Bag:
    (bag,) = talk.person.book.of(Bag)
    return bag


def with_proofs(talk: Talking, *proofs: str) -> Talking:
    talk.commands("pumpup").taps("One")
    for proof in proofs:
        talk.says(proof, "skip", "yes")
    return talk.says("skip", "skip")


@pytest.mark.parametrize(
    ("rhythm", "more", "walls"),
    [
        ("Every day", (), ["2026-11-24T08:30", "2026-11-25T08:30"]),
        ("Monday to Friday", (), ["2026-11-24T08:30", "2026-11-25T08:30"]),
        ("Once a week", ("Friday",), ["2026-11-27T08:30", "2026-12-04T08:30"]),
        ("Certain days only", ("Sunday and Wednesday",), ["2026-11-25T08:30", "2026-11-29T08:30"]),
    ],
)
def test_the_rhythm_chosen_is_the_rhythm_kept(rhythm: str, more: tuple[str, ...], walls: list[str]) -> None:
    talk = chosen(rhythm, *more).hears("08:30")
    heard = [next_time(talk)]
    talk.comes("encourage").says("/fine")
    assert [*heard, next_time(talk)] == walls


def test_nothing_comes_until_somebody_asks_for_it() -> None:
    assert not Talking.known(library()).commands("help").person.reminders


def test_their_own_evidence_comes_first_and_nothing_twice_before_all_was_seen() -> None:
    talk = with_proofs(chosen(), "I fixed the rota", "I learned SQL")
    names = []
    for _ in range(12):
        talk.comes("encourage").says("/fine")
        names.append(the_bag(talk).seen[-1])
    assert all(name.startswith(OWN) for name in names[:2])
    suitable = len(set(names))
    assert len(set(names[:suitable])) == suitable


def test_a_message_of_their_own_says_where_it_is_from() -> None:
    talk = with_proofs(chosen(), "I fixed the rota").comes("encourage").hears("I fixed the rota")
    assert any(isinstance(block, Quote) for block in talk.message.blocks)


def test_less_like_this_is_never_seen_again() -> None:
    talk = chosen().comes("encourage")
    name = the_bag(talk).seen[-1]
    talk.taps("Less like this")
    for _ in range(30):
        talk.comes("encourage").says("/fine")
        assert the_bag(talk).seen[-1] != name


def test_less_of_what_was_never_said_is_not_kept() -> None:
    talk = chosen().comes("encourage").commands("less", "whatever somebody types here")
    assert the_bag(talk).less == ()


def test_after_two_without_an_answer_it_says_once_that_it_rests() -> None:
    talk = chosen().comes("encourage").comes("encourage").comes("encourage").hears("/encourage")
    assert "encourage" not in talk.kinds
    talk.commands("encourage").taps("Go on as before")
    assert "encourage" in talk.kinds
    assert talk.person.profile.encouragement.unanswered == 0


def test_any_sign_of_life_counts_as_an_answer() -> None:
    talk = chosen()
    for _ in range(5):
        talk.comes("encourage").comes("encourage").commands("help")
    assert "encourage" in talk.kinds


def test_after_a_rejection_nothing_comes_until_they_write() -> None:
    talk = chosen().commands("outcome").says("Acme").taps("It's a no").says("skip", "skip")
    said = len(talk.messages)
    talk.comes("encourage")
    assert len(talk.messages) == said
    talk.commands("help").comes("encourage")
    assert len(talk.messages) == said + 2


def test_a_break_of_a_week_ends_by_itself_and_one_without_end_does_not() -> None:
    talk = chosen().commands("encourage").taps("A week without").hears("30 November")
    assert next_time(talk) == "2026-11-30T08:30"
    talk.comes("encourage")
    assert talk.person.profile.encouragement.paused == ""
    talk.taps("Give me a break")
    assert "encourage" not in talk.kinds


def test_it_can_be_ended_for_good() -> None:
    talk = chosen().commands("encourage").taps("End them")
    assert "encourage" not in talk.kinds
    talk.commands("encourage").asks("rhythm")


def test_other_days_replace_the_old_ones() -> None:
    talk = chosen().commands("encourage").taps("Other days").taps("Once a week").says("Sunday", "6 pm")
    assert [each.days for each in talk.person.reminders.values()] == [(6,)]
    assert next_time(talk) == "2026-11-29T18:00"


def test_an_hour_in_quiet_hours_is_said_to_be_in_vain_and_nothing_comes() -> None:
    talk = chosen(at="23:00").hears("quiet")
    said = len(talk.messages)
    talk.comes("encourage")
    assert len(talk.messages) == said


def test_it_does_not_come_into_a_talk_and_a_talk_left_lying_makes_room() -> None:
    talk = chosen(at="9:05 am").commands("pumpup")
    (reminder,) = talk.person.reminders.values()
    talk.now = datetime.fromisoformat(reminder.due)
    talk.says("one")
    said = len(talk.messages)
    talk.wakes(reminder.id)
    assert len(talk.messages) == said
    talk.waits(minutes=15).wakes(reminder.id).offers(*(each.token for each in talk.message.offers))
    assert talk.person.open_talk() is None
    assert talk.message.offers[-1].token == "/resume pumpup-1"


def test_somebody_who_moves_keeps_their_hour_and_has_each_date_once() -> None:
    talk = chosen().comes("encourage")
    talk.commands("timezone").says("Tokyo")
    assert next_time(talk) == "2026-11-25T08:30"
    (reminder,) = talk.person.reminders.values()
    assert reminder.zone == "Asia/Tokyo"


def test_the_bag_survives_being_turned_off_and_on() -> None:
    talk = chosen().comes("encourage")
    seen = the_bag(talk).seen
    talk.commands("encourage").taps("End them").commands("encourage").taps("Every day").says("8:30")
    assert the_bag(talk).seen == seen


def test_without_a_mood_or_a_place_there_is_still_something_to_say() -> None:
    talk = chosen()
    talk.person = replace(talk.person, profile=replace(talk.person.profile, name=""))
    for _ in range(8):
        talk.comes("encourage").says("/fine")
        assert the_bag(talk).seen


def test_what_was_never_turned_on_does_not_rest() -> None:
    """An old button to keep quiet: afterwards nothing is there that could go on."""
    talk = Talking.known(library()).commands("hush").commands("encourage")
    assert talk.asked == "rhythm"


def test_quiet_from_an_hour_to_the_same_hour_changes_nothing_and_says_why() -> None:
    talk = Talking.known(library()).commands("quiet").says("own", "22:30", "08:00")
    talk.commands("quiet").says("own", "08:00", "08:00").hears("/reminders")
    assert talk.person.profile.times.quiet == "22:30-08:00"


def test_a_date_that_had_its_message_has_none_again_at_another_hour() -> None:
    talk = chosen().comes("encourage")
    today = talk.now.date().isoformat()
    talk.commands("encourage").taps("Other days").taps("Every day").says("6 pm").hears("tomorrow")
    assert today == "2026-11-24"
    assert next_time(talk) == "2026-11-25T18:00"
    talk.commands("encourage").taps("End them").commands("encourage").taps("Every day").says("7 pm")
    assert next_time(talk) == "2026-11-25T19:00"


def test_the_stage_they_named_last_counts_like_a_mood() -> None:
    talk = Talking.known(library()).commands("stages").says("1", "no thanks")
    assert talk.person.book.of(Stage)
    setting = Setting(book=talk.person.book, profile=talk.person.profile, now=talk.now)
    assert place_of(setting).mood == "low"
    later = Setting(book=talk.person.book, profile=talk.person.profile, now=talk.now + timedelta(days=9))
    assert place_of(later).mood == ""


def test_a_sentence_they_wrote_to_themselves_comes_back_and_can_be_liked_less() -> None:
    talk = chosen().commands("kindword")
    while talk.person.open_talk() is not None:
        talk.says("I did what I could that day" if talk.prompt.input is Input.TEXT else "1")
    assert talk.person.book.of(Kept)
    talk.comes("encourage").hears("I did what I could that day")
    talk.taps("Less like this")
    assert len(the_bag(talk).less) == 1
