"""Where the two countries of a pair meet: on land, at sea only, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.borders import BorderMeasure, find_border
from geodata.caspian import measure_caspian


@dataclass(frozen=True)
class BorderFacts:
    """The measured land border, None without one; ``on_caspian`` if both lie on that sea."""

    measure: BorderMeasure | None
    on_caspian: bool


def select_border(pair: tuple[str, str]) -> BorderFacts:
    """The same facts in either order of the pair."""
    caspian = {waters.state for waters in measure_caspian().states}
    return BorderFacts(measure=find_border(*pair), on_caspian=set(pair) <= caspian)


def published_range(measure: BorderMeasure) -> tuple[float, float] | None:
    """Least and greatest published length in km; None where nobody is quoted."""
    values = [figure.value for figure in measure.published]
    return (min(values), max(values)) if values else None
