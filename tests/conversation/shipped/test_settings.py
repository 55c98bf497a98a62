"""/settings and /timezone: how a person wants to be met, seen and changed one thing at a time."""

from __future__ import annotations

import pytest

from bot.dialogue.events import Tapped
from bot.dialogue.messages import Paragraph, plain
from tests.conversation.small import library
from tests.conversation.talking import Talking


def test_they_are_shown_and_one_is_changed_at_a_time() -> None:
    talk = Talking.known(library()).commands("settings").hears("Ada", "Europe/London", "Britain", "warm").asks("what")
    talk.taps("My name").asks("name").says("call me Eve").hears("Eve").offers("/settings")
    assert talk.person.profile.name == "Eve"
    assert talk.person.profile.zone == "Europe/London"
    assert talk.person.open_talk() is None
    talk.says("1").asks("what")


@pytest.mark.parametrize(
    ("what", "said", "field", "value"),
    [
        ("my name", "Eve", "name", "Eve"),
        ("timezone", "New York", "zone", "America/New_York"),
        ("country", "I'm in the Netherlands", "country", "NL"),
        ("country", "uk", "country", "GB"),
        ("country", "DE", "country", "DE"),
        ("country", "Germnay", "country", "DE"),
        ("how you talk", "plain", "plain", True),
        ("use no name at all", "", "name", ""),
    ],
)
def test_everything_can_be_changed_in_words(what: str, said: str, field: str, value: object) -> None:
    talk = Talking.known(library()).says("/settings", what, *((said,) if said else ()))
    assert getattr(talk.person.profile, field) == value
    assert talk.person.open_talk() is None


@pytest.mark.parametrize("said", ["change nothing", "skip", "stop"])
def test_nothing_changes_where_nothing_is_wanted(said: str) -> None:
    talk = Talking.known(library())
    before = talk.person.profile
    talk.says("/settings", said)
    assert talk.person.open_talk() is None
    assert (talk.person.profile.name, talk.person.profile.zone) == (before.name, before.zone)


def test_a_country_nobody_knows_is_asked_again_and_may_be_skipped() -> None:
    talk = Talking.known(library()).says("/settings", "country", "Narnia").hears("Ireland").asks("country").says("skip")
    assert talk.person.profile.country == ""


def test_the_country_decides_the_help_lines_before_the_zone_does() -> None:
    talk = Talking.known(library()).says("/support").hears("United Kingdom").says("/settings", "country", "ireland")
    talk.says("/support").hears("Ireland")


def test_a_change_in_the_middle_of_a_talk_comes_back_to_the_question() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "good").asks("company").says("/settings", "tone", "plain")
    tokens = [offer.token for offer in talk.message.offers]
    assert {"/resume debrief-1", "/fine"} <= set(tokens), tokens
    talk.happens(Tapped("/resume debrief-1")).asks("company")


def test_reminders_keep_their_hour_and_move_with_the_zone() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "awful", "this evening")
    (before,) = talk.person.reminders.values()
    talk.says("/timezone").asks("zone").says("New York").hears("keep" if "keep" in talk.heard else "now")
    (after,) = talk.person.reminders.values()
    assert (after.wall, after.zone) == (before.wall, "America/New_York")
    assert after.due > before.due


def acknowledged(*, plainly: bool) -> tuple[str, str]:
    """What stands before the questions after an answer with a kind word, and after one whose choice has its own."""
    talk = Talking.known(library())
    if plainly:
        talk.says("/settings", "tone", "plain")
    talk.says("/debrief", "full", "good")
    own = paragraphs(talk)
    talk.says("Acme", "skip", "skip", "skip", "It went well", "Why us?", "1")
    return own, paragraphs(talk)


def paragraphs(talk: Talking) -> str:
    said = [plain(block.spans) for block in talk.message.blocks if isinstance(block, Paragraph)]
    return "\n".join(said[:-1])


def test_plain_people_are_spared_the_kind_words_and_nothing_else() -> None:
    warm, plainly = acknowledged(plainly=False), acknowledged(plainly=True)
    assert warm[0]
    assert plainly[0]  # what a choice answers is heard by everyone
    assert warm[1]
    assert plainly[1] == ""


def test_plain_people_hear_fewer_words_in_every_talk_and_are_asked_the_same() -> None:
    for name in ("debrief", "pumpup"):
        warm = Talking.known(library()).says(f"/{name}")
        other = Talking.known(library()).says("/settings", "tone", "plain", f"/{name}")
        for _ in range(40):
            if warm.person.open_talk() is None:
                break
            assert warm.asked == other.asked
            line = "tomorrow at 10" if warm.asked in {"due", "later"} else "1" if warm.prompt.options else "A word"
            warm.says(line)
            other.says(line)
        assert sum(map(len, said(other))) < sum(map(len, said(warm)))


def said(talk: Talking) -> list[str]:
    return [plain(block.spans) for each in talk.messages for block in each.blocks if isinstance(block, Paragraph)]
