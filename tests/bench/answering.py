"""How long pages and panels take once they are warm, beside a Dash callback that does nothing."""

from __future__ import annotations

import json
import os
import re
import signal
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Page, Request

from tests.browser.serving import free_port
from tests.patience import PATIENCE_S

TURNS = 5
CALLS = 20
WAIT_MS = PATIENCE_S * 1000

CONTENT = {
    "pairs": "#pairs-body > *",
    "claims": "#claims-ledger > *",
    "events": "#events-page .ag-row",
    "sources": "#sources-body > *",
    "briefing": "#briefing-list > *",
}
"""By page, what of it is its content: it is there when a reader sees one of these."""

CLICK = """async ([press, content]) => {
  const seen = () => [...document.querySelectorAll(content)].some(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[aria-busy=true]"));
  const begun = performance.now();
  document.querySelector(press).click();
  while (!seen()) await new Promise(requestAnimationFrame);
  // The frame after the one that shows it.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - begun;
}"""
"""Milliseconds from a click to the frame that shows what it asked for."""

ASK = """async ([address, bodies]) => {
  const taken = [];
  for (const body of bodies) {
    const begun = performance.now();
    const answer = await fetch(address, { method: "POST", body,
      headers: { "Content-Type": "application/json" } });
    await answer.text();
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    taken.push(performance.now() - begun);
  }
  return taken;
}"""
"""Milliseconds that each of some questions to Dash's callbacks takes."""


@dataclass(frozen=True)
class Answers:
    """Milliseconds: clicks to content by page, and a callback's question to its answer."""

    pages_ms: dict[str, float]
    pair_ms: float


def time_pages(page: Page, address: str) -> Answers:
    """Visit every page twice and more; the first visit warms it."""
    asked: list[str] = []

    def keep(request: Request) -> None:
        if "/_dash-update-component" in request.url:
            body = request.post_data or ""
            if "answer-pair.data" in body:
                asked.append(body)

    page.on("request", keep)
    page.goto(address)
    page.wait_for_function(
        "() => window.araxes?.state?.dossier && !araxes.progress.pending()"
        " && document.querySelector('#panel-pair')?.children.length",
        timeout=WAIT_MS,
    )
    taken: dict[str, list[float]] = {name: [] for name in CONTENT}
    for turn in range(TURNS + 1):
        for name, content in CONTENT.items():
            value = page.evaluate(CLICK, [f"a[data-page={name}]", content])
            page.wait_for_function("() => !araxes.progress.pending()", timeout=WAIT_MS)
            page.evaluate(CLICK, ["a[data-page=map]", "#map canvas"])
            if turn:
                taken[name].append(value)
    calls = _ask(page, address, "/health", _windows(asked[-1]))
    pages = {name: statistics.median(values) for name, values in taken.items()}
    return Answers(pages, statistics.median(calls))


def _ask(page: Page, address: str, still: str, bodies: list[str]) -> list[float]:
    """Milliseconds a question, asked from a page of the server's (``still``) that does nothing."""
    page.goto(address + still)
    taken: list[float] = page.evaluate(ASK, [f"{address}/_dash-update-component", bodies])
    return taken


def _windows(body: str) -> list[str]:
    """The question of a window that begins on one day after another: none was asked before."""
    asked = [
        re.sub(r'("window":\["2018-)12-01"', rf'\g<1>11-{day:02}"', body)
        for day in range(1, CALLS + 1)
    ]
    if len(set(asked)) != CALLS:
        sys.exit("The pair's question has no window that begins on 2018-12-01.")
    return asked


def time_nothing(page: Page) -> Answers:
    """The same of the application that does nothing; ``pages_ms`` holds one, ``nothing``."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.post_data or ""))
    with _serving_nothing() as address:
        page.goto(address)
        page.wait_for_function(
            "() => document.querySelector('#answer')?.textContent === '0'", timeout=WAIT_MS
        )
        clicks = [page.evaluate(_CLICK_FOR, str(turn)) for turn in range(1, CALLS + 1)]
        body = next(one for one in reversed(asked) if '"answer.children"' in one)
        calls = _ask(page, address, "/_dash-layout", [body] * CALLS)
    return Answers({"nothing": statistics.median(clicks)}, statistics.median(calls))


_CLICK_FOR = """async (wanted) => {
  const begun = performance.now();
  document.querySelector("#ask").click();
  while (document.querySelector("#answer").textContent !== wanted)
    await new Promise(requestAnimationFrame);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - begun;
}"""


@contextmanager
def _serving_nothing() -> Iterator[str]:
    address = f"127.0.0.1:{free_port()}"
    program = [sys.executable, "-m", "gunicorn", "tests.bench.nothing:server", "--bind", address]
    process = subprocess.Popen(
        [*program, "--worker-class", "gthread", "--threads", "4", "--log-level", "error"],
        start_new_session=True,
    )
    try:
        _wait_until_open(f"http://{address}")
        yield f"http://{address}"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _wait_until_open(address: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address + "/_dash-layout", timeout=PATIENCE_S) as response:
                json.load(response)
                return
        except urllib.error.URLError:
            time.sleep(0.1)
    sys.exit(f"The application that does nothing did not answer at {address}.")
