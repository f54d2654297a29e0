"""A folder of text files into a dossier, with every problem at once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from seeds.checking.dossier import check_draft
from seeds.format import dossier as schema
from seeds.format.briefing import SCENE
from seeds.format.claims import CLAIM
from seeds.issues import DossierError, Issue
from seeds.reading.entries import Draft, Entry
from seeds.reading.fields import Field, Notes, Scope, is_null, kind_of, read_fields, read_record
from seeds.reading.files import FileError, check_companions, load_bytes
from seeds.reading.references import check_names
from seeds.reading.tree import line_of, read_tree
from seeds.records.briefing import Scene
from seeds.records.claims import Claim
from seeds.records.dossier import Dossier, Loaded
from seeds.records.model import Actor, Event, Place, Source

EVENT_LIMIT = 10_000
"""More records than this in one file are data rather than notes, and belong into a feed."""

EMBEDDED = Path(__file__).parents[1] / "dossiers"
"""The dossiers that travel with the project."""


@dataclass(frozen=True)
class _File:
    """A file with a list of records: how one is built, and its fields."""

    build: Callable[..., Any]
    fields: tuple[Field, ...]
    limit: int = EVENT_LIMIT
    too_many: str = (
        "keep what the briefing rests on here and load the rest as a feed "
        "(feeds come in a later version; see seeds/README.md)"
    )


_HEAD = "dossier.yml"
_LISTS = {
    "sources.yml": _File(Source, schema.SOURCE),
    "places.yml": _File(Place, schema.PLACE),
    "actors.yml": _File(Actor, schema.ACTOR),
    "events.yml": _File(Event, schema.EVENT),
}
FILES = (_HEAD, *_LISTS)
"""The files of a dossier; each must be there, though a list may be empty."""

BRIEFING = "briefing.yml"
SCENE_LIMIT = 200
"""More scenes than this nobody sits through."""

_MORE = {
    "claims.yml": _File(Claim, CLAIM),
    BRIEFING: _File(Scene, SCENE, SCENE_LIMIT, "split it into several dossiers"),
}
OPTIONAL_FILES = tuple(_MORE)
"""Files that a dossier may have besides."""


def load_dossier(folder: Path | str) -> Dossier:
    """The dossier in a folder.

    Raises
    ------
    DossierError
        With every problem found, in the order of the files; nothing is half loaded.

    """
    folder = Path(folder)
    at = datetime.now().astimezone()
    files = _load_files(folder)
    draft, issues = _read(folder, files)
    if issues or draft is None:
        raise DossierError(tuple(issues))
    return Dossier(
        **draft.head,
        sources=tuple(entry.record for entry in draft.sources),
        places=tuple(entry.record for entry in draft.places),
        actors=tuple(entry.record for entry in draft.actors),
        events=tuple(entry.record for entry in draft.events),
        claims=tuple(entry.record for entry in draft.claims),
        scenes=tuple(entry.record for entry in draft.scenes),
        folder=folder.resolve(),
        loaded=Loaded(at, _digest_of(files)),
    )


def check_dossier(folder: Path | str) -> list[Issue]:
    """Every problem of the dossier in a folder, in the order of the files; none is good news."""
    folder = Path(folder)
    return _read(folder, _load_files(folder))[1]


def digest_folder(folder: Path) -> str | None:
    """What changes when a file does that :func:`load_dossier` reads, but the briefing.

    The briefing is read anew at every question. ``None`` where there is no such folder any more.
    """
    return _digest_of(_load_files(folder)) if folder.is_dir() else None


def is_dossier(folder: Path) -> bool:
    """True where a folder holds something by the name of a dossier's first file."""
    return os.path.lexists(folder / _HEAD)


def find_dossiers(folder: Path) -> list[Path]:
    """The folder itself if it is a dossier, else the dossiers right under it, by name."""
    if is_dossier(folder) or not folder.is_dir():
        return [folder]
    return sorted(path for path in folder.iterdir() if is_dossier(path)) or [folder]


def _load_files(folder: Path) -> dict[str, bytes | FileError]:
    """The bytes of every file that is there, by name, or why something is no file to read."""
    files: dict[str, bytes | FileError] = {}
    for name in (*FILES, *OPTIONAL_FILES):
        try:
            files[name] = load_bytes(folder / name)
        except FileNotFoundError:
            continue
        except FileError as error:
            files[name] = error
    return files


def _digest_of(files: Mapping[str, bytes | FileError]) -> str:
    digest = hashlib.sha256()
    for name, raw in files.items():
        if name != BRIEFING:
            content = raw if isinstance(raw, bytes) else raw.came.encode()
            digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _read(folder: Path, files: Mapping[str, bytes | FileError]) -> tuple[Draft | None, list[Issue]]:
    """What could be read, and every problem of it."""
    missing = _missing_files(folder, files)
    if missing:
        return None, missing
    notes = Notes()
    head_scope = Scope(_HEAD, notes=notes)
    head = _read_head(files[_HEAD], head_scope)
    _check_slug(folder, head, head_scope)
    entries = {
        name: _read_list(files[name], name, file, notes)
        for name, file in (*_LISTS.items(), *_MORE.items())
        if name in files
    }
    draft = Draft(
        head=head,
        head_scope=head_scope,
        sources=entries["sources.yml"],
        places=entries["places.yml"],
        actors=entries["actors.yml"],
        events=entries["events.yml"],
        claims=entries.get("claims.yml", ()),
        scenes=entries.get(BRIEFING, ()),
    )
    issues = [
        *notes.issues,
        *check_names(notes.defined, notes.used, notes.issues),
        *check_draft(draft),
        *check_companions(folder),
    ]
    order = {name: number for number, name in enumerate((*FILES, *OPTIONAL_FILES))}
    issues.sort(
        key=lambda issue: (order.get(issue.file, len(order)), issue.line, issue.field, issue.came)
    )
    return draft, issues


def _missing_files(folder: Path, files: Mapping[str, bytes | FileError]) -> list[Issue]:
    if not folder.is_dir():
        came, remedy = "a file", "name the folder that it is in"
        if not folder.exists():
            came = "nothing"
            remedy = f"name a folder that exists, or begin one with: araxes new {folder}"
        return [Issue(str(folder), 0, "", "", came, "a folder with a dossier", remedy)]
    return [_missing(name) for name in FILES if name not in files]


def _missing(name: str) -> Issue:
    if name == _HEAD:
        remedy = "name the dossier's folder, or begin one with: araxes new DIR"
        return Issue(name, 0, "", "", "nothing", "the first file of a dossier", remedy)
    return Issue(name, 0, "", "", "nothing", "a file of this name", "add one; it may be empty")


def _read_file(raw: bytes | FileError, name: str) -> tuple[Node | None, list[Issue]]:
    return read_tree(raw, name) if isinstance(raw, bytes) else (None, [raw.issue()])


def _read_head(raw: bytes | FileError, scope: Scope) -> dict[str, Any]:
    root, issues = _read_file(raw, _HEAD)
    scope.notes.issues.extend(issues)
    if root is None and not issues:
        scope.report(0, "an empty file", "a map with slug, title, …", "fill it in")
    return {} if root is None else read_fields(root, schema.DOSSIER, scope)


def _read_list(
    raw: bytes | FileError, name: str, file: _File, notes: Notes
) -> tuple[Entry[Any], ...]:
    root, issues = _read_file(raw, name)
    notes.issues.extend(issues)
    return read_entries(root, name, notes, file)


def read_entries(
    root: Node | None, name: str, notes: Notes, file: _File | None = None
) -> tuple[Entry[Any], ...]:
    """The records of a file without fault; what is wrong with the others is noted."""
    file = file or {**_LISTS, **_MORE}[name]
    if root is None or is_null(root):
        return ()
    scope = Scope(name, notes=notes)
    if not isinstance(root, SequenceNode):
        remedy = "begin each record with a hyphen"
        scope.report(line_of(root), kind_of(root), "a list of records", remedy)
        return ()
    if len(root.value) > file.limit:
        what = "scenes" if name == BRIEFING else name.removesuffix(".yml")
        scope.report(
            0,
            f"{len(root.value):,} {what}",
            f"at most {file.limit:,}, for a dossier is what people write down",
            file.too_many,
        )
        return ()
    entries = []
    for number, node in enumerate(root.value, 1):
        inner = Scope(name, name_of(node, number), notes=notes)
        values = read_record(node, file.fields, inner)
        if values is not None:
            entries.append(Entry(file.build(**values), inner))
    return tuple(entries)


def name_of(node: Node, number: int) -> str:
    """The record's id as its file writes it, or its number in the file."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if str(key.value) == "id" and isinstance(value, ScalarNode) and value.value:
                return "".join(c for c in " ".join(value.value.split()) if c.isprintable())[:64]
    return f"record {number}"


def _check_slug(folder: Path, head: dict[str, Any], scope: Scope) -> None:
    name = folder.resolve().name
    if "slug" in head and head["slug"] != name:
        expected = f'the folder\'s name, "{name}"'
        remedy = "rename the folder or the slug"
        scope.notes.issues.append(scope.issue("slug", f'"{head["slug"]}"', expected, remedy))
