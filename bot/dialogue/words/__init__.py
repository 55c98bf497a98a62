"""Words as people type them, whoever reads them.

typed       made safe to keep, and made alike to compare
numerals    numbers in words
yes_no      yes and no
days        names of days and months
late        patterns that are compiled when they are first asked
likeness    which of several lists of sentences a line is most like
"""
