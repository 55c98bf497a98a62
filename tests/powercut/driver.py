"""The SQLite inside the stdlib driver, seen through ctypes: where it is, and how its file layer looks in C.

Layouts are those of sqlite3.h (`sqlite3_vfs` version 3, `sqlite3_io_methods` version 3; fixed since
3.7.17). Pointers cross as plain numbers: SQLite hides URI parameters behind the end of a file name, so a
name must be handed on as the pointer it was.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import sqlite3
from ctypes import CFUNCTYPE, c_char_p, c_int, c_int64, c_void_p
from typing import Any, ClassVar

OK = 0
IOERR = 10

OpenCall = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)  # vfs, name, file, flags, out flags
DeleteCall = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)  # vfs, name, sync the directory
CloseCall = CFUNCTYPE(c_int, c_void_p)  # file
WriteCall = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)  # file, buffer, bytes, offset
TruncateCall = CFUNCTYPE(c_int, c_void_p, c_int64)  # file, size
SyncCall = CFUNCTYPE(c_int, c_void_p, c_int)  # file, flags
SizeCall = CFUNCTYPE(c_int, c_void_p, c_void_p)  # file, out size
ControlCall = CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)  # file, operation, argument


class Unavailable(Exception):
    """The stdlib driver's SQLite cannot be reached through ctypes on this Python."""


class Vfs(ctypes.Structure):
    """`sqlite3_vfs`: a way to reach files."""

    _fields_: ClassVar[Any] = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", OpenCall),
        ("xDelete", DeleteCall),
        ("others", c_void_p * 14),  # xAccess to xNextSystemCall
    ]


class Methods(ctypes.Structure):
    """`sqlite3_io_methods`: what can be done with a file. A `sqlite3_file` begins with a pointer to it."""

    _fields_: ClassVar[Any] = [
        ("iVersion", c_int),
        ("xClose", CloseCall),
        ("xRead", c_void_p),
        ("xWrite", WriteCall),
        ("xTruncate", TruncateCall),
        ("xSync", SyncCall),
        ("xFileSize", SizeCall),
        ("locking", c_void_p * 3),  # xLock, xUnlock, xCheckReservedLock
        ("xFileControl", ControlCall),
        ("others", c_void_p * 8),  # xSectorSize to xUnfetch
    ]


def library() -> ctypes.CDLL:
    """Return the library that has the driver's SQLite; raises Unavailable."""
    for path in (getattr(_sqlite3, "__file__", None), None):
        found = _exports(path)
        if found is not None:
            return found
    raise Unavailable(f"this Python's SQLite {sqlite3.sqlite_version} exports no sqlite3_vfs_find and _register")


def _exports(path: str | None) -> ctypes.CDLL | None:
    """Return the library at `path` (None: this process) with our two functions declared, if it has them."""
    try:
        found = ctypes.CDLL(path)
        found.sqlite3_vfs_find.argtypes, found.sqlite3_vfs_find.restype = [c_char_p], c_void_p
        found.sqlite3_vfs_register.argtypes, found.sqlite3_vfs_register.restype = [c_void_p, c_int], c_int
    except (
        AttributeError,
        OSError,
        TypeError,
    ):  # no such symbol; not loadable; Windows has no "this process"
        return None
    return found


def methods_of(file: int) -> Methods:
    """Return the methods that the open `sqlite3_file` at this address uses."""
    return Methods.from_address(c_void_p.from_address(file).value or 0)


def use_methods(file: int, methods: Methods) -> None:
    """Let the open `sqlite3_file` at this address use other methods."""
    c_void_p.from_address(file).value = ctypes.addressof(methods)


def size_of(file: int, methods: Methods) -> int:
    """Return how long the open file at this address is now."""
    size = c_int64()
    if methods.xFileSize(file, ctypes.addressof(size)) != OK:
        raise OSError("SQLite could not tell the size of a file")
    return size.value


def keep_forever(thing: object) -> None:
    """Leak on purpose: SQLite may call it until the process has ended, after Python cleared this module."""
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(thing))
