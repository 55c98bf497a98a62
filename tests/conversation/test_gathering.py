"""Real sentences where a choice was asked for: heard, kept where they belong, never nudged twice in the same words."""

from __future__ import annotations

from itertools import pairwise

from tests.conversation.small import library
from tests.conversation.talking import Talking

STORY = "it began well and then they asked me about a gap in my CV and I had no idea what to say"


def debrief() -> Talking:
    return Talking.known(library()).commands("debrief").taps("Full").asks("feeling")


def test_a_sentence_is_taken_for_a_choice_and_that_is_said() -> None:
    talk = debrief().says("honestly I was in tears afterwards").hears("“Awful”").asks("space")
    assert talk.talk.answers["feeling"] == "awful"
    talk.says("back").asks("feeling").says("awful").asks("space")
    assert "“Awful”" not in talk.heard


def test_a_story_told_too_soon_is_kept_and_not_asked_for_again() -> None:
    talk = debrief().says(STORY).asks("feeling").hears("how it went")
    talk.says("low", "go on", "Acme", "Clerk", "video", "today").asks("questions/1/asked")
    assert talk.talk.answers["recall"] == STORY


def test_a_story_with_a_mood_in_it_is_both() -> None:
    talk = debrief().says(f"{STORY}, I was so ashamed").asks("space")
    assert talk.talk.answers["feeling"] == "awful"
    assert str(talk.talk.answers["recall"]).startswith(STORY)


def test_two_stories_stand_one_below_the_other() -> None:
    talk = debrief().says(STORY, "and the panel just sat there and nobody said a word to me").asks("feeling")
    assert len(str(talk.talk.answers["recall"]).splitlines()) == 2


def test_a_mood_alone_is_no_story_and_what_was_skipped_stays_so() -> None:
    talk = debrief().says("I would say it is a bit of everything at once today").asks("feeling")
    assert "recall" not in talk.talk.answers
    talk.says("skip", "skip", "skip", "skip", "skip").asks("recall").says("skip", "skip")
    talk.asks("signals").says(STORY)
    assert talk.talk.answers["recall"] is None


def test_the_quick_one_keeps_no_story_it_does_not_ask_for() -> None:
    talk = Talking.known(library()).commands("debrief").asks("speed").says(STORY).asks("speed")
    assert "recall" not in talk.talk.answers


def test_the_same_nudge_never_comes_twice_in_a_row() -> None:
    for before in range(4):
        talk = debrief()
        for _ in range(before):
            talk.says("stop").commands("debrief", "new").taps("Full")
        lines = []
        for typed in ("xyzzy", "plugh", "foo bar", "this says nothing at all to you", "still not one of them"):
            talk.says(typed).asks("feeling")
            lines.append(talk.heard.splitlines()[0])
        assert all(one != other for one, other in pairwise(lines))
        assert all("skip" in line and "1 Awful" in line for line in lines[1:])
