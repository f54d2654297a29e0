"""SVG elements as text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

_RGBA = re.compile(r"rgba\((\d+), (\d+), (\d+), ([\d.]+)\)")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold at all, however it is written (XML 1.0, production 2)."""

Value = str | float | int | None


def element(name: str, content: str = "", /, **attributes: Value) -> str:
    """One element; ``content`` is markup already, attributes are escaped here.

    Underscores in names stand for hyphens, and one at the end is dropped; None leaves one out.
    """
    given = "".join(
        f" {key.strip('_').replace('_', '-')}={quoteattr(_text(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def plain(text: str) -> str:
    """Text as the content of an element."""
    return escape(_FORBIDDEN.sub("", text))


def paint(property_: str, colour: str, opacity: float = 1.0) -> Mapping[str, Value]:
    """Attributes of a ``fill`` or ``stroke``, in a form of colour that all readers know."""
    found = _RGBA.fullmatch(colour)
    if found:
        red, green, blue = (int(part) for part in found.groups()[:3])
        colour = f"#{red:02x}{green:02x}{blue:02x}"
        opacity *= float(found[4])
    attributes: dict[str, Value] = {property_: colour}
    if opacity < 1:
        attributes[f"{property_}_opacity"] = round(opacity, 3)
    return attributes


def _text(value: str | float) -> str:
    return _FORBIDDEN.sub("", value) if isinstance(value, str) else f"{value:g}"
