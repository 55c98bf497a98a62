"""What is said to an answer, kept of it and shown for it, for kinds of questions that our own dialogues use little."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.dialogue.events import Picked, Tapped
from bot.dialogue.steps import UNKEPT
from bot.library.compile import compile_dialogue
from bot.library.forms.dialogue import DialogueForm
from tests.conversation.small import library
from tests.conversation.talking import AGREED, Talking

ODD = {
    "dialogue": "odd",
    "title": "odd talk",
    "about": "Questions that stand nowhere else.",
    "opening": ["One.", "Two.", "Three."],
    "closing": ["End one.", "End two.", "End three."],
    "steps": [
        {
            "ask": "way",
            "text": "Which way?",
            "kind": "choose",
            "choices": {
                "left": {"label": "Left", "reply": "Left it is."},
                "right": {"label": "Right", "reply": "Right it is."},
            },
        },
        {
            "ask": "none",
            "text": "From nothing to ten?",
            "kind": "scale",
            "least": 0,
            "most": 10,
            "low": "none",
            "high": "all",
        },
        {
            "ask": "sure",
            "text": "Sure?",
            "kind": "confirm",
            "choices": {
                "yes": {"label": "I am", "reply": "Sure, then."},
                "no": {"label": "I am not", "reply": "Not sure, then."},
            },
        },
        {"ask": "word", "text": "A word?", "kind": "text", "reply": "A kind word."},
        {"ask": "burnt", "text": "What will you burn?", "kind": "text", "keep": False, "optional": True},
        {
            "ask": "colours",
            "text": "Which?",
            "kind": "pick",
            "choices": {"red": "Red", "blue": "Blue"},
            "optional": True,
        },
    ],
}


def odd(*, is_plain: bool = False) -> Talking:
    made = compile_dialogue(DialogueForm.model_validate(ODD))
    ours = replace(library(), dialogues={**library().dialogues, "odd": made})
    profile = Profile(name="Ada", zone="Europe/London", counts={"welcome": 1}, plain=is_plain, **AGREED)
    return Talking(ours, person=Person(key="test::ada", profile=profile)).commands("odd").asks("way")


def test_the_reply_of_the_choice_taken_is_said_and_no_other() -> None:
    assert "Left it is." in odd().taps("Left").heard
    right = odd().says("right").heard
    assert "Right it is." in right
    assert "Left it is." not in right


def test_a_scale_may_begin_at_nothing() -> None:
    talk = odd().taps("Left").asks("none")
    assert [each.label for each in talk.prompt.options] == [str(step) for step in range(11)]
    assert talk.taps("0").talk.answers["none"] == 0
    for beyond in ("11", "-1", "x"):
        unchanged = odd().taps("Left").happens(Tapped(f"odd-1:none:{beyond}"))
        assert "none" not in unchanged.asks("none").talk.answers
    assert odd().taps("Left").says("0").talk.answers["none"] == 0


def test_yes_and_no_have_replies_of_their_own() -> None:
    assert "Not sure, then." in odd().taps("Left").says("3").says("no").heard
    assert "Sure, then." in odd().taps("Left").says("3").taps("I am").heard


def test_the_kind_word_of_a_question_is_spared_to_who_asked_for_plain_words() -> None:
    assert "A kind word." in odd().taps("Left").says("3", "yes", "onward").heard
    assert "A kind word." not in odd(is_plain=True).taps("Left").says("3", "yes", "onward").heard
    assert "A kind word." not in odd().taps("Left").says("3", "yes", "skip", "skip").heard
    assert "Left it is." in odd(is_plain=True).taps("Left").heard


def test_of_what_is_not_kept_only_stands_that_it_was_said_or_left_out() -> None:
    talk = odd().taps("Left").says("3", "yes", "onward").asks("burnt")
    assert talk.says("the letter they sent").talk.answers["burnt"] == UNKEPT
    assert talk.says("back").says("skip").talk.answers["burnt"] is None


def test_picking_what_is_not_there_is_said_and_keeps_nothing() -> None:
    talk = odd().taps("Left").says("3", "yes", "onward", "skip").asks("colours")
    talk.happens(Picked(("odd-1:colours:red", "odd-1:colours:mauve"))).asks("colours")
    talk.hears("button")
    assert "colours" not in talk.talk.answers
    talk.picks("Red", "Blue")
    assert talk.person.talks["odd-1"].answers["colours"] == ("red", "blue")
