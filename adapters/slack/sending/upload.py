"""A picture or a file, by the current flow: ask for an address, bring the bytes, say that it is complete.

A notification shows the title, so that it says nothing; what a picture shows is its description.
"""

from __future__ import annotations

import asyncio
from typing import Final

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import words
from adapters.slack.calls import SlackError, done
from bot.dialogue.messages import Chart, File
from bot.pictures.draw import draw

PICTURE: Final = "comeback.png"


async def upload(slack: AsyncWebClient, channel: str, what: Chart | File, mark: str) -> None:
    """Share a file in a conversation. Raises SlackError."""
    name, body = await _bytes(what)
    place = await done(
        slack.files_getUploadURLExternal(filename=file_name(name, mark), length=len(body), alt_txt=what.alt[:1000])
    )
    await _bring(slack, str(place["upload_url"]), body)
    files: list[dict[str, str | None]] = [{"id": str(place["file_id"]), "title": words.NEUTRAL}]
    await done(slack.files_completeUploadExternal(files=files, channel_id=channel))


async def _bytes(what: Chart | File) -> tuple[str, bytes]:
    """A file's name and content. A chart is drawn beside the event loop: it takes some milliseconds."""
    match what:
        case File(name=name, body=body):
            return name, body
        case Chart():
            return PICTURE, await asyncio.to_thread(draw, what)


def file_name(name: str, mark: str) -> str:
    """The file's name with the mark of its letter, by which it is found again."""
    stem, dot, kind = name.rpartition(".")
    return f"{stem if dot else name}-{mark}{dot}{kind if dot else ''}"


async def _bring(slack: AsyncWebClient, address: str, body: bytes) -> None:
    session = slack.session
    if session is None:
        raise SlackError("There is no connection to bring a file over.")
    try:
        async with session.post(address, data=body) as answer:
            answer.raise_for_status()
    except (TimeoutError, aiohttp.ClientError, OSError) as lost:
        raise SlackError(f"A file could not be brought ({type(lost).__name__}).") from None
