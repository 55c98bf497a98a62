"""`python -m tests.slack.look FILE.html`: a talk by direct message, drawn from the payloads as Slack would show them.

To be looked at: open the page, or let a headless browser take its picture. The talk is real; only the drawing is ours.
"""

from __future__ import annotations

import asyncio
import html
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.slack.people import Somebody, labels, words
from tests.slack.running import ONE, served
from tests.slack.standin import Slack

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
    fields = "".join(
        f"<div class=label>{_text(block['label'])}</div>{_field(block['element'])}" for block in view["blocks"]
    )
    buttons = (
        f"<span class=button>{_text(view['close'])}</span><span class='button primary'>{_text(view['submit'])}</span>"
    )
    return f"<div class=modal><div class=header>{_text(view['title'])}</div>{fields}{buttons}</div>"


def _field(element: Json) -> str:
    return "<div class=field></div>" if element["type"] == "plain_text_input" else _element(element)


def _text(piece: Json) -> str:
    return html.escape(piece["text"])


def _block(block: Json) -> str:
    match block["type"]:
        case "rich_text":
            inner = "".join(_rich(element) for element in block["elements"])
        case "context":
            inner = " ".join(_text(element) for element in block["elements"])
        case "header":
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
        case "datetimepicker":
            return "<span class='button select'>Select date and time \u25be</span>"
        case _:
            return f"<span class='button select'>{_text(element['placeholder'])} \u25be</span>"


async def talk(path: Path) -> str:
    """The first steps of somebody new, a debrief's widgets, a modal and the Home tab."""
    drawn: list[str] = []
    async with Slack(ONE) as slack, served(slack, path):
        ada = Somebody(slack)
        for step in ("hello", "!Yes to both", "Ada", "Berlin", "skip", "skip", "/debrief", "!Full", "!Awful", "!Go on"):
            await _step(ada, step, drawn)
        view = await ada.opens("Answer privately")
        drawn.append(modal(view))
        for step in ("Acme", "Engineer", "!Video", "skip", "skip", "skip", "Why us?", "2"):
            await _step(ada, step, drawn)
        for _ in range(30):
            if "checkboxes" in str(ada.inbox[-1]["blocks"]):
                break
            await _step(ada, "no" if "another" in words(ada.inbox[-1]) else "skip", drawn)
        drawn.append("<h2>as asked</h2>" + message(ada.inbox[-1]["blocks"]))
        home = await ada.looks_at_home()
        drawn.append("<h2>Home</h2>" + "".join(_block(block) for block in home["blocks"]))
    return page(drawn)


async def _step(ada: Somebody, step: str, drawn: list[str]) -> None:
    if step.startswith("!"):
        wanted = next(label for label in labels(ada.last_pressable()) if label.startswith(step[1:]))
        drawn.append(message(ada.inbox[-1]["blocks"]))
        await ada.taps(wanted)
    elif step.startswith("/"):
        await ada.commands(step)
    else:
        drawn.extend([*([message(ada.inbox[-1]["blocks"])] if ada.inbox else []), typed(step)])
        await ada.says(step)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(sys.argv[1]).write_text(asyncio.run(talk(Path(folder))))


if __name__ == "__main__":
    main()
