"""Whether a dossier's files are still what was read of them, and what is read of them now.

Looking costs one question to the file system for each file. Only where an answer is new are the
files read, and only where their content is new is a dossier built of them
(docs/decisions/2026-11-29-reload.md).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from seeds.issues import DossierError, Issue
from seeds.loading.briefing import load_briefing_bytes, read_scenes
from seeds.loading.dossier import BRIEFING, FILES, OPTIONAL_FILES, digest_folder, load_dossier
from seeds.reading.files import KEPT
from seeds.records.dossier import Dossier, Loaded

SHOWN = 3
"""Problems that a page lists; whoever has mended these sees the next."""

_SETTLED_NS = 2_000_000_000
"""What was written so shortly ago may be written again without a new time of change."""

_REST_S = 0.2
"""Files that stood still for so long are taken for written: an editor saves in several steps, and a
half of a file would be told as a problem."""

_MOST_RESTS = 10
"""After so many the files are read all the same: they may be written to without end."""

_Signature = tuple[tuple[int, int, int] | None, ...]


@dataclass(frozen=True)
class Fault:
    """Why the files as they are now are not shown.

    ``words`` is a sentence or two; ``problems`` are the first lines of ``araxes check``, ``more``
    how many further ones it has.
    """

    words: str
    problems: tuple[str, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class Reading:
    """What a look at changed files came to.

    ``at`` is when it began, so of two the later one knows the newer files. ``dossier`` is None
    where the one that was read before stays, and ``fault`` says why where the files say otherwise.
    """

    at: datetime
    dossier: Dossier | None = None
    fault: Fault | None = None


class Watch:
    """Holds a folder against what was read of it; any number of threads may ask at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: _Signature | None = None

    def has_changed(self) -> bool:
        """True where a file is not as it was at the last reading; before the first, always."""
        return self._sign() != self._seen

    def briefing_tag(self) -> str:
        """Another one whenever the briefing, or what was kept of it, is written anew."""
        found = (_status(self._folder / name) for name in (BRIEFING, KEPT))
        return "-".join("none" if one is None else f"{one[0]:x}.{one[1]:x}" for one in found)

    def read(self, shown: Dossier) -> Reading:
        """Read what changed, once the files stand still; ``shown`` is what was read before."""
        for _ in range(_MOST_RESTS):
            signature = self._rest()
            newest = max((one[0] for one in signature if one), default=0)
            self._seen = signature if time.time_ns() - newest > _SETTLED_NS else None
            reading = self._read(shown, datetime.now().astimezone())
            if self._sign() == signature:
                break
        return reading

    def _read(self, shown: Dossier, at: datetime) -> Reading:
        digest = digest_folder(self._folder)
        since = _since(shown.loaded, at)
        if digest is None:
            words = f"The dossier's folder is gone; what is shown was read{since}."
            return Reading(at, fault=Fault(f"{words} It is read again once it is back."))
        if shown.loaded and digest == shown.loaded.digest:
            return Reading(at, fault=_fault(_briefing_issues(self._folder, shown), since))
        try:
            return Reading(at, load_dossier(self._folder))
        except DossierError as error:
            return Reading(at, fault=_fault(error.issues, since))

    def _rest(self) -> _Signature:
        """Wait until the files have stood still for a moment, and tell how they stand."""
        signature = self._sign()
        for _ in range(_MOST_RESTS):
            time.sleep(_REST_S)
            before, signature = signature, self._sign()
            if signature == before:
                break
        return signature

    def _sign(self) -> _Signature:
        """Time of change, size and number of every file, None for what is not there."""
        folder = _status(self._folder)
        return (
            # Whose own time changes with every draft of a briefing.
            folder and (0, 0, folder[2]),
            *(_status(self._folder / name) for name in (*FILES, *OPTIONAL_FILES)),
        )


def _status(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _briefing_issues(folder: Path, dossier: Dossier) -> list[Issue]:
    raw, issue = load_briefing_bytes(folder)
    return [issue] if issue else read_scenes(raw, dossier)[1]


def _fault(issues: list[Issue] | tuple[Issue, ...], since: str) -> Fault | None:
    if not issues:
        return None
    count = "a problem" if len(issues) == 1 else f"{len(issues):,} problems"
    lines = tuple(str(issue) for issue in issues[:SHOWN])
    words = f"The dossier's files have {count}; what is shown was read{since}."
    return Fault(words, lines, len(issues) - len(lines))


def _since(loaded: Loaded | None, now: datetime) -> str:
    """The time of day on this machine, with the day where that is another."""
    if loaded is None:
        return " before"
    at = loaded.at
    time_of_day = f" at {at:%H:%M}"
    return time_of_day if at.date() == now.date() else f"{time_of_day} on {at.day} {at:%B %Y}"
