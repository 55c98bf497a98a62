"""The encouragement we ship: enough of it that nobody meets a message twice in half a year, for whoever they are."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest

from bot.coach.schedule.cheer import ForMood, ForStage
from bot.library.load import find_content, load_library

CHEERS = load_library(find_content()).encouragement


def test_there_are_a_hundred_and_fifty_messages() -> None:
    assert len(CHEERS) >= 150


@pytest.mark.parametrize(("stage", "mood"), list(itertools.product(get_args(ForStage), get_args(ForMood))))
def test_there_are_enough_for_everybody(stage: str, mood: str) -> None:
    """Two months of weekdays for any stage and mood, before the bag is shuffled anew."""
    fitting = [
        each
        for each in CHEERS.values()
        if (not each.stages or stage in each.stages) and (not each.moods or mood in each.moods)
    ]
    assert len(fitting) >= 40, (stage, mood, len(fitting))
