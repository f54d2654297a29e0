"""The format of a claim's check: the fields of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from seeds.checks import CHECKS, Check, CheckKind
from seeds.fields import Field, FieldError, Scope, kind_of, optional, read_list, read_record
from seeds.model import EventKind, Rank
from seeds.references import Target
from seeds.values import (
    country_reference,
    read_choice,
    read_edtf,
    read_int,
    read_number,
    read_pair,
    read_text,
    reference,
)
from seeds.vocabulary import Connection, Data, Direction, Extreme, Measure, SegmentStatus, SiteKind

_KINDS = "a list of kinds of event"
_COUNTRY = "the code of a country"
_PAIR = "a list of two codes"

_KIND = Field("kind", "a kind of check", "what is computed", read_choice(CheckKind))
_SINCE = Field("since", "an EDTF date", "from when", read_edtf)
_UNTIL = optional("until", "an EDTF date", "until when; the as-of day if left out", read_edtf)

CHECK_FIELDS: Mapping[CheckKind, tuple[Field, ...]] = MappingProxyType(
    {
        CheckKind.EVENT_COUNT: (
            _KIND,
            Field("kinds", _KINDS, "which events count", read_list(read_choice(EventKind), 1)),
            _SINCE,
            Field("count", "a whole number", "how many are claimed", read_int(0, 10_000)),
            _UNTIL,
            optional("guest", _COUNTRY, "who came", country_reference),
            optional("host", _COUNTRY, "who received", country_reference),
            optional("pair", _PAIR, "both take part", read_pair),
            optional(
                "rank_at_least",
                "a rank",
                "of the guest, or of every side where nobody is guest; or higher",
                read_choice(Rank),
            ),
        ),
        CheckKind.LAND_BORDER: (
            _KIND,
            Field("country", _COUNTRY, "whose neighbours are claimed", country_reference),
            Field(
                "neighbours",
                "a list of country codes",
                "those it is said to border by land",
                read_list(country_reference, 1),
            ),
            Field(
                "among",
                "a list of country codes",
                "those that are looked at; no other of them is said to border it",
                read_list(country_reference, 1),
            ),
        ),
        CheckKind.CONNECTED_BY_LAND: (
            _KIND,
            Field(
                "countries",
                "a list of country codes",
                "those that are said to be connected, or not",
                read_list(country_reference, 2),
            ),
            Field("claimed", "a connection", "how they are said to lie", read_choice(Connection)),
            optional(
                "through", _COUNTRY, "the one between, with claimed: through", country_reference
            ),
        ),
        CheckKind.FOLLOWS_RIVER: (
            _KIND,
            Field("pair", _PAIR, "whose border", read_pair),
            Field("river", "text", "the river's name in the layer of rivers", read_text),
            Field(
                "claimed_share",
                "a number from 0 to 1",
                "how much of it; 1 for all",
                read_number(0, 1),
            ),
            optional(
                "tolerance_km",
                "a number from 0 to 20",
                "how near is on the river; 0.5 if left out",
                read_number(0, 20),
            ),
        ),
        CheckKind.SITES_ON_BORDER: (
            _KIND,
            Field("pair", _PAIR, "whose border", read_pair),
            Field(
                "sites",
                "a list of kinds of site",
                "which count",
                read_list(read_choice(SiteKind), 1),
            ),
            Field("at_least", "a whole number", "how many at least", read_int(1, 1000)),
            optional(
                "tolerance_km",
                "a number from 0 to 20",
                "how near is on the border; 2 if left out",
                read_number(0, 20),
            ),
        ),
        CheckKind.ROUTE_SHARE: (
            _KIND,
            Field("route", "text", "the route's name in the layers, as in corridor", read_text),
            optional("country", _COUNTRY, "in which it runs", country_reference),
            optional(
                "at_least", "a number from 0 to 1", "how much of it at least", read_number(0, 1)
            ),
            optional("ends", _PAIR, "two countries that it is said to link", read_pair),
            optional(
                "status",
                "a list of statuses",
                "stretches that count; all, or with ends those in operation, if left out",
                read_list(read_choice(SegmentStatus)),
            ),
        ),
        CheckKind.RANK: (
            _KIND,
            Field("pair", _PAIR, "which pair", read_pair),
            Field(
                "peers",
                "a list of lists of two codes",
                "the pairs beside it",
                read_list(read_pair, 1),
            ),
            Field("measure", "a measure", "by what they are ranked", read_choice(Measure)),
            Field(
                "claimed",
                "an end of a ranking",
                "where the pair is said to stand",
                read_choice(Extreme),
            ),
            Field("data", "a kind of data", "what is counted", read_choice(Data)),
        ),
        CheckKind.TREND: (
            _KIND,
            Field("pair", _PAIR, "which pair", read_pair),
            _SINCE,
            Field("claimed", "a direction", "which way it is said to go", read_choice(Direction)),
            Field("data", "a kind of data", "what is counted", read_choice(Data)),
            _UNTIL,
            optional(
                "kinds",
                _KINDS,
                "which events count; all if left out",
                read_list(read_choice(EventKind)),
            ),
        ),
        CheckKind.FIRST_SINCE: (
            _KIND,
            Field(
                "event",
                "the id of an event",
                "the one that is said to be the first",
                reference(Target.EVENT),
            ),
            Field("kinds", _KINDS, "among which", read_list(read_choice(EventKind), 1)),
            Field("guest", _COUNTRY, "who came", country_reference),
            Field("host", _COUNTRY, "who received", country_reference),
            _SINCE,
            optional(
                "rank", "a rank", "of the guest, where the claim names one", read_choice(Rank)
            ),
            optional("office_words", "text", "the source's words for the office", read_text),
        ),
    }
)
"""The fields of each kind of check, ``kind`` first; the others are those of its value."""


def read_check(node: Node, scope: Scope) -> Check | None:
    """A check with the parameters of its kind; ``None`` where something in it is at fault."""
    kind = _read_kind(node, scope)
    if kind is None:
        return None
    values = read_record(node, CHECK_FIELDS[kind], scope)
    if values is None:
        return None
    parameters: dict[str, Any] = {name: value for name, value in values.items() if name != "kind"}
    return CHECKS[kind](**parameters)


def _read_kind(node: Node, scope: Scope) -> CheckKind | None:
    """The kind, which decides about the other fields; a fault is noted."""
    if not isinstance(node, MappingNode):
        raise FieldError(kind_of(node), "a map with kind and what it asks for", "write kind: …")
    for key, value in node.value:
        if isinstance(key, ScalarNode) and key.value == "kind":
            try:
                return read_choice(CheckKind)(value, scope.within("kind"))
            except FieldError as error:
                line = value.start_mark.line + 1
                scope.within("kind").report(line, error.came, error.expected, error.remedy)
                return None
    kinds = ", ".join(kind.value for kind in CheckKind)
    raise FieldError("no kind", f"one of {kinds}", "add the line kind: …")
