"""What a page asks for and complains of: every test demands silence on both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, Route

BACKGROUND = "/dossiers.json"
"""Asked for every two seconds, whatever a test does and also of a server that it has stopped."""

LOCAL_SCHEMES = frozenset({"data", "blob", "about"})


@dataclass
class Watch:
    """Requests and complaints of one browser context."""

    address: str
    requests: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    _tolerated: list[re.Pattern[str]] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        """Record every request; abort those that would leave the host."""
        self.guard(context)
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("response", self._response)

    def guard(self, context: BrowserContext) -> None:
        """Abort what would leave the host; said again where a context's routes were taken away."""
        ours = re.escape(self.address) + "/|data:|blob:|about:"
        context.route(re.compile(f"^(?!{ours})"), self._abort)

    def tolerate(self, *patterns: str) -> None:
        """Expect complaints and failed requests that match; said before they are provoked."""
        self._tolerated += [re.compile(pattern) for pattern in patterns]

    def problems(self) -> dict[str, list[str]]:
        """Everything that no test may leave behind; empty when all was well."""
        found = {
            "requests to other hosts": self.foreign,
            "errors of the page": [text for text in self.complaints if not self._is_expected(text)],
            "failed requests": [text for text in self.failed if not self._is_expected(text)],
        }
        return {name: texts for name, texts in found.items() if texts}

    def clear(self) -> None:
        """Forget everything, for the next test on the same page."""
        for record in (self.requests, self.foreign, self.complaints, self.failed, self._tolerated):
            record.clear()

    def since(self, mark: int) -> list[str]:
        """Requests after the first ``mark`` of them."""
        return self.requests[mark:]

    def _is_expected(self, text: str) -> bool:
        return any(pattern.search(text) for pattern in self._tolerated)

    def _is_ours(self, url: str) -> bool:
        return urlsplit(url).scheme in LOCAL_SCHEMES or url.startswith(self.address + "/")

    def _abort(self, route: Route) -> None:
        route.abort()

    def _request(self, request: Request) -> None:
        if not request.url.endswith(BACKGROUND):
            self.requests.append(f"{request.method} {request.url}")
        if not self._is_ours(request.url):
            self.foreign.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(BACKGROUND):
            self.complaints.append(message.text)

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not response.url.endswith(BACKGROUND):
            self.failed.append(f"{response.status} {response.url}")
