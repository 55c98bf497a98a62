"""Somebody who answers whatever is asked, by chance, so that everything that can be kept is kept."""

from __future__ import annotations

import random

from bot.dialogue.messages import Input
from tests.conversation.small import library
from tests.conversation.talking import Talking

TALKED = ("debrief", "pumpup", "strengths", "expect", "followup", "practice")
"""Dialogues whose answers become entries."""


def chatter(names: tuple[str, ...], seed: int) -> Talking:
    """Somebody who answers whatever is asked, each text with words that stand nowhere else."""
    chance, talk = random.Random(seed), Talking.known(library())
    for name in names:
        talk.commands(name, "new")
        for number in range(150):
            if talk.person.open_talk() is None:
                break
            answer(talk, f"{name} {number} {chance.randint(100, 999)}", chance)
        assert talk.person.open_talk() is None or talk.says("stop", "keep")
    return talk


def answer(talk: Talking, words: str, chance: random.Random) -> None:
    prompt = talk.prompt
    if prompt.input is Input.TEXT:
        talk.says(f"word {words}" if chance.random() < 0.9 else "skip")
    elif prompt.input is Input.MOMENT:
        talk.says("tomorrow 10:00" if chance.random() < 0.8 else "skip")
    elif prompt.input is Input.NUMBER:
        talk.says("5")
    elif prompt.input is Input.PICK:
        talk.picks(*(option.token.rpartition(":")[2] for option in chance.sample(prompt.options, 2)))
    else:
        going_on = prompt.token.endswith("again")
        options = prompt.options[:1] if going_on and chance.random() < 0.6 else prompt.options
        talk.taps(chance.choice(options).token.rpartition(":")[2])
