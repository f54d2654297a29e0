"""The format: every field of every record, in the order of the files.

This is the one description of what a dossier may say; seeds/README.md prints it and a test holds
the two together.
"""

from __future__ import annotations

from datetime import date

from ruamel.yaml.nodes import Node

from seeds.reading.fields import Field, Scope, optional, read_list, record_reader
from seeds.reading.references import Target
from seeds.reading.values import (
    country_definition,
    country_reference,
    definition,
    read_choice,
    read_country,
    read_day,
    read_edtf,
    read_id,
    read_int,
    read_language,
    read_names,
    read_number,
    read_pair,
    read_text,
    read_url,
    read_wikidata,
    reference,
)
from seeds.records.model import (
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

CITATION = (
    Field("source", "the id of a source", "the source that says it", reference(Target.SOURCE)),
    optional(
        "paragraphs",
        "a list of whole numbers",
        "paragraphs of the source, counted from 1 as it prints them; of a treaty, its articles",
        read_list(read_int(1, 100_000)),
    ),
)

CITATIONS = read_list(record_reader(CITATION, Citation), least=1)

COUNTRY = (
    Field("code", "an ISO 3166-1 alpha-3 code", "the country", country_definition),
    Field("name", "text", "its short English name", read_text),
    Field("local", "text", "its short name in its own language and script", read_text),
    optional(
        "capital", "the id of a place", "where its visits start from", reference(Target.PLACE)
    ),
)

OPENING = (
    optional("pair", "a list of two codes", "the pair A, B", read_pair),
    Field("start", "a day", "first day of the window", read_day),
    Field("end", "a day", "last day of the window", read_day),
)


def _opening(start: date, end: date, pair: tuple[str, str] | None = None) -> Opening:
    return Opening(pair, start, end)


DOSSIER = (
    Field("slug", "an id", "name of the dossier in addresses; the folder's name", read_id),
    Field("title", "text", "name of the dossier for people", read_text),
    Field("summary", "text", "the question, in a sentence or two", read_text),
    Field("as_of", "a day", "the day up to which the dossier knows", read_day),
    Field(
        "opening", "an opening record", "what a reader sees first", record_reader(OPENING, _opening)
    ),
    Field(
        "countries",
        "a list of country records",
        "every country that the dossier names",
        read_list(record_reader(COUNTRY, Country)),
    ),
    Field(
        "pairs",
        "a list of lists of two codes",
        "the pairs that the dossier is about",
        read_list(read_pair),
    ),
    optional(
        "marking",
        "text",
        "handling marking, at the head of every page, scene and export",
        read_text,
    ),
    optional("disclaimer", "text", "at the foot of every page, scene and export", read_text),
)

PARTICIPANT = (
    Field("country", "the code of a country", "the country that takes part", country_reference),
    Field("role", "a role", "what it does in the event", read_choice(Role)),
    optional("actor", "the id of an actor", "the person or body", reference(Target.ACTOR)),
    optional("office", "text", "the office as held then", read_text),
    optional("rank", "a rank", "protocol rank of the office", read_choice(Rank)),
)


def _read_grade(node: Node, scope: Scope) -> Grade:
    return Grade(read_int(1, 6)(node, scope))


EVENT = (
    Field("id", "an id", "short, stable, unique among the events", definition(Target.EVENT)),
    Field("kind", "a kind of event", "what sort of thing happened", read_choice(EventKind)),
    Field("title", "text", "what happened, in neutral words", read_text),
    Field("date", "an EDTF date", "when, as uncertain as it is", read_edtf),
    Field("date_words", "text", "the source's own expression for the date", read_text),
    optional("place", "the id of a place", "where, if known", reference(Target.PLACE)),
    Field(
        "participants",
        "a list of participant records",
        "who took part",
        read_list(record_reader(PARTICIPANT, Participant), least=1),
    ),
    optional("topics", "a list of texts", "what it was about", read_list(read_text)),
    Field("citations", "a list of citation records", "which sources say so", CITATIONS),
    Field(
        "grade",
        "a grade",
        "Admiralty grade of the item (1 confirmed, 6 cannot be judged)",
        _read_grade,
    ),
    optional("part_of", "the id of an event", "the event it belongs to", reference(Target.EVENT)),
    optional("note", "text", "anything a reader must know", read_text),
)

PLACE = (
    Field("id", "an id", "short, stable, unique among the places", definition(Target.PLACE)),
    Field("name", "text", "English name", read_text),
    optional("names", "a map", "names by language tag (ISO 639)", read_names),
    Field(
        "lon",
        "a number from −180 to 180",
        "longitude, degrees east",
        read_number(-180, 180, _SWAPPED),
    ),
    Field(
        "lat", "a number from −90 to 90", "latitude, degrees north", read_number(-90, 90, _SWAPPED)
    ),
    Field("precision", "a precision", "how closely it is known", read_choice(Precision)),
    optional("country", "an ISO 3166-1 alpha-3 code", "de facto country", read_country),
    optional("geonames", "a whole number", "GeoNames id, where certain", read_int(1, 999_999_999)),
)

OFFICE = (
    Field("title", "text", "the post", read_text),
    Field("country", "an ISO 3166-1 alpha-3 code", "whom it serves", read_country),
    Field("rank", "a rank", "its protocol rank", read_choice(Rank)),
    optional("span", "an EDTF date", "from when to when", read_edtf),
)

ACTOR = (
    Field("id", "an id", "short, stable, unique among the actors", definition(Target.ACTOR)),
    Field("name", "text", "name in English", read_text),
    optional("names", "a map", "names by language tag (ISO 639)", read_names),
    Field("country", "the code of a country", "country that it acts for", country_reference),
    optional(
        "offices",
        "a list of office records",
        "posts held",
        read_list(record_reader(OFFICE, Office)),
    ),
    optional("wikidata", "a Wikidata id", "where certain", read_wikidata),
)

SOURCE = (
    Field("id", "an id", "short, stable, unique among the sources", definition(Target.SOURCE)),
    Field("title", "text", "title of the publication", read_text),
    Field("publisher", "text", "who published it", read_text),
    Field("kind", "a kind of source", "what sort of publication", read_choice(SourceKind)),
    Field("published", "an EDTF date", "when it appeared", read_edtf),
    optional("author", "text", "who wrote it, if known", read_text),
    Field(
        "reliability",
        "a reliability",
        "Admiralty grade of the source (A completely reliable, F cannot be judged)",
        read_choice(Reliability),
    ),
    Field("language", "an ISO 639 code", "language of the publication", read_language),
    optional("url", "a web address", "where it can be read", read_url),
    optional("note", "text", "anything a reader must know", read_text),
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
