"""The adapter's own words: labels of Discord's widgets, and what stands where the core has nothing to say."""

from __future__ import annotations

from typing import Final

ANSWER: Final = "Answer"
PRIVATELY: Final = "Answer privately"
TOGETHER: Final = "Answer these together"
YOUR_ANSWER: Final = "Your answer"
CHOOSE_ONE: Final = "Choose one"
CHOOSE_ALL: Final = "Choose all that fit"
MORE: Final = "More to choose from"

CODE: Final = "The code that I gave you on the other platform; leave it out to be given one here."
CARD: Final = "The code that somebody gave you."
CITY: Final = "A big city whose clock you share, such as Berlin; leave it out to be asked."
COMPANY: Final = "One of your interviews, by its company; leave it out to be asked."
TALK: Final = "Which talk; leave it out to be asked."
COMMAND: Final = "A command you would like to know about."

NOT_YOURS: Final = "That was shown to somebody else, so I left it alone. Yours starts with /help."
NOTHING_NOW: Final = "Give me a moment, please, and try again a little later."
NOT_KEPT: Final = "I couldn\u2019t keep that just now, and I\u2019m sorry. Please send it again in a moment."
NEUTRAL: Final = "A note for you from Comeback"
"""What a notification shows: nothing that an employer may not see."""
CUT: Final = "\u2026"
DOTS: Final = "\u00b7\u00b7\u00b7"

# -- posts in a channel, for whoever manages a server

POSTS_ABOUT: Final = "Posts for a channel: a push on Monday, wins on Friday."
POSTS_TITLE: Final = "Posts for a channel"
POSTS_NONE: Final = (
    "On Mondays a push for the week, on Fridays the wins of the week, in a channel you choose. They are my own words:"
    " nothing that anybody tells me is ever posted."
)
POSTS_WHICH: Final[dict[str, str]] = {"monday": "A push on Monday", "friday": "Wins on Friday"}
POSTS_BOTH: Final = "Both"
POSTS_STAND: Final = "{posts} in {channel}, at {at} by the clock of {zone}. Next: {when}"
POSTS_FORBIDDEN: Final = (
    "I could not put the last one up: I may not write in {channel}. It takes View Channel and Send Messages there."
)
POSTS_GONE: Final = "The channel I posted in is gone, and the posts ended with it. Choose another below."
POSTS_FORBIDDEN_NOW: Final = "I may not write in {channel}. It takes View Channel and Send Messages there."
POSTS_NO_DAY: Final = "Pick at least one post."
POSTS_NO_CHANNEL: Final = "Pick a channel, please."
POSTS_TOLD: Final = "A word to whoever manages this server: {trouble} /setup has the rest."

SET_UP: Final = "Choose channel and time"
CHANGE: Final = "Change"
END: Final = "End the posts"
FORM_CHANNEL: Final = "Channel"
FORM_POSTS: Final = "What to post"
FORM_AT: Final = "Time of day"
FORM_ZONE: Final = "City whose clock counts"
AT_ABOUT: Final = "Time of day, such as 9:00 or 18:30"
ZONE_ABOUT: Final = "A big city whose clock counts, such as Berlin"
