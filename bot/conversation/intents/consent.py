"""What people say to "are you 16 or older, and may I keep what you tell me?": yes to both, no, tell me more, too young.

Stricter than other questions: what may mean something else is asked again, because a consent must be beyond doubt.
"""

from __future__ import annotations

import enum
from typing import Final

from bot.coach.profile.consent import YOUNGEST
from bot.dialogue.readers.choice import position
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, listed, with_apostrophes, words_of
from bot.dialogue.words.yes_no import yes_or_no


class Decision(enum.Enum):
    """How somebody decides. The values are the commands of the buttons, in their order."""

    AGREE = "agree"
    MORE = "more"
    DECLINE = "decline"
    YOUNG = "young"  # said in words only
    OLD_ENOUGH = "old_enough"  # half a yes, in words only: nothing was said of keeping


LONGEST: Final = 120
"""Characters that are looked at: a longer text is a story and no decision."""

_SAID: Final[dict[str, Decision]] = {
    **dict.fromkeys(
        listed(
            "agree, i agree, agreed, i agree to both, i agree to that, yes to both, both, yes both, yes and yes, "
            "yes yes, accept, i accept, accepted, consent, i consent, continue, that's fine, thats fine, fine by me, "
            "that's ok, that's okay, that is fine, that's fine with me, it's fine, no problem, you may, yes you may, "
            "you can, yes you can, keep it, deal, yes i am, i am and you may, yes i'm old enough, opo",
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

_AGE: Final = Late(
    r"(?:and |but )?(?:i'?m|i am|aged?|j'?ai|tengo|ich bin|tenho|ho) "
    r"(?:(?:only|just|already|way|well|over|above|older than|more than|like|nearly|almost) )*"
    r"(?P<years>\d{1,3})(?: or older| or over| and older| and over)?"
    r"(?: (?:years?|yrs?|ans|a(?:\u00f1|n)os|jahre|anni))?(?: old| of age| alt)?\b"
)

_IS_IT_OK: Final = Late(
    r"(?:is|are|would|will) (?:that|this|it) (?:be )?(?:ok|okay|fine|enough|alright|cool|old enough)"
)
"""What asks whether an age will do, and says no yes."""
_TOO_YOUNG: Final = Late(r"(?:(?:yes|no|only|just) )?1[0-5](?: years(?: old)?)?")
"""An age by itself that is too young. One that is not is half an answer, and a single digit is a slip."""

_YES: Final = (
    r"(?:yes|yeah|yea|yep|yup|yh|ye|ya|yah|aye|y|defo|haan|opo|sige|bet|aight|righto|oui|s\u00ed|si|ja|da"
    r"|definitely|sure|of course|certainly|absolutely|okay|ok|alright"
    r"|all right|(?:i )?agree|i (?:am|do)|sounds (?:good|fine|great)|go (?:ahead|for it|on)"
    r"|(?:no|nae) (?:problems?|worries|probs?|bother)|crack on"
    r"|(?:i'?m |im )?(?:ok|okay|fine|cool|happy|good) with (?:that|it|this|both|me)|works for me"
    r"|both (?:of (?:those|these|them) )?(?:are )?(?:fine|ok|okay|good)|(?:fine|ok|okay) with both)"
)
_OLD_ENOUGH: Final = (
    r"(?:i(?:'?m| am) )?(?:old enough|an adult|(?:over|above|older than) 1[5-8]|1[68] or (?:older|over|above)"
    r"|(?:1[6-9]|[2-9]\d)(?: years old)?)"
)
_IS_OLD_ENOUGH: Final = Late(
    r"(?:i(?:'?m| am) )?(?:old enough|an adult|(?:over|above|older than) 1[5-8])(?: now| lol)*"
)
_MAY_KEEP: Final = (
    r"(?:(?:you|u) (?:may|can)(?: (?:keep|save|store))?|keep"
    r"|(?:it|that|this)(?:'?s| is) (?:(?:all|totally|perfectly|absolutely|completely) )?"
    r"(?:ok|okay|fine|all right|alright|cool|good|grand|no problem|no bother))"
    r"(?: (?:it|that|this|them|everything|all of it|what (?:i|you) (?:say|tell you|write|like|want|need)"
    r"|my (?:answers|notes|data)))?"
)
_BETWEEN: Final = (
    r"(?:and|n|please|then|too|both|to both|with both|of (?:them|these)|i (?:guess|suppose|think)|go ahead|lol|fine"
    r"|tbh|pls|cheers|cool|honestly|captain|boss|sir|madam|ma'?a?m|mate|bro|bruh|man|buddy|pal|dear|love|hun|pet|po|ji|lah"
    r"|sure thing|why not|(?:by|with) me"
    r"|to (?:all|everything|that|it|this)(?: (?:of )?(?:it|that|this))?|oh|la|sound|sweet"
    r"|all (?:good|fine|ok|okay)"
    r"|can (?:we|i) (?:start|begin|go)(?: now)?|well|haha|a+w+|nice|lovely|great|hm+|um+"
    r"|let'?s (?:try|do|go)(?: (?:this|it))?|whatever|(?:yeah|yea) nah(?= (?:go|yeah|yes|sure|no worries|all good)))"
)
_AGREES: Final = Late(
    rf"(?:1 )?(?:{_YES}|{_OLD_ENOUGH}|{_MAY_KEEP}|{_BETWEEN})(?: (?:{_YES}|{_OLD_ENOUGH}|{_MAY_KEEP}|{_BETWEEN}))*"
)
"""A yes in several words, of which every one says yes, how old they are, or that their words may be kept."""
_SAYS_YES: Final = Late(rf"\b(?:{_YES}|{_MAY_KEEP})(?!\S)")
"""What has to be among them: an age alone is no yes."""


_ASKS: Final = Late(
    r"(?:(?:but|and|wait|ok|so) )*(?:why (?:do|are|would) (?:you|u|ya) (?:ask|asking|need|want)\b.*"
    r"|what (?:happens )?if i (?:say|type|press|click|pick|don't|do not)\b.*"
    r"|(?:what|why|how|who|where|which|can|could|do|does|will|is|are)\b.*"
    r"\b(?:data|info|information|notes|keep|keeping|kept|delete|deleted|erase|remove|store|stored|save|saved|private|secure"
    r"|sell|share|shared|age|how old|16|who is we|anonymous|encrypted|gdpr)\b.*)"
)
"""A question about what is kept, or why it is asked: it is told more, in the words people have for it."""
_BREATH: Final = Late(r".*\b(?:so|well|um+|er+|basically)")
"""A yes with a breath behind it begins to tell something: "ok so"."""
_ONLY_THANKS: Final = Late(r"(?:thanks?|thank you|thx|cheers)\b(?:(?! (?:yes|ok|okay|sure)\b).)*|have")
"""Words in which another question hears a yes: "thank you very much indeed"."""
_SET_APART: Final = Late(r"\s*[.!,;:\u2026]+\s+|\s+-+\s+")
_PLAIN_YES: Final = Late(r"\b(?:yes|yeah|yea|yep|yup|both|agree)\b")
"""What must be among them where more follows: "ok. I had an interview" only begins to tell."""
_TO_BOTH: Final = Late(r"\b(?:both|agree)\b")
"""The same behind something else: "hi, I'm Ines, yes to both"."""
_EITHER: Final = frozenset({"all good", "i'm good", "im good", "i'm all good", "im all good"})
"""Words that are a no to an offer, and here as often a yes."""
_STILL_YOUNG: Final = frozenset(listed("but and so is can would will does if though still nearly almost"))
"""How a line goes on that says how young somebody is."""
_DOUBTS: Final = frozenset(
    listed(
        "but no not n't nope don't dont doesn't won't can't cannot only if unless except maybe until till what "
        "why how who which when where can could will would do does did is are may should tell more wait first though "
        "although depends never nothing nobody without later read see stop back skip keep save store or unsure"
    )
)
"""Words behind a yes that may take something of it back."""


def decided(typed: str) -> Decision | None:
    """What these words decide; None when that is not beyond doubt."""
    fold = folded(typed)
    if len(fold) > LONGEST:
        return None
    if fold in _NUMBERS:
        return _NUMBERS[fold]
    said = " ".join(words_of(fold))
    if not said and "?" in fold:
        return Decision.MORE
    if (at := position(fold, len(_NUMBERS))) is not None:
        return _NUMBERS[str(at + 1)]
    age = _AGE.search(said)
    if (of_words := _SAID.get(said) or _SAID.get(with_apostrophes(said))) is not None:
        return None if of_words is Decision.AGREE and "?" in fold else of_words
    if age is None:
        return Decision.YOUNG if _TOO_YOUNG.fullmatch(said) else _plainly(fold) or _asked(said)
    decision = _with_age(int(age["years"]), (said[: age.start()] + said[age.end() :]).strip())
    return Decision.AGREE if decision is None and int(age["years"]) >= YOUNGEST and _agrees_among(fold) else decision


def _asked(said: str) -> Decision | None:
    """What a line decides that is no yes: it asks about what is kept, or says half of it."""
    if _ASKS.fullmatch(said):
        return Decision.MORE
    return Decision.OLD_ENOUGH if _IS_OLD_ENOUGH.fullmatch(said) else None


def _with_age(years: int, rest: str) -> Decision | None:
    """An age answers half of it: too young is too young, but old enough is no yes to keeping."""
    rest = " ".join(rest.split()).removeprefix("and ").removesuffix(" and").strip()
    if _IS_IT_OK.fullmatch(rest) and years >= YOUNGEST:
        return Decision.OLD_ENOUGH
    if years < YOUNGEST:
        says_no_more = not rest or yes_or_no(rest) is not None or rest.split()[0] in _STILL_YOUNG
        return Decision.YOUNG if says_no_more else None
    return (_SAID.get(rest) or _plainly(rest)) if rest else Decision.OLD_ENOUGH


def _plainly(fold: str) -> Decision | None:
    said = " ".join(words_of(fold))
    if said in _EITHER:
        return None
    if (yes := yes_or_no(fold)) is not None:
        is_more = _ONLY_THANKS.fullmatch(said) or _BREATH.fullmatch(said)
        return (None if is_more else Decision.AGREE) if yes else Decision.DECLINE
    agrees = "?" not in fold and _AGREES.fullmatch(said) and _SAYS_YES.search(said)
    return Decision.AGREE if agrees or _agrees_among(fold) else None


def _agrees_among(fold: str) -> bool:
    """Tell whether a yes stands apart, and the rest speaks of something else: "yes both. I'm Carmen from Madrid"."""
    parts = [] if "?" in fold else [" ".join(words_of(part)) for part in _SET_APART.split(fold)]
    plain = (_PLAIN_YES, *(_TO_BOTH for _ in parts[1:])) if parts else ()
    agree = [part for part, says in zip(parts, plain, strict=True) if says.search(part) and _is_a_yes(part)]
    rest = [word for part in parts if part not in agree for word in part.split()]
    return len(parts) > 1 and bool(agree) and not any(word in _DOUBTS or word.endswith("n't") for word in rest)


def _is_a_yes(said: str) -> bool:
    return _SAID.get(said) is Decision.AGREE or _AGREES.fullmatch(said) is not None
