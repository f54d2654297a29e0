"""Every chart of a selection with its words: what the Pairs page shows and a file takes along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import plotly.graph_objects as go

from dashboard.figures.charts.bars import Bars
from dashboard.figures.charts.contacts import arrange_contacts, draw_contacts
from dashboard.figures.charts.events import arrange_events, draw_events
from dashboard.figures.charts.routes import arrange_routes, draw_routes
from dashboard.figures.charts.words import (
    tell_contacts,
    tell_events,
    tell_no_contacts,
    tell_no_events,
    tell_open_parts,
    tell_route,
    tell_spread,
)
from dashboard.query.contacts import IN_PERSON_WORDS
from dashboard.query.contacts_in_time import A_TO_B, B_TO_A, ELSEWHERE, select_contacts_in_time
from dashboard.query.events_in_time import select_events_in_time
from dashboard.query.routes import Route, select_routes
from dashboard.selection import Language, Selection
from dashboard.store.served import ServedDossier
from geodata.countries import find_country

Tokens = Mapping[str, str]


@dataclass(frozen=True)
class Charted:
    """A chart with what is told of it.

    ``sentence`` says what it shows, for readers who cannot see it; ``notes`` how it is reckoned and
    what it leaves out. Where there is nothing to draw, ``bars`` and ``draw`` are None and the
    sentence says so. ``file_name`` is without its ending; ``credit`` is whom a picture must name.
    """

    id: str
    title: str
    sentence: str
    notes: tuple[str, ...]
    file_name: str
    bars: Bars | None = None
    draw: Callable[[Tokens], go.Figure] | None = None
    credit: str = ""


def gather_charts(served: ServedDossier, selection: Selection) -> tuple[Charted, ...]:
    """Contacts of the pair, if one is chosen; events by kind; and each route of the dossier."""
    return (
        *([_contacts(served, selection, selection.pair)] if selection.pair else []),
        _events(served, selection),
        *(_route(served, selection, route) for route in select_routes(served, selection.as_of)),
    )


def _contacts(served: ServedDossier, selection: Selection, pair: tuple[str, str]) -> Charted:
    a, b = (served.country_names.get(code, code) for code in pair)
    words = {A_TO_B: f"{a} to {b}", B_TO_A: f"{b} to {a}", ELSEWHERE: "Neither as guest"}
    found = select_contacts_in_time(served, selection, pair)
    axis = found.period.value.capitalize()
    title = f"{IN_PERSON_WORDS.capitalize()} of {a} and {b} by {found.period.value}"
    name = _file_name(selection, "contacts", *pair)
    if not found.drawn:
        told = tell_no_contacts(found, selection, a, b)
        return Charted("contacts", title, told, tell_spread(found, "contact"), name)
    return Charted(
        "contacts",
        title,
        tell_contacts(found, words),
        tell_spread(found, "contact"),
        name,
        arrange_contacts(found.frame, words, axis),
        partial(draw_contacts, found.frame, words, axis),
    )


def _events(served: ServedDossier, selection: Selection) -> Charted:
    found = select_events_in_time(served, selection)
    axis = found.period.value.capitalize()
    title = f"Events between countries by kind and {found.period.value}"
    name = _file_name(selection, "events")
    if not found.drawn:
        return Charted("events", title, tell_no_events(found), tell_spread(found, "event"), name)
    return Charted(
        "events",
        title,
        tell_events(found),
        tell_spread(found, "event"),
        name,
        arrange_events(found.frame, axis),
        partial(draw_events, found.frame, axis),
    )


def _route(served: ServedDossier, selection: Selection, route: Route) -> Charted:
    names = _country_names(served, selection, route)
    bars = arrange_routes(route.frame, names)
    return Charted(
        f"route-{route.layer}",
        f"{route.title}: by country and mode",
        tell_route(route, bars),
        tell_open_parts(route, bars),
        f"{selection.dossier}_{route.layer}_{route.day}",
        bars,
        partial(draw_routes, route.frame, names),
        route.attribution,
    )


def _country_names(served: ServedDossier, selection: Selection, route: Route) -> Mapping[str, str]:
    """Names by code as the reader wants them: the local one on a line of its own, for direction.

    A route may lead through countries that the dossier does not know.
    """
    found = {
        code: country.name
        for code in route.frame["country"].to_list()
        if code and (country := find_country(code))
    } | dict(served.country_names)
    if selection.language is Language.ENGLISH:
        return found
    return found | {
        code: country.name
        if country.local in {"", country.name}
        else f"{country.name}\n{country.local}"
        for code, country in served.countries.items()
    }


def _file_name(selection: Selection, what: str, *pair: str) -> str:
    parts = (selection.dossier, what, "-".join(pair), selection.start, selection.end)
    return "_".join(str(part) for part in parts if part)
