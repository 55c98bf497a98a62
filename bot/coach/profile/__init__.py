"""How a person wants to be met: the `profile` itself; `times` are in it, and `consent` says what they agreed to.

language    which of ours their platform hints at
country     whose help lines they see
"""
