"""When something is, in a person's own words: "Tuesday at 3", "tomorrow after lunch", "in two hours".

`moment` reads a phrase: `days` and `hours` know how people name each, as `parts`; the `grammar` must understand every
word of it; `dates` and `meaning` say what the parts come to. What is `leftover` goes to a library, under guard.
`loose` is what will do for a reminder.
`past` reads days gone by, `stamp` those that Discord writes.
"""
