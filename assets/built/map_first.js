"use strict";
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // assets/js/core/opening.js
  var ID = "arrival";
  function read() {
    const element2 = document.getElementById(ID);
    return element2 && JSON.parse(element2.textContent);
  }
  function expected() {
    const said = read();
    if (!said || said.selection.scene) return null;
    return { selection: said.selection, address: said.standing.address, extent: said.extent };
  }

  // assets/js/core/ready.js
  function once(run) {
    let hasRun = false;
    return () => {
      if (hasRun) return;
      hasRun = true;
      run();
    };
  }

  // assets/js/map/door.js
  var behind = (figure) => figure?._fullLayout?.map?._subplot?.map ?? null;
  function remember(figure, camera) {
    const layout = figure._fullLayout?.map;
    if (!layout) return;
    const { lon, lat, zoom, bearing, pitch } = camera;
    for (const known of [layout, layout._input]) {
      if (known) Object.assign(known, { center: { lon, lat }, zoom, bearing, pitch });
    }
  }
  function whenStyled(mapLibre, run) {
    const isRead = () => Boolean(mapLibre.style && mapLibre.getLayer("sea"));
    if (isRead()) {
      run();
      return;
    }
    const check = () => {
      if (!isRead()) return;
      mapLibre.off("styledata", check);
      run();
    };
    mapLibre.on("styledata", check);
  }

  // assets/js/map/projection.js
  var projection_exports = {};
  __export(projection_exports, {
    createView: () => createView,
    latOf: () => latOf,
    lonOf: () => lonOf,
    metresPerPx: () => metresPerPx,
    shortest: () => shortest,
    spanToScreen: () => spanToScreen,
    toScreen: () => toScreen,
    wayToScreen: () => wayToScreen,
    worldPx: () => worldPx,
    worldX: () => worldX,
    worldY: () => worldY
  });
  var TILE_PX = 512;
  var FIELD_OF_VIEW = 2 * Math.atan(1 / 3);
  var GREATEST_LAT = 85.051129;
  var EARTH_CIRCUMFERENCE_M = 40075016686e-3;
  var RADIANS = Math.PI / 180;
  var worldX = (lon) => (lon + 180) / 360;
  function worldY(lat) {
    const bounded = Math.min(Math.max(lat, -GREATEST_LAT), GREATEST_LAT);
    return 0.5 - Math.log(Math.tan(Math.PI / 4 + bounded * RADIANS / 2)) / (2 * Math.PI);
  }
  var lonOf = (x) => x * 360 - 180;
  var latOf = (y) => (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;
  var worldPx = (zoom) => TILE_PX * 2 ** zoom;
  var metresPerPx = (lat, zoom) => EARTH_CIRCUMFERENCE_M * Math.cos(lat * RADIANS) / worldPx(zoom);
  function createView(camera, size, padding) {
    const pitch = camera.pitch * RADIANS;
    return {
      worldX: worldX(camera.lon),
      worldY: worldY(camera.lat),
      scale: worldPx(camera.zoom),
      middleX: (size.width + padding.left - padding.right) / 2,
      middleY: (size.height + padding.top - padding.bottom) / 2,
      turnCos: Math.cos(-camera.bearing * RADIANS),
      turnSin: Math.sin(-camera.bearing * RADIANS),
      pitchCos: Math.cos(pitch),
      pitchSin: Math.sin(pitch),
      distance: size.height / 2 / Math.tan(FIELD_OF_VIEW / 2),
      plain: camera.bearing === 0 && camera.pitch === 0
    };
  }
  var nearest = (view, x) => x - view.worldX - Math.round(x - view.worldX);
  var shortest = (dx) => dx > 0.5 ? dx - 1 : dx < -0.5 ? dx + 1 : dx;
  var toScreen = (view, x, y, out) => put(view, nearest(view, x), y, out, 0);
  function spanToScreen(view, x, y0, across, y1, out) {
    const middle = nearest(view, x + across / 2);
    put(view, middle - across / 2, y0, out, 0);
    put(view, middle + across / 2, y1, out, 2);
  }
  function wayToScreen(view, x0, y0, x1, y1, atHost, out) {
    const across = shortest(x1 - x0);
    if (!atHost) {
      spanToScreen(view, x0, y0, across, y1, out);
      return;
    }
    const end = nearest(view, x1);
    put(view, end - across, y0, out, 0);
    put(view, end, y1, out, 2);
  }
  function put(view, east, y, out, at) {
    const dx = east * view.scale;
    const dy = (y - view.worldY) * view.scale;
    if (view.plain) {
      out[at] = view.middleX + dx;
      out[at + 1] = view.middleY + dy;
      return;
    }
    const turnedX = dx * view.turnCos - dy * view.turnSin;
    const turnedY = dx * view.turnSin + dy * view.turnCos;
    const nearness = view.distance / (view.distance - turnedY * view.pitchSin);
    out[at] = view.middleX + turnedX * nearness;
    out[at + 1] = view.middleY + turnedY * view.pitchCos * nearness;
  }

  // assets/js/map/fit.js
  var AIR_PX = { x: 70, y: 48 };
  var SURROUNDINGS = 0.4;
  var LEAST_FREE_PX = 120;
  var ZOOMS = [1, 7];
  function frame([west, south, east, north], size, padding, nearest2 = ZOOMS[1]) {
    const { worldX: worldX2, worldY: worldY2, lonOf: lonOf2, latOf: latOf2, worldPx: worldPx2 } = projection_exports;
    const left = worldX2(west);
    const right = worldX2(east);
    const top = worldY2(north);
    const bottom = worldY2(south);
    const wide = Math.max(size.width - padding.left - padding.right - 2 * AIR_PX.x, LEAST_FREE_PX);
    const tall = Math.max(size.height - padding.top - padding.bottom - 2 * AIR_PX.y, LEAST_FREE_PX);
    const fits = Math.min(wide / Math.max(right - left, 1e-9), tall / Math.max(bottom - top, 1e-9));
    const zoom = Math.log2(fits / worldPx2(0)) - SURROUNDINGS;
    const middle = (left + right) / 2;
    return {
      lon: lonOf2(middle - Math.floor(middle)),
      lat: latOf2((top + bottom) / 2),
      zoom: Math.min(Math.max(zoom, ZOOMS[0]), nearest2),
      bearing: 0,
      pitch: 0
    };
  }

  // assets/js/map/hand.js
  function onHand(mapLibre, run) {
    mapLibre.on("movestart", ({ originalEvent }) => {
      if (originalEvent) run();
    });
    mapLibre.on("wheel", () => run());
  }

  // assets/js/parts/element.js
  var isLeftOut = (value) => value === null || value === void 0 || value === false;
  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (isLeftOut(value)) continue;
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else if (name === "data") Object.assign(node.dataset, value);
      else if (name === "value") node.value = value;
      else node.setAttribute(name, value === true ? "" : value);
    }
    node.append(.../** @type {(Node|string)[]} */
    children.filter((child) => !isLeftOut(child) && child !== ""));
    return node;
  }
  var byId = (id) => document.getElementById(id);

  // assets/js/map/room.js
  var LEAST_FREE_PX2 = 280;
  var isSheet = (area, panel) => area.right > area.left && panel.right - panel.left >= area.right - area.left - 1;
  function paddingOf(area, layers, inspector) {
    const sheets = [layers, inspector].filter((panel) => panel && isSheet(area, panel));
    if (sheets.length) {
      const bottom = Math.max(0, ...sheets.map(({ top }) => Math.round(area.bottom - top)));
      return { top: 0, right: 0, bottom, left: 0 };
    }
    const left = layers && !layers.folded ? Math.max(0, Math.round(layers.right - area.left)) : 0;
    const right = inspector && !inspector.folded ? Math.max(0, Math.round(area.right - inspector.left)) : 0;
    const free = area.right - area.left - left - right;
    if (free >= LEAST_FREE_PX2) return { top: 0, right, bottom: 0, left };
    return { top: 0, right: 0, bottom: 0, left: 0 };
  }
  var findPanels = () => [byId("layers-panel"), byId("inspector") ?? byId("first-inspector")];
  function rectangleOf(element2, scale) {
    const { left, right, top, bottom } = element2.getBoundingClientRect();
    return { left: left / scale, right: right / scale, top: top / scale, bottom: bottom / scale };
  }
  function measureRoom(host, panels = findPanels()) {
    const scale = host.offsetWidth ? host.getBoundingClientRect().width / host.offsetWidth : 1;
    const area = rectangleOf(host, scale);
    const [layers, inspector] = panels.map((panel) => {
      if (!panel?.offsetWidth) return null;
      const { left, right, top } = rectangleOf(panel, scale);
      return { left, right, top, folded: panel.classList.contains("is-folded") };
    });
    const ratio = (globalThis.devicePixelRatio || 1) * scale;
    const size = { width: host.offsetWidth, height: host.offsetHeight, ratio };
    return { scale, area, layers, inspector, size, padding: paddingOf(area, layers, inspector) };
  }

  // assets/js/map/appearing.js
  var PATIENCE_MS = 2e3;
  function cameraOf({ selection, extent }, { size, padding }) {
    return selection.camera ?? (extent && frame(extent, size, padding));
  }
  function appear(host, expected2, done) {
    const figure = (
      /** @type {import("../types.d.ts").PlotlyElement} */
      host.querySelector(".js-plotly-plot")
    );
    const mapLibre = behind(figure);
    const room = measureRoom(host);
    const camera = expected2 && cameraOf(expected2, room);
    if (camera) {
      const { lon, lat, zoom, bearing, pitch } = camera;
      remember(figure, camera);
      mapLibre.jumpTo({ center: [lon, lat], zoom, bearing, pitch, padding: room.padding });
      onHand(mapLibre, () => {
        host.dataset.moved = "";
      });
    }
    const finish = once(done);
    globalThis.setTimeout(finish, PATIENCE_MS);
    whenStyled(mapLibre, () => {
      mapLibre.once("render", () => {
        if (camera) host.classList.add("is-seen");
        globalThis.setTimeout(finish);
      });
      mapLibre.triggerRepaint();
    });
  }

  // assets/js/core/theme.js
  function tokenReader() {
    const style = globalThis.getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue(`--${name}`).trim();
  }

  // assets/js/map/first.js
  var HOST_ID = "map";
  function painted(style, colourOf) {
    const layers = style.layers.map((layer) => {
      const tokens = Object.entries(layer.metadata?.tokens || {});
      const paint = Object.fromEntries(tokens.map(([property, token]) => [property, colourOf(token)]));
      return { ...layer, paint: { ...layer.paint, ...paint } };
    });
    return { ...style, layers };
  }
  function reachable(style, origin) {
    const sources = Object.entries(style.sources).map(([name, source]) => {
      const tiles = source.tiles?.map((address) => origin + address);
      return [name, tiles ? { ...source, tiles } : source];
    });
    return { ...style, sources: Object.fromEntries(sources) };
  }
  function draw(resolve = (layout) => layout) {
    const host = document.getElementById(HOST_ID);
    const { figure, config } = JSON.parse(host.dataset.figure);
    delete host.dataset.figure;
    const style = reachable(painted(figure.layout.map.style, tokenReader()), globalThis.location.origin);
    const layout = resolve({ ...figure.layout, map: { ...figure.layout.map, style } });
    const div = (
      /** @type {HTMLElement} */
      host.firstElementChild
    );
    const drawn = globalThis.Plotly.newPlot(div, figure.data, layout, config);
    const follow = () => drawn.then(() => div.offsetWidth && globalThis.Plotly.Plots.resize(div));
    let isAsDrawn = true;
    const observer = new globalThis.ResizeObserver(() => {
      if (!isAsDrawn) follow();
      isAsDrawn = false;
    });
    observer.observe(div);
    return drawn;
  }

  // assets/js/map/webgl.js
  var ASKED = { alpha: true, antialias: false, stencil: true };
  function isDrawn() {
    const canvas = element("canvas");
    const context = (
      /** @type {WebGL2RenderingContext|null} */
      canvas.getContext("webgl2", ASKED)
    );
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  }
  function forgo(why) {
    document.documentElement.classList.add("has-no-map");
    document.documentElement.dataset.noMap = why;
    document.dispatchEvent(new Event("araxes:nomap"));
  }

  // assets/js/map_first.js
  var { plotly, next } = (
    /** @type {HTMLScriptElement} */
    document.currentScript.dataset
  );
  var isMapPage = document.documentElement.dataset.opening === "map";
  var FRAME_PATIENCE_MS = 300;
  function bring(address) {
    const script = element("script", { src: address });
    script.async = false;
    document.body.append(script);
    return script;
  }
  function announceNext() {
    document.head.append(element("link", { rel: "preload", as: "script", href: next }));
  }
  var bringNext = once(() => bring(next));
  function giveUp(error) {
    console.warn("araxes:", error);
    forgo("script");
    bringNext();
  }
  function drawMap() {
    try {
      draw().catch(giveUp);
      announceNext();
      appear(document.getElementById("map-view"), expected(), bringNext);
    } catch (error) {
      giveUp(error);
    }
  }
  var begin = once(() => {
    if (!isDrawn()) {
      forgo("webgl");
      bringNext();
      bring(plotly);
      return;
    }
    const script = bring(plotly);
    script.addEventListener("load", drawMap);
    script.addEventListener("error", () => giveUp(new Error(`${plotly} did not come`)));
    if (!isMapPage) bringNext();
  });
  requestAnimationFrame(() => globalThis.setTimeout(begin));
  globalThis.setTimeout(begin, FRAME_PATIENCE_MS);
})();
