"""The shell around the turn: one at a time per person, commits, delivery, reminders. `ports.py` is its contract.

engine      one input: the person's lane, `limits`, the turn (`turns`), its `work`; then the courier has the letters
people      who they are now: `lanes`, memory (`lately`), commits, which are `steady`
scheduler   reminders, in the same lane as taps
delivery    letters to platforms, each at least once
between     a person's two platforms, and what people share with each other
process     starting, serving several platforms, leaving
clock, voice       the time; what is said outside of any turn
"""
