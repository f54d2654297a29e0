"""Border facts on the panel: measured, published, or said to be none."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.query.borders import BorderFacts, published_range, select_border
from dashboard.views.pair.border import outside_words, render_border, render_border_tiles
from geodata.borders import BorderMeasure, BorderPart
from geodata.published import PublishedFigure
from tests.dashboard.small_dossier import small_served
from tests.dashboard.trees import of_class, of_type, text_of

DAY = date(2019, 1, 24)


@pytest.fixture(scope="module")
def served():
    return small_served()


def measure(parts, river=None, published=()):
    length = sum(part.length_km for part in parts)
    on_river = sum(part.river_km for part in parts)
    return BorderMeasure(
        a="AZE", b="IRN", length_km=length, parts=tuple(parts), river=river, river_km=on_river,
        river_share=on_river / length, tolerance_km=0.25, published=tuple(published), held=(),
        lake_km=0.0, mouth_km=0.0, note=None, method="By hand.", source="This test",
    )  # fmt: skip


def facts(section):
    return [(text_of(dt), text_of(dd)) for dt, dd in zip(
        of_type(section, "Dt"), of_type(section, "Dd"), strict=True)]  # fmt: skip


def test_the_border_of_iran_and_azerbaijan_is_the_same_in_either_order():
    there, back = select_border(("IRN", "AZE"), DAY), select_border(("AZE", "IRN"), DAY)
    assert there == back
    assert there.measure.length_km == pytest.approx(734.8, rel=0.005)
    assert there.measure.river_share == pytest.approx(0.58, abs=0.01)


def test_parts_say_how_much_of_them_is_river(served):
    parts = [
        BorderPart("main", 511.4, "Aras", 200.99),
        BorderPart("nakhchivan", 223.79, "Aras", 223.7),
        BorderPart("whole", 45.94, None, 0.0),
    ]
    section = render_border(served, BorderFacts(measure(parts, "Aras"), True), ("IRN", "AZE"))
    assert facts(section) == [
        ("Main part", "511 km, 201 km of it on the Aras"),
        ("Nakhchivan", "224 km, all of it on the Aras"),
        ("On land", "45.9 km"),
    ]


def test_published_figures_are_a_range_and_each_is_told_with_who_says_it(served):
    published = [
        PublishedFigure(689, "km", "An almanac", "2026"),
        PublishedFigure(611, "km", "An atlas", "1994", "in two parts"),
    ]
    border = BorderFacts(measure([BorderPart("whole", 700, None, 0)], published=published), False)
    assert published_range(border.measure) == (611, 689)
    section = render_border(served, border, ("IRN", "AZE"))
    assert facts(section)[-1] == ("Published", "611 to 689 km")
    assert [text_of(item) for item in of_type(section, "Li")] == [
        "689 km: An almanac, 2026",
        "611 km: An atlas, 1994 (in two parts)",
    ]
    assert [text_of(one) for one in of_type(section, "P")] == [
        "Every published length is shorter than the 700 km measured here.",
        "By hand.",
        "Source: This test.",
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "words"),
    [
        (45.9, (35, 44), "Every published length is shorter than the 45.9 km measured here."),
        (45.9, (47, 51), "Every published length is longer than the 45.9 km measured here."),
        (45.9, (44,), "The published length is shorter than the 45.9 km measured here."),
        (45.9, (44, 47), None),
        (735.4, (735, 735), None),
        (735.4, (600, 735), None),
        (45.9, (), None),
    ],
)
def test_a_length_that_no_published_one_comes_to_is_said_at_once(served, ours, theirs, words):
    published = [PublishedFigure(value, "km", "An almanac", "2026") for value in theirs]
    border = measure([BorderPart("whole", ours, None, 0)], published=published)
    assert outside_words(border) == words
    section = render_border(served, BorderFacts(border, False), ("IRN", "AZE"))
    assert [text_of(one) for one in of_class(section, "caveat")] == ([words] if words else [])


def test_the_reason_stands_with_what_is_said_at_once_and_else_in_the_fold(served):
    def caveats_and_fold(published):
        border = measure([BorderPart("whole", 45.9, None, 0)], published=published)
        facts = BorderFacts(replace(border, note="It follows every bend."), False)
        section = render_border(served, facts, ("IRN", "AZE"))
        fold = text_of(of_type(section, "Details"))
        return [text_of(one) for one in of_class(section, "caveat")], "every bend" in fold

    almanac = PublishedFigure(35, "km", "An almanac", "2026")
    said = "The published length is shorter than the 45.9 km measured here. It follows every bend."
    assert caveats_and_fold([almanac]) == ([said], False)
    assert caveats_and_fold([almanac, replace(almanac, value=51)]) == ([], True)


def test_without_a_published_figure_there_is_no_range_and_it_is_said(served):
    border = BorderFacts(measure([BorderPart("whole", 17.0, None, 0)]), False)
    assert published_range(border.measure) is None
    section = render_border(served, border, ("IRN", "AZE"))
    assert facts(section) == [("On land", "17 km")]
    assert "No published figure is at hand." in text_of(section)


def test_a_border_without_a_river_has_one_tile_and_none_has_none():
    dry = BorderFacts(measure([BorderPart("whole", 1234.5, None, 0)]), False)
    assert [text_of(tile) for tile in render_border_tiles(dry)] == ["1,234 kmshared border"]
    assert render_border_tiles(BorderFacts(None, True)) == []


def test_two_countries_without_a_land_border_may_meet_at_sea(served):
    words = {
        pair: text_of(render_border(served, select_border(pair, DAY), pair))
        for pair in (("IRN", "RUS"), ("IRN", "USA"))
    }
    assert words == {
        ("IRN", "RUS"): "BorderIran and Russia have no land border; both lie on the Caspian Sea, "
        "and meet only there.",
        ("IRN", "USA"): "BorderIran and United States have no land border.",
    }


def test_a_stretch_that_others_held_is_told_for_its_days_only(served):
    held = render_border(served, select_border(("IRN", "AZE"), DAY), ("IRN", "AZE"))
    assert (
        "118 km of it on the Aras lay behind the line of contact, where the side of Azerbaijan "
        "was held by Armenian forces (12 May 1994 to 22 Oct 2020; 132 km by the count of "
        "Azerbaijan's government)."
    ) in text_of(held)
    later = render_border(served, select_border(("IRN", "AZE"), date(2026, 6, 1)), ("IRN", "AZE"))
    assert "line of contact" not in text_of(later)
