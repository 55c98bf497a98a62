"""What there is to say, press and run, for somebody who may do anything: ordinary, strange and hostile."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from bot.dialogue.messages import Input

PLAIN: Final = (
    "Acme", "yes", "no", "3", "1", "2", "none", "all", "tomorrow at 3pm", "in 1 hour", "yesterday", "Berlin", "full",
    "quick", "never mind", "keep", "that was everything", "I don't know what to say about that", "can we go back",
    "who are you?", "start over", "thanks", "bye", "pumpup", "I just remembered something", "I agree", "I'm 15",
    "they asked about my salary", "I don't want to be alive any more",
)  # fmt: skip
STRANGE: Final = (
    "", "\x00\x07", "👍", "👨\u200d👩\u200d👧", "\u202eevil", "שלום עולם", "<b>x</b> **y** @everyone <@1> [a](http://b)",
    "{name}", "a:b:c", "/", "//", "~", "0", "-1", "1e999", "٣", "٣٣٣٣", "<t:999999999999:F>", "<t:1>",
    "\n\n/debrief\nx", "\ud800", "/\ud800", "in 99999999999 days", "31 February 9999", "tomorrow at 25:99",
    "9999-12-31T23:59", "10000 years ago",
)  # fmt: skip
WORDS: Final = (*PLAIN, *STRANGE, " ", "x" * 100_000, "/" + "y" * 100_000, "9" * 400)
TELLING: Final = (
    "They asked why I left my last job",
    "I told them how we cut the waiting time by half",
    "Acme",
    "The second person hardly looked up",
)
"""What somebody who simply goes on would say."""
ANSWERING: Final[dict[Input, tuple[str, ...]]] = {
    Input.TEXT: TELLING,
    Input.NUMBER: ("4", "11"),
    Input.MOMENT: ("tomorrow at 15:00", "in 2 days at 9", "tomorrow at 16:30"),
    Input.CONFIRM: ("yes", "no"),
    Input.SCALE: ("2", "4"),
}
CONTROLS: Final = (
    "back", "skip", "later", "pause", "stop", "help", "repeat", "again", "/back", "undo", "quit", "next", "support",
    "don't keep that",
)  # fmt: skip
COMMANDS: Final = (
    "debrief", "pumpup", "welcome", "small", "resume", "change", "help", "continue", "begin", "fine", "agree", "more",
    "decline", "support", "interview", "interviews", "review", "review interview-1", "calendar", "outcome",
    "outcome interview-1", "outcome debrief-1", "encourage", "quiet", "reminders", "unmute after", "unset x", "show",
    "notices open", "leave outcome-1", "less any_day/small_start", "hush", "done debrief-1/actions/1",
    "move debrief-1/actions/1", "move debrief-1/actions/1 3", "drop debrief-1/actions/1", "calloff interview-1",
    "calloff interview-1 yes", "snooze interview-1/after/x", "mute after", "debrief interview-1", "debreif",
    "nonsense", "", "debrief new", "begin debrief", "resume debrief-1", "change debrief-1", "continue debrief-1",
    "resume x", "followup", "followup debrief-1", "answered", "answered followup-1/note", "feedback", "recover",
    "write", "stories", "help after", "change x", "casebook", "casebook questions 2 all", "entry debrief-1",
    "entry debrief-1/questions/1", "entry debrief-1/questions/1 delete", "entry debrief-1/questions/1 delete yes",
    "entry debrief-1/questions/1 change question", "entry debrief-1 change company", "strengths", "privacy", "export",
    "forget", "forget yes",
)  # fmt: skip
KINDS: Final = (
    "on", "on", "on", "on", "fill", "answer", "answer", "answer", "answer", "answer", "words", "control", "command",
    "slash", "tap", "pick", "form", "due", "arrive", "wait",
)  # fmt: skip

Move = tuple[str, int]
moves: st.SearchStrategy[list[Move]] = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 10_000)), min_size=8, max_size=60
)
