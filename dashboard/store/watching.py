"""Whether a dossier's files are still what was loaded of them.

A dossier is read once, when the server starts, and everything shows that reading. Whoever edits the
files meanwhile has to be told so, or would take what is shown for what they wrote.
"""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from seeds.dossier import Dossier, Loaded
from seeds.loading import FILES, OPTIONAL_FILES, digest_folder

_SETTLED_NS = 2_000_000_000
"""What was written so shortly ago may be written again without a new time of change."""

_Signature = tuple[tuple[int, int, int] | None, ...]


class Watch:
    """Holds a folder against what was loaded from it; any number of threads may ask at once."""

    def __init__(self, dossier: Dossier) -> None:
        self._folder = dossier.folder
        self._loaded = dossier.loaded
        self._seen: tuple[_Signature, str] | None = None

    def words(self) -> str:
        """Two sentences where the files have changed since they were loaded, else empty.

        Costs a look at each file's size and time; only where these are new is the content read.
        """
        if self._folder is None or self._loaded is None:
            return ""
        signature = _sign(self._folder)
        if self._seen and self._seen[0] == signature:
            return self._seen[1]
        words = _compare(self._folder, self._loaded)
        newest = max((one[0] for one in signature if one), default=0)
        if time.time_ns() - newest > _SETTLED_NS:
            self._seen = signature, words
        return words


def _sign(folder: Path) -> _Signature:
    """Time of change, size and number of every file, None for what is not there."""
    signature: list[tuple[int, int, int] | None] = []
    for path in (folder, *(folder / name for name in (*FILES, *OPTIONAL_FILES))):
        try:
            status = path.lstat()
        except OSError:
            signature.append(None)
            continue
        of_folder = path is folder  # whose own time changes with every draft of a briefing
        written = 0 if of_folder else status.st_mtime_ns
        signature.append((written, 0 if of_folder else status.st_size, status.st_ino))
    return tuple(signature)


def _compare(folder: Path, loaded: Loaded) -> str:
    now = digest_folder(folder)
    since = _time_words(loaded.at, datetime.now().astimezone())
    if now is None:
        return (
            f"The dossier's folder is gone; what is shown was read at {since}. "
            "Start Araxes with the folder where it lies now."
        )
    if now == loaded.digest:
        return ""
    return f"The files have changed since {since}. Restart Araxes to show them."


def _time_words(at: datetime, now: datetime) -> str:
    """The time of day on this machine, with the day where that is another."""
    time_of_day = f"{at:%H:%M}"
    return time_of_day if at.date() == now.date() else f"{time_of_day} on {at.day} {at:%B %Y}"
