"use strict";
(() => {
  // assets/js/core/ready.js
  function whenRead(run) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => run(), { once: true });
    else queueMicrotask(run);
  }

  // assets/js/core/base.js
  var ROOT = "/";
  var path = () => (typeof document === "undefined" ? null : document.documentElement?.dataset?.base) || ROOT;
  var address = (own2) => path() + own2.slice(ROOT.length);
  var nameOf = (name) => path() === ROOT ? name : path() + name;

  // assets/js/core/standings.js
  var EVERY_MS = 2e3;
  var LONGEST_MS = 1e4;
  var PATIENCE_MS = 2e4;
  var pause = (failures) => Math.min(EVERY_MS * 2 ** failures, LONGEST_MS);
  function createStandings({ ask, isSeen: isSeen2, later: later2, stop }) {
    const known2 = /* @__PURE__ */ new Map();
    const listeners2 = /* @__PURE__ */ new Set();
    let tag = null;
    let failures = 0;
    let timer = null;
    let asking = false;
    function take2(standing) {
      const before = known2.get(standing.slug) || null;
      if (before && standing.read < before.read) return;
      known2.set(standing.slug, standing);
      if (JSON.stringify(standing) === JSON.stringify(before)) return;
      for (const listener of [...listeners2]) listener(standing, before);
    }
    async function look2() {
      if (asking || !isSeen2()) return;
      asking = true;
      stop(timer);
      try {
        const told = await ask(tag);
        failures = 0;
        if (told) {
          tag = told.tag;
          told.standings.forEach(take2);
        }
      } catch {
        failures += 1;
      }
      asking = false;
      timer = later2(look2, pause(failures));
    }
    function hear2(states) {
      for (const [slug, { hash, read }] of Object.entries(states)) {
        const own2 = known2.get(slug);
        if (own2 && read > own2.read && hash !== own2.hash) look2();
      }
    }
    return {
      take: take2,
      look: look2,
      hear: hear2,
      get: (slug) => known2.get(slug) || null,
      /** @param {(standing: Standing, before: Standing|null) => void} listener */
      subscribe(listener) {
        listeners2.add(listener);
        for (const standing of known2.values()) listener(standing, null);
      }
    };
  }
  async function fetchStandings(tag) {
    const response = await globalThis.fetch(address("/dossiers.json"), {
      cache: "no-store",
      headers: tag ? { "If-None-Match": tag } : {},
      signal: AbortSignal.timeout(PATIENCE_MS)
    });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(String(response.status));
    return { tag: response.headers.get("ETag"), standings: await response.json() };
  }
  var isSeen = () => document.visibilityState === "visible";
  var own = createStandings({
    ask: fetchStandings,
    isSeen: () => typeof document !== "undefined" && isSeen(),
    later: (run, ms) => setTimeout(run, ms),
    stop: (timer) => clearTimeout(timer)
  });
  var take = own.take;
  var look = own.look;
  var hear = own.hear;
  var get = own.get;
  var subscribe = own.subscribe;
  function start() {
    document.addEventListener("visibilitychange", () => look());
    whenRead(look);
  }

  // assets/js/core/single_keys.js
  var NAME = "araxes-single-keys";
  var OFF = "off";
  function createSingleKeys(browser) {
    const key = nameOf(NAME);
    const listeners2 = /* @__PURE__ */ new Set();
    let on = true;
    function recall() {
      try {
        on = browser.localStorage.getItem(key) !== OFF;
      } catch {
      }
    }
    function keep2() {
      try {
        if (on) browser.localStorage.removeItem(key);
        else browser.localStorage.setItem(key, OFF);
      } catch {
      }
    }
    function tell() {
      for (const listener of [...listeners2]) listener(on);
    }
    recall();
    return {
      areOn: () => on,
      /** @param {boolean} next */
      set(next) {
        if (next === on) return;
        on = next;
        keep2();
        tell();
      },
      /** Another tab has written: @param {{key: string|null}} event its name, null where all was wiped */
      hear(event) {
        if (event.key !== null && event.key !== key) return;
        const before = on;
        recall();
        if (on !== before) tell();
      },
      /** @param {(on: boolean) => void} listener hears of every change @returns {() => void} ends it */
      subscribe(listener) {
        listeners2.add(listener);
        return () => listeners2.delete(listener);
      }
    };
  }
  var singleKeys = createSingleKeys(globalThis);

  // assets/js/parts/keys.js
  var bindings = /* @__PURE__ */ new Set();
  var UNTYPED = /* @__PURE__ */ new Set(["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"]);
  function register(binding) {
    for (const field of ["group", "text"]) {
      if (!binding[field]) throw new Error(`a key needs a ${field}; came ${JSON.stringify(binding)}`);
    }
    const taken = [...bindings].find((other) => clashes(other, binding));
    if (taken) throw new Error(`the key of "${binding.text}" already does "${taken.text}"`);
    bindings.add(binding);
    return () => bindings.delete(binding);
  }
  function clashes(one, other) {
    return !one.when && !other.when && one.keys.some((key) => other.keys.includes(key));
  }
  var SIGNS = {
    Backquote: "`~",
    Backslash: "\\|",
    BracketLeft: "[{",
    BracketRight: "]}",
    Comma: ",<",
    Equal: "=+",
    Minus: "-_",
    Period: ".>",
    Quote: `'"`,
    Semicolon: ";:",
    Slash: "/?"
  };
  var SAME_SIGNS = {
    "؟": "?",
    "՞": "?",
    "⸮": "?",
    "،": ",",
    "、": ",",
    "۔": ".",
    "。": ".",
    "？": "?",
    "，": ",",
    "．": ".",
    "／": "/"
  };
  var LETTERS_BEHIND = { "KeyQ /": "q", "KeyW '": "w" };
  var isForeign = (key) => /^[\p{L}\p{M}]+$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  function keyOf({ key = "", code = "", shiftKey = false }) {
    const [, letter, number] = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code) || [];
    if (/^\p{Nd}$/u.test(key)) return /[0-9]/.test(key) ? key : number || key;
    if (Object.hasOwn(SAME_SIGNS, key)) return SAME_SIGNS[key];
    const behind = LETTERS_BEHIND[`${code} ${key}`];
    if (behind) return behind;
    if (!isForeign(key)) return key;
    if (letter) return shiftKey ? letter : letter.toLowerCase();
    return number || SIGNS[code]?.[shiftKey ? 1 : 0] || key;
  }
  function isKey(key, event) {
    const parts = key.length > 1 ? key.split("+") : [key];
    const name = parts.pop();
    const control = Boolean(event.ctrlKey || event.metaKey);
    if (event.altKey || control !== parts.includes("Ctrl")) return false;
    const letter = /^[A-Za-z]$/.test(name);
    if ((letter || name.length > 1) && Boolean(event.shiftKey) !== parts.includes("Shift")) return false;
    const pressed = keyOf(event);
    return letter ? pressed.toLowerCase() === name.toLowerCase() : pressed === name;
  }
  var working = ({ keys, local }) => keys.filter((key) => local || key.length > 1 || singleKeys.areOn());
  function isTyping(target) {
    if (!target?.tagName || target.closest?.("dialog:not([open])")) return false;
    if (target.isContentEditable) return true;
    const tag = target.tagName.toUpperCase();
    if (tag === "INPUT") return !UNTYPED.has((target.type || "text").toLowerCase());
    return tag === "TEXTAREA" || tag === "SELECT";
  }
  var holder = null;
  function find(event, dialogOpen = false) {
    if (event.defaultPrevented || event.isComposing) return void 0;
    const quiet = dialogOpen || isTyping(event.target);
    return [...bindings].find(
      (binding) => (!holder || binding.group === holder) && // Keys with Ctrl write nothing: they work in a field, too.
      working(binding).some(
        (key) => isKey(key, event) && (!quiet || binding.typing || !dialogOpen && key.startsWith("Ctrl+"))
      ) && (!binding.when || binding.when())
    );
  }
  function start2() {
    document.addEventListener("keydown", (event) => {
      const dialog = (
        /** @type {HTMLDialogElement|undefined} */
        [...document.querySelectorAll("dialog[open]")].at(-1)
      );
      if (dialog && event.key === "Escape" && !event.defaultPrevented && !event.isComposing) {
        event.preventDefault();
        dialog.close();
        return;
      }
      const binding = find(event, Boolean(dialog));
      if (!binding) return;
      event.preventDefault();
      binding.run(event);
    });
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
  var all = (selector, root = document) => [
    .../** @type {NodeListOf<HTMLElement>} */
    root.querySelectorAll(selector)
  ];
  var closest = (target, selector) => (
    /** @type {Element|null} */
    target?.closest?.(selector) ?? null
  );

  // assets/js/present/commands.js
  var GROUP = "Presenting";
  var DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
  var COMMANDS = [
    { name: "next", keys: ["ArrowRight", "ArrowDown", " ", "PageDown"], text: "The next scene" },
    { name: "previous", keys: ["ArrowLeft", "ArrowUp", "PageUp"], text: "The scene before" },
    { name: "first", keys: ["Home"], text: "The first scene" },
    { name: "last", keys: ["End"], text: "The last scene" },
    { name: "digit", keys: DIGITS, caps: ["0–9"], text: "The number of a scene; Enter goes there" },
    { name: "jump", keys: ["Enter"], text: "Go to the scene of the number typed", if: "typed" },
    { name: "black", keys: ["B", "."], text: "Black screen, and back" },
    { name: "white", keys: ["W"], text: "White screen, and back" },
    { name: "point", keys: ["P"], text: "A large dot that follows the pointer", room: true },
    { name: "draw", keys: ["D"], text: "Draw on the map, and stop drawing", room: true },
    { name: "colour", keys: ["X"], text: "The other colour, while drawing", if: "drawing", room: true },
    { name: "undo", keys: ["Z"], text: "Undo the last stroke, while drawing", if: "drawing", room: true },
    { name: "clear", keys: ["C"], text: "Wipe the drawing", room: true },
    { name: "explore", keys: ["E"], text: "Explore: the whole map room, from this scene" },
    { name: "resume", keys: ["R", "F5"], text: "Resume the briefing where it was left", while: "exploring" },
    { name: "autoplay", keys: ["A"], text: "Go on by itself after each scene's duration, and stop" },
    { name: "kiosk", keys: ["K"], text: "Go on by itself for ever, and stop" },
    { name: "fullscreen", keys: ["F"], text: "Full screen, and back", room: true },
    { name: "presenter", keys: ["N"], text: "The presenter's window: notes, next scene, clock", room: true },
    { name: "refresh", keys: ["F5"], text: "Show the scene again, without black, white or drawing" },
    { name: "help", keys: ["?"], text: "These keys", room: true },
    { name: "leave", keys: ["Escape"], text: "Stop drawing, end black or white; else leave the briefing" }
  ];
  var SENT = /* @__PURE__ */ new Set([
    ...COMMANDS.filter(({ room, name }) => !room && !["digit", "jump"].includes(name)).map(({ name }) => name),
    "goto",
    "begin"
  ]);

  // assets/js/present/link.js
  var OTHER = { room: "presenter", presenter: "room" };
  var nameOf2 = (slug) => nameOf(`araxes-briefing-${slug}`);
  function join(slug, role, hear2, browser = globalThis) {
    let channel;
    try {
      channel = new browser.BroadcastChannel(nameOf2(slug));
    } catch (error) {
      console.warn("araxes: this window hears no other:", error.message);
      return { send() {
      }, close() {
      } };
    }
    channel.onmessage = ({ data }) => {
      if (!data || data.to !== role || !Object.hasOwn(hear2, data.type)) return;
      hear2[data.type](data);
    };
    return {
      send: (type2, values = {}) => channel.postMessage({ ...values, type: type2, to: OTHER[role] }),
      close: () => channel.close()
    };
  }

  // assets/js/present/scenes.js
  var known = /* @__PURE__ */ new Map();
  var listeners = /* @__PURE__ */ new Set();
  var get2 = (slug) => known.get(slug) || null;
  function receive(briefing) {
    const before = get2(briefing.slug);
    if (briefing.problems?.length && before && !before.problems?.length) return;
    known.set(briefing.slug, briefing);
    if (JSON.stringify(before) === JSON.stringify(briefing)) return;
    for (const listener of [...listeners]) listener(briefing, before);
  }
  async function load(slug) {
    const response = await fetch(address(`/briefing/${encodeURIComponent(slug)}.json`));
    if (!response.ok) throw new Error(`the briefing of “${slug}” answered ${response.status}`);
    const briefing = await response.json();
    receive(briefing);
    return briefing;
  }
  var refresh = (slug) => load(slug).catch(() => get2(slug));
  function subscribe2(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  // assets/js/present/sequence.js
  var DIGITS_MS = 3e3;
  var MOST_DIGITS = 3;
  var within = (index, count) => Math.max(0, Math.min(count - 1, index));
  var indexOf = (scenes, id) => scenes.findIndex((scene) => scene.id === id);
  function keep(scenes, id, index) {
    const found = indexOf(scenes, id);
    return found < 0 ? within(index, scenes.length) : found;
  }
  function type(typed, digit, now) {
    const going = typed && now - typed.at < DIGITS_MS ? typed.text : "";
    return { text: (going + digit).slice(-MOST_DIGITS), at: now };
  }
  function typedIndex(typed, count, now) {
    if (!typed || now - typed.at >= DIGITS_MS) return null;
    return within(Number(typed.text) - 1, count);
  }

  // assets/js/core/days.js
  var MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  ];
  var MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));

  // assets/js/present/caption.js
  var kicker = (scene, index, count) => `${index + 1} / ${count} · ${scene.title}`;

  // assets/js/present/pace.js
  var EVEN_S = 5;
  var total = (scenes) => scenes.reduce((sum, { duration_s: seconds }) => sum + seconds, 0);
  function aheadBy(scenes, index, elapsedS, from = 0) {
    const begins = total(scenes.slice(from, index));
    const ends = begins + scenes[index].duration_s;
    if (elapsedS < begins) return begins - elapsedS;
    return elapsedS > ends ? ends - elapsedS : 0;
  }
  function clock(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const two2 = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole % 3600 / 60)];
    return hours ? `${hours}:${two2(minutes)}:${two2(whole % 60)}` : `${minutes}:${two2(whole % 60)}`;
  }
  function words(aheadS) {
    if (Math.abs(aheadS) < EVEN_S) return "on time";
    return `${clock(Math.abs(aheadS))} ${aheadS > 0 ? "ahead" : "behind"}`;
  }

  // assets/js/presenter/questions.js
  var two = (number) => String(number).padStart(2, "0");
  function stamp(ms) {
    const at = new Date(ms);
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
  }
  function asText(title, questions) {
    const lines = questions.map(({ at, scene, text }) => `${stamp(at)}  ${scene}: ${text}`);
    return [`Questions – ${title}`, ...lines].join("\n");
  }
  function createQuestions(slug, browser) {
    const key = nameOf(`araxes-questions-${slug}`);
    let kept = true;
    let list = read();
    write2();
    function read() {
      try {
        const found = JSON.parse(browser.localStorage.getItem(key) || "[]");
        return Array.isArray(found) ? found.filter((one) => one && typeof one.text === "string") : [];
      } catch {
        return [];
      }
    }
    function write2() {
      try {
        browser.localStorage.setItem(key, JSON.stringify(list));
        kept = true;
      } catch (error) {
        kept = false;
        console.warn("araxes: the questions could not be kept:", error.message);
      }
    }
    function keep2(next) {
      list = next;
      write2();
    }
    return {
      all: () => list,
      isKept: () => kept,
      add(text, scene, at) {
        const words2 = text.trim();
        if (words2) keep2([...list, { text: words2, scene, at }]);
      },
      remove: (position) => keep2(list.filter((_, i) => i !== position)),
      asText: (title) => asText(title, list)
    };
  }

  // assets/js/presenter/panel.js
  function write(id, text) {
    byId(id).textContent = text || "";
    byId(id).hidden = !text;
  }
  var item = (text, ...children) => element("li", { dir: "auto" }, text, ...children);
  function isOfClaim(scene, place) {
    const [, id] = /^\{claim:(.+)\}$/.exec(scene.raw?.figures?.[place]?.value || "") || [];
    return Boolean(id) && (scene.claims || []).some((claim) => claim.id === id);
  }
  function sourcesOf(scene) {
    return [
      scene.sources,
      ...(scene.figures || []).filter(({ source }, place) => source && !isOfClaim(scene, place)).map(({ value, label, source }) => `${value} ${label}: ${source}`),
      ...(scene.claims || []).map(
        ({ statement, words: words2, verdict, reason, rests_on }) => `${statement} – ${words2 || verdict}${reason ? `: ${reason}` : ""}${rests_on ? ` ${rests_on}` : ""}`
      )
    ].filter(Boolean);
  }
  function statusOf(where) {
    if (!where) return "No window shows this briefing; you turn the scenes here alone.";
    if (where.mode === "idle") return "The room’s window is open and shows no scene.";
    if (where.mode === "exploring") return "The room explores the map.";
    if (where.cover) return `The room’s screen is ${where.cover}.`;
    return where.playing ? "In step with the room, which goes on by itself." : "In step with the room.";
  }
  function drawProgress(briefing, index) {
    byId("progress").replaceChildren(
      ...briefing.scenes.map(
        ({ id, title }, i) => element("button", {
          type: "button",
          title: `${i + 1}. ${title}`,
          class: i <= index ? "is-past" : null,
          "aria-label": `Scene ${i + 1}: ${title}`,
          "aria-current": i === index && "step",
          data: { scene: id }
        })
      )
    );
  }
  function drawScene(briefing, index, picture) {
    const scene = briefing.scenes[index];
    const next = briefing.scenes[index + 1];
    write("marking", briefing.marking);
    write("disclaimer", briefing.disclaimer);
    write("kicker", scene ? kicker(scene, index, briefing.scenes.length) : "");
    write("headline", scene ? scene.headline : "This dossier has no scenes yet.");
    write("text", scene?.text);
    byId("notices").replaceChildren(...(scene?.notices || []).map(({ words: words2 }) => item(words2)));
    byId("notes").textContent = scene ? scene.notes || "No notes for this scene." : "";
    byId("notes").classList.toggle("is-empty", !scene?.notes);
    byId("sources").replaceChildren(...scene ? sourcesOf(scene).map((line) => item(line)) : []);
    write("next-kicker", next ? `Next · ${next.title}` : "This is the last scene");
    write("next-headline", next?.headline);
    const image = (
      /** @type {HTMLImageElement} */
      byId("next-picture")
    );
    image.hidden = !picture;
    if (picture) image.src = picture;
    else image.removeAttribute("src");
    drawProgress(briefing, index);
  }
  function drawStatus(where) {
    byId("status").textContent = statusOf(where);
    document.body.dataset.room = where ? where.cover || where.mode : "gone";
    byId("begin").hidden = where?.mode !== "idle";
    const button = (command) => all(`[data-command=${command}]`)[0];
    const press = (command, on) => button(command).setAttribute("aria-pressed", String(on));
    press("black", where?.cover === "black");
    press("white", where?.cover === "white");
    press("autoplay", Boolean(where?.playing));
    button("explore").hidden = where?.mode === "exploring";
    button("resume").hidden = where?.mode !== "exploring";
  }
  function drawFault(fault) {
    write("fault", fault?.words);
    byId("fault").title = fault ? fault.problems.join("\n") : "";
  }
  function drawTimes(briefing, index, { began, beganWith, since }, now) {
    const at = new Date(now);
    byId("clock").textContent = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
    byId("planned").textContent = clock(total(briefing.scenes));
    const scene = briefing.scenes[index];
    if (!scene) return;
    const elapsed = began ? (now - began) / 1e3 : 0;
    byId("elapsed").textContent = clock(elapsed);
    byId("scene-time").textContent = `${clock(since ? (now - since) / 1e3 : 0)} of ${clock(scene.duration_s)}`;
    const ahead = began ? aheadBy(briefing.scenes, index, elapsed, beganWith) : 0;
    const words2 = words(ahead);
    if (byId("pace").textContent !== words2) byId("pace").textContent = words2;
    byId("pace").dataset.pace = words2 === "on time" ? "even" : ahead > 0 ? "ahead" : "behind";
  }
  function drawQuestions(questions) {
    byId("copy").hidden = !questions.all().length;
    byId("unkept").hidden = questions.isKept();
    byId("questions").replaceChildren(
      ...questions.all().map(({ at, scene, text }, position) => {
        const about = { title: "Remove this question", "aria-label": `Remove the question: ${text}` };
        return item(
          "",
          element("p", { dir: "auto" }, text),
          element("p", { class: "note" }, `${stamp(at).slice(11)} · ${scene}`),
          element("button", { type: "button", class: "quiet", ...about, data: { remove: position } }, "×")
        );
      })
    );
  }

  // assets/js/presenter/pictures.js
  var addressOf = (slug, id) => address(`/export/${encodeURIComponent(slug)}/scene/${encodeURIComponent(id)}.svg`);
  var MOST_TRIES = 30;
  var pauseOf = (response) => 1e3 * (Number(response.headers.get("Retry-After")) || 1);
  function createPictures(arrived, means = { fetch: (url) => globalThis.fetch(url), later }) {
    const kept = /* @__PURE__ */ new Map();
    let asked = "";
    async function fetchInTurn(url) {
      for (let tries = 1; ; tries += 1) {
        const response = await means.fetch(url);
        if (response.status !== 429 || tries === MOST_TRIES) return response;
        await means.later(pauseOf(response));
      }
    }
    const keyOf2 = (briefing, scene) => `${briefing.digest} ${scene.id}`;
    async function gather(briefing, first) {
      if (asked === briefing.digest) return;
      asked = briefing.digest;
      for (const scene of [...briefing.scenes.slice(first), ...briefing.scenes.slice(0, first)]) {
        try {
          const response = await fetchInTurn(addressOf(briefing.slug, scene.id));
          if (asked !== briefing.digest) return;
          if (!response.ok) return;
          kept.set(keyOf2(briefing, scene), URL.createObjectURL(await response.blob()));
          arrived();
        } catch {
          return;
        }
      }
    }
    function forget() {
      for (const url of kept.values()) URL.revokeObjectURL(url);
      kept.clear();
      asked = "";
    }
    return { gather, forget, of: (briefing, scene) => kept.get(keyOf2(briefing, scene)) || "" };
  }
  function later(ms) {
    return new Promise((resolve) => {
      globalThis.setTimeout(resolve, ms);
    });
  }

  // assets/js/presenter/room.js
  var PATIENCE_MS2 = 1500;
  function createRoom(line, hooks, timers = { set: globalThis.setTimeout.bind(globalThis), clear: globalThis.clearTimeout.bind(globalThis) }) {
    let where = null;
    let waiting = [];
    let timer = null;
    function lose() {
      timers.clear(timer);
      timer = null;
      where = null;
      const orders = waiting;
      waiting = [];
      for (const { command, values } of orders) hooks.alone(command, values);
      hooks.changed();
    }
    function hear2(message) {
      timers.clear(timer);
      timer = null;
      waiting = [];
      where = message;
      hooks.changed();
    }
    function order(command, values = {}) {
      const shows = where && where.mode !== "idle";
      if (!shows && command !== "begin") {
        hooks.alone(command, values);
        return;
      }
      waiting.push({ command, values });
      line.send("do", { ...values, command });
      if (timer === null) timer = timers.set(lose, PATIENCE_MS2);
    }
    return { hear: hear2, lose, order, where: () => where };
  }

  // assets/js/presenter/theme.js
  function wear(theme) {
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  }

  // assets/js/presenter/main.js
  var TICK_MS = 500;
  function open(slug) {
    const questions = createQuestions(slug, globalThis);
    const pictures = createPictures(draw);
    const own2 = { index: 0, began: null, beganWith: 0, since: null };
    let typed = null;
    let reset = null;
    const line = join(slug, "presenter", {
      where: follow,
      briefing: ({ briefing: briefing2 }) => briefing2?.slug === slug && receive(briefing2),
      bye: () => room.lose()
    });
    const room = createRoom(line, { changed: draw, alone: turn });
    const briefing = () => get2(slug) || /** @type {Briefing} */
    { scenes: [] };
    const title = () => document.querySelector("h1").textContent;
    const sceneWords = () => {
      const scene = briefing().scenes[own2.index];
      return scene ? `${own2.index + 1}. ${scene.title}` : "before the briefing";
    };
    function follow(where) {
      wear(where.theme);
      const found = indexOf(briefing().scenes, where.scene);
      if (found >= 0) own2.index = found;
      if (where.began) Object.assign(own2, { began: where.began, beganWith: where.beganWith, since: where.since });
      if (where.digest && where.digest !== briefing().digest) line.send("briefing?");
      room.hear(where);
    }
    function turn(command, { scene } = {}) {
      const count = briefing().scenes.length;
      const to = {
        next: own2.index + 1,
        previous: own2.index - 1,
        first: 0,
        last: count - 1,
        goto: indexOf(briefing().scenes, scene)
      }[command];
      if (to === void 0 || to < 0 || to >= count) return;
      if (!own2.began) Object.assign(own2, { began: Date.now(), beganWith: to });
      Object.assign(own2, { index: to, since: Date.now() });
      draw();
    }
    function draw() {
      const next = briefing().scenes[own2.index + 1];
      drawScene(briefing(), own2.index, next ? pictures.of(briefing(), next) : "");
      drawStatus(room.where());
      tick();
    }
    function tick() {
      const times = reset && reset.began > (own2.began || 0) ? { ...own2, ...reset } : own2;
      drawTimes(briefing(), own2.index, times, Date.now());
    }
    function jump() {
      const to = typedIndex(typed, briefing().scenes.length, globalThis.performance.now());
      typed = null;
      if (to !== null) room.order("goto", { scene: briefing().scenes[to].id });
    }
    function run(name, event) {
      if (name === "digit") typed = type(typed, keyOf(event), globalThis.performance.now());
      else if (name === "jump") jump();
      else room.order(name);
    }
    function registerKeys() {
      const exploring = () => room.where()?.mode === "exploring";
      for (const { name, keys, text, while: during = "showing", room: roomOnly } of COMMANDS) {
        if (roomOnly || name === "leave") continue;
        register({
          group: GROUP,
          keys,
          text,
          local: true,
          // this window does nothing else
          when: () => during === "exploring" === exploring() && !(name === "jump" && typed === null),
          run: (event) => {
            const [control] = event.key === " " ? all("button:focus-visible") : [];
            if (control) control.click();
            else run(name, event);
          }
        });
      }
    }
    async function copy() {
      const text = questions.asText(title());
      try {
        await globalThis.navigator.clipboard.writeText(text);
        byId("copy").textContent = "Copied";
        globalThis.setTimeout(() => {
          byId("copy").textContent = "Copy as text";
        }, 2500);
      } catch {
        const copied = (
          /** @type {HTMLTextAreaElement} */
          byId("copied")
        );
        Object.assign(copied, { value: text, hidden: false });
        copied.select();
      }
    }
    document.addEventListener("click", (event) => {
      const button = (
        /** @type {HTMLButtonElement|null} */
        closest(event.target, "button")
      );
      if (!button) return;
      if (event.detail && button.type !== "submit") button.blur();
      if (button.dataset.command) run(button.dataset.command, event);
      else if (button.dataset.scene) room.order("goto", { scene: button.dataset.scene });
      else if (button.dataset.remove) questions.remove(Number(button.dataset.remove));
      if (button.dataset.remove) drawQuestions(questions);
    });
    byId("begin").addEventListener("click", () => room.order("begin", { scene: briefing().scenes[own2.index]?.id }));
    byId("reset").addEventListener("click", () => {
      reset = { began: Date.now(), beganWith: own2.index };
      tick();
    });
    byId("copy").addEventListener("click", copy);
    byId("ask").addEventListener("submit", (event) => {
      event.preventDefault();
      const field = (
        /** @type {HTMLInputElement} */
        byId("question")
      );
      questions.add(field.value, sceneWords(), Date.now());
      field.value = "";
      drawQuestions(questions);
    });
    subscribe2((next, before) => {
      const id = room.where()?.scene || before?.scenes[own2.index]?.id;
      own2.index = Math.max(0, keep(next.scenes, id, own2.index));
      draw();
      pictures.gather(next, own2.index + 1);
    });
    subscribe((standing, before) => {
      if (standing.slug !== slug) return;
      document.querySelector("h1").textContent = standing.title;
      drawFault(standing.fault);
      if (standing.fault || !before || standing.hash === before.hash && standing.briefing === before.briefing) return;
      pictures.forget();
      refresh(slug).then((next) => next && pictures.gather(next, own2.index + 1));
    });
    registerKeys();
    drawQuestions(questions);
    load(slug).catch((error) => {
      byId("headline").textContent = `The scenes could not be loaded: ${error.message}.`;
    });
    globalThis.setInterval(tick, TICK_MS);
    line.send("hello");
    globalThis.setTimeout(() => room.where() || draw(), PATIENCE_MS2);
  }

  // assets/js/presenter.js
  start2();
  start();
  whenRead(() => open(document.body.dataset.slug));
})();
