"""The coach's own words by name: signals, summaries, evidence, letters, recovery, cards, stories, ways on."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()
_COMPANY: Final = frozenset({"company"})

_CHECKED: Final = (
    "cv_honest", "cv_concise", "cv_strengths", "cv_tailored", "cv_letter",
    "research_company", "research_products", "research_culture", "research_people", "research_role",
)  # fmt: skip
_BUILT: Final = ("build_course", "build_apprenticeship", "build_volunteering", "build_side_project")

_SHARED: Final = ("outcome", "questions", "well", "wrong", "lessons", "todo", "strengths", "theirs")

PHRASES: Final[dict[str, frozenset[str]]] = {
    # signal check (S2.1): an explained reading of what was observed. One line a signal, then the sum.
    "signals.heading": _NONE,
    "signals.leaned_in": _NONE,
    "signals.next_steps": _NONE,
    "signals.sold_the_job": _NONE,
    "signals.ran_long": _NONE,
    "signals.met_others": _NONE,
    "signals.tough_questions": _NONE,  # means nothing: many who felt sure they failed got the job
    "signals.poker_face": _NONE,  # means nothing
    "signals.took_notes": _NONE,  # means nothing
    "signals.no_feedback": _NONE,  # means nothing
    "signals.coaching": _NONE,  # against: questioning that turned into coaching
    "signals.distracted": _NONE,  # against
    "signals.cut_short": _NONE,  # against
    "signals.no_next_steps": _NONE,  # weak, against
    "signals.sum_good": _NONE,
    "signals.sum_mixed": _NONE,
    "signals.sum_against": _NONE,
    "signals.sum_little": _NONE,  # one weak sign against, and nothing more
    "signals.sum_nothing": _NONE,  # only signals that mean nothing
    "signals.sum_none": _NONE,  # none picked
    # basics and slips as red alerts
    "alerts.on_time": _NONE,
    "alerts.dressed": _NONE,
    "alerts.researched": _NONE,
    "alerts.sold_short": _NONE,
    "alerts.over_shared": _NONE,
    # reasons (S3.1), as they stand in the summary
    "reasons.skills": _NONE,
    "reasons.experience": _NONE,
    "reasons.technique": _NONE,
    "reasons.fit": _NONE,
    "reasons.competition": _NONE,
    "reasons.business": _NONE,
    "reasons.unfair": _NONE,
    "reasons.unknown": _NONE,
    # playbook headings
    "playbook.in_the_moment": _NONE,
    "playbook.afterwards": _NONE,
    "playbook.next_time": _NONE,
    "playbook.plan": frozenset({"condition", "response"}),
    "playbook.rest": _NONE,  # above the names of those that are not told, where there are many
    "playbook.more": _NONE,  # below several in short
    # the summary worth keeping
    "summary.heading": frozenset({"company", "day"}),
    "summary.heading_role": frozenset({"company", "role", "day"}),
    "summary.noted": frozenset(
        {"day"}
    ),  # stands for the day of an interview of which only the day of the debrief is known
    "summary.mishaps": _NONE,  # what befell them on the day, and where its advice is
    "summary.questions": _NONE,
    "summary.question": frozenset({"question", "went"}),
    "summary.reply": frozenset({"reply"}),
    "summary.better": frozenset({"better"}),
    "summary.recall": _NONE,  # above what they told freely
    "summary.forgotten": _NONE,
    "summary.alerts": _NONE,
    "summary.positives": _NONE,
    "summary.reasons": _NONE,
    "summary.lesson": frozenset({"lesson"}),
    "summary.plan": frozenset({"condition", "response"}),
    "summary.actions": _NONE,
    "summary.action": frozenset({"action"}),
    "summary.action_first": frozenset({"first_step"}),  # these two stand behind it, if there are any
    "summary.action_due": frozenset({"due"}),
    "summary.gut_through": _NONE,
    "summary.gut_unsure": _NONE,
    "summary.gut_out": _NONE,
    "summary.hot": _NONE,  # after a hot capture: what is safe now, and that the rest can come later
    "summary.invited": _NONE,  # the full one, and nothing good came to mind: being asked to come is (S3.8)
    "summary.change": _NONE,  # anything can be changed or added later
    "summary.empty": _NONE,  # nothing was said
    # evidence (S1.3, S3.8): the person's own, dated
    "evidence.heading": frozenset({"name"}),
    "evidence.win": frozenset({"words", "day"}),
    "evidence.noted": frozenset({"words", "day"}),  # a win without a time: `day` is when they told us
    "evidence.shows": frozenset({"shows"}),
    "evidence.praise": frozenset({"words", "day"}),
    "evidence.praise_by": frozenset({"words", "day", "by"}),
    "evidence.praise_noted": frozenset({"words", "day", "by"}),  # without a time: `day` is when they told us
    "evidence.positive": frozenset({"words", "company"}),
    "evidence.answer": frozenset({"question", "company", "went"}),  # an answer they rated 4 or 5
    "evidence.kept": frozenset({"words"}),  # something they said they would do, and did
    "evidence.plans": _NONE,  # above the plans
    "evidence.plan": frozenset({"condition", "response"}),
    "evidence.own_advice": frozenset({"words", "day"}),  # sentences of their own, kept on another day
    "evidence.own_kind_word": frozenset({"words", "day"}),
    "evidence.own_silver_lining": frozenset({"words", "day"}),
    "evidence.own_value": frozenset({"words", "day"}),
    "evidence.none": _NONE,  # nothing on record yet
    # follow-up letters: what stands around every body, by tone, with a name (`to`) and without
    "letters.hello_warm": frozenset({"to"}),
    "letters.hello_warm_nobody": _NONE,
    "letters.hello_formal": frozenset({"to"}),
    "letters.hello_formal_nobody": _NONE,
    "letters.hello_brief": frozenset({"to"}),
    "letters.hello_brief_nobody": _NONE,
    "letters.goodbye_warm": _NONE,
    "letters.goodbye_formal": _NONE,
    "letters.goodbye_brief": _NONE,
    "letters.subject": _NONE,  # label above the subject line
    "letters.text": _NONE,  # label above the letter
    "letters.shortened": _NONE,  # something of theirs was left out to keep it short
    "letters.check": _NONE,  # read it once before you send it
    # what they said, sorted (S0.3): a heading for each kind and what it asks for
    **{f"feedback.{sort}": _NONE for sort in ("skills", "technique", "experience", "fit", "unknown")},
    **{f"feedback.plan_{sort}": _NONE for sort in ("skills", "technique", "experience", "fit", "unknown")},
    "feedback.working_on": frozenset({"lesson"}),
    "feedback.parked": _NONE,
    # the five steps (S0): the programme's lines, what is open in each checklist, and the same as something to do
    "recover.heading": _NONE,
    "recover.done": frozenset({"step"}),
    "recover.open": frozenset({"step"}),
    "recover.still_open": _NONE,
    "recover.none_open": _NONE,
    "recover.all_done": _NONE,
    **{f"recover.step_{part}": _NONE for part in ("silver", "feedback", "cv", "career", "technique")},
    **{f"recover.{item}": _NONE for item in _CHECKED},
    **{f"recover.{item}_todo": _NONE for item in (*_CHECKED, *_BUILT, "explore")},
    # the settings as they stand
    "settings.name": frozenset({"name"}),
    "settings.zone": frozenset({"zone"}),
    "settings.country": frozenset({"country"}),
    "settings.language": frozenset({"language"}),
    "settings.tone_warm": _NONE,
    "settings.tone_plain": _NONE,
    "settings.discreet_on": _NONE,
    "settings.discreet_off": _NONE,
    # a card for somebody else (M7): read by who makes it and, word for word the same, by who opens it
    "share.preview": _NONE,
    "share.empty": _NONE,  # nothing is on record of what they chose
    "share.heading": _NONE,
    "share.heading_named": frozenset({"name"}),
    "share.about": _COMPANY,
    "share.about_role": frozenset({"company", "role"}),
    "share.note": _NONE,  # above what they ask
    **{f"share.part_{part}": _NONE for part in _SHARED},
    **{f"share.result_{result}": frozenset({"day"}) for result in ("through", "out", "offer")},
    "share.plan": frozenset({"condition", "response"}),
    "share.went": frozenset({"went"}),
    "share.reply": frozenset({"reply"}),
    "share.better": frozenset({"better"}),
    "share.more": frozenset({"count"}),
    "share.covered": _NONE,  # in the place of a company's name
    # stories that people tell each other (C1)
    "corner.preview": _NONE,
    "corner.enough": _NONE,
    "corner.from_here": _NONE,
    "corner.none_yet": _NONE,
    "corner.shown_told": _NONE,  # to whose it is
    "corner.left_out_told": _NONE,
    "corner.judge": frozenset({"number", "rest"}),  # to a moderator; the story follows
    "corner.none_waits": _NONE,
    "corner.let_in": _NONE,  # labels
    "corner.leave_out": _NONE,
    "corner.is_in": frozenset({"number"}),
    "corner.is_out": frozenset({"number"}),
    "corner.unknown": _NONE,
    "corner.not_yours": _NONE,
    # labels of the ways on
    "offers.debrief": _NONE,
    "offers.pumpup": _NONE,
    "offers.practice": _NONE,
    "offers.full_debrief": _COMPANY,
    "offers.change": _COMPANY,
    "offers.help": _NONE,
    "offers.settings": _NONE,
    "offers.followup": _COMPANY,
    "offers.answered": _NONE,
    "offers.feedback": _NONE,
    "offers.silverlining": _NONE,
    "offers.recover": _NONE,
    "offers.stories": _NONE,
    "offers.shared": _NONE,
    "offers.tell": _NONE,
    "offers.kindword": _NONE,
    "offers.reminders": _NONE,
    "offers.patterns": _NONE,
    "offers.values": _NONE,
    "offers.strengths": _NONE,
    "offers.privacy": _NONE,
    "offers.odds": _NONE,
    "offers.reframe": _NONE,
    # how talks are told apart: "your debrief of Acme"
    "talks.debrief": _COMPANY,
    "talks.followup": _COMPANY,
}
