"""A picture of a chart that is taken away says what it is, its day, its data and its marking."""

from dataclasses import replace

from dashboard.figures.charts.gathering import Charted, gather_charts
from dashboard.figures.charts.saving import layout_of_picture
from dashboard.figures.tokens import load_tokens, style_sheet
from dashboard.store.served import ServedDossier
from tests.dashboard.andean_dossier import andean_served
from tests.dashboard.small_dossier import small_served

TOKENS = load_tokens(style_sheet())
LAYOUT = {
    "height": 250, "margin": {"l": 8, "t": 8}, "xaxis": {"type": "category"},
    "font": {"family": "IBM Plex Sans", "size": 12},
}  # fmt: skip


def picture(credit="", **more):
    served = andean_served()
    marked = ServedDossier.of(replace(served.dossier, **more))
    chart = Charted("contacts", "Visits <b>", "", (), "visits", credit=credit)
    return marked, layout_of_picture(marked, marked.opening, chart, LAYOUT, TOKENS)


def test_title_marking_day_and_data_stand_above_it():
    served, layout = picture(marking="OFFICIAL", disclaimer=None)
    assert layout["title"]["text"] == "Visits &lt;b&gt;"
    assert layout["title"]["subtitle"]["text"] == (
        f"OFFICIAL · as of 30 Jun 2024 · data {served.data_hash[:16]}"
    )
    assert layout["xaxis"] == {"type": "category"}
    assert layout["height"] > LAYOUT["height"]
    # No font of ours is inside a picture.
    assert layout["font"] == {"family": "Arial, Helvetica, sans-serif", "size": 12}


def test_the_disclaimer_stands_below_it_in_lines_that_it_holds():
    _, plain = picture(marking=None, disclaimer=None)
    _, layout = picture(marking=None, disclaimer="A word of caution. " * 20)
    lines = layout["xaxis"]["title"]["text"].split("<br>")
    assert len(lines) == 3
    assert max(map(len, lines)) <= 150
    assert layout["height"] > plain["height"]
    assert plain["title"]["subtitle"]["text"].startswith("as of 30 Jun 2024")


def test_whom_it_must_name_stands_above_the_disclaimer():
    _, layout = picture("© The surveyors", marking=None, disclaimer="A word.")
    assert layout["xaxis"]["title"]["text"] == "© The surveyors<br>A word."


def test_a_route_names_whose_lines_it_was_measured_on():
    served = small_served()
    *_, route = gather_charts(served, served.opening)
    assert "© OpenStreetMap contributors" in route.credit
