"""``araxes check``: every problem of a dossier at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands.dossiers import find_folders, report
from seeds.issues import DossierError
from seeds.loading import load_dossier
from seeds.model import Dossier

Folders = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[DIR]...",
        help="Dossiers, or folders of dossiers; none means the embedded ones.",
        show_default=False,
    ),
]


def check(folders: Folders = None) -> None:
    """Report every problem of dossiers; exit 1 for any.

    Each problem stands with file, line, record, field, what came, what was expected, and a remedy.
    """
    wrong = False
    for folder in find_folders(folders or ()):
        try:
            typer.echo(f"{folder}: no problems; {_counts(load_dossier(folder))}")
        except DossierError as error:
            wrong = True
            typer.echo(report(folder, error.issues))
    if wrong:
        raise typer.Exit(1)


def _counts(dossier: Dossier) -> str:
    lists = {
        "event": dossier.events,
        "place": dossier.places,
        "actor": dossier.actors,
        "source": dossier.sources,
        "claim": dossier.claims,
        "scene": dossier.scenes,
    }
    return ", ".join(
        f"{len(records)} {name}{'' if len(records) == 1 else 's'}"
        for name, records in lists.items()
    )
