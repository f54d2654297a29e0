"""What was compiled by hand: text files in ``geodata/compiled``, read when layers are built."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pycountry
from ruamel.yaml import YAML

from geodata.validity import since_bounds

STATUS_ON = "2019-01"
"""The month that every ``status`` in ``sites.yml`` and ``corridor.yml`` is true of."""

FOLDER = Path(__file__).parents[1] / "compiled"


@cache
def read_compiled(name: str) -> Any:
    """The content of ``compiled/<name>.yml``: a list of records, or a mapping of them."""
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


@cache
def country_name(code: str) -> str:
    """The English name of a country on the map by alpha-3 code; "" where ISO 3166 has no such."""
    named = read_compiled("countries")["names"].get(code)
    country = pycountry.countries.get(alpha_3=code)
    if named or country is None:
        return str(named or "")
    return str(getattr(country, "common_name", country.name)).split(",")[0]


def local_name(code: str) -> str:
    """The name of a country in its first official language, the English one where none is given."""
    return str(read_compiled("countries")["local"].get(code, country_name(code)))


def dated(work: Mapping[str, Any]) -> dict[str, Any]:
    """What the layer says of a work's day: ``since`` as compiled, and the days that bound it."""
    since = work.get("since")
    earliest, latest = since_bounds(since)
    return {
        "status": work["status"],
        "status_on": STATUS_ON,
        "since": None if since is None else str(since),
        "since_earliest": earliest,
        "since_latest": latest,
    }
