"""A briefing: scenes in the order in which they are shown, as frozen values.

A scene is a view with words over it. What its words say in figures is bound to what is computed:
``{border_km}`` stands for a value (:class:`Binding`), ``{claim:ID}`` for the verdict of a claim.
Filling them in is the concern of :mod:`dashboard.briefing`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from seeds.records.model import Citation, EventKind

DEFAULT_DURATION_S = 60
"""Seconds that a scene is meant to take where the file does not say."""


class SceneRole(StrEnum):
    """What a scene is for: the first and the last may stand apart from the argument."""

    OPENING = "opening"
    SCENE = "scene"
    CLOSING = "closing"


class Binding(StrEnum):
    """A value that words may stand for, of the scene's own view; written ``{border_km}``."""

    A = "a"
    B = "b"
    BORDER_KM = "border_km"
    RIVER_SHARE = "river_share"
    EVENTS = "events"
    PAIR_EVENTS = "pair_events"
    INEXACT = "inexact"
    VISITS = "visits"
    VISITS_A_TO_B = "visits_a_to_b"
    VISITS_B_TO_A = "visits_b_to_a"
    AGREEMENTS = "agreements"
    SITES_ON_BORDER = "sites_on_border"
    CORRIDOR_KM = "corridor_km"
    WINDOW = "window"
    AS_OF = "as_of"


@dataclass(frozen=True, slots=True)
class ViewCamera:
    """Where the map looks from: degrees and MapLibre's zoom."""

    lon: float
    lat: float
    zoom: float
    bearing: float = 0.0
    pitch: float = 0.0


@dataclass(frozen=True, slots=True)
class View:
    """What a scene looks at. ``None`` means as the dossier opens; see dashboard.selection."""

    pair: tuple[str, str] | None = None
    start: date | None = None
    end: date | None = None
    within: str | None = None
    kinds: tuple[EventKind, ...] | None = None
    layers: tuple[str, ...] | None = None
    viewpoint: str | None = None
    as_of: date | None = None
    camera: ViewCamera | None = None
    focus: str | None = None
    claim: str | None = None
    scope: str | None = None
    language: str | None = None
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Callout:
    """A figure set large: ``value`` with bindings ("{border_km} km"), ``label`` below it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One step of a briefing; ``title`` is the short name above the headline.

    ``claims`` are the claims that the scene speaks about, ``notes`` are for the presenter alone.
    ``headline``, ``text`` and the callouts may hold bindings.
    """

    id: str
    title: str
    headline: str
    text: str = ""
    role: SceneRole = SceneRole.SCENE
    view: View = field(default_factory=View)
    figures: tuple[Callout, ...] = ()
    claims: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: str = ""
    duration_s: int = DEFAULT_DURATION_S
