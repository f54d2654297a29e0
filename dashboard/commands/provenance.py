"""``araxes provenance``: from figure back to source, as W3C PROV-JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from dashboard import __version__
from dashboard.claims.ledger import build_ledger
from dashboard.claims.provenance import trace_provenance
from dashboard.commands.dossiers import ReportError, load_dossiers
from seeds.reading.references import nearest


def provenance(
    record: Annotated[
        str | None,
        typer.Argument(metavar="[EVENT|CLAIM]", help="Id of an event or claim; none means all."),
    ] = None,
    dossier: Annotated[
        Path | None,
        typer.Option("--dossier", help="The dossier's folder; default the embedded one."),
    ] = None,
) -> None:
    """Export where events and claims come from, as W3C PROV-JSON."""
    try:
        loaded, *others = load_dossiers([dossier] if dossier else [])
    except ReportError as error:
        _refuse(str(error))
    if others:
        names = ", ".join(item.slug for item in (loaded, *others))
        _refuse(f"came several dossiers ({names}); expected one; name it with --dossier")
    events = [event for event in loaded.events if record in (None, event.id)]
    entries = [entry for entry in build_ledger(loaded) if record in (None, entry.claim.id)]
    if record is not None and not events and not entries:
        known = [*(event.id for event in loaded.events), *(claim.id for claim in loaded.claims)]
        near = nearest(record, known)
        hint = f"did you mean {near}?" if near else "see events.yml and claims.yml"
        _refuse(f"came “{record}”; expected the id of an event or claim of {loaded.slug}; {hint}")
    document = trace_provenance(loaded, events, entries, __version__)
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
