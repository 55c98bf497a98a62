"""Readers: what a person typed → a value, or a kind, specific way to ask again. Pure; the clock is an argument.

`reader.read` is the one way in. One module reads one kind of ask. What is unclear is asked, never guessed.
"""
