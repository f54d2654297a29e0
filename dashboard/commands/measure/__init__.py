"""``araxes measure``: lengths and areas on the ellipsoid, beside the published figures."""

from __future__ import annotations

import typer

from dashboard.commands.measure.border import border
from dashboard.commands.measure.caspian import caspian
from dashboard.commands.measure.corridor import corridor

app = typer.Typer(
    name="measure",
    help="Measure borders, the corridor and the Caspian.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
for _command in (border, corridor, caspian):
    app.command()(_command)
