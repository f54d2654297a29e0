"""One source: its grade, what rests on it, and the switch that withdraws it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.briefing.resting import RestingScene, ShownScene, look_at_scenes, scenes_resting_on
from dashboard.claims.ledger import Entry
from dashboard.claims.selecting import select_ledger
from dashboard.claims.withdrawing import Resting, find_resting
from dashboard.components.actions import render_action, render_scene_link
from dashboard.components.attributes import aria, data
from dashboard.components.claims import render_claim_list
from dashboard.components.links import render_address
from dashboard.query.languages import language_name
from dashboard.query.wording import agree, counted
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.records.claims import Claim
from seeds.records.model import Event, Source


def render_sources_body(served: ServedDossier, selection: Selection) -> list[Component]:
    """Every source of the dossier, in the order of its file."""
    ledger = select_ledger(served, selection)
    scenes = look_at_scenes(served)
    resting = find_resting(served.dossier)
    return [
        render_source(served, selection, source, resting[source.id], ledger, scenes)
        for source in served.dossier.sources
    ]


def render_source(
    served: ServedDossier,
    selection: Selection,
    source: Source,
    resting: Resting,
    ledger: Sequence[Entry],
    scenes: Sequence[ShownScene] = (),
) -> Component:
    """A source's card, with what rests on it.

    ``ledger`` is the selection's, ``scenes`` those of the briefing.
    """
    withdrawn = source.id in selection.withdrawn
    rested = {claim.id for claim in resting.claims}
    claims = tuple(entry for entry in ledger if entry.claim.id in rested)
    return html.Article(
        [
            html.Header(
                [
                    _render_grade(source),
                    html.Div(
                        [
                            html.H3(source.title, lang=source.language, dir="auto"),
                            html.P(_published(source), className="note"),
                        ]
                    ),
                    _render_switch(source, withdrawn=withdrawn),
                ]
            ),
            html.P(_fall(resting.only_events, resting.only_claims, withdrawn=withdrawn),
                   className="fall"),
            *_render_note(source),
            *_render_events(source, resting.events),
            *_render_claims(served, claims),
            *_render_scenes(scenes_resting_on(scenes, source.id)),
        ],
        className="source-card is-withdrawn" if withdrawn else "source-card",
        tabIndex=-1,  # the search leads to it (assets/js/pages/source_card.js)
        **data(source=source.id),
    )  # fmt: skip


def _render_grade(source: Source) -> Component:
    words = source.reliability.meaning
    return html.Div(
        [html.Strong(source.reliability.value), html.Span(words)],
        className="source-grade",
        title=f"Admiralty grade {source.reliability.value}: {words}",
    )


def _published(source: Source) -> str:
    parts = (
        source.publisher,
        source.author,
        source.published.sentence(),
        source.kind.value,
        f"in {language_name(source.language)}",
    )
    return " · ".join(part for part in parts if part)


def _render_switch(source: Source, *, withdrawn: bool) -> Component:
    return render_action(
        "Put back" if withdrawn else "Withdraw",
        {"type": "withdraw", "source": source.id, "on": not withdrawn},
        class_name="action withdraw",
        **aria(pressed=withdrawn, label=f"Withdraw {source.title}"),
    )


def _fall(events: Sequence[Event], claims: Sequence[Claim], *, withdrawn: bool) -> str:
    """What rests on this source alone, before and after it is withdrawn."""
    if not events and not claims:
        return "Nothing rests on it alone."
    kinds = (("event", len(events)), ("claim", len(claims)))
    what = " and ".join(counted(number, kind) for kind, number in kinds if number)
    many = len(events) + len(claims) != 1
    if withdrawn:
        return f"Withdrawn: {what} {'have' if many else 'has'} fallen with it."
    return f"{what} {'rest' if many else 'rests'} on it alone and would fall with it."


def _render_note(source: Source) -> list[Component]:
    parts: list[Any] = []
    if source.note:
        parts.append(html.P(source.note, className="note", dir="auto"))
    if source.url:
        parts.append(html.P(render_address(source.url)))
    return parts


def _render_events(source: Source, events: Sequence[Event]) -> list[Component]:
    """How many events cite it; ``assets/js/pages/cited_events.js`` lists them when unfolded."""
    if not events:
        return []
    title = f"{counted(len(events), 'event')} {agree(len(events), 'cite')} it"
    return [
        html.Details(
            [html.Summary(title), html.Div(className="fold-body")],
            **data(key=f"events-{source.id}", resting=source.id),
        )
    ]


def _render_claims(served: ServedDossier, claims: tuple[Entry, ...]) -> list[Component]:
    if not claims:
        return []
    title = f"{counted(len(claims), 'claim')} {agree(len(claims), 'cite')} it"
    return [_fold(title, render_claim_list(served, claims))]


def _render_scenes(scenes: Sequence[RestingScene]) -> list[Component]:
    """The briefing's scenes that rest on it, each with what it would lose."""
    if not scenes:
        return []
    alone = sum(scene.cites_only for scene in scenes)
    title = f"{counted(len(scenes), 'scene')} of the briefing {agree(len(scenes), 'rest')} on it"
    if alone:
        title += f", {alone:,} {agree(alone, 'cite')} nothing else"
    items = [
        html.Li(
            render_scene_link(
                [
                    html.Span(one.scene.title, className="scene-title", dir="auto"),
                    html.Span(_lost(one), className="scene-note"),
                ],
                one.scene.id,
                "scene-line",
            )
        )
        for one in scenes
    ]
    return [_fold(title, html.Ul(items, className="scene-lines"))]


def _lost(one: RestingScene) -> str:
    """What a scene would lose: "cites nothing else; 12 of 12 events would fall"."""
    parts = []
    if one.cites:
        parts.append("cites nothing else" if one.cites_only else "cites it")
    if one.fallen:
        parts.append(f"{one.fallen:,} of {counted(one.events, 'event')} would fall")
    return "; ".join(parts)


def _fold(title: str, body: Component) -> Component:
    return html.Details([html.Summary(title), html.Div(body, className="fold-body")], open=True)
