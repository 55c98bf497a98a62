"""Comeback: a chat companion for job seekers after a bad interview."""

# The one place where the version stands; the build reads it from here.
__version__ = "0.1.0"
