"""What is asked for by name, by a way on that was shown, or in words; and what is said while no question is open.

running        which command is meant, and running it; a dialogue begins by its own name (`starting`, `straight`)
another        a debrief of another interview than the one that lies nearest
put_aside      what is said of a talk that waits: on with it, later, away with it
nothing_open   words that are no command: a control, a remark; else `ways_on`, for what they feel, need, ask for or tell
offers         the ways on, and which of them somebody means
help, pulse, changing     three commands; the others lie with what they are about (`kept`, `timed`, `interviews`)
nearest        a name that nobody knows
"""
