"""The turn: (library, person, event, now) → (person, changes, messages). Pure; the world is around it.

    turn         where each event goes: read it from here
    gates        what stands before everything: care, consent
    addressing   words that are said to us and are no answer, told apart by `intents`
    pressing     what was pressed; `silence` is what no person said
    steering     back, skip, later, stop, help, repeat
    answers      an answer to one of the `questions`: read, kept, or asked for again
    commands     what is asked for by name, and what is said while nothing is open
    talks        the life of a talk; `meaning` is what one leaves behind
    scene        what the turn gathers: changes and words. `person` is whose turn it is

Beside the way of an answer: what is `kept` and shown, what is `timed`, `interviews` known ahead, and `looks` that
change nothing.
"""
