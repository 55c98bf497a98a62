"""Ratings."""

# ruff: noqa: RUF001 full-width letters and digits are typed here

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from tests.dialogue.readers.asks import NOW, ask, each, heard, values

WENT = ask(Input.SCALE, low="fell apart", high="nailed it")
TEN = ask(Input.SCALE, least=0, most=10)


@pytest.mark.parametrize(
    "typed",
    [
        *each(
            """
            4|4.|4!|(4)|４|④|4️⃣|four|Four|FOUR|a 4|a solid 4|4/5|4 / 5|4 out of 5|4 of 5|four out of five|
            it was a 4|I'd say 4|I'd say a four|maybe a 4|about 4|4 I guess|probably 4|4 stars|4, I think|
            a four please|⭐⭐⭐⭐|4 because I was calm|4, they liked it|4 (my best)|4 i suppose|٤|number 4|so 4|4-ish|
            """
        ),
        "\u200b4",
    ],
)
def test_four(typed: str) -> None:
    assert heard(WENT, typed) == 4


@pytest.mark.parametrize("typed", ["2 but I was ill", "2.no idea", "2(or so)"])
def test_the_figure_that_a_story_opens_with_is_a_rating_told(typed: str) -> None:
    assert read(WENT, typed, NOW) == Heard(2, gathered=True)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("4 that one was ok", 4), ("2 i waffled", 2), ("thats a 5 i know it cold", 5),
        ("1 awful", 1), ("5 great answer", 5), ("3 was ok", 3), ("1 i died", 1), ("2 not my best", 2),
        ("4 they loved it", 4), ("2 it was rough", 2),
    ],
)  # fmt: skip
def test_the_figure_outweighs_the_words_behind_it_without_a_comma(typed: str, expected: int) -> None:
    assert read(WENT, typed, NOW) == Heard(expected, gathered=True)


def test_a_figure_behind_a_doubt_is_a_rating() -> None:
    assert heard(WENT, "dunno 3ish") == 3
    assert heard(WENT, "thats a 5") == 5
    assert heard(WENT, "id say 2 as i froze") == 2


@pytest.mark.parametrize(
    "typed",
    each(
        """
        not a 5|wasn't a 5|it wasnt a 4|not even a 3|4 people laughed|2 mins of silence|they asked 4 things|
        2 that i know|
        """
    ),
)
def test_a_figure_that_is_denied_or_counts_something_rates_nothing(typed: str) -> None:
    assert heard(WENT, typed) == "?scale"


@pytest.mark.parametrize(
    "typed",
    [
        "ok i will start with my degree and then my project",
        "tell em im bad at paperwork but i started a checklist",
        "What is your default? (your weak point)",
        "I would speak of my club, it was bad before",
    ],
)
def test_what_they_would_say_or_were_asked_rates_nothing(typed: str) -> None:
    assert heard(WENT, typed) == "?scale"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("i would say it was bad", 2), ("i'd give it a 2", 2), ("2 outta 5", 2), ("absolute shocker", 1)],
)
def test_what_begins_like_that_and_rates_is_a_rating(typed: str, expected: int) -> None:
    assert heard(WENT, typed) == expected


@pytest.mark.parametrize("typed", ["2 but then 4 of them laughed", "7 but I was ill"])
def test_a_story_with_two_figures_or_one_off_the_scale_is_asked_about(typed: str) -> None:
    assert heard(WENT, typed) == "?scale"


@pytest.mark.parametrize("typed", ["2, 5", "2-4", "7 because I was calm", "⭐⭐⭐⭐⭐⭐"])
def test_two_figures_or_one_that_is_none_are_asked_about(typed: str) -> None:
    assert values(WENT, typed) == {"least": "1", "most": "5"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("nailed it", 5),
        ("I nailed it!", 5),
        ("nailed", 5),
        ("nialed it", 5),
        ("fell apart", 1),
        ("it fell apart", 1),
        ("Fell apart.", 1),
        ("aced it", 5),
        ("i smashed that one", 5),
        ("i waffled a lot", 2),
        ("drew a blank", 1),
        ("i froze", 1),
        ("it killed me", "?scale"),
        ("they asked me about phonics as well", "?scale"),
        ("i was crushed", "?scale"),
        ("didn't nail it", "?scale"),
        ("it didn't fall apart", "?scale"),
        ("not nailed it", "?scale"),
        ("1", 1),
        ("5", 5),
    ],
)
def test_ends_by_name(typed: str, expected: object) -> None:
    assert heard(WENT, typed) == expected


@pytest.mark.parametrize(
    "typed",
    each(
        """
        6|-1|-4|44|4 4|four five|>4|½|4²|5.5|2 to 5|3-2|4 or so or 1|0 or 1|5-6|1,000%|100|it broke in round 3|
        one was a 3, the other a 1|
        zzz|ok or good|not terrible|/5|5/|out of 5|not 4|twenty|99999999999999999999|1e0|0x4|NaN|∞|
        """
    ),
)
def test_asked_again_with_the_ends(typed: str) -> None:
    assert heard(WENT, typed) == "?scale"
    assert values(WENT, typed) == {"least": "1", "most": "5"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2-3", 3), ("hmm, 2-3", 3), ("between 3 and 4", 4), ("3 or 4", 4), ("3 to 4 I guess", 4), ("3.5", 4),
        ("two and a half", 3), ("~30%", 2), ("about 70 percent", 4), ("100%", 5), ("7/10", 4),
        ("11/10", 5), ("3 out of ten", 2), ("0", 1), ("zero!", 1), ("0/10", 1), ("4.5", 5), ("2, maybe a 3", 3),
        ("3 maybe 4", 4),
        ("fuck this question, i cried when i answered it", 1),
        ("dodged it so 2", 2), ("It was humiliating. 1.", 1), ("I refused, which I would call a 5", 5),
    ],
)  # fmt: skip
def test_what_was_said_on_another_measure_is_taken_and_said_back(typed: str, expected: int) -> None:
    assert read(WENT, typed, NOW) == Heard(expected, gathered=True)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("3, no 2", 2), ("4 no wait 3", 3), ("shite", 1), ("meh", 3), ("1 😭", 1), ("2 lol", 2), ("4 haha", 4),
        ("4!! :)", 4), ("5 mate", 5), ("fucking awful", 1), ("it was bloody great tbh", 5), ("gooood", 4),
        ("burned it", 1), ("not very well I think", 2), ("\U0001f44e", 2), ("\U0001f44d", 4), ("shocking", 1),
        ("not bad actually", 3), ("could have been better", 2),
        ("terrible", 1), ("it was awful", 1), ("badly", 2), ("bad", 2), ("not great", 2), ("it was ok", 3), ("OK.", 3),
        ("so-so", 3), ("not bad", 3), ("it went well", 4), ("pretty good, I guess", 4),
        ("really good", 4), ("great!", 5), ("not so good", 2), ("ok ish", 3), ("okay-ish I guess", 3),
    ],
)  # fmt: skip
def test_as_people_rate_in_passing(typed: str, expected: int) -> None:
    assert heard(WENT, typed) == expected


def test_other_ends() -> None:
    assert heard(TEN, "0") == 0
    assert heard(TEN, "ten") == 10
    assert heard(TEN, "7/10") == 7
    assert heard(TEN, "7 out of ten") == 7
    assert values(TEN, "11") == {"least": "0", "most": "10"}
