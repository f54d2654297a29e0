"""The page's own scripts and style sheets, each kind as one file: two requests instead of ninety.

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

SUFFIXES = ("css", "js")


@dataclass(frozen=True)
class Bundle:
    """All files of one kind (``css`` or ``js``) of the assets' folder."""

    folder: Path
    suffix: str

    @cached_property
    def body(self) -> bytes:
        """UTF-8 text of all files. A script that lacks its last semicolon spoils no other."""
        parts = []
        for path in self.files():
            name = path.relative_to(self.folder).as_posix()
            end = ";\n" if self.suffix == "js" else "\n"
            parts.append(f"/* {name} */\n{path.read_text(encoding='utf-8')}{end}")
        return "".join(parts).encode()

    @cached_property
    def digest(self) -> str:
        """First 16 hexadecimal digits of the body's SHA-256."""
        return hashlib.sha256(self.body).hexdigest()[:16]

    @property
    def address(self) -> str:
        """Where it is served: beside its files, since style sheets name fonts from there."""
        return f"/assets/{self.suffix}/araxes.{self.digest}.{self.suffix}"

    def files(self) -> Iterator[Path]:
        """Its files in order."""
        return self._files(self.folder / self.suffix)

    def _files(self, folder: Path) -> Iterator[Path]:
        paths = sorted(folder.iterdir())
        yield from (path for path in paths if path.suffix == f".{self.suffix}")
        for path in paths:
            if path.is_dir():
                yield from self._files(path)
