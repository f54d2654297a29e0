"""Border facts: the measured length beside what others publish, and how it was measured."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data
from dashboard.components.names import country_name
from dashboard.query.borders import BorderFacts, published_range
from dashboard.query.control import control_words
from dashboard.selection.words import km_words
from dashboard.store.served import ServedDossier
from geodata.borders import BorderMeasure, BorderPart
from geodata.published import PublishedFigure

_PARTS = {"whole": "On land", "main": "Main part", "nakhchivan": "Nakhchivan"}


def render_border_tiles(facts: BorderFacts) -> list[Component]:
    """The length, and the share of it that is river; nothing without a land border."""
    measure = facts.measure
    if measure is None:
        return []
    tiles = [_render_tile(f"{km_words(measure.length_km)} km", "shared border")]
    if measure.river and measure.river_share is not None:
        tiles.append(
            _render_tile(f"{100 * measure.river_share:.0f}\u202f%", f"of it on the {measure.river}")
        )
    return tiles


def render_border(
    served: ServedDossier, facts: BorderFacts, pair: tuple[str, str]
) -> list[Component]:
    """The section: parts, published figures, method; or where else the two meet."""
    if facts.measure is None:
        a, b = (country_name(served, code) for code in pair)
        words = f"{a} and {b} have no land border"
        meet = "; both lie on the Caspian Sea, and meet only there." if facts.on_caspian else "."
        return [html.Section([html.H3("Border"), html.P(words + meet)])]
    measure = facts.measure
    return [
        html.Section(
            [
                html.H3("Border"),
                html.Dl(
                    [
                        *(_render_fact(*_part_words(part)) for part in measure.parts),
                        *_render_water(measure),
                        *_render_published(measure),
                    ],
                    className="terms",
                ),
                *_render_outside(measure),
                *(
                    html.P(control_words(stretch, served.country_names), className="caveat")
                    for stretch in facts.held
                ),
                html.Details(
                    [
                        html.Summary("How it was measured, and who says otherwise"),
                        *_render_figures(measure),
                        *_render_reason(measure),
                        html.P(measure.method, className="note"),
                        html.P(f"Source: {measure.source}.", className="note"),
                    ],
                    **data(key="border"),
                ),
            ]
        )
    ]


def _render_tile(figure: str, words: str) -> Component:
    return html.Div([html.Strong(figure), html.Span(words)], className="tile")


def _render_fact(term: str, words: str) -> Component:
    return html.Div([html.Dt(term), html.Dd(words)])


def _part_words(part: BorderPart) -> tuple[str, str]:
    name = _PARTS.get(part.name, part.name.replace("_", " ").capitalize())
    length = f"{km_words(part.length_km)} km"
    if not part.river or not part.river_km:
        return name, length
    # Steps of 250 m are counted, so a border that is all river may miss its length by less.
    if part.length_km - part.river_km < 0.25:
        return name, f"{length}, all of it on the {part.river}"
    return name, f"{length}, {km_words(part.river_km)} km of it on the {part.river}"


def _render_water(measure: BorderMeasure) -> list[Component]:
    """How much of the border runs through water that no river's bank bounds."""
    waters = (("Through lakes", measure.lake_km), ("Through river mouths", measure.mouth_km))
    return [_render_fact(term, f"{km_words(length)} km") for term, length in waters if length]


def _render_published(measure: BorderMeasure) -> list[Component]:
    span = published_range(measure)
    if span is None:
        return []
    least, most = (km_words(value) for value in span)
    words = f"{least} km" if least == most else f"{least} to {most} km"
    return [_render_fact("Published", words)]


def outside_words(measure: BorderMeasure) -> str | None:
    """A sentence where every published length is longer, or shorter, than ours; else None."""
    span = published_range(measure)
    ours = km_words(measure.length_km)
    # What is told alike is not told apart.
    if span is None or ours in map(km_words, span) or span[0] < measure.length_km < span[1]:
        return None
    than = "longer" if span[0] > measure.length_km else "shorter"
    figures = f"The published length is {than}"
    if len(measure.published) > 1:
        figures = f"Every published length is {than}"
    return f"{figures} than the {ours} km measured here."


def _render_outside(measure: BorderMeasure) -> list[Component]:
    """Said at once, with the reason where one is known."""
    words = outside_words(measure)
    if words is None:
        return []
    return [html.P(" ".join(filter(None, (words, measure.note))), className="caveat")]


def _render_reason(measure: BorderMeasure) -> list[Component]:
    """Why the World Factbook says otherwise, where that has not been said before the fold."""
    if measure.note is None or outside_words(measure):
        return []
    return [html.P(measure.note, className="note")]


def _render_figures(measure: BorderMeasure) -> list[Component]:
    if not measure.published:
        return [html.P("No published figure is at hand.", className="note")]
    items = [html.Li(_figure_words(figure)) for figure in measure.published]
    return [html.Ul(items, className="note figures")]


def _figure_words(figure: PublishedFigure) -> str:
    note = f" ({figure.note})" if figure.note else ""
    return f"{km_words(figure.value)} {figure.unit}: {figure.publisher}, {figure.edition}{note}"
