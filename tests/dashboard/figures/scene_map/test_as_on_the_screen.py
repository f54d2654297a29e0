"""Arcs and groups are those that the page draws: both are asked and compared."""

from __future__ import annotations

import json
import random

import pytest

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map import clusters, marks
from dashboard.figures.scene_map.arcs import Arc, number_radius, width_of
from tests.javascript import ask_modules

MODULES = {
    name: f"map/{name}" for name in ("arcs", "clusters", "discs", "events", "fit", "projection")
}


def ask_page(program: str):
    """What a program that has the map's modules prints as JSON."""
    return ask_modules(MODULES, program)


def test_ribbons_run_as_on_the_page():
    ends = [(100, 400, 380, 120), (500, 80, 90, 300), (10, 10, 40, 12)]
    program = f"""
      const traced = {json.dumps(ends)}.map(([x0, y0, x1, y1]) => {{
        const c = new Float64Array(6);
        return arcs.curve(x0, y0, x1, y1, 7, 15, c, 0) ? Array.from(c) : null;
      }});
      const {{widthOf, numberRadius, numberPoint, headOf}} = arcs;
      const numbers = traced.map((c) => c && numberPoint(c, widthOf(3), numberRadius("3")));
      const heads = traced.map((c) => c && Object.values(headOf(c, widthOf(3))));
      console.log(JSON.stringify([[1, 2, 7, 99].map(widthOf), traced, numbers, heads]));"""
    widths, traced, numbers, heads = ask_page(program)
    assert [width_of(count) for count in (1, 2, 7, 99)] == pytest.approx(widths)
    for (x0, y0, x1, y1), wanted in zip(ends, traced, strict=True):
        arc = Arc.between((x0, y0), (x1, y1), (7, 15), 3)
        found = [*arc.home, *arc.bend, *arc.host] if arc else None
        assert found == (pytest.approx(wanted) if wanted else None)
        number = arc.number_point(number_radius("3")) if arc else None
        assert number == (pytest.approx(numbers.pop(0)) if arc else numbers.pop(0))
        head = arc.head() if arc else None
        assert head == (pytest.approx(heads.pop(0)) if arc else heads.pop(0))


def test_marks_are_grouped_as_on_the_page():
    random.seed(4)
    points = [(random.uniform(44, 54), random.uniform(35, 42)) for _ in range(80)]
    points += random.choices(points, k=60)
    frame = Frame.at(49, 38.5, 5.5, 1000, 700)
    events = [
        {"lon": lon, "lat": lat, "home": None, "countries": [], "initiator": None, "rank": None}
        for lon, lat in points
    ]
    groups, _ = clusters.arrange(frame, events, events, None)
    program = f"""
      const points = {json.dumps(points)};
      const seen = new Map();
      const sites = [];
      for (const [lon, lat] of points) {{
        const key = lon + " " + lat;
        if (!seen.has(key)) {{ seen.set(key, sites.length); sites.push([lon, lat, 0]); }}
        sites[seen.get(key)][2] += 1;
      }}
      const {{worldX, worldY}} = projection;
      const made = clusters.group({{
        x: Float64Array.from(sites, ([lon]) => worldX(lon)),
        y: Float64Array.from(sites, ([, lat]) => worldY(lat)),
        weight: Uint32Array.from(sites, ([, , weight]) => weight),
      }}, 5.5);
      const counts = Array.from(made.anchor, () => 0);
      sites.forEach(([, , weight], site) => {{ counts[made.of[site]] += weight; }});
      console.log(JSON.stringify(counts));"""
    assert [len(group.events) for group in groups] == ask_page(program)


def test_discs_are_as_large_and_numbered_as_on_the_page():
    counts = [2, 10, 99, 1000, 12_345]
    program = f"""
      const {{radiusOf, numberOf}} = discs;
      console.log(JSON.stringify({counts}.map((n) => [radiusOf(n), numberOf(n)])));"""
    for count, (radius, number) in zip(counts, ask_page(program), strict=True):
        group = clusters.Group(0, 0, [{}] * count)
        assert marks.radius_of(group) == pytest.approx(radius)
        assert marks.number_of(count) == number
