"""What is typed where evidence is asked for: read back to somebody before an interview, so it has to be some."""

from __future__ import annotations

from typing import Final

import pytest

from bot.coach.book.entries import Strength
from bot.conversation.intents.evidence import GOOD_THING, PLAN, PROOF, ROUGH_TIME, TODO, no_evidence
from tests.conversation.small import library
from tests.conversation.talking import Talking

AGAINST_THEMSELVES: Final = (
    ("talked_down", "honestly nothing. i'm just average"),
    ("talked_down", "i feel like a fraud"),
    ("talked_down", "im not that special"),
    ("talked_down", "i always fail"),
    ("talked_down", "everything i touch breaks"),
    ("talked_down", "nobody ever thanked me"),
    ("talked_down", "don't know, i'm pretty useless"),
    ("talked_down", "I'm not the type who achieves things"),
    ("nothing_yet", "i have no achievements"),
    ("nothing_yet", "there isnt anything"),
    ("nothing_yet", "my mind is blank"),
    ("nothing_yet", "i dont think ive done anything worth mentioning"),
    ("nothing_yet", "i mean i'm unemployed so nothing"),
    ("nothing_yet", "that's a hard one"),
    ("luck_here", "i got lucky"),
    ("luck_here", "it wasn't a big deal, anyone would have done it"),
    ("luck_here", "they only hired me because they were desperate"),
    ("luck_here", "i just do my job"),
    ("loss_here", "i got fired"),
    ("loss_here", "i messed everything up"),
    ("loss_here", "think its a no"),
    ("talked_down", "i hate myself a bit"),
)
"""What is no proof, by the phrase that asks about it."""

PROOFS_WITH_A_NO: Final = (
    "I never missed a deadline",
    "I don't have a degree but I run a team of eight",
    "i failed twice and then passed the bar exam",
    "I lost my job and retrained as a welder",
    "nobody else could fix the payroll bug, i did",
    "not a single complaint in 3 years",
    "my boss said she couldnt have done it without me",
    "none of my students failed",
    "nothing was missing at the stock count",
    "everyone does it my way now",
    "I got the job without any experience",
    "the customer said nobody had ever explained it so well",
    "I was the only one who noticed the leak",
    "I always finish what I start",
    "no one died on my shift",
    "I was honest about what I don't know",
    "I said I don't know instead of bluffing",
    "I kept my answers short, nothing rambling",
    "they had nothing to criticise in my test",
    "did not talk too much",
    "That I'm not too old to learn, whatever they say",
    "they couldn't fault my portfolio",
)
"""What is one, though its words could be among those."""


@pytest.mark.parametrize(
    ("reader", "typed", "asked"),
    [
        *((PROOF, typed, "readers.feeling") for typed in ("I'm crying", "i feel awful", "I'm shaking right now")),
        *((PROOF, typed, "readers.worry") for typed in ("what if i freeze again", "but what if they ask why i left")),
        *((GOOD_THING, typed, "readers.worry") for typed in ("what if i freeze again", "wat if im late")),
        *((ROUGH_TIME, typed, "readers.worry") for typed in ("what if they ask about my gap",)),
        *((PROOF, typed, "readers.hardly") for typed in ("for argos, warehouse", "its at argos", "with dhl")),
        *(
            (PROOF, typed, "")
            for typed in (
                "at school i ran the shop",
                "for 3 years i did nights",
                "I asked what if we try it cold",
                "with my sister I painted the hall",
                "at tesco i trained six people",
            )
        ),
        *((PROOF, typed, "") for typed in ("I'm calm under pressure", "I cried less than before", "I fixed the rota")),
        *(
            (ROUGH_TIME, typed, "readers.not_a_time")
            for typed in (
                "I built a shed",
                "They promoted me twice in two years",
                "raised three kids",
                "I cut it by 12%",
            )
        ),
        (PROOF, "I dont do bragging", "readers.hardly"),
        (TODO, "I already wrote to the recruiter", "readers.todo_past"),
        (TODO, "I need to talk to my mum", ""),
        *(
            (ROUGH_TIME, typed, "readers.rough_time")
            for typed in (
                "it was probably luck",
                "I'm basically a genius",
                "next month",
                "tomorrow",
                "-1",
                "\U0001f44d\U0001f44d",
                "just the one minute",
            )
        ),
        *((ROUGH_TIME, typed, "") for typed in ("2021", "at Siemens", "my first job", "I was 19", "in my twenties")),
        *(
            (ROUGH_TIME, typed, "")
            for typed in (
                "last year",
                "I started there in March",
                "when I worked at Aldi",
                "uni",
                "letztes Jahr",
                "the fair",
            )
        ),
        *((PROOF, typed, "readers.verdict_here") for typed in ("I'm a failure", "nobody likes me")),
        *((PROOF, typed, "readers.feeling") for typed in ("I'm not ready", "I just got rejected")),
        *((ROUGH_TIME, typed, "readers.feeling") for typed in ("I just got rejected", "I feel sick")),
        *((GOOD_THING, typed, "") for typed in ("it was patience", "that's courage", "it shows calm")),
        *((PROOF, typed, "readers.hardly") for typed in ("that was hard", "but she has to say that", "in an hour")),
        (PROOF, "I guess I'm good at nothing", "readers.verdict_here"),
        *((PROOF, typed, "readers.number_here") for typed in ("2", "-1", "3.5")),
        *((PROOF, typed, "readers.yes_only") for typed in ("I", "a")),
        *((ROUGH_TIME, typed, "readers.verdict_here") for typed in ("I don't deserve this job",)),
        (ROUGH_TIME, "something like fixing a bug?", "readers.not_a_time"),
        (ROUGH_TIME, "what do you mean by proof", "readers.rough_time"),
        (PLAN, "I'm useless", "readers.verdict_here"),
        (PLAN, "i have an interview on thursday at 2pm at Wien Energie", "readers.plan_ahead"),
        (PLAN, "I've got another interview tomorrow", "readers.plan_ahead"),
        (PLAN, "I calmed a screaming toddler on a plane", "readers.plan_past"),
        *(
            (PLAN, typed, "")
            for typed in (
                "tell them about the audit",
                "I need to breathe",
                "I'll smile",
                "I feed the cat",
                "have a coffee first",
            )
        ),
        *(
            (PROOF, typed, "readers.proof_when")
            for typed in ("last year", "like 2016", "in 2019", "year 10", "last may")
        ),
        *((PROOF, typed, "") for typed in ("2019 marathon", "last year i ran 10k", "christmas market", "march past")),
        *((PLAN, typed, "readers.plan_when") for typed in ("like 2016", "tomorrow at 8", "8am", "monday at 9:30")),
        *((PLAN, typed, "readers.choose_one") for typed in ("everything", "all three", "do all three", "2 and 3")),
        *((PLAN, typed, "readers.plan_away") for typed in ("run away", "probably hide", "not go", "cry lol")),
        *(
            (PLAN, typed, "")
            for typed in (
                "run through my notes",
                "leave home at 8",
                "hide my phone",
                "not go too fast",
                "give everything",
            )
        ),
        *((ROUGH_TIME, typed, "readers.feeling") for typed in ("i always fail", "nobody ever thanked me")),
        (ROUGH_TIME, "sorry Siemens", "readers.rough_time"),
        *((ROUGH_TIME, typed, "") for typed in ("like 2016", "when I was too young to drive", "sorry, 2019")),
        (PROOF, "im shit at everything", "readers.talked_down"),
        (PROOF, "2016 till 2019", "readers.proof_when"),
        *((PROOF, typed, "readers.feeling") for typed in ("im just scared theyll laugh", "I'm terrified of blanking")),
        (PROOF, "I was scared and did it anyway", ""),
        (PROOF, "I'm nervous and still speak up", ""),
        (ROUGH_TIME, "i survived my last boss", "readers.not_a_time"),
        *((ROUGH_TIME, typed, "") for typed in ("dunno couple of years", "last tuesday", "I did it last spring")),
        ("", "I'm crying", ""),
        *((each, typed, f"readers.{asked}") for each in (PROOF, GOOD_THING) for asked, typed in AGAINST_THEMSELVES),
        *((each, typed, "") for each in (PROOF, GOOD_THING) for typed in PROOFS_WITH_A_NO),
    ],
)
def test_what_is_no_evidence_is_asked_about(reader: str, typed: str, asked: str) -> None:
    doubt = no_evidence(reader, typed)
    assert (doubt.phrase if doubt else "") == asked


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("ok", "ok", "skip"), []),
        (("2", "2", "yes", "skip"), []),
        (("I'm crying", "skip"), []),
        (("I'm useless", "I'm crying", "I'm crying", "skip"), []),
        (("I've nothing to be proud of", "my mind is blank"), []),
        (("I don't have anything special", "idk"), []),
        (("nothing",), []),
        (("I'm a failure", "I'm a failure", "skip"), []),
        (("I fixed the rota", "ugh", "skip", "give me a minute", "no"), ["I fixed the rota"]),
        (("but I did raise two kids", "nobody likes me", "skip", "no"), ["I did raise two kids"]),
        (("there's nothing I'm good at", "really nothing"), []),
        (
            ("I led a team and I won", "skip", "hmm. I suppose I sang", "skip", "no"),
            ["I led a team and I won", "I sang"],
        ),
        (("idk im not good at anything", "i got fired", "skip"), []),
        (("everything i touch breaks", "no"), []),
        (("i got lucky", "I fixed the rota", "skip", "that was the only one"), ["I fixed the rota"]),
        (("that's it",), []),
        (
            ("I fixed the rota", "I built a shed", "2021", "no"),
            ["I fixed the rota", "I built a shed"],
        ),
        (("I fixed the rota", "yes", "yes", "no"), ["I fixed the rota"]),
        (
            ("I fed 30 cows for two years", "raised three kids", "nothing", "no"),
            ["I fed 30 cows for two years", "raised three kids"],
        ),
        (
            ("I fixed the rota", "I trained Tom", "I saved the shop", "skip", "no"),
            ["I fixed the rota", "I trained Tom", "I saved the shop"],
        ),
        (("I fixed the rota", "nice weather isn't it", "it was probably luck", "no"), ["I fixed the rota"]),
        (("I fixed the rota", "haha just kidding", "next", "no"), ["I fixed the rota"]),
        (("I fixed the rota", "no more"), ["I fixed the rota"]),
        (("I fixed the rota", "nah thats it"), ["I fixed the rota"]),
        (("I fixed the rota", "(nothing else)"), ["I fixed the rota"]),
        (("I fixed the rota", "I think that's all I've got"), ["I fixed the rota"]),
        (("I fixed the rota", "skip", "but she has to say that", "I still miss him", "no"), ["I fixed the rota"]),
        (("another one", "does that count?", "skip"), []),
        (("I fixed the rota", "skip", "it shows patience", "in an hour", "no"), ["I fixed the rota"]),
        (("I fed 80 cows", "sorry I meant 90", "skip", "no"), ["I fed 90 cows"]),
    ],
)
def test_only_what_somebody_did_goes_on_record(typed: tuple[str, ...], kept: list[str]) -> None:
    talk = Talking.known(library()).says("/pumpup one", *typed).asks("thing").says("that's it")
    found = talk.person.book.of(Strength)
    assert [each.words for each in found] == kept
    assert {each.when for each in found} <= {"", "2021"}
    assert talk.person.open_talk() is None


@pytest.mark.parametrize("said", ["No thank you dear, that will do", "no i think thats me done", "thanks, that's all"])
def test_a_polite_end_is_no_reading_of_a_proof(said: str) -> None:
    talk = Talking.known(library()).says("/pumpup three", "I fixed the rota", "2021").says(said).asks("reframe")
    assert said not in talk.heard


@pytest.mark.parametrize("said", ["oh god i dunno", "dunno i guess", "dunno love i suppose", "gosh, no idea"])
def test_who_does_not_know_with_a_sigh_does_not_know(said: str) -> None:
    talk = Talking.known(library()).says("/pumpup one", said)
    assert not talk.talk.answers.get("proofs/1/proof")


@pytest.mark.parametrize("said", ["i have nothing else", "I've got no proofs", "i have none"])
def test_who_has_no_plan_has_none(said: str) -> None:
    talk = Talking.known(library()).says("/pumpup one", "I fixed the rota", "2021", "no").asks("thing").says(said)
    assert talk.person.open_talk() is None
    assert said not in talk.heard


@pytest.mark.parametrize(
    "asked", ["which do you recommend", "what would you do?", "which one is best", "not understand"]
)
def test_a_question_back_is_helped_and_is_no_plan(asked: str) -> None:
    talk = Talking.known(library()).says("/pumpup one", "I fixed the rota", "2021", "no").asks("thing")
    talk.says(asked).asks("thing").hears("in your hands" if "under" not in asked else "Pick one small thing")


def test_how_many_more_is_answered_and_kept_nowhere() -> None:
    for told in ((), ("I fixed the rota",), ("I fixed the rota", "2021")):
        talk = Talking.known(library()).says("/pumpup three", *told)
        asked = talk.asked
        talk.says("how many more").asks(asked)


@pytest.mark.parametrize(
    ("said", "when", "following"),
    [
        ("last year, and I also mentored two juniors in 2020", "last year", "I also mentored two juniors in 2020"),
        ("2020. also I won a prize", "2020", "I won a prize"),
        ("last spring and I ran the fair", "last spring", "I ran the fair"),
        ("2015, I loved it", "2015, I loved it", None),
        ("last year and the year before", "last year and the year before", None),
        ("2018 and I was tired", "2018 and I was tired", None),
    ],
)
def test_a_second_deed_behind_the_time_of_the_first_is_the_next_proof(
    said: str, when: str, following: str | None
) -> None:
    talk = Talking.known(library()).says("/pumpup three", "I fixed the rota", said)
    assert talk.talk.answers["proofs/1/proof_when"] == when
    assert talk.talk.answers.get("proofs/2/proof") == following


@pytest.mark.parametrize(
    ("proof", "next_asked"),
    [
        ("I organised the whole office move last year", "proofs/1/again"),
        ("Employee of the month, May 2022", "proofs/1/again"),
        ("two years ago I built a shed", "proofs/1/again"),
        ("I led five nurses through covid", "proofs/1/again"),
        ("I fixed the rota", "proofs/1/proof_when"),
        ("I may be slow, and I never miss an error", "proofs/1/proof_when"),
    ],
)
def test_a_proof_that_says_when_it_was_is_not_asked_when(proof: str, next_asked: str) -> None:
    talk = Talking.known(library()).says("/pumpup one", proof).asks(next_asked)
    if next_asked.endswith("again"):
        talk.says("back").asks("proofs/1/proof_when").says("back").asks("proofs/1/proof")
