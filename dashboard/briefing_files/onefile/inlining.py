"""What a page would ask a server for, as text inside the page.

Data are gzipped, then written in base64: a third of their size, and nothing in them can end the
element that they stand in. Scripts and style sheets stay readable.
"""

from __future__ import annotations

import base64
import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

_SCRIPT_END = re.compile(r"<(?=/script|script|!--)", re.IGNORECASE)
_STYLE_END = re.compile(r"</(?=style)", re.IGNORECASE)
_URL = re.compile(r"""url\((["']?)(?!data:)([^"')]+)\1\)""")
_FONT = "font/woff2"


@dataclass(frozen=True)
class InlineBody:
    """A body that the page answers from memory where a server would be asked for ``address``."""

    address: str
    body: bytes
    media_type: str


def data_element(kept: InlineBody) -> str:
    """The element in which ``assets/js/onefile/memory.js`` finds a body; equal for equal bytes."""
    # Without a time of writing, so that the same dossier gives the same file.
    packed = base64.b64encode(gzip.compress(kept.body, compresslevel=9, mtime=0)).decode()
    return (
        f'<script type="text/plain" data-address="{escape(kept.address)}" '
        f'data-media-type="{escape(kept.media_type)}">{packed}</script>'
    )


def safe_script(script: str) -> str:
    """A script in which nothing ends or opens a script element, with a browser's own line ends.

    Such text occurs in strings and regular expressions alone, where the escape means the same.
    """
    return _SCRIPT_END.sub(r"\\x3c", script.replace("\r\n", "\n").replace("\r", "\n"))


def safe_style(sheet: str) -> str:
    """A style sheet in which nothing ends the style element."""
    return _STYLE_END.sub(r"<\\/", sheet)


def inline_fonts(sheet: str, folder: Path, read: Callable[[Path], bytes] = Path.read_bytes) -> str:
    """A style sheet with its fonts inside; ``folder`` is where its relative addresses begin.

    ``read`` gives what of a font's file is to travel.

    Raises
    ------
    ValueError
        For an address of anything but a font file of the project: the page could not reach it.
    """

    def inline(found: re.Match[str]) -> str:
        path = (folder / found[2]).resolve()
        if path.suffix != ".woff2" or not path.is_file():
            raise ValueError(f"the style sheet names {found[2]!r}, which is no font of the project")
        return f'url("data:{_FONT};base64,{base64.b64encode(read(path)).decode()}")'

    return _URL.sub(inline, sheet)
