"""What can go wrong, by who must act.

    ComebackError
    ├── ContentError        a writer: a content file is wrong; the checker names file, line and remedy
    ├── OperatorError       whoever runs the bot
    │   ├── SettingsError       a setting is missing or makes no sense
    │   ├── StorageError        the database or its disk
    │   │   ├── StorageUnusable     cannot be opened, read or written
    │   │   ├── StorageFull         no room left: nothing of this turn was kept
    │   │   ├── StorageNewer        written by a newer version of Comeback
    │   │   └── StorageLocked       another process has it open
    │   ├── KeyMismatch         the master key does not belong to this database
    │   └── FileRefused         a file given to us cannot be used, or one cannot be written
    └── PlatformError       the chat platform: retried or given up by delivery's rules

A turn of ours that raises is no error of anybody else's: the engine parks it with an apology.

The docstring of a class is the sentence shown when none is given. What a person typed is never an error and never
stands in one: these texts reach logs and terminals.
"""

from __future__ import annotations


class ComebackError(Exception):
    """Something went wrong in Comeback."""

    def __init__(self, sentence: str | None = None) -> None:
        """Keep the sentence an operator reads; without one, the class says its own."""
        super().__init__(sentence or (type(self).__doc__ or "").strip())


class ContentError(ComebackError):
    """A content file is wrong: run `comeback content check` to see every problem."""


class OperatorError(ComebackError):
    """Something about this installation needs its operator."""


class SettingsError(OperatorError):
    """A setting is missing or makes no sense."""


class StorageError(OperatorError):
    """The database could not do what was asked."""


class StorageUnusable(StorageError):
    """The database cannot be opened, read or written."""


class StorageFull(StorageError):
    """The disk is full: what was just said could not be kept. Free some room and try again."""


class StorageNewer(StorageError):
    """This database was written by a newer version of Comeback: update Comeback, or restore a backup."""


class StorageLocked(StorageError):
    """Another Comeback process already has this database open: stop it first, or use another database."""


class KeyMismatch(OperatorError):
    """The master key does not belong to this database: put back the key it was made with."""


class FileRefused(OperatorError):
    """The file cannot be used."""


class PlatformError(ComebackError):
    """The chat platform did not take a message."""
