"""A command is explained to who asks what it means."""

from __future__ import annotations

from bot.conversation.intents.explained import command_meant
from tests.conversation.small import library
from tests.conversation.talking import Talking


def test_a_command_is_explained_to_who_asks_what_it_means() -> None:
    Talking.known(library()).says("what does pumpup mean?").hears("/pumpup")
    Talking.known(library()).says("what is /practice").hears("/practice")
    assert command_meant("what is a derivative?") == "derivative"
    assert not command_meant("what does my boss think of me")
