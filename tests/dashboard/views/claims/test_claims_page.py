"""The claims page as a tree: the ledger's rows, one claim whole, and what an empty dossier says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dashboard.context import Context
from dashboard.selection import SelectionError
from dashboard.store.served import ServedDossiers
from dashboard.views.claims.callbacks import answer_claim, answer_ledger
from dashboard.views.pair.callbacks import answer_claims
from seeds.dates.edtf import EdtfDate
from seeds.records.checks import ConnectedByLand, EventCount
from seeds.records.claims import Relation, RelationKind
from seeds.records.model import EventKind
from seeds.vocabulary import Connection
from tests.dashboard.claims.test_ledger import claim
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.views.shell.test_layout import attribute, text_of, walk

LAND = ConnectedByLand(("IRN", "RUS", "TUR"), Connection.NONE)
CLAIMS = (
    claim("land", LAND, pairs=(("RUS", "IRN"),)),
    claim("rival", pairs=(("AZE", "IRN"),), relations=(Relation(RelationKind.REPEATS, "land"),)),
)


@pytest.fixture(scope="module")
def context():
    return Context.of(ServedDossiers((replace(small_dossier(), claims=CLAIMS),)))


def selected(context, **more):
    return {**context.dossiers.default.opening.to_json(), "page": "claims", **more}


def with_class(tree, name):
    return [n for n in walk(tree) if name in str(getattr(n, "className", "")).split()]


def test_every_claim_is_a_row_that_the_filters_can_read(context):
    rows = with_class(answer_ledger(context, selected(context)), "claim-row")
    assert [
        {name: attribute(row, f"data-{name}") for name in ("verdict", "kind", "speaker", "pairs")}
        for row in rows
    ] == [
        {"verdict": "contradicted", "kind": "fact", "speaker": "author", "pairs": "IRN-RUS"},
        {"verdict": "untested", "kind": "fact", "speaker": "author", "pairs": "AZE-IRN"},
    ]


def test_a_claim_says_what_it_rests_on_and_when_that_is_its_own_source(context):
    words = text_of(answer_claim(context, selected(context, claim="land")))
    assert "Rests on the layer “Land borders”. The claim is that of The Press." in words
    count = EventCount((EventKind.VISIT,), EdtfDate.parse("2018-12"), 2, guest="IRN", host="AZE")
    dossiers = ServedDossiers((replace(small_dossier(), claims=(claim("count", count),)),))
    own = Context.of(dossiers)
    tree = answer_claim(own, selected(own, claim="count"))
    assert "Rests on The Press; claim and evidence come from the same source." in text_of(tree)
    assert with_class(tree, "verdict-consistent")


def test_pressing_a_row_opens_its_claim(context):
    tree = answer_ledger(context, selected(context))
    actions = [json.loads(attribute(n, "data-dispatch")) for n in with_class(tree, "claim-entry")]
    assert actions == [[{"type": "claim", "id": "land"}], [{"type": "claim", "id": "rival"}]]


def test_a_claim_opens_with_verdict_figures_method_and_the_map_of_what_was_used(context):
    card = answer_claim(context, selected(context, claim="land"))
    words = text_of(card)
    assert "contradicted" in words
    assert "Iran – TUR550 km" in words
    assert "Method" in words
    (drawing,) = with_class(card, "evidence-map")
    picture = json.loads(attribute(drawing, "data-picture"))
    drawn = [path for path in picture["paths"] if path["kind"] == "region_borders"]
    assert len(drawn) == 1
    assert any(path["kind"] == "land" for path in picture["paths"])


def test_competing_claims_stand_beside_each_other_from_both_sides(context):
    there = answer_claim(context, selected(context, claim="rival"))
    back = answer_claim(context, selected(context, claim="land"))
    assert text_of(with_class(there, "relation")) == "It repeats"
    assert text_of(with_class(back, "relation")) == "It is repeated by"


def test_a_claim_whose_sources_are_withdrawn_says_so(context):
    card = answer_claim(context, selected(context, claim="land", withdrawn=["press"]))
    assert "Every source of this claim is withdrawn." in text_of(card)


def test_the_inspector_lists_the_claims_about_the_pair_in_either_order(context):
    words = text_of(answer_claims(context, selected(context, pair=["IRN", "AZE"])))
    assert "Claim rival" in words
    assert "Claim land" not in words
    swapped = text_of(answer_claims(context, selected(context, pair=["AZE", "IRN"])))
    assert "Claim rival" in swapped


def test_a_pair_without_claims_and_a_dossier_without_claims_say_what_there_is(context):
    words = text_of(answer_claims(context, selected(context, pair=["IRN", "USA"])))
    assert words.startswith("No claim here is about Iran and United States.")
    bare = Context.of(ServedDossiers((small_dossier(),)))
    assert text_of(answer_ledger(bare, selected(bare))).startswith("This dossier holds no claims.")


def test_a_broken_selection_is_refused(context):
    with pytest.raises(SelectionError):
        answer_claim(context, {"claim": "land"})
    with pytest.raises(SelectionError):
        answer_ledger(context, selected(context, withdrawn=["<script>"]))


def test_before_a_claim_is_chosen_the_page_says_where_the_source_holds_and_where_not(context):
    tree = answer_claim(context, selected(context))
    assert "1 of 2 claims could be tested" in text_of(tree)
    told = [text_of(n) for node in tree for n in walk(node) if type(n).__name__ == "H4"]
    assert told == ["Contradicted", "Untested: 1"]
    entries = [attribute(n, "data-claim") for n in with_class(tree, "claim-entry")]
    assert entries == ["land"]


def test_a_claim_names_the_scenes_that_speak_about_it(dossiers):
    whole = Context.of(dossiers)
    opened = answer_claim(whole, selected(whole, claim="no-direct-land-connection"))
    words = " ".join(text_of(part) for part in opened)
    assert "In the briefingConnected by landIn short" in words
    silent = answer_claim(whole, selected(whole, claim="interest-is-mutual"))
    assert "In the briefing" not in " ".join(text_of(part) for part in silent)
