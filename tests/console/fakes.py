"""An engine behind the console's seam that asks a few questions and remembers all it was told."""

from __future__ import annotations

from collections.abc import Sequence

from bot.dialogue.events import Event
from bot.dialogue.messages import (
    Input,
    Message,
    Option,
    Paragraph,
    Progress,
    Prompt,
    Words,
)
from bot.runtime.ports import Letter, LetterState, Transport

CONTROLS = tuple(Option(token=f"t:q:!{word}", label=word) for word in ("back", "skip", "later", "stop", "help"))


def says(*paragraphs: str) -> Message:
    return Message(blocks=tuple(Paragraph((Words(text),)) for text in paragraphs))


def asks(text: str, kind: Input = Input.TEXT, *labels: str, **more: object) -> Message:
    options = tuple(Option(token=f"t:q:{number}", label=label) for number, label in enumerate(labels, 1))
    made = {"options": options, "controls": CONTROLS, **more}
    prompt = Prompt(token="t:q", input=kind, **made)  # type: ignore[arg-type]
    return Message(blocks=(Paragraph((Words(text),)),), prompt=prompt)


GREETING = says("Hello.")
COMPANY = asks("Who was it with?", progress=Progress(done=0, about=3))
FEELING = asks("How do you feel?", Input.CHOOSE, "Awful", "Low", "OK")
MISHAPS = asks("What went wrong?", Input.PICK, "I froze", "I rambled", "I was late")
DONE = says("That is all. It is kept.")


class FakeEngine:
    """Answers the nth input with the nth message of its script; the last one stays."""

    def __init__(
        self, script: Sequence[Message] = (COMPANY, FEELING, MISHAPS, DONE), error: Exception | None = None
    ) -> None:
        self.script = script
        self.error = error
        self.heard: list[tuple[str, str, Event]] = []
        self.transports: dict[str, Transport] = {}
        self.letters = 0

    def register(self, platform: str, transport: Transport) -> None:
        self.transports[platform] = transport

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        self.heard.append((key, input_key, event))
        if self.error and len(self.heard) > 1:
            raise self.error
        await self.send(key, self.script[min(len(self.heard), len(self.script)) - 1])
        return True

    async def send(self, key: str, message: Message) -> None:
        self.letters += 1
        letter = Letter(id=self.letters, person=key, message=message, state=LetterState.SENDING)
        await self.transports[key.partition(":")[0]].send(letter)

    @property
    def events(self) -> list[Event]:
        return [event for _, _, event in self.heard]
