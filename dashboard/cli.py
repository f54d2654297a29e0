"""The command ``araxes``."""

from __future__ import annotations

import typer

from dashboard.commands.serve import serve

app = typer.Typer(
    name="araxes",
    help="The map room for diplomacy: dossiers over measured borders, offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(serve)


@app.callback()
def _root() -> None:
    """Keep the commands' names even while there is only one."""


def main() -> None:
    """Run the command line."""
    app()
