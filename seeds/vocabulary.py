"""The closed choices of the format and of a view, with their words.

Written by `make vocabulary` from seeds/vocabulary.yml; change that file, not this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, IntEnum, StrEnum
from typing import Self


class _Explained(StrEnum):
    """What means something in a few words."""

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning)
        return self


class Role(_Explained):
    """What a participant did in an event."""

    GUEST = ("guest", "came, in a visit or meeting")
    HOST = ("host", "received, in a visit or meeting")
    PARTY = ("party", "takes part, speaks or acts; the first one moves")
    SIGNATORY = ("signatory", "signed, in an agreement or project")
    MEDIATOR = ("mediator", "stands between the others, in an agreement or conflict")


class EventKind(StrEnum):
    """What sort of thing happened; the order is that of the timeline's lanes."""

    meaning: str
    article: str  # The word before one of them.
    plural: str  # Several of them, within a sentence.
    lane: str  # The name of its lane, which is also its switch.
    mark: str  # Its shape as an SVG path about (0, 0), with a radius of about one.
    roles: tuple[Role, ...]  # The parts that make sense in it.
    is_contact: bool  # Both sides take part knowingly: this ends a silence, a sanction does not.
    is_in_person: bool  # People of both sides are in one place.
    is_begun: bool  # One side begins it, which counts for the initiative.
    is_mutual: bool  # It takes two countries.
    is_one_sided: bool  # The first of its parties moves first.
    is_hostile: bool  # One side acts against another.

    def __new__(cls, value: str, meaning: str = "", article: str = "", plural: str = "", lane: str = "", mark: str = "", roles: tuple[Role, ...] = (), flags: tuple[str, ...] = ()) -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning, article=article, plural=plural, lane=lane, mark=mark, roles=roles, is_contact="contact" in flags, is_in_person="in_person" in flags, is_begun="begun" in flags, is_mutual="mutual" in flags, is_one_sided="one_sided" in flags, is_hostile="hostile" in flags)
        return self

    VISIT = ("visit", "somebody goes to another country: a guest and a host", "a", "visits", "Visits", "M.95 0A.95 .95 0 1 1 -.95 0A.95 .95 0 1 1 .95 0Z", (Role.GUEST, Role.HOST), ("contact", "in_person", "begun"))
    MEETING = ("meeting", "people of two or more countries talk to each other", "a", "meetings", "Meetings", "M-.85 -.85H.85V.85H-.85Z", (Role.GUEST, Role.HOST, Role.PARTY, Role.SIGNATORY, Role.MEDIATOR), ("contact", "in_person", "begun", "mutual"))
    CALL = ("call", "they talk without meeting", "a", "calls", "Calls", "M-.7 -.55H.7A.55 .55 0 0 1 .7 .55H-.7A.55 .55 0 0 1 -.7 -.55Z", (Role.GUEST, Role.HOST, Role.PARTY, Role.SIGNATORY, Role.MEDIATOR), ("contact", "begun", "mutual", "one_sided"))
    AGREEMENT = ("agreement", "something is signed or agreed", "an", "agreements", "Agreements", "M0 -1.15L1.15 0L0 1.15L-1.15 0Z", (Role.SIGNATORY, Role.PARTY, Role.MEDIATOR), ("contact", "mutual"))
    STATEMENT = ("statement", "something is declared, or said in public", "a", "statements", "Statements", "M0 -1.05L1.1 .85H-1.1Z", (Role.PARTY,), ("one_sided",))
    SANCTION = ("sanction", "one side restricts another: trade, travel, money", "a", "sanctions", "Sanctions", "M-.95 -.5L-.5 -.95L0 -.45L.5 -.95L.95 -.5L.45 0L.95 .5L.5 .95L0 .45L-.5 .95L-.95 .5L-.45 0Z", (Role.PARTY,), ("mutual", "one_sided", "hostile"))
    CONFLICT = ("conflict", "a war, a clash, a hostility that goes on", "a", "conflicts", "Conflicts", "M0.000 -1.200L0.237 -0.573L0.849 -0.849L0.573 -0.237L1.200 0.000L0.573 0.237L0.849 0.849L0.237 0.573L0.000 1.200L-0.237 0.573L-0.849 0.849L-0.573 0.237L-1.200 0.000L-0.573 -0.237L-0.849 -0.849L-0.237 -0.573Z", (Role.PARTY, Role.MEDIATOR), ("hostile",))
    UPHEAVAL = ("upheaval", "a protest, an uprising, a change of power within a country, peaceful or not", "an", "upheavals", "Upheavals", "M0 1.05L1.1 -.85H-1.1Z", (Role.PARTY, Role.MEDIATOR), ())
    PROJECT = ("project", "something is built or run over time", "a", "projects", "Projects", "M1.080 0.000L0.540 0.935L-0.540 0.935L-1.080 0.000L-0.540 -0.935L0.540 -0.935Z", (Role.PARTY, Role.SIGNATORY), ())


class Rank(StrEnum):
    """Protocol rank of an office, highest first."""

    meaning: str
    words: str  # The rank within a sentence.

    def __new__(cls, value: str, meaning: str = "", words: str = "") -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning, words=words)
        return self

    HEAD_OF_STATE = ("head_of_state", "president, monarch, supreme leader", "head of state")
    HEAD_OF_GOVERNMENT = ("head_of_government", "prime minister", "head of government")
    SPEAKER = ("speaker", "speaker of a parliament", "speaker")
    MINISTER = ("minister", "minister", "minister")
    CHIEF_OF_STAFF = ("chief_of_staff", "head of the armed forces", "chief of staff")
    DEPUTY_MINISTER = ("deputy_minister", "deputy minister", "deputy minister")
    OFFICIAL = ("official", "any other official", "official")


class Precision(StrEnum):
    """How closely a place is known; ``country`` draws a hollow mark."""

    meaning: str
    known: str  # How closely, behind the word "known".
    short: str  # How closely, in a column of a table.
    card: str  # How closely, on a card of the map.
    is_vague: bool  # Drawn hollow, since the place is only somewhere about.

    def __new__(cls, value: str, meaning: str = "", known: str = "", short: str = "", card: str = "", flags: tuple[str, ...] = ()) -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning, known=known, short=short, card=card, is_vague="vague" in flags)
        return self

    POINT = ("point", "a building or a spot", "to the spot", "known to the spot", "place known to the point", ())
    CITY = ("city", "somewhere in a town", "to the town or city", "town or city", "place known to the city", ())
    REGION = ("region", "somewhere in a region; drawn hollow", "to the region only", "region only", "place known only to the region", ("vague",))
    COUNTRY = ("country", "somewhere in a country; drawn hollow", "to the country only; drawn hollow", "country only", "place known only to the country", ("vague",))


class SourceKind(_Explained):
    """What sort of publication a source is."""

    OPINION = ("opinion", "an article that argues")
    NEWS = ("news", "an article that reports")
    AGENCY = ("agency", "a news agency")
    OFFICIAL = ("official", "a government or another authority")
    TREATY = ("treaty", "the text of an agreement")
    ACADEMIC = ("academic", "a study")
    REFERENCE = ("reference", "an encyclopedia, an atlas, a handbook")
    DATASET = ("dataset", "data")


class Reliability(_Explained):
    """Admiralty grade of a source (NATO AJP-2.1): A completely reliable … F cannot be judged."""

    A = ("A", "completely reliable")
    B = ("B", "usually reliable")
    C = ("C", "fairly reliable")
    D = ("D", "not usually reliable")
    E = ("E", "unreliable")
    F = ("F", "reliability cannot be judged")


class Grade(IntEnum):
    """Admiralty grade of one item (NATO AJP-2.1): 1 confirmed … 6 truth cannot be judged."""

    meaning: str

    def __new__(cls, value: int, meaning: str = "") -> Self:
        self = int.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning)
        return self

    CONFIRMED = (1, "confirmed by other sources")
    PROBABLY_TRUE = (2, "probably true")
    POSSIBLY_TRUE = (3, "possibly true")
    DOUBTFUL = (4, "doubtful")
    IMPROBABLE = (5, "improbable")
    CANNOT_BE_JUDGED = (6, "truth cannot be judged")


class ClaimKind(_Explained):
    """What sort of assertion a claim is."""

    FACT = ("fact", "says what is or was")
    ASSESSMENT = ("assessment", "judges, weighs or explains")
    FORECAST = ("forecast", "says what will or can be")


class Speaker(_Explained):
    """Whose assertion it is: the author's own, or one that the source hands on."""

    AUTHOR = ("author", "the author of the source")
    OFFICIAL = ("official", "an official whom the source quotes or hands on")
    GOVERNMENT = ("government", "a government, by decree, treaty or in its name")


class Likelihood(_Explained):
    """How probable a source holds it to be, least first (ICD 203, section D.6.e(2)(a))."""

    ALMOST_NO_CHANCE = ("almost_no_chance", "1–5 %: almost no chance, remote")
    VERY_UNLIKELY = ("very_unlikely", "5–20 %: very unlikely, highly improbable")
    UNLIKELY = ("unlikely", "20–45 %: unlikely, improbable")
    ROUGHLY_EVEN_CHANCE = ("roughly_even_chance", "45–55 %: roughly even chance, roughly even odds")
    LIKELY = ("likely", "55–80 %: likely, probable")
    VERY_LIKELY = ("very_likely", "80–95 %: very likely, highly probable")
    ALMOST_CERTAIN = ("almost_certain", "95–99 %: almost certain, nearly certain")


class Confidence(_Explained):
    """How well a source holds its judgement to be founded, least first (ICD 203)."""

    LOW = ("low", "few, weak or conflicting grounds")
    MODERATE = ("moderate", "credible grounds that leave room for another reading")
    HIGH = ("high", "good grounds from several sides")


class RelationKind(_Explained):
    """How one claim bears on another."""

    CONTRADICTS = ("contradicts", "both cannot be right")
    REFINES = ("refines", "says more, or something narrower")
    REPEATS = ("repeats", "says the same again")


class Verdict(StrEnum):
    """What a check answers about a claim; docs/claims.md says when each is given."""

    meaning: str
    words: str  # The verdict for people.
    heading: str  # What stands above the claims that have it.
    note: str  # What it means, to a reader of the page.

    def __new__(cls, value: str, meaning: str = "", words: str = "", heading: str = "", note: str = "") -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning, words=words, heading=heading, note=note)
        return self

    SUPPORTED = ("supported", "what is here bears it out", "supported", "Supported", "Geometry or events here bear it out")
    CONSISTENT = ("consistent", "what is here agrees with it, but cannot show it", "consistent", "Consistent", "What is here agrees with it, but cannot show it")
    IN_PART = ("in_part", "some of it holds", "in part", "Holds in part", "Some of it holds, some does not")
    CONTRADICTED = ("contradicted", "what is here speaks against it", "contradicted", "Contradicted", "Geometry or events here speak against it")
    NOT_SHOWN = ("not_shown", "what is here does not show it", "not shown", "Not shown", "Tested; what is here does not show it")
    UNTESTED = ("untested", "nothing here can test it", "untested", "Untested", "Nothing here can test it")


class Connection(_Explained):
    """How countries are said to lie to each other over land."""

    NONE = ("none", "no two of them touch")
    EACH_OTHER = ("each_other", "each touches each")
    THROUGH = ("through", "another one touches each of them")


class SiteKind(StrEnum):
    """Works that a map marks and a check can ask for."""

    meaning: str
    words: str  # One of them, within a sentence.
    plural: str  # Several of them, within a sentence.
    mark: str  # Its shape as an SVG path about (0, 0); holes by the even-odd rule.
    is_recorded: bool  # The program's layer of sites has them.

    def __new__(cls, value: str, meaning: str = "", words: str = "", plural: str = "", mark: str = "", flags: tuple[str, ...] = ()) -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning, words=words, plural=plural, mark=mark, is_recorded="recorded" in flags)
        return self

    DAM = ("dam", "a dam", "dam", "dams", "M-.42 -.85H.42L1.05 .8H-1.05Z", ("recorded",))
    PLANT = ("plant", "a power plant", "power plant", "plants", "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0ZM.18 -.72L-.52 .12H-.08L-.2 .72L.52 -.14H.08Z", ("recorded",))
    CROSSING = ("crossing", "a border crossing", "border crossing", "crossings", "M-1.15 0L-.55 -.62V-.24H.55V-.62L1.15 0L.55 .62V.24H-.55V.62ZM-.15 -1.05H.15V1.05H-.15Z", ("recorded",))
    PORT = ("port", "a port", "port", "ports", "M0 -1A.32 .32 0 1 1 -.01 -1ZM-.16 -.36H.16V-.16H.55V.14H.16V.56Q.6 .5 .72 .1L1 .3Q.7 .98 0 1Q-.7 .98 -1 .3L-.72 .1Q-.6 .5 -.16 .56V.14H-.55V-.16H-.16Z", ())


class Mode(StrEnum):
    """By what a stretch of a route is travelled."""

    words: str  # The mode, behind the word "by".

    def __new__(cls, value: str, words: str = "") -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, words=words)
        return self

    RAIL = ("rail", "rail")
    ROAD = ("road", "road")
    SHIP = ("ship", "ship")


class SegmentStatus(StrEnum):
    """How far a stretch of a route has come."""

    meaning: str
    words: str  # The status on a card of the map.
    state: str  # What a stretch was, behind the word "was".

    def __new__(cls, value: str, meaning: str = "", words: str = "", state: str = "") -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning, words=words, state=state)
        return self

    OPERATING = ("operating", "in use", "operating", "in operation")
    BUILDING = ("building", "under construction", "under construction", "under construction")
    PLANNED = ("planned", "not begun", "planned", "planned")


class Measure(_Explained):
    """By what pairs are ranked."""

    CONFLICTS = ("conflicts", "sanctions and conflicts between the two")
    CONTACTS = ("contacts", "visits, meetings, calls and agreements")
    BORDER_KM = ("border_km", "length of the land border")


class Extreme(_Explained):
    """Which end of a ranking a pair is said to stand at."""

    LOWEST = ("lowest", "below all others")
    HIGHEST = ("highest", "above all others")


class Direction(_Explained):
    """Which way a series is said to go."""

    RISING = ("rising", "more and more")
    FALLING = ("falling", "fewer and fewer")


class Data(_Explained):
    """What a check counts: the dossier's events, or a feed of machine-coded records."""

    EVENTS = ("events", "the events of the dossier")
    FEED = ("feed", "a feed of machine-coded records; untested while none is loaded")


class Within(StrEnum):
    """How an inexact date counts: it may lie in the window, or it must."""

    meaning: str
    fall: str  # What several events that count do: they … in the window, or between two days.
    falls: str  # What one of them does.

    def __new__(cls, value: str, meaning: str = "", fall: str = "", falls: str = "") -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, meaning=meaning, fall=fall, falls=falls)
        return self

    POSSIBLY = ("possibly", "a date that may lie in the window counts", "may fall", "may fall")
    CERTAINLY = ("certainly", "only a date that must lie in the window counts", "surely fall", "surely falls")


class Dating(StrEnum):
    """How well the days of an event are known."""

    words: str  # What of its days is known, in a column of a table.

    def __new__(cls, value: str, words: str = "") -> Self:
        self = str.__new__(cls, value)
        vars(self).update(_value_=value, words=words)
        return self

    EXACT = ("exact", "to the day")
    INEXACT = ("inexact", "only roughly")
    NO_START = ("no_start", "only its end")
    NO_END = ("no_end", "only its start")
    OPEN = ("open", "neither end")


class Scope(_Explained):
    """Whether events of other countries are shown beside those of the pair."""

    ALL = ("all", "events of all countries")
    PAIR = ("pair", "events in which both countries of the pair take part")


class Language(_Explained):
    """Whether names are English or in the script of the place."""

    ENGLISH = ("en", "English")
    LOCAL = ("local", "the script of the place")


class Theme(StrEnum):
    """Light, dark, or as the reader's system says."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


MEANINGS: Mapping[str, Mapping[Enum, str]] = {
    "role": {one: one.meaning for one in Role},
    "kind of event": {one: one.meaning for one in EventKind},
    "rank": {one: one.meaning for one in Rank},
    "precision": {one: one.meaning for one in Precision},
    "kind of source": {one: one.meaning for one in SourceKind},
    "reliability": {one: one.meaning for one in Reliability},
    "grade": {one: one.meaning for one in Grade},
    "kind of claim": {one: one.meaning for one in ClaimKind},
    "speaker": {one: one.meaning for one in Speaker},
    "likelihood": {one: one.meaning for one in Likelihood},
    "confidence": {one: one.meaning for one in Confidence},
    "kind of relation": {one: one.meaning for one in RelationKind},
    "verdict": {one: one.meaning for one in Verdict},
    "connection": {one: one.meaning for one in Connection},
    "kind of site": {one: one.meaning for one in SiteKind},
    "status": {one: one.meaning for one in SegmentStatus},
    "measure": {one: one.meaning for one in Measure},
    "end of a ranking": {one: one.meaning for one in Extreme},
    "direction": {one: one.meaning for one in Direction},
    "kind of data": {one: one.meaning for one in Data},
    "way to count dates": {one: one.meaning for one in Within},
    "scope": {one: one.meaning for one in Scope},
    "language of names": {one: one.meaning for one in Language},
}
"""Name of a choice in the format's tables → its values → what each means."""
