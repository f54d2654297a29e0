"""How large the first dossier's page in one file is, and how long it takes to write."""

from __future__ import annotations

import time
from dataclasses import dataclass

from dashboard.briefing.briefings import read_briefing
from dashboard.briefing_files.html import write_html
from dashboard.context import Context
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import EMBEDDED, load_dossier

SLUG = "iran-azerbaijan-2019"


@dataclass(frozen=True)
class Written:
    """One written file."""

    size_bytes: int
    scenes: int
    write_s: float


def write_once() -> Written:
    """Write the file once, its briefing filled in beforehand."""
    context = Context.of(ServedDossiers((load_dossier(EMBEDDED / SLUG),)))
    briefing = read_briefing(context.dossiers[SLUG])
    began = time.perf_counter()
    page = write_html(context, SLUG, briefing)
    return Written(len(page), len(briefing.scenes), time.perf_counter() - began)
