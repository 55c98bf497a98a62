"""The conversation's own words by name: controls, asides, changing, consent, care, linking, help."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()
_TALK: Final = frozenset({"talk"})
_WHERE: Final = frozenset({"where"})
_OPERATOR: Final = frozenset({"operator"})  # who runs this installation, if they say so

PHRASES: Final[dict[str, frozenset[str]]] = {
    # controls, as labels on buttons and as words that may be typed
    "controls.back": _NONE,
    "controls.skip": _NONE,
    "controls.skip_all": _NONE,
    "controls.pause": _NONE,
    "controls.stop": _NONE,
    "controls.help": _NONE,
    "controls.repeat": _NONE,
    "controls.unkeep": _NONE,
    "controls.support": _NONE,
    "controls.yes": _NONE,
    "controls.no": _NONE,
    # what controls answer
    "system.nothing_before": _NONE,  # back at the first question
    "system.back": _NONE,  # back worked: said above the question asked again
    "system.skipped": _NONE,
    "system.unkept": frozenset({"question"}),  # the last answer is not kept; the open question follows
    "system.unkept_told": _NONE,  # the same of what a line told of questions to come
    "system.unkept_before": _NONE,  # there is none that could be taken back
    "system.needed": _NONE,  # skip at a question that is not optional, the first time
    "system.paused": _TALK,  # parked at the person's word
    "system.paused_until": frozenset({"talk", "moment"}),  # parked, and we come back at that moment
    "system.parked": _TALK,  # parked because another command came
    "system.stop_ask": _TALK,  # keep what I said, throw it away, or carry on?
    "system.stop_keep": _NONE,  # label
    "system.stop_discard": _NONE,  # label
    "system.stop_carry_on": _NONE,  # label
    "system.stopped_kept": _TALK,
    "system.stopped_discarded": _TALK,
    "system.carrying_on": _TALK,  # resumed
    "system.help_here": _NONE,  # the controls in one or two sentences
    "system.stale": _NONE,  # a tap on a question answered already; where they are follows
    "system.closed": _TALK,  # a tap on a question of a talk that is parked or finished
    "system.unknown_tap": _NONE,
    "system.unknown_command": frozenset({"command", "nearest"}),
    "system.unknown_here": frozenset({"command", "nearest"}),  # the same, with a question open
    "system.unknown_command_plain": frozenset({"command"}),
    "idle.heard_no": _NONE,  # told in answer to a small question of ours: that talk begins at once
    "idle.heard_offer": _NONE,
    "idle.heard_ahead": _NONE,
    "idle.heard_ahead_afraid": _NONE,
    "idle.heard_soon": _NONE,
    "idle.heard_over": _NONE,
    "idle.heard_over_badly": _NONE,
    "idle.heard_over_well": _NONE,
    "idle.wanted": _NONE,  # their words are like those of a wish (content/wishes): what its command does stands below
    "idle.wanted_which": _NONE,
    "system.nothing_open": _NONE,  # words came and no question is open; ways on follow
    "system.which_way": _NONE,  # words that name none of the ways on that we asked about
    "system.nothing_to_undo": _NONE,
    "system.nothing_to_resume": _NONE,
    "system.answers_gone": frozenset({"days"}),  # an old button of a talk that was thrown away or has expired
    "system.resume_which": _NONE,
    "system.begun_at": frozenset({"talk", "moment"}),  # label, of two talks with the same name
    "system.second_round": frozenset({"company"}),  # /debrief when only a hot capture exists: build on it, or another?
    "system.waiting": _TALK,  # at the end of a digression: the parked talk is offered
    "system.already_open": _TALK,  # the command of a talk that is under way: carry on or begin another?
    "system.begin_new": _TALK,  # label
    "system.carry_on": _TALK,  # label
    "system.not_now": _NONE,  # label
    "system.fine": _NONE,  # answer to "not now"
    "system.undelivered": _NONE,  # what could not be delivered while they were out of reach follows
    "system.too_much": _NONE,  # more inputs than one person may send in a minute; said once
    "system.broke": frozenset({"id"}),  # a turn of ours raised
    # what is said to us in the middle of a question; it is asked again below
    "asides.hello": _NONE,
    "asides.thanks": _NONE,
    "asides.who": _OPERATOR,
    "asides.private": _OPERATOR,
    "asides.price": _NONE,  # "is it free?"
    "asides.sees": _NONE,  # "can you see my screen?"
    "asides.works": _NONE,
    "asides.left": frozenset({"count"}),  # how many more questions
    "asides.fed_up": _NONE,
    "asides.told": _NONE,  # they said it before; where it may be left out, it is
    "asides.heavy": _NONE,  # it is hard to talk about
    "asides.misheard": _NONE,
    "asides.asks_us": _NONE,  # they want something of us that we cannot do
    "asides.point": _NONE,  # "is this going to help?"
    "asides.rushed": _NONE,  # "hurry up"
    "asides.did_you_mean": frozenset({"what"}),  # their words may be an answer, or mean this control
    "asides.or_answer": _NONE,  # the same, where they may be a remark
    "asides.wanted": frozenset({"command"}),  # they want something else that we have
    "asides.news": _NONE,  # an answer of theirs, told in the middle
    "asides.is_over": _NONE,  # they tell how it went, before which we were asking
    "asides.nice": _NONE,  # "just say something nice"
    "asides.counts": _NONE,  # "is that good enough?"
    "asides.cares": _NONE,
    "asides.person": _NONE,  # "can I get a human?"
    "asides.talk": _NONE,  # "can I just talk?"
    "asides.language": _NONE,
    "asides.outside": _NONE,  # the door bell
    "asides.mistake": _NONE,
    "asides.upset": _NONE,
    "asides.bye": _NONE,  # where no question is open
    # changing answers of a finished or open talk
    "review.ask": _TALK,  # which one to change? the answers follow as options
    "review.done": _NONE,  # label: leave as it is
    "review.changing": frozenset({"before"}),  # above the question: what was said before
    "review.rest": _NONE,  # label: a talk stopped early goes on with its questions
    "review.changed": _NONE,  # one answer changed in a talk that was stopped early
    "review.put_right": frozenset({"facts"}),  # what was told of the interview was wrong: what stands there now
    "review.kept": _NONE,  # left as it was
    "review.nothing": _NONE,  # no answers yet
    "review.which_talk": _NONE,
    # consent: before anything is kept
    "consent.hello": _NONE,  # what we are
    "consent.news": _NONE,  # the same for somebody we know, when what is kept has changed
    "consent.keeping": _OPERATOR,  # what is kept, and where
    "consent.question": _NONE,  # 16 or older, and may we?
    "consent.agree": _NONE,  # label
    "consent.more": _NONE,  # label
    "consent.decline": _NONE,  # label
    "consent.heard": _NONE,  # an interview was told of while we ask
    "consent.first": _NONE,  # a command came while we ask: the question first
    "consent.half": _NONE,  # old enough, and nothing was said of keeping
    "consent.again": _NONE,  # neither yes nor no
    "consent.told": _NONE,  # tell me more
    "consent.honest": _OPERATOR,  # and who could read it
    "consent.thanks": _NONE,  # somebody we know agreed
    "consent.declined": _NONE,  # goodbye: nothing is kept
    "consent.young": _NONE,  # goodbye to somebody under 16
    "consent.young_before": _NONE,  # the same from somebody who has notes here; /forget asks right below
    "consent.stays": _NONE,  # somebody we know said no: what is left to them follows as a list
    "consent.open": frozenset({"command", "about"}),  # one line of it
    "consent.changed_mind": _NONE,
    "consent.agree_after_all": _NONE,  # label
    "consent.already": _NONE,  # an old button of this question
    # care: somebody may be in real trouble
    "care.heard": _NONE,
    "care.heard_likely": _NONE,  # where we may well be wrong; the help lines follow here, too
    "care.lines": frozenset({"place"}),  # the help lines follow as a list
    "care.lines_anywhere": _NONE,  # the same where the country is unknown, or has none here: directories follow
    "care.line": frozenset({"name", "ways", "hours"}),
    "care.emergency": frozenset({"number"}),
    "care.emergency_anywhere": _NONE,
    "care.not_kept": _NONE,
    "care.not_kept_likely": _NONE,
    "care.went_on": _NONE,  # who was perhaps misread went on with the talk; the answer to what they said follows
    "care.again": _NONE,  # anything else while they have not said that they are all right
    "care.when_ready": _NONE,
    "care.meanwhile": _NONE,  # after something that care does not stop, such as /export; the way back follows
    "care.all_right": _NONE,  # label
    "care.unsure": _NONE,  # it may be more than the interview; the talk goes on
    "care.back": _NONE,  # they are; where they were follows
    # a page beside the talk
    "home.where": _NONE,  # heading
    "home.nothing_open": _NONE,
    "home.open": _TALK,
    "home.waits": _TALK,
    "home.next": frozenset({"moment"}),  # the soonest reminder
    "home.interview": frozenset({"company", "moment"}),  # the next one
    "home.interview_unnamed": frozenset({"moment"}),
    "home.shown": _NONE,  # heading above their proofs
    "home.debrief": _NONE,  # labels of the ways on
    "home.pumpup": _NONE,
    "home.interview_new": _NONE,
    "home.practice": _NONE,
    "home.strengths": _NONE,
    "home.settings": _NONE,
    "home.support": _NONE,
    # one person on two platforms
    "link.how": _NONE,  # they said it in passing: the button follows
    "link.give": _NONE,  # label
    "link.undo": _NONE,  # label
    "link.code": _NONE,  # above the command to type on the other platform
    "link.wrong": _NONE,  # no such code, or older than ten minutes
    "link.same": _NONE,  # brought to where it was made
    "link.sure": _WHERE,  # somebody with notes brings a code: whose is it?
    "link.yes": _NONE,  # label: it is mine
    "link.noticed": _WHERE,  # told where the code was made
    "link.refused": _WHERE,  # the two sets of notes do not fit together
    "link.done": _NONE,  # what they were at follows
    "link.undone": _NONE,  # unlinked, where the notes are
    "link.undone_here": _NONE,  # unlinked, where the notes are not
    "link.nothing": _NONE,  # unlink, and nothing was linked
    # help
    "inbox.empty": _NONE,
    # what others here did last week, as figures
    "help.pulse": _NONE,
    "pulse.last_week": _NONE,  # the figures follow as a list
    **{f"pulse.{what}": frozenset({"count"}) for what in ("debriefed", "practised", "through", "no")},
    "pulse.too_few": frozenset({"least"}),
    "pulse.how": frozenset({"least"}),
    "pulse.in": _NONE,
    "pulse.out": _NONE,
    "pulse.count_in": _NONE,  # labels
    "pulse.count_out": _NONE,
    "help.inbox": _NONE,  # what /inbox does
    "help.support": _NONE,  # what /support does
    "help.intro": _NONE,
    "help.resume": _NONE,  # what /resume does
    "help.change": _NONE,  # what /change does
    "help.link": _NONE,  # what /link does
    "help.help": _NONE,
    "help.controls": _NONE,
    "help.group_now": _NONE,  # names of the groups: headings and labels
    "help.group_after": _NONE,
    "help.group_before": _NONE,
    "help.group_yours": _NONE,
    "help.more": _NONE,  # how to see what each does
    # reminders
    "reminders.carry_on": _TALK,  # the pause they chose is over
    "reminders.busy": frozenset({"command"}),  # said behind a reminder while another question is open
    "reminders.full_debrief": frozenset({"company"}),
    "reminders.action": frozenset({"action"}),
    "reminders.missed": _NONE,  # several came due while the bot was away; they follow as a list
    "reminders.next_step": _NONE,  # the day chosen for the next step of the recovery programme
    "reminders.note_unsent": frozenset({"company"}),  # a note they wanted to send today
    "reminders.note_answered": frozenset({"company"}),  # a note was sent a while ago: what came of it?
    "greeting.back": frozenset({"name"}),  # somebody we know opens the conversation with nothing open
    "greeting.begin": _NONE,  # "start", "what can you do?": the two ways to begin
    "greeting.menu": _NONE,  # what may be typed
}
