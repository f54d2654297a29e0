"""From a figure back to its source, as W3C PROV-JSON.

Model: W3C, *PROV-DM: The PROV Data Model* (2013); serialisation: *The PROV-JSON Serialization*, W3C
Member Submission (2013). Sources, records, layers and findings are entities; the extraction of a
record from its paragraphs and the run of a check are activities; publishers and the program are
agents.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.claims.findings import LAYER, Finding
from dashboard.claims.ledger import Entry
from geodata.layers import LAYERS, layer_digest
from seeds.records.dossier import Dossier
from seeds.records.model import Citation, Event, Source

ARAXES = "araxes:program"
_PREFIXES = {"araxes": "urn:araxes:", "xsd": "http://www.w3.org/2001/XMLSchema#"}


class Provenance:
    """A PROV document that is being written; :meth:`to_json` gives its plain values."""

    def __init__(self, dossier: Dossier, version: str) -> None:
        self._dossier = dossier
        self._sources = {source.id: source for source in dossier.sources}
        self._events = {event.id: event for event in dossier.events}
        self._records: dict[str, dict[str, dict[str, Any]]] = {
            "entity": {f"araxes:dossier/{dossier.slug}": _told(dossier)},
            "activity": {},
            "agent": {ARAXES: {"prov:type": "prov:SoftwareAgent", "araxes:version": version}},
            "used": {},
            "wasGeneratedBy": {},
            "wasDerivedFrom": {},
            "wasAttributedTo": {},
            "wasAssociatedWith": {},
        }

    def to_json(self) -> dict[str, Any]:
        """The document as plain values, empty relations left out."""
        return {"prefix": _PREFIXES, **{name: rows for name, rows in self._records.items() if rows}}

    def add_event(self, event: Event) -> str:
        """An event and the paragraphs that it was read from; returns its name."""
        name = f"araxes:event/{self._dossier.slug}/{event.id}"
        self._records["entity"][name] = {
            "prov:type": "araxes:Event",
            "prov:label": event.title,
            "araxes:date": event.date.text,
            "araxes:grade": int(event.grade),
        }
        self._extract(name, event.citations)
        return name

    def add_claim(self, entry: Entry) -> str:
        """A claim, its paragraphs and its finding; returns the claim's name."""
        claim = entry.claim
        name = f"araxes:claim/{self._dossier.slug}/{claim.id}"
        self._records["entity"][name] = {
            "prov:type": "araxes:Claim",
            "prov:label": claim.statement,
            "araxes:kind": claim.kind.value,
            "araxes:speaker": claim.speaker.value,
        }
        self._extract(name, claim.citations)
        if claim.check is not None:
            self._add_finding(claim.id, name, entry.finding)
        return name

    def _add_finding(self, id_: str, claim: str, finding: Finding) -> None:
        name = f"araxes:finding/{self._dossier.slug}/{id_}"
        activity = f"araxes:check/{self._dossier.slug}/{id_}"
        self._records["entity"][name] = {
            "prov:type": "araxes:Finding",
            "prov:label": finding.reason,
            "araxes:verdict": finding.verdict.value,
            "araxes:figures": [figure.words() for figure in finding.figures],
            "araxes:caveats": list(finding.caveats),
            "araxes:same-source": finding.same_source,
        }
        self._records["activity"][activity] = {
            "prov:type": "araxes:Check",
            "prov:label": finding.method,
        }
        self._relate("wasGeneratedBy", entity=name, activity=activity)
        self._relate("wasAssociatedWith", activity=activity, agent=ARAXES)
        self._relate("wasDerivedFrom", generatedEntity=name, usedEntity=claim)
        for id_of_event in finding.events:
            used = self.add_event(self._events[id_of_event])
            self._relate("used", activity=activity, entity=used)
        for used_id in finding.rests_on.evidence:
            if used_id.startswith(LAYER):
                used = self._add_layer(used_id.removeprefix(LAYER))
                self._relate("used", activity=activity, entity=used)

    def _extract(self, record: str, citations: Iterable[Citation]) -> None:
        activity = f"araxes:extraction/{record.removeprefix('araxes:')}"
        self._records["activity"][activity] = {"prov:type": "araxes:Extraction"}
        self._relate("wasGeneratedBy", entity=record, activity=activity)
        for citation in citations:
            source = self._add_source(self._sources[citation.source])
            self._relate("used", activity=activity, entity=source)
            self._relate(
                "wasDerivedFrom",
                generatedEntity=record,
                usedEntity=source,
                **{"araxes:paragraphs": list(citation.paragraphs)},
            )

    def _add_source(self, source: Source) -> str:
        name = f"araxes:source/{self._dossier.slug}/{source.id}"
        self._records["entity"][name] = {
            "prov:type": "araxes:Source",
            "prov:label": source.title,
            "araxes:published": source.published.text,
            "araxes:reliability": source.reliability.value,
        }
        self._attribute(name, source.publisher)
        return name

    def _add_layer(self, layer: str) -> str:
        name = f"araxes:layer/{layer}"
        known = LAYERS[layer]
        self._records["entity"][name] = {
            "prov:type": "araxes:Layer",
            "prov:label": known.title,
            "araxes:sha256-16": layer_digest(layer),
            "araxes:licence": known.licence,
            "araxes:as-of": known.as_of,
        }
        for package in known.sources:
            used = f"araxes:package/{package.id}@{package.version}"
            self._records["entity"][used] = {
                "prov:type": "araxes:Package",
                "prov:label": package.id,
                "araxes:licence": package.licence,
            }
            self._attribute(used, package.publisher)
            self._relate("wasDerivedFrom", generatedEntity=name, usedEntity=used)
        return name

    def _attribute(self, entity: str, publisher: str) -> None:
        agent = "araxes:agent/" + "-".join(publisher.lower().split())
        self._records["agent"][agent] = {"prov:type": "prov:Organization", "prov:label": publisher}
        self._relate("wasAttributedTo", entity=entity, agent=agent)

    def _relate(self, relation: str, **ends: Any) -> None:
        """Add a relation once: its name says what it joins."""
        row = {key if ":" in key else f"prov:{key}": value for key, value in ends.items()}
        rows = self._records[relation]
        if row not in rows.values():
            rows[f"_:{relation}{len(rows) + 1}"] = row


def _told(dossier: Dossier) -> dict[str, Any]:
    """What every copy says: of which day it is, and how it is to be handled."""
    told = {
        "prov:type": "araxes:Dossier",
        "prov:label": dossier.title,
        "araxes:as-of": dossier.as_of.isoformat(),
        "araxes:marking": dossier.marking,
        "araxes:disclaimer": dossier.disclaimer,
    }
    return {name: value for name, value in told.items() if value}


def trace_provenance(
    dossier: Dossier, events: Iterable[Event], entries: Iterable[Entry], version: str
) -> dict[str, Any]:
    """PROV-JSON of these events and claims, from source through extraction to figure."""
    document = Provenance(dossier, version)
    for event in events:
        document.add_event(event)
    for entry in entries:
        document.add_claim(entry)
    return document.to_json()
