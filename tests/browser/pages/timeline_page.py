"""The timeline at the foot of every page, as hands and eyes meet it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class Frame:
    """What one drawing of the timeline showed: why it drew, and the window."""

    phase: str
    start: date
    end: date


@dataclass(frozen=True)
class Corner:
    """The upper left corner of an element, in pixels of the page."""

    x: float
    y: float


@dataclass(frozen=True)
class Band:
    """From where to where a span goes, in pixels of the plot; its middle, in those of the stage."""

    left: float
    right: float
    y: float


class TimelinePage(BasePage):
    """The application, driven through its timeline."""

    def wait_until_ready(self) -> None:
        """Beside what every page waits for: the timeline has been drawn."""
        super().wait_until_ready()
        self.page.wait_for_function("() => araxes.timeline.view?.model.place")

    # Parts

    @property
    def plot(self) -> Locator:
        """Bars, lanes and axis: what the pointer works on."""
        return self.page.locator(".timeline-plot")

    def slider(self, part: str) -> Locator:
        """The handle "start" or "end", or the "body" between."""
        return self.page.locator(f"#timeline-slider-{part}")

    def field(self, part: str) -> Locator:
        """The typed date of the "start" or the "end"."""
        return self.page.locator(f"#timeline-{part}")

    @property
    def problem(self) -> Locator:
        """The sentence about a typed date."""
        return self.page.locator("#timeline-problem")

    @property
    def card(self) -> Locator:
        """The card under the pointer."""
        return self.page.locator(".timeline-card")

    @property
    def status(self) -> Locator:
        """What is read out when the window has settled."""
        return self.page.locator(".timeline-status")

    def lane(self, kind: str) -> Locator:
        """The name of a lane, which switches its kind."""
        return self.page.locator(f".timeline-lane[data-kind={kind}]")

    def button(self, name: str) -> Locator:
        """A button of the timeline by its name."""
        timeline = self.page.locator("#timeline")
        return timeline.get_by_role("button", name=re.compile(f"^{re.escape(name)}"))

    # Reading

    def window(self) -> tuple[date, date]:
        """The window of the live selection."""
        start, end = self.selection()["window"]
        return date.fromisoformat(start), date.fromisoformat(end)

    def counts(self) -> tuple[int, int]:
        """Events in the window, and all, as the header says."""
        text = self.page.locator("#timeline-count").inner_text()
        found = re.match(r"([\d,]+) of ([\d,]+)", text)
        assert found, text
        inside, every = (int(number.replace(",", "")) for number in found.groups())
        return inside, every

    def axis(self) -> list[str]:
        """The labels of the axis, from left to right."""
        script = "() => araxes.timeline.view.model.ticks.map(({ label }) => label).filter(Boolean)"
        labels: list[str] = self.page.evaluate(script)
        return labels

    def days_in_view(self) -> float:
        """How much time the plot shows."""
        view: dict[str, float] = self.page.evaluate("() => araxes.timeline.view.model.view")
        return view["end"] - view["start"]

    def x_of(self, day: date) -> float:
        """Where a day begins, in pixels of the page."""
        number = (day - EPOCH).days
        script = """(day) => { const { view, width } = araxes.timeline.view.model;
                     return araxes.timeline.scale.toX(view, width, day); }"""
        x: float = self.page.evaluate(script, number)
        return x + self._box().x

    def point(self, day: date, kind: str) -> tuple[float, float]:
        """The middle of a day in the lane of a kind, in pixels of the page."""
        script = """(kind) => { const { place, columns } = araxes.timeline.view.model;
                     return place.lanesTop + (columns.kinds.indexOf(kind) + 0.5) * place.laneHeight;
                   }"""
        y: float = self.page.evaluate(script, kind)
        half_a_day = (self.x_of(day + timedelta(1)) - self.x_of(day)) / 2
        return self.x_of(day) + half_a_day, self._box().y + y

    def handle_x(self, part: str) -> float:
        """The middle of a handle as it is drawn, in pixels of the page."""
        box = self.slider(part).bounding_box()
        assert box
        return box["x"] + box["width"] / 2

    def is_marked(self, event: str) -> bool:
        """Whether a mark, or a badge of several, stands for an event."""
        script = """(id) => { const { lanes, columns } = araxes.timeline.view.model;
                     const position = columns.position.get(id);
                     return lanes.some(({ marks }) =>
                       marks.some(({ members }) => members.includes(position))); }"""
        return bool(self.page.evaluate(script, event))

    def band(self, event: str) -> Band:
        """The span of an event as it is laid out."""
        script = """(id) => { const { lanes, columns, place } = araxes.timeline.view.model;
                     const position = columns.position.get(id);
                     const number = lanes.findIndex(({ spans }) =>
                       spans.some((span) => span.position === position));
                     const span = lanes[number].spans.find((one) => one.position === position);
                     const y = place.lanesTop + (number + 0.5) * place.laneHeight + span.offset;
                     return { left: span.left, right: span.right, y }; }"""
        return Band(**self.page.evaluate(script, event))

    def ink_at(self, day: date, y: float) -> str:
        """The colour that the plot has in the middle of a day, at a height in the stage."""
        script = """([x, y]) => {
                     const canvas = document.querySelector(".timeline-canvas");
                     const box = canvas.getBoundingClientRect();
                     const { ratio } = araxes.timeline.view.model;
                     const [left, top] = [(x - box.x) * ratio, y * ratio].map(Math.round);
                     return canvas.getContext("2d").getImageData(left, top, 1, 1).data.join(); }"""
        middle = (self.x_of(day) + self.x_of(day + timedelta(1))) / 2
        ink: str = self.page.evaluate(script, [middle, y])
        return ink

    def scale(self) -> list[float]:
        """The numbers that stand beside the bars."""
        marks: list[float] = self.page.evaluate("() => araxes.timeline.view.model.bars.marks")
        return marks

    def highest_bar(self) -> float:
        """What the highest bar holds."""
        most: float = self.page.evaluate("() => araxes.timeline.view.model.bars.most")
        return most

    def _box(self) -> Corner:
        box = self.plot.bounding_box()
        assert box
        return Corner(box["x"], box["y"])

    # Hands

    def point_at(self, day: date, y: float) -> tuple[float, float]:
        """Rest the pointer in the middle of a day, at a height in the stage; returns where."""
        x = (self.x_of(day) + self.x_of(day + timedelta(1))) / 2
        point = x, self._box().y + y
        self.page.mouse.move(*point)
        return point

    def take(self, part: str) -> tuple[float, float]:
        """Press the pointer on a handle or the body; returns where."""
        if part == "body":
            x = (self.handle_x("start") + self.handle_x("end")) / 2
        else:
            x = self.handle_x(part)
        y = self._box().y + 14
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        return x, y

    def drag(self, part: str, pixels: float, *, steps: int = 10) -> None:
        """Pull a handle or the body sideways and let go."""
        x, y = self.take(part)
        self.page.mouse.move(x + pixels, y, steps=steps)
        self.page.mouse.up()

    def record_frames(self) -> None:
        """Note every drawing from now on; :meth:`frames` reads them."""
        self.page.evaluate(
            """() => { window.drawn = [];
                 araxes.timeline.watchDrawing(({ phase, window: days }) =>
                   window.drawn.push([phase, ...days.map(araxes.days.toIso)])); }"""
        )

    def frames(self) -> list[Frame]:
        """The drawings since :meth:`record_frames`."""
        found = self.page.evaluate("() => window.drawn")
        return [
            Frame(phase, date.fromisoformat(start), date.fromisoformat(end))
            for phase, start, end in found
        ]

    def wait_for_frame(self) -> None:
        """Two frames of the screen have passed."""
        self.page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )

    # Waits

    def wait_for_window(self, start: str, end: str) -> None:
        """The selection's window has these days."""
        self.wait_for_selection(window=[start, end])

    def wait_for_counts(self, inside: int) -> None:
        """The header says that so many events are in the window."""
        expect(self.page.locator("#timeline-count")).to_contain_text(
            re.compile(rf"^{inside:,} of ")
        )
