"""What somebody tells of an interview in one line: `told` is the way in; `company`, `role`, `when` read it.

`start` is when one to come begins.

`row` reads a line that holds nothing else. They share the `words` by which such a line is known.
"""
