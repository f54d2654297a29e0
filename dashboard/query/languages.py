"""Languages by name: a source's tag, "ru", becomes "Russian"."""

from __future__ import annotations

import pycountry


def language_name(tag: str) -> str:
    """English name of a language tag's first part (ISO 639); the tag itself where none is known."""
    code = tag.partition("-")[0].lower()
    language = (
        pycountry.languages.get(**{f"alpha_{len(code)}": code}) if len(code) in {2, 3} else None
    )
    name: str = language.name if language else tag
    # ISO names some languages with a remark behind them: "Persian (macrolanguage)".
    return name.partition(" (")[0]
