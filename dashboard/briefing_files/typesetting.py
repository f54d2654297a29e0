"""Typst, with the shipped fonts alone and nothing from outside: pages as PDF, pictures as PNG."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from dashboard.figures.direction import is_right_to_left
from dashboard.figures.fonts import typst_fonts
from dashboard.figures.outlines import settable

PX_PER_INCH = 72
"""One pixel of a picture is one point of a page."""

DATA_FILE = "data.json"
"""Under which a template finds its values: they are data to Typst, never markup."""


def raster(svg: str, width: int, height: int, scale: float = 2) -> bytes:
    """A picture as PNG with ``scale`` pixels for each of its own."""
    page = (
        f"#set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: none)\n"
        f'#image("picture.svg", width: {width}pt, height: {height}pt)'
    )
    files = {"picture.svg": svg.encode()}
    return _compile(page, files, format="png", ppi=PX_PER_INCH * scale)


def typeset(
    template: str, data: Mapping[str, Any], pictures: Mapping[str, str], made: date
) -> bytes:
    """A template with its data and SVG pictures as a tagged PDF, dated at the start of a day."""
    files = {name: svg.encode() for name, svg in pictures.items()}
    text = _written(data)
    files[DATA_FILE] = text.encode()
    moment = datetime(made.year, made.month, made.day, tzinfo=UTC)
    return _compile(
        template, files, text=text, format="pdf", timestamp=moment, pdf_standards=["ua-1"]
    )


def outlines_of(template: str, data: Mapping[str, Any]) -> str:
    """A template of one page with its data as SVG, whose letters are outlines."""
    text = _written(data)
    return _compile(template, {DATA_FILE: text.encode()}, text=text, format="svg").decode()


def _written(data: Mapping[str, Any]) -> str:
    """Data as JSON without letters that no font has: PDF/UA-1 takes none.

    Under ``right-to-left`` stand the texts that run from the right: Typst asks for every text.
    """
    plain = json.loads(settable(json.dumps(data, ensure_ascii=False)))
    found = sorted({text for text in _texts(plain) if is_right_to_left(text)})
    return json.dumps(plain | {"right-to-left": found}, ensure_ascii=False)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _compile(template: str, files: Mapping[str, bytes], *, text: str = "", **options: Any) -> bytes:
    """The bytes of a compiled template whose files lie in a folder; ``text`` is all that it sets.

    Beside what the template itself says, which is English.
    """
    with tempfile.TemporaryDirectory(prefix="araxes-page-") as folder:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        main = Path(folder, "main.typ")
        main.write_text(template, encoding="utf-8")
        made = typst.compile(main, root=folder, font_paths=typst_fonts(text), **options)
    if not isinstance(made, bytes):
        raise TypeError(f"came {type(made).__name__} from Typst; expected the bytes of one file")
    return made
