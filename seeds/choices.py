"""What each closed choice of the format means, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from seeds.briefing import Binding, SceneRole
from seeds.checks import (
    CheckKind,
    Connection,
    Data,
    Direction,
    Extreme,
    Measure,
    SegmentStatus,
    SiteKind,
)
from seeds.claims import ClaimKind, Confidence, Likelihood, RelationKind, Speaker, Verdict
from seeds.model import EventKind, Grade, Precision, Rank, Reliability, Role, SourceKind
from seeds.views import DrawnBorders, Language, LayerGroup, Scope, Within

CHOICES: Mapping[str, Mapping[Enum, str]] = MappingProxyType(
    {
        "kind of event": {
            EventKind.VISIT: "somebody goes to another country: a guest and a host",
            EventKind.MEETING: "people of two or more countries talk to each other",
            EventKind.CALL: "they talk without meeting",
            EventKind.AGREEMENT: "something is signed or agreed",
            EventKind.STATEMENT: "something is declared, or said in public",
            EventKind.SANCTION: "one side restricts another: trade, travel, money",
            EventKind.CONFLICT: "a war, a clash, a protest, a hostility that goes on",
            EventKind.PROJECT: "something is built or run over time",
        },
        "role": {
            Role.GUEST: "came, in a visit or meeting",
            Role.HOST: "received, in a visit or meeting",
            Role.PARTY: "takes part, speaks or acts; the first one moves",
            Role.SIGNATORY: "signed, in an agreement or project",
            Role.MEDIATOR: "stands between the others, in an agreement or conflict",
        },
        "rank": {
            Rank.HEAD_OF_STATE: "president, monarch, supreme leader",
            Rank.HEAD_OF_GOVERNMENT: "prime minister",
            Rank.SPEAKER: "speaker of a parliament",
            Rank.MINISTER: "minister",
            Rank.CHIEF_OF_STAFF: "head of the armed forces",
            Rank.DEPUTY_MINISTER: "deputy minister",
            Rank.OFFICIAL: "any other official",
        },
        "precision": {
            Precision.POINT: "a building or a spot",
            Precision.CITY: "somewhere in a town",
            Precision.REGION: "somewhere in a region; drawn hollow",
            Precision.COUNTRY: "somewhere in a country; drawn hollow",
        },
        "kind of source": {
            SourceKind.OPINION: "an article that argues",
            SourceKind.NEWS: "an article that reports",
            SourceKind.AGENCY: "a news agency",
            SourceKind.OFFICIAL: "a government or another authority",
            SourceKind.TREATY: "the text of an agreement",
            SourceKind.ACADEMIC: "a study",
            SourceKind.REFERENCE: "an encyclopedia, an atlas, a handbook",
            SourceKind.DATASET: "data",
        },
        "reliability": {
            Reliability.A: "completely reliable",
            Reliability.B: "usually reliable",
            Reliability.C: "fairly reliable",
            Reliability.D: "not usually reliable",
            Reliability.E: "unreliable",
            Reliability.F: "reliability cannot be judged",
        },
        "grade": {
            Grade.CONFIRMED: "confirmed by other sources",
            Grade.PROBABLY_TRUE: "probably true",
            Grade.POSSIBLY_TRUE: "possibly true",
            Grade.DOUBTFUL: "doubtful",
            Grade.IMPROBABLE: "improbable",
            Grade.CANNOT_BE_JUDGED: "truth cannot be judged",
        },
        "kind of claim": {
            ClaimKind.FACT: "says what is or was",
            ClaimKind.ASSESSMENT: "judges, weighs or explains",
            ClaimKind.FORECAST: "says what will or can be",
        },
        "speaker": {
            Speaker.AUTHOR: "the author of the source",
            Speaker.OFFICIAL: "an official whom the source quotes or hands on",
            Speaker.GOVERNMENT: "a government, by decree, treaty or in its name",
        },
        "likelihood": {
            Likelihood.ALMOST_NO_CHANCE: "1–5 %: almost no chance, remote",
            Likelihood.VERY_UNLIKELY: "5–20 %: very unlikely, highly improbable",
            Likelihood.UNLIKELY: "20–45 %: unlikely, improbable",
            Likelihood.ROUGHLY_EVEN_CHANCE: "45–55 %: roughly even chance, roughly even odds",
            Likelihood.LIKELY: "55–80 %: likely, probable",
            Likelihood.VERY_LIKELY: "80–95 %: very likely, highly probable",
            Likelihood.ALMOST_CERTAIN: "95–99 %: almost certain, nearly certain",
        },
        "confidence": {
            Confidence.LOW: "few, weak or conflicting grounds",
            Confidence.MODERATE: "credible grounds that leave room for another reading",
            Confidence.HIGH: "good grounds from several sides",
        },
        "kind of relation": {
            RelationKind.CONTRADICTS: "both cannot be right",
            RelationKind.REFINES: "says more, or something narrower",
            RelationKind.REPEATS: "says the same again",
        },
        "verdict": {
            Verdict.SUPPORTED: "what is here bears it out",
            Verdict.CONSISTENT: "what is here agrees with it, but cannot show it",
            Verdict.IN_PART: "some of it holds",
            Verdict.CONTRADICTED: "what is here speaks against it",
            Verdict.NOT_SHOWN: "what is here does not show it",
            Verdict.UNTESTED: "nothing here can test it",
        },
        "kind of check": {
            CheckKind.EVENT_COUNT: "there are as many events as that",
            CheckKind.LAND_BORDER: "a country borders these by land, and no other",
            CheckKind.CONNECTED_BY_LAND: "countries touch, do not, or are joined by another",
            CheckKind.FOLLOWS_RIVER: "a border runs along a river",
            CheckKind.SITES_ON_BORDER: "dams, plants or crossings stand on a border",
            CheckKind.ROUTE_SHARE: "a route runs through a country, or links two",
            CheckKind.RANK: "a pair stands lowest or highest among others",
            CheckKind.TREND: "a pair's events become more, or fewer",
            CheckKind.FIRST_SINCE: "an event is the first of its kind since a date",
        },
        "connection": {
            Connection.NONE: "no two of them touch",
            Connection.EACH_OTHER: "each touches each",
            Connection.THROUGH: "another one touches each of them",
        },
        "kind of site": {
            SiteKind.DAM: "a dam",
            SiteKind.PLANT: "a power plant",
            SiteKind.CROSSING: "a border crossing",
        },
        "status": {
            SegmentStatus.OPERATING: "in use",
            SegmentStatus.BUILDING: "under construction",
            SegmentStatus.PLANNED: "not begun",
        },
        "measure": {
            Measure.CONFLICTS: "conflicts and sanctions between the two",
            Measure.CONTACTS: "visits, meetings, calls and agreements",
            Measure.BORDER_KM: "length of the land border",
        },
        "end of a ranking": {
            Extreme.LOWEST: "below all others",
            Extreme.HIGHEST: "above all others",
        },
        "direction": {
            Direction.RISING: "more and more",
            Direction.FALLING: "fewer and fewer",
        },
        "kind of data": {
            Data.EVENTS: "the events of the dossier",
            Data.FEED: "a feed of machine-coded records; untested while none is loaded",
        },
        "role of a scene": {
            SceneRole.OPENING: "before the argument; the first scene or none",
            SceneRole.SCENE: "a step of the argument",
            SceneRole.CLOSING: "after the argument; the last scene or none",
        },
        "way to count dates": {
            Within.POSSIBLY: "a date that may lie in the window counts",
            Within.CERTAINLY: "only a date that must lie in the window counts",
        },
        "scope": {
            Scope.ALL: "events of all countries",
            Scope.PAIR: "events in which both countries of the pair take part",
        },
        "layer": {
            LayerGroup.CASPIAN_ZONES: "zones of the Caspian by the convention of 2018",
            LayerGroup.CORRIDOR: "the North–South Corridor",
            LayerGroup.DISPUTED: "lines that states dispute",
            LayerGroup.PLACES: "cities and towns",
            LayerGroup.RIVERS: "Aras and Kura",
            LayerGroup.SHARED_BORDER: "the land border of the pair",
            LayerGroup.SITES: "dams, power plants and crossings",
        },
        "viewpoint": {
            DrawnBorders.DE_FACTO: "borders as they were held on the day",
        },
        "language of names": {
            Language.ENGLISH: "English",
            Language.LOCAL: "the script of the place",
        },
        "value in braces": {
            Binding.A: "name of the pair's first country",
            Binding.B: "name of the pair's second country",
            Binding.BORDER_KM: "length of the pair's land border, whole kilometres",
            Binding.RIVER_SHARE: "share of that border which runs along a river",
            Binding.EVENTS: "events that the scene shows",
            Binding.PAIR_EVENTS: "of the scene's window and kinds, those of the pair",
            Binding.INEXACT: "of the events that it shows, those without an exact date",
            Binding.VISITS: "visits between the pair in the window",
            Binding.VISITS_A_TO_B: "visits that the first country paid to the second",
            Binding.VISITS_B_TO_A: "visits that the second country paid to the first",
            Binding.AGREEMENTS: "agreements of the pair in the window",
            Binding.SITES_ON_BORDER: "dams and power plants in use on the pair's border",
            Binding.CORRIDOR_KM: "length of the corridor as designed, whole kilometres",
            Binding.WINDOW: "the window in words",
            Binding.AS_OF: "the day on which borders and layers hold",
        },
    }
)
"""Name of a choice, as the format's tables have it → its values → what each means."""
