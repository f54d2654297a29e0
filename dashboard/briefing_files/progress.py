"""How far an export has come: how it tells, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with steps done, steps in all and what is done now; it may raise to stop the export."""


def silent(done: int, total: int, words: str) -> None:
    """Tell nobody."""
