"""The words with which people rate: in passing ("so so", "aced it"), and anywhere in a sentence that tells how it was.

Each stands for a share of the way from the least to the most.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.steps import Choice
from bot.dialogue.words.typed import listed

_IN_PASSING: Final[dict[float, str]] = {
    0.0: (
        "shocker, a shocker, absolute shocker, total shocker, "
        "terrible, terribly, awful, awfully, horrible, horribly, a disaster, a mess, shit, shite, crap, rubbish, "
        "garbage, trash, kinda trash, cringe, dire, shocking, humiliating, brutal, bad bad, bad bad bad, froze, "
        "blanked, choked, panicked, bombed, it bombed, tanked, it tanked, drew a blank, blank, fell apart, "
        "said nothing, had no answer, didn't answer, couldn't answer, blew, blew it, burned it, messed up, screwed up"
    ),
    0.25: (
        "bad, badly, poor, poorly, weak, not good, not so good, not great, not well, not very well, not so well, "
        "not that well, not too well, no good, could be better, could have been better, could've been better, "
        "could of been better, waffled, rambled, babbled, mumbled, struggled, fumbled, stumbled, winged it, "
        "winged that, winged that one"
    ),
    0.5: (
        "ok, okay, ok ish, ok-ish, okish, okay ish, okay-ish, so so, so-so, all right, alright, fine, average, "
        "not bad, meh, mid, adequate, adequately, decent"
    ),
    0.75: "good, well, pretty good, pretty well, quite good, quite well, solid, rather well",
    1.0: (
        "great, very good, very well, excellent, perfect, perfectly, brilliant, spot on, slayed, slayed it, aced "
        "it, aced that, aced that one, nailed it, nailed that, nailed that one, smashed it, smashed that, smashed "
        "that one, crushed it, crushed that, crushed that one, killed it, killed that, killed that one, rocked it, "
        "rocked that, rocked that one"
    ),
}
_ANYWHERE: Final[dict[float, str]] = {
    0.0: (
        "disaster, shocker, i cried, made me cry, "
        "went silent, messed it up, worst, blew that, screwed it up, really badly, very badly, really "
        "bad, very bad"
    ),
    0.25: "lost the thread, lost my thread, so bad, pretty bad, not my best, i snapped, went on and on, was rusty",
    0.5: "not too bad, not so bad, half, mixed, medium, in the middle, middling, somewhere between",
    0.75: "not bad at all",
    1.0: "nailed, aced, smashed, knew it cold, really well, really good, loved it, proud",
}

IN_PASSING: Final[dict[str, float]] = {
    said: share for share, words in _IN_PASSING.items() for said in listed(words, ", ")
} | {"\U0001f44d": 0.75, "\U0001f44e": 0.25}
"""What is said and nothing else, with the share it stands for."""

ANYWHERE: Final = tuple(
    Choice(str(share), "", hears=listed(f"{_IN_PASSING[share]}, {words}", ", ")) for share, words in _ANYWHERE.items()
)
"""The same and more, wherever it stands in a sentence; the value of each choice is the share."""
