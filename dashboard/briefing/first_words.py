"""A new scene before anybody wrote about it: what its view says by itself, and a short id."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.store.served import ServedDossier
from seeds.folding import plain_words
from seeds.reading.values import ID_LIMIT
from seeds.records.briefing import View

_ID_LENGTH = 32
"""Characters of an id made from a title; addresses hold it."""

_LABEL = 110
"""Characters of a claim's statement below its verdict: what a call-out has room for."""


def first_words(served: ServedDossier, view: View) -> dict[str, Any]:
    """What a view says before anybody wrote about it: its event or pair, its claim's verdict."""
    event = served.events.get(view.focus or "")
    pair = [served.country_names.get(code, code) for code in view.pair or ()]
    words: dict[str, Any] = {
        "title": (event.title if event else " – ".join(pair) or served.dossier.title)[:80],
        "headline": "{a} and {b}, {window}" if view.pair else "{window}",
    }
    claim = next((c for c in served.dossier.claims if c.id == view.claim), None)
    record = claim or event
    if claim:
        words["figures"] = [{"value": f"{{claim:{claim.id}}}", "label": _short(claim.statement)}]
        words["claims"] = [claim.id]
    if record:
        words["citations"] = [
            {"source": c.source, "paragraphs": list(c.paragraphs)} for c in record.citations
        ]
    return words


def _short(statement: str) -> str:
    text = statement.removesuffix(".").replace("{", "(").replace("}", ")")
    return text if len(text) <= _LABEL else text[:_LABEL].rsplit(" ", 1)[0] + " …"


def without_silent_claim(view: View, fields: Mapping[str, Any]) -> View:
    """The view; without the claim that happens to be open, where no words show its verdict."""
    if view.claim is None:
        return view
    figures = fields.get("figures") or ()
    texts = [fields.get("headline") or "", fields.get("text") or ""]
    texts += [text for figure in figures for text in figure.values()]
    shown = any(f"{{claim:{view.claim}}}" in text for text in texts)
    return view if shown else replace(view, claim=None)


def free_id(title: str, taken: Sequence[str]) -> str:
    """A short id from a title, that no other scene has."""
    stem = "-".join(plain_words(title))
    while len(stem) > _ID_LENGTH and "-" in stem:
        stem = stem.rpartition("-")[0]
    stem = stem[: ID_LIMIT - 5] or "scene"
    stem = re.sub(r"-[0-9]{1,3}$", "", stem) or "scene"
    if stem not in taken:
        return stem
    return next(f"{stem}-{n}" for n in range(2, 10_000) if f"{stem}-{n}" not in taken)
