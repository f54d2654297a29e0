"""One Chromium a session, one server a set of dossiers, and tabs that the tests of a module share.

Every tab records its requests, aborts those that would leave the host, and fails its test if
there were any, or if the page logged an error. A test that provokes an error says so beforehand
with ``page.watch.tolerate``.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import chromium as chromiums
from tests.browser.composing import (  # noqa: F401  fixtures
    compose,
    compose_own,
    compose_server,
    folder,
    own_server,
)
from tests.browser.pages.base_page import BasePage
from tests.browser.serving import served
from tests.browser.tabs import Tabs

HERE = Path(__file__).parent
OUTCOME = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever lies in this folder is a browser test."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test itself failed, so that its pages are photographed."""
    report = yield
    if report.when == "call":
        item.stash[OUTCOME] = report.failed
    return report


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, started once."""
    with sync_playwright() as playwright:
        browser = chromiums.launch(playwright.chromium)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chromium_without_webgl(chromium: Browser) -> Iterator[Browser]:
    """Another one, as on a remote desktop or a machine that is locked down."""
    browser = chromiums.launch(chromium.browser_type, *chromiums.WITHOUT_WEBGL)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Address of a server over some dossiers, started at the first call and kept for the session.

    Without folders it serves the dossiers that come with the project. Never stop such a server:
    other tests use it. ``tests.browser.serving.running`` starts one of a test's own.
    """
    started: dict[tuple[Path, ...], str] = {}
    with ExitStack() as stack:

        def site(*directories: Path) -> str:
            if directories not in started:
                log = tmp_path_factory.mktemp("serve") / "serve.log"
                started[directories] = stack.enter_context(served(*directories, log=log))
            return started[directories]

        yield site


@pytest.fixture(scope="session")
def site(sites: Callable[..., str]) -> str:
    """Address of a server over the project's own dossiers."""
    return sites()


@pytest.fixture(scope="module")
def tabs(chromium: Browser, sites: Callable[..., str]) -> Iterator[Tabs]:
    """The tabs that are open while the tests of a module run."""
    opened = Tabs(chromium, sites)
    yield opened
    opened.close()


@pytest.fixture
def watched_tabs(tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[Tabs]:
    """The same; after the test nothing may have gone out or gone wrong in those that it used."""
    yield tabs
    failed = request.node.stash.get(OUTCOME, False)
    assert tabs.end_test(request.node.nodeid, failed=failed) == {}


@pytest.fixture
def visit(watched_tabs: Tabs) -> Callable[..., BasePage]:
    """Goes back to the module's tab, put back as if it had just been loaded at the address."""
    return watched_tabs.go_back


@pytest.fixture
def visit_anew(watched_tabs: Tabs) -> Callable[..., BasePage]:
    """Loads the application in a tab of the test's own."""
    return watched_tabs.open_anew
