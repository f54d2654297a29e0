/**
 * What lies on what the map names, in words; and the names of the pair that stand in sight. Boxes of
 * names are read where MapLibre keeps what it has placed; marks and arrows from the overlay's pixels;
 * panels from the page.
 */
() => {
  const { view } = araxes.map;
  const map = view.mapLibre;
  const { width, height } = view.room.size();
  const { placement } = map.style;
  const { grid } = placement.collisionIndex;
  const beyond = (grid.width - width) / 2;
  const names = [];
  for (let k = 0; k < grid.boxKeys.length; k += 1) {
    const { bucketInstanceId } = grid.boxKeys[k];
    const { featureIndex, bucketIndex } = placement.retainedQueryData[bucketInstanceId];
    const [layer] = featureIndex.bucketLayerIDs[bucketIndex];
    if (!layer.endsWith("-labels") && layer !== "sites") continue;
    const air = map.getLayoutProperty(layer, "text-padding") ?? 2;
    const [left, top, right, bottom] = [0, 1, 2, 3].map((side) => grid.bboxes[k * 4 + side] - beyond);
    const box = { left: left + air, top: top + air, right: right - air, bottom: bottom - air };
    const middle = [(left + right) / 2, (top + bottom) / 2];
    const far = ({ geometry }) => {
      const { x, y } = map.project(geometry.coordinates);
      return Math.hypot(x - middle[0], y - middle[1]);
    };
    // An arrow beside a short name may reach to its middle.
    const [found] = map.queryRenderedFeatures(middle, { layers: [layer] }).sort((one, other) => far(one) - far(other));
    if (!found || found.state?.elsewhere || found.properties.text === "") continue;
    // The sign of a site, which is no name.
    if (layer === "sites" && right - left < 22 && bottom - top < 22) continue;
    // Out of sight altogether: placed for when the map moves.
    if (right < 0 || left > width || bottom < 0 || top > height) continue;
    names.push({ words: found.properties.name, layer, ...box });
  }

  const touch = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
  const host = view.host.getBoundingClientRect();
  const scale = host.width / width;
  const covers = [
    "#topbar", "#timeline", "#layers-panel", "#inspector", ".map-buttons", ".map-foot", "#map-attribution",
    "#map-legend", "#map-list", "#map-empty", "#map-card", "#present-body", "#present-banner",
  ].flatMap((selector) => {
    const part = document.querySelector(selector);
    if (!part?.checkVisibility({ visibilityProperty: true })) return [];
    const box = part.getBoundingClientRect();
    const [left, right] = [box.left, box.right].map((x) => (x - host.left) / scale);
    const [top, bottom] = [box.top, box.bottom].map((y) => (y - host.top) / scale);
    // The caption's veil goes on to the foot of the screen.
    if (selector === "#present-body") return [{ selector, left: 0, right: width, top, bottom: height }];
    return [{ selector, left, right, top, bottom }];
  });
  const dots = map.queryRenderedFeatures({ layers: ["place-dots"] }).map(({ geometry, properties }) => {
    const { x, y } = map.project(geometry.coordinates);
    return { words: properties.name, left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
  });
  const canvas = document.getElementById("map-overlay");
  const ratio = canvas.width / width;
  const pen = canvas.getContext("2d");

  const drawnIn = ({ left, top, right, bottom }) => {
    const [x, y] = [Math.floor(left * ratio), Math.floor(top * ratio)];
    const [wide, tall] = [Math.ceil((right - left) * ratio), Math.ceil((bottom - top) * ratio)];
    const { data } = pen.getImageData(x, y, Math.max(1, wide), Math.max(1, tall));
    let pixels = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] > 40) pixels += 1;
    return pixels;
  };

  const found = [];
  names.forEach((name, number) => {
    for (const other of names.slice(0, number)) if (touch(name, other)) found.push(`${other.words} on ${name.words}`);
    for (const cover of covers) if (touch(name, cover)) found.push(`${cover.selector} on ${name.words}`);
    for (const dot of dots) if (touch(name, dot)) found.push(`the dot of ${dot.words} on ${name.words}`);
    const pixels = drawnIn(name);
    if (pixels) found.push(`${pixels} pixels of marks on ${name.words}`);
    if (name.left < 0 || name.top < 0 || name.right > width || name.bottom > height) {
      found.push(`the map's edge on ${name.words}`);
    }
  });
  const pair = names.filter(({ layer }) => layer === "pair-labels").map(({ words }) => words);
  const arrows = map
    .queryRenderedFeatures({ layers: ["pair-labels"] })
    .filter(({ properties }) => properties.text === "").length;
  const settled = view.isSettled() && view.host.offsetWidth === width;
  return { settled, found, pair, arrows, count: names.length };
}
