"""A folder of text files into a dossier, with every problem at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from seeds import schema
from seeds.checking import check_records
from seeds.fields import Field, Scope, Where, read_record
from seeds.issues import DossierError, Issue
from seeds.model import Actor, Dossier, Event, Place, Source
from seeds.reading import line_of, load_tree

EVENT_LIMIT = 10_000
"""More than this is data rather than notes, and belongs into a feed."""

EMBEDDED = Path(__file__).parent / "dossiers"
"""The dossiers that travel with the project."""

_LISTS: dict[str, tuple[type, tuple[Field, ...]]] = {
    "sources.yml": (Source, schema.SOURCE),
    "places.yml": (Place, schema.PLACE),
    "actors.yml": (Actor, schema.ACTOR),
    "events.yml": (Event, schema.EVENT),
}
FILES = ("dossier.yml", *_LISTS)
"""The files of a dossier; each must be there, though a list may be empty."""


@dataclass
class _Notes:
    issues: list[Issue] = field(default_factory=list)
    lines: dict[Where, int] = field(default_factory=dict)

    def scope(self, file: str, record: str = "") -> Scope:
        return Scope(file, record, issues=self.issues, lines=self.lines)


def load_dossier(folder: Path) -> Dossier:
    """The dossier in a folder.

    Raises
    ------
    DossierError
        With every problem found, in the order of the files; nothing is half loaded.
    """
    dossier, issues = _load(folder)
    if issues or dossier is None:
        raise DossierError(tuple(issues))
    return dossier


def check_dossier(folder: Path) -> list[Issue]:
    """Every problem of the dossier in a folder, in the order of the files; none is good news."""
    return _load(folder)[1]


def is_dossier(folder: Path) -> bool:
    """True where a folder holds a dossier's first file."""
    return (folder / "dossier.yml").is_file()


def find_dossiers(folder: Path) -> list[Path]:
    """The folder itself if it is a dossier, else the dossiers right under it, by name."""
    if is_dossier(folder) or not folder.is_dir():
        return [folder]
    return sorted(path for path in folder.iterdir() if is_dossier(path)) or [folder]


def _load(folder: Path) -> tuple[Dossier | None, list[Issue]]:
    missing = _missing_files(folder)
    if missing:
        return None, missing
    notes = _Notes()
    head = _load_head(folder / "dossier.yml", notes)
    records = {name: _load_list(folder / name, notes) for name in _LISTS}
    dossier = None
    if head is not None:
        _check_slug(folder, head, notes)
        dossier = Dossier(
            **head,
            sources=records["sources.yml"],
            places=records["places.yml"],
            actors=records["actors.yml"],
            events=records["events.yml"],
        )
        notes.issues += check_records(dossier, notes.lines)
    order = {name: number for number, name in enumerate(FILES)}
    notes.issues.sort(key=lambda issue: (order[issue.file], issue.line, issue.field, issue.came))
    return dossier, notes.issues


def _missing_files(folder: Path) -> list[Issue]:
    if not folder.is_dir():
        remedy = f"name a folder that exists, or begin one with: araxes new {folder}"
        return [Issue(str(folder), 1, "", "", "no such folder", "a folder with a dossier", remedy)]
    remedy = "add it (a list may hold just []), or compare with: araxes new"
    return [
        Issue(name, 1, "", "", "no such file", f"the file {name} in {folder.name}", remedy)
        for name in FILES
        if not (folder / name).is_file()
    ]


def _load_head(path: Path, notes: _Notes) -> dict[str, Any] | None:
    root, issues = load_tree(path)
    notes.issues += issues
    if root is None:
        if not issues:
            scope = notes.scope(path.name)
            scope.report(1, "an empty file", "a map with slug, title, …", "fill it in")
        return None
    return read_record(root, schema.DOSSIER, notes.scope(path.name))


def _load_list(path: Path, notes: _Notes) -> tuple[Any, ...]:
    root, issues = load_tree(path)
    notes.issues += issues
    if root is None:
        return ()
    scope = notes.scope(path.name)
    if not isinstance(root, SequenceNode):
        what = "a map" if isinstance(root, MappingNode) else "text"
        scope.report(line_of(root), what, "a list of records", "begin each record with a hyphen")
        return ()
    if path.name == "events.yml" and len(root.value) > EVENT_LIMIT:
        scope.report(
            1,
            f"{len(root.value):,} events",
            f"at most {EVENT_LIMIT:,}, for a dossier is what people write down",
            "keep what the briefing rests on here and load the rest as a feed "
            "(feeds come in a later version; see seeds/README.md)",
        )
        return ()
    build, fields = _LISTS[path.name]
    records = []
    for number, node in enumerate(root.value, 1):
        values = read_record(node, fields, notes.scope(path.name, _name_of(node, number)))
        if values is not None:
            records.append(build(**values))
    return tuple(records)


def _name_of(node: Node, number: int) -> str:
    """The record's id as its file writes it, or its number in the file."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if str(key.value) == "id" and isinstance(value, ScalarNode) and value.value:
                return " ".join(str(value.value).split())[:64]
    return f"record {number}"


def _check_slug(folder: Path, head: dict[str, Any], notes: _Notes) -> None:
    slug = head["slug"]
    if slug != folder.resolve().name:
        line = notes.lines["dossier.yml", "", "slug"]
        scope = notes.scope("dossier.yml").within("slug")
        expected = f'the folder\'s name "{folder.resolve().name}"'
        scope.report(line, f'"{slug}"', expected, "rename the folder or the slug")
