"""A packed file: a head that says what is in it, and blocks by name, each read alone.

It begins with ``MAGIC`` and the length of its head, four bytes, least first. The head is JSON under
brotli; its ``blocks`` have offset, from the head's end, and length by name.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import brotli

MAGIC = b"ARAXGRD1"
_BEGIN = len(MAGIC) + 4


@dataclass(frozen=True)
class PackedFile:
    """A file, what its head says, and where its blocks begin."""

    path: Path
    said: Mapping[str, Any]
    start: int

    def block(self, name: str) -> bytes | None:
        """The bytes of a block, None where there is none of that name."""
        place = self.said["blocks"].get(name)
        if place is None:
            return None
        offset, length = place
        with self.path.open("rb") as file:
            file.seek(self.start + offset)
            return file.read(length)


def open_packed(path: Path) -> PackedFile:
    """A packed file with its head read.

    Raises
    ------
    ValueError
        Where it is another kind of file.
    """
    with path.open("rb") as file:
        begin = file.read(_BEGIN)
        if begin[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path} is no packed ground; expected it to begin with {MAGIC!r}")
        (length,) = struct.unpack("<I", begin[len(MAGIC) :])
        said = json.loads(brotli.decompress(file.read(length)))
    return PackedFile(path, said, _BEGIN + length)


def pack_file(said: Mapping[str, Any], blocks: Sequence[tuple[str, bytes]]) -> bytes:
    """The bytes of a whole file."""
    places, offset = {}, 0
    for name, block in blocks:
        places[name] = (offset, len(block))
        offset += len(block)
    text = json.dumps({**said, "blocks": places}, ensure_ascii=False, separators=(",", ":"))
    head: bytes = brotli.compress(text.encode(), quality=11)
    return MAGIC + struct.pack("<I", len(head)) + head + b"".join(block for _, block in blocks)
