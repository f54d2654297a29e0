"""``araxes changes``: what became of a dossier between two versions, or since one."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Annotated, Any

import typer

from dashboard.briefing.comparing import Change, compare_snapshots, plain_change, summarise
from dashboard.briefing.snapshots import Snapshot, take_snapshot
from dashboard.briefing.versions import Shelved, VersionError, find_version, read_versions
from dashboard.commands.dossiers import OneFolder, ReportError, load_one
from seeds.model import Dossier


def changes(
    folder: OneFolder = None,
    *,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DAY|VERSION",
            help="A version, or a day on which one held; none means the last kept.",
            show_default=False,
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="DAY|VERSION",
            help="The same; none means the dossier as it is now.",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """Tell what was added, changed and withdrawn since a version was kept.

    Exits 0 whatever changed; 1 where there is no such version.
    """
    try:
        path, dossier = load_one(folder)
        shelved = read_versions(path)
        before, before_words = _before(shelved, since)
        after, after_words = _after(shelved, until, dossier)
    except (ReportError, VersionError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    for problem in shelved.problems:
        typer.echo(problem, err=True)
    found = compare_snapshots(before, after)
    if as_json:
        plain: dict[str, Any] = {
            "slug": dossier.slug,
            "since": before_words,
            "until": after_words,
            "summary": summarise(found),
            "changes": [plain_change(change) for change in found],
        }
        typer.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    typer.echo(f"{dossier.title}: from {before_words} to {after_words}\n{summarise(found)}")
    for part, group in groupby(found, key=lambda change: change.part):
        typer.echo(f"\n{part.value.capitalize()}")
        for change in group:
            typer.echo(_text(change))


def _before(shelved: Shelved, since: str | None) -> tuple[Snapshot, str]:
    if not shelved.versions and since is None:
        raise VersionError(
            "No version has been kept yet, so there is nothing to compare with; "
            "keep one with: araxes keep --reason TEXT"
        )
    version = find_version(shelved.versions, since or shelved.versions[-1].id)
    return version.snapshot, f"{version.id} ({version.reason})"


def _after(shelved: Shelved, until: str | None, dossier: Dossier) -> tuple[Snapshot, str]:
    if until is None:
        return take_snapshot(dossier, dossier.scenes), "now"
    version = find_version(shelved.versions, until)
    return version.snapshot, f"{version.id} ({version.reason})"


def _text(change: Change) -> str:
    lines = [f"  {change.turn.value:9}  {change.id}  {change.title}"]
    lines += [f"             {field.words()}" for field in change.fields]
    return "\n".join(lines)
