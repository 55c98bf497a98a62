"""What somebody types who is tired, in a hurry or cross: slips, paraphrases, and words that are meant for us."""

from __future__ import annotations

import pytest

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Kept, Positive, Reason, Strength
from bot.coach.evidence.proofs import proofs
from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.name import read_name
from bot.dialogue.steps import Ask
from tests.conversation.small import library
from tests.conversation.talking import AGREED, Talking

FULL = ("/debrief", "full", "fine", "Acme", "cook", "video", "today", "It went badly", "Why us?")
"""To the rating of the first question they asked."""


def debrief(*more: str) -> Talking:
    return Talking.known(library()).says(*FULL, *more)


def told(talk: Talking) -> dict[str, object]:
    return {path: value for path, value in talk.person.talks["debrief-1"].answers.items() if value}


@pytest.mark.parametrize("slip", ["skipp", "sikp", "skp", "Skpi.", "/sikp"])
def test_a_slip_in_skip_is_a_skip_where_one_of_several_answers_is_asked_for(slip: str) -> None:
    talk = debrief().asks("questions/1/went").says(slip)
    if slip.startswith("/"):
        talk.hears("/skip").asks("questions/1/went")
    else:
        talk.asks("questions/1/reply")


@pytest.mark.parametrize(("slip", "control"), [("skipp", "skip"), ("hepl", "help"), ("bakc", "back"), ("stpo", "stop")])
def test_in_free_text_a_slip_is_asked_about_once_and_kept_the_second_time(slip: str, control: str) -> None:
    talk = debrief("2").asks("questions/1/reply").says(slip).hears(control, slip).asks("questions/1/reply")
    assert told(talk.says(slip).asks("questions/1/better"))["questions/1/reply"] == slip


@pytest.mark.parametrize("word", ["ship", "late", "stops", "held", "black", "slip", "hello there, again"])
def test_another_word_is_no_slip(word: str) -> None:
    assert told(debrief("2", word))["questions/1/reply"] == word


@pytest.mark.parametrize("digits", ["8", "2.", "10"])
def test_a_lone_number_is_hardly_what_they_said(digits: str) -> None:
    talk = debrief("2").says(digits).hears("number").asks("questions/1/reply")
    assert told(talk.says(digits))["questions/1/reply"] == digits


@pytest.mark.parametrize(
    "words",
    [
        "I don't want to talk about that",
        "can't talk about it",
        "None of your business!",
        "nah, skip it",
        "that's personal",
        "I already told you",
        "you asked me that already",
        "see above",
        "like I said before",
    ],
)
@pytest.mark.parametrize("before", [(), ("2",), ("2", "money", "food"), ("2", "money", "food", "no")])
def test_what_they_will_not_say_or_have_said_is_left_out(words: str, before: tuple[str, ...]) -> None:
    talk = debrief(*before)
    asked, was = talk.asked, told(talk)
    talk.says(words)
    assert talk.asked not in {asked, ""}
    assert told(talk) == was


@pytest.mark.parametrize(
    "words",
    [
        "this is really hard for me right now",
        "You're not listening!",
        "that's not what I said",
        "are you even real?",
        "can you help me with my CV?",
        "could you write my cover letter",
    ],
)
@pytest.mark.parametrize("before", [(), ("2",), ("2", "money", "food"), ("2", "money", "food", "no")])
def test_what_is_said_to_us_is_answered_and_never_kept(words: str, before: tuple[str, ...]) -> None:
    talk = debrief(*before)
    asked, was = talk.asked, told(talk)
    talk.says(words).asks(asked)
    assert told(talk) == was
    assert len(talk.heard.splitlines()) > 2


def test_a_request_that_they_made_in_the_interview_is_kept_when_it_is_said_again() -> None:
    talk = debrief("2", "money", "food", "yes").asks("questions/2/asked")
    talk.says("Can you help me with my CV?").asks("questions/2/asked").says("Can you help me with my CV?")
    assert told(talk)["questions/2/asked"] == "Can you help me with my CV?"


@pytest.mark.parametrize(
    "words", ["Can you tell me about yourself?", "Could you give me an example?", "Will you work on Sundays?"]
)
def test_what_interviewers_ask_is_a_question_of_theirs(words: str) -> None:
    assert told(debrief("2", "money", "food", words))["questions/2/asked"] == words


@pytest.mark.parametrize(
    "words", ["omg just stop asking", "no more questions please", "can we talk about something else?"]
)
def test_who_has_had_enough_is_asked_what_becomes_of_it(words: str) -> None:
    debrief("2").says(words).asks("~stopping").says("carry on").asks("questions/1/reply")


def test_well_enough_is_no_wish_to_stop() -> None:
    debrief().says("well enough").asks("questions/1/went")
    assert told(debrief("3", "well enough"))["questions/1/reply"] == "well enough"


@pytest.mark.parametrize("words", ["wait, go back, I meant 3", "Sorry, I made a mistake in my last answer"])
def test_a_mistake_goes_back_one(words: str) -> None:
    debrief("2").says(words).asks("questions/1/went")


@pytest.mark.parametrize("second", ["2", "2.", "option 2", "the second one", "Number two"])
def test_a_place_in_the_list_is_a_choice_wherever_one_is_shown(second: str) -> None:
    assert debrief("2", "money", "food").says(second).asked == "signals"
    talk = debrief("2", "money", "food", *("no", "none", "none", "no", "no", "no", "no", "unsure")).asks("plan_if")
    assert told(talk.says(second))["plan_if"] == "I start to ramble"


@pytest.mark.parametrize("words", ["can't say", "I forgot", "no clue", "Hard to say."])
def test_who_does_not_know_is_not_quoted(words: str) -> None:
    talk = debrief("2").says(words)
    assert "questions/1/reply" not in told(talk)


STORY = (
    "It was at Brightwater for team lead, on site, this morning. They asked how I deal with an angry customer, and "
    "where I see myself in five years. They smiled a lot, and in the end they said that they would call me on Friday."
)


def test_the_whole_story_told_at_the_first_small_question_is_kept_and_not_asked_for_again() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "fine").asks("company")
    talk.says(STORY).hears("few words").asks("company").says("Brightwater", "lead", "on site", "today")
    talk.asks("questions/1/asked")
    assert told(talk)["recall"] == STORY


def test_a_word_that_is_also_a_command_is_an_answer_where_it_may_be_one() -> None:
    talk = debrief("2", "money", "food", "yes", "strengths").asks("questions/2/went")
    assert told(talk)["questions/2/asked"] == "strengths"
    debrief("2").says("pumpup").hears("/pumpup").asks("questions/1/reply")


@pytest.mark.parametrize("words", ["pay range", "my weaknesses?", "salary expectations"])
def test_two_words_name_another_one(words: str) -> None:
    assert told(debrief("2", "money", "food", words).asks("questions/2/went"))["questions/2/asked"] == words


@pytest.mark.parametrize("words", ["hmm well", "wait please", "okay then", "thank you"])
def test_two_words_that_name_nothing_are_asked_about(words: str) -> None:
    debrief("2", "money", "food", words).asks("questions/1/again")


@pytest.mark.parametrize("words", ["thank you, 3", "3, thanks!", "Thanks a lot! A 3."])
def test_thanks_around_an_answer_are_no_part_of_it(words: str) -> None:
    assert told(debrief(words))["questions/1/went"] == 3


def test_who_is_cross_is_not_quoted() -> None:
    talk = debrief("2").says("this is stupid").asks("questions/1/reply").hears("skip")
    assert "questions/1/reply" not in told(talk.says("whatever"))


def test_who_left_out_all_they_were_asked_and_takes_it_back_keeps_the_talk_they_chose() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "skip", "skip", "skip").asks("stage")
    talk.says("don't keep that").asks("stage")
    assert told(talk) == {"speed": "full"}
    assert told(talk.says("back", "back", "back", "back", "full", "don't keep that")) == {}


@pytest.mark.parametrize(
    ("words", "asked"),
    [("can I change my answer about the company?", "company"), ("I want to correct an answer", "~reviewing")],
)
def test_another_answer_is_wanted_in_the_middle_of_free_words(words: str, asked: str) -> None:
    talk = debrief("2").asks("questions/1/reply").says(words).asks(asked)
    assert "questions/1/reply" not in told(talk)


@pytest.mark.parametrize(
    "words", ["I'm useless", "honestly I'm just an idiot", "I've never done anything good", "I am a failure!"]
)
def test_a_verdict_on_oneself_is_no_proof_and_is_not_praised(words: str) -> None:
    talk = Talking.known(library()).says("/pumpup", "three").asks("proofs/1/proof")
    talk.says(words).asks("proofs/1/proof").hears("verdict")
    assert not talk.person.book.entries
    assert debrief("2").says(words).asks("questions/1/reply").says(words).asked == "questions/1/better"


@pytest.mark.parametrize(
    "words",
    [
        "I'm not cut out for this",
        "that I'm bad at interviews",
        "I suck at this",
        "nobody will ever hire me",
        "I should just give up",
        "I'll never find a job",
        "nothing I do works out",
        "I've never solved anything big",
    ],
)
def test_nor_is_it_a_lesson(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full")
    while talk.asked != "lesson":
        talk.says("skip")
    talk.says(words).asks("lesson").hears("verdict").says("skip").asks("gut")


@pytest.mark.parametrize(
    "words", ["I'm bad at Excel", "never apply there again", "nobody asked", "I should prepare more"]
)
def test_a_lesson_may_be_a_hard_one(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full")
    while talk.asked != "lesson":
        talk.says("skip")
    talk.says(words).asks("gut")


@pytest.mark.parametrize(
    "words",
    [
        "nothing went well",
        "not much tbh",
        "I don't think anything did",
        "literally nothing",
        "Nothing, really.",
        "I can't think of a single thing",
        "not a single good thing",
        "I couldn't find anything good",
        "never",
        "no, nothing",
    ],
)
def test_that_there_is_not_even_one_is_no_good_thing(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full")
    while talk.asked != "positives/1/positive":
        talk.says("skip")
    talk.says(words).asks("lesson").says("stop", "keep")
    assert not talk.person.book.of(Positive)


@pytest.mark.parametrize("words", ["nothing went well", "not much", "it was nothing like I thought"])
def test_what_happened_may_be_told_in_the_same_words(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full")
    while talk.asked != "recall":
        talk.says("skip")
    talk.says(words)
    assert talk.person.talks["debrief-1"].answers["recall"] == words


@pytest.mark.parametrize(
    "words", ["Nothing, then I laughed and it got better", "I never gave up", "not much, but I smiled"]
)
def test_a_small_thing_is_one(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full")
    while talk.asked != "positives/1/positive":
        talk.says("skip")
    talk.says(words).asks("positives/1/again")


@pytest.mark.parametrize("words", ["I'm useless", "Ada, you idiot", "you're such a failure", "stop being so stupid"])
def test_what_was_unkind_is_never_read_back_before_the_next_one(words: str) -> None:
    talk = Talking.known(library()).says("/advise", words, words)
    assert [each.words for each in talk.person.book.of(Kept)] == [words]
    talk.says("/pumpup", "one", "I fixed the rota", "skip", "no")
    assert words not in talk.heard
    talk.says("skip", "/advise", "Ada, slow down.", "/pumpup", "one", "no").hears("Ada, slow down.")


def test_the_record_is_headed_with_their_name() -> None:
    Talking.known(library()).says("/pumpup", "one", "I fixed the rota", "skip", "no").hears(
        ", Ada:", "I fixed the rota"
    )


def test_i_do_not_know_beside_a_guess_leaves_the_guess() -> None:
    talk = Talking.known(library()).says("/debrief", "full")
    while talk.asked != "reasons":
        talk.says("skip")
    talk.says("1, 7", "stop", "keep")
    assert [each.what for each in talk.person.book.of(Reason)] == ["skills"]


def test_a_verdict_that_was_once_kept_is_never_read_back_as_a_proof() -> None:
    kept = Strength(id="pumpup-1:1", origin="pumpup-1", day="2026-11-22", words="I'm useless")
    assert proofs(Casebook(entries={kept.id: kept})) == ()


@pytest.mark.parametrize(
    "words", ["I felt useless at first, then I fixed it", "I'm good with customers", "I am stubborn"]
)
def test_what_they_tell_of_themselves_is_kept(words: str) -> None:
    Talking.known(library()).says("/pumpup", "three", words).asks("proofs/1/proof_when")


@pytest.mark.parametrize(
    "words", ["does it matter?", "What's yours?", "I'd rather stay anonymous", "I am a nurse looking for work"]
)
def test_a_sentence_is_hardly_a_name(words: str) -> None:
    talk = Talking(library()).arrives().says("yes").asks("name").says(words).asks("name")
    assert not talk.person.profile.name


def test_why_a_name_is_wanted_is_explained() -> None:
    Talking(library()).arrives().says("yes", "why do you need my name?").hears("nickname").asks("name")


# -- while no question is open


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("I want to do a debrief", "debrief-1"),
        ("debrief please", "debrief-1"),
        ("let's start the debrief", "debrief-1"),
        ("Can we go through an interview?", "debrief-1"),
        ("/pump up", "pumpup-1"),
        ("give me a pump-up", "pumpup-1"),
        ("silver lining, please", "silverlining-1"),
    ],
)
def test_a_command_is_heard_in_the_sentence_that_asks_for_it(words: str, begins: str) -> None:
    assert Talking.known(library()).says(words).talk.id == begins


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("/start", "/help"),
        ("/menu", "/help"),
        ("show me my casebook", "/casebook"),
        ("export my data", "/export"),
        ("What do you have on me?", "/casebook"),
        ("forget everything", "/forget"),
    ],
)
def test_so_is_what_is_theirs(words: str, command: str) -> None:
    assert Talking.known(library()).says(words).heard == Talking.known(library()).says(command).heard


def test_a_command_among_the_ways_on_is_not_taken_for_a_word_in_one_of_their_labels() -> None:
    talk = Talking.known(library()).says("/reminders").says("interviews")
    assert talk.person.profile == Talking.known(library()).says("/interviews").person.profile


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("that was awful", "/debrief"),
        ("That was terrible.", "/debrief"),
        ("nothing went well", "/debrief"),
        ("nope, I failed", "/debrief"),
        ("that's the worst interview I ever had", "/debrief"),
        ("I think that was a disaster", "/debrief"),
        ("just came out of it", "/debrief"),
        ("that is so unfair", "/debrief"),
        ("not good", "/debrief"),
        ("no luck today", "/debrief"),
        ("enough of this job hunt", "/debrief"),
        ("I'm done with interviews", "/debrief"),
        ("they said no", "/outcome"),
        ("it's a no", "/outcome"),
    ],
)
def test_bad_news_is_never_met_with_a_goodbye(words: str, command: str) -> None:
    for seed in range(3):
        profile = Profile(name="Ada", counts={"welcome": 1}, seed=seed, **AGREED)
        talk = Talking(library(), person=Person(key="test::ada", profile=profile)).says(words)
        assert next(option.token for option in talk.message.offers) == command
        assert "back whenever" not in talk.heard


@pytest.mark.parametrize(
    "words", ["that was awful", "I bombed it", "nothing went well", "the interview was a disaster"]
)
def test_somebody_who_tells_of_a_bad_one_hears_no_glad_word(words: str) -> None:
    for seed in range(4):
        profile = Profile(name="Ada", counts={"welcome": 1}, seed=seed, **AGREED)
        heard = Talking(library(), person=Person(key="test::ada", profile=profile)).says(words).heard
        assert "sorry" in heard or "rough" in heard
        assert "glad" not in heard


def test_so_is_it_where_a_small_question_was_open() -> None:
    for seed in range(6):
        talk = Talking(library(), seed=seed).arrives().says("yes").asks("name").says("that was awful").asks("speed")
        assert "sorry" in talk.heard or "rough" in talk.heard


def test_one_that_was_just_held_is_met_as_that() -> None:
    talk = Talking.known(library()).says("I had an interview yesterday")
    assert "sorry" not in talk.heard
    talk.says("yes").asks("speed")


@pytest.mark.parametrize(
    "words", ["that's it, thanks", "ok that's all for today", "I'm done for now", "no more", "that was it"]
)
def test_a_goodbye_is_met_with_one(words: str) -> None:
    assert not Talking.known(library()).says(words).message.offers


@pytest.mark.parametrize("words", ["done", "that's all", "I'm done", "skip"])
def test_who_is_done_hears_goodbye_and_nothing_is_done(words: str) -> None:
    talk = debrief("2", "stop", "keep")
    before = talk.person
    talk.says(words)
    assert talk.person.book == before.book
    assert not talk.message.prompt
    assert "list" not in talk.heard


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("You can call me Steph, everybody does", "Steph"),
        ("I'm Sam, nice to meet you", "Sam"),
        ("Jo - but my friends say Joey", "Jo"),
        ("Maria and my surname is none of your business", "Maria"),
        ("Smith, John", "Smith, John"),
        ("Dr. Sam Smith", "Dr. Sam Smith"),
        ("Anne-Marie", "Anne-Marie"),
        ("Al and Bo", "Al and Bo"),
        ("Maria del Carmen García", "Maria del Carmen García"),
        ("Everyone says Bea", "Bea"),
        ("Margaret, but everyone calls me Maggie", "Maggie"),
        ("Zoë \U0001f642", "Zoë"),
        ("Zoë \U0001f469\u200d\U0001f4bb", "Zoë \U0001f469\u200d\U0001f4bb"),
        ("Priya :)", "Priya"),
        ("Agnieszka, but please say Aga", "Aga"),
    ],
)
def test_a_name_is_the_name_alone(said: str, name: str) -> None:
    assert read_name(Ask(name="name", texts=(), input=Input.TEXT), said) == Heard(name)
