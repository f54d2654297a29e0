"""The quick reader: for every text the library's tree, or none."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, SequenceNode

from seeds.loading.dossier import EMBEDDED
from seeds.reading.fields import is_null
from seeds.reading.plain_yaml import compose_plain
from tests.seeds.checking.spoiling import mutated
from tests.seeds.folders import SOUND

REAL = EMBEDDED / "iran-azerbaijan-2019"


def _tree(node):
    """Kind, line and content of a node; white space in texts as a dossier's fields read it."""
    line = node.start_mark.line
    if isinstance(node, MappingNode):
        return "map", line, [(_tree(key), _tree(value)) for key, value in node.value]
    if isinstance(node, SequenceNode):
        return "list", line, [_tree(item) for item in node.value]
    return "value", line, " ".join(node.value.split()), is_null(node)


def _library(text):
    return YAML(typ="safe", pure=True).compose(io.StringIO(text))


def _assert_same(text):
    quick = compose_plain(text)
    assert quick is None or _tree(quick) == _tree(_library(text))
    return quick


@pytest.mark.parametrize(
    "path", [*sorted(REAL.glob("*.yml")), *sorted(SOUND.glob("*.yml"))], ids=lambda path: path.name
)
def test_every_file_of_a_dossier_is_read_quickly_and_the_same(path):
    assert _assert_same(path.read_text(encoding="utf-8")) is not None


PLAIN = [
    "a: b",
    "a: b # and a comment\n# another\nc: d\n",
    "a: b#c d:e f\n",
    "- a\n- b\n",
    "-   a: b\n    c: d\n",
    "a:\n- b\n- c\nd: e\n",
    "a:\n  - b\n  # comment\n\n  - c: d\n    e:\n      f: g\n",
    "-\n  a: b\n-\n  - c\n",
    "a: 'it''s: #1' # yes\nb: \"it: is\"\n",
    "a: [b, {c: d, e: [f]}, 'g, h',]\nb: {}\nc: [ ]\n",
    "a: -77.03\nb: ..2019\nc: 2018-12-21/..\nd: http://x.y/?z\n",
    "a: [..2019-01-24]\nb: [2018-12-21..2018-12-31]\n",
    "a: >-\n  one\n\n    two # three\n  four\n\nb: |\n    five\n# six\n  \nc: d\n",
    "a: >\nb: c\n",
    "a: b c  \n",
    "[]\n",
    "{a: b}\n",
    "just text\n",
    "a: ~\nb: null\nc: ''\n",
    "a: b, c] d} & e * f ! g\n",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_text_is_read_quickly_and_the_same(text):
    assert _assert_same(text) is not None


UNUSUAL = [
    "",
    "# nothing\n",
    "---\na: b\n",
    "a: b\n...\n",
    "%YAML 1.2\n---\na: b\n",
    "a:\tb\n",
    "a: b\r\n",
    "a:\n",
    "-\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !b c\n",
    "<<: {a: b}\n",
    "? a\n: b\n",
    "- - a\n",
    "'a': b\n",
    "é: a\n",
    "a b: c\n",
    "a : b\n",
    "a: b: c\n",
    "a: b:\n",
    "a: - b\n",
    "a: @b\n",
    "a: `b\n",
    "a: %b\n",
    "a: 'b\n  c'\n",
    "a: 'b' c\n",
    'a: "\\t"\n',
    "a: b\n  c\n",
    "- a\n  b\n",
    "a: [b\n",
    "a: [b,\n  c]\n",
    "a: [b,,c]\n",
    "a: [b: c]\n",
    "a: {b}\n",
    "a: {b:c}\n",
    "a: [b] c\n",
    "a: >2\n  b\n",
    "a: >\n    b\n  c\n",
    "a: |\n     \n  b\n",
    "- >\n  a\n",
    "a: b\n  c: d\n",
    "- a\nb: c\n",
    "a: b\n- c\n",
    " a: b\n",
    "a: b\n c: d\n",
    "1: 2\n",
    "a: ?b\n",
    "a: ]\n",
    "- " * 20 + "a\n",
    "a: " + "[" * 20 + "]" * 20,
]


@pytest.mark.parametrize("text", UNUSUAL)
def test_anything_else_is_left_to_the_library(text):
    assert compose_plain(text) is None


@given(st.sampled_from(sorted(SOUND.glob("*.yml"))), st.data())
def test_a_spoiled_file_is_read_the_same_or_left_to_the_library(path, data):
    _assert_same(data.draw(mutated(path.read_text(encoding="utf-8"))))


@given(st.lists(st.sampled_from([*PLAIN, *UNUSUAL[3:]]), min_size=1, max_size=4), st.data())
def test_a_heap_of_pieces_is_read_the_same_or_left_to_the_library(pieces, data):
    lines = "\n".join(piece.rstrip("\n") for piece in pieces).split("\n")
    indents = data.draw(st.lists(st.sampled_from([0, 0, 0, 2, 4]), min_size=len(lines),
                                 max_size=len(lines)))  # fmt: skip
    _assert_same("".join(f"{' ' * n}{line}\n" for n, line in zip(indents, lines, strict=True)))
