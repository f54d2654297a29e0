"""``araxes serve``: the map room in a browser."""

from __future__ import annotations

import typer

from dashboard.commands.dossiers import ReportError, load_dossiers
from dashboard.commands.options import takes_settings
from dashboard.settings import Given


@takes_settings
def serve(given: Given) -> None:
    """Serve dossiers and open them in a browser.

    Ctrl-C ends it. Wrong dossiers give the report of `araxes check`, and exit 1.
    """
    # Imported here: Dash and geopandas take two seconds, for which no `check` should wait.
    from dashboard.server.running import StartError, run

    try:
        dossiers = load_dossiers(given.settings.dossiers)
        run(dossiers, given.settings)
    except (ReportError, StartError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
