"""What somebody tells of an interview in one line: `told` is the way in; `company`, `role`, `when` read it."""
