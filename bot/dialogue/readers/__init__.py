"""Readers: what a person typed → a value, or a kind, specific way to ask again. Pure; the clock is an argument.

reader      the one way in: which module reads which kind of ask
heard       what reading comes to; what is unclear is asked, never guessed
choice, pick, confirm, scale, number, text      one kind of ask each; `moments` is a folder
name, company, role, country, clock      stricter readings of a text; `zones` (never by their `abbreviations`) a folder
addressee   whom a letter greets
good_thing  what stands within a doubt; `asked`: a question of theirs within a sentence
facts       what a line tells of an interview, whatever was asked
labels, hints      which choice is meant, by its words and in a sentence; `rating_words` do the same for a scale
said, asides       what stands around an answer
shares, durations  figures on another measure; how long something takes
"""
