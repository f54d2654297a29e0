"""The selection itself, and its form in the browser's store."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from dashboard.selection.camera import Camera
from dashboard.selection.choices import (
    DEFAULT_LAYERS,
    Language,
    Page,
    Panel,
    Scope,
    Theme,
    Within,
)
from dashboard.selection.reading import (
    RECORD_ID,
    SLUG,
    SelectionError,
    read_choice,
    read_day,
    read_kind,
    read_layer,
    read_list,
    read_pair,
    read_pattern,
    read_source,
    read_viewpoint,
    refusal,
    shown,
)
from seeds.records.dossier import Dossier
from seeds.records.layer_groups import groups_of
from seeds.records.model import EventKind


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at. ``pair`` is (A, B): A is drawn blue, B orange.

    ``scene`` is the scene that is being presented, over the map and in front of everything else.
    """

    dossier: str
    start: date
    end: date
    as_of: date
    pair: tuple[str, str] | None = None
    page: Page = Page.MAP
    within: Within = Within.POSSIBLY
    kinds: frozenset[EventKind] = frozenset(EventKind)
    layers: frozenset[str] = DEFAULT_LAYERS
    viewpoint: str = "de_facto"
    camera: Camera | None = None
    focus: str | None = None
    claim: str | None = None
    withdrawn: frozenset[str] = frozenset()
    panel: Panel = Panel.PAIR
    scene: str | None = None
    scope: Scope = Scope.ALL
    language: Language = Language.ENGLISH
    theme: Theme = Theme.AUTO

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise SelectionError(
                f"The window starts on {self.start} and ends on {self.end}; "
                "the start must not be later than the end."
            )
        if self.pair and self.pair[0] == self.pair[1]:
            raise SelectionError(f"A pair needs two countries; {self.pair[0]} came twice.")

    @classmethod
    def opening(cls, dossier: Dossier) -> Selection:
        """What a reader of this dossier sees first."""
        return cls(
            dossier=dossier.slug,
            start=dossier.opening.start,
            end=dossier.opening.end,
            as_of=dossier.as_of,
            pair=dossier.opening.pair,
            layers=DEFAULT_LAYERS & frozenset(groups_of(dossier)),
        )

    def to_json(self) -> dict[str, Any]:
        """Plain values for the browser's store (contract in docs/architecture.md)."""
        return {
            "dossier": self.dossier,
            "page": self.page.value,
            "pair": list(self.pair) if self.pair else None,
            "window": [self.start.isoformat(), self.end.isoformat()],
            "within": self.within.value,
            "kinds": sorted(kind.value for kind in self.kinds),
            "layers": sorted(self.layers),
            "viewpoint": self.viewpoint,
            "as_of": self.as_of.isoformat(),
            "camera": self.camera.to_json() if self.camera else None,
            "focus": self.focus,
            "claim": self.claim,
            "withdrawn": sorted(self.withdrawn),
            "panel": self.panel.value,
            "scene": self.scene,
            "scope": self.scope.value,
            "language": self.language.value,
            "theme": self.theme.value,
        }

    @classmethod
    def from_json(cls, data: object) -> Selection:
        """Read the store's value; raise SelectionError for anything but a whole selection."""
        if not isinstance(data, dict):
            raise SelectionError(refusal("selection", data, "an object with named fields"))
        unknown = sorted(str(key) for key in data.keys() - JSON_FIELDS)
        missing = sorted(JSON_FIELDS - data.keys())
        if unknown or missing:
            raise SelectionError(
                f"The selection has the unknown fields {shown(unknown)} and lacks "
                f"{shown(missing)}; expected exactly {', '.join(sorted(JSON_FIELDS))}."
            )
        start, end = read_list(data["window"], "window", read_day, length=2)
        pair = data["pair"]
        focus, claim, scene = data["focus"], data["claim"], data["scene"]
        return cls(
            dossier=read_pattern(data["dossier"], "dossier", SLUG),
            start=start,
            end=end,
            as_of=read_day(data["as_of"], "as_of"),
            pair=None if pair is None else read_pair(pair),
            page=read_choice(data["page"], "page", Page),
            within=read_choice(data["within"], "within", Within),
            kinds=frozenset(read_list(data["kinds"], "kinds", read_kind)),
            layers=frozenset(read_list(data["layers"], "layers", read_layer)),
            viewpoint=read_viewpoint(data["viewpoint"]),
            camera=Camera.from_json(data["camera"]),
            focus=None if focus is None else read_pattern(focus, "focus", RECORD_ID),
            claim=None if claim is None else read_pattern(claim, "claim", RECORD_ID),
            withdrawn=frozenset(read_list(data["withdrawn"], "withdrawn", read_source)),
            panel=read_choice(data["panel"], "panel", Panel),
            scene=None if scene is None else read_pattern(scene, "scene", RECORD_ID),
            scope=read_choice(data["scope"], "scope", Scope),
            language=read_choice(data["language"], "language", Language),
            theme=read_choice(data["theme"], "theme", Theme),
        )


JSON_FIELDS = frozenset({field.name for field in fields(Selection)} - {"start", "end"} | {"window"})
"""Every field of the selection's JSON."""
