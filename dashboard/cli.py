"""The command ``araxes``."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from dashboard import __version__
from dashboard.commands.changes import changes
from dashboard.commands.check import check
from dashboard.commands.claims import claims
from dashboard.commands.export import export
from dashboard.commands.keep import keep
from dashboard.commands.measure import app as measure
from dashboard.commands.new import new
from dashboard.commands.password import password
from dashboard.commands.provenance import provenance
from dashboard.commands.serve import serve
from dashboard.commands.settings import settings

app = typer.Typer(
    name="araxes",
    help="The map room for diplomacy: dossiers over measured borders, offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for _command in (serve, check, new, claims, export, provenance, keep, changes, settings, password):
    app.command()(_command)
app.add_typer(measure)


def _print_version(wanted: bool) -> None:  # noqa: FBT001  typer hands the flag over by position
    if wanted:
        typer.echo(f"araxes {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """The map room for diplomacy: dossiers over measured borders, offline."""


def main() -> None:
    """Run the command line."""
    # A terminal that has no sign for a letter shows "?" for it; standard error does so anyway.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    app(prog_name="araxes")
