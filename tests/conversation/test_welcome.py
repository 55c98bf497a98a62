"""The shipped welcome, as people live it after their yes."""

from __future__ import annotations

from tests.conversation.small import library
from tests.conversation.talking import Talking


def test_it_takes_a_name_and_a_city_and_both_may_be_skipped() -> None:
    talk = Talking(library()).arrives().says("yes").asks("name").says("Eve").asks("zone").says("Berlin")
    assert (talk.person.profile.name, talk.person.profile.zone) == ("Eve", "Europe/Berlin")
    talk = Talking(library()).arrives().says("yes", "skip", "skip").hears("/debrief")
    assert (talk.person.profile.name, talk.person.profile.zone) == ("", "")


def test_the_zone_of_the_device_is_offered_and_never_assumed() -> None:
    talk = Talking(library()).arrives("Europe/Paris").says("yes", "skip").asks("zone")
    assert talk.person.profile.zone == ""
    assert [option.label for option in talk.prompt.suggestions] == ["Europe/Paris"]
    talk.taps("Europe/Paris")
    assert talk.person.profile.zone == "Europe/Paris"
