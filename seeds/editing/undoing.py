"""What a briefing was before each change, for taking changes back.

An entry holds the bytes of briefing.yml and of its companion before a change, and is named by its
number and by the digest of what the change made of them. A change can be taken back only while the
file is what it made: what people wrote since by hand is never thrown away.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from seeds.editing.replacing import replace_file
from seeds.reading.files import WORKSHOP, check_own_folder, load_bytes

UNDO_LIMIT = 50
"""Changes that can be taken back; each keeps a copy of the file."""

_FOLDER = "undo"
_NAME = re.compile(r"(?P<number>[0-9]{6,12})-(?P<digest>[0-9a-f]{32})")
_FILE, _COMPANION = ".yml", ".json"


@dataclass(frozen=True, slots=True)
class Undo:
    """What was there before one change."""

    path: Path
    number: int
    digest: str

    def former(self) -> tuple[bytes, bytes]:
        """The bytes of the briefing and of its companion; none for a file that was not there."""
        try:
            companion = load_bytes(self.path.with_suffix(_COMPANION))
        except FileNotFoundError:
            companion = b""
        return load_bytes(self.path), companion


def digest_of(raw: bytes) -> str:
    """What changes when a briefing's bytes do; the same for no file and an empty one."""
    return hashlib.sha256(raw).hexdigest()[:32]


def newest_undo(folder: Path, digest: str) -> Undo | None:
    """The last change that made the file what it is now, if there is one to take back."""
    return next((undo for undo in reversed(_entries(folder)) if undo.digest == digest), None)


def remember(folder: Path, former: bytes, companion: bytes, after: bytes) -> None:
    """Keep what a change is about to replace; ``after`` is what it will make of the briefing."""
    target = folder / WORKSHOP / _FOLDER
    check_own_folder(target)
    target.mkdir(parents=True, exist_ok=True)
    entries = _entries(folder)
    number = entries[-1].number + 1 if entries else 1
    name = target / f"{number:06d}-{digest_of(after)}{_FILE}"
    replace_file(name.with_suffix(_COMPANION), companion)
    replace_file(name, former)
    for old in entries[: max(0, len(entries) + 1 - UNDO_LIMIT)]:
        forget(old)


def forget(undo: Undo) -> None:
    """Drop an entry, once its change has been taken back or is too old."""
    for path in (undo.path, undo.path.with_suffix(_COMPANION)):
        with suppress(OSError):
            path.unlink()


def _entries(folder: Path) -> list[Undo]:
    """Every entry, oldest first."""
    target = folder / WORKSHOP / _FOLDER
    if target.parent.is_symlink() or target.is_symlink() or not target.is_dir():
        return []
    found = []
    for path in target.iterdir():
        name = _NAME.fullmatch(path.stem)
        if name and path.suffix == _FILE and path.is_file() and not path.is_symlink():
            found.append(Undo(path, int(name["number"]), name["digest"]))
    return sorted(found, key=lambda undo: undo.number)
