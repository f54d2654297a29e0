"""``araxes measure corridor``: the North–South Corridor's western route."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.commands.measure.wording import grounds, kilometres, print_json, published

if TYPE_CHECKING:
    from geodata.corridor import CorridorMeasure, RouteMeasure

_JANUARY_2019 = datetime(2019, 1, 24)  # noqa: DTZ001 - a day, of no time zone
"""The day of the first dossier, as :data:`geodata.corridor.AS_OF`."""

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


AsOf = Annotated[
    datetime, typer.Option("--as-of", formats=["%Y-%m-%d"], help="Day of the statuses.")
]


def corridor(*, as_of: AsOf = _JANUARY_2019, as_json: AsJson = False) -> None:
    """Measure the corridor by mode, country and status."""
    from geodata.corridor import measure_corridor

    measure = measure_corridor(as_of.date())
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
            _route(f"As it could be travelled on {measure.as_of}", measure.travelled),
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
