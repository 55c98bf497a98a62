"""The turn: (library, person, event, now) → (person, changes, messages). Pure; the world is around it.

    turn         where each event goes: read it from here
    gates        what stands before everything: care, consent
    addressing   words that are said to us and are no answer, told apart by `intents`
    overheard    the same where plain words do not tell, by their likeness to what others say
    wishing      what somebody wants instead, at a question that waits for nobody
    pressing     what was pressed; `silence` is what no person said
    commands     what is asked for by name (`library.commands` lists it), and what is said while nothing is open
    steering     back, skip, later, stop, help, repeat
    answers      an answer to one of the `questions`: read, kept, or asked for again
    talks        the life of a talk
    entries      what a talk means: kept, replaced, reworded, deleted
    voice        how lines are said; `labels` what stands on buttons, `next_steps` which ways on there are
    scene        what the turn gathers: changes and words. `person` is whose turn it is

What people see of all that is `kept`, what comes `timed`, and `interviews` known ahead lie between commands and talks,
with the help lines (`support`); `reminding` sets what comes later. Before a turn a person is brought `up_to_date` and
met in their `language`. `looks` stand outside: they make no turn. Each imports only from those below it (pyproject.toml
has the whole order).
"""
