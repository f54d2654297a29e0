"""``araxes new``: a commented dossier to fill in."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from seeds.editing.starting import StartError, start_dossier

Folder = Annotated[
    Path, typer.Argument(metavar="DIR", help="Folder to make; its name becomes the slug.")
]


def new(folder: Folder) -> None:
    """Begin a dossier from commented files.

    The new folder passes the check and can be served at once.
    """
    try:
        files = start_dossier(folder)
    except StartError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    for file in files:
        typer.echo(file)
    quoted = shlex.quote(str(folder))
    typer.echo(f"Fill these in, then: araxes check {quoted} and: araxes serve {quoted}")
