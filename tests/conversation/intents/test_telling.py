"""What reads like a line of a story, and what tells a question of theirs."""

from __future__ import annotations

from functools import partial

import pytest

from bot.conversation.intents.telling import begins_to_tell, tells_more_of_it, tells_on, tells_the_answer
from tests.quickest import quickest

STORY = (
    "i got there early and waited", "it started fine", "then it went downhill", "he looked at his watch the whole time",
    "they were nice tho", "the woman on the left never smiled", "my mind went blank", "and i just froze",
    "didnt even shake my hand", "two women came in", "it was over in 10 minutes", "the connection kept dropping",
    "then the manager made me wait for 20 mins", "when she came she hadnt even read my cv", "they kept me waiting",
    "i couldnt find the building", "nobody said hi", "waited 40 mins", "my camera didnt work", "the panel was 5 people",
    "then she took me to the back and it was super noisy", "he read my cv in front of me", "i spilled water everywhere",
    "two other candidates sat next to me", "she introduced herself and shook my hand", "the fire alarm went off",
    "he spoke so fast", "they cut me off", "it dragged on", "he wrote stuff down", "my zoom crashed",
    "i wore the wrong shoes",
    "then she goes through my cv like she never seen it", "he starts typing", "she keeps looking at the clock",
    "i asked her to repeat it", "she hated me i could tell", "i needed the loo",
)  # fmt: skip

QUESTIONS = (
    "why do you want this job", "tell me about yourself", "they asked about my gap", "he said sell me this pen",
    "weaknesses", "salary expectations", "i had to do a maths test", "role play with an angry customer",
    "it was about teamwork", "the maths one", "she made me count change", "the first one was tell me about yourself",
    "do you drive", "can you work weekends", "they gave me a scenario with a late delivery", "why the gap on my cv",
    "if i could start monday", "it was the one with the three boxes", "he wanted to know my notice period",
    "were you ever late", "got any kids", "i was asked why i left", "got a driving licence?", "went through my cv",
    "they took me through my cv", "she brought up my gap", "they grilled me on sql", "they moved on to salary",
    "they made me sell a pen", "we chatted about football", "they wondered why i left",
    "he threw a curveball about maths",
    "he starts with my gap", "she goes why do you want this", "they go through my cv",
    "they started with my cv", "she introduced a case study", "they mentioned my degree", "they tested me on excel",
    "he laughed and said why here", "we discussed my cv", "they tried to trick me with a brain teaser",
    "i forgot", "i forgot them all", "i blanked it all out",
)  # fmt: skip


@pytest.mark.parametrize("line", STORY)
def test_a_line_of_a_story(line: str) -> None:
    assert tells_on(line)


@pytest.mark.parametrize("line", QUESTIONS)
def test_a_question_of_theirs_is_none(line: str) -> None:
    assert not tells_on(line)


@pytest.mark.parametrize("line", ["ok so", "well...", "so basically", "idk where to start", "Right, here goes", "um"])
def test_the_breath_before_it(line: str) -> None:
    assert begins_to_tell(line)


@pytest.mark.parametrize("line", ["ok so it was bad", "well it went", "bad", "fine", "", "1", "right answer"])
def test_what_says_something_is_no_breath(line: str) -> None:
    assert not begins_to_tell(line)


@pytest.mark.parametrize(
    ("line", "answered", "more"),
    [
        ("i said money lol", True, False),
        ("i just stood there", True, False),
        ("and then i said sorry", True, True),
        ("but i couldnt think of one", True, True),
        ("i said a friend told me about it", True, False),
        ("they said ok", False, False),
        ("froze", False, False),
        ("i would say that i am calm", False, False),
    ],
)
def test_what_they_answered(line: str, *, answered: bool, more: bool) -> None:
    assert (tells_the_answer(line), tells_more_of_it(line)) == (answered, more)


def test_a_long_line_takes_no_time() -> None:
    for part in ("and then ", "really ", "so ok well ", "i just ", "the other one ", "when he ", "then when she "):
        for looks in (begins_to_tell, tells_on, tells_the_answer):
            assert quickest(partial(looks, (part * 100)[:300])) < 0.5
