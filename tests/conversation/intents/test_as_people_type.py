"""Lines as very different people typed them, and met wrongly once: each is a control, a yes or an answer."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bot.conversation.intents.lists import says_that_is_all, says_there_is_more
from bot.conversation.intents.spoken_controls import spoken_control
from bot.conversation.intents.thanks import says_thanks
from bot.dialogue.messages import Control
from tests.conversation.small import library
from tests.conversation.talking import Talking

CONTROLS = {
    "I think I'm done": Control.STOP,
    "im done": Control.STOP,
    "thanks, bye": Control.PAUSE,
    "ok thank you so much, good night": Control.PAUSE,
    "gotta go, bye": Control.PAUSE,
    "ill be back later": Control.PAUSE,
    "my phone is ringing brb": Control.PAUSE,
    "goodnight": Control.PAUSE,
    "not sure what you mean": Control.HELP,
    "example?": Control.HELP,
    "like?": Control.HELP,
    "e.g.?": Control.HELP,
    "What counts?": Control.HELP,
    "how long should it be?": Control.HELP,
    "do i have to answer this?": Control.HELP,
    "whats this for": Control.HELP,
    "can we skip this one its making me feel worse": Control.SKIP,
    "skip this because i dont remember": Control.SKIP,
    "can i come back to this": Control.SKIP,
    "i dont want to do this bit": Control.SKIP,
    "ask me later": Control.PAUSE,
}


@pytest.mark.parametrize("said", CONTROLS)
def test_a_line_that_is_a_control(said: str) -> None:
    assert spoken_control(said) is CONTROLS[said]


@pytest.mark.parametrize(
    "said",
    [
        "can i come back to that",
        "skip lunch because im nervous",
        "I like it",
        "cheers",
        "do i have to work weekends?",
        "example of a conflict at work",
    ],
)
def test_a_line_that_is_none(said: str) -> None:
    assert spoken_control(said) is None


def questions() -> Talking:
    return (
        Talking.known(library())
        .commands("debrief")
        .taps("Quick")
        .says("Acme", "Why us?", "2")
        .asks("questions/1/again")
    )


@pytest.mark.parametrize(
    "said",
    [
        "yep, one more",
        "ye 1 more",
        "ya theres one more",
        "have more",
        "yes there's one more",
        "another one",
        "yes a few more",
        "go on then",
    ],
)
def test_a_yes_to_another_one_is_not_kept_as_the_next_one(said: str) -> None:
    assert says_there_is_more(said)
    assert "questions/2/asked" not in questions().says(said).asks("questions/2/asked").talk.answers


@pytest.mark.parametrize(
    "said", ["thats all i remember", "thats it", "im done i think", "i cant think of any more", "not more"]
)
def test_that_was_all_without_its_apostrophe(said: str) -> None:
    assert says_that_is_all(said)
    questions().says(said).asks("forgotten/1/question")


def test_what_follows_another_one_is_the_item_alone() -> None:
    talk = questions().says("another one: where do you live?").asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "where do you live?"


def test_who_we_are_is_answered_before_a_yes_and_who_comes_back_is_greeted() -> None:
    Talking(library()).says("hi", "who are you?").hears("program").says("yes").asks("name")
    questions().says("ok im back").asks("questions/1/again")


def test_a_time_that_stands_in_the_words_is_not_said_twice() -> None:
    talk = (
        Talking.known(library()).commands("pumpup").taps("One").says("I calmed a customer last week", "last week", "no")
    )
    assert talk.heard.count("last week") == 1


def test_one_more_question_that_is_named_is_kept() -> None:
    assert not says_there_is_more("one more question about pay")
    questions().says("yes, what would you change here?").asks("questions/2/went")


def test_a_command_in_a_sentence_leads_out_of_our_small_questions() -> None:
    Talking(library()).says("hi", "yes", "Ada").asks("zone").says("i want to debrief").asks("speed")
    Talking(library()).says("hi", "yes", "Ada").asks("zone").says("Warsaw").asks("tone")


def test_why_at_a_question_for_a_city_is_no_city() -> None:
    Talking(library()).says("hi", "yes", "Ada").asks("zone").says("why?").hears("I use it for").asks("zone")


def test_who_does_not_know_picks_the_choice_that_says_so_and_hears_a_kind_word_elsewhere() -> None:
    talk = questions().says("no", "idk").asks("gut")
    assert talk.heard.splitlines()[0] in {
        "No problem.",
        "Skipped.",
        "That's fine.",
        "Okay, on we go.",
        "Sure, leave it.",
    }
    assert talk.says("idk").asks("later").talk.answers["gut"] == "unsure"


def test_a_picture_says_how_they_are() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").says("\U0001f62d").asks("space")
    assert talk.talk.answers["feeling"] == "awful"


def test_back_with_nothing_to_take_back_says_so_and_offers_what_waits() -> None:
    talk = questions().says("later", "back").hears("Carry on with the debrief of Acme")
    assert "take back" in talk.heard or "go back" in talk.heard


def test_the_half_that_waits_is_offered_before_a_second_half() -> None:
    questions().says("later", "something else").offers("/resume debrief-1", "/fine")


def held() -> Talking:
    return Talking.known(library()).commands("debrief").taps("Full").says("fine", "Acme", "Clerk", "video").asks("held")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("four days ago", "this_week"),
        ("before three days", "this_week"),
        ("10 days ago", "earlier"),
        ("1 January 2020", "earlier"),
        ("yesterday evening", "yesterday"),
    ],
)
def test_a_day_that_is_named_is_counted(said: str, kept: str) -> None:
    talk = held().says(said).asks("recall")
    assert talk.talk.answers["held"] == kept


def test_what_may_be_a_place_in_the_list_or_a_day_of_the_month_is_asked() -> None:
    talk = Talking.known(library(), now=datetime(2026, 11, 22, 9, tzinfo=UTC)).commands("debrief").taps("Full")
    talk.says("fine", "Acme", "Clerk", "video", "the 3rd").asks("held").hears("In the last week", "Longer ago")
    assert talk.says("the 3rd one").asks("recall").talk.answers["held"] == "this_week"


@pytest.mark.parametrize("said", ["say that again please", "what do you mean, please?", "can we go back one please"])
def test_a_control_said_politely_is_no_mood(said: str) -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").asks("feeling").says(said)
    assert "feeling" not in talk.talk.answers


def test_a_choice_is_named_as_one_would_type_it() -> None:
    Talking.known(library()).commands("debrief").says("blue").hears("Quick").says("what is 1?").asks("speed")
    questions().says("yes", "Why now?").asks("questions/2/went").says("what is 1?").hears("nailed it")


@pytest.mark.parametrize("said", ["dunno tbh", "no idea really", "idk", "dunno m8", "fuck knows", "\U0001f937"])
def test_who_does_not_know_how_it_ends_has_said_so(said: str) -> None:
    assert questions().says("no", "no").asks("gut").says(said).asks("later").talk.answers["gut"] == "unsure"


@pytest.mark.parametrize("said", ["nah", "non", "no lol", "its a no innit", "not a chance", "I wouldn't think so"])
def test_a_no_to_how_it_ends_is_a_guess_and_no_skip(said: str) -> None:
    assert questions().says("no", "no").asks("gut").says(said).asks("later").talk.answers["gut"] == "out"


def test_lines_of_somebody_tired_keep_nothing_that_is_no_answer() -> None:
    talk = Talking.known(library()).commands("debrief").says("idk whichever").asks("company")
    talk.says("ummm i think it was called Nova").asks("questions/1/asked")
    talk.says("- something about teamwork", "3", "no").asks("forgotten/1/question").says("not that i can recall").asks(
        "gut"
    )
    assert talk.talk.answers["company"] == "Nova"
    assert talk.talk.answers["questions/1/asked"] == "something about teamwork"
    talk.says("dont care").asks("later").says("no way")
    assert talk.person.open_talk() is None


def test_lines_of_somebody_curt_in_the_introduction() -> None:
    Talking(library()).says("hi", "yes", "no name").asks("zone").says("none of your business", "i said no").asks("tone")


FEELING = "full"
SPACE = f"{FEELING}|low"
STAGE = f"{FEELING}|fine|Acme|clerk"
HELD = f"{STAGE}|phone"
SIGNALS = f"{HELD}|today|skip|skip"
MISHAPS = f"{SIGNALS}|skip"
REASONS = f"{MISHAPS}|skip"


@pytest.mark.parametrize(
    ("before", "said", "path", "kept"),
    [
        ("", "qick", "speed", "hot"),
        ("", "fulll", "speed", "full"),
        ("", "quick. actually no, full", "speed", "full"),
        ("", "I've got like five mins before the school run", "speed", "hot"),
        ("", "thorough please", "speed", "full"),
        ("", "i dont mind", "speed", None),
        (FEELING, "wobbly", "feeling", "low"),
        (FEELING, "aweful", "feeling", "awful"),
        (FEELING, "lol dead inside", "feeling", "numb"),
        (FEELING, "worn out", "feeling", "low"),
        (SPACE, "lets fucking go", "space", "go_on"),
        (FEELING, "panicky", "feeling", "mixed"),
        (FEELING, "my heart is heavy", "feeling", "low"),
        (STAGE, "in office of boss", "stage", "onsite"),
        (HELD, "like 2h ago", "held", "today"),
        (MISHAPS, "the projector broke", "mishaps", ("tech",)),
        (MISHAPS, "ok none", "mishaps", ("none",)),
        (MISHAPS, "i talked too much", "mishaps", ("too_candid",)),
        (REASONS, "sounded arrogant maybe", "reasons", ("technique",)),
        (REASONS, "too slow", "reasons", ("technique",)),
        (SIGNALS, "she checked the clock", "signals", ("distracted",)),
        (SIGNALS, "He kept looking at his watch", "signals", ("distracted",)),
        (SIGNALS, "they no smile", "signals", ("poker_face",)),
        (STAGE, "they sat me in front of 4 people", "stage", "panel"),
        (MISHAPS, "I cried", "mishaps", ("tears",)),
        (FEELING, "Rather foolish", "feeling", "low"),
        (STAGE, "role play with the VP", "stage", "task"),
        ("", "lets do it all", "speed", "full"),
        ("", "2mins on me break", "speed", "hot"),
        ("", "yes loads", "speed", "full"),
        ("", "im in no rush", "speed", "full"),
        (FEELING, "bit teary", "feeling", "low"),
        (FEELING, "fuming", "feeling", "angry"),
        (FEELING, "all over the place", "feeling", "mixed"),
        (SPACE, "yeah", "space", "go_on"),
        (SPACE, "get on with it", "space", "go_on"),
        (STAGE, "at the depot", "stage", "onsite"),
        (STAGE, "on the ward, freezing", "stage", "onsite"),
        (STAGE, "two managers, dave and some woman from hr", "stage", "panel"),
        (STAGE, "one to one", "stage", "onsite"),
        (STAGE, "a test at the depot", "stage", "task"),
        (STAGE, "zoom with two managers", "stage", "video"),
        (STAGE, "just a chat", "stage", "other"),
        (STAGE, "second interview", "stage", "final"),
        (HELD, "yday", "held", "yesterday"),
        (HELD, "start of the month", "held", "earlier"),
        (STAGE, "in the yard by the gate", "stage", "onsite"),
        (HELD, "fortnight ago", "held", "earlier"),
        (HELD, "back in march", "held", "earlier"),
        (HELD, "at the weekend", "held", "this_week"),
        (HELD, "just before lunch", "held", "today"),
    ],
)
def test_choices_in_the_words_people_have_for_them(before: str, said: str, path: str, kept: object) -> None:
    talk = Talking.known(library()).commands("debrief").says(*filter(None, before.split("|"))).asks(path).says(said)
    assert talk.talk.answers[path] == kept


@pytest.mark.parametrize(
    ("before", "said", "path"),
    [
        (STAGE, "my bag was left behind at the station", "stage"),
        (STAGE, "i cant say, it was all a mess and then we left the building", "stage"),
        (STAGE, "not at the shop", "stage"),
        (STAGE, "wait no, warehouse", "stage"),
        (STAGE, "what counts as on site at the depot?", "stage"),
        (SPACE, "not sure its ok", "space"),
        (HELD, "not in march", "held"),
    ],
)
def test_a_faint_word_is_no_choice_in_a_story_a_denial_or_a_question(before: str, said: str, path: str) -> None:
    talk = Talking.known(library()).commands("debrief").says(*filter(None, before.split("|"))).asks(path).says(said)
    assert talk.talk.answers.get(path) is None


@pytest.mark.parametrize(
    ("before", "said", "path", "hears"),
    [
        ("", "what's the fucking difference", "speed", "saves only what fades"),
        ("", "what takes less time", "speed", "saves only what fades"),
        ("", "which one do you recommend?", "speed", "saves only what fades"),
        ("", "whats the diff", "speed", "saves only what fades"),
        ("", "they ghosted me", "speed", "quiet|without an answer"),
        ("", "they rejected me", "speed", "sorry"),
        (HELD + "|today", "May I tell it in bits?", "recall", "brings back details"),
        (FEELING, "do you know if it rains tomorrow?", "feeling", "One tap"),
        (HELD, "how exact does it have to be?", "held", "Roughly is fine"),
        (HELD, "it's tomorrow at 10", "held", "/pumpup"),
        (SIGNALS, "they laughed at me", "signals", "come near|comes? close|closest|least badly|would you say"),
        (REASONS, "i suck", "reasons", "verdict|hard on yourself"),
    ],
)
def test_what_asks_us_or_is_no_answer_is_met_as_that(before: str, said: str, path: str, hears: str) -> None:
    talk = Talking.known(library()).commands("debrief").says(*filter(None, before.split("|"))).asks(path).says(said)
    assert re.search(hears, talk.asks(path).heard)


def test_there_was_one_about_is_no_part_of_the_question() -> None:
    talk = questions().says("Yes, there was one about digital").asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "about digital"


def test_a_no_with_a_sorry_changes_nothing_and_a_yes_is_a_reply() -> None:
    lines = ("full", "fine", "Acme", "clerk", "phone", "today", "skip", "Can you start Monday?", "4", "yes")
    talk = Talking.known(library()).commands("debrief").says(*lines).asks("questions/1/again")
    assert talk.says("no sorry").asks("signals").talk.answers["questions/1/reply"] == "yes"


def test_ok_below_the_end_of_a_talk_begins_nothing_and_a_yes_does() -> None:
    lines = ("quick", "Acme", "Why us?", "2", "no", "no", "2", "no")
    talk = Talking.known(library()).commands("debrief").says(*lines).says("ok").offers("/continue debrief-1")
    talk.says("yes please").asks("feeling")


def test_what_no_list_holds_is_kept_in_their_words_and_not_asked_again() -> None:
    lines = ("full", "fine", "Acme", "clerk", "phone", "today", "It began well.", "skip")
    talk = Talking.known(library()).commands("debrief").says(*lines).asks("signals").says("the CEO hummed a song")
    talk.asks("mishaps").says("i got nothing").asks("reasons")
    assert talk.talk.answers["recall"] == "It began well.\nthe CEO hummed a song"


def test_what_a_choice_was_taken_for_is_named_shortly_and_a_long_question_quoted_in_part() -> None:
    talk = Talking.known(library()).commands("debrief").says("the whole damn story please")
    assert "“Full”" in talk.heard
    talk.says("fine", "Acme", "clerk", "phone", "today", "skip", "why " * 60, "2")
    assert "why…”" in talk.asks("questions/1/reply").heard
    assert len(str(talk.talk.answers["questions/1/asked"])) > 200


@pytest.mark.parametrize(
    "said",
    [
        "they didnt ask anything it was a trial shift",
        "nothing really they just watched me",
        "I don't remember the other",
    ],
)
def test_that_nothing_was_asked_is_no_question_of_theirs(said: str) -> None:
    assert (
        not Talking.known(library()).commands("debrief").says("quick", "Acme", said).talk.answers["questions/1/asked"]
    )


@pytest.mark.parametrize("said", ["cheers babe", "thanks bro", "thank you po", "thanks bhai"])
def test_thanks_are_thanks_whomever_they_address(said: str) -> None:
    assert says_thanks(said)


@pytest.mark.parametrize("said", ["thanks for wasting my time", "i said thanks"])
def test_words_with_thanks_in_them_are_none(said: str) -> None:
    assert not says_thanks(said)
