"""The line of contact of 1994–2020 and the outline of the former oblast, from Natural Earth 5.

Both come from the world map of Debian's qgis-common. Where the line of contact ran along the
oblast's edge the source holds the same points twice, once under each name; they are kept once in
each line here.
"""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry import mapping

from geodata.building.fetching import QGIS, fetch

_FILE = "usr/share/qgis/resources/data/world_map.gpkg"
_LINES = {
    "Ceasefire Line 1994": {
        "id": "line-of-contact-1994",
        "name": "Line of contact 1994–2020",
        "kind": "line_of_contact",
        "valid_from": "1994-05-12",
        "valid_to": "2020-11-09",
        "status": "de_facto",
    },
    "Former USSR oblast in 1991": {
        "id": "former-oblast",
        "name": "Former Nagorno-Karabakh Autonomous Oblast, 1923–1991",
        "kind": "former_oblast",
        "valid_from": "1923-07-07",
        "valid_to": "1991-11-26",
        "status": "former",
    },
}
"""Name in the source → what the line is. It was the line of contact from the ceasefire of 12 May
1994 until the statement of 9 November 2020 ended the war of that autumn; the oblast was formed on
7 July 1923 and abolished by Azerbaijan's parliament on 26 November 1991."""


def build_disputed() -> list[dict[str, Any]]:
    """One feature a line."""
    frame = gpd.read_file(fetch(QGIS) / _FILE, layer="disputed_borders")
    features = []
    for named, properties in _LINES.items():
        rows = frame[(frame["name"] == named) & (frame["adm0_a3_l"] == "AZE")]
        merged = shapely.line_merge(rows.union_all())
        lines = sorted(shapely.get_parts(merged), key=lambda line: line.bounds)
        geometry = mapping(shapely.multilinestrings(lines))
        whole = {**properties, "viewpoint": "de_facto", "source": "qgis-common"}
        features.append({"type": "Feature", "properties": whole, "geometry": geometry})
    return features
