"""Yes and no."""

# ruff: noqa: RUF001 full-width letters and digits are typed here

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from tests.dialogue.readers.asks import ask, each, heard

PLAIN = ask(Input.CONFIRM)
LABELLED = ask(Input.CONFIRM, choices="yes: Keep going | no: Stop here")
ODD = ask(Input.CONFIRM, choices="no: Not yet, go on | yes: That was everything")


@pytest.mark.parametrize(
    "typed",
    [
        *each(
            """
            yes|Yes|YES!|y|Y|yeah|yep|yup|yeahhh|yesss|sure|ok|OK|okay|k|please|yes please|yes, please.|yes thanks|
            of course|absolutely|definitely|right|correct|that's right|1|👍|👍🏽|👍️|✅|yes 👍|yes yes|why not|go ahead|
            I do|it is|sounds good|I think so|sure thing|yes I do|ｙｅｓ|yse|aye|for sure|yes of course|please do|
            yeah sure|yes it was|yes I think so|yeah I guess so|that works|yes, that works|works for me|it was|
            yes I did|they did|sounds fine|ye|yas|sí|ja|go on then|yes lol|yep mate|yes pls|sigh, yes|
            """
        ),
        "\u200byes",
    ],
)
def test_yes(typed: str) -> None:
    assert heard(PLAIN, typed) is True


@pytest.mark.parametrize(
    "typed",
    each(
        """
        no|No.|NO|n|nope|nah|nooo|not now|not yet|not today|no thanks|no thank you|no, thanks!|2|👎|👎🏿|❌|never|
        not really|not at all|of course not|I don't think so|no way|maybe later|rather not|I'd rather not|
        no I don't|no please|don't|that's wrong|wrong|it isn't|it's not|absolutely not|not right now|ｎｏ|
        not this time|naw|nae|not more|nah ur good|no lol|nah mate|none really|hell no|no dear|no. next|no, finish|
        """
    ),
)
def test_no(typed: str) -> None:
    assert heard(PLAIN, typed) is False


@pytest.mark.parametrize(
    "typed",
    each(
        """
        yes but no|yes and no|yeah no|no yes|y/n|yes/no|👍👎|not sure|maybe|perhaps|hmm|idk|I don't know|dunno|
        yes?|really?|3|0|12|tomorrow|yesterday|nothing|know|not bad|no idea|it depends|
        please wait|thanks|so|today|ok but later|🤷|...|
        """
    ),
)
def test_neither(typed: str) -> None:
    assert heard(PLAIN, typed) == "?confirm"


@pytest.mark.parametrize("typed", ["yes I mean maybe", "yes if it rains"])
def test_neither_in_a_sentence(typed: str) -> None:
    assert heard(PLAIN, typed) == "?confirm_said"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("keep going", True),
        ("keep", True),
        ("going", True),
        ("stop here", False),
        ("stop here please", False),
        ("yes", True),
        ("no", False),
        ("1", True),
        ("2", False),
        ("the second one", False),
        ("keep stop", "?confirm"),
        ("don't keep going", "?confirm"),
        ("not stop here", "?confirm"),
    ],
)
def test_own_labels(typed: str, expected: object) -> None:
    assert heard(LABELLED, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1", False),
        ("2", True),
        ("not yet", False),
        ("go on", "?confirm"),
        ("that was everything", True),
        ("everything", True),
        ("no", False),
        ("yes", True),
    ],
)
def test_own_labels_in_their_own_order(typed: str, expected: object) -> None:
    assert heard(ODD, typed) == expected
