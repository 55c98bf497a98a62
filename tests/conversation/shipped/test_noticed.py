"""What they noticed and what went wrong, in their own words: each is taken for the line of the list that it means."""

from __future__ import annotations

import pytest

from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.pick import read_pick
from bot.dialogue.steps import Ask
from bot.library.load import find_content, load_library

SHIPPED = load_library(find_content())


def ask_of(name: str) -> Ask:
    return next(op.ask for op in SHIPPED.dialogues["debrief"].program.ops if op.ask and op.ask.name == name)


@pytest.mark.parametrize(
    ("name", "line", "value"),
    [
        ("signals", "on mute typing emails", "distracted"),
        ("signals", "typed while i talked", "distracted"),
        ("signals", "he was typing it all up", "took_notes"),
        ("signals", "they wrote loads down", "took_notes"),
        ("signals", "they didnt laugh once", "poker_face"),
        ("signals", "it went 20 minutes over", "ran_long"),
        ("signals", "done in ten minutes", "cut_short"),
        ("signals", "she said theyd let me know", "no_next_steps"),
        ("signals", "she said theyd let me know by friday", "next_steps"),
        ("signals", "told me about the pension", "sold_the_job"),
        ("signals", "he was on his laptop the whole time", "distracted"),
        ("signals", "nobody smiled", "poker_face"),
        ("mishaps", "couldnt get a word out", "tongue_tied"),
        ("mishaps", "teams wouldnt load", "tech"),
        ("mishaps", "they hated me", "no_click"),
        ("mishaps", "my mic didnt work", "tech"),
        ("mishaps", "bus didnt come", "late"),
        ("mishaps", "couldnt find the building", "late"),
        ("mishaps", "hadnt read the website", "unprepared"),
        ("mishaps", "spilled coffee on myself", "outfit"),
        ("mishaps", "talked myself down", "sold_short"),
        ("mishaps", "said i was only a cashier", "sold_short"),
        ("mishaps", "i told them i was fired", "over_shared"),
        ("mishaps", "i was honest about my boss", "too_candid"),
        ("mishaps", "voice shaking", "tongue_tied"),
        ("mishaps", "didnt get on with her", "no_click"),
    ],
)
def test_a_line_is_taken_for_what_it_means(name: str, line: str, value: str) -> None:
    heard = read_pick(ask_of(name), line)
    assert isinstance(heard, Heard)
    assert heard.value == (value,)


@pytest.mark.parametrize(
    ("name", "line"),
    [("signals", "he was nice"), ("signals", "they had three dogs"), ("mishaps", "phone went off")],
)
def test_a_line_that_no_choice_means_is_taken_for_none(name: str, line: str) -> None:
    assert not isinstance(read_pick(ask_of(name), line), Heard)
