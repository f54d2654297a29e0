"""Whole numbers into few bytes and back: steps between neighbours, zigzag, seven bits a byte."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from itertools import pairwise

import brotli
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

_QUALITY = 11
_WINDOW = 24


def pack(columns: Sequence[Numbers]) -> bytes:
    """Columns of whole numbers as one compressed block."""
    parts = [_varints(column) for column in columns]
    head = struct.pack(f"<{len(parts)}I", *(len(part) for part in parts))
    packed: bytes = brotli.compress(head + b"".join(parts), quality=_QUALITY, lgwin=_WINDOW)
    return packed


def unpack(block: bytes, columns: int) -> list[Numbers]:
    """The columns of a block."""
    text = brotli.decompress(block)
    lengths = struct.unpack_from(f"<{columns}I", text)
    ends = np.cumsum((4 * columns, *lengths))
    data = np.frombuffer(text, np.uint8)
    return [_numbers(data[start:end]) for start, end in pairwise(ends)]


def _varints(numbers: Numbers) -> bytes:
    """Numbers of either sign, small ones in one byte."""
    rest = np.asarray(numbers, np.int64)
    rest = (rest << 1) ^ (rest >> 63)
    rows = []
    more = np.ones(len(rest), bool)
    while more.any():
        going = more & (rest >= 128)
        rows.append(np.where(more, (rest & 127) | (going << 7), -1))
        rest, more = rest >> 7, going
    if not rows:
        return b""
    flat = np.stack(rows, axis=1).reshape(-1)
    return flat[flat >= 0].astype(np.uint8).tobytes()


def _numbers(data: NDArray[np.uint8]) -> Numbers:
    """What :func:`_varints` wrote."""
    if not len(data):
        return np.zeros(0, np.int64)
    last = data < 128
    starts = np.concatenate([[0], np.flatnonzero(last)[:-1] + 1])
    place = np.arange(len(data)) - np.repeat(starts, np.diff(np.append(starts, len(data))))
    bits = (data & 127).astype(np.int64) << (7 * place)
    coded: Numbers = np.add.reduceat(bits, starts)
    return (coded >> 1) ^ -(coded & 1)
