"""``araxes measure caspian``: the sea's area and an illustration of its zones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.measure.wording import grounds, print_json, published, table

if TYPE_CHECKING:
    from geodata.caspian import CaspianMeasure

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def caspian(*, as_json: AsJson = False) -> None:
    """Measure the Caspian Sea and its zones by state."""
    from geodata.caspian import measure_caspian

    measure = measure_caspian()
    if as_json:
        print_json(measure)
    else:
        typer.echo(describe(measure))


def describe(measure: CaspianMeasure) -> str:
    """The measure as text."""
    rows = [
        ("state", "15 nm waters", "10 nm fishery zone", "nearest to its shore"),
        *(
            (
                state.state,
                f"{state.territorial_km2:,.0f} km²",
                f"{state.fishery_km2:,.0f} km²",
                f"{state.nearest_km2:,.0f} km² ({state.nearest_share:.0%})",
            )
            for state in measure.states
        ),
    ]
    return "\n".join(
        [
            f"Caspian Sea: {measure.area_km2:,.0f} km²",
            table(rows),
            "  The zones are an illustration: nothing here is a delimitation.",
            published(measure.published),
            grounds(measure.method, measure.source),
        ]
    )
