"""The installed plotly.js is of the shape that the page's worker needs."""

from __future__ import annotations

import re

from dashboard.briefing_files.onefile.inlining import safe_script
from dashboard.briefing_files.onefile.plotly import plotly_script


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
