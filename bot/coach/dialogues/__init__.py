"""What each dialogue means: one module a dialogue, one `finish` each, under the dialogue's name.

Of a debrief there is more: `debrief_answers` is what is read of it, `debrief_entries` what it puts into the casebook.
`own_words` serves several short talks, `recover` the five steps; `reschedule` and `reword` leave nothing of themselves.
"""
