"""A picture of a chart that is taken away says what it is, of which day and data, and its marking."""

from dataclasses import replace

from dashboard.figures.charts.saving import layout_of_picture
from dashboard.figures.tokens import load_tokens, style_sheet
from dashboard.store.served import ServedDossier
from tests.dashboard.andean_dossier import andean_served

TOKENS = load_tokens(style_sheet())
LAYOUT = {"height": 250, "margin": {"l": 8, "t": 8}, "xaxis": {"type": "category"}}


def picture(**more):
    served = andean_served()
    marked = ServedDossier.of(replace(served.dossier, **more))
    return marked, layout_of_picture(marked, marked.opening, "Visits <b>", LAYOUT, TOKENS)


def test_title_marking_day_and_data_stand_above_it():
    served, layout = picture(marking="OFFICIAL", disclaimer=None)
    assert layout["title"]["text"] == "Visits &lt;b&gt;"
    assert layout["title"]["subtitle"]["text"] == (
        f"OFFICIAL · as of 30 Jun 2024 · data {served.data_hash[:16]}"
    )
    assert layout["xaxis"] == {"type": "category"}
    assert layout["height"] > LAYOUT["height"]


def test_the_disclaimer_stands_below_it_in_lines_that_it_holds():
    _, plain = picture(marking=None, disclaimer=None)
    _, layout = picture(marking=None, disclaimer="A word of caution. " * 20)
    lines = layout["xaxis"]["title"]["text"].split("<br>")
    assert len(lines) == 3
    assert max(map(len, lines)) <= 150
    assert layout["height"] > plain["height"]
    assert plain["title"]["subtitle"]["text"].startswith("as of 30 Jun 2024")
