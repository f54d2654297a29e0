"""The values that words may stand for, of a scene's own view, each with where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import narwhals as nw

from dashboard.briefing.verdicts import JudgedClaim, Verdicts
from dashboard.claims.sites_on_border import standing_sites, unrecorded_kinds
from dashboard.query.agreements import select_agreements
from dashboard.query.contacts import Contacts, select_contacts
from dashboard.query.predicate import between, matches
from dashboard.query.wording import day_words, listed, span_words
from dashboard.selection import Selection
from dashboard.selection.words import km_words
from dashboard.store.events import collect_rows
from dashboard.store.served import ServedDossier
from geodata.borders import BorderMeasure, find_border
from geodata.corridor import measure_corridor
from seeds.format.choices import CHOICES
from seeds.records.briefing import Binding
from seeds.records.layer_groups import groups_of
from seeds.records.views import LayerGroup
from seeds.vocabulary import SiteKind

NO_VALUE = "–"
"""What stands where a value cannot be computed, as for a pair without a land border."""

_SITES = (SiteKind.DAM, SiteKind.PLANT)

_COUNTED = "counted among the dossier’s events"
_OSM = "© OpenStreetMap contributors"


@dataclass(frozen=True, slots=True)
class Value:
    """A value for the room, and in a few words where it comes from."""

    text: str
    source: str


class ViewFacts:
    """What a scene looks at, with what is computed of it at most once."""

    def __init__(self, served: ServedDossier, selection: Selection, verdicts: Verdicts) -> None:
        self.served = served
        self.selection = selection
        self._verdicts = verdicts

    @property
    def pair(self) -> tuple[str, str] | None:
        """The pair of the view, if it has one."""
        return self.selection.pair

    def judge(self, claim: str) -> JudgedClaim | None:
        """A claim in this view; ``None`` where there is no such claim."""
        return self._verdicts.judge(claim, self.selection)

    def name(self, code: str) -> str:
        """A country's name; a code without one stands for itself."""
        return self.served.country_names.get(code, code)

    @cached_property
    def border(self) -> BorderMeasure | None:
        """The pair's land border."""
        return find_border(*self.pair) if self.pair else None

    @cached_property
    def contacts(self) -> Contacts | None:
        """Who of the pair went to whom."""
        return select_contacts(self.served, self.selection, self.pair) if self.pair else None

    @cached_property
    def shown(self) -> list[dict[str, Any]]:
        """Id and exactness of every event that the scene shows."""
        return self._rows(matches(self.selection))

    @cached_property
    def of_pair(self) -> list[dict[str, Any]]:
        """The same of the pair's events, whatever the scope."""
        return self._rows(between(self.selection, self.pair)) if self.pair else []

    @cached_property
    def sites(self) -> int | None:
        """Dams and plants in use on the border; ``None`` without a border, or where none is known.

        Only the kinds that the layer records on it are counted: ``sites_kinds``.
        """
        if self.border is None or self.pair is None or not self.sites_kinds:
            return None
        evidence = self._verdicts.evidence(self.selection)
        return len(standing_sites(self.pair, self.sites_kinds, evidence))

    @cached_property
    def sites_kinds(self) -> tuple[SiteKind, ...]:
        """Of dams and plants, those that the layer of sites records on the border."""
        if self.pair is None:
            return ()
        silent = unrecorded_kinds(self.pair, _SITES, self._verdicts.evidence(self.selection))
        return tuple(kind for kind in _SITES if kind not in silent)

    def _rows(self, predicate: nw.Expr) -> list[dict[str, Any]]:
        with self.served.store.reading() as tables:
            return collect_rows(tables.events.filter(predicate).select("id", "exact"))


def find_value(binding: Binding, looked: ViewFacts) -> Value:
    """The value of a binding in a view."""
    return _VALUES[binding](looked)


def describe_bindings(served: ServedDossier) -> list[tuple[str, str]]:
    """Name and meaning of everything that words of this dossier may stand for."""
    return [
        *((binding.value, meaning) for binding, meaning in _MEANINGS.items()),
        *(
            (f"claim:{claim.id}", f"verdict of: {claim.statement}")
            for claim in served.dossier.claims
        ),
    ]


_MEANINGS: Mapping[Any, str] = CHOICES["value in braces"]


def _country(number: int) -> Callable[[ViewFacts], Value]:
    def find(looked: ViewFacts) -> Value:
        return Value(looked.name(looked.pair[number]) if looked.pair else NO_VALUE, "")

    return find


def _border_km(looked: ViewFacts) -> Value:
    border = looked.border
    if border is None:
        return Value(NO_VALUE, "the two have no land border")
    return Value(km_words(border.length_km), f"geodesic length on WGS84; {_OSM}")


def _river_share(looked: ViewFacts) -> Value:
    border = looked.border
    if border is None:
        return Value(NO_VALUE, "the two have no land border")
    if border.river_share is None:
        return Value(NO_VALUE, "no layer here knows the rivers of this border")
    river = f"within {border.tolerance_km:g} km of the {border.river}"
    return Value(f"{100 * border.river_share:.0f}\u202f%", f"{river}; {_OSM}")


def _events(looked: ViewFacts) -> Value:
    return Value(f"{len(looked.shown):,}", _COUNTED)


def _pair_events(looked: ViewFacts) -> Value:
    return Value(f"{len(looked.of_pair):,}" if looked.pair else NO_VALUE, _COUNTED)


def _inexact(looked: ViewFacts) -> Value:
    return Value(f"{sum(not row['exact'] for row in looked.shown):,}", _COUNTED)


def _visits(count: Callable[[tuple[int, int]], int]) -> Callable[[ViewFacts], Value]:
    def find(looked: ViewFacts) -> Value:
        contacts = looked.contacts
        return Value(f"{count(contacts.visits):,}" if contacts else NO_VALUE, _COUNTED)

    return find


def _agreements(looked: ViewFacts) -> Value:
    if looked.pair is None:
        return Value(NO_VALUE, _COUNTED)
    found = select_agreements(looked.served, looked.selection, looked.pair)
    return Value(f"{len(found):,}", _COUNTED)


def _sites(looked: ViewFacts) -> Value:
    if looked.border is None:
        return Value(NO_VALUE, "the two have no land border")
    if looked.sites is None:
        return Value(NO_VALUE, "no layer here knows the dams and plants of this border")
    kinds = listed([kind.plural for kind in looked.sites_kinds])
    silent = [kind.plural for kind in _SITES if kind not in looked.sites_kinds]
    source = f"{kinds} known to us by {day_words(looked.selection.as_of)}"
    if silent:
        source += f"; {listed(silent)} are not recorded on this border"
    return Value(f"{looked.sites:,}", source)


def _corridor_km(looked: ViewFacts) -> Value:
    if LayerGroup.CORRIDOR.value not in groups_of(looked.served.dossier):
        return Value(NO_VALUE, "no layer of this dossier has it")
    measure = measure_corridor()
    source = f"geodesic length on WGS84, as designed; {_OSM} and Eurostat"
    return Value(km_words(measure.designed.length_km), source)


def _window(looked: ViewFacts) -> Value:
    return Value(span_words(looked.selection.start, looked.selection.end), "")


def _as_of(looked: ViewFacts) -> Value:
    return Value(day_words(looked.selection.as_of), "")


_VALUES: Mapping[Binding, Callable[[ViewFacts], Value]] = MappingProxyType(
    {
        Binding.A: _country(0),
        Binding.B: _country(1),
        Binding.BORDER_KM: _border_km,
        Binding.RIVER_SHARE: _river_share,
        Binding.EVENTS: _events,
        Binding.PAIR_EVENTS: _pair_events,
        Binding.INEXACT: _inexact,
        Binding.VISITS: _visits(sum),
        Binding.VISITS_A_TO_B: _visits(lambda visits: visits[0]),
        Binding.VISITS_B_TO_A: _visits(lambda visits: visits[1]),
        Binding.AGREEMENTS: _agreements,
        Binding.SITES_ON_BORDER: _sites,
        Binding.CORRIDOR_KM: _corridor_km,
        Binding.WINDOW: _window,
        Binding.AS_OF: _as_of,
    }
)
"""How each value is found; a test demands one for every binding."""
