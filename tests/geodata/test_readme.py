"""geodata/README.md against the layers and records that it documents."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from geodata.borders import BorderMeasure, BorderPart
from geodata.building import BUILDERS
from geodata.caspian import CaspianMeasure, CaspianState
from geodata.corridor import CorridorMeasure, RouteMeasure, Segment
from geodata.layers import LAYERS, load_geojson
from geodata.published import PublishedFigure
from geodata.viewpoints import VIEWPOINTS

TEXT = (Path(__file__).parents[2] / "geodata" / "README.md").read_text(encoding="utf-8")
RECORDS = (
    BorderMeasure,
    BorderPart,
    PublishedFigure,
    CorridorMeasure,
    RouteMeasure,
    Segment,
    CaspianMeasure,
    CaspianState,
)
LITERALS = {"null": None, "true": True}


def _section(name):
    return re.search(rf"^### {name}\n(.*?)(?=^##|\Z)", TEXT, re.M | re.S).group(1)


def _fields(name):
    """Field → what the table says of its values."""
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| .*$", _section(name), re.M)
    return dict(rows)


def _closed(values):
    """The values of a closed set, or None where the set is open."""
    if not values.startswith("one of "):
        return None
    words = [word.strip() for word in values.removeprefix("one of ").split(",")]
    found = set()
    for word in words:
        if word in LITERALS:
            found.add(LITERALS[word])
        else:
            found.add(word.strip("`") if word.startswith("`") else int(word))
    return found


def test_every_layer_has_its_section_and_every_section_its_layer():
    assert re.findall(r"^### (\w+)$", TEXT, re.M) == list(LAYERS)


@pytest.mark.parametrize("name", LAYERS)
def test_the_fields_of_a_layer_are_those_that_are_documented(name):
    found = {key for feature in load_geojson(name)["features"] for key in feature["properties"]}
    assert set(_fields(name)) == found


@pytest.mark.parametrize("name", LAYERS)
def test_every_feature_has_every_field_and_keeps_to_closed_sets(name):
    fields = _fields(name)
    seen = {field: set() for field, values in fields.items() if _closed(values) is not None}
    for feature in load_geojson(name)["features"]:
        assert set(feature["properties"]) == set(fields)
        for field, values in seen.items():
            values.add(feature["properties"][field])
    assert seen == {field: _closed(fields[field]) for field in seen}


def test_the_table_of_layers_says_title_group_and_folder():
    rows = re.findall(r"^\| `(\w+)` \| ([^|`]+) \| `(\w+)` \| `layers/(\w+)/` \|$", TEXT, re.M)
    assert rows == [
        (name, layer.title, layer.group, BUILDERS[name].folder) for name, layer in LAYERS.items()
    ]


@pytest.mark.parametrize("record", RECORDS)
def test_the_fields_of_a_record_are_those_that_are_documented(record):
    (row,) = re.findall(rf"^\| `{record.__name__}` \| (.*) \|$", TEXT, re.M)
    named = re.findall(r"`(\w+)`", re.sub(r"\(.*?\)", "", row))
    assert named == [field.name for field in dataclasses.fields(record)]


def test_the_viewpoints_are_named():
    for viewpoint in VIEWPOINTS.values():
        assert f"**{viewpoint.name} " in TEXT
