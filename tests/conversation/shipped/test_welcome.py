"""The shipped welcome, as people live it after their yes."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def test_it_takes_a_name_and_a_city_and_both_may_be_skipped() -> None:
    talk = Talking(library()).arrives().says("yes").asks("name").says("Eve").asks("zone").says("Berlin", "skip")
    assert (talk.person.profile.name, talk.person.profile.zone) == ("Eve", "Europe/Berlin")
    talk = Talking(library()).arrives().says("yes", "skip", "skip", "skip", "skip").hears("/debrief")
    assert (talk.person.profile.name, talk.person.profile.zone) == ("", "")


def test_the_country_is_asked_only_where_no_zone_tells_it() -> None:
    talk = Talking(library()).arrives().says("yes", "skip", "skip").asks("country").says("ireland").asks("tone")
    talk.says("plain").says("/support").hears("Ireland")
    assert talk.person.profile.country == "IE"
    assert talk.person.profile.plain
    Talking(library()).arrives().says("yes", "skip", "Berlin").asks("tone").says("skip", "/support").hears("Germany")
    Talking(library()).arrives("Europe/Paris").says("yes", "skip", "skip").asks("tone").says("skip", "/support").hears(
        "France"
    )


def test_who_came_for_something_is_asked_for_name_and_zone_alone_and_goes_on_at_once() -> None:
    talk = Talking(library()).commands("debrief").says("yes", "Eve", "Berlin").asks("speed")
    assert "/pumpup" not in talk.heard


def test_the_zone_of_the_device_is_offered_and_never_assumed() -> None:
    talk = Talking(library()).arrives("Europe/Paris").says("yes", "skip").asks("zone")
    assert talk.person.profile.zone == ""
    assert [option.label for option in talk.prompt.suggestions] == ["Europe/Paris"]
    talk.taps("Europe/Paris").says("skip")
    assert talk.person.profile.zone == "Europe/Paris"


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ("it was awful", "speed"),
        ("I just had an interview and it went really badly", "speed"),
        ("I messed up the whole system design part", "speed"),
        ("I got rejected again", "company"),
        ("my interview is tomorrow at 3", "company"),
    ],
)
@pytest.mark.parametrize("before", [[], ["Eve"], ["Eve", "skip"], ["Eve", "Berlin"]])
def test_what_they_came_to_tell_goes_before_our_small_questions(told: str, asks: str, before: list[str]) -> None:
    talk = Talking(library()).arrives().says("yes", *before).says(told).asks(asks)
    assert talk.person.profile.name == ("Eve" if before else "")


@pytest.mark.parametrize("name", ["Will Best", "Went", "Bad", "It"])
def test_a_name_may_be_any_word(name: str) -> None:
    assert (
        Talking(library()).arrives().says("yes", name).asks("zone").says("skip", "skip", "skip").person.profile.name
        == name
    )


def test_whoever_names_no_place_we_know_is_not_kept_at_it_for_ever() -> None:
    talk = Talking(library()).arrives().says("yes", "Ada", *["it is all rubbish"] * 5).asks("zone")
    assert talk.says("it is all rubbish").asked != "zone"
