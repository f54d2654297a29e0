"""What is said of stretches of a border that others held."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dashboard.query.wording import day_words
from dashboard.selection.words import km_words
from geodata.control import Stretch


def control_words(stretch: Stretch, names: Mapping[str, str]) -> str:
    """A sentence on a stretch: how long, behind what, whose, held by whom, when, and who differs.

    ``names`` maps alpha-3 codes to names; a code without one stands for itself.
    """
    whose = names.get(stretch.ground_of, stretch.ground_of)
    begins = day_words(date.fromisoformat(stretch.valid_from))
    until = day_words(date.fromisoformat(stretch.valid_to)) if stretch.valid_to else "now"
    on = f" on the {stretch.river}" if stretch.river else ""
    others = "".join(f"; {km:g} km by the count of {by}" for km, by in stretch.published)
    return (
        f"{km_words(stretch.length_km)} km of it{on} lay {stretch.behind}, where the side of "
        f"{whose} was held by {stretch.held_by} ({begins} to {until}{others})."
    )
