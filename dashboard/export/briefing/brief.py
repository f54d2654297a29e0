"""What a copy of a briefing says, made once and written by every format.

A :class:`Brief` is frozen: it holds the scenes as they are filled in today, and beside them what
every copy must say, so that a page that was carried away can still be traced to what it rests on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dashboard import __version__
from dashboard.export.briefing.described import describe_map
from dashboard.export.briefing.evidence import Chart, Table, draw_chart, draw_table
from dashboard.figures.scene_map.drawing import see_events
from dashboard.query.addresses import safe_url
from dashboard.query.wording import day_words
from dashboard.selection import Selection
from dashboard.selection.words import borders_words
from dashboard.store.shelf import Volume
from geodata.layers import attributions
from seeds.claims import Verdict
from seeds.model import Dossier, Source

SPEAKERS_COPY = "Speaker’s copy"
"""What a hand-out or a text is called that holds the presenter's notes."""


_VERDICTS = frozenset(verdict.words for verdict in Verdict)


@dataclass(frozen=True, slots=True)
class Reference:
    """A source under its number in the list; ``url`` only where it is safe to follow."""

    number: int
    id: str
    words: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A call-out: the value set large, what it is, and where it comes from."""

    value: str
    label: str
    source: str

    @property
    def is_verdict(self) -> bool:
        """True where the value is the verdict of a claim, not a number."""
        return self.value.removesuffix(", source withdrawn") in _VERDICTS


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim that a scene speaks about: ``verdict`` in words, and why.

    ``rests_on`` is a sentence on sources and layers, and ``caveats`` what must stand beside it.
    """

    statement: str
    verdict: str
    reason: str
    caveats: tuple[str, ...] = ()
    rests_on: str = ""

    @property
    def why(self) -> str:
        """Reason and grounds, for a cell of a table."""
        return " ".join(part for part in (self.reason, self.rests_on) if part)

    @property
    def why_with_caveats(self) -> str:
        """The same with every caveat, where there is room for a paragraph."""
        return " ".join(part for part in (self.why, *self.caveats) if part)


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a source says it, in words, and the number of the source in the list (0 for none)."""

    words: str
    number: int


@dataclass(frozen=True)
class BriefScene:
    """One scene, filled in; ``number`` counts from 1, ``key`` says how the map is read.

    ``described`` says what is on the map, for readers who cannot see it.
    """

    id: str
    number: int
    role: str
    title: str
    headline: str
    text: str
    notes: str
    figures: tuple[Figure, ...]
    claims: tuple[ClaimLine, ...]
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

    @property
    def for_the_speaker(self) -> str:
        """The presenter's notes and why the scene no longer holds: never for an audience."""
        return "\n".join(part for part in (self.notes, *self.notices) if part)


@dataclass(frozen=True)
class Brief:
    """A whole briefing and what every copy of it must say.

    ``data`` is the SHA-256 of the dossier's records; ``made`` the day on which the copy was made,
    given and not asked of a clock, so that the same input gives the same bytes. ``total`` counts
    the scenes of the whole briefing, of which ``scenes`` may be one. ``marking`` and ``disclaimer``
    are None where the dossier has none, and then nothing stands in their place.
    """

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
    problems: tuple[str, ...] = field(default=())

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


def build_brief(volume: Volume, briefing: Mapping[str, Any], made: date) -> Brief:
    """The brief of a dossier; ``briefing`` is as ``GET /briefing/<slug>.json`` gives it."""
    dossier = volume.dossier
    cited = [_citations(scene) for scene in briefing["scenes"]]
    references = _references(dossier, cited)
    numbers = {reference.id: reference.number for reference in references}
    scenes = tuple(
        _scene(volume, scene, number, citations, numbers)
        for number, (scene, citations) in enumerate(
            zip(briefing["scenes"], cited, strict=True), start=1
        )
    )
    return Brief(
        slug=dossier.slug,
        title=dossier.title,
        summary=dossier.summary,
        as_of=dossier.as_of,
        marking=dossier.marking,
        disclaimer=dossier.disclaimer,
        viewpoint=borders_words(volume.opening.pair, volume.opening.as_of),
        data=volume.data_hash,
        attribution=attributions(),
        made=made,
        scenes=scenes,
        references=references,
        total=len(scenes),
        problems=tuple(briefing.get("problems", ())),
    )


def build_view(volume: Volume, selection: Selection, made: date) -> Brief:
    """A brief of one view that is no scene: its headline is the dossier's title."""
    scene = {
        "id": "view",
        "role": "scene",
        "title": "View",
        "headline": volume.dossier.title,
        "text": "",
        "notes": "",
        "selection": selection.to_json(),
        "sentence": selection.sentence(volume.country_names),
        "citations": [],
        "sources": f"Sources: dossier {volume.dossier.slug}",
        "figures": [],
        "claims": [],
    }
    return build_brief(volume, {"scenes": [scene]}, made)


def _key(volume: Volume, selection: Selection) -> str:
    """How the map's marks are read, beside its legend; "" where there is nothing to tell."""
    seen = see_events(volume, selection)
    told = []
    if selection.pair:
        a, b = (volume.country_names.get(code, code) for code in selection.pair)
        told.append(f"blue is {a}, orange {b}")
    if seen["ways"]:
        told.append("arrows are visits")
    if any(drawn["hollow"] for name in ("marks", "discs", "ways") for drawn in seen[name]):
        told.append("hollow marks: place known only to region or country")
    return f"On the map, {'; '.join(told)}." if told else ""


def _citations(scene: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    """Each citation in words with the id of its source, where the scene's own text names it."""
    written = scene.get("raw", {}).get("citations", [])
    ids = [item.get("source") if isinstance(item, Mapping) else None for item in written]
    words = scene["citations"]
    return list(zip(words, ids if len(ids) == len(words) else [None] * len(words), strict=True))


def _references(
    dossier: Dossier, cited: Collection[list[tuple[str, str | None]]]
) -> tuple[Reference, ...]:
    """Sources in the order in which they are first cited, then the dossier's others."""
    order = dict.fromkeys(id_ for citations in cited for _, id_ in citations if id_)
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
    volume: Volume,
    scene: Mapping[str, Any],
    number: int,
    citations: Sequence[tuple[str, str | None]],
    numbers: Mapping[str, int],
) -> BriefScene:
    selection = Selection.from_json(scene["selection"])
    claims = tuple(
        ClaimLine(
            statement=claim["statement"],
            verdict=claim["words"],
            reason=claim["reason"],
            caveats=tuple(claim.get("caveats", ())),
            rests_on=claim.get("rests_on", ""),
        )
        for claim in scene["claims"]
    )
    return BriefScene(
        id=scene["id"],
        number=number,
        role=scene["role"],
        title=scene["title"],
        headline=scene["headline"],
        text=scene["text"],
        notes=scene["notes"],
        figures=tuple(
            Figure(item["value"], item["label"], item.get("source") or "")
            for item in scene["figures"]
        ),
        claims=claims,
        citations=tuple(Cited(words, numbers.get(id_ or "", 0)) for words, id_ in citations),
        sources=scene["sources"],
        selection=selection,
        sentence=scene["sentence"],
        key=_key(volume, selection),
        described=describe_map(volume, selection),
        viewpoint=borders_words(selection.pair, selection.as_of),
        as_of=selection.as_of,
        notices=tuple(notice["words"] for notice in scene.get("notices", ())),
        table=draw_table(
            volume,
            selection,
            [
                {"statement": claim.statement, "verdict": claim.verdict, "reason": claim.why}
                for claim in claims
            ],
        ),
        chart=draw_chart(volume, selection),
    )
