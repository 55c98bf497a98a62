"""What somebody tells of an interview in one line: `told` is the way in; `company`, `role`, `when` read it.

`row` reads a line that holds nothing else. They share the `words` by which such a line is known.
"""
