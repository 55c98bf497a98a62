"""Lines made of patterns with slots, to learn weights from: everyday talk about grave things, and the reverse.

What a kind of word means hangs on what stands around it: a hospital, a bridge, a last day, a letter are mostly just
that. So the weights need many everyday lines with such words, and many lines in need with everyday words. The lines are
not always what anybody would say, so they count less than those that somebody wrote, and nothing is measured with them.
"""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Final

from tests.coach.safety.sets import lines

EACH: Final = 30
"""Lines made of one pattern, at most."""
JOINED: Final = 1500
"""Long sentences made of everyday ones."""
LONG: Final = 90
"""Characters of a line that is not joined with others."""

_SLOT: Final = re.compile(r"\{(\w+)\}")
_JOINTS: Final = (" and ", " and then ", ", ", " so ", " but ")


@cache
def made(part: str) -> tuple[str, ...]:
    """The lines that the patterns of a part make: `ordinary` or `crisis`."""
    chance = random.Random(part)
    fill = {name: words.split(" | ") for name, _, words in (line.partition(": ") for line in lines("learnt/slots"))}
    return tuple(
        dict.fromkeys(
            _SLOT.sub(lambda slot: chance.choice(fill[slot[1]]), pattern)
            for pattern in lines(f"learnt/patterns_{part}")
            for _ in range(EACH)
        )
    )


def joined(told: tuple[str, ...]) -> tuple[str, ...]:
    """Everyday lines in a row, as people tell a whole interview in one breath."""
    chance = random.Random(1)
    short = [line for line in told if len(line) < LONG]
    return tuple(chance.choice(_JOINTS).join(chance.sample(short, chance.randint(2, 5))) for _ in range(JOINED))
