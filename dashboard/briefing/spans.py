"""Two states of a dossier, each named by a version or a day, held against each other.

The command line and the page ask the same: ``since`` a version or a day, or else the last version;
``until`` another, or else the dossier as it is now.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.briefing.comparing import Change, compare_snapshots, summarise
from dashboard.briefing.snapshots import Part, Snapshot
from dashboard.briefing.versions import Version, VersionError, find_version
from dashboard.query.wording import listed


@dataclass(frozen=True, slots=True)
class Span:
    """From one version to another; ``after`` is ``None`` for the dossier as it is now."""

    before: Version
    after: Version | None

    @property
    def since_words(self) -> str:
        """Where it begins: "2026-11-25-1 (As briefed on Monday)"."""
        return _words(self.before)

    @property
    def until_words(self) -> str:
        """Where it ends: the same of another version, or "now"."""
        return _words(self.after) if self.after else "now"

    def compare(self, take_now: Callable[[], Snapshot]) -> tuple[Change, ...]:
        """Every difference; ``take_now`` is asked only where the span ends now."""
        after = self.after.snapshot if self.after else take_now()
        return compare_snapshots(self.before.snapshot, after)

    def summarise(self, changes: tuple[Change, ...]) -> str:
        """The changes in one sentence, and in a second what it cannot tell, or why there are none.

        Versions that were kept earlier do not hold what the audience read.
        """
        if self.after is not None and self.after.id == self.before.id:
            return f"{summarise(())} Both ends are version {self.before.id}."
        mute = [one.id for one in (self.before, self.after) if one and _is_mute(one)]
        if not mute:
            return summarise(changes)
        return (
            f"{summarise(changes)} What the scenes read then was not kept in {listed(mute)}, so "
            "they are compared as written."
        )


def choose_span(
    versions: Sequence[Version], since: str | None, until: str | None, today: date
) -> Span:
    """The span that a reader means; a day stands for the version that held on it.

    Raises VersionError where there is no such version, where a day is still to come, or where the
    second end lies before the first: what was added would then be told as withdrawn.
    """
    if not versions and not since:
        raise VersionError(
            "No version has been kept yet, so there is nothing to compare with. Keep one first, "
            "with its reason: on the Briefing page, or by araxes keep --reason TEXT."
        )
    # A version can be younger than this machine's clock: it may have been kept on another.
    newest = max([today, *(version.day for version in versions[-1:])])
    before = _find(versions, since, newest) if since else versions[-1]
    after = _find(versions, until, newest) if until else None
    if after and (_order(after) < _order(before) or _is_earlier(until, since)):
        raise VersionError(
            f"Came from {since or before.id} to {until}; expected the earlier first. Swap the two."
        )
    return Span(before, after)


def _is_mute(version: Version) -> bool:
    """Whether it has a scene of which nobody kept what the audience read."""
    return any(record.read is None for record in version.snapshot.parts[Part.SCENES].values())


def _find(versions: Sequence[Version], name: str, newest: date) -> Version:
    found = find_version(versions, name)
    day = _day(name)
    if day and day > newest:
        raise VersionError(f"Came {day.isoformat()}; expected a day up to {newest.isoformat()}.")
    return found


def _is_earlier(until: str | None, since: str | None) -> bool:
    """Whether two days stand in the wrong order, even where the same version held on both."""
    first, second = _day(since), _day(until)
    return bool(first and second and second < first)


def _day(name: str | None) -> date | None:
    try:
        return date.fromisoformat(name) if name else None
    except ValueError:
        return None


def _order(version: Version) -> tuple[date, int]:
    return version.day, version.number


def _words(version: Version) -> str:
    return f"{version.id} ({version.reason})"
