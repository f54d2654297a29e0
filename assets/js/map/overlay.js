/**
 * The canvas above the map: marks, discs and ways of the events in the window. A frame of a brush
 * counts numbers in typed arrays and copies sprites; nothing is asked of the map or of the server.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

  /** Sides in the order in which their ways are painted: what matters most comes last. */
  const SIDE_ORDER = [3, 2, 1, 0];
  const WAY_TOKENS = ["side-a", "side-b", "neutral-mark", "neutral-mark"];
  const WAY_ALPHA = 0.88;
  /** Ways beside the one in focus step back. */
  const ASIDE_ALPHA = 0.4;
  const HOME_GAP_PX = 7;
  /** More ways than these are a tangle in any case: they are drawn as hairlines without heads. */
  const MOST_RIBBONS = 150;
  const HAIRLINE = { width: 1.1, alpha: 0.45 };
  const GHOST_ALPHA = 0.55;
  /** Names are at least as tall as two of these steps. */
  const WAY_STEP_PX = 9;
  const MOST_WAY_POINTS = 1500;

  /** @param {HTMLCanvasElement} canvas covering the map */
  function createOverlay(canvas) {
    const pen = canvas.getContext("2d");
    const point = new Float64Array(2);
    let columns = null;
    let arrangements = new Map();
    let arrangement = null;
    let tally = null;
    let drawn = null;
    let ways = null;
    let view = null;
    let zoom = 0;
    let size = { width: 0, height: 0, ratio: 1 };
    let filter = "";
    let shown = null;
    let sides = null;
    let window_ = [0, 0];
    let certainly = false;
    let focus = -1;
    let pointed = null;
    let painters = null;
    let tokens = null;

    /** Takes a dossier that has arrived. */
    function takeDossier(dossier) {
      columns = map.events.build(dossier);
      arrangements = new Map();
      arrangement = null;
      filter = "";
    }

    /** Takes the selection; the lists that kinds, scope and pair decide are made anew only when those change. */
    function takeSelection(selection) {
      window_ = selection.window.map(araxes.days.fromIso);
      certainly = selection.within === "certainly";
      if (!columns) return;
      const position = columns.position.get(selection.focus);
      focus = position === undefined ? -1 : position;
      const now = araxes.timeline.columns.keyOf(selection);
      if (now === filter) return;
      filter = now;
      sides = araxes.timeline.columns.sidesOf(columns, selection);
      shown = araxes.timeline.columns.shownBy(columns, selection);
    }

    function takeTheme(next) {
      tokens = next;
      painters = null;
    }

    /** @param {object} camera @param {{width: number, height: number, ratio: number}} next @param {object} padding */
    function takeCamera(camera, next, padding) {
      if (next.width !== size.width || next.height !== size.height || next.ratio !== size.ratio) {
        canvas.width = Math.max(1, Math.round(next.width * next.ratio));
        canvas.height = Math.max(1, Math.round(next.height * next.ratio));
        canvas.style.width = `${next.width}px`;
        canvas.style.height = `${next.height}px`;
        if (next.ratio !== size.ratio) painters = null;
        size = next;
      }
      view = map.projection.createView(camera, size, padding);
      zoom = camera.zoom;
    }

    function arrange() {
      const step = map.clusters.stepOf(zoom);
      if (arrangement && arrangement.zoom === step) return;
      pointed = null;
      if (!arrangements.has(step)) arrangements.set(step, map.clusters.arrange(columns, step));
      arrangement = arrangements.get(step);
      const { length } = arrangement.x;
      const count = arrangement.start.length;
      tally = map.clusters.createTally(arrangement);
      drawn = {
        x: new Float64Array(length),
        y: new Float64Array(length),
        size: new Float64Array(length),
        radius: new Float64Array(length),
      };
      ways = { curves: new Float64Array(count * 6), width: new Float64Array(count), drawn: 0 };
    }

    function ready() {
      return Boolean(columns && shown && view && tokens && size.width);
    }

    /** One frame. */
    function draw() {
      if (!ready()) return false;
      arrange();
      painters = painters || {
        marks: araxes.timeline.marks.createPainter(tokens, size.ratio),
        discs: map.discs.createDiscs(tokens, size.ratio),
      };
      map.clusters.count(tally, columns, arrangement, shown, sides, window_[0], window_[1], certainly);
      place();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
      drawWays();
      drawGroups();
      drawFocus();
      return true;
    }

    /** Where every group and way lies on the screen; what is out of sight or empty gets no size. */
    function place() {
      const { x, y } = arrangement;
      for (let g = 0; g < x.length; g += 1) {
        map.projection.toScreen(view, x[g], y[g], point);
        drawn.x[g] = point[0];
        drawn.y[g] = point[1];
        const count = tally.count[g];
        const radius = count === 0 ? 0 : count === 1 ? map.discs.MARK_PX / 2 : map.discs.radiusOf(count);
        drawn.size[g] = radius;
        drawn.radius[g] = inSight(point[0], point[1], radius) ? radius : 0;
      }
      ways.drawn = 0;
      for (let w = 0; w < ways.width.length; w += 1) {
        ways.width[w] = tally.wayCount[w] && trimmed(w) ? map.arcs.widthOf(tally.wayRank[w]) : 0;
        if (ways.width[w]) ways.drawn += 1;
      }
    }

    function inSight(x, y, margin) {
      return x >= -margin - 8 && y >= -margin - 8 && x <= size.width + margin + 8 && y <= size.height + margin + 8;
    }

    function trimmed(w) {
      const from = arrangement.start[w];
      const to = arrangement.end[w];
      const x0 = drawn.x[from];
      const y0 = drawn.y[from];
      const x1 = drawn.x[to];
      const y1 = drawn.y[to];
      const around = Math.hypot(x1 - x0, y1 - y0);
      if (!inSight((x0 + x1) / 2, (y0 + y1) / 2, around)) return false;
      return map.arcs.curve(x0, y0, x1, y1, HOME_GAP_PX, drawn.size[to] + 3, ways.curves, w * 6);
    }

    /** The side of a way whose visits are of several is nobody's. */
    function sideOfWay(w) {
      const bits = tally.waySides[w];
      return bits === 1 ? 0 : bits === 2 ? 1 : 3;
    }

    function drawWays() {
      const chosen = focus >= 0 ? arrangement.way[focus] : -1;
      const emphasised = chosen >= 0 && ways.width[chosen] ? chosen : -1;
      const hairlines = ways.drawn > MOST_RIBBONS;
      pen.lineJoin = "round";
      for (const side of SIDE_ORDER) {
        pen.beginPath();
        let any = false;
        for (let w = 0; w < ways.width.length; w += 1) {
          if (!ways.width[w] || w === emphasised || sideOfWay(w) !== side) continue;
          any = true;
          if (hairlines) map.arcs.traceLine(pen, ways.curves, w * 6);
          else map.arcs.trace(pen, ways.curves, w * 6, ways.width[w]);
        }
        if (!any) continue;
        if (hairlines) paintHairlines(side);
        else paintWay(side, emphasised >= 0 ? ASIDE_ALPHA : WAY_ALPHA);
      }
      if (emphasised < 0) return;
      pen.beginPath();
      map.arcs.trace(pen, ways.curves, emphasised * 6, ways.width[emphasised] + 1);
      paintWay(sideOfWay(emphasised), 1);
    }

    function paintHairlines(side) {
      pen.globalAlpha = HAIRLINE.alpha;
      pen.strokeStyle = tokens[WAY_TOKENS[side]];
      pen.lineWidth = HAIRLINE.width;
      pen.stroke();
      pen.globalAlpha = 1;
    }

    function paintWay(side, alpha) {
      pen.strokeStyle = tokens.halo;
      pen.lineWidth = 2.5;
      pen.stroke();
      pen.globalAlpha = alpha;
      pen.fillStyle = tokens[WAY_TOKENS[side]];
      pen.fill();
      pen.globalAlpha = 1;
    }

    function drawGroups() {
      // The heaviest places come first in the arrangement, and are to lie on top.
      for (let g = drawn.radius.length - 1; g >= 0; g -= 1) {
        if (drawn.radius[g]) drawGroup(g, drawn.x[g], drawn.y[g]);
      }
    }

    function drawGroup(g, x, y) {
      const count = tally.count[g];
      if (count === 1) {
        drawMark(tally.last[g], x, y, true);
      } else {
        painters.discs.draw(pen, count, tally.bySide, g, tally.vague[g] === count, x, y);
      }
    }

    function drawMark(i, x, y, active) {
      const { kind } = columns.events[i];
      painters.marks.drawMark(pen, kind, sides[i], columns.vague[i] === 1, x, y, map.discs.MARK_PX, active);
    }

    /** A ring about the event in focus; outside of the window the event shows as a pale mark. */
    function drawFocus() {
      if (pointed && drawn.radius[pointed.number]) ringAbout(pointed.number);
      const g = focus < 0 ? -1 : arrangement.group[focus];
      if (g < 0) return;
      if (drawn.radius[g]) {
        ringAbout(g);
        drawGroup(g, drawn.x[g], drawn.y[g]);
      } else if (inSight(drawn.x[g], drawn.y[g], 0)) {
        pen.globalAlpha = GHOST_ALPHA;
        painters.discs.ring(pen, drawn.x[g], drawn.y[g], map.discs.MARK_PX / 2);
        pen.globalAlpha = 1;
        drawMark(focus, drawn.x[g], drawn.y[g], false);
      }
    }

    function ringAbout(g) {
      painters.discs.ring(pen, drawn.x[g], drawn.y[g], drawn.radius[g]);
      drawGroup(g, drawn.x[g], drawn.y[g]);
    }

    /** Positions of the events behind a hit, in the order of time. */
    function members(hit) {
      const numbers = hit.type === "group" ? arrangement.group : arrangement.way;
      return matching().filter((i) => numbers[i] === hit.number);
    }

    /** Positions of all events that the selection shows. */
    function matching() {
      if (!columns || !shown) return [];
      const { isInside } = araxes.timeline.columns;
      return Array.from(shown).filter((i) => isInside(columns, i, window_[0], window_[1], certainly));
    }

    /** Marks in sight from west to east, for keys and for the labels that make room. */
    function marksInSight() {
      if (!drawn) return [];
      const found = [];
      for (let g = 0; g < drawn.radius.length; g += 1) {
        if (!drawn.radius[g]) continue;
        const lon = map.projection.lonOf(arrangement.x[g]);
        const lat = map.projection.latOf(arrangement.y[g]);
        found.push({ type: "group", number: g, x: drawn.x[g], y: drawn.y[g], radius: drawn.radius[g], lon, lat });
      }
      return found.sort((one, other) => one.x - other.x || one.y - other.y);
    }

    /** Points along the ways in sight, in pixels, near enough that no name slips through between. */
    function alongWays() {
      const found = [];
      if (!ways) return found;
      for (let w = 0; w < ways.width.length; w += 1) {
        if (!ways.width[w]) continue;
        for (const [x, y] of map.arcs.points(ways.curves.subarray(w * 6, w * 6 + 6), WAY_STEP_PX)) {
          if (found.length < MOST_WAY_POINTS && inSight(x, y, 0)) found.push({ x, y, radius: ways.width[w] });
        }
      }
      return found;
    }

    return {
      takeDossier, takeSelection, takeTheme, takeCamera, draw, members, matching, marksInSight, alongWays,
      find: (x, y) => (drawn ? map.hits.find(drawn, ways, x, y) : null),
      point: (hit) => { pointed = hit && hit.type === "group" ? hit : null; },
      pointedAt: () => pointed,
      middleOfWay: ({ number }) => {
        const [x0, y0, cx, cy, x1, y1] = ways.curves.subarray(number * 6, number * 6 + 6);
        return { x: (x0 + 2 * cx + x1) / 4, y: (y0 + 2 * cy + y1) / 4 };
      },
      eventAt: (position) => columns.events[position],
      sideAt: (position) => araxes.timeline.columns.SIDES[sides[position]],
      counts: () => ({ placed: tally ? tally.placed : 0, placeless: tally ? tally.placeless : 0 }),
      positionOf: (hit) => ({ x: drawn.x[hit.number], y: drawn.y[hit.number], radius: drawn.radius[hit.number] }),
      sizeOf: () => size,
      isReady: ready,
    };
  }

  map.overlay = { createOverlay };
  if (typeof module === "object") module.exports = map.overlay;
})(typeof window === "object" ? window : globalThis);
