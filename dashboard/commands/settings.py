"""``araxes settings``: every setting, its value and where it came from."""

from __future__ import annotations

import textwrap

import typer

from dashboard.commands.options import takes_settings
from dashboard.settings import SETTINGS, Given, shown

_WIDTH = 96


@takes_settings
def settings(given: Given) -> None:
    """List every setting and where its value came from.

    Takes the flags of `araxes serve`, to show what it would do with them.
    """
    for setting in SETTINGS:
        value = shown(getattr(given.settings, setting.name)) or "(none)"
        flag = "DIR…" if setting.name == "dossiers" else setting.flag
        origin = given.origins[setting.name]
        typer.echo(f"{setting.name} = {value}  [{origin}]  {flag}  {setting.variable}")
        indent = "    "
        typer.echo(
            textwrap.fill(
                setting.description, _WIDTH, initial_indent=indent, subsequent_indent=indent
            )
        )
