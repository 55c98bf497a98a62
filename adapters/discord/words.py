"""The adapter's own words: labels of Discord's widgets, and what stands where the core has nothing to say."""

from __future__ import annotations

from typing import Final

ANSWER: Final = "Answer"
PRIVATELY: Final = "Answer privately"
TOGETHER: Final = "Answer these together"
YOUR_ANSWER: Final = "Your answer"
CHOOSE_ONE: Final = "Choose one"
CHOOSE_ALL: Final = "Choose all that fit"
MORE: Final = "More to choose from"

NOT_YOURS: Final = "That was shown to somebody else, so I left it alone. Yours starts with /help."
NOTHING_NOW: Final = "Give me a moment, please, and try again a little later."
NOT_KEPT: Final = "I couldn\u2019t keep that just now, and I\u2019m sorry. Please send it again in a moment."
CUT: Final = "\u2026"
DOTS: Final = "\u00b7\u00b7\u00b7"
