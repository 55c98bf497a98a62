"""People say things without being asked, and say yes where words are wanted."""

from __future__ import annotations

import re

import pytest

from bot.conversation.intents.needs import need
from bot.conversation.intents.thanks import says_thanks
from tests.conversation.interviews.test_interview import told
from tests.conversation.small import library
from tests.conversation.talking import Talking


def idle() -> Talking:
    return Talking.known(library())


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("I just had a terrible interview", "/debrief"),
        ("the interview today went badly", "/debrief"),
        ("I got the job!!", "/outcome"),
        ("they made me an offer", "/outcome"),
        ("I got rejected again", "/outcome"),
        ("I fainted in my interview", "/debrief"),
        ("my trial at the cafe was a train wreck", "/debrief"),
        ("Thank you for your time with us. Sadly we have decided to go forward with other candidates.", "/outcome"),
        ("I didn't get it", "/outcome"),
        ("just bombed a google phone screen lmao", "/debrief"),
        ("My interview for the fellowship is over and I want to analyse it", "/debrief"),
        ("had a trial shift, went to shit, chef screamed at me in front of everyone", "/debrief"),
        ("I would like to talk about an interview I had on Thursday at Vodafone", "/debrief"),
        ("asdf", "/debrief"),
    ],
)
def test_what_is_just_told_leads_to_its_talk(said: str, command: str) -> None:
    idle().says(said).offers(command)


@pytest.mark.parametrize(
    ("said", "hears", "commands"),
    [
        ("they ghosted me", "hard", ("/followup", "/debrief")),
        ("will it be ok?", "can't", ("/debrief", "/odds")),
        ("can I see it again?", "casebook", ("/casebook",)),
        ("nobody replies to my applications", "hard", ("/followup", "/debrief")),
        ("should I explain to them what happened?", "short|few lines", ("/followup", "/debrief")),
        ("should i email them", "short|few lines", ("/followup", "/debrief")),
        ("can you help me write a thank-you note", "short|few lines", ("/followup", "/debrief")),
        ("can we talk", "here|Yes", ("/debrief", "/kindword")),
        ("can we talk about the interview i had at Aldi today", "here for|good that you came|rough", ("/debrief",)),
        ("i just want to vent", "here|Yes", ("/debrief", "/kindword")),
        ("I hate interviews", "tired|sense", ("/debrief", "/kindword")),
        ("should I quit looking?", "tired|sense", ("/debrief", "/kindword")),
        ("what a waste of time", "tired|sense", ("/debrief", "/kindword")),
        ("i cried in the car for an hour", "sorry|hard|hear you", ("/debrief", "/kindword")),
        ("I'll never find a job", "sorry|hard|hear you", ("/debrief", "/kindword")),
        ("I have an interview tomorrow at 3", "Good that|put it in", ("/interview", "/pumpup")),
        ("my next interview is on Friday", "Good that|put it in", ("/interview", "/pumpup")),
        ("i have an interview tomorrow at 10 and im terrified", "Nerves|makes sense", ("/interview", "/pumpup")),
        ("im so nervous for tmrw", "Nerves|matters|hear", ("/pumpup", "/kindword", "/reframe")),
        ("nervous about thursday", "Nerves|matters|hear", ("/pumpup", "/kindword", "/reframe")),
        ("haha", "here", ("/debrief",)),
        ("Thank you, that was helpful.", "Gladly|welcome|Any time", ("/debrief",)),
        (
            "how do i answer tell me about yourself",
            "practised|counts|nobody is|your own hard",
            ("/practice", "/pumpup"),
        ),
        ("feedback said i was too quiet", "worth a look|work with", ("/feedback", "/debrief")),
        ("interview didnt go well", "sorry|rough", ("/debrief",)),
        ("the recruiter lied to me", "sorry|rough", ("/debrief",)),
        ("appreciate you", "Gladly|welcome|Any time", ("/debrief",)),
        ("merci beaucoup", "Gladly|welcome|Any time", ("/debrief",)),
        ("ur sweet thank u", "Gladly|welcome|Any time", ("/debrief",)),
        ("can you calm me down", "small one|own evidence|get you ready", ("/pumpup", "/kindword", "/reframe")),
        ("i keep replaying it", "sorry|hard|hear you", ("/debrief", "/kindword")),
        ("they picked someone else", "sorry", ("/outcome",)),
        ("k thx", "Gladly|welcome|Any time", ("/debrief",)),
        ("thank youuu", "Gladly|welcome|Any time", ("/debrief",)),
    ],
)
def test_what_somebody_needs_is_met_with_a_kind_word_and_a_way(
    said: str, hears: str, commands: tuple[str, ...]
) -> None:
    talk = idle().says(said).offers(*commands)
    assert re.search(hears, talk.heard)


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("what did I tell you?", "casebook|collected|yet"),
        ("when will you remind me?", "remind|promis|due|noth|Nothing"),
    ],
)
def test_what_they_ask_of_us_is_shown(said: str, hears: str) -> None:
    assert re.search(hears, idle().says(said).heard)


@pytest.mark.parametrize(
    "said",
    [
        "thanks for nothing",
        "great company though",
        "no thanks",
        "the reply was long",
        "got the thanks but no thanks email",
        "where did the thank you note end up",
    ],
)
def test_other_words_are_no_thanks_and_no_need(said: str) -> None:
    assert not says_thanks(said)
    assert not need(said)


@pytest.mark.parametrize("said", ["ashamed", "scared", "I feel like a failure", "so sad today", "I'm really nervous"])
def test_how_they_are_is_met_and_is_no_mistyped_command(said: str) -> None:
    talk = idle().says(said)
    assert [option.token for option in talk.message.offers][1] == "/kindword"
    assert "/shared" not in talk.heard
    talk.says("2").asks("hard")


@pytest.mark.parametrize("said", ["brief", "scared of dogs", "my boss is angry", "low budget"])
def test_everyday_words_are_no_mistyped_commands_and_no_feelings(said: str) -> None:
    idle().says(said).offers("/debrief")


@pytest.mark.parametrize("said", ["pumup", "debreif", "strenghts"])
def test_a_slip_in_a_command_needs_no_slash(said: str) -> None:
    assert idle().says(said).message.offers[0].label.startswith("/")


def test_words_that_lead_nowhere_are_not_always_met_alike() -> None:
    talk = idle()
    assert len({talk.says(said).heard for said in ("hmm", "full", "Acme", "by video", "a panel", "this morning")}) > 2


@pytest.mark.parametrize("said", ["I'm ready", "ok, ready", "im back", "carry on"])
def test_who_is_ready_goes_on_where_it_waits(said: str) -> None:
    idle().says("/debrief", "full", "awful", "a break").says(said).asks("company")


def test_who_is_ready_says_yes_to_what_was_offered() -> None:
    idle().says("I just had a terrible interview", "I'm ready").asks("speed")


def test_a_yes_to_going_on_or_a_break_goes_on() -> None:
    idle().says("/debrief", "full", "awful", "yes").asks("company")


def test_a_no_is_met_before_anything_is_offered() -> None:
    idle().says("they turned me down").hears("sorry").says("yes").asks("company")


def test_soon_after_an_interview_a_sentence_is_about_it() -> None:
    told().comes("after").says("it was horrible, I lost the thread").offers("/debrief interview-1")


def test_not_now_is_heard_for_the_day() -> None:
    talk = idle().says("/debrief", "quick", "Acme", "/strengths", "skip").hears("Acme").says("not now")
    talk.says("/strengths", "skip").offers()
    assert "Acme" not in talk.heard
    talk.waits(days=1).arrives().hears("Acme")


def test_a_yes_is_no_name() -> None:
    talk = idle().says("/debrief", "quick", "yes").asks("company")
    talk.says("Acme").asks("questions/1/asked")


def test_who_says_yes_twice_means_it() -> None:
    idle().says("/debrief", "quick", "yes", "yes").asks("questions/1/asked")


@pytest.mark.parametrize("said", ["no more", "that's it", "Nothing else.", "done"])
def test_no_more_is_no(said: str) -> None:
    idle().says("/debrief", "quick", "Acme", "Why us?", "2", said).asks("forgotten/1/question")


def test_a_way_on_that_was_promised_is_there_though_something_waits() -> None:
    """The first of the five steps leads to the silver lining; a debrief put aside must not take its place."""
    talk = idle().says("/debrief", "quick", "Acme", "/recover", "1", "let's do it")
    talk.offers("/resume debrief-1", "/silverlining", "/fine").says("2")
    assert talk.talk.dialogue == "silverlining"


@pytest.mark.parametrize("said", ["my interview went badly today", "i messed up the interview question"])
def test_who_goes_on_telling_is_offered_the_debrief_that_waits(said: str) -> None:
    """Two turns of "go through an interview" had to be pressed before it went on where it had been put aside."""
    talk = idle().says("/debrief quick", "low")
    waiting, path = talk.talk.id, talk.asked
    talk.says("later", said).offers(f"/resume {waiting}", "/begin debrief").says("yes").asks(path)
