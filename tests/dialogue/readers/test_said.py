"""An answer with something around it: a reason behind it, a correction of it, a question instead of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.dialogue.messages import Input
from bot.dialogue.readers.confirm import first_said
from bot.dialogue.readers.said import corrected, parted
from bot.dialogue.steps import Choice
from tests.dialogue.readers.asks import ask, each, heard

WENT = ask(Input.SCALE, low="fell apart", high="nailed it")
SPEED = ask(Input.CHOOSE, choices="hot: Quick | full: Full")
MOOD = ask(Input.CHOOSE, choices="low: Low | fine: Fine | good: Good | awful: Awful")
HINTED = replace(
    ask(Input.CHOOSE),
    choices=(Choice("warm", "Warm, with a kind word", hears=("kind",)), Choice("plain", "Plain", hears=("plain",))),
)
NOTICED = ask(Input.PICK, choices="late: I was late | joke: A joke fell flat | tech: The technology failed")
HOW_MANY = ask(Input.NUMBER, text="How many applications did you send?", least=0, most=600)

REASONS = each(
    """
    , because I froze| because I froze|, I said I was a perfectionist|. I said I was a perfectionist| - they smiled|
    ; it was short| since they asked twice| (they smiled)|: no example|, and then it was over|! They smiled.
    """
)
CORRECTIONS = each(
    """
    no wait|no, wait,|oh wait,|wait,|sorry,|oops,|actually|I mean|I meant|scratch that,|make that|
    hm, actually no, sorry,|no sorry|hold on,|correction:
    """
)


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_behind_the_answer_does_not_hide_it(reason: str) -> None:
    assert heard(WENT, f"2{reason}") == 2
    assert heard(WENT, f"maybe a 2{reason}") == 2
    assert heard(SPEED, f"full{reason}") == "full"
    assert heard(SPEED, f"2{reason}") == "full"
    assert heard(HOW_MANY, f"12{reason}") == 12


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_who_takes_something_back_means_what_they_say_last(correction: str) -> None:
    for before in ("", "2 ", "2, ", "2... "):
        assert heard(WENT, f"{before}{correction} 4") == 4
        assert heard(SPEED, f"{before}{correction} quick") == "hot"
        assert heard(HOW_MANY, f"{before}{correction} 14") == 14
    assert heard(NOTICED, f"1, {correction} 2") == ("joke",)
    assert heard(WENT, f"2, {correction} 4, they smiled") == 4
    assert heard(HINTED, f"plain, {correction} warm") == "warm"


@pytest.mark.parametrize("typed", each("3, 4|3 - 5|3. 4|5, maybe 4|3 (or 4)|3, well 4"))
def test_two_figures_are_asked_about(typed: str) -> None:
    assert heard(WENT, typed) == "?scale"


@pytest.mark.parametrize("typed", each("4 (out of 10)|4 / 7|4, of 10"))
def test_a_figure_of_another_scale_is_no_answer_with_a_reason(typed: str) -> None:
    assert heard(WENT, typed) == "?scale"


@pytest.mark.parametrize(
    "typed", each("ok, so they rejected me|well, it was a disaster|good, let me tell you|fine, whatever")
)
def test_a_word_to_begin_with_is_no_answer(typed: str) -> None:
    assert str(heard(MOOD, typed)).startswith("?")


@pytest.mark.parametrize("typed", each("fine because it is over|ok since I slept|good (they smiled)"))
def test_the_same_word_with_a_reason_is_one(typed: str) -> None:
    also = replace(
        MOOD, choices=tuple(replace(each, also=("ok",) if each.value == "fine" else ()) for each in MOOD.choices)
    )
    assert heard(also, typed) in {"fine", "good"}


@pytest.mark.parametrize(
    "typed",
    each(
        """
        is plain rude?|how long does warm take?|what does plain mean?|what do you mean by plain|
        which one of these is plain?|how is plain different?
        """
    ),
)
def test_a_choice_that_somebody_asks_about_is_not_taken(typed: str) -> None:
    assert str(heard(HINTED, typed)).startswith("?")


@pytest.mark.parametrize("typed", each("I can't wait|no|wait|actually|first, they said hello"))
def test_what_takes_nothing_back(typed: str) -> None:
    assert corrected(typed) == ""


def test_a_long_story_has_no_answer_in_front() -> None:
    assert parted("2, " + "and then they asked me " * 30) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("yes, my kids use this laptop", True),
        ("no, I don't want to beg", False),
        ("sure - it can't hurt", True),
        ("no. They were rude", False),
        ("yes, no", None),
        ("yes, is that bad?", None),
        ("they were rude, yes", None),
    ],
)
def test_a_yes_or_no_with_more_behind_it(typed: str, expected: object) -> None:
    assert first_said(typed) is expected
