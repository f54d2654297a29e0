"""Fields of a block of YAML set, added and taken away, with everything else left as it is written.

A round trip through the library writes a whole record anew, and loses comments that it ties to a
value which is replaced. So the library says where fields begin and how new values are spelled, and
only the lines of a field that changes are exchanged.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

WIDTH = 100
"""Columns of a line of text, as in the files that come with the project."""

_INLINE_COMMENT = re.compile(r"\s+#.*")


class EditingError(ValueError):
    """A text that is not written field by field; the message says what is."""


@dataclass(frozen=True)
class _Part:
    """One field: the comments and blank lines above it, and its own lines."""

    name: str
    above: list[str]
    lines: list[str]
    node: Node | None


def set_fields(text: str, changes: Mapping[str, Any], order: Sequence[str]) -> str:
    """A block map with some fields changed.

    Parameters
    ----------
    text:
        A map whose fields begin at the first column, each on a line of its own.
    changes:
        Values by field, as :func:`spell` takes them; ``None`` takes a field away, and a mapping is
        set field by field where the text has a block map there too.
    order:
        The fields in their usual order, in which new ones find their place.

    Raises
    ------
    EditingError
        Where the text is a map in braces, or no map.

    """
    parts = _split(text)
    for name, value in changes.items():
        found = next((number for number, part in enumerate(parts) if part.name == name), None)
        if found is not None:
            parts = _exchange(parts, found, value)
        elif value is not None:
            at = _place(parts, name, order)
            new = _Part(name, [], spell(name, value), None)
            parts = [*parts[:at], new, *parts[at:]]
    return "".join(f"{line}\n" for part in parts for line in (*part.above, *part.lines))


def spell(name: str, value: Any) -> list[str]:
    """The lines of one field with a value of plain types or of the library's own.

    Of a map, ``None`` is left out.
    """
    if type(value) is dict:
        value = {inner: item for inner, item in value.items() if item is not None}
    yaml = YAML()
    yaml.width = 8 * WIDTH  # texts bring their own folds; nothing else may be broken up
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump({name: value}, stream)
    return stream.getvalue().splitlines()


def _split(text: str) -> list[_Part]:
    """The fields of a block map, and one without a name for what stands below the last."""
    root = YAML(typ="safe", pure=True).compose(io.StringIO(text))
    if not isinstance(root, MappingNode) or root.flow_style or not root.value:
        raise EditingError("fields in braces, or none at all")
    lines = text.splitlines()
    starts = [int(key.start_mark.line) for key, _ in root.value]
    if len(set(starts)) < len(starts):
        raise EditingError("several fields on one line")
    parts: list[_Part] = []
    above = lines[: starts[0]]
    ends = [*starts[1:], len(lines)]
    for (key, node), start, end in zip(root.value, starts, ends, strict=True):
        last = end
        while last > start + 1 and _is_aside(lines[last - 1]):
            last -= 1
        parts.append(_Part(str(key.value), above, lines[start:last], node))
        above = lines[last:end]
    return [*parts, _Part("", above, [], None)]


def _is_aside(line: str) -> bool:
    """True for a blank line, and for a comment of the map itself rather than of a value."""
    return not line.strip() or line.startswith("#")


def _exchange(parts: list[_Part], at: int, value: Any) -> list[_Part]:
    part, below = parts[at], parts[at + 1]
    if value is None:  # its comments go to the field below
        kept = part.above if any(line.strip() for line in part.above) else []
        moved = replace(below, above=[*kept, *below.above])
        return [*parts[:at], moved, *parts[at + 2 :]]
    lines = _lines_of(part, value)
    return [*parts[:at], replace(part, lines=lines), *parts[at + 1 :]]


def _lines_of(part: _Part, value: Any) -> list[str]:
    """The field's new lines: inside a block map field by field, else as a whole."""
    node = part.node
    if node is None:
        return spell(part.name, value)
    inside = len(part.lines) > 1 and isinstance(node, MappingNode) and not node.flow_style
    if isinstance(value, Mapping) and inside:
        head, body = part.lines[0], part.lines[1:]
        margin = int(node.start_mark.column)
        text = "".join(f"{_dedented(line, margin)}\n" for line in body)
        inner = set_fields(text, value, list(value))
        return [head, *(f"{' ' * margin}{line}".rstrip() for line in inner.splitlines())]
    lines = spell(part.name, value)
    if _plain(lines) == _plain(part.lines):  # another spelling of the same
        return part.lines
    return [f"{lines[0]}{_inline_comment(node, part.lines[0])}", *lines[1:]]


def _plain(lines: list[str]) -> Any:
    """What a field's lines say, every scalar as the text that it is written as."""
    yaml = YAML(typ="safe", pure=True)
    return _values(yaml.compose(io.StringIO("\n".join(lines))))


def _values(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return [(str(key.value), _values(value)) for key, value in node.value]
    if isinstance(node, SequenceNode):
        return [_values(item) for item in node.value]
    return str(node.value)


def _dedented(line: str, margin: int) -> str:
    """A line without its margin; a comment that stands further out begins at the first column."""
    return line.lstrip() if line[:margin].strip() else line[margin:]


def _inline_comment(node: Node, line: str) -> str:
    """The comment behind a value on its field's own line, with the space before it."""
    if node.end_mark.line != node.start_mark.line:
        return ""
    found = _INLINE_COMMENT.fullmatch(line[int(node.end_mark.column) :])
    return found.group() if found else ""


def _place(parts: list[_Part], name: str, order: Sequence[str]) -> int:
    """Where a new field goes: before the first that usually comes after it."""
    later = set(order[order.index(name) + 1 :])
    return next((at for at, part in enumerate(parts) if part.name in later), len(parts) - 1)
