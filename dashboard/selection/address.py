"""The selection's form in the address bar.

Only what differs from the dossier's opening view is named, in an order that never changes, so
that one selection has one address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from dashboard.selection.reading import SelectionError, refusal

if TYPE_CHECKING:
    from dashboard.selection.value import Selection

_QUERY_LIMIT = 4000
"""Characters: many times what a reader makes by hand, and about where servers cut a request."""


def write_address(selection: Selection, opening: Selection) -> str:
    """See :meth:`Selection.to_url`."""
    parts: list[tuple[str, str]] = [("d", selection.dossier)]
    for name, key in _URL_FIELDS.items():
        text = _URL_TEXT[name](selection)
        if text != _URL_TEXT[name](opening):
            parts.append((key, text))
    return "?" + urlencode(parts, safe=":,./-_")


def read_address(query: str, openings: Mapping[str, Selection], default: str) -> dict[str, Any]:
    """The selection's JSON that a query string names, its values not checked yet.

    Raises SelectionError for an address that is too long, names a field twice, an unknown field or
    a dossier that is not served.
    """
    if len(query) > _QUERY_LIMIT:
        raise SelectionError(
            f"The address is {len(query)} characters long; expected at most {_QUERY_LIMIT}."
        )
    pairs = parse_qsl(query.lstrip("?"), keep_blank_values=True)
    values = dict(pairs)
    if len(values) != len(pairs):
        raise SelectionError("The address names a field twice; each may stand once.")
    slug = values.pop("d", default)
    if slug not in openings:
        raise SelectionError(refusal("dossier", slug, "one of " + ", ".join(sorted(openings))))
    data = openings[slug].to_json()
    names = {key: name for name, key in _URL_FIELDS.items()}
    for key, text in values.items():
        if key not in names:
            raise SelectionError(refusal("field", key, "one of " + ", ".join(sorted(names))))
        data[names[key]] = _URL_JSON[names[key]](text)
    return data


def named_dossier(query: str, openings: Mapping[str, Selection], default: str) -> str:
    """The served dossier that an address names, even one broken otherwise; else the default."""
    slugs = [text for key, text in parse_qsl(query.lstrip("?")[:_QUERY_LIMIT]) if key == "d"]
    return slugs[0] if len(slugs) == 1 and slugs[0] in openings else default


def _listed_url(text: str) -> list[str]:
    return [part for part in text.split(",") if part]


def _window_url(text: str) -> list[str]:
    return text.split("..")


def _pair_url(text: str) -> list[str] | None:
    return text.split("-") if text else None


def _id_url(text: str) -> str | None:
    return text or None


def _camera_url(text: str) -> dict[str, float] | None:
    if not text:
        return None
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != 5:
        raise SelectionError(refusal("camera", text, "five numbers: lon,lat,zoom,bearing,pitch"))
    return dict(zip(("lon", "lat", "zoom", "bearing", "pitch"), numbers, strict=True))


_URL_FIELDS = {
    "page": "page",
    "pair": "pair",
    "window": "when",
    "within": "within",
    "scope": "scope",
    "kinds": "kinds",
    "layers": "layers",
    "viewpoint": "view",
    "as_of": "asof",
    "focus": "event",
    "claim": "claim",
    "withdrawn": "without",
    "panel": "panel",
    "scene": "scene",
    "language": "names",
    "theme": "theme",
    "camera": "at",
}
"""Field of the selection's JSON → its key in the address, in the address's order."""

_URL_TEXT: Mapping[str, Callable[[Selection], str]] = {
    "page": lambda s: s.page.value,
    "pair": lambda s: "-".join(s.pair) if s.pair else "",
    "window": lambda s: f"{s.start.isoformat()}..{s.end.isoformat()}",
    "within": lambda s: s.within.value,
    "scope": lambda s: s.scope.value,
    "kinds": lambda s: ",".join(sorted(kind.value for kind in s.kinds)),
    "layers": lambda s: ",".join(sorted(s.layers)),
    "viewpoint": lambda s: s.viewpoint,
    "as_of": lambda s: s.as_of.isoformat(),
    "focus": lambda s: s.focus or "",
    "claim": lambda s: s.claim or "",
    "withdrawn": lambda s: ",".join(sorted(s.withdrawn)),
    "panel": lambda s: s.panel.value,
    "scene": lambda s: s.scene or "",
    "language": lambda s: s.language.value,
    "theme": lambda s: s.theme.value,
    "camera": lambda s: s.camera.to_text() if s.camera else "",
}

_URL_JSON: Mapping[str, Callable[[str], object]] = {
    **dict.fromkeys(("page", "within", "scope", "viewpoint", "as_of", "panel"), str),
    **dict.fromkeys(("language", "theme"), str),
    "pair": _pair_url,
    "window": _window_url,
    "kinds": _listed_url,
    "layers": _listed_url,
    "focus": _id_url,
    "claim": _id_url,
    "scene": _id_url,
    "withdrawn": _listed_url,
    "camera": _camera_url,
}

JSON_FIELDS = frozenset({"dossier", *_URL_FIELDS})
"""Every field of the selection's JSON."""
