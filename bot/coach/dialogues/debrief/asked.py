"""Their questions as a story tells them: "then he asked about a time I had a conflict, and I froze".

They are offered where the questions are noted one by one, so that nobody has to type again what they told.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.answers import Answers

STORY: Final = ("recall", "recall_more")
"""The steps that hold the story."""

MOST: Final = 5
"""Suggestions of one question: buttons of a row on Discord."""

LONGEST: Final = 120
"""Characters of a question that is offered: more of them are the rest of the story."""

FEWEST: Final = 5
"""Characters of the shortest: "SQL" alone may be anything."""

_BEGINS: Final = (
    r"about|why|what|how|who|where|when|which|whether|if|for (?:my|an|the)|to (?:tell|describe|explain|walk|name|give)"
)
_ASKED: Final = re.compile(
    r"(?<!\bi )(?<!\bwe )(?<!\bif they )(?<!\bif he )(?<!\bif she )\b(?:asked|wanted to know|asking|ask)(?: (?:me|us))?"
    r"(?: (?:a|the|one|another) (?:\w+ ){0,2}questions?)?"
    rf" (?P<what>(?:{_BEGINS})\b[^.!?;\n\u2026]+)",
    re.IGNORECASE,
)
_MAY_TELL: Final = re.compile(r"\b(?:ask|wanted to know)", re.IGNORECASE)
_TELLS: Final = (
    r"i|i'?ll|i'?d|we|he|she|they|it|that|then|there|my|so|but|because|like|suddenly|just|after|said|told|answered|went"
)
_GOES_ON: Final = re.compile(
    r"(?:,| and| but| so| then| because| which)(?: (?:and|but|so|then))*"
    rf" (?:{_TELLS}|froze|blanked|couldn't|didn't)\b.*|\s+-+ .*| \(.*",
    re.IGNORECASE,
)
"""Where the story goes on behind a question."""
_BEFORE: Final = re.compile(r"^(?:about|to|for) ", re.IGNORECASE)


def asked_in_story(answers: Answers) -> tuple[str, ...]:
    """The questions that were told with how it went and are not noted yet, in order."""
    told = "\n".join(words for name in STORY if isinstance(words := answers.get(name), str))
    if not _MAY_TELL.search(told):
        return ()
    noted = {str(value).casefold() for path, value in answers.items() if path.endswith("/asked")}
    found = (_BEFORE.sub("", _GOES_ON.sub("", each["what"])).strip(" ,") for each in _ASKED.finditer(told))
    fits = (words for words in found if FEWEST <= len(words) <= LONGEST)
    return tuple(words for words in dict.fromkeys(fits) if words.casefold() not in noted)[:MOST]
