"""What people say to the lists of the notes, in their own words: by the shipped content."""

from __future__ import annotations

import pytest

from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from tests.dialogue.readers.asks import NOW
from tests.dialogue.readers.test_shipped_labels import ASKS

SAID = {
    "followup/kind": {
        "nudge": "they ghosted me|no reply yet|I haven't heard anything back|ask when they decide",
        "rejection": "they rejected me|I got rejected|they turned me down",
        "feedback": "I want feedback|ask them what I did wrong",
        "trouble": "zoom failed|I was late|my wifi died",
        "illness": "I had a fever that day|I was too nervous",
    },
    "followup/held": {
        "day": "this morning|today|12 hours ago|last night",
        "week": "a few days ago|the other day",
        "longer": "a month ago|weeks ago|long ago",
    },
    "followup/contact": {
        "have": "y|yes|I have her email|yes, Sam from HR|on linkedin",
        "find": "I can find out|not yet",
        "none": "nope|no|don't have one|only a no-reply address",
    },
    "followup/cause": {
        "nerves": "I was nervous|nervous|I panicked",
        "unwell": "i was ill|sick|I had a cold",
        "tired": "no sleep|i didn't sleep|the baby was up all night",
        "news": "bad news|my dog died",
        "none": "don't want to say|no reason",
    },
    "followup/next": {
        "sent": "already sent|sent it!|i sent it",
        "not_yet": "i'll send it later|not yet|I'll think about it",
        "drop": "no|not sending",
    },
    "followup/versions/tone": {
        "formal": "formal, it's a bank|professional|polite please",
        "brief": "shorter|make it short|brief please",
        "warm": "warm|friendly|the warm one",
    },
}
CASES = [
    (path, value, typed) for path, each in SAID.items() for value, lines in each.items() for typed in lines.split("|")
]


@pytest.mark.parametrize(("path", "value", "typed"), CASES)
def test_a_choice_in_their_own_words(path: str, value: str, typed: str) -> None:
    reading = read(ASKS[path], typed, NOW)
    assert isinstance(reading, Heard), reading
    assert reading.value == value
