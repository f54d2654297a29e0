"""A text file into a tree of nodes that know their lines; nothing is built from a tag.

Only what a dossier needs passes: one document of maps, lists and scalars in UTF-8. Anchors,
aliases, merge keys and tags are refused, since one line of them can stand for a million; so are
large files and deep nesting. Whether a scalar is a number or a date is decided by
the field that it stands in, never by YAML, so that the language ``no`` stays Norwegian.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.tokens import AliasToken, AnchorToken, TagToken

from seeds.issues import Issue, shown_character
from seeds.reading.faults import describe_fault
from seeds.reading.files import FileError, load_bytes
from seeds.reading.plain_yaml import compose_plain

DEPTH_LIMIT = 8
"""The deepest value of the format stands seven levels down."""

LINE_LIMIT = 64 * 1024
"""Characters: the library takes a hundred bytes for each; a page of text has 3,000."""

ESCAPE_LIMIT = 100_000
"""Characters behind a backslash in one file, which the library reads one by one."""

_GUARDED = {AnchorToken: "an anchor (&)", AliasToken: "an alias (*)", TagToken: "a tag (!)"}
_GUARDED_SIGN = re.compile(r"(?:^|[\s\[{,:?-])[&*!]", re.MULTILINE)
"""Where one of them can begin; scanning for tokens doubles the time of a file."""

_HEAP = 100
"""More open brackets than this are not worth counting on; the format needs three."""
_NESTING = re.compile(r"[\[\]{}]|(?:- ){100}")
"""A bracket, or so many hyphens."""

_LINE_END = re.compile(r"[\n\r]")
_LONG_LINE = re.compile(rf"[^\n\r]{{{LINE_LIMIT + 1}}}")

_CONTROL = re.compile(
    r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def load_tree(path: Path) -> tuple[Node | None, list[Issue]]:
    """The root node of a file, and what is wrong with the file.

    The root is ``None`` for an empty file, for none, and for one with an issue. Keys that stand
    twice are left to whoever reads the maps, and knows which record and field they are.
    """
    try:
        raw = load_bytes(path)
    except FileNotFoundError:
        raw = b""
    except FileError as error:
        return None, [error.issue()]
    return read_tree(raw, path.name)


def read_tree(raw: bytes, name: str) -> tuple[Node | None, list[Issue]]:
    """As :func:`load_tree`, of the bytes of a file of this name."""
    text, issue = _decode(raw, name)
    if issue:
        return None, [issue]
    long = _LONG_LINE.search(text)
    if long:
        return None, [_long_line(name, text, long)]
    issues: list[Issue] = []
    root = compose_plain(text)
    if root is None:
        root, issues = _compose(text, name)
    if root is not None:
        issues = list(_structure_issues(root, name, 1))
    return (None if issues else root), issues


def _compose(text: str, name: str) -> tuple[Node | None, list[Issue]]:
    """As :func:`load_tree`, by the library, which alone says what is wrong with a text."""
    deep = _line_of_heap(text)
    if deep:
        return None, [_too_deep(name, deep)]
    escapes = text.count("\\")
    if escapes > ESCAPE_LIMIT:
        expected = f"at most {ESCAPE_LIMIT:,} in a file"
        remedy = "write the characters themselves"
        return None, [_file_issue(name, 0, f"{escapes:,} backslashes", expected, remedy)]
    try:
        guarded = list(_guarded_tokens(text, name))
        root = None if guarded else YAML(typ="safe", pure=True).compose(io.StringIO(text))
    except MarkedYAMLError as error:
        line, came, remedy = describe_fault(error)
        return None, [_file_issue(name, line, came, "YAML 1.2", remedy)]
    except RecursionError:
        return None, [_too_deep(name, 0)]
    except (YAMLError, ValueError) as error:
        came = f"text that is not YAML ({str(error).splitlines()[0]})"
        return None, [_file_issue(name, 0, came, "YAML 1.2", "mend the text")]
    return root, guarded


def line_of(node: Node) -> int:
    """The line on which a node begins, counted from 1."""
    return int(node.start_mark.line) + 1


def _decode(raw: bytes, name: str) -> tuple[str, Issue | None]:
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        came = f"the byte 0x{raw[error.start]:02x}"
        return "", _file_issue(name, line, came, "UTF-8 text", "save the file as UTF-8")
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        came = shown_character(control.group())
        return "", _file_issue(name, line, came, "visible text", "remove it")
    return text, None


def _long_line(name: str, text: str, found: re.Match[str]) -> Issue:
    line = text.count("\n", 0, found.start()) + 1
    end = _LINE_END.search(text, found.end())
    length = (end.start() if end else len(text)) - found.start()
    came, expected = f"a line of {length:,} characters", f"at most {LINE_LIMIT:,}"
    remedy = "break the text into lines, behind >-"
    return _file_issue(name, line, came, expected, remedy)


def _line_of_heap(text: str) -> int:
    """The line on which brackets or hyphens are heaped up, 0 for none.

    The library's time grows with the square of open brackets, and its stack with their number.
    """
    depth = 0
    for match in _NESTING.finditer(text):
        sign = match.group()
        depth = max(0, depth + (1 if sign in "[{" else -1)) if len(sign) == 1 else _HEAP + 1
        if depth > _HEAP:
            return text.count("\n", 0, match.start()) + 1
    return 0


def _guarded_tokens(text: str, name: str) -> Iterator[Issue]:
    if not _GUARDED_SIGN.search(text):
        return
    for token in YAML(typ="safe", pure=True).scan(io.StringIO(text)):
        came = _GUARDED.get(type(token))
        if came:
            line = int(token.start_mark.line) + 1
            remedy = "write the value out, or put quotes around the text"
            yield _file_issue(name, line, came, "plain values", remedy)


def _structure_issues(node: Node, name: str, depth: int) -> Iterator[Issue]:
    """What keeps a file from being read: values too deep, keys that are no words."""
    if depth > DEPTH_LIMIT:
        yield _too_deep(name, line_of(node))
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                came, remedy = "a list or map as key", "write the key as one word"
                yield _file_issue(name, line_of(key), came, "a word as key", remedy)
            elif key.value == "<<":
                remedy = "write the fields out"
                yield _file_issue(name, line_of(key), "a merge key (<<)", "plain values", remedy)
            yield from _structure_issues(value, name, depth + 1)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _structure_issues(item, name, depth + 1)


def _file_issue(name: str, line: int, came: str, expected: str, remedy: str) -> Issue:
    return Issue(name, line, "", "", came, expected, remedy)


def _too_deep(name: str, line: int) -> Issue:
    came = f"values nested deeper than {DEPTH_LIMIT} levels"
    return _file_issue(name, line, came, "the format in seeds/README.md", "flatten them")
