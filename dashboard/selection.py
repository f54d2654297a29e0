"""The selection: the one frozen value that says what is looked at.

It lives in one store in the browser, is mirrored in the address, and every view reads it. What
comes from a browser is hostile, so :meth:`Selection.from_json` and :meth:`Selection.from_url`
check every field and raise :class:`SelectionError` with a sentence.
"""

from __future__ import annotations

import re
import reprlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode

from seeds.model import Dossier, EventKind

LAYER_GROUPS = (
    "caspian_zones",
    "corridor",
    "disputed",
    "places",
    "rivers",
    "shared_border",
    "sites",
)
"""What a reader can switch on the map, in the order of the address."""

DEFAULT_LAYERS = frozenset(LAYER_GROUPS) - {"caspian_zones"}
VIEWPOINTS = ("de_facto",)

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RECORD_ID = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{3}")
_TEXT_LIMIT = 120
_LIST_LIMIT = 100
_QUERY_LIMIT = 4000
"""Characters: several times the longest address that :meth:`Selection.to_url` can write."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not ``strftime("%b")``, which follows the locale of the server."""

Choice = TypeVar("Choice", bound=StrEnum)
Item = TypeVar("Item")


class SelectionError(ValueError):
    """A selection from outside that cannot be read; the message is a sentence for the reader."""


class Page(StrEnum):
    """The page that fills the screen above the timeline."""

    MAP = "map"
    PAIRS = "pairs"
    CLAIMS = "claims"
    EVENTS = "events"
    SOURCES = "sources"


class Within(StrEnum):
    """How an inexact date counts: it may lie in the window, or it must."""

    POSSIBLY = "possibly"
    CERTAINLY = "certainly"


class Panel(StrEnum):
    """The open tab of the inspector."""

    PAIR = "pair"
    EVENT = "event"
    CLAIMS = "claims"
    SOURCES = "sources"


class Scope(StrEnum):
    """Whether events of other countries are shown beside those of the pair."""

    ALL = "all"
    PAIR = "pair"


class Language(StrEnum):
    """Whether names are English or in the script of the place."""

    ENGLISH = "en"
    LOCAL = "local"


class Theme(StrEnum):
    """Light, dark, or as the reader's system says."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the map looks: centre (lon, lat), zoom, bearing and pitch in degrees."""

    lon: float
    lat: float
    zoom: float
    bearing: float = 0.0
    pitch: float = 0.0

    def __post_init__(self) -> None:
        for name, (_, _, digits) in _CAMERA_LIMITS.items():
            # Adding zero turns -0.0 into 0.0, so that one view has one address.
            object.__setattr__(self, name, round(float(getattr(self, name)), digits) + 0.0)

    @classmethod
    def from_json(cls, data: object) -> Camera | None:
        """The camera that a browser sent, or None for none; SelectionError where it is broken."""
        if data is None:
            return None
        if not isinstance(data, dict):
            raise SelectionError(_sentence("camera", data, "an object with numbers, or null"))
        unknown = sorted(str(key) for key in data.keys() - _CAMERA_LIMITS.keys())
        if unknown:
            raise SelectionError(_sentence("camera", unknown, "only " + ", ".join(_CAMERA_LIMITS)))
        values = {}
        for name, (low, high, _) in _CAMERA_LIMITS.items():
            value = data.get(name, 0.0 if name in {"bearing", "pitch"} else None)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise SelectionError(_sentence(f"camera {name}", value, "a number"))
            if not low <= value <= high:  # false for NaN, too
                raise SelectionError(_sentence(f"camera {name}", value, f"{low:g} to {high:g}"))
            values[name] = float(value)
        return cls(**values)

    def to_json(self) -> dict[str, float]:
        """Plain numbers under the names of the fields."""
        return {name: getattr(self, name) for name in _CAMERA_LIMITS}

    def to_text(self) -> str:
        """The camera for the address: ``lon,lat,zoom,bearing,pitch``, to about a metre."""
        return ",".join(
            f"{getattr(self, name):.{digits}f}".rstrip("0").rstrip(".")
            for name, (_, _, digits) in _CAMERA_LIMITS.items()
        )


_CAMERA_LIMITS = {
    "lon": (-540.0, 540.0, 5),
    "lat": (-90.0, 90.0, 5),
    "zoom": (0.0, 24.0, 3),
    "bearing": (-360.0, 360.0, 2),
    "pitch": (0.0, 85.0, 2),
}
"""Least, most and decimal places of each number. Degrees to five places are about a metre; a
camera holds no more than its address does, so that an address restores it exactly."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at. ``pair`` is (A, B): A is drawn blue, B orange."""

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
            "scope": self.scope.value,
            "language": self.language.value,
            "theme": self.theme.value,
        }

    @classmethod
    def from_json(cls, data: object) -> Selection:
        """Read the store's value; raise SelectionError for anything but a whole selection."""
        if not isinstance(data, dict):
            raise SelectionError(_sentence("selection", data, "an object with named fields"))
        unknown = sorted(str(key) for key in data.keys() - _JSON_FIELDS)
        missing = sorted(_JSON_FIELDS - data.keys())
        if unknown or missing:
            raise SelectionError(
                f"The selection has the unknown fields {_shown(unknown)} and lacks "
                f"{_shown(missing)}; expected exactly {', '.join(sorted(_JSON_FIELDS))}."
            )
        start, end = _read_list(data["window"], "window", _read_day, length=2)
        pair = data["pair"]
        focus, claim = data["focus"], data["claim"]
        return cls(
            dossier=_read_pattern(data["dossier"], "dossier", _SLUG),
            start=start,
            end=end,
            as_of=_read_day(data["as_of"], "as_of"),
            pair=None if pair is None else _read_pair(pair),
            page=_read_choice(data["page"], "page", Page),
            within=_read_choice(data["within"], "within", Within),
            kinds=frozenset(_read_list(data["kinds"], "kinds", _read_kind)),
            layers=frozenset(_read_list(data["layers"], "layers", _read_layer)),
            viewpoint=_read_viewpoint(data["viewpoint"]),
            camera=Camera.from_json(data["camera"]),
            focus=None if focus is None else _read_pattern(focus, "focus", _RECORD_ID),
            claim=None if claim is None else _read_pattern(claim, "claim", _RECORD_ID),
            withdrawn=frozenset(_read_list(data["withdrawn"], "withdrawn", _read_source)),
            panel=_read_choice(data["panel"], "panel", Panel),
            scope=_read_choice(data["scope"], "scope", Scope),
            language=_read_choice(data["language"], "language", Language),
            theme=_read_choice(data["theme"], "theme", Theme),
        )

    def to_url(self, opening: Selection) -> str:
        """The query string that restores this selection, ``?d=…``; defaults are left out.

        ``opening`` is what the dossier shows first: an address names what differs from it.
        """
        parts: list[tuple[str, str]] = [("d", self.dossier)]
        for name, key in _URL_FIELDS.items():
            text = _URL_TEXT[name](self)
            if text != _URL_TEXT[name](opening):
                parts.append((key, text))
        return "?" + urlencode(parts, safe=":,./-_")

    @classmethod
    def from_url(cls, query: str, openings: Mapping[str, Selection], default: str) -> Selection:
        """Read a query string; raise SelectionError with a sentence for a broken one.

        ``openings`` holds the first view of each served dossier, ``default`` the slug to use
        where the address names none.
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
            raise SelectionError(
                _sentence("dossier", slug, "one of " + ", ".join(sorted(openings)))
            )
        data = openings[slug].to_json()
        names = {key: name for name, key in _URL_FIELDS.items()}
        for key, text in values.items():
            if key not in names:
                raise SelectionError(_sentence("field", key, "one of " + ", ".join(sorted(names))))
            data[names[key]] = _URL_JSON[names[key]](text)
        return cls.from_json(data)

    def sentence(self, names: Mapping[str, str] | None = None) -> str:
        """The selection in words, for chips, captions and exports.

        ``names`` maps country codes to names; a code without a name stands for itself.
        """
        names = names or {}
        if self.pair:
            a, b = (names.get(code, code) for code in self.pair)
            who = f"{a} – {b}" if self.scope is Scope.PAIR else f"{a} – {b} among all events"
        else:
            who = "All countries"
        kinds = "" if self.kinds == frozenset(EventKind) else f", {_listed(self.kinds)}"
        when = f"{_day_words(self.start)} – {_day_words(self.end)}"
        drawn = {"de_facto": "de facto"}[self.viewpoint]
        without = f"; without {', '.join(sorted(self.withdrawn))}" if self.withdrawn else ""
        return (
            f"{who}{kinds}, {self.within.value} within {when}{without}; "
            f"borders drawn {drawn} as of {_day_words(self.as_of)}"
        )


def named_dossier(query: str, openings: Mapping[str, Selection], default: str) -> str:
    """The served dossier that an address names, even one broken otherwise; else the default."""
    slugs = [text for key, text in parse_qsl(query.lstrip("?")[:_QUERY_LIMIT]) if key == "d"]
    return slugs[0] if len(slugs) == 1 and slugs[0] in openings else default


def settle(selection: Selection, dossier: Dossier) -> tuple[Selection, list[str]]:
    """The selection without what its dossier does not know, and a sentence for each such thing.

    An unknown pair gives way to the dossier's own, an unknown event or claim to none; an unknown
    source cannot be withdrawn.
    """
    notices = []
    known = {country.code for country in dossier.countries}
    strangers = [code for code in selection.pair or () if code not in known]
    if strangers:
        selection = replace(selection, pair=dossier.opening.pair)
        notices.append(
            f"The dossier “{dossier.title}” has no country {' or '.join(strangers)}; "
            "its own pair is shown instead."
        )
    if selection.focus and all(event.id != selection.focus for event in dossier.events):
        notices.append(
            f"The dossier “{dossier.title}” has no event “{selection.focus}”; no event is chosen."
        )
        panel = Panel.PAIR if selection.panel is Panel.EVENT else selection.panel
        selection = replace(selection, focus=None, panel=panel)
    if selection.claim and all(claim.id != selection.claim for claim in dossier.claims):
        notices.append(
            f"The dossier “{dossier.title}” has no claim “{selection.claim}”; no claim is opened."
        )
        selection = replace(selection, claim=None)
    unknown = selection.withdrawn - {source.id for source in dossier.sources}
    if unknown:
        notices.append(
            f"The dossier “{dossier.title}” has no source {' or '.join(sorted(unknown))}; "
            "it cannot be withdrawn."
        )
        selection = replace(selection, withdrawn=selection.withdrawn - unknown)
    return selection, notices


def _listed(kinds: Collection[EventKind]) -> str:
    names = [kind.value + "s" for kind in EventKind if kind in kinds]
    if len(names) < 2:
        return f"{names[0]} only" if names else "no kind of event"
    return f"{', '.join(names[:-1])} and {names[-1]} only"


def _day_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _shown(came: object) -> str:
    """What came, cut to a length that a reader can take in, however deep or long it is."""
    shortener = reprlib.Repr()
    shortener.maxstring = shortener.maxother = _TEXT_LIMIT // 2
    try:
        text = shortener.repr(came)
    except ValueError:  # Python refuses to print whole numbers beyond 4,300 digits
        text = f"a very long {type(came).__name__}"
    return text if len(text) <= _TEXT_LIMIT else text[:_TEXT_LIMIT] + "…"


def _sentence(name: str, came: object, expected: str) -> str:
    return f"{name}: came {_shown(came)}; expected {expected}."


def _read_text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise SelectionError(_sentence(name, value, "text"))
    return value


def _read_pattern(value: object, name: str, pattern: re.Pattern[str]) -> str:
    text = _read_text(value, name)
    if len(text) > _TEXT_LIMIT or not pattern.fullmatch(text):
        raise SelectionError(_sentence(name, value, "letters, digits and hyphens"))
    return text


def _read_day(value: object, name: str) -> date:
    text = _read_text(value, name)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise SelectionError(_sentence(name, value, "a day like 2019-01-24")) from None
    if day.isoformat() != text:
        raise SelectionError(_sentence(name, value, "a day like 2019-01-24"))
    return day


def _read_choice(value: object, name: str, choices: type[Choice]) -> Choice:
    text = _read_text(value, name)
    try:
        return choices(text)
    except ValueError:
        expected = "one of " + ", ".join(choice.value for choice in choices)
        raise SelectionError(_sentence(name, value, expected)) from None


def _read_list(
    value: object,
    name: str,
    read: Callable[[object, str], Item],
    length: int | None = None,
) -> list[Item]:
    if not isinstance(value, list | tuple) or len(value) > _LIST_LIMIT:
        raise SelectionError(_sentence(name, value, f"a list of at most {_LIST_LIMIT}"))
    if length is not None and len(value) != length:
        raise SelectionError(_sentence(name, value, f"a list of {length}"))
    return [read(item, name) for item in value]


def _read_kind(value: object, name: str) -> EventKind:
    return _read_choice(value, name, EventKind)


def _read_source(value: object, name: str) -> str:
    return _read_pattern(value, name, _RECORD_ID)


def _read_layer(value: object, name: str) -> str:
    text = _read_text(value, name)
    if text not in LAYER_GROUPS:
        raise SelectionError(_sentence(name, value, "one of " + ", ".join(LAYER_GROUPS)))
    return text


def _read_country(value: object, name: str) -> str:
    text = _read_text(value, name)
    if not _COUNTRY.fullmatch(text):
        raise SelectionError(_sentence(name, value, "an ISO 3166-1 alpha-3 code like IRN"))
    return text


def _read_pair(value: object) -> tuple[str, str]:
    a, b = _read_list(value, "pair", _read_country, length=2)
    return a, b


def _read_viewpoint(value: object) -> str:
    text = _read_text(value, "viewpoint")
    if text not in VIEWPOINTS:
        raise SelectionError(_sentence("viewpoint", value, "one of " + ", ".join(VIEWPOINTS)))
    return text


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
        raise SelectionError(_sentence("camera", text, "five numbers: lon,lat,zoom,bearing,pitch"))
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
    "withdrawn": _listed_url,
    "camera": _camera_url,
}

_JSON_FIELDS = frozenset({"dossier", *_URL_FIELDS})
