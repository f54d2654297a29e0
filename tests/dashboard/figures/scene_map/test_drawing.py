"""The map of a selection without a browser: what it shows, and what it leaves out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from dashboard.figures.scene_map.drawing import draw_scene
from dashboard.figures.scene_map.markup import element, paint, plain
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.selection import LAYER_GROUPS, Camera, Language
from dashboard.selection.words import describe
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import small_dossier

SVG = "{http://www.w3.org/2000/svg}"
LIGHT = load_tokens(token_sheets())
DARK = load_tokens(token_sheets(), dark=True)
NEAR = Camera(46.5, 39.2, 6.5)
FAR = Camera(60, 35, 2.2)


@pytest.fixture(scope="module")
def served(dossiers) -> ServedDossier:
    return dossiers.default


def drawn(served, selection=None, size=(960, 600), **options):
    """The picture as XML, without the legend, which draws the same signs once more."""
    scene = draw_scene(served, selection or served.opening, *size, **options)
    picture = ElementTree.fromstring(scene.to_svg())
    for group in picture.findall(f"{SVG}g[@class='legend']"):
        picture.remove(group)
    return picture


def texts(picture) -> list[str]:
    return [node.get("aria-label") for node in picture.iter() if node.get("aria-label")]


def strokes(picture, colour: str) -> list:
    return [node for node in picture.iter(f"{SVG}path") if node.get("stroke") == colour]


def fills(picture, colour: str) -> list:
    return [node for node in picture.iter() if node.get("fill") == colour]


def test_a_picture_has_its_size_a_title_and_the_view_in_words(served):
    picture = drawn(served)
    assert (picture.get("width"), picture.get("height")) == ("960", "600")
    assert picture.get("viewBox") == "0 0 960 600"
    assert picture.find(f"{SVG}title").text == "Map: Iran – Azerbaijan, January 2019"
    told = picture.find(f"{SVG}desc").text
    assert told.startswith(describe(served.opening, served.country_names))
    assert told.endswith("6 of 24 events have no place and are not drawn.")


def test_the_pair_is_coloured_and_its_border_emphasised(served):
    picture = drawn(served)
    assert len(fills(picture, "#1f66ad")) > 0
    (line,) = strokes(picture, LIGHT["shared"])
    assert float(line.get("stroke-width")) > 2
    without = drawn(served, replace(served.opening, pair=None))
    assert strokes(without, LIGHT["shared"]) == []


def test_both_themes_have_the_colours_of_the_style_sheet(served):
    assert fills(drawn(served), LIGHT["sea"])
    dark = drawn(served, dark=True)
    assert fills(dark, DARK["sea"])
    assert fills(dark, DARK["land"])
    assert fills(dark, LIGHT["land"]) == []


def test_what_is_switched_off_is_not_drawn(served):
    near = replace(served.opening, camera=NEAR)
    bare = drawn(served, replace(near, layers=frozenset()))
    full = drawn(served, replace(near, layers=frozenset(LAYER_GROUPS)))
    for token in ("shared", "contested", "water-line"):
        assert len(strokes(full, LIGHT[token])) > len(strokes(bare, LIGHT[token])), token
    for token in ("shared", "contested"):
        assert not strokes(bare, LIGHT[token]), token
    assert "Baku" in texts(drawn(served, replace(near, camera=Camera(48, 40, 6))))
    assert "Nakhchivan" not in texts(bare)


def test_the_line_of_contact_is_drawn_for_its_days_alone(served):
    near = replace(served.opening, camera=NEAR)
    assert strokes(drawn(served, near), LIGHT["contested"])
    later = replace(near, as_of=date(2021, 6, 1))
    assert strokes(drawn(served, later), LIGHT["contested"]) == []


def test_the_corridor_is_dashed_by_mode_and_fainter_where_it_is_not_there_yet(served):
    wide = replace(served.opening, camera=Camera(52, 38, 4.5), layers=frozenset({"corridor"}))
    lines = strokes(drawn(served, wide), LIGHT["muted"])
    looks = {(line.get("stroke-dasharray"), line.get("stroke-opacity")) for line in lines}
    assert len({dash for dash, _ in looks if dash}) >= 2
    assert {opacity for dash, opacity in looks if dash} >= {None, "0.65"}


def test_far_out_the_world_s_small_scale_set_is_drawn(served):
    far = drawn(served, replace(served.opening, camera=FAR))
    near = drawn(served, replace(served.opening, camera=NEAR))
    (line,) = strokes(far, LIGHT["shared"])
    (fine,) = strokes(near, LIGHT["shared"])
    assert len(line.get("d")) < len(fine.get("d")) / 4
    assert "CHINA" in texts(far)


def test_events_in_one_place_are_one_disc_with_their_number(served):
    few = replace(served.opening, kinds=frozenset({EventKind.MEETING, EventKind.STATEMENT}))
    assert "4" in texts(drawn(served, few))
    none = drawn(served, replace(served.opening, kinds=frozenset()))
    assert "4" not in texts(none)


def test_arrows_say_how_many_visits_and_discs_do_not_count_them_again(served):
    visits = replace(served.opening, kinds=frozenset({EventKind.VISIT}), layers=frozenset())
    numbers = [text for text in texts(drawn(served, visits)) if text.isdecimal()]
    assert sorted(numbers) == ["1", "3"]
    mixed = replace(visits, kinds=frozenset({EventKind.VISIT, EventKind.MEETING}))
    numbers = [text for text in texts(drawn(served, mixed)) if text.isdecimal()]
    assert sorted(numbers) == ["1", "3", "3"]


def test_a_visit_in_focus_is_ringed_about_the_number_of_its_arrow(served):
    focus = replace(served.opening, focus="bagheri-visit", layers=frozenset())
    picture = drawn(served, focus)
    circles = picture.iter(f"{SVG}circle")
    (ring,) = [c for c in circles if (c.get("fill"), c.get("stroke")) == ("none", LIGHT["ink"])]
    middle = round(float(ring.get("cx")), 1)
    numbers = [node.get("transform") for node in picture.iter() if node.get("aria-label") == "3"]
    assert [place for place in numbers if place.startswith(f"translate({middle:g} ")]


def test_visits_run_from_capital_to_capital(served):
    halos = strokes(drawn(served), "#faf8f2")
    ribbons = [line for line in halos if "Q" in line.get("d") and line.get("stroke-width") == "2.5"]
    assert len(ribbons) == 2
    quiet = drawn(served, replace(served.opening, kinds=frozenset()))
    assert [line for line in strokes(quiet, "#faf8f2") if "Q" in line.get("d")] == []


def test_a_place_known_to_its_country_alone_is_hollow(served):
    picture = drawn(served, replace(served.opening, camera=Camera(43, 40.5, 5.5)))
    hollow = [
        node
        for node in picture.iter(f"{SVG}path")
        if node.get("fill") == "none" and node.get("stroke") == LIGHT["neutral-mark"]
    ]
    assert hollow


def test_the_event_in_focus_is_ringed(served):
    focus = replace(served.opening, focus="bagheri-visit")
    plainly, ringed = (
        [n for n in drawn(served, s).iter(f"{SVG}circle") if n.get("stroke") == LIGHT["ink"]]
        for s in (replace(served.opening, layers=frozenset()), replace(focus, layers=frozenset()))
    )
    assert (len(plainly), len(ringed)) == (0, 1)


def test_names_can_be_local_in_every_script(served):
    local = replace(served.opening, language=Language.LOCAL, camera=Camera(50, 40, 4.6))
    named = texts(drawn(served, local, size=(1400, 900)))
    assert "Azərbaycan" in named
    assert "ایران" in named
    assert "Қазақстан" in named
    assert "Հայաստան" in named


@pytest.mark.parametrize("zoom", [0, 1, 2.2, 3.5, 4.9, 5, 6.5, 8, 11, 16, 24])
def test_no_picture_is_large_or_looks_beyond_the_poles(served, zoom):
    everything = replace(
        served.opening, camera=Camera(47.5, 39.5, zoom), layers=frozenset(LAYER_GROUPS)
    )
    svg = draw_scene(served, everything, 1600, 900).to_svg()
    assert len(svg.encode()) < 1_000_000
    ElementTree.fromstring(svg)


@pytest.mark.parametrize("lon", [-540, -180, 179.9, 180, 400, 540])
def test_the_map_has_no_edge_at_the_antimeridian(served, lon):
    picture = drawn(served, replace(served.opening, camera=Camera(lon, 30, 2.5)))
    land = "".join(node.get("d") for node in fills(picture, LIGHT["land"]) if node.get("d"))
    xs = [float(x) for x in re.findall(r"[ML](-?[\d.]+) ", land)]
    assert min(xs) < 200
    assert max(xs) > 760


def test_a_small_picture_shows_the_same_ground(served):
    near = replace(served.opening, camera=NEAR)
    spans = []
    for width, height in ((1120, 640), (280, 160)):
        (line,) = strokes(drawn(served, near, size=(width, height)), LIGHT["shared"])
        xs = [float(x) for x in re.findall(r"[ML](-?[\d.]+) ", line.get("d"))]
        spans.append((min(xs) / width, max(xs) / width))
    # Further out the border is that of the small-scale set, a few pixels off.
    assert spans[0] == pytest.approx(spans[1], abs=0.03)


def test_a_view_without_a_camera_holds_both_capitals(served):
    for size in ((960, 600), (600, 900), (320, 180)):
        named = drawn(served, size=size)
        circles = [(float(c.get("cx")), float(c.get("cy"))) for c in named.iter(f"{SVG}circle")]
        assert circles
        assert all(-30 < x < size[0] + 30 and -30 < y < size[1] + 30 for x, y in circles)


def test_a_dossier_without_places_is_drawn_too():
    served = ServedDossier.of(replace(small_dossier(), events=(), places=(), countries=()))
    picture = drawn(served, replace(served.opening, pair=None))
    assert fills(picture, LIGHT["sea"])


def test_an_attribution_and_a_scale_stand_on_every_map(served):
    said = texts(drawn(served))
    assert any(text.startswith("© OpenStreetMap contributors") for text in said)
    assert any(re.fullmatch(r"[\d,]+ km", text) for text in said)


def test_the_same_selection_gives_the_same_picture(served):
    one, other = (draw_scene(served, served.opening, 960, 600).to_svg() for _ in range(2))
    assert one == other


def test_letters_travel_with_the_picture_as_outlines(served):
    svg = draw_scene(served, served.opening, 960, 600).to_svg()
    assert "<text" not in svg
    assert "font-family" not in svg
    assert set(re.findall(r"https?://[^\"]*", svg)) == {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }


def test_hostile_words_are_words(served):
    title = 'A <script>alert("x")</script> & \x00 \ud800'
    events = tuple(replace(event, title=title) for event in served.dossier.events)
    nasty = ServedDossier.of(replace(served.dossier, events=events, title=title))
    picture = drawn(nasty)
    assert picture.find(f"{SVG}title").text.startswith('Map: A <script>alert("x")</script> & ')
    assert list(picture.iter(f"{SVG}script")) == []


def test_markup_is_escaped_and_colours_are_plain():
    assert element("a", plain("<b>"), title='"&"') == "<a title='\"&amp;\"'>&lt;b&gt;</a>"
    assert paint("fill", "rgba(31, 102, 173, 0.09)") == {"fill": "#1f66ad", "fill_opacity": 0.09}
    assert paint("stroke", "#123456") == {"stroke": "#123456"}
