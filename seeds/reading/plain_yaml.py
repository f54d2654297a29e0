"""A quick reader of plain YAML: what dossiers are made of, and nothing else.

The YAML library takes about five milliseconds an event, so that a dossier of 10,000 events would
keep its reader waiting for a minute. :func:`compose_plain` reads the shapes that people write in
dossiers a good ten times as fast and gives up at the first sign of anything else: the library then
reads the whole file again, and it alone says what is wrong with a text. A test holds the two to
the same trees.

Plain is: maps and lists by indentation, keys of letters and digits, values on one line (plain, in
quotes without escapes, or as ``[…]`` and ``{…}``) and texts behind ``>`` or ``|``. Nodes are those
of the library. Of the white space within texts, line breaks alone are kept, and where a text is
folded those between its paragraphs: no field of a dossier keeps more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_TAG = "tag:yaml.org,2002:"
_DEPTH = 12
"""Deeper text goes to the library, which counts the levels that are refused."""

_UNUSUAL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|^(?:---|\\.\\.\\.|%)", re.MULTILINE
)
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*):(?: +|$)")
_PLAIN = re.compile(r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-[0-9.])(?:[^:#]|:(?! |$)|(?<! )#)*")
_FLOW_PLAIN = re.compile(r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-[0-9.])[^:#,\[\]{}]*")
_FLOW_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*): +")
_QUOTED = re.compile(r"\"[^\"\\]*\"|'(?:[^']|'')*'(?!')")
_COMMENT = re.compile(r" +#.*| *")
_BLOCK = re.compile(r"([>|])[-+]?")
_SPACES = re.compile(r" *")
_FOLD = re.compile(r"\n+")


class _UnusualError(Exception):
    """Something that the library must read."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a node begins: only the line is ever asked for, counted from 0 as the library does."""

    line: int


def compose_plain(text: str) -> Node | None:
    """The root node of a plain text, ``None`` where there is none or the library must look."""
    if _UNUSUAL.search(text):
        return None
    reader = _Reader(text.split("\n"))
    try:
        return reader.read_document()
    except _UnusualError:
        return None


class _Reader:
    """One text; ``here`` is the number of the next line, from 0."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._here = 0
        self._indent = -1
        self._skip()

    def read_document(self) -> Node | None:
        if self._indent < 0:
            return None
        if self._indent > 0:
            raise _UnusualError
        root = self._read_block(0, 0)
        if self._indent >= 0:
            raise _UnusualError
        return root

    def _skip(self) -> None:
        """Go to the next line with content; ``_indent`` is its indentation, -1 at the end."""
        while self._here < len(self._lines):
            line = self._lines[self._here]
            found = _SPACES.match(line)
            indent = found.end() if found else 0
            if indent < len(line) and line[indent] != "#":
                self._indent = indent
                return
            self._here += 1
        self._indent = -1

    def _next(self) -> None:
        self._here += 1
        self._skip()

    def _read_block(self, indent: int, depth: int) -> Node:
        """The list, map or value that begins at this line."""
        if depth > _DEPTH:
            raise _UnusualError
        line = self._lines[self._here]
        if line.startswith("- ", indent) or line[indent:] == "-":
            return self._read_list(indent, depth)
        if _KEY.match(line, indent):
            return self._read_map(indent, depth, indent)
        node = self._read_inline(line, indent)
        self._next()
        return node

    def _read_list(self, indent: int, depth: int) -> Node:
        mark = _Mark(self._here)
        items: list[Node] = []
        while self._indent == indent:
            line = self._lines[self._here]
            if line[indent:] == "-":
                items.append(self._read_below(indent, depth))
            elif line.startswith("- ", indent):
                found = _SPACES.match(line, indent + 1)
                start = found.end() if found else indent + 2
                items.append(self._read_item(line, start, indent, depth))
            else:
                break
        if self._indent > indent:
            raise _UnusualError
        return SequenceNode(_TAG + "seq", items, mark, mark)

    def _read_item(self, line: str, start: int, indent: int, depth: int) -> Node:
        if start >= len(line) or line[start] == "#" or line.startswith("- ", start):
            raise _UnusualError
        if line[start:] == "-" or _BLOCK.match(line, start):
            raise _UnusualError
        if _KEY.match(line, start):
            return self._read_map(start, depth + 1, start)
        node = self._read_inline(line, start)
        self._next()
        if self._indent > indent:  # a text that goes on in the next line
            raise _UnusualError
        return node

    def _read_below(self, indent: int, depth: int) -> Node:
        """What stands below a lone hyphen or key; where nothing does, the library says so."""
        self._next()
        if self._indent <= indent:
            raise _UnusualError
        return self._read_block(self._indent, depth + 1)

    def _read_map(self, indent: int, depth: int, start: int) -> Node:
        """A map whose first key stands at ``start`` of this line and the others at ``indent``."""
        mark = _Mark(self._here)
        pairs: list[tuple[Node, Node]] = []
        first = True
        while first or self._indent == indent:
            line = self._lines[self._here]
            key = _KEY.match(line, start if first else indent)
            if key is None:
                raise _UnusualError
            first = False
            here = _Mark(self._here)
            name = ScalarNode(_TAG + "str", key[1], here, here)
            pairs.append((name, self._read_value(line, key.end(), indent, depth)))
        if self._indent > indent:
            raise _UnusualError
        return MappingNode(_TAG + "map", pairs, mark, mark)

    def _read_value(self, line: str, start: int, indent: int, depth: int) -> Node:
        block = _BLOCK.fullmatch(line, start)
        if block:
            return self._read_text(block[1], indent)
        if start >= len(line):
            return self._read_key_below(indent, depth)
        node = self._read_inline(line, start)
        self._next()
        if self._indent > indent:  # a text that goes on in the next line
            raise _UnusualError
        return node

    def _read_key_below(self, indent: int, depth: int) -> Node:
        """As below a hyphen, but a list may begin right under its key."""
        here = self._here
        self._next()
        if self._indent == indent and self._lines[self._here].startswith("-", indent):
            return self._read_list(indent, depth + 1)
        self._here = here
        return self._read_below(indent, depth)

    def _read_text(self, style: str, indent: int) -> Node:
        """The lines below > or |, as far as they are indented."""
        mark = _Mark(self._here)
        lines: list[str] = []
        margin = 0
        self._here += 1
        while self._here < len(self._lines):
            line = self._lines[self._here]
            content = line.strip(" ")
            if content:
                found = len(line) - len(line.lstrip(" "))
                if found <= indent:
                    break
                margin = margin or found
                if found < margin:
                    raise _UnusualError
                lines.append(content)
            elif margin:
                lines.append("")
            elif line:  # spaces before the text may be wider than its margin
                raise _UnusualError
            self._here += 1
        self._skip()
        text = "\n".join(lines).strip("\n")
        if style == ">":
            text = _FOLD.sub(lambda gap: gap[0][1:] or " ", text)
        return ScalarNode(_TAG + "str", text, mark, mark, style=style)

    def _read_inline(self, line: str, start: int) -> Node:
        """A value that begins and ends on this line."""
        sign = line[start]
        if sign in "[{":
            node, end = self._read_flow(line, start, 0)
        elif sign in "\"'":
            node, end = self._read_quoted(line, start)
        else:
            found = _PLAIN.match(line, start)
            if found is None:
                raise _UnusualError
            text = found[0].rstrip(" ")
            node, end = self._scalar(text), start + len(text)
        if not _COMMENT.fullmatch(line, end):
            raise _UnusualError
        return node

    def _read_quoted(self, line: str, start: int) -> tuple[Node, int]:
        found = _QUOTED.match(line, start)
        if found is None:
            raise _UnusualError
        quote = found[0][0]
        text = found[0][1:-1].replace("''", "'") if quote == "'" else found[0][1:-1]
        return self._scalar(text, quote), found.end()

    def _read_flow(self, line: str, start: int, depth: int) -> tuple[Node, int]:
        """A ``[…]`` or ``{…}`` with all that is in it, and where it ends."""
        if depth > _DEPTH:
            raise _UnusualError
        mark = _Mark(self._here)
        is_map = line[start] == "{"
        close = "}" if is_map else "]"
        items: list[Node] = []
        pairs: list[tuple[Node, Node]] = []
        at = self._after_spaces(line, start + 1)
        while line[at] != close:
            if is_map:
                key = _FLOW_KEY.match(line, at)
                if key is None:
                    raise _UnusualError
                value, at = self._read_flow_value(line, key.end(), depth)
                pairs.append((self._scalar(key[1]), value))
            else:
                value, at = self._read_flow_value(line, at, depth)
                items.append(value)
            at = self._after_spaces(line, at)
            if line[at] == ",":
                at = self._after_spaces(line, at + 1)
            elif line[at] != close:
                raise _UnusualError
        if is_map:
            return MappingNode(_TAG + "map", pairs, mark, mark), at + 1
        return SequenceNode(_TAG + "seq", items, mark, mark), at + 1

    def _read_flow_value(self, line: str, start: int, depth: int) -> tuple[Node, int]:
        if line[start : start + 1] in ("[", "{"):
            return self._read_flow(line, start, depth + 1)
        if line[start : start + 1] in ('"', "'"):
            return self._read_quoted(line, start)
        found = _FLOW_PLAIN.match(line, start)
        if found is None:
            raise _UnusualError
        return self._scalar(found[0].rstrip(" ")), found.end()

    def _after_spaces(self, line: str, start: int) -> int:
        """The next sign of an open bracket; one that goes on in the next line is unusual."""
        found = _SPACES.match(line, start)
        at = found.end() if found else start
        if at >= len(line):
            raise _UnusualError
        return at

    def _scalar(self, text: str, style: str | None = None) -> Node:
        mark = _Mark(self._here)
        return ScalarNode(_TAG + "str", text, mark, mark, style=style)
