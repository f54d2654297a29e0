"""The format of briefing.yml: every field of a scene, of its view and of its call-outs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from seeds.format.dossier import CITATION
from seeds.issues import shown
from seeds.reading.fields import (
    Field,
    FieldError,
    Read,
    Scope,
    kind_of,
    optional,
    read_list,
    record_reader,
)
from seeds.reading.placeholders import CLAIM_PREFIX, Placeholder, StrayBrace, split_words
from seeds.reading.references import Target, nearest
from seeds.reading.tree import line_of
from seeds.reading.values import (
    definition,
    read_choice,
    read_day,
    read_int,
    read_number,
    read_pair,
    read_text,
    reference,
)
from seeds.records.briefing import Binding, Callout, SceneRole, View, ViewCamera
from seeds.records.model import Citation, EventKind
from seeds.records.views import DrawnBorders, Language, LayerGroup, Within
from seeds.records.views import Scope as EventScope

FIGURE_LIMIT = 4
"""More call-outs than this on one screen are a table."""

_BRACE = "a value in braces, as in {border_km} or {claim:ID}"


def read_short(most: int) -> Read[str]:
    """A reader of text that must fit a place on the screen."""

    def read(node: Node, scope: Scope) -> str:
        return _short(read_text(node, scope), most)

    return read


def read_words(most: int) -> Read[str]:
    """A reader of text in which values may stand in braces."""

    def read(node: Node, scope: Scope) -> str:
        if isinstance(node, MappingNode):
            remedy = "put quotes around a text that begins with a brace"
            raise FieldError(kind_of(node), "text", remedy)
        text = _short(read_text(node, scope), most)
        for part in split_words(text):
            if isinstance(part, StrayBrace):
                remedy = "close it, or write {{ or }} where a brace is meant"
                scope.report(line_of(node), part.came(), _BRACE, remedy)
            elif isinstance(part, Placeholder):
                _read_placeholder(part, node, scope)
        return text

    return read


def _read_placeholder(part: Placeholder, node: Node, scope: Scope) -> None:
    """Note which claim is meant, or that nothing has this name."""
    if part.claim:
        scope.use(Target.CLAIM, part.claim, line_of(node))
        return
    names = [binding.value for binding in Binding]
    if part.name in names:
        return
    near = nearest(part.name, [*names, CLAIM_PREFIX + "ID"])
    remedy = f"did you mean {{{near}}}?" if near else "choose one of them, or write the words out"
    expected = f"one of {', '.join(names)}, claim:ID"
    scope.report(
        line_of(node), f"the unknown value {shown('{' + part.name + '}')}", expected, remedy
    )


def _short(text: str, most: int) -> str:
    if len(text) > most:
        came = f"a text of {len(text):,} characters"
        raise FieldError(came, f"at most {most:,}", "shorten it; what is left out can be said")
    return text


def read_lines(node: Node, scope: Scope) -> str:
    """Text that keeps its line breaks, as notes do; empty lines are left out."""
    if not isinstance(node, ScalarNode):
        raise FieldError(kind_of(node), "text", "write the text behind the colon")
    read_text(node, scope)  # the same faults as in any other text
    lines = (" ".join(line.split()) for line in str(node.value).splitlines())
    return "\n".join(line for line in lines if line)


CAMERA = (
    Field("lon", "a number from −180 to 180", "middle of the map, degrees east",
          read_number(-180, 180)),
    Field("lat", "a number from −90 to 90", "middle of the map, degrees north",
          read_number(-90, 90)),
    Field("zoom", "a number from 0 to 24", "how near: 4 shows the region, 7 a border",
          read_number(0, 24)),
    optional("bearing", "a number from −360 to 360", "degrees from north that are up",
             read_number(-360, 360)),
    optional("pitch", "a number from 0 to 85", "degrees from straight down", read_number(0, 85)),
)  # fmt: skip

VIEW = (
    optional("pair", "a list of two codes", "the pair A, B", read_pair),
    optional("start", "a day", "first day of the window", read_day),
    optional("end", "a day", "last day of the window", read_day),
    optional("within", "a way to count dates", "how inexact dates count", read_choice(Within)),
    optional(
        "kinds", "a list of kinds of event", "which events", read_list(read_choice(EventKind))
    ),
    optional("layers", "a list of layers", "what is drawn", read_list(read_choice(LayerGroup))),
    optional("viewpoint", "a viewpoint", "whose borders are drawn", read_choice(DrawnBorders)),
    optional("as_of", "a day", "the day on which borders and layers hold", read_day),
    optional(
        "camera", "a camera record", "where the map looks from", record_reader(CAMERA, ViewCamera)
    ),
    optional("focus", "the id of an event", "the one that is opened", reference(Target.EVENT)),
    optional("claim", "the id of a claim", "the one that is opened", reference(Target.CLAIM)),
    optional("scope", "a scope", "whose events are shown", read_choice(EventScope)),
    optional("language", "a language of names", "how places are named", read_choice(Language)),
    optional(
        "withdrawn",
        "a list of ids of sources",
        "sources without which it is looked at",
        read_list(reference(Target.SOURCE)),
    ),
)

CALLOUT = (
    Field("value", "text", "the figure, with values in braces", read_words(80)),
    Field("label", "text", "what it is", read_words(120)),
)

SCENE = (
    Field("id", "an id", "short, stable, unique among the scenes", definition(Target.SCENE)),
    Field("title", "text", "the short name above the headline", read_short(80)),
    Field("headline", "text", "what the scene says, with values in braces", read_words(240)),
    optional("text", "text", "a sentence or two below it, with values in braces", read_words(1200)),
    optional("role", "a role of a scene", "what it is for", read_choice(SceneRole)),
    optional(
        "view",
        "a view record",
        "what it looks at; what is left out is as the dossier opens",
        record_reader(VIEW, View),
    ),
    optional(
        "figures",
        "a list of callout records",
        f"figures set large, {FIGURE_LIMIT} at most",
        read_list(record_reader(CALLOUT, Callout), most=FIGURE_LIMIT),
    ),
    optional(
        "claims",
        "a list of ids of claims",
        "claims that it speaks about",
        read_list(reference(Target.CLAIM)),
    ),
    optional(
        "citations",
        "a list of citation records",
        "which sources say so",
        read_list(record_reader(CITATION, Citation)),
    ),
    optional("notes", "text", "for the presenter alone; line breaks stay", read_lines),
    optional(
        "duration_s",
        "a whole number from 1 to 3,600",
        "seconds that it is meant to take; 60 if left out",
        read_int(1, 3600),
    ),
)

BRIEFING_RECORDS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {"scene": SCENE, "view": VIEW, "camera": CAMERA, "callout": CALLOUT}
)
"""Record name → its fields, for the page that describes the format."""
