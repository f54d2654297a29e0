"""The format of claims.yml: every field of a claim."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ruamel.yaml.nodes import Node, ScalarNode

from seeds.format.checks import CHECK_FIELDS, read_check
from seeds.format.dossier import CITATIONS
from seeds.reading.fields import Field, FieldError, Read, Scope, optional, read_list, record_reader
from seeds.reading.references import Target
from seeds.reading.values import (
    country_reference,
    definition,
    read_choice,
    read_day,
    read_pair,
    read_text,
    reference,
)
from seeds.records.claims import (
    ClaimKind,
    Confidence,
    Likelihood,
    Relation,
    RelationKind,
    Speaker,
    Verdict,
)


def _read_scale(scale: Read[Any], other: type[Confidence | Likelihood], name: str) -> Read[Any]:
    """A reader of one of two scales that knows a word of the other one."""
    words = {member.value for member in other}

    def read(node: Node, scope: Scope) -> Likelihood | Confidence:
        if isinstance(node, ScalarNode) and node.value in words:
            came = f'"{node.value}", which is a {other.__name__.lower()}'
            remedy = f"write it under {other.__name__.lower()}; the two are separate scales"
            raise FieldError(came, f"a {name}", remedy)
        found: Likelihood | Confidence = scale(node, scope)
        return found

    return read


RELATION = (
    Field("kind", "a kind of relation", "how it bears on the other", read_choice(RelationKind)),
    Field("claim", "the id of a claim", "the other", reference(Target.CLAIM)),
)

CLAIM = (
    Field("id", "an id", "short, stable, unique among the claims", definition(Target.CLAIM)),
    Field("statement", "text", "what is asserted, in your own words", read_text),
    Field("kind", "a kind of claim", "what sort of assertion it is", read_choice(ClaimKind)),
    Field("speaker", "a speaker", "whose assertion it is", read_choice(Speaker)),
    optional(
        "speaker_country",
        "the code of a country",
        "whose official or government speaks",
        country_reference,
    ),
    optional(
        "speaker_actor",
        "the id of an actor",
        "who speaks, where the source names somebody",
        reference(Target.ACTOR),
    ),
    Field("citations", "a list of citation records", "which sources say so", CITATIONS),
    optional(
        "pairs", "a list of lists of two codes", "pairs that it is about", read_list(read_pair)
    ),
    optional(
        "countries",
        "a list of country codes",
        "countries that it is about",
        read_list(country_reference),
    ),
    optional(
        "places",
        "a list of ids of places",
        "places that it is about",
        read_list(reference(Target.PLACE)),
    ),
    optional(
        "events",
        "a list of ids of events",
        "events that it touches",
        read_list(reference(Target.EVENT)),
    ),
    optional(
        "likelihood",
        "a likelihood",
        "how probable the source holds it",
        _read_scale(read_choice(Likelihood), Confidence, "likelihood"),
    ),
    optional("likelihood_words", "text", "the source's own expression of it", read_text),
    optional(
        "confidence",
        "a confidence",
        "how well founded the source holds it",
        _read_scale(read_choice(Confidence), Likelihood, "confidence"),
    ),
    optional("confidence_words", "text", "the source's own expression of it", read_text),
    optional(
        "relations",
        "a list of relation records",
        "claims that it bears on",
        read_list(record_reader(RELATION, Relation)),
    ),
    optional("check", "a check record", "how it can be tested, if it can", read_check),
    optional("not_tested", "text", "what of it the check leaves open, such as a cause", read_text),
    optional(
        "last_verdict",
        "a verdict",
        "what the check answered when last looked at",
        read_choice(Verdict),
    ),
    optional("last_verdict_on", "a day", "when that was", read_day),
    optional("note", "text", "anything a reader must know", read_text),
)

CLAIM_RECORDS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        "claim": CLAIM,
        "relation": RELATION,
        **{f"check {kind}": fields for kind, fields in CHECK_FIELDS.items()},
    }
)
"""Record name → its fields, for the page that describes the format."""
