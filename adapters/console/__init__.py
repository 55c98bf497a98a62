"""The whole product in a terminal, with no account: on a screen with colours and arrows, or plain in a pipe.

chat       sits down: on a `screen` where there is one, else on paper, which is `plain`
reading    a typed line → an event; `incoming` is where lines come from in a pipe
session    one sitting: gives every input its key, and shows what the engine sends
drawing    a message → lines; `words` are the terminal's own, around leaving
saving, zone, travel     files put where they stand; the machine's time zone; the clock of a demonstration
"""
