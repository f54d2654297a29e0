"""The wheel holds everything that `araxes serve` needs, and serves from any folder."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest

from dashboard.figures.typefaces import FAMILIES, licence_file
from tests.browser.serving import free_port, wait_until_open
from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from what lies here, with no network: the build backend is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def tracked(*folders: str) -> set[str]:
    """Files of these folders as they lie here, without what a run leaves behind."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_file_of_the_packages(unpacked: Path):
    there = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*") if p.is_file()}
    assert tracked("seeds", "geodata", "dashboard") - there == set()


def test_the_assets_travel_inside_the_dashboard(unpacked: Path):
    there = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*") if p.is_file()}
    assert {f"dashboard/{name}" for name in tracked("assets")} - there == set()


def test_nothing_else_travels(unpacked: Path):
    tops = {path.name for path in unpacked.iterdir()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "seeds",
        "geodata",
        "dashboard",
    }
    caches = [path for path in unpacked.rglob("*") if path.suffix == ".pyc"]
    assert caches == []


def test_the_wheel_names_command_version_and_licences(unpacked: Path):
    (info,) = unpacked.glob("*.dist-info")
    assert info.name == "araxes-0.1.0.dist-info"
    assert "araxes = dashboard.cli:main" in (info / "entry_points.txt").read_text()
    licences = {path.name for path in (info / "licenses").rglob("*") if path.is_file()}
    assert {"LICENSE", "LICENSE.md", "NOTICES.txt"} <= licences
    fonts = {licence_file(family.page_name) for family in FAMILIES}
    assert {name for name in licences if name.startswith("OFL-")} == fonts


def test_the_wheel_serves_from_any_folder(unpacked: Path, tmp_path: Path):
    port = free_port()
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "PYTHONDONTWRITEBYTECODE": "1"}
    where = subprocess.run(
        [sys.executable, "-c", "import dashboard; print(dashboard.__file__)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(unpacked))
    log = (tmp_path / "log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "serve", "--no-browser", "--port", str(port)],
        cwd=tmp_path,
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_open(url, process, tmp_path / "log")
        health = json.loads(read(url + "/health"))
        assert [dossier["slug"] for dossier in health["dossiers"]] == ["iran-azerbaijan-2019"]
        page = read(url + "/").decode()
        found = re.search(r'href="(/assets/css/araxes\.[0-9a-f]+\.css)"', page)
        assert found, page[:2000]
        assert b"--sea" in read(url + found[1])
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE_S)
        log.close()


def read(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=PATIENCE_S) as response:
        body: bytes = response.read()
        return body
