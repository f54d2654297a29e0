"""The map, as hands and eyes meet it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage

Point = tuple[float, float]


class MapPage(BasePage):
    """The application, driven through its map."""

    def wait_until_ready(self) -> None:
        """Beside what every page waits for: the map wears its colours, letters and marks."""
        super().wait_until_ready()
        self.wait_until_drawn()

    def wait_until_drawn(self) -> None:
        """All tiles are there, names may be shown, and no move is under way."""
        self.page.wait_for_function(
            """() => {
                 const { view } = araxes.map;
                 return document.querySelector("#map-view.is-drawn") && view?.mapLibre?.loaded()
                   && !view.mapLibre.isMoving() && view.overlay.isReady()
                   && view.mapLibre.getLayoutProperty("place-labels", "visibility") !== undefined;
               }"""
        )

    def wait_until_painted(self) -> None:
        """The map wears the theme's colours; every layer is there and has been drawn."""
        self.page.wait_for_function(
            """() => {
                 const { mapLibre, painting } = araxes.map.view;
                 return mapLibre.getPaintProperty("sea", "background-color")
                   === araxes.state.tokens().sea
                   && painting.lacking(araxes.state.selection).length === 0;
               }"""
        )
        self.ask(
            """(map) => new Promise((resolve) => {
                 map.once("idle", () => resolve()); // its event would copy the map
                 map.triggerRepaint();
               })"""
        )
        self.wait_until_drawn()

    def wait_until_still(self) -> None:
        """Names keep clear of everything, and no frame is drawn until something changes."""
        for _ in range(2):  # what comes to rest may lay the names anew
            self.page.wait_for_function("() => araxes.map.view.isSettled()")
            self.wait_until_painted()

    # The map behind the figure

    def ask(self, expression: str, *values: Any) -> Any:
        """What a function of the MapLibre map (and values) gives."""
        return self.page.evaluate(
            f"(values) => (({expression}))(araxes.map.view.mapLibre, ...values)", list(values)
        )

    def camera(self) -> dict[str, float]:
        """Where the map looks, to the digits of an address."""
        found: dict[str, float] = self.page.evaluate(
            "() => araxes.map.camera.rounded(araxes.map.view.camera.now())"
        )
        return found

    def wait_for_camera(self, **fields: float) -> None:
        """The map has come to rest with these values."""
        self.page.wait_for_function(
            """(fields) => {
                 const camera = araxes.map.camera.rounded(araxes.map.view.camera.now());
                 return !araxes.map.view.mapLibre.isMoving()
                   && Object.entries(fields).every(([name, value]) => camera[name] === value);
               }""",
            arg=fields,
        )

    def pixels_of(self, *places: Point) -> list[Point]:
        """Where places (lon, lat) lie in a photograph of the page."""
        found: list[list[float]] = self.ask(
            """(map, ...places) => places.map((place) => {
                 const { left, top } = map.getCanvas().getBoundingClientRect();
                 const { x, y } = map.project(place);
                 return [left + x, top + y];
               })""",
            *places,
        )
        return [(x, y) for x, y in found]

    def shown_layers(self) -> set[str]:
        """Ids of the style's layers that are visible."""
        return set(
            self.ask(
                """(map) => map.getStyle().layers
                     .filter(({ layout }) => !layout || layout.visibility !== "none")
                     .map(({ id }) => id)"""
            )
        )

    def wait_for_layer(self, id_: str, *, shown: bool) -> None:
        """A layer of the style has become visible or hidden."""
        self.page.wait_for_function(
            """([id, shown]) => {
                 const found = araxes.map.view.mapLibre.getLayoutProperty(id, "visibility");
                 return (found !== "none") === shown;
               }""",
            arg=[id_, shown],
        )

    def names_on_map(self, layer: str) -> set[str]:
        """English names of the features whose labels the map shows in a layer."""
        return set(
            self.ask(
                """(map, layer) => map.queryRenderedFeatures({ layers: [layer] })
                     .map(({ properties }) => properties.name)""",
                layer,
            )
        )

    def wait_for_names(self, layer: str, *names: str) -> None:
        """The map shows these labels in a layer; it places them some frames after its tiles."""
        self.page.wait_for_function(
            """([layer, names]) => {
                 const found = araxes.map.view.mapLibre.queryRenderedFeatures({ layers: [layer] });
                 const shown = new Set(found.map(({ properties }) => properties.name));
                 return names.every((name) => shown.has(name));
               }""",
            arg=[layer, list(names)],
        )

    # Marks

    def marks(self) -> list[dict[str, Any]]:
        """Marks and numbers of arrows in sight, with their events' ids and places on the screen."""
        found: list[dict[str, Any]] = self.page.evaluate(
            """() => {
                 const { overlay } = araxes.map.view;
                 const box = document.querySelector("#map-overlay").getBoundingClientRect();
                 return overlay.stopsInSight().map((mark) => ({
                   x: box.left + mark.x,
                   y: box.top + mark.y,
                   ids: overlay.members(mark).map((position) => overlay.eventAt(position).id),
                 }));
               }"""
        )
        return found

    def mark_of(self, event_id: str) -> dict[str, Any]:
        """The mark under which an event lies."""
        return next(mark for mark in self.marks() if event_id in mark["ids"])

    def point_at(self, mark: dict[str, Any]) -> None:
        """Move the pointer onto a mark."""
        self.page.mouse.move(mark["x"], mark["y"])

    def click_on(self, mark: dict[str, Any]) -> None:
        """Press a mark."""
        self.page.mouse.click(mark["x"], mark["y"])

    # Parts

    @property
    def canvas(self) -> Locator:
        """The map's own canvas, which takes the focus."""
        return self.page.locator("#map .maplibregl-canvas")

    @property
    def card(self) -> Locator:
        """The card about what is pointed at."""
        return self.page.locator("#map-card")

    @property
    def listing(self) -> Locator:
        """The list that a mark of several events opens."""
        return self.page.locator("#map-list")

    @property
    def tables(self) -> Locator:
        """The tables behind the map."""
        return self.page.locator("#map-summary")

    @property
    def empty(self) -> Locator:
        """What a map without events says."""
        return self.page.locator("#map-empty")

    def switch(self, group: str) -> Locator:
        """The switch of a group of layers."""
        return self.page.locator(f"#layers-panel [data-layer={group}]")

    def focus_map(self) -> None:
        """Put the keyboard's focus on the map."""
        self.canvas.focus()
        expect(self.canvas).to_be_focused()
