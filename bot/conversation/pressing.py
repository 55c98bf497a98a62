"""What was pressed, or sent as a form: a command line runs, and an option counts if its question is the one in view."""

from __future__ import annotations

from bot.conversation.answers.form import answer_form
from bot.conversation.answers.tapped import answer_picked, answer_tapped
from bot.conversation.commands.running import command_line
from bot.conversation.entries.meaning import keep_so_far
from bot.conversation.questions.asking import in_view
from bot.conversation.questions.tokens import Token, parse_token
from bot.conversation.scene import Scene
from bot.conversation.steering import steer
from bot.conversation.talks import present, say_closed, where_they_are
from bot.dialogue.talk import Talk, TalkState


def tapped(scene: Scene, word: str) -> None:
    """One press: a command line, a control or an option."""
    if word.startswith("/"):
        keep_so_far(scene, scene.person.open_talk())
        command_line(scene, word)
        return
    token = parse_token(word)
    talk = _in_question(scene, token)
    if talk is None or token is None:
        return
    if token.control is not None:
        steer(scene, talk, token.control)
    else:
        answer_tapped(scene, talk, token)


def _in_question(scene: Scene, token: Token | None) -> Talk | None:
    """The open talk if the token belongs to the question in view; else say what became of that question."""
    talk = scene.person.talks.get(token.talk) if token else None
    if token is None or talk is None:
        scene.say("system.unknown_tap")
        where_they_are(scene)
        return None
    if talk.state is not TalkState.OPEN:
        say_closed(scene, talk)
        return None
    question = in_view(scene, talk, scene.way(talk))
    if question is None or question.path != token.path:
        scene.say("system.stale")
        present(scene, talk, aloud=False)
        return None
    return talk


def picked(scene: Scene, tokens: tuple[str, ...]) -> None:
    """Several options of one question at once."""
    parsed = [token for token in map(parse_token, tokens) if token]
    talk = _in_question(scene, parsed[0] if parsed else None)
    if talk is not None:
        answer_picked(scene, talk, tuple(token.value for token in parsed if token.path == parsed[0].path))


def submitted(scene: Scene, word: str, fields: dict[str, str]) -> None:
    """A form, by the token of its question."""
    talk_id, _, path = word.partition(":")
    talk = _in_question(scene, Token(talk_id, path, ""))
    if talk is not None:
        answer_form(scene, talk, fields)
