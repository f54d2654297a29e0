"""Dossiers of any size, made up but always the same, for the benchmarks."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from seeds.loading.dossier import EMBEDDED

BASE = EMBEDDED / "iran-azerbaijan-2019"
FIRST_DAY = date(2010, 1, 1)
DAYS = 3300
"""Nine years: the window of the benchmarks then holds a tenth of the events."""

_CAPITALS = {
    "IRN": "tehran",
    "AZE": "baku",
    "ARM": "yerevan",
    "GEO": "tbilisi",
    "TUR": "ankara",
    "RUS": "moscow",
}
_KINDS = ("visit", "visit", "meeting", "agreement", "statement")
_RANKS = ("head_of_state", "minister", "official")
_SEED = 20190124


def generate_dossier(parent: Path, count: int) -> Path:
    """A dossier of ``count`` events under ``parent``; the same for the same count."""
    folder = parent / f"generated-{count}"
    shutil.copytree(BASE, folder, ignore=shutil.ignore_patterns("claims.yml", "briefing.yml"))
    head = (folder / "dossier.yml").read_text(encoding="utf-8")
    head = head.replace(f"slug: {BASE.name}", f"slug: {folder.name}")
    (folder / "dossier.yml").write_text(head, encoding="utf-8")
    (folder / "events.yml").write_text("".join(_events(count)), encoding="utf-8")
    return folder


def _events(count: int) -> Iterator[str]:
    chance = random.Random(_SEED)
    for number in range(count):
        kind = chance.choice(_KINDS)
        guest, host = chance.sample(sorted(_CAPITALS), 2)
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        when = day.isoformat() if chance.random() < 0.7 else day.isoformat()[:7]
        roles = ("guest", "host") if kind in {"visit", "meeting"} else ("party", "party")
        yield (
            f"- id: e{number}\n"
            f"  kind: {kind}\n"
            f"  title: Generated {kind} {number}\n"
            f'  date: "{when}"\n'
            f"  date_words: generated\n"
            f"  place: {_CAPITALS[host]}\n"
            f"  participants:\n"
            f"    - {{country: {guest}, role: {roles[0]}, rank: {chance.choice(_RANKS)}}}\n"
            f"    - {{country: {host}, role: {roles[1]}}}\n"
            f"  citations:\n"
            f"    - {{source: trt-2019, paragraphs: [{chance.randrange(1, 26)}]}}\n"
            f"  grade: {chance.randrange(1, 7)}\n"
        )
