"""Three bad interviews in a month, then an offer: everything she says shows up where it helps, on both platforms."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path

from bot.coach.book.entries import Asked, Card, Forgotten, Gut, Interview, Planned, RedAlert, Result
from tests.story.life import HERE, THERE, Came, Life, living

LEAVING = "Why do you want to leave your current job?"
MONTH = "What does the first month look like?"
CALM = "I want to lead a bigger team. I built the night shift and trained two leads, so a bigger team is my next step."


async def test_from_bad_interviews_to_an_offer(tmp_path: Path) -> None:
    async with living(tmp_path / "comeback.db", "2026-11-02T17:30+01:00") as mara:
        await she_is_welcomed(mara)
        await right_after_the_first(mara)
        await the_day_after(mara)
        await a_note_to_them(mara)
        await practice(mara)
        await the_second_is_planned_and_prepared(mara)
        await right_after_the_second(mara)
        await she_goes_on_elsewhere(mara)
        await a_no_and_a_quiet_day(mara)
        await the_third_and_what_repeats(mara)
        await an_offer(mara)
        never_at_night(mara)
        await she_says_goodbye(mara)


async def she_is_welcomed(mara: Life) -> None:
    assert "16" in await mara.says("hello")
    await mara.says("I just came out of a terrible interview")
    assert (await mara.person()).talks == {}
    await mara.says("yes", "Mara", "Berlin", "warm")
    assert (await mara.person()).profile.zone == "Europe/Berlin"


async def right_after_the_first(mara: Life) -> None:
    await mara.says("/debrief", "quick", "Acme Logistics", LEAVING, "terrible", "yes", "Tell me about a conflict")
    await mara.says("it was ok", "no that was all", MONTH, "no", "it's a no", "tomorrow at 10")
    assert LEAVING in mara.heard
    book = (await mara.person()).book
    assert [(each.question, each.went) for each in book.of(Asked)] == [(LEAVING, 1), ("Tell me about a conflict", 3)]
    assert [each.question for each in book.of(Forgotten)] == [MONTH]
    assert [each.guess for each in book.of(Gut)] == ["out"]
    assert len(book.of(Card)) == 2


async def the_day_after(mara: Life) -> None:
    (nudge,) = await mara.lives_until("2026-11-03T10:05")
    assert at(nudge) == "2026-11-03 10:00"
    assert "Acme Logistics" in nudge.said
    await mara.says("hm", "yes")
    assert mara.asked == "feeling"
    said = await mara.tells(
        feeling="low", space="go on", role="team lead", stage="video", held="yesterday", better=[CALM],
        mishaps="I came late, I named a weak spot before they asked", over_shared_what="that I fight with my boss",
        positive="I asked how they work",
        plan_if="they ask why I leave", plan_then="I give two sentences and stop",
    )  # fmt: skip
    assert "Acme Logistics, team lead, 2 November" in said
    book = (await mara.person()).book
    assert [(each.held_on, each.full) for each in book.of(Interview)] == [("2026-11-02", True)]
    assert [each.what for each in book.of(RedAlert)] == ["on_time", "over_shared"]
    assert [each.answer for each in book.of(Card)] == [CALM, ""]


async def a_note_to_them(mara: Life) -> None:
    await mara.says("/followup", "thank you")
    await mara.tells(this_one="yes", contact="yes", to="Ms Novak", ask_it="yes", tone="warm")
    letters = [each.said for each in mara.came if "Ms Novak" in each.said and MONTH.rstrip("?") in each.said]
    assert letters, mara.heard


async def practice(mara: Life) -> None:
    await mara.lives_until("2026-11-05T18:40")
    asked = await mara.says("/practice", "my own hard questions")
    assert "Acme Logistics" in asked
    assert LEAVING in asked or "Tell me about a conflict" in asked
    await mara.says("I want to lead a bigger team, and I have done that for three years.", "well", "stop", "keep")


async def the_second_is_planned_and_prepared(mara: Life) -> None:
    """She gives the time and closes the window at the small questions after it."""
    await mara.lives_until("2026-11-06T12:40")
    await mara.says("/interview", "Beta Foods", "shift lead", "video", "next thursday at half past two", "yes")
    assert [each.start for each in (await mara.person()).book.of(Planned)] == ["2026-11-12T14:30"]
    came = await mara.lives_until("2026-11-12T15:31")
    evening = next(each for each in came if at(each).startswith("2026-11-11"))
    for matter in ("Beta Foods", "fifteen minutes early", MONTH, CALM, "I asked how they work"):
        assert matter in evening.said, evening.said
    assert time(16) <= evening.at.time() <= time(21)
    luck = next(each for each in came if at(each) == "2026-11-12 14:00")
    assert "I give two sentences and stop" in luck.said


async def right_after_the_second(mara: Life) -> None:
    came = await mara.lives_until("2026-11-12T15:50")
    assert [at(each) for each in came] == ["2026-11-12 15:35"]
    await mara.says("it was awful", "yes")
    assert mara.asked == "questions/1/asked"
    await mara.tells(asked="What is your biggest weakness?", went="bad", gut="no")
    book = (await mara.person()).book
    assert [each.company for each in book.of(Interview)] == ["Acme Logistics", "Beta Foods"]


async def she_goes_on_elsewhere(mara: Life) -> None:
    """A code from here, and the same notes there."""
    await mara.lives_until("2026-11-13T12:00")
    await mara.says("/link")
    code = re.search(r"link ([A-Z0-9]{8})", mara.heard)
    assert code, mara.heard
    mara.address = THERE
    await mara.says(f"link {code[1].lower()}", "/casebook")
    assert "Interviews (2)" in mara.heard


async def a_no_and_a_quiet_day(mara: Life) -> None:
    """Encouragement every morning, but not on the morning of a no."""
    await mara.says("/encourage", "every day", "8:00")
    came = await mara.lives_until("2026-11-14T09:00")
    assert [each for each in came if at(each).startswith("2026-11-14 08")]
    await mara.lives_until("2026-11-15T07:50")
    await mara.says("/outcome", "Acme", "it's a no", "leave me in peace", "yes")
    assert await mara.lives_until("2026-11-15T23:59") == []
    came = await mara.lives_until("2026-11-16T12:00")
    assert [each for each in came if at(each).startswith("2026-11-16 10") and "Acme Logistics" in each.said], came


async def the_third_and_what_repeats(mara: Life) -> None:
    await mara.lives_until("2026-11-20T17:00")
    assert "too early to tell" in await mara.says("/patterns")
    await mara.says("/debrief new", "quick", "Gamma", LEAVING, "3", "no", "no", "no", "no")
    said = await mara.says("/patterns")
    assert "3 interviews" in said
    assert "Acme Logistics, 2.0; Beta Foods, 2.0; Gamma, 3.0" in said
    await mara.says("/odds")
    assert "in the next 3, 5 in 10" in mara.heard


async def an_offer(mara: Life) -> None:
    await mara.says("/outcome", "Beta Foods", "next round")
    await mara.lives_until("2026-11-24T11:00")
    said = await mara.says("/outcome", "Gamma", "they made me an offer")
    assert "3 times" in said, "the gut check at the outcome counts this one, too"
    assert "2 of" in said, said
    person = await mara.person()
    assert [each.result for each in person.book.of(Result)] == ["out", "through", "offer"]
    assert not {"after", "morning", "thanks", "outcome"} & {each.kind for each in person.reminders.values()}


def never_at_night(mara: Life) -> None:
    nightly = [each for each in mara.came if each.by_itself and not time(7) <= each.at.time() < time(22)]
    assert not nightly, nightly
    assert sum(each.by_itself for each in mara.came) > 8


async def she_says_goodbye(mara: Life) -> None:
    await mara.says("/forget", "yes")
    for address in (HERE, THERE):
        mara.address = address
        assert not (await mara.person()).book.entries
    before = len(mara.came)
    assert await mara.lives_until("2026-12-24T12:00") == []
    assert len(mara.came) == before


def at(came: Came) -> str:
    return f"{came.at:%Y-%m-%d %H:%M}"
