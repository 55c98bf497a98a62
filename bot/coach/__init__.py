"""What answers mean: the casebook, what dialogues make of answers, and what can be shown of it. Pure.

contract     what each of them may look at, and what it makes; `marking` is what all entries of a talk share
registry     every name that content may use: dialogues, views, facts, lists
dialogues    what each dialogue means: its answers → entries, reminders, words; they are read as `fields` of a class
views        what can be shown; `voice` says it in the writers' words
profile      how the person wants to be met; `reminder` is a moment they chose
book         the casebook and its entries; `about` says which interview, `provenance` which answers one is made of
if_then      how a plan is put
evidence     what the person has shown, and what is none
drafts, practice, insight, sharing, schedule     letters, practice, patterns, cards, times: what both share
pulse        what people of a community did last week, as figures
safety       hearing that somebody may be in danger
written      what writers write for all this, as values
"""
