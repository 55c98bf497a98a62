"""Facts told in one line: kept where they belong, said back once, never asked again."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace

from bot.coach.book.entries import Interview
from bot.conversation.intents.facts_corrected import put_right
from bot.dialogue.readers.facts.told import facts_told
from tests.conversation.small import library
from tests.conversation.talking import Talking
from tests.quickest import quickest

POURED = (
    "yesterday i had the final round at Telenor for a data analyst job and it went terribly, the panel was two"
    " engineers and HR"
)
FACTS = {"company": "Telenor", "role": "data analyst", "stage": "final", "held": "yesterday"}


def talking(*lines: str) -> Talking:
    return Talking.known(library()).says(*lines)


def test_what_is_told_at_a_choice_is_said_back_and_not_asked_again() -> None:
    talk = talking("/debrief", "full", POURED).hears("Telenor, data analyst, final round, yesterday")
    assert FACTS.items() <= talk.person.open_talk().answers.items()  # type: ignore[union-attr]
    talk.says("go on").asks("recall_more").says("I froze at the case").asks("questions/1/asked")


def test_of_a_story_told_in_short_the_rest_is_asked_for() -> None:
    short, rest = "my interview at Siemens was yesterday, they laughed at my numbers and left", "It began with a case"
    talk = talking("/debrief", "full", "low", "go on", short).asks("role").says("skip", "skip").asks("recall_more")
    assert talk.person.open_talk().answers["recall"] == short  # type: ignore[union-attr]
    talk.says("back").asks("stage").says("skip").asks("recall_more").says(rest).asks("questions/1/asked")


def test_the_answer_and_the_facts_are_both_kept() -> None:
    talk = talking("/debrief", "full", "awful, i blew it at Siemens this morning", "go on").asks("role")
    answers = talk.person.open_talk().answers  # type: ignore[union-attr]
    assert (answers["feeling"], answers["company"], answers["held"]) == ("awful", "Siemens", "today")


@pytest.mark.parametrize(
    "lines",
    [
        ("/debrief I bombed my interview at Siemens this morning", "full"),
        ("/debrief full, I bombed my interview at Siemens this morning",),
        ("I bombed my interview at Siemens this morning", "yes", "full"),
        ("I bombed my interview at Siemens", "it was this morning, the interview", "yes", "full"),
        ("/timezone", "I bombed my interview at Siemens this morning", "full"),
    ],
)
def test_what_was_told_before_the_questions_came_is_used_when_they_come(lines: tuple[str, ...]) -> None:
    talk = talking(*lines, "fine").asks("role")
    answers = talk.person.open_talk().answers  # type: ignore[union-attr]
    assert (answers["company"], answers["held"]) == ("Siemens", "today")
    assert talk.person.profile.told == ("", "")


@pytest.mark.parametrize(
    ("lines", "asked", "answers"),
    [
        (("they rejected me at Siemens", "yes"), "result", {"company": "Siemens"}),
        (
            ("I have an interview at Shell next week for a nurse role", "yes"),
            "stage",
            {"company": "Shell", "role": "nurse"},
        ),
        (("/debrief", "full", "good actually! interviewed at UBS today"), "role", {"feeling": "good", "held": "today"}),
        (("/debrief", "quick", "it was with a recruiter from Amazon"), "questions/1/asked", {"company": "Amazon"}),
        (("/debrief", "full", "fine", "Publix", "sorry make that Walmart"), "role", {"company": "Walmart"}),
        (("/debrief", "full", "fine", "Aldi. For chef. Last Sunday."), "stage", {"role": "chef", "held": "this_week"}),
    ],
)
def test_other_talks_and_other_words(lines: tuple[str, ...], asked: str, answers: dict[str, str]) -> None:
    talk = talking(*lines).asks(asked)
    assert answers.items() <= talk.talk.answers.items()


def test_it_waits_for_a_day_at_most() -> None:
    talk = talking("I bombed my interview at Siemens this morning").waits(days=1)
    talk.says("/debrief", "full", "fine").asks("company")


def test_back_undoes_the_answer_given_last_and_not_what_was_told_early() -> None:
    talk = talking("/debrief", "full", "awful, i blew it at Siemens this morning", "go on", "back").asks("space")
    assert talk.person.open_talk().answers["company"] == "Siemens"  # type: ignore[union-attr]
    talk.says("back").asks("feeling")


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("it was at Siemens for a nurse role this morning", {"company": "Siemens", "role": "nurse", "held": "today"}),
        ("siemens, data analyst, yesterday", {"company": "siemens", "role": "data analyst", "held": "yesterday"}),
        ("it was Aldi for a chef job, on zoom", {"company": "Aldi", "role": "chef", "stage": "video"}),
        ("this morning", {"held": "today"}),
        ("final round", {"stage": "final"}),
        ("Today Tonight Tomorrow Ltd", {"company": "Today Tonight Tomorrow Ltd"}),
        ("yesterday. dell. phone screen.", {"company": "dell", "held": "yesterday", "stage": "phone"}),
        ("BBVA, customer advisor", {"company": "BBVA", "role": "customer advisor"}),
        ("on site, 3 hours", {"stage": "onsite"}),
        ("teaching assistant", {"role": "teaching assistant"}),
        ("panel of three in person", {"stage": "onsite"}),
    ],
)
def test_at_the_company_others_are_heard_too(said: str, answers: dict[str, str]) -> None:
    talk = talking("/debrief", "full", "fine", said)
    given = talk.person.open_talk().answers  # type: ignore[union-attr]
    assert {name: value for name, value in given.items() if name not in {"speed", "feeling"}} == answers


def test_what_was_just_told_goes_when_they_ask_for_that() -> None:
    talk = talking("/debrief", "full", "Nordea, yesterday, data analyst, it was a video call with Priya", "forget that")
    assert {name: talk.talk.answers[name] for name in FACTS} == dict.fromkeys(FACTS)
    talk = talking("/debrief I bombed my interview at Siemens this morning", "full", "forget that", "fine").asks("role")
    assert "Siemens" not in str(talk.talk.answers.values())


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("the company is Getir", {"company": "Getir"}),
        ("it was on monday actually", {"held": "this_week"}),
        (
            "Zalando, junior backend dev, on friday, zoom",
            {"company": "Zalando", "role": "junior backend dev", "held": "this_week", "stage": "video"},
        ),
        (
            "Nordea, yesterday, data analyst, it was a video call with Priya",
            {"company": "Nordea", "role": "data analyst", "held": "yesterday", "stage": "video"},
        ),
        ("awful, yesterday", {}),
    ],
)
def test_at_the_mood_facts_are_no_miss(said: str, answers: dict[str, str]) -> None:
    talk = talking("/debrief", "full", said)
    given = talk.talk.answers
    assert {name: value for name, value in given.items() if name not in {"speed", "feeling", "recall"}} == answers


def test_a_fact_that_stands_already_is_heard_when_it_is_said_again() -> None:
    talk = talking("/debrief I bombed my interview at Siemens on Monday", "full", "it was on monday actually")
    talk.hears("monday").asks("feeling")
    assert talk.talk.misses == 0


def test_a_day_is_no_role() -> None:
    talk = talking("/debrief", "full", "fine", "Siemens", "this morning").hears("Today").asks("role")
    talk.says("a data analyst position").asks("stage")
    assert talk.person.open_talk().answers["role"] == "data analyst"  # type: ignore[union-attr]


def test_what_was_told_in_a_quick_one_is_there_in_the_full_one() -> None:
    talk = talking("/debrief", "quick", "siemens, data analyst, yesterday").asks("questions/1/asked")
    talk.says("Why us?", "2", "no", "no", "unsure", "skip").says("/debrief", "1").says("fine").asks("stage")


def test_who_is_discreet_names_the_company_themselves() -> None:
    talk = Talking.known(library())
    talk.person = replace(talk.person, profile=replace(talk.person.profile, discreet=True))
    answers = talk.says("/debrief", "full", "awful, i blew it at Siemens this morning").person.open_talk().answers  # type: ignore[union-attr]
    assert answers["held"] == "today"
    assert "company" not in answers


TOLD = ("/debrief", "full", "fine", "Telia", "nurse", "phone", "today", "skip")
BEFORE = {"company": "Telia", "role": "nurse", "stage": "phone", "held": "today"}


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("the company was actually Telenor, not Telia", {"company": "Telenor"}),
        ("not Telia, Telenor", {"company": "Telenor"}),
        ("it wasn't Telia, it was Telenor", {"company": "Telenor"}),
        ("I said Telia but it was Telenor", {"company": "Telenor"}),
        ("sorry, wrong company, it was telenor", {"company": "telenor"}),
        ("sorry it's called Telenor Group", {"company": "Telenor Group"}),
        ("wait the company is wrong it's Telenor", {"company": "Telenor"}),
        ("change the company to Telenor", {"company": "Telenor"}),
        ("wait, it was yesterday not today", {"held": "yesterday"}),
        ("the date was yesterday, not today", {"held": "yesterday"}),
        ("sorry the role was data engineer", {"role": "data engineer"}),
        ("it was for a data engineer role actually", {"role": "data engineer"}),
        ("it should be final round not phone", {"stage": "final"}),
        ("it wasn't a phone interview, it was on zoom", {"stage": "video"}),
        (
            "sorry, the company was Telenor and the role was data engineer",
            {"company": "Telenor", "role": "data engineer"},
        ),
        ("the role was too senior for me, they said", {}),
        ("the company was actually nice", {}),
        ("why do you want this job and not another", {}),
        ("it was not about money, it was about time", {}),
        ("actually they asked about money", {}),
        ("wait, it was about Java", {}),
    ],
)
def test_what_was_told_wrong_is_put_right_from_anywhere(said: str, now: dict[str, str]) -> None:
    talk = talking(*TOLD).says(said)
    answers = talk.person.open_talk().answers  # type: ignore[union-attr]
    assert {name: answers[name] for name in BEFORE} == BEFORE | now
    assert (talk.asked == "questions/1/asked") is bool(now)


@pytest.mark.parametrize(
    ("before", "said", "kept"),
    [
        (("Why us?",), "a 3. oh and it was yesterday not today", {"held": "yesterday", "questions/1/went": 3}),
        ((), "Why us? oh sorry the company was Telenor", {"company": "Telenor", "questions/1/asked": "Why us?"}),
        ((), "Why us, and not Telenor?", {"company": "Telia", "questions/1/asked": "Why us, and not Telenor?"}),
    ],
)
def test_it_is_put_right_behind_an_answer(before: tuple[str, ...], said: str, kept: dict[str, object]) -> None:
    assert kept.items() <= talking(*TOLD, *before, said).talk.answers.items()


def test_it_is_put_right_after_the_talk_as_well() -> None:
    talk = talking("/debrief", "quick", "Telia", "Why us?", "2", "no", "no", "unsure", "skip")
    talk.says("sorry, the company was actually Telenor").hears("Telenor")
    assert [each.company for each in talk.person.book.of(Interview)] == ["Telenor"]


def test_a_long_line_is_read_in_no_time() -> None:
    for part in ("sorry, ", "it was not ", "the role was actually ", "interview at ", "today i had ", "At A of B & "):
        assert quickest(partial(put_right, (part * 40)[:120])) < 0.5
        assert quickest(partial(facts_told, (part * 100)[:600])) < 0.5


def test_what_was_told_with_nothing_open_goes_when_they_ask_for_that() -> None:
    talk = talking("I bombed my interview at Siemens this morning")
    assert talk.person.profile.told[1]
    assert not talk.says("don't keep that").person.profile.told[1]
