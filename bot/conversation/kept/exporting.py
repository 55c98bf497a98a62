"""/export: everything that is kept, as a file to read and a file to keep."""

from __future__ import annotations

from typing import Final

from bot.conversation.kept.portable import write_file
from bot.conversation.kept.readable import write_readable
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import File

READABLE: Final = "text/markdown"
PORTABLE: Final = "application/json"


def export(scene: Scene, _argument: str) -> None:
    """Hand over both files; the question in view stays."""
    scene.say("export.here")
    scene.add(*files(scene))
    scene.say("export.safe")
    where_they_are(scene)


def files(scene: Scene) -> tuple[File, File]:
    """The file to read and the file to keep, of the person as they are at this moment."""
    name = f"comeback-{scene.wall.date().isoformat()}"
    return (
        File(f"{name}.md", READABLE, write_readable(scene), scene.label("export.readable")),
        File(f"{name}.json", PORTABLE, write_file(scene.person, scene.now), scene.label("export.portable")),
    )
