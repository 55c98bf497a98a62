"""/entry: one entry of the casebook. Look at it, change its words, tick it off, delete it.

/entry ID                 what it holds, and what can be done
/entry ID change better   other words for one of its fields
/entry ID done | undone   something to do
/entry ID delete          asks; /entry ID delete yes counts only as the answer to that
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from bot.coach.book.entries import Action, Entry, Interview
from bot.coach.book.sections import SECTIONS, section_of
from bot.coach.dialogues.reword import MARK
from bot.coach.views.entry import company_of, details, line, reworded, spoken_on
from bot.conversation.entries.amending import goes_with, strike, tick_off
from bot.conversation.kept.casebook import casebook, offer_sections
from bot.conversation.kept.readable import field_name
from bot.conversation.scene import Scene
from bot.conversation.talks import begin, make_room
from bot.dialogue.messages import Bullets, Heading, Note, Quote, Words
from bot.dialogue.talk import TalkState

SURE: Final = "yes"


def entry_screen(scene: Scene, argument: str) -> None:
    """One entry, or what is to be done with it."""
    name, _, rest = argument.partition(" ")
    verb, _, more = rest.partition(" ")
    entry = scene.person.book.entries.get(name)
    if entry is None:
        scene.say("casebook.gone")
        casebook(scene, "")
        return
    _VERBS.get(verb, _show)(scene, entry, more)


def _show(scene: Scene, entry: Entry, _more: str) -> None:
    make_room(scene)
    setting = scene.setting()
    known = line(entry, setting)
    company, noted = company_of(entry, setting), spoken_on(entry, setting)
    scene.add(Heading(known))
    rest = [each for each in details(entry, setting) if each.said != known]
    if rest:
        scene.add(Bullets(tuple((Words(f"{field_name(scene, each.field)}: "), *each.said) for each in rest)))
    scene.add(Note(scene.phrase("casebook.noted_at" if company else "casebook.noted", day=noted, company=company)))
    _offer_everything(scene, entry)


def _offer_everything(scene: Scene, entry: Entry) -> None:
    if isinstance(entry, Interview):
        offer_sections(scene, _about(scene, entry), entry.id)
    if isinstance(entry, Action):
        verb = "undone" if entry.done else "done"
        scene.offer((f"/entry {entry.id} {verb}", scene.label(f"casebook.{verb}")))
    for field in reworded(entry):
        if getattr(entry, field):
            named = scene.label("casebook.change", field=field_name(scene, field))
            scene.offer((f"/entry {entry.id} change {field}", named))
    _offer_answers(scene, entry)
    scene.offer((f"/entry {entry.id} delete", scene.label("casebook.delete")))
    scene.offer((f"/casebook {section_of(entry)}", scene.label("casebook.to_section")))


def _about(scene: Scene, interview: Interview) -> dict[str, int]:
    found = (each for each in scene.person.book.entries.values() if each.interview == interview.id != each.id)
    counts = Counter(map(section_of, found))
    return {section: counts[section] for section in SECTIONS}


def _offer_answers(scene: Scene, entry: Entry) -> None:
    """The talk it came from, where other answers can be changed."""
    talk = scene.person.talks.get(entry.origin)
    if talk and talk.state is TalkState.FINISHED and talk.answers and scene.dialogue_of(talk).reopens:
        scene.offer((f"/change {talk.id}", scene.label("casebook.answers")))


def _change(scene: Scene, entry: Entry, field: str) -> None:
    if field in reworded(entry):
        begin(scene, "reword", f"{entry.id}{MARK}{field}")
    else:
        _show(scene, entry, "")


def _done(scene: Scene, entry: Entry, _more: str) -> None:
    _tick(scene, entry, done=True)


def _undone(scene: Scene, entry: Entry, _more: str) -> None:
    _tick(scene, entry, done=False)


def _tick(scene: Scene, entry: Entry, *, done: bool) -> None:
    if isinstance(entry, Action):
        tick_off(scene, entry, done=done)
        scene.say("casebook.is_done" if done else "casebook.is_undone")
    _show(scene, scene.person.book.entries[entry.id], "")


def _delete(scene: Scene, entry: Entry, more: str) -> None:
    make_room(scene)
    sure = f"/entry {entry.id} delete {SURE}"
    if more == SURE and scene.was_offered(sure):
        strike(scene, entry)
        scene.say("casebook.deleted")
        casebook(scene, section_of(entry))
        return
    others = len(goes_with(scene, entry)) - 1
    scene.add(Quote(line(entry, scene.setting())))
    scene.say("casebook.delete_with" if others else "casebook.delete_ask", count=str(others))
    scene.offer((sure, scene.label("casebook.delete_yes")), (f"/entry {entry.id}", scene.label("casebook.delete_no")))


_VERBS: Final[dict[str, Callable[[Scene, Entry, str], None]]] = {
    "change": _change,
    "done": _done,
    "undone": _undone,
    "delete": _delete,
}
