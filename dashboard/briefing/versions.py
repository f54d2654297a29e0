"""Versions: what a dossier said on the days on which somebody kept it, and why they did.

A version is one file, ``<dossier>/versions/<day>-<n>.json``, written once and never changed. The
day and the number are its name, so that versions sort as they were kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dashboard.briefing.snapshots import Part, Read, Record, Snapshot
from seeds.editing.replacing import make_file
from seeds.reading.files import VERSIONS, FileError, check_own_folder, load_bytes

FOLDER = VERSIONS
"""Where a dossier's versions lie, below its own folder."""

REASON_LIMIT = 500
"""Characters of a reason: a sentence or two."""

_FORMAT = 1
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)-([1-9]\d{0,3})")
_FILE_LIMIT = 16 * 1024 * 1024
"""Bytes: a version of the largest dossier that is read has a few megabytes."""


class VersionError(ValueError):
    """A version that cannot be kept, found or read; the message is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Version:
    """A dossier as it was kept; ``number`` counts the versions of one day from 1."""

    day: date
    number: int
    reason: str
    snapshot: Snapshot

    @property
    def id(self) -> str:
        """Its name: "2026-11-25-1"."""
        return f"{self.day.isoformat()}-{self.number}"


@dataclass(frozen=True, slots=True)
class Shelved:
    """The versions of a dossier, oldest first, and a sentence for each file that is none."""

    versions: tuple[Version, ...]
    problems: tuple[str, ...] = ()


def read_reason(text: object) -> str:
    """The reason for keeping a version, on one line; VersionError where there is none."""
    reason = " ".join(text.split()) if isinstance(text, str) else ""
    if not reason or not reason.isprintable():
        raise VersionError(
            "A version needs a reason: say why you keep it, such as “as briefed on Monday”."
        )
    if len(reason) > REASON_LIMIT:
        raise VersionError(
            f"The reason is {len(reason):,} characters long; expected at most {REASON_LIMIT}. "
            "Say it in a sentence."
        )
    return reason


def today() -> date:
    """The day on the clock of the machine on which the version is kept."""
    return datetime.now().astimezone().date()


def keep_version(folder: Path, snapshot: Snapshot, reason: str, day: date) -> Version:
    """Write a version of the dossier in ``folder`` under the next free number, whole or not at all.

    Raises VersionError where the reason is empty or the folder cannot be written.
    """
    reason = read_reason(reason)
    target = folder / FOLDER
    try:
        check_own_folder(target)
        target.mkdir(exist_ok=True)
        taken = [int(found[2]) for found in _names(target) if found[1] == day.isoformat()]
        number = max(taken, default=0) + 1
        while True:
            version = Version(day, number, reason, snapshot)
            if _write_new(target / f"{version.id}.json", _to_json(version)):
                return version
            number += 1  # somebody else kept one in this moment
    except FileError as error:
        raise VersionError(f"No version was kept: {error.strerror}.") from None
    except OSError as error:
        raise VersionError(
            f"No version was kept: {target} cannot be written ({error.strerror}). "
            "Copy the dossier to a folder that is yours, and serve it from there."
        ) from None


def read_versions(folder: Path) -> Shelved:
    """Every version of the dossier in ``folder``; what cannot be read is said, and left out."""
    target = folder / FOLDER
    versions, problems = [], []
    try:
        check_own_folder(target)
    except FileError as error:
        return Shelved((), (f"No version can be read: {error.strerror}.",))
    for found in sorted(_names(target), key=lambda name: (name[1], int(name[2]))):
        try:
            versions.append(_read(target / f"{found[0]}.json", found))
        except VersionError as error:
            problems.append(str(error))
    return Shelved(tuple(versions), tuple(problems))


def find_version(versions: Sequence[Version], name: str) -> Version:
    """The version that ``name`` means: its id, or a day, on which the last one kept so far held.

    Raises VersionError with the versions that there are.
    """
    for version in versions:
        if version.id == name:
            return version
    hint = "no version has been kept yet"
    if versions:
        known = ", ".join(version.id for version in versions[-5:])
        hint = f"expected a day such as {versions[-1].day.isoformat()}, or one of: {known}"
    if _NAME.fullmatch(name):
        raise VersionError(f"There is no version {name}; {hint}.")
    try:
        day = date.fromisoformat(name)
    except ValueError:
        raise VersionError(f"Came “{name[:40]}”; {hint}.") from None
    held = [version for version in versions if version.day <= day]
    if held:
        return held[-1]
    first = f"the first was kept on {versions[0].day.isoformat()}" if versions else "none is there"
    raise VersionError(f"No version had been kept by {day.isoformat()}; {first}.")


def _names(folder: Path) -> list[re.Match[str]]:
    if not folder.is_dir():
        return []
    stems = (path.stem for path in folder.iterdir() if path.suffix == ".json")
    return [found for stem in stems if (found := _NAME.fullmatch(stem))]


def _write_new(path: Path, data: Mapping[str, Any]) -> bool:
    """Write a file that is not there yet, whole or not at all; False where it is there."""
    body = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return make_file(path, body.encode())


def _to_json(version: Version) -> dict[str, Any]:
    snapshot = version.snapshot
    return {
        "format": _FORMAT,
        "slug": snapshot.slug,
        "day": version.day.isoformat(),
        "reason": version.reason,
        "as_of": snapshot.as_of.isoformat(),
        **{
            part.value: {
                id_: {
                    "title": record.title,
                    "digest": record.digest,
                    "fields": record.fields,
                    **({"read": asdict(record.read)} if record.read else {}),
                }
                for id_, record in snapshot.parts[part].items()
            }
            for part in Part
        },
    }


def _read(path: Path, name: re.Match[str]) -> Version:
    try:
        data = json.loads(load_bytes(path, _FILE_LIMIT).decode("utf-8"))
        if data["format"] != _FORMAT:
            raise VersionError(
                f"versions/{path.name} has the format {data['format']!r}, which this Araxes does "
                "not know; it is left out."
            )
        return Version(
            day=date.fromisoformat(name[1]),
            number=int(name[2]),
            reason=str(data["reason"]),
            snapshot=Snapshot(
                slug=str(data["slug"]),
                as_of=date.fromisoformat(data["as_of"]),
                parts={part: dict(_records(data[part.value])) for part in Part},
            ),
        )
    except FileError as error:
        raise VersionError(
            f"versions/{path.name} is {error.came}; expected {error.expected}. It is left out."
        ) from None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        if isinstance(error, VersionError):
            raise
        raise VersionError(
            f"versions/{path.name} cannot be read as a version; it is left out. It was written by "
            "Araxes and is not meant to be edited."
        ) from None


def _records(data: Mapping[str, Any]) -> Iterable[tuple[str, Record]]:
    for id_, record in data.items():
        texts = {str(name): str(text) for name, text in record["fields"].items()}
        yield id_, Record(str(record["title"]), texts, _read_words(record.get("read")))


def _read_words(data: Mapping[str, Any] | None) -> Read | None:
    """What the audience read of a scene; versions kept before it was kept have none."""
    if data is None:
        return None
    figures = tuple((str(value), str(label)) for value, label in data["figures"])
    return Read(str(data["headline"]), str(data["text"]), figures)
