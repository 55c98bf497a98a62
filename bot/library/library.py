"""The content as frozen values: what the turn reads, and the only thing it knows of content/."""

from __future__ import annotations

import msgspec
from msgspec.structs import force_setattr

from bot.coach.safety.helplines import Helplines
from bot.coach.safety.rules import Care
from bot.coach.schedule.cheer import Cheer
from bot.coach.schedule.community import Post
from bot.coach.written.asides import Asides
from bot.coach.written.draft import Draft
from bot.coach.written.playbooks import Playbook
from bot.coach.written.questions import QuestionKind
from bot.coach.written.stories import StoryKind
from bot.coach.written.wishes import Wishes
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import SHOWN_CONTROLS, Control
from bot.dialogue.text import Variants, fill_plain
from bot.library.site import Site


class CommandWords(msgspec.Struct, frozen=True, kw_only=True):
    """A command in another language; empty: as it is in ours."""

    name: str = ""
    about: str = ""


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """Everything writers wrote, by name."""

    dialogues: dict[str, Dialogue]
    phrases: dict[str, Variants]
    playbooks: dict[str, Playbook] = {}
    questions: dict[str, QuestionKind] = {}
    drafts: dict[str, Draft] = {}
    stories: dict[str, StoryKind] = {}
    community: dict[str, tuple[Post, ...]] = {}
    """Messages for a channel, by post."""
    locales: dict[str, dict[str, CommandWords]] = {}
    """Commands in other languages, by language and command."""
    language: str = "en"
    """The one that all of this is in."""
    language_names: dict[str, str] = {}
    """The languages to choose from, as they call themselves; empty where there is ours alone."""
    languages: dict[str, Library] = {}
    """The library in each of them (bot.library.languages)."""
    pulse: dict[str, dict[str, int]] = {}
    """What people did last week, by community, as it was looked up last (bot.runtime.between.sharing)."""
    encouragement: dict[str, Cheer] = {}
    """Messages by theme and name."""
    asides: Asides = Asides()
    """What people say to us in the middle of a question."""
    wishes: Wishes = Wishes()
    """What people type who do not know the command that they want."""
    care: Care = Care()
    helplines: dict[str, Helplines] = {}
    site: Site = Site()
    control_labels: dict[str, str] = {}
    """What stands on the controls, by their value, made of the phrases: nearly every message carries five."""
    controls_called: dict[str, Control] = {}
    """The controls by what stands on them, in small letters: what is read can be typed."""
    yes_no: tuple[str, str] = ("", "")
    """What stands on yes and no."""
    shown_labels: tuple[str, ...] = ()
    """What stands on the controls below a question, in their order."""

    def __post_init__(self) -> None:
        """Look the labels up once."""
        force_setattr(self, "control_labels", {control.value: self._control(control.value) for control in Control})
        force_setattr(self, "controls_called", {self.control_labels[each.value].casefold(): each for each in Control})
        force_setattr(self, "yes_no", (self._control("yes"), self._control("no")))
        force_setattr(self, "shown_labels", tuple(self.control_labels[control.value] for control in SHOWN_CONTROLS))

    def _control(self, name: str) -> str:
        lines = self.phrases.get(f"controls.{name}", ())
        return fill_plain(lines[0], {}) if lines else name
