"""What is there to read and to laugh at: stages, the waiting room, playbooks, stories."""

from __future__ import annotations

import pytest

from bot.coach.book.entries import IfThen, Seen, Stage
from bot.coach.written.stories import shuffled
from bot.dialogue.messages import Paragraph, plain
from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking

PLAYBOOKS = (
    *("late", "blanked", "tongue_tied", "joke", "outfit", "ill", "tech", "no_click", "tears", "too_candid"),
    *("over_shared", "sold_short", "unprepared"),
)


def talking(name: str, **rest: object) -> Talking:
    return Talking.known(library(), **rest).commands(name)


@pytest.mark.parametrize(
    ("where", "way"),
    [
        ("feedback", "/followup"),
        ("doubt", "/pumpup"),
        ("learn", "/feedback"),
        ("change", "/recover"),
        ("ready", "/practice"),
    ],
)
def test_each_stage_says_what_helps_and_leads_there(where: str, way: str) -> None:
    talk = talking("stages").says(where).offers(way)
    assert len(talk.person.book.of(Stage)) == 1


def test_in_shock_there_is_room_with_an_end_and_it_comes_back() -> None:
    talk = talking("stages").says("it hurts").asks("space").taps("An hour")
    (reminder,) = talk.person.reminders
    talk.waits(hours=1).wakes(reminder).says("1").offers("/stories")
    assert talk.person.talks["stages-1"].state is TalkState.FINISHED


@pytest.mark.parametrize("which", ["all", "losing them", "I ramble", "what they want", "coach me"])
def test_the_waiting_room_read_is_one_question_and_a_few_lines(which: str) -> None:
    talk = talking("tips").says(which)
    assert talk.person.open_talk() is None
    assert len(talk.heard) < 500


@pytest.mark.parametrize("mishap", PLAYBOOKS)
def test_all_playbooks_can_be_read_and_their_plan_taken_along(mishap: str) -> None:
    book = library().playbooks[mishap]
    talk = talking("playbook").taps(mishap).hears(book.title, book.if_then[0]).asks("keep_plan").says("yes")
    assert [(each.condition, each.response) for each in talk.person.book.of(IfThen)] == [book.if_then]


def test_every_playbook_there_is_can_be_chosen() -> None:
    assert set(library().playbooks) == set(PLAYBOOKS)


def tales(talk: Talking, many: int, sort: str = "Anything") -> list[str]:
    heard = []
    for number in range(many):
        talk.taps(sort)
        every = {text for kind in library().stories.values() for text in (story.text for story in kind.stories)}
        (tale,) = (
            words for b in talk.message.blocks if isinstance(b, Paragraph) and (words := plain(b.spans)) in every
        )
        heard.append(tale)
        if talk.person.open_talk() is not None:
            talk.says("yes" if number + 1 < many else "no")
    return heard


def test_there_are_at_least_25_and_none_comes_twice_before_all_were_told() -> None:
    stories = shuffled(library().stories, "any", 1)
    assert len(stories) >= 25
    talk = talking("stories")
    heard: list[str] = []
    while len(heard) < len(stories):
        many = min(10, len(stories) - len(heard))
        heard += tales(talk, many)
        talk.commands("stories")
    assert len(set(heard)) == len(stories)
    assert tales(talk, 1) == heard[:1], "then the one heard longest ago"
    assert sum(len(each.names) for each in talk.person.book.of(Seen)) == len(stories) + 1


def test_two_people_hear_them_in_another_order_and_a_kind_is_a_kind() -> None:
    one, other = (tuple(name for name, _ in shuffled(library().stories, "any", seed)) for seed in (1, 2))
    assert one != other
    assert set(one) == set(other)
    late = {story.text for story in library().stories["late"].stories}
    assert set(tales(talking("stories"), 4, "On the way")) <= late


def test_who_has_read_a_playbook_after_an_earlier_interview_gets_it_in_short() -> None:
    first = Talking.known(library())
    heard = []
    for _ in range(2):
        first.commands("debrief", "new").taps("Full")
        while first.asked != "mishaps":
            first.says("no" if first.asked.endswith("/again") else "Acme" if first.asked == "company" else "skip")
        heard.append(first.says("I came late").heard)
        first.says("stop", "keep")
    assert len(heard[1]) < len(heard[0])
    assert library().playbooks["late"].title in heard[1]
