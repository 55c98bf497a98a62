"""Names and roles as they stand in a letter: how somebody is greeted, how the job is called in a sentence of ours.

People type what they have at hand: "the foreman, Mr Kowalski", "Hannah (HR)", "dr. o'neill". What is no name is left
out, so that the greeting does without one.
"""

from __future__ import annotations

import re
from typing import Final

from bot.coach.drafts.wording import LAST_STOPS, calm, tidied
from bot.dialogue.words.late import Late

_GREETING: Final = Late(r"(?:dear|hello|hi|hey|to)\s+", re.IGNORECASE)
_BRACKETS: Final = Late(r"\s*[(\[][^)\]]*[)\]]")
_WHERE: Final = Late(r"\s+(?:from|at|in|of)\s+.*", re.IGNORECASE)
_TITLE: Final = r"(?:mr|mister|mrs|ms|miss|mx|dr|prof|professor|sister|father|sir|chef|coach|captain|matron|herr|frau)"
_TITLED: Final = Late(rf".*,\s*({_TITLE}\b.*)", re.IGNORECASE)
_TITLES: Final = Late(rf"{_TITLE}\b", re.IGNORECASE)
_NO_NAME: Final = Late(
    r"(?:the|my|our|all|lads?|guys|folks|team|everyone|everybody|whoever|hr|recruit\w*|hiring|manager|boss)\b|sirs?\b.*madams?\b",
    re.IGNORECASE,
)
_MISTER: Final = Late(r"^mister ", re.IGNORECASE)
_PARTICLES: Final = frozenset(
    {"and", "von", "van", "der", "den", "de", "da", "di", "del", "la", "le", "bin", "al", "el"}
)
_NO_LETTERS: Final = Late(r"[^\w\s.,'\u2019&/-]")
_BEFORE_TITLE: Final = Late(rf"^(?-i:[a-z]+ )+(?={_TITLE}\b)", re.IGNORECASE)
_GENERIC: Final = frozenset({"job", "role", "position", "post", "work", "it", "this", "that", "one"})
_WORD: Final = Late(r"[^\W\d_]+")

_ROLE: Final = Late(
    r"(?:(?:the|an?|as|(?:role|job|position|post)\s+(?:of|as))\s+)*(.*?)(?:\s+(?:role|job|position))?", re.IGNORECASE
)
_SAID: Final = Late(
    r"^(?:(?:it(?:['\u2019]s| was| is)|i(?:['\u2019]ve| have| had)? (?:applied|interviewed|went|was interviewed)"
    r"|they (?:want(?:ed)?|need(?:ed)?|(?:are|were) looking for|(?:are|were) hiring))\s+(?:for\s+|as\s+)?|for\s+)"
    r"(?=(?:the|an?|as)\s|\w+$|\w+ \w+$)",
    re.IGNORECASE,
)
"""The sentence in which they said it: "I applied for the electrician"."""
_ANY_SEX: Final = Late(r"\s*[(\[]\s*[mfwdxh](?:\s*[/|,]\s*[mfwdxhn]){1,3}\s*[)\]]", re.IGNORECASE)
_LONG: Final = Late(r",|\(|\s(?:on|of|for|in|at|with|to|and)\s|(?:\S+\s+){4}", re.IGNORECASE)
_ONE_CAPITAL: Final = Late(r"[A-Z][a-z]+(?:[-/][a-z]+)*(?: [^A-Z]+)+")
_PROPER: Final = Late(
    r"(?:[A-Z]\w*(?:ish|ese|ian)|French|German|Greek|Dutch|Arabic|Czech|Hindi|Urdu|Java|Python|Linux|Android|Montessori)\b"
)
_NO_JOB: Final = Late(
    r"\b(?:programme|program|scheme|traineeship|internship|apprenticeship|placement|fellowship|scholarship|course)\b",
    re.IGNORECASE,
)


def name_of(words: str) -> str:
    """How somebody is addressed; empty for an address, and for what describes them instead of naming them."""
    line = tidied(words).strip(" ,.!:")
    line = _GREETING.sub("", line, count=1) or line
    if "@" in line:
        return ""
    titled = _TITLED.fullmatch(line)
    line = _WHERE.sub("", _BRACKETS.sub("", titled[1] if titled else line)).strip(" ,")
    line = _BEFORE_TITLE.sub("", line)
    return "" if _NO_NAME.match(line) else signed(_MISTER.sub("Mr ", line))


def signed(words: str) -> str:
    """A name with its capitals: one typed all in small letters gets them, any other is left but for its title."""
    words = calm(_NO_LETTERS.sub("", words)).strip()
    if words == words.lower():
        return " ".join(each if each in _PARTICLES else _WORD.sub(_capital, each) for each in words.split())
    return _TITLES.sub(_capital, words)


def _capital(found: re.Match[str]) -> str:
    return found[0][:1].upper() + found[0][1:]


def role_of(words: str) -> str:
    """A role to stand in a sentence, without an article or a note on sex that stood in the ad; empty for "the job"."""
    line = calm(_ANY_SEX.sub("", _SAID.sub("", tidied(words), count=1)).rstrip(LAST_STOPS))
    found = _ROLE.fullmatch(line)
    role = (found[1] if found else "") or line
    return "" if role.casefold() in _GENERIC else _mid_sentence(role)


def _mid_sentence(role: str) -> str:
    """Without the capital of a line in an ad: "Shop manager"; "Shop Manager" and "French teacher" keep theirs."""
    begins = _ONE_CAPITAL.fullmatch(role) and not _PROPER.match(role)
    return role[:1].lower() + role[1:] if begins else role


def the_role(role: str) -> str:
    """A role within a sentence: "the cook role", "the role of nurse on the stroke ward", "the trainee programme"."""
    return _called(role, f"the {role} role", f"the role of {role}")


def the_position(role: str) -> str:
    """The same where the tone is formal: "the position of cook"."""
    return _called(role, f"the position of {role}", f"the position of {role}")


def _called(role: str, short: str, long: str) -> str:
    if _NO_JOB.search(role):
        return f"the {role}"
    return long if _LONG.search(role) else short


def heading(role: str) -> str:
    """A role in the subject: without what stands in brackets or behind a comma."""
    return _BRACKETS.sub("", role).partition(",")[0].strip() or role
