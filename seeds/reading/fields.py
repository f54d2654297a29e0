"""Fields, and how a map of them is read: the frame in which a dossier's records are described.

A :class:`Field` knows its name, whether it must stand there, what it means and how its node
becomes a value; :func:`read_fields` reads a map by a list of them and notes every fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from seeds.issues import Issue, shown
from seeds.reading.references import Mention, Target, nearest
from seeds.reading.tree import line_of

LIST_LIMIT = 1000
"""Longest list within a record: participants, citations, pairs."""

Value = TypeVar("Value")


class FieldError(ValueError):
    """A value that its field cannot take."""

    def __init__(self, came: str, expected: str, remedy: str) -> None:
        super().__init__(f"came {came}; expected {expected}; {remedy}")
        self.came, self.expected, self.remedy = came, expected, remedy


@dataclass(frozen=True)
class Notes:
    """What is noted while the files of one dossier are read."""

    issues: list[Issue] = field(default_factory=list)
    defined: list[Mention] = field(default_factory=list)
    used: list[Mention] = field(default_factory=list)


@dataclass(frozen=True)
class Scope:
    """Where the reader stands; ``lines`` holds the line of every field of the record by path."""

    file: str
    record: str = ""
    path: str = ""
    notes: Notes = field(default_factory=Notes)
    lines: dict[str, int] = field(default_factory=dict)

    def within(self, name: str) -> Scope:
        """The scope of a field of this one."""
        return self._at(f"{self.path}.{name}" if self.path else name)

    def item(self, number: int) -> Scope:
        """The scope of an item of this list; items are counted from 1."""
        return self._at(f"{self.path}[{number}]")

    def _at(self, path: str) -> Scope:
        # dataclasses.replace takes ten times as long, for every value of every record
        return Scope(self.file, self.record, path, self.notes, self.lines)

    def report(self, line: int, came: str, expected: str, remedy: str) -> None:
        """Note a problem of this place."""
        issue = Issue(self.file, line, self.record, self.path, came, expected, remedy)
        self.notes.issues.append(issue)

    def issue(self, path: str, came: str, expected: str, remedy: str) -> Issue:
        """A problem of a field of this record, found after it was read."""
        line = self.lines.get(path, self.lines.get("", 0))
        return Issue(self.file, line, self.record, path, came, expected, remedy)

    def define(self, target: Target, name: str, line: int) -> None:
        """Note that this place gives a name to something."""
        self.notes.defined.append(Mention(target, name, self.file, line, self.record, self.path))

    def use(self, target: Target, name: str, line: int) -> None:
        """Note that this place names something that must stand elsewhere."""
        self.notes.used.append(Mention(target, name, self.file, line, self.record, self.path))


Read = Callable[[Node, Scope], Value]
"""A reader of one value: it returns the value or raises FieldError; faults inside it are noted."""


@dataclass(frozen=True)
class Field:
    """One field of a record: ``kind`` and ``meaning`` are its row in seeds/README.md."""

    name: str
    kind: str
    meaning: str
    read: Callable[[Node, Scope], object]
    required: bool = True


def optional(name: str, kind: str, meaning: str, read: Callable[[Node, Scope], object]) -> Field:
    """A field that may be left out."""
    return Field(name, kind, meaning, read, required=False)


def read_fields(node: Node, fields: Sequence[Field], scope: Scope) -> dict[str, Any]:
    """Values by field name; a field that is at fault is noted and left out."""
    scope.lines[scope.path] = line_of(node)
    if not isinstance(node, MappingNode):
        expected = "a map with " + ", ".join(f.name for f in fields if f.required)
        scope.report(line_of(node), kind_of(node), expected, "write lines as name: value")
        return {}
    known = {f.name: f for f in fields}
    nodes: dict[str, Node] = {}
    first: dict[str, int] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in first:
            _report_repeated(name, key, first[name], scope)
        elif name not in known:
            _report_unknown(name, key, known, scope)
        nodes.setdefault(name, value)
        first.setdefault(name, line_of(key))
    values: dict[str, Any] = {}
    for name, spec in known.items():
        if name in nodes:
            _read_field(nodes[name], spec, scope.within(name), values)
        elif spec.required:
            missing = scope.within(name)
            missing.report(line_of(node), "nothing", spec.kind, f"add the line {name}: …")
    return values


def read_record(node: Node, fields: Sequence[Field], scope: Scope) -> dict[str, Any] | None:
    """Values by field name, ``None`` where anything in the record is at fault."""
    before = len(scope.notes.issues)
    values = read_fields(node, fields, scope)
    return values if len(scope.notes.issues) == before else None


def _read_field(node: Node, spec: Field, scope: Scope, values: dict[str, Any]) -> None:
    scope.lines[scope.path] = line_of(node)
    if is_null(node):
        if spec.required:
            scope.report(line_of(node), "an empty value", spec.kind, "fill it in")
        return
    before = len(scope.notes.issues)
    try:
        value = spec.read(node, scope)
    except FieldError as error:
        scope.report(line_of(node), error.came, error.expected, error.remedy)
    else:
        if len(scope.notes.issues) == before:
            values[spec.name] = value


def _report_repeated(name: str, key: Node, first: int, scope: Scope) -> None:
    came = f"the field {shown(name)} again (first on line {first})"
    scope.within(name).report(line_of(key), came, "each field once", "remove one of them")


def _report_unknown(name: str, key: Node, known: Iterable[str], scope: Scope) -> None:
    near = nearest(name, known)
    remedy = f"did you mean {near}?" if near else "remove it, or move it to a note"
    expected = "one of " + ", ".join(known)
    scope.report(line_of(key), f"the unknown field {shown(name)}", expected, remedy)


def is_null(node: Node) -> bool:
    """True for a value that YAML reads as nothing."""
    plain = isinstance(node, ScalarNode) and not node.style
    return plain and node.value in ("", "~", "null", "Null", "NULL")


def kind_of(node: Node) -> str:
    """What a node is, as a message says what came."""
    if isinstance(node, MappingNode):
        return "a map"
    if isinstance(node, SequenceNode):
        return "a list"
    return "an empty value" if is_null(node) else shown(str(node.value))


def read_list(read: Read[Value], least: int = 0, most: int = LIST_LIMIT) -> Read[tuple[Value, ...]]:
    """A reader of lists; each item is read at its own line, and every fault is noted."""
    size = f"exactly {least}" if least == most else f"{least} to {most:,}"

    def read_items(node: Node, scope: Scope) -> tuple[Value, ...]:
        if not isinstance(node, SequenceNode):
            raise FieldError(kind_of(node), "a list", "write it as [a, b], or with hyphens")
        if not least <= len(node.value) <= most:
            remedy = "add what is missing" if len(node.value) < least else "remove some"
            came = f"a list of {len(node.value):,}" if node.value else "an empty list"
            raise FieldError(came, f"{size} items", remedy)
        items = []
        for number, item in enumerate(node.value, 1):
            inner = scope.item(number)
            inner.lines[inner.path] = line_of(item)
            try:
                if is_null(item):
                    raise FieldError("an empty item", "a value", "fill it in or remove it")
                items.append(read(item, inner))
            except FieldError as error:
                inner.report(line_of(item), error.came, error.expected, error.remedy)
        return tuple(items)

    return read_items


def record_reader(fields: tuple[Field, ...], build: Callable[..., Value]) -> Read[Value | None]:
    """A reader of a record inside another: ``build`` gets the values by name.

    ``None`` where something in it is at fault; the fault is noted, and nothing uses the value.
    """

    def read(node: Node, scope: Scope) -> Value | None:
        values = read_record(node, fields, scope)
        return None if values is None else build(**values)

    return read
