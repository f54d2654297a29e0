"""A small world whose borders are known: four countries along a river, one with an exclave.

West to east along the 40th parallel lie, north of the river Fluvia, the exclave of BBB, then CCC,
then the rest of BBB; all of their southern border is AAA's. DDD lies north of CCC and touches the
exclave; EEE is an island. Beyond 13° east the border of AAA and BBB leaves the river.

Along a parallel of latitude φ a degree is cos φ · 111.32 km to a fifth of a per cent.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from dashboard.claims.evidence import Evidence, gather_features
from geodata.geodesy import length_km
from seeds.dates.edtf import EdtfDate
from seeds.records.model import Citation, Event, EventKind, Grade, Participant, Rank, Role

AS_OF = date(2019, 1, 24)


def _along(west: float, east: float, lat: float = 40.0) -> list[list[float]]:
    steps = max(2, round((east - west) / 0.1) + 1)
    return [[west + (east - west) * i / (steps - 1), lat] for i in range(steps)]


def _border(id_: str, a: str, b: str, line: list[list[float]], **more: Any) -> dict[str, Any]:
    properties = {
        "id": id_,
        "a": a,
        "b": b,
        "pair": f"{a}-{b}",
        "part": None,
        "river": None,
        **more,
    }
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "LineString", "coordinates": line},
    }


BORDERS = (
    _border("a-b-1", "AAA", "BBB", _along(10, 11), part="farland", river="Fluvia"),
    _border("a-c-1", "AAA", "CCC", _along(11, 12), river="Fluvia"),
    _border("a-b-2", "AAA", "BBB", _along(12, 13), part="main", river="Fluvia"),
    _border("a-b-3", "AAA", "BBB", [[13, 40], [13, 39]], part="main"),
    _border("b-c-1", "BBB", "CCC", [[11, 40], [11, 41]], part="farland"),
    _border("b-c-2", "BBB", "CCC", [[12, 40], [12, 41]], part="main"),
    _border("b-d-1", "BBB", "DDD", _along(10, 11, 41), part="farland"),
    _border("c-d-1", "CCC", "DDD", _along(11, 12, 41)),
)
RIVERS = (_border("fluvia", "", "", _along(9, 13), name="Fluvia"),)
EXCLAVES = (
    {
        "type": "Feature",
        "properties": {"name": "Farland", "country": "BBB"},
        "geometry": {
            "type": "Polygon",
            "coordinates": [[[10, 40], [11, 40], [11, 41], [10, 41], [10, 40]]],
        },
    },
)


WORKING = {"since": "1971", "since_earliest": "1971-01-01", "since_latest": "1971-12-31"}
"""In operation since 1971, as the layers say it."""


def not_before(day: str) -> dict[str, Any]:
    """Not in operation before a day, as the layers say it; from then on it is not known."""
    return {"since": f"{day}..", "since_earliest": day, "since_latest": None}


def site(name: str, lon: float, lat: float, **more: Any) -> dict[str, Any]:
    """A dam in operation since 1971, unless told otherwise."""
    properties = {
        "id": name,
        "name": name,
        "kind": "dam",
        "status": "operating",
        **WORKING,
        **more,
    }
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
    }


def stretch(id_: str, country: str, length_km: float, **more: Any) -> dict[str, Any]:
    """A stretch of rail in operation, unless told otherwise."""
    properties = {
        "id": id_,
        "country": country,
        "length_km": length_km,
        "mode": "rail",
        "status": "operating",
        **WORKING,
        "from": id_,
        "to": id_ + "'",
        **more,
    }
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 0]]},
    }


def evidence(
    *events: Event,
    sites: tuple[dict[str, Any], ...] = (),
    route: tuple[dict[str, Any], ...] = (),
    borders: tuple[dict[str, Any], ...] = BORDERS,
    as_of: date = AS_OF,
    recorded: tuple[str, ...] = ("dam",),
) -> Evidence:
    """The small world with these events, sites and stretches of a route.

    ``recorded`` names the kinds of site that the layer records on the border of AAA and BBB.
    """
    collections = {
        name: {"type": "FeatureCollection", "features": list(features)}
        for name, features in {
            "region_borders": borders,
            "rivers": RIVERS,
            "exclaves": EXCLAVES,
            "sites": sites,
            "corridor": route,
            "places": (site("Port of Eee", 5, 40, country="EEE"),),
        }.items()
    }
    names = {code: code.capitalize() for code in ("AAA", "BBB", "CCC", "DDD", "EEE")}
    layers = gather_features(collections)
    covers = {("AAA", "BBB"): frozenset(recorded)}
    lengths: dict[tuple[str, str], float] = defaultdict(float)
    for border in layers["region_borders"]:
        pair = border.properties["a"], border.properties["b"]
        lengths[pair] += sum(length_km(line) for line in border.lines)
    return Evidence(tuple(events), as_of, layers, lengths, names, sites_recorded=covers)


def visit(
    id_: str,
    when: str,
    guest: str = "AAA",
    host: str = "BBB",
    rank: Rank | None = Rank.MINISTER,
    kind: EventKind = EventKind.VISIT,
    part_of: str | None = None,
    *,
    others: tuple[str, ...] = (),
    cites: tuple[str, ...] = ("source",),
    actor: str | None = None,
) -> Event:
    """A visit on a date in EDTF; ``others`` are parties beside guest and host."""
    sides = (
        Participant(guest, Role.GUEST, rank=rank, actor=actor),
        Participant(host, Role.HOST),
        *(Participant(code, Role.PARTY) for code in others),
    )
    return _event(id_, f"Visit {id_}", when, kind, sides, cites, part_of)


def talks(
    id_: str,
    when: str,
    ranks: dict[str, Rank | None],
    kind: EventKind = EventKind.MEETING,
    role: Role = Role.PARTY,
) -> Event:
    """A meeting elsewhere: countries with the rank of each, none of them the other's guest."""
    sides = tuple(Participant(code, role, rank=rank) for code, rank in ranks.items())
    return _event(id_, f"Talks {id_}", when, kind, sides)


def _event(
    id_: str,
    title: str,
    when: str,
    kind: EventKind,
    participants: tuple[Participant, ...],
    cites: tuple[str, ...] = ("source",),
    part_of: str | None = None,
) -> Event:
    return Event(
        id=id_,
        kind=kind,
        title=title,
        date=EdtfDate.parse(when),
        date_words=when,
        participants=participants,
        citations=tuple(Citation(source) for source in cites),
        grade=Grade.POSSIBLY_TRUE,
        part_of=part_of,
    )
