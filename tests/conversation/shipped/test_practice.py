"""The shipped practice, as people live it."""

from __future__ import annotations

from bot.coach.book.entries import Card, Practised, Recall
from bot.coach.practice.rounds import MOCK
from bot.dialogue.answers import Value
from tests.conversation.interviews.test_interview import tell
from tests.conversation.small import library
from tests.conversation.talking import Talking

TOLD = "Last year I was asked to sort out a rota. I called everyone and asked each of them what they needed"
STORY = f"{TOLD}, and in the end all 12 shifts were filled on time."
KINDS = {each.ask: kind.name for kind in library().questions.values() for each in kind.questions}


def after_a_debrief() -> Talking:
    """Somebody with one hard question on record."""
    talk = Talking.known(library()).commands("debrief").taps("Quick: two minutes, only the questions")
    talk.says("Acme", "Why did you leave?", "1", "no", "skip", "skip", "skip")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    assert [card.question for card in talk.person.book.of(Card)] == ["Why did you leave?"]
    return talk


def asked_in(talk: Talking) -> str:
    """The question of the round in view."""
    return next(line for line in talk.heard.split("\n") if line in KINDS)


def test_a_hard_question_comes_back_with_where_it_is_from_and_rests_after() -> None:
    talk = after_a_debrief().commands("practice").says("mine").asks("rounds/1/answer")
    talk.hears("Why did you leave?", "Acme", "1 of 1")
    talk.says("I wanted to lead a team and there was no room for that there, so I looked for a place where there is.")
    talk.asks("rounds/1/came").says("3").says("no")
    recall = talk.person.book.of(Recall)[0]
    assert (recall.card, recall.rating) == (talk.person.book.of(Card)[0].id, 3)
    talk.hears("practised one question")
    talk.commands("practice").says("mine").hears("mix")
    assert "Why did you leave?" not in talk.heard


def test_it_comes_back_when_it_would_fade() -> None:
    talk = after_a_debrief().commands("practice").says("mine", "I wanted to learn more.", "1", "no")
    talk.waits(days=30).commands("practice").says("mine").hears("Why did you leave?")


def test_before_a_planned_interview_it_comes_back_in_even_steps_and_the_review_says_so() -> None:
    talk = after_a_debrief().commands("practice").says("mine", "I wanted to learn more.", "4", "no")
    talk.waits(days=2).commands("review")
    assert "/practice" not in talk.heard
    tell(talk, "Monday 10:00").commands("practice").says("mine").hears("Why did you leave?")
    talk.says("I wanted to lead.", "4", "no").hears("26 November")
    talk.waits(days=2).commands("review").hears("One of your hard questions")


def test_the_answer_that_came_well_is_shown_next_time() -> None:
    talk = after_a_debrief().commands("practice").says("mine", "I wanted to grow.", "4", "no")
    talk.waits(days=400).commands("practice").says("mine", "Something else.").hears("I wanted to grow.")


def test_a_story_is_checked_and_one_thing_put_first() -> None:
    talk = Talking.known(library()).commands("practice").says("kind", "behavioural")
    talk.says(f"{TOLD}, one after the other.")
    assert "ending" in talk.heard or "came of it" in talk.heard or "turned out" in talk.heard
    talk.asks("rounds/1/came")


def test_no_question_comes_twice_before_all_were_had() -> None:
    talk = Talking.known(library())
    seen: list[str] = []
    for _ in range(3):
        talk.commands("practice").says("kind", "salary")
        for last in (False, False, False, True):
            seen.append(asked_in(talk))
            talk.says("A good answer to that one.", "3", "no" if last else "yes")
    assert len(seen) == len(set(seen)) == len(library().questions["salary"].questions)
    assert len(talk.person.book.of(Practised)) == len(seen)


def test_a_mock_interview_keeps_its_course_and_its_clock() -> None:
    talk = Talking.known(library()).commands("practice").says("mock", "usual", "long")
    kinds = []
    for number in range(1, len(MOCK) + 1):
        talk.hears(f"Question {number} of {len(MOCK)}")
        kinds.append(KINDS[asked_in(talk)])
        talk.waits(minutes=2).says(STORY, "2", "yes")
    assert tuple(kinds) == MOCK
    assert "of 9" not in talk.heard
    talk.says("skip")
    assert all(each.mock for each in talk.person.book.of(Practised))


def test_the_clock_of_a_mock_interview_is_said() -> None:
    talk = Talking.known(library()).commands("practice").says("mock", "usual", "short").hears("1 min in")
    talk.waits(minutes=4).says(STORY, "2", "yes").hears("6 min in")


def test_a_question_stays_the_same_after_a_restart_and_a_week() -> None:
    talk = after_a_debrief().commands("practice").says("mine")
    talk.waits(days=7).says("/resume").hears("Why did you leave?")
    talk.says("I wanted to grow.", "2", "no")
    assert len(talk.person.book.of(Recall)) == 1


def test_what_was_not_answered_is_not_logged() -> None:
    talk = Talking.known(library()).commands("practice").says("kind", "mix", "skip")
    assert talk.person.open_talk() is None
    kept: list[Value | object] = list(talk.person.book.entries)
    assert kept == []


def test_a_talk_finished_again_practises_nothing_anew() -> None:
    talk = after_a_debrief().commands("practice").says("mine", "I wanted to learn more.", "3", "no")
    (before,) = talk.person.book.of(Recall)
    talk.waits(days=9).commands("change", "practice-1").taps("rounds/1/came").says("2")
    (after,) = talk.person.book.of(Recall)
    assert (after.at, after.day, after.rating) == (before.at, before.day, 2)


def test_who_has_no_answer_to_the_only_question_gets_a_way_in() -> None:
    talk = Talking.known(library()).commands("practice").says("kind", "salary").asks("rounds/1/answer")
    approaches = {each.approach for kind in library().questions.values() for each in kind.questions}
    talk.says("idk")
    assert any(approach in talk.heard for approach in approaches), talk.heard
