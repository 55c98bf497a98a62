"""What a benchmark's people say: a full debrief with two questions, 34 inputs, then a pump-up; around and around."""

from __future__ import annotations

from typing import Final

WELCOME: Final = ("/welcome", "yes", "skip", "skip")
"""How somebody new becomes somebody known."""

DEBRIEF: Final = (
    "/debrief new", "full", "low", "1", "Acme", "analyst", "panel", "today", "It started well, then I lost it.",
    "Why do you want to leave your job?", "2", "I complained about my boss.", "I want to build things.", "yes",
    "What is your biggest weakness?", "4", "skip", "no", "1 5 12", "1 4", "I never said that I led the team.", "2 5",
    "How is success measured in the first year?", "no", "I was honest about what I don't know.", "no", "Breathe first.",
    "out", "my mind goes blank", "I ask for a moment", "Thank the recruiter", "Find the address", "1", "no",
)  # fmt: skip
"""Typed answers of a full debrief; it ends finished, whatever the variants of the wording."""

PUMPUP: Final = ("/pumpup new", "one", "skip", "skip", "Ask how success is measured", "skip")

EVERYTHING: Final = DEBRIEF + PUMPUP
