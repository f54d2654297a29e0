"""Fields and how one is read: the types that the dossier's records are made of.

A :class:`Field` knows its name, whether it must stand there, what it means and how its node
becomes a value; :func:`read_record` reads a map by a list of them and reports every fault.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Any

import pycountry
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from seeds.dates import EdtfDate, EdtfError
from seeds.issues import Issue, shown
from seeds.reading import line_of

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID_LIMIT = 64
Where = tuple[str, str, str]
"""File, record and field: the key under which the line of a value is kept."""


class FieldError(ValueError):
    """A value that its field cannot take."""

    def __init__(self, came: str, expected: str, remedy: str) -> None:
        super().__init__(came)
        self.came, self.expected, self.remedy = came, expected, remedy


@dataclass(frozen=True)
class Scope:
    """Where the reader stands; ``issues`` and ``lines`` collect as it goes."""

    file: str
    record: str = ""
    path: str = ""
    issues: list[Issue] = field(default_factory=list)
    lines: dict[Where, int] = field(default_factory=dict)

    def within(self, name: str) -> Scope:
        """The scope of a field of this one."""
        return replace(self, path=f"{self.path}.{name}" if self.path else name)

    def report(self, line: int, came: str, expected: str, remedy: str) -> None:
        """Keep a problem of this place."""
        self.issues.append(Issue(self.file, line, self.record, self.path, came, expected, remedy))


Read = Callable[[Node, Scope], Any]


@dataclass(frozen=True)
class Field:
    """One field of a record: ``kind`` and ``meaning`` are its row in seeds/README.md."""

    name: str
    kind: str
    meaning: str
    read: Read
    required: bool = True


def read_record(node: Node, fields: Sequence[Field], scope: Scope) -> dict[str, Any] | None:
    """Values by field name, ``None`` when any required one is missing or any is at fault."""
    if not isinstance(node, MappingNode):
        expected = "a map with " + ", ".join(f.name for f in fields if f.required)
        scope.report(line_of(node), _kind_of(node), expected, "write it as name: value lines")
        return None
    before = len(scope.issues)
    known = {f.name: f for f in fields}
    nodes = {str(key.value): (key, value) for key, value in node.value}
    for name, (key, _) in nodes.items():
        if name not in known:
            _report_unknown(name, key, known, scope)
    values: dict[str, Any] = {}
    for name, spec in known.items():
        if name in nodes:
            _read_field(nodes[name][1], spec, scope.within(name), values)
        elif spec.required:
            missing = scope.within(name)
            missing.report(line_of(node), "nothing", spec.kind, f"add the line {name}: …")
    return values if len(scope.issues) == before else None


def _read_field(node: Node, spec: Field, scope: Scope, values: dict[str, Any]) -> None:
    scope.lines[scope.file, scope.record, scope.path] = line_of(node)
    if _is_null(node):
        if spec.required:
            scope.report(line_of(node), "an empty value", spec.kind, "fill it in")
        return
    try:
        values[spec.name] = spec.read(node, scope)
    except FieldError as error:
        scope.report(line_of(node), error.came, error.expected, error.remedy)


def _report_unknown(name: str, key: Node, known: Iterable[str], scope: Scope) -> None:
    near = nearest(name, known)
    remedy = f"did you mean {near}?" if near else "remove it, or move it to a note"
    scope.report(
        line_of(key), f"the unknown field {shown(name)}", "one of " + ", ".join(known), remedy
    )


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The known word most like this one, if any is."""
    return next(iter(difflib.get_close_matches(word, list(words), n=1, cutoff=0.6)), None)


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style is None and node.value in ("", "~", "null")


def _kind_of(node: Node) -> str:
    if isinstance(node, MappingNode):
        return "a map"
    if isinstance(node, SequenceNode):
        return "a list"
    return shown(str(node.value))


def read_text(node: Node, scope: Scope) -> str:  # noqa: ARG001
    """Text on one or several lines; line breaks become spaces."""
    if not isinstance(node, ScalarNode):
        raise FieldError(_kind_of(node), "text", "write the text behind the colon")
    text = " ".join(str(node.value).split())
    if not text:
        raise FieldError("empty text", "text", "fill it in or remove the line")
    if not text.isprintable():
        raise FieldError(shown(text), "printable text", "remove the control characters")
    return text


def read_id(node: Node, scope: Scope) -> str:
    """A short stable id."""
    text = read_text(node, scope)
    if not ID.fullmatch(text) or len(text) > ID_LIMIT:
        expected = f"small letters and digits with hyphens between, at most {ID_LIMIT} characters"
        raise FieldError(shown(text), expected, "shorten it, as in caspian-convention")
    return text


def read_int(low: int, high: int) -> Read:
    """A reader of whole numbers in a range, both ends included."""

    def read(node: Node, scope: Scope) -> int:
        text = read_text(node, scope)
        expected = f"a whole number from {low} to {high}"
        if not re.fullmatch(r"[+-]?[0-9]{1,12}", text):
            raise FieldError(shown(text), expected, "write it in digits")
        value = int(text)
        if not low <= value <= high:
            raise FieldError(shown(text), expected, "correct the number")
        return value

    return read


def read_number(low: float, high: float, hint: str) -> Read:
    """A reader of decimal numbers in a range; ``hint`` is the remedy when it is outside."""

    def read(node: Node, scope: Scope) -> float:
        text = read_text(node, scope)
        expected = f"a number from {low:g} to {high:g}"
        if not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", text):
            raise FieldError(shown(text), expected, "write it in digits with a point")
        value = float(text)
        if not low <= value <= high:
            raise FieldError(shown(text), expected, hint)
        return value

    return read


def read_choice(choices: type[Enum]) -> Read:
    """A reader of one of an enum's values."""
    words = [str(choice.value) for choice in choices]

    def read(node: Node, scope: Scope) -> Enum:
        text = read_text(node, scope)
        for choice in choices:
            if str(choice.value) == text:
                return choice
        near = nearest(text, words)
        remedy = f"did you mean {near}?" if near else "choose one of them"
        raise FieldError(shown(text), "one of " + ", ".join(words), remedy)

    return read


def read_country(node: Node, scope: Scope) -> str:
    """An ISO 3166-1 alpha-3 code."""
    text = read_text(node, scope)
    if re.fullmatch(r"[A-Z]{3}", text) and pycountry.countries.get(alpha_3=text):
        return text
    try:
        found = pycountry.countries.lookup(text).alpha_3
    except LookupError:
        found = None
    remedy = f"did you mean {found}?" if found else "look the code up in ISO 3166-1"
    raise FieldError(shown(text), "a country's ISO 3166-1 alpha-3 code, as in IRN", remedy)


def read_edtf(node: Node, scope: Scope) -> EdtfDate:
    """A date of the EDTF profile."""
    text = read_text(node, scope) if isinstance(node, ScalarNode) else _flow_set(node)
    try:
        return EdtfDate.parse(text)
    except EdtfError as error:
        raise FieldError(error.came, error.expected, error.remedy) from None


def _flow_set(node: Node) -> str:
    """A set of dates without quotes reads as a YAML list; it means the same."""
    if isinstance(node, SequenceNode) and all(isinstance(n, ScalarNode) for n in node.value):
        return "[" + ",".join(str(n.value) for n in node.value) + "]"
    raise FieldError(_kind_of(node), "an EDTF date", "write it as text in quotes")


def read_day(node: Node, scope: Scope) -> date:
    """One calendar day."""
    text = read_text(node, scope)
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise FieldError(shown(text), "a day, as in 2019-01-24", "correct the day")


def read_list(read: Read, least: int = 0, most: int = 1000) -> Read:
    """A reader of lists; each item is read at its own line, and every fault is kept."""

    def read_items(node: Node, scope: Scope) -> tuple[Any, ...]:
        if not isinstance(node, SequenceNode):
            raise FieldError(_kind_of(node), "a list", "begin each item with a hyphen")
        if not least <= len(node.value) <= most:
            came = f"a list of {len(node.value)}"
            raise FieldError(came, f"{least} to {most} items", "add or remove items")
        items = []
        for number, item in enumerate(node.value, 1):
            inner = replace(scope, path=f"{scope.path}[{number}]")
            scope.lines[scope.file, scope.record, inner.path] = line_of(item)
            try:
                items.append(read(item, inner))
            except FieldError as error:
                inner.report(line_of(item), error.came, error.expected, error.remedy)
        return tuple(items)

    return read_items


def read_names(node: Node, scope: Scope) -> dict[str, str]:
    """Names in other scripts: a map from language tag (ISO 639-1) to name."""
    if not isinstance(node, MappingNode):
        raise FieldError(_kind_of(node), "a map from language to name", "write fa: تهران")
    names = {}
    for key, value in node.value:
        tag = str(key.value)
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?", tag):
            remedy = "use the ISO 639 code, as in fa or az"
            raise FieldError(shown(tag), "a language tag", remedy)
        names[tag] = read_text(value, scope)
    return names


def read_pair(node: Node, scope: Scope) -> tuple[str, str]:
    """Two different countries in the order A, B."""
    codes = read_list(read_country, least=2, most=2)(node, scope)
    if len(codes) != 2:
        raise FieldError(_kind_of(node), "two country codes", "write [IRN, AZE]")
    if codes[0] == codes[1]:
        raise FieldError(f"{codes[0]} twice", "two different countries", "change one of them")
    return codes[0], codes[1]
