"""A briefing as a PDF hand-out: A4 landscape, cover, one scene a page, sources; tagged (PDF/UA-1).

Map and text are vectors. ``handout.typ`` is the layout; this module gives it its values.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from dashboard.briefing_files.brief import SPEAKERS_COPY, Brief, BriefScene
from dashboard.briefing_files.cited import cited_words
from dashboard.briefing_files.evidence import table_of_chart
from dashboard.briefing_files.formats import Asked
from dashboard.briefing_files.maps import alternative_text, draw_map
from dashboard.briefing_files.progress import Progress, silent
from dashboard.briefing_files.typesetting import typeset
from dashboard.figures.charts.gathering import Charted
from dashboard.figures.fonts import FAMILY_NAMES, wrapped
from dashboard.figures.outlines import labels_in
from dashboard.figures.scene_map.drawing import SceneMap
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.query.wording import counted, day_words
from dashboard.store.served import ServedDossier
from seeds.vocabulary import Verdict

_TEMPLATE = Path(__file__).with_name("handout.typ")

_MAP_WIDTH = 500
_LEAST_MAP, _MOST_MAP = 140, 372
"""Points of height that the map takes on the page: what the words leave, within these."""

_PAGE_WIDTH, _PAGE_HEIGHT = 751, 560
_WORDS_WIDTH = 430
"""Points that a page has for its content and its foot, and that headline and text take beside
call-outs."""

_FOOT_PT = 8
"""Size of the words at the foot of a page: nothing that every copy says is smaller."""

_DENSITY = 1.45
"""The map is drawn this much larger than it is printed: names of 12 pixels come out at 8 points."""

_LINE = 1.32
_CARD_ROW = 46
_HEADLINE = (54, (20, 18, 16, 14, 12))
_TEXT = (44, (11, 10, 9, 8.5))
_NOTES = (66, (9.5, 9, 8.5, 8, 7.5, 7))
"""Room in points and sizes in order; the page is told the same."""

_BESIDE = 8
"""Events that stand beside the map; the others follow on a page of their own."""

_SHORT_END = re.compile(r" (?=\S{1,4}$)")
"""Before a short last word, which is not to stand on a line of its own."""

VERDICT_TOKENS = {
    Verdict.SUPPORTED.words: "shared-ink",
    Verdict.CONSISTENT.words: "side-a-ink",
    Verdict.IN_PART.words: "shared-ink",
    Verdict.CONTRADICTED.words: "contested-ink",
}


def write(asked: Asked) -> bytes:
    """The hand-out that is asked for."""
    look = {"notes": asked.order.with_notes, "dark": asked.order.dark}
    return write_pdf(asked.served, asked.brief, **look, progress=asked.progress)


def write_pdf(
    served: ServedDossier,
    brief: Brief,
    *,
    notes: bool = False,
    dark: bool = False,
    progress: Progress = silent,
) -> bytes:
    """The hand-out's bytes: the same for the same brief.

    With ``notes`` it is the speaker's copy, and says so: it also tells which scenes no longer hold.
    """
    facts = _facts(brief, notes=notes, dark=dark)
    room = _PAGE_HEIGHT - facts["foot-height"]
    pictures: dict[str, str] = {}
    scenes = []
    for done, scene in enumerate(brief.scenes):
        progress(done, len(brief.scenes) + 1, f"Drawing scene {scene.number}")
        name = f"scene-{scene.number}.svg"
        height = _map_height(scene, room, notes=notes)
        size = (round(_MAP_WIDTH * _DENSITY), round(height * _DENSITY))
        drawn = draw_map(served, scene, *size, dark=dark)
        pictures[name] = drawn.to_svg()
        told = _scene(brief, scene, notes=notes)
        scenes.append(told | {"map": name, "map-height": height, "labels": _labels(drawn)})
    progress(len(brief.scenes), len(brief.scenes) + 1, "Setting the pages")
    template = _TEMPLATE.read_text(encoding="utf-8")
    return typeset(template, facts | {"scenes": scenes}, pictures, brief.made)


def _facts(brief: Brief, *, notes: bool, dark: bool) -> dict[str, Any]:
    tokens = load_tokens(token_sheets(), dark=dark)
    colours = {name: value for name, value in tokens.items() if value.startswith("#")}
    attribution = " · ".join(brief.attribution)
    marking = [brief.marking] if brief.marking else []
    return {
        "title": brief.title,
        "total": brief.total,
        "summary": brief.summary,
        "marking": brief.marking or "",
        "disclaimer": brief.disclaimer or "",
        "copy": SPEAKERS_COPY if notes else "",
        "as-of": brief.as_of_words,
        "viewpoint": brief.viewpoint,
        "foot": brief.foot(),
        "foot-height": _foot_height(brief),
        "hash": brief.data,
        "attribution": attribution,
        "made": day_words(brief.made),
        "program": brief.program,
        "keywords": [*marking, f"data {brief.data}", brief.as_of_words],
        "description": f"Briefing, {brief.as_of_words}. {brief.disclaimer or ''}".strip(),
        "fonts": list(FAMILY_NAMES),
        "fits": {"headline": _HEADLINE, "text": _TEXT, "notes": _NOTES},
        "tokens": colours,
        "facts": [
            *(["Marking", words] for words in marking),
            ["As of", day_words(brief.as_of)],
            ["Borders", brief.viewpoint],
            ["Geometry", attribution],
            ["Data", f"SHA-256 {brief.short_data}…"],
            ["Prepared", f"{day_words(brief.made)} ({brief.program})"],
        ],
        "references": [
            {"number": ref.number, "words": ref.words, "url": ref.url} for ref in brief.references
        ],
    }


def _labels(drawn: SceneMap) -> list[dict[str, Any]]:
    """The words on the map at their places on the page: the picture itself has outlines."""
    return [
        {
            "words": label.words,
            "x": label.x / _DENSITY,
            "y": label.y / _DENSITY,
            "size": label.size / _DENSITY,
        }
        for label in labels_in(drawn.inner)
    ]


def _foot_height(brief: Brief) -> float:
    """Points that every page gives to its foot: a rule, day and data, disclaimer, and marking."""
    told = [(brief.foot(), _PAGE_WIDTH - 50), (brief.disclaimer or "", _PAGE_WIDTH)]
    lines = sum(len(wrapped(words, width, _FOOT_PT)) for words, width in told if words)
    marking = wrapped(brief.marking or "", _PAGE_WIDTH, 9, 600) if brief.marking else []
    return 36 + lines * _FOOT_PT * _LINE + 16 * len(marking)


def _map_height(scene: BriefScene, room: float, *, notes: bool) -> int:
    """Points that the words leave to the map, of the ``room`` that a page has."""
    width = _WORDS_WIDTH if scene.figures else _PAGE_WIDTH
    headline = _fitted(scene.headline, width, _HEADLINE, weight=700)
    text = _fitted(scene.text, width, _TEXT) if scene.text else 0
    cards = _CARD_ROW * -(-len(scene.figures) // 3)
    said = scene.for_the_speaker if notes else ""
    told = _fitted(said, _PAGE_WIDTH - 8, _NOTES) + 26 if said else 0
    caption = 11 * len(
        wrapped(f"{cited_words(scene)} Shown: {scene.sentence}. {scene.key}", _PAGE_WIDTH, 8)
    )
    left = room - 29 - max(headline + 15 + text, cards) - 20 - told - caption - 12
    return int(min(max(left, _LEAST_MAP), _MOST_MAP))


def _fitted(
    text: str, width: float, fit: tuple[float, tuple[float, ...]], weight: int = 400
) -> float:
    """Points of height of a text in the size that the page will choose: see ``fit`` there."""
    room, sizes = fit
    height = 0.0
    for size in sizes:
        lines = sum(len(wrapped(line, width, size, weight)) for line in text.split("\n"))
        height = lines * size * _LINE
        if height <= room:
            break
    return height


def _scene(brief: Brief, scene: BriefScene, *, notes: bool) -> dict[str, Any]:
    events = _events(scene)
    same = next((other.number for other in brief.scenes if _events(other) == events), scene.number)
    headings = scene.table.headings if scene.table and events else ()
    further = events[_BESIDE:]
    where = "see the next page" if same == scene.number else f"see scene {same}"
    return {
        "number": scene.number,
        "title": scene.title,
        "headline": _SHORT_END.sub("\u00a0", scene.headline),
        "text": scene.text,
        "notes": scene.for_the_speaker if notes else "",
        "figures": [{"value": fig.value, "label": fig.label} for fig in scene.figures],
        "claims": [
            {
                "statement": claim.statement,
                "verdict": claim.words,
                "reason": claim.why_with_caveats,
                "token": VERDICT_TOKENS.get(claim.words, "muted"),
            }
            for claim in scene.claims
        ],
        "events": events[:_BESIDE],
        "event-headings": [headings[0], headings[1], ", ".join(headings[2:])] if headings else [],
        "further": further if same == scene.number else [],
        "charts": [_chart(chart) for chart in scene.charts],
        "more": f"The other {counted(len(further), 'event')}: {where}." if further else "",
        "alt": alternative_text(brief, scene),
        "cited": cited_words(scene),
        "sentence": f"Shown: {scene.sentence}. {scene.key}",
    }


def _chart(chart: Charted) -> dict[str, Any]:
    """What a chart shows, as words and as a table; it may have no rows."""
    table = table_of_chart(chart)
    return {
        "title": chart.title,
        "sentence": chart.sentence,
        "notes": list(chart.notes),
        "headings": list(table.headings) if table else [],
        "rows": [list(row) for row in table.rows] if table else [],
    }


def _events(scene: BriefScene) -> list[list[str]]:
    """The events that a scene lists: those of a scene without claims."""
    return [list(row) for row in scene.table.rows] if scene.table and not scene.claims else []
