"""Before anything is kept: what we are, what is kept and where, 16 or older, and a yes. Then once per version."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from bot.coach.profile.consent import VERSION
from bot.conversation.intents.consent import Decision, decided
from bot.conversation.person import Person, ProfileSaved, Turn
from bot.dialogue.events import Arrived, Commanded, Event, Picked, Submitted, Tapped, Typed
from bot.library.load import find_content, load_library
from bot.library.site import Site
from tests.conversation.small import library
from tests.conversation.talking import Talking

ZEBRA = "my name is zebra and I bombed at zebra"
"""The rarest word tells whether anything of it was kept."""

ASKED = ("/agree", "/more", "/decline")


def newcomer() -> Talking:
    return Talking(library()).arrives()


def from_before() -> Talking:
    """Somebody in the middle of a debrief, who agreed to an earlier version of what is kept."""
    talk = Talking.known(library()).says("/debrief", "full", "good").asks("company")
    talk.person = replace(talk.person, profile=replace(talk.person.profile, consent=VERSION - 1))
    return talk


def kept(made: Turn) -> bytes:
    return msgspec.json.encode((made.changes, made.messages, made.person.profile))


# -- the first minute


def test_the_first_message_says_what_we_are_and_what_is_kept_and_asks_one_question() -> None:
    talk = newcomer().hears("Comeback", "program", "encrypted", "16", "delete").offers(*ASKED)
    assert talk.heard.count("?") == 1


def test_whoever_runs_it_is_named_if_they_say_so() -> None:
    named = msgspec.structs.replace(library(), site=Site(operator="Northwind Library"))
    Talking(named).arrives().hears("Northwind Library")
    newcomer().hears("whoever runs me")


def test_a_yes_is_kept_with_its_version_and_its_time_and_nothing_before_it() -> None:
    talk = newcomer()
    assert talk.person.profile.consent == 0
    at = talk.now
    talk.taps("Yes").asks("name")
    assert talk.person.profile.consent == VERSION
    assert talk.person.profile.consented_at == at.isoformat(timespec="seconds")


def test_to_the_debrief_on_a_bad_day_it_takes_a_yes_and_two_skips() -> None:
    Talking(library()).commands("debrief").taps("Yes").taps("Skip").taps("Skip").asks("speed")


def test_what_they_came_for_is_where_they_are_at_last() -> None:
    Talking(library()).arrives().says("/debrief", "ok", "skip", "skip").asks("speed")
    Talking(library()).says("debrief", "yes", "skip", "skip").asks("speed")
    Talking(library()).arrives().says("/debreif", "yes", "skip", "skip").asks("speed")
    Talking(library()).arrives().happens(Tapped("/pumpup")).says("yes", "skip", "skip").asks("minutes")


def test_who_tells_of_an_interview_hears_that_it_comes_next() -> None:
    talk = newcomer().says("hey I have an interview in 20 mins and im freaking out")
    assert any(words in talk.heard for words in ("straight there", "comes next"))
    talk.says("yes").hears("two").asks("name").says("skip", "skip").asks("proofs/1/proof")
    newcomer().says("yes").hears("few").asks("name")


@pytest.mark.parametrize(
    "said",
    [
        "yes", "y", "Yes!", "YES", "yep", "yeah sure", "ok", "okay", "Sure", "agree", "I agree", "agreed",
        "yes to both", "both", "1", "of course", "go ahead", "that's fine", "fine by me", "sounds good", "👍",
        "yes I am", "I accept", "yes, I'm 17 and I agree", "I'm over 16 and yes", "yes please", "alright",
        "i am 34, and that's ok", "Yes I am 34 and you may keep", "yes, keep it", "I'm old enough and you may keep it",
        "yes to both of them", "alright then", "option 1", "the first one", "yes im 41 n u can keep it", "1 yes",
        "ok fine lets try this", "haan yes 24",
        "yeah nah go on, im 45", "oui, j'ai 29 ans", "ja ich bin 22 jahre alt", "nah yeah",
        "Yes po, 27 years old", "opo", "yes ji", "Yes sir I am 22 and agree", "bet", "aight bro", "yes ma'am",
        "yes, and yes, captain", "yes both. I'm Carmen from Madrid", "yes i guess",
        "hi i'm ines, i'm 23, yes to both", "aw nice. yes", "Yes, both of those are fine by me", "both fine",
        "haha yes", "oh ok then yes", "yes to all of that", "thanks yes", "lovely, yes please",
        "Yes I agree to that dear", "yeah ok whatever", "yea both", "yes defo",
        "yeah all good im 30", "yep all fine, 41", "yh no probs", "aye nae bother", "yes to all that", "ya ok la",
        "yes please can we start", "crack on, im 45", "sweet yeah",
        "yeah thats fine", "yes im 24", "yes, I'm 17", "im 24 yes", "yh thats cool", "sure no problem", "fine with me",
        "im fine with that", "yeah im over 16 and thats fine", "yeah thats ok with me", "yup im 30",
    ],
)  # fmt: skip
def test_words_for_yes(said: str) -> None:
    assert decided(said) is Decision.AGREE
    newcomer().says(said).asks("name")


@pytest.mark.parametrize(
    "said",
    [
        "no",
        "No thanks",
        "nope",
        "3",
        "I don't agree",
        "not now",
        "later",
        "stop",
        "quit",
        "👎",
        "don't keep it",
        "dont keep anything",
    ],
)
def test_words_for_no(said: str) -> None:
    assert decided(said) is Decision.DECLINE
    assert newcomer().says(said).last.forgets


@pytest.mark.parametrize(
    "said",
    [
        "more", "tell me more", "2", "why?", "???", "help", "?? what do you keep", "/help", "/more",
        "what happens if i say yes", "what if i say no", "is it gdpr compliant?",
        "what do u do with my data", "why do you need my age", "why do u ask", "can i delete it", "who can share it?",
    ],
)  # fmt: skip
def test_words_for_tell_me_more(said: str) -> None:
    talk = newcomer().says(said.removeprefix("?? "))
    talk.hears("Discord or Slack", "keys", "/support").offers(*ASKED)


@pytest.mark.parametrize(
    "said", ["I'm 15", "im 12", "i am only 14 years old", "yes, I'm 15", "I'm under 16", "not 16 yet", "15", "yes 14"]
)
def test_somebody_too_young_is_told_kindly(said: str) -> None:
    talk = newcomer().says(said).hears("16", "kept")
    assert talk.last.forgets


@pytest.mark.parametrize(
    "said",
    [
        "po", "man", "bro what", "aight but who reads it", "bet you sell it",
        "16", "17", "I'm 17", "hello", "Anna", "maybe", "I had an interview at Acme", "yes?",
        "yes but what about my boss", "Thank you very much indeed", "nice", "oh great", "have", "to all of that",
        "yes and no", "ok so", "yeah so i had an interview", "thats fine but no names",
        "fine whatever", "whatever", "can i talk first",
        "how did they keep me waiting so",
        "if it's private yes", "yes you may not", "you can?",
        "yes, what do you keep", "yes. no wait", "hi, I'm 15, yes to both",
        "ok. I had an interview yesterday", "START", "begin",
        "I'm 15 minutes late", "skip", "back", "0", "4", "", "  ", "agree to disagree", "x" * 5000,
    ],
)  # fmt: skip
def test_what_is_not_beyond_doubt_is_asked_again(said: str) -> None:
    talk = newcomer().says(said).offers(*ASKED)
    assert talk.person.profile.consent == 0
    talk.says("yes").asks("name")


def test_an_age_alone_is_half_an_answer_and_that_is_said() -> None:
    talk = newcomer().says("I'm 34").hears("may I keep").offers(*ASKED)
    assert talk.person.profile.consent == 0
    assert "16" not in talk.heard  # it is not asked twice
    talk.says("yes").asks("name")
    for half in ("im way over 16", "old enough", "over 18", "im 50 yrs old"):
        newcomer().says(half).hears("may I keep")


def test_what_is_said_instead_of_a_yes_is_met_in_other_words() -> None:
    talk = newcomer()
    heads = [talk.says(said).heard.splitlines()[0] for said in ("Acme", "Paris", "a cook")]
    assert len(set(heads)) == len(heads)


def test_a_yes_to_nothing_is_no_consent() -> None:
    for event in (Typed("yes"), Tapped("/agree"), Commanded("agree")):
        talk = Talking(library()).happens(event).hears("Comeback").offers(*ASKED)
        assert talk.person.profile.consent == 0


# -- nothing is kept before


@pytest.mark.parametrize(
    "event",
    [
        Typed(ZEBRA),
        Typed("/zebra"),
        Typed("/debrief zebra"),
        Typed("/zebra zebra\nzebra"),
        Commanded("zebra", "zebra"),
        Commanded("debrief", "zebra"),
        Commanded("begin", "zebra"),
        Commanded("support", "zebra"),
        Tapped("zebra"),
        Tapped("/zebra"),
        Tapped("debrief-1:company:zebra"),
        Picked(("zebra", "zebra")),
        Submitted("zebra", (("zebra", "zebra"),)),
        Arrived("Zebra/Zebra"),
        Typed("i want to kill myself zebra"),
    ],
)
def test_nothing_a_person_does_before_their_yes_is_kept_or_said_back(event: Event) -> None:
    talk = Talking(library())
    for before in (None, Arrived(), Commanded("more")):
        if before is not None:
            talk.happens(before)
        assert b"zebra" not in kept(talk.happens(event).last).lower()
        assert {type(change) for change in talk.last.changes} <= {ProfileSaved}
        assert not talk.person.talks


def test_of_a_command_its_name_is_kept_as_we_spell_it() -> None:
    talk = newcomer().says("/DEBREIF zebra")
    assert talk.person.profile.wanted == "/debrief"
    talk.says("/zebra")
    assert talk.person.profile.wanted == ""


def test_care_comes_before_consent_and_the_question_waits() -> None:
    talk = newcomer().says("i want to kill myself").hears("Helpline").offers("/allright")
    talk.says("yes").offers("/allright")
    talk.taps("I'm all right").hears("16").offers(*ASKED)


def test_support_is_there_before_consent_and_the_question_after_it() -> None:
    newcomer().says("/support").hears("Helpline", "16").offers(*ASKED).says("support").hears("Helpline").says(
        "yes"
    ).asks("name")


# -- no


def test_who_declines_is_forgotten_with_a_kind_word_and_asked_again_when_they_return() -> None:
    talk = newcomer().says("/debrief").taps("No").hears("kept")
    assert talk.last == Turn(Person(key="test::ada"), (), talk.last.messages, forgets=True)
    assert not talk.message.offers
    talk.says("yes").hears("Comeback").offers(*ASKED)
    assert talk.person.profile.consent == 0


# -- people from before, and a newer version


def test_somebody_from_before_is_asked_once_before_anything_goes_on() -> None:
    talk = from_before().says("zebra Ltd").hears("encrypted").offers(*ASKED)
    assert b"zebra" not in kept(talk.last)
    talk.says("yes").asks("company").says("Acme")
    assert talk.talk.answers["company"] == "Acme"
    assert talk.person.profile.consent == VERSION


def test_their_old_buttons_wait_for_the_yes() -> None:
    talk = from_before()
    option = talk.option("Skip")
    talk.happens(Tapped(option.token)).offers(*ASKED)
    assert "company" not in talk.talk.answers
    talk.taps("Yes").asks("company")


def test_a_reminder_they_set_comes_as_they_set_it_and_asks_nothing() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "awful", "an hour to myself")
    (reminder,) = talk.person.reminders
    talk.person = replace(talk.person, profile=replace(talk.person.profile, consent=0))
    talk.waits(hours=1).wakes(reminder).hears("debrief")
    assert talk.message.prompt is None
    talk.says("yes").offers(*ASKED)


def test_after_a_no_they_keep_what_is_theirs_and_the_ways_out_and_are_not_asked_again() -> None:
    talk = from_before().says("hi", "no").hears("/support").offers("/agree")
    before = talk.person.talks
    for line in ("Acme", "/debrief", "skip", "no", "/pumpup"):
        talk.says(line).hears("/support").offers("/agree")
        assert "?" not in talk.heard
    for line in ("hello", "who are you?", "/privacy"):
        talk.says(line).offers("/agree")
    talk.arrives().offers("/agree")
    talk.says("/support").hears("Samaritans").offers("/agree")
    assert talk.message.prompt is None
    assert talk.person.talks == before


def test_somebody_too_young_who_has_notes_here_is_asked_to_have_them_deleted() -> None:
    talk = from_before().says("hi", "I'm 14").hears("16", "forget").offers("/forget yes", "/forget no")
    assert talk.person.profile.declined == VERSION
    kept_on = Talking(library(), person=talk.person, now=talk.now).says("no")
    assert not kept_on.last.forgets
    kept_on.says("hi").hears("/forget").offers("/agree")
    assert talk.says("yes").last.forgets


def test_after_a_no_nothing_is_sent_any_more() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "awful", "an hour to myself")
    (reminder,) = talk.person.reminders
    talk.person = replace(talk.person, profile=replace(talk.person.profile, consent=0))
    said = len(talk.says("hi", "no").messages)
    assert len(talk.waits(hours=1).wakes(reminder).messages) == said
    assert not talk.person.reminders


def test_they_may_change_their_mind() -> None:
    talk = from_before().says("hi", "no", "yes").asks("company")
    assert (talk.person.profile.consent, talk.person.profile.declined) == (VERSION, 0)


def test_an_old_button_of_the_question_forgets_nobody() -> None:
    talk = Talking.known(library())
    for line in ("/decline", "/more", "/agree"):
        talk.happens(Tapped(line)).hears("nothing has changed")
        assert not talk.last.forgets


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("should i email them to say thanks", "/followup"),
        ("I want to practise my answers", "/practice"),
        ("i need a pep talk", "/pumpup"),
        ("/pumpup 3", "/pumpup three"),
        ("pump me up, interview in 20 minutes", "/pumpup three"),
        ("quick debrief please", "/debrief hot"),
        ("/pumpup for Siemens", "/pumpup"),
        ("i feel awful", ""),
        ("can someone just talk to me", ""),
        ("good morning", ""),
        ("is this a bot", ""),
    ],
)
def test_a_wish_they_come_with_is_begun_after_their_yes_and_none_of_its_words_are_kept(said: str, command: str) -> None:
    talk = Talking(load_library(find_content())).says(said)
    assert talk.person.profile.wanted == command
    talk.says("yes", *["skip"] * 4)
    begun = talk.person.open_talk()
    assert (begun.dialogue if begun else "") == command.removeprefix("/").partition(" ")[0]


@pytest.mark.parametrize("said", ["how much does it cost", "is it free?", "first, what's the catch"])
def test_what_it_costs_is_told_before_the_yes(said: str) -> None:
    talk = newcomer().says(said).offers(*ASKED)
    assert "money" in talk.heard or "for sale" in talk.heard


@pytest.mark.parametrize(
    "said",
    ["Good evening po", "Guten Tag", "Assalamu alaikum", "g'day", "hello sir/madam", "hello is there anybody there"],
)
def test_a_greeting_before_the_yes_is_returned(said: str) -> None:
    talk = newcomer().says(said).offers(*ASKED)
    assert talk.heard.startswith(("Hello", "Hi"))


@pytest.mark.parametrize("said", ["im 17 is that ok", "I'm 40, is that fine?"])
def test_who_asks_whether_their_age_will_do_has_not_said_yes(said: str) -> None:
    talk = newcomer().says(said).offers(*ASKED)
    talk.says("yes").asks("name")


@pytest.mark.parametrize("said", ["all good", "im good", "all good?"])
def test_what_may_be_either_is_asked_again(said: str) -> None:
    assert decided(said) is None


@pytest.mark.parametrize("said", ["im 15 but ok", "i'm 14 is that ok", "im 15 so nearly", "I'm 15, yes"])
def test_too_young_is_too_young_whatever_follows(said: str) -> None:
    assert decided(said) is Decision.YOUNG


@pytest.mark.parametrize("said", ["im 15 minutes late for it", "i'm 12 years into nursing"])
def test_a_number_that_is_no_age_says_nothing(said: str) -> None:
    assert decided(said) is None
