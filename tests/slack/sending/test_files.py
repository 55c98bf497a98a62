"""Files by the current upload flow where we may; where we may not, the same content as messages."""

from __future__ import annotations

from pathlib import Path

from tests.slack.people import words
from tests.slack.running import ONE, served
from tests.slack.standin import SCOPES, Fault, Slack, Team
from tests.slack.test_talk import welcomed

MAY = Team("T1", "xoxb-may", scopes=f"{SCOPES},files:write")


def names(slack: Slack) -> list[str]:
    return [str(file["name"]) for file in slack.files.values()]


async def test_a_file_arrives_once_with_what_it_is_in_words(tmp_path: Path) -> None:
    async with Slack(MAY) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        await ada.commands("/export")
        await slack.until(lambda: len(ada.inbox) > ada.read + 1)
        shared = [file for message in ada.inbox for file in message.get("files", ())]
        assert shared
        assert len(shared) == len(slack.files)
        assert all(file["body"] and file["alt"] for file in shared)
        assert {file["title"] for file in shared} == {"A note for you from Comeback"}
        assert b"comeback-export" in b"".join(file["body"] for file in shared)
        assert slack.trouble == []


async def test_a_lost_reply_while_sharing_shares_nothing_twice(tmp_path: Path) -> None:
    async with Slack(MAY) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        slack.faults["files.completeUploadExternal"].append(Fault(lose_reply=True))
        await ada.commands("/export")
        await slack.until(lambda: any(message["blocks"] for message in ada.inbox[ada.read :]))
        shared = [file["name"] for message in ada.inbox for file in message.get("files", ())]
        assert shared
        assert len(set(shared)) == len(shared)


async def test_without_the_scope_the_content_comes_as_messages(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        read = ada.read
        await ada.commands("/export")
        await slack.until(lambda: "comeback-export" in "".join(map(words, ada.inbox[read:])))
        assert (slack.files, slack.trouble) == ({}, [])
