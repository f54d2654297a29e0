"""A Hypothesis strategy that spoils a text as hasty hands do."""

from __future__ import annotations

from hypothesis import strategies as st


@st.composite
def mutated(draw, content):
    """A text with a few lines and characters lost, doubled, moved or replaced."""
    lines = content.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        here = draw(st.integers(0, len(lines) - 1))
        there = draw(st.integers(0, len(lines) - 1))
        way = draw(st.sampled_from(["lose", "double", "move", "replace", "indent", "insert"]))
        line = lines[here]
        cut = draw(st.integers(0, max(len(line) - 1, 0)))
        sign = draw(st.sampled_from([*"-:?,[]{}#&*!|>'\"\t\n ~<X9", "null", "﻿", "é", "\x00"]))
        if way == "lose" and len(lines) > 1:
            del lines[here]
        elif way == "double":
            lines.insert(there, line)
        elif way == "move":
            lines[here], lines[there] = lines[there], lines[here]
        elif way == "replace":
            lines[here] = line[:cut] + sign + line[cut + 1 :]
        elif way == "indent":
            lines[here] = " " * draw(st.integers(0, 6)) + line.lstrip(" ")
        else:
            lines[here] = line[:cut] + sign + line[cut:]
    return "".join(lines)
