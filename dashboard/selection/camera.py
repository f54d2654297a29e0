"""Where the map looks."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.selection.reading import SelectionError, refusal


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
            raise SelectionError(refusal("camera", data, "an object with numbers, or null"))
        unknown = sorted(str(key) for key in data.keys() - _CAMERA_LIMITS.keys())
        if unknown:
            raise SelectionError(refusal("camera", unknown, "only " + ", ".join(_CAMERA_LIMITS)))
        values = {}
        for name, (low, high, _) in _CAMERA_LIMITS.items():
            value = data.get(name, 0.0 if name in {"bearing", "pitch"} else None)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise SelectionError(refusal(f"camera {name}", value, "a number"))
            if not low <= value <= high:  # false for NaN, too
                raise SelectionError(refusal(f"camera {name}", value, f"{low:g} to {high:g}"))
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
