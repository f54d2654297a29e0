"""Servers over copies of the first dossier, for tests that compose its scenes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from seeds.loading.dossier import EMBEDDED
from tests.browser.pages.compose_page import ComposePage
from tests.browser.serving import Server, free_port, running

SLUG = "iran-azerbaijan-2019"


BRIEFING = "?page=briefing"


@pytest.fixture(scope="module")
def compose_server(tmp_path_factory: pytest.TempPathFactory):
    """A server over a copy of the first dossier, for all tests here; scenes are read anew."""
    parent = tmp_path_factory.mktemp("compose")
    folder = Path(shutil.copytree(EMBEDDED / SLUG, parent / SLUG))
    with running(folder, log=parent / "serve.log") as server:
        yield server


@pytest.fixture
def folder(compose_server: Server) -> Path:
    """The folder that is served, as it was at first."""
    (folder,) = compose_server.directories
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(EMBEDDED / SLUG, folder, dirs_exist_ok=True)
    return folder


@pytest.fixture
def compose(compose_server: Server, folder: Path, visit):
    """Opens a page of that server."""

    def open_page(search: str = BRIEFING, **options) -> ComposePage:
        return visit(search, page=ComposePage, site=compose_server.address, **options)

    return open_page


@pytest.fixture
def own_server(tmp_path: Path):
    """A server of the test's own over a copy, for tests that stop it; not started yet."""
    folder = Path(shutil.copytree(EMBEDDED / SLUG, tmp_path / SLUG))
    server = Server((folder,), free_port(), tmp_path / "serve.log")
    yield server
    server.stop()


@pytest.fixture
def compose_own(own_server: Server, visit_anew):
    """Opens a page of that server, which is started if it is not and ends after its pages."""

    def open_page(search: str = BRIEFING) -> ComposePage:
        if own_server.process is None:
            own_server.start()
        return visit_anew(search, page=ComposePage, site=own_server.address)

    return open_page
