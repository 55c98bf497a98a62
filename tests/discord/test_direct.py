"""In direct messages: plain talk, typed answers count, each message stays, and closed doors are respected."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from adapters.discord import words
from adapters.discord.people import person_key
from adapters.discord.sending.kept import Kept
from bot.dialogue.events import Commanded
from bot.runtime.ports import LetterState, Work
from tests.conversation.small import library
from tests.discord.street import Town, street
from tests.storage.making import message


async def test_typed_answers_count_and_every_question_is_a_message_of_its_own(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.writes("/small")
        ada.reads("Mood?")
        await ada.writes("down")
        ada.reads("Why Down?")
        await ada.writes("Rain, and @everyone said *so*.")
        ada.reads("first thing")
        assert len(await ada.letters()) == 3
        assert "Answer" not in ada.labels


async def test_a_press_is_answered_by_a_new_message_and_the_old_one_shows_what_was_chosen(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.writes("/small")
        await ada.presses_directly("Down")
        older, newer = await ada.letters()
        assert "\u2192 Down" in older.text
        assert older.labels == []
        assert "Why Down?" in newer.text


async def test_a_sensitive_question_offers_a_modal(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.writes("/small", "up", "a walk", "skip", "no", "skip", "skip", "skip", "skip", "on we go")
        ada.reads("Anything else?")
        assert "Answer privately" in ada.labels


async def test_a_talk_begun_on_a_server_goes_on_in_direct_messages_and_back(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await ada.presses("Down")
        await ada.writes("Rain")
        ada.reads("first thing")
        await ada.commands("resume")
        ada.sees("first thing")


async def test_closed_direct_messages_are_noted_and_what_was_in_them_told_at_the_next_visit(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        town.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=None)
        await remind(town, ada.actor.id, "Good luck today.")
        (letter,) = await town.engine._store.unsettled()
        assert letter.state is LetterState.HELD
        calls = len(town.env.http_requests)
        await remind(town, ada.actor.id, "And breathe.")
        assert len(town.env.http_requests) == calls, "nobody knocks twice"
        await ada.commands("small")
        ada.sees("Good luck today.", "And breathe.", "Mood?")
        assert await town.engine._store.unsettled() == ()


async def test_a_notification_shows_no_word_of_a_private_letter(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await remind(town, ada.actor.id, "Good luck at Acme today.")
        posted, edited = (each for each in town.env.http_requests if "messages" in each.path and each.json)
        assert "Acme" not in str(posted.json)
        assert words.NEUTRAL in str(posted.json)
        assert "Acme" in str(edited.json)
        (letter,) = await ada.letters()
        assert "Acme" in letter.text
        assert words.NEUTRAL not in letter.text


async def test_a_private_letter_takes_its_words_though_discord_stumbles(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        town.env.inject_error("PATCH", "/channels/*/messages/*", status=404, code=10008, times=1)
        await remind(town, ada.actor.id, "Good luck at Acme today.")
        assert "Acme" in (await ada.letters())[-1].text
        posted = [each.json or {} for each in town.env.http_requests if each.path.endswith("messages")]
        assert [each["enforce_nonce"] for each in posted] == [True, True]
        assert posted[0]["nonce"] == posted[1]["nonce"], "by which Discord gives the first one again"


async def test_who_wants_to_see_the_words_gets_them_at_once(path: Path) -> None:
    async with street(path, library()) as town:
        ben = await town.known("ben")
        await remind(town, ben.actor.id, "Good luck at Umbrella today.", private=False)
        assert words.NEUTRAL not in str([each.json for each in town.env.http_requests])


async def remind(town: Town, user: int, said: str, *, private: bool = True) -> None:
    """A letter of the scheduler's."""
    work = Work(
        person=person_key(user),
        input_key=said,
        at=town.clock.now(),
        changes=(),
        messages=(replace(message(said), private=private),),
    )
    committed = await town.engine._store.commit(work)
    town.engine.courier.hand_over(committed.letters)
    await town.engine.courier.idle(person_key(user))


def opened(town: Town) -> int:
    """How often direct messages were opened, which Discord counts against a bot."""
    return sum(each.method == "POST" and each.path.endswith("/users/@me/channels") for each in town.env.http_requests)


async def test_after_a_restart_direct_messages_are_found_without_being_opened(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.writes("/small")
        await town.restart()
        before, letters = opened(town), len(await ada.letters())
        await town.engine.handle(person_key(ada.actor.id), "by itself", Commanded("help"))
        assert len(await ada.letters()) == letters + 1
        assert opened(town) == before


async def test_nobody_who_has_not_agreed_is_kept_for_the_sake_of_their_channel(path: Path) -> None:
    async with street(path, library()) as town:
        ben = town.member("ben")
        await ben.writes("hello")
        assert await Kept(town.engine).find(ben.actor.id) is None
        found = await town.engine._store.load(person_key(ben.actor.id))
        assert found is None or not found.profile.direct
