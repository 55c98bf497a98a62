"""What people say to "are you 16 or older, and may I keep what you tell me?": yes to both, no, tell me more, too young.

Stricter than other questions: what may mean something else is asked again, because a consent must be beyond doubt.
"""

from __future__ import annotations

import enum
import re
from typing import Final

from bot.coach.consent import YOUNGEST
from bot.dialogue.readers.typed import folded, listed, words_of
from bot.dialogue.readers.yes_no import yes_or_no


class Decision(enum.Enum):
    """How somebody decides. The values are the commands of the buttons, in their order."""

    AGREE = "agree"
    MORE = "more"
    DECLINE = "decline"
    YOUNG = "young"  # said in words only


LONGEST: Final = 120
"""Characters that are looked at: a longer text is a story and no decision."""

_SAID: Final[dict[str, Decision]] = {
    **dict.fromkeys(
        listed(
            "agree, i agree, agreed, i agree to both, i agree to that, yes to both, both, yes both, yes and yes, "
            "yes yes, accept, i accept, accepted, consent, i consent, continue, that's fine, thats fine, fine by me, "
            "that's ok, that's okay, that is fine, that's fine with me, it's fine, no problem, you may, yes you may, "
            "you can, yes you can, keep it, deal, start, begin, yes i am, i am and you may, yes i'm old enough",
            ", ",
        ),
        Decision.AGREE,
    ),
    **dict.fromkeys(
        listed(
            "more, tell me more, tell me more first, read more, know more, details, info, information, explain, help, "
            "what is this, what's this, what is it, who is this, what do you do, huh, "
            "why, what, how, privacy, what do you keep, what is kept, what's kept, what exactly, kept where, who are "
            "you, what are you, keep what, who reads it, who reads this, who can see it, who can read it",
            ", ",
        ),
        Decision.MORE,
    ),
    **dict.fromkeys(
        listed(
            "decline, declined, i decline, i refuse, refuse, disagree, i disagree, i don't agree, i do not agree, "
            "don't keep it, do not keep it, don't keep anything, keep nothing, stop, quit, exit, cancel, leave, bye, "
            "goodbye, go away, later, not now, no to both, forget it, never mind, nevermind, not yet",
            ", ",
        ),
        Decision.DECLINE,
    ),
    **dict.fromkeys(
        listed(
            "too young, i'm too young, i am too young, under age, underage, i'm under age, i'm underage, not 16, "
            "i'm not 16, i'm not 16 yet, i am not 16, not 16 yet, under 16, i'm under 16, younger than 16, i'm younger",
            ", ",
        ),
        Decision.YOUNG,
    ),
}

_NUMBERS: Final = {"1": Decision.AGREE, "2": Decision.MORE, "3": Decision.DECLINE}

_AGE: Final = re.compile(
    r"(?:and |but )?(?:i'?m|i am|yes i'?m|aged?) (?:only |just |already |over |above |older than |more than )?"
    r"(?P<years>\d{1,3})(?: or older| or over| and older| and over)?(?: years?)?(?: old| of age)?\b"
)


def decided(typed: str) -> Decision | None:
    """What these words decide; None when that is not beyond doubt."""
    fold = folded(typed)
    if len(fold) > LONGEST:
        return None
    if fold in _NUMBERS:
        return _NUMBERS[fold]
    said = " ".join(words_of(fold))
    age = _AGE.search(said)
    if (of_words := _SAID.get(said)) is not None or age is None:
        return of_words or _plainly(fold)
    return _with_age(int(age["years"]), (said[: age.start()] + said[age.end() :]).strip())


def _with_age(years: int, rest: str) -> Decision | None:
    """An age answers half of it: too young is too young, but old enough is no yes to keeping."""
    rest = rest.removeprefix("and ").removesuffix(" and").strip()
    if years < YOUNGEST:
        return Decision.YOUNG if not rest or yes_or_no(rest) is not None else None
    return _SAID.get(rest) or _plainly(rest)


def _plainly(fold: str) -> Decision | None:
    yes = yes_or_no(fold)
    return None if yes is None else Decision.AGREE if yes else Decision.DECLINE
