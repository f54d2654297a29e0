"""The ledger over a small dossier: findings, changes, relations, and what falls with a source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.claims.judging import JUDGES
from dashboard.claims.ledger import build_ledger
from dashboard.claims.provenance import trace_provenance
from dashboard.claims.withdrawing import find_resting, standing_events
from seeds.dates.edtf import EdtfDate
from seeds.records.checks import CHECKS, ConnectedByLand, EventCount
from seeds.records.claims import (
    Claim,
    ClaimKind,
    Relation,
    RelationKind,
    Speaker,
    Verdict,
)
from seeds.records.model import Citation, EventKind
from seeds.vocabulary import Connection
from tests.dashboard.small_dossier import small_dossier

COUNT = EventCount((EventKind.VISIT,), EdtfDate.parse("2018-12"), 0, guest="IRN", host="AZE")


def claim(id_, check=None, source="press", **more):
    return Claim(
        id=id_,
        statement=f"Claim {id_}",
        kind=ClaimKind.FACT,
        speaker=Speaker.AUTHOR,
        citations=(Citation(source, (2,)),),
        check=check,
        **more,
    )


def with_claims(*claims):
    return replace(small_dossier(), claims=claims)


def test_every_kind_of_check_has_a_judge():
    assert set(JUDGES) == set(CHECKS.values())


def test_a_claim_without_a_check_is_untested():
    (entry,) = build_ledger(with_claims(claim("bare")))
    assert entry.finding.verdict is Verdict.UNTESTED
    assert entry.stands
    assert entry.before is None


def test_relations_are_told_from_both_sides():
    one = claim("one", relations=(Relation(RelationKind.CONTRADICTS, "two"),))
    first, second = build_ledger(with_claims(one, claim("two")))
    assert [(r.kind, r.claim.id, r.passive) for r in first.related] == [
        (RelationKind.CONTRADICTS, "two", False)
    ]
    assert [(r.kind, r.claim.id, r.passive) for r in second.related] == [
        (RelationKind.CONTRADICTS, "one", True)
    ]


def _visits(dossier_):
    return build_ledger(dossier_)[0].finding.figures[0].value


def test_a_verdict_that_the_as_of_day_changes_is_shown_with_the_one_before():
    whole = with_claims(claim("visits", COUNT))
    counted = int(_visits(whole))
    assert counted > 0
    whole = with_claims(claim("visits", replace(COUNT, count=counted)))
    (then,) = build_ledger(whole, as_of=date(2018, 12, 1))
    assert then.finding.verdict is Verdict.NOT_SHOWN
    assert then.before is Verdict.CONSISTENT
    assert then.before_when == "as the dossier stands"


def test_a_verdict_other_than_the_one_last_looked_at_is_shown_as_changed():
    check = ConnectedByLand(("IRN", "RUS", "TUR"), Connection.NONE)
    seen = claim("seen", check, last_verdict=Verdict.SUPPORTED, last_verdict_on=date(2026, 11, 1))
    (entry,) = build_ledger(with_claims(seen))
    assert entry.finding.verdict is Verdict.CONTRADICTED
    assert entry.before is Verdict.SUPPORTED
    assert entry.before_when == "when last looked at on 2026-11-01"


@pytest.mark.parametrize("source", ["press", "agency"])
def test_a_withdrawn_source_takes_what_rests_on_it_alone(source):
    whole = with_claims(claim("one"), claim("other", source="agency"))
    resting = find_resting(whole)[source]
    left = standing_events(whole, {source})
    assert set(left) == set(whole.events) - set(resting.only_events)
    assert set(resting.only_events) <= set(resting.events)
    ledger = build_ledger(whole, withdrawn={source})
    fallen = {entry.claim.id for entry in ledger if not entry.stands}
    assert fallen == {c.id for c in resting.only_claims}
    assert len(fallen) == 1


def test_withdrawing_every_source_leaves_no_event_and_counts_none():
    whole = with_claims(claim("visits", COUNT))
    (entry,) = build_ledger(whole, withdrawn={source.id for source in whole.sources})
    assert entry.finding.events == ()
    assert not entry.stands


def test_provenance_leads_from_figure_to_source_without_a_loose_end():
    check = ConnectedByLand(("IRN", "RUS", "TUR"), Connection.NONE)
    whole = with_claims(claim("land", check), claim("visits", COUNT))
    document = trace_provenance(whole, whole.events[:1], build_ledger(whole), "0.0.0")
    named = {*document["entity"], *document["activity"], *document["agent"]}
    ends = {
        value
        for relation in (
            "used",
            "wasGeneratedBy",
            "wasDerivedFrom",
            "wasAttributedTo",
            "wasAssociatedWith",
        )
        for row in document[relation].values()
        for key, value in row.items()
        if key.startswith("prov:")
    }
    assert ends <= named
    slug = whole.slug
    derived = {
        (row["prov:generatedEntity"], row["prov:usedEntity"])
        for row in document["wasDerivedFrom"].values()
    }
    assert (f"araxes:finding/{slug}/land", f"araxes:claim/{slug}/land") in derived
    assert (f"araxes:claim/{slug}/land", f"araxes:source/{slug}/press") in derived
    assert document["entity"][f"araxes:finding/{slug}/land"]["araxes:verdict"] == "contradicted"
    assert "araxes:layer/region_borders" in document["entity"]


@pytest.mark.parametrize("marking", ["Internal // daxili", None])
def test_provenance_says_of_which_day_it_is_and_how_it_is_to_be_handled(marking):
    whole = replace(small_dossier(), marking=marking, disclaimer="Not confirmed.")
    told = trace_provenance(whole, (), (), "0.0.0")["entity"][f"araxes:dossier/{whole.slug}"]
    assert told.get("araxes:marking") == marking
    assert told["araxes:disclaimer"] == "Not confirmed."
    assert told["araxes:as-of"] == whole.as_of.isoformat()
