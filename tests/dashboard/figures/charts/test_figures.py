"""The charts as figures: what is drawn of a frame, in which colours, and that nothing can leave."""

import json
import re
from dataclasses import replace
from datetime import date

import narwhals as nw
import pandas as pd
import pytest

from dashboard.figures.charts.bars import CONFIG
from dashboard.figures.charts.colours import SIDE_A, SIDE_B, Shade, shade_of_mode, shades_of_kinds
from dashboard.figures.charts.contacts import draw_contacts
from dashboard.figures.charts.events import draw_events
from dashboard.figures.charts.gathering import gather_charts
from dashboard.figures.charts.routes import arrange_routes, draw_routes
from dashboard.figures.charts.tables import tabulate
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.query.contacts_in_time import select_contacts_in_time
from dashboard.selection import Language
from seeds.records.model import EventKind
from tests.dashboard.andean_dossier import andean_served
from tests.dashboard.small_dossier import event, small_served, trip

LIGHT, DARK = (load_tokens(token_sheets(), dark=dark) for dark in (False, True))
PAIR = ("PER", "ECU")
WORDS = {"a_to_b": "Peru to Ecuador", "b_to_a": "Ecuador to Peru", "elsewhere": "Neither as guest"}


@pytest.fixture(scope="module")
def served():
    return andean_served()


@pytest.fixture(scope="module")
def frame(served):
    return select_contacts_in_time(served, served.opening, PAIR).frame


def traces(figure):
    return {trace.name: trace for trace in figure.data}


def rounded(values):
    return tuple(value and round(value, 2) for value in values)


def test_contacts_are_solid_where_the_month_is_sure_and_hatched_where_it_is_not(frame):
    drawn = traces(draw_contacts(frame, WORDS, "Month", LIGHT))
    assert {name: rounded(trace.y) for name, trace in drawn.items()} == {
        "Peru to Ecuador": (1, 1, None),
        "Ecuador to Peru": (None, None, None),
        "Ecuador to Peru, date in doubt": (0.55, 0.45, None),
        "Neither as guest": (None, 0.33, 0.51),
        "Neither as guest, date in doubt": (0.33, None, 0.33),
        "date in doubt": (None,),
    }
    assert {name for name, trace in drawn.items() if trace.marker.pattern.shape == "/"} == {
        name for name in drawn if name.endswith("date in doubt")
    }
    assert drawn["Peru to Ecuador"].x == ("Mar 2024", "Apr 2024", "May 2024")


def test_hatching_is_explained_once_and_every_direction_has_its_name(frame):
    drawn = draw_contacts(frame, WORDS, "Month", LIGHT).data
    assert [trace.name for trace in drawn if trace.showlegend is not False] == [
        "Peru to Ecuador", "Ecuador to Peru", "Neither as guest", "date in doubt",
    ]  # fmt: skip


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_is_blue_and_b_orange_in_both_themes(frame, tokens):
    figure = draw_contacts(frame, WORDS, "Month", tokens)
    drawn = traces(figure)
    assert drawn["Peru to Ecuador"].marker.color == tokens["side-a"]
    assert drawn["Ecuador to Peru, date in doubt"].marker.pattern.fgcolor == tokens["side-b"]
    layout = figure.layout
    assert (layout.paper_bgcolor, layout.plot_bgcolor) == (tokens["panel"], tokens["panel"])
    assert (layout.font.family, layout.font.color) == (tokens["font"], tokens["ink"])
    assert layout.yaxis.gridcolor == tokens["hairline"]
    assert "layout" not in layout.template.to_plotly_json()


def test_nothing_of_the_light_theme_is_left_in_the_dark_one(served):
    dark = {
        colour.lower()
        for chart in gather_charts(served, served.opening)
        for colour in re.findall(r"#[0-9a-fA-F]{6}", chart.draw(DARK).to_json())
    }
    assert LIGHT["panel"] not in dark
    assert LIGHT["ink"] not in dark
    assert DARK["panel"] in dark


def test_a_frame_of_pandas_gives_the_same_figure(frame):
    theirs = pd.DataFrame(frame.to_dict(as_series=False))
    assert draw_contacts(theirs, WORDS, "Month", LIGHT) == draw_contacts(
        frame, WORDS, "Month", LIGHT
    )


def test_events_are_stacked_by_kind_in_the_vocabulary_s_order(served):
    (chart,) = (one for one in gather_charts(served, served.opening) if one.id == "events")
    lanes = [one.name for one in chart.bars.series if not one.hatched]
    assert lanes == [kind.lane for kind in EventKind]
    figure = chart.draw(LIGHT)
    assert figure.layout.barmode == "stack"
    assert [t.name for t in figure.data if t.showlegend is not False] == [
        "Visits", "Meetings", "Agreements", "date in doubt",
    ]  # fmt: skip


def test_no_two_kinds_have_the_same_colour_and_none_that_of_a_side():
    for tokens in (LIGHT, DARK):
        colours = [shade.in_(tokens) for shade in shades_of_kinds().values()]
        assert len({*colours, SIDE_A.in_(tokens), SIDE_B.in_(tokens)}) == len(EventKind) + 2


def test_a_route_has_level_bars_hatched_where_it_was_not_open():
    frame = nw.from_dict(
        {
            "country": ["PER", "ECU", "ECU", "", "ECU"],
            "mode": ["road", "rail", "rail", "ship", "monorail"],
            "status": ["operating", "planned", "operating", "operating", "unknown"],
            "length_km": [120.4, 47.5, 300.0, 300.0, 2.5],
        },
        backend="pyarrow",
    )
    names = {"PER": "Peru", "ECU": "Ecuador\nEcuador"}
    figure = draw_routes(frame, names, LIGHT)
    drawn = traces(figure)
    assert {name: trace.x for name, trace in drawn.items()} == {
        "Road": (120.4, None, None),
        "Rail": (None, 300, None),
        "Rail, planned": (None, 47.5, None),
        "Ship": (None, None, 300),
        "Monorail": (None, None, None),
        "Monorail, not known whether open": (None, 2.5, None),
        "not open": (None,),
    }
    assert drawn["Road"].y == ("Peru", "Ecuador<br>Ecuador", "At sea")
    assert drawn["Road"].marker.color == shade_of_mode("road").in_(LIGHT)
    assert figure.layout.yaxis.autorange == "reversed"
    assert tabulate(arrange_routes(frame, names)).rows == (
        ("Peru", "120", "–", "–", "–", "–"),
        ("Ecuador Ecuador", "–", "300", "48", "–", "2.5"),
        ("At sea", "–", "–", "–", "300", "–"),
        ("In all", "120", "300", "48", "300", "2.5"),
    )


def test_names_are_no_markup_to_plotly():
    words = {**WORDS, "a_to_b": "<a href='https://example.org'>Peru</a> to Ecuador"}
    frame = select_contacts_in_time(andean_served(), andean_served().opening, PAIR).frame
    drawn = draw_contacts(frame, words, "Month", LIGHT)
    assert "<a" not in drawn.to_json()
    assert drawn.data[0].name.startswith("&lt;a")


def test_nothing_of_plotly_s_own_leaves_the_host_or_stands_about():
    options = (CONFIG["displaylogo"], CONFIG["showSendToCloud"], CONFIG["plotlyServerURL"])
    assert options == (False, False, "")
    assert CONFIG["displayModeBar"] is False


def test_only_bars_are_drawn(served):
    kinds = {
        trace["type"]
        for one in (served, small_served())
        for chart in gather_charts(one, one.opening)
        for trace in json.loads(chart.draw(LIGHT).to_json())["data"]
    }
    assert kinds == {"bar"}


def test_a_colour_that_is_none_is_refused():
    with pytest.raises(ValueError, match="six digits"):
        Shade("brush").in_(LIGHT)


def test_an_axis_of_few_events_counts_them_one_by_one(served, frame):
    assert draw_contacts(frame, WORDS, "Month", LIGHT).layout.yaxis.dtick == 1
    busy = andean_served(
        [event(f"v{at}", "visit", "2024-03-09", trip("PER", "ECU", None)) for at in range(9)]
    )
    many = select_contacts_in_time(busy, busy.opening, PAIR).frame
    assert draw_contacts(many, WORDS, "Month", LIGHT).layout.yaxis.dtick is None
    assert draw_events(many.filter(nw.col("series") == "none"), "Month", LIGHT).data == ()


def test_local_names_stand_on_a_line_of_their_own():
    served = small_served()
    looked = replace(served.opening, language=Language.LOCAL, as_of=date(2019, 1, 24))
    (route,) = (one for one in gather_charts(served, looked) if one.id.startswith("route"))
    assert "Iran\nایران" in route.bars.categories
    # A country that the dossier does not know has its name from the layers.
    assert "Kazakhstan" in route.bars.categories
    assert "Iran 1,794 km" in route.sentence
