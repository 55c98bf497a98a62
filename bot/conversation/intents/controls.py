"""The words people type for the controls, and what a lone "no" means at a question that may be left out.

In free text only the short, exact words count, because "go back to my old team" is an answer; everywhere else their
everyday synonyms count, too.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.messages import Control, Input
from bot.dialogue.words.typed import listed

EXACT: Final[dict[str, Control]] = {
    "back": Control.BACK,
    "skip": Control.SKIP,
    "skip all": Control.SKIP_ALL,
    "skip these": Control.SKIP_ALL,
    "later": Control.PAUSE,
    "pause": Control.PAUSE,
    "stop": Control.STOP,
    "help": Control.HELP,
    "repeat": Control.REPEAT,
    "support": Control.SUPPORT,
    "unkeep": Control.UNKEEP,
}
"""Words that are a control at every question, with or without a slash before them."""

UNKEEPING: Final = re.compile(
    r"(?:please )?(?:(?:don't|dont|do not) (?:keep|save|store) (?:this|that|it)(?: one)?|forget (?:this|that)(?: one)?)"
    r"(?: please)?"
)
"""How people say that their last answer is not to be kept; heard at every question. "Forget it" means never mind."""

EVERYDAY: Final[dict[str, Control]] = {
    "go back": Control.BACK,
    "undo": Control.BACK,
    "previous": Control.BACK,
    "pass": Control.SKIP,
    "next": Control.SKIP,
    "skip it": Control.SKIP,
    "skip this": Control.SKIP,
    "skip them": Control.SKIP_ALL,
    "skip all of these": Control.SKIP_ALL,
    "carry on later": Control.PAUSE,
    "not now": Control.PAUSE,
    "quit": Control.STOP,
    "exit": Control.STOP,
    "enough": Control.STOP,
    "cancel": Control.STOP,
    "?": Control.HELP,
    "why": Control.HELP,
    "why?": Control.HELP,
    "again": Control.REPEAT,
    "what": Control.REPEAT,
    "what?": Control.REPEAT,
    "say again": Control.REPEAT,
    "hotline": Control.SUPPORT,
    "helpline": Control.SUPPORT,
    "help line": Control.SUPPORT,
    "i need help": Control.SUPPORT,
    "delete that": Control.UNKEEP,
    "scratch that": Control.UNKEEP,
}
"""Words that are a control where no free text is asked for."""

LOOSELY: Final[dict[str, Control]] = {
    "move on": Control.SKIP,
    "moving on": Control.SKIP,
    "next one": Control.SKIP,
    "give me an example": Control.HELP,
    "example": Control.HELP,
    "what's the point": Control.HELP,
}
"""Words that are a control where no free text is asked for and they are no answer."""

_SLIPPED: Final = ("back", "skip", "stop", "help", "later", "pause", "repeat", "support")
"""Controls that are known with one letter too many, too few, or in its neighbour's place."""

_OTHER_WORDS: Final = frozenset(
    {"sip", "ski", "black", "sop", "stoop", "strop", "late", "latter", "lather", "backs", "skips", "stops", "helps"}
)
"""Words that look like a slip and are none."""

AT_STOP: Final[dict[str, str]] = {
    **dict.fromkeys(("yes", "save", "save it", "keep everything", "ok", "okay"), "keep"),
    **dict.fromkeys(("delete", "delete it", "discard it", "throw away", "bin it", "trash it", "remove it"), "discard"),
    **dict.fromkeys(("never mind", "nevermind", "continue", "go on", "resume", "no wait", "wait"), "carry_on"),
}
"""What people say to "keep it, or throw it away?" besides the words on the buttons."""

NOTHING: Final = frozenset(
    {"no", "n", "none", "nothing", "nope", "nah", "n/a", "na", "-", "no idea", "no clue", "idk", "dunno", "not sure"}
    | {"don't know", "dont know", "i don't know", "i dont know", "can't remember", "i can't remember", "don't remember"}
    | {"i don't think so", "don't think so", "no thanks", "no thank you", "not that i remember"}
    | {"not that i can think of"}
    | {"i can't think of any", "i can't think of anything", "can't think of any", "can't think of anything"}
    | {"nothing i can think of", "there wasn't", "there was none", "nothing at all", "none at all", "there isn't"}
    | {"i don't remember", "there was nothing", "nothing comes to mind", "nothing really", "not really"}
    | {"can't say", "cant say", "couldn't say", "hard to say", "i forgot", "i forget", "forgot", "i've forgotten"}
    | {"can't recall", "i can't recall", "don't recall", "i don't recall", "i have no idea", "i've no idea"}
    | {"not a clue", "i have no clue", "nothing to say", "nothing much", "nothing special"}
    | {"who cares", "whatever", "doesn't matter", "it doesn't matter", "idc", "not important", "\U0001f937"}
)
"""What people type at an optional question when there is nothing to say: read as a skip, not kept as an answer."""

_HESITATING: Final = frozenset({"hm", "hmm", "um", "umm", "uh", "er", "oh", "well", "no", "nope", "sorry", "honestly"})

FEW_WORDS: Final = 60
"""Characters of the longest line that says so."""


DECLINES: Final = frozenset(
    {"never", "no thanks", "no thank you", "no need", "not needed", "no reminder", "don't", "dont", "please don't"}
    | {"no reminders", "i don't need one", "i dont need one", "don't bother", "dont bother", "nope thanks", "i'm good"}
)
"""What people say to an offer that they do not want, such as a reminder. As free words each could be an answer."""

_THAT_IS_ALL: Final = re.compile(
    r"(?:no|nope|nah|none|nothing|not|enough|that'?s|that is|that was|i think that|i(?:'m|m| am) done|"
    r"i (?:can'?t|cannot|can not|don'?t|do not) (?:remember|recall|think))\b[^?]*"
)
"""How people begin when they mean that there is no other one. A question mark makes it a question again."""

_ALL: Final = frozenset(
    {"no more", "no others", "nothing else", "nothing more", "nope nothing", "that's it", "thats it", "that's all"}
    | {
        "that's enough",
        "thats enough",
        "thats all",
        "all done",
        "i'm done",
        "im done",
        "done",
        "enough",
        "none left",
        "just that",
    }
)
"""Two words at most that say so."""

_SAYS_LITTLE: Final = frozenset(
    listed(
        "yes yeah yep yup sure okay ok fine alright right please thanks thank you not now never nope nah none "
        "nothing maybe perhaps probably possibly later soon wait hold hang think guess know dunno hmm umm "
        "well done stop skip back help i it no next pass again more one another other just the this that here "
        "there what why how can could would will should let got get have has had was were are and but very "
        "really quite absolutely definitely totally exactly true false afraid course time today tomorrow "
        "yesterday tonight moment minute second sorry good bad great"
    )
)
"""Words of an answer to "another one?" that name nothing."""

FEW: Final = 8
"""Words of the longest line taken for "that is all"; a longer one may hold something worth asking about."""

_YES_AND: Final = re.compile(
    r"(?:yes|yeah|yep|yup|sure|ok|okay|oh)\s*(?:[,.:;!\u2013-]+\s*|(?=(?:they|he|she|and|there)\b))"
    r"(?:(?:and )?(?:they|he|she) (?:also )?asked(?: me)?(?: about)? )?",
    re.IGNORECASE,
)


_IS_MORE: Final = re.compile(
    r"(?:(?:yes|yeah|yep|yup|y|sure|ok|okay|oh|well|actually|i think|and) )*(?:there(?:'s| is| was| were| are) )?"
    r"(?:(?:just|only|at least) )?(?:(?:one|a few|a couple|two|three|some|many|lots|several|plenty)"
    r"(?: of (?:them|those))?(?: more| others?)?|another(?: one)?|more|others?)(?: please)?"
)
"""How people say at "another one?" that there is one, before they say which."""


def says_there_is_more(typed: str) -> bool:
    """Tell whether these words say yes to "another one?" and name none yet: "yep, one more"."""
    words = " ".join(re.sub(r"[,;:.!\u2026-]+", " ", typed.casefold().replace("\u2019", "'")).split())
    return _IS_MORE.fullmatch(words) is not None


_NONE_OF_IT: Final = re.compile(
    r"(?:(?:honestly|well|sorry|no|really|there was|there's) )*(?:"
    r"(?:(?:literally|absolutely|really|just|simply|pretty much) )*nothing(?: at all)?"
    r"(?: (?:did|went|was|felt) ?(?:well|right|good|okay|ok|fine)?)?"
    r"|not (?:much|a lot|a thing|anything|one thing|a single (?:good )?thing)(?: went well| at all)?"
    r"|i (?:don't|do not) think (?:anything|there (?:was|is) anything)(?: (?:did|went well|went right|was good|good))?"
    r"|(?:i )?(?:can't|cannot|couldn't|can not) (?:think of|remember|recall|come up with|name|find)"
    r" (?:(?:one|any|anything|a thing|a single (?:good )?(?:one|thing))(?: of (?:them|it))?)(?: good)?"
    r"|i (?:have|had|got) (?:none|nothing)|i (?:don't|do not) have (?:one|any|anything)"
    r"|there (?:is|was|were) (?:none|nothing)|never(?: ever)?"
    r"|(?:they|he|she) (?:asked|didn't ask)(?: me)? (?:nothing|anything)(?: at all)?"
    r"|i asked (?:everything|it all|all of (?:it|them))|not that i (?:know|knew|noticed|saw)(?: of)?"
    r"|i (?:don't|do not) want to do anything"
    r")(?: (?:really|honestly|tbh|to be honest|right now|now|today|at the moment))*"
)
"""How people say where one thing of several is asked for that there is none. Elsewhere it may be what happened."""


def finds_none(typed: str) -> bool:
    """Tell whether these words say at the first of several that there is not even one: "nothing went well"."""
    words = " ".join(re.sub(r"[,;.!\u2026-]+", " ", typed[: FEW_WORDS + 1].casefold().replace("\u2019", "'")).split())
    return len(typed) <= FEW_WORDS and _NONE_OF_IT.fullmatch(words) is not None


def declines(typed: str) -> bool:
    """Tell whether these words decline what is offered."""
    return typed.strip().casefold().replace("\u2019", "'").rstrip(".!") in DECLINES


def says_that_is_all(typed: str) -> bool | None:
    """At "another one?": True for "that was everything", False for words that tell one, None for what may be either."""
    words = typed.strip().casefold().replace("\u2019", "'")
    if len(words.split()) <= 2:  # noqa: PLR2004 too short to tell much
        return True if words.rstrip(".!") in _ALL else False if _names_something(words) else None
    if _THAT_IS_ALL.fullmatch(words) is None:
        return False
    return True if len(words.split()) <= FEW else None


def _names_something(words: str) -> bool:
    """Tell whether two words name a thing ("pay range") and neither says yes, no or that somebody thinks."""
    said = words.rstrip(".?").split()
    tells = (word.isalpha() and word not in _SAYS_LITTLE for word in said)
    return len(said) == 2 and all(tells) and len(max(said, key=len)) > len("okay")  # noqa: PLR2004


def told_at_once(typed: str) -> str:
    """What "yes, they asked about money" tells: the words behind the yes."""
    return _YES_AND.sub("", typed.strip(), count=1) or typed


def control_in(typed: str, asked: Input | None) -> Control | None:
    """The control these words mean at a question of this kind (None: no question), if any."""
    words = typed.strip().removeprefix("/").casefold().replace("\u2019", "'").rstrip(".!")
    if (control := EXACT.get(words)) is not None:
        return control
    if UNKEEPING.fullmatch(words):
        return Control.UNKEEP
    return None if asked is Input.TEXT else EVERYDAY.get(words)


def loosely(typed: str) -> Control | None:
    """The control that words mean which are no answer and ask for none by its name: "move on", "skpi"."""
    words = typed.strip().casefold().replace("\u2019", "'").rstrip(".!?")
    return LOOSELY.get(words) or slipped(words)


def slipped(typed: str) -> Control | None:
    """The control that a word is with one slip of the fingers, if any."""
    word = typed.strip().casefold().rstrip(".!?")
    if word in _OTHER_WORDS or not word.isalpha():
        return None
    return next((EXACT[name] for name in _SLIPPED if _is_slip(word, name)), None)


def _is_slip(word: str, name: str) -> bool:
    """Tell whether one letter is doubled, missing or has changed places; one for another is another word (ship)."""
    if word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    if len(word) == len(name):
        pairs = [(one, other) for one, other in zip(word, name, strict=True) if one != other]
        return len(pairs) == 2 and pairs[0] == pairs[1][::-1]  # noqa: PLR2004 two letters that changed places
    shorter, longer = sorted((word, name), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def at_stop(typed: str) -> str | None:
    """The way out of "keep it, or throw it away?" that these words mean, if any. A lone "no" could mean either."""
    return AT_STOP.get(typed.strip().casefold().rstrip(".!"))


def begins_with_no(typed: str) -> bool:
    """Tell whether a sentence denies what was said before it: "no, the day after"."""
    words = typed[:FEW].casefold().replace(",", " ").split()
    return bool(words) and words[0] in {"no", "nope", "nah", "not", "wrong"}


def says_nothing(typed: str) -> bool:
    """Tell whether these words only say that there is nothing to say."""
    if len(typed) > FEW_WORDS:
        return False
    words = re.sub(r"[,;.!\u2026]+", " ", typed.casefold().replace("\u2019", "'")).split()
    while " ".join(words) not in NOTHING and words[1:] and words[0] in _HESITATING:
        del words[0]
    return " ".join(words) in NOTHING
