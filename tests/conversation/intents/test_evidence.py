"""What is typed where evidence is asked for: read back to somebody before an interview, so it has to be some."""

from __future__ import annotations

import pytest

from bot.coach.book.entries import Strength
from bot.conversation.intents.evidence import PLAN, PROOF, ROUGH_TIME, no_evidence
from tests.conversation.small import library
from tests.conversation.talking import Talking


@pytest.mark.parametrize(
    ("reader", "typed", "asked"),
    [
        *((PROOF, typed, "readers.feeling") for typed in ("I'm crying", "i feel awful", "I'm shaking right now")),
        *((PROOF, typed, "") for typed in ("I'm calm under pressure", "I cried less than before", "I fixed the rota")),
        *(
            (ROUGH_TIME, typed, "readers.not_a_time")
            for typed in ("I built a shed", "They promoted me twice in two years")
        ),
        *((ROUGH_TIME, typed, "readers.rough_time") for typed in ("-1", "\U0001f44d\U0001f44d", "just the one minute")),
        *((ROUGH_TIME, typed, "") for typed in ("2021", "at Siemens", "my first job", "I was 19", "in my twenties")),
        *(
            (ROUGH_TIME, typed, "")
            for typed in ("last year", "I started there in March", "when I worked at Aldi", "uni")
        ),
        *((PROOF, typed, "readers.verdict_here") for typed in ("I'm a failure", "nobody likes me")),
        *((PROOF, typed, "readers.feeling") for typed in ("I'm not ready", "I just got rejected")),
        *((ROUGH_TIME, typed, "readers.feeling") for typed in ("I just got rejected", "I feel sick")),
        (PROOF, "I guess I'm good at nothing", "readers.verdict_here"),
        *((PROOF, typed, "readers.number_here") for typed in ("2", "-1", "3.5")),
        *((PROOF, typed, "readers.yes_only") for typed in ("I", "a")),
        *((ROUGH_TIME, typed, "readers.verdict_here") for typed in ("I don't deserve this job",)),
        (ROUGH_TIME, "something like fixing a bug?", "readers.not_a_time"),
        (PLAN, "I'm useless", "readers.verdict_here"),
        (PLAN, "I calmed a screaming toddler on a plane", "readers.plan_past"),
        *(
            (PLAN, typed, "")
            for typed in ("tell them about the audit", "I need to breathe", "I'll smile", "I feed the cat")
        ),
        ("", "I'm crying", ""),
    ],
)
def test_what_is_no_evidence_is_asked_about(reader: str, typed: str, asked: str) -> None:
    doubt = no_evidence(reader, typed)
    assert (doubt.phrase if doubt else "") == asked


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("ok", "ok", "skip"), []),
        (("2", "2", "yes", "skip"), []),
        (("I'm crying", "skip"), []),
        (("I'm useless", "I'm crying", "I'm crying", "skip"), []),
        (("I've nothing to be proud of",), []),
        (("I don't have anything special",), []),
        (("I'm a failure", "I'm a failure", "skip"), []),
        (("I fixed the rota", "ugh", "skip", "give me a minute", "no"), ["I fixed the rota"]),
        (("but I did raise two kids", "nobody likes me", "skip", "no"), ["I did raise two kids"]),
        (("there's nothing I'm good at",), []),
        (("that's it",), []),
        (
            ("I fixed the rota", "I built a shed", "skip", "I built a shed", "2021", "no"),
            ["I fixed the rota", "I built a shed"],
        ),
        (("I fixed the rota", "yes", "yes", "skip", "no"), ["I fixed the rota"]),
    ],
)
def test_only_what_somebody_did_goes_on_record(typed: tuple[str, ...], kept: list[str]) -> None:
    talk = Talking.known(library()).says("/pumpup one", *typed).asks("thing").says("that's it")
    found = talk.person.book.of(Strength)
    assert [each.words for each in found] == kept
    assert {each.when for each in found} <= {"", "2021"}
    assert talk.person.open_talk() is None
