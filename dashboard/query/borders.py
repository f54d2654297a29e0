"""Where the two countries of a pair meet: on land, at sea only, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from geodata.borders import BorderMeasure, find_border
from geodata.caspian import measure_caspian
from geodata.control import Stretch, stretches


@dataclass(frozen=True)
class BorderFacts:
    """The measured land border, None without one; ``on_caspian`` if both lie on that sea.

    ``held`` are the stretches that others held on the day.
    """

    measure: BorderMeasure | None
    on_caspian: bool
    held: tuple[Stretch, ...] = ()


def select_border(pair: tuple[str, str], day: date) -> BorderFacts:
    """The facts of a day, the same in either order of the pair."""
    caspian = {waters.state for waters in measure_caspian().states}
    return BorderFacts(
        measure=find_border(*pair), on_caspian=set(pair) <= caspian, held=stretches(*pair, day)
    )


def published_range(measure: BorderMeasure) -> tuple[float, float] | None:
    """Least and greatest published length in km; None where nobody is quoted."""
    values = [figure.value for figure in measure.published]
    return (min(values), max(values)) if values else None
