"""Languages by the names that platforms give them (`de`, `pt-BR`, `en_US`), and which of ours a profile hints at."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from bot.coach.profile.profile import Profile

OURS: Final = "en"
"""The language that the content is written in."""

OUR_NAME: Final = "English"

_TAG: Final = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_](?P<region>[A-Za-z]{2}|[0-9]{3}))?")


def language_tag(given: str) -> str:
    """A language as BCP 47 names it, with its region where one is given; nothing for what is none."""
    found = _TAG.fullmatch(given)
    if found is None:
        return ""
    return f"{found['language']}-{found['region'].upper()}" if found["region"] else found["language"]


def hinted(profile: Profile, offered: Container[str]) -> str:
    """Which of the languages offered, besides ours, their device or profile speaks: by region where there is such."""
    whole = profile.hint_language
    found = next((each for each in (whole, whole.partition("-")[0]) if each and each in offered), "")
    return "" if found == OURS else found
