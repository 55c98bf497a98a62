"""The question in view: which it is and how it is asked.

asking      both
options     what can be tapped below it; `tokens` are what a button carries
"""
