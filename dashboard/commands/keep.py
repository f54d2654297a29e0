"""``araxes keep``: a version of a dossier, with the reason for keeping it."""

from __future__ import annotations

from typing import Annotated

import typer

from dashboard.briefing.briefings import Reader, snapshot_now
from dashboard.briefing.versions import FOLDER, VersionError, keep_version, read_reason, today
from dashboard.commands.dossiers import OneFolder, ReportError, load_one
from dashboard.store.served import ServedDossiers


def keep(
    folder: OneFolder = None,
    *,
    reason: Annotated[
        str, typer.Option("--reason", help="Why it is kept, in a sentence; required.")
    ],
) -> None:
    """Keep what the dossier says today as a version, to be compared with later ones.

    Writes versions/DAY-N.json into the dossier's folder; nothing else is touched.
    """
    try:
        words = read_reason(reason)
        path, dossier = load_one(folder)
        snapshot = snapshot_now(ServedDossiers((dossier,)).default.derived(Reader))
        version = keep_version(path, snapshot, words, today())
    except (ReportError, VersionError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{path / FOLDER / version.id}.json: kept, {version.reason}")
