from __future__ import annotations

import pytest

from bot.coach.safety.concern import concerns
from bot.coach.safety.pattern import BadPattern, after, parse, places_of, spelt_out
from bot.coach.safety.rules import Written, compile_rules


def found(phrase: str, told: str) -> bool:
    part = parse(phrase, {}, lambda word: (word,))
    words = told.split()
    return bool(after(part, (1 << len(words)) - 1, places_of(words), (1 << len(words)) - 1))


@pytest.mark.parametrize(
    ("phrase", "told", "there"),
    [
        ("want to go", "i want to go home", True),
        ("want|wants to go", "she wants to go", True),
        ("want to go", "want to slowly go", False),
        ("want ... go", "want to slowly go", True),
        ("want ...1 go", "want to slowly go", False),
        ("my own? car", "my car", True),
        ("my own? car", "my own car", True),
        ("(go home|sleep in)", "let me sleep in", True),
        ("(go home|sleep in)", "let me sleep", False),
    ],
)
def test_what_a_phrase_finds(phrase: str, told: str, there: bool) -> None:
    assert found(phrase, told) is there


@pytest.mark.parametrize("phrase", ["<nowhere> to go", "want (to go", "|want to"])
def test_what_cannot_be_read_says_so(phrase: str) -> None:
    with pytest.raises(BadPattern):
        parse(phrase, {}, lambda word: (word,))


def test_an_idiom_has_no_gap() -> None:
    with pytest.raises(BadPattern):
        spelt_out(parse("kill ... time", {}, lambda word: (word,)))


def test_bad_phrases_are_told_with_their_place_and_the_rest_works() -> None:
    written = Written(
        skip=("really",),
        certain={"one": ("doomed boat", "really", "i want")},
        usual={"two": ("<none> sinks",)},
        idioms=("doomed boat race", "sinks ... fast"),
    )
    rules, bad = compile_rules(written)
    assert {phrase.place for phrase in bad} == {
        ("certain", "one", 1),
        ("certain", "one", 2),
        ("usual", "two", 0),
        ("idioms", 1),
    }
    assert concerns("a really doomed boat", rules)


def test_certain_phrases_are_deaf_to_idioms_and_usual_ones_are_not() -> None:
    written = Written(
        certain={"a": ("sinking boat",)}, usual={"b": ("broken oar",)}, idioms=("sinking boat show", "broken oar club")
    )
    rules, _ = compile_rules(written)
    assert concerns("the sinking boat show", rules)
    assert not concerns("the broken oar club", rules)
    assert concerns("the broken oar club has a broken oar", rules)
