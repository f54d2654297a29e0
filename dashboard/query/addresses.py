"""Addresses from dossiers and layers: which of them are safe to follow."""

from __future__ import annotations

from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https"})


def safe_url(text: str | None) -> str | None:
    """The address, if it is one of the web; None for ``javascript:``, ``data:`` and the like.

    An address with control characters, spaces, backslashes or a user name is refused too: browsers
    and readers may take those for another address than they are.
    """
    if not text or len(text) > 2000 or "\\" in text:
        return None
    if not text.isprintable() or any(character.isspace() for character in text):
        return None
    try:
        parts = urlsplit(text)
        host, user = parts.hostname, parts.username
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not host or user is not None:
        return None
    return text
