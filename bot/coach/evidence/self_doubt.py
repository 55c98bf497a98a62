"""How people talk themselves down where a thing they did is asked for: there is nothing, it was luck, I always fail.

None of it is a proof of anything, and whoever has it read back before an interview is worse off than with nothing. It
is looked for by a few words anywhere in a short line and not by whole sentences, since there is no end to the ways of
saying it; so what is found is asked about and not thrown away. `_SAVES` are the words that make such a line a proof
after all: "I failed twice and then passed the exam".
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Final

from bot.dialogue.words.typed import folded, words_of

LONGEST: Final = 90
"""Characters of the longest line looked at: a longer one tells of something."""

_I_AM: Final = r"(?:i'?m|i am|i was|i feel(?: like)?|i(?:'ve| have)? always been)"
_NOT: Final = r"(?:not|isn'?t|ain'?t|wasn'?t|haven'?t|hasn'?t|never|don'?t|do not|didn'?t|can'?t|cannot|couldn'?t)"
_FIRST: Final = (
    r"^(?:i (?:feel like|think|guess|mean) |honestly |well |idk |no |sorry )*"
    r"(?!they |he |she |we |i (?:said|told|asked|admitted|explained) )(?:[\w']+ ){0,3}"
)
"""Near the beginning: further on it may be what the line tells of ("I was honest about what I don't know")."""
_NO_ONE: Final = r"(?:nobody|no one|noone)"
_ANYONE: Final = r"(?:anyone|anybody|everyone|everybody)"
_THEY: Final = (
    r"(?:^|^well |^so |^and |^honestly |^today |^yesterday )(?:i|we|they|he|she|my boss)(?:'ve| have|'d| had)?"
    r"(?: just| only| got| was| were| been| both| completely| totally| really){0,3}"
)


class Doubt(Enum):
    """What such a line says, with the words that say it."""

    VERDICT = (
        rf"{_I_AM} (?:[\w']+ ){{0,4}}(?:nobody|no one|nothing special|average|ordinary|mediocre|boring|forgettable)",
        rf"{_I_AM} (?:[\w']+ ){{0,4}}(?:unemployable|frauds?|imposters?|impostors?|failures?|losers?|a burden|too old)",
        rf"{_I_AM} (?:[\w']+ ){{0,4}}(?:useless|worthless|stupid|dumb|pathetic|hopeless|rubbish|crap|too young)",
        rf"{_I_AM} (?:[\w']+ ){{0,4}}(?:(?:bad|terrible|shit|awful) at|good at (?:anything|nothing))",
        rf"{_I_AM} (?:[\w']+ ){{0,4}}(?:regular|normal) person",
        rf"{_I_AM} (?:[\w']+ ){{0,4}}not (?:\w+ ){{0,3}}(?:special|good|smart|clever|talented|achiever|type)",
        r"i (?:wasn'?t|am not|'?m not) (?:\w+ )?(?:good|smart|clever) enough",
        r"i (?:always|just|only|keep|constantly) (?:fail|lose|mess|screw|choke|ruin)(?:ing|ting)?",
        r"i (?:fail|suck|lose) (?:at|in) (?:everything|life|all)",
        r"i (?:\w+ ){0,2}(?:hate|despise|loathe) myself|i(?:'?m| am) so (?:ashamed|embarrassed)",
        r"i never (?:achieve|succeed|win|manage|get|do|finish)",
        r"(?:everything|nothing) i (?:touch|do|did|try|start)|nothing (?:good )?ever|my life is|i peaked",
        rf"{_NO_ONE} (?:\w+ ){{0,2}}(?:thank|lik|want|appreciat|respect|hir|notic|car|need|believ)\w* (?:\w+ )?me",
    )
    """What kind of person they think they are, for ever."""

    LUCK = (
        r"luck|lucky|fluke|a coincidence",
        rf"{_ANYONE} (?:(?:could|can|would)(?:'ve| have| do)|does|did)(?: done)?(?: it| that| this| so)?$",
        r"(?:feel|felt) sorry for me|only (?:hired|took|kept|chose|picked|promoted|thanked|because)",
        r"(?:just|only) (?:do|did|doing|done) (?:my|the|what)|just follow\w*",
        r"(?:mostly|only|really) (?:my team|the team|them|the others|my boss)|team effort",
        rf"{_NOT} (?:really )?(?:me|the one)|(?:don'?t|doesn'?t) (?:really )?count",
    )
    """That it was not really they who did it."""

    LOSS = (
        rf"{_THEY} (?:fired|sacked|laid off|let go|let me go|dismissed|rejected|ghosted|failed|flunked|messed|screwed)",
        rf"{_THEY} (?:blew|bombed|dropped out|ruined|botched|choked|froze|blanked|unemployed)",
        r"(?:^|^and |^but )i (?:still |really |just )*miss (?:him|her|them|my \w+)",
        r"^(?:and |but )?(?:he|she|they|my \w+) (?:\w+ )?(?:died|passed away)(?: (?:in|last|this|on) \w+)?$",
        r"they (?:fired|sacked|rejected|ghosted|let) me|(?:it'?s|it is|that'?s) (?:\w+ )?a no",
        r"(?:won'?t|not going to|never going to|never) (?:get|hire|take|call|want|pick) (?:it|this|that|me|the job)",
    )
    """Something that was lost or went wrong."""

    NOTHING = (
        rf"{_FIRST}nothing|nothing$|nowt|zilch|nada|^zero$|^none(?! of (?:my|our|the))|none$|have none|^empty$",
        rf"{_FIRST}(?:no|zero|not any) (?:\w+ )?(?:proofs?|achievements?|accomplishments?|examples?|success(?:es)?)",
        rf"{_FIRST}(?:no|zero|not any) (?:\w+ )?(?:skills?|talents?|strengths?|experience|ideas?|stories|evidence)",
        rf"{_FIRST}(?:can'?t|cannot|can not|couldn'?t|don'?t|do not) (?:\w+ )?(?:think|come up|remember|find|know)",
        rf"{_FIRST}{_NOT}\b.*\b(?:any|anything|a thing|worth|proud)|{_FIRST}not much|(?:do|did|done|achieved?) much$",
        rf"{_FIRST}not sure i have|what have i (?:even |ever )?done|{_FIRST}don'?t have (?:one|that)|haven'?t had an?",
        r"(?:hate|don'?t like|not good at|never know) (?:this|these|that|those|talking about)",
        r"(?:hard|tough) (?:one|question)|feels? (?:like|weird|wrong) brag\w*",
        r"(?:mind|head|brain)(?:'s| is| went| has gone)? (?:(?:just|all|totally|a) )*(?:blank|empty|fog\w*|mush)",
        r"^blank(?:ing)?$|drawing a blank|brain fog|^(?:i )?(?:can't|cannot) think straight.*",
    )
    """That there is nothing to tell, or that nothing comes."""


_SAVES: Final = (
    r"but|until|then|though|although|anyway|still (?:managed|got|did|passed|won|kept)|nobody else|no one else",
    r"never (?:\w+ )?(?:missed|gave|given|give|lost|late|failed|once|quit|let|stopped|stop|forgot|broke|had a|left)",
    r"nothing (?:scares|stops|fazes|got|gets|was|went|broke|breaks|falls|fell)|paid it back",
    r"(?:no|zero|not a single|not one) (?:complaints?|errors?|accidents?|mistakes?|bugs?|incidents?|losses|sick days?)",
    r"don'?t (?:give up|quit|panic|back down|lose)|not the type to|(?:can'?t|couldn'?t|can not|cannot) be",
    r"(?:anything|a (?:single )?thing) wrong",
    r"without (?:me|us|mine|my)|(?:not|never|isn'?t) too (?:old|young|late)",
    r"and (?:i )?(?:found|passed|got|built|won|fixed|learned|learnt|made|became|finished|started|kept)",
)


def doubt_of(typed: str) -> Doubt | None:
    """What a line says against whoever wrote it, if it says nothing else."""
    if len(typed) > LONGEST:
        return None
    said = " ".join(words_of(folded(typed)))
    found = next((doubt for doubt in Doubt if _any_of(doubt.value).search(said)), None)
    return None if found is None or _any_of(_SAVES).search(said) else found


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Compiled when it is asked for: all of them at the start would take long."""
    return re.compile(rf"(?<![\w'])(?:{'|'.join(words)})(?![\w'])")
