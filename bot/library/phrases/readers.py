"""What is asked again where an answer could not be read, and how a moment is said back, by name."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()

PHRASES: Final[dict[str, frozenset[str]]] = {
    "readers.empty": _NONE,
    "readers.too_long": frozenset({"limit", "length"}),
    "readers.choose": frozenset({"example"}),  # none of the choices was recognised
    "readers.choose_unclear": frozenset({"one", "other"}),  # two choices fit
    "readers.choose_one": _NONE,  # "all of them"
    "readers.choose_said": _NONE,  # a sentence that names none of the choices
    "readers.choose_kept": _NONE,  # the same, and it was kept where it belongs
    "readers.long_kept": frozenset({"limit", "length"}),  # too long here, and kept where it belongs
    "readers.story_here": _NONE,  # a story where one of their questions is asked for; it was kept where it belongs
    "readers.story_begins": _NONE,  # "ok so", where the story is asked for
    "readers.story_goes_on": _NONE,  # another line of it, where their questions are asked for; it was kept
    "readers.reply_kept": _NONE,  # "i said money lol" where a rating is asked for; it was kept as their answer
    "readers.reply_goes_on": _NONE,  # "and i said sorry" where a better answer is asked for; kept with theirs
    "readers.choose_list": frozenset({"choices"}),  # after the second miss: the choices once more, and the way out
    "readers.heard_no": _NONE,  # "they rejected me" where a choice is asked for
    "readers.heard_silence": _NONE,  # "they ghosted me", in the same place
    "readers.beside_the_list": _NONE,  # what no list holds: kept with how it went, and on
    "readers.kept_too": _NONE,  # behind `taken_as`: the whole sentence was kept where it belongs
    "readers.facts_kept": frozenset({"facts"}),  # what a line told of the questions to come
    "readers.if_only": _NONE,  # the moment of a plan, and no more than its "if"
    "readers.move_away": _NONE,  # what somebody would sooner do in that moment than go on
    "readers.ending_no": _NONE,  # a no, told where a guess of it is asked for
    "readers.ending_yes": _NONE,  # an offer or another round, told there
    "readers.still_ask": _NONE,  # whether it is too late to ask, where a question they forgot is asked for
    "readers.no_good_thing": _NONE,  # nothing went well, they say: what they were asked to come for
    "readers.several_noted": frozenset({"count"}),  # a line held several items, of which nothing more is asked
    "readers.several_kept": frozenset({"count", "item"}),  # a line held several items; the first is asked about first
    "readers.next_item": frozenset({"item"}),  # above the questions about one of the others
    "readers.place_later": frozenset({"example"}),  # where a place is asked for they told how they are
    "readers.left_alone": _NONE,  # after the third miss: the question is left out
    "readers.taken_as": frozenset({"choice"}),  # what a sentence was taken for
    "readers.confirm_said": _NONE,  # a sentence that is neither yes nor no
    "readers.pick": frozenset({"example"}),
    "readers.pick_least": frozenset({"least"}),
    "readers.pick_most": frozenset({"most"}),
    "readers.confirm": _NONE,
    "readers.scale": frozenset({"least", "most"}),
    "readers.number": frozenset({"example"}),
    "readers.number_range": frozenset({"least", "most"}),
    "readers.moment": frozenset({"example"}),
    "readers.moment_when": frozenset({"example"}),  # a bare yes
    "readers.moment_before": frozenset({"example"}),  # "an hour before the interview"
    "readers.moment_past": frozenset({"moment"}),  # understood, but it is over
    "readers.moment_zone": frozenset({"word"}),  # a zone abbreviation: name a city in settings instead
    "readers.moment_half": frozenset({"example"}),  # a day without a time
    "readers.day_ahead": _NONE,  # a day to come, where a day gone by is asked for
    "readers.moment_two": frozenset({"one", "other"}),  # it may be either
    "readers.moment_two_days": frozenset({"one", "other", "example"}),  # the day may be either, and has no time
    "readers.moment_never": frozenset({"date"}),  # no calendar has it
    "readers.moment_skipped": frozenset({"moment", "example"}),  # the clocks pass over it in spring
    "readers.zone": frozenset({"example"}),
    "readers.zone_unclear": frozenset({"one", "other"}),
    "readers.zone_abbreviation": frozenset({"word"}),
    "readers.zone_like": frozenset({"word", "example"}),
    "readers.country": frozenset({"example"}),
    "readers.yes_only": _NONE,  # a yes where words are asked for
    "readers.hardly": _NONE,  # a sound or punctuation where words are asked for
    "readers.thanks": _NONE,
    "readers.skip_word": frozenset({"word"}),  # "next", "pass": a skip, or an answer?
    "readers.command_word": frozenset({"command"}),  # the bare name of a command
    "readers.control_word": frozenset({"control", "word"}),  # almost a control: "skpi"
    "readers.number_only": _NONE,  # a number where words are asked for
    "readers.verdict_list": _NONE,  # a verdict on oneself where a choice is asked for
    "readers.verdict": _NONE,  # "I'm useless" where words are asked for
    "readers.company_unlikely": _NONE,  # what is told where a company is asked for
    "readers.role_unlikely": _NONE,  # what is told where a job is asked for
    "readers.name_unlikely": _NONE,  # a question or a sentence where a name is asked for
    "readers.verdict_here": _NONE,  # "I'm useless" where something is asked for that is read back to them
    "readers.number_here": _NONE,
    "readers.unkind": _NONE,  # "you'll fail" where a kind word to oneself is asked for
    "readers.feels_odd": _NONE,  # "cringe", in the same place
    "readers.feeling_to_oneself": _NONE,  # "im scared", where a kind word is asked for
    "readers.nothing_yet": _NONE,  # "I've got nothing" where a thing they did is asked for; examples follow
    "readers.start_unkept": _NONE,  # "wrong day"
    "readers.worry": _NONE,  # "what if I freeze"
    "readers.talked_down": _NONE,  # "I'm just average"
    "readers.luck_here": _NONE,  # "anyone could have done it"
    "readers.loss_here": _NONE,  # "I got fired"
    "readers.plan_ahead": _NONE,  # an interview to come, in the same place
    "readers.plan_when": _NONE,  # "tomorrow" in the same place
    "readers.plan_away": _NONE,  # "run away" in the same place
    "readers.proof_when": _NONE,  # "last May" where a thing they did is asked for
    "readers.plan_past": _NONE,  # a thing they did, where the one thing they will do is asked for
    "readers.todo_past": _NONE,  # a thing they did, where one left to do is asked for
    "readers.feeling": _NONE,  # "I'm crying" where a thing they did is asked for
    "readers.rough_time": _NONE,  # a picture or a sign where a rough time is asked for
    "readers.not_a_time": _NONE,  # another thing they did, where the time of the first is asked for
    "readers.fed_up": _NONE,  # "this is stupid" where words are asked for
    "readers.their_question": _NONE,  # "why do you want to leave?" where what they said is asked for
    "readers.asks_us": _NONE,  # "can you help me with my CV?" where words are asked for
    "readers.offer_skip": _NONE,  # after the second miss
    # the echo of a moment
    "echo.moment": frozenset({"moment"}),
    "echo.again": _NONE,  # after "no": ask once more
}
