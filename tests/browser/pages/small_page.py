"""The application on a small page: its sheets, its menu, and what of it can be reached."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage

_UNREACHED = """async (within) => {
  // What was just opened takes its measures in the next frames: the timeline lays out its lanes.
  for (const _ of [1, 2]) await new Promise((done) => requestAnimationFrame(done));
  const wanted = "a[href], button:not([disabled]), input, select, textarea, summary,"
    + "[tabindex='0']";
  const inGrid = (node) => node.closest(".ag-root-wrapper, .js-plotly-plot, .timeline-plot");
  const parts = [...document.querySelectorAll(within)];
  const controls = parts.flatMap((part) => [...part.querySelectorAll(wanted)]);
  const seen = controls.filter((node) =>
    !inGrid(node) && node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !node.closest(".visually-hidden, .skip-link"));
  const reached = (node) => {
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { left, top, width, height } = node.getBoundingClientRect();
    // The middle of the part that is in the window: a panel may be higher than it.
    const at = (from, length, most) => (Math.max(from, 0) + Math.min(from + length, most)) / 2;
    const [x, y] = [at(left, width, innerWidth), at(top, height, innerHeight)];
    const hit = document.elementFromPoint(x, y);
    return left > -1 && left + width < innerWidth + 1 && hit
      && (node.contains(hit) || hit.contains(node) || hit.closest("label")?.control === node);
  };
  return seen.filter((node) => !reached(node)).map((node) =>
    `${node.tagName} ${node.id || node.className} ${node.title || node.textContent.slice(0, 40)}`);
}"""


class SmallPage(BasePage):
    """The application in a small window."""

    def sheet_button(self, name: str) -> Locator:
        """The button of a sheet by its name: "layers", "inspector", "timeline" or "menu"."""
        return self.page.locator(f"button[data-sheet={name}]")

    def toggle(self, name: str) -> None:
        """Press the button of a sheet."""
        self.sheet_button(name).click()

    def expect_open(self, name: str | None) -> None:
        """This sheet alone is open; None: no sheet is."""
        for other in ("layers", "inspector", "timeline", "menu"):
            expect(self.sheet_button(other)).to_have_attribute(
                "aria-expanded", "true" if other == name else "false"
            )

    def unreached(self, within: str) -> list[str]:
        """Controls in parts of the page that no finger reaches: cut off, covered, out of scroll."""
        found: list[str] = self.page.evaluate(_UNREACHED, within)
        return found

    def overflow_px(self) -> int:
        """By how much the page is wider than its window."""
        found: int = self.page.evaluate(
            "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
            " - innerWidth"
        )
        return found

    def share_between_panels(self) -> float:
        """Which share of the window the map has between its panels, above the timeline."""
        found: float = self.page.evaluate(
            """() => {
                 const box = (id) => document.getElementById(id).getBoundingClientRect();
                 const width = box("inspector").left - box("layers-panel").right;
                 const height = box("timeline").top - box("map-view").top;
                 return (width * height) / (innerWidth * innerHeight);
               }"""
        )
        return found

    def map_share(self) -> float:
        """Which share of the window shows the map, with nothing over it but its own buttons."""
        found: float = self.page.evaluate(
            """() => {
                 const canvas = document.querySelector("#map .maplibregl-canvas");
                 const steps = Array.from({ length: 20 }, (_, step) => (step + 0.5) / 20);
                 const free = steps.flatMap((y) => steps.filter((x) =>
                   document.elementFromPoint(x * innerWidth, y * innerHeight) === canvas));
                 return free.length / 400;
               }"""
        )
        return found
