"""Folders named on the command line into dossiers, or the report of what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from seeds.issues import DossierError, Issue, told
from seeds.loading.dossier import EMBEDDED, find_dossiers, load_dossier
from seeds.records.dossier import Dossier

OneFolder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[DIR]",
        help="The dossier's folder; none means the embedded one.",
        show_default=False,
    ),
]
"""The argument of a command about one dossier; :func:`load_one` reads it."""


class ReportError(Exception):
    """Dossiers that cannot be used; the message is the report for people."""


def find_folders(named: Iterable[Path]) -> list[Path]:
    """The dossiers in these folders, each once; the embedded ones where none is named."""
    found = [folder for path in (*named,) or (EMBEDDED,) for folder in find_dossiers(path)]
    return list(dict.fromkeys(found))


def load_dossiers(named: Iterable[Path]) -> tuple[Dossier, ...]:
    """Every dossier in these folders; ReportError with all problems of all of them."""
    dossiers: dict[str, tuple[Path, Dossier]] = {}
    reports = []
    for folder in find_folders(named):
        try:
            dossier = load_dossier(folder)
        except DossierError as error:
            reports.append(report(folder, error.issues))
            continue
        if dossier.slug in dossiers:
            reports.append(
                f"{folder}: came the slug {dossier.slug} a second time (first in "
                f"{dossiers[dossier.slug][0]}); expected each once; serve one of them, or rename."
            )
        dossiers.setdefault(dossier.slug, (folder, dossier))
    if reports:
        raise ReportError("\n\n".join(reports))
    return tuple(dossier for _, dossier in dossiers.values())


def load_one(named: Path | None) -> tuple[Path, Dossier]:
    """The one dossier in a folder (none: the embedded one) with its own folder.

    ReportError with its problems, or where there are several.
    """
    found = find_folders([named] if named else ())
    if len(found) > 1:
        names = ", ".join(str(folder) for folder in found)
        raise ReportError(f"Came several dossiers ({names}); expected one; name its folder.")
    (dossier,) = load_dossiers(found)
    return found[0], dossier


def report(folder: Path, issues: Sequence[Issue]) -> str:
    """The problems of one dossier, a line each, under the folder's name and their number."""
    lines = [f"  {line}" for line in told(issues)]
    count = f"{len(issues):,} problem{'' if len(issues) == 1 else 's'}"
    return "\n".join([f"{folder}: {count}", *lines])
