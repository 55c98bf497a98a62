"""What Slack is told of us: not more commands than a workspace has room for, and those first that cannot wait."""

from __future__ import annotations

from adapters.slack.manifest import MOST, manifest
from bot.library.load import find_content, load_library


def test_the_help_lines_and_what_cannot_wait_have_names_of_their_own() -> None:
    told = [each["command"] for each in manifest(load_library(find_content()))["features"]["slash_commands"]]
    assert told[:2] == ["/comeback", "/support"]
    assert {"/debrief", "/outcome", "/followup", "/pumpup", "/interview", "/setup"} <= set(told)
    assert len(told) == len(set(told)) <= MOST
