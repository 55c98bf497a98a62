"""What somebody tells with no question open, heard in no time however long it is."""

from __future__ import annotations

from functools import partial

import pytest

from bot.conversation.intents.gist import feeling, gist
from tests.quickest import quickest


@pytest.mark.parametrize(
    ("told", "means"),
    [
        ("I just had a terrible interview", "over"),
        ("Today at five o'clock I have the interview", "ahead"),
        ("I have an interview today", "ahead"),
        ("interview this afternoon", "ahead"),
        ("my interview this afternoon went badly", "over"),
        ("I had an interview this evening", "over"),
        ("think I've got the job?", ""),
        ("my interview went badly", "over"),
        ("I have an interview tomorrow", "ahead"),
        ("my interview is in 20 minutes", "soon"),
        ("no way I got it", ""),
        ("I have an interview in an hour", "soon"),
        ("I bombed my interview at Siemens on Monday", "over"),
        ("I bombed my interview and the next one is on Monday", "ahead"),
        ("I had an interview in an hour and it went badly", "over"),
        ("I was at an interview all day today", "over"),
        ("I got rejected", "no"),
        ("they didn't get it", "no"),
        ("I got the job!!", "offer"),
        ("it went terribly", "over"),
        ("it was really not good", "over"),
        ("I completely froze in the system design part", "over"),
        ("I messed up", "over"),
        ("bombed my interview at Acme", "over"),
        ("I failed the interview", "over"),
        ("will they tell me why they said no?", ""),
        ("what if they said no already", ""),
        ("I was frozen out", ""),
        ("it was sunny", ""),
        ("interview", ""),
        ("hello", ""),
    ],
)
def test_what_is_told(told: str, means: str) -> None:
    assert gist(told) == means


@pytest.mark.parametrize("told", ["interview " * 10_000, "had tomorrow " * 10_000, "x" * 100_000, "i " * 50_000])
def test_long_texts_take_no_time(told: str) -> None:
    assert quickest(partial(gist, told)) < 0.5


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("ashamed", "low"),
        ("I'm so tired of this", "low"),
        ("i feel like a total failure today.", "low"),
        ("feeling low and empty", "low"),
        ("Really nervous about it", "afraid"),
        ("stressed!!", "afraid"),
        ("i feel sorry for them", ""),
        ("bad idea", ""),
        ("low " * 30, ""),
    ],
)
def test_how_somebody_is(said: str, means: str) -> None:
    assert feeling(said) == means


@pytest.mark.parametrize("said", ["im " * 26, "i am " * 16, "just still " * 7, "a bit " * 13, "sad" + " and now" * 9])
def test_how_somebody_is_takes_no_time(said: str) -> None:
    assert quickest(partial(feeling, said + "x")) < 0.5
