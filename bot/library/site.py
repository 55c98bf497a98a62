"""What whoever runs this installation says about it, so that people can be told."""

from __future__ import annotations

import msgspec


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """One installation. `operator` is who runs it, as people are told; empty where they have not said."""

    operator: str = ""
