"""A dialogue as a picture: a Mermaid flowchart made from the steps themselves, so that it cannot be out of date.

asks      boxes with name and kind, and the wording below
says      flags; shows: boxes with double sides
when      a dot before the step: its condition on the way in, "otherwise" on the way around
repeats   frames with a way back; parts: frames
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.dialogue import Dialogue
from bot.dialogue.program import first_name
from bot.dialogue.shortening import shorten_at_word
from bot.dialogue.steps import Ask, Part, Repeat, Say, Show, Step, When
from bot.dialogue.text import Line, Variants

ROOM: Final = 64
"""Characters of a line in a box: what it holds in three rows."""

CONDITION: Final = 120
"""Characters of a condition on a way: half of one would be another condition."""

_MARKUP: Final = re.compile(
    r"""[#"<>&`\\*~$\[\]:@+=|]"""  # ends a label, or is an entity, an icon, a link, a formula or emphasis
    r"|(?<![^\W_])[_-]|[_-](?![^\W_])"  # emphasis, an item or a rule, unless within a word
    r"|\.(?=\w)|(?<=\d)[.)](?=\s|$)"  # an address, and an item that is numbered
)
"""Marks that Mermaid reads, as a whole or as Markdown ("1. One" is drawn as "Unsupported markdown: list" by its version
11); written by their numbers they are marks and no more."""

Ends = list[tuple[str, str]]
"""Ways that wait for what comes next: the node they leave, and the words on them."""


def draw(dialogue: Dialogue) -> str:
    """The flowchart of a dialogue, as Mermaid text."""
    drawing = _Drawing()
    drawing.node("start", f"([{_label(dialogue.title)}])")
    ends = drawing.steps(dialogue.steps, [("start", "")])
    drawing.node("finish", f"([{_label('end')}])")
    drawing.join(ends, "finish")
    return "\n".join(["flowchart TD", *drawing.nodes, *drawing.edges, ""])


class _Drawing:
    """One picture in the making. Nodes come first, in their frames; all edges after, outside of every frame."""

    def __init__(self) -> None:
        self.nodes: list[str] = []
        self.edges: list[str] = []
        self.count = 0
        self.depth = 1

    def steps(self, steps: tuple[Step, ...], ends: Ends) -> Ends:
        for step in steps:
            ends = self.step(step, ends)
        return ends

    def step(self, step: Step, ends: Ends) -> Ends:
        if step.when is None:
            return self.body(step, ends)
        gate = self.fresh("g")
        self.node(gate, "(( ))")
        self.join(ends, gate)
        return [*self.body(step, [(gate, said(step.when))]), (gate, "otherwise")]

    def body(self, step: Step, ends: Ends) -> Ends:
        match step:
            case Ask():
                return self.box("a", f"[{_label(f'{step.name} · {step.input.value}', _words(step.texts))}]", ends)
            case Say():
                return self.box("s", f">{_label(_words(step.texts))}]", ends)
            case Show():
                return self.box("v", f"[[{_label(f'show · {step.view}')}]]", ends)
            case Part():
                return self.part(step, ends)
            case Repeat():
                return self.repeat(step, ends)

    def part(self, part: Part, ends: Ends) -> Ends:
        self.frame(self.fresh("p"), part.title or "part")
        ends = self.steps(part.steps, ends)
        self.close()
        return ends

    def repeat(self, repeat: Repeat, ends: Ends) -> Ends:
        """The items as one frame: "another one?" leads back to its beginning, skipping the first question leads out."""
        self.frame(self.fresh("r"), f"repeat {repeat.name}, at most {repeat.most} times")
        top, again = self.fresh("t"), self.fresh("q")
        self.node(top, "(( ))")
        self.join(ends, top)
        opener = first_name(repeat)
        outs: Ends = []
        ends = [(top, "")]
        for step in repeat.steps:
            ends = self.step(step, ends)
            if isinstance(step, Ask) and step.name == opener:
                outs = [(ends[0][0], "skipped")]
        self.node(again, f"{{{_label(_words(repeat.again))}}}")
        self.join(ends, again)
        self.join([(again, "yes")], top)
        self.close()
        return [*outs, (again, "no")]

    def box(self, kind: str, shape: str, ends: Ends) -> Ends:
        name = self.fresh(kind)
        self.node(name, shape)
        self.join(ends, name)
        return [(name, "")]

    def fresh(self, kind: str) -> str:
        self.count += 1
        return f"{kind}{self.count}"

    def node(self, name: str, shape: str) -> None:
        self.nodes.append(f"{'  ' * self.depth}{name}{shape}")

    def frame(self, name: str, title: str) -> None:
        self.nodes.append(f"{'  ' * self.depth}subgraph {name}[{_label(title)}]")
        self.depth += 1

    def close(self) -> None:
        self.depth -= 1
        self.nodes.append(f"{'  ' * self.depth}end")

    def join(self, ends: Ends, target: str) -> None:
        self.edges += [
            f"  {name} -->{f'|{_label(words, room=CONDITION)}|' if words else ''} {target}" for name, words in ends
        ]


def said(when: When) -> str:
    """A condition in words: its lines all hold, and none of those below `not`."""
    never = _lines(when.never) if when.never else []
    none = [f"not {never[0]}"] if len(never) == 1 else [f"not ({' or '.join(never)})"] if never else []
    return ", ".join([*_lines(when), *none])


def _lines(when: When) -> list[str]:
    return [*(f"{_spoken(name)} {' or '.join(map(_value, wanted))}" for name, wanted in when.answers), *when.facts]


def _spoken(name: str) -> str:
    return name.partition("/")[0]


def _value(value: object) -> str:
    return {"True": "yes", "False": "no"}.get(str(value), str(value))


def _words(variants: Variants) -> str:
    return _source(variants[0]) if variants else ""


def _source(line: Line) -> str:
    return "".join(part if isinstance(part, str) else f"{{{part.name}}}" for part in line.parts)


def _label(*lines: str, room: int = ROOM) -> str:
    return '"' + "<br/>".join(_escaped(shorten_at_word(" ".join(line.split()), room)) for line in lines if line) + '"'


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda mark: f"#{ord(mark[0])};", text)
