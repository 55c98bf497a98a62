"""The steps a dialogue is made of: say, ask, repeat, show, and the part that groups them.

Library builds these values from content/ and checks them; here they are taken as sound. A step is one place in a file
and is like no other, so what is asked is compared and looked up by what it is and not by what it says.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import force_setattr

from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.text import Line, Variants
from bot.dialogue.told import Told
from bot.dialogue.words.numerals import CARDINALS
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

LONGEST_TEXT = 4000
"""Characters of the longest answer we keep: a Discord modal's limit, and Slack's blocks take less than twice that."""


UNKEPT = "\u2026"
"""What stands for words that were read and not kept: private writing."""


class When(msgspec.Struct, frozen=True):
    """Relevance: every name in `answers` has one of its values, every fact holds, and nothing in `never` does.

    A value of `answers` may be `"answered"` or `"skipped"`, which test that and not a choice. Names inside a repeat
    mean the current item first, then the dialogue.
    """

    answers: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    facts: tuple[str, ...] = ()
    never: When | None = None


class Choice(Told, frozen=True):
    """One of the listed answers; `reply` acknowledges it at the head of the next message.

    `pause` is a moment in words ("in 1 hour", "tomorrow 10:00"): taking this choice parks the talk until then. `also`
    are other words that mean it. `fold` and `names` are made of these, to be compared with what is typed.
    """

    value: str
    label: str
    reply: Variants = ()
    pause: str = ""
    also: tuple[str, ...] = ()
    fold: str = ""
    names: frozenset[tuple[str, ...]] = frozenset()
    hears: tuple[str, ...] = ()
    """Words that speak for this choice wherever they stand in a sentence; `hints` are made of them."""
    hints: tuple[tuple[str, ...], ...] = ()
    faintly: tuple[str, ...] = ()
    """Words that speak for it in a short line where nothing in `hears` does; `faint` is made of them."""
    faint: tuple[tuple[str, ...], ...] = ()
    was: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    """Former questions that this choice took over, by path, and the answers to them that mean it."""
    counts: bool = False
    """The label holds a number, so that a number typed may mean it."""
    days: int | None = None
    """It means a day at most so many days ago; a day that somebody names is counted ("last Tuesday")."""

    def __post_init__(self) -> None:
        """Fold once what is compared with every answer."""
        force_setattr(self, "fold", folded(self.label))
        spelled = (self.fold, self.value, *(folded(word) for word in self.also))
        force_setattr(self, "names", frozenset(words_of(name) or (name,) for name in spelled))
        for name, known in (("hints", self.hears), ("faint", self.faintly)):
            force_setattr(self, name, tuple(words_of(with_apostrophes(folded(word))) for word in known))
        force_setattr(self, "counts", any(word in CARDINALS or not word.isalpha() for word in words_of(self.fold)))


class Say(msgspec.Struct, frozen=True, kw_only=True):
    """Words between questions."""

    texts: Variants
    when: When | None = None
    place: str = ""
    """Where it stands in the file, for choosing a variant; nothing is stored under it."""


class Show(msgspec.Struct, frozen=True, kw_only=True):
    """Something the coach makes of what is known: a list of strengths, a reading, a summary."""

    view: str
    when: When | None = None


class Ask(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A named question. Which fields matter depends on `input`; the checker refuses the others.

    `reader` names a stricter reading of a text, such as `zone`. `suggestions` are answers offered as taps, in the
    words a person would type. `was` lists former names of the step. `echo` repeats what was understood and asks.
    """

    name: str
    texts: Variants
    input: Input
    first: Variants = ()
    """The wording for the first item of a repeat."""
    when: When | None = None
    optional: bool = False
    sensitive: bool = False
    help: Variants = ()
    reply: Variants = ()
    was: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    least: float | None = None
    most: float | None = None
    low: str = ""
    high: str = ""
    unit: str = ""
    """What a number counts: of minutes any length of time is an answer."""
    longest: int = LONGEST_TEXT
    reader: str = ""
    suggestions: tuple[Line, ...] = ()
    gathers: bool = False
    """What was told at an earlier choice, and fits none, is kept here: then it need not be said twice."""
    several: bool = False
    """A line that plainly tells several of them is kept as so many items of its repeat."""
    told_as: str = ""
    """What a line told too soon may hold of it: company, role, day or stage (bot.dialogue.readers.facts)."""
    kept: bool = True
    """Whether the words are kept. If not, they are read and let go: `UNKEPT` stands in their place."""
    field: Variants = ()
    """Its short name on a page with others; empty: its words."""
    suggest_from: str = ""
    """A list that the coach makes of what is known, offered behind `suggestions`: the person's own evidence."""


class Repeat(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A named group asked again while the person wants, at most `most` times.

    Skipping an item's first question ends it.
    """

    name: str
    steps: tuple[Step, ...]
    again: Variants
    most: int
    when: When | None = None
    was: tuple[str, ...] = ()

    @property
    def asks_one_thing(self) -> bool:
        """Tell whether an item is one question, and nothing more is asked of it."""
        return len(self.steps) == 1


class Part(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Steps that share a title and a condition. It adds nothing to paths. `form`: a platform may ask them at once."""

    steps: tuple[Step, ...]
    title: str = ""
    when: When | None = None
    form: str = ""


Step = Say | Show | Ask | Repeat | Part
