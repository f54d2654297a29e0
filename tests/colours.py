"""What an eye sees of a colour: contrast, difference, three colour blindnesses, a projector.

Colours are linear sRGB, shape (3,), each part from 0 to 1.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from dashboard.figures.tokens import load_tokens, token_sheets

Colour = NDArray[np.float64]

EYES = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
"""Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (IEEE TVCG 15, 2009), severity 1; on linear sRGB."""

DISPLAYS = {"screen": 0.0, "projector": 1 / 14}
"""Light of the room on the picture, as a share of its white. A projector in a lit meeting room
shows white 15 times as bright as black: the least that ANSI/INFOCOMM 3M-2011 (Projected Image
System Contrast Ratio) asks for decisions on a presentation. (1 + 1/14) / (1/14) = 15."""

_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
"""IEC 61966-2-1, white D65."""

_WHITE = _TO_XYZ @ np.ones(3)
_NUMBERS = re.compile(r"[\d.]+")


def pixel_of(token: str) -> tuple[int, int, int]:
    """A token of the light theme as red, green and blue, 0 to 255."""
    red, green, blue = bytes.fromhex(load_tokens(token_sheets())[token].lstrip("#"))
    return red, green, blue


def colour(text: str, below: Colour | None = None) -> Colour:
    """A colour of a style sheet, ``#rrggbb`` or ``rgba(…)`` over what lies below.

    Layers are mixed as browsers do it, by the values as written.
    """
    if text.startswith("#"):
        return _linear(np.array([int(text[at : at + 2], 16) / 255 for at in (1, 3, 5)]))
    *parts, alpha = (float(part) for part in _NUMBERS.findall(text))
    assert below is not None, f"{text} lets something through, but nothing is said to lie below"
    return _linear(alpha * np.array(parts) / 255 + (1 - alpha) * _written(below))


def seen(light: Colour, eye: str, display: str) -> Colour:
    """What arrives of a colour; white stays 1, for an eye takes the brightest as white."""
    flare = DISPLAYS[display]
    return (np.clip(EYES[eye] @ light, 0, 1) + flare) / (1 + flare)


def contrast(one: Colour, other: Colour, display: str = "screen") -> float:
    """WCAG 2.2's contrast ratio, 1 to 21, of two colours as a display shows them."""
    low, high = sorted(float((_TO_XYZ @ seen(c, "usual", display))[1]) for c in (one, other))
    return (high + 0.05) / (low + 0.05)


def difference(one: Colour, other: Colour) -> float:
    """ΔE2000 of two colours as they are seen (ISO/CIE 11664-6)."""
    return difference_of_labs(_lab(one), _lab(other))


def difference_of_labs(one: Colour, other: Colour) -> float:
    """ΔE2000 of two points of CIELAB: the steps of Sharma, Wu and Dalal (2005)."""
    (light_1, a_1, b_1), (light_2, a_2, b_2) = (map(float, point) for point in (one, other))
    mean_chroma = (np.hypot(a_1, b_1) + np.hypot(a_2, b_2)) / 2
    stretch = 1 + 0.5 * (1 - _share(mean_chroma))
    chroma_1, chroma_2 = np.hypot(a_1 * stretch, b_1), np.hypot(a_2 * stretch, b_2)
    hue_1 = np.degrees(np.arctan2(b_1, a_1 * stretch)) % 360
    hue_2 = np.degrees(np.arctan2(b_2, a_2 * stretch)) % 360
    grey = chroma_1 * chroma_2 == 0
    turn = 0.0 if grey else (hue_2 - hue_1 + 180) % 360 - 180
    hue = hue_1 + hue_2 if grey else (hue_1 + turn / 2) % 360
    light, chroma = (light_1 + light_2) / 2, (chroma_1 + chroma_2) / 2
    by_hue = (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )
    off = (light - 50) ** 2
    d_light = (light_2 - light_1) / (1 + 0.015 * off / np.sqrt(20 + off))
    d_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    d_hue = 2 * np.sqrt(chroma_1 * chroma_2) * np.sin(np.radians(turn / 2))
    d_hue /= 1 + 0.015 * chroma * by_hue
    bend = -2 * _share(chroma) * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    return float(np.sqrt(d_light**2 + d_chroma**2 + d_hue**2 + bend * d_chroma * d_hue))


def _share(chroma: float) -> float:
    return float(np.sqrt(chroma**7 / (chroma**7 + 25.0**7)))


def _cos(degrees: float) -> float:
    return float(np.cos(np.radians(degrees)))


def _lab(light: Colour) -> Colour:
    ratios = (_TO_XYZ @ light) / _WHITE
    x, y, z = np.where(ratios > 216 / 24389, np.cbrt(ratios), (24389 / 27 * ratios + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def _linear(written: Colour) -> Colour:
    return np.where(written <= 0.04045, written / 12.92, ((written + 0.055) / 1.055) ** 2.4)


def _written(light: Colour) -> Colour:
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
