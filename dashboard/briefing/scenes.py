"""A briefing as the room sees it: every scene filled in, with its sources and what is wrong."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dashboard.briefing.bindings import ViewFacts
from dashboard.briefing.filling import fill_words, words_source
from dashboard.briefing.holding import KeptScene, Notice, claims_of, find_notices
from dashboard.briefing.verdicts import Verdicts
from dashboard.briefing.views import selection_of
from dashboard.claims.wording import rests_on_words
from dashboard.query.citations import cited_briefly, names_told, source_name
from dashboard.query.wording import listed
from dashboard.selection import Selection, write_address
from dashboard.selection.words import borders_words, describe
from dashboard.store.served import ServedDossier
from geodata.layers import drawn_layers
from seeds.issues import Issue
from seeds.records.briefing import Scene
from seeds.records.claims import Verdict

_VERDICTS = frozenset(verdict.words for verdict in Verdict)


@dataclass(frozen=True, slots=True)
class SceneFigure:
    """A figure set large: the value, what it is, and where it comes from ("" where unsaid)."""

    value: str
    label: str
    source: str

    @property
    def is_verdict(self) -> bool:
        """True where the value is the verdict of a claim, not a number."""
        return self.value.removesuffix(", source withdrawn") in _VERDICTS


@dataclass(frozen=True, slots=True)
class SceneClaim:
    """A claim that a scene speaks about; ``words`` is the verdict for people.

    ``caveats`` stand with the verdict wherever there is room; ``rests_on`` is a sentence, or "".
    """

    id: str
    statement: str
    verdict: str
    words: str
    reason: str
    caveats: tuple[str, ...] = ()
    rests_on: str = ""
    same_source: bool = False

    @property
    def why(self) -> str:
        """Reason and grounds, for a cell of a table."""
        return " ".join(part for part in (self.reason, self.rests_on) if part)

    @property
    def why_with_caveats(self) -> str:
        """The same with every caveat, where there is room for a paragraph."""
        return " ".join(part for part in (self.why, *self.caveats) if part)


@dataclass(frozen=True, slots=True)
class SceneCitation:
    """Where a scene's source says it, in words, and the id of the source."""

    source: str
    words: str


@dataclass(frozen=True, slots=True)
class FilledScene:
    """One scene as it is shown; ``scene`` is as the file has it."""

    scene: Scene
    headline: str
    text: str
    figures: tuple[SceneFigure, ...]
    claims: tuple[SceneClaim, ...]
    citations: tuple[SceneCitation, ...]
    sources: str
    selection: Selection
    search: str
    sentence: str
    notices: tuple[Notice, ...]

    def to_json(self, *, handed_out: bool = False) -> dict[str, Any]:
        """Plain values for the browser (contract in docs/architecture.md).

        ``handed_out`` leaves empty what is the presenter's or the composer's: notes, notices, and
        the words as written.
        """
        scene = self.scene
        return {
            "id": scene.id,
            "role": scene.role.value,
            "title": scene.title,
            "duration_s": scene.duration_s,
            "notes": "" if handed_out else scene.notes,
            "headline": self.headline,
            "text": self.text,
            "figures": [asdict(figure) for figure in self.figures],
            "claims": [{**asdict(claim), "caveats": list(claim.caveats)} for claim in self.claims],
            "citations": [citation.words for citation in self.citations],
            "sources": self.sources,
            "selection": self.selection.to_json(),
            "search": self.search,
            "sentence": self.sentence,
            "notices": [] if handed_out else [asdict(notice) for notice in self.notices],
            "raw": {} if handed_out else _as_written(scene),
        }


def _as_written(scene: Scene) -> dict[str, Any]:
    return {
        "headline": scene.headline,
        "text": scene.text,
        "figures": [asdict(figure) for figure in scene.figures],
        "claims": list(scene.claims),
        "citations": [
            {"source": citation.source, "paragraphs": list(citation.paragraphs)}
            for citation in scene.citations
        ],
    }


def fill_scene(
    scene: Scene,
    served: ServedDossier,
    verdicts: Verdicts,
    kept: KeptScene | None,
    issues: Sequence[Issue] = (),
    withdrawn: Collection[str] = (),
) -> FilledScene:
    """A scene for the room; ``issues`` are those of its record, ``withdrawn`` the reader's."""
    own, _ = selection_of(scene.view, served)
    selection, lacking = selection_of(scene.view, served, withdrawn)
    looked = ViewFacts(served, selection, verdicts)
    holds = find_notices(scene, kept, served, own, selection, verdicts)
    problems = [*(issue_words(issue) for issue in issues), *lacking]
    citations = tuple(
        SceneCitation(citation.source, cited_briefly(citation, served))
        for citation in scene.citations
    )
    return FilledScene(
        scene=scene,
        headline=fill_words(scene.headline, looked),
        text=fill_words(scene.text, looked),
        figures=tuple(
            SceneFigure(
                value=fill_words(callout.value, looked),
                label=fill_words(callout.label, looked),
                source=words_source(callout.value, looked),
            )
            for callout in scene.figures
        ),
        claims=tuple(_claims(scene, looked)),
        citations=citations,
        sources=sources_line(citations, selection),
        selection=selection,
        search=write_address(selection, served.opening),
        sentence=describe(selection, names_told(served)),
        notices=(*(Notice("problem", words) for words in problems), *holds),
    )


def issue_words(issue: Issue) -> str:
    """An issue as a sentence for the page."""
    return f"{issue}."


def sources_line(citations: Sequence[SceneCitation], selection: Selection) -> str:
    """One line below a scene: sources, geometry and whose borders are drawn."""
    # Labels are words rather than geometry, and would make the line too long for a screen.
    shown = [
        layer
        for layer in drawn_layers()
        if layer.group in {"base", *selection.layers} and not layer.name.endswith("_labels")
    ]
    geometry = dict.fromkeys(
        source.attribution for layer in shown for source in layer.sources if source.gives_geometry
    )
    parts = [
        f"Sources: {'; '.join(citation.words for citation in citations)}" if citations else "",
        f"geometry: {listed(list(geometry))}" if geometry else "",
        f"borders: {borders_words(selection.pair, selection.as_of)}",
    ]
    line = " · ".join(part for part in parts if part)
    return line[:1].upper() + line[1:]


def _claims(scene: Scene, looked: ViewFacts) -> list[SceneClaim]:
    judged = [found for claim in claims_of(scene) if (found := looked.judge(claim))]
    publishers = {id_: source_name(source) for id_, source in looked.served.sources.items()}
    return [
        SceneClaim(
            id=found.claim.id,
            statement=found.claim.statement,
            verdict=found.verdict.value,
            words=found.words,
            reason=found.finding.reason,
            caveats=found.finding.caveats,
            rests_on=rests_on_words(found.finding, publishers),
            same_source=found.finding.same_source,
        )
        for found in judged
    ]
