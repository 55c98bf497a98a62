"""What each dialogue means: one module a dialogue, one `finish` each, under the dialogue's name.

Of a debrief there is more, in a folder of its own.
`own_words` serves several short talks, `recover` the five steps; `reschedule` and `reword` leave nothing of themselves.
"""
