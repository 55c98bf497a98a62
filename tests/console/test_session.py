"""The seat: what a restarted terminal says of letters it may have shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from adapters.console.session import Seat, person_key
from bot.dialogue.messages import Input, Message, Paragraph, Prompt, Words
from bot.errors import StorageUnusable
from bot.runtime.ports import Delivery, Found, Letter, LetterState, NotBefore
from bot.storage.files.folder import make_folder

ADA = person_key("ada")
SUMMARY = Message(blocks=(Paragraph((Words("That is kept."),)),))
QUESTION = Message(blocks=(), prompt=Prompt(token="debrief-1:company", input=Input.TEXT))


def letter(message: Message, person: str = ADA) -> Letter:
    return Letter(id=1, person=person, message=message, state=LetterState.SENDING)


class Shown(list[Message]):
    async def show(self, message: Message) -> None:
        self.append(message)


class Broken:
    async def show(self, message: Message) -> None:
        raise BrokenPipeError


@pytest.mark.parametrize(("message", "found"), [(QUESTION, Found.SENT), (SUMMARY, Found.NOT_SENT)])
async def test_after_a_kill_questions_are_not_asked_twice_and_summaries_not_lost(
    message: Message, found: Found
) -> None:
    assert await Seat(ADA, Shown().show).find(letter(message)) is found


async def test_a_talk_goes_on_where_the_folder_they_stand_in_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, gone, stood = Shown(), tmp_path / "gone", Path.cwd()
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    try:
        assert await Seat(ADA, shown.show).send(letter(SUMMARY)) is Delivery.SENT
        with pytest.raises(StorageUnusable, match="deleted"):
            make_folder(Path("comeback.db"))
    finally:
        os.chdir(stood)
    assert shown == [SUMMARY]


async def test_only_the_person_who_sits_here_is_reached() -> None:
    shown = Shown()
    seat = Seat(ADA, shown.show)
    assert await seat.send(letter(SUMMARY)) is Delivery.SENT
    assert await seat.send(letter(SUMMARY, person_key("bob"))) is Delivery.REFUSED
    assert shown == [SUMMARY]


async def test_a_closed_pipe_reaches_nobody() -> None:
    seat = Seat(ADA, Broken().show)
    assert await seat.send(letter(QUESTION)) is Delivery.SENT  # the next sitting asks it
    assert not seat.reaches(ADA)


async def test_what_a_closed_pipe_did_not_take_waits_for_the_next_sitting() -> None:
    seat = Seat(ADA, Broken().show)
    assert await seat.send(letter(SUMMARY)) == NotBefore(0)
    assert not seat.reaches(ADA)
