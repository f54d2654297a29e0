"""The selection's form in the address bar.

Only what differs from the dossier's opening view is named, in an order that never changes, so
that one selection has one address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dashboard.selection.reading import SelectionError, refusal, shown
from dashboard.selection.value import Selection

_QUERY_LIMIT = 4000
"""Characters: many times what a reader makes by hand, and about where servers cut a request."""

_TRAILING = ")]}>.,;:!?'\"’”»）】。、"
"""Signs that close the sentence around a link; none of them ends a value."""

_ESCAPED = re.compile(r"^(amp;)+")
"""What is left of ``&amp;`` at the beginning of a field, escaped once or more."""

_NAMED = 5
"""Unknown fields that a notice names; further ones are counted."""

_NOTHING = object()


def write_address(selection: Selection, opening: Selection) -> str:
    """The query string that restores a selection, ``?d=…``; defaults are left out.

    ``opening`` is what the dossier shows first: an address names what differs from it.
    """
    parts: list[tuple[str, str]] = [("d", selection.dossier)]
    for name, key in _URL_FIELDS.items():
        text = _URL_TEXT[name](selection)
        if text != _URL_TEXT[name](opening):
            parts.append((key, text))
    return "?" + urlencode(parts, safe=":,./-_")


def read_address(query: str, openings: Mapping[str, Selection], default: str) -> Selection:
    """The selection that a query string names.

    ``openings`` holds the first view of each served dossier, ``default`` the slug to use where the
    address names none. Raises SelectionError for an address that is too long, names a field twice,
    an unknown field or a dossier that is not served, and for a value that cannot be read.
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
    for key, text in values.items():
        if key not in _NAMES:
            raise SelectionError(refusal("field", key, "one of " + ", ".join(sorted(_NAMES))))
        data[_NAMES[key]] = _URL_JSON[_NAMES[key]](text)
    return Selection.from_json(data)


def sift_address(
    query: str, openings: Mapping[str, Selection], default: str
) -> tuple[Selection, list[str]]:
    """As much of a query string as can be understood, and a sentence for each part left out.

    For a link that a reader follows, who sees the sentences.

    A link gathers strange words on its way: fields of a newsletter or a portal, ``&amp;`` for
    ``&``, the bracket that closes the sentence around it. ``&amp;`` and a trailing sign are set
    right; an unknown field, a second value of a field, and a value or item of a list that cannot be
    read are left out, each with a sentence.

    Raises SelectionError for an address that is too long or names a dossier that is not served.
    """
    if len(query) > _QUERY_LIMIT:
        raise SelectionError(
            f"The address is {len(query)} characters long; expected at most {_QUERY_LIMIT}."
        )
    values, left_out = _named_values(query)
    slug = values.pop("d", default)
    slug = slug if slug in openings else slug.rstrip(_TRAILING)
    if slug not in openings:
        raise SelectionError(refusal("dossier", slug, "one of " + ", ".join(sorted(openings))))
    opening = openings[slug].to_json()
    data = dict(opening)
    for key, text in values.items():
        name = _NAMES[key]
        value, sentence = _understood(name, text, opening)
        if sentence:
            left_out.append(f"A part of this address could not be read and is left out. {sentence}")
        if value is not _NOTHING:
            data[name] = value
    return Selection.from_json(data), left_out


def _named_values(query: str) -> tuple[dict[str, str], list[str]]:
    """The first value of each known field, and sentences on unknown and repeated ones."""
    values: dict[str, str] = {}
    unknown: dict[str, None] = {}
    repeated: dict[str, None] = {}
    for written, text in parse_qsl(query.lstrip("?"), keep_blank_values=True):
        key = _ESCAPED.sub("", written)
        if key != "d" and key not in _NAMES:
            unknown[key] = None
        elif values.setdefault(key, text) != text:
            repeated[key] = None
    sentences = []
    if unknown:
        words = ", ".join(shown(key) for key in list(unknown)[:_NAMED])
        if len(unknown) > _NAMED:
            words += f" and {len(unknown) - _NAMED} more"
        sentences.append(f"This address has fields that mean nothing here, left out: {words}.")
    sentences += [f"This address names {key} twice; the first is used." for key in repeated]
    return values, sentences


def _understood(name: str, text: str, opening: Mapping[str, Any]) -> tuple[object, str | None]:
    """What of a field's text can be taken, _NOTHING for none, and the sentence for what cannot."""
    value, refused = _attempt(name, text, opening)
    if refused is None or _URL_JSON[name] is not _listed_url:
        return value, refused
    items = [_attempt(name, item, opening)[0] for item in _listed_url(text)]
    kept = [one for item in items if isinstance(item, list) for one in item]
    return kept or _NOTHING, refused


def _attempt(name: str, text: str, opening: Mapping[str, Any]) -> tuple[object, str | None]:
    """The value of a text as it is, or without the signs that close it; else why it is refused."""
    refused = None
    for attempt in dict.fromkeys((text, text.rstrip(_TRAILING))):
        try:
            value = _URL_JSON[name](attempt)
            Selection.from_json({**opening, name: value})
        except SelectionError as error:
            refused = refused or str(error)
        else:
            return value, None
    return _NOTHING, refused


def named_dossier(query: str, openings: Mapping[str, Selection], default: str) -> str:
    """The served dossier that an address names, even one broken otherwise; else the default."""
    pairs = parse_qsl(query.lstrip("?")[:_QUERY_LIMIT])
    slugs = [text for key, text in pairs if _ESCAPED.sub("", key) == "d"]
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

_NAMES = {key: name for name, key in _URL_FIELDS.items()}

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
