"""What people ask for in their own words with nothing open leads to what does it; no word of a command is needed."""

from __future__ import annotations

import pytest

from bot.conversation.intents.asked_for import WISHES, command_meant, wish
from tests.conversation.small import library
from tests.conversation.talking import Talking


@pytest.mark.parametrize(
    ("said", "commands"),
    [
        ("hype me up", ("/pumpup", "/kindword")),
        ("say something nice", ("/pumpup", "/kindword")),
        ("i want to practise", ("/practice", "/pumpup")),
        ("ask me questions", ("/practice", "/pumpup")),
        ("can you remind me to write the recruiter on friday", ("/interview", "/debrief")),
        ("no more reminders", ("/reminders",)),
        ("when will they answer", ("/followup", "/outcome")),
        ("its been 2 weeks and nothing", ("/followup", "/outcome")),
        ("they asked if im pregnant", ("/debrief",)),
        ("how do i negotiate", ("/values", "/outcome")),
        ("i got an email from them", ("/outcome", "/feedback")),
        ("what was my last debrief about", ("/casebook", "/patterns")),
        ("im proud of myself today", ("/strengths", "/debrief")),
        ("tell me a joke", ("/stories",)),
        ("i dont know where to start", ("/debrief", "/pumpup")),
        ("i want to do the quick one", ("/debrief",)),
        ("i got a second interview", ("/interview", "/pumpup")),
        ("im never going to find anything", ("/debrief", "/kindword")),
        ("is this free", ("/privacy", "/help")),
        ("i cant sleep because of it", ("/debrief", "/kindword")),
        ("i didnt get it :(", ("/outcome",)),
        ("it went well actually!", ("/debrief",)),
    ],
)
def test_a_wish_is_met_with_what_there_is(said: str, commands: tuple[str, ...]) -> None:
    talk = Talking.known(library()).says(said).offers(*commands)
    assert "no question" not in talk.heard.casefold()
    talk.says("1")
    assert talk.heard


@pytest.mark.parametrize("said", ["asdf", "the weather is nice", "my dog is called Bo", "green", "42"])
def test_what_asks_for_nothing_is_no_wish(said: str) -> None:
    assert not wish(said)


def test_a_command_is_explained_to_who_asks_what_it_means() -> None:
    Talking.known(library()).says("what does pumpup mean?").hears("/pumpup")
    Talking.known(library()).says("what is /practice").hears("/practice")
    assert command_meant("what is a derivative?") == "derivative"
    assert not command_meant("what does my boss think of me")


def test_no_line_takes_long_to_be_no_wish() -> None:
    for each in WISHES.values():
        assert not each.said.search("a " * 80)
