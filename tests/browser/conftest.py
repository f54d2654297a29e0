"""One Chromium a session, one server a set of dossiers, one context a page that a test opens.

Every context records its requests, aborts those that would leave the host, and fails its test if
there were any, or if the page logged an error. A test that provokes an error says so beforehand
with ``page.watch.tolerate``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pytest
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.browser import chromium as chromiums
from tests.browser.pages.base_page import BasePage
from tests.browser.serving import served
from tests.browser.watching import Watch

HERE = Path(__file__).parent
PageObject = TypeVar("PageObject", bound=BasePage)
OUTCOME = pytest.StashKey[bool]()


class Visit(Protocol):
    """What the fixture ``visit`` gives."""

    def __call__(
        self,
        search: str = "",
        *,
        page: type[PageObject] = BasePage,  # type: ignore[assignment]
        site: str | None = None,
        scheme: str = "light",
        size: tuple[int, int] = (1280, 800),
        permissions: tuple[str, ...] = (),
        ready: bool = True,
    ) -> PageObject:
        """Open an address in a context of its own and wait until it can be used.

        ``scheme`` is what the system prefers, "light" or "dark"; ``ready=False`` opens without
        waiting for the application.
        """


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
    path = chromiums.find()
    if path is None:
        pytest.fail("No Chromium was found; `python -m tests.browser.chromium` installs one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=list(chromiums.ARGUMENTS), timeout=60_000
        )
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


class Visits:
    """The pages that one test, or the tests of one module, have open."""

    def __init__(self, chromium: Browser, sites: Callable[..., str]) -> None:
        self.opened: list[BasePage] = []
        self._chromium = chromium
        self._sites = sites

    def open_page(
        self,
        search: str = "",
        *,
        page: type[PageObject] = BasePage,  # type: ignore[assignment]
        site: str | None = None,
        scheme: str = "light",
        size: tuple[int, int] = (1280, 800),
        permissions: tuple[str, ...] = (),
        ready: bool = True,
    ) -> PageObject:
        """See :class:`Visit`."""
        watch = Watch(site or self._sites())
        context = self._chromium.new_context(
            viewport=ViewportSize(width=size[0], height=size[1]),
            color_scheme=scheme,  # type: ignore[arg-type]
            permissions=list(permissions),
            reduced_motion="no-preference",
            service_workers="block",
            locale="en-GB",
            timezone_id="Asia/Baku",
        )
        watch.attach(context)
        made = page(context.new_page(), watch)
        self.opened.append(made)
        if ready:
            made.goto(search)
        else:
            made.page.goto(watch.address + "/" + search)
        return made

    def problems(self) -> dict[str, list[str]]:
        """What no test may leave behind, of all pages together."""
        found: dict[str, list[str]] = {}
        for made in self.opened:
            for name, texts in made.watch.problems().items():
                found.setdefault(name, []).extend(texts)
        return found

    def keep_pictures(self, nodeid: str) -> None:
        """Photograph what is open, for a test that failed."""
        for number, made in enumerate(self.opened):
            if not made.page.is_closed():
                made.keep_picture(f"failed/{_file_name(nodeid)}-{number}")

    def close(self) -> None:
        """Close every page with its context."""
        for made in self.opened:
            made.page.context.close()


@pytest.fixture
def visit(
    chromium: Browser, sites: Callable[..., str], request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """Opens the app; see :class:`Visit`. Afterwards nothing may have gone out or gone wrong."""
    visits = Visits(chromium, sites)
    yield visits.open_page
    if request.node.stash.get(OUTCOME, False):
        visits.keep_pictures(request.node.nodeid)
    problems = visits.problems()
    visits.close()
    assert problems == {}


@pytest.fixture(scope="module")
def module_visits(chromium: Browser, sites: Callable[..., str]) -> Iterator[Visits]:
    """Pages that the tests of a module share; see ``visit_again``."""
    visits = Visits(chromium, sites)
    yield visits
    visits.close()


@pytest.fixture
def visit_again(module_visits: Visits, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Like ``visit``, but goes back to the module's page of that kind, since loading one is slow.

    It is reopened at the address as by a link, so the selection is as new; what is no part of the
    selection (a dialog left open, a zoomed timeline) is the test's or the page object's to undo.
    """

    def reopen_page(
        search: str = "",
        *,
        page: type[PageObject] = BasePage,  # type: ignore[assignment]
        **options: Any,
    ) -> PageObject:
        if options:
            raise ValueError(f"visit_again takes no {', '.join(options)}; use visit for that")
        for made in module_visits.opened:
            if type(made) is page and not made.page.is_closed():
                made.reopen(search)
                return made
        return module_visits.open_page(search, page=page)

    yield reopen_page
    if request.node.stash.get(OUTCOME, False):
        module_visits.keep_pictures(request.node.nodeid)
    problems = module_visits.problems()
    for made in module_visits.opened:
        made.watch.clear()
    assert problems == {}


def _file_name(nodeid: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", nodeid).strip("-")
