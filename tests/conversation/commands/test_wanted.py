"""What people want who type no command: it is offered by its likeness to what others typed (content/wishes)."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Bullets
from bot.library.load import find_content, load_library
from tests.conversation.talking import Talking

SHIPPED = load_library(find_content())


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("do you sell my info", "/privacy"),
        ("can we do a pretend interview", "/practice"),
        ("where am i at with getting over this", "/stages"),
        ("shush on sundays please, no messages", "/quiet"),
        ("whats my next step", "/ahead"),
        ("chance", "/odds"),
        ("40 people applied for two spots, do i stand a chance", "/odds"),
        ("your clock is wrong its 4 here", "/timezone"),
        ("want my friend to read the bit about monday", "/share"),
    ],
)
def test_it_is_offered_and_nothing_is_begun(line: str, command: str) -> None:
    talk = Talking.known(SHIPPED)
    before = talk.person.talks
    talk.says(line)
    assert command in [option.token for option in talk.last.messages[-1].offers]
    assert talk.person.talks == before


def test_what_it_does_is_said_and_everything_else_is_one_press_away() -> None:
    talk = Talking.known(SHIPPED).says("do you sell my info")
    (message,) = talk.last.messages
    (lines,) = [block for block in message.blocks if isinstance(block, Bullets)]
    assert len(lines.items) == 1
    assert [option.token for option in message.offers] == ["/privacy", "/help"]


def test_it_is_begun_by_its_number() -> None:
    by_number = Talking.known(SHIPPED).says("do you sell my info", "1")
    assert by_number.heard == Talking.known(SHIPPED).says("/privacy").heard


@pytest.mark.parametrize("line", ["my cat is ill", "had soup for lunch", "bananas are berries apparently", "asdf"])
def test_small_talk_is_no_wish(line: str) -> None:
    talk = Talking.known(SHIPPED).says(line)
    assert not any(isinstance(block, Bullets) for message in talk.last.messages for block in message.blocks)


@pytest.mark.parametrize(
    ("said", "commands"),
    [
        ("hype me up", ("/pumpup", "/kindword")),
        ("say something nice", ("/kindword", "/pumpup", "/help")),
        ("i want to practise", ("/practice", "/pumpup")),
        ("ask me questions", ("/practice", "/pumpup")),
        ("can you remind me to write the recruiter on friday", ("/interview", "/debrief")),
        ("no more reminders", ("/reminders",)),
        ("when will they answer", ("/followup", "/outcome")),
        ("its been 2 weeks and nothing", ("/followup", "/debrief")),
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
        ("is this free", ("/debrief",)),
        ("i cant sleep because of it", ("/debrief", "/kindword")),
        ("i didnt get it :(", ("/outcome",)),
        ("it went well actually!", ("/debrief",)),
    ],
)
def test_a_wish_is_met_with_what_there_is(said: str, commands: tuple[str, ...]) -> None:
    talk = Talking.known(SHIPPED).says(said).offers(*commands)
    assert "no question" not in talk.heard.casefold()
    talk.says("1")
    assert talk.heard
