"""Nothing lies on a name, and both countries of the pair are named, in every picture of a scene."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from dashboard.briefing.briefings import read_briefing
from dashboard.figures.scene_map.drawing import draw_scene
from dashboard.figures.scene_map.furniture import STRIP_PX
from dashboard.selection import LAYER_GROUPS, Camera, Language, Selection
from dashboard.store.served import ServedDossier
from seeds.loading.dossier import load_dossier
from tests.dashboard.figures.scene_map.measuring import Measured, measure, overlaps

ELSEWHERE = Path(__file__).parents[3] / "fixtures/fiji-washington"
SIZES = [(1280, 720), (704, 571), (776, 372), (480, 270)]
MOST_PAIRS = 4


@pytest.fixture(scope="module", params=["embedded", "elsewhere"])
def served(request, dossiers) -> ServedDossier:
    if request.param == "embedded":
        return dossiers.default
    return ServedDossier.of(load_dossier(ELSEWHERE))


def looks(served: ServedDossier) -> dict[str, Selection]:
    """The opening, all scenes, some pairs, and views that see little or nothing of the pair."""
    opening = replace(served.opening, camera=None)
    found = {one.scene.id: one.selection for one in read_briefing(served).scenes}
    for pair in list(combinations(served.country_names, 2))[:MOST_PAIRS]:
        found["-".join(pair)] = replace(opening, pair=pair)
    every = frozenset(LAYER_GROUPS)
    for camera in (Camera(-60, -20, 5), Camera(46.5, 39.2, 6.5), Camera(178, -18, 9)):
        found[str(camera)] = replace(opening, camera=camera, layers=every)
    return {"opening": served.opening, **found}


def written(measured: Measured) -> str:
    return " ".join(name.words for name in measured.names)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_on_a_name_and_the_pair_is_named(served, size):
    for id_, selection in looks(served).items():
        measured = measure(draw_scene(served, selection, *size).inner)
        assert overlaps(measured) == [], id_
        for code in selection.pair:
            assert served.country_names[code].upper() in written(measured), (id_, code)
        for name in measured.names:
            left, top, right, bottom = name.shape.bounds
            assert left >= 0, (id_, name.words)
            assert right <= size[0], (id_, name.words)
            assert top >= 0, (id_, name.words)
            assert bottom <= size[1] - STRIP_PX, (id_, name.words)


def test_a_country_out_of_sight_is_named_at_the_edge_beside_an_arrow(served):
    away = replace(served.opening, camera=Camera(-60, -20, 5))
    measured = measure(draw_scene(served, away, 960, 600).inner)
    assert len(measured.arrows) == 2
    near = replace(served.opening, camera=None)
    assert len(measure(draw_scene(served, near, 960, 600).inner).arrows) < 2


def test_in_the_countries_own_letters_the_pair_is_named_too(dossiers):
    local = replace(dossiers.default.opening, language=Language.LOCAL)
    measured = measure(draw_scene(dossiers.default, local, 960, 600).inner)
    assert {"ایران", "Azərbaycan"} <= {name.words for name in measured.names}
    assert overlaps(measured) == []


def test_what_lies_on_a_name_would_be_found(dossiers):
    inner = draw_scene(dossiers.default, dossiers.default.opening, 960, 600).inner
    whole = measure(inner)
    assert overlaps(whole) == []
    for kind in ("way", "mark", "dot", "sign"):
        assert whole.covers[kind], kind
        x, y = whole.covers[kind][0].representative_point().coords[0]
        name = f'<text x="{x}" y="{y + 4}" font-size="13" text-anchor="middle">ANYWHERE</text>'
        # The names are the second group of the picture.
        first = inner.index("</g><g>") + len("</g><g>")
        assert f"{kind} on ANYWHERE" in overlaps(measure(inner[:first] + name + inner[first:]))
