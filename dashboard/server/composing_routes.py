"""What the page asks for while a briefing is composed and compared.

``GET /briefing/<slug>/desk.json?<selection>`` gives what the editor offers: every value as computed
for that view, the claims with their verdicts, and the sources.

``GET /briefing/<slug>/versions.json`` lists the versions kept, ``POST /briefing/<slug>/versions``
keeps one, and ``GET /briefing/<slug>/changes.json?since=…&until=…`` holds two against each other,
each named by its version or a day; without ``until`` the second is the dossier as it is now.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

from dashboard.briefing.bindings import ViewFacts, find_value
from dashboard.briefing.briefings import Reader, snapshot_now, write_json
from dashboard.briefing.comparing import plain_change
from dashboard.briefing.editing import why_read_only
from dashboard.briefing.snapshots import Part
from dashboard.briefing.spans import choose_span
from dashboard.briefing.verdicts import JudgedClaim
from dashboard.briefing.versions import (
    Shelved,
    Version,
    VersionError,
    keep_version,
    read_reason,
    read_versions,
    today,
)
from dashboard.claims.selecting import select_ledger
from dashboard.context import Context
from dashboard.query.wording import counted
from dashboard.selection import Selection, read_address, settle
from dashboard.server.briefing_routes import may_edit
from dashboard.server.callback_requests import load_json
from dashboard.server.failures import RequestError, find_served, sentence_response
from dashboard.settings import Settings
from dashboard.store.served import ServedDossier, Standing
from seeds.records.briefing import Binding


def register(server: Flask, context: Context, settings: Settings) -> None:
    """Add the addresses to a server."""
    dossiers = context.dossiers
    allowed = may_edit(settings)

    @server.get("/briefing/<slug>/desk.json")
    def give_desk(slug: str) -> Response:
        reader = find_served(dossiers, slug).derived(Reader)
        query = request.query_string.decode("utf-8", "replace")
        served = reader.served
        read = read_address(query, {slug: served.opening}, slug)
        selection, _ = settle(read, served.dossier)
        return _plain(describe_desk(reader, selection))

    @server.get("/briefing/<slug>/versions.json")
    def list_versions(slug: str) -> Response:
        return _plain(
            describe_versions(find_served(dossiers, slug).derived(Reader), allowed=allowed)
        )

    @server.post("/briefing/<slug>/versions")
    def keep(slug: str) -> Response:
        find_served(dossiers, slug)
        standing = dossiers.catch_up(slug)  # what was edited a moment ago belongs to it
        reason = read_body(request.get_data()).get("reason")
        version = keep_now(standing, reason, allowed=allowed)
        reader = standing.served.derived(Reader)
        return _plain({**describe_versions(reader, allowed=allowed), "kept": version.id})

    @server.get("/briefing/<slug>/changes.json")
    def tell_changes(slug: str) -> Response:
        reader = find_served(dossiers, slug).derived(Reader)
        since, until = request.args.get("since"), request.args.get("until")
        return _plain(describe_changes(reader, since, until))

    @server.errorhandler(VersionError)
    def refuse_version(error: VersionError) -> Response:
        return sentence_response(400, str(error))


def describe_desk(reader: Reader, selection: Selection) -> dict[str, Any]:
    """Values by the names that words give them, claims with verdicts, and sources."""
    served = reader.served
    looked = ViewFacts(served, selection, reader.verdicts)
    # The ledger has most likely been asked for already, by the claims page or before the start.
    judged = [
        JudgedClaim(entry.claim, entry.finding, entry.stands)
        for entry in select_ledger(served, selection)
    ]
    return {
        "values": {
            **{binding.value: find_value(binding, looked).text for binding in Binding},
            **{f"claim:{found.claim.id}": found.words for found in judged},
        },
        "claims": [
            {
                "id": found.claim.id,
                "statement": found.claim.statement,
                "verdict": found.verdict.value,
                "words": found.words,
            }
            for found in judged
        ],
        "sources": [
            {"id": source.id, "title": f"{source.publisher}: {source.title}"}
            for source in served.dossier.sources
        ],
    }


def describe_versions(reader: Reader, *, allowed: bool) -> dict[str, Any]:
    """The versions of a dossier, oldest first, and whether another may be kept."""
    why_not = why_read_only(reader.served, allowed=allowed)
    folder = reader.served.dossier.folder
    shelved = read_versions(folder) if folder else Shelved(())
    return {
        "editable": not why_not,
        "why_not": why_not,
        "versions": [_describe(version) for version in shelved.versions],
        "problems": list(shelved.problems),
    }


def keep_now(standing: Standing, reason: object, *, allowed: bool) -> Version:
    """Keep the dossier as it is now.

    VersionError without a reason or where nothing can be written, RequestError where nobody may
    and where the files cannot be used as they are.
    """
    words = read_reason(reason)
    served, fault = standing.served, standing.fault
    why_not = why_read_only(served, allowed=allowed)
    if why_not:
        raise RequestError(403, why_not)
    if fault:  # it would be kept without the change, and be taken later for what was edited
        told = " ".join([fault.words, *fault.problems[:1]])
        raise RequestError(409, f"No version was kept, for it would lack what changed. {told}")
    return keep_version(_folder(served), snapshot_now(served.derived(Reader)), words, today())


def describe_changes(reader: Reader, since: str | None, until: str | None) -> dict[str, Any]:
    """What changed between two versions or days, or since one; VersionError for no such span."""
    versions = read_versions(_folder(reader.served)).versions
    span = choose_span(versions, since, until, today())
    changes = span.compare(lambda: snapshot_now(reader))
    return {
        "since": span.before.id,
        "until": span.after.id if span.after else None,
        "span": f"From {span.since_words} to {span.until_words}",
        "summary": span.summarise(changes),
        "changes": [plain_change(change) for change in changes],
    }


def read_body(raw: bytes) -> Mapping[str, Any]:
    """The object that a page posted; RequestError for anything else."""
    if not request.is_json:
        raise RequestError(
            415, "The body's Content-Type must be application/json; send it as such."
        )
    body = load_json(raw)
    if not isinstance(body, dict):
        raise RequestError(400, "The request cannot be used: expected a JSON object.")
    return body


def _folder(served: ServedDossier) -> Path:
    folder = served.dossier.folder
    if folder is None:
        raise VersionError("This dossier was not read from a folder, so it has no versions.")
    return folder


def _describe(version: Version) -> dict[str, Any]:
    parts = version.snapshot.parts
    counts = [counted(len(parts[part]), part.value.removesuffix("s")) for part in Part]
    return {
        "id": version.id,
        "day": version.day.isoformat(),
        "reason": version.reason,
        "counts": ", ".join(counts),
    }


def _plain(value: Mapping[str, Any]) -> Response:
    response = Response(write_json(value), content_type="application/json; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response
