"""Looks at a person that are no turn and change nothing: for platforms that draw more than the talk.

in_view, home      the question in view; a page of where they are
completing         what may stand behind a command, as it is typed
preview            what would come by itself
soundness          whether a person from a file is one that we could have kept
"""
