"""The adapter's own words: labels of Slack's widgets, and what stands where the message itself may not show."""

from __future__ import annotations

from typing import Final

NEUTRAL: Final = "A note for you from Comeback"
"""What a notification shows, and a list of conversations: nothing that an employer may not see."""

DONE: Final = "Done"
USE_TIME: Final = "Use this time"
PRIVATELY: Final = "Answer privately"
AT_LENGTH: Final = "Write more"
TOGETHER: Final = "Answer these together"
PICK_ONE: Final = "Choose one"
PICK_SEVERAL: Final = "Choose all that fit"
SUPPORT: Final = "Someone to talk to"
SEND: Final = "Keep"
CANCEL: Final = "Not now"
YOUR_ANSWER: Final = "Your answer"
CHOSEN: Final = "You chose: {label}"
ANSWERED: Final = "Answered."
ANSWERED_PRIVATELY: Final = "Answered privately."

IN_DM: Final = "I\u2019ve answered in our direct messages, where only you can see it."
NOT_KEPT: Final = "I couldn\u2019t keep that just now. Please send it again in a moment."
NO_WINDOW: Final = "Slack didn\u2019t open the window in time. Press once more, or simply type your answer here."
NO_FILES: Final = "I can\u2019t open files or listen to clips. Tell me in words, please."
NOT_YOURS: Final = "That was shown to somebody else, so I left it alone."
NOT_INSTALLED: Final = "I\u2019m not installed in this workspace any more. Whoever manages it can add me again."
CLOSE: Final = "Close"
