"""Every text of a dossier with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from seeds.loading.dossier import FILES, OPTIONAL_FILES, name_of
from seeds.reading.tree import line_of, load_tree


@dataclass(frozen=True, slots=True)
class Text:
    """A value as its file writes it; ``record`` and ``field`` as in :class:`seeds.issues.Issue`."""

    file: str
    line: int
    record: str
    field: str
    words: str


def texts_of(folder: Path) -> Iterator[Text]:
    """Every value of the dossier in a folder, in the order of its files; keys are no texts.

    A file that cannot be read has none: what is wrong with it the check says.
    """
    for name in (*FILES, *OPTIONAL_FILES):
        path = folder / name
        root = load_tree(path)[0] if path.is_file() else None
        if isinstance(root, SequenceNode):
            for number, node in enumerate(root.value, 1):
                yield from _texts(node, name, name_of(node, number), "")
        elif root is not None:
            yield from _texts(root, name, "", "")


def _texts(node: Node, file: str, record: str, field: str) -> Iterator[Text]:
    if isinstance(node, ScalarNode):
        yield Text(file, line_of(node), record, field, node.value)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            name = str(key.value)
            yield from _texts(value, file, record, f"{field}.{name}" if field else name)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.value):
            yield from _texts(item, file, record, f"{field}[{number}]")
