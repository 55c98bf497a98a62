"""A card for somebody else (M7): only what was chosen stands on it, and it goes with what it shows."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import (
    Action,
    Asked,
    Entry,
    Feedback,
    FollowUp,
    Interview,
    Lesson,
    Positive,
    RedAlert,
    Result,
    Shared,
    Strength,
)
from bot.coach.sharing.parts import LONGEST, MOST, ROOM
from bot.coach.sharing.shown import card_blocks
from bot.conversation.kept.exporting import files
from bot.conversation.kept.joining import joined
from bot.conversation.kept.portable import person_in, read_file, write_file
from bot.conversation.person import Person
from bot.conversation.scene import Scene
from bot.dialogue.messages import Paragraph, Said, Words
from tests.conversation.small import library
from tests.conversation.talking import MORNING, Talking

ACME: dict[str, Any] = {"origin": "debrief-1", "day": "2026-11-20", "interview": "debrief-1/interview"}
BLUE: dict[str, Any] = {"origin": "debrief-2", "day": "2026-11-22", "interview": "debrief-2/interview"}

RECORD: tuple[Entry, ...] = (
    Interview(id="debrief-1/interview", company="Acme", role="Welder", held_on="2026-11-20", **ACME),
    Asked(
        id="a1", question="Why did you leave Acme?", reply="It closed.", went=2, better="ACME closed its shop.", **ACME
    ),
    Positive(id="p1", words="I stayed calm.", **ACME),
    RedAlert(id="r1", what="on_time", **ACME),
    Lesson(id="l1", words="Bring the certificate.", **ACME),
    Feedback(id="f1", words="Too quiet, said the foreman.", **ACME),
    Result(id="x1", result="out", **ACME),
    Interview(id="debrief-2/interview", company="Blue Boats", role="Fitter", held_on="2026-11-22", **BLUE),
    Asked(id="a2", question="What do you earn?", went=4, **BLUE),
    Action(id="t1", words="Ring Ms Kay", origin="debrief-2", day="2026-11-22"),
    Action(id="t2", words="Buy boots", done=True, origin="debrief-2", day="2026-11-22"),
    Strength(id="s1", words="I weld overhead.", origin="strengths-1", day="2026-11-22"),
    Strength(
        id="s2", words="Best seam in the yard.", kind="praise", said_by="Mr Orr", origin="strengths-1", day="2026-11-22"
    ),
    FollowUp(id="n1", kind="thanks", company="Cyan", to="Ms Kay", text="Dear Ms Kay", origin="f-1", day="2026-11-22"),
)

PARTS = (
    "How it ended",
    "Their questions",
    "What went well",
    "What went wrong",
    "What I learned",
    "What I want",
    "What I can",
)
"""All that is theirs."""


def with_record(*more: Entry) -> Talking:
    talk = Talking.known(library())
    book = Casebook({each.id: each for each in (*RECORD, *more)})
    return Talking(talk.library, person=replace(talk.person, book=book))


def shared(talk: Talking) -> Shared:
    (made,) = talk.person.book.of(Shared)
    return made


def makes(talk: Talking, *parts: str, note: str = "skip", about: str = "About everything") -> Talking:
    return talk.says("/share").taps(about).picks(*parts).says(note).taps("One week").taps("Yes, make it")


def words_on(talk: Talking) -> str:
    card = shared(talk).page
    lines = (text for part in card.parts for item in part.items for text in (item.words, item.reply, item.better))
    return "\n".join((card.name, card.company, card.role, card.note, *lines))


def test_what_they_will_see_is_shown_before_anything_is_made() -> None:
    talk = with_record().says("/share").hears("which interview").taps("Acme").picks("Their questions", "What went well")
    talk.says("Is my answer about leaving all right?")
    talk.hears("This is all they will see", "Why did you leave [the company]?", "I stayed calm.", "Is my answer about")
    talk.asks("lasts")
    assert not talk.person.book.of(Shared)
    talk.taps("One week").taps("Yes, make it").offers("/shared")
    assert shared(talk).until == "2026-11-30T09:01:40+00:00"


def test_word_for_word_it_is_what_was_shown_before() -> None:
    for seed in range(5):
        talk = with_record()
        talk.person = replace(talk.person, profile=replace(talk.person.profile, seed=seed))
        talk.says("/share").taps("Acme").picks(*PARTS, "The name of the company", "My own name").says("Too short?")
        before = talk.message.blocks
        talk.taps("One week").taps("Yes, make it")
        made = card_blocks(shared(talk).page, Scene(talk.library, talk.person, MORNING).setting())
        assert made == before[-len(made) - 1 : -1]


def test_only_what_was_chosen_stands_on_it() -> None:
    talk = makes(with_record(), "What went well", "What I can")
    assert {part.name for part in shared(talk).page.parts} == {"well", "strengths"}
    assert "Ada" not in words_on(talk)
    assert set(shared(talk).made_of) == {"p1", "s1"}


def test_of_one_interview_nothing_of_another_stands_on_it() -> None:
    talk = makes(with_record(), *PARTS, about="Acme")
    assert "earn" not in words_on(talk)
    assert "overhead" in words_on(talk)


def test_companies_are_covered_unless_their_name_was_chosen() -> None:
    everything = makes(with_record(Lesson(id="l9", words="blue boats and Cyan pay alike", **ACME)), *PARTS)
    for name in ("acme", "blue boats", "cyan"):
        assert name not in words_on(everything).casefold()
    named = makes(with_record(), *PARTS, "The name of the company", "My own name", about="Acme")
    assert (shared(named).page.company, shared(named).page.role, shared(named).page.name) == ("Acme", "Welder", "Ada")
    assert "leave Acme" in words_on(named)


def test_the_note_on_top_is_covered_as_well() -> None:
    assert (
        words_on(makes(with_record(), "What went well", note="Should I write to ACME again?")).count("[the company]")
        == 1
    )


def test_what_others_said_stands_on_it_only_where_it_was_chosen_and_never_who() -> None:
    without = words_on(makes(with_record(), *PARTS))
    assert "foreman" not in without
    assert "Best seam" not in without
    assert "Kay" not in words_on(makes(with_record(), "What others said", "What went well"))
    chosen = words_on(makes(with_record(), "What others said"))
    assert "Best seam" in chosen
    assert "Orr" not in chosen


def test_nothing_typed_can_become_markup_or_a_mention() -> None:
    nasty = "@everyone **bold** <!channel> [click](http://evil.example)"
    talk = with_record(Positive(id="p9", words=nasty, **ACME)).says("/share").taps("About everything")
    talk.picks("What went well").says(nasty)
    spans = [span for block in talk.message.blocks for item in getattr(block, "items", ()) for span in item]
    spans += [span for block in talk.message.blocks for span in getattr(block, "spans", ())]
    assert not [span for span in spans if isinstance(span, Words) and "evil" in span.text]
    assert sum("evil" in span.text for span in spans if isinstance(span, Said)) == 2


def test_it_stays_short_enough_to_be_read() -> None:
    long = [
        Asked(id=f"q{n}", question=f"{n} " + "why " * 400, reply="so " * 400, better="yes " * 400, **ACME)
        for n in range(40)
    ]
    card = shared(makes(with_record(*long), *PARTS, note="x" * 300)).page
    assert all(len(part.items) <= MOST for part in card.parts)
    texts = [text for part in card.parts for item in part.items for text in (item.words, item.reply, item.better)]
    assert max(map(len, texts)) <= LONGEST
    assert sum(map(len, texts)) <= ROOM
    assert next(part.more for part in card.parts if part.name == "questions") > 30


def test_nothing_on_record_makes_no_card() -> None:
    talk = Talking.known(library()).says("/share").offers("/debrief")
    assert not talk.person.book.of(Shared)
    lonely = Talking.known(library())
    lonely.person = replace(lonely.person, book=Casebook({RECORD[0].id: RECORD[0], "p1": RECORD[2]}))
    lonely.says("/share").picks("What I learned").says("skip").hears("nothing on record")
    lonely.taps("One week").taps("Yes, make it").hears("no card to make")
    assert not lonely.person.book.of(Shared)


def test_no_leaves_nothing_behind() -> None:
    talk = (
        with_record().says("/share").taps("Acme").picks("What went well").says("skip").taps("One day").taps("No, leave")
    )
    assert not talk.person.book.of(Shared)
    assert talk.heard


def test_it_is_listed_looked_at_and_taken_back() -> None:
    talk = makes(with_record(), "What went well")
    talk.says("/shared").hears("what went well, until 30 November").taps("Look at").hears("I stayed calm.")
    talk.taps("Take it back").hears("opens nothing")
    assert not talk.person.book.of(Shared)
    talk.says("/shared").hears("card")
    talk.commands("unshare", "share-1/card").offers()
    assert "taken back before" in talk.heard or "isn't there any more" in talk.heard
    assert "I stayed calm" in str([each.words for each in talk.person.book.of(Positive)])


def test_what_is_over_is_not_listed() -> None:
    makes(with_record(), "What went well").waits(days=7).says("/shared").offers("/share")


def test_a_note_that_is_deleted_takes_the_card_along() -> None:
    talk = makes(with_record(), "What went well", "What I can")
    talk.commands("entry", "p1 delete").commands("entry", "p1 delete yes").hears("taken the card back")
    assert not talk.person.book.of(Shared)


def test_an_interview_that_is_deleted_takes_its_name_along() -> None:
    talk = makes(with_record(), "What I can", "The name of the company", about="Acme")
    talk.commands("entry", "debrief-1/interview delete").commands("entry", "debrief-1/interview delete yes")
    assert not talk.person.book.of(Shared)


def test_a_note_that_is_reworded_takes_the_card_along_and_one_ticked_off_does_not() -> None:
    talk = makes(with_record(), "What I want")
    talk.commands("entry", "t1 done")
    assert talk.person.book.of(Shared)
    talk.commands("entry", "t1 change words").says("Ring somebody").hears("taken the card back")
    assert not talk.person.book.of(Shared)


def test_what_is_told_later_does_not_get_onto_it() -> None:
    talk = makes(with_record(), "What went well")
    before = shared(talk).page
    talk.says("/strengths").says("stop")
    assert shared(talk).page == before


def test_the_export_says_what_is_shared_and_an_import_opens_nothing() -> None:
    talk = makes(with_record(), "What went well")
    readable, _ = files(Scene(talk.library, talk.person, MORNING))
    assert "What you share" in readable.body.decode()
    assert "I stayed calm" in readable.body.decode().partition("What you share")[2].partition("##")[0]
    read = read_file(write_file(talk.person, MORNING))
    assert any(isinstance(each, Shared) for each in read.entries)
    assert not person_in(read, MORNING).book.of(Shared)


def test_of_two_who_become_one_the_second_ones_cards_go() -> None:
    other = makes(with_record(), "What went well").person
    both = joined(Person(key="test::new", profile=other.profile), other)
    assert both is not None
    assert not both.book.of(Shared)
    assert both.book.of(Positive)


def test_a_card_has_no_repr_that_tells() -> None:
    talk = makes(with_record(), "What went well")
    assert "calm" not in repr(shared(talk)) + repr(shared(talk).page) + repr(shared(talk).page.parts)


def test_card_without_a_code_says_how() -> None:
    talk = with_record().commands("card").hears("ABCDE-23456")
    assert isinstance(talk.message.blocks[0], Paragraph)
