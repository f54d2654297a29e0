"""``araxes changes``: what became of a dossier between two versions, or since one."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Annotated, Any

import typer

from dashboard.briefing.briefings import Reader, snapshot_now
from dashboard.briefing.comparing import Change, plain_change
from dashboard.briefing.spans import choose_span
from dashboard.briefing.versions import VersionError, read_versions, today
from dashboard.commands.dossiers import OneFolder, ReportError, load_one
from dashboard.store.served import ServedDossiers


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
        span = choose_span(shelved.versions, since, until, today())
    except (ReportError, VersionError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    for problem in shelved.problems:
        typer.echo(problem, err=True)
    found = span.compare(lambda: snapshot_now(ServedDossiers((dossier,)).default.derived(Reader)))
    summary = span.summarise(found)
    if as_json:
        plain: dict[str, Any] = {
            "slug": dossier.slug,
            "since": span.since_words,
            "until": span.until_words,
            "summary": summary,
            "changes": [plain_change(change) for change in found],
        }
        typer.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    typer.echo(f"{dossier.title}: from {span.since_words} to {span.until_words}\n{summary}")
    for part, group in groupby(found, key=lambda change: change.part):
        typer.echo(f"\n{part.value.capitalize()}")
        for change in group:
            typer.echo(_text(change))


def _text(change: Change) -> str:
    lines = [f"  {change.turn.value:9}  {change.id}  {change.title}"]
    lines += [f"             {field.words()}" for field in change.fields]
    return "\n".join(lines)
