"""Real sentences where a choice was asked for: heard, kept where they belong, never nudged twice in the same words."""

from __future__ import annotations

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


def test_a_story_told_before_the_quick_one_is_kept_and_not_asked_for_in_the_full_one() -> None:
    talk = Talking.known(library()).commands("debrief").asks("speed").says(STORY).asks("speed").hears("how it went")
    talk.says("quick", "Acme", "Why us?", "2", "no", "no", "out", "skip")
    assert talk.person.open_talk() is None
    assert talk.person.talks["debrief-1"].answers["recall"] == STORY
    talk.commands("continue", "debrief-1").says("fine", "Clerk", "video", "today").asks("questions/1/reply")


def test_a_story_with_a_mood_in_it_told_before_anything_else_loses_neither() -> None:
    told = f"Had an interview at Acme yesterday, {STORY}, feel terrible"
    talk = Talking.known(library()).commands("debrief").says(told).asks("speed")
    assert talk.talk.answers == {"feeling": "awful", "recall": told, "company": "Acme", "held": "yesterday"}
    assert "how it went" in talk.heard


def test_the_same_nudge_never_comes_twice_in_a_row() -> None:
    for before in range(4):
        talk = debrief()
        for _ in range(before):
            talk.says("stop").commands("debrief", "new").taps("Full")
        first = talk.says("xyzzy").asks("feeling").heard.splitlines()[0]
        second = talk.says("this says nothing at all to you").asks("feeling").heard.splitlines()[0]
        assert first != second
        assert "skip" in second
        assert "1 Awful" in second
        talk.says("still not one of them").asks("company")
        assert talk.talk.answers["feeling"] is None


def test_nobody_is_asked_for_a_tap_a_fifth_time() -> None:
    talk = debrief().says("low").asks("space").says("DHL", "driver", "phone").asks("space").says("2 days ago")
    talk.asks("company")
    assert talk.talk.answers["space"] is None


def test_what_may_be_either_of_two_is_asked_and_nothing_is_kept_without_a_word() -> None:
    talk = debrief().says("I was upset at first when they asked me that and now it is fine").asks("feeling")
    talk.hears("Low", "Fine")
    assert "recall" not in talk.talk.answers


def test_a_rating_in_a_sentence() -> None:
    talk = debrief().says("low", "go on", "it was with acme, they do warehouses", "skip", "skip", "skip", "skip")
    assert talk.talk.answers["company"] == "acme"
    talk.says("Why us?", "oh i'd say it was pretty poor, i rambled").hears("“2”").asks("questions/1/reply")
    talk.says("skip", "skip", "yes they also asked where i see myself").asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "where i see myself"


def test_who_comes_with_a_story_gets_to_tell_it_after_the_yes() -> None:
    talk = Talking(library()).says("hello", "I had an interview yesterday and it was a disaster")
    assert "disaster" not in str([talk.person.profile.wanted, talk.person.talks])
    talk.says("yes", "skip", "skip").asks("speed")


def test_a_lone_n_is_a_no() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?", "2", "n", "n")
    talk.asks("gut")
    assert talk.talk.answers["forgotten/1/question"] is None


def test_how_they_are_is_heard_wherever_they_say_it() -> None:
    replies = {
        "".join(map(str, line.parts))
        for choice in library().dialogues["debrief"].ops["feeling"].ask.choices  # type: ignore[union-attr]
        if choice.value == "awful"
        for line in choice.reply
    }
    talk = Talking.known(library()).commands("debrief").says("i cant stop crying").asks("speed")
    assert any(reply in talk.heard for reply in replies), talk.heard
    talk.says("full").asks("space")
    assert talk.talk.answers["feeling"] == "awful"


def test_when_it_was_is_heard_a_question_too_early() -> None:
    talk = debrief().says("low", "go on", "Acme", "cook").asks("stage").says("today, I just came back")
    talk.hears("Today").asks("stage").says("a trial, I cooked for two hours").asks("recall")
    assert (talk.talk.answers["held"], talk.talk.answers["stage"]) == ("today", "task")


def test_what_is_taken_back_at_once_says_nothing() -> None:
    talk = debrief().says("low", "go on", "skip", "skip", "skip", "skip", "skip", "Why us?")
    talk.says("oh i totally nailed it. not").asks("questions/1/went")


def test_an_offer_is_declined_in_any_words() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?", "2", "n", "n", "out")
    talk.asks("later").says("never")
    assert talk.person.open_talk() is None
    assert not [each for each in talk.person.reminders.values() if each.phrase == "reminders.full_debrief"]


def test_who_does_not_say_how_long_gets_the_quick_one() -> None:
    talk = Talking.known(library()).commands("debrief").says("skip", "Acme", "Why us?", "2", "n", "n", "out")
    talk.asks("later").says("skip").offers("/continue debrief-1")
