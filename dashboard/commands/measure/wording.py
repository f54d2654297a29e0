"""Measures as text for a terminal, and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

import typer

if TYPE_CHECKING:
    from geodata.published import PublishedFigure

_WIDTH = 96


class Measure(Protocol):
    """What every measure of geodata can do."""

    def to_json(self) -> dict[str, Any]:
        """Plain values."""


def print_json(measure: Measure) -> None:
    """The measure for programs: one JSON object, names of fields as in geodata/README.md."""
    typer.echo(json.dumps(measure.to_json(), ensure_ascii=False, indent=2))


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Columns side by side, the first to the left and the others to the right, indented."""
    cells = list(rows)
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    return "\n".join("  " + "  ".join(_aligned(row, widths)).rstrip() for row in cells)


def _aligned(row: tuple[str, ...], widths: list[int]) -> Iterable[str]:
    yield row[0].ljust(widths[0])
    for text, width in zip(row[1:], widths[1:], strict=True):
        yield text.rjust(width)


def kilometres(title: str, lengths: Mapping[str, float]) -> str:
    """Lengths by name under a title, longest first as they come."""
    rows = [(name, f"{length:,.1f} km") for name, length in lengths.items()]
    return f"{title}\n{table(rows)}" if rows else f"{title}\n  none"


def published(figures: Iterable[PublishedFigure]) -> str:
    """What others publish, each with its publisher, edition and note."""
    lines = [
        _filled(
            f"{figure.value:,g} {figure.unit} – {figure.publisher}, {figure.edition}"
            + (f" ({figure.note})" if figure.note else "")
        )
        for figure in figures
    ]
    return "Published\n" + ("\n".join(lines) or "  nothing that we know of")


def grounds(method: str, source: str) -> str:
    """How and from what something was measured."""
    return f"Method\n{_filled(method)}\nSource\n{_filled(source)}"


def _filled(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="  ", subsequent_indent="    ")
