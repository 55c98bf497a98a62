"""What is said about all that is kept, by name: the casebook, privacy, export, forgetting."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()

_OPERATOR: Final = frozenset({"operator"})

_SECTIONS: Final = (
    "strengths", "positives", "interviews", "questions", "forgotten", "alerts", "lessons", "notes", "reasons",
    "mishaps", "actions", "plans", "cards", "practice", "moods", "guts", "results", "others",
    "planned", "decisions", "expected", "shared", "own_stories",
)  # fmt: skip
_SHARED: Final = ("outcome", "questions", "well", "wrong", "lessons", "todo", "strengths", "theirs")
_FIELDS: Final = (
    "company", "role", "stage", "held_on", "question", "reply", "went", "better", "what", "words", "kind", "when",
    "shows", "said_by", "first_step", "due", "done", "condition", "response", "answer", "feeling", "guess", "result",
    "rating", "mock", "text", "to", "subject", "sent_on", "dropped", "news", "sort", "helps", "start", "minutes",
    "place", "bring", "travel", "parked", "page", "until", "shown",
)  # fmt: skip

PHRASES: Final[dict[str, frozenset[str]]] = {
    **{f"casebook.{section}": _NONE for section in _SECTIONS},  # labels and headings
    **{f"casebook.field_{field}": _NONE for field in _FIELDS},  # what stands before a field's words
    "casebook.until": frozenset({"day"}),  # a card that others can open
    "casebook.yes": _NONE,
    "casebook.no": _NONE,
    "casebook.unnamed": frozenset({"day"}),  # an entry without words of its own
    "casebook.gut_through": _NONE,
    "casebook.gut_unsure": _NONE,
    "casebook.gut_out": _NONE,
    "casebook.result_through": _NONE,
    "casebook.result_out": _NONE,
    "casebook.result_offer": _NONE,
    "casebook.kind_win": _NONE,
    "casebook.kind_strength": _NONE,
    "casebook.kind_praise": _NONE,
    # /casebook and the screen of one entry
    "help.casebook": _NONE,
    "offers.entry": _NONE,  # label: back to the entry whose words were changed
    "offers.casebook": _NONE,  # label: to the section of what was just noted
    "casebook.intro": _NONE,
    "casebook.empty": _NONE,
    "casebook.nothing_here": _NONE,
    "casebook.page": frozenset({"page", "pages"}),
    "casebook.folded": frozenset({"count"}),  # rejections that are not shown
    "casebook.unfold": _NONE,  # label
    "casebook.next": _NONE,  # label
    "casebook.previous": _NONE,  # label
    "casebook.collect": _NONE,  # label: note another strength
    "casebook.to_sections": _NONE,  # label
    "casebook.to_section": _NONE,  # label
    "casebook.noted": frozenset({"day"}),
    "casebook.noted_at": frozenset({"day", "company"}),
    "casebook.change": frozenset({"field"}),  # label
    "casebook.answers": _NONE,  # label: the answers of the talk it came from
    "casebook.done": _NONE,  # label
    "casebook.undone": _NONE,  # label
    "casebook.is_done": _NONE,
    "casebook.is_undone": _NONE,
    "casebook.delete": _NONE,  # label
    "casebook.delete_ask": frozenset({"count"}),
    "casebook.delete_with": frozenset({"count"}),  # instead, where other entries go with it
    "casebook.delete_yes": _NONE,  # label
    "casebook.delete_no": _NONE,  # label
    "casebook.deleted": _NONE,
    "casebook.gone": _NONE,  # an old button for an entry that is not there any more
    # /privacy
    "help.privacy": _NONE,
    "privacy.intro": _NONE,
    "privacy.what": _OPERATOR,
    "privacy.not": _OPERATOR,
    "privacy.where": _OPERATOR,
    "privacy.who": _OPERATOR,
    "privacy.platform": _OPERATOR,
    "privacy.long": frozenset({"days"}),
    "privacy.take": _OPERATOR,
    "privacy.vanish": _OPERATOR,
    # /forget
    "help.forget": _NONE,
    "forget.ask": _NONE,  # a list of what is kept follows
    "forget.little": _NONE,  # instead, where there is nothing to list
    "forget.for_good": _NONE,  # and the question
    "forget.yes": _NONE,  # label
    "forget.no": _NONE,  # label
    "forget.kept": _NONE,
    "forget.done": _NONE,
    "forget.talks": _NONE,  # what stands in the list besides the casebook's sections
    "forget.reminders": _NONE,
    # cards for somebody else: codes, opening, the list, taking back
    "help.shared": _NONE,
    "help.card": _NONE,
    "sharing.code": _NONE,  # the code follows
    "sharing.opened": _NONE,  # what is on it follows
    "sharing.wrong": _NONE,
    "sharing.enough": _NONE,  # too many wrong codes
    "sharing.which": _NONE,  # /card without a code
    "sharing.none": _NONE,
    "sharing.open": _NONE,  # a list follows
    "sharing.one": frozenset({"what", "day"}),  # one line of it
    "sharing.look": frozenset({"what"}),  # label
    "sharing.take_back": _NONE,  # label
    "sharing.take_back_one": frozenset({"what"}),  # label
    "sharing.all": _NONE,  # label
    "sharing.make": _NONE,  # label
    "sharing.taken_back": _NONE,
    "sharing.gone": _NONE,
    "sharing.went_too": _NONE,  # a note was deleted or reworded that stood on a card
    "sharing.about_which": _NONE,
    "sharing.everything": _NONE,  # label
    **{f"sharing.name_{part}": _NONE for part in _SHARED},  # parts of a card in a list
    # /export
    "help.export": _NONE,
    "export.here": _NONE,
    "export.safe": _NONE,
    "export.readable": _NONE,  # what the file is, for who cannot see it
    "export.portable": _NONE,
    "export.title": _NONE,  # headings of the file to read
    "export.made": frozenset({"day"}),
    "export.about": _NONE,
    "export.reminders": _NONE,
    "export.skipped": _NONE,
}
