"""How long and how many: the limits of the content, each with the platform that sets it."""

from __future__ import annotations

from typing import Final

LONGEST_NAME: Final = 24
"""Characters of a name: a path of two of them with its numbers fits Discord's 100-character custom_id."""
LONGEST_LABEL: Final = 75
"""Characters of a button or a suggestion: Slack's limit, the smallest of all platforms."""
LONGEST_TITLE: Final = 40
"""Characters of a title: Discord's modals show 45."""
LONGEST_FIELD: Final = 45
"""Characters of the name of a field: Discord shows no more."""
LONGEST_QUESTION: Final = 600
"""Characters of a question: with what is said before, it still fits a telephone's screen."""
LONGEST_REPLY: Final = 300
"""Characters of a reply: it stands above the next question."""
LONGEST_WORDS: Final = 1000
"""Characters of anything else."""
LONGEST_LETTER: Final = 3000
"""Characters of a letter's template: 180 words, and the conditions around them."""
LONGEST_SUBJECT: Final = 200
"""Characters of a subject line's template."""
LONGEST_ANSWER: Final = 4000
"""Characters a person may be allowed to type: Discord's modals take no more."""
USUAL_ANSWER: Final = 1000
"""Characters a person may type where the content does not say."""
LEAST_CHOICES: Final = 2
"""A question with one answer is none."""
MOST_CHOICES: Final = 25
"""Options of a Discord select menu."""
MOST_IN_FORM: Final = 5
"""Items of a Discord modal."""
MOST_SUGGESTIONS: Final = 5
"""Buttons of a row on Discord."""
MOST_SYNONYMS: Final = 20
"""Other words for a choice: more would catch what was not meant."""
MOST_HINTS: Final = 60
"""Words by which a sentence speaks for a choice: more would hear what was not said."""
MOST_ITEMS: Final = 100
"""Items of a repeat: no interview has more questions, and every repeat must end."""
DEEPEST_STEPS: Final = 4
"""Levels of steps inside one another, the dialogue's own counted."""
LEAST_FRAMES: Final = 3
"""Wordings of an opening and a closing: people hear them each time."""
LEAST_VARIANTS: Final = 2
"""Wordings of what is heard often."""
