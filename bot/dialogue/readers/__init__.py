"""Readers: what a person typed → a value, or a kind, specific way to ask again. Pure; the clock is an argument.

`reader.read` is the one way in. One module reads one kind of ask, under its name; a text may have a stricter reader
(`name`, `company`, `country`, `clock`, `zones`). What is unclear is asked, never guessed: `heard` is what reading
comes to. `facts` hears what a line tells of an interview, whatever was asked. They share `labels` and `hints` for
choices, `said` and `asides` for what stands around an answer, `shares` and `durations` for figures.
"""
