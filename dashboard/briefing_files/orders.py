"""An order as it comes from a browser or lies in a job's folder: plain and hostile values."""

from __future__ import annotations

import base64
import pickle
from typing import Any

from dashboard.briefing_files.formats import Order
from dashboard.context import Context
from dashboard.formats import FORMATS
from dashboard.selection import Selection, SelectionError, settle
from dashboard.selection.reading import RECORD_ID, read_pattern, refusal
from seeds.records.dossier import Dossier
from seeds.vocabulary import Theme

_FIELDS = frozenset({"format", "what", "theme", "notes", "scene", "selection", "anyway"})
_WHAT = ("briefing", "view", "scene")
_THEMES = (Theme.LIGHT.value, Theme.DARK.value)


def read_order(data: object, context: Context, slug: str) -> Order:
    """The order that came; SelectionError with a sentence for anything else."""
    if not isinstance(data, dict):
        raise SelectionError(refusal("order", data, "an object with named fields"))
    unknown = sorted(str(key) for key in data.keys() - _FIELDS)
    if unknown:
        raise SelectionError(refusal("order", unknown, "only " + ", ".join(sorted(_FIELDS))))
    what = _choice(data.get("what", _WHAT[0]), "what", _WHAT)
    notes = _switch(data["notes"], "notes") if "notes" in data else None
    return Order(
        format=FORMATS[_choice(data.get("format"), "format", tuple(FORMATS))],
        scene=read_pattern(data.get("scene"), "scene", RECORD_ID) if what == "scene" else None,
        view=_view(data.get("selection"), context, slug) if what == "view" else None,
        dark=_choice(data.get("theme", _THEMES[0]), "theme", _THEMES) == _THEMES[1],
        notes=notes,
        anyway=_switch(data.get("anyway", False), "anyway"),
    )


def write_order(order: Order) -> dict[str, Any]:
    """The order as plain values, which :func:`read_order` reads again."""
    plain: dict[str, Any] = {
        "format": order.format.suffix,
        "what": "view" if order.view else "scene" if order.scene else "briefing",
        "theme": _THEMES[order.dark],
        "notes": order.with_notes,
        "anyway": order.anyway,
    }
    if order.view:
        plain["selection"] = order.view.to_json()
    elif order.scene:
        plain["scene"] = order.scene
    return plain


def pack_dossier(dossier: Dossier) -> str:
    """A dossier as it was loaded, as text for a job's folder, which nobody else can write to."""
    return base64.b85encode(pickle.dumps(dossier)).decode("ascii")


def unpack_dossier(text: str) -> Dossier:
    """What :func:`pack_dossier` packed; never of anything that came from elsewhere."""
    dossier: Dossier = pickle.loads(base64.b85decode(text))  # noqa: S301  our own server wrote it
    return dossier


def _view(data: object, context: Context, slug: str) -> Selection:
    selection = Selection.from_json(data)
    if selection.dossier != slug:
        raise SelectionError(refusal("selection's dossier", selection.dossier, slug))
    settled, _ = settle(selection, context.dossiers[slug].dossier)
    return settled


def _switch(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        raise SelectionError(refusal(name, value, "true or false"))
    return value


def _choice(value: object, name: str, choices: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in choices:
        raise SelectionError(refusal(name, value, "one of " + ", ".join(choices)))
    return value
