"""Hearing that somebody may be in danger, from themselves or from others. Pure: nothing is kept, nobody told.

concern     whether a message gives reason for care: yes, maybe or no
rules       the phrases as values, in the small language of `pattern`; `cases` are what they were only asked about
weighing    what no phrase has heard
wording     a message → its plain words, whatever its `letters` and its `spelling`
helplines   where somebody can be heard right now
"""
