"""Attributes with a hyphen in their name, which Python cannot write as keywords."""

from __future__ import annotations

from typing import Any

Attributes = dict[str, Any]
"""Keyword arguments for a Dash component; ``**aria(label="Inspector")``."""


def aria(**states: str | bool) -> Attributes:
    """``aria-*`` attributes; True and False become the words that ARIA expects."""
    return {f"aria-{name}": _word(value) for name, value in states.items()}


def data(**values: str) -> Attributes:
    """``data-*`` attributes; an underscore in a name stands for a hyphen."""
    return {f"data-{name.replace('_', '-')}": value for name, value in values.items()}


def _word(value: str | bool) -> str:  # noqa: FBT001 - the value itself, not a switch
    return str(value).lower() if isinstance(value, bool) else value
