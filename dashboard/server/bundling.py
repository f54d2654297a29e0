"""The page's own style sheets as one file: one request instead of twenty.

Files stand in the order of their paths, a folder's own before those of its folders, so that
``assets/css/cascade.css``, which says in which order the layers win, comes first. Nothing is
shortened or rewritten: what the browser's tools show is what stands in the files, each under a line
that names it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dashboard.server.addresses import AT_ROOT


@dataclass(frozen=True)
class Bundle:
    """All style sheets of the assets' folder."""

    folder: Path

    @property
    def key(self) -> str:
        """What it is kept under when it is packed."""
        return "styles"

    @property
    def suffix(self) -> str:
        """Of its files."""
        return "css"

    @property
    def route(self) -> str:
        """Under which addresses it is served."""
        return AT_ROOT.styles("<digest>")

    @cached_property
    def body(self) -> bytes:
        """UTF-8 text of all files."""
        parts = []
        for path in self.files():
            name = path.relative_to(self.folder).as_posix()
            parts.append(f"/* {name} */\n{path.read_text(encoding='utf-8')}\n")
        return "".join(parts).encode()

    @property
    def packed(self) -> None:
        """Nobody packed it ahead."""
        return

    @cached_property
    def digest(self) -> str:
        """First 16 hexadecimal digits of the body's SHA-256."""
        return hashlib.sha256(self.body).hexdigest()[:16]

    def files(self) -> Iterator[Path]:
        """Its files in order."""
        return self._files(self.folder / self.suffix)

    def _files(self, folder: Path) -> Iterator[Path]:
        paths = sorted(folder.iterdir())
        yield from (path for path in paths if path.suffix == f".{self.suffix}")
        for path in paths:
            if path.is_dir():
                yield from self._files(path)
