from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.safety.concern import Concern, concern_of, concerns, heard
from bot.coach.safety.letters import letters
from bot.coach.safety.wording import words_of
from tests.coach.safety.sets import lines, rules
from tests.quickest import quickest

SAYINGS = (
    "this deadline is killing me",
    "I bombed",
    "I died inside",
    "dying to get this job",
    "shoot me an email",
    "kill it in the interview",
    "I'd kill for that job",
    "it is a dead-end job",
    "I shot myself in the foot",
    "I nearly died of embarrassment",
    "it was career suicide",
    "suicide prevention hotline",
    "I cut myself some slack",
    "my contract ends in June",
    "over my dead body",
    "I killed myself preparing for this",
    "they asked how I'd handle a suicidal customer",
    "I can't go on holiday",
)


@pytest.mark.parametrize("saying", SAYINGS)
def test_a_saying_alone_is_no_reason_for_care(saying: str) -> None:
    assert not concerns(saying, rules())


@pytest.mark.parametrize("saying", SAYINGS)
def test_a_saying_never_silences_a_real_statement(saying: str) -> None:
    missed = [
        told
        for line, join in product(lines("plain"), (" ", ". ", " and ", ", "))
        for told in (f"{line}{join}{saying}", f"{saying}{join}{line}")
        if not concerns(told, rules())
    ]
    assert missed == []


@pytest.mark.parametrize(
    "told",
    [
        "I want to die.", "i wanna diiiie", "k1ll myself", "k!ll myself", "su1c1de", "s*icide", "$uicide",
        "s u i c i d e", "s.u.i.c.i.d.e", "killmyself", "suicdal", "suaside", "\u0455uicide",
        "\uff4bill \uff4dyself", "sui\u200bcide", "su\u00ed\u00adcide", "I. Want. To. Die.",
        "dont wanna live anymore",
        "i want to **die**", "su-icide", "want2die", "jumpin off a bridge",
        "I can\u2019t go on living", "KILL MYSELF", "i want 2 d1e", "don't\nwant to live",
    ],
)  # fmt: skip
def test_dress_does_not_hide_it(told: str) -> None:
    assert concerns(told, rules())


@pytest.mark.parametrize(
    "told",
    [
        "I'm not suicidal", "my friend wants to die", "this job is killing me and I want to die",
        "They asked about stress and I said I want to end my life", "he said he'll kill me if I leave",
    ],
)  # fmt: skip
def test_denials_others_and_mixtures_count(told: str) -> None:
    assert concerns(told, rules())


@pytest.mark.parametrize(
    ("told", "concern"),
    [
        ("What would you do if a colleague harmed himself?", Concern.CASE),
        ("they asked me how I'd handle a customer threatening to kill himself", Concern.CASE),
        ("I told them about the night a man on my ward hanged himself", Concern.CASE),
        ("a patient told me she wanted to end her life", Concern.CASE),
        ("they asked about self harm and I want to die", Concern.CERTAIN),
        ("they asked about gaps, no reason to live", Concern.CERTAIN),
        ("question about teamwork, he threatened to kill me", Concern.CERTAIN),
        ("how would you handle a difficult customer, there is nothing worth living for", Concern.CERTAIN),
        ("tell me about a time you failed - why bother living", Concern.CERTAIN),
        ("I told them about the night a man on my ward hanged himself, I rambled", Concern.CASE),
        ("They asked about suicide. I want to die.", Concern.CERTAIN),
        ("they asked about self harm and my brother killed himself last week", Concern.CERTAIN),
        ("what would you do if a patient told you that you want to die", Concern.CERTAIN),
        ("how do you tell people you want to die", Concern.CERTAIN),
        ("how do you cope with suicidal thoughts", Concern.CERTAIN),
        ("I want to die, what would you do if a colleague harmed himself?", Concern.CERTAIN),
        ("my friend wants to die", Concern.CERTAIN),
        ("I said goodbye to everyone", Concern.LIKELY),
        ("I said goodbye to everyone and I want to disappear", Concern.CERTAIN),
        ("can't go on, next question", Concern.NONE),
        ("I can't go on like this at work", Concern.NONE),
        ("I can't go on like this", Concern.CERTAIN),
    ],
)
def test_a_case_they_were_asked_about_and_a_figure_of_speech_are_told_from_what_they_say_of_themselves(
    told: str, concern: Concern
) -> None:
    assert concern_of(told, rules()) is concern


def test_a_phrase_does_not_reach_across_sentences() -> None:
    assert not list(heard("I want to. Die Firma ist gut.", rules()))


def test_what_is_heard_names_rules_and_no_words_of_the_message() -> None:
    found = list(heard("My name is Oluwaseun and I want to die", rules()))
    assert found
    assert not any("Oluwaseun".casefold() in repr(rule).casefold() for rule in found)


def test_two_hints_of_one_kind_are_not_enough() -> None:
    assert not concerns("I'm exhausted and I give up on everything today", rules())
    assert concerns("I'm exhausted. I hate myself. Nothing matters.", rules())


@given(st.text(max_size=400))
@settings(max_examples=300)
def test_any_text_is_read(text: str) -> None:
    assert concerns(text, rules()) in {True, False}


@given(st.text(max_size=60))
@settings(max_examples=400)
def test_reading_letters_twice_changes_nothing_more(text: str) -> None:
    assert letters(letters(text)) == letters(text)


@pytest.mark.parametrize("name", ["plain", "oblique", "ordinary"])
def test_reading_words_twice_changes_nothing_more(name: str) -> None:
    for line in lines(name):
        once = words_of(line, rules().lexicon)
        assert words_of(" ".join(once), rules().lexicon) == once


@given(
    st.sampled_from(lines("plain")),
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,", max_size=80),
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,", max_size=80),
)
@settings(max_examples=300)
def test_other_sentences_around_it_do_not_hide_it(line: str, before: str, after: str) -> None:
    assert concerns(f"{before} and so. {line}. {after}", rules())


HOSTILE = {
    "one word": "kill " * 800, "letters": "k i " * 1000, "glued": "killmyself" * 400, "stars": "*k" * 2000,
    "stops": "die." * 1000, "signs": "suic1de!" * 500, "apostrophes": "n't" * 1334, "nearly": "suicidqq " * 444,
    "unseen": "k\u200bi" * 1333,
    "pictures": "\U0001f600" * 4000, "hashes": "#" * 4000, "accents": "e\u0301" * 2000, "digits": "1k" * 2000,
    "one run": "x" * 4000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_of_four_thousand_characters_is_slow(name: str) -> None:
    assert _quickest(HOSTILE[name][:4000]) < 0.2  # measured at most 0.007


MIXED = sorted({*"killmyselfdie *#1!.' \u0301\u200b"})


@pytest.mark.parametrize("seed", range(20))
def test_nor_is_any_mixture(seed: int) -> None:
    """Of a few signs or of many; drawn by chance, for Hypothesis takes longer to draw 4,000 than we to read them."""
    chance = random.Random(seed)
    signs = chance.sample(MIXED, chance.randint(2, len(MIXED)))
    assert _quickest("".join(chance.choices(signs, k=4000))) < 0.2


def test_an_ordinary_answer_takes_no_time() -> None:
    told = lines("ordinary")
    assert _quickest(*told) / len(told) < 200e-6  # measured 30 to 40 microseconds


def _quickest(*texts: str) -> float:
    return quickest(lambda: [concerns(text, rules()) for text in texts])


@pytest.mark.parametrize("said", ["die", "Die.", "just die", "DIE", "die!!"])
def test_some_words_call_for_care_when_they_are_all_that_is_said(said: str) -> None:
    assert concern_of(said, rules()) is Concern.LIKELY


@pytest.mark.parametrize("said", ["the plants die", "my phone died", "die-hard fan", "dead tired", "it went dead"])
def test_the_same_words_beside_others_mostly_mean_something_else(said: str) -> None:
    assert concern_of(said, rules()) is Concern.NONE
