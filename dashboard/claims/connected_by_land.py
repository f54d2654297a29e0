"""``connected_by_land``: whether countries touch, and through whom one gets from each to the next.

A country with a detached part is two bodies of land: a way that enters by one and leaves by the
other crosses a third country in between. Ways are sought with detached parts joined to their
countries and apart from them, and both are told.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Figure, Finding, Verdict
from dashboard.claims.wording import km_words, listed
from seeds.records.checks import ConnectedByLand
from seeds.vocabulary import Connection

METHOD = (
    "Countries touch where the table of land borders, measured in full detail, has them; whether "
    "one can be crossed is not looked at. Ways over land are sought across such borders, with the "
    "detached parts of countries counted as joined and as apart."
)

Graph = Mapping[str, set[str]]


def judge(check: ConnectedByLand, evidence: Evidence) -> Finding:
    """Hold the connection claimed against the borders."""
    pairs = tuple(combinations(check.countries, 2))
    if check.claimed is Connection.THROUGH:
        return _judge_through(check, evidence)
    touching = [pair for pair in pairs if evidence.border_km(*pair) > 0]
    wanted = 0 if check.claimed is Connection.NONE else len(pairs)
    if len(touching) == wanted:
        verdict = Verdict.SUPPORTED
    elif check.claimed is Connection.NONE or not touching:
        verdict = Verdict.CONTRADICTED
    else:
        verdict = Verdict.IN_PART
    apart = [pair for pair in pairs if pair not in touching]
    return Finding(
        verdict=verdict,
        reason=_direct_reason(touching, apart, evidence),
        method=METHOD,
        figures=tuple(_border_figure(pair, evidence) for pair in pairs),
        caveats=tuple(_way_sentence(pair, evidence) for pair in apart),
        drawn=evidence.drawn_borders(touching),
    )


def _judge_through(check: ConnectedByLand, evidence: Evidence) -> Finding:
    """Each of the countries must border the one in between; how they then meet is a caveat."""
    middle = str(check.through)
    pairs = [(middle, code) for code in check.countries]
    joined = [pair for pair in pairs if evidence.border_km(*pair) > 0]
    missing = [evidence.name(code) for _, code in pairs if (middle, code) not in joined]
    if missing:
        verdict = Verdict.IN_PART if len(joined) > 1 else Verdict.CONTRADICTED
        reason = f"{evidence.name(middle)} shares no land border with {listed(missing)}."
    else:
        verdict = Verdict.SUPPORTED
        names = listed([evidence.name(code) for code in check.countries])
        reason = f"{evidence.name(middle)} borders each of {names}."
    direct = [pair for pair in combinations(check.countries, 2) if evidence.border_km(*pair) > 0]
    caveats = [*_exclave_caveats(middle, check.countries, evidence)]
    caveats += [
        f"{evidence.pair_words(pair)} also share a border of their own of "
        f"{km_words(evidence.border_km(*pair))} km."
        for pair in direct
    ]
    return Finding(
        verdict=verdict,
        reason=reason,
        method=METHOD,
        figures=tuple(_border_figure(pair, evidence) for pair in pairs),
        caveats=tuple(caveats),
        drawn=evidence.drawn_borders(joined),
    )


def _exclave_caveats(middle: str, ends: Iterable[str], evidence: Evidence) -> Iterable[str]:
    """A sentence for each end that the middle reaches only from a detached part of itself."""
    for end in ends:
        parts = evidence.parts_between(middle, end)
        if parts and all(part.exclave_of == middle for part in parts):
            names = listed(sorted({str(part.part).capitalize() for part in parts}))
            yield (
                f"{evidence.name(middle)} reaches {evidence.name(end)} only from its exclave "
                f"{names}; {_apart_sentence(middle, end, evidence)}"
            )


def _apart_sentence(middle: str, end: str, evidence: Evidence) -> str:
    way = find_way(middle, end, _bodies(evidence), avoid=lambda body: body.startswith(f"{middle}:"))
    if way is None:
        return "from the rest of the country there is no way over land."
    between = [evidence.name(body.split(":")[0]) for body in way[1:-1]]
    if not between:
        return "the rest of the country borders it as well."
    return f"from the rest of the country the way leads through {listed(between)}."


def _way_sentence(pair: tuple[str, str], evidence: Evidence) -> str:
    way = find_way(*pair, _countries(evidence))
    if way is None:
        return f"{evidence.pair_name(pair)}: no way over land at all."
    names = listed([evidence.name(code) for code in way[1:-1]])
    return f"{evidence.pair_name(pair)}: the way over land with the fewest borders crosses {names}."


def find_way(
    start: str, end: str, graph: Graph, avoid: Callable[[str], bool] = lambda _: False
) -> list[str] | None:
    """The way with the fewest borders from one node to another, both included; None for none.

    Ties go to the way whose nodes come first in the alphabet, so that the answer is always the
    same and, turned round, the same for the way back.
    """
    first, last = sorted((start, end))
    queue = deque([[first]])
    seen = {first}
    while queue:
        way = queue.popleft()
        if way[-1] == last:
            return way if way[0] == start else way[::-1]
        for node in sorted(graph.get(way[-1], ())):
            if node not in seen and not avoid(node):
                seen.add(node)
                queue.append([*way, node])
    return None


def _countries(evidence: Evidence) -> Graph:
    graph: dict[str, set[str]] = defaultdict(set)
    for a, b in evidence.borders_km:
        graph[a].add(b)
        graph[b].add(a)
    return graph


def _bodies(evidence: Evidence) -> Graph:
    graph: dict[str, set[str]] = defaultdict(set)
    sides = [part.sides for part in evidence.border_parts]
    drawn = {frozenset((part.a, part.b)) for part in evidence.border_parts}
    # A border too short to be drawn joins all the same.
    sides += [pair for pair in evidence.borders_km if frozenset(pair) not in drawn]
    for a, b in sides:
        graph[a].add(b)
        graph[b].add(a)
    return graph


def _border_figure(pair: tuple[str, str], evidence: Evidence) -> Figure:
    length = evidence.border_km(*pair)
    name = evidence.pair_name(pair)
    return Figure(name, km_words(length), "km") if length else Figure(name, "no land border")


def _direct_reason(
    touching: list[tuple[str, str]], apart: list[tuple[str, str]], evidence: Evidence
) -> str:
    """Which of the pairs share a border, and between which there is none."""
    none = listed([f"between {evidence.pair_words(pair)}" for pair in apart], "or")
    if not touching:
        return f"There is no land border {none}."
    if len(touching) == 1:
        length = km_words(evidence.border_km(*touching[0]))
        found = f"{evidence.pair_words(touching[0])} share a land border ({length} km)"
    else:
        found = "There are land borders " + listed(
            [
                f"between {evidence.pair_words(pair)} ({km_words(evidence.border_km(*pair))} km)"
                for pair in touching
            ]
        )
    return f"{found}; there is none {none}." if apart else f"{found}."
