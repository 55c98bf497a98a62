"""How interviewers ask: a line that is one of their questions where what was said to one of them is asked for."""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

LONGEST: Final = 120
"""Characters of the longest line looked at."""

_YOU: Final = r"(?:you|your|yourself|u|ur)"
_HELPS: Final = (
    r"(?:do|does|did|would|are|were|have|has|had|can|could|should|will|is|was|makes|made|motivates|drives|brings)"
)
_OF_US: Final = (
    r"(?!.*\b(?:for me|(?:would|should|do|could|can|will|have) (?:you|u)"
    r" (?:say|said|answer|reply|mean|respond|suggest|recommend|put|do|think|help|write))\b)"
)
"""What is asked of us: "what would you say?"."""
_THEIRS: Final = Late(
    rf"{_OF_US}"
    r"(?:(?:and|then|oh|also|next|so|ok|well|wait|they asked|he asked|she asked|they also asked|me) )*(?:"
    rf"(?:why|what|how|where|when|who|which)(?: (?!{_YOU}\b)\w+)? {_HELPS} (?:.* )?{_YOU}(?: .*)?"
    rf"|(?:why|what|how|where|who)'(?:s|re|d|ve) (?:.* )?{_YOU}(?: .*)?"
    r"|(?:do|did|are|were|have) (?:you|u) .+"
    r"|why (?:should|would|do) we .+|(?:tell|talk) (?:me|us) (?:about|through) .+|describe an? .+"
    r"|give (?:me|us) an example of .+"
    r"|why (?:did|do|would|should) i (?:want|leave|quit|apply|choose|change|move|think|like|work|go|pick)\b.*"
    r"|what would i (?:do|say|bring|change) (?:if|when|to|with)\b.+|where (?:do|did) i see myself\b.*"
    r"|how (?:would|do|did) i (?:deal|handle|cope|manage|describe|work)\b.+)"
)
_TOLD_BY: Final = ("you", " u", "describe ", " us", " me", " we ", " i ")
"""One of these stands in every such line: a cheap look before the dear one."""


def is_question_of_theirs(typed: str) -> bool:
    """Tell whether a whole line is a question as interviewers ask them: "why do you want to leave?"."""
    line = folded(typed) if len(typed) <= LONGEST else ""
    if not any(part in line for part in _TOLD_BY):
        return False
    return _THEIRS.fullmatch(" ".join(words_of(with_apostrophes(line)))) is not None
