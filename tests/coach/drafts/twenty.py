"""Twenty-one people's notes, to be read aloud: `python -m tests.coach.drafts.twenty` prints what each would copy.

People type as people do: half sentences, small letters, stops where none belong.
"""

# ruff: noqa: E501  one person a line reads best

from __future__ import annotations

from datetime import UTC, datetime

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry, Forgotten, Interview
from bot.coach.contract import Setting
from bot.coach.dialogues.followup import letter
from bot.coach.drafts.answers import FollowUpAnswers
from bot.coach.fields import read
from bot.coach.profile.profile import Profile
from bot.coach.written.draft import Tone
from bot.dialogue.answers import Value
from tests.conversation.small import library

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

PEOPLE: tuple[tuple[str, str, dict[str, Value]], ...] = (
    ("Ada Boateng", "warm", {"kind": "thanks", "to": "Ms Okafor", "role": "data analyst", "topic": "how you moved the reports to one place"}),
    ("Jonas", "brief", {"kind": "thanks", "to": "hi Sam,", "topic": "We talked about the night shifts."}),
    ("Mariam El-Sayed", "formal", {"kind": "thanks", "to": "Dr Weiss", "role": "the position of ward nurse", "topic": "your plans for the new ward", "ask_it": True}),
    ("Tom", "warm", {"kind": "thanks_more", "to": "Priya", "role": "Shop manager", "topic": "you open on sundays now", "reason": "i trained two new people in my first year", "reason_two": "I cut the waste at the counter by a third"}),
    ("Lena Fischer", "formal", {"kind": "thanks_more", "to": "", "role": "junior accountant job", "reason": "I closed the books for two small firms on my own last winter"}),
    ("Kofi", "brief", {"kind": "thanks_more", "to": "Mr. Hughes", "reason": "fixed the rota when two people were ill", "ask_it": True}),
    ("Ines", "warm", {"kind": "feedback", "to": "Carla", "role": "Front-end developer", "refused": "yes"}),
    ("Pat O'Neill", "formal", {"kind": "feedback", "to": "Mrs Lindqvist", "role": "teaching assistant", "refused": "no"}),
    ("Yusuf", "brief", {"kind": "feedback", "to": "recruiting@firm.example", "refused": "yes"}),
    ("Bea", "warm", {"kind": "second_chance", "to": "Julia", "firm": "Norden Logistics", "role": "dispatcher", "cause": "nerves", "showed": "I lost my thread on the question about the budget", "reason": "I ran a fleet of nine vans through the strike in May"}),
    ("Wei Chen", "formal", {"kind": "second_chance", "to": "Mr Adeyemi", "firm": "Halden Bank", "role": "risk analyst", "cause": "other", "cause_words": "because my train stood still for an hour and I came in out of breath.", "reason": "I built the credit model my team still uses", "reason_two": "I explain figures to people who hate them"}),
    ("Rosa", "brief", {"kind": "second_chance", "to": "Nick", "cause": "tired", "showed": "short answers, no examples"}),
    ("Daniel Roth", "warm", {"kind": "case", "to": "Ms Tanaka", "role": "project lead", "cause": "unwell", "reason": "I led the move of forty people to the new office, on time", "reason_two": "My last two projects came in under budget"}),
    ("Olga", "formal", {"kind": "case", "to": "Professor Brandt", "role": "lab technician", "cause": "none"}),
    ("Sofia", "warm", {"kind": "illness", "to": "Mark", "role": "receptionist", "left": True, "ill_or_nerves": "nerves"}),
    ("Henrik Dahl", "formal", {"kind": "illness", "to": "Ms Moreau", "left": False, "ill_or_nerves": "ill"}),
    ("Grace", "warm", {"kind": "too_candid", "to": "Alan", "role": "cook", "about": "about my last boss.", "instead": "i'm looking for a kitchen where I can learn more"}),
    ("Ali", "brief", {"kind": "trouble", "to": "Ms Kaur", "role": "support engineer", "trouble": "sound", "trouble_words": "my headset gave up"}),
    ("Emma Clarke", "warm", {"kind": "rejection", "to": "Fiona", "role": "museum guide", "topic": "the school programme", "ask_back": True}),
    ("Noor", "warm", {"kind": "feedback_thanks", "to": "Carla", "role": "Front-end developer", "took": "show my own part in team projects"}),
    ("Marek", "formal", {"kind": "nudge", "to": "Mr Silva", "role": "warehouse clerk", "day_named": "passed"}),
)  # fmt: skip


def written(name: str, tone: str, answers: dict[str, Value]) -> tuple[str, str]:
    """Subject and text of one person's note."""
    made: tuple[Entry, ...] = (
        Interview(id="debrief-1", origin="debrief-1", day="2026-11-22", company="Acme"),
        Forgotten(
            id="q", origin="debrief-1", interview="debrief-1", day="2026-11-22", question="how do you train new people"
        ),
    )
    setting = Setting(
        book=Casebook({entry.id: entry for entry in made}),
        profile=Profile(name=name, zone="Europe/London"),
        now=NOW,
        talk="followup-1",
        phrases=library().phrases,
        drafts=library().drafts,
    )
    made_of = letter(read(FollowUpAnswers, {"this_one": True, **answers}), setting, Tone(tone))
    assert made_of is not None
    return made_of.subject, made_of.text


if __name__ == "__main__":
    for number, (name, tone, answers) in enumerate(PEOPLE, 1):
        subject, text = written(name, tone, answers)
        print(f"--- {number}. {answers['kind']}, {tone} ({len(text.split())} words)\nSubject: {subject}\n\n{text}\n")
