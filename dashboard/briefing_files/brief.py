"""What a copy of a briefing says, made once and written by every format.

A :class:`Brief` is frozen: it holds the scenes as they are filled in today, and beside them what
every copy must say, so that a page that was carried away can still be traced to what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dashboard import __version__
from dashboard.briefing.briefings import Briefing
from dashboard.briefing.scenes import FilledScene, SceneClaim, SceneFigure
from dashboard.briefing_files.described import describe_map
from dashboard.briefing_files.evidence import Chart, Table, draw_chart, draw_table
from dashboard.figures.charts.gathering import Charted, gather_charts
from dashboard.figures.scene_map.drawing import see_events
from dashboard.query.addresses import safe_url
from dashboard.query.citations import names_told
from dashboard.query.wording import day_words
from dashboard.selection import Selection
from dashboard.selection.words import borders_words, describe
from dashboard.store.served import ServedDossier
from geodata.layers import attributions
from seeds.records.briefing import Scene, SceneRole
from seeds.records.dossier import Dossier
from seeds.records.model import Source

SPEAKERS_COPY = "Speaker’s copy"
"""What a hand-out or a text is called that holds the presenter's notes."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source under its number in the list; ``url`` only where it is safe to follow."""

    number: int
    id: str
    words: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a source says it, in words, and the number of the source in the list (0 for none)."""

    words: str
    number: int


@dataclass(frozen=True)
class BriefScene:
    """One scene, filled in; ``number`` counts from 1, ``key`` says how the map is read.

    ``described`` says what is on the map, for readers who cannot see it. A view that is no scene
    has the ``charts`` of the Pairs page.
    """

    id: str
    number: int
    role: SceneRole
    title: str
    headline: str
    text: str
    notes: str
    figures: tuple[SceneFigure, ...]
    claims: tuple[SceneClaim, ...]
    citations: tuple[Cited, ...]
    sources: str
    selection: Selection
    sentence: str
    key: str
    described: str
    viewpoint: str
    as_of: date
    notices: tuple[str, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    charts: tuple[Charted, ...] = ()

    @property
    def for_the_speaker(self) -> str:
        """The presenter's notes and why the scene no longer holds: never for an audience."""
        return "\n".join(part for part in (self.notes, *self.notices) if part)


@dataclass(frozen=True)
class Brief:
    """A whole briefing and what every copy of it must say.

    ``briefing`` is what it was made of, ``data`` the SHA-256 of the dossier's records, ``made`` the
    day on which the copy was made, given and not asked of a clock, so that the same input gives the
    same bytes. ``total`` counts the scenes of the whole briefing, of which ``scenes`` may be one.
    ``marking`` and ``disclaimer`` are None where the dossier has none, and then nothing stands in
    their place.
    """

    briefing: Briefing
    slug: str
    title: str
    summary: str
    as_of: date
    marking: str | None
    disclaimer: str | None
    viewpoint: str
    data: str
    attribution: tuple[str, ...]
    made: date
    scenes: tuple[BriefScene, ...]
    references: tuple[Reference, ...]
    total: int
    program: str = f"Araxes {__version__}"

    @property
    def as_of_words(self) -> str:
        """The dossier's day: "as of 24 Jan 2019"."""
        return f"as of {day_words(self.as_of)}"

    @property
    def short_data(self) -> str:
        """The first digits of the data's hash, as they stand in a foot line."""
        return self.data[:16]

    def foot(self, scene: BriefScene | None = None) -> str:
        """What a foot line says beside the marking: as-of date, viewpoint, hash, when prepared."""
        viewpoint = scene.viewpoint if scene else self.viewpoint
        as_of = day_words(scene.as_of if scene else self.as_of)
        return (
            f"as of {as_of} · borders: {viewpoint} · data {self.short_data} · "
            f"prepared {day_words(self.made)}"
        )

    def scene(self, id_: str) -> BriefScene:
        """The scene with this id; KeyError where there is none."""
        return {scene.id: scene for scene in self.scenes}[id_]


def build_brief(briefing: Briefing, made: date) -> Brief:
    """The brief of a dossier, with its scenes as they are filled in."""
    served = briefing.served
    dossier = served.dossier
    references = _references(dossier, briefing.scenes)
    numbers = {reference.id: reference.number for reference in references}
    scenes = tuple(
        _scene(served, filled, number, numbers)
        for number, filled in enumerate(briefing.scenes, start=1)
    )
    return Brief(
        briefing=briefing,
        slug=dossier.slug,
        title=dossier.title,
        summary=dossier.summary,
        as_of=dossier.as_of,
        marking=dossier.marking,
        disclaimer=dossier.disclaimer,
        viewpoint=borders_words(served.opening.pair, served.opening.as_of),
        data=served.data_hash,
        attribution=attributions(),
        made=made,
        scenes=scenes,
        references=references,
        total=len(scenes),
    )


def build_view(served: ServedDossier, selection: Selection, made: date) -> Brief:
    """A brief of one view that is no scene, with its charts; its headline is the dossier's."""
    view = FilledScene(
        scene=Scene(id="view", title="View", headline=served.dossier.title),
        headline=served.dossier.title,
        text="",
        figures=(),
        claims=(),
        citations=(),
        sources=f"Sources: dossier {served.dossier.slug}",
        selection=selection,
        search="",
        sentence=describe(selection, names_told(served)),
        notices=(),
    )
    brief = build_brief(Briefing(served, "", (view,), ()), made)
    charts = gather_charts(served, selection)
    return replace(brief, scenes=tuple(replace(one, charts=charts) for one in brief.scenes))


def _key(served: ServedDossier, selection: Selection) -> str:
    """How the map's marks are read, beside its legend; "" where there is nothing to tell."""
    seen = see_events(served, selection)
    told = []
    if selection.pair:
        a, b = (served.country_names.get(code, code) for code in selection.pair)
        told.append(f"blue is {a}, orange {b}")
    if seen["ways"]:
        told.append("arrows are visits")
    if any(drawn["hollow"] for name in ("marks", "discs", "ways") for drawn in seen[name]):
        told.append("hollow marks: place known only to region or country")
    return f"On the map, {'; '.join(told)}." if told else ""


def _references(dossier: Dossier, scenes: Iterable[FilledScene]) -> tuple[Reference, ...]:
    """Sources in the order in which they are first cited, then the dossier's others."""
    order = dict.fromkeys(citation.source for scene in scenes for citation in scene.citations)
    order |= dict.fromkeys(source.id for source in dossier.sources)
    known = {source.id: source for source in dossier.sources}
    found = [known[id_] for id_ in order if id_ in known]
    return tuple(
        Reference(number, source.id, _source_words(source), safe_url(source.url))
        for number, source in enumerate(found, start=1)
    )


def _source_words(source: Source) -> str:
    author = f"{source.author}, " if source.author else ""
    grade = f"{source.reliability.value}: {source.reliability.meaning}"
    return (
        f"{author}{source.title}. {source.publisher}, {source.kind.value}, "
        f"{source.published.sentence()} ({source.language}). Reliability {grade}."
    )


def _scene(
    served: ServedDossier, filled: FilledScene, number: int, numbers: Mapping[str, int]
) -> BriefScene:
    scene, selection = filled.scene, filled.selection
    return BriefScene(
        id=scene.id,
        number=number,
        role=scene.role,
        title=scene.title,
        headline=filled.headline,
        text=filled.text,
        notes=scene.notes,
        figures=filled.figures,
        claims=filled.claims,
        citations=tuple(Cited(c.words, numbers.get(c.source, 0)) for c in filled.citations),
        sources=filled.sources,
        selection=selection,
        sentence=filled.sentence,
        key=_key(served, selection),
        described=describe_map(served, selection),
        viewpoint=borders_words(selection.pair, selection.as_of),
        as_of=selection.as_of,
        notices=tuple(notice.words for notice in filled.notices),
        table=draw_table(served, selection, filled.claims),
        chart=draw_chart(served, selection),
    )
