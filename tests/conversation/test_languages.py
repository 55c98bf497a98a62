"""Another language: asked for where there is a choice, spoken from the next question on, and nothing said where not."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.conversation.language import in_theirs
from bot.conversation.looks.home import home
from bot.dialogue.events import Located
from bot.library.checks.everything import check_content
from bot.library.library import Library
from bot.library.load import find_content, load_content, load_library
from tests.conversation.talking import MORNING, Talking, text_of

NAMED = """\
name: Deutsch
also: [german, auf deutsch]
commands:
  debrief: {name: nachlese, about: Ein Blick zurück auf das Gespräch.}
"""

GERMAN = {
    "What should I call you?": "Wie soll ich dich nennen?",
    "What name would you like me to use?": "Welchen Namen soll ich nehmen?",
    "What may I call you?": "Wie darf ich dich nennen?",
}


def translated(folder: Path, language: str = "de") -> Path:
    """A folder with German in it: words for commands, and the welcome."""
    there = folder / "locales" / language / "dialogues"
    there.mkdir(parents=True)
    (folder / "locales" / f"{language}.yaml").write_text(NAMED, "utf-8")
    text = (find_content() / "dialogues" / "welcome.yaml").read_text("utf-8")
    for ours, theirs in GERMAN.items():
        text = text.replace(ours, theirs)
    (there / "welcome.yaml").write_text(text, "utf-8")
    labels = (
        (find_content() / "phrases" / "controls.yaml").read_text("utf-8").replace("skip: Skip\n", "skip: Auslassen\n")
    )
    (there.parent / "phrases").mkdir()
    (there.parent / "phrases" / "controls.yaml").write_text(labels, "utf-8")
    return folder


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load_library(find_content(), translated(tmp_path_factory.mktemp("content")))


def welcomed(library: Library, locale: str = "") -> Talking:
    """Somebody who has just agreed."""
    talk = Talking(library).happens(Located(zone="Europe/Berlin", language=locale))
    return talk.arrives().says("yes to both")


def question(talk: Talking) -> str:
    """The question as it is written."""
    return talk.heard.splitlines()[-2]


def test_with_one_language_nothing_is_said_of_any() -> None:
    talk = welcomed(load_content(), "de-DE").asks("name")
    assert talk.person.profile.hint_language == "de-DE"
    assert "anguage" not in Talking.known(load_content()).says("/settings").heard


def test_the_profile_s_language_is_offered_and_counts_from_the_next_question_on(german: Library) -> None:
    talk = welcomed(german, "de-DE").hears("Deutsch").asks("language")
    assert talk.person.profile.language == ""
    talk.taps("Deutsch").asks("name")
    assert question(talk) in GERMAN.values()
    talk.says("repeat").asks("name")
    assert question(talk) in GERMAN.values()
    talk.says("Ada", "Berlin", "skip")
    assert (talk.person.profile.language, talk.person.profile.name) == ("de", "Ada")


@pytest.mark.parametrize("locale", ["en-US", "fr", "", "klingon!"])
def test_no_other_language_is_guessed(german: Library, locale: str) -> None:
    talk = welcomed(german, locale).asks("language")
    assert "profile" not in talk.heard
    talk.says("english").asks("name")
    assert question(talk) in GERMAN


def test_it_may_be_skipped_and_set_and_set_back(german: Library) -> None:
    talk = Talking.known(german).says("/settings").hears("Language: English").says("my language").asks("language")
    talk.says("auf deutsch").hears("Language: Deutsch")
    talk.says("/help after").hears("/debrief – Ein Blick zurück auf das Gespräch.")
    talk.says("/nachlese").asks("speed")
    talk.says("/settings", "language", "english").hears("Language: English")
    talk.says("/help after")
    assert "Blick" not in talk.heard


def test_what_stands_on_a_control_can_be_typed(german: Library) -> None:
    talk = welcomed(german).taps("Deutsch").asks("name").hears("Auslassen")
    talk.says("auslassen").asks("zone").says("Auslassen.").asks("tone").says("back").asks("zone")


def test_a_language_that_is_gone_is_ours_again(german: Library) -> None:
    talk = welcomed(german).taps("Deutsch").asks("name")
    talk.library, talk.person = load_content(), replace(talk.person, way=None)  # another start
    talk.says("repeat").asks("name")
    assert question(talk) in GERMAN
    talk.says("Ada").asks("zone")


def test_a_look_is_in_their_language_and_has_what_changed_since(german: Library) -> None:
    known = Talking.known(replace(german, pulse={"x": {}})).person
    theirs = in_theirs(replace(german, pulse={"x": {}}), replace(known, profile=replace(known.profile, language="de")))
    assert (theirs.language, theirs.pulse, theirs.care is german.care) == ("de", {"x": {}}, True)
    assert text_of(home(theirs, known, MORNING))


def test_what_is_wrong_with_a_language_is_told(tmp_path: Path) -> None:
    folder = translated(tmp_path)
    assert check_content(find_content(), folder) == ()
    welcome = folder / "locales" / "de" / "dialogues" / "welcome.yaml"
    welcome.write_text(welcome.read_text("utf-8").replace("ask: tone", "ask: ton"), "utf-8")
    (folder / "locales" / "de" / "care").mkdir()
    (folder / "locales" / "de" / "care" / "phrases.yaml").write_text("certain: []", "utf-8")
    (folder / "locales" / "fr" / "phrases").mkdir(parents=True)
    (folder / "locales" / "fr" / "phrases" / "talk.yaml").write_text("x: y", "utf-8")
    assert {each.what for each in check_content(find_content(), folder)} == {
        "The bot needs the answer to `tone`, and nothing asks it.",
        "Nothing reads files this deep.",
        "Nothing reads the folder `care/`.",
        "Steps that are others than in our `welcome`: `ton` and `tone`.",
    }
