"""Schedules: what is said at which time, as data and pure functions; the turn says it, the runtime wakes it up.

A schedule is a `Reminder`: an id, a kind, zone name and wall time, days when it comes again, what it is about, and the
command it leads to. One table (`kinds`) says for each kind how late it may be, what quiet hours do to it and how it is
switched off. One function resolves a schedule to its instant (`due.due_at`), one looks once more when that instant has
come (`due.decide`).

    set       wall time, zone → due_at: quiet hours move or leave it, the crowd is spread → row (due)
    due       the row's instant comes → a turn in the person's lane → decide: say it, later, or leave it out
    after     comes again → the next occurrence, on a later date; else it is gone

The occurrence (id, local date), the next row and the letter are one commit, so that nothing is said twice. Nothing of
this runs on an ordinary turn.
"""
