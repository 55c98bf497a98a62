"""The shipped debrief as people live it: quick, full, quick and then full, stopped early, ten in a row."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.coach.book.entries import Asked, Card, Forgotten, Gut, IfThen, Interview, Lesson, Positive
from bot.dialogue.messages import Input
from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking, text_of

TAPPED = frozenset({Input.CHOOSE, Input.PICK, Input.SCALE, Input.CONFIRM})


def debrief() -> Talking:
    return Talking.known(library()).commands("debrief")


def quick() -> Talking:
    """A quick debrief of Acme: one question, one forgotten, a guess, and no date for the rest."""
    talk = debrief().taps("Quick").asks("company").says("Acme").asks("questions/1/asked").says("Why us?")
    talk.asks("questions/1/went").says("2").asks("questions/1/again").says("no")
    talk.asks("forgotten/1/question").says("How big is the team?").says("no").asks("gut").taps("out")
    return talk.asks("later").says("skip")


def _which(variants: tuple[object, ...], heard: str) -> int:
    """Which variant was heard: there is exactly one."""
    (index,) = [at for at, line in enumerate(variants) if _plain(line) in heard]
    return index


def _plain(line: object) -> str:
    return "".join(part for part in getattr(line, "parts", ()) if isinstance(part, str))


def answer(talk: Talking) -> str:
    """Answer the question in view in the quickest way that says something, or skip; which of "tap", "type", "skip"."""
    prompt = talk.prompt
    if talk.asked.endswith("/again"):
        talk.says("no")
        return "tap"
    if prompt.input in TAPPED:
        talk.taps(prompt.options[0].label)
        return "tap"
    if prompt.suggestions:
        talk.taps(prompt.suggestions[0].label)
        return "tap"
    talk.says("something true")
    return "type"


def test_a_quick_one_keeps_what_fades_first() -> None:
    talk = quick().hears("Acme", "Why us?", "How big is the team?").offers("/continue debrief-1")
    book = talk.person.book
    assert [each.company for each in book.of(Interview)] == ["Acme"]
    assert [(each.question, each.went) for each in book.of(Asked)] == [("Why us?", 2)]
    assert [each.question for each in book.of(Card)] == ["Why us?"]
    assert [each.question for each in book.of(Forgotten)] == ["How big is the team?"]
    assert [each.guess for each in book.of(Gut)] == ["out"]


def test_the_full_one_builds_on_the_quick_one_and_asks_nothing_twice() -> None:
    talk = quick()
    asked_before = set(talk.person.talks["debrief-1"].answers) - {"questions/1/again", "forgotten/1/again"}
    talk.waits(hours=20).commands("debrief").hears("Acme").offers("/continue debrief-1", "/begin debrief").says("1")
    seen = []
    while talk.person.open_talk() is not None:
        seen.append(talk.asked)
        talk.says("no" if talk.asked.endswith("/again") else "skip")
    assert not asked_before.intersection(seen)
    assert {"feeling", "recall", "questions/1/reply", "questions/1/better", "lesson"} <= set(seen)
    assert [each.full for each in talk.person.book.of(Interview)] == [True]
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?"]


def test_more_questions_may_be_added_in_the_second_round() -> None:
    talk = quick().says("1").skips_to("questions/1/again")
    talk.says("they asked about my salary").asks("questions/2/went").says("5", "skip", "no", "stop")
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?", "about my salary"]


def test_the_date_for_the_rest_comes_back_and_leads_there() -> None:
    talk = (
        debrief().taps("Quick").says("Acme", "Why us?", "2", "no", "skip", "skip").asks("later").says("tomorrow at 18")
    )
    (reminder,) = talk.person.reminders
    talk.waits(hours=33).wakes(reminder).hears("Acme").offers("/continue debrief-1", "/fine").says("yes").asks(
        "feeling"
    )


def test_a_reminder_while_another_question_is_open_says_how_to_get_there_later() -> None:
    talk = debrief().taps("Quick").says("Acme", "Why us?", "2", "no", "skip", "skip").says("tomorrow at 18", "yes")
    (reminder,) = talk.person.reminders
    talk.commands("pumpup").asks("minutes").waits(hours=33).wakes(reminder).hears("Acme", "/debrief").asks("minutes")


def test_stopping_early_keeps_what_was_said() -> None:
    talk = debrief().taps("Full").says("good", "Acme", "Clerk", "skip", "skip", "It was fine", "Why us?", "4")
    talk.says("stop", "keep")
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?"]
    assert talk.person.talks["debrief-1"].state is TalkState.FINISHED


def test_throwing_it_away_keeps_nothing() -> None:
    talk = debrief().taps("Quick").says("Acme", "Why us?", "stop", "throw it away")
    assert talk.person.talks == {}
    assert not talk.person.book.entries


def test_a_debrief_with_nothing_in_it_does_not_thank_for_what_was_noted() -> None:
    talk = debrief().taps("Full")
    for _ in range(40):
        if talk.person.open_talk() is None:
            break
        talk.says("skip")
    closings = {"".join(str(part) for part in line.parts) for line in library().dialogues["debrief"].closing}
    assert not any(closing in talk.heard for closing in closings)
    assert not talk.person.book.entries


def test_the_summary_shows_only_what_is_kept() -> None:
    talk = (
        debrief()
        .taps("Full")
        .says("good", "Acme", "skip", "skip", "skip", "skip", "skip", "skip")
        .skips_to("actions/1/action", lesson="never again that tie")
    )
    talk.says("/change").taps("speed").taps("Quick")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    assert "never again that tie" not in talk.heard
    assert not talk.person.book.of(Lesson)


def test_a_full_one_takes_few_answers_when_skipping_freely() -> None:
    """Six typed answers and a dozen taps: the essentials, everything else skipped."""
    said = {"company", "questions/1/asked", "questions/1/better", "positives/1/positive", "lesson", "actions/1/action"}
    talk, typed, tapped = debrief().taps("Full"), 0, 1
    while talk.person.open_talk() is not None:
        if talk.prompt.input not in TAPPED and talk.asked not in said:
            talk.taps("Skip")  # not counted: it is no answer
            continue
        if talk.asked in {"stage", "held", "signals", "mishaps"}:
            talk.taps("Skip")
            continue
        kind = answer(talk)
        typed, tapped = typed + (kind == "type"), tapped + (kind == "tap")
    assert typed <= 6
    assert tapped <= 13
    assert {Asked, Positive, Lesson} <= {type(entry) for entry in talk.person.book.entries.values()}


def test_a_quick_one_takes_a_handful() -> None:
    talk = quick()
    assert len(talk.messages) <= 11


@pytest.mark.parametrize("speed", ["Quick", "Full"])
def test_ten_in_a_row_never_sound_like_the_one_before(speed: str) -> None:
    talk = Talking.known(library())
    dialogue = library().dialogues["debrief"]
    openings, closings, replies = [], [], []
    for _ in range(10):
        start = len(talk.messages)
        talk.commands("debrief", "new").taps(speed)
        acknowledged = talk.heard.split("\n")[0]
        while talk.person.open_talk() is not None:
            answer(talk)
        heard = "\n".join(text_of(message) for message in talk.messages[start:])
        openings.append(_which(dialogue.opening, heard))
        closings.append(_which(dialogue.closing, talk.heard))
        replies.append(acknowledged)
        talk.waits(days=7)
    for lines in (openings, closings, replies):
        assert all(one != other for one, other in pairwise(lines))
        assert len(set(lines)) >= 3


def test_quick_and_then_full_do_not_close_with_the_same_words() -> None:
    talk = quick()
    dialogue = library().dialogues["debrief"]
    first = _which(dialogue.closing, talk.heard)
    talk.says("1")
    while talk.person.open_talk() is not None:
        answer(talk)
    second = _which(dialogue.closing, talk.heard)
    assert first != second
    talk.commands("debrief", "new").taps("Quick")
    while talk.person.open_talk() is not None:
        answer(talk)
    assert _which(dialogue.closing, talk.heard) != second


def test_the_page_at_the_end_names_the_role_what_befell_them_and_that_only_the_notes_have_a_day() -> None:
    talk = debrief().taps("Full").says("fine", "Acme", "shop manager.").asks("stage").says(*["skip"] * 4)
    talk.asks("signals").says("skip").asks("mishaps").says("late, blank").asks("reasons")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    talk.hears("Acme, shop manager, noted 23 November", "Your mind went blank", "/playbook", "Time: plan")
    assert "You came late" not in talk.heard  # the alert says it


def test_a_kind_word_comes_before_what_a_sentence_was_taken_for() -> None:
    heard = debrief().taps("Full").says("honestly I can't stop crying about it").heard
    assert heard.index("sorry") < heard.index("Awful")


def test_an_answer_that_held_is_noticed_and_people_who_want_it_plain_are_spared_that() -> None:
    lines = ("one that held", "worked, then", "worth having", "something to say")
    talk = debrief().taps("Quick").says("Acme", "Why us?", "5")
    assert any(line in talk.heard for line in lines)
    plain_talk = Talking.known(library()).says("/settings").taps("How you talk").taps("Plain")
    plain_talk.says("/debrief", "quick", "Acme", "Why us?", "5").asks("questions/1/again")
    assert not any(line in plain_talk.heard for line in lines)


def test_a_plan_is_offered_from_what_went_wrong() -> None:
    talk = debrief().taps("Full").skips_to("plan_if", mishaps="8, 10")
    first, second, *rest = (each.label for each in talk.prompt.suggestions)
    assert (first, second) == ("my mind goes blank", "I start to feel faint or sick")
    assert rest == ["I start to ramble", "they ask why I want to leave", "I notice I'm rushing"]
    talk.taps("I start to feel").asks("plan_then").taps("I say so, ask for a minute")
    while talk.asked:
        talk.says("skip")
    assert [(each.condition, each.response) for each in talk.person.book.of(IfThen)] == [
        ("I start to feel faint or sick", "I say so, ask for a minute, and breathe before I go on")
    ]


@pytest.mark.parametrize("said", ["If my mind goes blank.", "my mind goes blank", "and if My mind goes blank"])
def test_the_other_half_of_a_plan_is_offered_however_the_first_was_typed(said: str) -> None:
    talk = debrief().taps("Full").skips_to("plan_if", mishaps="8")
    talk.says(said).asks("plan_then")
    assert talk.prompt.suggestions[0].label == "I pause, breathe, and ask to come back to it"


def test_where_nothing_went_well_the_summary_says_that_they_were_asked_to_come() -> None:
    talk = debrief().taps("Full")
    while talk.asked:
        talk.says("Acme" if talk.asked == "company" else "skip")
    assert any("wanted to meet you" in text_of(each) or "chose to meet you" in text_of(each) for each in talk.messages)
    assert not talk.person.book.of(Positive)


def test_a_better_answer_stands_behind_its_question_as_a_sentence_of_its_own() -> None:
    talk = debrief().taps("Full")
    said = {"company": "Acme", "questions/1/asked": "Tell me about yourself.", "questions/1/went": "2"}
    while talk.asked:
        talk.says("The rota." if talk.asked == "questions/1/better" else said.get(talk.asked, "no"))
    assert any("Tell me about yourself (2). Better: The rota." in text_of(each) for each in talk.messages)


@pytest.mark.parametrize(("picked", "told", "named"), [("1, 2, 3, 4", 4, 0), ("all of it", 4, 9)])
def test_of_many_mishaps_a_few_are_told_and_the_others_named(picked: str, told: int, named: int) -> None:
    lines = debrief().taps("Full").skips_to("mishaps").says(picked).heard.split("\n")
    assert sum(line.startswith("A plan to borrow") for line in lines) == told
    assert sum(line.startswith(("- You ", "- Your mind", "- A joke", "- The tech")) for line in lines) == named


def test_tears_have_a_page_of_their_own() -> None:
    talk = debrief().taps("Full").skips_to("mishaps").says("i cried when she asked about my mum").asks("reasons")
    assert any("You cried" in text_of(each) and "nobody chooses" in text_of(each) for each in talk.messages)
    assert "tangled" not in talk.heard
    talk.skips_to("plan_if")
    assert talk.prompt.suggestions[0].label == "I feel tears coming"
    talk.says("1").asks("plan_then").says("1").asks("actions/1/action")


@pytest.mark.parametrize("said", ["none thankfully", "nothing luckily"])
def test_that_nothing_went_wrong_is_none_of_it(said: str) -> None:
    talk = debrief().taps("Full").skips_to("mishaps").says(said).asks("reasons")
    assert not talk.talk.answers["mishaps"]


def test_what_befell_somebody_again_is_not_comforted_in_the_same_words_each_time() -> None:
    talk, heard = debrief(), set[str]()
    for _ in range(5):
        talk.skips_to("mishaps", speed="full")
        heard.add(talk.says("8").heard.split("\n")[1])
        while talk.asked:
            talk.says("skip")
        talk.waits(days=3).says("/debrief")
    comfort = library().playbooks["blanked"].comfort
    assert heard == {_plain(line) for line in comfort}
