"""``araxes check``: every problem of a dossier at once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.briefing.holding import load_kept_bytes, read_kept
from dashboard.commands.dossiers import find_folders, report
from dashboard.figures.letter_warnings import warn_of_letters
from seeds.issues import DossierError, Issue
from seeds.loading.date_warnings import warn_of_dates
from seeds.loading.dossier import load_dossier
from seeds.reading.files import KEPT
from seeds.records.dossier import Dossier

Folders = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[DIR]...",
        help="Dossiers, or folders of dossiers; none means the embedded ones.",
        show_default=False,
    ),
]


def check(
    folders: Folders = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """Report every problem of dossiers; exit 1 for any.

    Each problem stands with file, line, record, field, what came, what was expected, and a remedy.
    Warnings stand apart: a dossier can be used with them.
    """
    found = [_check(folder) for folder in find_folders(folders or ())]
    if as_json:
        typer.echo(json.dumps([one.plain for one in found], ensure_ascii=False, indent=2))
    else:
        for one in found:
            typer.echo(one.text)
    if any(one.problems for one in found):
        raise typer.Exit(1)


@dataclass(frozen=True)
class _Found:
    """What the check of one folder found; ``dossier`` is None where there is a problem."""

    folder: Path
    dossier: Dossier | None
    problems: Sequence[Issue]
    warnings: Sequence[Issue]

    @property
    def text(self) -> str:
        if self.dossier is None:
            return report(self.folder, self.problems)
        told = f"{self.folder}: no problems; {_told(_counts(self.dossier))}"
        if not self.warnings:
            return told
        count = f"{len(self.warnings)} warning{'' if len(self.warnings) == 1 else 's'}:"
        return "\n".join([told, f"  {count}", *(f"    {issue}" for issue in self.warnings)])

    @property
    def plain(self) -> dict[str, Any]:
        return {
            "folder": str(self.folder),
            "counts": _counts(self.dossier) if self.dossier else {},
            "problems": [asdict(issue) for issue in self.problems],
            "warnings": [asdict(issue) for issue in self.warnings],
        }


def _check(folder: Path) -> _Found:
    try:
        dossier = load_dossier(folder)
        warnings = (
            *warn_of_letters(folder),
            *warn_of_dates(folder, dossier),
            *_warn_of_kept(folder),
        )
        return _Found(folder, dossier, (), warnings)
    except DossierError as error:
        return _Found(folder, None, error.issues, ())


def _warn_of_kept(folder: Path) -> Iterator[Issue]:
    """That nothing can be said about what changed under the scenes, where that is so."""
    _, fault = read_kept(load_kept_bytes(folder))
    if fault:
        remedy = "delete it, and keep the scenes again"
        yield Issue(KEPT, 0, "", "", "text that Araxes did not write", "its own", remedy)


def _counts(dossier: Dossier) -> dict[str, int]:
    lists = {
        "events": dossier.events,
        "places": dossier.places,
        "actors": dossier.actors,
        "sources": dossier.sources,
        "claims": dossier.claims,
        "scenes": dossier.scenes,
    }
    return {name: len(records) for name, records in lists.items()}


def _told(counts: Mapping[str, int]) -> str:
    return ", ".join(
        f"{count} {name[:-1] if count == 1 else name}" for name, count in counts.items()
    )
