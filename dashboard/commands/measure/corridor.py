"""``araxes measure corridor``: the North–South Corridor's western route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.measure.wording import grounds, kilometres, print_json, published

if TYPE_CHECKING:
    from geodata.corridor import CorridorMeasure, RouteMeasure

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def corridor(*, as_json: AsJson = False) -> None:
    """Measure the corridor by mode, country and status."""
    from geodata.corridor import measure_corridor

    measure = measure_corridor()
    if as_json:
        print_json(measure)
    else:
        typer.echo(describe(measure))


def describe(measure: CorridorMeasure) -> str:
    """The measure as text."""
    return "\n".join(
        [
            _route("As designed", measure.designed),
            "",
            _route("As it could be travelled in January 2019", measure.travelled),
            "",
            published(measure.published),
            grounds(measure.method, measure.source),
        ]
    )


def _route(title: str, route: RouteMeasure) -> str:
    countries = {code or "at sea": length for code, length in route.by_country.items()}
    return "\n".join(
        [
            f"{title}: {route.length_km:,.0f} km as drawn",
            kilometres("By mode", route.by_mode),
            kilometres("By country", countries),
            kilometres("By status", route.by_status),
        ]
    )
