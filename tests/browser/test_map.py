"""The map in a browser: the door to MapLibre, camera, layers, names, marks, keys and tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.browser.pages.map_page import MapPage

FIXTURES = Path(__file__).parents[1] / "fixtures"

CAMERA = {"lon": 46.5, "lat": 39.25, "zoom": 6.5, "bearing": 0, "pitch": 0}
AT_CAMERA = "?d=iran-azerbaijan-2019&at=46.5,39.25,6.5,0,0"
NEEDED = [
    "addImage", "dragRotate", "easeTo", "getBearing", "getCanvas", "getCenter", "getLayer",
    "getPadding", "getPitch", "getStyle", "getZoom", "isMoving", "jumpTo", "keyboard", "off", "on",
    "panBy", "queryRenderedFeatures", "setFilter", "setLayoutProperty",
    "setMissingStyleImageResolver", "setPaintProperty", "unproject", "zoomIn", "zoomOut",
]  # fmt: skip
"""What this project asks of the map behind Plotly's figure."""


@pytest.fixture
def page(visit) -> MapPage:
    return visit(page=MapPage, size=(1440, 900))


def test_the_private_door_leads_to_a_map_that_can_do_what_we_ask(page):
    missing = page.page.evaluate(
        """(needed) => {
             const figure = document.querySelector("#map .js-plotly-plot");
             const found = figure._fullLayout.map._subplot.map;
             if (found !== araxes.map.view.mapLibre) return ["the map itself"];
             return needed.filter((name) => found[name] === undefined);
           }""",
        NEEDED,
    )
    assert missing == []


def test_marks_stand_where_the_map_says_their_places_are(page):
    """Our projection is MapLibre's: under padding, turned, tilted, near and far."""
    differences = page.ask(
        """(map) => {
             const { projection } = araxes.map;
             const points = [[51.42, 35.69], [44.51, 40.18], [37.62, 55.75], [48.9, 38.4]];
             const cameras = [[47, 39, 5, 0, 0], [49, 38, 8.3, 0, 0], [46, 41, 3.2, 40, 0],
               [48, 39, 6, -25, 45], [47.2, 39.5, 5.6, 0, 60]];
             const out = [0, 0];
             const canvas = map.getCanvas();
             const size = { width: canvas.clientWidth, height: canvas.clientHeight };
             return cameras.flatMap(([lon, lat, zoom, bearing, pitch]) => {
               map.jumpTo({ center: [lon, lat], zoom, bearing, pitch }, { araxes: "ours" });
               const camera = { lon, lat, zoom, bearing, pitch };
               const view = projection.createView(camera, size, map.getPadding());
               return points.map(([x, y]) => {
                 projection.toScreen(view, projection.worldX(x), projection.worldY(y), out);
                 const there = map.project([x, y]);
                 const scale = Math.max(1, Math.hypot(there.x, there.y) / 2000);
                 return Math.hypot(there.x - out[0], there.y - out[1]) / scale;
               });
             });
           }"""
    )
    assert len(differences) == 20
    assert max(differences) < 0.5


def test_a_map_that_is_drawn_before_the_selection_has_come_takes_it_then(visit_anew):
    """The answer to the address may be slower than the map; nothing may go wrong meanwhile."""
    page = visit_anew(AT_CAMERA, page=MapPage)
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.page.route("**/_dash-update-component*", keep)
    page.page.reload()
    page.page.wait_for_function(
        "() => window.araxes?.map?.view?.painting && araxes.map.view.mapLibre.loaded()"
    )
    page.page.set_viewport_size({"width": 1100, "height": 700})
    page.page.wait_for_function("() => araxes.map.view.mapLibre.getCanvas().clientWidth === 1100")
    assert page.page.evaluate("() => araxes.state.selection") is None
    for route in held:
        route.continue_()
    page.page.unroute("**/_dash-update-component*")
    page.wait_until_ready()
    assert page.camera() == CAMERA
    page.page.wait_for_function(
        "() => araxes.map.view.painting.lacking(araxes.state.selection).length === 0"
    )


def test_an_address_restores_the_camera_exactly(visit, visit_anew):
    page = visit_anew(AT_CAMERA, page=MapPage)
    assert page.camera() == CAMERA
    assert page.selection()["camera"] == CAMERA
    turned = visit("?d=iran-azerbaijan-2019&at=47.12345,38.5,5.125,12.5,30", page=MapPage)
    assert turned.camera() == {
        "lon": 47.12345,
        "lat": 38.5,
        "zoom": 5.125,
        "bearing": 12.5,
        "pitch": 30,
    }


def test_the_opening_frames_the_pair_between_the_panels_and_leaves_the_address_alone(visit_anew):
    page = visit_anew(page=MapPage, size=(1440, 900))
    assert page.selection()["camera"] is None
    assert "at" not in page.address()
    free = page.page.evaluate(
        "() => document.querySelector('#map-free').getBoundingClientRect().toJSON()"
    )
    for event_id in ("bagheri-visit", "asadov-visit"):
        mark = page.mark_of(event_id)
        assert free["left"] < mark["x"] < free["right"]
        assert free["top"] < mark["y"] < free["bottom"]


def test_a_readers_move_is_kept_in_the_address_without_a_step_in_the_history(visit_anew):
    """In a tab of its own, since a history that is full grows no more."""
    page = visit_anew(page=MapPage, size=(1440, 900))
    before = page.page.evaluate("() => history.length")
    page.page.mouse.move(650, 400)
    page.page.mouse.down()
    page.page.mouse.move(600, 360, steps=4)
    page.page.mouse.up()
    page.page.wait_for_function("() => araxes.state.selection.camera !== null")
    page.page.wait_for_function("() => new URLSearchParams(location.search).has('at')")
    assert page.page.evaluate("() => history.length") == before
    assert page.selection()["camera"] == page.camera()


def test_a_resized_window_does_not_move_the_map_away(visit):
    page = visit(AT_CAMERA, page=MapPage)
    page.page.set_viewport_size({"width": 1100, "height": 760})
    page.page.wait_for_function("() => araxes.map.view.room.size().width === 1100")
    page.wait_until_drawn()
    page.wait_for_camera(**CAMERA)
    assert page.selection()["camera"] == CAMERA


def test_zoom_buttons_move_and_the_pair_button_frames_the_pair_again(visit):
    page = visit(page=MapPage, size=(1440, 900), motion=True)
    opening = page.camera()
    page.page.click("#map-zoom-in")
    page.page.wait_for_function("() => araxes.state.selection.camera !== null")
    assert page.camera()["zoom"] == pytest.approx(opening["zoom"] + 1, abs=0.01)
    page.page.click("#map-zoom-pair")
    page.wait_for_camera(**opening)
    assert page.selection()["camera"] is None


def test_folding_a_panel_gives_its_room_to_the_map(page):
    before = page.ask("(map) => map.getPadding()")
    page.page.click("#layers-fold")
    page.page.wait_for_function(
        "() => Math.round(araxes.map.view.mapLibre.getPadding().left) === 0"
    )
    assert before["left"] > 200
    expect(page.page.locator("#layers-body")).to_be_hidden()


ON_EARTH = {
    "a winding border": (39.2, 14.5, 9, "borders", "pair", "ERI-ETH"),
    "an islet": (29.59, 36.145, 10, "land", "code", "GRC"),
    "beyond 180 degrees": (-179.9, -16.8, 8, "land", "code", "FJI"),
    "a capital": (38.74, 9.03, 6, "towns", "name", "Addis Ababa"),
    "a great river": (31.2, 27.2, 6, "streams", "name", "Nile"),
}
"""Lon, lat and zoom, and what is drawn there: beginning of the layer's name, field and value."""


@pytest.mark.parametrize("what", ON_EARTH)
def test_the_ground_is_there_wherever_a_reader_looks(page, what):
    lon, lat, zoom, layer, field, value = ON_EARTH[what]
    page.dispatch({"type": "camera", "camera": camera_at(lon, lat, zoom)})
    page.page.wait_for_function(
        """([layer, field, value]) => araxes.map.view.mapLibre.queryRenderedFeatures()
             .some(({ layer: { id }, properties }) =>
               id.startsWith(layer) && properties[field] === value)""",
        arg=[layer, field, value],
    )


def camera_at(lon, lat, zoom):
    return {"lon": lon, "lat": lat, "zoom": zoom, "bearing": 0, "pitch": 0}


def test_switching_a_layer_hides_it_and_is_kept_in_the_address(page):
    corridor = {"corridor-rail", "corridor-road", "corridor-ship"}
    assert corridor <= page.shown_layers()
    page.switch("corridor").click()
    page.wait_for_layer("corridor-rail", shown=False)
    assert not corridor & page.shown_layers()
    expect(page.switch("corridor")).to_have_attribute("aria-checked", "false")
    page.page.wait_for_function("() => new URLSearchParams(location.search).has('layers')")
    assert "corridor" not in page.address()["layers"].split(",")


def test_sides_and_shared_border_follow_the_pair(page):
    assert page.ask("(map) => map.getFilter('shared-halo')") == [
        "==",
        ["get", "pair"],
        "AZE-IRN",
    ]
    page.dispatch({"type": "pair", "a": "ARM", "b": "IRN"})
    page.page.wait_for_function("() => araxes.map.view.mapLibre.getFilter('side-a')[2] === 'ARM'")
    assert page.ask("(map) => map.getFilter('shared-halo')") == [
        "==",
        ["get", "pair"],
        "ARM-IRN",
    ]


def test_the_as_of_date_decides_which_lines_are_drawn(visit):
    page = visit("?d=iran-azerbaijan-2019&at=46.8,39.9,7,0,0", page=MapPage)
    page.wait_for_names("disputed", "Line of contact 1994–2020")
    field = page.page.locator("#map-as-of-day")
    field.fill("5 May 1990")
    field.press("Enter")
    page.wait_for_selection(as_of="1990-05-05")
    page.page.wait_for_function(
        """() => araxes.map.view.mapLibre.loaded() && araxes.map.view.mapLibre
             .queryRenderedFeatures({ layers: ["disputed"] })
             .some(({ properties }) => properties.kind === "former_oblast")"""
    )
    assert "Line of contact 1994–2020" not in page.names_on_map("disputed")
    field.fill("the day before yesterday")
    field.press("Enter")
    expect(page.page.locator("#map-as-of-problem")).to_contain_text(
        "is not a date that is read here"
    )
    assert page.selection()["as_of"] == "1990-05-05"


def test_names_are_drawn_with_our_fonts_in_english_and_then_in_the_local_script(page):
    page.wait_for_names("place-labels", "Baku", "Tehran", "Yerevan")
    loaded = "(letters) => araxes.map.fonts.FACES.map((f) => document.fonts.check(f, letters))"
    assert page.page.evaluate(loaded, "Aa") == [True, True, True]
    page.dispatch({"type": "language", "value": "local"})
    page.page.wait_for_function(
        """() => {
             const { mapLibre } = araxes.map.view;
             const text = mapLibre.getLayoutProperty("place-labels", "text-field");
             return JSON.stringify(text).includes("local");
           }"""
    )
    # A letter is drawn once and kept: none may be drawn before its font is there.
    assert page.page.evaluate(loaded, "تهران") == [True, True, True]
    page.wait_until_drawn()
    page.wait_for_names("place-labels", "Baku", "Tehran")
    page.show_picture("map-local-names")


def test_the_letters_of_the_map_are_there_again_when_another_size_has_dropped_them(page):
    """Labels that are drawn afterwards would else be set in whatever the machine has."""
    page.page.set_viewport_size({"width": 1100, "height": 760})
    page.page.wait_for_function("() => araxes.map.view.room.size().width === 1100")
    page.page.wait_for_function(
        """() => araxes.map.fonts.FACES.every((face) => document.fonts.check(face, "Aa"))"""
    )


def test_the_theme_repaints_the_map_and_the_marks(page):
    light = page.ask("(map) => map.getPaintProperty('land', 'fill-color')")
    page.dispatch({"type": "theme", "value": "dark"})
    page.page.wait_for_function(
        """(light) => araxes.map.view.mapLibre
             .getPaintProperty("land", "fill-color") !== light""",
        arg=light,
    )
    assert page.ask(
        "(map) => map.getPaintProperty('sea', 'background-color')"
    ) == page.page.evaluate("() => araxes.state.tokens().sea")
    page.show_picture("map-dark")


def test_pointing_at_a_mark_of_several_events_lists_the_first_in_a_card(page):
    page.point_at(page.mark_of("bagheri-aliyev"))
    expect(page.card).to_be_visible()
    expect(page.card).to_contain_text("events in Baku")


def test_the_number_of_an_arrow_tells_its_visits_and_its_disc_leaves_them_out(page):
    arrow = page.mark_of("bagheri-visit")
    assert len(arrow["ids"]) == 3
    assert not {*arrow["ids"]} & {*page.mark_of("bagheri-aliyev")["ids"]}
    page.point_at(arrow)
    expect(page.card).to_contain_text("3 visits, Iran to Azerbaijan")


def test_a_mark_of_several_events_opens_a_list_and_a_choice_opens_its_card(page):
    page.click_on(page.mark_of("bagheri-visit"))
    expect(page.listing).to_be_visible()
    page.listing.get_by_text("chief of the General Staff").click()
    page.wait_for_selection(focus="bagheri-visit", panel="event")
    expect(page.listing).to_be_hidden()


def test_a_mark_of_one_event_opens_its_card_at_once(page):
    mark = next(mark for mark in page.marks() if len(mark["ids"]) == 1)
    page.click_on(mark)
    page.wait_for_selection(focus=mark["ids"][0], panel="event")


def test_the_marks_can_be_gone_through_and_opened_by_keys(page):
    page.focus_map()
    page.press(".")
    first = page.page.evaluate("() => araxes.map.view.overlay.pointedAt().number")
    expect(page.card).to_be_visible()
    page.press(".")
    assert page.page.evaluate("() => araxes.map.view.overlay.pointedAt().number") != first
    page.press(",", "Enter")
    page.page.wait_for_function(
        "() => araxes.state.selection.focus || !document.querySelector('#map-list').hidden"
    )
    page.press("Escape")
    expect(page.card).to_be_hidden()


def test_keys_move_and_zoom_the_map_only_while_it_has_the_focus(page):
    opening = page.camera()
    page.page.locator("#timeline-slider-body").focus()
    page.press("+")
    assert page.camera() == opening
    page.focus_map()
    page.press("+")
    page.page.wait_for_function("() => araxes.state.selection.camera !== null")
    assert page.camera()["zoom"] == pytest.approx(opening["zoom"] + 1, abs=0.01)
    page.press("0")
    page.wait_for_camera(**opening)


def test_a_brush_redraws_the_marks_in_its_own_frame_and_asks_the_server_nothing(page):
    page.wait_until_quiet()
    asked = len(page.watch.requests)
    frames = page.page.evaluate(
        """async () => {
             const phases = [];
             const { overlay } = araxes.map.view;
             araxes.map.watchDrawing(({ phase }) => phases.push(phase));
             const before = overlay.counts().placed;
             const action = { type: "window", start: "2019-01-20", end: "2019-01-24" };
             await new Promise(requestAnimationFrame);
             araxes.state.dispatch(action, "live");
             await new Promise(requestAnimationFrame);
             const after = overlay.counts().placed;
             araxes.map.watchDrawing(() => {});
             return { phases, before, after };
           }"""
    )
    assert frames["phases"] == ["live"]
    assert frames["after"] < frames["before"]
    assert len(page.watch.requests) == asked


def test_an_arc_across_180_degrees_goes_the_short_way_from_wherever_it_is_seen(visit_anew, sites):
    """Suva to Washington over the Pacific; and the map opens on what lies between the two."""
    page = visit_anew(
        "?d=fiji-washington",
        page=MapPage,
        site=sites(FIXTURES / "fiji-washington"),
        size=(1440, 900),
    )
    page.wait_until_map_drawn()
    opened = page.camera()
    assert opened["lon"] == pytest.approx(-129.3, abs=0.1)
    assert opened["zoom"] > 1.5
    found = page.ask(
        """(map, cameras) => cameras.map(([lon, lat, zoom]) => {
             map.jumpTo({ center: [lon, lat], zoom }, { araxes: "ours" });
             const { overlay } = araxes.map.view;
             const camera = { lon, lat, zoom, bearing: 0, pitch: 0 };
             overlay.takeCamera(camera, overlay.sizeOf(), map.getPadding());
             overlay.draw();
             const { x, y } = overlay.middleOfWay(0);
             return map.unproject([x, y]).wrap().lng;
           })""",
        [[-129.3, 11.8, 1.75], [178, 0, 2], [-178, 0, 2], [100, 0, 1], [20, 10, 1], [-60, 30, 2]],
    )
    # The long way round would have its middle over Africa, at 51 degrees east.
    assert found == pytest.approx([-129.3] * 6, abs=20)
