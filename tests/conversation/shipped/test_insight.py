"""Patterns, odds and the sheet of expected questions, as people meet them."""

from __future__ import annotations

from bot.coach.book.entries import Expected
from bot.dialogue.messages import Chart
from tests.conversation.small import library
from tests.conversation.talking import Talking


def quick_debrief(talk: Talking, company: str, question: str, went: str) -> None:
    talk.commands("debrief")
    if talk.person.open_talk() is None:
        talk.taps("Begin a new")
    talk.taps("Quick: two minutes").says(company, question, went, "no")
    while talk.person.open_talk() is not None:
        talk.says("skip")


def test_with_nothing_on_record_it_says_what_it_takes() -> None:
    talk = Talking.known(library()).commands("patterns").hears("three")
    assert talk.person.open_talk() is None


def test_after_three_debriefs_there_is_a_picture_with_words() -> None:
    talk = Talking.known(library())
    for company, went in (("Acme", "1"), ("Globex", "3"), ("Initech", "4")):
        quick_debrief(talk, company, "What are your salary expectations?", went)
    talk.commands("patterns").hears("Acme, 1.0", "Initech, 4.0", "Money and terms", "1 of 3")
    charts = [block for block in talk.message.blocks if isinstance(block, Chart)]
    assert [len(chart.points) for chart in charts] == [3, 1]
    assert all(point.label in chart.alt and point.shown in chart.alt for chart in charts for point in chart.points)


def test_the_odds_come_with_their_meaning() -> None:
    talk = Talking.known(library()).commands("odds").hears("in 10", "next 5")
    assert "%" not in talk.heard
    assert "promise" in talk.heard


def test_what_was_expected_is_kept_and_leads_to_practice() -> None:
    talk = Talking.known(library()).commands("expect").says("Why do you want to leave?", "no")
    assert [each.question for each in talk.person.book.of(Expected)] == ["Why do you want to leave?"]
    assert [offer.token for offer in talk.message.offers] == ["/practice"]
