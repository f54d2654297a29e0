"""What a citation calls a source, and where in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.query.citations import cited_briefly, cited_once, source_name
from dashboard.store.served import ServedDossier
from seeds.dates.edtf import EdtfDate
from seeds.records.model import Citation, Reliability, Source, SourceKind
from tests.dashboard.small_dossier import small_dossier

PUBLISHER = "Governments of Fiji and Tonga"


def source(kind, title="Treaty of the Reefs", published="2017-05-02"):
    return Source(
        "reefs", title, PUBLISHER, kind, EdtfDate.parse(published), Reliability.A, "en"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "name"),
    [
        (source(SourceKind.TREATY), "Treaty of the Reefs (2017)"),
        (source(SourceKind.TREATY, "Protocol of 2017"), "Protocol of 2017"),
        (source(SourceKind.TREATY, published="1884-11"), "Treaty of the Reefs (1884)"),
        (source(SourceKind.TREATY, published="../1994"), "Treaty of the Reefs (1994)"),
        *((source(kind), PUBLISHER) for kind in SourceKind if kind is not SourceKind.TREATY),
    ],
)
def test_a_treaty_is_cited_by_its_title_and_all_else_by_who_published_it(one, name):
    assert source_name(one) == name


@pytest.mark.parametrize(
    ("kind", "once", "briefly"),
    [
        (SourceKind.TREATY, "art. 3, art. 4, art. 9", "art. 3–4, art. 9"),
        (SourceKind.NEWS, "¶3, ¶4, ¶9", "¶3–4, ¶9"),
    ],
)
def test_a_treaty_has_articles_and_all_else_paragraphs(kind, once, briefly):
    reefs = source(kind)
    dossier = small_dossier()
    served = ServedDossier.of(replace(dossier, sources=(*dossier.sources, reefs)))
    citation = Citation("reefs", (3, 4, 9))
    assert cited_once(citation, served) == f"{source_name(reefs)}, {once}"
    assert cited_briefly(citation, served) == f"{source_name(reefs)}, {briefly}"
