"""Every part that travels in the file brings its licence."""

from __future__ import annotations

from importlib import metadata

from dashboard.briefing_files.onefile.licences import list_licences
from dashboard.figures.tokens import assets_folder
from dashboard.figures.typefaces import FAMILIES
from geodata.layers import LAYERS

FOUND = list_licences(assets_folder())


def test_every_source_of_a_layer_is_named_with_its_licence():
    named = {(name, licence) for name, licence, _ in FOUND}
    for layer in LAYERS.values():
        for source in layer.sources:
            assert (source.publisher, source.licence) in named


def test_licences_that_must_stand_with_the_work_stand_in_full():
    texts = {name: text for name, _, text in FOUND if text}
    assert "SIL OPEN FONT LICENSE" in texts["IBM Plex Sans"].upper()
    assert set(texts) == {
        "Araxes",
        "plotly.js",
        "MapLibre GL JS, in plotly.js",
        "Smaller packages in plotly.js",
        *(family.page_name for family in FAMILIES),
        "Layers derived from OpenStreetMap",
    }
    assert "Permission is hereby granted" in texts["Araxes"]
    assert "Plotly" in texts["plotly.js"]


def test_a_checkout_that_is_not_installed_has_its_licence_too(monkeypatch):
    def unknown(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "files", unknown)
    texts = {name: text for name, _, text in list_licences(assets_folder())}
    assert "Permission is hereby granted" in texts["Araxes"]
