"""Commands that our words name can be typed on Slack, which knows but some of them."""

from __future__ import annotations

import re
from pathlib import Path

from adapters.slack.drawing.naming import reachable
from adapters.slack.manifest import elsewhere, manifest
from bot.dialogue.messages import Bullets, Copyable, Message, Paragraph, Said, Words
from bot.library.commands import commands
from bot.library.load import load_content
from tests.slack.people import words
from tests.slack.running import ONE, served
from tests.slack.standin import Slack
from tests.slack.test_talk import welcomed

SLASH = re.compile(r"(?<![\w/])/([a-z]+)(?: ([a-z]+))?")


def test_what_slack_does_not_know_is_a_word_of_comeback() -> None:
    said = Message(
        blocks=(
            Paragraph((Words("Type /change, or /debrief. See https://x.example/change/help, 1/2."), Said(" /change"))),
            Bullets(((Words("Yours: /help, /change, /write, /change, /help, /change"),),)),
            Copyable("/change"),
        )
    )
    assert reachable(said, {"change", "help"}) == Message(
        blocks=(
            Paragraph(
                (
                    Words("Type /comeback change, or /debrief. See https://x.example/change/help, 1/2."),
                    Said(" /change"),
                )
            ),
            Bullets(
                (
                    (
                        Words(
                            "Yours: /comeback help, /comeback change, /write, /comeback change, help, change",
                        ),
                    ),
                )
            ),
            Copyable("/change"),
        )
    )


def test_every_command_is_known_to_slack_or_to_comeback() -> None:
    library = load_content()
    known = {each["command"].removeprefix("/") for each in manifest(library)["features"]["slash_commands"]}
    every = {each.name for each in commands(library)}
    assert elsewhere(library) == every - known
    assert {"settings", "change", "resume", "help"} <= elsewhere(library)


async def test_no_message_and_no_home_names_a_command_that_slack_refuses(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        known = {each["command"] for each in manifest(engine.library)["features"]["slash_commands"]}
        ada = await welcomed(slack)
        for name in ("help", "help yours", "privacy", "casebook", "debrief", "later", "settings"):
            await ada.commands("/comeback", name)
        shown = [*map(words, ada.inbox), words(await ada.looks_at_home())]
        named = [found for text in shown for found in SLASH.finditer(text)]
        assert named
        assert {f"/{found[1]}" for found in named} <= known
        assert {found[2] for found in named if found[1] == "comeback"} > {"settings", "forget", "resume"}
        assert "/comeback encourage, odds, patterns" in shown[-8]
