"""The briefing as one file: what is in it, what is not, and that nothing in it can be misread."""

from __future__ import annotations

import base64
import gzip
import html
import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard.briefing.scenes import FilledScene
from dashboard.briefing_files.html import draw_cards, write_html
from dashboard.cli import app as cli
from dashboard.context import Context
from dashboard.figures.tokens import assets_folder
from dashboard.query.payload import Payload
from dashboard.selection import Selection
from dashboard.store.served import ServedDossiers
from geodata.layers import DRAWN, GROUND
from seeds.loading.dossier import EMBEDDED, load_dossier
from tests.dashboard.briefing_files.hand_made import a_briefing, a_scene
from tests.dashboard.small_dossier import event, parties, small_dossier

HOSTILE = '</script><script>alert(1)</script><!--\u2028" onload="x'
MOST_BYTES = 12_000_000


@cache
def the_context() -> Context:
    return Context.of(ServedDossiers((load_dossier(EMBEDDED / "iran-azerbaijan-2019"),)))


@cache
def the_file() -> str:
    context = the_context()
    slug = next(iter(context.dossiers))
    return write_html(context, slug, a_briefing(context.dossiers[slug])).decode()


def kept(document: str) -> dict[str, bytes]:
    """What the page answers from memory, by address."""
    found = re.findall(r'data-address="([^"]+)" data-media-type="[^"]+">([^<]*)<', document)
    return {html.unescape(name): gzip.decompress(base64.b64decode(body)) for name, body in found}


class Elements(HTMLParser):
    """Every element of a document with its attributes."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_file_holds_at_most_twelve_megabytes():
    assert len(the_file().encode()) <= MOST_BYTES


def test_everything_that_a_server_would_be_asked_for_is_inside():
    context = the_context()
    slug = next(iter(context.dossiers))
    inside = kept(the_file())
    served = context.dossiers[slug]
    assert inside[context.data_address(served)] == served.derived(Payload).body
    assert json.loads(inside[f"/briefing/{slug}.json"])["scenes"][0]["id"] == "scene-1"
    assert {name for name in inside if name.startswith("/geo/")} == {
        name
        for name in re.findall(r"/geo/[a-z_]+\.[0-9a-f]{16}\.geojson", the_file())
        if name in inside
    }
    assert sum(name.startswith("/geo/") for name in inside) == len(DRAWN)
    assert {name for name in inside if name.startswith("/ground/")} == {
        f"/ground/{name}.geojson" for name in GROUND
    }


def test_no_element_has_an_address_outside_of_the_file():
    addresses = [
        value
        for _, attributes in Elements(the_file()).found
        for name, value in attributes.items()
        if name in {"href", "src", "action", "srcset", "poster", "data"} and value
    ]
    assert all(address.startswith(("data:", "#")) for address in addresses)


def test_the_file_says_what_every_copy_must_say():
    context = the_context()
    (served,) = context.dossiers.values()
    text = html.unescape(the_file())
    for words in (
        served.dossier.disclaimer,
        "As of 24 Jan 2019 · borders: between the two de facto as of 24 Jan 2019",
        f"data {served.data_hash}",
        "© OpenStreetMap contributors",
        "SIL OPEN FONT LICENSE",
    ):
        assert words
        assert words in text


def test_the_words_stand_in_the_file_for_readers_without_scripts():
    plain = re.search(r"<noscript>(.*?)</noscript>", the_file(), re.DOTALL)
    assert plain
    text = html.unescape(plain[1])
    for scene in a_briefing(next(iter(the_context().dossiers.values()))).scenes:
        assert scene.headline in text
    assert "JavaScript, which is switched off" in text
    assert "<script" not in plain[1]


def test_notes_notices_and_what_is_for_composing_do_not_travel():
    slug = next(iter(the_context().dossiers))
    document = the_file()
    assert "Begin with the river" not in document
    assert "events changed since" not in document
    told = json.loads(kept(document)[f"/briefing/{slug}.json"])
    assert not told["editable"]
    assert all(scene["notes"] == "" and scene["raw"] == {} for scene in told["scenes"])


def test_nothing_is_offered_that_needs_the_server():
    elements = Elements(the_file()).found
    actions = {attributes.get("data-action") for _, attributes in elements} - {None}
    assert actions == {
        "about", "close-about", "swap", "search", "language", "theme", "help", "present",
        "skip",
    }  # fmt: skip
    panels = {attributes.get("data-panel") for _, attributes in elements} - {None}
    assert panels == {"pair", "event"}
    assert not [attributes for tag, attributes in elements if tag in {"form", "iframe", "object"}]


def test_no_script_in_the_file_asks_for_what_is_not_in_it():
    """A new script that talks to the server is left out, or what it asks for is put in."""
    scripts = re.findall(r"<script>(.*?)</script>", the_file(), re.DOTALL)
    ours = "".join(script for script in scripts if "* plotly.js" not in script)
    code = re.sub(r"/\*\*.*?\*/", "", ours, flags=re.DOTALL)  # where an address is an example
    asked = set(re.findall(r"""[`"']/([a-zA-Z][a-z_-]*)""", code))
    # In a file the key of the presenter's window says what it needs, and asks for nothing; the bar
    # knows of standings, which nothing begins to ask for; pictures of the map it brings along; the
    # search asks for records of pages that are not here nowhere.
    assert asked == {"briefing", "presenter", "dossiers", "export", "records"}
    entry = (assets_folder() / "js" / "onefile.js").read_text(encoding="utf-8")
    assert "standings" not in entry


def test_the_same_dossier_gives_the_same_bytes():
    context = Context.of(ServedDossiers((small_dossier(),)))
    briefing = a_briefing(context.dossiers["small"])
    assert write_html(context, "small", briefing) == write_html(context, "small", briefing)


@pytest.fixture(scope="module")
def hostile_file() -> str:
    trap = event("trap", "call", "2019-01-02", parties("IRN", "AZE"), title=HOSTILE)
    trap = replace(trap, note=HOSTILE, topics=(HOSTILE,), date_words=HOSTILE)
    dossier = replace(small_dossier([trap]), title=HOSTILE, marking=HOSTILE, disclaimer=HOSTILE)
    context = Context.of(ServedDossiers((dossier,)))
    served = context.dossiers["small"]
    scene = a_scene(1, served.opening, served, headline=HOSTILE, text=HOSTILE, title=HOSTILE)
    briefing = a_briefing(served, [scene])
    return write_html(context, "small", briefing).decode()


def test_a_dossier_s_words_never_become_markup_or_a_script(hostile_file: str):
    elements = Elements(hostile_file).found
    assert not [attributes for _, attributes in elements if "onload" in attributes]
    scripts = [attributes for tag, attributes in elements if tag == "script"]
    plain = [attributes for attributes in scripts if not attributes]
    assert len(plain) == 3  # the head's, the page's and plotly.js
    assert len(Elements(the_file()).found) > len(plain)
    # Outside of scripts of our own, the words stand escaped.
    assert "<script>alert(1)" not in hostile_file


def test_the_first_view_is_that_of_the_first_scene_or_the_one_asked_for():
    context = Context.of(ServedDossiers((small_dossier(),)))
    served = context.dossiers["small"]
    other = replace(served.opening, start=date(2018, 1, 1))

    def first(*scenes: FilledScene, **options: Any) -> Selection:
        briefing = a_briefing(served, scenes)
        document = write_html(context, "small", briefing, **options).decode()
        facts = re.search(r'<script type="application/json" id="onefile">([^<]*)<', document)
        assert facts
        return Selection.from_json(json.loads(facts[1])["selection"])

    scene = a_scene(1, other, served)
    assert first(scene) == other
    assert first(scene, selection=served.opening) == served.opening
    assert first() == served.opening


def test_cards_are_drawn_for_every_event_pair_and_language():
    served = next(iter(the_context().dossiers.values()))
    cards = draw_cards(a_briefing(served))
    assert set(cards) == {
        f"{pair}|{language}" for pair in ("", "IRN-AZE", "AZE-IRN") for language in ("en", "local")
    }
    for drawings in cards.values():
        assert set(drawings) == set(served.events)


def test_of_very_many_events_there_is_one_plain_set_of_cards(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("dashboard.briefing_files.html.MOST_COLOURED", 3)
    context = Context.of(ServedDossiers((small_dossier(),)))
    served = context.dossiers["small"]
    assert set(draw_cards(a_briefing(served))) == {"|en"}


def test_the_command_line_writes_the_first_dossier_s_own_briefing(tmp_path: Path):
    path = tmp_path / "briefing.html"
    done = CliRunner().invoke(cli, ["export", "--format", "html", "--out", str(path)])
    assert done.exit_code == 0, done.output
    assert path.stat().st_size <= MOST_BYTES
    inside = kept(path.read_text(encoding="utf-8"))
    told = json.loads(inside["/briefing/iran-azerbaijan-2019.json"])
    assert len(told["scenes"]) == 8
    assert told["problems"] == []
    # Bindings were filled in where the file was written.
    assert not [scene["id"] for scene in told["scenes"] if "{" in scene["headline"]]
