"""``GET /export/<slug>/events.<ending>?<selection>``: a download is an address like every view.

The query string is the selection's own (``write_address``), so the address of a page and
that of its download differ in the path alone. A table that is filtered or sorted posts the ids of
the rows that it lists, ``{"rows": [...]}``, to the same address and is given those, in its order.
What cannot be read is answered with a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from flask import Flask, Response, make_response, request

from dashboard.context import Context
from dashboard.downloads.csv import write_csv
from dashboard.downloads.geojson import write_geojson
from dashboard.downloads.report import Report, RowsError, build_report
from dashboard.downloads.xlsx import write_xlsx
from dashboard.selection import Selection, SelectionError, read_address, settle
from dashboard.server.failures import RequestError, find_served


@dataclass(frozen=True)
class Format:
    """A way of writing a report: its name for readers, and the media type of what comes out."""

    name: str
    write: Callable[[Report], bytes]
    media_type: str


FORMATS: Mapping[str, Format] = {
    "csv": Format("CSV", write_csv, "text/csv; charset=utf-8; header=present"),
    "xlsx": Format(
        "Excel",
        write_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "geojson": Format("GeoJSON", write_geojson, "application/geo+json"),
}
"""By the ending of the address, in the order in which they are offered."""


def register(server: Flask, context: Context) -> None:
    """Add the downloads to a server."""

    @server.get("/export/<slug>/events.<ending>")
    def export_events(slug: str, ending: str) -> Response:
        return _answer(context, slug, ending, None)

    @server.post("/export/<slug>/events.<ending>")
    def export_rows(slug: str, ending: str) -> Response:
        if not request.is_json:
            raise RequestError(
                415, "The body's Content-Type must be application/json; send it as such."
            )
        return _answer(context, slug, ending, _read_rows(request.get_json(silent=True)))


def _answer(context: Context, slug: str, ending: str, rows: list[str] | None) -> Response:
    served = find_served(context.dossiers, slug)
    if ending not in FORMATS:
        known = ", ".join(FORMATS)
        raise RequestError(404, f"Events are not written as {ending[:20]!r}; expected {known}.")
    try:
        selection = read_selection(context, slug, request.query_string.decode("utf-8", "replace"))
    except SelectionError as error:
        raise RequestError(400, f"This address could not be read. {error}") from None
    try:
        report = build_report(served, selection, rows)
    except RowsError as error:
        raise RequestError(400, str(error)) from None
    return _download(report, ending)


def _read_rows(body: object) -> list[str]:
    """The ids that a page posted, as ``{"rows": [...]}``; RequestError for anything else."""
    rows = body.get("rows") if isinstance(body, dict) and body.keys() == {"rows"} else None
    if not isinstance(rows, list) or not all(isinstance(row, str) for row in rows):
        raise RequestError(
            400, "The request cannot be used: expected an object with rows, a list of events' ids."
        )
    return rows


def read_selection(context: Context, slug: str, query: str) -> Selection:
    """The selection of an address, whole: a download leaves nothing out without a word.

    SelectionError where it is broken, names another dossier than the path, or a pair or source
    that the dossier does not know.
    """
    selection = read_address(query, context.dossiers.openings, slug)
    if selection.dossier != slug:
        raise SelectionError(
            f"dossier: came {selection.dossier!r} behind the question mark and {slug!r} before it; "
            "expected the same."
        )
    dossier = context.dossiers[slug].dossier
    # Which event, claim or scene is open says nothing of which events are exported.
    settled, _ = settle(replace(selection, focus=None, claim=None, scene=None), dossier)
    if settled.pair != selection.pair:
        known = ", ".join(country.code for country in dossier.countries)
        raise SelectionError(
            f"pair: came {'-'.join(selection.pair or ())}; expected two of this dossier's "
            f"countries: {known}."
        )
    if settled.withdrawn != selection.withdrawn:
        known = ", ".join(source.id for source in dossier.sources)
        raise SelectionError(
            f"without: came {', '.join(sorted(selection.withdrawn))}; expected sources of this "
            f"dossier: {known}."
        )
    return settled


def _download(report: Report, ending: str) -> Response:
    form = FORMATS[ending]
    response = make_response(form.write(report))
    response.headers["Content-Type"] = form.media_type
    # Slugs are letters, digits and hyphens, so the name needs no quoting rules.
    name = f"{report.slug}-events-{report.start}-{report.end}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-cache"
    return response
