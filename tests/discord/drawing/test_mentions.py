"""Commands in our words can be pressed; in a person's words they are words."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.discord.drawing.markdown import texts
from adapters.discord.drawing.mentions import pressable
from bot.dialogue.messages import Bullets, Message, Note, Paragraph, Said, Words
from tests.conversation.small import library
from tests.discord.street import street, texts_of

IDS = {"debrief": "77", "help": "78"}


def shown(*spans: Words | Said) -> str:
    (block,) = pressable(Message(blocks=(Paragraph(spans),)), IDS).blocks
    return "".join(texts(block))


@pytest.mark.parametrize(
    ("ours", "pressed"),
    [
        ("Type /debrief when you are ready.", "Type </debrief:77> when you are ready."),
        ("/help, or /nothing.", "</help:78>, or /nothing."),
        ("See https://example.org/help or 1/help.", "See https://example.org/help or 1/help."),
        ("Say \ue003help:1\ue004 twice.", "Say help:1 twice."),
    ],
)
def test_our_own_words(ours: str, pressed: str) -> None:
    assert shown(Words(ours)) == pressed


def test_what_a_person_typed_stays_words() -> None:
    assert (
        shown(Words("You said: "), Said("/help \ue003help:1\ue004 </help:78>")) == "You said: /help help:1 \\</help:78>"
    )


def test_lists_and_notes_as_well() -> None:
    blocks = Bullets(((Words("/help"),),)), Note((Words("/debrief"),))
    message = pressable(Message(blocks=blocks), IDS)
    assert ["".join(texts(each)) for each in message.blocks] == ["- </help:78>", "-# </debrief:77>"]


async def test_as_discord_knows_them_also_after_a_restart(tmp_path: Path) -> None:
    async with street(tmp_path / "c.db", library()) as town:
        ada = await town.known("ada")
        for _ in range(2):
            await ada.commands("help")
            assert "</debrief:" in "\n".join(texts_of(ada.message.components))
            await town.restart()
