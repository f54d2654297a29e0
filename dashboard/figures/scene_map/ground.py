"""Sea, land and lines, from the bottom up, in the order of :mod:`dashboard.figures.map_style`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from dashboard.figures.legend import ground_signs
from dashboard.figures.map_lines import (
    CORRIDOR_DASHES,
    CORRIDOR_OPACITY,
    CORRIDOR_OPACITY_UNKNOWN,
    HATCHES,
    LINES,
    Hatch,
    Line,
)
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.layers import Drawn, drawn, features, in_sight, points_along
from dashboard.figures.scene_map.markup import Value, element, paint
from dashboard.selection import Selection
from geodata.validity import status_on, valid_on
from geodata.viewpoints import DE_FACTO

_FINE_LINES_FROM = 4
"""Zoom from which rivers and disputed lines are drawn, as on the map."""

_SAMPLE_PX = 16
_SEAM_PX = 0.7
"""Land reaches this much over its own edge, or the sea would shine through along every border."""


@dataclass(frozen=True)
class Ground:
    """What the lines are drawn from: frame, selection and colours.

    While they are drawn, ``seen`` takes the legend's signs of what is in sight with its names, and
    ``land`` the sides whose land is.
    """

    frame: Frame
    selection: Selection
    tokens: Mapping[str, str]
    seen: dict[str, list[str]] = field(default_factory=dict)
    land: list[str] = field(default_factory=list)

    def draw(self) -> Iterator[str]:
        """Elements from the bottom up."""
        frame = self.frame
        yield element(
            "rect", width=frame.width, height=frame.height, **paint("fill", self.tokens["sea"])
        )
        yield from self._land()
        yield from self._zones()
        yield from self._coast_and_rivers()
        yield from self._borders()
        yield from self._corridor()
        yield from self._disputed()

    def along_shared(self) -> Iterator[tuple[float, float]]:
        """Pixels of points along the border of the pair, where it is drawn."""
        if not self.selection.pair or not self._shows("shared_border"):
            return
        shared = _having(pair="-".join(sorted(self.selection.pair)))
        shapes = [one.shape for one in drawn(self.frame, "ground_borders") if shared(one)]
        yield from points_along(self.frame, shapes, _SAMPLE_PX)

    def _shows(self, group: str) -> bool:
        return group in self.selection.layers

    def _valid(self, feature: Drawn) -> bool:
        properties = feature.properties
        viewpoint = properties.get("viewpoint", DE_FACTO.id)
        held = valid_on(properties, self.selection.as_of)
        return held and viewpoint == self.selection.viewpoint

    def _land(self) -> Iterator[str]:
        layer, land = "ground_countries", self.tokens["land"]
        for country in drawn(self.frame, layer):
            yield element(
                "path",
                d=country.path,
                fill_rule="evenodd",
                stroke_width=_SEAM_PX,
                **paint("fill", land),
                **paint("stroke", land),
            )
        for side, code in zip(("a", "b"), self.selection.pair or (), strict=False):
            own = _having(code=code)
            path = self._path(layer, own)
            if path:
                fill = paint("fill", self.tokens[f"side-{side}-fill"])
                yield element("path", d=path, fill_rule="evenodd", **fill)
                if any(
                    in_sight(self.frame, one.shape) for one in drawn(self.frame, layer) if own(one)
                ):
                    self.land.append(side.upper())
        lakes = self._path("ground_lakes", lambda _: True)
        if lakes:
            yield element("path", d=lakes, fill_rule="evenodd", **paint("fill", self.tokens["sea"]))

    def _zones(self) -> Iterator[str]:
        if not self._shows("caspian_zones"):
            return
        for zone, hatch in HATCHES.items():
            path = self._path("caspian_zones", _having(zone=zone))
            if path:
                self._see("zone", "caspian_zones", _having(zone=zone))
                colour = self.tokens[hatch.token]
                # Pictures of both themes may stand in one document, whose ids are shared.
                name = f"{zone}-{colour.strip('#')}"
                yield element("defs", _pattern(hatch, name, colour))
                yield element("path", d=path, fill_rule="evenodd", fill=f"url(#{name})")
        yield from self._line("caspian_limits", LINES["zones"])
        yield from self._line(
            "caspian_equidistance", LINES["equidistance"], sign="line:equidistance"
        )

    def _coast_and_rivers(self) -> Iterator[str]:
        yield from self._line("ground_rivers", LINES["streams"], self._is_stream)
        for waters in ("ground_lakes", "ground_coast"):
            yield from self._line(waters, LINES["coast"])
        if self._shows("rivers") and self.frame.zoom >= _FINE_LINES_FROM:
            yield from self._line("rivers", LINES["rivers"], sign="line:rivers")

    def _is_stream(self, river: Drawn) -> bool:
        """True of a river that this zoom shows and that no layer has."""
        name, rank = river.properties["name"], river.properties["rank"]
        elsewhere = (one.properties["name"] for one in features("rivers"))
        return rank <= self.frame.zoom and name not in elsewhere

    def _borders(self) -> Iterator[str]:
        layer, dashed = "ground_borders", "border-disputed"
        yield from self._line(layer, LINES["border"], lambda f: self._valid(f) and not _disputed(f))
        yield from self._line(
            layer, LINES[dashed], lambda f: self._valid(f) and _disputed(f), sign=f"line:{dashed}"
        )
        if not self.selection.pair or not self._shows("shared_border"):
            return
        shared = _having(pair="-".join(sorted(self.selection.pair)))
        yield from self._line(layer, LINES["shared-halo"], shared)
        for name, wanted in (
            ("shared", lambda f: shared(f) and not _disputed(f)),
            ("shared-disputed", lambda f: shared(f) and _disputed(f)),
        ):
            yield from self._line(layer, LINES[name], wanted, sign=f"line:{name}")

    def _corridor(self) -> Iterator[str]:
        if not self._shows("corridor"):
            return
        stretches = drawn(self.frame, "corridor")
        looks = dict.fromkeys((f.properties["mode"], self._opacity(f)) for f in stretches)
        for mode, opacity in looks:
            dash = CORRIDOR_DASHES[mode]
            plain = LINES["corridor"]
            yield from self._line(
                "corridor",
                Line(plain.token, plain.widths, dash),
                self._looking(mode, opacity),
                opacity,
                sign="corridor",
            )

    def _opacity(self, stretch: Drawn) -> float:
        """How firmly a stretch is drawn for what is known of it on the day."""
        status = status_on(stretch.properties, self.selection.as_of)
        return CORRIDOR_OPACITY.get(status, CORRIDOR_OPACITY_UNKNOWN)

    def _looking(self, mode: str, opacity: float) -> Callable[[Drawn], bool]:
        return lambda f: f.properties["mode"] == mode and self._opacity(f) == opacity

    def _disputed(self) -> Iterator[str]:
        if self._shows("disputed") and self.frame.zoom >= _FINE_LINES_FROM:
            yield from self._line("disputed", LINES["disputed"], self._valid, sign="line:disputed")

    def _see(self, sign: str, layer: str, wanted: Callable[[Drawn], bool]) -> None:
        """Notes for the legend what of a layer is in sight, by sign and name."""
        for feature in drawn(self.frame, layer):
            if wanted(feature) and in_sight(self.frame, feature.shape):
                for id_ in ground_signs(sign, feature.properties, self.selection.as_of):
                    names = self.seen.setdefault(id_, [])
                    names.append(str(feature.properties.get("name") or ""))

    def _path(self, layer: str, wanted: Callable[[Drawn], bool]) -> str:
        return "".join(one.path for one in drawn(self.frame, layer) if wanted(one))

    def _line(
        self,
        layer: str,
        line: Line,
        wanted: Callable[[Drawn], bool] = lambda _: True,
        opacity: float = 1.0,
        *,
        sign: str = "",
    ) -> Iterator[str]:
        path = self._path(layer, wanted)
        if not path:
            return
        if sign:
            self._see(sign, layer, wanted)
        width = width_at(line.widths, self.frame.zoom)
        look: dict[str, Value] = {"stroke_linejoin": "round"}
        if line.dash:
            look["stroke_dasharray"] = " ".join(f"{part * width:.2f}" for part in line.dash)
        else:
            look["stroke_linecap"] = "round"
        yield element(
            "path",
            d=path,
            fill="none",
            stroke_width=round(width, 2),
            **paint("stroke", self.tokens[line.token], opacity),
            **look,
        )


def _pattern(hatch: Hatch, name: str, colour: str) -> str:
    """A hatch for the picture's definitions."""
    look = {"stroke_width": hatch.width_px, **paint("stroke", colour)}
    return element(
        "pattern",
        element("path", d=hatch.strokes(), fill="none", **look),
        id=name,
        width=hatch.step_px,
        height=hatch.step_px,
        patternUnits="userSpaceOnUse",
    )


def _disputed(feature: Drawn) -> bool:
    return bool(feature.properties.get("status") == "disputed")


def _having(**wanted: str) -> Callable[[Drawn], bool]:
    """True for a feature with these properties."""
    return lambda feature: all(feature.properties[name] == value for name, value in wanted.items())


def width_at(stops: tuple[float, ...], zoom: float) -> float:
    """A width between stops of zoom and pixels, as MapLibre interpolates them."""
    pairs = list(zip(stops[::2], stops[1::2], strict=True))
    if zoom <= pairs[0][0]:
        return pairs[0][1]
    for (low, narrow), (high, wide) in pairwise(pairs):
        if zoom <= high:
            return narrow + (wide - narrow) * (zoom - low) / (high - low)
    return pairs[-1][1]
