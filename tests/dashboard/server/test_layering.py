"""The libraries' style sheets stand in the first layer, in every version that is installed."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from flask.testing import FlaskClient

from dashboard.server.layering import LAYER, layer_sheets
from dashboard.views.events.table import render_table
from tests.sheets import ASSETS

LOADERS = (
    ("dash_mantine_components", "dash_mantine_components.js"),
    ("dash", "dcc/dash_core_components.js"),
    ("dash", "dash-renderer/build/dash_renderer.min.js"),
)
"""Scripts that bring style sheets and add them to the page by webpack's style-loader."""


@pytest.mark.parametrize(("package", "path"), LOADERS)
def test_each_script_that_adds_sheets_has_one_place_where_it_reads_their_layer(
    package: str, path: str
):
    script = (files(package) / path).read_bytes()
    layered = layer_sheets(script)
    assert layered.count(f'layer:"{LAYER}"'.encode()) == 1
    assert len(layered) == len(script) + len(f'"{LAYER}"') - len("l[5]")


def test_a_script_that_adds_none_stays_as_it_is():
    script = b'let sheet={css:a[1],layer:b[5]};f({layer:"mine"})'
    assert layer_sheets(script) == script


def test_the_page_s_own_scripts_are_served_with_the_layer(client: FlaskClient):
    page = client.get("/").text
    for package, path in LOADERS:
        stem = re.escape(path.removesuffix(".js").removesuffix(".min"))
        address = re.search(rf'src="(/_dash-component-suites/{package}/{stem}\.[^"]+)"', page)
        assert address, path
        assert f'layer:"{LAYER}"' in client.get(address[1]).text


def test_the_table_of_events_puts_its_own_sheets_there_too():
    assert render_table().dashGridOptions["themeCssLayer"] == LAYER


def test_the_layer_is_the_first_of_all():
    text = (ASSETS / "css" / "cascade.css").read_text(encoding="utf-8")
    assert f"@layer {LAYER}, " in text
