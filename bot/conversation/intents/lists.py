"""What people say to "another one?": that there is one, that this was all, or at once which it is."""

from __future__ import annotations

import re
from typing import Final

from bot.conversation.intents.nothing import FEW_WORDS, plain
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, listed, with_apostrophes, words_of

_THAT_IS_ALL: Final = Late(
    r"(?:(?:nvm|nevermind|never mind|well|ok|okay|hm+|sorry)[, ]+)*"
    r"(?:no|nope|nah|none|nothing|not|enough|that'?s|that is|that was|i think that|i(?:'m|m| am) done|"
    r"i (?:can'?t|cannot|can not|don'?t|do not) (?:remember|recall|think)"
    r"|(?:one|two|three|these|those|this|they) (?:is|are|was|were) (?:quite |really |more than )?(?:enough|plenty|all)"
    r"|(?:yes|yeah|sure|maybe|probably)[, ]+but i (?:forgot|forget|can't|cannot|don't|do not))\b[^?]*"
)
"""How people begin when they mean that there is no other one. A question mark makes it a question again."""

_ALL: Final = frozenset(
    listed(
        "no more, no others, nothing else, nothing more, nope nothing, that's it, thats it, that's all, not more, no "
        "mas, none more, that's enough, thats enough, thats all, all done, i'm done, im done, done, enough, finished, "
        "finish, the end, fini, finito, end, khalas, bas, basta, "
        "i'm finished, none left, just that",
        ", ",
    )
)
"""Two words at most that say so."""

_IT_WAS_ALL: Final = Late(
    r"(?:(?:nah|no|nope|ok|okay|well|and|thanks|thank you|dear|love)[, ]+)*(?:"
    r"(?:i (?:think|guess|believe|suppose) )?(?:that|this)(?:'?s| is| was)(?: about| really)? (?:it|all|everything)"
    r"(?: (?:of them|really|i think|i guess|for now"
    r"|(?:that )?i(?:'ve)? (?:remember|recall|can remember|can think of|know|have|got|have got)))*"
    r"|(?:i think )?that(?:'?s| is) me done|that(?:'ll| will) do(?: (?:for now|me|it|nicely))?"
    r"|(?:(?:that|it) (?:was|is)|it's|that's|just|only)(?: just)? (?:the only one|(?:that|the|this) one|that)"
    r"|(?:i'm |i am |i've |i have )?(?:all out|run out)(?: of (?:them|questions))?)"
)
_IS_FINE: Final = Late(
    r"(?:(?:no|nope|nah|thanks|thank you|oh|honestly|tbh)[, .!]+)*(?:"
    r"(?:(?:it|this|that)(?:'s| is)|(?:this|that) one(?:'s| is)|(?:this|that) (?:one )?looks|looks)"
    r" (?:already |just |quite |really |pretty )?(?:fine|good|great|ok|okay|perfect|enough|lovely)"
    r"(?: (?:like this|like that|as it is|for me|to me|thanks|thank you|now|already))*"
    r"|i (?:really |quite )?(?:like|love) (?:this|that|it)(?: one)?(?: (?:already|as it is|thanks))*"
    r"|(?:i'?m |i am )?happy with (?:it|this|that)(?: one)?|(?:fine|good|okay|ok|perfect) (?:like this|as it is)"
    r"|(?:i(?:'d| would) say )?(?:exactly |just |pretty much |probably )*the same(?: thing| answer)?(?: again)?"
    r"|i (?:wouldn't|wouldnt|would not) change (?:it|anything|a thing|much))"
)
"""How people decline another one because the one before was right."""

_SAYS_LITTLE: Final = frozenset(
    listed(
        "hm me let yes yeah yep yup sure okay ok fine alright right "
        "please thanks thank you not now never nope nah none "
        "nothing maybe perhaps probably possibly later soon wait hold hang think guess know dunno hmm umm "
        "well done stop skip back help i it no next pass again more one another other just the this that here "
        "there what why how can could would will should let got get have has had was were are and but very "
        "really quite absolutely definitely totally exactly true false afraid course time today tomorrow "
        "yesterday tonight moment minute second sorry good bad great so"
    )
)
"""Words of an answer to "another one?" that name nothing."""

_IS_MORE: Final = Late(
    r"go on(?: then)?|if you insist|"
    r"(?:(?:yes|yeah|yep|yup|y|ye|ya|yea|yh|sure|ok|okay|oh|well|actually|maybe|i think|i guess|and) )*"
    r"(?:(?:(?:have|had|got)|i (?:do |can )?(?:have|had|remember|know|got|think of)|i(?:'ve| have)(?: got)?"
    r"|there(?:'?s| is| was| were| are)|there (?:might|may|must) (?:be|have been)|let's (?:do|add|take)|let me add|add"
    r"|just|only|at least) )*"
    r"(?:(?:(?:the )?one|(?:quite )?a few|a couple|two|three|four|some|(?:so |too |very )?many|lots|loads|tons|heaps"
    r"|masses|a (?:lot|load|ton|bunch)|several|plenty)(?: of (?:them|those|questions))?"
    r"(?: more| others?)?|\d more"
    r"|(?:a second|a third|one last|the last)(?: one)?|another(?: one)?|more|others?)"
    r"(?: (?:i think|to add|left|yes|please|for sure|actually|that i remember|i remember))*(?: but i(?:'m| am) \w+)?"
)
"""How people say at "another one?" that there is one, before they say which."""

FEW: Final = 8
"""Words of the longest line taken for "that is all"; a longer one may hold something worth asking about."""

_YES_AND: Final = Late(
    r"^(?:(?:(?:(?:yes|yeah|yep|ok|and|oh),? )?"
    r"(?:another(?: one| thing)?|one more(?: thing)?|the (?:next|other)(?: one)?)"
    r"(?: (?:is|was)\b(?! about\b)|\s*[:,\u2013-]))\s*"
    r"|(?:yes|yeah|yep|yup|sure|ok|okay|oh)\s*(?:[,.:;!\u2013-]+\s*|(?=(?:they|he|she|and|there|the|about|also|something|how|what|why)\b))"
    r"(?:(?:and )?(?:they|he|she) (?:also )?asked(?: me)?(?: about)? "
    r"|there (?:was|is) (?:also )?(?:one|another(?: one)?) (?=(?:about|on|where|why|how|what)\b))?)",
    re.IGNORECASE,
)


_MARKS: Final = Late(r"[,;:.!-]+")


def _without_marks(typed: str) -> str:
    return " ".join(_MARKS.sub(" ", folded(typed)).split())


def says_that_is_all(typed: str) -> bool | None:
    """At "another one?": True for "that was everything", False for words that tell one, None for what may be either."""
    if says_it_was_all(typed):
        return True
    words = with_apostrophes(folded(typed.strip("()")))
    if len(words.split()) <= 2:  # noqa: PLR2004 too short to tell much
        return True if words.rstrip(".!") in _ALL else False if _names_something(words) else None
    if _THAT_IS_ALL.fullmatch(words) is None:
        return None if _SAYS_LITTLE.issuperset(words_of(words)) else False
    return True if len(words.split()) <= FEW else None


def says_it_was_all(typed: str) -> bool:
    """Tell whether a whole line says that there is no more, however many words that takes."""
    return _IT_WAS_ALL.fullmatch(plain(typed)) is not None


_ENOUGH: Final = Late(
    r"(?:(?:ok|okay|no|nah|please|right|well|ugh) )*(?:"
    r"(?:that'?s |that is |is(?:n'?t)? (?:that|this) (?:not )?)?enough(?: of (?:them|this|that|those))?"
    r"|stop asking(?: me)?(?: (?:that|this|for (?:more|another)))?|no more questions)"
    r"(?: (?:now|thanks|thank you|please|for now|already|mate))*"
)
"""Somebody who wants no other one and may well go on."""


def has_had_enough(typed: str) -> bool:
    """Tell whether a line says at "another one?" that there are enough of them: "stop asking"."""
    return _ENOUGH.fullmatch(_without_marks(typed).rstrip("?")) is not None


_DONE: Final = frozenset(
    listed(
        "done, all done, i'm done, im done, that's it, thats it, that's all, thats all",
        ", ",
    )
)


def says_done(typed: str) -> bool:
    """Tell whether a line says that there is no more to say, wherever it stands."""
    return plain(typed) in _DONE


def says_it_is_fine(typed: str) -> bool:
    """Tell whether these words say at "another one?" that the last one was right: that is a no."""
    return _IS_FINE.fullmatch(plain(typed)) is not None


def _names_something(words: str) -> bool:
    """Tell whether two words name a thing ("pay range") and neither says yes, no or that somebody thinks."""
    said = words.rstrip(".?").split()
    tells = (word.isalpha() and word not in _SAYS_LITTLE for word in said)
    return len(said) == 2 and all(tells) and len(max(said, key=len)) > len("okay")  # noqa: PLR2004


def says_there_is_more(typed: str) -> bool:
    """Tell whether these words say yes to "another one?" and name none yet: "yep, one more"."""
    return _IS_MORE.fullmatch(_without_marks(typed)) is not None


_NONE_OF_IT: Final = Late(
    r"(?:(?:honestly|well|sorry|no|really|there was|there's) )*(?:"
    r"(?:(?:literally|absolutely|really|just|simply|pretty much) )*nothing(?: at all)?"
    r"(?: (?:did|went|was|felt) ?(?:well|right|good|okay|ok|fine)?)?"
    r"|(?:not really|nothing|no) (?:anything|else|more)(?: else| really)*(?: really| i think| that i know(?: of)?)*"
    r"|not (?:much|a lot|a thing|anything|one thing|a single (?:good )?thing)(?: went well| at all)?"
    r"|i (?:don't|do not) think (?:anything|there (?:was|is) anything)(?: (?:did|went well|went right|was good|good))?"
    r"|(?:i )?(?:can't|cannot|couldn't|can not) (?:think of|remember|recall|come up with|name|find)"
    r" (?:(?:one|any|anything|a thing|a single (?:good )?(?:one|thing))(?: of (?:them|it))?)(?: good)?"
    r"|i(?:'ve)? (?:have|had|got) (?:none|nothing(?: (?:else|more|left))?|no (?:more )?(?:proofs?|ideas?|plans?))"
    r"|i (?:don't|do not) have (?:one|anything|any)"
    r"(?: (?:special|to (?:say|tell|show)|worth (?:saying|telling)|like that))?"
    r"|there (?:is|was|were) (?:none|nothing)|never(?: ever)?"
    r"|(?:they|he|she) (?:asked|didn't (?:really )?ask|didnt (?:really )?ask|never asked)(?: me)?"
    r" (?:nothing|anything|any|questions|any questions|much)(?: at all)?(?: (?:it was|because|since|just) .*)?"
    r"|nothing(?: really| much| as such)? (?:they|he|she|we|it|i) (?:just|only|all)\b.*"
    r"|i asked (?:everything|it all|them all|all of (?:it|them))|not that i (?:know|knew|noticed|saw)(?: of)?"
    r"|i (?:don't|do not) want to do anything"
    r"|(?:i(?:'ve| have)?|there(?:'s| is| was)) (?:got )?(?:nothing|not a thing|not one thing|no \w+)"
    r" (?:(?:that )?i(?:'m| am|'d be| would be| was)? (?:proud of|glad of|good at)|to be proud of|to show"
    r"|i did (?:well|right))|i(?:'m| am) not proud of (?:anything|a thing)"
    r"|i (?:haven't|have not) (?:done|achieved|solved) (?:anything|a thing)"
    r")(?: (?:really|honestly|tbh|to be honest|right now|now|today|at the moment))*"
)
"""How people say where one thing of several is asked for that there is none. Elsewhere it may be what happened."""


def finds_none(typed: str) -> bool:
    """Tell whether these words say at the first of several that there is not even one: "nothing went well"."""
    return len(typed) <= FEW_WORDS and _NONE_OF_IT.fullmatch(_without_marks(typed)) is not None


_GOODBYE: Final = Late(
    r"(?:(?:ok|okay|no|nope|yes|yeah|well|and|thanks|thank you|all right|alright|i think|i guess) )*"
    r"(?:that(?:'s| is| was|'ll be| will be) (?:it|all|everything|enough)|thats (?:it|all|enough)|that'll do|all done"
    r"|(?:i'm|im|i am) (?:all )?(?:done|finished)|done|finished|enough|no more|nothing (?:else|more))"
    r"(?: (?:for (?:today|now|tonight|me)|today|now|tonight|then|here|thanks|thank you|from me|bye))*"
)


_LEAVES: Final = Late(
    r"(?:(?:ok|okay|well|thanks|sorry|anyway|right|i think|now) )*(?:(?:i'm|im|i am|it's|its) )?"
    r"(?:(?:off|going|heading|time|need) (?:to|for) (?:bed|sleep)|bed ?time"
    r"|(?:i )?(?:gotta|got to|have to|need to|must|should)"
    r" (?:go|run|leave|sleep|get some sleep)(?: to (?:bed|sleep|work|school))?"
    r"|ttyl|talk (?:to you )?later|see (?:you|ya)(?: later| tomorrow| soon)?|cya|c ya|laters?|catch you later)"
    r"(?: (?:now|then|thanks|thank you|bye|night|good night))*"
)


def says_goodbye(typed: str) -> bool:
    """Tell whether these words say, where nothing is asked, that somebody is done or has to go."""
    said = _without_marks(typed) if len(typed) <= FEW_WORDS else ""
    return any(each.fullmatch(said) for each in (_GOODBYE, _LEAVES))


def told_at_once(typed: str) -> str:
    """What "yes, they asked about money" tells: the words behind the yes."""
    return _YES_AND.sub("", typed.strip(), count=1) or typed
