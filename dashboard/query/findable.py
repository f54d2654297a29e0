"""The claims and sources of a dossier as the search needs them, apart from the events.

The map and the timeline have no use for them: they travel when the search is first opened, so that
the first map does not wait for them.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.query.speakers import speaker_words
from dashboard.store.served import ServedDossier
from seeds.records.claims import Claim
from seeds.records.model import Source


@dataclass(frozen=True)
class Findable:
    """What of one dossier is found beside its events, as bytes of JSON."""

    served: ServedDossier

    @cached_property
    def body(self) -> bytes:
        """UTF-8 JSON, the same bytes for the same dossier."""
        text = json.dumps(build_findable(self.served), ensure_ascii=False, separators=(",", ":"))
        return text.encode()

    @cached_property
    def digest(self) -> str:
        """First 16 hexadecimal digits of the body's SHA-256."""
        return hashlib.sha256(self.body).hexdigest()[:16]


def build_findable(served: ServedDossier) -> dict[str, Any]:
    """Plain values, ready for :func:`json.dumps`; both lists in the order of the files."""
    dossier = served.dossier
    return {
        "claims": [_claim(claim, served) for claim in dossier.claims],
        "sources": [_source(source) for source in dossier.sources],
    }


def _claim(claim: Claim, served: ServedDossier) -> dict[str, Any]:
    """``countries`` are those that it is about, alone or as a pair, each once."""
    of_pairs = [code for pair in claim.pairs for code in pair]
    return {
        "id": claim.id,
        "statement": claim.statement,
        "kind": claim.kind.value,
        "speaker": speaker_words(claim, served),
        "countries": list(dict.fromkeys([*of_pairs, *claim.countries])),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "kind": source.kind.value,
        "published": source.published.sentence(),
    }
