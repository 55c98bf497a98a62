"""Letters that cannot reach their person: kept, tried no more, and told when they come themselves."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.dialogue.messages import Message, Option, Paragraph, Words, plain
from bot.runtime.delivery.shelf import MOST, told_first
from bot.runtime.ports import Delivery, Letter, LetterState, Work
from bot.storage.store import open_store
from tests.conversation.talking import event_of, text_of
from tests.runtime.kit import KEY, NOON, HandClock, House, Post, house
from tests.runtime.pack import lines

ADA, BEN = "test::ada", "test::ben"
HEADING = (Words("Earlier:"),)


def letter(number: int, *, minutes: int | None = None, offers: tuple[Option, ...] = ()) -> Letter:
    message = Message(blocks=(Paragraph((Words(f"letter {number}"),)),), offers=offers)
    expires = None if minutes is None else NOON + timedelta(minutes=minutes)
    return Letter(id=number, person=ADA, message=message, state=LetterState.HELD, expires=expires)


async def come(at_home: House, number: int, words: str, reply_to: str = "") -> None:
    await at_home.engine.handle(ADA, f"come/{number}", event_of(words), reply_to=reply_to)


async def write(path: Path, words: str, expires: timedelta | None = None) -> None:
    """A letter of an earlier process."""
    message = Message(blocks=(Paragraph((Words(words),)),))
    async with open_store(path, KEY) as store:
        await store.commit(
            Work(
                person=ADA,
                input_key=words,
                at=NOON,
                changes=(),
                messages=(message,),
                sending=False,
                expires=NOON + expires if expires else None,
            )
        )


async def held(at_home: House) -> list[str]:
    return [text_of(each.message) for each in await at_home.store.unsettled() if each.state is LetterState.HELD]


async def test_what_cannot_be_delivered_is_kept_and_told_at_the_next_visit(path: Path) -> None:
    await write(path, "Good luck today.")
    async with house(path, post := Post([Delivery.UNREACHABLE])) as at_home:
        await at_home.settled(ADA)
        assert (len(post.tries), await held(at_home)) == (1, ["Good luck today."])
        await come(at_home, 1, "/ledger new")
        (told,) = post.heard(ADA)
        assert "couldn't" in told
        assert told.index("Good luck today.") < len(told)
        assert await at_home.store.unsettled() == ()


async def test_the_inbox_shows_it_and_says_when_nothing_waits(path: Path) -> None:
    async with house(path) as at_home:
        await at_home.says(ADA, *lines("ada", 1), "stop", "keep")
    await write(path, "Good luck today.")
    async with house(path, post := Post([Delivery.UNREACHABLE])) as at_home:
        await at_home.settled(ADA)
        await come(at_home, 1, "/inbox")
        await come(at_home, 2, "/inbox")
        assert [("Good luck" in told) for told in post.heard(ADA)] == [True, False]
        assert all("through" in told or "missed nothing" in told for told in post.heard(ADA))


async def test_it_is_told_after_a_restart_too_and_only_once(path: Path) -> None:
    await write(path, "Good luck today.")
    async with house(path, Post([Delivery.UNREACHABLE])) as at_home:
        await at_home.settled(ADA)
    async with house(path, post := Post()) as at_home:
        await at_home.settled(ADA)
        assert post.tries == []
        await come(at_home, 1, "/ledger new")
        await come(at_home, 2, "skip")
        assert [("Good luck" in told) for told in post.heard(ADA)] == [True, False]


async def test_somebody_out_of_reach_is_not_tried_again_but_answered_where_they_speak(path: Path) -> None:
    await write(path, "one")
    await write(path, "two")
    post = Post([Delivery.UNREACHABLE])
    async with house(path, post) as at_home:
        await at_home.settled(ADA)
        assert (len(post.tries), await held(at_home)) == (1, ["one", "two"])
        await come(at_home, 1, "/ledger new", reply_to="over here")
        assert [each.reply_to for each in post.letters] == ["over here"]
        assert await held(at_home) == []


async def test_an_answer_that_cannot_be_delivered_either_keeps_what_it_told(path: Path) -> None:
    await write(path, "Good luck today.")
    async with house(path, post := Post([Delivery.UNREACHABLE] * 2)) as at_home:
        await at_home.settled(ADA)
        await come(at_home, 1, "/ledger new")
        (kept,) = await held(at_home)
        assert "Good luck today." in kept
        assert post.letters == []


async def test_somebody_who_can_be_reached_again_gets_what_was_held(path: Path) -> None:
    await write(path, "one")
    async with house(path, post := Post([Delivery.UNREACHABLE])) as at_home:
        await at_home.settled(ADA)
        await at_home.engine.courier.recover(ADA)
        await at_home.settled(ADA)
        assert post.heard(ADA) == ["one"]
        assert await at_home.store.unsettled() == ()


async def test_forgetting_somebody_forgets_what_was_held(path: Path) -> None:
    await write(path, "one")
    async with house(path, post := Post([Delivery.UNREACHABLE])) as at_home:
        await at_home.settled(ADA)
        await at_home.engine.forget(ADA)
        await come(at_home, 1, "/ledger new")
        assert "one" not in post.heard(ADA)[0].split()


async def test_a_letter_that_would_come_too_late_is_not_sent(path: Path) -> None:
    await write(path, "late", timedelta(minutes=1))
    await write(path, "in time", timedelta(hours=1))
    clock = HandClock(NOON + timedelta(minutes=2))
    async with house(path, post := Post(), clock) as at_home:
        await at_home.settled(ADA)
        assert post.heard(ADA) == ["in time"]
        assert await at_home.store.unsettled() == ()


def test_only_the_newest_that_still_matter_are_told() -> None:
    late = [letter(number, minutes=-1) for number in range(3)]
    message = Message(blocks=(Paragraph((Words("Hello."),)),))
    told = told_first((*late, *(letter(number) for number in range(10, 20))), message, HEADING, NOON)
    words = [plain(block.spans) for block in told.blocks if isinstance(block, Paragraph)]
    assert words == ["Earlier:", *(f"letter {number}" for number in range(20 - MOST, 20)), "Hello."]
    assert told_first(tuple(late), message, HEADING, NOON) == message


def test_ways_on_of_what_was_held_are_offered_where_nothing_else_is() -> None:
    way, other = (Option("/resume debrief-1", "Carry on"),), (Option("/fine", "Not now"),)
    message = Message(blocks=(Paragraph((Words("Hello."),)),))
    assert told_first((letter(1, offers=way),), message, HEADING, NOON).offers == way
    offering = Message(blocks=message.blocks, offers=other)
    assert told_first((letter(1, offers=way),), offering, HEADING, NOON).offers == other


async def test_who_speaks_while_what_was_left_over_is_being_read_is_answered(path: Path) -> None:
    await write(path, "Good luck today.")
    async with house(path, Post([Delivery.UNREACHABLE])) as at_home:
        await at_home.settled(ADA)
    async with house(path, post := Post()) as at_home:
        await come(at_home, 1, "/ledger new")
        (told,) = post.heard(ADA)
        assert "Good luck today." in told
        assert await at_home.store.unsettled() == ()
