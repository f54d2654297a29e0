"""Scenes held against the rest of the dossier, and their words against how a briefing must speak.

What is not there is found by :mod:`seeds.reading.references`, and what no value has for a name by
:mod:`seeds.format.briefing`. Here stand the rules of the craft: a figure has a source, likelihood
and confidence are never one sentence, and no claim is spoken about without its verdict.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from seeds.checking.words import PARAGRAPH_SIGN, literal_figures, mixed_scales, sentences
from seeds.issues import Issue, shown
from seeds.reading.entries import Entry
from seeds.reading.placeholders import placeholders
from seeds.records.briefing import Binding, Scene, SceneRole
from seeds.records.layer_groups import touched_groups
from seeds.records.model import Opening
from seeds.records.views import LayerGroup

_OF_THE_PAIR = frozenset(
    {
        Binding.A,
        Binding.B,
        Binding.BORDER_KM,
        Binding.RIVER_SHARE,
        Binding.PAIR_EVENTS,
        Binding.VISITS,
        Binding.VISITS_A_TO_B,
        Binding.VISITS_B_TO_A,
        Binding.AGREEMENTS,
        Binding.SITES_ON_BORDER,
    }
)
"""Values that only a pair of countries has."""


def check_scenes(
    entries: Sequence[Entry[Scene]], opening: Opening | None, countries: Collection[str] | None
) -> Iterator[Issue]:
    """Every misfit of the scenes, in their order.

    ``opening`` is what the dossier shows first, ``countries`` are the codes of its countries;
    None where they are not known, and so neither which layers it has.
    """
    pair = opening.pair if opening else None
    groups = None if countries is None else touched_groups(pair, frozenset(countries))
    for number, entry in enumerate(entries, 1):
        yield from _check_place(entry, number, len(entries))
        yield from _check_window(entry, opening)
        yield from _check_pair(entry, opening)
        yield from _check_layers(entry, groups or tuple(LayerGroup))
        yield from _check_figures(entry)
        yield from _check_scales(entry)
        yield from _check_verdicts(entry)


def written(scene: Scene) -> Iterator[tuple[str, str]]:
    """Path and text of everything that the room reads, in the order of the file."""
    yield "headline", scene.headline
    yield "text", scene.text
    for number, callout in enumerate(scene.figures, 1):
        yield f"figures[{number}].value", callout.value
        yield f"figures[{number}].label", callout.label


def _check_place(entry: Entry[Scene], number: int, count: int) -> Iterator[Issue]:
    role, scope = entry.record.role, entry.scope
    if role is SceneRole.OPENING and number > 1:
        came = f"an opening as scene {number}"
        yield scope.issue("role", came, "an opening as the first scene", "move it up, or drop role")
    if role is SceneRole.CLOSING and number < count:
        came = f"a closing as scene {number} of {count}"
        yield scope.issue("role", came, "a closing as the last scene", "move it down, or drop role")


def _check_window(entry: Entry[Scene], opening: Opening | None) -> Iterator[Issue]:
    view = entry.record.view
    start = view.start or (opening.start if opening else None)
    end = view.end or (opening.end if opening else None)
    if (view.start or view.end) and start and end and start > end:
        field = "view.start" if view.start else "view.end"
        expected = "a start that is not after the end"
        yield entry.scope.issue(field, f"{start} to {end}", expected, "give both days, in order")


def _check_pair(entry: Entry[Scene], opening: Opening | None) -> Iterator[Issue]:
    """A value of a pair, where neither the scene nor the dossier has one."""
    if entry.record.view.pair or opening is None or opening.pair:
        return
    for field, text in written(entry.record):
        for name in dict.fromkeys(part.name for part in placeholders(text)):
            if name in _OF_THE_PAIR:
                came = f"{{{name}}} without a pair"
                expected = "a pair of the view or of the dossier's opening"
                yield entry.scope.issue(field, came, expected, "add view: {pair: [A, B]}")


def _check_layers(entry: Entry[Scene], groups: Collection[str]) -> Iterator[Issue]:
    """A layer that lies elsewhere than the dossier."""
    for number, group in enumerate(entry.record.view.layers or (), 1):
        if str(group) not in groups:
            came = f"{shown(str(group))}, which touches no two countries of this dossier"
            expected = "only layers of the dossier: " + ", ".join(groups)
            yield entry.scope.issue(f"view.layers[{number}]", came, expected, "leave it out")


def _check_figures(entry: Entry[Scene]) -> Iterator[Issue]:
    if entry.record.citations:
        return
    for field, text in written(entry.record):
        if field.endswith(".label"):
            continue
        for sentence in sentences(text):
            if PARAGRAPH_SIGN in sentence:
                continue
            for figure in literal_figures(sentence):
                expected = "a figure with a source"
                remedy = "write the value in braces, as in {border_km}, or add citations"
                yield entry.scope.issue(field, shown(figure), expected, remedy)


def _check_scales(entry: Entry[Scene]) -> Iterator[Issue]:
    for field, text in (*written(entry.record), ("notes", entry.record.notes)):
        for sentence in sentences(text):
            mixed = mixed_scales(sentence)
            if mixed:
                came = f"{shown(mixed[0])} and {shown(mixed[1])} in one sentence"
                expected = "a likelihood or a confidence, each in a sentence of its own"
                remedy = "say them in two; they are separate scales (ICD 203)"
                yield entry.scope.issue(field, came, expected, remedy)


def _check_verdicts(entry: Entry[Scene]) -> Iterator[Issue]:
    scene = entry.record
    told = {part.claim for _, text in written(scene) for part in placeholders(text)}
    asked = [(f"claims[{number}]", claim) for number, claim in enumerate(scene.claims, 1)]
    if scene.view.claim and scene.view.claim not in scene.claims:
        asked.append(("view.claim", scene.view.claim))
    for field, claim in asked:
        if claim not in told:
            came = f"{shown(claim)} without its verdict"
            expected = f"{{claim:{claim}}} in headline, text or figures"
            remedy = "write it where the claim is spoken about"
            yield entry.scope.issue(field, came, expected, remedy)
