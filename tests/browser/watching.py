"""What a page asks for and complains of: every test demands silence on both."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Route

LOCAL_SCHEMES = {"data", "blob", "about"}


@dataclass
class Watch:
    """Requests and complaints of one browser context."""

    address: str
    requests: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        """Record every request; abort those that would leave the host."""
        context.route("**/*", self._route)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("response", self._response)

    def _is_ours(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme in LOCAL_SCHEMES or url.startswith(self.address + "/")

    def _route(self, route: Route, request: Request) -> None:
        self.requests.append(f"{request.method} {request.url}")
        if self._is_ours(request.url):
            route.continue_()
        else:
            self.foreign.append(request.url)
            route.abort()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _response(self, response: object) -> None:
        status = getattr(response, "status", 0)
        if status >= 400:
            self.failed.append(f"{status} {getattr(response, 'url', '')}")
