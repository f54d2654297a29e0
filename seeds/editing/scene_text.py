"""The text of briefing.yml as scenes that can be moved about, comments and all.

A comment right above a scene is the scene's and goes where it goes. A comment with a blank line
below it is a heading and stays where it is; so does the one at the very top.
"""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass, replace

from ruamel.yaml import YAML
from ruamel.yaml.nodes import Node, SequenceNode
from ruamel.yaml.tokens import BlockEntryToken

from seeds.editing.yaml_lines import EditingError
from seeds.reading.fields import is_null

_EMPTY_LIST = re.compile(r"^\[\s*\][ ]*(?=#|$)", re.MULTILINE)


@dataclass(frozen=True)
class BriefingText:
    """Scenes as they are written, each with its comments, and what stands between them.

    ``between`` has one entry more than ``scenes``: before the first, before each other, and after
    the last. ``margin`` is the column of the hyphens.
    """

    between: tuple[str, ...]
    scenes: tuple[str, ...]
    margin: int = 0
    crlf: bool = False
    bom: bool = False

    @classmethod
    def of(cls, raw: bytes, root: Node | None) -> BriefingText:
        """The parts of a file that could be read; ``root`` is what it was read as.

        Raises
        ------
        EditingError
            Where the scenes are not written with hyphens, each on lines of its own.

        """
        bom = raw.startswith(codecs.BOM_UTF8)
        text = raw.decode("utf-8-sig")
        crlf = "\r\n" in text
        text = text.replace("\r\n", "\n")
        if text and not text.endswith("\n"):
            text += "\n"
        if root is None or is_null(root) or not root.value:
            return cls((_EMPTY_LIST.sub("", text),), (), 0, crlf, bom)
        if not isinstance(root, SequenceNode):
            raise EditingError("no list of scenes")
        lines = text.splitlines(keepends=True)
        starts, margin = _find_hyphens(text)
        if len(starts) != len(root.value) or len(set(starts)) < len(starts):
            raise EditingError("several scenes on one line")
        between, scenes = _cut(lines, starts, margin)
        return cls(tuple(between), tuple(scenes), margin, crlf, bom)

    def to_bytes(self) -> bytes:
        """The file's bytes, with the line ends that it had."""
        parts = [self.between[0]]
        for scene, after in zip(self.scenes, self.between[1:], strict=True):
            parts += [scene, after]
        text = "".join(parts)
        if self.crlf:
            text = text.replace("\n", "\r\n")
        return (codecs.BOM_UTF8 if self.bom else b"") + text.encode()

    def remove(self, at: int) -> BriefingText:
        """The text without a scene and its comments; headings stay."""
        merged = _merge(self.between[at], self.between[at + 1], last=at + 1 == len(self.scenes))
        return replace(
            self,
            between=(*self.between[:at], merged, *self.between[at + 2 :]),
            scenes=(*self.scenes[:at], *self.scenes[at + 1 :]),
        )

    def insert(self, at: int, scene: str) -> BriefingText:
        """The text with a scene more, right behind the one before it."""
        between = list(self.between)
        if not self.scenes:
            head = between[0]
            between = [head if not head or head.endswith("\n\n") else f"{head}\n", ""]
        else:
            between.insert(max(at, 1), self._gap())
        return replace(
            self,
            between=tuple(between),
            scenes=(*self.scenes[:at], scene, *self.scenes[at:]),
        )

    def put(self, at: int, scene: str) -> BriefingText:
        """The text with another scene in place of one."""
        scenes = (*self.scenes[:at], scene, *self.scenes[at + 1 :])
        return replace(self, scenes=scenes)

    def move(self, at: int, to: int) -> BriefingText:
        """The text with a scene at another place, counted without it."""
        return self.remove(at).insert(to, self.scenes[at])

    def fields(self, at: int) -> tuple[str, str]:
        """The comments above a scene, and its fields as a map that begins at the first column."""
        lines = self.scenes[at].splitlines(keepends=True)
        start = next(n for n, line in enumerate(lines) if line.lstrip().startswith("-"))
        body = lines[start:]
        body[0] = body[0].replace("-", " ", 1)
        column = next(
            len(line) - len(line.lstrip(" "))
            for line in body
            if line.strip() and not line.lstrip().startswith("#")
        )
        if not body[0].strip():  # a hyphen on a line of its own
            body = body[1:]
        text = "".join(line[column:] if line[:column].isspace() else line.lstrip() for line in body)
        return "".join(lines[:start]), text

    def scene_of(self, comments: str, fields: str) -> str:
        """A scene's text from the comments above it and its fields."""
        first, *others = fields.splitlines()
        indent = " " * self.margin
        lines = [f"{indent}- {first}", *(f"{indent}  {line}".rstrip() for line in others)]
        return comments + "".join(f"{line}\n" for line in lines)

    def _gap(self) -> str:
        """What the file leaves between scenes: a blank line, or none where it leaves none."""
        inner = self.between[1:-1]
        return "" if inner and not any(gap.startswith("\n") for gap in inner) else "\n"


def _find_hyphens(text: str) -> tuple[list[int], int]:
    """The lines on which the scenes' hyphens stand, from 0, and their column."""
    marks = [
        token.start_mark
        for token in YAML(typ="safe", pure=True).scan(io.StringIO(text))
        if isinstance(token, BlockEntryToken)
    ]
    if not marks:
        raise EditingError("scenes in brackets")
    margin = int(marks[0].column)
    return [int(mark.line) for mark in marks if mark.column == margin], margin


def _cut(lines: list[str], starts: list[int], margin: int) -> tuple[list[str], list[str]]:
    """What stands between the scenes, and the scenes with the comments right above them."""
    between, scenes = [], []
    done = 0
    begins = [_begin(lines, start, margin) for start in starts]
    for number, begin in enumerate(begins):
        end = begins[number + 1] if number + 1 < len(begins) else len(lines)
        last = end
        while last > starts[number] + 1 and _is_aside(lines[last - 1], margin):
            last -= 1
        between.append("".join(lines[done:begin]))
        scenes.append("".join(lines[begin:last]))
        done = last
    between.append("".join(lines[done:]))
    return between, scenes


def _begin(lines: list[str], start: int, margin: int) -> int:
    """The first of the comment lines right above a hyphen; those at the top are the file's."""
    begin = start
    while begin > 0 and lines[begin - 1].strip() and _is_aside(lines[begin - 1], margin):
        begin -= 1
    return start if begin == 0 else begin


def _is_aside(line: str, margin: int) -> bool:
    """True for a blank line, for a comment that no value holds, and for the end of the document.

    The lines of a text stand further in than the hyphen of their scene.
    """
    content = line.strip()
    column = len(line) - len(line.lstrip(" "))
    return not content or (content.startswith("#") and column <= margin) or content == "..."


def _merge(above: str, below: str, *, last: bool) -> str:
    """What stands where a scene was taken away: every comment, and no more blank lines."""
    if not below.strip():
        return below if last and not above.strip() else above
    if not above.strip():
        return below
    return above.rstrip("\n") + "\n\n" + below.lstrip("\n")
