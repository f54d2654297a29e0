"""Names as the reader wants them: English, with the name in its own script beside it."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.selection import Language, Selection
from dashboard.store.served import ServedDossier


def country_name(served: ServedDossier, code: str) -> str:
    """The country's English name; a code without a record stands for itself."""
    return served.country_names.get(code, code)


def render_names(name: str, local: str | None, selection: Selection) -> list[Any]:
    """A name, and where the reader asked for it the local one behind it (set by direction)."""
    if selection.language is Language.ENGLISH or not local or local == name:
        return [name]
    return [name, " ", html.Bdi(local, className="local")]


def render_country(served: ServedDossier, code: str, selection: Selection) -> list[Any]:
    """A country's name or names."""
    country = served.countries.get(code)
    return render_names(country_name(served, code), country.local if country else None, selection)
