"""The browser's scripts, as ``make scripts`` bundles them from the modules of ``assets/js``.

The bundles lie in ``assets/built`` and travel with the program, so that nothing has to be built
where it is served. ``make lint`` holds them to their modules.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dashboard.server.addresses import AT_ROOT

PAGES = ("head", "map_first", "app", "presenter", "plotly")
"""Bundles that are served: the head's, the map's beginning, the map room's, the presenter's
window's, and plotly.js with what the page draws by it (``make plotly``)."""


@dataclass(frozen=True)
class Script:
    """One bundle; ``assets`` is the folder of all assets, ``name`` that of an entry of ``js``."""

    assets: Path
    name: str

    @property
    def key(self) -> str:
        """What it is kept under when it is packed."""
        return f"script {self.name}"

    @property
    def suffix(self) -> str:
        """Of its file."""
        return "js"

    @cached_property
    def text(self) -> str:
        """The script: classic, strict, one function."""
        return (self.assets / "built" / f"{self.name}.js").read_text(encoding="utf-8")

    @property
    def body(self) -> bytes:
        """The same as UTF-8."""
        return self.text.encode()

    @cached_property
    def packed(self) -> bytes | None:
        """The body as Brotli has it at its best, for a bundle that was packed when it was made."""
        path = self.assets / "built" / f"{self.name}.js.br"
        return path.read_bytes() if path.is_file() else None

    @cached_property
    def digest(self) -> str:
        """First 16 hexadecimal digits of the body's SHA-256."""
        return hashlib.sha256(self.body).hexdigest()[:16]

    @property
    def route(self) -> str:
        """Under which addresses it is served."""
        return AT_ROOT.script(self.name, "<digest>")
