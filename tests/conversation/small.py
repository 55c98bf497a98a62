"""A small dialogue with one of everything, written as a writer writes, for tests of the conversation's rules."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from bot.library.compile import compile_dialogue
from bot.library.forms.dialogue import DialogueForm
from bot.library.library import Library
from bot.library.load import find_content, load_library

SMALL = {
    "dialogue": "small",
    "title": "small talk",
    "about": "One of everything.",
    "opening": ["Hello one.", "Hello two.", "Hello three."],
    "closing": ["Bye one.", "Bye two.", "Bye three."],
    "carry_on": ["The small talk waits.", "The small talk is still here."],
    "steps": [
        {
            "ask": "mood",
            "text": "Mood?",
            "kind": "choose",
            "choices": {"up": "Up", "down": {"label": "Down", "reply": ["Oh.", "Sorry."]}},
        },
        {
            "ask": "why",
            "text": "Why {mood}?",
            "kind": "text",
            "optional": True,
            "when": {"mood": "down"},
            "help": "A word or two.",
        },
        {
            "repeat": "things",
            "again": ["More?", "Another?"],
            "most": 3,
            "steps": [
                {"ask": "what", "first": "What was the first thing?", "text": "What else?", "kind": "text", "max": 40},
                {
                    "ask": "how",
                    "text": "How did {what} go?",
                    "kind": "scale",
                    "low": "badly",
                    "high": "well",
                    "optional": True,
                },
                {"ask": "better", "text": "Better?", "kind": "text", "optional": True, "when": {"how": [1, 2]}},
            ],
        },
        {
            "part": "Basics",
            "form": True,
            "steps": [
                {"ask": "late", "text": "Late?", "kind": "confirm", "optional": True},
                {"ask": "age", "text": "How many years?", "kind": "number", "least": 0, "most": 60, "optional": True},
            ],
        },
        {
            "ask": "colours",
            "text": "Colours?",
            "kind": "pick",
            "optional": True,
            "choices": {"red": "Red", "green": "Green", "none": "None of them"},
        },
        {"say": ["Nearly there.", "Almost done."], "when": {"colours": "red"}},
        {
            "ask": "when",
            "text": "When?",
            "kind": "moment",
            "optional": True,
            "suggest": ["tomorrow 10:00", "tomorrow 18:00"],
        },
        {
            "ask": "rest",
            "text": "Rest?",
            "kind": "choose",
            "choices": {"no_rest": "On we go", "hour": {"label": "An hour", "pause": "in 1 hour"}},
        },
        {"ask": "end", "text": "Anything else?", "kind": "text", "optional": True, "sensitive": True},
    ],
}


@cache
def library() -> Library:
    """Our own content, with the small dialogue beside it."""
    ours = load_library(find_content())
    small = compile_dialogue(DialogueForm.model_validate(SMALL))
    return replace(ours, dialogues={**ours.dialogues, "small": small})


def content() -> Path:
    """Where our content lies."""
    return find_content()
