"""The content security policy of a page in one file: it runs its own scripts and asks nobody.

It stands in a ``meta`` element, since no server sends headers with a file; ``frame-ancestors``
would be ignored there and is left out.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

_DIRECTIVES = {
    "default-src": "'none'",
    # Plotly and MapLibre set style attributes and add a style sheet of their own.
    "style-src": "'unsafe-inline'",
    "img-src": "data: blob:",
    "font-src": "data:",
    # MapLibre starts its workers from a blob, which then inherits this policy.
    "worker-src": "blob:",
    # Even what the page holds is read from its own text: nothing has an address.
    "connect-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def write_policy(scripts: Iterable[str]) -> str:
    """The policy that lets exactly these inline scripts run."""
    hashes = dict.fromkeys(script_hash(script) for script in scripts)
    directives = {**_DIRECTIVES, "script-src": " ".join(hashes)}
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def script_hash(script: str) -> str:
    """A script's source expression, ``'sha256-…'``."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
