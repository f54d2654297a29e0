"""``araxes measure border``: one land border, in parts and along its river."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.measure.wording import grounds, print_json, published, table
from dashboard.query.control import control_words
from geodata.control import stretches
from geodata.countries import find_country

if TYPE_CHECKING:
    from geodata.borders import BorderMeasure

Country = Annotated[
    str, typer.Argument(help="ISO 3166 code of three letters, like IRN.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def border(a: Country, b: Country, *, as_json: AsJson = False) -> None:
    """Measure the land border of two countries."""
    from geodata.borders import NoBorderError, measure_border

    try:
        measure = measure_border(a.upper(), b.upper())
    except NoBorderError as error:
        typer.echo(str(error.args[0]), err=True)
        raise typer.Exit(1) from None
    if as_json:
        print_json(measure)
    else:
        typer.echo(describe(measure))


def describe(measure: BorderMeasure) -> str:
    """The measure as text."""
    rows = [("part", "length", *(("river", "on it") if measure.river else ()))]
    for part in measure.parts:
        on_it = "–" if part.river_km is None else f"{part.river_km:,.1f} km"
        river = (part.river or "", on_it) if measure.river else ()
        rows.append((part.name, f"{part.length_km:,.1f} km", *river))
    lines = [
        f"{_name(measure.a)} – {_name(measure.b)}: {measure.length_km:,.1f} km of land border",
        table(rows),
    ]
    if measure.river_km is None or measure.river_share is None:
        lines.append("Along rivers: – (no layer here knows the rivers of this border)")
    else:
        lines.append(
            f"Along the {measure.river}: {measure.river_km:,.1f} km, "
            f"{measure.river_share:.0%} of the border, counted within "
            f"{measure.tolerance_km:g} km of the river's line"
        )
    lines += [
        control_words(stretch, _names(measure)) for stretch in stretches(measure.a, measure.b)
    ]
    lines += _water_lines(measure)
    lines += [published(measure.published)]
    if measure.note:
        lines.append(f"Why it is another length than the Factbook’s: {measure.note}")
    lines += [grounds(measure.method, measure.source)]
    return "\n".join(lines)


def _water_lines(measure: BorderMeasure) -> list[str]:
    """How much of the border is water that no river's bank bounds, a line each."""
    lakes = [f"Through lakes: {measure.lake_km:,.1f} km"] if measure.lake_km else []
    mouths = [f"Through river mouths: {measure.mouth_km:,.1f} km"] if measure.mouth_km else []
    return lakes + mouths


def _names(measure: BorderMeasure) -> dict[str, str]:
    return {code: _name(code) for code in (measure.a, measure.b)}


def _name(code: str) -> str:
    country = find_country(code)
    return country.name if country else code
