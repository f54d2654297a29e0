"""The package as a library: what it gives, and that it costs nothing to import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import seeds

ROOT = Path(__file__).parents[2]


def test_the_package_gives_what_it_documents():
    assert set(seeds.__all__) <= set(dir(seeds))
    for name in seeds.__all__:
        assert f"``{name}" in str(seeds.__doc__)
        assert getattr(seeds, name) is not None
    with pytest.raises(AttributeError, match="module 'seeds' has no attribute 'events'"):
        _ = seeds.events


def test_importing_the_package_reads_nothing():
    code = (
        "import sys, seeds; print([n for n in sys.modules if n.startswith(('seeds.', 'ruamel'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"
