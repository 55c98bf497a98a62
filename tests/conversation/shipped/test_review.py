"""The review pack: why it went wrong comes back, with what was done about each point."""

from __future__ import annotations

from tests.conversation.interviews.test_interview import debriefed, tell


def test_each_point_says_what_was_done_about_it_or_that_nothing_is_yet() -> None:
    talk = debriefed(mishaps="I came late, my clothes", asked="Why us?", went="2", action="iron a shirt")
    talk.commands("review").hears("It's on your list: iron a shirt", "(nothing done yet)", "(not practised yet)")
    talk.hears("/playbook").commands("done", "debrief-1/actions/1").commands("review")
    talk.hears("You've done something about it: iron a shirt", "(nothing done yet)")


def test_a_plan_from_a_playbook_and_a_practised_card_are_steps() -> None:
    talk = debriefed(mishaps="my mind went blank", asked="Why us?", went="2")
    talk.commands("review").hears("Your mind went blank", "nothing done yet")
    talk.commands("playbook").says("my mind went blank", "yes")
    talk.commands("practice").says("mine", "I like rivers.", "3", "no").commands("review")
    talk.hears("You have a plan for it. If: my mind goes blank", "(practised once)")
    assert talk.heard.count("my mind goes blank") == 1
    assert "nothing done yet" not in talk.heard


def test_who_came_late_is_told_that_we_watch_the_time() -> None:
    talk = (
        tell(debriefed(mishaps="I came late"), "Thursday 10:00", way="45")
        .commands("review")
        .hears("tell you when to leave")
    )
    assert "nothing done yet" not in talk.heard


def test_on_the_day_itself_nothing_left_undone_is_brought_up() -> None:
    talk = tell(debriefed(mishaps="my clothes"), "Thursday 10:00").comes("evening").hears("clothes", "nothing done yet")
    talk.comes("hours").hears("clothes")
    assert "nothing" not in talk.heard
