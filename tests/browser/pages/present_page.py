"""Presenting, as the briefer meets it: the room's window, and the presenter's beside it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, Route

from tests.browser.pages.base_page import BasePage

IN_STEP = "In step with the room."

SMALL_LETTERS = """(least) => [...document.querySelectorAll("#present *")]
  .filter(({ childNodes }) => [...childNodes].some((one) => one.nodeType === 3 && one.data.trim()))
  .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
  .filter((element) => parseFloat(getComputedStyle(element).fontSize) < least)
  .map((element) => `${element.id || element.className}: ${element.textContent}`)"""
"""Elements of the stage whose letters are smaller than so many pixels, each with its words."""


def fetched(route: Route) -> dict[str, Any]:
    """The briefing as the server sends it.

    Playwright asks over connections that it keeps open, and the server may be closing one just
    then; a browser asks again by itself, as this does.
    """
    return route.fetch(max_retries=3).json()


class PresentPage(BasePage):
    """The application, driven through its briefing."""

    def wait_until_ready(self) -> None:
        """Beside what every page waits for: the map is there, and the scenes are known."""
        super().wait_until_ready()
        self.page.wait_for_function(
            """() => araxes.map.view?.mapLibre
                 && araxes.present.scenes.get(araxes.state.dossier.slug)"""
        )

    def briefing(self) -> dict[str, Any]:
        """The briefing as the browser knows it."""
        found: dict[str, Any] = self.page.evaluate(
            "() => araxes.present.scenes.get(araxes.state.selection.dossier)"
        )
        return found

    def scene_ids(self) -> list[str]:
        """Ids of the scenes in order."""
        return [scene["id"] for scene in self.briefing()["scenes"]]

    def begin(self) -> None:
        """Begin at the first scene, by key."""
        self.press("p")
        self.wait_for_scene(self.scene_ids()[0])

    def wait_for_scene(self, scene: str) -> None:
        """This scene is presented: in the selection, and by its number in the caption."""
        self.page.wait_for_function(
            """(id) => {
                 const { selection } = window.araxes?.state || {};
                 const { scenes } = window.araxes?.present?.scenes.get(selection?.dossier) || {};
                 const number = scenes && scenes.findIndex((scene) => scene.id === id) + 1;
                 const kicker = document.getElementById("present-kicker")?.textContent || "";
                 return scenes && araxes.present.mode() === "showing"
                   && kicker.startsWith(`${number} /`) && selection.scene === id;
               }""",
            arg=scene,
        )

    def wait_for_mode(self, mode: str) -> None:
        """The room is "idle", "showing" or "exploring"."""
        self.page.wait_for_function("(mode) => araxes.present.mode() === mode", arg=mode)

    def wait_until_landed(self) -> None:
        """The flight to the scene is over."""
        self.page.wait_for_function(
            """() => { const map = araxes.map.view?.mapLibre;
                 return map && !map.isMoving() && map.loaded(); }"""
        )

    def wait_until_provided(self) -> None:
        """Whatever any scene needs has come: the server may go."""
        self.page.wait_for_function(
            """() => {
                 const { scenes, provisions } = araxes.present;
                 const briefing = scenes.get(araxes.state.selection.dossier);
                 return provisions.isGathered(briefing) && araxes.map.view.mapLibre.loaded();
               }"""
        )
        self.wait_until_landed()

    def features_in_sight(self, source: str) -> int:
        """How many features of a layer the map shows."""
        count: int = self.page.evaluate(
            """(source) => araxes.map.view.mapLibre.queryRenderedFeatures()
                 .filter((feature) => feature.source === source).length""",
            source,
        )
        return count

    def looks_at(self) -> dict[str, float]:
        """The map's camera as a scene would say it, whatever the screen's size."""
        found: dict[str, float] = self.page.evaluate(
            """() => {
                 const { view, camera } = araxes.map;
                 const now = view.camera.now();
                 return camera.rounded({ ...now, zoom: now.zoom - view.room.lens() });
               }"""
        )
        return found

    def strokes(self) -> list[dict[str, Any]]:
        """Strokes drawn on the scene that is shown."""
        found: list[dict[str, Any]] = self.page.evaluate("() => araxes.present.drawn()")
        return found

    def drag(self, *points: tuple[int, int]) -> None:
        """Draw a line with the pointer."""
        self.page.mouse.move(*points[0])
        self.page.mouse.down()
        for point in points[1:]:
            self.page.mouse.move(*point, steps=3)
        self.page.mouse.up()

    @property
    def headline(self) -> Locator:
        """The scene's headline."""
        return self.page.locator("#present-headline")

    def legend(self) -> list[str]:
        """The signs that the legend explains, once it stands."""
        self.page.wait_for_function(
            """() => {
                 const host = document.getElementById("map-legend");
                 return host.classList.contains("is-placed") && host.checkVisibility();
               }"""
        )
        found: list[str] = self.page.evaluate(
            """() => [...document.querySelectorAll("#map-legend li")]
                 .map(({ dataset }) => dataset.sign)"""
        )
        return found

    @property
    def cover(self) -> Locator:
        """The black or white that covers the screen."""
        return self.page.locator("#present-cover")

    @property
    def resume(self) -> Locator:
        """The chip that leads back from exploring."""
        return self.page.get_by_role("button", name="Resume briefing (R)")

    def open_presenter(self) -> PresenterWindow:
        """The presenter's window, opened by key."""
        with self.page.context.expect_page() as opened:
            self.press("n")
        return PresenterWindow(opened.value)


class PresenterWindow:
    """The presenter's window."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.wait_for_function("() => document.getElementById('headline')?.textContent")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def wait_for_number(self, number: int) -> None:
        """The scene of this number is shown."""
        self.page.wait_for_function(
            "(text) => document.getElementById('kicker').textContent.startsWith(text)",
            arg=f"{number} /",
        )

    def wait_for_room(self, state: str) -> None:
        """The room is "showing", "black", "white", "exploring", "idle" or "gone"."""
        self.page.wait_for_function("(state) => document.body.dataset.room === state", arg=state)

    def text(self, selector: str) -> str:
        """The words of a part."""
        return self.page.locator(selector).inner_text()
