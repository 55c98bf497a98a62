"""Who an interview was with: the name alone, out of the sentence they said it in. Never looked up, never corrected."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.facts.company import company_in
from bot.dialogue.readers.facts.words import FIRST_NAMES
from bot.dialogue.readers.heard import Heard, Reading
from bot.dialogue.readers.said import corrected
from bot.dialogue.readers.text import unquoted
from bot.dialogue.steps import Ask
from bot.dialogue.words.late import Late

_FIRM: Final = (
    r"(?:company|firm|place|outfit|business|shop|start-?up|agency|organi[sz]ation|charity|small|big|local|little|new)"
)
_SAYS: Final = (
    r"(?:(?:well|so|oh|um+|uh|yeah|yea|yep|yup|yes|sorry|i think|i guess)[, ]+)*(?:(?:it )?(?:was|is)(?: called"
    r"| named)?"
    r"|(?:the |my )?(?:company|firm|employer)(?:['\u2019]s name| name)? (?:was|is)(?: called| named)?"
    r"|it['\u2019]?s|(?:this|that) (?:was|is)|(?:my|the) interview was"
    r"|i(?:['\u2019]?m| am)(?: interviewing)?(?= (?:at|with) )|i(?:['\u2019]?d| would) say"
    r"|i (?:was|interviewed|applied|talked|spoke))(?: (?:with|at|for|to|by))? "
)
_CALLED: Final = rf"(?:an?|the|this|some|one)(?: {_FIRM})+ (?:called|named) "
_TOLD: Final = (
    r"(?:(?:as|like) )?i(?:'ve|\u2019ve)? (?:already |just )?(?:told you|said)(?: (?:that|before|already))*[ ,.:!-]+"
)
_UNSURE: Final = (
    r"(?:(?:idk|dunno|i don['\u2019]?t know|not sure)(?: exactly)?[, ]+(?:but |maybe )*(?=(?:an?|some|the) ))"
)
_LABELLED: Final = r"(?:in|at|with|for|by) (?:the |an? )?(?:company|firm|employer)(?: called| named)? (?=\w)"
_LEAD_IN: Final = Late(
    rf"(?!(?-i:[A-Z]\w*,? [A-Z]))(?:(?:yeah|yea|yep|yup)[, ]+|yes, +)(?=\w+(?: \S+){{0,4}}$)(?!it\b|the\b)|{_LABELLED}"
    rf"|{_UNSURE}?(?:{_TOLD})?(?:(?:{_SAYS})?(?:{_CALLED})|{_SAYS})|{_TOLD}|{_UNSURE}",
    re.IGNORECASE,
)
_AT: Final = Late(r"(?:with|at) (?=[A-Z])")
"""`at Tesco` is Tesco; `At Home` is a name, so the capital is left alone."""
_ASIDE: Final = r"you know|they|which|who|it|he|she|we|a|an|the|in|i"
_NO_NAME: Final = (
    r"(?:(?:i )?(?:idk|dunno|don['\u2019]?t (?:know|remember)|can['\u2019]?t remember|forgot)|not sure of)"
    r" (?:the|its|their) name"
)
_TOLD_BEHIND: Final = r"(?:(?:as|like) )?i(?: already| just)? (?:said|told you|wrote)(?: (?:that|before|already))*\b"
_NOT_NAMED: Final = r"i(?:['\u2019]?d| would)? (?:prefer|(?:would )?rather) not\b"
_LEAD_OUT: Final = Late(
    rf"(?:,? {_NO_NAME}|[,;] (?:{_ASIDE})\b.*| \(.*\)?"
    rf"|[,.;]? (?:but )?{_NOT_NAMED}.*|[,.]? {_TOLD_BEHIND}"
    r"|,? (?:i think|i guess|i believe|or something(?: like that)?)"
    r"|,? (?:obv|obvs|obviously|lol|haha|of course)|[. ]+)$",
    re.IGNORECASE,
)


_TAKEN_BACK: Final = Late(
    r"[,.;\u2026-] *(?:oh |ah |no,? )*(?:sorry|wait|i mean|actually|scratch that|or rather)[, ]", re.IGNORECASE
)
"""A name taken back for another: "Renault, sorry, Peugeot". Without a pause before it, it may be part of one."""

_DENIED: Final = Late(
    r"(?:(?:no|oh|sorry|actually)[, ]+)*(?:it|that)(?:['\u2019]?s not| (?:was|is)(?:n['\u2019]?t| not)) .+?"
    r"[,.;:]? (?:but|it was|it['\u2019]?s|it is|rather) (?P<name>\S.*)",
    re.IGNORECASE,
)
"""What it was not, before what it was: "it wasn't Orbit, it was Orbital"."""

_CODED: Final = Late(
    r"(?:.*?(?:[.,;!-] *|\b(?:so|but|and) ))?"
    r"(?:(?:an? |my )?code ?name(?: is| would be| could be)?[?:,. ]+"
    r"|(?:(?:let'?s|let us|let me|i'?ll|i will|we'?ll|you can|maybe|just|please|so|but) )*"
    r"call (?:it|them) )(?P<name>(?!back\b|off\b|a day\b|quits\b)\S.*)",
    re.IGNORECASE,
)
"""A code name in so many words: "I'd rather not say. Let's call it Blue"."""

_MOOD: Final = (
    r"(?:awful|terrible|horrible|dreadful|bad|badly|hard|rough|tough|ok|okay|fine|good|great|well|short|long|weird"
    r"|strange|stressful|a disaster|a mess|complicated|nice|not good|not great|yesterday|today|online|on zoom"
    r"|cancelled)"
)
_WHEN: Final = (
    r"(?:tomorrow|today|tonight|yesterday|next week|(?:on |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_FEELS: Final = r"(?:angry|sad|numb|low|mixed|shit|crap|meh|sick|tired|gutted|crushed|embarrassed|ashamed|humiliated)"
_SOFTLY: Final = r"(?:(?:so|very|really|pretty|quite|just|a bit|kinda|i'?m|feeling|felt|honestly|not) )*"
_HELD: Final = (
    r"(?:(?:with|on|by|over|via|a|in|it was|just) )*(?:video|phone|telephone|panel|in person|on-? ?site|online|remote"
    r"|remotely|face to face|zoom|teams|skype)(?: (?:call|interview|screen|screening))?(?:,? (?:with|of|in) .*|, .*)?"
)
_NO_COMPANY: Final = Late(
    rf"(?!zoom$|teams$|skype$){_HELD}"
    rf"|{_SOFTLY}(?:{_MOOD}|{_FEELS})(?: (?:i guess|i think|i suppose|tbh|really|thanks))*[.! ]*"
    r"|(?:(?:so|um+|and) )*(?:they|he|she|we)"
    r" (?:asked|said|told|made|didn't|wanted|were|was|rejected|laughed|"
    r"ghosted|ignored|hired|chose|offered|cancelled|never|just|all|both"
    r"|called|rang|phoned|emailed|texted|wrote|replied)\b.*"
    r"|(?:i'm|im|i'll|ill|i've|ive|i'd|id) \w+.*"
    r"|i (?:work|am|need|want|will|know|have|used|must|should|hope|wish|still|already|love|like|never|always)\b.*"
    r"|(?:hows|how's|whats|what's|whos|who's|wheres|where's) .+"
    r"|(?:are|is|do|did|have|will|would|can) (?:you|u|they|this|that|there)\b.*"
    r"|(?:my|his|her) (?:\w+ )?(?:mum|mom|mam|dad|friend|mate|sister|brother|boss|manager|wife|husband|partner)[.! ]*"
    r"|i (?:was (?:asked|so|very|really|too|just|quite|nervous|late|ill|sick)"
    r"|got|had|didn't|don't|think|feel|felt|hate|froze|can't|couldn't|just|really)\b.*"
    rf"|(?:(?:it|that|the interview) )?(?:was|went|is|felt)"
    rf"(?: (?:so|very|really|pretty|quite|just|a bit|kind of))* {_MOOD}"
    r"(?: (?:actually|tbh|really|i think|i guess|in the end|overall|thanks))*[.! ]*"
    rf"|{_WHEN}(?: (?:morning|afternoon|evening))?,? (?:at )?\d.*"
    r"|(?:may|can|could|should|must|do|does) (?:i|we|it|you)\b.*"
    r"|(?:what|why|how|which)(?:'s)? (?:if|is|are|do|does|about|should|name|company|kind)\b.*\?"
    r"|(?:my|the) (?:\w+ ){1,2}(?:is|are|was|were|has|just)\b.{8,}"
    r"|[\W_]+"
    r"|(?:the |at the )?same(?: (?:one|place|company|firm|job|people|lot|as|the|last|time|before|other|always))+[.! ]*"
    r"|(?:the (?:one|place|company)|like) i (?:already )?(?:told|said|mentioned)\b.*"
    r"|(?:ok |please |just |now )*(?:continue|carry on|go on|keep going|resume|i'?m back)(?: now| please| then)*[.! ]*"
    r"|(?:you|u) (?:don'?t|do not) (?:need|have|get) to (?:know|ask)\b.*|mind your own\b.*"
    r"|(?:(?:no|wait|oh|sorry|actually|hang on)[, ]+)*"
    r"(?:(?:i (?:want|need|would like)|i'd like) (?:the|a|to)|can we)\b.*"
    r"|(?:(?:idk|dunno|just|it was)[, ]+)*(?:an?|the|my) (?:\w+ ){0,2}interview\b.*"
    r"|(?:nobody|no one|everyone|everybody|someone) (?:\w+ ){2,}\w+"
    r"|(?:it'?s |that'?s |it is |that is |all )*(?:confidential|private|secret|hush hush|under (?:an )?nda)[.! ]*"
    r"|(?:i )?(?:idk|dunno|don'?t know|do not know|forgot) (?:the|what|which|who|its?|how)\b.*"
    r"|(?:i )?(?:can't|cannot|can not|won't|will not|may not|mustn't"
    r"|am not allowed to|'m not allowed to) (?:say|tell|name)\b.*"
    r"|(?:why|what|how|where|who|which|when) (?:do|did|would|are|is|have|has|was|were|can|could|should|will|made) .+"
    r"|why (?!not\b)\S.*"
    r"|.*\bi (?:said|told|answered|meant|mean)\b.*|yes (?:another|one more)\b.*"
    r"|(?:tell|give|walk) (?:me|us) \S.*|(?:(?:oh|and|so|then|wait|also)[, ]+)*(?:they|he|she) (?:also )?asked .+",
    re.IGNORECASE,
)
"""What is said of the interview, or of the name, and is none."""
_MOOD_AT: Final = Late(rf"{_SOFTLY}(?:{_MOOD}|{_FEELS}) (?:at|with) (?P<name>\S.*)", re.IGNORECASE)


_HOW: Final = Late(_HELD, re.IGNORECASE)


def says_how_it_was_held(typed: str) -> bool:
    """Tell whether a line begins with that: "panel of three in person"."""
    return _HOW.fullmatch(typed.strip(" .!")) is not None


_MET: Final = Late(
    r"(?:i )?(?:(?:met|spoke|talked|chatted|was|interviewed)(?: with| to)?|with|by) (?P<who>\w+)[.! ]*", re.IGNORECASE
)
"""Somebody, and no company: "met with Priya"."""


def hardly_a_company(typed: str) -> bool:
    """Tell whether these words tell something and name no company: they are asked about."""
    words = typed.replace("\u2019", "'").split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return False  # "I Can't Believe It's Yoghurt"
    line = " ".join(words)
    met = _MET.fullmatch(line)
    return _NO_COMPANY.fullmatch(line) is not None or (met is not None and met["who"].casefold() in FIRST_NAMES)


def read_company(_ask: Ask, typed: str) -> Reading:
    """The name, where it stands in a sentence; what is no such sentence stays as it is."""
    said = unquoted(" ".join(typed.split()))
    if denied := _DENIED.fullmatch(said):
        said = denied["name"]
    if coded := _coded(said):
        said = coded
    if _TAKEN_BACK.search(said):
        said = corrected(said) or said
    name = _LEAD_OUT.sub("", said[_lead(said) :]).strip()
    if found := _MOOD_AT.fullmatch(name):
        name = found["name"]
    elif name and _NO_COMPANY.fullmatch(name) and (span := company_in(said, said.lower())):
        name = said[slice(*span)]  # "awful, I bombed it at Lidl"
    return Heard(unquoted(name or said))


def _coded(said: str) -> str | None:
    """The code name they give it; "Call It Spring" is a name by itself."""
    if not any(word in said.lower() for word in ("call ", "code")) or said.istitle():
        return None
    found = _CODED.fullmatch(said.replace("\u2019", "'"))
    return found["name"] if found else None


def _lead(said: str) -> int:
    """Where the name begins: a lone "The" or "A" belongs to it."""
    found = _LEAD_IN.match(said) or _AT.match(said)
    return found.end() if found else 0
