"""``route_share``: how much of a route runs through a country, and whether it links two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dashboard.claims.evidence import PLACES, ROUTES, Evidence, Feature
from dashboard.claims.findings import Drawn, Figure, Finding, Verdict
from dashboard.claims.wording import km_words, listed, share_words, standing_words
from geodata.geodesy import length_km
from geodata.validity import status_on
from seeds.checks import RouteShare, SegmentStatus

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
    on_land = sum(length for code, length in by_country.items() if code)
    ours = tuple(s.id for s in counted if s.properties.get("country") == country)
    wanted = check.at_least or 0.0
    return Finding(
        verdict=Verdict.SUPPORTED if share >= wanted else Verdict.CONTRADICTED,
        reason=(
            f"{share_words(share)} of the route’s length lies in {evidence.name(country)}, where "
            f"the claim asks for {share_words(wanted)}."
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
        caveats=(f"“A large part” is taken to mean {share_words(wanted)} or more.",),
        drawn=(Drawn(layer, ours),) if ours else (),
    )


def _judge_link(
    check: RouteShare, segments: tuple[Feature, ...], layer: str, evidence: Evidence
) -> Finding:
    """Whether the stretches that count run all the way; missing ones make it so only in part."""
    line = main_line(segments)
    missing = [
        s for s in line if not _counts(s, check.status or (SegmentStatus.OPERATING,), evidence)
    ]
    reached = {str(s.properties.get("country") or "") for s in line} | _ports(line, evidence)
    ends = check.ends or ("", "")
    outside = [evidence.name(code) for code in ends if code not in reached]
    total = sum(_length(segment) for segment in line)
    lacking = sum(_length(segment) for segment in missing)
    figures = (
        Figure("Route", km_words(total), "km"),
        Figure("Of it not in operation", km_words(lacking), "km"),
        *(
            Figure(
                f"{s.properties['from']} – {s.properties['to']}",
                f"{km_words(_length(s))} km",
                f"{s.properties['mode']}, {standing_words(s.properties, evidence.as_of)}",
            )
            for s in missing
        ),
    )
    drawn = (Drawn(layer, tuple(segment.id for segment in line)),)
    if outside:
        reason = f"The route as drawn here does not reach {listed(outside)}."
        return Finding(Verdict.CONTRADICTED, reason, METHOD, figures, drawn=drawn)
    pair = evidence.pair_name(ends)
    if missing:
        return Finding(
            Verdict.IN_PART,
            f"The route links {pair} on the map, but {share_words(lacking / total)} of it was not "
            "in operation on the as-of day.",
            METHOD,
            figures,
            ("A claim about what will be cannot be settled by what is.",),
            drawn,
        )
    reason = f"The route links {pair}, all of it in operation."
    return Finding(Verdict.SUPPORTED, reason, METHOD, figures, drawn=drawn)


def main_line(segments: Iterable[Feature]) -> tuple[Feature, ...]:
    """The line as designed, without the roads that stand in for rails not yet laid."""
    return tuple(s for s in segments if s.properties.get("part") != STOPGAP)


def _counts(segment: Feature, status: tuple[SegmentStatus, ...], evidence: Evidence) -> bool:
    """Whether a stretch was, on the as-of day, in one of these statuses; with none, all count."""
    return not status or status_on(segment.properties, evidence.as_of) in {s.value for s in status}


def _ports(line: tuple[Feature, ...], evidence: Evidence) -> set[str]:
    """Countries of the places where legs at sea begin and end: the legs themselves lie in none."""
    names = {
        str(s.properties[end]) for s in line if not s.properties.get("country") for end in _ENDS
    }
    return {
        str(place.properties["country"])
        for place in evidence.features(PLACES)
        if place.properties.get("name") in names
    }


def _length(segment: Feature) -> float:
    given = segment.properties.get("length_km")
    return float(given) if given else sum(length_km(line) for line in segment.lines)
