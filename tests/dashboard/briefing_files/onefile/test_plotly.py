"""The bundled plotly.js: of the version that Python has, with our traces alone, fit for a file."""

from __future__ import annotations

import json
import re
from pathlib import Path

from plotly.offline import get_plotlyjs_version

from dashboard.briefing_files.onefile.inlining import safe_script
from dashboard.briefing_files.onefile.plotly import plotly_script

FOLDER = Path(__file__).parents[4] / "assets/plotly"


def test_its_version_is_that_of_pythons_plotly():
    """Python writes figures for this version; another may read them otherwise."""
    version = get_plotlyjs_version()
    assert plotly_script().startswith(f"/* plotly.js v{version} ")
    assert f'version="{version}"' in plotly_script()
    assert json.loads((FOLDER / "package.json").read_text())["devDependencies"] == {
        "esbuild": json.loads((FOLDER.parent / "package.json").read_text())["devDependencies"][
            "esbuild"
        ],
        "plotly.js": version,
    }
    locked = json.loads((FOLDER / "package-lock.json").read_text())["packages"]
    assert locked["node_modules/plotly.js"]["version"] == version


def test_it_draws_maps_points_lines_and_bars_and_nothing_else():
    traces = re.findall(r'moduleType:"trace",name:"(\w+)"', plotly_script())
    assert sorted(traces) == ["bar", "scatter", "scattermap"]


def test_nothing_in_it_makes_code_of_text_where_the_page_runs():
    """The policy forbids it; MapLibre's worker could, for protocols that nobody adds here."""
    found = re.findall(r"(?:\w+\.|\b)(?:eval\(|new Function\()", plotly_script())
    assert found == ["globalThis.eval("]


def test_what_is_in_it_is_told_with_its_licence():
    inside = {one["name"]: one for one in json.loads((FOLDER / "inside.json").read_text())}
    assert f"plotly.js {get_plotlyjs_version()}" in inside
    assert [name for name in inside if name.startswith("maplibre-gl 6.")]
    assert all(one["licence"] for one in inside.values())


def test_the_map_s_worker_is_a_module_without_imports():
    """``assets/js/onefile/memory.js`` takes its one export away; more it could not unwrap."""
    script = plotly_script()
    worker = re.search(r"\.exports='(var \w+=Object\.defineProperty.*?[^\\])'", script)
    assert worker
    assert worker[1].count("export{") == 1
    assert re.search(r"export\{\w+ as default\};(\\n)?/\*", worker[1])
    assert not re.search(r"(^|[;}])import\s*[{*\"\w]|import\.meta", worker[1])


def test_plotly_js_stands_in_a_script_element_as_it_is():
    script = plotly_script()
    assert safe_script(script) == script
