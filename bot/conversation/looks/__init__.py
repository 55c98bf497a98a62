"""Looks at a person that are no turn and change nothing: for platforms that draw more than the talk."""
