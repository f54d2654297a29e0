"""The format: every field of every record, in the order of the files.

This is the one description of what a dossier may say; seeds/README.md prints it and a test holds
the two together.
"""

from __future__ import annotations

from typing import Any

from ruamel.yaml.nodes import Node

from seeds.fields import (
    Field,
    FieldError,
    Scope,
    read_choice,
    read_country,
    read_day,
    read_edtf,
    read_id,
    read_int,
    read_list,
    read_names,
    read_number,
    read_pair,
    read_record,
    read_text,
)
from seeds.model import (
    Citation,
    Country,
    EventKind,
    Grade,
    Office,
    Opening,
    Participant,
    Precision,
    Rank,
    Reliability,
    Role,
    SourceKind,
)

_SWAPPED = "points are lon, then lat; check whether they are swapped"


def _record(fields: tuple[Field, ...], build: Any) -> Any:
    """A reader of a nested record."""

    def read(node: Node, scope: Scope) -> Any:
        values = read_record(node, fields, scope)
        return build(**values) if values is not None else None

    return read


def _read_wikidata(node: Node, scope: Scope) -> str:
    text = read_text(node, scope)
    if not text.startswith("Q") or not text[1:].isascii() or not text[1:].isdigit():
        raise FieldError(f'"{text}"', "a Wikidata id, as in Q794", "correct it or leave it out")
    return text


def _read_url(node: Node, scope: Scope) -> str:
    text = read_text(node, scope)
    if not text.startswith(("https://", "http://")):
        raise FieldError(f'"{text}"', "an address with https:// or http://", "correct the address")
    return text


def _citation(source: str, paragraphs: tuple[int, ...] = ()) -> Citation:
    return Citation(source, paragraphs)


CITATION = (
    Field("source", "id of a source", "the source that says it", read_id),
    Field(
        "paragraphs",
        "list of whole numbers",
        "paragraphs of the source, counted from 1 as it prints them",
        read_list(read_int(1, 100_000)),
        required=False,
    ),
)

_CITATIONS = read_list(_record(CITATION, _citation), least=1)

COUNTRY = (
    Field("code", "ISO 3166-1 alpha-3 code", "the country", read_country),
    Field("name", "text", "its short English name", read_text),
    Field("local", "text", "its short name in its own language and script", read_text),
    Field("capital", "id of a place", "where its visits start from", read_id, required=False),
)

OPENING = (
    Field("pair", "list of two codes", "the pair A, B", read_pair, required=False),
    Field("start", "day", "first day of the window", read_day),
    Field("end", "day", "last day of the window", read_day),
)


def _opening(start: Any, end: Any, pair: tuple[str, str] | None = None) -> Opening:
    return Opening(pair, start, end)


DOSSIER = (
    Field("slug", "id", "name of the dossier in addresses; the folder's name", read_id),
    Field("title", "text", "name of the dossier for people", read_text),
    Field("summary", "text", "the question, in a sentence or two", read_text),
    Field("as_of", "day", "the day up to which the dossier knows", read_day),
    Field("opening", "record opening", "what a reader sees first", _record(OPENING, _opening)),
    Field(
        "countries",
        "list of records country",
        "every country that the dossier names",
        read_list(_record(COUNTRY, Country)),
    ),
    Field(
        "pairs",
        "list of lists of two codes",
        "the pairs that the dossier is about",
        read_list(read_pair),
    ),
    Field("marking", "text", "handling marking, printed everywhere", read_text, required=False),
    Field("disclaimer", "text", "printed on every export", read_text, required=False),
)

PARTICIPANT = (
    Field("country", "ISO 3166-1 alpha-3 code", "the country that takes part", read_country),
    Field("role", "role", "what it does in the event", read_choice(Role)),
    Field("actor", "id of an actor", "the person or body", read_id, required=False),
    Field("office", "text", "the office as held then", read_text, required=False),
    Field("rank", "rank", "protocol rank of the office", read_choice(Rank), required=False),
)

EVENT = (
    Field("id", "id", "short, stable, unique in the dossier", read_id),
    Field("kind", "kind of event", "what sort of thing happened", read_choice(EventKind)),
    Field("title", "text", "what happened, in neutral words", read_text),
    Field("date", "EDTF date", "when, as uncertain as it is", read_edtf),
    Field("date_words", "text", "the source's own expression for the date", read_text),
    Field("place", "id of a place", "where, if known", read_id, required=False),
    Field(
        "participants",
        "list of records participant",
        "who took part",
        read_list(_record(PARTICIPANT, Participant), least=1),
    ),
    Field("topics", "list of texts", "what it was about", read_list(read_text), required=False),
    Field("citations", "list of records citation", "which sources say so", _CITATIONS),
    Field(
        "grade",
        "whole number 1 to 6",
        "Admiralty grade of the item (1 confirmed, 6 cannot be judged)",
        lambda node, scope: Grade(read_int(1, 6)(node, scope)),
    ),
    Field("part_of", "id of an event", "the event it belongs to", read_id, required=False),
    Field("note", "text", "anything a reader must know", read_text, required=False),
)

PLACE = (
    Field("id", "id", "short, stable, unique in the dossier", read_id),
    Field("name", "text", "English name", read_text),
    Field("names", "map", "names by language tag (ISO 639)", read_names, required=False),
    Field("lon", "number −180 to 180", "longitude, degrees east", read_number(-180, 180, _SWAPPED)),
    Field("lat", "number −90 to 90", "latitude, degrees north", read_number(-90, 90, _SWAPPED)),
    Field("precision", "precision", "how closely it is known", read_choice(Precision)),
    Field("country", "ISO 3166-1 alpha-3 code", "de facto country", read_country, required=False),
    Field(
        "geonames",
        "whole number",
        "GeoNames id, where certain",
        read_int(1, 999_999_999),
        required=False,
    ),
)

OFFICE = (
    Field("title", "text", "the post", read_text),
    Field("country", "ISO 3166-1 alpha-3 code", "whom it serves", read_country),
    Field("rank", "rank", "its protocol rank", read_choice(Rank)),
    Field("span", "EDTF date", "from when to when", read_edtf, required=False),
)

ACTOR = (
    Field("id", "id", "short, stable, unique in the dossier", read_id),
    Field("name", "text", "name in English", read_text),
    Field("names", "map", "names by language tag (ISO 639)", read_names, required=False),
    Field("country", "ISO 3166-1 alpha-3 code", "country that it acts for", read_country),
    Field(
        "offices",
        "list of records office",
        "posts held",
        read_list(_record(OFFICE, Office)),
        required=False,
    ),
    Field("wikidata", "Wikidata id", "where certain", _read_wikidata, required=False),
)

SOURCE = (
    Field("id", "id", "short, stable, unique in the dossier", read_id),
    Field("title", "text", "title of the publication", read_text),
    Field("publisher", "text", "who published it", read_text),
    Field("kind", "kind of source", "what sort of publication", read_choice(SourceKind)),
    Field("published", "EDTF date", "when it appeared", read_edtf),
    Field("author", "text", "who wrote it, if known", read_text, required=False),
    Field(
        "reliability",
        "letter A to F",
        "Admiralty grade of the source (A completely reliable, F cannot be judged)",
        read_choice(Reliability),
    ),
    Field("language", "ISO 639 code", "language of the publication", read_text),
    Field("url", "address", "where it can be read", _read_url, required=False),
    Field("note", "text", "anything a reader must know", read_text, required=False),
)

RECORDS = {
    "dossier": DOSSIER,
    "opening": OPENING,
    "country": COUNTRY,
    "event": EVENT,
    "participant": PARTICIPANT,
    "citation": CITATION,
    "place": PLACE,
    "actor": ACTOR,
    "office": OFFICE,
    "source": SOURCE,
}
"""Record name → its fields, for the page that describes the format."""
