"""``make bench``: measures the running application and prints; it never fails for a number.

Figures of one machine mean little, so each is set against something measured in the same run: a
brush against a page that only recolours a box, ten thousand events against a hundred.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from dashboard.server.addresses import AT_ROOT
from dashboard.views.map.layout import opening_figure
from tests.bench.answering import time_nothing, time_pages
from tests.bench.driving import Latency, opened_page, time_drag, time_floor
from tests.bench.exporting import time_export
from tests.bench.generating import generate_dossier
from tests.bench.onefile import write_once
from tests.bench.presenting import time_walk
from tests.bench.starting import Start, time_start, time_start_alone
from tests.browser.serving import served

COUNTS = (100, 1_000, 10_000)
MOVES = 120
STARTS = 5
REACH_PX = 300
PATIENCE_MS = 180_000

READY_TARGET_MS = 2_500
ALONE_TARGET = 1.15
PROGRAM_TARGET = 900_000
BYTES_TARGET = 3_000_000
PAGE_TARGET = 10
PANEL_TARGET = 4
FIRST_FRAME_TARGET_MS = 100
FLOOR_TARGET = 1.5
FLAT_TARGET = 1.15
ONEFILE_TARGET = 12_000_000
SLIDES_TARGET_S = 20

_HANDLE = "#timeline-slider-end"
"""The later handle of the brush."""


def main() -> int:
    """Measure and print; 0 unless something could not be measured."""
    _print_onefile()
    _print_exports()
    with tempfile.TemporaryDirectory() as name:
        _print_starts(Path(name))
        _print_answers(Path(name))
        _print_walk(Path(name))
        _print_brushes(Path(name))
    return 0


def _print_onefile() -> None:
    written = write_once()
    words = f"one HTML file with {written.scenes} scenes: {_mb(written.size_bytes)}"
    _say(f"{words}, written in {written.write_s:.1f} s", written.size_bytes, ONEFILE_TARGET)


def _print_exports() -> None:
    slides, handout = time_export("pptx"), time_export("pdf")
    words = f"slides of 8 scenes: {slides.seconds:.1f} s, {_mb(slides.size_bytes)}"
    _say(words, slides.seconds, SLIDES_TARGET_S)
    print(f"hand-out of 8 scenes: {handout.seconds:.1f} s, {_mb(handout.size_bytes)}")


def _print_starts(folder: Path) -> None:
    starts: list[Start] = []
    alone: list[Start] = []
    figure = str(opening_figure(AT_ROOT).to_json())
    with served(log=folder / "serve.log") as address:
        for _ in range(STARTS):
            with opened_page() as page:
                starts.append(time_start(page, address))
            with opened_page() as page:
                alone.append(time_start_alone(page, address, figure))
    ready = statistics.median(start.ready_ms for start in starts)
    whole = statistics.median(start.whole_ms for start in starts)
    floor_ready = statistics.median(start.ready_ms for start in alone)
    floor_whole = statistics.median(start.whole_ms for start in alone)
    other = max(start.other_bytes for start in starts)
    plotly = max(start.plotly_bytes for start in starts)
    print(f"requests until the map is there: {starts[0].requests}; plotly.js {_mb(plotly)}")
    _say(f"first interactive map, median of {STARTS}: {ready:,.0f} ms", ready, READY_TARGET_MS)
    marks = statistics.median(start.marks_ms for start in starts)
    print(f"its marks: {marks:,.0f} ms; the whole ground drawn: {whole:,.0f} ms")
    print(f"floor, the same map alone on a page: {floor_ready:,.0f} and {floor_whole:,.0f} ms")
    share = ready / floor_ready
    _say(f"first interactive map against the floor: {share:.2f} ×", share, ALONE_TARGET)
    print(f"the whole ground against the floor: {whole / floor_whole:.2f} ×")
    program = max(start.program_bytes for start in starts)
    geometry = max(start.geometry_bytes for start in starts)
    _say(f"program before the first map: {_mb(program)}", program, PROGRAM_TARGET)
    fonts = max(start.font_bytes for start in starts)
    print(f"beside it geometry, {_mb(geometry)}, and fonts, {_mb(fonts)}")
    _say(f"transferred besides plotly.js: {_mb(other)}", other, BYTES_TARGET)


def _print_answers(folder: Path) -> None:
    with served(log=folder / "serve-answers.log") as address, opened_page() as page:
        ours = time_pages(page, address)
    with opened_page() as page:
        nothing = time_nothing(page)
    (floor,) = nothing.pages_ms.values()
    print(f"floor, a Dash callback that does nothing: {floor:.0f} ms from click to answer")
    for name, taken in ours.pages_ms.items():
        words = f"{name}, warm, from click to content: {taken:.0f} ms, {taken / floor:.1f} ×"
        _say(words, taken / floor, PAGE_TARGET)
    share = ours.pair_ms / nothing.pair_ms
    words = f"the pair's panel: {ours.pair_ms:.1f} ms, {nothing.pair_ms:.1f} for nothing"
    _say(f"{words}, {share:.1f} ×", share, PANEL_TARGET)


def _print_walk(folder: Path) -> None:
    with served(log=folder / "serve-walk.log") as address, opened_page() as page:
        walk = time_walk(page, address)
    first = statistics.median(walk.first_frame_ms)
    floor = statistics.median(walk.floor_ms)
    longest = statistics.median(walk.longest_frame_ms)
    words = f"scene to scene, median of {len(walk.first_frame_ms)}"
    _say(f"{words}: {first:.0f} ms to the first moved frame", first, FIRST_FRAME_TARGET_MS)
    print(f"floor, a key that does nothing: {floor:.0f} ms to the next frame; ", end="")
    print(f"longest wait between frames of a flight: {longest:.0f} ms")


def _print_brushes(folder: Path) -> None:
    floors: list[Latency] = []
    brushes: dict[int, Latency] = {}
    for count in COUNTS:
        dossier = generate_dossier(folder, count)
        with served(dossier, log=folder / f"serve-{count}.log") as address, opened_page() as page:
            floors.append(time_floor(page, MOVES))
            brushes[count] = _time_brush(page, address)
        print(f"brush over {count:,} events: {_words(brushes[count])}")
    for floor in floors:
        print(f"floor, a box recoloured: {_words(floor)}")
    for label, name in (("commit", "commit_ms"), ("pixels", "pixel_ms")):
        values = [getattr(brushes[count], name) for count in COUNTS]
        least = statistics.median(getattr(floor, name) for floor in floors)
        worst, growth = max(values) / least, values[-1] / values[0]
        _say(f"{label}, worst against the floor: {worst:.2f} ×", worst, FLOOR_TARGET)
        _say(f"{label}, 10,000 events against 100: {growth:.2f} ×", growth, FLAT_TARGET)


def _time_brush(page: Page, address: str) -> Latency:
    """Drag the brush's later handle to and fro."""
    page.goto(address)
    page.wait_for_function("() => document.querySelector('.is-drawn')", timeout=PATIENCE_MS)
    page.wait_for_function("() => !araxes.progress.pending()", timeout=PATIENCE_MS)
    box = page.locator(_HANDLE).bounding_box()
    if box is None:
        sys.exit(f"The brush has no handle {_HANDLE}; the timeline's markup has changed.")
    handle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return time_drag(page, handle, REACH_PX, MOVES)


def _words(latency: Latency) -> str:
    return (
        f"{latency.commit_ms:.1f} ms to the frame's end, {latency.pixel_ms:.1f} ms to its pixels "
        f"(medians of {latency.moves}); {latency.requests} requests, {latency.sent_bytes} bytes"
    )


def _mb(size: int) -> str:
    return f"{size / 1e6:.2f} MB"


def _say(text: str, value: float, target: float) -> None:
    print(f"{text}   [{'met' if value <= target else 'NOT MET'}: at most {target:,g}]")


if __name__ == "__main__":
    raise SystemExit(main())
