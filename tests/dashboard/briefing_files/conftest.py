"""The first dossier's briefing and its files, made once: drawing eight maps takes seconds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.briefing.briefings import read_briefing
from dashboard.briefing_files.brief import Brief, build_brief
from dashboard.briefing_files.pdf import write_pdf
from dashboard.briefing_files.pptx import write_pptx
from dashboard.context import Context
from dashboard.store.served import ServedDossier, ServedDossiers

MADE = date(2026, 11, 25)


@pytest.fixture(scope="session")
def served(dossiers: ServedDossiers) -> ServedDossier:
    return dossiers.default


@pytest.fixture(scope="session")
def context(dossiers: ServedDossiers) -> Context:
    return Context.of(dossiers)


@pytest.fixture(scope="session")
def brief(served: ServedDossier) -> Brief:
    return build_brief(read_briefing(served), MADE)


@pytest.fixture(scope="session")
def handout(served: ServedDossier, brief: Brief, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-out as an audience gets it, as a file."""
    path = tmp_path_factory.mktemp("handout") / "handout.pdf"
    path.write_bytes(write_pdf(served, brief))
    return path


@pytest.fixture(scope="session")
def slides(served: ServedDossier, brief: Brief, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The slides with notes, as a file."""
    path = tmp_path_factory.mktemp("slides") / "slides.pptx"
    path.write_bytes(write_pptx(served, brief))
    return path
