"""The Event tab: everything that the dossier holds on one event."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.claims.selecting import select_claims_of_event
from dashboard.components.actions import focus_event, open_page, render_action
from dashboard.components.attributes import aria, data
from dashboard.components.entries import render_entry
from dashboard.components.kinds import render_mark, side_of
from dashboard.components.names import country_name, render_country, render_names
from dashboard.query.admiralty import grade_sentence
from dashboard.query.chronicle import Entry
from dashboard.query.citations import place_words
from dashboard.query.neighbours import Neighbours, select_neighbours
from dashboard.query.payload import local_name
from dashboard.query.related import Related, select_related
from dashboard.query.wording import span_words
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from dashboard.views.pair.claims_panel import render_claims_touching
from seeds.records.model import Event, EventKind, Participant


def render_event(served: ServedDossier, selection: Selection) -> list[Component]:
    """The card of the event in focus, or what to do where none is."""
    if selection.focus is None:
        return [_render_nothing("No event is chosen.")]
    event = served.events.get(selection.focus)
    if event is None:
        return [_render_nothing(f"This dossier has no event “{selection.focus}”.")]
    return [
        *render_event_facts(event, served, selection),
        *render_claims_touching(served, select_claims_of_event(served, selection, event)),
        *_render_related(select_related(served, selection, event), selection),
        _render_neighbours(select_neighbours(served, selection, event)),
    ]


def _render_nothing(sentence: str) -> Component:
    return html.Div(
        [
            html.P(sentence),
            html.P(
                "Choose a mark on the map or on the timeline, an event in the Pair tab, or search.",
                className="note",
            ),
            render_action("Show the table of events", open_page("events")),
        ],
        className="empty",
    )


def render_event_facts(
    event: Event, served: ServedDossier, selection: Selection
) -> list[Component]:
    """What the dossier says of the event itself; of the selection, pair and language matter."""
    return [
        _render_head(event, served, selection),
        _render_date(event),
        _render_place(event, served, selection),
        _render_participants(event, served, selection),
        _render_sources(event, served),
        *_render_topics(event),
        *_render_note(event),
    ]


def _render_head(event: Event, served: ServedDossier, selection: Selection) -> Component:
    said = "said" if event.kind is EventKind.STATEMENT else "reported"
    publishers = dict.fromkeys(
        served.sources[c.source].publisher if c.source in served.sources else c.source
        for c in event.citations
    )
    return html.Header(
        [
            html.P(
                [
                    render_mark(event.kind, side_of(event, selection.pair)),
                    html.Span(event.kind.value.capitalize(), className="kind-name"),
                    html.Span(f" · {said} by {', '.join(publishers)}"),
                ],
                className="note kind-line",
            ),
            html.H2(event.title, className="event-title", dir="auto"),
            render_action("Show on the map", open_page("map"), class_name="action inline on-map"),
        ],
        className="panel-head",
    )


def _section(title: str, *children: Any) -> Component:
    return html.Section([html.H3(title), *children])


def _facts(*rows: tuple[str, Any]) -> Component:
    terms = [html.Div([html.Dt(term), html.Dd(value)]) for term, value in rows]
    return html.Dl(terms, className="terms")


def _render_date(event: Event) -> Component:
    earliest, latest = event.date.earliest, event.date.latest
    rows: list[tuple[str, Any]] = [
        ("Source says", f"“{event.date_words}”"),
        ("Read as", event.date.sentence()),
    ]
    if not event.date.is_exact:
        if earliest and latest:
            rows.append(("Falls in", span_words(earliest, latest)))
        elif earliest:
            rows.append(("Falls in", f"{span_words(earliest, earliest)} or later, no end known"))
        elif latest:
            rows.append(("Falls in", f"{span_words(latest, latest)} or before, no start known"))
    rows.append(("In the file", html.Code(event.date.text)))
    return _section("Date", _facts(*rows))


def _render_place(event: Event, served: ServedDossier, selection: Selection) -> Component:
    place = served.places.get(event.place or "")
    if place is None:
        return _section("Place", html.P("No place is given.", className="note"))
    name = render_names(place.name, local_name(place), selection)
    country = country_name(served, place.country) if place.country else place.name
    if country != place.name:
        name = [*name, f", {country}"]
    return _section(
        "Place",
        html.P(name),
        html.P(
            f"known {place.precision.known}; {_degrees(place.lat, 'N', 'S')}, "
            f"{_degrees(place.lon, 'E', 'W')}",
            className="note",
        ),
    )


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"


def _render_participants(event: Event, served: ServedDossier, selection: Selection) -> Component:
    items = [_render_participant(p, served, selection) for p in event.participants]
    return _section("Participants", html.Ul(items, className="people"))


def _render_participant(
    participant: Participant, served: ServedDossier, selection: Selection
) -> Component:
    actor = served.actors.get(participant.actor or "")
    country = render_country(served, participant.country, selection)
    side = {
        code: f"side-{letter}" for code, letter in zip(selection.pair or (), "ab", strict=False)
    }
    country_span = html.Span(country, className=side.get(participant.country, ""))
    if actor is None:
        lines = [html.Span(country_span, className="person")]
    else:
        local = next(iter(actor.names.values()), None)
        name = html.Span(render_names(actor.name, local, selection), className="person")
        office = f"{participant.office}, " if participant.office else ""
        lines = [name, html.Span([office, country_span], className="note")]
    return html.Li([html.Span(participant.role.value, className="role"), html.Div(lines)])


def _render_sources(event: Event, served: ServedDossier) -> Component:
    items = []
    for citation in event.citations:
        source = served.sources.get(citation.source)
        marks = ", ".join(place_words(source, number) for number in citation.paragraphs)
        if source is None:
            items.append(html.Li([citation.source, " ", marks]))
            continue
        items.append(
            html.Li(
                [
                    html.Span(f"{source.publisher}, {marks}" if marks else source.publisher),
                    html.Span(source.title, className="note", dir="auto"),
                    html.Span(grade_sentence(source.reliability, event.grade), className="grade"),
                ]
            )
        )
    return _section("Sources", html.Ul(items, className="cites"))


def _render_topics(event: Event) -> list[Component]:
    if not event.topics:
        return []
    return [_section("Topics", html.Ul([html.Li(t) for t in event.topics], className="topics"))]


def _render_note(event: Event) -> list[Component]:
    return [_section("Note", html.P(event.note, dir="auto"))] if event.note else []


def _render_related(related: tuple[Related, ...], selection: Selection) -> list[Component]:
    if not related:
        return []
    items = [
        html.Li(
            render_entry(
                Entry(one.entry.event, ", ".join(reason.value for reason in one.relations)),
                selection.pair,
            )
        )
        for one in related
    ]
    return [_section("Related events", html.Ul(items, className="entries"))]


def _render_neighbours(beside: Neighbours) -> Component:
    inside = f"{beside.position:,} of {beside.total:,}" if beside.position else "not in the window"
    return html.Nav(
        [
            _render_step("Previous", "← ", "", beside.previous),
            html.Span(inside, className="note"),
            _render_step("Next", "", " →", beside.following),
        ],
        className="neighbours",
        **aria(label="Events before and after"),
    )


def _render_step(word: str, before: str, after: str, event: Event | None) -> Component:
    label = f"{before}{word}{after}"
    if event is None:
        return html.Button(label, type="button", className="action", disabled=True)
    # The key keeps the focus on the button while the card behind it changes.
    return render_action(label, focus_event(event.id), title=event.title, **data(key=word.lower()))
