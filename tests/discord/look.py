"""Draws what Discord would show, to be looked at: it is how the cards were designed, and nothing depends on it.

`python -m tests.discord.look FOLDER` writes look.html and, where there is a Chromium, look.png.
"""

from __future__ import annotations

import asyncio
import base64
import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from adapters.discord import words
from adapters.discord.drawing import kit
from tests.discord.street import Town, Visitor, street

STYLE: Final = """
body { background: #313338; color: #dbdee1; font: 16px/1.375 'gg sans', 'DejaVu Sans', sans-serif; margin: 0; }
main { display: grid; grid-template-columns: repeat(3, 460px); gap: 24px; padding: 24px; align-items: start; }
.card { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; padding: 16px; }
.card > * + * { margin-top: 8px; } small { color: #949ba4; font-size: 12.5px; display: block; } hr { border: 0;
border-top: 1px solid #46484e; margin: 8px 0; } hr.room { border-color: transparent; margin: 0; } .row { display: flex;
flex-wrap: wrap; gap: 8px; } button { border: 0; border-radius: 4px; color: #fff; font: 500 14px 'DejaVu Sans'; padding:
8px 16px; max-width: 100%; } * { box-sizing: border-box; } .s1 { background: #5865f2; } .s2 { background: #4e5058; }
.s4 { background: #da373c; } .menu { background: #1e1f22;
border-radius: 4px; padding: 10px 12px; width: 100%; color: #949ba4; font-size: 14px; } pre { background: #1e1f22;
padding: 8px; border-radius: 4px; white-space: pre-wrap; font-size: 13px; } ul { margin: 0; padding-left: 20px; }
.modal { background: #313338; border-radius: 8px; padding: 16px; border: 1px solid #46484e; } .modal b {
font-size: 18px; } .field { background: #1e1f22; border-radius: 4px; height: 36px; margin: 4px 0 12px; padding: 6px; }
.tall { height: 80px; } mark { background: #3c4270; color: #c9cdfb; border-radius: 3px; }
img { width: 100%; border-radius: 8px; }
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
        case kit.GALLERY:
            return "".join(f"<img src='{item['media']['url']}'>" for item in each["items"])
        case _:
            return f"<div class=menu>{html.escape(each.get('placeholder', 'Select'))} ▾</div>"


def _marked(text: str) -> str:
    text = re.sub(
        r"```\n(.*?)\n```", lambda found: f"<pre>{found[1]}</pre>", html.escape(text, quote=False), flags=re.DOTALL
    )
    lines = "<br>".join(_line(line) for line in text.split("\n"))
    lines = re.sub(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*", r"<strong>\1</strong>", lines)
    lines = re.sub(r"&lt;/([\w-]+):\d+&gt;", r"<mark>/\1</mark>", lines)
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", lines).replace("</small><br>", "</small>")


def _line(line: str) -> str:
    for mark, made in (("-# ", "<small>{}</small>"), ("### ", "<h3>{}</h3>"), ("&gt; ", "<blockquote>{}</blockquote>")):
        if line.startswith(mark):
            return made.format(line[len(mark) :])
    return f"• {line[2:]}" if line.startswith("- ") else line


class Album:
    """What was seen, in order."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str]] = []

    async def see(self, what: str, ada: Visitor) -> None:
        """Keep the card as it stands, its pictures in it."""
        drawn = card(ada.message.components)
        for each in ada.message.message.attachments:
            data = base64.b64encode(await each.read()).decode()
            url = rf"src='[^']*{re.escape(each.filename)}[^']*'"
            drawn = re.sub(url, f"src='data:image/png;base64,{data}'", drawn)
        self.seen.append((what, drawn))

    async def window(self, what: str, ada: Visitor, button: str = "Answer") -> None:
        """Keep a modal as it opens."""
        self.seen.append((what, modal(await ada.opens(button))))


async def walk(folder: Path) -> list[tuple[str, str]]:
    """A whole debrief and more, card by card."""
    album = Album()
    async with street(folder / "look.db") as town:
        ada = town.member("ada")
        await album.see("consent", await ada.commands("debrief"))
        await album.see("name", await ada.presses("Yes to both"))
        await album.window("a modal", ada)
        await ada.answers("Ada")
        await album.see("speed", await ada.answers("London"))
        await debrief(album, ada)
        for command in ("settings", "patterns", "help", "support", "casebook", "review"):
            await album.see(command, await ada.commands(command))
        await on(album, await ada.commands("pumpup"), 6)
        await on(album, await ada.commands("followup"), 7)
        await on(album, await ada.commands("odds"), 4)
        await charts(album, town)
        await direct(album, ada)
        eve = town.manager("eve")
        await album.see("setup", await eve.commands("setup"))
        await album.window("its form", eve, words.SET_UP)
        await album.see("set up", await eve.commands("setup", channel=town.channel, zone="London"))
    return album.seen


async def debrief(album: Album, ada: Visitor) -> None:
    """As somebody goes through it who tells everything."""
    await album.see("feeling", await ada.presses("Full"))
    await album.see("break", await ada.presses("Low"))
    await album.see("a form", await ada.presses("Go on now"))
    await album.window("its modal", ada, "Answer these")
    told = "Acme", "Data analyst", "Video", "Yesterday", "It began well, then I talked too much."
    await album.see("questions", await ada.answers(*told, button="Answer these"))
    await album.window("its modal", ada, "Answer these")
    await album.see("how", await ada.answers("Why do you want to leave?", "2", button="Answer these"))
    better = "I went on about my boss", "I want to train people"
    await album.see("another", await ada.answers(*better, button="Answer these"))
    await album.see("signals", await ada.presses("No"))
    await album.see("mishaps", await ada.chooses("They leaned in", "Tough questions"))
    await album.see("read", await ada.chooses("I came late", "I sold myself short"))
    await album.see("what to keep", await ada.answers("I trained two people"))
    await album.window("its modal", ada, "Answer these")
    kept = ["A skill they need"], "How big is the team?", "I was calm\n- I asked how they work", "Ask first"
    await album.see("plan", await ada.answers(*kept, "I think it's a no", button="Answer these"))
    await album.window("its modal", ada, "Answer these")
    planned = "they ask why I leave", "I give two sentences", "write to them", "open the document", "tomorrow 18:00"
    await album.see("the end", await ada.answers(*planned, button="Answer these"))


async def on(album: Album, ada: Visitor, most: int) -> None:
    """The first button of each card, or the last line of its menu, so many times at most."""
    await album.see("begun", ada)
    for number in range(most):
        menus = [each for each in ada.widgets() if each["type"] == kit.SELECT]
        if menus and ada.labels[:1] != ["Answer"]:
            await ada.chooses(menus[0]["options"][-1]["label"])
        elif ada.labels and ada.labels[0] not in QUIET:
            await (ada.answers("A line of mine") if ada.labels[0] == "Answer" else ada.presses(ada.labels[0]))
        elif "Skip" in ada.labels:
            await ada.presses("Skip")
        else:
            return
        await album.see(f"on {number}", ada)


QUIET: Final = frozenset({"Back", "Skip", "Later", "Support", "\u00b7\u00b7\u00b7"})


async def charts(album: Album, town: Town) -> None:
    """Patterns of somebody who has told of several interviews."""
    ben = await town.known("ben")
    for number, company in enumerate(("Acme", "Umbrella", "Initech", "Hooli")):
        await ben.commands("debrief")
        if "Another one" in " ".join(ben.labels):
            await ben.presses("Another one")
        while "Full" not in " ".join(ben.labels):
            await ben.presses(next(label for label in ben.labels if label not in QUIET))
        await ben.presses("Full")
        await ben.presses("Fine")
        await ben.answers(company, "Analyst", "Video", "Longer ago", "It went on.", button="Answer these")
        for asked in range(2):
            await ben.answers(f"Question {asked} of {company}?", f"{2 + (number + asked) % 3}", button="Answer these")
            await ben.presses("Skip")
            await ben.presses("No" if asked else "Yes")
        while "Skip" in ben.labels or "Skip these" in ben.labels:
            await ben.presses("Skip")
    await album.see("patterns with charts", await ben.commands("patterns"))


async def direct(album: Album, ada: Visitor) -> None:
    """The same in direct messages, where everything stays."""
    await ada.writes("/debrief", "full", "low")
    for letter in (await ada.letters())[-3:]:
        await album.see("direct", letter)
    await ada.writes("go on")
    await album.see("direct, a form", ada)


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
            "--window-size=1500,12000",
            shot,
        ]
        subprocess.run([*command, page.as_uri()], check=True, timeout=120)


if __name__ == "__main__":
    main()
