"""Tabs of the browser: those that the tests of a module share, and those of one test alone.

Loading the application takes both cores for several seconds; going back to a tab that is open, a
fraction of one. So a test is given an open tab, put back as if it had just been loaded, and a page
of its own only where loading is what it tests, or what it does cannot be put back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from playwright.sync_api import Browser, BrowserContext, ViewportSize

from tests.browser.pages.base_page import BasePage
from tests.browser.waiting import open_context
from tests.browser.watching import Watch

PageObject = TypeVar("PageObject", bound=BasePage)


@dataclass(frozen=True)
class Manner:
    """How a page is opened; the fixtures ``visit`` and ``visit_anew`` take each by its name."""

    site: str
    """Address of the server, by default that of the project's own dossiers."""

    scheme: Literal["light", "dark"] = "light"
    """What the system prefers."""

    size: tuple[int, int] = (1280, 800)
    """Of the window, in pixels."""

    motion: bool = False
    """False: the system asks for less, and the map jumps. Gliding costs both cores seconds."""

    permissions: tuple[str, ...] = ()

    @property
    def reduced_motion(self) -> Literal["reduce", "no-preference"]:
        """Whether the map may glide, as the system says it."""
        return "no-preference" if self.motion else "reduce"

    @property
    def viewport(self) -> ViewportSize:
        """The size as Playwright takes it."""
        return ViewportSize(width=self.size[0], height=self.size[1])


@dataclass
class Tab:
    """A tab in a context of its own, with the page object that drives it now."""

    made: BasePage
    used: bool = True

    @property
    def context(self) -> BrowserContext:
        """The context, which also holds the windows that the tab opened."""
        return self.made.page.context

    def take(self, kind: type[PageObject], manner: Manner) -> PageObject:
        """The tab for another test, in another manner."""
        self.used = True
        self.made = made = kind(self.made.page, self.made.watch)
        self.context.clear_permissions()
        self.context.grant_permissions(list(manner.permissions))
        made.page.emulate_media(
            color_scheme=manner.scheme, reduced_motion=manner.reduced_motion, media="null"
        )
        made.page.set_viewport_size(manner.viewport)
        return made

    def rest(self) -> None:
        """End what a test has set up around the page: routes, and further windows."""
        page = self.made.page
        page.unroute_all(behavior="ignoreErrors")
        self.context.unroute_all(behavior="ignoreErrors")
        self.made.watch.guard(self.context)
        for other in self.context.pages:
            if other is not page:
                other.close()
        page.mouse.move(0, 0)
        self.made.watch.clear()
        self.used = False


@dataclass
class Tabs:
    """The tabs that are open at one time."""

    chromium: Browser
    sites: Callable[..., str]
    shared: dict[tuple[str, int], Tab] = field(default_factory=dict)
    apart: list[Tab] = field(default_factory=list)

    def go_back(
        self,
        search: str = "",
        *,
        page: type[PageObject] = BasePage,  # type: ignore[assignment]
        ready: bool = True,
        tab: int = 0,
        **options: Any,
    ) -> PageObject:
        """Open an address (its query string) in a shared tab, as if it had just been loaded.

        ``ready=False`` does not wait for what this kind of page shows; ``tab`` numbers the tabs of
        a test that needs several at once; for ``options`` see :class:`Manner`.
        """
        manner = Manner(**{"site": self.sites(), **options})
        kept = self.shared.get((manner.site, tab))
        if kept is None:
            made = self._load(search, page, manner, ready=ready)
            self.shared[manner.site, tab] = Tab(made)
            return made
        made = kept.take(page, manner)
        made.begin_anew(search, ready=ready)
        return made

    def open_anew(
        self,
        search: str = "",
        *,
        page: type[PageObject] = BasePage,  # type: ignore[assignment]
        ready: bool = True,
        **options: Any,
    ) -> PageObject:
        """Load an address in a tab of the test's own, which moves where nothing else is asked."""
        manner = Manner(**{"site": self.sites(), "motion": True, **options})
        made = self._load(search, page, manner, ready=ready)
        self.apart.append(Tab(made))
        return made

    def _load(
        self, search: str, kind: type[PageObject], manner: Manner, *, ready: bool
    ) -> PageObject:
        watch = Watch(manner.site)
        context = open_context(
            self.chromium,
            viewport=manner.viewport,
            color_scheme=manner.scheme,
            permissions=list(manner.permissions),
            reduced_motion=manner.reduced_motion,
            service_workers="block",
            locale="en-GB",
            timezone_id="Asia/Baku",
        )
        watch.attach(context)
        made = kind(context.new_page(), watch)
        made.goto(search, ready=ready)
        return made

    def end_test(self, nodeid: str, *, failed: bool) -> dict[str, list[str]]:
        """What no test may leave behind, of all tabs that it used.

        Those of a test that failed are photographed and closed: the next one loads its own.
        """
        used = {key: tab for key, tab in self.shared.items() if tab.used}
        tabs = [*self.apart, *used.values()]
        if failed:
            _keep_pictures(nodeid, tabs)
        problems: dict[str, list[str]] = {}
        for tab in tabs:
            for name, texts in tab.made.watch.problems().items():
                problems.setdefault(name, []).extend(texts)
        for tab in self.apart:
            tab.context.close()
        self.apart.clear()
        for key, tab in used.items():
            if failed or problems or tab.made.page.is_closed():
                del self.shared[key]
                tab.context.close()
            else:
                tab.rest()
        return problems

    def close(self) -> None:
        """Close every tab with its context."""
        for tab in [*self.shared.values(), *self.apart]:
            tab.context.close()
        self.shared.clear()
        self.apart.clear()


def _keep_pictures(nodeid: str, tabs: list[Tab]) -> None:
    name = re.sub(r"[^A-Za-z0-9]+", "-", nodeid).strip("-")
    for number, tab in enumerate(tabs):
        if not tab.made.page.is_closed():
            tab.made.keep_picture(f"failed/{name}-{number}")
