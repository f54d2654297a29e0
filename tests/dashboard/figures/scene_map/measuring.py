"""What a picture draws, measured from its own markup: names, marks, arrows, legend and strip."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.figures.fonts import text_width

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


@dataclass(frozen=True)
class Name:
    """A name on the map: its words and the box of its letters."""

    words: str
    shape: BaseGeometry


@dataclass(frozen=True)
class Measured:
    """Shapes in pixels."""

    names: list[Name]
    arrows: list[BaseGeometry]
    """Arrows beside names, which point out of sight."""
    covers: dict[str, list[BaseGeometry]]
    """What lies above the names, by what it is."""


def measure(inner: str) -> Measured:
    """The picture of a :class:`SceneMap`, whose groups stand in a fixed order."""
    parts = list(ElementTree.fromstring(f"<svg>{inner}</svg>"))
    _, names, ways, marks, furniture, *legend = parts
    covers = {
        "dot": [_circle(node) for node in names.iter("circle")],
        "sign": [_placed(node) for node in names.iter("g") if node.get("transform")],
        "way": [_filled(node) for node in ways if node.get("fill") != "none"],
        "mark": [shape for node in marks.iter() if (shape := _marked(node)) is not None],
        "strip": [_rectangle(node) for node in furniture.iter("rect")],
        "legend": [_rectangle(group.find("rect")) for group in legend],
    }
    arrows = [_placed(node) for node in names.findall("path")]
    texts = [Name(node.text or "", _text(node)) for node in names.iter("text")]
    return Measured(texts, arrows, covers)


def overlaps(measured: Measured) -> list[str]:
    """Each name with what lies on it, in words; nothing where all is well."""
    found = []
    for number, name in enumerate(measured.names):
        found += [
            f"{other.words} on {name.words}"
            for other in measured.names[:number]
            if shapely.intersection(name.shape, other.shape).area > 0
        ]
        for kind, shapes in {**measured.covers, "arrow": measured.arrows}.items():
            found += [f"{kind} on {name.words}" for one in shapes if name.shape.intersects(one)]
    return found


def _text(node: ElementTree.Element) -> BaseGeometry:
    """From the height of its capitals to its baseline: what letters take for certain."""
    size, spacing = float(node.get("font-size")), float(node.get("letter-spacing", 0))
    weight = int(node.get("font-weight", 400))
    wide = text_width(node.text, size, weight, node.get("font-style", "normal"), spacing) - spacing
    x, y = float(node.get("x")), float(node.get("y"))
    left = {"start": x, "middle": x - (wide + spacing) / 2, "end": x - wide}[
        node.get("text-anchor", "start")
    ]
    return shapely.box(left, y - size * 0.7, left + wide, y)


def _circle(node: ElementTree.Element) -> BaseGeometry:
    x, y, radius = (float(node.get(name)) for name in ("cx", "cy", "r"))
    return shapely.Point(x, y).buffer(radius)


def _rectangle(node: ElementTree.Element) -> BaseGeometry:
    x, y, wide, tall = (float(node.get(name)) for name in ("x", "y", "width", "height"))
    return shapely.box(x, y, x + wide, y + tall)


def _placed(node: ElementTree.Element) -> BaseGeometry:
    """The room of a shape about the point to which it is moved; shapes reach one unit out."""
    x, y, *rest = map(float, NUMBER.findall(node.get("transform")))
    reach = rest[0] if "scale" in node.get("transform") else 4.5
    return shapely.Point(x, y).buffer(reach)


def _marked(node: ElementTree.Element) -> BaseGeometry | None:
    if node.tag == "circle":
        return _circle(node)
    return _placed(node) if node.get("transform") else None


def _filled(node: ElementTree.Element) -> BaseGeometry:
    """Ribbons with their heads: their outlines, whose curves are followed in ten steps."""
    rings = []
    for part in node.get("d").split("M")[1:]:
        points: list[tuple[float, float]] = []
        for command, numbers in re.findall(r"([LQ]?)([^LQZ]+)", part):
            values = [float(value) for value in NUMBER.findall(numbers)]
            if command == "Q":
                (x0, y0), (cx, cy, x1, y1) = points[-1], values
                for t in (step / 10 for step in range(1, 11)):
                    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
                    points.append((a * x0 + b * cx + c * x1, a * y0 + b * cy + c * y1))
            else:
                points.append((values[0], values[1]))
        rings.append(shapely.make_valid(shapely.Polygon(points)))
    return shapely.union_all(rings)
