"""Everything the coach offers by name, each in a table of its own; the checker holds content against them.

dialogues    what finishing one means, which answers it needs
views        what `show:` can show
facts        what `when:` can test and texts can quote
lists        what `suggest_from:` can suggest
"""
