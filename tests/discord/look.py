"""Draws what Discord would show, to be looked at: it is how the cards were designed, and nothing depends on it.

`python -m tests.discord.look FOLDER` writes look.html and, where there is a Chromium, look.png.
"""

from __future__ import annotations

import asyncio
import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from adapters.discord import kit
from tests.discord.street import Visitor, street

STYLE: Final = """
body { background: #313338; color: #dbdee1; font: 16px/1.375 'gg sans', 'DejaVu Sans', sans-serif; margin: 0; }
main { display: grid; grid-template-columns: repeat(3, 460px); gap: 24px; padding: 24px; align-items: start; }
.card { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; padding: 16px; }
.card > * + * { margin-top: 8px; } small { color: #949ba4; font-size: 12.5px; display: block; } hr { border: 0;
border-top: 1px solid #46484e; margin: 8px 0; } hr.room { border-color: transparent; margin: 0; } .row { display: flex;
flex-wrap: wrap; gap: 8px; } button { border: 0; border-radius: 4px; color: #fff; font: 500 14px 'DejaVu Sans'; padding:
8px 16px; max-width: 100%; } .s1 { background: #5865f2; } .s2 { background: #4e5058; } .menu { background: #1e1f22;
border-radius: 4px; padding: 10px 12px; width: 100%; color: #949ba4; font-size: 14px; } pre { background: #1e1f22;
padding: 8px; border-radius: 4px; white-space: pre-wrap; font-size: 13px; } ul { margin: 0; padding-left: 20px; }
.modal { background: #313338; border-radius: 8px; padding: 16px; border: 1px solid #46484e; } .modal b {
font-size: 18px; } .field { background: #1e1f22; border-radius: 4px; height: 36px; margin: 4px 0 12px; padding: 6px; }
.tall { height: 80px; }
blockquote { border-left: 4px solid #4e5058; margin: 0; padding-left: 10px; } h3 { margin: 0; } h2 { font-size: 13px;
color: #949ba4; font-weight: 400; margin: 0 0 6px; }
"""


def card(components: list[dict[str, Any]]) -> str:
    return "".join(map(_component, components))


def modal(drawn: dict[str, Any]) -> str:
    inside = "".join(map(_component, drawn["components"]))
    return f"<div class=modal><b>{html.escape(drawn['title'])}</b><p>{inside}</p><button class=s1>Submit</button></div>"


def _component(each: dict[str, Any]) -> str:
    inside = "".join(map(_component, each.get("components", [])))
    match each["type"]:
        case kit.CONTAINER:
            return f"<div class=card style='border-left-color:#{each['accent_color']:06x}'>{inside}</div>"
        case kit.TEXT_DISPLAY:
            return f"<div>{_marked(each['content'])}</div>"
        case kit.ACTION_ROW:
            return f"<div class=row>{inside}</div>"
        case kit.BUTTON:
            return f"<button class=s{each['style']}>{html.escape(each['label'])}</button>"
        case kit.SEPARATOR:
            return "<hr>" if each["divider"] else "<hr class=room>"
        case kit.LABEL:
            below = f"<small>{html.escape(each.get('description', ''))}</small>"
            return f"<div>{html.escape(each['label'])}{below}{_component(each['component'])}</div>"
        case kit.TEXT_INPUT:
            return (
                f"<div class='field {'tall' if each['style'] == 2 else ''}'>{html.escape(each.get('value', ''))}</div>"
            )
        case kit.RADIO_GROUP | kit.CHECKBOX_GROUP:
            return "".join(f"<div>◯ {html.escape(option['label'])}</div>" for option in each["options"])
        case kit.SELECT:
            return f"<div class=menu>{html.escape(each.get('placeholder', 'Select'))} ▾</div>"
        case other:
            return f"<div class=menu>[{other}]</div>"


def _marked(text: str) -> str:
    text = re.sub(
        r"```\n(.*?)\n```", lambda found: f"<pre>{found[1]}</pre>", html.escape(text, quote=False), flags=re.DOTALL
    )
    lines = "<br>".join(_line(line) for line in text.split("\n"))
    lines = re.sub(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*", r"<strong>\1</strong>", lines)
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", lines).replace("</small><br>", "</small>")


def _line(line: str) -> str:
    for mark, made in (("-# ", "<small>{}</small>"), ("### ", "<h3>{}</h3>"), ("&gt; ", "<blockquote>{}</blockquote>")):
        if line.startswith(mark):
            return made.format(line[len(mark) :])
    return f"• {line[2:]}" if line.startswith("- ") else line


async def walk(folder: Path) -> list[tuple[str, str]]:
    """A debrief, a help page and more, card by card."""
    seen: list[tuple[str, str]] = []

    def see(what: str, ada: Visitor) -> None:
        seen.append((what, card(ada.message.components)))

    async with street(folder / "look.db") as town:
        ada = town.member("ada")
        see("consent", await ada.commands("debrief"))
        see("name", await ada.presses("Yes to both"))
        seen.append(("modal", modal(await ada.opens("Answer"))))
        see("zone", await ada.answers("Ada"))
        see("speed", await ada.answers("London"))
        see("feeling", await ada.presses("Full"))
        see("break", await ada.presses("Low"))
        see("company", await ada.presses("Go on now"))
        see("form", await ada.answers("Acme"))
        seen.append(("form's modal", modal(await ada.opens("Answer these"))))
        see("after the form", await ada.answers("Data analyst", "Video", "Yesterday", button="Answer these"))
        while "Skip" in ada.labels:
            see("on", await ada.presses("Skip"))
            if ada.labels[:1] == ["\u00b7\u00b7\u00b7"]:
                break
        see("dots", await ada.presses("\u00b7\u00b7\u00b7")) if "\u00b7\u00b7\u00b7" in ada.labels else None
        see("help", await ada.commands("help"))
        see("support", await ada.commands("support"))
        see("stages", await ada.commands("stages"))
    return seen


def main() -> None:
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        seen = asyncio.run(walk(Path(scratch)))
    cards = "".join(f"<section><h2>{html.escape(what)}</h2>{drawn}</section>" for what, drawn in seen)
    page = folder / "look.html"
    page.write_text(f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><main>{cards}</main>", "utf-8")
    if chromium := shutil.which("chromium"):
        shot = f"--screenshot={folder / 'look.png'}"
        command = [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--window-size=1500,6000",
            shot,
        ]
        subprocess.run([*command, page.as_uri()], check=True, timeout=120)


if __name__ == "__main__":
    main()
