"""How people write the names of days and months: parts of patterns, in small letters."""

from __future__ import annotations

from typing import Final

WEEKDAYS: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
MONTHS: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
TOMORROW: Final = r"(?:tomorrow|tmrw|tmw|tomoz|2mo?r?r?ow?)"
