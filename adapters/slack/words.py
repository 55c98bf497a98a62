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
NOT_YOURS: Final = "That was shown to somebody else, so I left it alone."
CLOSE: Final = "Close"

# -- posts in a channel, for whoever manages a workspace

POSTS_COMMAND: Final = "For admins: a post in a channel on Mondays and Fridays."
POSTS_TITLE: Final = "Posts for a channel"
POSTS_ABOUT: Final = (
    "Posts in a channel that you choose, once a week each. They are my own words: nothing that anybody tells me is ever"
    " posted."
)
POSTS_WHICH: Final[dict[str, str]] = {"monday": "A push on Monday", "friday": "Wins on Friday"}
POSTS_CHANNEL: Final = "Channel"
POSTS_POSTS: Final = "What to post (none: the posts end)"
POSTS_AT: Final = "Time of day"
POSTS_ZONE: Final = "A big city whose clock counts"
POSTS_NO_CHANNEL: Final = "Pick a channel, please."
POSTS_NO_TIME: Final = "Pick a time, please."
POSTS_HERE: Final = "I can post in this channel. Only you see this."
POSTS_TOLD: Final = "A word about the posts you set up in "
POSTS_MORE: Final = " /setup changes or ends them."

POSTS_OUTSIDE: Final = "I\u2019m not in that channel. Type /invite @Comeback in it, and I can post there."
POSTS_ARCHIVED: Final = "That channel is archived, so nothing can be posted there. Choose another."
POSTS_FORBIDDEN: Final = "This workspace lets only some people post in that channel. Choose another, or allow me there."

NEEDS_PEOPLE: Final = (
    "Only admins of this workspace can set that up, and to see who is one I need the permission users:read. Add it"
    " under \u201cOAuth & Permissions\u201d on the app\u2019s page, install the app again, then try once more."
)
SLACK_IS_SLOW: Final = "Slack didn\u2019t tell me in time whether that can be. Please send it once more."
