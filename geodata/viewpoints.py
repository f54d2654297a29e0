"""Which of several drawn borders is shown.

Every border line carries ``valid_from`` (null where the day is not known), ``valid_to`` (null while
it lasts) and ``viewpoint``; :mod:`geodata.validity` says whether it held on a day.
There is one viewpoint so far: lines as they were held, de facto. One that draws what a party claims
needs a further set of lines with its own id, and code: only pictures heed the viewpoint of a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Viewpoint:
    """A way to draw borders: its id in selections and layers, its name, and what it shows."""

    id: str
    name: str
    description: str


DE_FACTO = Viewpoint(
    id="de_facto",
    name="De facto",
    description=(
        "Borders as they were held on the day, whoever claims what. Lines that states dispute are "
        "dashed, and those that have ended are drawn only for the days on which they held."
    ),
)

VIEWPOINTS: Mapping[str, Viewpoint] = MappingProxyType({DE_FACTO.id: DE_FACTO})
"""Every viewpoint by id, the default first."""
