"""By which other names and codes a reader may ask for a country."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pycountry

_EVERYDAY = {
    "ARE": ("UAE", "Emirates"),
    "BIH": ("Bosnia",),
    "CIV": ("Ivory Coast",),
    "COD": ("DRC", "DR Congo", "Congo-Kinshasa"),
    "COG": ("Congo-Brazzaville",),
    "CPV": ("Cape Verde",),
    "CZE": ("Czech Republic",),
    "FSM": ("Micronesia",),
    "GBR": ("UK", "Britain"),
    "KOR": ("ROK",),
    "MKD": ("Macedonia",),
    "MMR": ("Burma",),
    "NLD": ("Holland",),
    "PRK": ("DPRK",),
    "PSE": ("Palestine",),
    "SWZ": ("Swaziland",),
    "TLS": ("East Timor",),
    "TUR": ("Turkey",),
    "USA": ("America",),
    "VAT": ("Vatican",),
    "XKX": ("XK", "Kosova"),
}
"""What ISO 3166 does not list and newspapers print."""


@cache
def other_names(code: str) -> tuple[str, ...]:
    """Names of a country by its alpha-3 code: its alpha-2 code, ISO's names, everyday ones.

    Each once; none for a code that nobody knows.
    """
    return tuple(dict.fromkeys(_names(code)))


def _names(code: str) -> Iterator[str]:
    country = pycountry.countries.get(alpha_3=code)
    if country is not None:
        yield country.alpha_2
        yield country.name
        # Not every country has these two.
        for field in ("common_name", "official_name"):
            name = getattr(country, field, None)
            if name:
                yield name
    yield from _EVERYDAY.get(code, ())
