"""`python -m tests.slack.look FILE.html`: a talk by direct message, drawn from the payloads as Slack would show them.

To be looked at: open the page, or let a headless browser take its picture. The talk is real; only the drawing is ours.
"""

from __future__ import annotations

import asyncio
import html
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.conversation.looks.in_view import token_in_view
from bot.runtime.engine import Engine
from tests.slack.people import Somebody, elements_of, labels, words
from tests.slack.running import ONE, served
from tests.slack.standin import SCOPES, Slack

Json = dict[str, Any]

STYLE = """
body{font:15px/1.46 Lato,'Slack-Lato',Arial,sans-serif;color:#1d1c1d;background:#fff;margin:0}
.column{width:640px;padding:16px 20px}.message{display:flex;gap:8px;padding:6px 0}.face{flex:none;width:36px;
height:36px;border-radius:8px;background:#2f6f73}.mine .face{background:#b9a3d6}.who{font-weight:900}
.blocks{max-width:560px}
.block{margin:4px 0}.context{font-size:12px;color:#616061}.header{font-size:18px;font-weight:900}
blockquote{border-left:4px solid #ddd;margin:0;padding-left:12px}pre{background:#f8f8f8;border:1px solid #ddd;
border-radius:4px;padding:8px;font-size:12px;white-space:pre-wrap;margin:4px 0}ul{margin:0;padding-left:24px}
.button{display:inline-block;border:1px solid #bbb;border-radius:8px;padding:0 12px;height:34px;line-height:34px;
font-weight:700;margin:4px 8px 4px 0;font-size:13px}.primary{background:#007a5a;color:#fff;border-color:#007a5a}
.choice{margin:4px 0}.box{display:inline-block;width:14px;height:14px;border:1px solid #868686;margin-right:8px;
vertical-align:-2px}.round{border-radius:50%}.select{min-width:200px;color:#616061;font-weight:400}p{margin:0;white-space:
pre-wrap}.modal{border:1px solid #ccc;border-radius:8px;box-shadow:0 4px 24px #0003;padding:20px;margin:12px 0}
.field{border:1px solid #868686;border-radius:4px;min-height:36px;margin:4px 0 16px}.label{font-weight:700}
h2{margin:24px 0 0;font-size:13px;color:#616061;border-bottom:1px solid #ddd}
"""


def page(parts: list[str]) -> str:
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><div class=column>{''.join(parts)}</div>"


def message(blocks: list[Json], who: str = "Comeback") -> str:
    mine = "" if who == "Comeback" else " mine"
    drawn = "".join(_block(block) for block in blocks)
    said = f"<div><div class=who>{who}</div><div class=blocks>{drawn}</div></div>"
    return f"<div class='message{mine}'><div class=face></div>{said}</div>"


def typed(text: str) -> str:
    return message([{"type": "rich_text", "elements": [_section(text)]}], "ada")


def _section(text: str) -> Json:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}


def modal(view: Json) -> str:
    fields = "".join(map(_modal_block, view["blocks"]))
    buttons = (
        f"<span class=button>{_text(view['close'])}</span><span class='button primary'>{_text(view['submit'])}</span>"
    )
    return f"<div class=modal><div class=header>{_text(view['title'])}</div>{fields}{buttons}</div>"


def _modal_block(block: Json) -> str:
    if block["type"] != "input":
        return _block(block)
    return f"<div class=label>{_text(block['label'])}</div>{_field(block['element'])}"


def _field(element: Json) -> str:
    if element["type"] == "plain_text_input":
        return f"<div class=field>{html.escape(element.get('initial_value', ''))}</div>"
    return _element(element)


def _text(piece: Json) -> str:
    return html.escape(piece["text"])


def _block(block: Json) -> str:
    match block["type"]:
        case "rich_text":
            inner = "".join(_rich(element) for element in block["elements"])
        case "context":
            inner = " ".join(_text(element) for element in block["elements"])
        case "section" | "header":
            inner = _text(block["text"])
        case _:
            inner = "".join(_element(element) for element in block["elements"])
    return f"<div class='block {block['type']}'>{inner}</div>"


def _rich(element: Json) -> str:
    match element["type"]:
        case "rich_text_list":
            return "<ul>" + "".join(f"<li>{_run(item)}</li>" for item in element["elements"]) + "</ul>"
        case "rich_text_quote":
            return f"<blockquote>{_run(element)}</blockquote>"
        case "rich_text_preformatted":
            return f"<pre>{_run(element)}</pre>"
        case _:
            return f"<p>{_run(element)}</p>"


def _run(element: Json) -> str:
    texts = ((html.escape(each["text"]), each.get("style", {}).get("bold")) for each in element["elements"])
    return "".join(f"<b>{text}</b>" if bold else text for text, bold in texts)


def _element(element: Json) -> str:
    match element["type"]:
        case "button":
            return f"<span class='button {element.get('style', '')}'>{_text(element['text'])}</span>"
        case "overflow":
            return "<span class=button>\u22ef</span>"
        case "radio_buttons" | "checkboxes":
            shape = "round" if element["type"] == "radio_buttons" else ""
            return "".join(
                f"<div class=choice><span class='box {shape}'></span>{_text(option['text'])}</div>"
                for option in element["options"]
            )
        case "timepicker":
            return f"<span class='button select'>{element['initial_time']} \u25be</span>"
        case "conversations_select":
            return "<span class='button select'>Select a channel \u25be</span>"
        case "datetimepicker":
            return "<span class='button select'>Select date and time \u25be</span>"
        case _:
            return f"<span class='button select'>{_text(element['placeholder'])} \u25be</span>"


CONTROLS = {"Back", "Skip", "Later", "Stop", "Help", "Someone to talk to", "Answer privately", "Write more"}
MOST = 90
"""Steps of one talk; none of ours is longer."""

TALKS = (("debrief", ""), ("followup", ""), ("interview", ""), ("review", ""), ("pumpup", ""), ("patterns", ""))

TEAM = replace(ONE, scopes=f"{SCOPES},files:write", admins={"U1"})

WORDS = {
    "company": "Acme",
    "with?": "Acme",
    "role": "Data engineer",
    "name": "Dana",
    "minutes": "45",
    "question": "Why did you leave your last job?",
    "when": "last spring",
    "moment": "the failed launch",
    "better": "I stayed, and I learnt to plan ahead.",
    "strength": "staying calm",
}
"""What is typed where words are wanted: by a word of the question."""

ELSE = "I explained the migration clearly, and she nodded."


class Drawer:
    """Somebody talking, and everything that is shown to them, as it looked when it came."""

    def __init__(self, ada: Somebody, engine: Engine) -> None:
        self.ada = ada
        self.engine = engine
        self.drawn: list[str] = []
        self.shown = 0

    def heading(self, text: str) -> None:
        self.drawn.append(f"<h2>{text}</h2>")

    async def settles(self) -> None:
        """Draw what has come, once all of it is there."""
        await self.engine.courier.idle(f"slack:{self.ada.team}:{self.ada.user}")
        for each in self.ada.inbox[self.shown :]:
            files = "".join(f"<p>[{file['name']}: {html.escape(file['alt'])}]</p>" for file in each.get("files", ()))
            self.drawn.append(message(each["blocks"]) + files)
        self.shown = self.ada.read = len(self.ada.inbox)

    async def says(self, text: str) -> None:
        self.drawn.append(typed(text))
        await self.ada.says(text)
        await self.settles()

    async def taps(self, label: str) -> None:
        self.drawn.append(typed(f"[{label}]"))
        await self.ada.taps(label)
        await self.settles()

    async def commands(self, name: str, argument: str = "") -> None:
        self.drawn.append(typed(f"{name} {argument}".strip()))
        await self.ada.commands(name, argument)
        await self.settles()

    async def goes_on(self) -> None:
        """Answer whatever is asked, in the way that its widget offers, until nothing is."""
        for _ in range(MOST):
            if not await self.engine.look(f"slack:{self.ada.team}:{self.ada.user}", token_in_view):
                return
            await self._answers()

    async def _answers(self) -> None:
        asked = self.ada.last_pressable()
        kinds = {element["type"] for element in elements_of(asked)}
        choices = [label for label in labels(asked) if label not in CONTROLS]
        if "checkboxes" in kinds or "multi_static_select" in kinds:
            await self.ada.ticks(*choices[:2])
            await self.settles()
        elif "datetimepicker" in kinds:
            await self.says("tomorrow 10:00")
        elif "No" in choices and "Yes" in choices and "another" in words(asked).casefold():
            await self.taps("No")
        elif "Answer these together" in choices:
            await self.together()
        elif choices:
            await self.taps(next((label for label in choices if label.startswith("Full")), choices[0]))
        else:
            asking = words(asked).casefold()
            await self.says(next((answer for word, answer in WORDS.items() if word in asking), ELSE))

    async def together(self) -> None:
        """Answer a form in its window."""
        view = await self.ada.opens("Answer these together")
        self.drawn.append(modal(view))
        given = {block["block_id"].rpartition("/")[2]: _typed_or_chosen(block) for block in view["blocks"]}
        if await self.ada.submits(view, **given):
            await self.says("skip")
            return
        await self.ada.hears()
        await self.settles()


def _typed_or_chosen(block: Json) -> str:
    options = block["element"].get("options", ())
    asking = block["label"]["text"].casefold()
    if options:
        return str(options[0]["text"]["text"])
    return next((answer for word, answer in WORDS.items() if word in asking), ELSE)


async def talk(path: Path) -> str:
    """Somebody new, a whole debrief, a note, what comes before the next one, figures, a modal and the Home tab."""
    async with Slack(TEAM) as slack, served(slack, path) as engine:
        drawer = Drawer(Somebody(slack), engine)
        await drawer.says("hello")
        await drawer.taps("Yes to both")
        for text in ("Ada", "Berlin"):
            await drawer.says(text)
        while "Introduction" in words(drawer.ada.inbox[-1]):
            await drawer.says("skip")
        for name, argument in TALKS:
            drawer.heading(f"/{name} {argument}")
            await drawer.commands("/comeback", f"{name} {argument}".strip())
            await drawer.goes_on()
        await slack.deliver("slash_commands", drawer.ada.command("/setup"))
        await slack.until(lambda: "Posts for a channel" in str(slack.views[-1:]))
        drawer.drawn.append(modal(slack.views[-1]))
        home = await drawer.ada.looks_at_home()
        drawer.drawn.append("<h2>Home</h2>" + "".join(_block(block) for block in home["blocks"]))
    return page(drawer.drawn)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(sys.argv[1]).write_text(asyncio.run(talk(Path(folder))))


if __name__ == "__main__":
    main()
