"""One claim: statement, verdict, figures, method, caveats, what was used, and its rivals."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.briefing.resting import scenes_about
from dashboard.claims.findings import Finding
from dashboard.claims.ledger import Entry, Related, layer_features
from dashboard.claims.selecting import select_ledger
from dashboard.claims.wording import listed, rests_on_words
from dashboard.components.actions import open_page, open_pair, render_action, render_scene_link
from dashboard.components.attributes import aria, data
from dashboard.components.claims import render_claim_entry, render_verdict
from dashboard.components.entries import render_entries
from dashboard.figures.evidence_map import Picture, draw_evidence
from dashboard.query.chronicle import entries_of
from dashboard.query.citations import cited_once, source_name
from dashboard.query.speakers import speaker_words
from dashboard.selection import Selection
from dashboard.server.addresses import Addresses
from dashboard.store.served import ServedDossier
from dashboard.views.claims.overview import render_overview
from seeds.records.briefing import Scene
from seeds.records.claims import Claim, RelationKind

_RELATION_WORDS = {
    (RelationKind.CONTRADICTS, False): "It contradicts",
    (RelationKind.CONTRADICTS, True): "It is contradicted by",
    (RelationKind.REFINES, False): "It refines",
    (RelationKind.REFINES, True): "It is refined by",
    (RelationKind.REPEATS, False): "It repeats",
    (RelationKind.REPEATS, True): "It is repeated by",
}


def render_claim(
    served: ServedDossier, selection: Selection, addresses: Addresses
) -> list[Component]:
    """The claim that the selection opens, or where the claims stand where it opens none."""
    ledger = {entry.claim.id: entry for entry in select_ledger(served, selection)}
    entry = ledger.get(selection.claim or "")
    if entry is None:
        return render_overview(served, ledger) if ledger else []
    return [
        *_render_head(served, entry),
        html.Div(
            [*_render_figures(entry.finding), *_render_picture(served, entry.finding)],
            className="claim-grounds",
        ),
        *_render_reading(entry.finding),
        *_render_events(served, selection, entry.finding),
        *_render_rivals(served, ledger, entry.related),
        *_render_scenes(scenes_about(served, entry.claim.id)),
        _render_foot(served, entry.claim, addresses),
    ]


def _render_head(served: ServedDossier, entry: Entry) -> list[Component]:
    claim, finding = entry.claim, entry.finding
    changed = f"Changed: it was {entry.before.words} {entry.before_when}." if entry.before else ""
    rests_on = _rests_on(served, finding)
    fallen = "" if entry.stands else "Every source of this claim is withdrawn."
    return [
        html.Div(
            [render_verdict(finding.verdict), html.Span(claim.kind.value, className="claim-kind")],
            className="claim-top",
        ),
        html.H3(claim.statement, dir="auto"),
        html.P(_said(served, claim), className="note"),
        *(html.P(words, className="changed") for words in (changed, fallen) if words),
        html.P(finding.reason, className="claim-reason"),
        *([html.P(rests_on, className="note rests-on")] if rests_on else []),
    ]


def _said(served: ServedDossier, claim: Claim) -> str:
    who = f"Said by {speaker_words(claim, served)}"
    cited = "; ".join(
        f"{cited_once(citation, served)} ({_reliability(served, citation.source)})"
        for citation in claim.citations
    )
    scales = [
        f"likelihood: {claim.likelihood.value.replace('_', ' ')} (“{claim.likelihood_words}”)"
        if claim.likelihood
        else "",
        f"confidence: {claim.confidence.value} (“{claim.confidence_words}”)"
        if claim.confidence
        else "",
    ]
    return " · ".join(part for part in (who, cited, *scales) if part)


def _reliability(served: ServedDossier, source: str) -> str:
    known = served.sources.get(source)
    if known is None:
        return "no such source"
    return f"{known.reliability.value}, {known.reliability.meaning}"


def _render_figures(finding: Finding) -> list[Component]:
    if not finding.figures:
        return []
    rows = [
        html.Tr(
            [
                html.Th(figure.label, scope="row"),
                html.Td(f"{figure.value} {figure.unit}".strip()),
            ]
        )
        for figure in finding.figures
    ]
    return [_section("Figures", html.Table(html.Tbody(rows), className="figures"))]


def _render_reading(finding: Finding) -> list[Component]:
    """How the figures came about, and what to keep in mind when reading them."""
    parts: list[Component] = []
    if finding.caveats:
        items = [html.Li(caveat) for caveat in finding.caveats]
        parts.append(_section("To be kept in mind", html.Ul(items, className="caveats")))
    parts.append(_section("Method", html.P(finding.method, className="note")))
    return parts


def _rests_on(served: ServedDossier, finding: Finding) -> str:
    """Which sources and layers the verdict rests on, beside those of the claim."""
    publishers = {id_: source.publisher for id_, source in served.sources.items()}
    names = {id_: source_name(source) for id_, source in served.sources.items()}
    words = rests_on_words(finding, names)
    if not words or finding.same_source:
        return words
    said_by = listed(list(dict.fromkeys(publishers[id_] for id_ in finding.rests_on.claim)))
    return f"{words} The claim is that of {said_by}." if said_by else words


def _section(title: str, *children: Any) -> Component:
    return html.Section([html.H4(title), *children])


def _render_picture(served: ServedDossier, finding: Finding) -> list[Component]:
    picture = _picture(served, finding)
    if picture is None:
        return []
    drawing = html.Div(
        className="evidence-map",
        role="img",
        **aria(label="Map of what the check used"),
        **data(picture=json.dumps(picture.to_json(), separators=(",", ":"), ensure_ascii=False)),
    )
    return [_section("What was used, on the map", drawing)]


def _picture(served: ServedDossier, finding: Finding) -> Picture | None:
    used = [
        (drawn.layer, feature)
        for drawn in finding.drawn
        for feature in layer_features()[drawn.layer]
        if feature.id in drawn.ids
    ]
    places = {
        place.id: place
        for event in (served.events[id_] for id_ in finding.events)
        if (place := served.places.get(event.place or ""))
    }
    spots = [(place.lon, place.lat, place.name) for place in places.values()]
    return draw_evidence(used, spots)


def _render_events(
    served: ServedDossier, selection: Selection, finding: Finding
) -> list[Component]:
    if not finding.events:
        return []
    entries = entries_of(served, list(finding.events))
    return [_section("Events that were looked at", render_entries(entries, selection.pair))]


def _render_rivals(
    served: ServedDossier, ledger: dict[str, Entry], related: tuple[Related, ...]
) -> list[Component]:
    """Claims that bear on this one, each beside it with its own verdict."""
    if not related:
        return []
    cards = [
        html.Div(
            [
                html.Span(_RELATION_WORDS[one.kind, one.passive], className="relation"),
                render_claim_entry(served, ledger[one.claim.id]),
            ],
            className="rival",
        )
        for one in related
    ]
    return [_section("Beside other claims", html.Div(cards, className="rivals"))]


def _render_scenes(scenes: Sequence[Scene]) -> list[Component]:
    """The scenes of the briefing in which this claim is spoken about."""
    if not scenes:
        return []
    buttons = [render_scene_link(scene.title, scene.id) for scene in scenes]
    return [_section("In the briefing", html.Div(buttons, className="action-row"))]


def _render_foot(served: ServedDossier, claim: Claim, addresses: Addresses) -> Component:
    actions: list[Any] = [
        render_action(
            "Show "
            + " – ".join(served.country_names.get(code, code) for code in pair)
            + " on the map",
            open_pair(*pair),
            open_page("map"),
        )
        for pair in claim.pairs[:2]
    ]
    actions.append(
        html.A(
            "Provenance (PROV-JSON)",
            href=addresses.provenance(served.dossier.slug, claim.id),
            className="action",
            download=f"{claim.id}.prov.json",
        )
    )
    note = [html.P(claim.note, className="note", dir="auto")] if claim.note else []
    return html.Footer([*note, html.Div(actions, className="action-row")])
