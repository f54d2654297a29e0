"""``araxes claims``: the claim ledger on the command line."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from dashboard.claims.ledger import Entry, build_ledger
from dashboard.claims.wording import rests_on_words
from dashboard.commands.check import Folders
from dashboard.commands.dossiers import ReportError, load_dossiers
from dashboard.query.citations import place_words, source_name
from seeds.records.dossier import Dossier
from seeds.records.model import Citation, Source


def claims(
    folders: Folders = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """Print every claim with its verdict, figures and caveats.

    Exits 0 whatever the verdicts; 1 only where a dossier cannot be loaded.
    """
    try:
        dossiers = load_dossiers(folders or ())
    except ReportError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    ledgers = {dossier.slug: (dossier, build_ledger(dossier)) for dossier in dossiers}
    if as_json:
        plain = {
            slug: [_plain(entry) for entry in entries] for slug, (_, entries) in ledgers.items()
        }
        typer.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    for dossier, entries in ledgers.values():
        typer.echo(f"{dossier.title}: {len(entries)} claims, as of {dossier.as_of}")
        for entry in entries:
            typer.echo("\n" + _text(dossier, entry))


def _text(dossier: Dossier, entry: Entry) -> str:
    claim, finding = entry.claim, entry.finding
    sources = {source.id: source for source in dossier.sources}
    names = {id_: source_name(source) for id_, source in sources.items()}
    cited = "; ".join(_cited(citation, sources[citation.source]) for citation in claim.citations)
    lines = [
        f"{finding.verdict.words.upper()}  {claim.statement}",
        f"  {claim.id} · {claim.kind.value} · said by {claim.speaker.value} · {cited}",
        f"  {finding.reason}",
        *(f"  – {figure.words()}" for figure in finding.figures),
        *(f"  Note: {caveat}" for caveat in finding.caveats),
        *(f"  {rests}" for rests in [rests_on_words(finding, names)] if rests),
    ]
    if entry.before:
        lines.append(f"  Changed: it was {entry.before.words} {entry.before_when}.")
    return "\n".join(lines)


def _cited(citation: Citation, source: Source) -> str:
    places = ", ".join(place_words(source, number) for number in citation.paragraphs)
    return " ".join(part for part in (source_name(source), places) if part)


def _plain(entry: Entry) -> dict[str, Any]:
    claim, finding = entry.claim, entry.finding
    return {
        "id": claim.id,
        "statement": claim.statement,
        "kind": claim.kind.value,
        "speaker": claim.speaker.value,
        "citations": [
            {"source": c.source, "paragraphs": list(c.paragraphs)} for c in claim.citations
        ],
        "verdict": finding.verdict.value,
        "before": entry.before.value if entry.before else None,
        "reason": finding.reason,
        "method": finding.method,
        "figures": [{"label": f.label, "value": f.value, "unit": f.unit} for f in finding.figures],
        "caveats": list(finding.caveats),
        "rests_on": {
            "claim": list(finding.rests_on.claim),
            "evidence": list(finding.rests_on.evidence),
        },
        "same_source": finding.same_source,
        "events": list(finding.events),
        "layers": {drawn.layer: list(drawn.ids) for drawn in finding.drawn},
        "related": [
            {"kind": r.kind.value, "claim": r.claim.id, "passive": r.passive} for r in entry.related
        ],
    }
