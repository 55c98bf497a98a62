"""Care where an input is answered without a turn: behind the commands that look for a code, too."""

from __future__ import annotations

from pathlib import Path

from bot.dialogue.events import Commanded, Event, Typed
from tests.runtime.kit import house
from tests.storage.outside import raw_bytes

WORDS = "i want to kill myself zebra"

CRIES: tuple[Event, ...] = (
    *(Commanded(name, WORDS) for name in ("card", "link", "unlink", "pulse", "moderate", "setup", "inbox")),
    *(Typed(f"/{name} {WORDS}") for name in ("card", "link", "unlink", "moderate")),
    Typed("link suicidal"),
    Commanded("suicidal", ""),
    Commanded("i", "want to die zebra"),
)


async def test_no_command_hides_words_from_care(tmp_path: Path) -> None:
    async with house(tmp_path / "comeback.db") as at_home:
        for number, event in enumerate(CRIES):
            new, known = f"test::new{number}", f"test::known{number}"
            await at_home.says(known, "/help", "yes", "skip", "skip")
            for who in (new, known):
                await at_home.engine.handle(who, "cry", event)
                person = await at_home.on_disk(who)
                assert person is not None
                assert person.profile.in_care, (who, number)
                assert "zebra" not in "\n".join(at_home.post.heard(who))
    assert b"zebra" not in raw_bytes(tmp_path)
