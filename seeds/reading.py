"""YAML text into a tree of nodes that know their lines; nothing is built from a tag.

Only what a dossier needs passes: one document of maps, lists and scalars in UTF-8. Anchors,
aliases, merge keys and tags are refused, since one line of them can stand for a million; so are
duplicate keys, large files and deep nesting. Whether a scalar is a number or a date is decided by
the field that it stands in, never by YAML, so that the country ``no`` stays Norway.
"""

from __future__ import annotations

import io
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.tokens import AliasToken, AnchorToken, TagToken

from seeds.issues import Issue, shown

SIZE_LIMIT_BYTES = 16 * 1024 * 1024
"""A file of 10,000 events is about 5 MB; beyond this nobody wrote it by hand."""

DEPTH_LIMIT = 8
"""The deepest field of the format stands five levels down."""

_GUARDED = {AnchorToken: "an anchor (&)", AliasToken: "an alias (*)", TagToken: "a tag (!)"}


def load_tree(path: Path) -> tuple[Node | None, list[Issue]]:
    """The root node of a file, ``None`` for an empty one or one with issues that stop it."""
    name = path.name
    text, issue = _load_text(path)
    if issue:
        return None, [issue]
    try:
        guarded = _guarded_tokens(text, name)
        if guarded:
            return None, guarded
        root = YAML(typ="safe", pure=True).compose(io.StringIO(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return None, [_broken(name, line, str(error.problem or error.context))]
    except (YAMLError, ValueError) as error:
        return None, [_broken(name, 1, str(error).splitlines()[0])]
    except RecursionError:
        return None, [_too_deep(name, 1)]
    if root is None:
        return None, []
    issues: list[Issue] = []
    _check_node(root, name, 1, issues)
    return (None if issues else root), issues


def line_of(node: Node) -> int:
    """The line on which a node begins, counted from 1."""
    return int(node.start_mark.line) + 1


def _load_text(path: Path) -> tuple[str, Issue | None]:
    name = path.name
    if path.is_symlink():
        came = "a symbolic link"
        return "", Issue(name, 1, "", "", came, "a file in the folder", "copy the file here")
    size = path.stat().st_size
    if size > SIZE_LIMIT_BYTES:
        expected = f"at most {SIZE_LIMIT_BYTES // 1024 // 1024} MB"
        remedy = "split the dossier, or wait for feeds, which load large data"
        return "", Issue(name, 1, "", "", f"{size:,} bytes", expected, remedy)
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        came = f"the byte 0x{raw[error.start]:02x}"
        return "", Issue(name, line, "", "", came, "UTF-8 text", "save the file as UTF-8")
    return text, None


def _guarded_tokens(text: str, name: str) -> list[Issue]:
    if not any(sign in text for sign in "&*!"):
        return []
    issues = []
    for token in YAML(typ="safe", pure=True).scan(io.StringIO(text)):
        what = _GUARDED.get(type(token))
        if what:
            line = int(token.start_mark.line) + 1
            remedy = "write the value out, or put quotes around the text"
            issues.append(Issue(name, line, "", "", what, "plain values", remedy))
    return issues


def _check_node(node: Node, name: str, depth: int, issues: list[Issue]) -> None:
    if depth > DEPTH_LIMIT:
        issues.append(_too_deep(name, line_of(node)))
    elif isinstance(node, MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            _check_key(key, name, seen, issues)
            _check_node(value, name, depth + 1, issues)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            _check_node(item, name, depth + 1, issues)


def _check_key(key: Node, name: str, seen: set[str], issues: list[Issue]) -> None:
    line = line_of(key)
    if not isinstance(key, ScalarNode):
        remedy = "write the key as one word"
        issues.append(Issue(name, line, "", "", "a list or map as key", "a word as key", remedy))
        return
    text = str(key.value)
    if text == "<<":
        remedy = "write the fields out"
        issues.append(Issue(name, line, "", "", "a merge key (<<)", "plain values", remedy))
    elif text in seen:
        came = f"the key {shown(text)} twice"
        issues.append(Issue(name, line, "", "", came, "each key once", "remove one of them"))
    seen.add(text)


def _broken(name: str, line: int, problem: str) -> Issue:
    return Issue(
        name, line, "", "", f"text that is not YAML ({problem})", "YAML 1.2", "mend the line"
    )


def _too_deep(name: str, line: int) -> Issue:
    came = f"nesting deeper than {DEPTH_LIMIT} levels"
    return Issue(name, line, "", "", came, "the format in seeds/README.md", "flatten the value")
