"""What one turn has gathered so far: the person as changed, the changes, and what to say.

Made for one event and thrown away after, so that the functions of a turn can add to it in order. From outside the turn
stays pure: `Scene.end` gives values.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zlib import crc32

from msgspec.structs import replace

from bot.calendar.walltime import instant, local
from bot.coach.contract import Setting
from bot.coach.profile.consent import has_agreed
from bot.coach.profile.profile import Profile
from bot.conversation.labels import LABEL
from bot.conversation.person import (
    Change,
    EntryGone,
    EntrySaved,
    Person,
    ProfileSaved,
    ReminderGone,
    ReminderSet,
    TalkGone,
    TalkSaved,
    Turn,
    apply,
)
from bot.dialogue.answers import Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Block, Control, Instant, Message, Option, Paragraph, Prompt, Said, Span, Spans
from bot.dialogue.readers.moments.moment import describe
from bot.dialogue.shortening import shorten
from bot.dialogue.steps import UNKEPT
from bot.dialogue.talk import Talk
from bot.dialogue.text import Variants, choose_variant, fill_plain, fill_spans
from bot.dialogue.walk import Question, Walk, proceed, walk
from bot.library.languages import STEP, spoken
from bot.library.library import Library


class Scene:
    """One turn in the making. `now` is aware UTC."""

    __slots__ = (
        *("_blocks", "_changes", "_moved", "_offers", "_prompt", "_way"),
        *("covers", "forgets", "library", "now", "person", "private"),
    )

    def __init__(self, library: Library, person: Person, now: datetime) -> None:
        """Start from the person as stored."""
        self.library = library
        self.person = person
        self.now = now
        self.forgets = False
        self._changes: dict[tuple[str, str], Change] = {}
        self._blocks: list[Block] = []
        self._offers: tuple[Option, ...] = ()
        self._prompt: Prompt | None = None
        self._way = person.way
        self._moved = 0
        self.private = True
        self.covers = False

    @property
    def wall(self) -> datetime:
        """The person's naive local time."""
        return local(self.now, self.person.profile.zone_or_utc)

    # -- state ---------------------------------------------------------------------------------------------------------

    def change(self, *changes: Change) -> None:
        """Make changes; a later one of the same thing replaces the earlier."""
        for change in changes:
            key = _subject(change)
            self._changes.pop(key, None)
            self._changes[key] = change
        self.person = apply(self.person, changes)

    def save(self, talk: Talk) -> Talk:
        """Keep a talk as changed now, and give it back."""
        saved = replace(talk, changed_at=self.now.isoformat())
        self.change(TalkSaved(saved))
        return saved

    def profile(self, profile: Profile) -> None:
        """Keep the profile, if it is another."""
        if profile != self.person.profile:
            self.change(ProfileSaved(profile))

    def forget(self) -> None:
        """Forget the person when this turn is over, with everything we have of them. What it says is still said."""
        self.forgets = True

    def dialogue_of(self, talk: Talk) -> Dialogue:
        """The dialogue of a talk, as it is written today."""
        return self.library.dialogues[talk.dialogue]

    def way(self, talk: Talk) -> Walk:
        """Where a talk stands."""
        if self._way is None or self._way.answers is not talk.answers:
            self._way = walk(self.dialogue_of(talk), talk.answers, talk.facts)
        return self._way

    def step_on(self, talk: Talk, question: Question, value: Value) -> Talk:
        """A talk with one more answer. If it is the one to the open question, its walk goes on from where it stood."""
        way = self.way(talk)
        if value is not None and not question.ask.kept:
            value = UNKEPT
        before = talk.answers
        if question.path in before:  # the answer given last stands last
            before = {path: answer for path, answer in before.items() if path != question.path}
        answers = {**before, question.path: value}
        if way.question is not None and way.question.path == question.path:
            self._way = proceed(self.dialogue_of(talk), way, answers, talk.facts)
        talk = replace(talk, answers=answers, aside=None, misses=0, changed_at=self.now.isoformat())
        self.change(TalkSaved(talk))
        if question.ask.name == STEP and isinstance(value, str):
            self._speak(value)
        return talk

    def _speak(self, language: str) -> None:
        """Go on in another language, which counts at once: the talk is walked anew, as it is written in that one."""
        self.profile(replace(self.person.profile, language=language))
        self.library = spoken(self.library, language)
        self._way = None

    def setting(self, talk: Talk | None = None) -> Setting:
        """What the coach may look at, for a talk or for none."""
        return Setting(
            book=self.person.book,
            profile=self.person.profile,
            now=self.now,
            talk=talk.id if talk else "",
            subject=talk.subject if talk else "",
            begun_at=talk.begun_at if talk else "",
            seed=self.seed(talk),
            facts=talk.facts if talk else {},
            phrases=self.library.phrases,
            playbooks=self.library.playbooks,
            questions=self.library.questions,
            drafts=self.library.drafts,
            stories=self.library.stories,
            moderated=self.library.site.moderated,
            languages=self.library.language_names,
        )

    def seed(self, talk: Talk | None = None) -> int:
        """What picks the variants of phrases: moves on with each answer, and with time where nothing is open.

        Somebody who has not agreed yet reads one wording of what they are asked to agree to, however often.
        """
        talk = talk or self.person.open_talk()
        if talk is not None:
            return talk.seed + len(talk.answers) + talk.misses
        profile = self.person.profile
        return profile.seed + self._moved + (int(self.now.timestamp()) if has_agreed(profile) else 0)

    def vary(self, words: str) -> None:
        """Let these words, too, pick the variants where nothing is open: who types fast is not told the same thrice."""
        self._moved = crc32(words.encode(errors="replace"))

    # -- words ---------------------------------------------------------------------------------------------------------

    def moment(self, wall: str) -> Span:
        """A moment of theirs (wall time, ISO) in words, and as an instant where their zone is known."""
        words, zone = describe(wall, self.wall), self.person.profile.zone
        return Instant(words, int(instant(datetime.fromisoformat(wall), zone).timestamp())) if zone else Said(words)

    def phrase(self, name: str, /, **values: str | Span) -> Spans:
        """A phrase of the conversation, filled."""
        return self.one_of(self.library.phrases.get(name, ()), name, values)

    def one_of(self, variants: Variants, name: str, values: Mapping[str, str | Span]) -> Spans:
        """One of these wordings, filled. `name` makes two that are chosen in one message differ."""
        line = choose_variant(variants, self.seed(), name)
        return () if line is None else fill_spans(line, values)

    def label(self, name: str, /, **values: str) -> str:
        """A phrase as plain text: always its first variant, because people type what they read on a button."""
        variants = self.library.phrases.get(name, ())
        return fill_plain(variants[0], values) if variants else name

    def say(self, name: str, /, **values: str | Span) -> None:
        """Say a phrase."""
        if spans := self.phrase(name, **values):
            self._blocks.append(Paragraph(spans))

    def add(self, *blocks: Block) -> None:
        """Say blocks made elsewhere."""
        self._blocks.extend(blocks)

    def ask(self, prompt: Prompt) -> None:
        """End the message with a prompt."""
        self._prompt = prompt

    def show_control(self, control: Control) -> None:
        """Show one more control below the prompt."""
        if self._prompt is not None and self._prompt.controls:
            one_more = Option(f"{self._prompt.token}:!{control.value}", self.library.control_labels[control.value])
            self._prompt = replace(self._prompt, controls=(*self._prompt.controls, one_more))

    def offer(self, *ways: tuple[str, str]) -> None:
        """End the message with ways on, as (command line, label). They can be typed, too, until the next turn."""
        self._offers += tuple(Option(command, shorten(text, LABEL)) for command, text in ways)

    def was_offered(self, command: str, number: int = 0) -> bool:
        """Whether this command line was among the ways on of our last message: a button further up is not enough.

        `number`: and stood there as the one with this number, from 1.
        """
        offered = self.person.profile.offers
        return any(line == command for line, _ in (offered[number - 1 : number] if number else offered))

    def take(self) -> tuple[tuple[Block, ...], tuple[Option, ...]]:
        """Take back what was gathered to say, with its ways on."""
        taken = (tuple(self._blocks), self._offers)
        self._blocks, self._offers = [], ()
        return taken

    @property
    def says_something(self) -> bool:
        """Whether anything is to be said already."""
        return bool(self._blocks)

    @property
    def asks_something(self) -> bool:
        """Whether a question stands below already."""
        return self._prompt is not None

    @property
    def offers_something(self) -> bool:
        """Whether ways on are offered already."""
        return bool(self._offers)

    # -- the end -------------------------------------------------------------------------------------------------------

    def end(self) -> Turn:
        """The turn as values. Offers stand only where no question is open, and are remembered to be typed.

        Somebody who is told nothing, because a reminder waits or is left out, keeps their offers.
        """
        offers = () if self._prompt else self._offers
        if self.forgets:
            goodbye = Message(blocks=tuple(self._blocks), offers=offers)
            return Turn(Person(key=self.person.key), (), (goodbye,), forgets=True)
        if not (self._blocks or self._prompt or offers):
            return Turn(replace(self.person, way=self._way), tuple(self._changes.values()), ())
        known = tuple((option.token, option.label) for option in offers)
        if known != self.person.profile.offers:
            self.profile(replace(self.person.profile, offers=known))
        message = Message(blocks=tuple(self._blocks), prompt=self._prompt, offers=offers, private=self.private)
        return Turn(replace(self.person, way=self._way), tuple(self._changes.values()), (message,))

    def page(self) -> Message:
        """What was gathered, for a look that is no turn: nothing of it is remembered."""
        return Message(blocks=tuple(self._blocks), offers=self._offers)

    def leave(self) -> Turn:
        """The turn without a word: what was shown last stands."""
        return Turn(replace(self.person, way=self._way), tuple(self._changes.values()), ())


def _subject(change: Change) -> tuple[str, str]:
    match change:
        case ProfileSaved():
            return ("profile", "")
        case TalkSaved(talk):
            return ("talk", talk.id)
        case TalkGone(gone):
            return ("talk", gone)
        case EntrySaved(entry):
            return ("entry", entry.id)
        case EntryGone(gone):
            return ("entry", gone)
        case ReminderSet(reminder):
            return ("reminder", reminder.id)
        case ReminderGone(gone):
            return ("reminder", gone)
