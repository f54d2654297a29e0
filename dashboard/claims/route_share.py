"""``route_share``: how much of a route runs through a country, and whether it links two."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

from dashboard.claims.evidence import PLACES, ROUTES, Evidence, Feature
from dashboard.claims.findings import Drawn, Figure, Finding, Verdict
from dashboard.claims.wording import km_words, listed, share_words, standing_words
from geodata.geodesy import length_km
from geodata.validity import status_on
from seeds.records.checks import RouteShare
from seeds.vocabulary import SegmentStatus

METHOD = (
    "Lengths of the route’s stretches are geodesic, on the WGS84 ellipsoid, by the country that "
    "each lies in; stretches at sea lie in none. Roads that stand in for rails not yet laid are "
    "left out."
)
STOPGAP = "stopgap"
"""``part`` of a stretch that stands in for one of the line as designed."""

_ENDS = ("from", "to")


def judge(check: RouteShare, evidence: Evidence) -> Finding:
    """Measure the route's share in a country, or follow it from one end to the other."""
    layer = ROUTES.get(check.route)
    segments = evidence.features(layer) if layer else ()
    if not segments or layer is None:
        reason = f"No layer here holds the route “{check.route}”."
        return Finding(Verdict.UNTESTED, reason, METHOD)
    if check.ends is None and not check.at_least:
        reason = "Every route has a share of 0 % or more in any country: nothing could refute it."
        return Finding(Verdict.UNTESTED, reason, METHOD)
    if check.ends:
        return _judge_link(check, segments, layer, evidence)
    return _judge_share(check, segments, layer, evidence)


def _judge_share(
    check: RouteShare, segments: tuple[Feature, ...], layer: str, evidence: Evidence
) -> Finding:
    counted = [s for s in main_line(segments) if _counts(s, check.status, evidence)]
    by_country: dict[str, float] = defaultdict(float)
    for segment in counted:
        by_country[str(segment.properties.get("country") or "")] += _length(segment)
    total = sum(by_country.values())
    country = str(check.country)
    share = by_country[country] / total if total else 0.0
    if not total:
        reason = f"No stretch of the route is {_status_words(check.status)}."
        return Finding(Verdict.UNTESTED, reason, METHOD)
    on_land = sum(length for code, length in by_country.items() if code)
    ours = tuple(s.id for s in counted if s.properties.get("country") == country)
    wanted = check.at_least or 0.0
    return Finding(
        verdict=Verdict.SUPPORTED if share >= wanted else Verdict.CONTRADICTED,
        reason=(
            f"{share_words(share)} of the route’s length lies in {evidence.name(country)}; "
            f"the claim needs at least {share_words(wanted)}."
        ),
        method=METHOD,
        figures=(
            Figure(f"In {evidence.name(country)}", km_words(by_country[country]), "km"),
            Figure("Whole route", km_words(total), "km"),
            Figure("Share of the whole", share_words(share)),
            Figure(
                "Share of what lies on land",
                share_words(by_country[country] / on_land if on_land else 0.0),
            ),
        ),
        caveats=(
            f"The test is set at {share_words(wanted)} or more; where the source gives no figure, "
            "the verdict depends on that choice.",
        ),
        layers=(layer,),
        drawn=(Drawn(layer, ours),) if ours else (),
    )


def _judge_link(
    check: RouteShare, segments: tuple[Feature, ...], layer: str, evidence: Evidence
) -> Finding:
    """Whether the stretches that count run from one end to the other; with gaps, only in part.

    What lies beyond the ends, inside either country, is not looked at.
    """
    line = main_line(segments)
    ends = check.ends or ("", "")
    reached = {str(s.properties.get("country") or "") for s in line} | set(
        _ports(line, evidence).values()
    )
    outside = [evidence.name(code) for code in ends if code not in reached]
    if outside:
        drawn = (Drawn(layer, tuple(segment.id for segment in line)),)
        reason = f"The route as drawn here does not reach {listed(outside)}."
        return Finding(Verdict.CONTRADICTED, reason, METHOD, drawn=drawn)
    pair = evidence.pair_words(ends)
    way = _find_stretch(line, ends, evidence)
    if not way:
        reason = f"The stretches drawn here do not join up between {pair}."
        return Finding(Verdict.NOT_SHOWN, reason, METHOD, layers=(layer,))
    wanted = check.status or (SegmentStatus.OPERATING,)
    missing = [segment for segment in way if not _counts(segment, wanted, evidence)]
    total = sum(_length(segment) for segment in way)
    lacking = sum(_length(segment) for segment in missing)
    words = _status_words(wanted)
    figures = (
        Figure(
            f"Stretch between {listed([evidence.name(code) for code in ends])}",
            km_words(total),
            "km",
        ),
        *(
            Figure(f"Of it {status}", km_words(length), "km")
            for status, length in _by_status(way, evidence)
        ),
        Figure(f"Of it not {words}", km_words(lacking), "km"),
        *(
            Figure(
                f"{s.properties['from']} – {s.properties['to']}",
                f"{km_words(_length(s))} km",
                f"{s.properties['mode']}, {standing_words(s.properties, evidence.as_of)}",
            )
            for s in missing
        ),
    )
    drawn = (Drawn(layer, tuple(segment.id for segment in way)),)
    if missing:
        return Finding(
            Verdict.IN_PART,
            f"The route links {pair} on the map, but {share_words(lacking / total)} of the stretch "
            f"between them was not {words} on the as-of day.",
            METHOD,
            figures,
            ("A claim about what will be cannot be settled by what is.",),
            drawn,
        )
    reason = f"The route links {pair}: every stretch between them was {words} on the as-of day."
    return Finding(Verdict.SUPPORTED, reason, METHOD, figures, drawn=drawn)


def _status_words(status: tuple[SegmentStatus, ...]) -> str:
    """Statuses in words: "in operation or planned"."""
    return listed([one.state for one in SegmentStatus if one in status], "or")


def _by_status(way: Iterable[Feature], evidence: Evidence) -> Iterator[tuple[str, float]]:
    """Words for each status that stretches had on the as-of day, with its kilometres."""
    lengths: dict[str | None, float] = defaultdict(float)
    for segment in way:
        lengths[status_on(segment.properties, evidence.as_of)] += _length(segment)
    for status in SegmentStatus:
        if status.value in lengths:
            yield status.state, lengths.pop(status.value)
    if lengths:
        yield "of a status not known here", sum(lengths.values())


def _find_stretch(
    line: tuple[Feature, ...], ends: tuple[str, str], evidence: Evidence
) -> tuple[Feature, ...]:
    """The shortest stretch of the line from one country to another, in order; none without a way.

    Where the two meet on the line, the stretches on either side of the meeting point.
    """
    countries: dict[str, set[str]] = defaultdict(set)
    at: dict[str, list[Feature]] = defaultdict(list)
    ports = _ports(line, evidence)
    for segment in line:
        for node in (str(segment.properties[end]) for end in _ENDS):
            at[node].append(segment)
            countries[node].add(str(segment.properties.get("country") or ports.get(node, "")))
    starts = sorted(node for node in at if ends[0] in countries[node])
    meeting = [node for node in starts if ends[1] in countries[node]]
    if meeting:
        touching = {segment.id for node in meeting for segment in at[node]}
        return tuple(s for s in line if s.id in touching)
    order = count()  # ways of one length are taken as they were found
    queue: list[tuple[float, int, str, tuple[Feature, ...]]] = [
        (0.0, next(order), node, ()) for node in starts
    ]
    seen: set[str] = set()
    while queue:
        length, _, node, way = heapq.heappop(queue)
        if ends[1] in countries[node]:
            return way
        if node in seen:
            continue
        seen.add(node)
        for segment in at[node]:
            one, other = (str(segment.properties[end]) for end in _ENDS)
            further = other if one == node else one
            if further not in seen:
                step = (length + _length(segment), next(order), further, (*way, segment))
                heapq.heappush(queue, step)
    return ()


def main_line(segments: Iterable[Feature]) -> tuple[Feature, ...]:
    """The line as designed, without the roads that stand in for rails not yet laid."""
    return tuple(s for s in segments if s.properties.get("part") != STOPGAP)


def _counts(segment: Feature, status: tuple[SegmentStatus, ...], evidence: Evidence) -> bool:
    """Whether a stretch was, on the as-of day, in one of these statuses; with none, all count."""
    return not status or status_on(segment.properties, evidence.as_of) in {s.value for s in status}


def _ports(line: tuple[Feature, ...], evidence: Evidence) -> dict[str, str]:
    """Where legs at sea begin and end → its country: the legs themselves lie in none."""
    names = {
        str(s.properties[end]) for s in line if not s.properties.get("country") for end in _ENDS
    }
    return {
        str(place.properties["name"]): str(place.properties["country"])
        for place in evidence.features(PLACES)
        if place.properties.get("name") in names
    }


def _length(segment: Feature) -> float:
    given = segment.properties.get("length_km")
    return float(given) if given else sum(length_km(line) for line in segment.lines)
