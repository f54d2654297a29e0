"use strict";
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all4) => {
    for (var name2 in all4)
      __defProp(target, name2, { get: all4[name2], enumerable: true });
  };

  // assets/js/compose/keep.js
  var keep_exports = {};
  __export(keep_exports, {
    likelyPlace: () => likelyPlace,
    openKeep: () => open5,
    start: () => start8
  });

  // assets/js/core/ready.js
  function once(run2) {
    let hasRun = false;
    return () => {
      if (hasRun) return;
      hasRun = true;
      run2();
    };
  }
  function whenRead(run2) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => run2(), { once: true });
    else queueMicrotask(run2);
  }

  // assets/js/core/reducer.js
  function toggled(list2, item, on) {
    const has = list2.includes(item);
    if (has === on) return list2;
    return on ? [...list2, item].sort() : list2.filter((other) => other !== item);
  }
  var readers = ({ dossier, theme: theme2 }) => ({ dossier, theme: theme2, page: "map" });
  var rules = {
    window: (selection, { start: start38, end: end3 }) => ({ window: start38 <= end3 ? [start38, end3] : [end3, start38] }),
    within: (selection, { value }) => ({ within: value }),
    pair: (selection, { a, b }) => a && a === b ? {} : { pair: a && b ? [a, b] : null, panel: "pair" },
    swap: (selection) => selection.pair ? { pair: [selection.pair[1], selection.pair[0]] } : {},
    kind: (selection, { kind, on }) => ({ kinds: toggled(selection.kinds, kind, on) }),
    layer: (selection, { layer, on }) => ({ layers: toggled(selection.layers, layer, on) }),
    focus: (selection, { id }) => id ? { focus: id, panel: "event" } : { focus: null, panel: "pair" },
    claim: (selection, { id }) => id ? { claim: id, page: "claims" } : { claim: null },
    withdraw: (selection, { source, on }) => ({ withdrawn: toggled(selection.withdrawn, source, on) }),
    panel: (selection, { value }) => ({ panel: value }),
    scope: (selection, { value }) => ({ scope: value }),
    camera: (selection, { camera }) => ({ camera }),
    language: (selection, { value }) => ({ language: value }),
    theme: (selection, { value }) => ({ theme: value }),
    page: (selection, { value }) => ({ page: value }),
    scene: (selection, { id, view: view3 }) => id ? { ...view3, ...readers(selection), scene: id } : { scene: null },
    as_of: (selection, { value }) => ({ as_of: value }),
    viewpoint: (selection, { value }) => ({ viewpoint: value })
  };
  function reduce(selection, action) {
    if (action.type === "several") return action.actions.reduce(reduce, selection);
    const rule = rules[action.type];
    if (!Object.hasOwn(rules, action.type))
      throw new Error(`unknown action "${action.type}"; known: ${Object.keys(rules).join(", ")}`);
    const change = rule(selection, action);
    const same4 = Object.keys(change).every((key2) => JSON.stringify(change[key2]) === JSON.stringify(selection[key2]));
    return same4 ? selection : { ...selection, ...change };
  }

  // assets/js/core/theme.js
  function resolve(choice, prefersDark) {
    if (choice === "dark" || choice === "light") return choice;
    return prefersDark ? "dark" : "light";
  }
  var system = () => globalThis.matchMedia("(prefers-color-scheme: dark)");
  var addressed = () => new URLSearchParams(globalThis.location.search).get("theme") || "auto";
  function tokenReader() {
    const style2 = globalThis.getComputedStyle(document.documentElement);
    return (name2) => style2.getPropertyValue(`--${name2}`).trim();
  }
  function wear(choice) {
    const theme2 = resolve(choice, system().matches);
    if (document.documentElement.dataset.theme === theme2) return false;
    document.documentElement.dataset.theme = theme2;
    return true;
  }

  // assets/js/core/state.js
  var TOKENS = [
    "background",
    "panel",
    "panel-2",
    "ink",
    "muted",
    "hairline",
    "land",
    "sea",
    "border",
    "boundary",
    "coast",
    "water-ink",
    "water-line",
    "side-a",
    "side-b",
    "side-a-ink",
    "side-b-ink",
    "side-a-fill",
    "side-b-fill",
    "shared",
    "shared-ink",
    "contested",
    "contested-ink",
    "neutral-mark",
    "bar",
    "brush",
    "halo",
    "focus"
  ];
  var listeners = /* @__PURE__ */ new Set();
  var committed = null;
  var written = null;
  var state = {
    /** @type {Selection|null} live while something is dragged */
    selection: null,
    /** @type {Dossier|null} as served at /data/<slug>.<hash>.json */
    dossier: null,
    dossierUrl: null
  };
  var shown = (selection) => selection;
  state.confine = (limit) => {
    shown = limit;
  };
  function tell(listener, phase, previous) {
    try {
      listener(state.selection, phase, previous);
    } catch (error) {
      console.error("araxes: a listener failed in phase", phase, error);
    }
  }
  function notify(phase, previous) {
    for (const listener of [...listeners]) tell(listener, phase, previous);
  }
  function write() {
    const before = written;
    written = state.selection.scene ? null : state.selection;
    if (!written) return;
    const rest2 = (selection) => JSON.stringify({ ...selection, camera: null });
    if (!before || rest2(written) !== rest2(before))
      globalThis.dash_clientside.set_props("selection", { data: state.selection });
  }
  function commit(previous) {
    committed = state.selection;
    notify("commit", previous);
    write();
  }
  state.subscribe = (listener) => {
    listeners.add(listener);
    if (state.selection) tell(listener, "commit", null);
    if (state.dossier) tell(listener, "data", state.selection);
    return () => listeners.delete(listener);
  };
  state.dispatch = (action, phase = "commit") => {
    if (!state.selection) return;
    const previous = state.selection;
    state.selection = shown(reduce(previous, action));
    if (phase === "live") {
      if (state.selection !== previous) notify("live", previous);
    } else if (JSON.stringify(state.selection) !== JSON.stringify(committed)) {
      commit(previous);
    }
  };
  state.receive = (given2) => {
    const selection = shown(given2);
    const previous = state.selection;
    state.selection = selection;
    if (state.dossier && state.dossier.slug !== selection.dossier) state.dossier = null;
    if (JSON.stringify(selection) !== JSON.stringify(committed)) commit(previous);
  };
  state.refresh = () => {
    if (state.selection && !state.selection.scene)
      globalThis.dash_clientside.set_props("selection", { data: { ...state.selection } });
  };
  state.isLive = () => JSON.stringify(state.selection) !== JSON.stringify(committed);
  var early = /* @__PURE__ */ new Map();
  state.fetchEarly = (url) => {
    const asked3 = state.fetch(url);
    early.set(url, asked3);
    asked3.catch(() => early.delete(url));
    return asked3;
  };
  state.fetch = async (url) => {
    const asked3 = early.get(url);
    early.delete(url);
    if (asked3) return asked3;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the dossier at ${url} answered ${response.status}`);
    return response.json();
  };
  state.take = (url, dossier) => {
    state.dossierUrl = url;
    state.dossier = dossier;
    notify("data", state.selection);
  };
  state.load = async (url) => {
    if (!url || url === state.dossierUrl) return;
    state.dossierUrl = url;
    try {
      const dossier = await state.fetch(url);
      if (state.dossierUrl === url) state.take(url, dossier);
    } catch (error) {
      if (state.dossierUrl === url) state.dossierUrl = null;
      throw error;
    }
  };
  state.tokens = () => {
    const read3 = tokenReader();
    return Object.fromEntries(TOKENS.map((name2) => [name2, read3(name2)]));
  };
  state.themeChanged = () => notify("theme", state.selection);

  // assets/js/parts/element.js
  var SVG = "http://www.w3.org/2000/svg";
  var isLeftOut = (value) => value === null || value === void 0 || value === false;
  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name2, value] of Object.entries(attributes)) {
      if (isLeftOut(value)) continue;
      if (name2.startsWith("on")) node.addEventListener(name2.slice(2), value);
      else if (name2 === "data") Object.assign(node.dataset, value);
      else if (name2 === "value") node.value = value;
      else node.setAttribute(name2, value === true ? "" : value);
    }
    node.append(.../** @type {(Node|string)[]} */
    children.filter((child) => !isLeftOut(child) && child !== ""));
    return node;
  }
  function svg(tag, attributes = {}, ...children) {
    const node = document.createElementNS(SVG, tag);
    for (const [name2, value] of Object.entries(attributes)) if (value !== "") node.setAttribute(name2, value);
    node.append(...children);
    return node;
  }
  function icon(path2, filled = false) {
    return svg(
      "svg",
      { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" },
      svg("path", {
        d: path2,
        fill: filled ? "currentColor" : "none",
        stroke: filled ? "none" : "currentColor",
        "stroke-width": 1.6,
        "stroke-linecap": "round",
        "stroke-linejoin": "round"
      })
    );
  }
  var byId = (id) => document.getElementById(id);
  var all = (selector, root2 = document) => [
    .../** @type {NodeListOf<HTMLElement>} */
    root2.querySelectorAll(selector)
  ];
  var closest = (target, selector) => (
    /** @type {Element|null} */
    target?.closest?.(selector) ?? null
  );
  var focused = () => (
    /** @type {HTMLElement|null} */
    document.activeElement
  );

  // assets/js/parts/keys.js
  var keys_exports = {};
  __export(keys_exports, {
    describe: () => describe,
    find: () => find,
    groups: () => groups,
    hold: () => hold,
    isKey: () => isKey,
    isTyping: () => isTyping,
    keyOf: () => keyOf,
    register: () => register,
    start: () => start2,
    working: () => working
  });

  // assets/js/core/single_keys.js
  var single_keys_exports = {};
  __export(single_keys_exports, {
    createSingleKeys: () => createSingleKeys,
    singleKeys: () => singleKeys,
    start: () => start,
    withKey: () => withKey
  });

  // assets/js/core/base.js
  var ROOT = "/";
  var path = () => (typeof document === "undefined" ? null : document.documentElement?.dataset?.base) || ROOT;
  var address = (own3) => path() + own3.slice(ROOT.length);
  var nameOf = (name2) => path() === ROOT ? name2 : path() + name2;

  // assets/js/core/single_keys.js
  var NAME = "araxes-single-keys";
  var OFF = "off";
  function createSingleKeys(browser) {
    const key2 = nameOf(NAME);
    const listeners3 = /* @__PURE__ */ new Set();
    let on = true;
    function recall2() {
      try {
        on = browser.localStorage.getItem(key2) !== OFF;
      } catch {
      }
    }
    function keep3() {
      try {
        if (on) browser.localStorage.removeItem(key2);
        else browser.localStorage.setItem(key2, OFF);
      } catch {
      }
    }
    function tell4() {
      for (const listener of [...listeners3]) listener(on);
    }
    recall2();
    return {
      areOn: () => on,
      /** @param {boolean} next */
      set(next3) {
        if (next3 === on) return;
        on = next3;
        keep3();
        tell4();
      },
      /** Another tab has written: @param {{key: string|null}} event its name, null where all was wiped */
      hear(event2) {
        if (event2.key !== null && event2.key !== key2) return;
        const before = on;
        recall2();
        if (on !== before) tell4();
      },
      /** @param {(on: boolean) => void} listener hears of every change @returns {() => void} ends it */
      subscribe(listener) {
        listeners3.add(listener);
        return () => listeners3.delete(listener);
      }
    };
  }
  var singleKeys = createSingleKeys(globalThis);
  var withKey = (words4, key2) => singleKeys.areOn() ? `${words4} (${key2})` : words4;
  function start() {
    globalThis.addEventListener("storage", (event2) => singleKeys.hear(event2));
  }

  // assets/js/parts/keys.js
  var bindings = /* @__PURE__ */ new Set();
  var UNTYPED = /* @__PURE__ */ new Set(["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"]);
  function register(binding) {
    for (const field2 of ["group", "text"]) {
      if (!binding[field2]) throw new Error(`a key needs a ${field2}; came ${JSON.stringify(binding)}`);
    }
    const taken = [...bindings].find((other) => clashes(other, binding));
    if (taken) throw new Error(`the key of "${binding.text}" already does "${taken.text}"`);
    bindings.add(binding);
    return () => bindings.delete(binding);
  }
  function describe(entry4) {
    return register({ ...entry4, run: null, when: () => false, local: true });
  }
  function clashes(one, other) {
    return !one.when && !other.when && one.keys.some((key2) => other.keys.includes(key2));
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
  var isForeign = (key2) => /^[\p{L}\p{M}]+$/u.test(key2) && !/\p{Script=Latin}/u.test(key2);
  function keyOf({ key: key2 = "", code = "", shiftKey = false }) {
    const [, letter, number2] = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code) || [];
    if (/^\p{Nd}$/u.test(key2)) return /[0-9]/.test(key2) ? key2 : number2 || key2;
    if (Object.hasOwn(SAME_SIGNS, key2)) return SAME_SIGNS[key2];
    const behind2 = LETTERS_BEHIND[`${code} ${key2}`];
    if (behind2) return behind2;
    if (!isForeign(key2)) return key2;
    if (letter) return shiftKey ? letter : letter.toLowerCase();
    return number2 || SIGNS[code]?.[shiftKey ? 1 : 0] || key2;
  }
  function isKey(key2, event2) {
    const parts = key2.length > 1 ? key2.split("+") : [key2];
    const name2 = parts.pop();
    const control = Boolean(event2.ctrlKey || event2.metaKey);
    if (event2.altKey || control !== parts.includes("Ctrl")) return false;
    const letter = /^[A-Za-z]$/.test(name2);
    if ((letter || name2.length > 1) && Boolean(event2.shiftKey) !== parts.includes("Shift")) return false;
    const pressed = keyOf(event2);
    return letter ? pressed.toLowerCase() === name2.toLowerCase() : pressed === name2;
  }
  var working = ({ keys, local }) => keys.filter((key2) => local || key2.length > 1 || singleKeys.areOn());
  function isTyping(target) {
    if (!target?.tagName || target.closest?.("dialog:not([open])")) return false;
    if (target.isContentEditable) return true;
    const tag = target.tagName.toUpperCase();
    if (tag === "INPUT") return !UNTYPED.has((target.type || "text").toLowerCase());
    return tag === "TEXTAREA" || tag === "SELECT";
  }
  var holder = null;
  function hold(group3) {
    holder = group3;
    return () => {
      if (holder === group3) holder = null;
    };
  }
  function find(event2, dialogOpen = false) {
    if (event2.defaultPrevented || event2.isComposing) return void 0;
    const quiet = dialogOpen || isTyping(event2.target);
    return [...bindings].find(
      (binding) => (!holder || binding.group === holder) && // Keys with Ctrl write nothing: they work in a field, too.
      working(binding).some(
        (key2) => isKey(key2, event2) && (!quiet || binding.typing || !dialogOpen && key2.startsWith("Ctrl+"))
      ) && (!binding.when || binding.when())
    );
  }
  var ORDER = ["Everywhere", "Pages", "Controls", "Map", "Timeline"];
  function groups() {
    const found = /* @__PURE__ */ new Map();
    for (const binding of bindings) {
      if (!found.has(binding.group)) found.set(binding.group, []);
      found.get(binding.group).push(binding);
    }
    const rank = (name2) => {
      const place6 = ORDER.findIndex((first) => name2.startsWith(first));
      return place6 < 0 ? ORDER.length : place6;
    };
    return new Map([...found].sort(([one], [other]) => rank(one) - rank(other)));
  }
  function start2() {
    document.addEventListener("keydown", (event2) => {
      const dialog = (
        /** @type {HTMLDialogElement|undefined} */
        [...document.querySelectorAll("dialog[open]")].at(-1)
      );
      if (dialog && event2.key === "Escape" && !event2.defaultPrevented && !event2.isComposing) {
        event2.preventDefault();
        dialog.close();
        return;
      }
      const binding = find(event2, Boolean(dialog));
      if (!binding) return;
      event2.preventDefault();
      binding.run(event2);
    });
  }

  // assets/js/parts/notices.js
  var notices_exports = {};
  __export(notices_exports, {
    count: () => count,
    dismiss: () => dismiss,
    show: () => show
  });
  var CONFIRMATION_MS = 5e3;
  var shown2 = /* @__PURE__ */ new Map();
  var button = (text, className, run2) => element("button", { type: "button", class: className, onclick: run2 }, text);
  function field(value) {
    const input2 = element("input", {
      readonly: true,
      value,
      class: "notice-copy",
      "aria-label": "Text to copy",
      onfocus: () => input2.select()
    });
    return input2;
  }
  var list = (lines) => element("ul", { class: "notice-lines", dir: "auto" }, ...lines.map((line3) => element("li", {}, line3)));
  function dismiss(key2) {
    const name2 = key2 === void 0 ? [...shown2.keys()].pop() : key2;
    const notice = shown2.get(name2);
    if (!notice) return false;
    shown2.delete(name2);
    notice.remove();
    return true;
  }
  function show(text, { kind = "info", key: key2 = text, action = null, copy: copy2 = "", lines = [] } = {}) {
    dismiss(key2);
    const words4 = element("p", { dir: "auto" });
    const notice = element(
      "div",
      { class: `notice notice-${kind}`, role: kind === "error" ? "alert" : "status" },
      words4,
      lines.length > 0 && list(lines),
      copy2 && field(copy2)
    );
    for (const { text: name2, run: run2 } of [action || []].flat()) {
      notice.append(
        button(name2, "notice-action", () => {
          dismiss(key2);
          run2();
        })
      );
    }
    const close2 = button("", "notice-close icon icon-close", () => dismiss(key2));
    close2.setAttribute("aria-label", "Dismiss this notice");
    notice.append(close2);
    shown2.set(key2, notice);
    byId("notices").append(notice);
    words4.textContent = text;
    if (kind === "info" && !action && !copy2) setTimeout(() => shown2.get(key2) === notice && dismiss(key2), CONFIRMATION_MS);
    return () => dismiss(key2);
  }
  var count = () => shown2.size;

  // assets/js/compose/elements.js
  var made = 0;
  function button2(text, run2, { label: label2, ...attributes } = {}) {
    return element(
      "button",
      { type: "button", class: "action", "aria-label": label2, title: label2, ...attributes, onclick: run2 },
      text
    );
  }
  var freshId = (name2) => `compose-${name2}-${++made}`;
  function verdict(value, words4) {
    return element(
      "span",
      { class: `verdict verdict-${value}` },
      element("span", { class: `verdict-sign verdict-sign-${value}`, "aria-hidden": "true" }),
      words4
    );
  }

  // assets/js/core/book.js
  var SILENCE = "The server did not answer, so nothing was changed. What you wrote is kept in this tab; try again.";
  var ISSUE = /^\S+?(?::\d+)? (\S+) ([a-z_]+)[\w.[\]]*: (.+)$/;
  var MARKUP = /<\/?[a-z!]/i;
  function readRefusal(status, body, known3, isOurs = () => false) {
    const fields = {};
    const sentences = [];
    for (const line3 of MARKUP.test(body) ? [] : body.split("\n").map((one) => one.trim()).filter(Boolean)) {
      const [, record, field2, words4] = ISSUE.exec(line3) || [];
      if (known3.includes(field2) && isOurs(record)) {
        fields[field2] ||= [];
        fields[field2].push(words4[0].toUpperCase() + words4.slice(1));
      } else sentences.push(line3);
    }
    const sentence7 = sentences.join(" ") || (Object.keys(fields).length ? "" : `The server refused the change (${status}).`);
    return { ok: false, conflict: status === 409, sentence: sentence7, fields };
  }
  function createBook(send, known3) {
    const listeners3 = /* @__PURE__ */ new Set();
    let slug3 = null;
    let withdrawn = [];
    let busy = Promise.resolve();
    const book2 = {
      /** @type {Briefing|null} */
      briefing: null,
      /** @type {string} why there is none */
      failure: "",
      slug: () => slug3,
      /** Hears of every briefing that comes. @returns {() => void} ends it */
      subscribe(listener) {
        listeners3.add(listener);
        return () => listeners3.delete(listener);
      },
      load: load3,
      /** @param {BriefingChange} what @returns {Promise<Outcome>} */
      change: (what) => busy = busy.then(
        () => change(what),
        () => change(what)
      ),
      /** @param {string|null} id @returns {Scene|null} */
      scene: (id) => book2.briefing?.scenes.find((scene) => scene.id === id) || null
    };
    const address2 = () => address(`/briefing/${encodeURIComponent(slug3)}`);
    function take4(briefing) {
      if (!book2.failure && JSON.stringify(briefing) === JSON.stringify(book2.briefing)) return;
      book2.briefing = briefing;
      book2.failure = "";
      for (const listener of [...listeners3]) listener(briefing);
    }
    function fail2(sentence7) {
      book2.failure = sentence7;
      for (const listener of [...listeners3]) listener(book2.briefing);
    }
    async function load3(wanted3, without2 = withdrawn) {
      if (wanted3 !== slug3) book2.briefing = null;
      slug3 = wanted3;
      withdrawn = without2;
      const query = withdrawn.length ? `?without=${withdrawn.map(encodeURIComponent).join(",")}` : "";
      let response;
      try {
        response = await send(`${address2()}.json${query}`, { cache: "no-store" });
        if (response.ok) {
          const briefing = await response.json();
          if (wanted3 === slug3) take4(briefing);
          return;
        }
        const body = await response.text();
        if (wanted3 === slug3) fail2(readRefusal(response.status, body, known3).sentence);
      } catch {
        if (wanted3 === slug3) fail2("The briefing could not be loaded: the server did not answer.");
      }
    }
    async function change(what) {
      const body = JSON.stringify({ base: book2.briefing.digest, ...what });
      let response;
      try {
        response = await send(address2(), { method: "POST", headers: { "Content-Type": "application/json" }, body });
        if (response.ok) {
          const briefing = await response.json();
          if (withdrawn.length)
            await load3(slug3);
          else take4(briefing);
          return { ok: true };
        }
        const isOurs = (record) => what.scene ? record === what.scene : !book2.scene(record);
        const outcome = readRefusal(response.status, await response.text(), known3, isOurs);
        if (outcome.conflict) await load3(slug3);
        return outcome;
      } catch {
        return { ok: false, conflict: false, sentence: SILENCE, fields: {} };
      }
    }
    return book2;
  }

  // assets/js/compose/drafts.js
  var key = (slug3, scene) => nameOf(`araxes.draft.${slug3}.${scene}`);
  function createDrafts(storage2) {
    const memory2 = /* @__PURE__ */ new Map();
    function read3(slug3, scene) {
      const name2 = key(slug3, scene);
      if (memory2.has(name2)) return memory2.get(name2);
      try {
        const draft2 = JSON.parse(storage2.getItem(name2));
        return draft2?.base && draft2.fields ? draft2 : null;
      } catch {
        return null;
      }
    }
    function write6(slug3, scene, draft2) {
      const name2 = key(slug3, scene);
      memory2.set(name2, JSON.parse(JSON.stringify(draft2)));
      try {
        storage2.setItem(name2, JSON.stringify(draft2));
      } catch (error) {
        console.warn("araxes: unsaved text is kept in this page alone:", error);
      }
    }
    function forget2(slug3, scene) {
      const name2 = key(slug3, scene);
      memory2.delete(name2);
      try {
        storage2.removeItem(name2);
      } catch {
      }
    }
    function scenes(slug3) {
      const prefix = key(slug3, "");
      const names = new Set(memory2.keys());
      try {
        for (let index2 = 0; index2 < storage2.length; index2 += 1) names.add(storage2.key(index2));
      } catch {
      }
      return [...names].filter((name2) => name2.startsWith(prefix)).map((name2) => name2.slice(prefix.length)).sort();
    }
    return { read: read3, write: write6, forget: forget2, scenes };
  }

  // assets/js/compose/model.js
  var FIELDS = ["title", "headline", "text", "role", "duration_s", "figures", "claims", "citations", "notes"];
  var FIELD_WORDS = {
    title: "Title",
    headline: "Headline",
    text: "Text",
    role: "Role",
    duration_s: "Duration",
    figures: "Call-outs",
    claims: "Claims",
    citations: "Citations",
    notes: "Notes"
  };
  var ROLES = ["opening", "scene", "closing"];
  var copy = (value) => JSON.parse(JSON.stringify(value));
  var same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  function fieldsOf(scene) {
    const { raw } = scene;
    return copy({
      title: scene.title,
      headline: raw.headline,
      text: raw.text || "",
      role: scene.role,
      duration_s: scene.duration_s,
      figures: (raw.figures || []).map(({ value, label: label2 }) => ({ value, label: label2 })),
      claims: raw.claims || [],
      citations: (raw.citations || []).map(({ source, paragraphs }) => ({ source, paragraphs: paragraphs || [] })),
      notes: scene.notes || ""
    });
  }
  function differing(fields, saved) {
    return Object.fromEntries(
      FIELDS.filter((name2) => !same(fields[name2], saved[name2])).map((name2) => [name2, fields[name2]])
    );
  }
  function contested({ base, fields }, saved) {
    const differ = (one, other) => (name2) => !same(one[name2], other[name2]);
    return FIELDS.filter(differ(base, saved)).filter(differ(fields, saved)).filter(differ(fields, base));
  }
  function rebased({ base, fields }, saved) {
    const follow7 = (name2) => same(fields[name2], base[name2]);
    const over = (own3) => (
      /** @type {any} every field is among them */
      Object.fromEntries(FIELDS.map((name2) => [name2, copy(follow7(name2) ? saved[name2] : own3[name2])]))
    );
    return { base: over(base), fields: over(fields) };
  }
  function moved(list2, from, to) {
    const rest2 = list2.filter((_, index2) => index2 !== from);
    return [...rest2.slice(0, to), list2[from], ...rest2.slice(to)];
  }
  function durationWords(seconds) {
    const minutes = Math.floor(seconds / 60);
    const rest2 = seconds % 60;
    return [minutes ? `${minutes} min` : "", rest2 || !minutes ? `${rest2} s` : ""].filter(Boolean).join(" ");
  }
  function totalWords(scenes) {
    const seconds = scenes.reduce((sum, scene) => sum + scene.duration_s, 0);
    return `${scenes.length} ${scenes.length === 1 ? "scene" : "scenes"}, ${durationWords(seconds)}`;
  }
  var durationText = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  function readDuration(text) {
    const found = /^\s*(?:(\d{1,3}):([0-5]\d)|(\d{1,4}))\s*$/.exec(text);
    if (!found) return null;
    const seconds = found[3] === void 0 ? Number(found[1]) * 60 + Number(found[2]) : Number(found[3]);
    return seconds > 0 ? seconds : null;
  }
  function paragraphWords(numbers) {
    const runs = [];
    for (const number2 of numbers) {
      const last = runs[runs.length - 1];
      if (last && number2 === last[1] + 1) last[1] = number2;
      else runs.push([number2, number2]);
    }
    return runs.map(([first, end3]) => first === end3 ? `${first}` : `${first}–${end3}`).join(", ");
  }
  var MOST_PARAGRAPHS = 200;
  function readParagraphs(text) {
    const numbers = /* @__PURE__ */ new Set();
    for (const part2 of text.replaceAll("¶", "").split(/[,;]/)) {
      if (!part2.trim()) continue;
      const found = /^\s*(\d{1,4})\s*(?:[-–—]\s*(\d{1,4})\s*)?$/.exec(part2);
      if (!found) return null;
      const first = Number(found[1]);
      const last = Number(found[2] ?? found[1]);
      if (!first || last < first || last - first > MOST_PARAGRAPHS) return null;
      for (let number2 = first; number2 <= last; number2 += 1) numbers.add(number2);
    }
    return [...numbers].sort((a, b) => a - b);
  }
  function fieldWords(name2, value) {
    if (name2 === "duration_s") return durationWords(value);
    if (name2 === "figures") return value.map((figure) => `${figure.value} (${figure.label})`).join("; ") || "none";
    if (name2 === "claims") return value.join(", ") || "none";
    if (name2 === "citations") {
      return value.map(({ source, paragraphs }) => `${source} ¶${paragraphWords(paragraphs)}`).join("; ") || "none";
    }
    return value || "empty";
  }

  // assets/js/compose/open_book.js
  function storage() {
    try {
      return globalThis.sessionStorage;
    } catch {
      return null;
    }
  }
  var book = createBook((...request) => globalThis.fetch(...request), [...FIELDS, "reason"]);
  var drafts = createDrafts(storage());

  // assets/js/compose/page.js
  var page_exports = {};
  __export(page_exports, {
    choose: () => choose2,
    start: () => start7,
    takeBack: () => takeBack
  });

  // assets/js/present/main.js
  var main_exports = {};
  __export(main_exports, {
    begin: () => begin,
    drawn: () => drawn2,
    mode: () => mode,
    start: () => start6
  });

  // assets/js/core/address.js
  var address_exports = {};
  __export(address_exports, {
    arrived: () => arrived,
    ask: () => ask,
    follow: () => follow,
    go: () => go,
    isOpening: () => isOpening,
    keep: () => keep,
    keepData: () => keepData,
    ofScene: () => ofScene,
    onAsk: () => onAsk,
    open: () => open,
    openings: () => openings,
    own: () => own,
    recall: () => recall,
    receive: () => receive,
    reopen: () => reopen,
    setOwn: () => setOwn,
    start: () => start3,
    step: () => step,
    withOwn: () => withOwn,
    without: () => without
  });

  // assets/js/core/permalink.js
  var permalink_exports = {};
  __export(permalink_exports, {
    bordersKnown: () => bordersKnown,
    namesOf: () => namesOf,
    pairWords: () => pairWords,
    quoted: () => quoted,
    sentence: () => sentence,
    title: () => title,
    write: () => write2
  });

  // assets/js/core/days.js
  var days_exports = {};
  __export(days_exports, {
    MONTHS: () => MONTHS,
    MONTH_NAMES: () => MONTH_NAMES,
    civil: () => civil,
    fromIso: () => fromIso,
    isoWords: () => isoWords,
    momentWords: () => momentWords,
    toIso: () => toIso,
    words: () => words
  });
  var MS_PER_DAY = 864e5;
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
  var MONTHS = MONTH_NAMES.map((name2) => name2.slice(0, 3));
  function fromIso(iso) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
    if (!match) return NaN;
    const [year, month, day2] = match.slice(1).map(Number);
    const date = /* @__PURE__ */ new Date(0);
    date.setUTCFullYear(year, month - 1, day2);
    const same4 = date.getUTCMonth() === month - 1 && date.getUTCDate() === day2;
    return same4 ? Math.round(date.getTime() / MS_PER_DAY) : NaN;
  }
  function toIso(days) {
    return new Date(Math.round(days) * MS_PER_DAY).toISOString().slice(0, 10);
  }
  function civil(day2) {
    const date = new Date(Math.floor(day2) * MS_PER_DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
  }
  function words(day2) {
    const { year, month, date } = civil(day2);
    return `${date} ${MONTHS[month]} ${year}`;
  }
  var isoWords = (iso) => words(fromIso(iso));
  function momentWords(text) {
    const [year, month] = text.split("-");
    if (text.length > 7) return isoWords(text);
    return month ? `${MONTHS[month - 1]} ${year}` : year;
  }

  // assets/js/core/borders.js
  var pairKey = (pair) => pair ? [...pair].sort().join("-") : "";
  var isValid = ({ valid_from: from, valid_to: to }, day2) => (!from || from <= day2.slice(0, from.length)) && (!to || day2.slice(0, to.length) <= to);
  function bordersWords(pair, day2, known3) {
    const elsewhere = `as drawn in ${known3.drawn}`;
    const key2 = pairKey(pair);
    if (!known3.since[key2] || known3.since[key2] > day2) return elsewhere;
    const held3 = known3.held.filter((one) => one.pair === key2 && isValid(one, day2)).map(({ words: words4 }) => words4);
    return `between the two de facto as of ${isoWords(day2)}${held3.length ? ` (${held3.join(", ")})` : ""}, elsewhere ${elsewhere}`;
  }

  // assets/js/core/kinds.js
  var kinds_exports = {};
  __export(kinds_exports, {
    OTHER: () => OTHER,
    all: () => all2,
    isOn: () => isOn,
    laneOf: () => laneOf,
    lanesOf: () => lanesOf,
    markOf: () => markOf,
    nameOf: () => nameOf2,
    pluralOf: () => pluralOf,
    switching: () => switching,
    words: () => words2
  });

  // assets/js/core/vocabulary.js
  var vocabulary_exports = {};
  __export(vocabulary_exports, {
    datings: () => datings,
    grades: () => grades,
    kinds: () => kinds,
    modes: () => modes,
    precisions: () => precisions,
    reliabilities: () => reliabilities,
    sites: () => sites,
    statuses: () => statuses,
    themes: () => themes,
    unknown: () => unknown,
    within: () => within
  });
  var kinds = {
    visit: { plural: "visits", lane: "Visits", mark: "M.95 0A.95 .95 0 1 1 -.95 0A.95 .95 0 1 1 .95 0Z" },
    meeting: { plural: "meetings", lane: "Meetings", mark: "M-.85 -.85H.85V.85H-.85Z" },
    call: { plural: "calls", lane: "Calls", mark: "M-.7 -.55H.7A.55 .55 0 0 1 .7 .55H-.7A.55 .55 0 0 1 -.7 -.55Z" },
    agreement: { plural: "agreements", lane: "Agreements", mark: "M0 -1.15L1.15 0L0 1.15L-1.15 0Z" },
    statement: { plural: "statements", lane: "Statements", mark: "M0 -1.05L1.1 .85H-1.1Z" },
    sanction: { plural: "sanctions", lane: "Sanctions", mark: "M-.95 -.5L-.5 -.95L0 -.45L.5 -.95L.95 -.5L.45 0L.95 .5L.5 .95L0 .45L-.5 .95L-.95 .5L-.45 0Z" },
    conflict: { plural: "conflicts", lane: "Conflicts", mark: "M0.000 -1.200L0.237 -0.573L0.849 -0.849L0.573 -0.237L1.200 0.000L0.573 0.237L0.849 0.849L0.237 0.573L0.000 1.200L-0.237 0.573L-0.849 0.849L-0.573 0.237L-1.200 0.000L-0.573 -0.237L-0.849 -0.849L-0.237 -0.573Z" },
    upheaval: { plural: "upheavals", lane: "Upheavals", mark: "M0 1.05L1.1 -.85H-1.1Z" },
    project: { plural: "projects", lane: "Projects", mark: "M1.080 0.000L0.540 0.935L-0.540 0.935L-1.080 0.000L-0.540 -0.935L0.540 -0.935Z" }
  };
  var precisions = {
    point: { short: "known to the spot", card: "place known to the point", vague: false },
    city: { short: "town or city", card: "place known to the city", vague: false },
    region: { short: "region only", card: "place known only to the region", vague: true },
    country: { short: "country only", card: "place known only to the country", vague: true }
  };
  var reliabilities = {
    A: { meaning: "completely reliable" },
    B: { meaning: "usually reliable" },
    C: { meaning: "fairly reliable" },
    D: { meaning: "not usually reliable" },
    E: { meaning: "unreliable" },
    F: { meaning: "reliability cannot be judged" }
  };
  var grades = {
    1: { meaning: "confirmed by other sources" },
    2: { meaning: "probably true" },
    3: { meaning: "possibly true" },
    4: { meaning: "doubtful" },
    5: { meaning: "improbable" },
    6: { meaning: "truth cannot be judged" }
  };
  var sites = {
    dam: { words: "dam", mark: "M-.42 -.85H.42L1.05 .8H-1.05Z" },
    plant: { words: "power plant", mark: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0ZM.18 -.72L-.52 .12H-.08L-.2 .72L.52 -.14H.08Z" },
    crossing: { words: "border crossing", mark: "M-1.15 0L-.55 -.62V-.24H.55V-.62L1.15 0L.55 .62V.24H-.55V.62ZM-.15 -1.05H.15V1.05H-.15Z" },
    port: { words: "port", mark: "M0 -1A.32 .32 0 1 1 -.01 -1ZM-.16 -.36H.16V-.16H.55V.14H.16V.56Q.6 .5 .72 .1L1 .3Q.7 .98 0 1Q-.7 .98 -1 .3L-.72 .1Q-.6 .5 -.16 .56V.14H-.55V-.16H-.16Z" }
  };
  var modes = {
    rail: { words: "rail" },
    road: { words: "road" },
    ship: { words: "ship" }
  };
  var statuses = {
    operating: { words: "operating" },
    building: { words: "under construction" },
    planned: { words: "planned" }
  };
  var within = {
    possibly: { fall: "may fall" },
    certainly: { fall: "surely fall" }
  };
  var datings = {
    exact: { words: "to the day" },
    inexact: { words: "only roughly" },
    no_start: { words: "only its end" },
    no_end: { words: "only its start" },
    open: { words: "neither end" }
  };
  var themes = ["auto", "light", "dark"];
  var unknown = {
    kinds: { plural: "other events", lane: "Other", mark: "M-.34 -1H.34V1H-.34Z" }
  };

  // assets/js/core/kinds.js
  var OTHER = "other";
  var isKnown = (kind) => Object.hasOwn(kinds, kind);
  var all2 = () => Object.keys(kinds);
  var laneOf = (kind) => isKnown(kind) ? kind : OTHER;
  function lanesOf(events) {
    const present = [...new Set(events.map(({ kind }) => kind))];
    const lanes = all2().filter((kind) => present.includes(kind)).map((kind) => [kind, [kind]]);
    const others = present.filter((kind) => !isKnown(kind)).sort();
    return new Map(others.length ? [...lanes, [OTHER, others]] : lanes);
  }
  var rowOf = (kind) => isKnown(kind) ? kinds[kind] : unknown.kinds;
  var nameOf2 = (lane) => rowOf(lane).lane;
  var pluralOf = (kind) => rowOf(kind).plural;
  var markOf = (kind) => rowOf(kind).mark;
  var isOn = (lane, selected2) => selected2.some((kind) => laneOf(kind) === lane);
  function switching(kinds2, on) {
    const actions2 = kinds2.map((kind) => ({ type: "kind", kind, on }));
    return actions2.length === 1 ? actions2[0] : { type: "several", actions: actions2 };
  }
  function words2(kinds2) {
    const known3 = all2().filter((kind) => kinds2.includes(kind));
    if (known3.length === all2().length) return "events";
    const names = known3.map(pluralOf);
    if (kinds2.some((kind) => !isKnown(kind))) names.push(pluralOf(OTHER));
    return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}` : names[0];
  }

  // assets/js/core/permalink.js
  var DIGITS = { lon: 5, lat: 5, zoom: 3, bearing: 2, pitch: 2 };
  var EXACT = 40;
  function rounded(value, digits) {
    const text = Math.abs(value).toFixed(digits);
    const [whole, fraction] = Math.abs(value).toFixed(EXACT).split(".");
    const half = /^50*$/.test(fraction.slice(digits));
    const below = `${whole}.${fraction.slice(0, digits)}`;
    const kept3 = half && Number(fraction[digits - 1]) % 2 === 0 ? below : text;
    const short = kept3.replace(/0+$/, "").replace(/\.$/, "");
    return value < 0 && short !== "0" ? `-${short}` : short;
  }
  var cameraText = (camera) => Object.entries(DIGITS).map(([name2, digits]) => rounded(camera[name2] ?? 0, digits)).join(",");
  var listed = (values) => [...new Set(values)].sort().join(",");
  var TEXTS = {
    page: ({ page: page3 }) => page3,
    pair: ({ pair }) => pair ? pair.join("-") : "",
    when: ({ window: [start38, end3] }) => `${start38}..${end3}`,
    within: ({ within: within6 }) => within6,
    scope: ({ scope }) => scope,
    kinds: ({ kinds: kinds2 }) => listed(kinds2),
    layers: ({ layers }) => listed(layers),
    view: ({ viewpoint }) => viewpoint,
    asof: (selection) => selection.as_of,
    event: ({ focus }) => focus || "",
    claim: ({ claim }) => claim || "",
    without: ({ withdrawn }) => listed(withdrawn),
    panel: ({ panel }) => panel,
    scene: ({ scene }) => scene || "",
    names: ({ language }) => language,
    theme: ({ theme: theme2 }) => theme2,
    at: ({ camera }) => camera ? cameraText(camera) : ""
  };
  var quoted = (text) => encodeURIComponent(text).replace(/[!*'()]/g, (sign2) => `%${sign2.charCodeAt(0).toString(16).toUpperCase()}`).replace(/%20/g, "+").replace(/%(3A|2C|2F)/g, (sign2) => decodeURIComponent(sign2));
  function write2(selection, opening) {
    const parts = [`d=${quoted(selection.dossier)}`];
    for (const [key2, text] of Object.entries(TEXTS)) {
      const value = text(selection);
      if (!opening || value !== text(opening)) parts.push(`${key2}=${quoted(value)}`);
    }
    return `?${parts.join("&")}`;
  }
  function shownWords({ pair, scope, kinds: kinds2, within: within6, window }, names) {
    if (!kinds2.length) return "No events, since no kind is selected";
    const what = words2(kinds2);
    const both2 = pair?.map((code) => names[code] || code).join(" and ");
    let who = `All ${what}`;
    if (pair && scope === "pair") who = `${what[0].toUpperCase()}${what.slice(1)} involving both ${both2}`;
    else if (pair) who = `All ${what}, ${pairWords(pair, names)} highlighted,`;
    const [start38, end3] = window.map(isoWords);
    const when = start38 === end3 ? `on ${start38}` : `between ${start38} and ${end3}`;
    return `${who} that ${within[within6].fall} ${when}`;
  }
  function sentence(selection, names, borders) {
    const gone = [...new Set(selection.withdrawn)].sort().map((id) => names[id] ?? id);
    const without2 = gone.length ? `; without ${gone.join(", ")}` : "";
    return `${shownWords(selection, names)}${without2}; borders: ${bordersWords(selection.pair, selection.as_of, borders)}`;
  }
  var pairWords = (pair, names) => pair ? pair.map((code) => names[code] || code).join(" – ") : "";
  var namesOf = (dossier) => ({
    ...Object.fromEntries(Object.entries(dossier.countries).map(([code, { name: name2 }]) => [code, name2])),
    ...dossier.sources
  });
  var bordersKnown = () => JSON.parse(document.getElementById("map-as-of").dataset.borders);
  var title = (selection, dossier) => `${pairWords(selection.pair, namesOf(dossier)) || dossier.title} · Araxes`;

  // assets/js/core/address.js
  var QUIET_KEYS = ["at", "theme"];
  var OWN_KEYS = ["play"];
  function without(search, keys) {
    const kept3 = search.replace(/^\?/, "").split("&").filter((part2) => part2 && !keys.includes(part2.split("=")[0]));
    return kept3.length ? `?${kept3.join("&")}` : "";
  }
  function withOwn(search, current) {
    const values = new URLSearchParams(current);
    const own3 = OWN_KEYS.filter((key2) => values.has(key2)).map((key2) => `${key2}=${encodeURIComponent(values.get(key2))}`);
    return own3.length ? `${search || "?"}${search.length > 1 ? "&" : ""}${own3.join("&")}` : search;
  }
  var ofScene = ({ id, search }, theme2) => `${search}&scene=${id}${theme2 === "auto" ? "" : `&theme=${theme2}`}`;
  var isPresented = (search) => new URLSearchParams(search).has("scene");
  function place(search) {
    const values = new URLSearchParams(search);
    for (const key2 of QUIET_KEYS) values.delete(key2);
    values.sort();
    return values.toString();
  }
  function step(current, next3, settled2) {
    if (current === next3) return "none";
    if (isPresented(current) && isPresented(next3)) return "replace";
    return settled2 && place(current) !== place(next3) ? "push" : "replace";
  }
  var awaited = 0;
  var visits = 0;
  var settled = false;
  function open(search) {
    awaited = ++visits;
    settled = false;
    return { search: without(search, OWN_KEYS), visit: awaited };
  }
  function arrived(visit) {
    if (visit !== awaited) return false;
    awaited = 0;
    return true;
  }
  var BORN = `${Date.now()}-${Math.random()}`;
  var openings = /* @__PURE__ */ new Map();
  var dataShown = () => null;
  var keepData = (reader) => {
    dataShown = reader;
  };
  var asked = /* @__PURE__ */ new Set();
  var onAsk = (listener) => asked.add(listener);
  var memory = () => ({
    born: BORN,
    selection: state.selection,
    data: dataShown()
  });
  var kept = false;
  var keep = () => {
    kept = true;
  };
  function receive(written2) {
    if (awaited || kept) return;
    const search = withOwn(written2, globalThis.location.search);
    const move2 = step(globalThis.location.search, search, settled);
    settled = true;
    const url = globalThis.location.pathname + search;
    if (move2 === "push") globalThis.history.pushState(memory(), "", url);
    else if (move2 === "replace" || globalThis.history.state?.born !== BORN)
      globalThis.history.replaceState(memory(), "", url);
  }
  function follow(selection) {
    const opening = openings.get(selection.dossier);
    if (opening && !selection.scene) receive(write2(selection, opening));
  }
  function recall(kept3) {
    if (kept3?.born !== BORN || !openings.has(kept3.selection?.dossier)) return null;
    visits += 1;
    awaited = 0;
    settled = true;
    return kept3.selection;
  }
  function setOwn(key2, value) {
    const rest2 = without(globalThis.location.search, [key2]);
    const search = value === null ? rest2 : `${rest2 || "?"}${rest2 ? "&" : ""}${key2}=${encodeURIComponent(value)}`;
    if (search !== globalThis.location.search)
      globalThis.history.replaceState(globalThis.history.state, "", globalThis.location.pathname + search);
  }
  var own = (key2) => new URLSearchParams(globalThis.location.search).get(key2);
  function ask(search) {
    for (const listener of asked) listener(search);
    globalThis.dash_clientside.set_props("address", { data: open(search) });
  }
  function reopen(selection) {
    const wasSettled = settled;
    const visit = open(globalThis.location.search);
    settled = wasSettled;
    globalThis.dash_clientside.set_props("address", { data: { ...visit, selection } });
    return visit.visit;
  }
  function go(search) {
    globalThis.history.pushState(null, "", globalThis.location.pathname + search);
    ask(search);
  }
  var isOpening = () => awaited !== 0;
  function start3() {
    whenRead(() => {
      state.subscribe((selection, phase) => {
        if (phase === "commit") follow(selection);
      });
    });
  }

  // assets/js/present/commands.js
  var GROUP = "Presenting";
  var DIGITS2 = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
  var COMMANDS = [
    { name: "next", keys: ["ArrowRight", "ArrowDown", " ", "PageDown"], text: "The next scene" },
    { name: "previous", keys: ["ArrowLeft", "ArrowUp", "PageUp"], text: "The scene before" },
    { name: "first", keys: ["Home"], text: "The first scene" },
    { name: "last", keys: ["End"], text: "The last scene" },
    { name: "digit", keys: DIGITS2, caps: ["0–9"], text: "The number of a scene; Enter goes there" },
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
    ...COMMANDS.filter(({ room, name: name2 }) => !room && !["digit", "jump"].includes(name2)).map(({ name: name2 }) => name2),
    "goto",
    "begin"
  ]);

  // assets/js/present/fullscreen.js
  var isOn2 = () => Boolean(globalThis.document.fullscreenElement);
  async function enter() {
    if (isOn2() || !globalThis.document.documentElement.requestFullscreen) return;
    try {
      await globalThis.document.documentElement.requestFullscreen({ navigationUI: "hide" });
      await globalThis.navigator.keyboard?.lock?.(["Escape"]);
    } catch (error) {
      console.info("araxes: no full screen:", error.message);
    }
  }
  async function leave() {
    globalThis.navigator.keyboard?.unlock?.();
    if (isOn2()) await globalThis.document.exitFullscreen().catch(() => void 0);
  }
  var toggle = () => isOn2() ? leave() : enter();

  // assets/js/present/link.js
  var OTHER2 = { room: "presenter", presenter: "room" };
  var nameOf3 = (slug3) => nameOf(`araxes-briefing-${slug3}`);
  function join(slug3, role, hear4, browser = globalThis) {
    let channel;
    try {
      channel = new browser.BroadcastChannel(nameOf3(slug3));
    } catch (error) {
      console.warn("araxes: this window hears no other:", error.message);
      return { send() {
      }, close() {
      } };
    }
    channel.onmessage = ({ data }) => {
      if (!data || data.to !== role || !Object.hasOwn(hear4, data.type)) return;
      hear4[data.type](data);
    };
    return {
      send: (type2, values = {}) => channel.postMessage({ ...values, type: type2, to: OTHER2[role] }),
      close: () => channel.close()
    };
  }

  // assets/js/present/scenes.js
  var scenes_exports = {};
  __export(scenes_exports, {
    ensure: () => ensure,
    get: () => get,
    load: () => load,
    receive: () => receive2,
    refresh: () => refresh,
    subscribe: () => subscribe
  });
  var known = /* @__PURE__ */ new Map();
  var listeners2 = /* @__PURE__ */ new Set();
  var get = (slug3) => known.get(slug3) || null;
  function receive2(briefing) {
    const before = get(briefing.slug);
    if (briefing.problems?.length && before && !before.problems?.length) return;
    known.set(briefing.slug, briefing);
    if (JSON.stringify(before) === JSON.stringify(briefing)) return;
    for (const listener of [...listeners2]) listener(briefing, before);
  }
  async function load(slug3) {
    const response = await fetch(address(`/briefing/${encodeURIComponent(slug3)}.json`));
    if (!response.ok) throw new Error(`the briefing of “${slug3}” answered ${response.status}`);
    const briefing = await response.json();
    receive2(briefing);
    return briefing;
  }
  var ensure = async (slug3) => get(slug3) || load(slug3);
  var refresh = (slug3) => load(slug3).catch(() => get(slug3));
  function subscribe(listener) {
    listeners2.add(listener);
    return () => listeners2.delete(listener);
  }

  // assets/js/map/view.js
  var view_exports = {};
  __export(view_exports, {
    createView: () => createView2,
    placed: () => placed,
    start: () => start4,
    view: () => view,
    watchDrawing: () => watchDrawing,
    whenSeen: () => whenSeen
  });

  // assets/js/core/filter.js
  var filter_exports = {};
  __export(filter_exports, {
    inWindow: () => inWindow,
    matches: () => matches,
    matching: () => matching,
    ofPair: () => ofPair,
    side: () => side,
    stands: () => stands,
    within: () => within2
  });
  function ofPair(event2, selection) {
    if (!selection.pair) return false;
    const [a, b] = selection.pair;
    return event2.countries.includes(a) && event2.countries.includes(b);
  }
  function stands(event2, selection) {
    return !selection.withdrawn.length || event2.sources.some((source) => !selection.withdrawn.includes(source));
  }
  function within2(earliest, latest, isOpen, start38, end3, certainly) {
    if (certainly) return !isOpen && earliest >= start38 && latest <= end3;
    return earliest <= end3 && latest >= start38;
  }
  var inWindow = ({ earliest, latest, open: open11 }, start38, end3, sense) => within2(earliest, latest, Boolean(open11), start38, end3, sense === "certainly");
  function matches(event2, selection) {
    return matching([event2], selection).length === 1;
  }
  function matching(events, selection) {
    const kinds2 = new Set(selection.kinds);
    const start38 = fromIso(selection.window[0]);
    const end3 = fromIso(selection.window[1]);
    const pairOnly2 = selection.scope === "pair" && selection.pair;
    return events.filter(
      (event2) => kinds2.has(event2.kind) && inWindow(event2, start38, end3, selection.within) && stands(event2, selection) && (!pairOnly2 || ofPair(event2, selection))
    );
  }
  function side(event2, selection) {
    if (!ofPair(event2, selection)) return "other";
    if (event2.initiator === selection.pair[0]) return "A";
    if (event2.initiator === selection.pair[1]) return "B";
    return "both";
  }

  // assets/js/core/opening.js
  var ID = "arrival";
  function read() {
    const element3 = document.getElementById(ID);
    return element3 && JSON.parse(element3.textContent);
  }
  function expected() {
    const said2 = read();
    if (!said2 || said2.selection.scene) return null;
    return { selection: said2.selection, address: said2.standing.address, extent: said2.extent };
  }
  var handling = () => read().handling;

  // assets/js/map/door.js
  var KNOCK_MS = 25;
  var PATIENCE_MS = 6e4;
  var behind = (figure) => figure?._fullLayout?.map?._subplot?.map ?? null;
  async function open2(id) {
    for (let waited = 0; waited < PATIENCE_MS; waited += KNOCK_MS) {
      const figure = (
        /** @type {PlotlyElement|null} */
        document.querySelector(`#${id} .js-plotly-plot`)
      );
      const found = figure && behind(figure);
      if (found) return { map: found, figure };
      await new Promise((resolve2) => globalThis.setTimeout(resolve2, KNOCK_MS));
    }
    throw new Error(`no map was drawn within ${PATIENCE_MS / 1e3} seconds`);
  }
  function remember(figure, camera) {
    const layout = figure._fullLayout?.map;
    if (!layout) return;
    const { lon, lat, zoom: zoom2, bearing, pitch } = camera;
    for (const known3 of [layout, layout._input]) {
      if (known3) Object.assign(known3, { center: { lon, lat }, zoom: zoom2, bearing, pitch });
    }
  }
  function closeForeignIcons(mapLibre) {
    mapLibre.setMissingStyleImageResolver(() => void 0);
  }
  function whenStyled(mapLibre, run2) {
    const isRead = () => Boolean(mapLibre.style && mapLibre.getLayer("sea"));
    if (isRead()) {
      run2();
      return;
    }
    const check3 = () => {
      if (!isRead()) return;
      mapLibre.off("styledata", check3);
      run2();
    };
    mapLibre.on("styledata", check3);
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
    const bounded3 = Math.min(Math.max(lat, -GREATEST_LAT), GREATEST_LAT);
    return 0.5 - Math.log(Math.tan(Math.PI / 4 + bounded3 * RADIANS / 2)) / (2 * Math.PI);
  }
  var lonOf = (x) => x * 360 - 180;
  var latOf = (y) => (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;
  var worldPx = (zoom2) => TILE_PX * 2 ** zoom2;
  var metresPerPx = (lat, zoom2) => EARTH_CIRCUMFERENCE_M * Math.cos(lat * RADIANS) / worldPx(zoom2);
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
  var nearest = (view3, x) => x - view3.worldX - Math.round(x - view3.worldX);
  var shortest = (dx) => dx > 0.5 ? dx - 1 : dx < -0.5 ? dx + 1 : dx;
  var toScreen = (view3, x, y, out) => put(view3, nearest(view3, x), y, out, 0);
  function spanToScreen(view3, x, y0, across, y1, out) {
    const middle = nearest(view3, x + across / 2);
    put(view3, middle - across / 2, y0, out, 0);
    put(view3, middle + across / 2, y1, out, 2);
  }
  function wayToScreen(view3, x0, y0, x1, y1, atHost, out) {
    const across = shortest(x1 - x0);
    if (!atHost) {
      spanToScreen(view3, x0, y0, across, y1, out);
      return;
    }
    const end3 = nearest(view3, x1);
    put(view3, end3 - across, y0, out, 0);
    put(view3, end3, y1, out, 2);
  }
  function put(view3, east, y, out, at2) {
    const dx = east * view3.scale;
    const dy = (y - view3.worldY) * view3.scale;
    if (view3.plain) {
      out[at2] = view3.middleX + dx;
      out[at2 + 1] = view3.middleY + dy;
      return;
    }
    const turnedX = dx * view3.turnCos - dy * view3.turnSin;
    const turnedY = dx * view3.turnSin + dy * view3.turnCos;
    const nearness = view3.distance / (view3.distance - turnedY * view3.pitchSin);
    out[at2] = view3.middleX + turnedX * nearness;
    out[at2 + 1] = view3.middleY + turnedY * view3.pitchCos * nearness;
  }

  // assets/js/map/fit.js
  var AIR_PX = { x: 70, y: 48 };
  var SURROUNDINGS = 0.4;
  var LEAST_FREE_PX = 120;
  var ZOOMS = [1, 7];
  var isKnown2 = ({ precision }) => precisions[precision]?.vague === false;
  var pointOf = ({ lon, lat }) => [lon, lat];
  function around(points2, extents = []) {
    const boxes = [...points2.map(([lon, lat]) => (
      /** @type {Extent} */
      [lon, lat, lon, lat]
    )), ...extents];
    if (!boxes.length) return null;
    const [west, east] = narrowest(boxes.map(([from, , to]) => [from, to]));
    return [west, Math.min(...boxes.map(([, south]) => south)), east, Math.max(...boxes.map(([, , , north]) => north))];
  }
  function narrowest(spans) {
    const sorted = [...spans].sort((one, other) => one[0] - other[0]);
    const west = sorted[0][0];
    const east = Math.max(...sorted.map(([, to]) => to));
    let found = [west, east];
    let reached = sorted[0][1];
    for (const [from, to] of sorted) {
      if (from - reached > 360 - (found[1] - found[0])) found = [from, reached + 360];
      reached = Math.max(reached, to);
    }
    return found;
  }
  function extentOf(dossier, pair, borders) {
    const placed2 = dossier.events.filter((event2) => event2.lon !== null && isKnown2(event2));
    if (!pair) return around(placed2.map(pointOf));
    const capitals = pair.map((code) => dossier.countries[code]).filter((country) => country && country.lon !== null).map(pointOf);
    const within6 = placed2.filter((event2) => {
      const place6 = dossier.places[event2.place];
      return place6 && pair.includes(place6.country) && pair.every((code) => event2.countries.includes(code));
    });
    const border = borders[[...pair].sort().join("-")];
    return around([...capitals, ...within6.map(pointOf)], border ? [border] : []);
  }
  function frame([west, south, east, north], size, padding, nearest2 = ZOOMS[1]) {
    const { worldX: worldX2, worldY: worldY2, lonOf: lonOf2, latOf: latOf2, worldPx: worldPx2 } = projection_exports;
    const left2 = worldX2(west);
    const right = worldX2(east);
    const top = worldY2(north);
    const bottom = worldY2(south);
    const wide = Math.max(size.width - padding.left - padding.right - 2 * AIR_PX.x, LEAST_FREE_PX);
    const tall = Math.max(size.height - padding.top - padding.bottom - 2 * AIR_PX.y, LEAST_FREE_PX);
    const fits = Math.min(wide / Math.max(right - left2, 1e-9), tall / Math.max(bottom - top, 1e-9));
    const zoom2 = Math.log2(fits / worldPx2(0)) - SURROUNDINGS;
    const middle = (left2 + right) / 2;
    return {
      lon: lonOf2(middle - Math.floor(middle)),
      lat: latOf2((top + bottom) / 2),
      zoom: Math.min(Math.max(zoom2, ZOOMS[0]), nearest2),
      bearing: 0,
      pitch: 0
    };
  }
  function isInSight([west, south, east, north], camera, size, padding) {
    const { worldX: worldX2, worldY: worldY2, createView: createView4, spanToScreen: spanToScreen2 } = projection_exports;
    const corners = [0, 0, 0, 0];
    spanToScreen2(
      createView4(camera, size, padding),
      worldX2(west),
      worldY2(north),
      worldX2(east) - worldX2(west),
      worldY2(south),
      corners
    );
    const [left2, top, right, bottom] = corners;
    return [
      [left2, top],
      [right, bottom]
    ].every(
      ([x, y]) => x >= padding.left && x <= size.width - padding.right && y >= padding.top && y <= size.height - padding.bottom
    );
  }

  // assets/js/map/hand.js
  function onHand(mapLibre, run2) {
    mapLibre.on("movestart", ({ originalEvent }) => {
      if (originalEvent) run2();
    });
    mapLibre.on("wheel", () => run2());
  }

  // assets/js/map/room.js
  var GAP_PX = 16;
  var LEAST_FREE_PX2 = 280;
  var MOST_COVERED = 0.55;
  var COMPOSED_IN_PX = { width: 790, height: 620 };
  var isSheet = (area, panel) => area.right > area.left && panel.right - panel.left >= area.right - area.left - 1;
  function paddingOf(area, layers, inspector) {
    const sheets = [layers, inspector].filter((panel) => panel && isSheet(area, panel));
    if (sheets.length) {
      const bottom = Math.max(0, ...sheets.map(({ top }) => Math.round(area.bottom - top)));
      return { top: 0, right: 0, bottom, left: 0 };
    }
    const left2 = layers && !layers.folded ? Math.max(0, Math.round(layers.right - area.left)) : 0;
    const right = inspector && !inspector.folded ? Math.max(0, Math.round(area.right - inspector.left)) : 0;
    const free = area.right - area.left - left2 - right;
    if (free >= LEAST_FREE_PX2) return { top: 0, right, bottom: 0, left: left2 };
    return { top: 0, right: 0, bottom: 0, left: 0 };
  }
  function paddingUnder(area, captionTop, bannerBottom) {
    const most = (area.bottom - area.top) * MOST_COVERED;
    const bottom = Math.min(Math.max(0, area.bottom - captionTop), most);
    return { top: Math.max(0, Math.round(bannerBottom - area.top)), right: 0, bottom: Math.round(bottom), left: 0 };
  }
  function lensOf({ width, height }, { top, right, bottom, left: left2 }) {
    const across = (width - left2 - right) / COMPOSED_IN_PX.width;
    const down = (height - top - bottom) / COMPOSED_IN_PX.height;
    return Math.log2(Math.min(1, Math.max(across, 0.1), Math.max(down, 0.1)));
  }
  var findPanels = () => [byId("layers-panel"), byId("inspector") ?? byId("first-inspector")];
  function rectangleOf(element3, scale) {
    const { left: left2, right, top, bottom } = element3.getBoundingClientRect();
    return { left: left2 / scale, right: right / scale, top: top / scale, bottom: bottom / scale };
  }
  function measureRoom(host, panels2 = findPanels()) {
    const scale = host.offsetWidth ? host.getBoundingClientRect().width / host.offsetWidth : 1;
    const area = rectangleOf(host, scale);
    const [layers, inspector] = panels2.map((panel) => {
      if (!panel?.offsetWidth) return null;
      const { left: left2, right, top } = rectangleOf(panel, scale);
      return { left: left2, right, top, folded: panel.classList.contains("is-folded") };
    });
    const ratio = (globalThis.devicePixelRatio || 1) * scale;
    const size = { width: host.offsetWidth, height: host.offsetHeight, ratio };
    return { scale, area, layers, inspector, size, padding: paddingOf(area, layers, inspector) };
  }
  function createRoom(host, changed, covered = () => {
  }) {
    let panels2 = findPanels();
    let padding = { top: 0, right: 0, bottom: 0, left: 0 };
    let size = { width: 0, height: 0, ratio: 1 };
    let covers = null;
    let captionTop = null;
    function measure4({ quietly = false } = {}) {
      const measured2 = measureRoom(host, panels2);
      const { scale, area, layers, inspector } = measured2;
      captionTop = covers && rectangleOf(covers.caption, scale).top - area.top;
      const next3 = covers ? paddingUnder(area, rectangleOf(covers.caption, scale).top, rectangleOf(covers.banner, scale).bottom) : measured2.padding;
      const same4 = JSON.stringify([next3, measured2.size]) === JSON.stringify([padding, size]);
      padding = next3;
      size = measured2.size;
      const edges = {
        "--map-bottom": covers ? 0 : padding.bottom,
        "--map-left": Math.max(padding.left, layers?.folded ? Math.round(layers.right - area.left) : 0) + GAP_PX,
        "--map-right": Math.max(padding.right, inspector?.folded ? Math.round(area.right - inspector.left) : 0) + GAP_PX
      };
      for (const [name2, pixels] of Object.entries(edges)) host.parentElement.style.setProperty(name2, `${pixels}px`);
      if (!same4 && !quietly) changed();
    }
    function present(next3) {
      if (covers) observer.unobserve(covers.caption);
      covers = next3;
      if (covers) observer.observe(covers.caption);
      measure4();
    }
    const observer = new ResizeObserver(() => {
      measure4();
      covered();
    });
    for (const element3 of [host, ...panels2]) if (element3) observer.observe(element3);
    measure4();
    function find5() {
      for (const element3 of panels2) if (element3) observer.unobserve(element3);
      panels2 = findPanels();
      for (const element3 of panels2) if (element3) observer.observe(element3);
      measure4();
    }
    return {
      find: find5,
      padding: () => padding,
      size: () => size,
      measure: measure4,
      present,
      isPresenting: () => covers !== null,
      /** Where the caption begins, in pixels of the map; higher than the padding says where that is at its most. */
      captionTop: () => captionTop,
      lens: () => covers ? lensOf(size, padding) : 0
    };
  }

  // assets/js/map/appearing.js
  var wasMoved = (host) => host.dataset.moved !== void 0;

  // assets/js/map/areas.js
  var boxAbout = ({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  function sharedBy(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return Math.max(across, 0) * Math.max(down, 0);
  }

  // assets/js/map/attribution.js
  function createAttribution(button3, text, changed) {
    function show6(open11) {
      button3.setAttribute("aria-expanded", String(open11));
      text.classList.toggle("is-open", open11);
      changed();
    }
    button3.addEventListener("click", () => show6(button3.getAttribute("aria-expanded") !== "true"));
    button3.addEventListener("keydown", (event2) => {
      if (event2.key !== "Escape" || button3.getAttribute("aria-expanded") !== "true") return;
      event2.stopPropagation();
      show6(false);
    });
  }

  // assets/js/map/picture_frames.js
  var MARGIN = 0.12;
  var SAME_ZOOM = 0.01;
  var CONTENT = ["layers", "language", "pair", "as_of", "viewpoint", "kinds", "window"];
  var WORTH = { share: 4, zoom: -0.5, content: 0.25 };
  function frameAbout({ lng, lat }, zoom2, { width, height }) {
    const wider = (pixels) => 2 * Math.ceil(pixels * (1 + 2 * MARGIN) / 2);
    return {
      lon: Number(lng.toFixed(5)),
      lat: Number(lat.toFixed(5)),
      zoom: Number(zoom2.toFixed(3)),
      width: wider(width),
      height: wider(height)
    };
  }
  function areaOf(frame2, view3) {
    const scale = view3.scale / worldPx(frame2.zoom);
    const out = [0, 0];
    toScreen(view3, worldX(frame2.lon), worldY(frame2.lat), out);
    const [halfWidth, halfHeight] = [frame2.width * scale / 2, frame2.height * scale / 2];
    return {
      left: out[0] - halfWidth,
      right: out[0] + halfWidth,
      top: out[1] - halfHeight,
      bottom: out[1] + halfHeight,
      scale
    };
  }
  function shareOf(area, { width, height }) {
    const screen = { left: 0, top: 0, right: width, bottom: height };
    return sharedBy(area, screen) / Math.max(1, width * height);
  }
  function isWhole(frame2, view3, size) {
    const { left: left2, right, top, bottom, scale } = areaOf(frame2, view3);
    const fits = left2 < 1 && top < 1 && right > size.width - 1 && bottom > size.height - 1;
    return fits && Math.abs(Math.log2(scale)) < SAME_ZOOM;
  }
  function suiting(pictures, selection, view3, size) {
    const worthOf = ({ frame: frame2, selection: shown7 }) => {
      const area = areaOf(frame2, view3);
      const alike = CONTENT.filter((name2) => JSON.stringify(shown7[name2]) === JSON.stringify(selection[name2]));
      return WORTH.share * shareOf(area, size) + WORTH.zoom * Math.abs(Math.log2(area.scale)) + WORTH.content * alike.length;
    };
    const worths = pictures.map(worthOf);
    return pictures[worths.indexOf(Math.max(...worths))] ?? null;
  }

  // assets/js/core/answers.js
  async function sentenceOf(response) {
    const isPlain = (response.headers.get("Content-Type") || "").startsWith("text/plain");
    return isPlain ? (await response.text()).trim() : "";
  }

  // assets/js/map/pictures.js
  var KEPT = 40;
  var AWAY = "the server does not answer";
  var pauseOf = (response) => 1e3 * (Number(response.headers.get("Retry-After")) || 1);
  function createPictures(tell4, means = { fetch: (url) => globalThis.fetch(url), later, address: addressOf }) {
    const kept3 = /* @__PURE__ */ new Map();
    let wanted3 = null;
    let foreseen2 = [];
    let isAsking = false;
    function keep3(order, text) {
      drop(order.url);
      kept3.set(order.url, { ...order, address: means.address(text) });
      if (kept3.size > KEPT) drop(kept3.keys().next().value);
    }
    function drop(url) {
      if (kept3.has(url)) URL.revokeObjectURL(kept3.get(url).address);
      kept3.delete(url);
    }
    function next3() {
      if (wanted3) return wanted3;
      foreseen2 = foreseen2.filter(({ url, content }) => kept3.get(url)?.content !== content);
      return foreseen2[0] || null;
    }
    async function work() {
      if (isAsking) return;
      isAsking = true;
      for (let order = next3(); order; order = next3()) await ask4(order);
      isAsking = false;
    }
    async function ask4(order) {
      const isWanted = () => order === wanted3;
      try {
        const response = await means.fetch(order.url);
        if (response.status === 429) {
          if (wanted3) tell4({ state: "waiting" });
          await means.later(pauseOf(response));
          return;
        }
        if (!response.ok) {
          const said2 = (await sentenceOf(response)).replace(/\.$/, "");
          throw new Error(said2 || `the server answered ${response.status}`);
        }
        keep3(order, await response.text());
        if (!isWanted()) return;
        wanted3 = null;
        tell4({ state: "here" });
      } catch (error) {
        foreseen2 = foreseen2.filter((one) => one !== order);
        if (!isWanted()) return;
        wanted3 = null;
        tell4({ state: "failed", words: error instanceof TypeError ? AWAY : error.message });
      }
    }
    return {
      /** @param {PictureOrder} order takes the place of what was wanted before */
      want(order) {
        if (wanted3?.url === order.url && wanted3.content === order.content) return;
        wanted3 = order;
        tell4({ state: "coming" });
        work();
      },
      /** Nothing is wanted any more: what is there will do. */
      rest() {
        wanted3 = null;
      },
      /** @param {PictureOrder[]} orders in the order in which they may be wanted */
      foresee(orders) {
        foreseen2 = orders;
        work();
      },
      isAsking: () => isAsking,
      /** What is there, the latest first. @returns {Picture[]} */
      all: () => [...kept3.values()].reverse()
    };
  }
  var addressOf = (text) => URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  function later(ms) {
    return new Promise((resolve2) => {
      globalThis.setTimeout(resolve2, ms);
    });
  }

  // assets/js/map/beneath.js
  var LEAST_SHARE = 0.3;
  var UNSEEN = (
    /** @type {const} */
    { page: "map", panel: "pair", focus: null, claim: null, scene: null }
  );
  var brought = null;
  var isBrought = () => brought !== null;
  var coloured = (text, colourOf) => text.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name2) => colourOf(name2));
  function orderOf(selection, { middle, zoom: zoom2, size }, { theme: theme2, data }) {
    const frame2 = frameAbout(middle, zoom2, size);
    const asked3 = (camera2) => write2({ ...selection, ...UNSEEN, theme: theme2, camera: camera2 }, null);
    const camera = { lon: frame2.lon, lat: frame2.lat, zoom: frame2.zoom, bearing: 0, pitch: 0 };
    const [slug3, pixels] = [encodeURIComponent(selection.dossier), `${frame2.width}x${frame2.height}`];
    const url = address(`/export/${slug3}/map-${pixels}.svg${asked3(camera)}`);
    return { url, content: `${data} ${asked3(null)}`, frame: frame2 };
  }
  function createBeneath(still, { host, size, data, cameraOf, tell: tell4 }) {
    const image = element("img", { class: "map-picture", alt: "", draggable: "false", hidden: true });
    still.element.append(image);
    const kept3 = createPictures((tidings) => {
      if (tidings.state === "here") look4();
      else mark4(tidings.state);
      if (tidings.state !== "here") tell4(tidings);
    });
    let shown7 = null;
    let selection = null;
    const painted = /* @__PURE__ */ new Map();
    const view3 = () => {
      const { lng: lon, lat } = still.getCenter();
      return createView({ lon, lat, zoom: still.getZoom(), bearing: 0, pitch: 0 }, size(), still.getPadding());
    };
    const theme2 = () => (
      /** @type {"light"|"dark"} */
      document.documentElement.dataset.theme
    );
    const drawn6 = () => ({ theme: theme2(), data: data() });
    function mark4(what) {
      host.dataset.picture = what;
      still.element.setAttribute("aria-busy", String(what === "coming" || what === "waiting"));
      place6();
    }
    function place6() {
      if (!shown7) return;
      const area = areaOf(shown7.frame, view3());
      const isElsewhere = shareOf(area, size()) < LEAST_SHARE;
      const isAwaited = host.dataset.picture !== "here" && host.dataset.picture !== "failed";
      host.classList.toggle("is-elsewhere", isElsewhere && isAwaited);
      if (isElsewhere && isAwaited) return;
      image.style.width = `${shown7.frame.width}px`;
      image.style.height = `${shown7.frame.height}px`;
      image.style.transform = `translate(${area.left}px, ${area.top}px) scale(${area.scale})`;
    }
    function show6(picture3) {
      shown7 = picture3;
      if (image.getAttribute("src") !== picture3.address) image.src = picture3.address;
      image.hidden = false;
      image.alt = wordsOf4(selection);
      kept3.rest();
      mark4("here");
      tell4({ state: "here" });
    }
    function wordsOf4(of) {
      const names = state.dossier ? namesOf(state.dossier) : {};
      return `The map as a picture. ${sentence(of, names, bordersKnown())}.`;
    }
    function orderNow() {
      const { width, height } = size();
      const middle = still.unproject([width / 2, height / 2]);
      return orderOf(selection, { middle, zoom: still.getZoom(), size: size() }, drawn6());
    }
    function look4() {
      if (!selection || !size().width) return true;
      if (brought) return lookAmongBrought();
      const { content } = orderNow();
      const now = view3();
      const found = kept3.all().find((one) => one.content === content && isWhole(one.frame, now, size()));
      if (found) show6(found);
      return Boolean(found);
    }
    function lookAmongBrought() {
      const found = suiting(brought, selection, view3(), size());
      if (!found) return true;
      const key2 = `${found.address} ${theme2()}`;
      if (!painted.has(key2)) {
        painted.set(key2, addressOf(coloured(found.text, tokenReader())));
      }
      show6({ url: key2, content: "", frame: found.frame, address: painted.get(key2) });
      return true;
    }
    still.on("render", place6);
    return {
      /** Another selection: its picture at once, where it is there. @param {Selection} next */
      take(next3) {
        selection = next3;
        if (!look4()) mark4("coming");
      },
      /** Selection and map stand still: the picture that is missing is asked for. */
      settle() {
        if (!look4()) kept3.want(orderNow());
      },
      /** Asks again for what failed. */
      again: () => kept3.want(orderNow()),
      /** Scenes may come soon: their pictures are there before they do. @param {Selection[]} selections */
      foresee(selections) {
        if (brought || !size().width) return;
        const { width, height } = size();
        const { lng, lat } = still.unproject([width / 2, height / 2]);
        const off = { x: worldX(lng), y: worldY(lat), scale: view3().scale };
        const orders = selections.flatMap((one) => {
          const camera = cameraOf(one);
          if (!camera) return [];
          const ratio = off.scale / worldPx(camera.zoom);
          const { lng: lon, lat: middle } = still.getCenter();
          const x = worldX(camera.lon) + (off.x - worldX(lon)) * ratio;
          const y = worldY(camera.lat) + (off.y - worldY(middle)) * ratio;
          const place7 = { lng: lonOf(x), lat: latOf(y) };
          return [orderOf(one, { middle: place7, zoom: camera.zoom, size: size() }, drawn6())];
        });
        kept3.foresee(orders);
      }
    };
  }

  // assets/js/map/camera.js
  var camera_exports = {};
  __export(camera_exports, {
    READERS: () => READERS,
    createCamera: () => createCamera,
    rounded: () => rounded2,
    same: () => same2
  });
  var OURS = { araxes: "ours" };
  var READERS = { araxes: "reader" };
  var GLIDE_MS = 650;
  var FARTHEST_GLIDE_ZOOMS = 4;
  var FLIGHT_MS = 1700;
  var DIGITS3 = { lon: 5, lat: 5, zoom: 3, bearing: 2, pitch: 2 };
  function rounded2(camera) {
    const round = ([name2, digits]) => [name2, Number(camera[name2].toFixed(digits)) + 0];
    return (
      /** @type {Camera} */
      Object.fromEntries(Object.entries(DIGITS3).map(round))
    );
  }
  var same2 = (one, other) => JSON.stringify(one && rounded2(one)) === JSON.stringify(other && rounded2(other));
  var calm = () => globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
  function createCamera(mapLibre, figure, surroundings) {
    let placed2 = false;
    let byHand = false;
    let early2 = null;
    let rest2 = null;
    let setting = false;
    function now() {
      const { lng, lat } = mapLibre.getCenter();
      return { lon: lng, lat, zoom: mapLibre.getZoom(), bearing: mapLibre.getBearing(), pitch: mapLibre.getPitch() };
    }
    const onScreen = (camera) => ({ ...camera, zoom: camera.zoom + surroundings.lens() });
    const offScreen = (camera) => ({ ...camera, zoom: camera.zoom - surroundings.lens() });
    function go3(camera, glide) {
      const target = {
        center: [camera.lon, camera.lat],
        zoom: camera.zoom,
        bearing: camera.bearing,
        pitch: camera.pitch,
        padding: surroundings.padding()
      };
      remember(figure, camera);
      rest2 = camera;
      setting = true;
      move2(target, camera, glide);
      setting = false;
    }
    function move2(target, camera, glide) {
      const calmly = !glide || calm();
      if (surroundings.isFlying() && !calmly) {
        mapLibre.flyTo({ ...target, duration: FLIGHT_MS, essential: true }, OURS);
        return;
      }
      const far = Math.abs(camera.zoom - mapLibre.getZoom()) > FARTHEST_GLIDE_ZOOMS;
      if (!calmly && !far) mapLibre.easeTo({ ...target, duration: GLIDE_MS, essential: true }, OURS);
      else mapLibre.jumpTo(target, OURS);
    }
    function follow7(selection, glide) {
      if (early2) {
        placed2 = true;
        return;
      }
      const camera = selection.camera ? onScreen(selection.camera) : surroundings.frame();
      if (!camera) return;
      const there = placed2 && same2(camera, now()) && samePadding();
      if (!there) go3(camera, glide && placed2);
      placed2 = true;
    }
    function samePadding() {
      const held3 = mapLibre.getPadding();
      return Object.entries(surroundings.padding()).every(([side2, pixels]) => Math.round(held3[side2] || 0) === pixels);
    }
    onHand(mapLibre, () => {
      byHand = true;
    });
    mapLibre.on("moveend", (event2) => {
      const camera = now();
      const readers2 = event2.araxes === READERS.araxes || byHand && !event2.araxes;
      if (!readers2 && event2.araxes !== OURS.araxes) {
        if (placed2 && rest2 && !(same2(camera, rest2) && samePadding())) go3(rest2, false);
        return;
      }
      if (!readers2) {
        if (surroundings.isFlying() && !setting && !(same2(camera, rest2) && samePadding())) go3(rest2, true);
        return;
      }
      byHand = false;
      rest2 = camera;
      remember(figure, camera);
      if (!state.selection) early2 = rounded2(offScreen(camera));
      else if (placed2) state.dispatch({ type: "camera", camera: rounded2(offScreen(camera)) });
    });
    if (surroundings.wasMoved()) {
      rest2 = now();
      early2 = rounded2(offScreen(rest2));
    }
    return {
      now,
      onScreen,
      follow: follow7,
      isPlaced: () => placed2,
      /** Where the reader went meanwhile, once; null where the map was left alone. */
      takeEarly() {
        const taken = early2;
        early2 = null;
        return taken;
      }
    };
  }

  // assets/js/map/card.js
  var GAP_PX2 = 8;
  var MARGIN_PX = 8;
  var OWN_WEIGHT = 100;
  function* placesOf({ x, y, radius }, { width, height }, area) {
    const away = radius + GAP_PX2;
    const [centre, middle] = [x - width / 2, y - height / 2];
    const [above, below] = [y - away - height, y + away];
    const [before, after] = [x - away - width, x + away];
    for (const [left2, top] of [
      [centre, above],
      [centre, below],
      [after, middle],
      [before, middle],
      [after, above],
      [before, above],
      [after, below],
      [before, below]
    ]) {
      yield { left: left2, top };
    }
    for (const left2 of [area.left, area.right]) for (const top of [area.top, area.bottom]) yield { left: left2, top };
  }
  function placeBeside(spot, card, area, kept3 = []) {
    const most = { left: area.right - card.width - MARGIN_PX, top: area.bottom - card.height - MARGIN_PX };
    let best = { left: area.left + MARGIN_PX, top: area.top + MARGIN_PX };
    let least = Infinity;
    for (const place6 of placesOf(spot, card, area)) {
      const left2 = Math.round(Math.max(Math.min(place6.left, most.left), area.left + MARGIN_PX));
      const top = Math.round(Math.max(Math.min(place6.top, most.top), area.top + MARGIN_PX));
      const box = { left: left2, top, right: left2 + card.width, bottom: top + card.height };
      const own3 = { ...boxAbout(spot), weight: OWN_WEIGHT };
      const cost = [own3, ...kept3].reduce((sum, one) => sum + one.weight * sharedBy(box, one), 0);
      if (cost < least) [least, best] = [cost, { left: left2, top }];
      if (!cost) break;
    }
    return best;
  }
  function originFold(origin) {
    const rows4 = origin.map(
      ([term, words4]) => element("div", {}, element("dt", {}, term), element("dd", { dir: "auto" }, words4))
    );
    return element(
      "details",
      {},
      element("summary", {}, "Where this is from"),
      element("dl", { class: "terms" }, ...rows4)
    );
  }
  function createCard(host, freeArea) {
    let shown7 = "";
    let pinned = false;
    let before = null;
    host.addEventListener("keydown", (event2) => {
      if (event2.key !== "Escape") return;
      event2.stopPropagation();
      close2();
    });
    function show6(words4, spot, kept3, stays = false) {
      const key2 = JSON.stringify([words4, stays]);
      if (key2 !== shown7) {
        shown7 = key2;
        host.replaceChildren(...contents(words4, stays, () => place6(spot, kept3)));
      }
      host.classList.toggle("is-pinned", stays);
      host.hidden = false;
      place6(spot, kept3);
    }
    function contents({ title: title2, local, lines, origin = [] }, stays, moved2) {
      const children = [
        element("strong", { dir: "auto" }, title2),
        ...local ? [element("bdi", { class: "map-card-local" }, local)] : [],
        ...lines.map((line3) => element("span", { dir: "auto" }, line3))
      ];
      if (!origin.length) return children;
      if (!stays) return [...children, element("span", { class: "map-card-more" }, "press for where this is from")];
      const fold3 = originFold(origin);
      fold3.addEventListener("toggle", moved2);
      const shut = element("button", {
        type: "button",
        class: "map-list-close icon icon-close",
        "aria-label": "Close the card",
        onclick: close2
      });
      return [shut, ...children, fold3];
    }
    function place6(spot, kept3) {
      const { left: left2, top } = placeBeside(spot, sizeOf(host), freeArea(), kept3);
      host.style.transform = `translate(${left2}px, ${top}px)`;
    }
    function pin(words4, spot, kept3) {
      before = focused();
      shown7 = "";
      pinned = true;
      host.setAttribute("role", "group");
      host.setAttribute("aria-label", words4.title);
      show6(words4, spot, kept3, true);
    }
    function close2() {
      const had = host.contains(focused());
      hide2();
      if (had && before?.isConnected) before.focus();
    }
    function hide2() {
      pinned = false;
      host.hidden = true;
    }
    return { show: show6, pin, hide: hide2, isShown: () => !host.hidden, isPinned: () => pinned };
  }
  var sizeOf = ({ offsetWidth: width, offsetHeight: height }) => ({ width, height });

  // assets/js/parts/zoom.js
  var zoomOf = (part2) => part2.offsetWidth && part2.getBoundingClientRect().width / part2.offsetWidth || 1;

  // assets/js/map/advice.js
  var countWords = (count3) => count3 === 1 ? "1 event" : `${count3.toLocaleString("en")} events`;
  function forEmpty(dossier, selection) {
    if (!dossier.events.length) {
      return { text: "This dossier has no events yet. Write the first one in its events.yml.", steps: [] };
    }
    const found = (change) => matching(dossier.events, { ...selection, ...change }).length;
    if (found({})) return null;
    const { toIso: toIso2 } = days_exports;
    const kinds2 = [...new Set(dossier.events.map((event2) => event2.kind))];
    const everyKind = kinds2.map((kind) => (
      /** @type {Action} */
      { type: "kind", kind, on: true }
    ));
    const whole = [toIso2(dossier.extent[0]), toIso2(dossier.extent[1])];
    const ways = [
      {
        change: { within: "possibly" },
        text: "Count events that may fall in it",
        actions: [{ type: "within", value: "possibly" }]
      },
      {
        change: { scope: "all" },
        text: "Show all countries' events",
        actions: [{ type: "scope", value: "all" }]
      },
      {
        change: { kinds: kinds2 },
        text: "Show every kind",
        actions: everyKind
      },
      {
        change: { window: whole },
        text: "Show the dossier's whole time",
        actions: [{ type: "window", start: whole[0], end: whole[1] }]
      },
      {
        change: { within: "possibly", scope: "all", kinds: kinds2, window: whole },
        text: "Show everything",
        actions: [
          { type: "within", value: "possibly" },
          { type: "scope", value: "all" },
          ...everyKind,
          { type: "window", start: whole[0], end: whole[1] }
        ]
      }
    ];
    const helping = ways.map((way) => ({ ...way, count: found(way.change) })).filter((way) => way.count);
    const steps2 = helping.slice(0, 2).map(({ text: text2, actions: actions2, count: count3 }) => ({
      text: `${text2} (${countWords(count3)})`,
      actions: [
        /** @type {Action} */
        { type: "several", actions: actions2 }
      ]
    }));
    const text = selection.kinds.length ? "No event in this window." : "Every kind of event is switched off.";
    return { text, steps: steps2 };
  }

  // assets/js/map/kept.js
  var WEIGHTS = { end: 30, name: 30, way: 10, mark: 1 };
  var PLACE_PX = 8;
  function keptAbout({ overlay, naming }, hit) {
    const { along: along2, ends } = hit ? overlay.waysOf(hit) : { along: [], ends: [] };
    const weighed = (discs, weight) => discs.map((disc) => ({ ...boxAbout(disc), weight }));
    return [
      ...weighed(along2, WEIGHTS.way),
      ...weighed(
        ends.map(({ x, y, radius }) => ({ x, y, radius: radius || PLACE_PX })),
        WEIGHTS.end
      ),
      ...weighed(overlay.marksInSight(), WEIGHTS.mark),
      ...(naming?.pairBoxes() || []).map((box) => ({ ...box, weight: WEIGHTS.name }))
    ];
  }

  // assets/js/map/rules.js
  var STILL = "9999-12-31";
  var NOTHING = "";
  var BETWEEN_NAMES = " · ";
  var asExactAs = (day2, date) => ["slice", day2, 0, ["length", date]];
  var FROM = ["coalesce", ["get", "valid_from"], NOTHING];
  var TO = ["coalesce", ["get", "valid_to"], STILL];
  var validOn = (day2) => ["all", ["<=", FROM, asExactAs(day2, FROM)], ["<=", asExactAs(day2, TO), TO]];
  var standingOn = (day2) => [
    "case",
    ["<=", ["coalesce", ["get", "since_latest"], STILL], day2],
    "working",
    [">", ["coalesce", ["get", "since_earliest"], NOTHING], day2],
    "not_yet",
    "unknown"
  ];
  function standing({ since_earliest: earliest, since_latest: latest }, day2) {
    if (latest && latest <= day2) return "working";
    return earliest && day2 < earliest ? "not_yet" : "unknown";
  }
  var signFor = (day2) => ["concat", "site-", ["get", "kind"], ["match", standingOn(day2), "working", "", "-hollow"]];
  var opacityFor = (day2, looks) => [
    "match",
    standingOn(day2),
    "working",
    looks.operating,
    "unknown",
    looks.unknown,
    ["match", ["get", "status"], "building", looks.building, looks.planned]
  ];
  var hasStatus = (status) => ["==", ["get", "status"], status];
  var isShared = (selection) => ["==", ["get", "pair"], pairKey(selection.pair)];
  var FILTERS = {
    "side-a": (selection) => ["==", ["get", "code"], selection.pair ? selection.pair[0] : NOTHING],
    "side-b": (selection) => ["==", ["get", "code"], selection.pair ? selection.pair[1] : NOTHING],
    shared: isShared,
    "shared-recognised": (selection) => ["all", isShared(selection), ["!", hasStatus("disputed")]],
    "shared-disputed": (selection) => ["all", isShared(selection), hasStatus("disputed")],
    border: (selection) => ["all", hasStatus("recognised"), validOn(selection.as_of)],
    "border-disputed": (selection) => ["all", hasStatus("disputed"), validOn(selection.as_of)],
    dated: (selection) => validOn(selection.as_of)
  };
  var filterFor = (role, selection) => FILTERS[role] ? FILTERS[role](selection) : null;
  function visibilityOf(metadata, selection, lettered) {
    const hidden = metadata.group && !selection.layers.includes(metadata.group);
    return hidden || isNamed(metadata) && !lettered ? "none" : "visible";
  }
  var isNamed = ({ role }) => role === "label" || role === "country-label";
  function textFor(language, undrawable, from) {
    const english = ["get", "name"];
    const local = ["join", ["split", ["coalesce", ["get", "local"], english], BETWEEN_NAMES], "\n"];
    const known3 = undrawable.length ? ["match", english, undrawable, english, local] : local;
    const text = language === "local" ? known3 : english;
    return from ? ["step", ["zoom"], NOTHING, from, text] : text;
  }
  var caseFor = (language) => language === "local" ? "none" : "uppercase";
  function offsetFor(marks, nearM, { plain: plain3, beside }) {
    if (!marks.length) return plain3;
    const points2 = { type: "MultiPoint", coordinates: marks.map(({ lon, lat }) => [lon, lat]) };
    return ["case", ["<", ["distance", points2], nearM], beside, plain3];
  }
  var AHEAD_ZOOMS = 0.5;
  function neededOf(layers, sources, selection, zoom2) {
    const near = (minzoom, maxzoom) => zoom2 === null || zoom2 >= minzoom - AHEAD_ZOOMS && zoom2 <= maxzoom + AHEAD_ZOOMS;
    const seen2 = ({ metadata, minzoom = 0, maxzoom = 24 }) => visibilityOf(metadata, selection, true) === "visible" && near(minzoom, maxzoom);
    return sources.filter((source) => layers.some((layer) => layer.source === source && seen2(layer)));
  }

  // assets/js/map/words.js
  var LISTED = 4;
  var PLACE_KINDS = { capital: "Capital of", port: "Port in", town: "Town in" };
  var LINE_KINDS = {
    line_of_contact: "the line between what two sides held",
    former_oblast: "bounds of a former region"
  };
  var said = (choice, value) => choice[value]?.words ?? value;
  function siteWords(kind) {
    const words4 = said(sites, kind);
    return words4[0].toUpperCase() + words4.slice(1);
  }
  var kept2 = (lines) => lines.filter(Boolean);
  var number = (value) => Number(value).toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
  var kmWords = (length2) => Number(length2).toLocaleString("en", { maximumFractionDigits: length2 >= 100 ? 0 : 1 });
  function event(one) {
    const quoted2 = one.words && one.words !== one.date ? `in the source: “${one.words}”` : "";
    return {
      title: one.title,
      lines: kept2([one.date, quoted2, one.lon === null ? "no place given" : precisions[one.precision]?.card, one.source])
    };
  }
  function several(events, title2) {
    const listed3 = events.slice(0, LISTED).map((one) => `${one.title} (${one.date})`);
    const rest2 = events.length - listed3.length;
    return { title: title2, lines: kept2([...listed3, rest2 > 0 && `and ${rest2.toLocaleString("en")} more`, "click to list them"]) };
  }
  function wayTitle(events, placeNames) {
    const [one] = events;
    const count3 = events.length === 1 ? "1 visit" : `${events.length.toLocaleString("en")} visits`;
    return `${count3}, ${placeNames(one.guest)} to ${placeNames(one.host)}`;
  }
  function span(properties) {
    const { valid_from: from, valid_to: to } = properties;
    if (from && to) return `from ${momentWords(from)} to ${momentWords(to)}`;
    return from ? `since ${momentWords(from)}` : "";
  }
  var both = (pair, names) => pair.split("-").map(names).join(" and ");
  var endWords = (end3, names) => end3.replace(/\b[A-Z]{3}\b/g, names);
  var BORDER = "border ";
  var DOTS = "..";
  function standingWords(work, day2) {
    const { since } = work;
    const open11 = since && (since.startsWith(DOTS) || since.endsWith(DOTS));
    const known3 = since ? momentWords(since.replace(DOTS, "")) : "";
    const then = `${said(statuses, work.status)} in ${momentWords(work.status_on)}`;
    switch (standing(work, day2)) {
      case "working":
        return open11 ? `in use by ${known3}, since when is not known here` : `in use since ${known3}`;
      case "not_yet": {
        const more = [open11 ? "" : `from ${known3}`, work.status === "operating" ? "" : then].filter(Boolean).join("; ");
        return more ? `not yet in use (${more})` : "not yet in use";
      }
      default:
        if (!since) return "whether it was in use is not known here";
        if (since.startsWith(DOTS)) return `in use by ${known3}; whether on this day is not known here`;
        if (since.endsWith(DOTS)) return `${then}; whether in use on this day is not known here`;
        return `in use since some day of ${known3}; whether on this day is not known here`;
    }
  }
  var writers = {
    corridor: (p, { names, facts, day: day2 }) => ({
      title: `${endWords(p.from, names)} – ${endWords(p.to, names)}`,
      lines: kept2([
        [p.mode && `by ${said(modes, p.mode)}`, standingWords(p, day2)].filter(Boolean).join(", "),
        [p.length_km && `${kmWords(p.length_km)} km`, p.country && `in ${names(p.country)}`].filter(Boolean).join(" "),
        facts && `part of the ${facts.title}`
      ]),
      source: p.source,
      note: p.note
    }),
    site: (p, { names, day: day2 }) => ({
      title: p.name,
      local: p.local,
      lines: kept2([
        [siteWords(p.kind), standingWords(p, day2)].filter(Boolean).join(", "),
        p.on_pair && `on the border of ${both(p.on_pair, names)}`,
        p.note,
        p.precision === "approximate" && "place approximate"
      ]),
      source: p.source
    }),
    disputed: (p) => ({ title: p.name, lines: kept2([LINE_KINDS[p.kind], span(p)]) }),
    exclave: (p, { names }) => ({
      title: p.name,
      local: p.local,
      lines: kept2([`part of ${names(p.country)}, cut off from the rest`, p.area_km2 && `${number(p.area_km2)} km²`])
    }),
    zone: (p, { names }) => ({
      title: p.zone === "territorial" ? "Territorial waters, 15 nautical miles" : "Fishery zone, 10 nautical miles further",
      lines: kept2([
        `of ${names(p.state)}`,
        p.area_km2 && `${number(p.area_km2)} km²`,
        "an illustration, not a delimitation"
      ])
    }),
    equidistance: (p, { names }) => ({
      title: "Equidistance line",
      lines: [`equally far from ${names(p.a)} and ${names(p.b)}`, "an illustration, not a delimitation"]
    }),
    border: (p, { names, lengths }) => ({
      title: `Border of ${names(p.a)} and ${names(p.b)}`,
      lines: kept2([
        lengths?.[p.pair] && `${kmWords(lengths[p.pair])} km long in all`,
        p.river ? `along the ${p.river} here` : "",
        p.status === "disputed" ? "disputed" : "",
        p.valid_from ? `so in fact ${span(p)}` : "since when it runs so is not known here"
      ])
    }),
    river: (p, { names }) => ({
      title: p.name,
      local: p.local,
      lines: [
        p.stretch?.startsWith(BORDER) ? `River, here the border of ${both(p.stretch.slice(BORDER.length), names)}` : "River"
      ]
    }),
    place: (p, { names }) => ({
      title: p.name,
      local: p.local,
      lines: [`${PLACE_KINDS[p.kind] || "Place in"} ${names(p.country)}`]
    })
  };
  function sourceWords(source, publishers) {
    if (!source) return Object.values(publishers).join("; ");
    const id = Object.keys(publishers).find((one) => source === one || source.startsWith(`${one} `));
    return id ? publishers[id] : source;
  }
  function originOf({ source, note }, facts) {
    if (!facts) return [];
    const rows4 = [
      ["Source", sourceWords(source, facts.publishers)],
      ["Licence", facts.licence],
      ["As of", facts.as_of],
      ["Note", note || ""],
      ["How drawn", facts.caveat]
    ];
    return rows4.filter(([, words4]) => words4);
  }
  function feature(card, properties, known3) {
    const names = (code) => code ? known3.names(code) : "";
    const { title: title2, local, lines, ...told2 } = writers[card](properties, { ...known3, names });
    return { title: title2, local: local && local !== title2 ? local : void 0, lines, origin: originOf(told2, known3.facts) };
  }

  // assets/js/map/commands.js
  var GREATEST_ZOOM = 11;
  var STEP_IN = 2;
  var POINT_PX = 6;
  var isSame = (one, other) => one === other || Boolean(one && other && one.type === other.type && one.number === other.number);
  function createDeeds(view3) {
    const { overlay, card, listing } = view3;
    const eventsOf2 = (hit) => overlay.members(hit).map((position) => overlay.eventAt(position));
    const placeName = (code) => view3.countryName(code);
    function title2(hit, events) {
      if (hit.type === "way") return wayTitle(events, placeName);
      const places2 = new Set(events.map((event2) => event2.place));
      const [first] = events;
      const place6 = first.place && view3.dossier() ? view3.dossier().places[first.place] : null;
      const where = places2.size === 1 && place6 ? ` in ${place6.name}` : ` in ${places2.size} places`;
      return `${countWords(events.length)}${place6 || places2.size > 1 ? where : ""}`;
    }
    function wordsOf4(hit) {
      const events = eventsOf2(hit);
      return events.length === 1 ? event(events[0]) : several(events, title2(hit, events));
    }
    const deeds = {
      hitAt: (x, y) => overlay.find(x, y),
      tellingLayers: () => view3.painting?.telling() ?? [],
      /**
       * Shows the card about what is pointed at, or none.
       * @param {Hit|null} hit @param {RenderedFeature|null} feature @param {Point|null} at
       */
      point(hit, feature2, at2) {
        const before = overlay.pointedAt();
        overlay.point(hit);
        if (!isSame(before, hit)) overlay.draw();
        if (card.isPinned()) return;
        if (listing.isOpen()) {
          card.hide();
        } else if (hit) {
          const spot = hit.type === "group" || !at2 ? overlay.positionOf(hit) : { ...at2, radius: POINT_PX };
          card.show(wordsOf4(hit), spot, keptAbout(view3, hit));
        } else if (feature2) {
          card.show(deeds.featureWords(feature2), { ...at2, radius: POINT_PX }, keptAbout(view3, null));
        } else {
          card.hide();
        }
      },
      featureWords(feature2) {
        return feature(view3.painting.cardOf(feature2.layer.id), feature2.properties, {
          names: view3.countryName,
          facts: view3.facts[[feature2.source, feature2.sourceLayer].filter(Boolean).join("_")],
          lengths: view3.lengths,
          day: state.selection.as_of
        });
      },
      /** A press on a mark or way: its one event gets the focus, several are listed. @param {Hit} hit */
      open(hit) {
        const events = eventsOf2(hit);
        if (!events.length) return;
        card.hide();
        if (events.length === 1) {
          listing.close(false);
          state.dispatch({ type: "focus", id: events[0].id });
          return;
        }
        const middle = hit.type === "way" && overlay.middleOfWay(hit.number);
        const spot = middle ? { ...middle, radius: POINT_PX } : overlay.positionOf(hit);
        const apart = new Set(events.map(({ lon, lat }) => `${lon} ${lat}`)).size > 1;
        listing.open(title2(hit, events), events, spot, keptAbout(view3, hit), apart && hit.type === "group");
      },
      /** A press beside the marks: the card of what lies there stays until it is closed, or the map moves. */
      press(feature2, at2) {
        listing.close(false);
        if (feature2) card.pin(deeds.featureWords(feature2), { ...at2, radius: POINT_PX }, keptAbout(view3, null));
        else card.hide();
      },
      /** The map begins to move: what a card pointed at is elsewhere then. */
      leave() {
        card.hide();
        deeds.point(null, null, null);
      },
      listPlaceless(button3) {
        const events = overlay.matching().map((i) => overlay.eventAt(i)).filter((event2) => event2.lon === null);
        const area = view3.host.getBoundingClientRect();
        const box = button3.getBoundingClientRect();
        const zoom2 = zoomOf(view3.host);
        listing.open(
          `${countWords(events.length)} without a place`,
          events,
          { x: (box.left - area.left) / zoom2, y: (box.top - area.top) / zoom2, radius: POINT_PX },
          keptAbout(view3, null),
          false
        );
      },
      /** Looks so near at some events that their marks part. @param {DossierEvent[]} events */
      zoomTo(events) {
        const extent = around(events.map(({ lon, lat }) => [lon, lat]));
        const now = view3.camera.now();
        const framed = frame(extent, view3.room.size(), view3.room.padding(), GREATEST_ZOOM);
        const zoom2 = Math.min(GREATEST_ZOOM, Math.max(framed.zoom, now.zoom + STEP_IN));
        state.dispatch({ type: "camera", camera: rounded2({ ...framed, zoom: zoom2 }) });
      },
      pan: (x, y) => view3.mapLibre.panBy([x, y], {}, READERS),
      zoom: (by) => by > 0 ? view3.mapLibre.zoomIn({}, READERS) : view3.mapLibre.zoomOut({}, READERS),
      pair() {
        if (state.selection.camera) state.dispatch({ type: "camera", camera: null });
        else view3.camera.follow(state.selection, true);
      },
      /** The next mark by key: shown with its card, and read out. */
      neighbour(by) {
        const marks = overlay.stopsInSight();
        if (!marks.length) return;
        const now = overlay.pointedAt();
        const index2 = marks.findIndex((mark5) => isSame(mark5, now));
        const next3 = index2 < 0 ? by > 0 ? 0 : marks.length - 1 : (index2 + by + marks.length) % marks.length;
        const mark4 = marks[next3];
        card.hide();
        deeds.point(mark4, null, null);
        const words4 = wordsOf4(mark4);
        view3.say([words4.title, ...words4.lines].join(". "));
      },
      openChosen() {
        if (overlay.pointedAt()) deeds.open(overlay.pointedAt());
      },
      escape() {
        listing.close(true);
        card.hide();
        deeds.point(null, null, null);
      }
    };
    return deeds;
  }

  // assets/js/map/empty.js
  function createEmpty(host) {
    function show6(dossier, selection) {
      const advice = forEmpty(dossier, selection);
      host.hidden = !advice;
      if (!advice) return;
      const buttons = advice.steps.map(
        ({ text, actions: actions2 }) => element("button", { type: "button", class: "action", "data-dispatch": JSON.stringify(actions2) }, text)
      );
      host.replaceChildren(element("p", {}, advice.text), ...buttons);
    }
    return { show: show6 };
  }

  // assets/js/map/fonts.js
  var fonts_exports = {};
  __export(fonts_exports, {
    FACES: () => FACES,
    SAMPLES: () => SAMPLES,
    load: () => load2
  });
  var FAMILIES = "'IBM Plex Sans', 'Araxes Scripts', 'Araxes Single'";
  var FACES = [`400 24px ${FAMILIES}`, `600 24px ${FAMILIES}`, `italic 400 24px ${FAMILIES}`];
  var SAMPLES = ["Aa", "Əşığ"];
  function load2(language, samples = []) {
    const texts = language === "local" ? [...SAMPLES, ...samples] : SAMPLES;
    const wanted3 = texts.flatMap((text) => FACES.map((face) => document.fonts.load(face, text)));
    return Promise.allSettled(wanted3).then(() => void 0);
  }

  // assets/js/map/entries.js
  var entry = (event2, side2, run2) => element(
    "button",
    { type: "button", class: "entry", onclick: run2 },
    // The same mark as in the inspector's lists.
    element("span", {
      class: `mark mark-${event2.kind} mark-of-${side2.toLowerCase()}`,
      "aria-hidden": "true"
    }),
    element(
      "span",
      { class: "entry-text" },
      element("span", { class: "entry-title", dir: "auto" }, event2.title),
      element("span", { class: "entry-note", dir: "auto" }, [event2.date, event2.source].filter(Boolean).join(" · "))
    )
  );

  // assets/js/map/instead.js
  var WHY = {
    webgl: "This browser draws no WebGL",
    script: "The map's program did not come or failed"
  };
  var SERVED = "so the map is a picture that the server draws; marks and keys work.";
  var BROUGHT = "so the map is the picture of a scene that this file holds, with its layers; marks and keys work.";
  var SAID = {
    coming: "The picture of this view is on its way.",
    waiting: "The picture of this view is on its way: the server is still drawing another.",
    here: ""
  };
  var ROOMY_PX = { width: 900, height: 600 };
  var LONGEST = 200;
  var sentenceOf2 = (why, isBrought2) => `${WHY[why] ?? WHY.webgl}, ${isBrought2 ? BROUGHT : SERVED}`;
  function createInstead(host, { why, isBrought: isBrought2, again, sideOf: sideOf2, free }) {
    const status = element("p", { id: "map-instead-status", role: "status" });
    const retry = element("button", { type: "button", class: "action", hidden: true, onclick: again }, "Try again");
    const summary = element("summary", {}, "Marks as a list");
    const list2 = element("ol", {});
    const rest2 = element("p", { class: "note", hidden: true });
    const details = element("details", { id: "map-marks" }, summary, list2, rest2);
    const panel = element(
      "section",
      { id: "map-instead", "aria-label": "The map as a picture" },
      element("p", { id: "map-instead-why" }, sentenceOf2(why, isBrought2)),
      element("div", { class: "map-instead-state" }, status, retry),
      details
    );
    host.prepend(panel);
    let isUnfolded = false;
    let listed3 = "";
    function say({ state: what, words: words4 }) {
      const text = what === "failed" ? `The picture could not be drawn: ${words4}.` : SAID[what];
      if (status.textContent !== text) status.textContent = text;
      retry.hidden = what !== "failed";
    }
    function show6(events, { pair, dossier }) {
      const placed2 = events.filter(({ lon }) => lon !== null).sort((one, other) => one.lon - other.lon);
      unfoldOnce();
      summary.textContent = `${countWords(placed2.length)} on the map, as a list`;
      const key2 = JSON.stringify([dossier, pair, state.dossierUrl, placed2.map(({ id }) => id)]);
      if (key2 === listed3) return;
      listed3 = key2;
      const items = placed2.slice(0, LONGEST).map((event2) => {
        const open11 = () => state.dispatch({ type: "focus", id: event2.id });
        return element("li", {}, entry(event2, sideOf2(event2), open11));
      });
      list2.replaceChildren(...items);
      rest2.hidden = placed2.length <= LONGEST;
      rest2.textContent = `and ${(placed2.length - LONGEST).toLocaleString("en")} more, on the Events page`;
    }
    function unfoldOnce() {
      const { width, height } = free();
      if (isUnfolded || !width) return;
      isUnfolded = true;
      details.open = width >= ROOMY_PX.width && height >= ROOMY_PX.height;
    }
    return { say, show: show6 };
  }

  // assets/js/map/keyboard.js
  var PAN_PX = 100;
  var PANS = { ArrowLeft: [-PAN_PX, 0], ArrowRight: [PAN_PX, 0], ArrowUp: [0, -PAN_PX], ArrowDown: [0, PAN_PX] };
  var KEYS = [
    { keys: Object.keys(PANS), text: "Move the map", run: (deeds, event2) => deeds.pan(...PANS[event2.key]) },
    { keys: ["+", "="], text: "Zoom in", run: (deeds) => deeds.zoom(1) },
    { keys: ["-", "−"], text: "Zoom out", run: (deeds) => deeds.zoom(-1) },
    { keys: ["0"], text: "Show the whole pair", run: (deeds) => deeds.pair() },
    {
      keys: [",", "."],
      text: "The mark before or after, from west to east",
      run: (deeds, event2) => deeds.neighbour(keyOf(event2) === "," ? -1 : 1)
    },
    { keys: ["Enter"], text: "Open the mark: its event, or the list of its events", run: (deeds) => deeds.openChosen() },
    { keys: ["Escape"], text: "Close the card or list", run: (deeds) => deeds.escape() }
  ];
  function listen(canvasOf, deeds) {
    for (const { keys, text, run: run2 } of KEYS) {
      register({
        group: "Map",
        keys,
        text,
        local: true,
        when: () => document.activeElement === canvasOf(),
        run: (event2) => run2(deeds, event2)
      });
    }
  }

  // assets/js/map/listing.js
  var LONGEST2 = 100;
  function createListing(host, deeds) {
    let opener = null;
    host.setAttribute("role", "dialog");
    host.addEventListener("keydown", (event2) => {
      if (event2.key === "Escape") close2(true);
      if (["ArrowDown", "ArrowUp"].includes(event2.key)) step5(event2, event2.key === "ArrowDown" ? 1 : -1);
      event2.stopPropagation();
    });
    function step5(event2, by) {
      const buttons = all("button", host);
      const next3 = buttons[buttons.indexOf(focused()) + by];
      event2.preventDefault();
      if (next3) next3.focus();
    }
    function open11(title2, events, spot, kept3, apart) {
      opener = focused();
      const heading = element("h2", {}, title2);
      const shut = element("button", {
        type: "button",
        class: "map-list-close icon icon-close",
        "aria-label": "Close the list",
        onclick: () => close2(true)
      });
      const items = events.slice(0, LONGEST2).map((event2) => element("li", {}, entryOf(event2)));
      const rest2 = events.length - items.length;
      const children = [element("div", { class: "map-list-head" }, heading, shut), element("ol", {}, ...items)];
      if (rest2 > 0)
        children.push(
          element(
            "p",
            { class: "note" },
            `and ${rest2.toLocaleString("en")} more: narrow the window, or see the Events page`
          )
        );
      if (apart) {
        children.push(
          element(
            "button",
            {
              type: "button",
              class: "action",
              onclick: () => {
                close2(false);
                deeds.zoomTo(events);
              }
            },
            "Zoom in to part them"
          )
        );
      }
      host.replaceChildren(...children);
      host.setAttribute("aria-label", title2);
      host.hidden = false;
      const { left: left2, top } = placeBeside(spot, sizeOf(host), deeds.freeArea(), kept3);
      host.style.transform = `translate(${left2}px, ${top}px)`;
      deeds.changed();
      all("ol button", host)[0].focus();
    }
    function entryOf(event2) {
      return entry(event2, deeds.sideOf(event2), () => {
        close2(false);
        state.dispatch({ type: "focus", id: event2.id });
      });
    }
    function close2(back) {
      if (host.hidden) return;
      host.hidden = true;
      deeds.changed();
      if (back && opener?.isConnected) opener.focus();
    }
    return { open: open11, close: close2, isOpen: () => !host.hidden, contains: (node) => host.contains(node) };
  }

  // assets/js/map/mask.js
  var CELL_PX = 4;
  var COPIES_BELOW_ZOOM = 3;
  function ringsOf({ type: type2, coordinates }) {
    if (type2 === "Polygon") return coordinates;
    return type2 === "MultiPolygon" ? coordinates.flat() : [];
  }
  function maskOf(mapLibre, layers) {
    const { clientWidth: width, clientHeight: height } = mapLibre.getContainer();
    const [columns, rows4] = [Math.ceil(width / CELL_PX), Math.ceil(height / CELL_PX)];
    const canvas = element("canvas", { width: Math.max(1, columns), height: Math.max(1, rows4) });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.scale(1 / CELL_PX, 1 / CELL_PX);
    const { lng } = mapLibre.getCenter();
    const copies = mapLibre.getZoom() < COPIES_BELOW_ZOOM ? [-1, 0, 1] : [0];
    function fill3(rings, turn2) {
      pen.beginPath();
      for (const ring of rings) {
        ring.forEach(([lon, lat], at2) => {
          const { x, y } = mapLibre.project([lon + turn2, lat]);
          if (at2) pen.lineTo(x, y);
          else pen.moveTo(x, y);
        });
      }
      pen.fill("evenodd");
    }
    const all4 = [
      [0, 0],
      [width, height]
    ];
    for (const { geometry } of mapLibre.queryRenderedFeatures(all4, { layers })) {
      const rings = ringsOf(geometry);
      if (!rings.length) continue;
      const nearest2 = Math.round((lng - rings[0][0][0]) / 360);
      for (const copy2 of copies) fill3(rings, (nearest2 + copy2) * 360);
    }
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return (x, y) => {
      const [column, row2] = [Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)];
      const isInside2 = column >= 0 && row2 >= 0 && column < columns && row2 < rows4;
      return isInside2 && data[(row2 * columns + column) * 4 + 3] > 127;
    };
  }

  // assets/js/map/spots.js
  var STEP_PX = 12;
  var SCAN_PX = 48;
  var ARROW_PX = 18;
  var BESIDE_PX = 24;
  var AIR_PX2 = 3;
  function spotFor(own3, size, area, taken, holds) {
    const isIn = own3.x >= area.left && own3.x <= area.right && own3.y >= area.top && own3.y <= area.bottom;
    const wanted3 = isIn ? own3 : middleOfSeen(area, holds);
    if (wanted3) {
      const points3 = around2(wanted3, size, area);
      const isFree = (point2) => coveredAt(point2, size, taken) === 0;
      const reach = size.width / 2;
      for (const ends of [[-reach, 0, reach], [0]]) {
        const found = points3.find((point2) => ends.every((end3) => holds(point2.x + end3, point2.y)) && isFree(point2));
        if (found) return { ...found, turn: null };
      }
      const nearest2 = points3.find(isFree);
      if (nearest2 && Math.hypot(nearest2.x - own3.x, nearest2.y - own3.y) <= BESIDE_PX) return { ...nearest2, turn: null };
    }
    const start38 = wanted3 || whereItLeaves(own3, area);
    const room = { width: size.width + 2 * ARROW_PX, height: size.height + 2 * ARROW_PX };
    const points2 = around2(start38, room, area);
    if (!points2.length) return { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2, turn: null };
    const covered = points2.map((point2) => coveredAt(point2, room, taken));
    const { x, y } = points2[covered.indexOf(Math.min(...covered))];
    return { x, y, turn: Math.atan2(own3.y - y, own3.x - x) * 180 / Math.PI };
  }
  function boxOf({ x, y, turn: turn2 }, { width, height }) {
    const more = turn2 === null ? 0 : ARROW_PX;
    const [wide, tall] = [width / 2 + more, height / 2 + more];
    return { left: x - wide, top: y - tall, right: x + wide, bottom: y + tall };
  }
  function middleOfSeen(area, holds) {
    const seen2 = steps(area.top, area.bottom).flatMap(
      (y2) => steps(area.left, area.right).flatMap((x2) => holds(x2, y2) ? [{ x: x2, y: y2 }] : [])
    );
    if (!seen2.length) return null;
    const x = seen2.reduce((sum, point2) => sum + point2.x, 0) / seen2.length;
    const y = seen2.reduce((sum, point2) => sum + point2.y, 0) / seen2.length;
    const away = (point2) => (point2.x - x) ** 2 + (point2.y - y) ** 2;
    return seen2.reduce((found, point2) => away(point2) < away(found) ? point2 : found);
  }
  var steps = (least, most) => Array.from(
    { length: Math.max(0, Math.floor((most - least) / SCAN_PX)) },
    (_, number2) => least + (number2 + 0.5) * SCAN_PX
  );
  function whereItLeaves(point2, { left: left2, right, top, bottom }) {
    const [x, y] = [(left2 + right) / 2, (top + bottom) / 2];
    const [dx, dy] = [point2.x - x, point2.y - y];
    const share2 = Math.min((right - left2) / 2 / Math.abs(dx || 0), (bottom - top) / 2 / Math.abs(dy || 0), 1);
    return { x: x + dx * share2, y: y + dy * share2 };
  }
  function around2(start38, size, area) {
    const [wide, tall] = [size.width / 2 + AIR_PX2, size.height / 2 + AIR_PX2];
    const columns = within3(start38.x, area.left + wide, area.right - wide);
    const rows4 = within3(start38.y, area.top + tall, area.bottom - tall);
    return rows4.flatMap((j) => columns.map((i) => ({ i, j, away: i * i + j * j }))).sort((one, other) => one.away - other.away || one.j - other.j || one.i - other.i).map(({ i, j }) => ({ x: start38.x + i * STEP_PX, y: start38.y + j * STEP_PX }));
  }
  function within3(start38, least, most) {
    const first = Math.ceil((least - start38) / STEP_PX);
    const last = Math.floor((most - start38) / STEP_PX);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, number2) => first + number2);
  }
  function coveredAt({ x, y }, { width, height }, taken) {
    const [wide, tall] = [width / 2 + AIR_PX2, height / 2 + AIR_PX2];
    const box = { left: x - wide, top: y - tall, right: x + wide, bottom: y + tall };
    return taken.reduce((sum, other) => sum + sharedBy(box, other), 0);
  }

  // assets/js/map/pair_naming.js
  var LAYER = "pair-labels";
  var SOURCE = "pair_labels";
  var MEASURED_PX = 24;
  var LINE_EM = 1.2;
  var BETWEEN_NAMES2 = " · ";
  function between(stops, zoom2) {
    let [fromZoom, from] = stops;
    if (zoom2 <= fromZoom) return from;
    for (let at2 = 2; at2 < stops.length; at2 += 2) {
      const [toZoom, to] = [stops[at2], stops[at2 + 1]];
      if (zoom2 <= toZoom) return from + (to - from) * (zoom2 - fromZoom) / (toZoom - fromZoom);
      [fromZoom, from] = [toZoom, to];
    }
    return from;
  }
  function linesOf({ name: name2, local }, language, undrawable, measure4, most) {
    const isLocal = language === "local" && local && !undrawable.includes(name2);
    const names = isLocal ? local.split(BETWEEN_NAMES2) : [name2.toUpperCase()];
    return names.flatMap((text) => {
      const lines = [""];
      for (const word of text.split(" ")) {
        const longer = `${lines.at(-1)} ${word}`.trim();
        if (lines.at(-1) && measure4(longer) > most) lines.push(word);
        else lines[lines.length - 1] = longer;
      }
      return lines;
    });
  }
  function arrowPoint({ x, y, turn: turn2 }, { width, height }) {
    const angle = turn2 * Math.PI / 180;
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    const leaves = Math.min(width / 2 / Math.abs(ux), height / 2 / Math.abs(uy));
    const out = leaves + ARROW_PX / 2;
    return { x: x + ux * out, y: y + uy * out };
  }
  function createPairNaming(mapLibre) {
    const { layers, metadata: facts } = mapLibre.getStyle();
    const { sizes, spacing, width_em: widthEm } = layers.find(({ id }) => id === LAYER).metadata.written;
    const undrawable = facts?.undrawable || [];
    const fills = ["side-a", "side-b"].map(
      (role) => layers.filter(({ type: type2, metadata }) => type2 === "fill" && metadata?.role === role).map(({ id }) => id)
    );
    const pen = element("canvas").getContext("2d");
    let boxes = [];
    function measure4(text) {
      pen.font = `${MEASURED_PX}px ${globalThis.getComputedStyle(mapLibre.getContainer()).fontFamily}`;
      return pen.measureText(text).width / MEASURED_PX + spacing * text.length;
    }
    function nearest2([lon, lat]) {
      const turns = Math.round((mapLibre.getCenter().lng - lon) / 360);
      return mapLibre.project([lon + 360 * turns, lat]);
    }
    function at2({ x, y }, properties) {
      const { lng, lat } = mapLibre.unproject([x, y]);
      return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lng, lat] } };
    }
    function write6(pair, known3, { area, zoom: zoom2, language, taken }) {
      boxes = [];
      const features = (pair || []).flatMap((code, side2) => {
        const own3 = known3.get(code);
        if (!own3) return [];
        const em = between(sizes, zoom2);
        const lines = linesOf(own3.properties, language, undrawable, measure4, widthEm);
        const width = Math.max(...lines.map(measure4)) * em;
        const size = { width, height: lines.length * LINE_EM * em };
        const holds = maskOf(mapLibre, fills[side2]);
        const spot = spotFor(nearest2(own3.geometry.coordinates), size, area, [...taken, ...boxes], holds);
        boxes.push(boxOf(spot, size));
        const name2 = at2(spot, { iso: code, name: own3.properties.name, text: lines.join("\n") });
        return spot.turn === null ? [name2] : [name2, at2(arrowPoint(spot, size), { text: "", turn: spot.turn })];
      });
      mapLibre.getSource(SOURCE).setData({ type: "FeatureCollection", features });
    }
    return { write: write6, boxes: () => boxes };
  }

  // assets/js/map/naming.js
  var SOURCE2 = "near_labels";
  var OWN = "country_labels";
  var OWN_LAYER = "country-labels";
  var GROUND = "land";
  var FROM_ZOOM = 5;
  var CELL_PX2 = 56;
  var LEAST_DEPTH = 2;
  var MARGIN_PX2 = 40;
  function deepest(cells, columns) {
    const rows4 = Math.floor(cells.length / columns);
    const depth = cells.map((code) => Number(Boolean(code)));
    const around3 = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy]));
    for (let round = 1, changed = true; changed; round += 1) {
      changed = false;
      const before = [...depth];
      cells.forEach((code, index2) => {
        if (before[index2] !== round) return;
        const x = index2 % columns;
        const y = Math.floor(index2 / columns);
        const isInside2 = around3.every(([dx, dy]) => {
          const [column, row2] = [x + dx, y + dy];
          if (column < 0 || row2 < 0 || column >= columns || row2 >= rows4) return false;
          const other = row2 * columns + column;
          return cells[other] === code && before[other] >= round;
        });
        if (!isInside2) return;
        depth[index2] = round + 1;
        changed = true;
      });
    }
    const best = /* @__PURE__ */ new Map();
    for (const code of new Set(cells)) {
      if (!code) continue;
      const own3 = cells.flatMap((other, index3) => other === code ? [index3] : []);
      const most = Math.max(...own3.map((index3) => depth[index3]));
      if (most < LEAST_DEPTH) continue;
      const mean = (of) => own3.reduce((sum, index3) => sum + of(index3), 0) / own3.length;
      const [x, y] = [mean((index3) => index3 % columns), mean((index3) => Math.floor(index3 / columns))];
      const away = (index3) => Math.hypot(index3 % columns - x, Math.floor(index3 / columns) - y);
      const deep = own3.filter((index3) => depth[index3] >= Math.max(LEAST_DEPTH, most - 1));
      const index2 = deep.reduce((found, other) => away(other) < away(found) ? other : found);
      best.set(code, { index: index2, depth: depth[index2] });
    }
    return best;
  }
  function createNaming(mapLibre, address2) {
    const pairNaming = createPairNaming(mapLibre);
    const shown7 = mapLibre.getLayer(OWN_LAYER)?.filter;
    let without2 = "";
    let names = null;
    let seen2 = "";
    let written2 = [];
    let lastArea = null;
    function readNames() {
      names ||= globalThis.fetch(address2).then((answer2) => answer2.json()).then(({ features }) => {
        return new Map(features.map((feature2) => [feature2.properties.iso, feature2]));
      });
      return names;
    }
    function isInSight2([lon, lat], { left: left2, right, top, bottom }) {
      const { x, y } = mapLibre.project([lon, lat]);
      return x > left2 + MARGIN_PX2 && x < right - MARGIN_PX2 && y > top + MARGIN_PX2 && y < bottom - MARGIN_PX2;
    }
    function look4({ left: left2, right, top, bottom }) {
      const columns = Math.max(1, Math.floor((right - left2) / CELL_PX2));
      const rows4 = Math.max(1, Math.floor((bottom - top) / CELL_PX2));
      const middle = (index2) => [
        left2 + (index2 % columns + 0.5) * ((right - left2) / columns),
        top + (Math.floor(index2 / columns) + 0.5) * ((bottom - top) / rows4)
      ];
      const cells = Array.from({ length: columns * rows4 }, (_, index2) => {
        const [found] = mapLibre.queryRenderedFeatures(middle(index2), { layers: [GROUND] });
        return found ? found.properties.code : null;
      });
      return { cells, columns, middle };
    }
    function mark4(features, elsewhere) {
      for (const { properties } of features) mapLibre.setFeatureState({ source: OWN, id: properties.iso }, { elsewhere });
    }
    function write6(features) {
      if (!features.length && !written2.length) return;
      mark4(written2, false);
      mark4(features, true);
      written2 = features;
      mapLibre.getSource(SOURCE2).setData({ type: "FeatureCollection", features });
    }
    function giveWay() {
      if (!written2.length || !mapLibre.getSource(SOURCE2)) return;
      const left2 = written2.filter(({ own: own3 }) => !isInSight2(own3, lastArea));
      if (left2.length < written2.length) write6(left2);
    }
    function leaveOut(codes) {
      if (without2 === String(codes) || !shown7) return;
      without2 = String(codes);
      mapLibre.setFilter(OWN_LAYER, ["all", shown7, ["!", ["in", ["get", "iso"], ["literal", codes]]]], {
        validate: false
      });
    }
    async function settle2(place6) {
      const { area, zoom: zoom2, pair } = place6;
      const { lng, lat } = mapLibre.getCenter();
      const key2 = JSON.stringify([place6, lng, lat]);
      if (key2 === seen2 || !mapLibre.getSource(SOURCE2)) return;
      seen2 = key2;
      const known3 = await readNames();
      if (key2 !== seen2) return;
      lastArea = area;
      leaveOut(pair || []);
      pairNaming.write(pair, known3, place6);
      const features = [];
      if (zoom2 >= FROM_ZOOM) {
        const { cells, columns, middle } = look4(area);
        for (const [code, { index: index2 }] of deepest(cells, columns)) {
          const own3 = known3.get(code);
          if (!own3 || pair?.includes(code) || isInSight2(own3.geometry.coordinates, area)) continue;
          const point2 = mapLibre.unproject(middle(index2));
          features.push({
            type: "Feature",
            properties: own3.properties,
            geometry: { type: "Point", coordinates: [point2.lng, point2.lat] },
            own: own3.geometry.coordinates
          });
        }
      }
      write6(features);
    }
    mapLibre.on("move", giveWay);
    readNames().catch(() => {
      names = null;
    });
    return { settle: settle2, pairBoxes: pairNaming.boxes };
  }

  // assets/js/map/obstacles.js
  var COVERS = [
    ".map-buttons",
    ".map-foot",
    "#map-attribution",
    "#map-placeless",
    "#map-legend",
    "#map-list",
    "#map-empty",
    "#map-summary",
    "#layers-panel",
    "#inspector",
    "#present-banner"
  ].join(", ");
  var CAPTION = "#present-body";
  var EDGE_PX = 64;
  function coversOf(host) {
    const map = host.getBoundingClientRect();
    const scale = map.width / (host.offsetWidth || 1) || 1;
    const [width, height] = [map.width / scale, map.height / scale];
    return [...document.querySelectorAll(`${COVERS}, ${CAPTION}`)].filter((part2) => part2.checkVisibility({ visibilityProperty: true })).map((part2) => {
      const box = part2.getBoundingClientRect();
      if (part2.matches(CAPTION))
        return { left: 0, top: Math.max(0, (box.top - map.top) / scale), right: width, bottom: height };
      return {
        left: Math.max(0, (box.left - map.left) / scale),
        top: Math.max(0, (box.top - map.top) / scale),
        right: Math.min(width, (box.right - map.left) / scale),
        bottom: Math.min(height, (box.bottom - map.top) / scale)
      };
    }).filter(({ left: left2, top, right, bottom }) => right > left2 && bottom > top);
  }
  function squaresIn({ left: left2, top, right, bottom }) {
    const [wide, tall] = [right - left2, bottom - top];
    const side2 = Math.min(wide, tall);
    const [columns, rows4] = [Math.ceil(wide / side2), Math.ceil(tall / side2)];
    return Array.from({ length: columns * rows4 }, (_, number2) => {
      const [column, row2] = [number2 % columns, Math.floor(number2 / columns)];
      return {
        x: left2 + side2 / 2 + (columns > 1 ? column * (wide - side2) / (columns - 1) : 0),
        y: top + side2 / 2 + (rows4 > 1 ? row2 * (tall - side2) / (rows4 - 1) : 0),
        radius: side2 / 2
      };
    });
  }
  function squaresAround({ width, height }) {
    const steps2 = (length2) => Array.from(
      { length: Math.ceil(length2 / EDGE_PX) },
      (_, number2) => Math.min(number2 * EDGE_PX + EDGE_PX / 2, length2)
    );
    const radius = EDGE_PX / 2;
    return [
      ...steps2(width).flatMap((x) => [
        { x, y: 1, radius, anchor: (
          /** @type {"bottom"} */
          "bottom"
        ) },
        { x, y: height - 1, radius, anchor: (
          /** @type {"top"} */
          "top"
        ) }
      ]),
      ...steps2(height).flatMap((y) => [
        { x: 1, y, radius, anchor: (
          /** @type {"right"} */
          "right"
        ) },
        { x: width - 1, y, radius, anchor: (
          /** @type {"left"} */
          "left"
        ) }
      ])
    ];
  }

  // assets/js/core/columns.js
  var columns_exports = {};
  __export(columns_exports, {
    OPEN_END: () => OPEN_END,
    OPEN_START: () => OPEN_START,
    SIDES: () => SIDES,
    build: () => build,
    countInside: () => countInside,
    isInside: () => isInside,
    keyOf: () => keyOf2,
    markDay: () => markDay,
    shownBy: () => shownBy,
    sidesOf: () => sidesOf
  });
  var SIDES = ["A", "B", "both", "other"];
  var OPEN_START = 1;
  var OPEN_END = 2;
  var OPEN_BITS = { start: OPEN_START, end: OPEN_END, both: OPEN_START | OPEN_END };
  function markDay(event2) {
    if (event2.open === "end") return event2.earliest + 0.5;
    if (event2.open === "start") return event2.latest + 0.5;
    return (event2.earliest + event2.latest + 1) / 2;
  }
  function countedUntil(event2, asOf) {
    const endless = event2.open === "end" || event2.open === "both";
    return endless ? Math.max(event2.earliest, Math.min(event2.latest, asOf)) : event2.latest;
  }
  function build(dossier) {
    const asOf = fromIso(dossier.as_of);
    const events = [...dossier.events].sort((a, b) => markDay(a) - markDay(b) || a.earliest - b.earliest);
    const members = lanesOf(events);
    const kinds2 = [...members.keys()];
    const known3 = [Infinity, -Infinity];
    for (const { earliest, latest, open: open11 } of events) {
      if (open11 !== "start" && open11 !== "both") known3[0] = Math.min(known3[0], earliest);
      if (open11 !== "end" && open11 !== "both") known3[1] = Math.max(known3[1], latest);
      if (open11 === "end") known3[1] = Math.max(known3[1], earliest);
      if (open11 === "start") known3[0] = Math.min(known3[0], latest);
    }
    return {
      events,
      kinds: kinds2,
      members,
      known: known3[0] <= known3[1] ? known3 : [...dossier.extent],
      earliest: Int32Array.from(events, (event2) => event2.earliest),
      latest: Int32Array.from(events, (event2) => event2.latest),
      sureFrom: Int32Array.from(events, (event2) => event2.sure ? event2.sure[0] : 1),
      sureTo: Int32Array.from(events, (event2) => event2.sure ? event2.sure[1] : 0),
      until: Int32Array.from(events, (event2) => countedUntil(event2, asOf)),
      mark: Float64Array.from(events, markDay),
      open: Uint8Array.from(events, (event2) => OPEN_BITS[event2.open] || 0),
      lane: Uint8Array.from(events, (event2) => kinds2.indexOf(laneOf(event2.kind))),
      position: new Map(events.map((event2, position) => [event2.id, position]))
    };
  }
  function sidesOf(columns, selection) {
    return Uint8Array.from(columns.events, (event2) => SIDES.indexOf(side(event2, selection)));
  }
  function keyOf2({ kinds: kinds2, scope, pair, withdrawn }) {
    return JSON.stringify([kinds2, scope, pair, withdrawn]);
  }
  function shownBy(columns, selection) {
    const kinds2 = new Set(selection.kinds);
    const pairOnly2 = selection.scope === "pair" && selection.pair;
    const positions = [];
    columns.events.forEach((event2, position) => {
      if (kinds2.has(event2.kind) && stands(event2, selection) && (!pairOnly2 || ofPair(event2, selection)))
        positions.push(position);
    });
    return Uint32Array.from(positions);
  }
  function isInside({ earliest, latest, open: open11 }, position, start38, end3, certainly) {
    return within2(earliest[position], latest[position], open11[position] !== 0, start38, end3, certainly);
  }
  function countInside(columns, shown7, start38, end3, certainly) {
    let count3 = 0;
    for (let k = 0; k < shown7.length; k += 1) if (isInside(columns, shown7[k], start38, end3, certainly)) count3 += 1;
    return count3;
  }

  // assets/js/timeline/spans.js
  var LONGEST_BY_MARK = 0.18;
  var LINE_PX = 3;
  var LINE_OF_BOTH_PX = 4;
  var TRACK_PX = 5;
  var LANE_AIR_PX = 6;
  var BAND_AIR_PX = 1;
  var MOST_TRACKS = 4;
  var FADE_PX = 34;
  var FADE_SHARE = 0.45;
  var TAIL_PX = 90;
  var OPEN_FADE_PX = 60;
  function measure(columns, i, toX2, asOf, width) {
    const { OPEN_START: OPEN_START2, OPEN_END: OPEN_END2 } = columns_exports;
    const open11 = columns.open[i];
    const first = toX2(columns.earliest[i]);
    const last = toX2(columns.latest[i] + 1);
    const hasCore = columns.sureFrom[i] <= columns.sureTo[i];
    const sure = hasCore ? [toX2(columns.sureFrom[i]), toX2(columns.sureTo[i] + 1)] : null;
    const known3 = Math.max(toX2(asOf + 1), first);
    const into = open11 & OPEN_START2 ? fadeIn(open11 & OPEN_END2 ? known3 : last, width) : null;
    const out = open11 & OPEN_END2 ? fadeOut(known3, width) : null;
    const left2 = into ? into.from : first;
    const right = out ? out.to : last;
    const soft = Math.min(FADE_PX, FADE_SHARE * (right - left2));
    const whole = sure && sure[0] <= left2 && sure[1] >= right;
    const toCore = (distance2) => sure ? Math.max(distance2, 0) : soft;
    return {
      position: i,
      left: left2,
      right,
      fadeIn: into ? into.length : whole ? 0 : toCore(sure && sure[0] - left2),
      fadeOut: out ? out.length : whole ? 0 : toCore(sure && right - sure[1]),
      trailIn: into ? into.trail : 0,
      trailOut: out ? out.trail : 0,
      sure,
      dotsFrom: into && first < left2 ? first : null,
      dotsTo: out && last > right ? last : null,
      line: open11 !== 0,
      long: right - left2 > LONGEST_BY_MARK * width,
      tall: LINE_PX,
      offset: 0
    };
  }
  function fadeIn(end3, width) {
    const body = end3 - TAIL_PX;
    const from = Math.min(body, Math.max(0, end3 - width));
    return { from, length: end3 - from, trail: body - from };
  }
  function fadeOut(begin6, width) {
    const body = begin6 + OPEN_FADE_PX;
    const to = Math.max(body, Math.min(width, begin6 + width));
    return { to, length: to - begin6, trail: to - body };
  }
  function isMarked(span3, open11, markPx, width) {
    const { OPEN_START: OPEN_START2, OPEN_END: OPEN_END2 } = columns_exports;
    if (open11) return open11 !== (OPEN_START2 | OPEN_END2);
    return span3.right - span3.left <= markPx || span3.left >= 0 && span3.right <= width;
  }
  function track(spans) {
    const tracks = [];
    const free = (others, span3) => others.every((other) => endOf(span3) <= reachOf(other) || reachOf(span3) >= endOf(other));
    const of = spans.map((span3, index2) => {
      let number2 = tracks.findIndex((others) => free(others, span3));
      if (number2 < 0) number2 = tracks.length < MOST_TRACKS ? tracks.push([]) - 1 : index2 % MOST_TRACKS;
      tracks[number2].push(span3);
      return number2;
    });
    return { count: tracks.length, of };
  }
  var reachOf = ({ left: left2, dotsFrom }) => dotsFrom ?? left2;
  var endOf = ({ right, dotsTo }) => dotsTo ?? right;
  function seatLines(lines, markPx, height, roomy) {
    const { count: count3, of } = track(lines);
    const step5 = roomy ? Math.min(markPx + 2, (height - markPx - LANE_AIR_PX) / Math.max(count3 - 1, 1)) : Math.min(TRACK_PX, (height - LINE_OF_BOTH_PX) / Math.max(count3, 1));
    lines.forEach((line3, index2) => {
      line3.offset = (of[index2] - (count3 - 1) / 2) * step5;
    });
  }
  function seatBands(bands, markPx, height) {
    const { count: count3, of } = track(bands);
    const step5 = Math.min(markPx + BAND_AIR_PX, (height - 2 * BAND_AIR_PX) / Math.max(count3, 1));
    bands.forEach((band, index2) => {
      band.tall = Math.max(LINE_PX, Math.min(markPx - 1, step5 - BAND_AIR_PX));
      band.offset = (of[index2] - (count3 - 1) / 2) * step5;
    });
  }
  function arrange(measured2, markOffset, markPx, height, roomy) {
    const kept3 = measured2.filter((span3) => span3.line || span3.right - span3.left > markPx).sort((a, b) => b.right - b.left - (a.right - a.left) || a.position - b.position);
    const lines = kept3.filter((span3) => span3.line);
    seatLines(lines, markPx, height, roomy);
    seatBands(
      kept3.filter((span3) => span3.long && !span3.line),
      markPx,
      height
    );
    for (const span3 of kept3) {
      if (span3.line || span3.long) continue;
      span3.tall = markPx - 1;
      span3.offset = markOffset(span3.position);
    }
    return [...kept3.filter((span3) => !span3.line), ...lines];
  }

  // assets/js/timeline/marks.js
  var SIDE_TOKENS = ["side-a", "side-b", "both", "neutral-mark"];
  var BADGE_TOKENS = ["side-a-ink", "side-b-ink", "ink", "muted"];
  var MUTED_ALPHA = 0.42;
  var POSSIBLE_ALPHA = { band: 0.3, line: 0.38 };
  var TRAIL_SHARE = 0.35;
  var SURE_ALPHA = 0.8;
  var SPAN_MUTED_ALPHA = 0.5;
  var DOT_PX = 1.5;
  var DOT_EVERY_PX = 6;
  function createPainter(tokens, ratio) {
    const sprites = /* @__PURE__ */ new Map();
    function sprite(kind, side2, hollow, markPx) {
      const key2 = `${kind} ${side2} ${hollow} ${markPx}`;
      if (!sprites.has(key2)) sprites.set(key2, paintSprite(kind, side2, hollow, markPx));
      return sprites.get(key2);
    }
    function paintSprite(kind, side2, hollow, markPx) {
      const size = Math.ceil((markPx + 6) * ratio);
      const canvas = element("canvas", { width: size, height: size });
      const pen = canvas.getContext("2d");
      pen.translate(size / 2, size / 2);
      const scale = markPx / 2 * ratio;
      pen.scale(scale, scale);
      const path2 = new Path2D(markOf(kind));
      pen.lineJoin = "round";
      pen.strokeStyle = tokens.panel;
      pen.lineWidth = 2.4 * ratio / scale;
      pen.stroke(path2);
      if (hollow) {
        pen.fillStyle = tokens.panel;
        pen.fill(path2);
        pen.lineWidth = 1.5 * ratio / scale;
        inColours(pen, side2, (colour2) => {
          pen.strokeStyle = colour2;
          pen.stroke(path2);
        });
      } else {
        inColours(pen, side2, (colour2) => {
          pen.fillStyle = colour2;
          pen.fill(path2);
        });
      }
      return canvas;
    }
    function inColours(pen, side2, paint5) {
      if (side2 !== 2) {
        paint5(tokens[SIDE_TOKENS[side2]]);
        return;
      }
      for (const [token, left2] of [
        ["side-a", -2],
        ["side-b", 0]
      ]) {
        pen.save();
        pen.beginPath();
        pen.rect(left2, -2, 2, 4);
        pen.clip();
        paint5(tokens[token]);
        pen.restore();
      }
    }
    function drawMark(pen, kind, side2, hollow, x, y, markPx, active) {
      const image = sprite(kind, side2, hollow, markPx);
      const size = image.width / ratio;
      pen.globalAlpha = active ? 1 : MUTED_ALPHA;
      pen.drawImage(image, snap(x - size / 2), snap(y - size / 2), size, size);
      pen.globalAlpha = 1;
    }
    function snap(value) {
      return Math.round(value * ratio) / ratio;
    }
    function drawBadge(pen, item, hollow, x, y, markPx, active) {
      const height = markPx + 2;
      const left2 = snap(x - item.width / 2);
      const top = snap(y - height / 2);
      pen.globalAlpha = active ? 1 : MUTED_ALPHA;
      pen.fillStyle = tokens.panel;
      pen.beginPath();
      pen.roundRect(left2 - 1, top - 1, item.width + 2, height + 2, (height + 2) / 2);
      pen.fill();
      const paint5 = item.side === 2 ? halved(pen, left2, left2 + item.width) : tokens[BADGE_TOKENS[item.side]];
      const line3 = hollow ? 0.75 : 0;
      pen.beginPath();
      pen.roundRect(left2 + line3, top + line3, item.width - 2 * line3, height - 2 * line3, height / 2);
      if (hollow) {
        pen.strokeStyle = paint5;
        pen.lineWidth = 2 * line3;
        pen.stroke();
      } else {
        pen.fillStyle = paint5;
        pen.fill();
      }
      pen.fillStyle = hollow ? paint5 : tokens.panel;
      pen.font = `600 ${Math.max(9, markPx)}px ${tokens.font}`;
      pen.textAlign = "center";
      pen.textBaseline = "alphabetic";
      pen.fillText(String(item.count), left2 + item.width / 2, y + Math.max(9, markPx) * 0.36);
      pen.globalAlpha = 1;
    }
    function halved(pen, left2, right) {
      const paint5 = pen.createLinearGradient(left2, 0, right, 0);
      paint5.addColorStop(0.5, tokens[BADGE_TOKENS[0]]);
      paint5.addColorStop(0.5, tokens[BADGE_TOKENS[1]]);
      return paint5;
    }
    function drawSpan(pen, side2, span3, y, width, active) {
      const strength = active ? 1 : SPAN_MUTED_ALPHA;
      const line3 = side2 === 2 ? Math.max(LINE_OF_BOTH_PX, span3.tall) : span3.tall;
      const possible = span3.line ? line3 - 1 : line3;
      const sure = span3.line ? line3 : Math.min(line3, Math.max(4, line3 - 3));
      const whole = span3.sure && span3.sure[0] <= span3.left && span3.sure[1] >= span3.right;
      if (!whole) {
        const alpha = POSSIBLE_ALPHA[span3.line ? "line" : "band"] * strength;
        fillSides(pen, side2, span3.left, span3.right, y, possible, width, (colour2) => fade(pen, colour2, span3, alpha));
      }
      if (span3.sure) {
        fillSides(
          pen,
          side2,
          span3.sure[0],
          span3.sure[1],
          y,
          sure,
          width,
          (colour2) => withAlpha(colour2, SURE_ALPHA * strength)
        );
      }
      if (span3.dotsFrom !== null) drawDots(pen, side2, span3.left, span3.dotsFrom, y, width, strength);
      if (span3.dotsTo !== null) drawDots(pen, side2, span3.right, span3.dotsTo, y, width, strength);
    }
    function fillSides(pen, side2, left2, right, y, height, width, paintOf) {
      const from = Math.max(left2, -height);
      const to = Math.min(right, width + height);
      if (to <= from) return;
      const halves = side2 === 2 ? [
        ["side-a", y - height / 2, height / 2],
        ["side-b", y, height / 2]
      ] : [[SIDE_TOKENS[side2], y - height / 2, height]];
      const round = Math.min(height / 2, (to - from) / 2);
      for (const [token, top, tall] of halves) {
        const corners = side2 !== 2 ? round : token === "side-a" ? [round, round, 0, 0] : [0, 0, round, round];
        pen.fillStyle = paintOf(tokens[token]);
        pen.beginPath();
        pen.roundRect(from, top, to - from, tall, corners);
        pen.fill();
      }
    }
    function drawDots(pen, side2, from, to, y, width, strength) {
      pen.fillStyle = withAlpha(tokens[side2 === 2 ? "neutral-mark" : SIDE_TOKENS[side2]], 0.6 * strength);
      const step5 = Math.sign(to - from) * DOT_EVERY_PX;
      const [near, far] = step5 < 0 ? [width, 0] : [0, width];
      const skipped = Math.max(0, Math.ceil((near - from) / step5));
      const last = step5 < 0 ? Math.max(to, far) : Math.min(to, far);
      for (let x = from + skipped * step5; step5 < 0 ? x >= last : x <= last; x += step5) {
        pen.fillRect(x - DOT_PX, y - DOT_PX / 2, DOT_PX, DOT_PX);
      }
    }
    function fade(pen, colour2, span3, alpha) {
      const gradient = pen.createLinearGradient(span3.left, 0, span3.right, 0);
      const length2 = Math.max(span3.right - span3.left, 1);
      const into = Math.min(span3.fadeIn / length2, 1);
      const out = Math.max(1 - span3.fadeOut / length2, into);
      const [solid, clear] = [withAlpha(colour2, alpha), withAlpha(colour2, 0)];
      const faint = withAlpha(colour2, alpha * TRAIL_SHARE);
      gradient.addColorStop(0, into ? clear : solid);
      if (span3.trailIn) gradient.addColorStop(Math.min(span3.trailIn / length2, into), faint);
      gradient.addColorStop(into, solid);
      gradient.addColorStop(out, solid);
      if (span3.trailOut) gradient.addColorStop(Math.max(1 - span3.trailOut / length2, out), faint);
      gradient.addColorStop(1, out < 1 ? clear : solid);
      return gradient;
    }
    return { drawMark, drawBadge, drawSpan };
  }
  function withAlpha(colour2, alpha) {
    const value = parseInt(colour2.slice(1), 16);
    return `rgba(${value >> 16}, ${value >> 8 & 255}, ${value & 255}, ${alpha})`;
  }

  // assets/js/map/clusters.js
  var clusters_exports = {};
  __export(clusters_exports, {
    REACH_PX: () => REACH_PX,
    STEP: () => STEP,
    arrange: () => arrange2,
    carry: () => carry,
    count: () => count2,
    createTally: () => createTally,
    group: () => group,
    stepOf: () => stepOf
  });
  var REACH_PX = 24;
  var STEP = 0.5;
  var stepOf = (zoom2) => Math.round(zoom2 / STEP) * STEP;
  function group(sites2, zoom2) {
    const reach = REACH_PX / worldPx(zoom2);
    const cells = /* @__PURE__ */ new Map();
    const keyOf4 = (column, row2) => column * 67108864 + row2;
    const order = Array.from(sites2.x.keys()).sort((a, b) => sites2.weight[b] - sites2.weight[a] || a - b);
    for (const site of order) {
      const key2 = keyOf4(Math.floor(sites2.x[site] / reach), Math.floor(sites2.y[site] / reach));
      if (!cells.has(key2)) cells.set(key2, []);
      cells.get(key2).push(site);
    }
    const of = new Int32Array(order.length).fill(-1);
    const anchors = [];
    for (const site of order) {
      if (of[site] >= 0) continue;
      const number2 = anchors.push(site) - 1;
      const row2 = Math.floor(sites2.y[site] / reach);
      for (const x of [sites2.x[site], sites2.x[site] - 1, sites2.x[site] + 1]) {
        if (x < -reach || x > 1 + reach) continue;
        const column = Math.floor(x / reach);
        for (let c = column - 1; c <= column + 1; c += 1) {
          for (let r = row2 - 1; r <= row2 + 1; r += 1) take4(cells.get(keyOf4(c, r)), site, number2);
        }
      }
    }
    function take4(candidates, site, number2) {
      if (!candidates) return;
      for (const other of candidates) {
        if (of[other] < 0 && Math.hypot(shortest(sites2.x[other] - sites2.x[site]), sites2.y[other] - sites2.y[site]) <= reach)
          of[other] = number2;
      }
    }
    return { of, anchor: Int32Array.from(anchors) };
  }
  function arrange2(columns, zoom2) {
    const { of, anchor } = group(columns.sites, zoom2);
    const known3 = /* @__PURE__ */ new Map();
    const ends = [];
    const way = Int32Array.from(columns.at, (site, position) => {
      const home = columns.from[position];
      if (site < 0 || home < 0 || of[home] === of[site]) return -1;
      const key2 = of[home] * anchor.length + of[site];
      if (!known3.has(key2)) known3.set(key2, ends.push([of[home], of[site]]) - 1);
      return known3.get(key2);
    });
    return {
      zoom: zoom2,
      group: Int32Array.from(columns.at, (site) => site < 0 ? -1 : of[site]),
      x: Float64Array.from(anchor, (site) => columns.sites.x[site]),
      y: Float64Array.from(anchor, (site) => columns.sites.y[site]),
      way,
      start: Int32Array.from(ends, ([start38]) => start38),
      end: Int32Array.from(ends, ([, end3]) => end3)
    };
  }
  function createTally(arrangement) {
    const groups2 = arrangement.x.length;
    const ways = arrangement.start.length;
    return {
      count: new Uint32Array(groups2),
      bySide: new Uint32Array(groups2 * 4),
      vague: new Uint32Array(groups2),
      positions: new Float64Array(groups2),
      wayCount: new Uint32Array(ways),
      wayBySide: new Uint32Array(ways * 4),
      wayVague: new Uint32Array(ways),
      wayPositions: new Float64Array(ways),
      waySides: new Uint8Array(ways),
      placed: 0,
      placeless: 0
    };
  }
  function count2(tally, columns, arrangement, shown7, sides, start38, end3, certainly) {
    const { vague } = columns;
    const { isInside: isInside2 } = columns_exports;
    const { group: groups2, way: ways } = arrangement;
    for (const counts of Object.values(tally)) if (typeof counts !== "number") counts.fill(0);
    tally.placed = 0;
    tally.placeless = 0;
    for (let k = 0; k < shown7.length; k += 1) {
      const i = shown7[k];
      if (!isInside2(columns, i, start38, end3, certainly)) continue;
      const g = groups2[i];
      if (g < 0) {
        tally.placeless += 1;
        continue;
      }
      tally.placed += 1;
      tally.count[g] += 1;
      tally.bySide[g * 4 + sides[i]] += 1;
      tally.vague[g] += vague[i];
      tally.positions[g] += i;
      const w = ways[i];
      if (w < 0) continue;
      tally.wayCount[w] += 1;
      tally.wayBySide[w * 4 + sides[i]] += 1;
      tally.wayVague[w] += vague[i];
      tally.wayPositions[w] += i;
      tally.waySides[w] |= 1 << sides[i];
    }
  }
  function carry(tally, { end: end3 }, width) {
    for (let w = 0; w < width.length; w += 1) {
      if (!width[w]) continue;
      const g = end3[w];
      tally.count[g] -= tally.wayCount[w];
      tally.vague[g] -= tally.wayVague[w];
      tally.positions[g] -= tally.wayPositions[w];
      for (let side2 = 0; side2 < 4; side2 += 1) tally.bySide[g * 4 + side2] -= tally.wayBySide[w * 4 + side2];
    }
  }

  // assets/js/map/discs.js
  var discs_exports = {};
  __export(discs_exports, {
    HALO_PX: () => HALO_PX,
    MARK_PX: () => MARK_PX,
    createDiscs: () => createDiscs,
    largest: () => largest,
    numberOf: () => numberOf,
    partsOf: () => partsOf,
    radiusOf: () => radiusOf,
    soleSide: () => soleSide
  });
  var TURN = 2 * Math.PI;
  var HALO_PX = 5;
  var HALO_ALPHA = 0.22;
  var MARK_PX = 15;
  var [A, B, BOTH, OTHER3] = [0, 1, 2, 3];
  var radiusOf = (count3) => Math.min(9 + 1.75 * Math.log2(count3 + 0.2), 22);
  function numberOf(count3) {
    if (count3 < 1e3) return String(count3);
    return `${(count3 / 1e3).toFixed(count3 < 9950 ? 1 : 0)}k`;
  }
  function partsOf(bySide, group3) {
    const first = group3 * 4;
    const a = bySide[first + A] + bySide[first + BOTH] / 2;
    const b = bySide[first + B] + bySide[first + BOTH] / 2;
    const other = bySide[first + OTHER3];
    const all4 = a + b + other;
    const shares = [
      [B, b / all4],
      [OTHER3, other / all4],
      [A, a / all4]
    ].filter(([, share2]) => share2 > 0);
    let angle = other ? 0 : TURN / 4 - b / all4 * (TURN / 2);
    return shares.map(([side2, share2]) => {
      const from = angle;
      angle += share2 * TURN;
      return { side: side2, from, to: angle };
    });
  }
  var largest = (parts) => parts.reduce((most, part2) => part2.to - part2.from > most.to - most.from ? part2 : most);
  function soleSide(bySide, group3) {
    const first = group3 * 4;
    const a = bySide[first + A];
    const b = bySide[first + B];
    const other = bySide[first + OTHER3];
    if (bySide[first + BOTH] || a && b || a && other || b && other) return -1;
    return a ? A : b ? B : OTHER3;
  }
  var MOST_SPRITES = 400;
  var SPRITE_PX = 2 * (22 + HALO_PX + 1);
  function createDiscs(tokens, ratio) {
    const colours = [tokens["side-a-ink"], tokens["side-b-ink"], tokens.muted, tokens.muted];
    const sprites = /* @__PURE__ */ new Map();
    function draw11(pen, count3, bySide, group3, vague, x, y) {
      const sole = soleSide(bySide, group3);
      if (sole < 0) {
        paint5(pen, count3, partsOf(bySide, group3), vague, x, y);
        return;
      }
      const image = sprite(count3, sole, vague);
      const half = SPRITE_PX / 2;
      pen.drawImage(
        image,
        Math.round((x - half) * ratio) / ratio,
        Math.round((y - half) * ratio) / ratio,
        SPRITE_PX,
        SPRITE_PX
      );
    }
    function sprite(count3, side2, vague) {
      const key2 = (count3 * 4 + side2) * 2 + Number(vague);
      if (!sprites.has(key2)) {
        if (sprites.size >= MOST_SPRITES) sprites.clear();
        const size = Math.round(SPRITE_PX * ratio);
        const canvas = element("canvas", { width: size, height: size });
        const pen = canvas.getContext("2d");
        pen.scale(ratio, ratio);
        paint5(pen, count3, [{ side: side2, from: 0, to: TURN }], vague, SPRITE_PX / 2, SPRITE_PX / 2);
        sprites.set(key2, canvas);
      }
      return sprites.get(key2);
    }
    function number2(pen, count3, side2, vague, x, y, radius) {
      fill3(pen, tokens.panel, x, y, radius + 1.5);
      fill3(pen, colours[side2], x, y, radius);
      if (vague) fill3(pen, tokens.panel, x, y, radius - 1.75);
      pen.fillStyle = vague ? colours[side2] : tokens.panel;
      pen.font = `700 11px ${tokens.font}`;
      pen.textAlign = "center";
      pen.textBaseline = "alphabetic";
      pen.fillText(numberOf(count3), x, y + 3.9);
    }
    function paint5(pen, count3, parts, vague, x, y) {
      const radius = radiusOf(count3);
      const main = colours[largest(parts).side];
      pen.globalAlpha = HALO_ALPHA;
      fill3(pen, main, x, y, radius + HALO_PX);
      pen.globalAlpha = 1;
      fill3(pen, tokens.panel, x, y, radius + 1.5);
      if (parts.length === 1) fill3(pen, main, x, y, radius);
      else for (const part2 of parts) sector(pen, colours[part2.side], part2, x, y, radius);
      if (vague) fill3(pen, tokens.panel, x, y, radius - 2.5);
      pen.fillStyle = vague ? main : tokens.panel;
      pen.font = `700 ${count3 < 100 ? 12.5 : 11}px ${tokens.font}`;
      pen.textAlign = "center";
      pen.textBaseline = "alphabetic";
      pen.fillText(numberOf(count3), x, y + 4.4);
    }
    function ring(pen, x, y, radius) {
      for (const [colour2, width] of [
        [tokens.panel, 5],
        [tokens.ink, 2]
      ]) {
        pen.strokeStyle = colour2;
        pen.lineWidth = width;
        pen.beginPath();
        pen.arc(x, y, radius + 4, 0, TURN);
        pen.stroke();
      }
    }
    function fill3(pen, colour2, x, y, radius) {
      pen.fillStyle = colour2;
      pen.beginPath();
      pen.arc(x, y, radius, 0, TURN);
      pen.fill();
    }
    function sector(pen, colour2, { from, to }, x, y, radius) {
      pen.fillStyle = colour2;
      pen.beginPath();
      pen.moveTo(x, y);
      pen.arc(x, y, radius, from - TURN / 4, to - TURN / 4);
      pen.fill();
    }
    return { draw: draw11, number: number2, ring };
  }

  // assets/js/map/events.js
  function build2(dossier) {
    const columns = build(dossier);
    const { events } = columns;
    const known3 = /* @__PURE__ */ new Map();
    const points2 = [];
    const pointOf2 = (lon, lat) => {
      const key2 = `${lon} ${lat}`;
      if (!known3.has(key2)) {
        known3.set(key2, points2.length);
        points2.push([lon, lat]);
      }
      return known3.get(key2);
    };
    const at2 = Int32Array.from(events, (event2) => event2.lon === null ? -1 : pointOf2(event2.lon, event2.lat));
    const from = Int32Array.from(events, (event2) => event2.home && event2.lon !== null ? pointOf2(...event2.home) : -1);
    const weight = new Uint32Array(points2.length);
    for (const site of at2) if (site >= 0) weight[site] += 1;
    const { worldX: worldX2, worldY: worldY2 } = projection_exports;
    return {
      ...columns,
      at: at2,
      from,
      vague: Uint8Array.from(events, (event2) => precisions[event2.precision]?.vague ? 1 : 0),
      sites: {
        x: Float64Array.from(points2, ([lon]) => worldX2(lon)),
        y: Float64Array.from(points2, ([, lat]) => worldY2(lat)),
        weight
      }
    };
  }

  // assets/js/map/arcs.js
  var arcs_exports = {};
  __export(arcs_exports, {
    curve: () => curve,
    distance: () => distance,
    headOf: () => headOf,
    numberPoint: () => numberPoint,
    numberRadius: () => numberRadius,
    points: () => points,
    trace: () => trace,
    traceLine: () => traceLine,
    widthOf: () => widthOf
  });
  var BOW = 0.17;
  var TAPER = 0.35;
  var SHORTEST_PX = 22;
  var SAMPLES2 = 20;
  var widthOf = (count3) => Math.min(2 + 1.6 * Math.log2(count3), 8);
  var numberRadius = (text) => 6.5 + 1.5 * text.length;
  function curve(x0, y0, x1, y1, startGap, endGap, out, at2) {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const length2 = Math.hypot(dx, dy);
    if (length2 < SHORTEST_PX + startGap + endGap) return false;
    const cx = (x0 + x1) / 2 - dy * BOW;
    const cy = (y0 + y1) / 2 + dx * BOW;
    const speed = 2 * Math.hypot(cx - x0, cy - y0);
    cut(x0, y0, cx, cy, x1, y1, startGap / speed, 1 - endGap / speed, out, at2);
    return true;
  }
  function cut(x0, y0, cx, cy, x1, y1, from, to, out, at2) {
    out[at2] = along(x0, cx, x1, from, from);
    out[at2 + 1] = along(y0, cy, y1, from, from);
    out[at2 + 2] = along(x0, cx, x1, from, to);
    out[at2 + 3] = along(y0, cy, y1, from, to);
    out[at2 + 4] = along(x0, cx, x1, to, to);
    out[at2 + 5] = along(y0, cy, y1, to, to);
  }
  function along(p0, p1, p2, s, t) {
    const left2 = p0 + (p1 - p0) * s;
    const right = p1 + (p2 - p1) * s;
    return left2 + (right - left2) * t;
  }
  function trace(pen, c, at2, width) {
    const x0 = c[at2];
    const y0 = c[at2 + 1];
    const cx = c[at2 + 2];
    const cy = c[at2 + 3];
    const x1 = c[at2 + 4];
    const y1 = c[at2 + 5];
    const reach = Math.hypot(x1 - cx, y1 - cy) || 1;
    const ux = (x1 - cx) / reach;
    const uy = (y1 - cy) / reach;
    const [head, half] = headSize(width);
    const ex = x1 - ux * head;
    const ey = y1 - uy * head;
    const first = Math.hypot(cx - x0, cy - y0) || 1;
    const nx = -(cy - y0) / first;
    const ny = (cx - x0) / first;
    const thin = width * TAPER / 2;
    const thick = width / 2;
    const mid = (thin + thick) / 2;
    const mx = (nx - uy) / 2;
    const my = (ny + ux) / 2;
    pen.moveTo(x0 + nx * thin, y0 + ny * thin);
    pen.quadraticCurveTo(cx + mx * mid, cy + my * mid, ex - uy * thick, ey + ux * thick);
    pen.lineTo(ex - uy * half, ey + ux * half);
    pen.lineTo(x1, y1);
    pen.lineTo(ex + uy * half, ey - ux * half);
    pen.lineTo(ex + uy * thick, ey - ux * thick);
    pen.quadraticCurveTo(cx - mx * mid, cy - my * mid, x0 - nx * thin, y0 - ny * thin);
    pen.closePath();
  }
  function headOf(c, width) {
    const [length2, half] = headSize(width);
    const reach = Math.hypot(c[4] - c[2], c[5] - c[3]) || 1;
    const share2 = length2 / 2 / reach;
    return {
      x: c[4] - (c[4] - c[2]) * share2,
      y: c[5] - (c[5] - c[3]) * share2,
      radius: Math.max(length2 / 2, half)
    };
  }
  var headSize = (width) => [5 + width * 1.6, 3 + width * 0.85];
  function traceLine(pen, c, at2) {
    pen.moveTo(c[at2], c[at2 + 1]);
    pen.quadraticCurveTo(c[at2 + 2], c[at2 + 3], c[at2 + 4], c[at2 + 5]);
  }
  function distance(c, x, y) {
    let least = Infinity;
    for (let k = 0; k <= SAMPLES2; k += 1) {
      const t = k / SAMPLES2;
      const px = along(c[0], c[2], c[4], t, t);
      const py = along(c[1], c[3], c[5], t, t);
      const next3 = Math.min(1, t + 1 / SAMPLES2);
      const away = toSegment(x, y, px, py, along(c[0], c[2], c[4], next3, next3), along(c[1], c[3], c[5], next3, next3));
      if (away < least) least = away;
    }
    return least;
  }
  function toSegment(x, y, x0, y0, x1, y1) {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const squared = dx * dx + dy * dy;
    const share2 = squared ? Math.min(Math.max(((x - x0) * dx + (y - y0) * dy) / squared, 0), 1) : 0;
    return Math.hypot(x - x0 - dx * share2, y - y0 - dy * share2);
  }
  function numberPoint(c, width, radius) {
    const speed = 2 * Math.hypot(c[4] - c[2], c[5] - c[3]) || 1;
    const t = Math.max(0.5, 1 - (7 + width * 1.6 + radius) / speed);
    return [along(c[0], c[2], c[4], t, t), along(c[1], c[3], c[5], t, t)];
  }
  function points(c, step5) {
    const length2 = Math.hypot(c[2] - c[0], c[3] - c[1]) + Math.hypot(c[4] - c[2], c[5] - c[3]);
    const count3 = Math.max(1, Math.round(length2 / step5));
    return Array.from({ length: count3 + 1 }, (_, k) => [
      along(c[0], c[2], c[4], k / count3, k / count3),
      along(c[1], c[3], c[5], k / count3, k / count3)
    ]);
  }

  // assets/js/map/hits.js
  var MARK_REACH_PX = 3;
  var WAY_REACH_PX = 4;
  function find2(drawn6, ways, x, y) {
    const numbered = numberAt(ways, x, y);
    if (numbered) return numbered;
    let best = null;
    let least = Infinity;
    for (let g = 0; g < drawn6.radius.length; g += 1) {
      if (!drawn6.radius[g]) continue;
      const away = Math.hypot(drawn6.x[g] - x, drawn6.y[g] - y) - drawn6.radius[g];
      if (away <= MARK_REACH_PX && away < least) {
        least = away;
        best = { type: "group", number: g };
      }
    }
    return best || nearestWay(ways, x, y);
  }
  function numberAt({ chip, width }, x, y) {
    for (let w = 0; w < width.length; w += 1) {
      const radius = chip[w * 3 + 2];
      if (radius && Math.hypot(chip[w * 3] - x, chip[w * 3 + 1] - y) <= radius) return { type: "way", number: w };
    }
    return null;
  }
  function nearestWay({ curves, width }, x, y) {
    let best = null;
    let least = Infinity;
    for (let w = 0; w < width.length; w += 1) {
      if (!width[w]) continue;
      const away = distance(curves.subarray(w * 6, w * 6 + 6), x, y) - width[w] / 2;
      if (away <= WAY_REACH_PX && away < least) {
        least = away;
        best = { type: "way", number: w };
      }
    }
    return best;
  }

  // assets/js/map/ways.js
  var SIDE_ORDER = [3, 2, 1, 0];
  var TOKENS2 = ["side-a", "side-b", "neutral-mark", "neutral-mark"];
  var ALPHA = 0.88;
  var ASIDE_ALPHA = 0.4;
  var HALO_PX2 = 2.5;
  var HOME_GAP_PX = 7;
  var HOST_GAP_PX = 3;
  var PLACE_PX2 = 4;
  var SHORTEST_PX2 = 54;
  var MOST_RIBBONS = 150;
  var MOST_NUMBERED = 40;
  var HAIRLINE = { width: 1.1, alpha: 0.45 };
  var STEP_PX2 = 9;
  var MOST_POINTS = 1500;
  var createWays = (count3) => ({
    ends: new Float64Array(count3 * 4),
    curves: new Float64Array(count3 * 6),
    width: new Float64Array(count3),
    chip: new Float64Array(count3 * 3),
    drawn: 0,
    numbered: false
  });
  function choose(ways, { x, y, start: start38, end: end3 }, tally, drawn6, view3, inSight2) {
    ways.drawn = 0;
    for (let w = 0; w < ways.width.length; w += 1) {
      const [from, to] = [start38[w], end3[w]];
      const ends = ways.ends.subarray(w * 4, w * 4 + 4);
      wayToScreen(view3, x[from], y[from], x[to], y[to], inSight2(drawn6.x[to], drawn6.y[to], 0), ends);
      const [x0, y0, x1, y1] = ends;
      const length2 = Math.hypot(x1 - x0, y1 - y0);
      const shown7 = tally.wayCount[w] > 0 && length2 >= SHORTEST_PX2 && inSight2((x0 + x1) / 2, (y0 + y1) / 2, length2);
      ways.width[w] = shown7 ? widthOf(tally.wayCount[w]) : 0;
      if (shown7) ways.drawn += 1;
    }
    ways.numbered = ways.drawn > 0 && ways.drawn <= MOST_NUMBERED;
  }
  function place2(ways, { end: end3 }, tally, { size }) {
    for (let w = 0; w < ways.width.length; w += 1) {
      ways.chip[w * 3 + 2] = 0;
      if (!ways.width[w]) continue;
      const [x0, y0, x1, y1] = ways.ends.subarray(w * 4, w * 4 + 4);
      curve(x0, y0, x1, y1, HOME_GAP_PX, (size[end3[w]] || PLACE_PX2) + HOST_GAP_PX, ways.curves, w * 6);
      if (!ways.numbered) continue;
      const radius = numberRadius(numberOf(tally.wayCount[w]));
      ways.chip.set([...numberPoint(curveOf(ways, w), ways.width[w], radius), radius], w * 3);
    }
  }
  var chipOf = (ways, w) => ({ x: ways.chip[w * 3], y: ways.chip[w * 3 + 1], radius: ways.chip[w * 3 + 2] });
  var sideOf = (bits) => bits === 1 ? 0 : bits === 2 ? 1 : 3;
  function paint(pen, ways, tally, chosen2, tokens) {
    const emphasised = chosen2 >= 0 && ways.width[chosen2] ? chosen2 : -1;
    const hairlines = ways.drawn > MOST_RIBBONS;
    pen.lineJoin = "round";
    for (const side2 of SIDE_ORDER) {
      pen.beginPath();
      let any = false;
      for (let w = 0; w < ways.width.length; w += 1) {
        if (!ways.width[w] || w === emphasised || sideOf(tally.waySides[w]) !== side2) continue;
        any = true;
        if (hairlines) traceLine(pen, ways.curves, w * 6);
        else trace(pen, ways.curves, w * 6, ways.width[w]);
      }
      if (!any) continue;
      if (hairlines) strokeHairlines(pen, tokens[TOKENS2[side2]]);
      else fillRibbons(pen, tokens, side2, emphasised >= 0 ? ASIDE_ALPHA : ALPHA);
    }
    if (emphasised < 0) return;
    pen.beginPath();
    trace(pen, ways.curves, emphasised * 6, ways.width[emphasised] + 1);
    fillRibbons(pen, tokens, sideOf(tally.waySides[emphasised]), 1);
  }
  function strokeHairlines(pen, colour2) {
    pen.globalAlpha = HAIRLINE.alpha;
    pen.strokeStyle = colour2;
    pen.lineWidth = HAIRLINE.width;
    pen.stroke();
    pen.globalAlpha = 1;
  }
  function fillRibbons(pen, tokens, side2, alpha) {
    pen.strokeStyle = tokens.halo;
    pen.lineWidth = HALO_PX2;
    pen.stroke();
    pen.globalAlpha = alpha;
    pen.fillStyle = tokens[TOKENS2[side2]];
    pen.fill();
    pen.globalAlpha = 1;
  }
  var curveOf = (ways, w) => ways.curves.subarray(w * 6, w * 6 + 6);
  function pointsAlong(ways, inSight2) {
    const found = [];
    for (let w = 0; w < ways.width.length && found.length < MOST_POINTS; w += 1) {
      if (ways.width[w]) found.push(...pointsOf(ways, w, inSight2));
    }
    return found;
  }
  function pointsOf(ways, w, inSight2) {
    const curve2 = curveOf(ways, w);
    const found = points(curve2, STEP_PX2).map(([x, y]) => ({ x, y, radius: ways.width[w] }));
    if (ways.drawn <= MOST_RIBBONS) found.push(headOf(curve2, ways.width[w]));
    const chip = chipOf(ways, w);
    if (chip.radius) found.push(chip);
    return found.filter(({ x, y }) => inSight2(x, y, 0));
  }
  var isAlong = (ways, w, rule) => points(curveOf(ways, w), STEP_PX2).some(([x, y]) => rule(x, y));
  function middleOf(ways, w) {
    const [x0, y0, cx, cy, x1, y1] = curveOf(ways, w);
    return { x: (x0 + 2 * cx + x1) / 4, y: (y0 + 2 * cy + y1) / 4 };
  }

  // assets/js/map/overlay.js
  var GHOST_ALPHA = 0.55;
  var EDGE_PX2 = 8;
  var RING_PX = 6.5;
  var OUTLINE_PX = 1.5;
  function createOverlay(canvas) {
    const pen = canvas.getContext("2d");
    const point2 = new Float64Array(2);
    let columns = null;
    let arrangements = /* @__PURE__ */ new Map();
    let arrangement = null;
    let tally = null;
    let drawn6 = null;
    let ways = null;
    let view3 = null;
    let zoom2 = 0;
    let size = { width: 0, height: 0, ratio: 1 };
    let filter3 = "";
    let shown7 = null;
    let sides = null;
    let span3 = [0, 0];
    let certainly = false;
    let focus = -1;
    let pointed = null;
    let painters = null;
    let tokens = null;
    function takeDossier2(dossier) {
      columns = build2(dossier);
      arrangements = /* @__PURE__ */ new Map();
      arrangement = null;
      filter3 = "";
    }
    function takeSelection2(selection) {
      span3 = selection.window.map(fromIso);
      certainly = selection.within === "certainly";
      if (!columns) return;
      const position = columns.position.get(selection.focus);
      focus = position === void 0 ? -1 : position;
      const now = keyOf2(selection);
      if (now === filter3) return;
      filter3 = now;
      sides = sidesOf(columns, selection);
      shown7 = shownBy(columns, selection);
    }
    function takeTheme(next3) {
      tokens = next3;
      painters = null;
    }
    function takeCamera(camera, next3, padding) {
      if (next3.width !== size.width || next3.height !== size.height || next3.ratio !== size.ratio) {
        canvas.width = Math.max(1, Math.round(next3.width * next3.ratio));
        canvas.height = Math.max(1, Math.round(next3.height * next3.ratio));
        canvas.style.width = `${next3.width}px`;
        canvas.style.height = `${next3.height}px`;
        if (next3.ratio !== size.ratio) painters = null;
        size = next3;
      }
      view3 = createView(camera, size, padding);
      zoom2 = camera.zoom;
    }
    function arrange4() {
      const step5 = stepOf(zoom2);
      if (arrangement && arrangement.zoom === step5) return;
      pointed = null;
      if (!arrangements.has(step5)) arrangements.set(step5, arrange2(columns, step5));
      arrangement = arrangements.get(step5);
      const { length: length2 } = arrangement.x;
      tally = createTally(arrangement);
      drawn6 = {
        x: new Float64Array(length2),
        y: new Float64Array(length2),
        size: new Float64Array(length2),
        radius: new Float64Array(length2)
      };
      ways = createWays(arrangement.start.length);
    }
    function ready() {
      return Boolean(columns && shown7 && view3 && tokens && size.width);
    }
    function draw11() {
      if (!ready()) return false;
      arrange4();
      painters = painters || {
        marks: createPainter(tokens, size.ratio),
        discs: createDiscs(tokens, size.ratio)
      };
      count2(tally, columns, arrangement, shown7, sides, span3[0], span3[1], certainly);
      place6();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
      paint(pen, ways, tally, focus < 0 ? -1 : arrangement.way[focus], tokens);
      drawGroups();
      for (let w = 0; w < ways.width.length; w += 1) drawNumber(w);
      drawFocus();
      return true;
    }
    function place6() {
      const { x, y } = arrangement;
      for (let g = 0; g < x.length; g += 1) {
        toScreen(view3, x[g], y[g], point2);
        drawn6.x[g] = point2[0];
        drawn6.y[g] = point2[1];
      }
      choose(ways, arrangement, tally, drawn6, view3, inSight2);
      if (ways.numbered) carry(tally, arrangement, ways.width);
      for (let g = 0; g < x.length; g += 1) {
        const count3 = tally.count[g];
        const radius = count3 === 0 ? 0 : count3 === 1 ? MARK_PX / 2 : radiusOf(count3);
        drawn6.size[g] = radius;
        drawn6.radius[g] = inSight2(drawn6.x[g], drawn6.y[g], radius) ? radius : 0;
      }
      place2(ways, arrangement, tally, drawn6);
    }
    const isCarried = (i) => ways.numbered && arrangement.way[i] >= 0 && ways.width[arrangement.way[i]] > 0;
    function inSight2(x, y, margin) {
      const beyond = margin + EDGE_PX2;
      return x >= -beyond && y >= -beyond && x <= size.width + beyond && y <= size.height + beyond;
    }
    function drawGroups() {
      for (let g = drawn6.radius.length - 1; g >= 0; g -= 1) {
        if (drawn6.radius[g]) drawGroup(g, drawn6.x[g], drawn6.y[g]);
      }
    }
    function drawGroup(g, x, y) {
      const count3 = tally.count[g];
      if (count3 === 1) {
        drawMark(tally.positions[g], x, y, true);
      } else {
        painters.discs.draw(pen, count3, tally.bySide, g, tally.vague[g] === count3, x, y);
      }
    }
    function drawNumber(w) {
      const { x, y, radius } = chipOf(ways, w);
      const count3 = tally.wayCount[w];
      if (radius)
        painters.discs.number(pen, count3, sideOf(tally.waySides[w]), tally.wayVague[w] === count3, x, y, radius);
    }
    function drawMark(i, x, y, active) {
      const { kind } = columns.events[i];
      painters.marks.drawMark(pen, kind, sides[i], columns.vague[i] === 1, x, y, MARK_PX, active);
    }
    function drawFocus() {
      if (pointed) ringAboutHit(pointed);
      const g = focus < 0 ? -1 : arrangement.group[focus];
      if (g < 0) return;
      if (isCarried(focus)) {
        ringAboutHit({ type: "way", number: arrangement.way[focus] });
      } else if (drawn6.radius[g]) {
        ringAbout(g);
        drawGroup(g, drawn6.x[g], drawn6.y[g]);
      } else if (inSight2(drawn6.x[g], drawn6.y[g], 0)) {
        pen.globalAlpha = GHOST_ALPHA;
        painters.discs.ring(pen, drawn6.x[g], drawn6.y[g], MARK_PX / 2);
        pen.globalAlpha = 1;
        drawMark(focus, drawn6.x[g], drawn6.y[g], false);
      }
    }
    function ringAboutHit({ type: type2, number: number2 }) {
      if (type2 === "group" && drawn6.radius[number2]) ringAbout(number2);
      if (type2 !== "way") return;
      const { x, y, radius } = chipOf(ways, number2);
      if (!radius) return;
      painters.discs.ring(pen, x, y, radius - 1);
      drawNumber(number2);
    }
    function ringAbout(g) {
      painters.discs.ring(pen, drawn6.x[g], drawn6.y[g], drawn6.radius[g]);
      drawGroup(g, drawn6.x[g], drawn6.y[g]);
    }
    function members({ type: type2, number: number2 }) {
      if (type2 === "way") return matching2().filter((i) => arrangement.way[i] === number2);
      return matching2().filter((i) => arrangement.group[i] === number2 && !isCarried(i));
    }
    function matching2() {
      if (!columns || !shown7) return [];
      const { isInside: isInside2 } = columns_exports;
      return Array.from(shown7).filter((i) => isInside2(columns, i, span3[0], span3[1], certainly));
    }
    function rimOf(g) {
      if (focus >= 0 && arrangement.group[focus] === g && !isCarried(focus)) return drawn6.radius[g] + RING_PX;
      return drawn6.radius[g] + (tally.count[g] > 1 ? HALO_PX : OUTLINE_PX);
    }
    function marksInSight() {
      if (!drawn6) return [];
      const found = [];
      for (let g = 0; g < drawn6.radius.length; g += 1) {
        if (!drawn6.radius[g]) continue;
        const lon = lonOf(arrangement.x[g]);
        const lat = latOf(arrangement.y[g]);
        const [x, y, radius] = [drawn6.x[g], drawn6.y[g], drawn6.radius[g]];
        found.push({ type: "group", number: g, x, y, radius, rim: rimOf(g), lon, lat });
      }
      return found.sort((one, other) => one.x - other.x || one.y - other.y);
    }
    function waysOf({ type: type2, number: number2 }) {
      const { start: start38, end: end3 } = arrangement;
      const isOwn = (w) => type2 === "way" ? w === number2 : start38[w] === number2 || end3[w] === number2;
      const own3 = Array.from(ways.width.keys()).filter((w) => ways.width[w] > 0 && isOwn(w));
      const groups2 = new Set(own3.flatMap((w) => [start38[w], end3[w]]));
      if (type2 === "group") groups2.delete(number2);
      return {
        along: own3.flatMap((w) => pointsOf(ways, w, inSight2)),
        ends: [...groups2].map((g) => ({ x: drawn6.x[g], y: drawn6.y[g], radius: drawn6.radius[g] }))
      };
    }
    function seen2({ left: left2, right, top, bottom }) {
      const found = { marks: [], discs: [], ways: [], focus: false };
      if (!drawn6) return found;
      const { SIDES: SIDES4 } = columns_exports;
      const isInside2 = (x, y) => x >= left2 && x <= right && y >= top && y <= bottom;
      const inside = (g2) => drawn6.radius[g2] > 0 && isInside2(drawn6.x[g2], drawn6.y[g2]);
      const held3 = /* @__PURE__ */ new Map();
      for (const i of matching2()) {
        const g2 = arrangement.group[i];
        if (g2 >= 0 && !isCarried(i) && inside(g2)) held3.set(g2, [...held3.get(g2) || [], i]);
      }
      for (const [g2, positions] of held3) {
        const hollow = tally.vague[g2] === tally.count[g2];
        const [kinds2, whose] = [positions.map((i) => columns.events[i].kind), positions.map((i) => SIDES4[sides[i]])];
        if (positions.length === 1) found.marks.push({ kind: kinds2[0], side: whose[0], hollow });
        else found.discs.push({ kinds: [...new Set(kinds2)], sides: [...new Set(whose)], hollow });
      }
      const hairline = ways.drawn > MOST_RIBBONS;
      for (let w = 0; w < ways.width.length; w += 1) {
        if (!ways.width[w] || !isAlong(ways, w, isInside2)) continue;
        const hollow = ways.numbered && tally.wayVague[w] === tally.wayCount[w];
        found.ways.push({ side: SIDES4[sideOf(tally.waySides[w])], hollow, number: ways.numbered, hairline });
      }
      const g = focus < 0 ? -1 : arrangement.group[focus];
      const spot = g < 0 ? null : isCarried(focus) ? chipOf(ways, arrangement.way[focus]) : { x: drawn6.x[g], y: drawn6.y[g] };
      return { ...found, focus: Boolean(spot) && isInside2(spot.x, spot.y) };
    }
    function stopsInSight() {
      const marks = marksInSight();
      const chips = ways ? Array.from(ways.width, (_, number2) => ({
        type: (
          /** @type {"way"} */
          "way"
        ),
        number: number2,
        ...chipOf(ways, number2)
      })) : [];
      return [...marks, ...chips.filter(({ x, y, radius }) => radius && inSight2(x, y, 0))].sort(
        (one, other) => one.x - other.x || one.y - other.y
      );
    }
    return {
      takeDossier: takeDossier2,
      takeSelection: takeSelection2,
      takeTheme,
      takeCamera,
      draw: draw11,
      members,
      matching: matching2,
      marksInSight,
      stopsInSight,
      seen: seen2,
      waysOf,
      find: (x, y) => drawn6 ? find2(drawn6, ways, x, y) : null,
      /** @param {Hit|null} hit */
      point: (hit) => {
        pointed = hit;
      },
      pointedAt: () => pointed,
      middleOfWay: (number2) => middleOf(ways, number2),
      alongWays: () => ways ? pointsAlong(ways, inSight2) : [],
      eventAt: (position) => columns.events[position],
      sideAt: (position) => SIDES[sides[position]],
      counts: () => ({ placed: tally ? tally.placed : 0, placeless: tally ? tally.placeless : 0 }),
      /** Where a mark, or the number of a way, stands; a way without one has a radius of 0. */
      positionOf: ({ type: type2, number: number2 }) => type2 === "way" ? chipOf(ways, number2) : { x: drawn6.x[number2], y: drawn6.y[number2], radius: drawn6.radius[number2] },
      sizeOf: () => size,
      isReady: ready
    };
  }

  // assets/js/map/sites.js
  var SIGN_PX = 11;
  var FRAME_PX = 17;
  var OBSTACLE = "obstacle";
  var OBSTACLE_PX = 20;
  var ARROW = "arrow";
  var ARROW_SHAPE_PX = { length: 11, half: 4.5, cut: 3 };
  var DOTS_PX = { "dot-capital": { radius: 3.6, line: 1.8 }, dot: { radius: 2.6, line: 1.3 } };
  function picture(ratio, paint5) {
    const size = Math.round(FRAME_PX * ratio);
    const canvas = element("canvas", { width: size, height: size });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.translate(size / 2, size / 2);
    pen.scale(ratio, ratio);
    paint5(pen);
    return pen.getImageData(0, 0, size, size);
  }
  var sign = (path2, hollow, tokens, ratio) => picture(ratio, (pen) => {
    const scale = SIGN_PX / 2;
    pen.scale(scale, scale);
    pen.lineJoin = "round";
    const shape = new Path2D(path2);
    pen.strokeStyle = tokens.panel;
    pen.lineWidth = 3.2 / scale;
    pen.stroke(shape);
    if (hollow) {
      pen.fillStyle = tokens.panel;
      pen.fill(shape, "evenodd");
      pen.strokeStyle = tokens.ink;
      pen.lineWidth = 1.2 / scale;
      pen.stroke(shape);
    } else {
      pen.fillStyle = tokens.panel;
      pen.fill(shape, "nonzero");
      pen.fillStyle = tokens.ink;
      pen.fill(shape, "evenodd");
    }
  });
  var arrow = (tokens, ratio) => picture(ratio, (pen) => {
    const { length: length2, half, cut: cut2 } = ARROW_SHAPE_PX;
    const shape = new Path2D(`M${length2 / 2} 0L${-length2 / 2} ${half}L${cut2 - length2 / 2} 0L${-length2 / 2} ${-half}Z`);
    pen.lineJoin = "round";
    pen.lineWidth = 2.4;
    pen.strokeStyle = tokens.halo;
    pen.stroke(shape);
    pen.fillStyle = tokens.muted;
    pen.fill(shape);
  });
  var dot = (radius, line3, tokens, ratio) => picture(ratio, (pen) => {
    const shape = new Path2D();
    shape.arc(0, 0, radius + line3 / 2, 0, 2 * Math.PI);
    pen.fillStyle = tokens.panel;
    pen.fill(shape);
    pen.lineWidth = line3;
    pen.strokeStyle = tokens.ink;
    pen.stroke(shape);
  });
  function draw(mapLibre, tokens, ratio) {
    for (const [kind, { mark: mark4 }] of Object.entries(sites)) {
      for (const [suffix, hollow] of [
        ["", false],
        ["-hollow", true]
      ]) {
        put2(mapLibre, `site-${kind}${suffix}`, sign(mark4, hollow, tokens, ratio), ratio);
      }
    }
    put2(mapLibre, ARROW, arrow(tokens, ratio), ratio);
    for (const [name2, { radius, line: line3 }] of Object.entries(DOTS_PX)) {
      put2(mapLibre, name2, dot(radius, line3, tokens, ratio), ratio);
    }
    if (!mapLibre.hasImage(OBSTACLE)) mapLibre.addImage(OBSTACLE, new ImageData(OBSTACLE_PX, OBSTACLE_PX));
  }
  function put2(mapLibre, name2, image, ratio) {
    if (mapLibre.hasImage(name2)) mapLibre.updateImage(name2, image);
    else mapLibre.addImage(name2, image, { pixelRatio: ratio });
  }

  // assets/js/map/hatches.js
  function picture2({ token, step_px: step5, width_px: width, path: path2 }, tokens, ratio) {
    const size = Math.round(step5 * ratio);
    const canvas = element("canvas", { width: size, height: size });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.scale(size / step5, size / step5);
    pen.strokeStyle = tokens[token];
    pen.lineWidth = width;
    pen.stroke(new Path2D(path2));
    return pen.getImageData(0, 0, size, size);
  }
  function draw2(mapLibre, hatches, tokens, ratio) {
    for (const [name2, hatch2] of Object.entries(hatches)) {
      put2(mapLibre, name2, picture2(hatch2, tokens, ratio), Math.round(hatch2.step_px * ratio) / hatch2.step_px);
    }
  }

  // assets/js/map/painting.js
  var QUICKLY = { validate: false };
  var OFFSETS = { plain: 0.7, beside: 1.45 };
  var OBSTACLES = "mark-obstacles";
  var FIXED = "fixed-obstacles";
  var EMPTY = { type: "FeatureCollection", features: [] };
  var DOTS2 = ["place-dots", "towns", "sites"];
  var DOT_PX2 = 6;
  var ON_PLACE_PX = 16;
  function createPainting(mapLibre) {
    const style2 = mapLibre.getStyle();
    const layers = style2.layers.filter((layer) => layer.metadata?.tokens);
    const undrawable = style2.metadata?.undrawable || [];
    const samples = style2.metadata?.samples || [];
    const later3 = new Map(Object.entries(style2.metadata?.later || {}));
    const set = new Map(layers.flatMap(startingValues));
    let lettered = null;
    function startingValues({ id, paint: paint6, layout, filter: filter3 }) {
      const entries = (kind, values) => Object.entries(values || {}).map(([name3, value]) => [`${kind} ${id} ${name3}`, JSON.stringify(value)]);
      return [...entries("paint", paint6), ...entries("layout", layout), [`filter ${id} `, JSON.stringify(filter3)]];
    }
    function fetchNeeded(selection, zoom2) {
      for (const name3 of neededOf(layers, [...later3.keys()], selection, zoom2)) {
        mapLibre.getSource(name3).setData(later3.get(name3));
        later3.delete(name3);
      }
    }
    function isNew(key2, value) {
      const text = JSON.stringify(value);
      if (set.get(key2) === text) return false;
      set.set(key2, text);
      return true;
    }
    function change(kind, id, name3, value) {
      if (!isNew(`${kind} ${id} ${name3}`, value)) return;
      if (kind === "paint") mapLibre.setPaintProperty(id, name3, value, QUICKLY);
      else if (kind === "layout") mapLibre.setLayoutProperty(id, name3, value, QUICKLY);
      else mapLibre.setFilter(id, value, QUICKLY);
    }
    function paint5(tokens) {
      if (isNew("signs", tokens)) {
        const ratio = globalThis.devicePixelRatio || 1;
        draw(mapLibre, tokens, ratio);
        draw2(mapLibre, style2.metadata?.hatches || {}, tokens, ratio);
      }
      for (const { id, metadata } of layers) {
        for (const [property, token] of Object.entries(metadata.tokens)) change("paint", id, property, tokens[token]);
      }
    }
    function apply2(selection) {
      for (const { id, metadata } of layers) {
        const filter3 = filterFor(metadata.role, selection);
        if (filter3) change("filter", id, "", filter3);
        if (metadata.stands) change("layout", id, "icon-image", signFor(selection.as_of));
        if (metadata.opacity) change("paint", id, "line-opacity", opacityFor(selection.as_of, metadata.opacity));
        if (lettered && isNamed(metadata) && !metadata.written) name2(id, metadata, lettered);
        change("layout", id, "visibility", visibilityOf(metadata, selection, Boolean(lettered)));
      }
    }
    function name2(id, metadata, language) {
      change("layout", id, "text-field", textFor(language, undrawable, metadata.named_from));
      if (metadata.role === "country-label") change("layout", id, "text-transform", caseFor(language));
    }
    function makeRoom(marks, ways, fixed, { lat, zoom: zoom2 }) {
      if (!mapLibre.getLayer(OBSTACLES)) for (const id of [OBSTACLES, FIXED]) addObstacles(id);
      const near = ON_PLACE_PX * metresPerPx(lat, zoom2);
      put3(OBSTACLES, [...marks.map((mark4) => obstacle(mark4.lon, mark4.lat, mark4.rim)), ...ways.map(onScreen)]);
      put3(FIXED, fixed.map(onScreen));
      change("layout", FIXED, "visibility", "visible");
      for (const { id, metadata } of layers) {
        if (metadata.beside_marks) change("layout", id, "text-radial-offset", offsetFor(marks, near, OFFSETS));
      }
    }
    function dots() {
      const drawn6 = DOTS2.filter((id) => mapLibre.getLayer(id));
      const { clientWidth, clientHeight } = mapLibre.getContainer();
      return mapLibre.queryRenderedFeatures(
        [
          [0, 0],
          [clientWidth, clientHeight]
        ],
        { layers: drawn6 }
      ).map(({ geometry }) => {
        const { x, y } = mapLibre.project(geometry.coordinates);
        return boxAbout({ x, y, radius: DOT_PX2 });
      });
    }
    function moveOff() {
      if (mapLibre.getLayer(FIXED)) change("layout", FIXED, "visibility", "none");
    }
    function put3(id, features) {
      if (isNew(id, features)) mapLibre.getSource(id).setData({ type: "FeatureCollection", features });
    }
    const obstacle = (lon, lat, radius, anchor = "center") => ({
      type: "Feature",
      properties: { size: radius / (OBSTACLE_PX / 2), anchor },
      geometry: { type: "Point", coordinates: [lon, lat] }
    });
    function onScreen({ x, y, radius, anchor }) {
      const { lng, lat } = mapLibre.unproject([x, y]);
      return obstacle(lng, lat, radius, anchor);
    }
    function addObstacles(id) {
      mapLibre.addSource(id, { type: "geojson", data: EMPTY });
      mapLibre.addLayer({
        id,
        type: "symbol",
        source: id,
        layout: {
          "icon-image": OBSTACLE,
          "icon-size": ["get", "size"],
          "icon-anchor": ["get", "anchor"],
          "icon-allow-overlap": true,
          "icon-padding": 0
        }
      });
    }
    return {
      paint: paint5,
      apply: apply2,
      makeRoom,
      moveOff,
      fetchNeeded,
      /** A letter of each script in which local names are written here, for map/fonts.js. */
      samples,
      /** Layers of this selection that have still to be asked for. */
      lacking: (selection) => neededOf(layers, [...later3.keys()], selection, null),
      /** The letters of a language are there, or will never be. */
      letter(language) {
        lettered = language;
      },
      isLettered: () => lettered !== null,
      dots,
      /** Layers whose features say something when pointed at. */
      telling: () => layers.filter(({ metadata }) => metadata.card).map(({ id }) => id),
      cardOf: (id) => layers.find((layer) => layer.id === id).metadata.card
    };
  }

  // assets/js/parts/calendar.js
  var calendar_exports = {};
  __export(calendar_exports, {
    FIRST_DAY: () => FIRST_DAY,
    LAST_DAY: () => LAST_DAY,
    MONTHS: () => MONTHS2,
    addMonths: () => addMonths,
    civil: () => civil2,
    fromCivil: () => fromCivil,
    length: () => length,
    longWords: () => longWords,
    parse: () => parse,
    range: () => range,
    words: () => words3
  });
  var MS_PER_DAY2 = 864e5;
  var { MONTH_NAMES: MONTH_NAMES2, MONTHS: MONTHS2, civil: civil2, words: words3 } = days_exports;
  var FIRST_YEAR = 1;
  var LAST_YEAR = 9999;
  function fromCivil(year, month, date) {
    const moment = /* @__PURE__ */ new Date(0);
    moment.setUTCFullYear(year, month, date);
    return Math.round(moment.getTime() / MS_PER_DAY2);
  }
  function monthLength(year, month) {
    return fromCivil(year, month + 1, 1) - fromCivil(year, month, 1);
  }
  function addMonths(day2, months) {
    const { year, month, date } = civil2(day2);
    const first = civil2(fromCivil(year, month + months, 1));
    return fromCivil(first.year, first.month, Math.min(date, monthLength(first.year, first.month)));
  }
  function longWords(day2) {
    const { year, month, date } = civil2(day2);
    return `${date} ${MONTH_NAMES2[month]} ${year}`;
  }
  function range(start38, end3) {
    return start38 === end3 ? words3(start38) : `${words3(start38)} – ${words3(end3)}`;
  }
  function length(start38, end3) {
    const days = end3 - start38 + 1;
    return days === 1 ? "1 day" : `${days.toLocaleString("en")} days`;
  }
  function monthNumber(name2) {
    const text = name2.toLowerCase();
    if (text.length < 3) return -1;
    return MONTH_NAMES2.findIndex(
      (month) => month.toLowerCase().startsWith(text) || text === "sept" && month === "September"
    );
  }
  var FORMS = [
    [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (m) => [m[1], m[2] - 1, m[3]]],
    [/^(\d{4})-(\d{1,2})$/, (m) => [m[1], m[2] - 1, null]],
    [/^(\d{4})$/, (m) => [m[1], null, null]],
    [/^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})$/i, (m) => [m[3], monthNumber(m[2]), m[1]]],
    [/^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i, (m) => [m[3], monthNumber(m[1]), m[2]]],
    [/^([a-z]+)\.?,?\s+(\d{4})$/i, (m) => [m[2], monthNumber(m[1]), null]]
  ];
  function parse(text, edge) {
    const typed = text.trim().replace(/\s+/g, " ");
    const shown7 = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
    const expected2 = "type a day like 2019-01-24 or 24 Jan 2019, or a month or year.";
    if (!typed) return { problem: `No date came; ${expected2}` };
    for (const [pattern, read3] of FORMS) {
      const match = pattern.exec(typed);
      if (!match) continue;
      const [yearText, month, dateText] = read3(match);
      const year = Number(yearText);
      if (month !== null && !(month >= 0 && month <= 11)) {
        return { problem: `“${shown7}” names no month of the calendar; ${expected2}` };
      }
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        return { problem: `The year of “${shown7}” is outside 1 to 9999; ${expected2}` };
      }
      return dayOf(year, month, dateText === null ? null : Number(dateText), edge, shown7);
    }
    return { problem: `“${shown7}” is not a date that is read here; ${expected2}` };
  }
  function dayOf(year, month, date, edge, shown7) {
    if (month === null) return { day: edge === "start" ? fromCivil(year, 0, 1) : fromCivil(year, 11, 31) };
    const last = monthLength(year, month);
    if (date === null) return { day: fromCivil(year, month, edge === "start" ? 1 : last) };
    if (date < 1 || date > last) {
      return { problem: `“${shown7}” is not in the calendar: ${MONTH_NAMES2[month]} ${year} has ${last} days.` };
    }
    return { day: fromCivil(year, month, date) };
  }
  var FIRST_DAY = fromCivil(FIRST_YEAR, 0, 1);
  var LAST_DAY = fromCivil(LAST_YEAR, 11, 31);

  // assets/js/parts/shapes.js
  function icon2(kind, sizePx) {
    return svg(
      "svg",
      { viewBox: "-1.3 -1.3 2.6 2.6", width: sizePx, height: sizePx, "aria-hidden": "true" },
      svg("path", { d: markOf(kind), fill: "currentColor" })
    );
  }

  // assets/js/map/legend.js
  var WIDTH_PX = 22;
  var HEIGHT_PX = 14;
  var MIDDLE = HEIGHT_PX / 2;
  var colour = (token) => `var(--${token})`;
  var dashOf = (dash, width) => dash ? dash.split(" ").map((length2) => Number((length2 * width).toFixed(2))).join(" ") : "";
  function shapesOf(data) {
    switch (data.legend) {
      case "line":
      case "corridor":
        return [
          [
            "path",
            {
              d: `M1 ${MIDDLE}H${WIDTH_PX - 1}`,
              fill: "none",
              stroke: colour(data.token),
              "stroke-width": data.width,
              "stroke-dasharray": dashOf(data.dash, Number(data.width)),
              "stroke-linecap": data.dash ? "butt" : "round",
              "stroke-opacity": data.opacity || 1
            }
          ]
        ];
      case "zone":
        return [
          [
            "rect",
            {
              x: 2,
              y: 2,
              width: WIDTH_PX - 4,
              height: HEIGHT_PX - 4,
              fill: colour("sea"),
              stroke: colour(data.token),
              "stroke-width": 1,
              "stroke-dasharray": "3 2"
            }
          ],
          ["path", { d: data.strokes, fill: "none", stroke: colour(data.token), "stroke-width": data.width }]
        ];
      case "site":
        return [
          [
            "path",
            {
              d: sites[data.shape].mark,
              transform: `translate(${WIDTH_PX / 2} ${MIDDLE}) scale(5.5)`,
              "fill-rule": "evenodd",
              fill: data.hollow ? colour("panel") : colour("ink"),
              stroke: data.hollow ? colour("ink") : "none",
              "stroke-width": 0.22
            }
          ]
        ];
      case "place":
        return [
          [
            "circle",
            { cx: WIDTH_PX / 2, cy: MIDDLE, r: 3.6, fill: colour("panel"), stroke: colour("ink"), "stroke-width": 1.8 }
          ]
        ];
      default:
        throw new Error(`unknown mark of the legend "${data.legend}"; known: line, corridor, zone, site, place`);
    }
  }
  function draw3(host) {
    for (const place6 of all("[data-legend]", host)) {
      const shapes = shapesOf(place6.dataset).map(([name2, attributes]) => svg(name2, attributes));
      place6.replaceChildren(
        svg("svg", { viewBox: `0 0 ${WIDTH_PX} ${HEIGHT_PX}`, width: WIDTH_PX, height: HEIGHT_PX }, ...shapes)
      );
    }
  }

  // assets/js/map/panel.js
  var SCOPES = [
    ["all", "All events"],
    ["pair", "This pair only"]
  ];
  var ONLY_VIEWPOINT = "Lines as they run in fact; the layers have those of no other viewpoint";
  function chooser(choices) {
    const select = element(
      "select",
      {
        id: "map-viewpoint-choice",
        "aria-label": "Viewpoint: whose borders are drawn",
        onchange: () => state.dispatch({ type: "viewpoint", value: select.value })
      },
      ...choices.map(([value, text]) => element("option", { value }, text))
    );
    return select;
  }
  function createPanel(panel) {
    const moving = all("[data-moves=yes]", panel);
    const borders = bordersKnown();
    const switches = all("[data-layer]", panel);
    draw3(panel);
    const problem = element("p", { class: "note", role: "alert", id: "map-as-of-problem", hidden: true });
    const asOf = element("input", {
      type: "text",
      id: "map-as-of-day",
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": "map-as-of-problem",
      title: "The day whose borders and lines are drawn: 2019-01-24, 24 Jan 2019, a month or a year",
      onchange: () => typeDay(asOf.value),
      onkeydown: (event2) => {
        if (event2.key === "Escape") asOf.value = isoWords(state.selection.as_of);
      }
    });
    byId("map-as-of").append(element("label", { for: "map-as-of-day" }, "as of"), asOf);
    byId("map-as-of").parentElement.after(problem);
    function typeDay(text) {
      const read3 = parse(text, "end");
      problem.textContent = read3.problem || "";
      problem.hidden = !read3.problem;
      if (read3.problem) asOf.setAttribute("aria-invalid", "true");
      else asOf.removeAttribute("aria-invalid");
      if (!read3.problem) state.dispatch({ type: "as_of", value: toIso(read3.day) });
      if (!read3.problem) asOf.value = isoWords(state.selection.as_of);
    }
    const choices = byId("map-viewpoint").dataset.choices.split("\n").map((line3) => line3.split("|"));
    const viewpoint = choices.length > 1 ? chooser(choices) : null;
    byId("map-viewpoint").append(viewpoint ?? element("span", { title: ONLY_VIEWPOINT }, choices[0][1]));
    const scopes = SCOPES.map(
      ([value, text]) => element(
        "button",
        {
          type: "button",
          role: "radio",
          "data-scope": value,
          onclick: () => state.dispatch({ type: "scope", value })
        },
        text
      )
    );
    byId("map-scope").append(...scopes);
    byId("map-scope").addEventListener("keydown", (event2) => {
      if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event2.key)) return;
      event2.preventDefault();
      const other = scopes.find((button3) => button3.getAttribute("aria-checked") === "false");
      other.click();
      other.focus();
    });
    panel.addEventListener("click", (event2) => {
      const layer = closest(event2.target, "[data-layer]");
      if (layer)
        state.dispatch({ type: "layer", layer: layer.dataset.layer, on: layer.getAttribute("aria-checked") !== "true" });
      const more = closest(event2.target, ".layer-more");
      if (more) unfold2(more);
      if (closest(event2.target, "#layers-fold")) fold3();
    });
    function unfold2(button3) {
      const open11 = button3.getAttribute("aria-expanded") !== "true";
      button3.setAttribute("aria-expanded", String(open11));
      byId(button3.getAttribute("aria-controls")).hidden = !open11;
    }
    function fold3() {
      const button3 = byId("layers-fold");
      const folded2 = panel.classList.toggle("is-folded");
      const words4 = folded2 ? "Show the layers" : "Hide the layers";
      byId("layers-body").hidden = folded2;
      button3.setAttribute("aria-expanded", String(!folded2));
      button3.setAttribute("aria-label", words4);
      button3.title = words4;
    }
    let kinds2 = [];
    function takeDossier2(dossier) {
      for (const row2 of all(".layer[data-group]", panel)) row2.hidden = !dossier.layers.includes(row2.dataset.group);
      const countOf = (members) => dossier.events.filter(({ kind }) => members.includes(kind)).length;
      kinds2 = [...lanesOf(dossier.events)].map(
        ([lane, members]) => element(
          "button",
          {
            type: "button",
            class: "kind",
            title: `Show or hide ${nameOf2(lane).toLowerCase()}: ${countWords(countOf(members))} in the dossier`,
            "data-kind": lane,
            "aria-pressed": "true",
            onclick: (event2) => state.dispatch(switching(members, event2.currentTarget.getAttribute("aria-pressed") !== "true"))
          },
          icon2(lane, 12),
          nameOf2(lane),
          element("span", { class: "kind-count" }, countOf(members).toLocaleString("en"))
        )
      );
      byId("map-kinds").replaceChildren(...kinds2);
    }
    function show6(selection) {
      for (const one of switches) one.setAttribute("aria-checked", String(selection.layers.includes(one.dataset.layer)));
      for (const one of kinds2) one.setAttribute("aria-pressed", String(isOn(one.dataset.kind, selection.kinds)));
      for (const one of scopes) {
        const chosen2 = one.dataset.scope === selection.scope;
        one.setAttribute("aria-checked", String(chosen2));
        one.tabIndex = chosen2 ? 0 : -1;
      }
      if (document.activeElement !== asOf) asOf.value = isoWords(selection.as_of);
      if (viewpoint) viewpoint.value = selection.viewpoint;
      const day2 = `as of ${isoWords(selection.as_of)}`;
      for (const row2 of moving) row2.textContent = day2;
      byId("borders-words").textContent = `Borders: ${bordersWords(selection.pair, selection.as_of, borders)}.`;
    }
    return { takeDossier: takeDossier2, show: show6, isFolded: () => panel.classList.contains("is-folded") };
  }

  // assets/js/map/pointer.js
  var REACH_PX2 = 4;
  function listen2(mapLibre, figure, deeds) {
    const canvas = mapLibre.getCanvas();
    let frame2 = 0;
    let at2 = null;
    function look4() {
      frame2 = 0;
      if (!at2 || mapLibre.isMoving()) return;
      const hit = deeds.hitAt(at2.x, at2.y);
      const feature2 = hit ? null : featureAt(at2);
      canvas.style.cursor = hit ? "pointer" : "";
      deeds.point(hit, feature2, at2);
    }
    function featureAt({ x, y }) {
      const box = [
        [x - REACH_PX2, y - REACH_PX2],
        [x + REACH_PX2, y + REACH_PX2]
      ];
      const layers = deeds.tellingLayers();
      return mapLibre.queryRenderedFeatures(box, { layers })[0] || null;
    }
    canvas.addEventListener("pointerdown", () => canvas.toggleAttribute("data-by-hand", true));
    for (const name2 of ["keydown", "blur"]) canvas.addEventListener(name2, () => canvas.removeAttribute("data-by-hand"));
    mapLibre.on("mousemove", (event2) => {
      at2 = event2.point;
      if (!frame2) frame2 = globalThis.requestAnimationFrame(look4);
    });
    mapLibre.on("mouseout", () => {
      at2 = null;
      deeds.point(null, null, null);
    });
    mapLibre.on("movestart", () => deeds.leave());
    mapLibre.on("click", ({ point: point2 }) => {
      const hit = deeds.hitAt(point2.x, point2.y);
      if (hit) deeds.open(hit);
      else deeds.press(featureAt(point2), point2);
    });
    figure.addEventListener(
      "dblclick",
      (event2) => {
        event2.stopPropagation();
        const box = canvas.getBoundingClientRect();
        const zoom2 = zoomOf(canvas);
        const around3 = mapLibre.unproject([(event2.clientX - box.left) / zoom2, (event2.clientY - box.top) / zoom2]);
        mapLibre.easeTo({ zoom: mapLibre.getZoom() + (event2.shiftKey ? -1 : 1), around: around3 }, READERS);
      },
      true
    );
  }

  // assets/js/map/scale.js
  var ROOM_PX = 120;
  var STEPS = [5, 2, 1];
  function measure2(metresPerPx2) {
    const most = metresPerPx2 * ROOM_PX;
    const power = 10 ** Math.floor(Math.log10(most));
    const metres = STEPS.map((step5) => step5 * power).find((length2) => length2 <= most);
    const text = metres >= 1e3 ? `${(metres / 1e3).toLocaleString("en")} km` : `${metres} m`;
    return { metres, px: metres / metresPerPx2, text };
  }
  function createScale(host) {
    let shown7 = "";
    return function show6(metresPerPx2) {
      const { px, text } = measure2(metresPerPx2);
      const key2 = `${text} ${Math.round(px)}`;
      if (key2 === shown7) return;
      shown7 = key2;
      host.textContent = text;
      host.style.setProperty("--scale-px", `${Math.round(px)}px`);
      host.setAttribute("aria-label", `Scale: this bar is ${text} long in the middle of the map`);
    };
  }

  // assets/js/map/signs.js
  var signs_exports = {};
  __export(signs_exports, {
    cornerOf: () => cornerOf,
    entriesOf: () => entriesOf,
    groundSigns: () => groundSigns
  });
  function groundSigns(sign2, properties, day2) {
    const standing3 = standing(properties, day2);
    switch (sign2) {
      case "corridor": {
        const mode2 = `corridor:${properties.mode}`;
        if (standing3 === "working") return [mode2];
        const planned = standing3 === "not_yet" && properties.status !== "building";
        return [mode2, planned ? "corridor:planned" : "corridor:building"];
      }
      case "site":
        return [`site:${properties.kind}${standing3 === "working" ? "" : ":hollow"}`];
      case "zone":
        return [`zone:${properties.zone}`];
      case "place":
        return [properties.kind === "capital" ? "place:capital" : "place:town"];
      default:
        return [sign2];
    }
  }
  function eventSigns({ pair, land, marks, discs, ways, focus }) {
    const found = [];
    const sides = new Set([...marks, ...ways].map(({ side: side2 }) => side2).concat(discs.flatMap((disc) => disc.sides)));
    if (pair) {
      for (const [side2, name2] of [
        ["A", "a"],
        ["B", "b"]
      ]) {
        if (sides.has(side2)) found.push(`events:${name2}`);
        else if (land.includes(side2)) found.push(`land:${name2}`);
      }
      for (const side2 of ["both", "other"]) if (sides.has(side2)) found.push(`events:${side2}`);
    }
    found.push(...marks.map(({ kind }) => `kind:${kind}`));
    if (discs.length) found.push("disc");
    for (const { number: number2, hairline } of ways) found.push(number2 ? "arrow" : hairline ? "arrow:hairline" : "arrow:plain");
    if ([...marks, ...discs, ...ways].some(({ hollow }) => hollow)) found.push("hollow");
    if (focus) found.push("ring");
    return found;
  }
  function entriesOf(table3, seen2, plural) {
    const found = /* @__PURE__ */ new Set([...eventSigns(seen2), ...Object.keys(seen2.ground)]);
    const kinds2 = new Set(seen2.discs.flatMap((disc) => disc.kinds));
    const [a, b] = seen2.pair || ["", ""];
    const what = kinds2.size === 1 ? plural([...kinds2][0]) : "events";
    return table3.filter(({ id, words: words4 }) => found.has(id) && (seen2.pair || !words4.includes("{a}"))).map(({ id, words: words4 }) => {
      const filled = { a, b, what, names: [...new Set(seen2.ground[id] || [])].join(", ") };
      return { id, words: words4.replace(/\{(a|b|what|names)\}/g, (_, name2) => filled[name2]) };
    });
  }
  function cornerOf(area, box, marks) {
    const lefts = [area.left, Math.max(area.left, area.right - box.width)];
    const tops = [area.top, Math.max(area.top, area.bottom - box.height)];
    let best = null;
    for (const top of tops) {
      for (const left2 of lefts) {
        let cost = 0;
        for (const { x, y, radius, weight } of marks) {
          const across = Math.max(left2 - x, x - left2 - box.width, 0);
          const down = Math.max(top - y, y - top - box.height, 0);
          if (Math.hypot(across, down) < radius) cost += weight;
        }
        if (!best || cost < best.cost) best = { left: left2, top, cost };
      }
    }
    return { left: best.left, top: best.top };
  }

  // assets/js/map/stage_legend.js
  var EDGE_PX3 = 14;
  var WEIGHTS2 = { mark: 12, way: 1 };
  var MOST_SHARE = 0.8;
  var MOST_COLUMNS = 4;
  var MOST_COVERED2 = 1 / 3;
  function createStageLegend(host, view3) {
    const table3 = JSON.parse(host.dataset.signs);
    const shapesOf2 = new Map(table3.map(({ id, shapes }) => [id, shapes]));
    let scene = null;
    const explained2 = () => view3.mapLibre.getStyle().layers.filter(({ metadata }) => metadata?.sign);
    function seenIn(area, selection) {
      const layers = explained2();
      const signs = new Map(layers.map(({ id, metadata }) => [id, metadata.sign]));
      const box = [
        [area.left, area.top],
        [area.right, area.bottom]
      ];
      const ground = {};
      const land = /* @__PURE__ */ new Set();
      for (const { layer, properties } of view3.mapLibre.queryRenderedFeatures(box, {
        layers: layers.map(({ id }) => id)
      })) {
        const sign2 = signs.get(layer.id);
        if (sign2.startsWith("land:")) {
          land.add(sign2.slice(-1).toUpperCase());
          continue;
        }
        for (const id of groundSigns(sign2, properties, selection.as_of)) {
          ground[id] ||= [];
          ground[id].push(properties.name || "");
        }
      }
      const pair = selection.pair?.map(view3.countryName);
      return { pair, land: [...land], ...view3.overlay.seen(area), ground };
    }
    function picture3(id) {
      const coloured2 = (value) => typeof value === "string" && value.startsWith("$") ? `var(--${value.slice(1)})` : value;
      const shapes = shapesOf2.get(id).map(([name2, { content = "", ...attributes }]) => {
        const values = Object.entries(attributes).map(([key2, value]) => [key2, coloured2(value)]);
        return svg(name2, Object.fromEntries(values), String(content));
      });
      return svg("svg", { viewBox: "0 0 22 14", width: 22, height: 14, "aria-hidden": "true" }, ...shapes);
    }
    function place6(area) {
      const [width, height] = [area.right - area.left, area.bottom - area.top];
      for (let columns = 1; columns <= MOST_COLUMNS; columns += 1) {
        host.style.columnCount = String(columns);
        if (host.offsetHeight <= height * MOST_SHARE) break;
      }
      if (host.offsetHeight > height || host.offsetWidth > width) return false;
      if (host.offsetHeight * host.offsetWidth > width * height * MOST_COVERED2) return false;
      const marks = view3.overlay.marksInSight().map(({ x, y, radius }) => ({ x, y, radius, weight: WEIGHTS2.mark }));
      const ways = view3.overlay.alongWays().map(({ x, y, radius }) => ({ x, y, radius, weight: WEIGHTS2.way }));
      const box = { width: host.offsetWidth, height: host.offsetHeight };
      const { left: left2, top } = cornerOf(area, box, [...marks, ...ways]);
      host.style.left = `${Math.round(left2)}px`;
      host.style.top = `${Math.round(top)}px`;
      return true;
    }
    function show6(selection) {
      if (!view3.room.isPresenting()) {
        host.hidden = true;
        return;
      }
      const free = view3.freeArea();
      const bottom = Math.min(free.bottom, view3.room.captionTop());
      const area = {
        left: free.left + EDGE_PX3,
        right: free.right - EDGE_PX3,
        top: free.top + EDGE_PX3,
        bottom: bottom - EDGE_PX3
      };
      if (area.right <= area.left || area.bottom <= area.top) {
        host.hidden = true;
        return;
      }
      const entries = entriesOf(table3, seenIn(free, selection), pluralOf);
      host.replaceChildren(
        ...entries.map(({ id, words: words4 }) => {
          return element("li", { data: { sign: id } }, picture3(id), element("span", { dir: "auto" }, words4));
        })
      );
      host.hidden = !entries.length;
      host.classList.toggle("is-placed", !host.hidden && place6(area));
    }
    function follow7(selection) {
      if (selection.scene === scene) return;
      scene = selection.scene;
      host.hidden = true;
    }
    return { show: show6, follow: follow7 };
  }

  // assets/js/map/still_hands.js
  var WHEEL_PX = 240;
  var DRAG_PX = 3;
  var REST_MS = 160;
  var LINE_PX2 = 16;
  function listen3({ host, pointOf: pointOf2, unproject, tell: tell4, zoomOf: zoomOf2, hold: hold3, setMoving }) {
    const down = /* @__PURE__ */ new Map();
    let held3 = null;
    let resting2 = 0;
    function grip() {
      const points2 = [...down.values()];
      const x = points2.reduce((sum, point2) => sum + point2.x, 0) / points2.length;
      const y = points2.reduce((sum, point2) => sum + point2.y, 0) / points2.length;
      const span3 = points2.length > 1 ? Math.hypot(points2[0].x - points2[1].x, points2[0].y - points2[1].y) : 0;
      return { x, y, span: span3 };
    }
    function take4(dragged) {
      const { x, y, span: span3 } = grip();
      held3 = { place: unproject([x, y]), span: span3, zoom: zoomOf2(), from: { x, y }, dragged };
    }
    function begin6(event2) {
      tell4("movestart", { originalEvent: event2 });
      setMoving(true);
    }
    function end3(event2) {
      setMoving(false);
      tell4("moveend", { originalEvent: event2 });
    }
    host.addEventListener("pointerdown", (event2) => {
      if (event2.button !== 0) return;
      host.focus({ preventScroll: true });
      host.setPointerCapture(event2.pointerId);
      down.set(event2.pointerId, pointOf2(event2));
      take4(held3?.dragged ?? false);
    });
    host.addEventListener("pointermove", (event2) => {
      const at2 = pointOf2(event2);
      if (!down.has(event2.pointerId) || !held3) {
        tell4("mousemove", { point: at2, originalEvent: event2 });
        return;
      }
      down.set(event2.pointerId, at2);
      const { x, y, span: span3 } = grip();
      if (!held3.dragged && Math.hypot(x - held3.from.x, y - held3.from.y) < DRAG_PX && span3 === held3.span) return;
      if (!held3.dragged) begin6(event2);
      held3.dragged = true;
      hold3(held3.place, { x, y }, held3.span ? held3.zoom + Math.log2(span3 / held3.span || 1) : held3.zoom);
    });
    function lift(event2) {
      if (!down.delete(event2.pointerId) || !held3) return;
      const { dragged } = held3;
      if (down.size) take4(dragged);
      else held3 = null;
      if (down.size) return;
      if (dragged) end3(event2);
      else if (event2.type === "pointerup") tell4("click", { point: pointOf2(event2), originalEvent: event2 });
    }
    host.addEventListener("pointerup", lift);
    host.addEventListener("pointercancel", lift);
    host.addEventListener("pointerleave", (event2) => !down.size && tell4("mouseout", { originalEvent: event2 }));
    host.addEventListener(
      "wheel",
      (event2) => {
        event2.preventDefault();
        const turned = event2.deltaY * (event2.deltaMode === 1 ? LINE_PX2 : 1);
        const at2 = pointOf2(event2);
        if (!resting2) begin6(event2);
        tell4("wheel", { originalEvent: event2 });
        hold3(unproject([at2.x, at2.y]), at2, zoomOf2() - turned / WHEEL_PX);
        globalThis.clearTimeout(resting2);
        resting2 = globalThis.setTimeout(() => {
          resting2 = 0;
          end3(event2);
        }, REST_MS);
      },
      { passive: false }
    );
  }

  // assets/js/map/still.js
  var GREATEST_ZOOM2 = 14;
  var NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
  function bounded({ lon, lat, zoom: zoom2 }, size, padding) {
    const { worldPx: worldPx2, worldY: worldY2, latOf: latOf2 } = projection_exports;
    const least = Math.max(0, Math.log2(size.height / worldPx2(0)));
    const near = Math.min(Math.max(zoom2, least), GREATEST_ZOOM2);
    const middle = (size.height + padding.top - padding.bottom) / 2;
    const [above, below] = [middle / worldPx2(near), (size.height - middle) / worldPx2(near)];
    const y = Math.min(Math.max(worldY2(lat), above), Math.max(1 - below, above));
    return { lon: ((lon + 180) % 360 + 360) % 360 - 180, lat: latOf2(y), zoom: near };
  }
  function createStill(sizeOf2) {
    const host = element("div", {
      id: "map-still",
      tabindex: "0",
      role: "region",
      "aria-roledescription": "map"
    });
    const listeners3 = /* @__PURE__ */ new Map();
    let camera = { lon: 20, lat: 25, zoom: 1 };
    let padding = NO_PADDING;
    let frame2 = 0;
    let moving = false;
    const view3 = () => createView({ ...camera, bearing: 0, pitch: 0 }, sizeOf2(), padding);
    function on(type2, run2) {
      if (!listeners3.has(type2)) listeners3.set(type2, /* @__PURE__ */ new Set());
      listeners3.get(type2).add(run2);
    }
    const off = (type2, run2) => listeners3.get(type2)?.delete(run2);
    function once2(type2, run2) {
      const first = (message) => {
        off(type2, first);
        run2(message);
      };
      on(type2, first);
    }
    function tell4(type2, message = {}) {
      for (const run2 of [...listeners3.get(type2) || []]) run2(
        /** @type {MapMessage} */
        message
      );
    }
    function triggerRepaint() {
      if (frame2) return;
      frame2 = globalThis.requestAnimationFrame(() => {
        frame2 = 0;
        tell4("render");
        tell4("idle");
      });
    }
    function put3(next3) {
      camera = bounded(next3, sizeOf2(), padding);
      triggerRepaint();
    }
    function holding(place6, pixel, zoom2) {
      const near = bounded({ ...camera, zoom: zoom2 }, sizeOf2(), padding).zoom;
      const scale = worldPx(near);
      const { middleX, middleY } = view3();
      return {
        lon: lonOf(worldX(place6.lng) - (pixel.x - middleX) / scale),
        lat: latOf(worldY(place6.lat) - (pixel.y - middleY) / scale),
        zoom: near
      };
    }
    function unproject([x, y]) {
      const { worldX: worldX2, worldY: worldY2, scale, middleX, middleY } = view3();
      return {
        lng: lonOf(worldX2 + (x - middleX) / scale),
        lat: latOf(worldY2 + (y - middleY) / scale)
      };
    }
    function project([lon, lat]) {
      const out = [0, 0];
      toScreen(view3(), worldX(lon), worldY(lat), out);
      return { x: out[0], y: out[1] };
    }
    function jumpTo(move2, mark4 = {}) {
      const { center, around: around3 } = move2;
      const zoom2 = move2.zoom ?? camera.zoom;
      tell4("movestart", mark4);
      if (move2.padding) padding = { ...move2.padding };
      if (around3) put3(holding(around3, project([around3.lng, around3.lat]), zoom2));
      else put3({ lon: center ? center[0] : camera.lon, lat: center ? center[1] : camera.lat, zoom: zoom2 });
      tell4("moveend", mark4);
    }
    function panBy([x, y], move2 = {}, mark4 = {}) {
      const { middleX, middleY } = view3();
      const { lng, lat } = unproject([middleX + x, middleY + y]);
      jumpTo({ ...move2, center: [lng, lat] }, mark4);
    }
    function pointOf2({ clientX, clientY }) {
      const box = host.getBoundingClientRect();
      const scale = box.width / (host.offsetWidth || 1) || 1;
      return { x: (clientX - box.left) / scale, y: (clientY - box.top) / scale };
    }
    listen3({
      host,
      pointOf: pointOf2,
      unproject,
      tell: tell4,
      zoomOf: () => camera.zoom,
      hold: (place6, pixel, zoom2) => put3(holding(place6, pixel, zoom2)),
      setMoving: (is) => {
        moving = is;
      }
    });
    const still = {
      element: host,
      style: {},
      getCenter: () => ({ lng: camera.lon, lat: camera.lat }),
      getZoom: () => camera.zoom,
      getBearing: () => 0,
      getPitch: () => 0,
      getPadding: () => padding,
      jumpTo,
      easeTo: jumpTo,
      flyTo: jumpTo,
      panBy,
      zoomIn: (move2, mark4) => jumpTo({ ...move2, zoom: camera.zoom + 1 }, mark4),
      zoomOut: (move2, mark4) => jumpTo({ ...move2, zoom: camera.zoom - 1 }, mark4),
      isMoving: () => moving,
      triggerRepaint,
      on,
      off,
      once: once2,
      project,
      unproject,
      // Nothing can be asked of a picture.
      queryRenderedFeatures: () => [],
      querySourceFeatures: () => [],
      getStyle: () => ({ layers: [] }),
      getCanvas: () => host,
      getContainer: () => host,
      getPixelRatio: () => sizeOf2().ratio,
      setPixelRatio() {
      },
      loaded: () => true
    };
    return (
      /** @type {MapLibreMap & {element: HTMLElement}} */
      /** @type {unknown} */
      still
    );
  }

  // assets/js/map/summary.js
  var LONGEST3 = 200;
  var TABLES = [
    {
      group: "corridor",
      source: "corridor",
      caption: "North–South Corridor, western route",
      heads: ["From – to", "Mode", "Status", "Length", "Country", "Source"],
      cells: (p, names, day2, publishers) => [
        `${endWords(p.from, names)} – ${endWords(p.to, names)}`,
        p.mode,
        standingWords(p, day2),
        p.length_km ? `${kmWords(p.length_km)} km` : "–",
        p.country ? names(p.country) : "–",
        sourceWords(p.source, publishers)
      ]
    },
    {
      group: "sites",
      source: "sites",
      caption: "Dams, plants and crossings",
      heads: ["Name", "Kind", "Status", "Note", "Source"],
      cells: (p, _names, day2, publishers) => [
        p.name,
        siteWords(p.kind),
        standingWords(p, day2),
        p.note || "–",
        sourceWords(p.source, publishers)
      ]
    },
    {
      group: "disputed",
      source: "disputed",
      caption: "Disputed lines",
      heads: ["Name", "First day", "Last day"],
      cells: (p) => [
        p.name,
        p.valid_from ? momentWords(p.valid_from) : "not known",
        p.valid_to ? momentWords(p.valid_to) : "still"
      ]
    }
  ];
  function byPlace(events, dossier) {
    const places2 = /* @__PURE__ */ new Map();
    for (const event2 of events) {
      const key2 = event2.place || "";
      if (!places2.has(key2)) places2.set(key2, []);
      places2.get(key2).push(event2);
    }
    const name2 = (key2) => key2 ? dossier.places[key2].name : "No place given";
    return [...places2].map(([key2, found]) => ({ place: name2(key2), events: found })).sort((a, b) => b.events.length - a.events.length);
  }
  function sentence2(placed2, placeless) {
    if (!placed2 && !placeless) return "No event is on the map.";
    const on = `${countWords(placed2)} on the map`;
    return placeless ? `${on}, ${placeless.toLocaleString("en")} more without a place.` : `${on}.`;
  }
  function table(caption, heads, rows4) {
    return element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, ...rows4.map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, cell)))))
    );
  }
  function eventTables(events, dossier) {
    const link = (event2) => element(
      "button",
      {
        type: "button",
        class: "action inline",
        onclick: () => state.dispatch({ type: "focus", id: event2.id })
      },
      event2.title
    );
    const rows4 = byPlace(events.slice(0, LONGEST3), dossier).flatMap(
      ({ place: place6, events: found }) => found.map((event2) => [link(event2), place6, event2.date, event2.kind, event2.source])
    );
    const rest2 = events.length - LONGEST3;
    const caption = rest2 > 0 ? `The first ${LONGEST3} of ${events.length.toLocaleString("en")} events` : "Events in the window";
    return table(caption, ["Event", "Place", "Date", "Kind", "Source"], rows4);
  }
  function createSummary(host, facts) {
    const layers = /* @__PURE__ */ new Map();
    let turn2 = 0;
    async function read3(source) {
      if (!layers.has(source)) {
        const address2 = facts[source]?.address;
        layers.set(source, address2 ? load3(address2) : Promise.resolve([]));
      }
      try {
        return await layers.get(source);
      } catch (error) {
        layers.delete(source);
        throw error;
      }
    }
    async function load3(address2) {
      const response = await fetch(address2);
      if (!response.ok) throw new Error(`${address2} answered ${response.status}`);
      return (await response.json()).features;
    }
    async function layerTables(selection, names) {
      const shown7 = TABLES.filter(({ group: group3 }) => selection.layers.includes(group3));
      const all4 = await Promise.all(shown7.map(async (one) => ({ one, features: await read3(one.source) })));
      return all4.map(({ one, features }) => ({
        one,
        features: features.filter(({ properties }) => isValid(properties, selection.as_of))
      })).filter(({ features }) => features.length).map(
        ({ one, features }) => table(
          one.caption,
          one.heads,
          features.map(
            ({ properties }) => one.cells(properties, names, selection.as_of, facts[one.source].publishers).map(String)
          )
        )
      );
    }
    async function render2(events, dossier, selection, names, text) {
      const mine = ++turn2;
      const head = element(
        "div",
        { class: "map-summary-head" },
        element("h2", {}, "On the map"),
        element("button", {
          type: "button",
          class: "icon icon-close",
          "aria-label": "Close the tables",
          onclick: () => host.dispatchEvent(new Event("close"))
        })
      );
      host.replaceChildren(head, element("p", { class: "note" }, text), eventTables(events, dossier));
      const more = await layerTables(selection, names);
      if (mine === turn2) host.append(...more);
    }
    return { render: render2 };
  }

  // assets/js/map/tables.js
  function createTables(view3, part2) {
    const host = part2("map-summary");
    const button3 = part2("map-summary-button");
    const placelessButton = part2("map-placeless");
    const summary = createSummary(host, view3.facts);
    function show6(placed2, placeless) {
      const text = sentence2(placed2, placeless);
      placelessButton.hidden = !placeless;
      placelessButton.textContent = `${countWords(placeless)} without a place`;
      placelessButton.title = "List the events that name no place";
      view3.say(text);
      if (!host.hidden) render2(text);
    }
    function render2(text) {
      const events = view3.overlay.matching().map((position) => view3.overlay.eventAt(position));
      summary.render(events, view3.dossier(), state.selection, view3.countryName, text).catch((error) => {
        show(`The tables of the layers could not be loaded: ${error.message}.`, {
          kind: "error",
          key: "map-tables"
        });
      });
    }
    function open11(opening) {
      host.hidden = !opening;
      button3.setAttribute("aria-expanded", String(opening));
      if (!opening || !view3.dossier()) return;
      const { placed: placed2, placeless } = view3.overlay.counts();
      render2(sentence2(placed2, placeless));
      host.focus();
    }
    button3.addEventListener("click", () => open11(host.hidden));
    host.addEventListener("close", () => {
      open11(false);
      button3.focus();
    });
    host.addEventListener("keydown", (event2) => {
      if (event2.key !== "Escape") return;
      open11(false);
      button3.focus();
    });
    return { show: show6 };
  }

  // assets/js/map/tiles.js
  var BEYOND = 0.5;
  var FURTHER = 2;
  var AT_ONCE = 4;
  function about(camera, size, greatest) {
    const found = /* @__PURE__ */ new Set();
    const world = worldPx(camera.zoom);
    const [x, y] = [worldX(camera.lon), worldY(camera.lat)];
    for (let out = 0; out <= FURTHER; out += 1) {
      const zoom2 = Math.max(0, Math.min(Math.floor(camera.zoom) - out, greatest));
      const side2 = 2 ** zoom2;
      const reach = (length2) => (0.5 + BEYOND) * length2 / world;
      const first = [x - reach(size.width), y - reach(size.height)].map((at2) => Math.floor(at2 * side2));
      const last = [x + reach(size.width), y + reach(size.height)].map((at2) => Math.floor(at2 * side2));
      for (let column = first[0]; column <= last[0]; column += 1) {
        for (let row2 = Math.max(0, first[1]); row2 <= Math.min(side2 - 1, last[1]); row2 += 1) {
          found.add(`${zoom2}/${(column % side2 + side2) % side2}/${row2}`);
        }
      }
    }
    return [...found];
  }
  async function foresee(mapLibre, cameras, size) {
    const { tiles, maxzoom } = mapLibre.getStyle().sources.ground ?? {};
    if (!tiles) return;
    const names = [...new Set(cameras.flatMap((camera) => about(camera, size, maxzoom)))];
    const fetchNext = async () => {
      for (let name2 = names.shift(); name2; name2 = names.shift()) {
        const [z, x, y] = name2.split("/");
        const address2 = tiles[0].replace("{z}", z).replace("{x}", x).replace("{y}", y);
        await globalThis.fetch(address2).then(
          (answer2) => answer2.arrayBuffer(),
          () => null
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  }
  function hear({ error, tile }) {
    if (!tile) console.error("araxes:", error);
  }

  // assets/js/map/webgl.js
  var PATIENCE_MS2 = 4e3;
  function whenLost(canvas, run2, patience = PATIENCE_MS2) {
    let waiting = 0;
    canvas.addEventListener("webglcontextlost", () => {
      globalThis.clearTimeout(waiting);
      waiting = globalThis.setTimeout(run2, patience);
    });
    canvas.addEventListener("webglcontextrestored", () => globalThis.clearTimeout(waiting));
  }
  function forgo(why) {
    document.documentElement.classList.add("has-no-map");
    document.documentElement.dataset.noMap = why;
    document.dispatchEvent(new Event("araxes:nomap"));
  }
  var isForgone = () => document.documentElement.classList.contains("has-no-map");
  function whenForgone(run2) {
    if (isForgone()) run2();
    else document.addEventListener("araxes:nomap", () => run2(), { once: true });
  }

  // assets/js/map/view.js
  var HOST_ID = "map-view";
  var SETTLE_MS = 150;
  var CAMERA_PATIENCE_MS = 1500;
  var view = null;
  var drawn = () => {
  };
  var watchDrawing = (listener) => {
    drawn = listener;
  };
  function createView2(host) {
    const part2 = (id) => document.getElementById(id);
    const overlay = createOverlay(
      /** @type {HTMLCanvasElement} */
      part2("map-overlay")
    );
    const panel = createPanel(part2("layers-panel"));
    const showScale = createScale(part2("map-scale"));
    const borders = JSON.parse(host.dataset.borders);
    const names = /* @__PURE__ */ new Map();
    const awaited3 = state.selection ? null : expected();
    let taken = null;
    let isStyled = false;
    let isLate = !awaited3;
    let settling = 0;
    let instead = null;
    let isSettled = false;
    let seen2 = "";
    const view3 = (
      /** @type {MapView} */
      {
        host,
        overlay,
        mapLibre: null,
        painting: null,
        beneath: null,
        camera: null,
        facts: JSON.parse(host.dataset.facts),
        lengths: JSON.parse(host.dataset.lengths),
        dossier: () => taken,
        foresee: (selections) => foresee(view3.mapLibre, selections.map(cameraOf).filter(Boolean), view3.room.size()),
        card: createCard(part2("map-card"), freeArea),
        countryName,
        freeArea,
        isSettled: () => isSettled && view3.mapLibre.loaded(),
        say(text) {
          part2("map-status").textContent = text;
        }
      }
    );
    view3.listing = createListing(part2("map-list"), {
      zoomTo: (events) => view3.deeds.zoomTo(events),
      freeArea,
      changed: settleSoon,
      sideOf: (event2) => side(event2, state.selection)
    });
    view3.deeds = createDeeds(view3);
    view3.room = createRoom(host, roomChanged, settleSoon);
    const legend = createStageLegend(part2("map-legend"), view3);
    const tables = createTables(view3, part2);
    createAttribution(part2("map-attribution-button"), part2("map-attribution"), settleSoon);
    const empty2 = createEmpty(part2("map-empty"));
    function freeArea() {
      const { left: left2, right, top, bottom } = view3.room.padding();
      const { width, height } = view3.room.size();
      const strip = view3.room.isPresenting() ? 0 : host.querySelector(".map-foot").clientHeight;
      return { left: left2, right: width - right, top, bottom: height - bottom - strip, height };
    }
    function countryName(code) {
      if (taken?.countries[code]) return taken.countries[code].name;
      if (!names.size && view3.mapLibre) {
        for (const { properties } of view3.mapLibre.querySourceFeatures("country_labels"))
          names.set(properties.iso, properties.name);
      }
      return names.get(code) || code;
    }
    function selected2() {
      return state.selection ?? awaited3?.selection ?? null;
    }
    function frame2(selection = selected2()) {
      const extent = taken && selection && extentOf(taken, selection.pair, borders);
      return extent ? frame(extent, view3.room.size(), view3.room.padding()) : null;
    }
    const cameraOf = (selection) => selection.camera ? view3.camera.onScreen(selection.camera) : frame2(selection);
    function roomChanged() {
      const selection = selected2();
      if (!view3.camera || !selection) return;
      load2(selection.language, view3.painting?.samples);
      view3.camera.follow(selection, true);
      redraw2(true);
      if (view3.beneath) settleSoon();
    }
    function redraw2(anew) {
      const camera = view3.camera.now();
      const padding = view3.mapLibre.getPadding();
      const key2 = `${camera.lon} ${camera.lat} ${camera.zoom} ${camera.bearing} ${camera.pitch} ${Object.values(padding)}`;
      if (key2 === seen2 && !anew) return;
      seen2 = key2;
      overlay.takeCamera(camera, view3.room.size(), padding);
      draw11("camera");
      showScale(metresPerPx(camera.lat, camera.zoom));
    }
    function draw11(phase) {
      if (overlay.draw()) drawn({ phase, at: globalThis.performance.now() });
    }
    function takeDossier2(dossier) {
      if (!dossier || dossier === taken || dossier.slug !== selected2()?.dossier) return;
      taken = dossier;
      overlay.takeDossier(dossier);
      panel.takeDossier(dossier);
    }
    function follow7(selection, phase, previous) {
      if (!selection || !host.isConnected) return;
      if (phase === "theme") takeTheme();
      takeDossier2(state.dossier);
      overlay.takeSelection(selection);
      if (phase === "live") {
        if (selection.page === "map") draw11(phase);
        return;
      }
      panel.show(selection);
      legend.follow(selection);
      applyStyle(selection);
      if (view3.camera) followCamera(selection, Boolean(previous) && phase === "commit");
      view3.beneath?.take(selection);
      draw11(phase);
      view3.card.hide();
      settleSoon();
      if (previous && phase === "commit") lookAtNewPair(selection, previous);
    }
    function followCamera(selection, glide) {
      const moved2 = state.selection && view3.camera.takeEarly();
      if (moved2) globalThis.setTimeout(() => state.dispatch({ type: "camera", camera: moved2 }), 0);
      else view3.camera.follow(selection, glide);
      show6();
    }
    function show6() {
      if (!isStyled || !(isLate || view3.camera.isPlaced()) || host.classList.contains("is-drawn")) return;
      host.classList.add("is-seen", "is-drawn");
      view3.mapLibre.triggerRepaint();
    }
    function comeEarly() {
      state.fetchEarly(awaited3.address).then(
        (dossier) => {
          if (state.selection) return;
          takeDossier2(dossier);
          follow7(awaited3.selection, "data", null);
        },
        () => {
        }
        // whoever fetches them again tells
      );
      globalThis.setTimeout(() => {
        isLate = true;
        if (view3.camera) show6();
      }, CAMERA_PATIENCE_MS);
    }
    function lookAtNewPair(selection, previous) {
      const changed = JSON.stringify([...selection.pair || []].sort()) !== JSON.stringify([...previous.pair || []].sort());
      if (!changed || !selection.camera || selection.camera !== previous.camera || !taken) return;
      const extent = extentOf(taken, selection.pair, borders);
      if (!extent || isInSight(extent, selection.camera, view3.room.size(), view3.room.padding())) return;
      globalThis.setTimeout(() => state.dispatch({ type: "camera", camera: null }), 0);
    }
    function applyStyle(selection) {
      if (!view3.painting) return;
      load2(selection.language, view3.painting.samples).then(() => {
        if (selected2().language !== selection.language) return;
        view3.painting.letter(selection.language);
        view3.painting.apply(selected2());
        settleSoon();
      });
      view3.painting.apply(selection);
      view3.painting.fetchNeeded(selection, view3.camera.now().zoom);
    }
    function takeTheme() {
      const tokens = { ...state.tokens(), font: globalThis.getComputedStyle(host).fontFamily || "sans-serif" };
      overlay.takeTheme(tokens);
      if (view3.painting) view3.painting.paint(tokens);
    }
    function settleSoon() {
      isSettled = false;
      globalThis.clearTimeout(settling);
      settling = globalThis.setTimeout(settle2, SETTLE_MS);
    }
    function settle2() {
      const selection = selected2();
      if (!taken || !selection) return;
      if (!host.checkVisibility({ visibilityProperty: true })) return;
      const { placed: placed2, placeless } = overlay.counts();
      empty2.show(taken, selection);
      tables.show(placed2, placeless);
      if (view3.beneath) settlePicture(selection);
      if (!view3.painting || !overlay.isReady()) return;
      view3.painting.fetchNeeded(selection, view3.camera.now().zoom);
      if (view3.mapLibre.loaded()) legend.show(selection);
      const [marks, ways, covers] = [overlay.marksInSight(), overlay.alongWays(), coversOf(host)];
      const fixed = [...covers.flatMap(squaresIn), ...squaresAround(view3.room.size())];
      view3.painting.makeRoom(marks, ways, fixed, view3.camera.now());
      const lying = [...marks.map(({ x, y, rim: radius }) => boxAbout({ x, y, radius })), ...covers];
      if (view3.mapLibre.loaded()) name2(selection, [...lying, ...ways.map(boxAbout)]);
      else view3.mapLibre.once("idle", settleSoon);
    }
    function name2({ pair, language }, lying) {
      if (!view3.painting.isLettered()) return;
      const { left: left2, right, top, bottom } = freeArea();
      const area = { left: left2, right, top, bottom: Math.min(bottom, view3.room.captionTop() ?? bottom) };
      const place6 = { area, zoom: view3.camera.now().zoom, pair, language, taken: [...lying, ...view3.painting.dots()] };
      view3.naming.settle(place6).then(
        () => {
          isSettled = true;
        },
        (error) => console.error("araxes:", error)
      );
    }
    function attach2({ map: mapLibre, figure }) {
      if (view3.beneath) return;
      closeForeignIcons(mapLibre);
      mapLibre.keyboard.disable();
      mapLibre.dragRotate.disable();
      mapLibre.touchZoomRotate.disableRotation();
      mapLibre.touchPitch.disable();
      whenLost(mapLibre.getCanvas(), () => forgo("webgl"));
      mapLibre.once("idle", fetchRest);
      mapLibre.on("error", hear);
      take4(mapLibre, figure);
      whenStyled(mapLibre, () => {
        view3.painting = createPainting(mapLibre);
        view3.naming = createNaming(mapLibre, view3.facts.country_labels.address);
        takeTheme();
        if (selected2()) applyStyle(selected2());
        begin6();
      });
    }
    function take4(mapLibre, figure) {
      view3.mapLibre = mapLibre;
      view3.camera = createCamera(mapLibre, figure, {
        padding: () => view3.room.padding(),
        frame: () => frame2(),
        lens: () => view3.room.lens(),
        isFlying: () => view3.room.isPresenting(),
        wasMoved: () => wasMoved(host)
      });
      const canvas = mapLibre.getCanvas();
      canvas.setAttribute(
        "aria-label",
        "Map. Arrow keys move it, plus and minus zoom, comma and full stop go through its marks."
      );
      mapLibre.on("render", () => redraw2(false));
      mapLibre.on("movestart", () => view3.painting?.moveOff());
      mapLibre.on("moveend", settleSoon);
      listen2(mapLibre, figure, view3.deeds);
      listenToKeys();
      document.dispatchEvent(new Event("araxes:map"));
      if (selected2()) view3.camera.follow(selected2(), false);
    }
    const listenToKeys = once(() => listen(() => view3.mapLibre.getCanvas(), view3.deeds));
    function begin6() {
      isStyled = true;
      show6();
      redraw2(true);
      settleSoon();
    }
    function attachStill() {
      const camera = view3.camera?.now();
      const still = createStill(() => view3.room.size());
      part2("map-overlay").before(still.element);
      if (camera) still.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
      Object.assign(view3, { painting: null, naming: null });
      instead = createInstead(part2("map-free"), {
        why: document.documentElement.dataset.noMap,
        isBrought: isBrought(),
        again: () => view3.beneath.again(),
        sideOf: (event2) => side(event2, selected2()),
        free: () => ({ width: freeArea().right - freeArea().left, height: freeArea().bottom - freeArea().top })
      });
      view3.beneath = createBeneath(still, {
        host,
        size: () => view3.room.size(),
        data: () => state.dossierUrl ?? awaited3?.address ?? null,
        cameraOf,
        tell: instead.say
      });
      take4(still, still.element);
      if (selected2()) view3.beneath.take(selected2());
      begin6();
    }
    function settlePicture(selection) {
      view3.beneath.take(selection);
      view3.beneath.settle();
      const events = overlay.matching().map((position) => overlay.eventAt(position));
      instead.show(events, selection);
      legend.show(selection);
    }
    function fetchRest() {
      const selection = selected2();
      if (selection && view3.painting) view3.painting.fetchNeeded(selection, null);
      else view3.mapLibre.once("idle", fetchRest);
    }
    const press2 = {
      "map-zoom-in": () => view3.deeds.zoom(1),
      "map-zoom-out": () => view3.deeds.zoom(-1),
      "map-zoom-pair": () => view3.deeds.pair()
    };
    for (const [id, run2] of Object.entries(press2)) part2(id).addEventListener("click", () => view3.mapLibre && run2());
    part2("map-placeless").addEventListener("click", (event2) => view3.deeds.listPlaceless(event2.currentTarget));
    takeTheme();
    if (awaited3) comeEarly();
    state.subscribe(follow7);
    whenForgone(() => queueMicrotask(attachStill));
    if (isForgone()) return view3;
    open2("map").then(attach2).catch((error) => {
      if (view3.beneath) return;
      show(`The map could not be drawn: ${error.message}. The tables hold the same events.`, {
        kind: "error",
        key: "map"
      });
    });
    return view3;
  }
  function mount() {
    load2("en");
    const attempt2 = () => {
      const host = document.getElementById(HOST_ID);
      const whole = host && document.getElementById("layers-panel") && document.getElementById("map-summary");
      if (!whole) return false;
      if (!view) view = createView2(host);
      return true;
    };
    if (attempt2()) return;
    const observer = new MutationObserver(() => {
      if (attempt2()) observer.disconnect();
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
  }
  var placed = () => view?.room.find();
  function whenSeen(run2) {
    document.addEventListener(
      "araxes:map",
      () => {
        const { mapLibre, host } = view;
        const look4 = () => {
          if (!host.classList.contains("is-drawn") || !mapLibre.loaded()) return;
          mapLibre.off("render", look4);
          run2();
        };
        mapLibre.on("render", look4);
      },
      { once: true }
    );
  }
  function start4() {
    whenRead(mount);
  }

  // assets/js/parts/help.js
  var help_exports = {};
  __export(help_exports, {
    explain: () => explain,
    keycaps: () => keycaps,
    open: () => open3,
    start: () => start5
  });
  var KEY_NAMES = {
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowUp: "↑",
    ArrowDown: "↓",
    " ": "Space",
    Escape: "Esc",
    PageUp: "Page ↑",
    PageDown: "Page ↓",
    "-": "−"
  };
  var OF_CONTROLS = [
    { keys: ["Tab", "Shift+Tab"], text: "The next or previous control" },
    { keys: ["Enter"], text: "Press a button, open a list, follow a link" },
    { keys: ["ArrowUp", "ArrowDown"], text: "Go through a list, a menu, the results of a search" },
    { keys: ["ArrowLeft", "ArrowRight"], text: "The tab beside, in the inspector" },
    { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], text: "From cell to cell, in a table" },
    { keys: ["Escape"], text: "Close a list or a dialog" }
  ];
  function keycaps(keys) {
    const parted = keys.map((key2) => key2.length > 1 ? key2.split("+") : [key2]);
    const named3 = parted.map((parts) => parts.map((part2) => KEY_NAMES[part2] || part2));
    const seen2 = /* @__PURE__ */ new Set();
    let held3 = "";
    return named3.flatMap((parts) => {
      if (seen2.has(parts.join())) return [];
      seen2.add(parts.join());
      const modifiers = parts.slice(0, -1).join();
      const shown7 = modifiers && modifiers === held3 ? parts.slice(-1) : parts;
      held3 = modifiers;
      return [shown7];
    });
  }
  function row(binding) {
    const left2 = working(binding);
    const isOff = !left2.length;
    const alternatives = keycaps(binding.caps || (isOff ? binding.keys : left2));
    const between3 = alternatives.length > 2 ? " " : " or ";
    const caps = alternatives.flatMap((words4, index2) => [
      ...index2 ? [between3] : [],
      ...words4.map((word) => element("kbd", {}, word))
    ]);
    return element(
      "div",
      { class: isOff ? "help-row is-off" : "help-row" },
      element("dt", {}, ...caps),
      element("dd", {}, binding.text, isOff && element("span", { class: "help-off" }, " – switched off"))
    );
  }
  function single() {
    const control = element("input", {
      type: "checkbox",
      id: "help-single",
      role: "switch",
      "aria-describedby": "help-single-note",
      onchange: () => singleKeys.set(control.checked)
    });
    control.checked = singleKeys.areOn();
    return element(
      "div",
      { class: "help-single" },
      element("label", {}, control, "Single-key shortcuts"),
      element(
        "p",
        { id: "help-single-note", class: "note" },
        "Switch them off where you dictate, or press keys by accident: a letter, digit or sign alone then does nothing. Keys with Ctrl, F6 and Esc stay, and so do the keys of the map or timeline that has the focus, and those of presenting. This browser remembers it."
      )
    );
  }
  var explained = [];
  var explain = (title2, rows4) => explained.push({ title: title2, rows: rows4 });
  function reading({ title: title2, rows: rows4 }) {
    const lines = rows4().map(
      ({ picture: picture3, text }) => element("div", { class: "help-row" }, element("dt", {}, picture3), element("dd", {}, text))
    );
    return element("section", {}, element("h3", {}, title2), element("dl", {}, ...lines));
  }
  function build3(only) {
    const dialog = element("dialog", { class: "dialog help", "aria-labelledby": "help-title" });
    const title2 = element("h2", { id: "help-title" }, only ? "Keys" : "Keys and marks");
    const close2 = element("button", {
      type: "button",
      class: "quiet icon icon-close dialog-close",
      "aria-label": "Close the help",
      onclick: () => dialog.close()
    });
    const body = element("div", { class: "help-groups" });
    const fill3 = () => {
      const shown7 = [...groups()].filter(([group3]) => !only || group3 === only);
      body.replaceChildren(
        ...shown7.map(
          ([group3, bindings2]) => element("section", {}, element("h3", {}, group3), element("dl", {}, ...bindings2.map(row)))
        ),
        ...only ? [] : explained.map(reading)
      );
    };
    fill3();
    dialog.append(element("header", { class: "dialog-head" }, title2, close2), ...only ? [] : [single()], body);
    const leave2 = singleKeys.subscribe(fill3);
    dialog.addEventListener("click", (event2) => event2.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      leave2();
      dialog.remove();
    });
    return dialog;
  }
  function open3(only) {
    if (document.querySelector("dialog.help[open]")) return;
    const dialog = build3(typeof only === "string" ? only : void 0);
    document.body.append(dialog);
    dialog.showModal();
  }
  function start5() {
    whenRead(() => {
      register({ group: "Everywhere", keys: ["?"], text: "This help", run: () => open3() });
      for (const entry4 of OF_CONTROLS) describe({ group: "Controls", ...entry4 });
      register({
        group: "Everywhere",
        keys: ["Escape"],
        text: "Dismiss the latest notice",
        when: () => count() > 0,
        run: () => dismiss()
      });
    });
  }

  // assets/js/present/awake.js
  function createAwake(browser = globalThis) {
    let wanted3 = false;
    let lock = null;
    let asking = false;
    async function ask4() {
      if (!wanted3 || lock || asking || browser.document.visibilityState !== "visible") return;
      asking = true;
      try {
        const given2 = await browser.navigator.wakeLock.request("screen");
        if (!wanted3) await given2.release();
        else if (!given2.released) {
          lock = given2;
          given2.addEventListener("release", () => {
            if (lock === given2) lock = null;
          });
        }
      } catch (error) {
        console.info("araxes: the screen may go dark by itself:", error.message);
      } finally {
        asking = false;
      }
    }
    browser.document.addEventListener("visibilitychange", ask4);
    return {
      keep() {
        wanted3 = true;
        return ask4();
      },
      async rest() {
        wanted3 = false;
        const held3 = lock;
        lock = null;
        await held3?.release().catch(() => void 0);
      }
    };
  }

  // assets/js/present/strokes.js
  var COLOURS = ["pen-one", "pen-two"];
  var LEAST_STEP_PX = 2;
  function createStrokes() {
    const drawn6 = /* @__PURE__ */ new Map();
    const of = (scene) => drawn6.get(scene) || [];
    function begin6(scene, colour2, place6) {
      drawn6.set(scene, [...of(scene), { colour: colour2, places: [place6] }]);
    }
    function extend(scene, place6) {
      of(scene).at(-1)?.places.push(place6);
    }
    const undo = (scene) => drawn6.set(scene, of(scene).slice(0, -1));
    const clear = (scene) => drawn6.delete(scene);
    return { of, begin: begin6, extend, undo, clear };
  }
  var otherColour = (colour2) => COLOURS[(COLOURS.indexOf(colour2) + 1) % COLOURS.length];
  var isStep = (from, to) => Math.hypot(to.x - from.x, to.y - from.y) >= LEAST_STEP_PX;
  function paint2(pen, strokes, project, inkOf, widthPx) {
    pen.lineCap = pen.lineJoin = "round";
    pen.lineWidth = widthPx;
    for (const { colour: colour2, places: places2 } of strokes) {
      pen.strokeStyle = inkOf(colour2);
      pen.beginPath();
      places2.forEach((place6, i) => {
        const { x, y } = project(place6);
        if (i) pen.lineTo(x, y);
        else pen.moveTo(x, y);
      });
      if (places2.length === 1) {
        const { x, y } = project(places2[0]);
        pen.lineTo(x, y);
      }
      pen.stroke();
    }
  }

  // assets/js/present/board.js
  var IDLE_MS = 3e3;
  var PEN_PX = 4;
  function createBoard(show6) {
    const html = document.documentElement;
    const [glass, dot2] = ["present-glass", "present-dot"].map(byId);
    const ink = (
      /** @type {HTMLCanvasElement} */
      byId("present-ink")
    );
    const pen = ink.getContext("2d");
    const strokes = createStrokes();
    const state2 = { drawing: false, pointing: false, colour: COLOURS[0] };
    let last = null;
    let idle = 0;
    let following = null;
    const mapLibre = () => view?.mapLibre;
    const at2 = ({ clientX, clientY }) => ({ x: clientX, y: clientY });
    function placeOf({ x, y }) {
      const { lng, lat } = mapLibre().unproject([x / show6.scale(), y / show6.scale()]);
      return [lng, lat];
    }
    function project(place6) {
      const { x, y } = mapLibre().project(place6);
      return { x: x * show6.scale(), y: y * show6.scale() };
    }
    function paint5() {
      const ratio = globalThis.devicePixelRatio || 1;
      const [width, height] = [Math.round(globalThis.innerWidth * ratio), Math.round(globalThis.innerHeight * ratio)];
      if (ink.width !== width || ink.height !== height) Object.assign(ink, { width, height });
      else pen.clearRect(0, 0, width, height);
      const drawn6 = show6.scene() && mapLibre() ? strokes.of(show6.scene()) : [];
      if (!drawn6.length) return;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint2(pen, drawn6, project, tokenReader(), PEN_PX * show6.scale());
      pen.setTransform(1, 0, 0, 1, 0, 0);
    }
    function follow7(on) {
      if (Boolean(following) === on || on && !mapLibre()) return;
      if (on) {
        following = mapLibre();
        following.on("render", paint5);
      } else {
        following.off("render", paint5);
        following = null;
      }
      paint5();
    }
    function stir() {
      html.classList.remove("is-pointer-idle");
      globalThis.clearTimeout(idle);
      idle = globalThis.setTimeout(
        () => html.classList.toggle("is-pointer-idle", html.classList.contains("is-presenting")),
        IDLE_MS
      );
    }
    function showTools() {
      glass.classList.toggle("is-drawing", state2.drawing);
      glass.classList.toggle("is-pointing", state2.pointing);
      glass.dataset.pen = state2.colour;
      dot2.hidden = !state2.pointing;
      for (const [name2, on] of [
        ["draw", state2.drawing],
        ["point", state2.pointing]
      ]) {
        document.querySelector(`#present-tools [data-present=${name2}]`).setAttribute("aria-pressed", String(on));
      }
    }
    glass.addEventListener("pointerdown", (event2) => {
      if (!state2.drawing || event2.button !== 0 || !mapLibre()) return;
      glass.setPointerCapture(event2.pointerId);
      last = at2(event2);
      strokes.begin(show6.scene(), state2.colour, placeOf(last));
      paint5();
    });
    glass.addEventListener("pointermove", (event2) => {
      if (!last || !isStep(last, at2(event2))) return;
      last = at2(event2);
      strokes.extend(show6.scene(), placeOf(last));
      paint5();
    });
    for (const name2 of ["pointerup", "pointercancel"])
      glass.addEventListener(name2, () => {
        last = null;
      });
    document.addEventListener("pointermove", (event2) => {
      stir();
      if (state2.pointing) dot2.style.transform = `translate(${event2.clientX}px, ${event2.clientY}px)`;
    });
    document.addEventListener("pointerdown", stir);
    globalThis.addEventListener("resize", paint5);
    const change = (values) => {
      Object.assign(state2, values);
      showTools();
      paint5();
    };
    return {
      paint: paint5,
      follow: follow7,
      stir,
      isDrawing: () => state2.drawing,
      draw: () => change({ drawing: !state2.drawing }),
      point: () => change({ pointing: !state2.pointing }),
      colour: () => change({ colour: otherColour(state2.colour) }),
      undo: () => {
        strokes.undo(show6.scene());
        paint5();
      },
      clear: () => {
        strokes.clear(show6.scene());
        paint5();
      },
      putAway: () => change({ drawing: false, pointing: false }),
      strokes: () => show6.scene() ? strokes.of(show6.scene()) : []
    };
  }

  // assets/js/present/caption.js
  var kicker = (scene, index2, count3) => `${index2 + 1} / ${count3} · ${scene.title}`;
  function dates(scene, briefing) {
    const day2 = scene.selection?.as_of || briefing.as_of;
    return [`as of ${isoWords(day2)}`, briefing.marking].filter(Boolean).join(" · ");
  }
  var noticesLine = (scene) => (scene.notices || []).map(({ words: words4 }) => words4.replace(/\.$/, "")).join(" · ");
  function write3(id, text) {
    const place6 = byId(id);
    place6.textContent = text || "";
    place6.hidden = !text;
  }
  var callout = ({ value, label: label2, source }) => element(
    "div",
    { title: source || null },
    element("dt", { dir: "auto" }, label2),
    element("dd", { dir: "auto" }, value)
  );
  function drawProgress(briefing, index2) {
    const host = byId("present-progress");
    const names = briefing.scenes.map(({ title: title2 }, i) => `Scene ${i + 1}: ${title2}`);
    const segments = () => (
      /** @type {HTMLElement[]} */
      [...host.children]
    );
    if (JSON.stringify(segments().map(({ title: title2 }) => title2)) !== JSON.stringify(names)) {
      host.replaceChildren(
        ...names.map(
          (name2, i) => element("button", { type: "button", title: name2, "aria-label": name2, data: { scene: briefing.scenes[i].id } })
        )
      );
    }
    segments().forEach((segment, i) => {
      segment.dataset.scene = briefing.scenes[i].id;
      segment.classList.toggle("is-past", i <= index2);
      if (i === index2) segment.setAttribute("aria-current", "step");
      else segment.removeAttribute("aria-current");
    });
  }
  function draw4(briefing, index2) {
    const scene = briefing.scenes[index2];
    byId("present").dataset.role = scene.role;
    write3("present-notices", noticesLine(scene));
    write3("present-kicker", kicker(scene, index2, briefing.scenes.length));
    write3("present-headline", scene.headline);
    write3("present-text", scene.text);
    byId("present-figures").replaceChildren(...(scene.figures || []).map(callout));
    drawProgress(briefing, index2);
    write3("present-sources", scene.sources);
    write3("present-dates", dates(scene, briefing));
    write3("present-disclaimer", briefing.disclaimer);
    write3("present-banner", briefing.marking);
  }
  function drawPlaying(durationS) {
    const host = byId("present-progress");
    host.classList.toggle("is-playing", durationS !== null);
    if (durationS !== null) host.style.setProperty("--scene-duration", `${durationS}s`);
  }

  // assets/js/present/offer.js
  var BLOCKED = "The browser blocked the presenter’s window.";
  var NO_ROOM = "The presenter’s window needs the map room: present from Araxes itself, not from this file.";
  function openWindow(address2, name2, features, open11 = (...values) => globalThis.open(...values)) {
    try {
      const opened2 = open11(address2, name2, features);
      return opened2 && !opened2.closed ? opened2 : null;
    } catch {
      return null;
    }
  }
  var place3 = () => byId("present-offer");
  function hide() {
    const host = place3();
    if (host.hidden) return false;
    if (host.contains(document.activeElement)) byId("present").focus({ preventScroll: true });
    host.hidden = true;
    host.replaceChildren();
    return true;
  }
  function show2(text, address2 = null) {
    const host = place3();
    host.hidden = false;
    const close2 = element(
      "button",
      { type: "button", class: "present-tool", "aria-label": "Dismiss this notice", onclick: hide },
      element("span", { class: "icon icon-close" })
    );
    const link = address2 && element(
      "a",
      // Put away once the browser has followed it.
      { href: address2, target: "_blank", rel: "noopener", onclick: () => globalThis.setTimeout(hide) },
      "Open it in a new tab"
    );
    host.replaceChildren(...[element("p", {}, text), link, close2].filter(Boolean));
    (link || close2).focus({ preventScroll: true });
  }

  // assets/js/present/player.js
  function createPlayer(goOn, timers = { set: globalThis.setTimeout.bind(globalThis), clear: globalThis.clearTimeout.bind(globalThis) }) {
    let playing = "";
    let timer3 = null;
    function begin6(durationS, isLast) {
      timers.clear(timer3);
      timer3 = null;
      if (!playing) return;
      if (playing === "once" && isLast) playing = "";
      else timer3 = timers.set(goOn, durationS * 1e3);
    }
    function toggle2(way) {
      playing = playing === way ? "" : way;
      timers.clear(timer3);
    }
    function stop() {
      playing = "";
      timers.clear(timer3);
    }
    return { begin: begin6, toggle: toggle2, stop, playing: () => playing };
  }

  // assets/js/present/prefetching.js
  var prefetching_exports = {};
  __export(prefetching_exports, {
    gather: () => gather,
    isGathered: () => isGathered,
    wordsOf: () => wordsOf
  });
  var WEIGHTS3 = [400, 600, 700];
  function wordsOf(scene) {
    const figures = (scene.figures || []).flatMap(({ value, label: label2 }) => [value, label2]);
    return [scene.title, scene.headline, scene.text, scene.sources, ...figures].filter(Boolean).join(" ");
  }
  var foreseen = null;
  function fetchLayers(briefing) {
    const painting = view?.painting;
    if (!painting) return;
    for (const { selection } of briefing.scenes) painting.fetchNeeded(selection, null);
    const selections = briefing.scenes.map(({ selection }) => selection);
    view.foresee(selections).then(() => {
      foreseen = briefing;
    });
  }
  function gather(briefing) {
    const words4 = [...new Set(briefing.scenes.map(wordsOf).join(""))].join("");
    const family = getComputedStyle(document.documentElement).fontFamily;
    for (const weight of WEIGHTS3) document.fonts.load(`${weight} 24px ${family}`, words4).catch(() => []);
    const samples = view?.painting?.samples;
    for (const language of new Set(briefing.scenes.map(({ selection }) => selection.language)))
      load2(language, samples);
    view?.beneath?.foresee(briefing.scenes.map(({ selection }) => selection));
    view?.mapLibre?.once("idle", () => fetchLayers(briefing));
  }
  function isGathered(briefing) {
    const painting = view?.painting;
    const isHere = Boolean(painting) && foreseen?.scenes.length === briefing.scenes.length;
    return isHere && briefing.scenes.every(({ selection }) => !painting.lacking(selection).length);
  }

  // assets/js/present/sequence.js
  var DIGITS_MS = 3e3;
  var MOST_DIGITS = 3;
  var within4 = (index2, count3) => Math.max(0, Math.min(count3 - 1, index2));
  function step2(index2, by, count3, round = false) {
    return round ? (index2 + by + count3) % count3 : within4(index2 + by, count3);
  }
  var indexOf = (scenes, id) => scenes.findIndex((scene) => scene.id === id);
  function keep2(scenes, id, index2) {
    const found = indexOf(scenes, id);
    return found < 0 ? within4(index2, scenes.length) : found;
  }
  function type(typed, digit2, now) {
    const going = typed && now - typed.at < DIGITS_MS ? typed.text : "";
    return { text: (going + digit2).slice(-MOST_DIGITS), at: now };
  }
  function typedIndex(typed, count3, now) {
    if (!typed || now - typed.at >= DIGITS_MS) return null;
    return within4(Number(typed.text) - 1, count3);
  }

  // assets/js/present/stage.js
  var LAID_OUT_PX = { width: 1440, height: 810 };
  var scaleFor = ({ width, height }) => Math.max(1, Math.min(width / LAID_OUT_PX.width, height / LAID_OUT_PX.height));
  function createStage() {
    const html = document.documentElement;
    let up = false;
    let listening = null;
    const scale = () => up ? scaleFor({ width: globalThis.innerWidth, height: globalThis.innerHeight }) : 1;
    function sharpen() {
      const { host, mapLibre } = view;
      const ratio = (globalThis.devicePixelRatio || 1) * scale();
      const fits = Math.abs(mapLibre.getContainer().clientWidth - host.clientWidth) <= 1;
      if (mapLibre.getPixelRatio() > ratio || fits && mapLibre.getPixelRatio() < ratio) mapLibre.setPixelRatio(ratio);
    }
    function fit4() {
      html.style.setProperty("--present-scale", String(scale()));
      if (!view) return;
      view.room.present(up ? { caption: byId("present-body"), banner: byId("present-banner") } : null);
      if (!view.mapLibre) return;
      if (listening !== view.mapLibre) view.mapLibre.on("resize", sharpen);
      listening = view.mapLibre;
      sharpen();
    }
    function raise(on) {
      if (up === on) return;
      up = on;
      html.classList.toggle("is-presenting", on);
      byId("present").hidden = !on;
      fit4();
    }
    globalThis.addEventListener("resize", () => up && fit4());
    return { raise, fit: fit4, scale };
  }

  // assets/js/present/touch.js
  var SWIPE_PX = 60;
  var TAP_PX = 12;
  var TAP_MS = 600;
  var EDGE = 0.18;
  function meaning(down, up, width) {
    const [dx, dy] = [up.x - down.x, up.y - down.y];
    if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > 1.5 * Math.abs(dy)) return dx < 0 ? "next" : "previous";
    const still = Math.hypot(dx, dy) < TAP_PX && up.at - down.at < TAP_MS;
    if (still && up.x > width * (1 - EDGE)) return "next";
    if (still && up.x < width * EDGE) return "previous";
    return null;
  }
  function listen4(glass, run2) {
    let down = null;
    const point2 = (event2) => ({ x: event2.clientX, y: event2.clientY, at: event2.timeStamp });
    glass.addEventListener("pointerdown", (event2) => {
      down = event2.pointerType === "mouse" || !event2.isPrimary ? null : point2(event2);
    });
    glass.addEventListener("pointercancel", () => {
      down = null;
    });
    glass.addEventListener("pointerup", (event2) => {
      const command = down && event2.isPrimary && meaning(down, point2(event2), globalThis.innerWidth);
      down = null;
      if (command && !glass.classList.contains("is-drawing")) run2(command);
    });
  }

  // assets/js/present/show.js
  function createShow(say) {
    const html = document.documentElement;
    const stage = createStage();
    const board = createBoard({ scene: () => mode2 === "showing" ? id : null, scale: stage.scale });
    const player = createPlayer(() => step5(1));
    const awake = createAwake();
    let mode2 = "idle";
    let id = null;
    let index2 = 0;
    let cover2 = "";
    let typed = null;
    let began = 0;
    let beganWith = 0;
    let since = 0;
    let release = null;
    const slug3 = () => state.selection?.dossier;
    const briefing = () => get(slug3());
    const count3 = () => briefing()?.scenes.length || 0;
    const where = () => ({
      scene: id,
      mode: mode2,
      cover: cover2,
      playing: player.playing(),
      began,
      beganWith,
      since,
      digest: briefing()?.digest || null,
      theme: html.dataset.theme
    });
    const tell4 = () => say(where());
    function showScene(next3) {
      const found = indexOf(briefing().scenes, next3);
      if (found < 0) return false;
      [id, index2, mode2, since] = [next3, found, "showing", Date.now()];
      typed = null;
      setCover("");
      hide();
      draw4(briefing(), index2);
      return true;
    }
    function goTo(position) {
      const scene = briefing()?.scenes[position];
      if (!scene) return;
      const wasShowing = mode2 === "showing";
      showScene(scene.id);
      if (wasShowing) view?.room.measure({ quietly: true });
      else raise();
      state.dispatch({ type: "scene", id: scene.id, view: scene.selection });
      name2(scene);
      board.paint();
      play();
    }
    function name2(scene) {
      receive(ofScene(scene, state.selection.theme));
      document.title = `${scene.title} · Araxes`;
    }
    function raise() {
      if (!began) [began, beganWith] = [Date.now(), index2];
      release = release || hold(GROUP);
      awake.keep();
      byId("present-resume").hidden = true;
      stage.raise(true);
      board.follow(true);
      board.stir();
      byId("present").focus({ preventScroll: true });
    }
    function lower() {
      release?.();
      release = null;
      setCover("");
      hide();
      board.putAway();
      board.follow(false);
      stage.raise(false);
      html.classList.remove("is-pointer-idle");
    }
    function play() {
      setOwn("play", player.playing() === "loop" ? "loop" : null);
      const scene = briefing().scenes[index2];
      player.begin(scene.duration_s, index2 === count3() - 1);
      drawPlaying(player.playing() ? scene.duration_s : null);
      byId("present").querySelector("[data-present=autoplay]").setAttribute("aria-pressed", String(Boolean(player.playing())));
      tell4();
    }
    function step5(by) {
      goTo(step2(index2, by, count3(), player.playing() === "loop"));
    }
    function setCover(next3) {
      cover2 = next3;
      const curtain = byId("present-cover");
      curtain.hidden = !cover2;
      curtain.dataset.cover = cover2;
      curtain.textContent = cover2 ? `The screen is ${cover2}.` : "";
      tell4();
    }
    function toggleCover(kind) {
      setCover(cover2 === kind ? "" : kind);
    }
    function toggleType(digit2) {
      typed = type(typed, digit2, globalThis.performance.now());
      const sign2 = byId("present-jump");
      sign2.textContent = `Scene ${typed.text} ⏎`;
      sign2.hidden = false;
      globalThis.setTimeout(() => {
        sign2.hidden = !isTyped();
      }, DIGITS_MS);
    }
    const isTyped = () => typedIndex(typed, count3(), globalThis.performance.now()) !== null;
    function jump() {
      const to = typedIndex(typed, count3(), globalThis.performance.now());
      byId("present-jump").hidden = true;
      typed = null;
      if (to !== null) goTo(to);
    }
    async function begin6(at2) {
      const asked3 = slug3();
      try {
        await ensure(asked3);
      } catch (error) {
        show(`The scenes could not be loaded: ${error.message}.`, { kind: "error", key: "briefing" });
        state.dispatch({ type: "scene", id: null });
        return;
      }
      if (slug3() !== asked3 || mode2 === "showing") return;
      const found = at2 ? indexOf(briefing().scenes, at2) : 0;
      if (found < 0 || !count3()) {
        show(at2 ? `The briefing has no scene “${at2}”.` : "This dossier has no scenes yet.", {
          kind: "warning",
          key: "briefing"
        });
        state.dispatch({ type: "scene", id: null });
        return;
      }
      goTo(found);
      provide();
      refresh(asked3);
    }
    function provide() {
      if (mode2 === "showing" && view?.mapLibre) gather(briefing());
    }
    function explore() {
      stopPlaying();
      mode2 = "exploring";
      lower();
      byId("present-resume").hidden = false;
      state.dispatch({ type: "scene", id: null });
      tell4();
    }
    const resume = () => goTo(keep2(briefing().scenes, id, index2));
    function leave2() {
      if (hide()) return null;
      if (mode2 === "showing" && cover2) return setCover("");
      if (mode2 === "showing" && board.isDrawing()) return board.draw();
      return end3();
    }
    function stopPlaying() {
      player.stop();
      setOwn("play", null);
    }
    function end3() {
      stopPlaying();
      mode2 = "idle";
      lower();
      [id, began] = [null, 0];
      awake.rest();
      byId("present-resume").hidden = true;
      state.dispatch({ type: "scene", id: null });
      leave();
      tell4();
    }
    function toggleplay(way) {
      player.toggle(way);
      play();
    }
    function openPresenter() {
      if (html.hasAttribute("data-onefile")) return show2(NO_ROOM);
      const address2 = address(`/presenter/${encodeURIComponent(slug3())}`);
      const opened2 = openWindow(address2, nameOf(`presenter-${slug3()}`), "popup,width=1180,height=780");
      return opened2 ? hide() : show2(BLOCKED, address2);
    }
    const commands = {
      next: () => step5(1),
      previous: () => step5(-1),
      first: () => goTo(0),
      last: () => goTo(count3() - 1),
      digit: (event2) => toggleType(keyOf(event2)),
      jump,
      black: () => toggleCover("black"),
      white: () => toggleCover("white"),
      point: board.point,
      draw: board.draw,
      colour: board.colour,
      undo: board.undo,
      clear: board.clear,
      explore,
      resume,
      leave: leave2,
      autoplay: () => toggleplay("once"),
      kiosk: () => toggleplay("loop"),
      fullscreen: toggle,
      presenter: openPresenter,
      refresh: () => {
        setCover("");
        board.clear();
        board.putAway();
      },
      help: () => open3(GROUP),
      goto: ({ scene }) => goTo(indexOf(briefing().scenes, scene))
    };
    function run2(name3, event2) {
      if (name3 === "begin") begin6(event2?.scene || null);
      else if (mode2 === "exploring" && !["resume", "leave"].includes(name3)) orderedWhileExploring(name3, event2);
      else if (mode2 !== "idle") commands[name3](event2);
    }
    function orderedWhileExploring(name3, event2) {
      resume();
      if (name3 !== "refresh") commands[name3](event2);
    }
    function comeTo(scene) {
      const found = briefing() ? indexOf(briefing().scenes, scene) : -1;
      if (found >= 0) return goTo(found);
      mode2 = "idle";
      return begin6(scene);
    }
    function follow7(selection, phase, previous) {
      if (phase === "theme") tell4();
      if (phase !== "commit") return;
      if (selection.scene === null) {
        if (mode2 === "showing") end3();
      } else if (mode2 !== "showing") begin6(selection.scene);
      else if (selection.scene !== id) comeTo(selection.scene);
      else if (selection.theme !== previous?.theme) name2(briefing().scenes[index2]);
    }
    function take4(next3) {
      if (next3.slug !== slug3() || mode2 !== "showing") return;
      const scene = next3.scenes[keep2(next3.scenes, id, index2)];
      if (!scene) return end3();
      if (scene.id !== id) return goTo(next3.scenes.indexOf(scene));
      index2 = next3.scenes.indexOf(scene);
      return draw4(next3, index2);
    }
    subscribe(take4);
    state.subscribe(follow7);
    document.addEventListener("araxes:map", () => {
      stage.fit();
      board.follow(false);
      board.follow(mode2 === "showing");
      provide();
    });
    listen4(byId("present-glass"), (command) => run2(command));
    return {
      run: run2,
      where,
      begin: begin6,
      mode: () => mode2,
      is: { typed: isTyped, drawing: board.isDrawing },
      strokes: board.strokes,
      briefing
    };
  }

  // assets/js/present/main.js
  var show3 = null;
  var line = null;
  var joined = null;
  var wish = null;
  var slug = () => state.selection?.dossier;
  var hasScenes = () => Boolean(get(slug())?.scenes.length);
  function begin(scene = null) {
    if (!show3 || show3.mode() === "showing") return;
    enter();
    if (show3.mode() === "exploring") show3.run("resume");
    else show3.begin(scene);
  }
  function drawButton() {
    const [button3] = (
      /** @type {HTMLButtonElement[]} */
      all("#topbar [data-action=present]")
    );
    if (!button3) return;
    const briefing = get(slug());
    button3.disabled = !hasScenes();
    button3.title = hasScenes() ? withKey("Present the scenes", "P") : briefing?.problems?.length ? `The briefing cannot be read: ${briefing.problems[0]}` : "This dossier has no scenes yet";
  }
  function joinLine() {
    if (joined === slug()) return;
    line?.close();
    joined = slug();
    line = join(joined, "room", {
      hello: () => line.send("where", show3.where()),
      "briefing?": () => show3.briefing() && line.send("briefing", { briefing: show3.briefing() }),
      do({ command, scene }) {
        if (SENT.has(command)) show3.run(command, { scene });
        line.send("where", show3.where());
      }
    });
    line.send("where", show3.where());
  }
  function registerKeys() {
    for (const { name: name2, keys, caps, text, while: during = "showing", if: condition } of COMMANDS) {
      register({
        group: GROUP,
        keys,
        caps,
        text,
        // Presenting is a mode that the reader entered; exploring is the room as ever.
        local: during === "showing",
        when: () => show3.mode() === during && (!condition || show3.is[condition]()),
        run: (event2) => {
          const [control] = event2.key === " " ? all("#present button:focus-visible") : [];
          if (control) control.click();
          else show3.run(name2, event2);
        }
      });
    }
    register({
      group: "Everywhere",
      keys: ["P"],
      text: "Present the scenes",
      when: () => show3.mode() === "idle" && hasScenes(),
      run: () => begin()
    });
  }
  async function playAlone() {
    const asked3 = wish;
    wish = null;
    if (asked3 !== "loop") return;
    await ensure(slug()).catch(() => null);
    if (show3.mode() === "idle") await show3.begin(state.selection.scene);
    if (show3.mode() === "showing" && show3.where().playing !== "loop") show3.run("kiosk");
  }
  function open4() {
    wish = own("play");
    show3 = createShow((where) => line?.send("where", where));
    registerKeys();
    subscribe(drawButton);
    singleKeys.subscribe(drawButton);
    document.addEventListener("araxes:dossier", () => {
      const { page: page3, scene } = state.selection;
      if (page3 !== "briefing" || scene) refresh(slug());
    });
    state.subscribe((selection, phase) => {
      if (phase === "commit") {
        joinLine();
        drawButton();
      }
      if (phase === "data") {
        ensure(slug()).catch(() => drawButton());
        playAlone();
      }
    });
    document.addEventListener("click", (event2) => {
      const control = closest(
        event2.target,
        "#present [data-present], #present-resume [data-present], #present-progress [data-scene]"
      );
      if (!control) return;
      if (event2.detail) control.blur();
      if (control.dataset.scene) show3.run("goto", { scene: control.dataset.scene });
      else show3.run(control.dataset.present, event2);
    });
    globalThis.addEventListener("pagehide", () => line?.send("bye"));
  }
  var mode = () => show3?.mode() || "idle";
  var drawn2 = () => show3?.strokes() || [];
  function mount2() {
    const attempt2 = () => {
      if (!byId("present-resume") || !byId("present")) return false;
      open4();
      return true;
    };
    if (attempt2()) return;
    const observer = new MutationObserver(() => attempt2() && observer.disconnect());
    observer.observe(document.documentElement, { childList: true, subtree: true });
  }
  function start6() {
    whenRead(mount2);
  }

  // assets/js/compose/span.js
  var NOW = "";
  var DAY_LIMIT = 40;
  var versionWords = ({ id, reason }) => `${id} · ${reason}`;
  var dayOf2 = (id) => id.split("-").slice(0, 3).join("-");
  var daysKept = (versions) => [...new Map(versions.map(({ id, reason }) => [dayOf2(id), reason]))].reverse();
  var question = (since, until) => new URLSearchParams({ since: since.trim(), ...until.trim() === NOW ? {} : { until: until.trim() } });
  function blamed(sentence7, days) {
    const [came] = sentence7.split(";");
    return days.map((day2) => day2.trim() !== "" && came.includes(day2.trim()));
  }
  function createSpan(run2) {
    let chosen2 = { by: "versions", since: null, until: NOW, from: "", to: NOW };
    let shown7 = null;
    function choose4(fields) {
      chosen2 = { ...chosen2, ...fields };
    }
    function draw11(versions) {
      if (!versions.some(({ id }) => id === chosen2.since)) choose4({ since: versions.at(-1).id });
      if (!versions.some(({ id }) => id === chosen2.until)) choose4({ until: NOW });
      const newest = [...versions].reverse().map((version) => [version.id, versionWords(version)]);
      const ways = { versions: byVersions(newest), days: byDays(versions) };
      const turns = Object.fromEntries(
        [
          ["versions", "Two versions"],
          ["days", "Two dates"]
        ].map(([by, words4]) => [by, button2(words4, () => turn2(by), { class: "segment", "data-by": by })])
      );
      shown7 = { ...shown7, ways, turns };
      show6();
      return element(
        "div",
        { class: "comparison" },
        element("div", { class: "segments", role: "group", "aria-label": "What is compared" }, ...Object.values(turns)),
        ...Object.values(ways)
      );
    }
    function show6() {
      for (const [by, way] of Object.entries(shown7.ways)) {
        way.hidden = by !== chosen2.by;
        shown7.turns[by].setAttribute("aria-pressed", String(by === chosen2.by));
      }
    }
    function turn2(by) {
      if (by === chosen2.by) return;
      if (by === "days" && !chosen2.from) {
        choose4({ from: dayOf2(chosen2.since), to: chosen2.until === NOW ? NOW : dayOf2(chosen2.until) });
        shown7.from.value = chosen2.from;
        shown7.to.value = chosen2.to;
      }
      choose4({ by });
      show6();
      run2();
    }
    function byVersions(newest) {
      const choice = (id, label2, name2, options2) => [
        element("label", { for: id }, label2),
        element(
          "select",
          {
            id,
            class: "boxed",
            onchange: (event2) => {
              choose4({ [name2]: event2.target.value });
              run2();
            }
          },
          ...options2.map(([value, words4]) => element("option", { value, selected: value === chosen2[name2] }, words4))
        )
      ];
      return element(
        "div",
        { class: "comparison-choices" },
        ...choice("changes-since", "From", "since", newest),
        ...choice("changes-until", "to", "until", [[NOW, "Now"], ...newest])
      );
    }
    function byDays(versions) {
      const days = element(
        "datalist",
        { id: "changes-days" },
        ...daysKept(versions).map(([day2, reason]) => element("option", { value: day2 }, reason))
      );
      const hint = element(
        "p",
        { class: "field-hint", id: "changes-days-hint" },
        "A day, such as ",
        element("code", {}, daysKept(versions)[0][0]),
        ", stands for the version that held on it. Leave the second empty to compare with now."
      );
      const error = element("p", { class: "field-error", id: "changes-days-error", role: "alert", hidden: true });
      const field2 = (id, name2, placeholder) => element("input", {
        id,
        type: "text",
        class: "boxed",
        list: days.id,
        maxlength: DAY_LIMIT,
        placeholder,
        value: chosen2[name2],
        autocomplete: "off",
        spellcheck: "false",
        "aria-describedby": `${error.id} ${hint.id}`,
        oninput: (event2) => choose4({ [name2]: event2.target.value })
      });
      const from = field2("changes-from", "from", "yyyy-mm-dd");
      const to = field2("changes-to", "to", "now");
      shown7 = { from, to, error };
      return element(
        "form",
        {
          class: "comparison-days",
          novalidate: true,
          onsubmit: submit
        },
        element(
          "div",
          { class: "comparison-choices" },
          element("label", { for: from.id }, "From"),
          from,
          element("label", { for: to.id }, "to"),
          to,
          days,
          element("button", { type: "submit", class: "action" }, "Compare")
        ),
        error,
        hint
      );
    }
    async function submit(event2) {
      event2.preventDefault();
      await run2();
      [shown7.from, shown7.to].find((input2) => input2.hasAttribute("aria-invalid"))?.focus();
    }
    function complain3(sentence7) {
      const fields = [shown7.from, shown7.to];
      const wrong = chosen2.from.trim() ? blamed(sentence7, [chosen2.from, chosen2.to]) : [Boolean(sentence7), false];
      shown7.error.textContent = sentence7;
      shown7.error.hidden = !sentence7;
      fields.forEach((input2, index2) => {
        if (wrong[index2]) input2.setAttribute("aria-invalid", "true");
        else input2.removeAttribute("aria-invalid");
      });
    }
    return {
      draw: draw11,
      complain: complain3,
      begin: () => choose4({ by: "versions", since: null, until: NOW, from: "", to: NOW }),
      since: (id) => choose4({ since: id }),
      isByDays: () => chosen2.by === "days",
      question: () => chosen2.by === "days" ? question(chosen2.from, chosen2.to) : question(chosen2.since, chosen2.until),
      isBegun: () => chosen2.by === "versions" || chosen2.from.trim() !== ""
    };
  }

  // assets/js/compose/changes.js
  var PART_WORDS = { claims: "Claims", events: "Events", sources: "Sources", scenes: "Scenes" };
  function byPart(changes2) {
    const groups2 = /* @__PURE__ */ new Map();
    for (const change of changes2) groups2.set(change.part, [...groups2.get(change.part) || [], change]);
    return [...groups2];
  }
  function fieldWords2({ name: name2, before, after }) {
    const plain3 = name2.replaceAll("_", " ");
    return before === null || after === null ? { name: plain3 } : { name: plain3, before: before || "none", after: after || "none" };
  }
  function turnWords({ turn: turn2, verdict_turned: turned, reads_differently: differs }) {
    if (turned) return "verdict turned";
    return differs ? "reads differently" : turn2;
  }
  function leadsTo({ part: part2, id, turn: turn2 }) {
    if (turn2 === "withdrawn") return null;
    if (part2 === "claims") return { type: "claim", id };
    if (part2 === "sources") return { type: "page", value: "sources" };
    if (part2 === "events")
      return {
        type: "several",
        actions: [
          { type: "page", value: "map" },
          { type: "focus", id }
        ]
      };
    return null;
  }
  function createChanges(host, book2, page3) {
    let shelf = null;
    let slug3 = null;
    const span3 = createSpan(compare);
    let asked3 = 0;
    const address2 = (rest2) => address(`/briefing/${encodeURIComponent(slug3)}/${rest2}`);
    async function load3() {
      const { dossier } = state.selection;
      if (dossier !== slug3) span3.begin();
      slug3 = dossier;
      host.replaceChildren(element("p", { class: "briefing-empty" }, "The versions are being loaded."));
      await ask4();
    }
    async function ask4() {
      try {
        take4(await give("versions.json", "The versions could not be loaded."));
      } catch (error) {
        host.replaceChildren(element("p", { class: "briefing-empty" }, error.message));
      }
    }
    async function give(rest2, otherwise) {
      const response = await fetch(address2(rest2), { cache: "no-store" }).catch(() => null);
      if (!response) throw new Error(`${otherwise} The server did not answer; try again.`);
      if (response.ok) return response.json();
      throw new Error(await sentenceOf(response) || otherwise);
    }
    function take4(next3) {
      shelf = next3;
      draw11();
      if (shelf.versions.length) compare();
    }
    function draw11() {
      const { versions, problems } = shelf;
      host.replaceChildren(
        element("div", { class: "changes-side" }, keepForm(), kept3(versions, problems)),
        element(
          "section",
          { class: "changes-main", "aria-label": "Comparison" },
          versions.length ? span3.draw(versions) : element(
            "p",
            { class: "briefing-empty" },
            "No version has been saved yet. Save one when you have briefed: later this page says what has changed since."
          ),
          element("div", { id: "changes-found", "aria-live": "polite" })
        )
      );
    }
    function keepForm() {
      const error = element("p", { class: "field-error", id: "keep-reason-error", hidden: true });
      const reason = element("textarea", {
        id: "keep-reason",
        rows: 2,
        dir: "auto",
        "aria-describedby": error.id,
        disabled: !shelf.editable,
        placeholder: "As briefed on Monday"
      });
      const say = (words4) => {
        error.textContent = words4;
        error.hidden = !words4;
        if (words4) reason.setAttribute("aria-invalid", "true");
        else reason.removeAttribute("aria-invalid");
      };
      const form = element(
        "form",
        { class: "keep-version", novalidate: true },
        element("h3", {}, "Save this version"),
        element(
          "p",
          { class: "field-hint" },
          shelf.editable ? "Events, claims with their verdicts, sources and scenes as they are now." : shelf.why_not
        ),
        element("label", { for: reason.id }, "Reason (required)"),
        reason,
        error,
        element("button", { type: "submit", class: "primary", disabled: !shelf.editable }, "Save this version")
      );
      form.addEventListener("submit", async (event2) => {
        event2.preventDefault();
        const outcome = await send(reason.value);
        if (outcome.kept) {
          page3.tell(`Version ${outcome.kept} is kept.`);
          span3.since(outcome.kept);
          take4(
            /** @type {Shelf} */
            outcome
          );
          byId("keep-reason").focus();
        } else {
          say(outcome.sentence);
          reason.focus();
        }
      });
      return form;
    }
    async function send(reason) {
      try {
        const response = await fetch(address2("versions"), {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ reason })
        });
        const body = await response.text();
        return response.ok ? JSON.parse(body) : readRefusal(response.status, body, []);
      } catch {
        return { sentence: "The server did not answer, so no version was kept; try again." };
      }
    }
    function kept3(versions, problems) {
      return element(
        "section",
        { class: "kept", "aria-label": "Versions kept" },
        element("h3", {}, `Versions kept (${versions.length})`),
        ...problems.map((words4) => element("p", { class: "scene-notice" }, words4)),
        element(
          "ol",
          { reversed: true },
          ...[...versions].reverse().map(
            (version) => element(
              "li",
              {},
              element("b", {}, version.id),
              element("span", { class: "kept-reason", dir: "auto" }, version.reason),
              element("span", { class: "kept-counts" }, version.counts)
            )
          )
        )
      );
    }
    async function compare() {
      const mine = ++asked3;
      const found = byId("changes-found");
      span3.complain("");
      if (!span3.isBegun()) {
        refuse(found, "Came no first day; expected the one from which on changes are told.");
        return;
      }
      found.replaceChildren(element("p", { class: "field-hint" }, "Comparing…"));
      try {
        const comparison = await give(`changes.json?${span3.question()}`, "The versions could not be compared.");
        if (mine !== asked3) return;
        found.replaceChildren(
          element("p", { class: "changes-summary" }, comparison.summary),
          span3.isByDays() ? element("p", { class: "changes-span", dir: "auto" }, comparison.span) : "",
          ...byPart(comparison.changes).map(group3)
        );
      } catch (error) {
        if (mine === asked3) refuse(found, error.message);
      }
    }
    function refuse(found, sentence7) {
      found.replaceChildren(span3.isByDays() ? "" : element("p", { class: "scene-notice" }, sentence7));
      if (span3.isByDays()) span3.complain(sentence7);
    }
    function group3([name2, changes2]) {
      return element(
        "section",
        { class: "changes-group", "aria-label": PART_WORDS[name2] },
        element("h3", {}, PART_WORDS[name2]),
        element("ul", {}, ...changes2.map(entry4))
      );
    }
    function entry4(change) {
      const fields = change.fields.map((field2) => {
        const { name: name2, before, after } = fieldWords2(field2);
        if (before === void 0) return element("li", {}, `${name2} changed`);
        return element(
          "li",
          {},
          `${name2}: `,
          element("del", { dir: "auto" }, before),
          " → ",
          element("ins", { dir: "auto" }, after)
        );
      });
      const grave = change.verdict_turned || change.reads_differently;
      return element(
        "li",
        { class: `change change-${change.turn}${grave ? " change-verdict" : ""}` },
        element("span", { class: "change-turn" }, turnWords(change)),
        element("div", {}, title2(change), fields.length ? element("ul", { class: "change-fields" }, ...fields) : null)
      );
    }
    function title2(change) {
      const words4 = element("bdi", {}, change.title);
      if (change.part === "scenes" && book2.scene(change.id)) {
        return button2(
          words4,
          () => {
            turn("scenes");
            page3.choose(change.id);
          },
          { class: "change-title" }
        );
      }
      const action = leadsTo(change);
      return action ? button2(words4, () => state.dispatch(action), { class: "change-title" }) : element("span", { class: "change-title" }, words4);
    }
    const lookAgain = () => {
      if (shelf?.versions.length) compare();
    };
    return { load: load3, lookAgain, isOf: () => slug3 };
  }
  var TABS = { scenes: "briefing-tab-scenes", changes: "briefing-tab-changes" };
  var changes = null;
  function turn(name2) {
    for (const [one, id] of Object.entries(TABS)) {
      const chosen2 = one === name2;
      const tab = byId(id);
      tab.setAttribute("aria-selected", String(chosen2));
      tab.tabIndex = chosen2 ? 0 : -1;
      byId(tab.getAttribute("aria-controls")).hidden = !chosen2;
    }
    if (name2 === "changes" && state.selection) changes.load();
  }
  function mount3(book2, page3) {
    changes = createChanges(byId("briefing-changes"), book2, page3);
    const tabs2 = Object.values(TABS).map(byId);
    for (const [name2, id] of Object.entries(TABS)) byId(id).addEventListener("click", () => turn(name2));
    for (const tab of tabs2) {
      tab.addEventListener("keydown", (event2) => {
        if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event2.key)) return;
        event2.preventDefault();
        const other = event2.key === "Home" ? tabs2[0] : event2.key === "End" ? tabs2[1] : tabs2[1 - tabs2.indexOf(tab)];
        other.click();
        other.focus();
      });
    }
    document.addEventListener("araxes:dossier", () => {
      if (!byId("briefing-changes").hidden && state.selection.page === "briefing") changes.lookAgain();
    });
    state.subscribe((selection, phase) => {
      if (phase === "commit" && selection && !byId("briefing-changes").hidden && changes.isOf() !== selection.dossier)
        changes.load();
    });
  }

  // assets/js/compose/filling.js
  var BINDING = /\{\{|\}\}|\{([^{}]*)\}/g;
  function fill(text, values) {
    const pieces = [];
    let end3 = 0;
    for (const found of text.matchAll(BINDING)) {
      if (found.index > end3) pieces.push({ kind: "text", words: text.slice(end3, found.index) });
      const name2 = found[1]?.trim();
      if (name2 === void 0) pieces.push({ kind: "text", words: found[0][0] });
      else if (Object.hasOwn(values, name2)) pieces.push({ kind: "bound", words: values[name2] });
      else pieces.push({ kind: "unknown", words: found[0] });
      end3 = found.index + found[0].length;
    }
    if (end3 < text.length) pieces.push({ kind: "text", words: text.slice(end3) });
    return pieces;
  }
  function draw5(text, values) {
    return fill(text, values).map(({ kind, words: words4 }) => {
      if (kind === "text") return words4;
      if (kind === "bound") return element("span", { class: "bound" }, words4);
      return element("mark", { class: "unknown", title: "No value has this name" }, words4);
    });
  }

  // assets/js/compose/rows.js
  function redraw(host, draw11, selector) {
    draw11();
    if (selector) all(selector, host)[0]?.focus();
  }
  function input(label2, value, onInput, attributes = {}) {
    const id = freshId("field");
    return element(
      "span",
      { class: "row-field" },
      element("label", { class: "visually-hidden", for: id }, label2),
      element("input", {
        id,
        type: "text",
        value,
        dir: "auto",
        autocomplete: "off",
        ...attributes,
        oninput: (event2) => onInput(event2.target.value, event2.target)
      })
    );
  }
  function callouts(host, { get: get3, change, say }) {
    function draw11() {
      const list2 = get3();
      host.replaceChildren(
        ...list2.map((figure, index2) => row2(figure, index2, list2.length)),
        button2(
          "Add a call-out",
          () => {
            change([...get3(), { value: "", label: "" }]);
            redraw(host, draw11, `[data-row="${list2.length}"] input`);
          },
          { class: "action small" }
        )
      );
    }
    function row2(figure, index2, count3) {
      const name2 = `call-out ${index2 + 1}`;
      const set = (part2) => (value) => change(get3().map((one, place6) => place6 === index2 ? { ...one, [part2]: value } : one));
      const shift = (by) => () => {
        change(moved(get3(), index2, index2 + by));
        redraw(host, draw11, `[data-row="${index2 + by}"] [data-by="${by}"]:enabled, [data-row="${index2 + by}"] input`);
        say(`Call-out moved to place ${index2 + by + 1} of ${count3}.`);
      };
      return element(
        "div",
        { class: "row", role: "group", "aria-label": `Call-out ${index2 + 1}`, data: { row: index2 } },
        input(`Value of ${name2}`, figure.value, set("value"), { placeholder: "{border_km} km", class: "insertable" }),
        input(`Label of ${name2}`, figure.label, set("label"), { placeholder: "What it counts" }),
        button2("↑", shift(-1), { class: "quiet", label: `Move ${name2} up`, disabled: index2 === 0, data: { by: -1 } }),
        button2("↓", shift(1), {
          class: "quiet",
          label: `Move ${name2} down`,
          disabled: index2 === count3 - 1,
          data: { by: 1 }
        }),
        button2(
          "",
          () => {
            change(get3().filter((_, place6) => place6 !== index2));
            redraw(host, draw11, ".action");
            say(`Call-out ${index2 + 1} removed.`);
          },
          { class: "quiet icon-button", label: `Remove ${name2}` }
        )
      );
    }
    return draw11;
  }
  function claims(host, { get: get3, change, known: known3, say }) {
    function draw11() {
      const chosen2 = get3();
      const facts = new Map(known3().map((claim) => [claim.id, claim]));
      const rest2 = known3().filter(({ id: id2 }) => !chosen2.includes(id2));
      const id = freshId("claim");
      host.replaceChildren(
        element("ul", { class: "chosen-claims" }, ...chosen2.map((one) => entry4(one, facts.get(one)))),
        element("label", { class: "visually-hidden", for: id }, "Add a claim"),
        element(
          "select",
          { id, class: "boxed", disabled: !rest2.length, onchange: (event2) => add(event2.target.value) },
          element("option", { value: "" }, "Add a claim…"),
          ...rest2.map((claim) => element("option", { value: claim.id }, `${claim.statement} (${claim.words})`))
        )
      );
    }
    function add(id) {
      if (!id) return;
      change([...get3(), id]);
      redraw(host, draw11, "select");
      say(`Claim added: ${id}.`);
    }
    function entry4(id, claim) {
      return element(
        "li",
        {},
        claim ? verdict(claim.verdict, claim.words) : null,
        element("span", { class: "chosen-statement", dir: "auto" }, claim ? claim.statement : `${id} (no such claim)`),
        button2(
          "",
          () => {
            change(get3().filter((one) => one !== id));
            redraw(host, draw11, "select");
            say(`Claim removed: ${id}.`);
          },
          { class: "quiet icon-button", label: `Remove the claim ${id}` }
        )
      );
    }
    return draw11;
  }
  function citations(host, { get: get3, change, known: known3, say, wrong }) {
    function draw11() {
      const list2 = get3();
      host.replaceChildren(
        ...list2.map(row2),
        button2(
          "Add a citation",
          () => {
            const used = new Set(get3().map(({ source }) => source));
            const next3 = known3().find(({ id }) => !used.has(id)) || known3()[0];
            change([...get3(), { source: next3 ? next3.id : "", paragraphs: [] }]);
            redraw(host, draw11, `[data-row="${list2.length}"] select`);
          },
          { class: "action small", disabled: !known3().length }
        )
      );
    }
    function row2(citation, index2) {
      const id = freshId("source");
      const set = (part2, value) => change(get3().map((one, place6) => place6 === index2 ? { ...one, [part2]: value } : one));
      const titles = known3().some((source) => source.id === citation.source) ? known3() : [{ id: citation.source, title: citation.source }, ...known3()];
      return element(
        "div",
        { class: "row", role: "group", "aria-label": `Citation ${index2 + 1}`, data: { row: index2 } },
        element("label", { class: "visually-hidden", for: id }, `Source of citation ${index2 + 1}`),
        element(
          "select",
          { id, class: "boxed", value: citation.source, onchange: (event2) => set("source", event2.target.value) },
          ...titles.map(
            (source) => element("option", { value: source.id, selected: source.id === citation.source }, source.title)
          )
        ),
        input(
          `Paragraphs of citation ${index2 + 1}`,
          paragraphWords(citation.paragraphs),
          (text, field2) => {
            const paragraphs = readParagraphs(text);
            field2.setAttribute("aria-invalid", String(!paragraphs));
            wrong(paragraphs ? "" : "Paragraphs are numbers such as 8–10, 12.");
            if (paragraphs) set("paragraphs", paragraphs);
          },
          { placeholder: "¶ 8–10, 12", inputmode: "text" }
        ),
        button2(
          "",
          () => {
            change(get3().filter((_, place6) => place6 !== index2));
            redraw(host, draw11, ".action");
            say(`Citation ${index2 + 1} removed.`);
          },
          { class: "quiet icon-button", label: `Remove citation ${index2 + 1}` }
        )
      );
    }
    return draw11;
  }

  // assets/js/compose/editor.js
  var HINTS = {
    headline: "One sentence, set large. Figures as values: {border_km}.",
    duration_s: "Minutes and seconds, 1:30, or seconds.",
    notes: "For the presenter alone."
  };
  var SINCE_KEPT = /* @__PURE__ */ new Set(["events", "verdict", "layers"]);
  function createEditor(host, deeds) {
    let open11 = null;
    let desk = { values: {}, claims: [], sources: [], bindings: [] };
    let parts = {};
    let caret = null;
    function show6(state2) {
      const again = open11 && state2 && open11.scene.id === state2.scene.id;
      const before = again && focusedField();
      const { scrollTop } = host;
      open11 = state2;
      caret = null;
      parts = {};
      host.replaceChildren(...state2 ? build6() : [element("p", { class: "briefing-empty" }, deeds.emptyWords())]);
      if (!state2) return;
      refresh2();
      host.scrollTop = again ? scrollTop : 0;
      if (before) giveFocus(before);
    }
    function focusedField() {
      const active = (
        /** @type {HTMLInputElement} */
        focused()
      );
      if (!host.contains(active)) return null;
      return { name: active.dataset.deed || active.id, start: active.selectionStart, end: active.selectionEnd };
    }
    function giveFocus({ name: name2, start: start38, end: end3 }) {
      if (!name2) return;
      const control = (
        /** @type {HTMLInputElement|null} */
        host.querySelector(`#${CSS.escape(name2)}, [data-deed="${CSS.escape(name2)}"]`)
      );
      if (!control) return;
      const able = control.disabled ? all("[data-deed]:enabled", host)[0] : control;
      able?.focus({ preventScroll: true });
      if (typeof start38 === "number" && able === control) control.setSelectionRange(start38, end3);
    }
    const set = (name2, value) => {
      complain3(name2, "");
      Object.assign(open11.draft.fields, { [name2]: value });
      deeds.drafted(open11.scene, open11.draft);
      refresh2();
    };
    function build6() {
      return [
        head(),
        element(
          "div",
          { class: "editor-columns" },
          element(
            "div",
            { class: "editor-form" },
            banner(),
            element("div", { class: "field-pair" }, textField2("title"), roleField(), durationField()),
            textField2("headline", { rows: 2, insertable: true }),
            textField2("text", { rows: 4, insertable: true }),
            listField("figures", callouts),
            listField("claims", claims, { known: () => desk.claims }),
            listField("citations", citations, {
              known: () => desk.sources,
              wrong: (words4) => complain3("citations", words4)
            }),
            textField2("notes", { rows: 4 })
          ),
          element("div", { class: "editor-side" }, preview(), view3(), values())
        )
      ];
    }
    function head() {
      const { scene, place: place6, count: count3, editable } = open11;
      const deed = (name2, text, label2, run2, disabled = false) => button2(text, run2, { label: label2, disabled: disabled || !editable, data: { deed: name2 } });
      parts.save = button2("Save", () => deeds.save(open11.scene), {
        class: "primary",
        data: { deed: "save" },
        label: "Save the scene (Ctrl+S)"
      });
      parts.discard = button2("Discard", () => deeds.discard(open11.scene), {
        data: { deed: "discard" },
        label: "Give up what is not saved"
      });
      return element(
        "header",
        { class: "editor-head" },
        element(
          "div",
          { class: "editor-name" },
          element("h3", {}, `${place6 + 1} / ${count3}`, element("bdi", {}, scene.title)),
          element(
            "span",
            { class: "scene-chips" },
            ...scene.claims.map((claim) => {
              const chip = verdict(claim.verdict, claim.words);
              chip.title = claim.statement;
              return chip;
            })
          )
        ),
        element(
          "div",
          { class: "editor-deeds", role: "group", "aria-label": "The scene" },
          deed("up", "↑", "Move up (Alt+↑)", () => deeds.move(scene.id, place6 - 1), place6 === 0),
          deed("down", "↓", "Move down (Alt+↓)", () => deeds.move(scene.id, place6 + 1), place6 === count3 - 1),
          deed("duplicate", "Duplicate", void 0, () => deeds.duplicate(scene)),
          deed("delete", "Delete", void 0, () => deeds.remove(scene)),
          parts.discard,
          parts.save
        )
      );
    }
    function banner() {
      parts.banner = element("div", { class: "editor-banner", role: "alert", hidden: true });
      const { scene } = open11;
      const words4 = scene.notices.map((notice) => element("p", { class: "scene-notice" }, notice.words));
      const outdated = scene.notices.some(({ kind }) => SINCE_KEPT.has(kind));
      return element(
        "div",
        { class: "editor-notices" },
        parts.banner,
        ...words4,
        outdated ? button2("It still holds", () => deeds.hold(scene), {
          class: "action small",
          data: { deed: "hold" },
          disabled: !open11.editable,
          title: "These changes are known: the scene is held against the dossier as it is now"
        }) : null
      );
    }
    function field2(name2, control, hint, tag = "label") {
      const id = control.id;
      const error = element("p", { class: "field-error", id: `${id}-error`, hidden: true });
      const theirs = element("div", { class: "field-theirs", hidden: true });
      parts[name2] = { control, error, theirs };
      const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(" ");
      control.setAttribute("aria-describedby", described);
      if (tag !== "label") control.setAttribute("aria-labelledby", `${id}-label`);
      return element(
        "div",
        { class: `field field-${name2}` },
        element(
          tag,
          tag === "label" ? { for: id } : { class: "field-label", id: `${id}-label` },
          FIELD_WORDS[name2]
        ),
        control,
        hint ? element("p", { class: "field-hint", id: `${id}-hint` }, hint) : null,
        error,
        theirs
      );
    }
    function textField2(name2, { rows: rows4 = 0, insertable = false } = {}) {
      const control = element(rows4 ? "textarea" : "input", {
        id: `compose-${name2}`,
        rows: rows4 || null,
        type: rows4 ? null : "text",
        class: insertable ? "insertable" : null,
        dir: "auto",
        value: open11.draft.fields[name2],
        readonly: !open11.editable,
        autocomplete: "off",
        oninput: (event2) => set(name2, event2.target.value)
      });
      return field2(name2, control, HINTS[name2]);
    }
    function roleField() {
      const control = element(
        "select",
        {
          id: "compose-role",
          class: "boxed",
          disabled: !open11.editable,
          onchange: (event2) => set("role", event2.target.value)
        },
        ...ROLES.map((role) => element("option", { value: role, selected: role === open11.draft.fields.role }, role))
      );
      return field2("role", control);
    }
    function durationField() {
      const control = element("input", {
        id: "compose-duration_s",
        type: "text",
        value: durationText(open11.draft.fields.duration_s),
        readonly: !open11.editable,
        autocomplete: "off",
        oninput: (event2) => {
          const seconds = readDuration(event2.target.value);
          complain3("duration_s", seconds === null ? HINTS.duration_s : "");
          if (seconds !== null) set("duration_s", seconds);
        }
      });
      return field2("duration_s", control);
    }
    function listField(name2, rows4, more = {}) {
      const control = element("div", { id: `compose-${name2}`, role: "group", tabindex: -1, class: "field-list" });
      const draw11 = rows4(control, {
        get: () => open11.draft.fields[name2],
        change: (list2) => set(name2, list2),
        say: deeds.say,
        ...more
      });
      const made3 = field2(name2, control, HINTS[name2], "span");
      parts[name2].draw = () => {
        draw11();
        if (!open11.editable)
          for (
            const one of
            /** @type {HTMLInputElement[]} */
            all("button, input, select", control)
          )
            one.disabled = true;
      };
      parts[name2].draw();
      return made3;
    }
    function complain3(name2, words4) {
      const { control, error } = parts[name2];
      error.textContent = words4;
      error.hidden = !words4;
      if (words4) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    function preview() {
      parts.preview = element("div", { class: "scene-preview" });
      return element("section", { "aria-label": "How it reads" }, element("h4", {}, "How it reads"), parts.preview);
    }
    function view3() {
      const { scene, editable } = open11;
      return element(
        "section",
        { "aria-label": "View" },
        element("h4", {}, "View"),
        element("p", { class: "view-words" }, scene.sentence),
        element(
          "div",
          { class: "view-deeds" },
          button2("Show on the map", () => deeds.showOnMap(scene), { data: { deed: "show" } }),
          button2("Present from here", () => deeds.presentFrom(scene), { data: { deed: "present" } }),
          button2("Use the present view instead", () => deeds.takeView(scene), {
            data: { deed: "take" },
            disabled: !editable
          })
        )
      );
    }
    function values() {
      parts.values = element("div", { class: "value-list" });
      return element(
        "section",
        { "aria-label": "Values to insert" },
        element("h4", {}, "Values to insert"),
        element(
          "p",
          { class: "field-hint" },
          "A value stands for what is computed for this view. Pressing one inserts it where the caret was."
        ),
        parts.values
      );
    }
    function drawValues() {
      const wanted3 = new Set(open11.draft.fields.claims.map((id) => `claim:${id}`));
      const offered = desk.bindings.map(([name2, meaning3]) => ({ name: name2, meaning: meaning3 }));
      const named3 = offered.filter(({ name: name2 }) => !name2.startsWith("claim:"));
      const verdicts = offered.filter(({ name: name2 }) => wanted3.has(name2));
      parts.values.replaceChildren(
        ...[...named3, ...verdicts].map(
          ({ name: name2, meaning: meaning3 }) => element(
            "button",
            {
              type: "button",
              class: "value-entry",
              disabled: !open11.editable,
              data: { binding: name2 },
              onclick: () => insert(name2),
              onpointerdown: (event2) => event2.preventDefault()
            },
            element("code", {}, `{${name2}}`),
            element("span", { class: "value-now" }, desk.values[name2] ?? "none here"),
            element("span", { class: "value-meaning" }, meaning3)
          )
        )
      );
    }
    function insert(name2) {
      const target = caret && host.contains(caret.field) ? caret : { field: parts.text.control, start: null, end: null };
      const { field: control } = target;
      const start38 = target.start ?? control.value.length;
      control.setRangeText(`{${name2}}`, start38, target.end ?? start38, "end");
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.focus();
      deeds.say(`{${name2}} inserted.`);
    }
    function refresh2() {
      const { draft: draft2, saved, editable, scene } = open11;
      const draw11 = (text) => draw5(text, desk.values);
      const { fields } = draft2;
      parts.preview.replaceChildren(
        element(
          "p",
          { class: "preview-title" },
          `${open11.place + 1} / ${open11.count} · `,
          element("bdi", {}, fields.title)
        ),
        element("p", { class: "preview-headline", dir: "auto" }, ...draw11(fields.headline)),
        element("p", { class: "preview-text", dir: "auto" }, ...draw11(fields.text)),
        element(
          "div",
          { class: "preview-figures" },
          ...fields.figures.map(
            ({ value, label: label2 }) => element(
              "div",
              { class: "preview-figure" },
              element("b", {}, ...draw11(value)),
              element("span", {}, ...draw11(label2))
            )
          )
        ),
        element("p", { class: "preview-sources" }, scene.sources)
      );
      const differs = Object.keys(differing(fields, saved)).length > 0;
      parts.save.disabled = !editable || !differs;
      parts.discard.disabled = !editable || !differs;
      host.classList.toggle("is-unsaved", differs);
      drawTheirs();
      drawValues();
    }
    function drawTheirs() {
      const { draft: draft2, saved } = open11;
      const names = new Set(contested(draft2, saved));
      for (const name2 of FIELDS) {
        const { theirs } = parts[name2];
        theirs.hidden = !names.has(name2);
        if (theirs.hidden || theirs.dataset.words === fieldWords(name2, saved[name2])) continue;
        theirs.dataset.words = fieldWords(name2, saved[name2]);
        theirs.replaceChildren(
          element("p", {}, element("b", {}, "In the file now: "), element("span", { dir: "auto" }, theirs.dataset.words)),
          button2("Use the file’s", () => deeds.settle(open11.scene, name2, "theirs"), {
            class: "action small",
            label: `Use the file’s ${FIELD_WORDS[name2].toLowerCase()}`
          }),
          button2("Keep mine", () => deeds.settle(open11.scene, name2, "mine"), {
            class: "action small",
            label: `Keep my ${FIELD_WORDS[name2].toLowerCase()}`
          })
        );
      }
    }
    function refuse({ sentence: sentence7, fields }) {
      if (!open11) return;
      for (const name2 of FIELDS) complain3(name2, (fields[name2] || []).join(" "));
      parts.banner.textContent = sentence7;
      parts.banner.hidden = !sentence7;
      const first = FIELDS.find((name2) => fields[name2]);
      if (first) parts[first].control.focus();
      else host.scrollTop = 0;
    }
    function takeDesk(next3) {
      desk = next3;
      if (!open11) return;
      for (const name2 of ["claims", "citations"]) parts[name2].draw();
      refresh2();
    }
    host.addEventListener("focusout", remember2);
    host.addEventListener("selectionchange", remember2, true);
    host.addEventListener("keyup", remember2);
    host.addEventListener("pointerup", remember2);
    function remember2(event2) {
      const control = (
        /** @type {HTMLInputElement} */
        event2.target
      );
      if (control.matches?.(".insertable"))
        caret = { field: control, start: control.selectionStart, end: control.selectionEnd };
    }
    return {
      show: show6,
      refuse,
      takeDesk,
      sceneId: () => open11?.scene.id || null,
      focusTitle: () => parts.title?.control.focus()
    };
  }

  // assets/js/compose/list.js
  var ROLE_WORDS = { opening: "Opening", closing: "Closing" };
  function dropPlace(from, over, below) {
    const gap = over + (below ? 1 : 0);
    return gap > from ? gap - 1 : gap;
  }
  function createList(host, deeds) {
    let shown7 = [];
    let editable = false;
    let dragged = null;
    function draw11(briefing, chosen2, drafts2) {
      const before = closest(document.activeElement, "#briefing-list [data-scene]")?.dataset.scene;
      shown7 = briefing.scenes;
      editable = briefing.editable;
      host.replaceChildren(
        shown7.length ? element("ol", {}, ...shown7.map((scene, index2) => item(scene, index2, chosen2, drafts2))) : empty2()
      );
      if (before) (find5(before) || find5(chosen2))?.focus({ preventScroll: true });
    }
    const find5 = (id) => host.querySelector(`button[data-scene="${CSS.escape(id || "")}"]`);
    function empty2() {
      return element(
        "p",
        { class: "briefing-empty" },
        "There is no scene yet. Go to the map, look at what the first scene should show, and press ",
        element("b", {}, "Save as scene"),
        " beside Share, or the key ",
        element("kbd", {}, "K"),
        "."
      );
    }
    function item(scene, index2, chosen2, drafts2) {
      const button3 = element(
        "button",
        {
          type: "button",
          class: "scene-entry",
          data: { scene: scene.id },
          "aria-current": scene.id === chosen2 && "true",
          "aria-keyshortcuts": editable && "Alt+ArrowUp Alt+ArrowDown"
        },
        element("span", { class: "scene-number" }, String(index2 + 1)),
        element(
          "span",
          { class: "scene-words" },
          element("span", { class: "scene-title" }, element("bdi", {}, scene.title), ...badges(scene, drafts2)),
          element("span", { class: "scene-headline", dir: "auto" }, scene.headline),
          chips(scene),
          ...scene.notices.map(({ words: words4 }) => element("span", { class: "scene-notice" }, words4))
        )
      );
      return element("li", { data: { place: index2 }, draggable: editable && "true" }, button3);
    }
    function badges(scene, drafts2) {
      const made3 = [element("span", { class: "scene-duration" }, durationWords(scene.duration_s))];
      if (ROLE_WORDS[scene.role]) made3.unshift(element("span", { class: "scene-role" }, ROLE_WORDS[scene.role]));
      if (drafts2.has(scene.id)) made3.push(element("span", { class: "scene-unsaved" }, "unsaved"));
      return made3;
    }
    function chips(scene) {
      const counts = /* @__PURE__ */ new Map();
      for (const claim of scene.claims) {
        const found = counts.get(claim.verdict) || { words: claim.words, count: 0 };
        counts.set(claim.verdict, { ...found, count: found.count + 1 });
      }
      if (!counts.size) return null;
      return element(
        "span",
        { class: "scene-chips" },
        ...[...counts].map(([value, { words: words4, count: count3 }]) => verdict(value, count3 > 1 ? `${count3} ${words4}` : words4))
      );
    }
    function step5(event2, entry4) {
      const index2 = shown7.findIndex(({ id }) => id === entry4.dataset.scene);
      const by = { ArrowUp: -1, ArrowDown: 1, Home: -index2, End: shown7.length - 1 - index2 }[event2.key];
      if (by === void 0 || event2.ctrlKey || event2.metaKey || event2.shiftKey) return;
      event2.preventDefault();
      const next3 = index2 + by;
      if (next3 < 0 || next3 >= shown7.length || next3 === index2) return;
      if (event2.altKey) {
        if (editable) deeds.move(entry4.dataset.scene, next3);
        return;
      }
      deeds.choose(shown7[next3].id);
      find5(shown7[next3].id)?.focus();
    }
    function mark4(event2) {
      for (const other of host.querySelectorAll(".is-over-top, .is-over-bottom"))
        other.classList.remove("is-over-top", "is-over-bottom");
      const target = event2 && closest(event2.target, "li[data-place]");
      if (!target) return null;
      const { top, height } = target.getBoundingClientRect();
      const below = event2.clientY > top + height / 2;
      target.classList.add(below ? "is-over-bottom" : "is-over-top");
      return { over: Number(target.dataset.place), below };
    }
    host.addEventListener("click", (event2) => {
      const entry4 = closest(event2.target, "button[data-scene]");
      if (entry4) deeds.choose(entry4.dataset.scene);
    });
    host.addEventListener("keydown", (event2) => {
      const entry4 = closest(event2.target, "button[data-scene]");
      if (entry4) step5(event2, entry4);
    });
    host.addEventListener("dragstart", (event2) => {
      dragged = closest(event2.target, "li[data-place]")?.querySelector("button").dataset.scene || null;
      if (!dragged) return;
      event2.dataTransfer.effectAllowed = "move";
      event2.dataTransfer.setData("text/plain", dragged);
    });
    host.addEventListener("dragover", (event2) => {
      if (!dragged) return;
      event2.preventDefault();
      event2.dataTransfer.dropEffect = "move";
      mark4(event2);
    });
    host.addEventListener("drop", (event2) => {
      const place6 = dragged && mark4(event2);
      mark4(null);
      if (!place6) return;
      event2.preventDefault();
      const from = shown7.findIndex(({ id }) => id === dragged);
      const to = dropPlace(from, place6.over, place6.below);
      if (to !== from) deeds.move(dragged, to);
    });
    host.addEventListener("dragend", () => {
      dragged = null;
      mark4(null);
    });
    return { draw: draw11, focus: (id) => find5(id)?.focus() };
  }

  // assets/js/compose/status.js
  var NOTICE = "briefing";
  var NOTICE_MS = 12e3;
  function createVoice(status, takeBack2, notices = notices_exports) {
    let told2 = 0;
    function say(text) {
      status.textContent = "";
      globalThis.requestAnimationFrame(() => {
        status.textContent = text;
      });
    }
    function notify2(text, action = null) {
      notices.show(text, { key: NOTICE, action });
      const mine = ++told2;
      globalThis.setTimeout(() => {
        if (mine === told2) notices.dismiss(NOTICE);
      }, NOTICE_MS);
    }
    function tell4(text, { undo = false, action = null } = {}) {
      say(text);
      notify2(text, undo ? { text: "Undo", run: takeBack2 } : action);
    }
    function refuse(text) {
      told2 += 1;
      say(text);
      notices.show(text, { kind: "error", key: NOTICE });
    }
    return { say, tell: tell4, refuse };
  }

  // assets/js/compose/page.js
  function createPage() {
    const { say, tell: tell4, refuse } = createVoice(byId("briefing-status"), takeBack2);
    const list2 = createList(byId("briefing-list"), { choose: choose4, move: move2 });
    const editor = createEditor(byId("briefing-editor"), {
      move: move2,
      duplicate,
      remove,
      save,
      discard,
      settle: settle2,
      showOnMap,
      takeView,
      presentFrom,
      say,
      drafted,
      emptyWords,
      hold: hold3
    });
    let chosen2 = null;
    let deskAsked = "";
    const editable = () => Boolean(book.briefing?.editable);
    const scenes = () => book.briefing?.scenes || [];
    const placeOf = (id) => scenes().findIndex((scene) => scene.id === id);
    function emptyWords() {
      if (book.failure) return book.failure;
      if (!book.briefing) return "The briefing is being loaded.";
      if (book.briefing.problems.length && !scenes().length)
        return "The file has to be mended before its scenes can be shown.";
      return "A scene is a view with words over it: a headline, a text and a few figures that follow what is computed.";
    }
    function unsaved() {
      return new Set(
        drafts.scenes(book.slug()).filter((id) => {
          const draft2 = drafts.read(book.slug(), id);
          const scene = book.scene(id);
          return draft2 && (!scene || Object.keys(differing(draft2.fields, fieldsOf(scene))).length > 0);
        })
      );
    }
    function drawList() {
      if (book.briefing) list2.draw(book.briefing, chosen2, unsaved());
      else byId("briefing-list").replaceChildren();
    }
    function drawHead() {
      const { briefing } = book;
      byId("briefing-total").textContent = scenes().length ? totalWords(scenes()) : "";
      const undo = (
        /** @type {HTMLButtonElement} */
        byId("briefing-undo")
      );
      undo.disabled = !(briefing?.editable && briefing.can_undo);
      const why = byId("briefing-why-not");
      why.textContent = briefing && !briefing.editable ? briefing.why_not : "";
      why.hidden = !why.textContent;
      const problems = byId("briefing-problems");
      problems.replaceChildren(...lostDrafts(), ...(briefing?.problems || []).map((words4) => element("p", {}, words4)));
      problems.hidden = !problems.childElementCount;
    }
    function lostDrafts() {
      if (!book.briefing || book.briefing.problems.length) return [];
      return [...unsaved()].filter((id) => !book.scene(id)).map((id) => {
        const draft2 = drafts.read(book.slug(), id);
        if (draft2.deleted) return null;
        return element(
          "p",
          {},
          `The scene “${draft2.fields.title}” is no longer in the file; what you had not saved of it is kept here. `,
          button2("Save it as a new scene", () => revive(id, draft2), { class: "action small", disabled: !editable() }),
          " ",
          button2(
            "Discard it",
            () => {
              drafts.forget(book.slug(), id);
              draw11();
              say("Discarded.");
            },
            { class: "action small" }
          )
        );
      }).filter(Boolean);
    }
    function draw11() {
      if (chosen2 && placeOf(chosen2) < 0) chosen2 = null;
      if (!chosen2 && scenes().length) chosen2 = scenes()[0].id;
      drawHead();
      drawList();
      drawEditor();
    }
    function drawEditor() {
      const scene = chosen2 && book.scene(chosen2);
      if (!scene) {
        editor.show(null);
        return;
      }
      const saved = fieldsOf(scene);
      const kept3 = drafts.read(book.slug(), scene.id);
      const draft2 = kept3 ? { ...rebased(kept3, saved), selection: scene.selection } : { base: saved, fields: copy(saved), selection: scene.selection };
      editor.show({ scene, saved, draft: draft2, place: placeOf(scene.id), count: scenes().length, editable: editable() });
      askDesk(scene);
    }
    async function askDesk(scene) {
      const url = address(`/briefing/${encodeURIComponent(book.slug())}/desk.json${scene.search}`);
      if (url === deskAsked) return;
      deskAsked = url;
      try {
        const response = await fetch(url);
        if (!response.ok) throw new Error(String(response.status));
        const desk = await response.json();
        if (url === deskAsked) editor.takeDesk({ ...desk, bindings: book.briefing.bindings });
      } catch {
        deskAsked = "";
        tell4("The values for the preview could not be loaded; saving works all the same.");
      }
    }
    function choose4(id) {
      if (id === chosen2) return;
      chosen2 = id;
      drawList();
      drawEditor();
    }
    function drafted(scene, draft2) {
      const saved = fieldsOf(scene);
      if (Object.keys(differing(draft2.fields, saved)).length) drafts.write(book.slug(), scene.id, draft2);
      else drafts.forget(book.slug(), scene.id);
      const entry4 = byId("briefing-list").querySelector(`button[data-scene="${CSS.escape(scene.id)}"]`);
      if (entry4 && Boolean(entry4.querySelector(".scene-unsaved")) !== unsaved().has(scene.id)) drawList();
    }
    function settle2(scene, name2, whose) {
      const draft2 = drafts.read(book.slug(), scene.id);
      const saved = fieldsOf(scene);
      if (!draft2) return;
      Object.assign(draft2.base, { [name2]: saved[name2] });
      if (whose === "theirs") Object.assign(draft2.fields, { [name2]: saved[name2] });
      drafted(scene, draft2);
      drawEditor();
      say(whose === "theirs" ? "The file’s words are taken." : "Your words are kept; save to write them.");
    }
    async function change(what, after) {
      if (!editable()) return false;
      const outcome = await book.change(what);
      if (outcome.ok) {
        if (after) after();
        return true;
      }
      const sentence7 = outcome.sentence || "See what is said at the fields.";
      refuse(sentence7);
      editor.refuse(outcome);
      return false;
    }
    async function save(scene) {
      const draft2 = drafts.read(book.slug(), scene.id);
      if (!draft2 || !editable()) return;
      const fields = differing(draft2.fields, fieldsOf(book.scene(scene.id)));
      await change({ do: "edit", scene: scene.id, fields }, () => {
        drafts.forget(book.slug(), scene.id);
        draw11();
        tell4("Saved.", { undo: true });
      });
    }
    function discard(scene) {
      const draft2 = drafts.read(book.slug(), scene.id);
      drafts.forget(book.slug(), scene.id);
      draw11();
      tell4("What was not saved is given up.", {
        action: {
          text: "Bring it back",
          run: () => {
            drafts.write(book.slug(), scene.id, draft2);
            draw11();
            say("It is back.");
          }
        }
      });
    }
    async function move2(id, to) {
      const count3 = scenes().length;
      await change({ do: "move", scene: id, to }, () => say(`Moved to place ${to + 1} of ${count3}.`));
    }
    async function duplicate(scene) {
      const before = new Set(scenes().map(({ id }) => id));
      await change({ do: "duplicate", scene: scene.id }, () => {
        const made3 = scenes().find(({ id }) => !before.has(id));
        if (made3) choose4(made3.id);
        tell4(`“${scene.title}” is duplicated; the copy is open.`, { undo: true });
      });
    }
    async function remove(scene) {
      const place6 = placeOf(scene.id);
      const draft2 = drafts.read(book.slug(), scene.id);
      await change({ do: "delete", scene: scene.id }, () => {
        if (draft2) drafts.write(book.slug(), scene.id, { ...draft2, deleted: true });
        chosen2 = scenes()[Math.min(place6, scenes().length - 1)]?.id || null;
        draw11();
        list2.focus(chosen2);
        tell4(`“${scene.title}” is deleted.`, { undo: true });
      });
    }
    async function takeBack2() {
      const before = new Set(scenes().map(({ id }) => id));
      await change({ do: "undo" }, () => {
        const back = scenes().find(({ id }) => !before.has(id));
        if (back) choose4(back.id);
        tell4("The last change is taken back.");
      });
    }
    async function revive(id, draft2) {
      const { selection, fields } = draft2;
      const before = new Set(scenes().map((scene) => scene.id));
      await change({ do: "keep", selection, after: scenes().at(-1)?.id ?? null, fields }, () => {
        drafts.forget(book.slug(), id);
        chosen2 = scenes().find((scene) => !before.has(scene.id))?.id || chosen2;
        draw11();
        tell4(`“${fields.title}” is kept as a new scene.`, { undo: true });
      });
    }
    function showOnMap(scene) {
      const { theme: theme2 } = state.selection;
      state.receive({ ...scene.selection, theme: theme2, page: "map" });
    }
    function presentFrom(scene) {
      begin(scene.id);
    }
    async function takeView(scene) {
      const { selection } = state;
      await change(
        { do: "edit", scene: scene.id, selection: { ...selection, page: "map" } },
        () => tell4("The scene now shows what the map shows.", { undo: true })
      );
    }
    async function hold3(scene) {
      await change({ do: "hold", scene: scene.id }, () => tell4("Noted: the scene holds as it is now."));
    }
    byId("briefing-undo").addEventListener("click", takeBack2);
    book.subscribe((briefing) => {
      draw11();
      if (briefing && !state.selection.withdrawn.length) receive2(briefing);
    });
    register({
      group: "Briefing",
      keys: ["Ctrl+S"],
      text: "Save the scene",
      typing: true,
      when: () => state.selection?.page === "briefing" && !state.selection.scene && Boolean(chosen2),
      run: () => save(book.scene(chosen2))
    });
    function lookAgain() {
      deskAsked = "";
      const scene = chosen2 && book.scene(chosen2);
      if (scene) askDesk(scene);
    }
    draw11();
    return { choose: choose4, draw: draw11, lookAgain, takeBack: takeBack2, tell: tell4 };
  }
  function watch() {
    const isHere = () => state.selection?.page === "briefing";
    const ask4 = () => {
      if (isHere()) book.load(state.selection.dossier, state.selection.withdrawn);
    };
    let seen2 = "";
    state.subscribe((selection, phase) => {
      if (phase !== "commit" || !selection) return;
      const now = `${selection.dossier} ${selection.page} ${selection.withdrawn}`;
      if (now === seen2) return;
      seen2 = now;
      ask4();
    });
    globalThis.addEventListener("focus", ask4);
    document.addEventListener("araxes:dossier", () => {
      ask4();
      if (isHere()) page.lookAgain();
    });
  }
  function openNamed(event2) {
    const link = closest(event2.target, "[data-chosen-scene]");
    if (!link || !page) return;
    turn("scenes");
    page.choose(link.dataset.chosenScene);
  }
  var page = null;
  var choose2 = (id) => page?.choose(id);
  var takeBack = () => page?.takeBack();
  function mount4() {
    if (!byId("briefing-view") || page) return Boolean(page);
    page = createPage();
    mount3(book, page);
    watch();
    return true;
  }
  function start7() {
    describe({ group: "Briefing", keys: ["ArrowUp", "ArrowDown"], text: "The scene before or after, in the list" });
    describe({
      group: "Briefing",
      keys: ["Alt+ArrowUp", "Alt+ArrowDown"],
      text: "Move the scene in the list up or down"
    });
    document.addEventListener("click", openNamed);
    whenRead(() => {
      if (mount4()) return;
      const observer = new MutationObserver(() => {
        if (mount4()) observer.disconnect();
      });
      observer.observe(document.documentElement, { childList: true, subtree: true });
    });
  }

  // assets/js/compose/keep.js
  function likelyPlace(scenes) {
    const before = scenes.filter((scene, index2) => !(scene.role === "closing" && index2 === scenes.length - 1));
    return before.length ? before[before.length - 1].id : null;
  }
  var NOTICE2 = "briefing";
  function isOffered() {
    const { selection } = state;
    return Boolean(selection) && ["map", "pairs"].includes(selection.page) && !selection.scene;
  }
  function textField(name2, label2, rows4) {
    const control = element(rows4 ? "textarea" : "input", {
      id: `keep-${name2}`,
      rows: rows4,
      type: rows4 ? null : "text",
      dir: "auto",
      autocomplete: "off",
      "aria-describedby": `keep-${name2}-error`
    });
    const error = element("p", { class: "field-error", id: `keep-${name2}-error`, hidden: true });
    return {
      control,
      error,
      whole: element("div", { class: "field" }, element("label", { for: control.id }, label2), control, error)
    };
  }
  function complain({ control, error }, words4) {
    error.textContent = words4;
    error.hidden = !words4;
    if (words4) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  function suggestedTitle({ focus, pair }) {
    const { dossier } = state;
    const event2 = dossier?.events.find(({ id }) => id === focus);
    if (event2) return event2.title;
    return pair ? pair.map((code) => dossier?.countries[code]?.name || code).join(" – ") : dossier?.title || "";
  }
  function build4(selection) {
    const { briefing } = book;
    const title2 = textField("title", "Title");
    const headline = textField("headline", "Headline", 2);
    title2.control.placeholder = suggestedTitle(selection);
    headline.control.placeholder = selection.pair ? "{a} and {b}, {window}" : "{window}";
    const scenes = briefing?.scenes || [];
    const likely = likelyPlace(scenes);
    const last = scenes.length && scenes.at(-1).role === "closing" ? "Before the closing" : "At the end";
    const after = element(
      "select",
      { id: "keep-after", class: "boxed" },
      ...scenes.slice(0, last === "At the end" ? void 0 : -1).map(
        (scene, index2) => element("option", { value: scene.id, selected: scene.id === likely }, `After ${index2 + 1} · ${scene.title}`)
      ),
      likely === null ? element("option", { value: "", selected: true }, last) : null
    );
    const barred = !briefing ? book.failure : briefing.editable ? "" : briefing.why_not;
    const problem = element("p", { class: "editor-banner", role: "alert", hidden: !barred }, barred);
    const keep3 = element("button", { type: "submit", class: "primary", disabled: Boolean(barred) }, "Save");
    const heading = element("h2", { id: "keep-heading" }, "Save this view as a scene");
    const form = element(
      "form",
      { class: "keep-form", novalidate: true },
      element("p", { class: "view-words" }, byId("sentence").textContent),
      problem,
      title2.whole,
      headline.whole,
      element(
        "p",
        { class: "field-hint" },
        "Left empty, they say what stands there in grey. Everything can be edited afterwards."
      ),
      element("div", { class: "field" }, element("label", { for: after.id }, "Place"), after),
      element(
        "div",
        { class: "keep-deeds" },
        button2("Cancel", () => dialog.close()),
        keep3
      )
    );
    const dialog = element(
      "dialog",
      { class: "dialog keep", "aria-labelledby": "keep-heading" },
      element(
        "header",
        { class: "dialog-head" },
        heading,
        button2("", () => dialog.close(), { class: "quiet icon icon-close dialog-close", label: "Close without keeping" })
      ),
      form
    );
    form.addEventListener("submit", async (event2) => {
      event2.preventDefault();
      const written2 = { title: title2.control.value.trim(), headline: headline.control.value.trim() };
      const fields = Object.fromEntries(Object.entries(written2).filter(([, words4]) => words4));
      const before = new Set((book.briefing?.scenes || []).map(({ id }) => id));
      keep3.disabled = true;
      const outcome = await book.change({
        do: "keep",
        selection: { ...selection, page: "map" },
        after: after.value || null,
        fields
      });
      keep3.disabled = false;
      if (outcome.ok) {
        dialog.close();
        confirm(before);
        return;
      }
      complain(title2, (outcome.fields.title || []).join(" "));
      complain(headline, (outcome.fields.headline || []).join(" "));
      problem.textContent = outcome.conflict ? `${outcome.sentence} Press Save again to add the scene to it.` : outcome.sentence;
      problem.hidden = !problem.textContent;
    });
    dialog.addEventListener("click", (event2) => event2.target === dialog && dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    return dialog;
  }
  function confirm(before) {
    const { scenes } = book.briefing;
    const place6 = scenes.findIndex(({ id }) => !before.has(id));
    if (place6 < 0) return;
    choose2(scenes[place6].id);
    show(`“${scenes[place6].title}” is kept as scene ${place6 + 1} of ${scenes.length}.`, {
      key: NOTICE2,
      action: [
        { text: "Open the briefing", run: () => state.dispatch({ type: "page", value: "briefing" }) },
        { text: "Undo", run: () => takeBack() }
      ]
    });
  }
  async function open5() {
    if (!isOffered() || document.querySelector("dialog[open]")) return;
    const { selection } = state;
    await book.load(selection.dossier, selection.withdrawn);
    if (document.querySelector("dialog[open]")) return;
    const dialog = build4(selection);
    document.body.append(dialog);
    dialog.showModal();
    byId("keep-title").focus();
  }
  function start8() {
    document.addEventListener("click", (event2) => {
      if (closest(event2.target, "[data-action=keep]")) open5();
    });
    whenRead(() => {
      register({
        group: "Briefing",
        keys: ["K"],
        text: "Save what the map shows as a scene",
        when: isOffered,
        run: open5
      });
    });
  }

  // assets/js/core/standings.js
  var standings_exports = {};
  __export(standings_exports, {
    createStandings: () => createStandings,
    get: () => get2,
    hear: () => hear2,
    look: () => look,
    pause: () => pause,
    start: () => start9,
    subscribe: () => subscribe2,
    take: () => take
  });
  var EVERY_MS = 2e3;
  var LONGEST_MS = 1e4;
  var PATIENCE_MS3 = 2e4;
  var pause = (failures) => Math.min(EVERY_MS * 2 ** failures, LONGEST_MS);
  function createStandings({ ask: ask4, isSeen: isSeen4, later: later3, stop }) {
    const known3 = /* @__PURE__ */ new Map();
    const listeners3 = /* @__PURE__ */ new Set();
    let tag = null;
    let failures = 0;
    let timer3 = null;
    let asking = false;
    function take4(standing3) {
      const before = known3.get(standing3.slug) || null;
      if (before && standing3.read < before.read) return;
      known3.set(standing3.slug, standing3);
      if (JSON.stringify(standing3) === JSON.stringify(before)) return;
      for (const listener of [...listeners3]) listener(standing3, before);
    }
    async function look4() {
      if (asking || !isSeen4()) return;
      asking = true;
      stop(timer3);
      try {
        const told2 = await ask4(tag);
        failures = 0;
        if (told2) {
          tag = told2.tag;
          told2.standings.forEach(take4);
        }
      } catch {
        failures += 1;
      }
      asking = false;
      timer3 = later3(look4, pause(failures));
    }
    function hear4(states2) {
      for (const [slug3, { hash: hash2, read: read3 }] of Object.entries(states2)) {
        const own3 = known3.get(slug3);
        if (own3 && read3 > own3.read && hash2 !== own3.hash) look4();
      }
    }
    return {
      take: take4,
      look: look4,
      hear: hear4,
      get: (slug3) => known3.get(slug3) || null,
      /** @param {(standing: Standing, before: Standing|null) => void} listener */
      subscribe(listener) {
        listeners3.add(listener);
        for (const standing3 of known3.values()) listener(standing3, null);
      }
    };
  }
  async function fetchStandings(tag) {
    const response = await globalThis.fetch(address("/dossiers.json"), {
      cache: "no-store",
      headers: tag ? { "If-None-Match": tag } : {},
      signal: AbortSignal.timeout(PATIENCE_MS3)
    });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(String(response.status));
    return { tag: response.headers.get("ETag"), standings: await response.json() };
  }
  var isSeen = () => document.visibilityState === "visible";
  var own2 = createStandings({
    ask: fetchStandings,
    isSeen: () => typeof document !== "undefined" && isSeen(),
    later: (run2, ms) => setTimeout(run2, ms),
    stop: (timer3) => clearTimeout(timer3)
  });
  var take = own2.take;
  var look = own2.look;
  var hear2 = own2.hear;
  var get2 = own2.get;
  var subscribe2 = own2.subscribe;
  function start9() {
    document.addEventListener("visibilitychange", () => look());
    whenRead(look);
  }

  // assets/js/parts/progress.js
  var progress_exports = {};
  __export(progress_exports, {
    WATCHED: () => WATCHED,
    onData: () => onData,
    pending: () => pending,
    sentence: () => sentence3,
    start: () => start10
  });
  var PATIENCE_MS4 = 1e3;
  var WATCHED = /\/(_dash-(update-component|layout|dependencies)|data\/|geo\/)/;
  function sentence3(status, body) {
    const said2 = /^[^<>{}]{1,300}$/.test(body) ? ` ${body}` : "";
    if (!status) return "The server did not answer. What is missing comes by itself when it is back.";
    if (status < 500) return `The server refused what the page asked for (${status}).${said2}`;
    return `The server failed (${status}). What is missing is asked for again by itself.${said2}`;
  }
  var awaited2 = 0;
  var pending = () => awaited2;
  var timer = null;
  var mark = (busy) => document.documentElement.classList.toggle("is-waiting", busy);
  function begin2() {
    awaited2 += 1;
    if (awaited2 === 1) timer = setTimeout(mark, PATIENCE_MS4, true);
  }
  function end() {
    awaited2 -= 1;
    if (awaited2 > 0) return;
    clearTimeout(timer);
    mark(false);
  }
  function complain2(status, body) {
    const words4 = sentence3(status, body);
    if ([...document.querySelectorAll("#notices .notice p")].some(({ textContent }) => textContent === words4)) return;
    show(words4, {
      kind: "error",
      key: status >= 400 && status < 500 ? "refused" : "server",
      action: { text: "Try again", run: () => state.refresh() }
    });
  }
  function askedFor(url, options2) {
    try {
      return JSON.parse(options2.body).output || url;
    } catch {
      return url;
    }
  }
  var tell2 = (what, detail) => document.dispatchEvent(new CustomEvent(`araxes:${what}`, { detail }));
  async function check(response) {
    if (response.status < 400) {
      dismiss("server");
      return;
    }
    complain2(response.status, await response.clone().text());
  }
  var heard = () => {
  };
  var onData = (listener) => {
    heard = listener;
  };
  var hearData = (response) => heard(response.headers.get("Araxes-Data"));
  function start10() {
    const send = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (resource, options2) => {
      const url = String(resource instanceof Request ? resource.url : resource);
      if (!WATCHED.test(url)) {
        const response = await send(resource, options2);
        hearData(response);
        return response;
      }
      begin2();
      try {
        const response = await send(resource, options2);
        hearData(response);
        const { status } = response;
        tell2(status < 400 ? "success" : "failure", { what: askedFor(url, options2), status });
        check(response).catch((error) => console.error("araxes:", error));
        return response;
      } catch (error) {
        if (error.name !== "AbortError") {
          tell2("failure", { what: askedFor(url, options2), status: 0 });
          complain2(0, "");
        }
        throw error;
      } finally {
        end();
      }
    };
  }

  // assets/js/timeline/player.js
  var player_exports = {};
  __export(player_exports, {
    MODES: () => MODES,
    SPEEDS: () => SPEEDS,
    at: () => at,
    begin: () => begin3
  });
  var SPEEDS = [
    { value: "day", days: 1, label: "1 day a second" },
    { value: "week", days: 7, label: "1 week a second" },
    { value: "month", days: 30.4375, label: "1 month a second" },
    { value: "year", days: 365.25, label: "1 year a second" }
  ];
  var MODES = [
    { value: "cumulative", label: "widens the window" },
    { value: "window", label: "moves the window" }
  ];
  function begin3(window, mode2, daysPerSecond, range2) {
    let origin = [window[0], window[1]];
    const last = Math.max(range2[1], Math.min(window[0], range2[1]));
    if (window[1] >= last) {
      const length2 = window[1] - window[0];
      if (mode2 === "cumulative") origin = [window[0], window[0]];
      else origin = [Math.min(range2[0], last - length2), Math.min(range2[0], last - length2) + length2];
    }
    return { mode: mode2, daysPerSecond, origin, last: Math.max(last, origin[1]) };
  }
  function at(run2, elapsedMs) {
    const gone = Math.floor(elapsedMs / 1e3 * run2.daysPerSecond);
    const end3 = Math.min(run2.origin[1] + gone, run2.last);
    const start38 = run2.mode === "cumulative" ? run2.origin[0] : run2.origin[0] + (end3 - run2.origin[1]);
    return { window: [start38, end3], done: end3 >= run2.last };
  }

  // assets/js/timeline/scale.js
  var scale_exports2 = {};
  __export(scale_exports2, {
    SHORTEST_VIEW_DAYS: () => SHORTEST_VIEW_DAYS,
    clamp: () => clamp,
    fit: () => fit,
    limitsOf: () => limitsOf,
    openingView: () => openingView,
    pan: () => pan,
    toDay: () => toDay,
    toX: () => toX,
    whereabouts: () => whereabouts,
    zoom: () => zoom
  });
  var SHORTEST_VIEW_DAYS = 6;
  var FIT_MARGIN = 0.04;
  var OPENING_WINDOWS = 5;
  var OPENING_AIR = 0.1;
  function toX(view3, width, day2) {
    return (day2 - view3.start) / (view3.end - view3.start) * width;
  }
  function toDay(view3, width, x) {
    return view3.start + x / width * (view3.end - view3.start);
  }
  function clamp(view3, limits) {
    const longest = limits.end - limits.start;
    const length2 = Math.min(Math.max(view3.end - view3.start, SHORTEST_VIEW_DAYS), longest);
    const middle = (view3.start + view3.end) / 2;
    const start38 = Math.min(Math.max(middle - length2 / 2, limits.start), limits.end - length2);
    return { start: start38, end: start38 + length2 };
  }
  function zoom(view3, factor, anchor, limits) {
    const length2 = view3.end - view3.start;
    const wanted3 = Math.min(Math.max(length2 * factor, SHORTEST_VIEW_DAYS), limits.end - limits.start);
    const share2 = (anchor - view3.start) / length2;
    const start38 = anchor - share2 * wanted3;
    return clamp({ start: start38, end: start38 + wanted3 }, limits);
  }
  function pan(view3, days, limits) {
    return clamp({ start: view3.start + days, end: view3.end + days }, limits);
  }
  function fit(first, last, limits) {
    const length2 = last + 1 - first;
    const margin = Math.max(length2 * FIT_MARGIN, 1);
    return clamp({ start: first - margin, end: last + 1 + margin }, limits);
  }
  function limitsOf(extent, window) {
    const first = Math.min(extent[0], window[0]);
    const last = Math.max(extent[1], window[1]) + 1;
    const air = Math.max((last - first) / 4, 183);
    const { FIRST_DAY: FIRST_DAY2, LAST_DAY: LAST_DAY2 } = calendar_exports;
    return { start: Math.max(first - air, FIRST_DAY2), end: Math.min(last + air, LAST_DAY2 + 1) };
  }
  function openingView(window, known3, limits, asOf) {
    const length2 = window[1] - window[0] + 1;
    const last = Math.max(Math.min(known3[1], asOf), window[1]) + 1;
    const span3 = Math.min(length2 * OPENING_WINDOWS, last - Math.min(known3[0], window[0]));
    const air = span3 * OPENING_AIR;
    const middle = (window[0] + window[1] + 1) / 2;
    const end3 = Math.min(middle + span3 / 2, last) + air;
    return clamp({ start: end3 - span3 - air, end: end3 }, limits);
  }
  function whereabouts(view3, window) {
    if (window[1] + 1 <= view3.start) return "left";
    if (window[0] >= view3.end) return "right";
    return "in";
  }

  // assets/js/timeline/view.js
  var view_exports2 = {};
  __export(view_exports2, {
    createView: () => createView3,
    start: () => start11,
    view: () => view2,
    watchDrawing: () => watchDrawing2
  });

  // assets/js/timeline/brush.js
  function bounded2(day2, limits) {
    return Math.min(Math.max(day2, limits[0]), limits[1]);
  }
  function partAt(x, handles, reach) {
    const [toStart, toEnd] = handles.map((handle) => Math.abs(x - handle));
    if (Math.min(toStart, toEnd) <= reach) return toStart < toEnd ? "start" : "end";
    return x > handles[0] && x < handles[1] ? "body" : "new";
  }
  function handlesAt(left2, right, narrowest2) {
    const missing = Math.max(0, narrowest2 - (right - left2)) / 2;
    return [left2 - missing, right + missing];
  }
  function press(part2, origin, before) {
    return { part: part2, origin, before: [before[0], before[1]] };
  }
  function move(drag, day2, limits) {
    const [start38, end3] = drag.before;
    if (drag.part === "body") {
      const shift = Math.round(day2 - drag.origin);
      const kept3 = Math.min(Math.max(shift, limits[0] - start38), limits[1] - end3);
      return [start38 + kept3, end3 + kept3];
    }
    if (drag.part === "new") {
      const from = bounded2(Math.floor(drag.origin), limits);
      const to = bounded2(Math.floor(day2), limits);
      return [Math.min(from, to), Math.max(from, to)];
    }
    const edge = drag.part === "start" ? start38 : end3 + 1;
    const moved2 = Math.round(edge + day2 - drag.origin);
    const fixed = drag.part === "start" ? end3 + 1 : start38;
    return between2(fixed, bounded2(moved2, [limits[0], limits[1] + 1]), drag.part);
  }
  function between2(fixed, moved2, part2) {
    if (moved2 < fixed) return [moved2, fixed - 1];
    if (moved2 > fixed) return [fixed, moved2 - 1];
    return part2 === "start" ? [fixed - 1, fixed - 1] : [fixed, fixed];
  }
  function step3([start38, end3], part2, by, limits) {
    const { addMonths: addMonths2 } = calendar_exports;
    const moved2 = (day2) => {
      if (by.to) return by.to === "first" ? limits[0] : limits[1];
      return (by.months ? addMonths2(day2, by.months) : day2) + (by.days || 0);
    };
    if (part2 === "start") return [Math.min(bounded2(moved2(start38), limits), end3), end3];
    if (part2 === "end") return [start38, Math.max(bounded2(moved2(end3), limits), start38)];
    const shift = by.to === "last" ? limits[1] - end3 : moved2(start38) - start38;
    const kept3 = Math.min(Math.max(shift, limits[0] - start38), limits[1] - end3);
    return [start38 + kept3, end3 + kept3];
  }
  function setEdge([start38, end3], part2, day2) {
    const length2 = end3 - start38;
    if (part2 === "start") {
      return day2 <= end3 ? { window: [day2, end3], carried: false } : { window: [day2, day2 + length2], carried: true };
    }
    return day2 >= start38 ? { window: [start38, day2], carried: false } : { window: [day2 - length2, day2], carried: true };
  }

  // assets/js/timeline/histogram.js
  var histogram_exports = {};
  __export(histogram_exports, {
    LEAST_BAR: () => LEAST_BAR,
    UNITS: () => UNITS,
    barName: () => barName,
    barWords: () => barWords,
    chooseUnit: () => chooseUnit,
    countWords: () => countWords2,
    edgesOf: () => edgesOf,
    locate: () => locate,
    marksOf: () => marksOf,
    sentence: () => sentence4,
    spread: () => spread,
    spreadSure: () => spreadSure,
    topOf: () => topOf
  });
  var UNITS = [
    { name: "day", days: 1 },
    { name: "week", days: 7 },
    { name: "month", days: 30.4 },
    { name: "quarter", days: 91.3 },
    { name: "year", days: 365.25 },
    { name: "decade", days: 3652.5 },
    { name: "century", days: 36525 }
  ];
  var NARROWEST_BAR_PX = 22;
  var LEAST_BAR = 0.04;
  var FIRST_MONDAY = 4;
  function chooseUnit(view3, width) {
    const pixelsPerDay = width / (view3.end - view3.start);
    const unit = UNITS.find(({ days }) => days * pixelsPerDay >= NARROWEST_BAR_PX);
    return (unit || UNITS[UNITS.length - 1]).name;
  }
  function floorTo(day2, unit) {
    const { civil: civil3, fromCivil: fromCivil2 } = calendar_exports;
    const { year, month } = civil3(day2);
    switch (unit) {
      case "day":
        return Math.floor(day2);
      case "week":
        return Math.floor((Math.floor(day2) - FIRST_MONDAY) / 7) * 7 + FIRST_MONDAY;
      case "month":
        return fromCivil2(year, month, 1);
      case "quarter":
        return fromCivil2(year, month - month % 3, 1);
      case "year":
        return fromCivil2(year, 0, 1);
      case "decade":
        return fromCivil2(Math.floor(year / 10) * 10, 0, 1);
      default:
        return fromCivil2(Math.floor(year / 100) * 100, 0, 1);
    }
  }
  function next(day2, unit) {
    if (unit === "day") return day2 + 1;
    if (unit === "week") return day2 + 7;
    const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
    return addMonths(day2, months);
  }
  function edgesOf(view3, unit) {
    const edges = [floorTo(view3.start, unit)];
    while (edges[edges.length - 1] < view3.end) edges.push(next(edges[edges.length - 1], unit));
    return Float64Array.from(edges);
  }
  function locate(edges, day2) {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (edges[middle] <= day2) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
  function spread(edges, earliest, latest, chosen2) {
    const bars = edges.length - 1;
    const counts = new Float64Array(bars);
    const density = new Float64Array(bars + 1);
    for (let k = 0; k < chosen2.length; k += 1) {
      const from = earliest[chosen2[k]];
      const to = latest[chosen2[k]] + 1;
      if (to <= edges[0] || from >= edges[bars]) continue;
      const perDay = 1 / (to - from);
      const first = Math.max(locate(edges, from), 0);
      const last = Math.min(locate(edges, to), bars);
      if (first === last) {
        counts[first] += (to - Math.max(from, edges[first])) * perDay;
        continue;
      }
      counts[first] += (edges[first + 1] - Math.max(from, edges[first])) * perDay;
      density[first + 1] += perDay;
      density[last] -= perDay;
      if (last < bars) counts[last] += (to - edges[last]) * perDay;
    }
    let running = 0;
    for (let bar = 0; bar < bars; bar += 1) {
      running += density[bar];
      counts[bar] += running * (edges[bar + 1] - edges[bar]);
    }
    return counts;
  }
  function spreadSure(edges, { earliest, until, sureFrom, sureTo, open: open11 }, chosen2) {
    const whole = [];
    const bars = edges.length - 1;
    const counts = new Float64Array(bars);
    for (let k = 0; k < chosen2.length; k += 1) {
      const i = chosen2[k];
      const [from, to] = [sureFrom[i], Math.min(sureTo[i], until[i])];
      const inOneBar = !open11[i] && locate(edges, earliest[i]) === locate(edges, until[i]);
      if (inOneBar || from <= earliest[i] && to >= until[i]) {
        whole.push(i);
        continue;
      }
      const perDay = 1 / (until[i] + 1 - earliest[i]);
      for (let bar = Math.max(locate(edges, from), 0); bar < bars && edges[bar] <= to; bar += 1) {
        const inside = Math.min(to + 1, edges[bar + 1]) - Math.max(from, edges[bar]);
        if (inside > 0) counts[bar] += inside * perDay;
      }
    }
    const exact = spread(edges, earliest, until, whole);
    return counts.map((count3, bar) => count3 + exact[bar]);
  }
  var ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
  var HALVED_FROM_PX = 56;
  function topOf(most) {
    if (most <= ROUND[ROUND.length - 1]) return Math.max(1, Math.ceil(most - 1e-9));
    const power = 10 ** Math.floor(Math.log10(most));
    return power * ROUND.find((number2) => number2 * power >= most - 1e-9);
  }
  function marksOf(top, height) {
    return height >= HALVED_FROM_PX && top % 2 === 0 ? [0, top / 2, top] : [0, top];
  }
  function countWords2(count3) {
    return count3.toLocaleString("en", { maximumFractionDigits: count3 < 10 ? 2 : 0 });
  }
  function barWords(count3, sure) {
    const events = `${countWords2(count3)} ${countWords2(count3) === "1" ? "event" : "events"}`;
    if (count3 - sure < LEAST_BAR) return events;
    return sure < LEAST_BAR ? `${events}, none of it sure` : `${events}, ${countWords2(sure)} of it sure`;
  }
  function sentence4({ unit, edges, counts, sure, most, top }) {
    const highest = counts.indexOf(most);
    const scale = `Bars of events per ${unit}, on a scale from 0 to ${countWords2(top)}`;
    if (most < LEAST_BAR) return `${scale}; none has an event`;
    return `${scale}; the highest, ${barName(edges[highest], unit)}: ${barWords(most, sure[highest])}`;
  }
  function barName(day2, unit) {
    const { civil: civil3, words: words4, MONTHS: MONTHS3 } = calendar_exports;
    const { year, month } = civil3(day2);
    switch (unit) {
      case "day":
        return words4(day2);
      case "week":
        return `Week of ${words4(day2)}`;
      case "month":
        return `${MONTHS3[month]} ${year}`;
      case "quarter":
        return `Q${month / 3 + 1} ${year}`;
      case "year":
        return String(year);
      case "decade":
        return `${year}s`;
      default:
        return `${year}–${year + 99}`;
    }
  }

  // assets/js/timeline/hits.js
  var REACH_PX3 = 3;
  var LISTED2 = 5;
  var COLUMN_REACH_PX = 3;
  function find3(model, x, y) {
    const { place: place6, columns, view: view3, width } = model;
    const number2 = Math.floor((y - place6.lanesTop) / place6.laneHeight);
    const lane = model.lanes[number2];
    if (!lane || x < -8 || x > width + 8) return null;
    const middle = place6.lanesTop + (number2 + 0.5) * place6.laneHeight;
    if (lane.density) {
      const from = toDay(view3, width, x - COLUMN_REACH_PX);
      const to = toDay(view3, width, x + COLUMN_REACH_PX);
      const members = lane.positions.filter((i) => columns.earliest[i] <= to && columns.latest[i] + 1 >= from);
      return members.length ? { members, x, y: middle } : null;
    }
    return nearestMark(lane, x, y, middle) || nearestSpan(lane, x, y, middle);
  }
  function nearestMark(lane, x, y, middle) {
    let best = null;
    let least = Infinity;
    for (const item of lane.marks) {
      const away = Math.hypot(
        Math.max(0, Math.abs(x - item.x) - item.width / 2 + lane.markPx / 2),
        (y - middle - item.offset) / 2
      );
      if (away <= lane.markPx / 2 + REACH_PX3 && away < least) {
        least = away;
        best = { members: item.members, x: item.x, y: middle + item.offset };
      }
    }
    return best;
  }
  function nearestSpan(lane, x, y, middle) {
    let best = null;
    for (const span3 of lane.spans) {
      if (x < reachOf(span3) || x > endOf(span3)) continue;
      const away = Math.abs(y - middle - span3.offset);
      const isBody = x >= span3.left + span3.trailIn && x <= span3.right - span3.trailOut;
      if (!isBody && away > span3.tall / 2 + REACH_PX3) continue;
      if (!best || away <= best.away) best = { span: span3, away };
    }
    return best ? { members: [best.span.position], x, y: middle + best.span.offset } : null;
  }
  function findBar({ bars, place: place6, view: view3, width }, x, y) {
    const isBeside = y < place6.histogramTop || y > place6.histogramTop + place6.histogramHeight;
    if (isBeside || x < 0 || x > width) return -1;
    const bar = locate(bars.edges, toDay(view3, width, x));
    return bars.counts[bar] >= LEAST_BAR ? bar : -1;
  }
  function describeBar({ bars }, bar) {
    return {
      title: barName(bars.edges[bar], bars.unit),
      lines: [barWords(bars.counts[bar], bars.sure[bar])]
    };
  }
  function describe2(model, members) {
    const events = members.map((position) => model.columns.events[position]);
    if (events.length === 1) {
      const [event2] = events;
      const words4 = event2.words && event2.words !== event2.date ? `in the source: “${event2.words}”` : "";
      const doubt2 = event2.exact ? "" : "date not exact";
      return {
        title: event2.title,
        lines: [[event2.date, doubt2].filter(Boolean).join(" · "), words4, event2.source].filter(Boolean)
      };
    }
    const first = Math.min(...members.map((i) => model.columns.earliest[i]));
    const last = Math.max(...members.map((i) => model.columns.latest[i]));
    const listed3 = events.slice(0, LISTED2).map((event2) => `${event2.title} (${event2.date})`);
    const rest2 = events.length - listed3.length;
    if (rest2 > 0) listed3.push(`and ${rest2.toLocaleString("en")} more`);
    const what = separable(model, members) ? "click to zoom in" : "click to go through them";
    return {
      title: `${events.length.toLocaleString("en")} events, ${range(first, last)}: ${what}`,
      lines: listed3
    };
  }
  function separable({ columns, view: view3 }, members) {
    const days = members.map((i) => columns.mark[i]);
    const apart = Math.max(...days) - Math.min(...days);
    return apart >= 1 && view3.end - view3.start > SHORTEST_VIEW_DAYS * 1.01;
  }

  // assets/js/timeline/keyboard.js
  var KEYS2 = [
    { keys: ["ArrowLeft", "ArrowRight"], text: "Move the edge in focus, or the window, by a day" },
    { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], text: "… by a week" },
    { keys: ["PageDown", "PageUp"], text: "… by a month" },
    { keys: ["Home", "End"], text: "… to the dossier's first or last day" },
    { keys: ["ArrowDown", "ArrowUp"], text: "A day back or on, as for any slider" },
    { keys: ["[", "]"], text: "Begin or end the window at the pointer, or at the event in focus" },
    { keys: [",", "."], text: "The event before or after" },
    { keys: [" "], text: "Play and pause" },
    { keys: ["+", "="], text: "Show less time" },
    { keys: ["-", "−"], text: "Show more time" },
    { keys: ["0"], text: "Show all events" },
    { keys: ["Escape"], text: "Stop playing; give up a drag" }
  ];
  var STEPS2 = {
    ArrowLeft: { days: -1 },
    ArrowDown: { days: -1 },
    ArrowRight: { days: 1 },
    ArrowUp: { days: 1 },
    PageUp: { months: 1 },
    PageDown: { months: -1 },
    Home: { to: "first" },
    End: { to: "last" }
  };
  function meaning2(key2, shift, part2) {
    if (part2 && STEPS2[key2]) {
      const by = STEPS2[key2];
      return { do: "step", part: part2, by: shift && by.days ? { days: by.days * 7 } : by };
    }
    switch (key2) {
      case " ":
        return { do: "play" };
      case "[":
        return { do: "edge", part: "start" };
      case "]":
        return { do: "edge", part: "end" };
      case ",":
        return { do: "neighbour", by: -1 };
      case ".":
        return { do: "neighbour", by: 1 };
      case "+":
      case "=":
        return { do: "zoom", factor: 0.5 };
      case "-":
      case "−":
        return { do: "zoom", factor: 2 };
      case "0":
        return { do: "fit" };
      case "Escape":
        return { do: "escape" };
      default:
        return null;
    }
  }
  function partInFocus() {
    return (
      /** @type {"start"|"end"|"body"|undefined} */
      focused()?.dataset?.part || null
    );
  }
  function listen5(host, act, settle2) {
    let stepping = false;
    const free = () => host.contains(document.activeElement) && !document.activeElement.closest("button, input, select, [role=region]");
    for (const { keys, text } of KEYS2) {
      const isEscape = keys.includes("Escape");
      register({
        group: "Timeline, while it has the focus",
        keys,
        text,
        local: true,
        when: () => isEscape ? host.contains(document.activeElement) : free() && (!keys.some((key2) => STEPS2[key2.replace("Shift+", "")]) || partInFocus() !== null),
        run(event2) {
          const found = meaning2(keyOf(event2), event2.shiftKey, partInFocus());
          if (!found) return;
          stepping = stepping || found.do === "step";
          act(found);
        }
      });
    }
    const settled2 = () => {
      if (stepping) settle2();
      stepping = false;
    };
    host.addEventListener("keyup", settled2);
    host.addEventListener("focusout", settled2);
  }

  // assets/js/timeline/playing.js
  var CALM_STEP_MS = 1e3;
  function createPlaying(view3, actions2) {
    const { model } = view3;
    let mode2 = MODES[0].value;
    let speed = SPEEDS.find(({ value }) => value === "week");
    let run2 = null;
    let began = 0;
    let frame2 = 0;
    function calm2() {
      return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    }
    function start38() {
      if (!model.view) return;
      const last = Math.max(model.columns.known[1], Math.min(model.asOf, model.extent[1]));
      run2 = begin3(model.window, mode2, speed.days, [Math.ceil(Math.max(model.view.start, model.extent[0])), last]);
      began = performance.now();
      view3.header.showPlaying(true);
      frame2 = requestAnimationFrame(tick);
    }
    function tick(now) {
      if (!run2) return;
      const elapsed = Math.max(0, now - began);
      const { window, done: done2 } = at(run2, calm2() ? Math.floor(elapsed / CALM_STEP_MS) * CALM_STEP_MS : elapsed);
      view3.setWindow(window, "live");
      const edge = window[1] + 1;
      if (edge > model.view.end || window[1] < model.view.start) actions2.keepInSight(edge);
      if (done2) pause4();
      else frame2 = requestAnimationFrame(tick);
    }
    function pause4() {
      if (!run2) return;
      run2 = null;
      cancelAnimationFrame(frame2);
      view3.header.showPlaying(false);
      view3.setWindow(model.window, "commit");
    }
    function again() {
      if (!run2) return;
      run2 = begin3(model.window, mode2, speed.days, [run2.origin[0], run2.last]);
      began = performance.now();
    }
    return {
      togglePlay: () => run2 ? pause4() : start38(),
      pause: pause4,
      setMode(value) {
        mode2 = value;
        again();
      },
      setSpeed(value) {
        speed = SPEEDS.find((other) => other.value === value);
        again();
      }
    };
  }

  // assets/js/timeline/pointer.js
  var HANDLE_REACH_PX = { mouse: 8, pen: 12, touch: 22 };
  var CLICK_PX = 4;
  var WHEEL_ZOOM = 16e-4;
  var PINCH_ZOOM = 0.01;
  function listen6(plot, act) {
    const pointers = /* @__PURE__ */ new Map();
    let gesture = null;
    let frame2 = 0;
    let latest = null;
    const local = (event2) => {
      const box = plot.getBoundingClientRect();
      const zoom2 = zoomOf(plot);
      return { x: (event2.clientX - box.left) / zoom2, y: (event2.clientY - box.top) / zoom2 };
    };
    function schedule() {
      if (!frame2) frame2 = requestAnimationFrame(tick);
    }
    function tick() {
      frame2 = 0;
      if (!latest) return;
      const { x, y, clientX, clientY } = latest;
      latest = null;
      if (!gesture) act.hover(x, y, clientX, clientY);
      else if (gesture.kind === "pinch") pinch();
      else if (gesture.moved) {
        if (gesture.part === "axis") act.panTo(x);
        else act.drag(x);
      }
    }
    function pinch() {
      const [a, b] = [...pointers.values()];
      if (!a || !b) return;
      const distance2 = Math.max(Math.abs(a.x - b.x), 12);
      act.zoomAt((a.x + b.x) / 2, gesture.distance / distance2);
      gesture.distance = distance2;
    }
    plot.addEventListener("pointerdown", (event2) => {
      if (event2.button !== 0) return;
      const point2 = local(event2);
      pointers.set(event2.pointerId, point2);
      plot.setPointerCapture(event2.pointerId);
      act.leave();
      if (pointers.size === 2) {
        if (gesture?.moved && gesture.part !== "axis") act.abandon();
        const [a, b] = [...pointers.values()];
        gesture = { kind: "pinch", distance: Math.max(Math.abs(a.x - b.x), 12) };
        return;
      }
      const part2 = act.partAt(point2.x, point2.y, HANDLE_REACH_PX[event2.pointerType] || HANDLE_REACH_PX.mouse);
      gesture = { kind: "pull", part: part2, id: event2.pointerId, origin: point2, moved: false };
      act.hold(part2);
      event2.preventDefault();
    });
    plot.addEventListener("pointermove", (event2) => {
      const point2 = local(event2);
      if (pointers.has(event2.pointerId)) pointers.set(event2.pointerId, point2);
      if (gesture && gesture.kind === "pull" && gesture.id === event2.pointerId && !gesture.moved) {
        if (Math.abs(point2.x - gesture.origin.x) < CLICK_PX) return;
        gesture.moved = true;
        if (gesture.part === "axis") act.panFrom(gesture.origin.x);
        else act.begin(gesture.part, gesture.origin.x);
      }
      latest = { ...point2, clientX: event2.clientX, clientY: event2.clientY };
      schedule();
    });
    plot.addEventListener("pointerup", (event2) => {
      const point2 = local(event2);
      pointers.delete(event2.pointerId);
      const done2 = gesture;
      if (!done2 || done2.kind === "pull" && done2.id !== event2.pointerId) return;
      gesture = null;
      latest = null;
      if (done2.kind === "pinch") return;
      if (!done2.moved) act.click(point2.x, point2.y);
      else if (done2.part !== "axis") {
        act.drag(point2.x);
        act.finish();
      }
    });
    plot.addEventListener("pointercancel", (event2) => {
      pointers.delete(event2.pointerId);
      if (gesture && gesture.kind === "pull" && gesture.moved && gesture.part !== "axis") act.abandon();
      gesture = null;
    });
    plot.addEventListener("pointerleave", () => {
      latest = null;
      if (!gesture) act.leave();
    });
    plot.addEventListener("dblclick", (event2) => {
      const point2 = local(event2);
      act.reset(point2.x, point2.y);
    });
    plot.addEventListener(
      "wheel",
      (event2) => {
        event2.preventDefault();
        const unit = event2.deltaMode === 1 ? 16 : 1;
        const sideways = event2.shiftKey ? event2.deltaY || event2.deltaX : event2.deltaX;
        if (event2.shiftKey || Math.abs(event2.deltaX) > Math.abs(event2.deltaY)) {
          act.panBy(sideways * unit);
          return;
        }
        act.zoomAt(local(event2).x, Math.exp(event2.deltaY * unit * (event2.ctrlKey ? PINCH_ZOOM : WHEEL_ZOOM)));
      },
      { passive: false }
    );
    return {
      /** True while the window is being pulled. */
      pulling: () => Boolean(gesture && gesture.kind === "pull" && gesture.moved && gesture.part !== "axis"),
      /** Ends the pull where it stands; the rest of the movement does nothing. */
      drop() {
        gesture = null;
        latest = null;
      }
    };
  }

  // assets/js/timeline/sliders.js
  var NARROWEST_PX = 26;
  var HANDLE_PX = 24;
  function createSliders(plot) {
    const slider = (part2, label2) => element("div", {
      class: `timeline-slider timeline-slider-${part2}`,
      id: `timeline-slider-${part2}`,
      role: "slider",
      tabindex: "0",
      "data-part": part2,
      "aria-label": label2,
      "aria-orientation": "horizontal"
    });
    const parts = {
      start: slider("start", "Start of the window"),
      body: slider("body", "Window"),
      end: slider("end", "End of the window")
    };
    plot.append(parts.start, parts.body, parts.end);
    let handles = [0, 0];
    plot.addEventListener("keydown", () => plot.classList.remove("timeline-held"));
    function place6(view3, width, window, place7) {
      const left2 = toX(view3, width, window[0]);
      const right = toX(view3, width, window[1] + 1);
      handles = handlesAt(left2, right, NARROWEST_PX);
      const middle = place7.histogramTop + HANDLE_PX / 2 + 1;
      put3(parts.start, handles[0], middle, width);
      put3(parts.end, handles[1], middle, width);
      const from = Math.max(left2, 0);
      const to = Math.min(right, width);
      parts.body.style.transform = `translate(${Math.round(from)}px, ${place7.histogramTop}px)`;
      parts.body.style.width = `${Math.max(0, Math.round(to - from))}px`;
      parts.body.style.height = `${place7.axisTop - place7.histogramTop}px`;
    }
    function put3(handle, x, middle, width) {
      const away = x < -6 || x > width + 6;
      const seen2 = Math.min(Math.max(x, 0), width);
      handle.style.transform = `translate(${Math.round(seen2)}px, ${Math.round(middle)}px)`;
      handle.classList.toggle("timeline-away", away);
    }
    function say(window, limits) {
      const { longWords: longWords2, length: length2 } = calendar_exports;
      const values = {
        start: [window[0], longWords2(window[0])],
        end: [window[1], longWords2(window[1])],
        body: [window[0], `${longWords2(window[0])} to ${longWords2(window[1])}, ${length2(...window)}`]
      };
      for (const [part2, [now, text]] of Object.entries(values)) {
        parts[part2].setAttribute("aria-valuemin", limits[0]);
        parts[part2].setAttribute("aria-valuemax", limits[1]);
        parts[part2].setAttribute("aria-valuenow", now);
        parts[part2].setAttribute("aria-valuetext", text);
      }
    }
    function hold3(part2) {
      plot.classList.add("timeline-held");
      parts[part2].focus({ preventScroll: true });
    }
    return { place: place6, say, handles: () => handles, hold: hold3 };
  }

  // assets/js/timeline/actions.js
  var KEY_SETTLE_MS = 600;
  var ENOUGH_OF_SPAN = 0.1;
  function createActions(view3) {
    const { model } = view3;
    let settling = 0;
    const actions2 = {
      /** The days that keys move the window in. @returns {DayWindow} */
      stepLimits: () => [Math.min(model.extent[0], model.window[0]), Math.max(model.extent[1], model.window[1])],
      /** @param {"start"|"end"|"body"} part @param {{days?: number, months?: number, to?: "first"|"last"}} by */
      step(part2, by) {
        const window = step3(model.window, part2, by, actions2.stepLimits());
        view3.setWindow(window, "live");
        actions2.keepInSight(part2 === "end" ? window[1] + 1 : window[0]);
        globalThis.clearTimeout(settling);
        settling = globalThis.setTimeout(actions2.settle, KEY_SETTLE_MS);
      },
      /** Writes the store once after a run of key presses. */
      settle() {
        globalThis.clearTimeout(settling);
        settling = 0;
        view3.setWindow(model.window, "commit");
      },
      /** @param {"start"|"end"} part @param {string} text */
      typeDate(part2, text) {
        const read3 = parse(text, part2);
        if (read3.problem) {
          view3.header.showProblem(read3.problem, part2);
          return;
        }
        view3.header.forgetWindow();
        const now = part2 === "start" ? model.window[0] : model.window[1];
        if (read3.day === now) {
          view3.header.showProblem("", part2);
          view3.header.showWindow(model.window);
          return;
        }
        const { window, carried } = setEdge(model.window, part2, read3.day);
        if (window[0] < FIRST_DAY || window[1] > LAST_DAY) {
          view3.header.showProblem("The window would leave the years 1 to 9999; type the other date first.", part2);
          return;
        }
        view3.setWindow(window, "commit");
        view3.header.showProblem(
          carried ? `The window moved along and kept its ${length(...window)}.` : "",
          null
        );
        actions2.keepInSight(part2 === "start" ? window[0] : window[1]);
      },
      forgetTyped() {
        view3.header.showProblem("", null);
        view3.header.forgetWindow();
        view3.header.showWindow(model.window);
      },
      /** @param {Within} value */
      setWithin: (value) => state.dispatch({ type: "within", value }),
      toggleKind: (lane, on) => state.dispatch(switching(model.columns.members.get(lane), on)),
      /** About the middle of the window while that is in view: it is what the reader looks at. */
      zoom(factor) {
        const { start: start38, end: end3 } = model.view;
        const middle = (model.window[0] + model.window[1] + 1) / 2;
        const anchor = middle > start38 && middle < end3 ? middle : (start38 + end3) / 2;
        view3.setView(zoom(model.view, factor, anchor, model.limits));
      },
      fitWindow: () => view3.setView(fit(model.window[0], model.window[1], model.limits)),
      fitEvents() {
        const { shown: shown7, columns } = model;
        if (!shown7.length) return;
        const known3 = shown7.length === columns.events.length ? columns.known : knownOf(columns, shown7);
        view3.setView(fit(known3[0], known3[1], model.limits));
      },
      bringBack() {
        const length2 = model.view.end - model.view.start;
        const middle = (model.window[0] + model.window[1] + 1) / 2;
        const longer = Math.max(length2, (model.window[1] - model.window[0] + 1) * 1.5);
        view3.setView(clamp({ start: middle - longer / 2, end: middle + longer / 2 }, model.limits));
      },
      /** Pans just so far that a day is in view. */
      keepInSight(day2) {
        const { start: start38, end: end3 } = model.view;
        const air = (end3 - start38) * 0.05;
        if (day2 < start38) view3.setView(pan(model.view, day2 - start38 - air, model.limits));
        else if (day2 > end3) view3.setView(pan(model.view, day2 - end3 + air, model.limits));
      },
      /** Pans to an event's mark, unless enough of its span is in view: its middle is no day of its own. @param {number} i */
      keepEventInSight(i) {
        const { columns, view: time } = model;
        const seen2 = Math.min(columns.latest[i] + 1, time.end) - Math.max(columns.earliest[i], time.start);
        if (columns.open[i] || seen2 < (time.end - time.start) * ENOUGH_OF_SPAN) actions2.keepInSight(columns.mark[i]);
      },
      resetWindow() {
        const { opening } = state.dossier;
        view3.setWindow([fromIso(opening.start), fromIso(opening.end)], "commit");
        if (whereabouts(model.view, model.window) !== "in") actions2.bringBack();
      },
      /** A click on marks: the one event gets the focus; several are parted, or gone through. @param {number[]} members */
      choose(members) {
        if (members.length === 1) {
          state.dispatch({ type: "focus", id: model.columns.events[members[0]].id });
          return;
        }
        if (separable(model, members)) {
          const marks = members.map((position) => model.columns.mark[position]);
          view3.setView(fit(Math.floor(Math.min(...marks)), Math.floor(Math.max(...marks)), model.limits));
          return;
        }
        const next3 = members[(members.indexOf(model.focus) + 1) % members.length];
        state.dispatch({ type: "focus", id: model.columns.events[next3].id });
      },
      /** The event before or after the one in focus, among those in the window. */
      neighbour(by) {
        const [start38, end3] = model.window;
        const inside = [...model.shown].filter((i) => isInside(model.columns, i, start38, end3, model.certainly));
        if (!inside.length) return;
        const at2 = inside.indexOf(model.focus);
        const next3 = at2 < 0 ? by > 0 ? 0 : inside.length - 1 : Math.min(Math.max(at2 + by, 0), inside.length - 1);
        actions2.keepEventInSight(inside[next3]);
        state.dispatch({ type: "focus", id: model.columns.events[inside[next3]].id });
      },
      /** Begins or ends the window at a day; the day under the pointer, else the event in focus. */
      setEdgeHere(part2, hoveredDay) {
        const { columns, focus } = model;
        const focused2 = focus < 0 ? null : part2 === "start" ? columns.earliest[focus] : columns.latest[focus];
        const day2 = hoveredDay === null ? focused2 : Math.floor(hoveredDay);
        if (day2 === null) return;
        view3.setWindow(setEdge(model.window, part2, day2).window, "commit");
      },
      toggleTable() {
        const open11 = view3.summary.classList.toggle("timeline-open");
        view3.header.showTable(open11);
        view3.summary.tabIndex = open11 ? 0 : -1;
        if (open11) view3.summary.focus();
      },
      /** @param {1|-1} by */
      resize: (by) => view3.height.step(by)
    };
    Object.assign(actions2, createPlaying(view3, actions2));
    return actions2;
  }
  function knownOf(columns, shown7) {
    let first = Infinity;
    let last = -Infinity;
    for (const i of shown7) {
      first = Math.min(first, columns.open[i] & OPEN_START ? Math.floor(columns.mark[i]) : columns.earliest[i]);
      last = Math.max(last, columns.open[i] & OPEN_END ? Math.floor(columns.mark[i]) : columns.latest[i]);
    }
    return [first, last];
  }
  function wire(view3) {
    const { model, plot, actions: actions2 } = view3;
    const { toDay: toDay2, zoom: zoom2, pan: pan2 } = scale_exports2;
    const dayAt = (x) => toDay2(model.view, model.width, x);
    let drag = null;
    let grip = null;
    let hovered = null;
    const hands = {
      partAt(x, y, reach) {
        if (y >= model.place.axisTop) return "axis";
        const onHandle = y <= model.place.histogramTop + HANDLE_PX + 4;
        return partAt(x, view3.sliders.handles(), onHandle ? reach : reach / 2);
      },
      hold(part2) {
        view3.sliders.hold(part2 === "start" || part2 === "end" ? part2 : "body");
      },
      begin(part2, x) {
        actions2.pause();
        drag = press(part2, dayAt(x), model.window);
        plot.classList.add("timeline-pulling");
      },
      drag(x) {
        if (!drag) return;
        const seen2 = Math.min(Math.max(x, 0), model.width);
        const limits = [Math.ceil(model.limits.start), Math.floor(model.limits.end) - 1];
        view3.setWindow(move(drag, dayAt(seen2), limits), "live");
      },
      finish() {
        if (drag) view3.setWindow(model.window, "commit");
        drag = null;
        plot.classList.remove("timeline-pulling");
      },
      abandon() {
        if (drag) view3.setWindow(drag.before, "live");
        drag = null;
        plot.classList.remove("timeline-pulling");
      },
      panFrom(x) {
        grip = dayAt(x);
      },
      panTo(x) {
        view3.setView(pan2(model.view, grip - dayAt(x), model.limits));
      },
      panBy(pixels) {
        view3.setView(pan2(model.view, pixels / model.width * (model.view.end - model.view.start), model.limits));
      },
      zoomAt(x, factor) {
        view3.setView(zoom2(model.view, factor, dayAt(x), model.limits));
      },
      click(x, y) {
        const found = find3(model, x, y);
        if (found) actions2.choose(found.members);
      },
      reset(x, y) {
        if (!find3(model, x, y)) actions2.resetWindow();
      },
      hover(x, y) {
        hovered = dayAt(x);
        const found = find3(model, x, y);
        const part2 = hands.partAt(x, y, HANDLE_REACH_PX.mouse);
        plot.dataset.over = part2 === "start" || part2 === "end" || part2 === "axis" ? part2 : found ? "mark" : part2;
        const box = plot.getBoundingClientRect();
        const zoom3 = zoomOf(plot);
        const show6 = (words4, across, down) => view3.card.show(words4, box.left + across * zoom3, box.top + down * zoom3);
        const bar = found || part2 === "start" || part2 === "end" ? -1 : findBar(model, x, y);
        if (bar >= 0) show6(describeBar(model, bar), x, model.place.histogramTop);
        else if (!found) view3.card.hide();
        if (!found) return;
        show6(describe2(model, found.members), found.x, found.y);
      },
      leave() {
        hovered = null;
        view3.card.hide();
      }
    };
    const hand = listen6(plot, hands);
    const deeds = {
      step: ({ part: part2, by }) => actions2.step(part2, by),
      play: () => actions2.togglePlay(),
      edge: ({ part: part2 }) => actions2.setEdgeHere(part2, hovered),
      neighbour: ({ by }) => actions2.neighbour(by),
      zoom: ({ factor }) => actions2.zoom(factor),
      fit: () => actions2.fitEvents(),
      escape() {
        actions2.pause();
        if (!hand.pulling() || !drag) return;
        const before = drag.before;
        drag = null;
        hand.drop();
        plot.classList.remove("timeline-pulling");
        view3.setWindow(before, "live");
      }
    };
    listen5(
      view3.host,
      (meaning3) => {
        if (model.view) deeds[meaning3.do](meaning3);
      },
      actions2.settle
    );
    view3.header.showPlaying(false);
    view3.height.show();
  }

  // assets/js/timeline/as_of.js
  var MARK_PX2 = 5;
  var GAP_PX3 = 4;
  function place4(view3, width, day2, measure4) {
    const long = `Borders as of ${words3(day2)}`;
    const short = `Borders ${words3(day2)}`;
    const x = toX(view3, width, day2 + 0.5);
    const room = (text) => MARK_PX2 + GAP_PX3 + measure4(text);
    if (x < 0) return { where: "left", x: 0, text: long, from: 0, to: 2 * MARK_PX2 + GAP_PX3 + measure4(long) };
    if (x > width)
      return { where: "right", x: width, text: long, from: width - 2 * MARK_PX2 - GAP_PX3 - measure4(long), to: width };
    const after = [long, short].find((text) => x + room(text) <= width);
    if (after) return { where: "in", x, text: after, from: x - MARK_PX2, to: x + room(after) };
    const before = [long, short].find((text) => x - room(text) >= 0) ?? short;
    return { where: "in", x, text: before, from: x - room(before), to: x + MARK_PX2 };
  }
  function createAsOf(stage, gutter) {
    const words4 = element("span", {});
    const sign2 = element("span", { "aria-hidden": "true" });
    const host = element("p", { class: "timeline-as-of", hidden: true }, sign2, words4);
    stage.append(host);
    function show6({ where, x, text, from, to }, at2) {
      const isBefore = where === "right" || where === "in" && x > (from + to) / 2;
      sign2.textContent = { in: "▲", left: "←", right: "→" }[where];
      words4.textContent = text;
      host.dataset.where = where;
      host.classList.toggle("is-before", isBefore);
      host.style.left = `${gutter + from}px`;
      host.style.width = `${to - from}px`;
      host.style.top = `${at2.axisTop}px`;
      host.hidden = false;
    }
    return { show: show6 };
  }

  // assets/js/timeline/bars.js
  var HATCH_PX = 5;
  var HATCH_GROUND_ALPHA = 0.22;
  var LEAST_HATCHED_PX = 1;
  var TICK_PX = 4;
  var NUMBER_GAP_PX = 3;
  var NUMBER_ROOM_PX = 4;
  var heightOf = ({ bars, place: place6 }, count3) => count3 / bars.top * (place6.histogramHeight - 2);
  function paint3(pen, model, colour2) {
    const { bars, place: place6, width, view: view3 } = model;
    const bottom = place6.histogramTop + place6.histogramHeight;
    bars.counts.forEach((count3, bar) => {
      if (count3 < LEAST_BAR) return;
      const left2 = Math.max(toX(view3, width, bars.edges[bar]) + 1, 0);
      const right = Math.min(toX(view3, width, bars.edges[bar + 1]) - 1, width);
      if (right <= left2) return;
      const tall = Math.max(1, heightOf(model, count3));
      const sure = Math.min(tall, heightOf(model, bars.sure[bar]));
      const round = Math.min(2, tall);
      pen.save();
      pen.beginPath();
      pen.roundRect(left2, bottom - tall, right - left2, tall, [round, round, 0, 0]);
      pen.clip();
      pen.fillStyle = colour2;
      pen.fillRect(left2, bottom - sure, right - left2, sure);
      if (tall - sure >= LEAST_HATCHED_PX) hatch(pen, colour2, left2, right, bottom - tall, bottom - sure);
      pen.restore();
    });
  }
  function hatch(pen, colour2, left2, right, top, bottom) {
    pen.save();
    pen.beginPath();
    pen.rect(left2, top, right - left2, bottom - top);
    pen.clip();
    pen.fillStyle = withAlpha(colour2, HATCH_GROUND_ALPHA);
    pen.fillRect(left2, top, right - left2, bottom - top);
    pen.beginPath();
    const tall = bottom - top;
    for (let x = Math.floor((left2 - tall) / HATCH_PX) * HATCH_PX; x < right; x += HATCH_PX) {
      pen.moveTo(x, bottom);
      pen.lineTo(x + tall, top);
    }
    pen.strokeStyle = colour2;
    pen.lineWidth = 1;
    pen.stroke();
    pen.fillStyle = colour2;
    pen.fillRect(left2, top, right - left2, 1);
    pen.restore();
  }
  function paintScale(pen, model) {
    const { bars, place: place6, tokens, width } = model;
    if (!bars.most) return;
    const bottom = place6.histogramTop + place6.histogramHeight;
    pen.font = axisFont(tokens);
    pen.textAlign = "right";
    pen.textBaseline = "middle";
    for (const mark4 of bars.marks) {
      const y = Math.round(bottom - heightOf(model, mark4));
      pen.fillStyle = tokens.border;
      pen.fillRect(-TICK_PX, y, TICK_PX, 1);
      pen.fillStyle = tokens.hairline;
      if (mark4) pen.fillRect(0, y, width, 1);
      pen.fillStyle = tokens.muted;
      const middle = Math.max(y + 0.5, place6.histogramTop + NUMBER_ROOM_PX);
      pen.fillText(countWords2(mark4), -TICK_PX - NUMBER_GAP_PX, middle);
    }
  }
  function axisFont(tokens) {
    return `400 11.5px ${tokens.font}`;
  }

  // assets/js/timeline/card.js
  var MARGIN_PX3 = 8;
  function createCard2(parent) {
    const card = element("div", { class: "timeline-card", role: "tooltip", hidden: true });
    parent.append(card);
    let shown7 = "";
    function show6(text, x, y) {
      const key2 = JSON.stringify(text);
      if (key2 !== shown7) {
        card.replaceChildren(element("strong", {}, text.title), ...text.lines.map((line3) => element("span", {}, line3)));
        shown7 = key2;
      }
      card.hidden = false;
      const { width, height } = card.getBoundingClientRect();
      const left2 = Math.min(Math.max(x - width / 2, MARGIN_PX3), globalThis.innerWidth - width - MARGIN_PX3);
      card.style.transform = `translate(${Math.round(left2)}px, ${Math.round(Math.max(MARGIN_PX3, y - height - 12))}px)`;
    }
    function hide2() {
      card.hidden = true;
    }
    return { show: show6, hide: hide2 };
  }

  // assets/js/timeline/header.js
  var ICONS = {
    play: "M4 2.5L13 8L4 13.5Z",
    pause: "M4 2.5H7V13.5H4ZM9 2.5H12V13.5H9Z",
    out: "M3.5 8H12.5",
    in: "M3.5 8H12.5M8 3.5V12.5",
    taller: "M3.5 10.5L8 5.5L12.5 10.5",
    lower: "M3.5 5.5L8 10.5L12.5 5.5"
  };
  function createHeader(actions2) {
    const button3 = (name2, path2, title2, onclick, more = {}) => element(
      "button",
      { type: "button", class: `timeline-button ${name2}`, title: title2, "aria-label": title2, onclick, ...more },
      icon(path2, name2 === "timeline-play")
    );
    const choice = (name2, label2, options2, onchange) => element(
      "select",
      {
        class: `timeline-choice ${name2}`,
        "aria-label": label2,
        title: label2,
        onchange: (event2) => onchange(event2.target.value)
      },
      ...options2.map(([value, text]) => element("option", { value }, text))
    );
    const play = button3("timeline-play", ICONS.play, "Play (Space)", actions2.togglePlay, { id: "timeline-play" });
    const fields = {
      start: dateField("start", "First day of the window", actions2),
      end: dateField("end", "Last day of the window", actions2)
    };
    const length2 = element("span", { class: "timeline-length", id: "timeline-length" });
    const within6 = choice(
      "timeline-within",
      "Which events count: those that may fall in the window, or only those that surely do",
      Object.entries(within).map(([value, { fall }]) => [value, `${fall} in it`]),
      actions2.setWithin
    );
    within6.id = "timeline-within";
    const mode2 = choice(
      "timeline-mode",
      "What playing moves",
      MODES.map(({ value, label: label2 }) => [value, label2]),
      actions2.setMode
    );
    const speed = choice(
      "timeline-speed",
      "Speed of playing",
      SPEEDS.map(({ value, label: label2 }) => [value, label2]),
      actions2.setSpeed
    );
    speed.value = "week";
    const figures = element("span", {});
    const noun = element("span", { class: "timeline-noun" });
    const count3 = element("span", { class: "timeline-count", id: "timeline-count" }, figures, noun);
    const lower = button3("timeline-lower", ICONS.lower, "Make the timeline lower", () => actions2.resize(-1));
    const taller = button3("timeline-taller", ICONS.taller, "Make the timeline taller", () => actions2.resize(1));
    const shows2 = (text, title2, onclick, more = {}) => element(
      "button",
      { type: "button", class: "timeline-button timeline-text", title: title2, "aria-label": title2, onclick, ...more },
      text
    );
    const table3 = shows2("table", "Show as a table", actions2.toggleTable, {
      "aria-expanded": "false",
      "aria-controls": "timeline-summary"
    });
    const opening = (text) => element("span", { class: "timeline-opening", "aria-hidden": "true" }, text);
    const problem = element("p", { class: "timeline-problem", id: "timeline-problem", role: "alert", hidden: true });
    const group3 = (name2, label2, ...children) => element("div", { class: `timeline-group ${name2}`, role: "group", "aria-label": label2 }, ...children);
    const header = element(
      "div",
      { class: "timeline-header" },
      play,
      group3(
        "timeline-window",
        "Time window",
        fields.start,
        element("span", { "aria-hidden": "true" }, "–"),
        fields.end,
        length2,
        count3,
        within6
      ),
      group3("timeline-playing", "Playing", opening("Playing"), mode2, speed),
      element("span", { class: "timeline-spring" }),
      group3(
        "timeline-zooming",
        "What the timeline shows",
        button3("timeline-out", ICONS.out, "Show more time (−)", () => actions2.zoom(2)),
        button3("timeline-in", ICONS.in, "Show less time (+)", () => actions2.zoom(0.5)),
        opening("Show"),
        shows2("window", "Show the whole window", actions2.fitWindow),
        shows2("all dates", "Show all dates (0)", actions2.fitEvents, { id: "timeline-fit" }),
        table3
      ),
      group3("timeline-sizing", "Height", lower, taller)
    );
    let lastWindow = "";
    const showProblem = (sentence7, part2) => {
      problem.textContent = sentence7;
      problem.hidden = !sentence7;
      for (const [name2, field2] of Object.entries(fields)) {
        if (sentence7 && name2 === part2) field2.setAttribute("aria-invalid", "true");
        else field2.removeAttribute("aria-invalid");
      }
    };
    return {
      root: header,
      problem,
      /** @param {DayWindow} window */
      showWindow([start38, end3]) {
        const key2 = `${start38} ${end3}`;
        if (key2 === lastWindow) return;
        lastWindow = key2;
        if (!problem.hidden) showProblem("", null);
        fields.start.value = words3(start38);
        fields.end.value = words3(end3);
        length2.textContent = length(start38, end3);
      },
      setWithin(value) {
        within6.value = value;
      },
      showCounts(inside, all4) {
        const text = `${inside.toLocaleString("en")} of ${all4.toLocaleString("en")}`;
        if (figures.textContent === text) return;
        figures.textContent = text;
        noun.textContent = all4 === 1 ? " event" : " events";
      },
      showPlaying(playing) {
        play.replaceChildren(icon(playing ? ICONS.pause : ICONS.play, true));
        play.title = playing ? "Pause (Space)" : "Play (Space)";
        play.setAttribute("aria-label", play.title);
      },
      showSize(least, most) {
        lower.disabled = least;
        taller.disabled = most;
      },
      showTable(open11) {
        table3.setAttribute("aria-expanded", String(open11));
      },
      /** A sentence about a typed date, or "" when all is well. */
      showProblem,
      forgetWindow() {
        lastWindow = "";
      }
    };
  }
  function dateField(part2, label2, actions2) {
    const field2 = element("input", {
      type: "text",
      class: "timeline-date",
      id: `timeline-${part2}`,
      "aria-label": label2,
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": "timeline-problem",
      title: `${label2}: 2019-01-24, 24 Jan 2019, a month or a year`,
      onfocus: (event2) => event2.target.select(),
      onchange: (event2) => actions2.typeDate(part2, event2.target.value),
      onkeydown: (event2) => {
        if (event2.key === "Escape") actions2.forgetTyped();
        if (!event2.ctrlKey && !event2.metaKey && !/^F\d+$/.test(event2.key)) event2.stopPropagation();
      }
    });
    return field2;
  }

  // assets/js/core/windowed.js
  var isWindowed = (page3) => (
    /** @type {HTMLElement|null} */
    document.querySelector(`#topbar [data-page="${page3}"]`)?.dataset.windowed !== "no"
  );

  // assets/js/timeline/height.js
  var HEIGHTS = ["low", "usual", "high"];
  var USUAL = 1;
  function createHeight(header) {
    const chosen2 = { asked: USUAL, other: 0 };
    let kind = "asked";
    function show6() {
      const size = chosen2[kind];
      document.documentElement.dataset.timeline = HEIGHTS[size];
      document.documentElement.dataset.timelineOfMap = HEIGHTS[chosen2.asked];
      header.showSize(size === 0, size === HEIGHTS.length - 1);
    }
    return {
      /** As high as its lanes need to be pressed; the document says so before its events are here. @param {number} lanes */
      takeLanes(lanes) {
        document.documentElement.style.setProperty("--lanes", String(lanes));
      },
      /** One step higher or lower. @param {1|-1} by */
      step(by) {
        chosen2[kind] = Math.min(Math.max(chosen2[kind] + by, 0), HEIGHTS.length - 1);
        show6();
        globalThis.dispatchEvent(new Event("resize"));
      },
      /** @param {string} page */
      follow(page3) {
        const next3 = isWindowed(page3) ? "asked" : "other";
        if (next3 === kind) return;
        kind = next3;
        show6();
      },
      show: show6
    };
  }

  // assets/js/timeline/lane_labels.js
  var ICON_PX = 11;
  var LEAST_BUTTON_PX = 24;
  function createLabels(stage, toggle2) {
    const host = element("div", { class: "timeline-lanes", role: "group", "aria-label": "Kinds of events" });
    stage.append(host);
    let made3 = "";
    let buttons = [];
    function show6(kinds2, selected2, place6) {
      if (kinds2.join() !== made3) {
        made3 = kinds2.join();
        buttons = kinds2.map((kind) => {
          const name2 = nameOf2(kind);
          return element(
            "button",
            {
              type: "button",
              class: "timeline-lane",
              "data-kind": kind,
              onclick: (event2) => toggle2(kind, event2.currentTarget.getAttribute("aria-pressed") !== "true")
            },
            icon2(kind, ICON_PX),
            element("span", {}, name2)
          );
        });
        host.replaceChildren(...buttons);
      }
      host.hidden = place6.laneHeight === 0;
      host.style.top = `${place6.lanesTop}px`;
      const isLow = place6.laneHeight < LEAST_BUTTON_PX;
      buttons.forEach((button3) => {
        const words4 = `show or hide ${nameOf2(button3.dataset.kind).toLowerCase()}`;
        button3.disabled = isLow;
        button3.title = isLow ? `Make the timeline taller to ${words4} here` : `S${words4.slice(1)}`;
        button3.style.height = `${place6.laneHeight}px`;
        button3.setAttribute("aria-pressed", String(isOn(button3.dataset.kind, selected2)));
      });
    }
    return { show: show6 };
  }

  // assets/js/timeline/legend.js
  var WIDTH_PX2 = 116;
  var HEIGHT_PX2 = 18;
  var MARK_PX3 = 11;
  var [A2, B2, BOTH2, OTHER4] = [0, 1, 2, 3];
  var span2 = (left2, right, more = {}) => ({
    position: -1,
    offset: 0,
    left: left2,
    right,
    fadeIn: 0,
    fadeOut: 0,
    trailIn: 0,
    trailOut: 0,
    sure: null,
    dotsFrom: null,
    dotsTo: null,
    line: false,
    long: false,
    tall: MARK_PX3 - 1,
    ...more
  });
  var line2 = (left2, right, more) => span2(left2, right, { line: true, tall: 3, ...more });
  var ROWS = [
    {
      text: "Begun by A, by B, by both, by or among others; the shape is the kind",
      paint(painter, pen, y) {
        for (const [i, side2] of [A2, B2, BOTH2, OTHER4].entries()) {
          painter.drawMark(pen, "visit", side2, false, 8 + i * 24, y, MARK_PX3, true);
        }
      }
    },
    {
      text: "The date is not exact to the day",
      paint: (painter, pen, y) => painter.drawMark(pen, "visit", A2, true, 8, y, MARK_PX3, true)
    },
    {
      text: "Several events; a click parts them or goes through them",
      paint: (painter, pen, y) => painter.drawBadge(pen, { side: A2, count: 3, width: 15 }, false, 10, y, MARK_PX3, true)
    },
    {
      text: "Some day or days in this span; the paler the end, the less is known of it",
      paint(painter, pen, y) {
        painter.drawSpan(pen, A2, span2(2, 86, { fadeIn: 30, fadeOut: 30 }), y, WIDTH_PX2, true);
        painter.drawMark(pen, "visit", A2, true, 44, y, MARK_PX3, true);
      }
    },
    {
      text: "The same where an end is out of sight: the band alone, since its middle is no day of its own",
      paint: (painter, pen, y) => painter.drawSpan(pen, A2, span2(-20, 86, { fadeOut: 30 }), y, WIDTH_PX2, true)
    },
    {
      text: "Throughout these days for sure; it goes on, and fades to the edge where nothing is known",
      paint: (painter, pen, y) => painter.drawSpan(pen, A2, line2(2, 114, { sure: [2, 50], fadeOut: 64, trailOut: 30 }), y, WIDTH_PX2, true)
    },
    {
      text: "Until here; nothing is known of its beginning",
      paint(painter, pen, y) {
        painter.drawSpan(pen, A2, line2(2, 100, { fadeIn: 98, trailIn: 44 }), y, WIDTH_PX2, true);
        painter.drawMark(pen, "visit", A2, true, 100, y, MARK_PX3, true);
      }
    },
    {
      text: "Out of the window",
      paint: (painter, pen, y) => painter.drawMark(pen, "visit", A2, false, 8, y, MARK_PX3, false)
    },
    {
      text: "How many events a bar holds, by the scale at the left: solid is sure, hatched may lie in another bar",
      paint(_painter, pen, _y, tokens) {
        pen.fillStyle = tokens["neutral-mark"];
        pen.fillRect(4, HEIGHT_PX2 / 2, 26, HEIGHT_PX2 / 2);
        hatch(pen, tokens["neutral-mark"], 4, 30, 1, HEIGHT_PX2 / 2);
        pen.fillRect(32, HEIGHT_PX2 / 2, 26, HEIGHT_PX2 / 2);
      }
    },
    {
      text: "The day of which the map shows borders; an arrow at the edge where it is out of sight",
      paint(_painter, pen, _y, tokens) {
        pen.fillStyle = tokens["shared-ink"];
        pen.fillRect(29.5, 0, 1, 10);
        pen.beginPath();
        for (const [x, y] of [
          [30, 9],
          [35, 17],
          [25, 17]
        ])
          pen.lineTo(x, y);
        pen.fill();
      }
    },
    {
      text: "From the dashed line on the dossier knows nothing: it was written then",
      paint(_painter, pen, _y, tokens) {
        pen.fillStyle = tokens["panel-2"];
        pen.fillRect(30, 0, WIDTH_PX2 - 30, HEIGHT_PX2);
        pen.fillStyle = tokens.border;
        for (let y = 0; y < HEIGHT_PX2; y += 5) pen.fillRect(30, y, 1, 2);
      }
    }
  ];
  function rows() {
    const ratio = globalThis.devicePixelRatio || 1;
    const tokens = state.tokens();
    const painter = createPainter(tokens, ratio);
    return ROWS.map(({ text, paint: paint5 }) => {
      const picture3 = element("canvas", { width: WIDTH_PX2 * ratio, height: HEIGHT_PX2 * ratio, "aria-hidden": "true" });
      picture3.style.width = `${WIDTH_PX2}px`;
      const pen = picture3.getContext("2d");
      pen.scale(ratio, ratio);
      paint5(painter, pen, HEIGHT_PX2 / 2, tokens);
      return { picture: picture3, text };
    });
  }

  // assets/js/timeline/lanes.js
  var OVERLAP = 0.4;
  var FULLEST = 0.35;
  var DEEPEST = 6;
  var COMPANION = 0.4;
  var COLUMN_PX = 4;
  function badgeWidth(count3, markPx) {
    return count3 === 1 ? markPx : Math.max(markPx + 4, 7 + 6 * String(count3).length);
  }
  function commonSide(sides, members) {
    const first = sides[members[0]];
    if (members.every((position) => sides[position] === first)) return first;
    return members.some((position) => sides[position] === 3) ? 3 : 2;
  }
  function stack(positions, xOf, rows4, markPx) {
    const items = [];
    const lastOfRow = new Array(rows4).fill(null);
    const needed = (item, width) => (item.width + width) / 2 * (1 - OVERLAP);
    for (const position of positions) {
      const x = xOf(position);
      const row2 = lastOfRow.findIndex((item) => !item || x - item.x >= needed(item, markPx));
      if (row2 >= 0) {
        const item = { x, row: row2, offset: 0, members: [position], count: 1, width: markPx, side: 0 };
        lastOfRow[row2] = item;
        items.push(item);
        continue;
      }
      const host = lastOfRow.reduce((best, item) => item.x > best.x ? item : best);
      host.x += (x - host.x) / (host.count + 1);
      host.count += 1;
      host.members.push(position);
      host.width = badgeWidth(host.count, markPx);
    }
    return items;
  }
  function rowsIn(height, markPx) {
    return Math.max(1, Math.floor((height - 2) / (markPx + 1)));
  }
  function markSize(height) {
    return Math.min(Math.max(Math.round(height * 0.7), 7), 11);
  }
  function layOut(columns, shown7, sides, view3, width, height, asOf) {
    const toX2 = (day2) => toX(view3, width, day2);
    const markPx = markSize(height);
    const edge = markPx / 2;
    const visible = columns.kinds.map(() => []);
    const measured2 = columns.kinds.map(() => []);
    const load3 = columns.kinds.map(() => 0);
    const room = width * FULLEST * rowsIn(height, markPx);
    for (let k = 0; k < shown7.length; k += 1) {
      const i = shown7[k];
      if (columns.latest[i] + 1 <= view3.start || columns.earliest[i] >= view3.end) continue;
      const lane = columns.lane[i];
      visible[lane].push(i);
      if (columns.mark[i] >= view3.start && columns.mark[i] <= view3.end) load3[lane] += markPx / room;
      const span3 = measure(columns, i, toX2, asOf, width);
      measured2[lane].push(span3);
      const seen2 = Math.min(span3.right - span3.trailOut, width) - Math.max(span3.left + span3.trailIn, 0);
      if (seen2 > markPx) load3[lane] += seen2 / (width * DEEPEST);
    }
    const fullest = Math.max(...load3) > 1 ? COMPANION : 1;
    return visible.map((positions, lane) => {
      if (load3[lane] > fullest) {
        return { markPx, marks: [], spans: [], positions, density: densityOf(columns, positions, sides, view3, width) };
      }
      const xOf = (position) => toX2(columns.mark[position]);
      const unmarked = new Set(
        measured2[lane].filter((span3) => !isMarked(span3, columns.open[span3.position], markPx, width)).map(({ position }) => position)
      );
      const isInSight2 = (position) => xOf(position) >= -edge && xOf(position) <= width + edge;
      const inSight2 = positions.filter((position) => !unmarked.has(position) && isInSight2(position));
      const rows4 = rowsIn(height, markPx);
      const items = stack(inSight2, xOf, rows4, markPx);
      items.forEach((item) => {
        item.side = commonSide(sides, item.members);
      });
      const spans = arrange(measured2[lane], seat(items, markPx), markPx, height, rows4 > 1);
      if (rows4 > 1) ride(items, spans);
      return { markPx, marks: items, spans, positions, density: null };
    });
  }
  function seat(items, markPx) {
    const rows4 = items.reduce((most, item) => Math.max(most, item.row + 1), 1);
    const offsets = /* @__PURE__ */ new Map();
    for (const item of items) {
      item.offset = (item.row - (rows4 - 1) / 2) * (markPx + 1);
      for (const position of item.members) offsets.set(position, item.offset);
    }
    return (position) => offsets.get(position) || 0;
  }
  function ride(items, spans) {
    const lines = new Map(spans.filter((span3) => span3.line || span3.long).map((span3) => [span3.position, span3.offset]));
    for (const item of items) {
      if (item.count === 1 && lines.has(item.members[0])) item.offset = lines.get(item.members[0]);
    }
  }
  function densityOf(columns, positions, sides, view3, width) {
    const bars = Math.max(1, Math.ceil(width / COLUMN_PX));
    const edges = Float64Array.from({ length: bars + 1 }, (_, i) => toDay(view3, width, i * COLUMN_PX));
    const of = (side2) => spread(
      edges,
      columns.earliest,
      columns.until,
      positions.filter((i) => sides[i] === side2)
    );
    const [a, b, both2, other] = [of(0), of(1), of(2), of(3)];
    let most = 0;
    for (let bar = 0; bar < bars; bar += 1) {
      a[bar] += both2[bar] / 2;
      b[bar] += both2[bar] / 2;
      most = Math.max(most, a[bar] + b[bar] + other[bar]);
    }
    return { a, b, other, most };
  }

  // assets/js/timeline/stage.js
  var AXIS_PX = 20;
  var TOP_PX = 3;
  var GAP_PX4 = 6;
  var LOWEST_HISTOGRAM_PX = 26;
  var LEAST_LANE_PX = 7;
  var TALLEST_LANE_PX = { normal: 24, tall: 34 };
  var TALL_FROM_PX = 200;
  var LEAST_COLUMN_PX = 3;
  var MARK_ROOM_PX = 8;
  var FOCUS_PX = 11;
  var RING_PX2 = 2.5;
  function arrange3(height, lanes) {
    const axisTop = height - AXIS_PX;
    const free = axisTop - TOP_PX - GAP_PX4 - LOWEST_HISTOGRAM_PX;
    const tallest = height >= TALL_FROM_PX ? TALLEST_LANE_PX.tall : TALLEST_LANE_PX.normal;
    const laneHeight = Math.max(1, Math.min(tallest, free / Math.max(lanes, 1)));
    if (laneHeight < LEAST_LANE_PX) {
      const histogramHeight = Math.max(1, axisTop - TOP_PX - 1);
      return { histogramTop: TOP_PX, histogramHeight, lanesTop: axisTop, laneHeight: 0, axisTop };
    }
    const lanesTop = axisTop - laneHeight * lanes - 1;
    return { histogramTop: TOP_PX, histogramHeight: lanesTop - GAP_PX4 - TOP_PX, lanesTop, laneHeight, axisTop };
  }
  function createStage2(canvas) {
    const pen = canvas.getContext("2d");
    const muted = element("canvas");
    const lit = element("canvas");
    let marks = null;
    function resize(width, height, ratio) {
      for (const layer of [canvas, muted, lit]) {
        layer.width = Math.max(1, Math.round(width * ratio));
        layer.height = Math.max(1, Math.round(height * ratio));
      }
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    function rebuild(model) {
      marks = createPainter(model.tokens, model.ratio);
      const base = begin4(muted, model);
      paintGround(base, model);
      paintScale(base, model);
      paint3(base, model, model.tokens.bar);
      paintDensity(base, model, MUTED_ALPHA);
      paintAxis(base, model);
      const bright = begin4(lit, model);
      paint3(bright, model, model.tokens["neutral-mark"]);
      paintDensity(bright, model, 1);
    }
    function draw11(model) {
      const { gutter, width, height, ratio, place: place6 } = model;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(muted, 0, 0);
      pen.setTransform(ratio, 0, 0, ratio, gutter * ratio, 0);
      const left2 = toX(model.view, width, model.window[0]);
      const right = toX(model.view, width, model.window[1] + 1);
      const shade = [Math.max(left2, 0), Math.min(right, width)];
      if (shade[1] > shade[0]) {
        const top = place6.histogramTop;
        pen.fillStyle = model.tokens.brush;
        pen.fillRect(shade[0], top, shade[1] - shade[0], place6.axisTop - top);
        copyLit(shade, gutter, height, ratio);
      }
      within6(0, width, height, () => paintSpans(model));
      within6(-MARK_ROOM_PX, width + MARK_ROOM_PX, height, () => {
        paintAsOf(model);
        paintEdges(model, left2, right);
        paintEvents(model);
        if (model.place.laneHeight === 0) paintFocusAlone(model);
      });
    }
    function within6(from, to, height, paint5) {
      pen.save();
      pen.beginPath();
      pen.rect(from, 0, to - from, height);
      pen.clip();
      paint5();
      pen.restore();
    }
    function copyLit([from, to], gutter, height, ratio) {
      const x = Math.round((gutter + from) * ratio);
      const wide = Math.round((gutter + to) * ratio) - x;
      if (wide < 1) return;
      pen.save();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(lit, x, 0, wide, height * ratio, x, 0, wide, height * ratio);
      pen.restore();
    }
    function insideOf({ columns, window: [start38, end3], certainly }) {
      return (position) => isInside(columns, position, start38, end3, certainly);
    }
    const middleOf2 = (place6, number2) => place6.lanesTop + (number2 + 0.5) * place6.laneHeight;
    function paintSpans(model) {
      const { sides, place: place6, width } = model;
      const inside = insideOf(model);
      model.lanes.forEach((lane, number2) => {
        const middle = middleOf2(place6, number2);
        for (const span3 of lane.spans) {
          marks.drawSpan(pen, sides[span3.position], span3, middle + span3.offset, width, inside(span3.position));
        }
      });
    }
    function paintEvents(model) {
      const { columns, place: place6 } = model;
      const inside = insideOf(model);
      model.lanes.forEach((lane, number2) => {
        const kind = columns.kinds[number2];
        const middle = middleOf2(place6, number2);
        const later3 = [];
        for (const item of lane.marks) {
          const active = item.members.some(inside);
          if (active) later3.push(item);
          else paintItem(item, kind, middle + item.offset, lane.markPx, false, columns);
        }
        for (const item of later3) paintItem(item, kind, middle + item.offset, lane.markPx, true, columns);
        paintFocus(model, lane, kind, number2, middle);
      });
    }
    function paintItem(item, kind, y, markPx, active, columns) {
      const hollow = item.members.every((position) => !columns.events[position].exact);
      if (item.count > 1) marks.drawBadge(pen, item, hollow, item.x, y, markPx, active);
      else marks.drawMark(pen, kind, item.side, hollow, item.x, y, markPx, active);
    }
    function paintFocus(model, lane, kind, number2, middle) {
      const { focus, columns, sides } = model;
      if (focus < 0 || columns.lane[focus] !== number2 || !model.visible.has(focus)) return;
      const item = lane.marks.find(({ members }) => members.includes(focus));
      const span3 = lane.spans.find(({ position }) => position === focus);
      if (!item && span3) {
        ringSpan(model, span3, middle + span3.offset);
        return;
      }
      const x = item ? item.x : toX(model.view, model.width, columns.mark[focus]);
      const y = middle + (item ? item.offset : 0);
      if (!item || item.count === 1)
        marks.drawMark(pen, kind, sides[focus], !columns.events[focus].exact, x, y, lane.markPx, true);
      ring(model, x, y, item && item.count > 1 ? item.width : lane.markPx, lane.markPx);
    }
    function ring({ tokens }, x, y, wide, tall) {
      pen.strokeStyle = tokens.ink;
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.roundRect(x - wide / 2 - 3.5, y - tall / 2 - 3.5, wide + 7, tall + 7, tall / 2 + 3.5);
      pen.stroke();
    }
    function paintFocusAlone(model) {
      const { focus, columns, place: place6, sides, visible } = model;
      if (focus < 0 || !visible.has(focus)) return;
      const x = toX(model.view, model.width, columns.mark[focus]);
      const y = place6.axisTop - FOCUS_PX;
      marks.drawMark(
        pen,
        columns.kinds[columns.lane[focus]],
        sides[focus],
        !columns.events[focus].exact,
        x,
        y,
        FOCUS_PX,
        true
      );
      ring(model, x, y, FOCUS_PX, FOCUS_PX);
    }
    function ringSpan({ tokens, width }, span3, y) {
      const left2 = Math.max(span3.left + span3.trailIn, -RING_PX2);
      const right = Math.min(span3.right - span3.trailOut, width + RING_PX2);
      if (right <= left2) return;
      pen.strokeStyle = tokens.ink;
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.roundRect(left2, y - span3.tall / 2 - RING_PX2, right - left2, span3.tall + 2 * RING_PX2, span3.tall / 2 + RING_PX2);
      pen.stroke();
    }
    function paintAsOf({ asOfMark, place: place6, tokens }) {
      if (asOfMark?.where !== "in") return;
      pen.fillStyle = tokens["shared-ink"];
      pen.fillRect(Math.floor(asOfMark.x), place6.histogramTop, 1, place6.axisTop - place6.histogramTop);
    }
    function paintEdges(model, left2, right) {
      const { place: place6, tokens, width } = model;
      pen.fillStyle = tokens.ink;
      for (const x of [left2, right]) {
        if (x < -1 || x > width + 1) continue;
        pen.fillRect(Math.round(x) - 1, place6.histogramTop, 2, place6.axisTop - place6.histogramTop);
      }
    }
    return { resize, rebuild, draw: draw11 };
  }
  function begin4(layer, model) {
    const pen = layer.getContext("2d");
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, layer.width, layer.height);
    pen.setTransform(model.ratio, 0, 0, model.ratio, model.gutter * model.ratio, 0);
    return pen;
  }
  function paintGround(pen, model) {
    const { place: place6, width, tokens } = model;
    const known3 = toX(model.view, width, model.asOf + 1);
    if (known3 < width) {
      pen.fillStyle = tokens["panel-2"];
      const from = Math.max(known3, 0);
      pen.fillRect(from, place6.histogramTop, width - from, place6.axisTop - place6.histogramTop);
    }
    pen.fillStyle = tokens.hairline;
    pen.fillRect(0, place6.histogramTop + place6.histogramHeight, width, 1);
    model.lanes.forEach((_, number2) => {
      pen.fillRect(0, Math.round(place6.lanesTop + (number2 + 0.5) * place6.laneHeight), width, 1);
    });
    if (known3 >= 0 && known3 <= width) {
      pen.fillStyle = tokens.border;
      for (let y = place6.histogramTop; y < place6.axisTop; y += 5) pen.fillRect(Math.round(known3), y, 1, 2);
    }
  }
  function paintDensity(pen, model, alpha) {
    const { place: place6, tokens } = model;
    const wide = COLUMN_PX;
    pen.globalAlpha = alpha;
    model.lanes.forEach(({ density }, number2) => {
      if (!density?.most) return;
      const bottom = place6.lanesTop + (number2 + 1) * place6.laneHeight - 1;
      const tallest = place6.laneHeight - 2;
      const stacks = [
        [density.other, "neutral-mark"],
        [density.b, "side-b"],
        [density.a, "side-a"]
      ];
      const heights = new Float64Array(density.a.length);
      for (const [counts, token] of stacks) {
        pen.fillStyle = tokens[token];
        counts.forEach((count3, bar) => {
          if (count3 < 0.02) return;
          const tall = Math.max(count3 / density.most * tallest, Math.min(LEAST_COLUMN_PX, count3 * LEAST_COLUMN_PX));
          pen.fillRect(bar * wide, bottom - heights[bar] - tall, wide - 1, tall);
          heights[bar] += tall;
        });
      }
    });
    pen.globalAlpha = 1;
  }
  function paintAxis(pen, model) {
    const { place: place6, tokens } = model;
    pen.textBaseline = "alphabetic";
    pen.textAlign = "left";
    for (const tick of model.ticks) {
      pen.fillStyle = tick.major ? tokens.border : tokens.hairline;
      pen.fillRect(Math.round(tick.x), place6.axisTop, 1, tick.label ? 5 : 3);
      if (!tick.label) continue;
      pen.fillStyle = tick.major ? tokens.ink : tokens.muted;
      pen.font = axisFont(tokens);
      pen.fillText(tick.label, tick.x - 3, place6.axisTop + 16);
    }
  }

  // assets/js/timeline/ticks.js
  var IN_MONTH = {
    1: Array.from({ length: 31 }, (_, i) => i + 1),
    2: Array.from({ length: 15 }, (_, i) => 2 * i + 1),
    7: [1, 8, 15, 22],
    14: [1, 15]
  };
  var LADDER = [
    { unit: "day", step: 1, days: 1 },
    { unit: "day", step: 2, days: 2 },
    { unit: "day", step: 7, days: 7 },
    { unit: "day", step: 14, days: 14 },
    { unit: "month", step: 1, days: 30.4 },
    { unit: "month", step: 3, days: 91.3 },
    { unit: "month", step: 6, days: 182.6 },
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3].map((step5) => ({ unit: "year", step: step5, days: 365.25 * step5 }))
  ];
  var ROOM_PX2 = { day: 34, month: 50, year: 50 };
  var ROOM_OF_HALF_MONTHS_PX = 62;
  var GAP_PX5 = 10;
  function chooseStep(view3, width) {
    const pixelsPerDay = width / (view3.end - view3.start);
    const room = ({ unit, step: step5 }) => unit === "day" && step5 === 14 ? ROOM_OF_HALF_MONTHS_PX : ROOM_PX2[unit];
    return LADDER.find((rung) => rung.days * pixelsPerDay >= room(rung)) || LADDER[LADDER.length - 1];
  }
  function tickDays(view3, { unit, step: step5 }) {
    const { civil: civil3, fromCivil: fromCivil2 } = calendar_exports;
    const first = civil3(view3.start);
    const days = [];
    if (unit === "year") {
      for (let year = Math.floor(first.year / step5) * step5; days.length < 1e3; year += step5) {
        const day2 = fromCivil2(year, 0, 1);
        if (day2 > view3.end) break;
        days.push(day2);
      }
    } else {
      const every = unit === "month" ? step5 : 1;
      for (let month = Math.floor(first.month / every) * every; days.length < 1e3; month += every) {
        const day2 = fromCivil2(first.year, month, 1);
        if (day2 > view3.end) break;
        if (unit === "month") days.push(day2);
        else days.push(...daysOfMonth(first.year, month, step5));
      }
    }
    return days.filter((day2) => day2 >= view3.start && day2 <= view3.end);
  }
  function daysOfMonth(year, month, step5) {
    const { fromCivil: fromCivil2 } = calendar_exports;
    const begin6 = fromCivil2(year, month, 1);
    const length2 = fromCivil2(year, month + 1, 1) - begin6;
    const last = step5 === 1 ? length2 : length2 - step5 + 1;
    return IN_MONTH[step5].filter((date) => date <= last).map((date) => begin6 + date - 1);
  }
  function label(day2, unit, full) {
    const { civil: civil3, MONTHS: MONTHS3 } = calendar_exports;
    const { year, month, date } = civil3(day2);
    if (unit === "year") return String(year);
    if (unit === "month") return full || month === 0 ? `${MONTHS3[month]} ${year}` : MONTHS3[month];
    if (full || month === 0 && date === 1) return `${date} ${MONTHS3[month]} ${year}`;
    return date === 1 ? `${date} ${MONTHS3[month]}` : String(date);
  }
  function isMajor(day2, unit) {
    const { month, date } = civil2(day2);
    if (unit === "year") return false;
    return unit === "month" ? month === 0 : date === 1;
  }
  function layOut2(view3, width, measure4, kept3 = null) {
    const step5 = chooseStep(view3, width);
    const ticks = tickDays(view3, step5).map((day2) => ({
      day: day2,
      x: toX(view3, width, day2),
      label: label(day2, step5.unit, false),
      major: isMajor(day2, step5.unit)
    }));
    const taken = kept3 ? [kept3] : [];
    const isFree = ({ x }, text) => {
      const [left2, right] = [x - 3, x - 3 + measure4(text)];
      return right <= width && taken.every(([a, b]) => right + GAP_PX5 <= a || left2 - GAP_PX5 >= b);
    };
    const first = ticks.findIndex((tick) => isFree(tick, label(tick.day, step5.unit, true)));
    if (first >= 0) ticks[first] = { ...ticks[first], label: label(ticks[first].day, step5.unit, true), major: true };
    const place6 = (tick) => {
      if (isFree(tick, tick.label)) taken.push([tick.x - 3, tick.x - 3 + measure4(tick.label)]);
      else tick.label = "";
    };
    if (first > 0) for (const tick of ticks.slice(0, first)) tick.label = "";
    ticks.filter((tick) => tick.major).forEach(place6);
    ticks.filter((tick) => !tick.major).forEach(place6);
    return ticks;
  }

  // assets/js/timeline/model.js
  function create() {
    return {
      slug: null,
      columns: null,
      sides: null,
      shown: null,
      filter: "",
      window: [0, 0],
      certainly: false,
      focus: -1,
      asOf: 0,
      bordersDay: 0,
      asOfMark: null,
      extent: [0, 0],
      view: null,
      limits: null,
      width: 0,
      height: 0,
      gutter: 0,
      ratio: 1,
      tokens: {},
      place: null,
      lanes: [],
      bars: {
        edges: [],
        counts: new Float64Array(0),
        sure: new Float64Array(0),
        most: 0,
        top: 1,
        marks: [],
        unit: "month"
      },
      ticks: [],
      visible: /* @__PURE__ */ new Set()
    };
  }
  function takeDossier(model, dossier) {
    if (model.slug !== dossier.slug) model.view = null;
    model.slug = dossier.slug;
    model.columns = build(dossier);
    model.extent = dossier.extent;
    model.asOf = fromIso(dossier.as_of);
    model.filter = "";
  }
  function takeSelection(model, selection) {
    model.window = [fromIso(selection.window[0]), fromIso(selection.window[1])];
    model.certainly = selection.within === "certainly";
    model.limits = limitsOf(model.extent, model.window);
    const bordersDay = fromIso(selection.as_of);
    const hasMoved = bordersDay !== model.bordersDay;
    model.bordersDay = bordersDay;
    if (!model.columns) return hasMoved;
    const position = model.columns.position.get(selection.focus);
    model.focus = position === void 0 ? -1 : position;
    const filter3 = keyOf2(selection);
    if (filter3 === model.filter) return hasMoved;
    model.filter = filter3;
    model.sides = sidesOf(model.columns, selection);
    model.shown = shownBy(model.columns, selection);
    model.visible = new Set(model.shown);
    return true;
  }
  function layOut3(model, measure4) {
    const { columns, shown: shown7, sides, width } = model;
    if (!model.view) model.view = openingView(model.window, columns.known, model.limits, model.asOf);
    const { view: view3 } = model;
    model.place = arrange3(model.height, columns.kinds.length);
    const { laneHeight } = model.place;
    model.lanes = laneHeight ? layOut(columns, shown7, sides, view3, width, laneHeight, model.asOf) : [];
    const unit = chooseUnit(view3, width);
    const edges = edgesOf(view3, unit);
    const counts = spread(edges, columns.earliest, columns.until, shown7);
    const most = counts.reduce((most2, count3) => Math.max(most2, count3), 0);
    const top = topOf(most);
    model.bars = {
      unit,
      edges,
      counts,
      sure: spreadSure(edges, columns, shown7),
      most,
      top,
      marks: marksOf(top, model.place.histogramHeight)
    };
    model.asOfMark = place4(view3, width, model.bordersDay, measure4);
    model.ticks = layOut2(view3, width, measure4, [model.asOfMark.from, model.asOfMark.to]);
  }
  function countInside2(model) {
    return countInside(model.columns, model.shown, model.window[0], model.window[1], model.certainly);
  }

  // assets/js/timeline/summary.js
  function laneRows(columns, selection) {
    const inside = matching(columns.events, selection);
    return columns.kinds.map((kind) => {
      const all4 = columns.events.filter((event2) => laneOf(event2.kind) === kind);
      const here = inside.filter((event2) => laneOf(event2.kind) === kind);
      return {
        kind,
        on: isOn(kind, selection.kinds),
        inside: here.length,
        inexact: here.filter((event2) => !event2.exact).length,
        all: all4.length,
        first: here.length ? here[0].date : "–",
        last: here.length ? here[here.length - 1].date : "–"
      };
    });
  }
  function barRows({ edges, counts, sure, unit }) {
    const { barName: barName2, countWords: countWords6, LEAST_BAR: LEAST_BAR2 } = histogram_exports;
    const rows4 = [];
    counts.forEach((count3, bar) => {
      if (count3 < LEAST_BAR2) return;
      rows4.push({ name: barName2(edges[bar], unit), count: countWords6(count3), sure: countWords6(sure[bar]) });
    });
    return rows4;
  }
  function table2(caption, heads, rows4) {
    return element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element(
        "tbody",
        {},
        ...rows4.map(
          ([head, ...cells]) => element(
            "tr",
            {},
            element("th", { scope: "row" }, head),
            ...cells.map((cell) => element("td", {}, String(cell)))
          )
        )
      )
    );
  }
  function render(host, model, selection) {
    const span3 = range(...model.window);
    const lanes = laneRows(model.columns, selection).map((row2) => [
      `${nameOf2(row2.kind)}${row2.on ? "" : " (switched off)"}`,
      row2.inside,
      row2.inexact,
      row2.all,
      row2.first,
      row2.last
    ]);
    const bars = barRows(model.bars).map(({ name: name2, count: count3, sure }) => [name2, count3, sure]);
    host.replaceChildren(
      table2(
        `Events that ${within[selection.within].fall} in ${span3}`,
        ["Kind", "In the window", "Dated only roughly", "In the dossier", "First", "Last"],
        lanes
      ),
      table2(
        `Events per ${model.bars.unit} in view, uncertain dates spread evenly over their days`,
        ["Bar", "Events", "Of them sure"],
        bars
      )
    );
  }

  // assets/js/timeline/view.js
  var HOST_ID2 = "timeline-view";
  var GUTTER_PX = 124;
  var RIGHT_PX = 20;
  var SETTLE_MS2 = 150;
  var view2 = null;
  var drawn3 = () => {
  };
  var watchDrawing2 = (listener) => {
    drawn3 = listener;
  };
  function createView3(host) {
    const model = create();
    const measuring = element("canvas").getContext("2d");
    const widths = /* @__PURE__ */ new Map();
    let frame2 = 0;
    let stale = false;
    let settling = 0;
    let told2 = -1;
    const canvas = element("canvas", { class: "timeline-canvas", "aria-hidden": "true" });
    const plot = element("div", { class: "timeline-plot" });
    const barsLabel = element("p", {
      class: "timeline-bars",
      role: "img",
      title: "The bars count all events of the kinds shown. One with an inexact date counts one in all, spread evenly over the days it may have happened on; what may lie in another bar is hatched."
    });
    const message = element("p", { class: "timeline-message", role: "status", hidden: true });
    const back = {
      left: element("button", {
        type: "button",
        class: "timeline-back timeline-back-left",
        hidden: true,
        onclick: () => view3.actions.bringBack()
      }),
      right: element("button", {
        type: "button",
        class: "timeline-back timeline-back-right",
        hidden: true,
        onclick: () => view3.actions.bringBack()
      })
    };
    const stageElement = element(
      "div",
      { class: "timeline-stage" },
      canvas,
      barsLabel,
      plot,
      back.left,
      back.right,
      message
    );
    const summary = element("div", {
      class: "timeline-summary",
      id: "timeline-summary",
      role: "region",
      "aria-label": "Timeline as tables",
      tabindex: "-1"
    });
    const status = element("p", { class: "timeline-status", role: "status" });
    const stage = createStage2(canvas);
    const view3 = (
      /** @type {TimelineView} */
      { host, model, plot, summary, refresh: refresh2, draw: draw11, setWindow, setView }
    );
    view3.actions = createActions(view3);
    view3.header = createHeader(view3.actions);
    view3.height = createHeight(view3.header);
    view3.labels = createLabels(stageElement, view3.actions.toggleKind);
    view3.asOf = createAsOf(stageElement, GUTTER_PX);
    view3.sliders = createSliders(plot);
    host.classList.add("timeline");
    host.replaceChildren(view3.header.root, view3.header.problem, stageElement, summary, status);
    view3.card = createCard2(host);
    function measure4(text) {
      if (!widths.has(text)) {
        measuring.font = axisFont(model.tokens);
        widths.set(text, measuring.measureText(text).width);
      }
      return widths.get(text);
    }
    function refresh2(anew = true) {
      stale = stale || anew;
      if (!frame2)
        frame2 = requestAnimationFrame(() => {
          frame2 = 0;
          draw11("frame");
        });
    }
    function draw11(phase) {
      const ready = model.columns?.events.length && model.width > 0 && model.height > 0 && model.sides;
      if (!ready) return;
      if (stale || !model.view) {
        stale = false;
        layOut3(model, measure4);
        stage.rebuild(model);
        view3.labels.show(model.columns.kinds, state.selection.kinds, model.place);
        barsLabel.textContent = model.bars.most ? `Events per ${model.bars.unit}` : "";
        barsLabel.setAttribute("aria-label", sentence4(model.bars));
        view3.asOf.show(model.asOfMark, model.place);
        showMessage();
      }
      view3.header.showWindow(model.window);
      view3.header.showCounts(countInside2(model), model.columns.events.length);
      view3.sliders.place(model.view, model.width, model.window, model.place);
      showBack();
      stage.draw(model);
      drawn3({ phase, window: model.window, at: performance.now() });
    }
    function showBack() {
      const where = whereabouts(model.view, model.window);
      for (const side2 of ["left", "right"]) {
        const away = where === side2;
        if (back[side2].hidden === !away && !away) continue;
        back[side2].hidden = !away;
        const text = range(...model.window);
        back[side2].textContent = side2 === "left" ? `◂ ${text}` : `${text} ▸`;
        back[side2].setAttribute("aria-label", `The window, ${text}, is out of sight; bring it back`);
      }
    }
    function showMessage() {
      let text = "";
      if (!model.columns) text = "The events of this dossier are on their way.";
      else if (!model.columns.events.length) {
        text = "This dossier has no events yet. Write the first one in its events.yml; it is shown as soon as the file is sound.";
      } else if (!model.shown.length) {
        const { kinds: kinds2, scope } = state.selection;
        text = kinds2.length && scope === "pair" ? "No event has both countries of this pair. Choose another pair, or show the events of all countries." : "No event is left: switch a kind on at the left.";
      }
      message.textContent = text;
      message.hidden = !text;
      const empty2 = !model.columns?.events.length;
      plot.hidden = empty2;
      host.classList.toggle("timeline-empty", Boolean(model.columns && empty2));
    }
    function setWindow(window, phase) {
      const [start38, end3] = window.map(toIso);
      state.dispatch({ type: "window", start: start38, end: end3 }, phase);
    }
    function setView(next3) {
      model.view = next3;
      refresh2();
    }
    function follow7(selection, phase) {
      const { dossier } = state;
      if (!selection) return;
      if (!host.isConnected) return;
      if (phase === "theme" || !model.tokens.font) readTheme();
      if (dossier && dossier.slug === selection.dossier && (phase === "data" || model.slug !== dossier.slug)) {
        takeDossier(model, dossier);
        view3.height.takeLanes(model.columns.kinds.length);
      }
      view3.height.follow(selection.page);
      const filterChanged = takeSelection(model, selection);
      view3.header.setWithin(selection.within);
      if (phase === "live" && !filterChanged) {
        draw11("live");
        return;
      }
      showMessage();
      stale = stale || filterChanged || phase === "data" || phase === "theme";
      draw11(phase);
      if (phase !== "theme") settleSoon();
    }
    function settleSoon() {
      globalThis.clearTimeout(settling);
      settling = globalThis.setTimeout(() => settle2(state.selection), SETTLE_MS2);
    }
    function settle2(selection) {
      if (!model.columns?.events.length || !model.place) return;
      view3.sliders.say(model.window, view3.actions.stepLimits());
      render(summary, model, selection);
      const inside = countInside2(model);
      const focused2 = model.columns.events[model.focus];
      const said2 = focused2 && model.focus !== told2 ? `${focused2.title}, ${focused2.date}. ` : "";
      told2 = model.focus;
      status.textContent = `${said2}${range(...model.window)}: ${inside} of ${model.columns.events.length} events`;
    }
    function readTheme() {
      const font = getComputedStyle(host).fontFamily || "sans-serif";
      model.tokens = { ...state.tokens(), font };
      stale = true;
    }
    function resize() {
      const { width, height } = stageElement.getBoundingClientRect();
      const zoom2 = zoomOf(stageElement);
      const wide = Math.round(width / zoom2);
      model.gutter = GUTTER_PX;
      model.width = Math.max(0, wide - GUTTER_PX - RIGHT_PX);
      model.height = Math.round(height / zoom2);
      model.ratio = (globalThis.devicePixelRatio || 1) * zoom2;
      stage.resize(wide, model.height, model.ratio);
      stale = true;
      draw11("resize");
    }
    new ResizeObserver(resize).observe(stageElement);
    state.subscribe(follow7);
    document.fonts.ready.then(() => {
      widths.clear();
      refresh2();
    });
    wire(view3);
    showMessage();
    return view3;
  }
  function mount5() {
    const attempt2 = () => {
      const host = byId(HOST_ID2);
      if (!host || host.classList.contains("timeline")) return Boolean(host);
      view2 = createView3(host);
      return true;
    };
    if (attempt2()) return;
    const observer = new MutationObserver(() => {
      if (attempt2()) observer.disconnect();
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
  }
  function start11() {
    explain("Reading the timeline", rows);
    whenRead(mount5);
  }

  // assets/js/handle.js
  function handOut(more = {}) {
    globalThis.araxes = {
      address: address_exports,
      days: days_exports,
      filter: filter_exports,
      help: help_exports,
      keys: keys_exports,
      kinds: kinds_exports,
      notices: notices_exports,
      progress: progress_exports,
      standings: standings_exports,
      state,
      vocabulary: vocabulary_exports,
      map: {
        arcs: arcs_exports,
        camera: camera_exports,
        clusters: clusters_exports,
        discs: discs_exports,
        fonts: fonts_exports,
        projection: projection_exports,
        signs: signs_exports,
        get view() {
          return view;
        },
        watchDrawing
      },
      timeline: {
        player: player_exports,
        scale: scale_exports2,
        get view() {
          return view2;
        },
        watchDrawing: watchDrawing2
      },
      present: { begin, drawn: drawn2, mode, provisions: prefetching_exports, scenes: scenes_exports },
      ...more
    };
  }

  // assets/js/pages/arriving.js
  var arriving_exports = {};
  __export(arriving_exports, {
    come: () => come,
    named: () => named,
    serve: () => serve,
    start: () => start19
  });

  // assets/js/pages/marking.js
  var marking_exports = {};
  __export(marking_exports, {
    start: () => start12,
    write: () => writeAll
  });
  var PARTS = ["marking", "disclaimer"];
  function write4(part2, text) {
    const place6 = byId(part2);
    if (!place6) return;
    place6.textContent = text || "";
    place6.hidden = !text;
  }
  function writeAll(dossier) {
    for (const part2 of PARTS) write4(part2, dossier[part2]);
  }
  function keepClear(entries) {
    for (const { target } of entries) {
      document.documentElement.style.setProperty(`--${target.id}-height`, `${target.offsetHeight}px`);
    }
  }
  var measured = [];
  function measure3(sizes) {
    const found = PARTS.map((part2) => byId(part2)).filter(Boolean);
    if (found.every((element3, place6) => element3 === measured[place6])) return;
    sizes.disconnect();
    for (const element3 of found) sizes.observe(element3);
    measured = found;
  }
  function start12() {
    const sizes = new ResizeObserver(keepClear);
    whenRead(() => {
      state.subscribe((selection, phase) => {
        measure3(sizes);
        if (phase === "data") writeAll(state.dossier);
      });
    });
  }

  // assets/js/pages/topbar.js
  var topbar_exports = {};
  __export(topbar_exports, {
    describe: () => describe3,
    name: () => name,
    start: () => start18
  });

  // assets/js/pages/finder.js
  var finder_exports = {};
  __export(finder_exports, {
    open: () => open6,
    start: () => start14
  });

  // assets/js/core/records.js
  function createRecords(send) {
    let kept3 = null;
    function load3(slug3, version) {
      const key2 = `${slug3} ${version}`;
      if (kept3?.key === key2) return kept3.answer;
      const own3 = { key: key2, answer: ask4(slug3) };
      kept3 = own3;
      own3.answer.catch(() => {
        if (kept3 === own3) kept3 = null;
      });
      return own3.answer;
    }
    async function ask4(slug3) {
      const response = await send(address(`/records/${encodeURIComponent(slug3)}.json`));
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return response.json();
    }
    return { load: load3 };
  }
  var records = createRecords((url) => globalThis.fetch(url));

  // assets/js/core/folding.js
  var LETTERS = {
    ə: "e",
    ǝ: "e",
    ı: "i",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    ɖ: "d",
    ɗ: "d",
    ħ: "h",
    ŧ: "t",
    ŋ: "n",
    ɲ: "n",
    ɓ: "b",
    ƙ: "k",
    ĸ: "k",
    ƴ: "y",
    ɛ: "e",
    ɔ: "o",
    ɨ: "i",
    ʉ: "u",
    þ: "th",
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ς: "σ",
    ي: "ی",
    ى: "ی",
    ې: "ی",
    ۍ: "ی",
    ے: "ی",
    ك: "ک",
    ڪ: "ک",
    ګ: "گ",
    ة: "ه",
    ە: "ه",
    ہ: "ه",
    ھ: "ه",
    ٱ: "ا",
    ـ: ""
  };
  var LETTER_PATTERN = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  var APOSTROPHES = /['`´‘’‛′ʹʻʼʽʾʿˈˊˋꞋꞌ׳＇]/gu;
  function digit(sign2) {
    const code = sign2.codePointAt(0);
    const row2 = code & ~15;
    return String(code - (/\p{Nd}/u.test(String.fromCodePoint(row2)) ? row2 : row2 + 6));
  }
  var plainDigits = (text) => text.replace(/\p{Nd}/gu, digit);
  function fold(text) {
    return text.replace(APOSTROPHES, "").normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}]/gu, "").replace(LETTER_PATTERN, (letter) => LETTERS[letter]).replace(/\p{Nd}/gu, digit).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }
  var WRITTEN_OUT = {
    ä: "ae",
    ö: "oe",
    ü: "ue",
    å: "aa",
    ø: "oe",
    đ: "dj",
    ç: "ch",
    ş: "sh",
    ș: "sh",
    š: "sh",
    ž: "zh",
    č: "ch",
    ğ: "gh"
  };
  var WRITTEN_OUT_PATTERN = new RegExp(`[${Object.keys(WRITTEN_OUT).join("")}]`, "g");
  var SCHWA = /[əǝ]/g;
  function spellings(text) {
    const small = text.normalize("NFC").toLowerCase();
    const written2 = [small, small.replace(WRITTEN_OUT_PATTERN, (letter) => WRITTEN_OUT[letter])];
    const both2 = written2.flatMap((one) => [one, one.replace(SCHWA, "a")]);
    return [...new Set([...new Set(both2)].map(fold))];
  }
  function wordsOf2(query) {
    const [first, ...others] = spellings(query).map((one) => one.split(" ").filter(Boolean));
    return first.map((word, index2) => [.../* @__PURE__ */ new Set([word, ...others.map((words4) => words4[index2])])]);
  }
  var hasAll = (text, words4) => words4.every((spelt2) => spelt2.some((word) => text.includes(word)));
  var heapOf = (texts) => texts.filter(Boolean).flatMap(spellings).join("\n");

  // assets/js/core/search.js
  var TYPES = ["date", "pair", "country", "event", "actor", "place", "topic", "claim", "source"];
  var BESIDE = 3;
  var CODE = -1;
  var spelt = /* @__PURE__ */ new Map();
  function spellings2(name2) {
    if (!spelt.has(name2)) spelt.set(name2, spellings(name2));
    return spelt.get(name2);
  }
  var folded = (names) => names.filter(Boolean).flatMap(spellings2);
  var entry2 = (type2, id, title2, note, order, names, also = []) => ({
    type: type2,
    id,
    title: title2,
    note,
    order,
    names: folded(names),
    also: folded(also)
  });
  var counted = (count3) => `${count3.toLocaleString("en")} ${count3 === 1 ? "event" : "events"}`;
  var capital = (words4) => words4.slice(0, 1).toUpperCase() + words4.slice(1);
  function countBy(dossier, field2) {
    const counts = /* @__PURE__ */ new Map();
    for (const event2 of dossier.events) {
      for (const value of new Set(event2[field2])) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  }
  function index(dossier) {
    spelt.clear();
    const namesOf2 = (record) => record ? [record.name, ...record.names] : [];
    const country = (code) => dossier.countries[code] ? dossier.countries[code].name : code || "";
    const events = dossier.events.map((event2) => {
      const place6 = dossier.places[event2.place];
      const note = [event2.date, place6?.name].filter(Boolean).join(" · ");
      const people = event2.actors.map((id) => dossier.actors[id]).filter(Boolean);
      const told2 = [event2.kind, ...event2.topics, event2.date, event2.words, ...event2.countries.map(country)];
      const also = [...told2, ...namesOf2(place6), ...people.flatMap(namesOf2)];
      return entry2("event", event2.id, event2.title, note, -event2.latest, [event2.title], also);
    });
    const byActor = countBy(dossier, "actors");
    const actors = Object.entries(dossier.actors).map(([id, actor]) => {
      const count3 = byActor.get(id) || 0;
      const note = [country(actor.country), counted(count3)].join(" · ");
      return entry2("actor", id, actor.name, note, -count3, namesOf2(actor));
    });
    const places2 = Object.entries(dossier.places).map(([id, place6]) => {
      const notes = [place6.local, country(place6.country)].filter((note2) => note2 && note2 !== place6.name);
      const note = notes.join(" · ");
      return entry2("place", id, place6.name, note, 0, namesOf2(place6));
    });
    const topics = [...countBy(dossier, "topics")].map(
      ([topic, count3]) => entry2("topic", topic, capital(topic.replaceAll("_", " ")), counted(count3), -count3, [topic])
    );
    return [...countries(dossier), ...events, ...actors, ...places2, ...topics];
  }
  function countries(dossier) {
    const counts = countBy(dossier, "countries");
    return Object.entries(dossier.countries).map(([code, { name: name2, local, names }]) => {
      const count3 = counts.get(code) || 0;
      const note = [local !== name2 && local, counted(count3)].filter(Boolean).join(" · ");
      const codes = [code, ...names].filter(isCode);
      const written2 = names.filter((one) => !isCode(one));
      return { ...entry2("country", code, name2, note, -count3, [name2, local, ...written2]), codes: folded(codes) };
    });
  }
  var isCode = (name2) => /^[A-Z]{2,4}$/.test(name2);
  function indexRecords({ claims: claims2, sources }, dossier) {
    const country = (code) => dossier.countries[code]?.name || code;
    return [
      ...claims2.map(
        ({ id, statement, kind, speaker, countries: about2 }, order) => entry2("claim", id, statement, `${kind}, ${speaker}`, order, [statement], [kind, speaker, ...about2.map(country)])
      ),
      ...sources.map(
        ({ id, title: title2, publisher, author, kind, published }, order) => entry2(
          "source",
          id,
          title2,
          [publisher !== title2 && publisher, published].filter(Boolean).join(" · "),
          order,
          [title2, publisher, id],
          [author, kind, published]
        )
      )
    ];
  }
  function fit2(name2, word) {
    if (name2.startsWith(word)) return 0;
    if (name2.includes(` ${word}`)) return 1;
    return name2.includes(word) && !/^[a-z0-9]{1,2}$/.test(word) ? 2 : Infinity;
  }
  function bestFit(names, spellings3) {
    let least = Infinity;
    for (const name2 of names) {
      for (const word of spellings3) least = Math.min(least, fit2(name2, word));
      if (least === 0) break;
    }
    return least;
  }
  var collator = new Intl.Collator("en");
  function score({ names, also, codes = [] }, words4) {
    let sum = 0;
    for (const word of words4) {
      const named3 = bestFit(names, word);
      sum += word.some((one) => codes.includes(one)) ? CODE : named3 < BESIDE ? named3 : BESIDE + bestFit(also, word);
      if (sum === Infinity) break;
    }
    return sum;
  }
  var groupOf = (type2, found, limit, best) => {
    const entries = found.slice(0, limit);
    return { type: type2, entries, more: found.length - entries.length, best };
  };
  var inOrder = (groups2) => groups2.filter((group3) => group3.entries.length).sort((a, b) => a.best - b.best || TYPES.indexOf(a.type) - TYPES.indexOf(b.type));
  function find4(entries, query, limit = 8) {
    const words4 = wordsOf2(query);
    const ranked = entries.map((candidate) => ({ candidate, score: score(candidate, words4) })).filter((found) => found.score < Infinity).sort(
      (a, b) => a.score - b.score || a.candidate.order - b.candidate.order || collator.compare(a.candidate.title, b.candidate.title)
    );
    const groups2 = TYPES.map((type2) => {
      const found = ranked.filter((item) => item.candidate.type === type2);
      return groupOf(
        type2,
        found.map(({ candidate }) => candidate),
        typeof limit === "number" ? limit : limit(type2),
        found.length ? found[0].score : Infinity
      );
    });
    return inOrder(groups2);
  }

  // assets/js/pages/search_deeds.js
  var PLACE_ZOOM = 8;
  var EVENT_ZOOM = 6.5;
  function cameraAt(point2, zoom2, { camera: now }) {
    return { lon: point2.lon, lat: point2.lat, zoom: Math.max(zoom2, now ? now.zoom : 0), bearing: 0, pitch: 0 };
  }
  function revealing(event2, selection) {
    const { fromIso: fromIso2, toIso: toIso2 } = days_exports;
    const [start38, end3] = selection.window.map(fromIso2);
    const actions2 = [{ type: "page", value: "map" }];
    if (!selection.kinds.includes(event2.kind)) actions2.push({ type: "kind", kind: event2.kind, on: true });
    const within6 = event2.open ? "possibly" : selection.within;
    if (within6 !== selection.within) actions2.push({ type: "within", value: within6 });
    if (!inWindow(event2, start38, end3, within6)) {
      const window = [Math.min(start38, event2.earliest), Math.max(end3, event2.latest)];
      actions2.push({ type: "window", start: toIso2(window[0]), end: toIso2(window[1]) });
    }
    if (selection.scope === "pair" && selection.pair && !ofPair(event2, selection)) {
      actions2.push({ type: "scope", value: "all" });
    }
    if (!stands(event2, selection)) {
      actions2.push({ type: "withdraw", source: event2.sources[0], on: false });
    }
    if (event2.lon !== null) actions2.push({ type: "camera", camera: cameraAt(event2, EVENT_ZOOM, selection) });
    return [...actions2, { type: "focus", id: event2.id }];
  }
  var DEEDS = {
    event: (id, dossier, selection) => revealing(
      dossier.events.find((event2) => event2.id === id),
      selection
    ),
    place: (id, dossier, selection) => [
      { type: "page", value: "map" },
      { type: "camera", camera: cameraAt(dossier.places[id], PLACE_ZOOM, selection) }
    ],
    pair: (id) => {
      const [a, b] = id.split(" ");
      return [
        { type: "page", value: "map" },
        { type: "pair", a, b }
      ];
    },
    date: (id, _dossier, { page: page3 }) => {
      const [start38, end3] = id.split("/");
      return [
        // A page that shows no window of time is left for the map.
        { type: "page", value: isWindowed(page3) ? page3 : "map" },
        { type: "window", start: start38, end: end3 }
      ];
    },
    claim: (id) => [{ type: "claim", id }],
    source: () => [{ type: "page", value: "sources" }]
  };
  var deedsOf = ({ type: type2, id }, dossier, selection) => DEEDS[type2](id, dossier, selection);

  // assets/js/core/typed_pairs.js
  var BETWEEN = /* @__PURE__ */ new Set(["and", "to", "v", "vs", "versus", "with"]);
  var MOST_WORDS = 16;
  function fit3({ names, codes }, words4) {
    const typed = words4.map(([plain3]) => plain3).join(" ");
    if (codes.includes(typed) || names.includes(typed)) return 0;
    if (names.some((name2) => words4.length > 0 && name2.startsWith(typed))) return 1;
    const begins = (name2, word) => name2.startsWith(word) || name2.includes(` ${word}`);
    const holds = (name2) => words4.every((spelt2) => spelt2.some((word) => begins(name2, word)));
    return names.some(holds) ? 2 : Infinity;
  }
  function pairEntry(dossier, a, b) {
    const name2 = (code) => dossier.countries[code].name;
    const count3 = dossier.events.filter(({ countries: countries2 }) => countries2.includes(a) && countries2.includes(b)).length;
    const title2 = `${name2(a)} – ${name2(b)}`;
    return { type: "pair", id: `${a} ${b}`, title: title2, note: counted(count3), order: -count3, names: [], also: [] };
  }
  function findPairs(dossier, countries2, query) {
    const every = wordsOf2(query).slice(0, MOST_WORDS);
    if (countries2.some((one) => fit3(one, every) < Infinity)) return { entries: [], best: Infinity };
    const found = /* @__PURE__ */ new Map();
    for (let cut2 = 1; cut2 < every.length; cut2 += 1) {
      const last = BETWEEN.has(every[cut2][0]) ? cut2 + 1 : cut2;
      const [first, second] = [every.slice(0, cut2), every.slice(last)];
      if (!second.length) continue;
      const fits = (words4) => countries2.map((one) => ({ id: one.id, fit: fit3(one, words4) })).filter((one) => one.fit < Infinity);
      for (const a of fits(first)) {
        for (const b of fits(second)) {
          const key2 = `${a.id} ${b.id}`;
          if (a.id !== b.id) found.set(key2, Math.min(found.get(key2) ?? Infinity, a.fit + b.fit));
        }
      }
    }
    const best = Math.min(Infinity, ...found.values());
    const entries = [...found].filter(([, score2]) => score2 === best).map(([key2]) => pairEntry(dossier, .../** @type {[string, string]} */
    key2.split(" ")));
    return { entries: entries.sort(byEvents), best };
  }
  var byEvents = (one, other) => one.order - other.order || one.title.localeCompare(other.title);
  var pairsOf = (dossier, code) => Object.keys(dossier.countries).filter((other) => other !== code).map((other) => pairEntry(dossier, code, other)).sort(byEvents);

  // assets/js/parts/typed_dates.js
  var MOST_WORDS2 = 8;
  function plain(text) {
    const [start38, end3] = [parse(text, "start"), parse(text, "end")];
    return start38.problem || end3.problem ? null : [start38.day, end3.day];
  }
  var padded = (number2) => String(number2).padStart(2, "0");
  var day = (year, month, date) => plain(`${year}-${padded(month)}-${padded(date)}`);
  function years(first, last) {
    const [start38, end3] = [plain(String(first).padStart(4, "0")), plain(String(last).padStart(4, "0"))];
    return start38 && end3 ? [start38[0], end3[1]] : null;
  }
  function quarter(number2, year) {
    const first = plain(`${year}-${padded(number2 * 3 - 2)}`);
    const last = plain(`${year}-${padded(number2 * 3)}`);
    return first && last ? [first[0], last[1]] : null;
  }
  var FORMS2 = [
    [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([, date, month, year]) => [day(year, month, date)]],
    [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, ([, one, other, year]) => [day(year, other, one), day(year, one, other)]],
    [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([, year, month, date]) => [day(year, month, date)]],
    [/^(\d{4})(\d{2})(\d{2})$/, ([, year, month, date]) => [day(year, month, date)]],
    [/^(\d{4})[/.](\d{1,2})$/, ([, year, month]) => [plain(`${year}-${padded(month)}`)]],
    [/^(\d{1,2})[/.](\d{4})$/, ([, month, year]) => [plain(`${year}-${padded(month)}`)]],
    [/^q([1-4])[ /-]?(\d{4})$/, ([, number2, year]) => [quarter(Number(number2), year)]],
    [/^(\d{4})[ /-]?q([1-4])$/, ([, year, number2]) => [quarter(Number(number2), year)]],
    [/^(?:the )?(\d{3})(?:0s|x)$/, ([, decade]) => [years(Number(decade) * 10, Number(decade) * 10 + 9)]],
    [/^(\d{2})xx$/, ([, century]) => [years(Number(century) * 100, Number(century) * 100 + 99)]],
    [/^(\d{4})-(\d{2})-xx$/, ([, year, month]) => [plain(`${year}-${month}`)]],
    [/^(\d{4})-xx(?:-xx)?$/, ([, year]) => [plain(year)]]
  ];
  function readOne(text) {
    const whole = plain(text);
    if (whole) return [whole];
    const found = FORMS2.map(([form, read3]) => ({ match: form.exec(text), read: read3 })).find(({ match }) => match);
    const readings = found ? found.read(found.match).filter(Boolean) : [];
    return readings.filter(([start38], index2) => readings.findIndex((other) => other[0] === start38) === index2);
  }
  var BETWEEN2 = [/ ?(?:\.\.| to | until | - ) ?/, /\//, /-/];
  function readTwo(text) {
    for (const between3 of BETWEEN2) {
      const sides = text.split(between3);
      if (sides.length !== 2) continue;
      const [first, last] = sides.map((side2) => side2.trim());
      const ends = readOne(last);
      const starts = [first, lent(first, last)].filter(Boolean).map(readOne).find((one) => one.length) || [];
      if (starts.length === 1 && ends.length === 1 && starts[0][0] <= ends[0][1]) return [[starts[0][0], ends[0][1]]];
    }
    return [];
  }
  function lent(first, last) {
    if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(first)) return last.replace(/^\d{1,2}(?:st|nd|rd|th)?/, first);
    const year = /\b\d{4}$/.exec(last);
    return year && !/\d{4}/.test(first) ? `${first} ${year[0]}` : null;
  }
  function readWindows(text) {
    const bare = text.replace(/^(?:in|on|of|from|during|between) /, "").replace(/[~?%]$/, "").trim();
    const one = readOne(bare);
    return one.length ? one : readTwo(bare.replace(/ and /, " to "));
  }
  function wordsOf3([start38, end3]) {
    if (start38 === end3) return longWords(start38);
    const [first, last] = [civil2(start38), civil2(end3)];
    const { year, month } = first;
    const isWhole3 = first.date === 1 && end3 + 1 === fromCivil(last.year, last.month + 1, 1);
    if (!isWhole3) return range(start38, end3);
    if (last.year === year && last.month === month) return longWords(start38).replace(/^\d+ /, "");
    if (month !== 0 || last.month !== 11) return range(start38, end3);
    return last.year === year ? String(year) : `${year} – ${last.year}`;
  }
  function readSpans(query) {
    const text = plainDigits(query.normalize("NFKC")).toLowerCase().replace(/[–—−]/g, "-").replace(/[“”"[\]]/g, "").trim();
    const words4 = text.split(/\s+/).filter(Boolean);
    for (let length2 = Math.min(words4.length, MOST_WORDS2); length2 > 0; length2 -= 1) {
      for (let from = 0; from + length2 <= words4.length; from += 1) {
        const windows = readWindows(words4.slice(from, from + length2).join(" "));
        const rest2 = [...words4.slice(0, from), ...words4.slice(from + length2)].join(" ");
        if (windows.length) return windows.map((window) => ({ window, words: wordsOf3(window), rest: rest2 }));
      }
    }
    return [];
  }

  // assets/js/pages/search_results.js
  var HOLDS = {
    actor: (event2, id) => event2.actors.includes(id),
    country: (event2, id) => event2.countries.includes(id),
    topic: (event2, id) => event2.topics.includes(id)
  };
  function scopeOf({ type: type2, id, title: title2 }) {
    const holds = HOLDS[type2];
    if (!holds) return null;
    return { title: title2, holds: (event2) => holds(event2, id), country: type2 === "country" ? id : void 0 };
  }
  var mayLieIn = ([start38, end3]) => (event2) => inWindow(event2, start38, end3, "possibly");
  var doubt = ({ earliest, latest, open: open11 }) => open11 ? Infinity : latest - earliest;
  var byDoubt = (one, other) => doubt(one) - doubt(other) || one.earliest - other.earliest;
  function dateEntry(window, words4, count3) {
    const [start38, end3] = window.map(toIso);
    const note = count3 ? `${counted(count3)} that ${within.possibly.fall} in it` : "no event that may fall in it";
    return {
      type: "date",
      id: `${start38}/${end3}`,
      title: `Set the window to ${words4}`,
      note,
      order: 0,
      names: [],
      also: []
    };
  }
  var OF_DATE = -2;
  function ofDates(dossier, entries, query) {
    const ofEvents = entries.filter(({ type: type2 }) => type2 === "event");
    const byId2 = new Map(ofEvents.map((item) => [item.id, item]));
    const spans = readSpans(query).map((span3) => ({ span: span3, events: eventsOf(dossier, ofEvents, span3) }));
    const meant = spans.filter(({ span: span3, events }) => !span3.rest || events.length);
    const found = [...new Set(meant.flatMap(({ events }) => events))].sort(byDoubt);
    return {
      dates: meant.map(({ span: span3, events }) => dateEntry(span3.window, span3.words, events.length)),
      events: found.map(({ id }) => byId2.get(id))
    };
  }
  function eventsOf(dossier, entries, { window, rest: rest2 }) {
    const [named3] = find4(entries, rest2, Infinity);
    const ids = new Set(named3?.entries.map(({ id }) => id));
    return dossier.events.filter((event2) => ids.has(event2.id) && mayLieIn(window)(event2));
  }
  function results(dossier, entries, query, scope, limit) {
    const pool = scope ? within5(dossier, entries, scope) : entries;
    const { dates: dates2, events } = ofDates(dossier, pool, query);
    const named3 = find4(pool, query, (type2) => type2 === "event" ? Infinity : limit(type2));
    const alike = named3.find(({ type: type2 }) => type2 === "event");
    const every = [.../* @__PURE__ */ new Set([...events, ...alike?.entries || []])];
    return inOrder([
      groupOf("date", dates2, dates2.length, OF_DATE),
      ...pairs(dossier, entries, query, scope, limit("pair")),
      groupOf("event", every, limit("event"), events.length ? OF_DATE : alike?.best ?? Infinity),
      ...named3.filter((group3) => group3 !== alike)
    ]);
  }
  function within5(dossier, entries, { holds }) {
    const ids = new Set(dossier.events.filter(holds).map(({ id }) => id));
    return entries.filter(({ type: type2, id }) => type2 === "event" && ids.has(id));
  }
  function pairs(dossier, entries, query, scope, limit) {
    const countries2 = entries.filter(({ type: type2 }) => type2 === "country");
    if (!scope) {
      const { entries: found, best } = findPairs(dossier, countries2, query);
      return [groupOf("pair", found, limit, best)];
    }
    if (!scope.country) return [];
    const ofIt = pairsOf(dossier, scope.country);
    const asked3 = find4(countries2, query, Infinity)[0]?.entries.map(({ id }) => id) || [];
    const fitting = ofIt.filter(({ id }) => asked3.includes(id.split(" ")[1]));
    return [groupOf("pair", fitting, limit, 0)];
  }

  // assets/js/pages/source_card.js
  var source_card_exports = {};
  __export(source_card_exports, {
    show: () => show4,
    start: () => start13
  });
  var wanted = null;
  function lead() {
    const card = all(".source-card[data-source]").find(({ dataset }) => dataset.source === wanted);
    if (!card) return;
    card.scrollIntoView({ block: "start" });
    card.focus({ preventScroll: true });
  }
  function show4(id) {
    wanted = id;
    lead();
  }
  function start13() {
    document.addEventListener("araxes:drawn", () => wanted && lead());
    for (const hand of ["keydown", "pointerdown", "wheel"]) {
      document.addEventListener(
        hand,
        () => {
          wanted = null;
        },
        { capture: true, passive: true }
      );
    }
    whenRead(() => {
      state.subscribe(({ page: page3 }, phase) => {
        if (phase === "commit" && page3 !== "sources") wanted = null;
      });
    });
  }

  // assets/js/pages/finder.js
  var GROUP_TITLES = {
    date: "Dates",
    pair: "Pairs",
    country: "Countries",
    event: "Events",
    actor: "Actors",
    place: "Places",
    topic: "Topics",
    claim: "Claims",
    source: "Sources"
  };
  var NOUNS = {
    date: ["date", "dates"],
    pair: ["pair", "pairs"],
    country: ["country", "countries"],
    event: ["event", "events"],
    actor: ["actor", "actors"],
    place: ["place", "places"],
    topic: ["topic", "topics"],
    claim: ["claim", "claims"],
    source: ["source", "sources"]
  };
  var LIMITS = { empty: 3, typed: 6, narrowed: 50 };
  var MORE = 50;
  var PROMPT = "Search events, people, places, countries, dates, claims and sources";
  var PROMPT_ALONE = "Search events, people, places, countries and dates";
  var LACK = "Claims and sources were not searched: the server did not answer.";
  var indexed = /* @__PURE__ */ new WeakMap();
  var isAlone = () => document.documentElement.hasAttribute("data-onefile");
  var prompt = () => isAlone() ? PROMPT_ALONE : PROMPT;
  function open6() {
    if (!document.querySelector("dialog.search[open]")) new Finder().open();
  }
  var Finder = class {
    constructor() {
      this.scope = null;
      this.active = -1;
      this.further = /* @__PURE__ */ new Map();
      this.records = "here";
      this.build();
      this.fill();
    }
    fill() {
      const { dossier } = state;
      this.dossier = dossier;
      if (dossier && !indexed.has(dossier)) indexed.set(dossier, index(dossier));
      this.entries = dossier ? indexed.get(dossier) : [];
      if (dossier && !isAlone()) this.fetchRecords(dossier);
    }
    /** @param {Dossier} dossier */
    async fetchRecords(dossier) {
      this.records = "waiting";
      try {
        const found = await records.load(dossier.slug, get2(dossier.slug)?.hash || "");
        if (this.dossier !== dossier) return;
        this.entries = [...this.entries, ...indexRecords(found, dossier)];
        this.records = "here";
      } catch (error) {
        console.warn("araxes: claims and sources cannot be searched:", error.message);
        if (this.dossier === dossier) this.records = "missing";
      }
      if (this.dossier === dossier && this.dialog.open) this.draw(true);
    }
    /** Once the dossier has come, or another one is on its way: what was typed is searched in that. */
    refill() {
      if (this.dossier === state.dossier) return;
      const typed = this.input.value;
      this.fill();
      if (this.scope) this.narrow(null);
      this.input.value = typed;
      this.draw();
    }
    build() {
      this.input = element("input", {
        type: "text",
        class: "search-input",
        autocomplete: "off",
        spellcheck: "false",
        dir: "auto",
        role: "combobox",
        "aria-expanded": "true",
        "aria-autocomplete": "list",
        "aria-controls": "search-list",
        "aria-label": prompt(),
        oninput: () => {
          this.further.clear();
          this.draw();
        },
        onkeydown: (event2) => this.key(event2)
      });
      this.chip = element("button", { type: "button", class: "search-scope", onclick: () => this.narrow(null) });
      this.list = element("div", { id: "search-list", class: "search-list", role: "listbox", "aria-label": "Results" });
      this.status = element("p", { class: "search-status", role: "status" });
      const leave2 = state.subscribe(() => this.list.isConnected && this.refill());
      this.dialog = element(
        "dialog",
        {
          class: "dialog search",
          "aria-label": "Search",
          onclick: (event2) => event2.target === this.dialog && this.dialog.close(),
          onclose: () => {
            leave2();
            this.dialog.remove();
          }
        },
        element("div", { class: "search-field" }, element("span", { class: "icon icon-search" }), this.chip, this.input),
        this.list,
        this.status
      );
    }
    open() {
      for (const closed of all("dialog.search")) closed.remove();
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.narrow(null);
    }
    /** Lists the events of one scope, or everything again. @param {Scope|null} scope */
    narrow(scope) {
      this.scope = scope;
      this.further.clear();
      this.chip.hidden = !scope;
      this.chip.textContent = scope ? scope.title : "";
      this.chip.setAttribute("aria-label", scope ? `Only events of ${scope.title}; search everything instead` : "");
      this.input.placeholder = scope ? "Search these events" : prompt();
      this.input.value = "";
      this.input.focus();
      this.draw();
    }
    /** @param {EntryType} type */
    limit(type2) {
      const usual = this.scope && type2 === "event" ? LIMITS.narrowed : this.input.value ? LIMITS.typed : LIMITS.empty;
      return usual + (this.further.get(type2) || 0);
    }
    /** @param {boolean} [keep] the result that is chosen stays so, where only others have come */
    draw(keep3 = false) {
      const before = keep3 ? this.active : 0;
      const groups2 = this.dossier ? results(this.dossier, this.entries, this.input.value, this.scope, (type2) => this.limit(type2)) : [];
      this.options = [];
      this.list.replaceChildren(...groups2.map((group3) => this.drawGroup(group3)));
      const count3 = groups2.reduce((sum, { entries, more }) => sum + entries.length + more, 0);
      this.status.textContent = this.words(count3);
      this.activate(this.options.length ? Math.max(0, Math.min(before, this.options.length - 1)) : -1);
    }
    /** How many there are, or that there is nothing, of what was searched. @param {number} count */
    words(count3) {
      if (!this.dossier) return "The dossier is still being loaded.";
      const owed = { waiting: "Claims and sources are still being loaded.", missing: LACK, here: "" }[this.records];
      const found = count3 ? `${count3.toLocaleString("en")} ${count3 === 1 ? "result" : "results"}: ↑ ↓ to move, Enter to open, Esc to close.` : `Nothing ${this.scope ? "among these events" : "in this dossier"} has these words, and they are no date.`;
      return this.scope || !owed ? found : `${found} ${owed}`;
    }
    /** @param {Group} group */
    drawGroup({ type: type2, entries, more }) {
      const title2 = element("div", { id: `search-group-${type2}`, class: "search-group" }, GROUP_TITLES[type2]);
      const options2 = entries.map(
        (item) => this.drawOption(
          () => this.choose(item),
          element("span", { class: "search-title", dir: "auto" }, item.title),
          element("span", { class: "search-note", dir: "auto" }, item.note)
        )
      );
      const [one, many] = NOUNS[type2];
      const words4 = `${more.toLocaleString("en")} more ${more === 1 ? one : many}`;
      const further = more > 0 && this.drawOption(() => this.lengthen(type2), element("span", { class: "search-more" }, words4));
      return element("div", { role: "group", "aria-labelledby": title2.id }, title2, ...options2, further);
    }
    /** @param {() => void} run @param {...HTMLElement} children */
    drawOption(run2, ...children) {
      const position = this.options.length;
      const option = element(
        "div",
        {
          id: `search-option-${position}`,
          class: "search-option",
          role: "option",
          onmousemove: () => this.activate(position),
          onclick: run2
        },
        ...children
      );
      this.options.push({ run: run2, option });
      return option;
    }
    /** Lists more of a type; the first of them is where "more" stood. @param {EntryType} type */
    lengthen(type2) {
      this.further.set(type2, (this.further.get(type2) || 0) + MORE);
      this.draw(true);
      this.input.focus();
    }
    activate(position) {
      this.active = position;
      for (const [index2, { option }] of this.options.entries())
        option.setAttribute("aria-selected", String(index2 === position));
      if (position < 0) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", this.options[position].option.id);
      return this.options[position].option.scrollIntoView({ block: "nearest" });
    }
    /** @param {KeyboardEvent} event */
    key(event2) {
      const { length: length2 } = this.options;
      const moves = { ArrowDown: 1, ArrowUp: -1 };
      if (moves[event2.key] && length2) {
        event2.preventDefault();
        this.activate((this.active + moves[event2.key] + length2) % length2);
      } else if (event2.key === "Enter" && this.active >= 0) {
        event2.preventDefault();
        this.options[this.active].run();
      } else if (event2.key === "Backspace" && !this.input.value && this.scope) {
        this.narrow(null);
      }
    }
    /** @param {Entry} item */
    choose(item) {
      const scope = scopeOf(item);
      if (scope) return this.narrow(scope);
      const { dossier, selection } = state;
      this.dialog.close();
      state.dispatch({ type: "several", actions: deedsOf(item, dossier, selection) });
      if (item.type === "source") show4(item.id);
      return void 0;
    }
  };
  function start14() {
    whenRead(() => {
      register({
        group: "Everywhere",
        keys: ["/", "Ctrl+K"],
        text: prompt(),
        run: () => open6()
      });
    });
  }

  // assets/js/pages/regions.js
  var regions_exports = {};
  __export(regions_exports, {
    enter: () => enter2,
    nextRegion: () => nextRegion,
    start: () => start16
  });

  // assets/js/parts/sheets.js
  var sheets_exports = {};
  __export(sheets_exports, {
    canOpen: () => canOpen,
    open: () => open7,
    start: () => start15
  });

  // assets/js/core/compact.js
  var CLASS = "is-compact";
  var isCompact = () => document.documentElement.classList.contains(CLASS);

  // assets/js/parts/sheets.js
  var root = () => document.documentElement;
  var BUTTONS = "button[data-sheet]";
  var FOLDED = {
    layers: "#layers-panel.is-folded #layers-fold",
    inspector: "#inspector.is-folded #inspector-collapse"
  };
  var opened = () => root().dataset.sheet ?? null;
  function show5(name2) {
    if (name2) root().dataset.sheet = name2;
    else delete root().dataset.sheet;
    for (const button3 of all(BUTTONS)) button3.setAttribute("aria-expanded", String(button3.dataset.sheet === name2));
    for (const fold3 of FOLDED[name2] ? all(FOLDED[name2]) : []) fold3.click();
  }
  var canOpen = (name2) => isCompact() && all(BUTTONS).some((button3) => button3.dataset.sheet === name2 && button3.getClientRects().length > 0);
  function open7(name2) {
    if (canOpen(name2)) show5(name2);
  }
  function close() {
    const button3 = (
      /** @type {HTMLElement|null} */
      document.querySelector(`${BUTTONS}[aria-expanded=true]`)
    );
    show5(null);
    button3?.focus();
  }
  function follow2(selection, phase, previous) {
    if (phase !== "commit" || !previous || !isCompact()) return;
    if (selection.page !== previous.page || selection.scene !== previous.scene) show5(null);
    else if (selection.focus && selection.focus !== previous.focus && selection.page === "map") show5("inspector");
  }
  function start15() {
    document.addEventListener("click", ({ target }) => {
      const button3 = closest(target, BUTTONS);
      if (button3) show5(button3.dataset.sheet === opened() ? null : button3.dataset.sheet);
      else if (opened() === "menu" && (closest(target, "[data-action]") || !byId("topbar").contains(
        /** @type {Node} */
        target
      )))
        show5(null);
    });
    register({
      group: "Everywhere",
      keys: ["Escape"],
      text: "Close the open panel, on a small screen",
      run: close,
      when: () => isCompact() && opened() !== null
    });
    new MutationObserver(() => {
      if (!isCompact() && opened()) show5(null);
    }).observe(root(), { attributeFilter: ["class"] });
    whenRead(() => state.subscribe(follow2));
  }

  // assets/js/pages/regions.js
  var seenPage = () => (
    /** @type {HTMLElement|null} */
    document.querySelector(".page[data-shown]")
  );
  var REGIONS = [
    { name: "bar", host: () => byId("topbar") },
    { name: "list", host: () => all("#map-list, #map-summary").find(isSeen2) || null },
    {
      name: "content",
      host: () => state.selection?.page === "map" ? byId("map-view") : seenPage(),
      first: ".maplibregl-canvas"
    },
    { name: "layers", host: () => byId("layers-panel") },
    { name: "inspector", host: () => byId("inspector"), first: "[role=tab][aria-selected=true]" },
    { name: "sheets", host: () => byId("sheet-bar") },
    { name: "timeline", host: () => byId("timeline-view") },
    { name: "notices", host: () => byId("notices") }
  ];
  var CONTROLS = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex='-1'])";
  function isSeen2(node) {
    return node.getClientRects().length > 0 && getComputedStyle(node).visibility !== "hidden";
  }
  var left = /* @__PURE__ */ new Map();
  function entrance({ name: name2, host, first }, anew = false) {
    const place6 = host();
    if (!place6 || !isSeen2(place6)) return null;
    const before = anew ? null : left.get(name2);
    if (before?.isConnected && before.tabIndex >= 0 && place6.contains(before) && isSeen2(before)) return before;
    if (name2 === "timeline") return place6;
    const named3 = first ? all(first, place6).find(isSeen2) : null;
    return named3 || all(CONTROLS, place6).find((one) => isSeen2(one) && one.tabIndex >= 0) || null;
  }
  var regionOf = (node) => REGIONS.findIndex(({ host }) => node && host()?.contains(node));
  function nextRegion(from, by, open11) {
    const count3 = open11.length;
    const begin6 = from < 0 && by < 0 ? 0 : from;
    for (let step5 = 1; step5 <= count3; step5 += 1) {
      const at2 = ((begin6 + by * step5) % count3 + count3) % count3;
      if (open11[at2]) return at2;
    }
    return -1;
  }
  function go2(by) {
    const entrances = REGIONS.map((region) => entrance(region));
    const to = nextRegion(regionOf(focused()), by, entrances.map(Boolean));
    entrances[to]?.focus();
  }
  function enter2(name2) {
    open7(name2);
    const to = entrance(
      REGIONS.find((region) => region.name === name2),
      true
    );
    to?.focus();
    return Boolean(to);
  }
  function drawLinks() {
    for (const link of all("[data-action=skip]")) {
      const { name: name2, host } = REGIONS.find((region) => region.name === link.dataset.region);
      const place6 = host();
      link.hidden = !place6 || !(isSeen2(place6) || canOpen(name2));
    }
  }
  function start16() {
    document.addEventListener("focusin", ({ target }) => {
      const at2 = regionOf(
        /** @type {Element} */
        target
      );
      if (at2 >= 0) left.set(
        REGIONS[at2].name,
        /** @type {HTMLElement} */
        target
      );
      if (
        /** @type {Element} */
        target.closest(".skip-link")
      ) drawLinks();
    });
    whenRead(() => {
      register({
        group: "Everywhere",
        keys: ["F6", "Shift+F6"],
        text: "The next part of the page, or the one before: bar, map, layers, inspector, timeline",
        typing: true,
        when: () => !document.querySelector("dialog[open]"),
        run: (event2) => go2(event2.shiftKey ? -1 : 1)
      });
      state.subscribe((_, phase) => phase === "commit" && requestAnimationFrame(drawLinks));
    });
  }

  // assets/js/pages/theme.js
  var theme_exports = {};
  __export(theme_exports, {
    next: () => next2,
    start: () => start17
  });
  var next2 = (choice) => themes[(themes.indexOf(choice) + 1) % themes.length];
  function announce() {
    if (!globalThis.dash_clientside?.set_props) return;
    globalThis.dash_clientside.set_props("mantine", { forceColorScheme: document.documentElement.dataset.theme });
    state.themeChanged();
  }
  function start17() {
    let choice = addressed();
    let first = true;
    wear(choice);
    system().addEventListener("change", () => {
      if (wear(choice)) announce();
    });
    whenRead(() => {
      state.subscribe((selection, phase) => {
        if (phase !== "commit") return;
        choice = selection.theme;
        if (wear(choice) || first) announce();
        first = false;
      });
    });
  }

  // assets/js/pages/topbar.js
  var sentence5 = "";
  var THEME_TITLES = {
    auto: "Theme: as your system says",
    light: "Theme: light",
    dark: "Theme: dark"
  };
  var page2 = (value) => state.dispatch({ type: "page", value });
  var swap = () => state.dispatch({ type: "swap" });
  var nextTheme = () => state.dispatch({ type: "theme", value: next2(state.selection.theme) });
  var otherLanguage = () => state.dispatch({ type: "language", value: state.selection.language === "en" ? "local" : "en" });
  function openDossier(slug3) {
    const { language, theme: theme2 } = state.selection;
    const query = new URLSearchParams({ d: slug3 });
    if (language !== "en") query.set("names", language);
    if (theme2 !== "auto") query.set("theme", theme2);
    go(`?${query}`);
  }
  async function share() {
    const address2 = globalThis.location.href;
    try {
      await globalThis.navigator.clipboard.writeText(address2);
      show(`Address copied: ${sentence5}.`, { key: "share" });
    } catch {
      show("The clipboard is closed to this page; copy the address here:", {
        key: "share",
        copy: address2
      });
    }
  }
  var actions = {
    page: ({ dataset }) => page2(
      /** @type {PageName} */
      dataset.page
    ),
    dossier: ({ dataset }) => openDossier(dataset.dossier),
    swap,
    search: () => open6(),
    present: () => begin(),
    language: otherLanguage,
    theme: nextTheme,
    help: () => open3(),
    share,
    skip: ({ dataset }) => enter2(dataset.region)
  };
  function describe3(selection, dossier) {
    const opening = openings.get(selection.dossier);
    if (!opening || !dossier || selection.scene) return;
    sentence5 = sentence(selection, namesOf(dossier), bordersKnown());
    document.title = title(selection, dossier);
    byId("sentence").textContent = sentence5;
    for (const link of all("#topbar [data-action=page]")) {
      const target = (
        /** @type {PageName} */
        link.dataset.page
      );
      link.setAttribute("href", write2({ ...selection, page: target, scene: null }, opening));
    }
  }
  function name(dossier) {
    byId("dossier-title").textContent = dossier.title;
    writeAll(dossier);
  }
  function nameChoices() {
    for (const item of all("[data-action=dossier]")) {
      const told2 = get2(item.dataset.dossier);
      if (!told2) continue;
      item.querySelector(".menu-title").textContent = told2.title;
      item.querySelector(".menu-note").textContent = told2.note;
    }
    const [alone] = all("#topbar div.dossier");
    const open11 = standings_exports?.get(state.selection?.dossier);
    if (alone && open11) alone.title = open11.summary;
  }
  function mark2(selector, title2, pressed) {
    const [button3] = all(`#topbar [data-action=${selector}]`);
    if (!button3) return null;
    button3.title = title2;
    button3.setAttribute("aria-label", title2);
    if (pressed !== void 0) button3.setAttribute("aria-pressed", String(pressed));
    return button3;
  }
  function nameKeys() {
    for (const button3 of all("#topbar button[data-key]"))
      button3.title = withKey(button3.getAttribute("aria-label"), button3.dataset.key);
  }
  var given = /* @__PURE__ */ new Set();
  function giveKey({ dataset: { page: value, key: key2 }, textContent: text }) {
    if (given.has(value)) return;
    given.add(value);
    register({ group: "Pages", keys: [key2], text, run: () => page2(
      /** @type {PageName} */
      value
    ) });
  }
  function draw6(selection) {
    document.documentElement.dataset.page = selection.page;
    document.documentElement.dataset.windowed = isWindowed(selection.page) ? "yes" : "no";
    document.documentElement.dataset.language = selection.language;
    for (const link of all("#topbar [data-action=page]")) {
      giveKey(link);
      if (link.dataset.page === selection.page) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    for (const part2 of all(".page[data-page]")) {
      part2.toggleAttribute("data-shown", part2.dataset.page === selection.page);
    }
    for (const item of all("[data-action=dossier]")) {
      if (item.dataset.dossier === selection.dossier) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    nameChoices();
    nameKeys();
    const theme2 = mark2("theme", withKey(THEME_TITLES[selection.theme], "T"));
    if (theme2) theme2.firstElementChild.className = `icon icon-${selection.theme}`;
    const local = selection.language === "local";
    mark2("language", withKey("Names in the local script", "N"), local);
    const [swapButton] = (
      /** @type {HTMLButtonElement[]} */
      all("#topbar [data-action=swap]")
    );
    if (swapButton) swapButton.disabled = !selection.pair;
  }
  function start18() {
    document.addEventListener("click", (event2) => {
      const control = closest(event2.target, "[data-action]");
      if (!control || !actions[control.dataset.action]) return;
      const elsewhere = event2.metaKey || event2.ctrlKey || event2.shiftKey || event2.button !== 0;
      if (control.tagName === "A" && elsewhere) return;
      event2.preventDefault();
      actions[control.dataset.action](control);
    });
    whenRead(() => {
      state.subscribe((selection, phase) => {
        if (phase === "commit") draw6(selection);
        if (phase === "data") name(state.dossier);
        if (phase === "commit" || phase === "data") describe3(selection, state.dossier);
      });
      singleKeys.subscribe(() => state.selection && draw6(state.selection));
      standings_exports?.subscribe(nameChoices);
      const { register: register2 } = keys_exports;
      register2({ group: "Everywhere", keys: ["S"], text: "Swap A and B", run: swap });
      register2({ group: "Everywhere", keys: ["N"], text: "Names in English or in the local script", run: otherLanguage });
      register2({ group: "Everywhere", keys: ["T"], text: "Theme: automatic, light, dark", run: nextTheme });
    });
  }

  // assets/js/pages/arriving.js
  function named(search, served2) {
    const slug3 = new URLSearchParams(search).get("d");
    return served2.includes(slug3) ? slug3 : served2[0];
  }
  var shown3 = null;
  function cover(slug3) {
    const other = shown3 !== null && slug3 !== shown3;
    document.documentElement.classList.toggle("is-arriving", other);
    if (!other) return;
    document.title = "Araxes";
    for (const [id, text] of [
      ["dossier-title", "Loading…"],
      ["sentence", ""]
    ]) {
      const place6 = byId(id);
      if (place6) place6.textContent = text;
    }
    writeAll({ marking: null, disclaimer: null });
  }
  var served = [];
  var serve = (slugs) => {
    served = slugs;
  };
  var come = (selection) => {
    const { dossier } = state;
    cover(selection.dossier);
    if (dossier?.slug !== selection.dossier) return;
    name(dossier);
    describe3(selection, dossier);
  };
  function start19() {
    onAsk((search) => cover(named(search, served)));
    whenRead(() => {
      state.subscribe((selection, phase) => {
        if (phase !== "data") return;
        shown3 = state.dossier.slug;
        cover(selection.dossier);
      });
    });
  }

  // assets/js/pages/asking.js
  var asking_exports = {};
  __export(asking_exports, {
    PANELS: () => PANELS,
    answer: () => answer,
    ask: () => ask2,
    asked: () => asked2,
    elementOf: () => elementOf,
    failure: () => failure,
    forget: () => forget,
    standing: () => standing2,
    start: () => start20
  });

  // assets/js/core/page_panels.js
  function panelOf(element3, { name: name2, page: page3, fields, subject, head, missing }) {
    return {
      element: element3,
      output: `answer-${name2}.data`,
      fields,
      subject,
      open: (selection) => selection.page === page3,
      head: () => head,
      missing: () => missing
    };
  }
  var known2 = /* @__PURE__ */ new WeakMap();
  function all3() {
    if (typeof document === "undefined") return {};
    return Object.fromEntries(
      [.../** @type {NodeListOf<HTMLElement>} */
      document.querySelectorAll("[data-asks]")].map((element3) => {
        if (!known2.has(element3)) {
          const told2 = JSON.parse(element3.dataset.asks);
          known2.set(element3, [told2.name, panelOf(element3.id, told2)]);
        }
        return known2.get(element3);
      })
    );
  }

  // assets/js/core/questions.js
  var inSight = (selection) => selection.page === "map" || selection.page === "events" && Boolean(selection.focus);
  var withPanel = (panel) => (selection) => inSight(selection) && selection.panel === panel;
  var QUESTIONS = {
    pair: {
      open: withPanel("pair"),
      fields: ["dossier", "pair", "window", "within", "kinds", "withdrawn", "as_of", "language"]
    },
    event: {
      open: withPanel("event"),
      fields: ["dossier", "pair", "window", "within", "kinds", "withdrawn", "as_of", "language", "focus", "scope"]
    },
    sources: {
      open: withPanel("sources"),
      fields: ["dossier", "pair", "window", "within", "kinds", "withdrawn", "scope"]
    },
    claims: { open: withPanel("claims"), fields: ["dossier", "pair", "withdrawn", "as_of", "language"] }
  };
  function question2(name2, selection, asked3) {
    const panel = QUESTIONS[name2] || all3()[name2];
    if (!selection || !panel?.open(selection)) return null;
    const next3 = Object.fromEntries(panel.fields.map((field2) => [field2, selection[field2]]));
    return JSON.stringify(next3) === JSON.stringify(asked3) ? null : next3;
  }

  // assets/js/pages/asking.js
  var PATIENCE_MS5 = 300;
  var pairOf = (selection, dossier) => pairWords(selection.pair, dossier ? namesOf(dossier) : {});
  var eventOf = (selection, dossier) => dossier?.events.find(({ id }) => id === selection.focus)?.title || "";
  var PANELS = {
    pair: {
      element: "panel-pair",
      output: "answer-pair.data",
      subject: ["dossier", "pair"],
      head: (selection, dossier) => pairOf(selection, dossier) || "Pair",
      missing: (selection, dossier) => selection.pair ? `figures for ${pairOf(selection, dossier)} are not here` : "the pair is not here"
    },
    event: {
      element: "panel-event",
      output: "answer-event.data",
      subject: ["dossier", "focus"],
      head: (selection, dossier) => eventOf(selection, dossier) || "Event",
      missing: (selection, dossier) => eventOf(selection, dossier) ? `the event “${eventOf(selection, dossier)}” is not here` : "the events are not here"
    },
    claims: {
      element: "panel-claims",
      output: "answer-claims.data",
      subject: ["dossier", "pair"],
      head: (selection, dossier) => pairOf(selection, dossier) || "Claims",
      missing: (selection, dossier) => selection.pair ? `claims on ${pairOf(selection, dossier)} are not here` : "the claims are not here"
    },
    sources: {
      element: "panel-sources",
      output: "answer-sources.data",
      subject: ["dossier"],
      head: () => "Sources",
      missing: () => "the sources of this selection are not here"
    }
  };
  var same3 = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  function standing2(wanted3, shown7, asked3, subject) {
    if (!wanted3 || same3(wanted3, shown7) && (!asked3 || same3(wanted3, asked3))) return "answered";
    const about2 = (question3) => question3 && subject.map((field2) => question3[field2]);
    return shown7 && same3(about2(wanted3), about2(shown7)) ? "renewing" : "other";
  }
  function failure(status, missing) {
    if (!status) return `No answer from the server; ${missing}.`;
    if (status < 500) return `The server refused the question (${status}); ${missing}.`;
    return `The server failed (${status}); ${missing}.`;
  }
  var panels = () => ({ ...PANELS, ...all3() });
  var panelOf2 = (name2) => PANELS[name2] || all3()[name2];
  var elementOf = (name2) => byId(panelOf2(name2).element);
  function askedAbove(panel, name2) {
    const before = (
      /** @type {HTMLElement|null} */
      panel?.previousElementSibling ?? null
    );
    return before?.dataset.asked === name2 ? before : null;
  }
  var states = /* @__PURE__ */ new Map();
  function stateOf(name2) {
    if (!states.has(name2)) states.set(name2, { asked: null, shown: null, failed: null, timer: 0 });
    return states.get(name2);
  }
  function headOf2(name2) {
    const panel = elementOf(name2);
    const before = askedAbove(panel, name2);
    if (before) return before;
    const head = element("div", { class: "panel-asked", role: "status", data: { asked: name2 } });
    panel.before(head);
    return head;
  }
  function write5(name2, title2, words4, action) {
    const head = headOf2(name2);
    head.classList.toggle("is-failed", Boolean(action));
    const above = title2 ? [element("h2", { dir: "auto" }, title2)] : [];
    head.replaceChildren(...above, element("p", { dir: "auto", class: "note" }, words4));
    if (action) head.append(element("button", { type: "button", class: "action", onclick: action }, "Try again"));
    return head;
  }
  function empty(name2) {
    const panel = elementOf(name2);
    if (panel.contains(document.activeElement) && document.activeElement !== panel) panel.focus({ preventScroll: true });
    panel.replaceChildren();
    stateOf(name2).shown = null;
  }
  function settle(name2) {
    const state2 = stateOf(name2);
    const panel = elementOf(name2);
    clearTimeout(state2.timer);
    state2.timer = 0;
    if (!panel) return;
    panel.removeAttribute("aria-busy");
    panel.classList.remove("is-asking", "is-blank");
    askedAbove(panel, name2)?.remove();
  }
  function blank(name2) {
    const { selection, dossier } = state;
    elementOf(name2).classList.add("is-blank");
    const known3 = dossier?.slug === selection.dossier ? dossier : null;
    headOf2(name2).hidden = elementOf(name2).hidden;
    write5(name2, panelOf2(name2).head(selection, known3), "Waiting for the answer…");
  }
  function wait(name2, how, wanted3) {
    const state2 = stateOf(name2);
    const panel = elementOf(name2);
    if (!panel) return;
    state2.failed = null;
    panel.setAttribute("aria-busy", "true");
    panel.classList.add("is-asking");
    if (state2.shown && state2.shown.dossier !== wanted3.dossier) empty(name2);
    if (how === "other") blank(name2);
    else if (!state2.timer) state2.timer = setTimeout(blank, PATIENCE_MS5, name2);
  }
  function fail(name2, status) {
    const { selection, dossier } = state;
    const state2 = stateOf(name2);
    state2.asked = null;
    if (!elementOf(name2) || !selection) return;
    settle(name2);
    empty(name2);
    state2.failed = status;
    const known3 = dossier?.slug === selection.dossier ? dossier : null;
    const { head, missing } = panelOf2(name2);
    const above = write5(name2, head(selection, known3), failure(status, missing(selection, known3)), () => state.refresh());
    above.hidden = elementOf(name2).hidden;
  }
  function follow3(selection) {
    for (const [name2, { subject }] of Object.entries(panels())) {
      const state2 = stateOf(name2);
      const wanted3 = question2(name2, selection, null);
      const how = standing2(wanted3, state2.shown, state2.asked, subject);
      if (how !== "answered") wait(name2, how, wanted3);
      else if (state2.failed === null && wanted3) settle(name2);
      const head = askedAbove(elementOf(name2), name2);
      if (head) head.hidden = elementOf(name2).hidden;
    }
  }
  var forget = () => {
    for (const state2 of states.values()) state2.asked = null;
  };
  var asked2 = (name2) => stateOf(name2).asked;
  var ask2 = (name2, question3) => {
    stateOf(name2).asked = question3;
    if (question3) wait(name2, standing2(question3, stateOf(name2).shown, null, panelOf2(name2).subject), question3);
  };
  var answer = (name2) => {
    const state2 = stateOf(name2);
    state2.shown = state2.asked;
    state2.failed = null;
    const wanted3 = question2(name2, state.selection, null);
    if (standing2(wanted3, state2.shown, state2.asked, panelOf2(name2).subject) === "answered") settle(name2);
  };
  function start20() {
    document.addEventListener("araxes:failure", ({ detail: { what, status } }) => {
      const found = Object.entries(panels()).find(([, { output }]) => output === what);
      if (found) fail(found[0], status);
    });
    whenRead(() => {
      state.subscribe((selection, phase) => {
        if (phase === "commit" && !selection.scene && openings.has(selection.dossier)) follow3(selection);
      });
    });
  }

  // assets/js/pages/bridge.js
  var bridge_exports = {};
  __export(bridge_exports, {
    start: () => start22,
    take: () => take2
  });

  // assets/js/pages/following.js
  var following_exports = {};
  __export(following_exports, {
    arrive: () => arrive,
    ask: () => ask3,
    faultLines: () => faultLines,
    hash: () => hash,
    hear: () => hear3,
    pause: () => pause2,
    relation: () => relation,
    start: () => start21
  });
  var AGAIN_MS = 1e3;
  var LONGEST_MS2 = 3e4;
  var pause2 = (attempt2) => Math.min(AGAIN_MS * 2 ** attempt2, LONGEST_MS2);
  var moreWords = (more) => `and ${more.toLocaleString("en-GB")} more; araxes check lists them`;
  var faultLines = ({ problems, more }) => more ? [...problems, moreWords(more)] : problems;
  function relation(of, shown7, known3) {
    if (!shown7 || of.hash === shown7) return "same";
    return known3 && known3.hash === shown7 ? "behind" : "ahead";
  }
  var shown4 = /* @__PURE__ */ new Map();
  var sent = { visit: 0, selection: "" };
  var isTaking = false;
  var held = null;
  var toldFault = "";
  var attempt = 0;
  var timer2 = 0;
  var slug2 = () => state.selection?.dossier;
  var isPresented2 = () => mode() === "showing" || Boolean(state.selection?.scene);
  var isBehind = () => shown4.has(slug2()) && get2(slug2())?.hash !== shown4.get(slug2());
  var tell3 = () => document.dispatchEvent(new Event("araxes:dossier"));
  function tellFault() {
    const fault = get2(slug2())?.fault || null;
    const now = fault ? `${slug2()} ${JSON.stringify([fault.problems, fault.more, fault.problems.length ? "" : fault.words])}` : "";
    if (now === toldFault) return;
    toldFault = now;
    if (fault) show(fault.words, { kind: "warning", key: "fault", lines: faultLines(fault) });
    else dismiss("fault");
  }
  function later2() {
    globalThis.clearTimeout(timer2);
    timer2 = globalThis.setTimeout(look2, pause2(attempt));
    attempt += 1;
  }
  function ask3() {
    if (isTaking || isOpening()) return;
    sent = { visit: reopen(state.selection), selection: JSON.stringify(state.selection) };
  }
  async function showAnew({ selection, opening, standing: standing3, notices }) {
    follow(state.selection);
    if (standing3.hash === shown4.get(standing3.slug) || slug2() !== standing3.slug) return later2;
    const { address: address2 } = standing3;
    const dossier = address2 === state.dossierUrl ? null : await state.fetch(address2);
    if (JSON.stringify(state.selection) !== sent.selection) return look2;
    openings.set(standing3.slug, opening);
    shown4.set(standing3.slug, standing3.hash);
    attempt = 0;
    if (dossier) state.take(address2, dossier);
    renew(selection);
    follow(state.selection);
    show("The dossier has changed.", { key: "changed" });
    for (const notice of notices) show(notice, { kind: "warning" });
    tellFault();
    return look2;
  }
  function renew(selection) {
    forget();
    if (JSON.stringify(selection) === JSON.stringify(state.selection)) state.refresh();
    else state.receive(selection);
    tell3();
  }
  async function hold2() {
    const { hash: hash2, address: address2 } = get2(slug2());
    if (held?.hash === hash2) return;
    held = { hash: hash2, address: address2, dossier: null, isDue: false };
    const mine = held;
    if (address2 !== state.dossierUrl) mine.dossier = await state.fetch(address2).catch(() => null);
    if (held !== mine) return;
    if (!mine.dossier) held = null;
    else if (mine.isDue) drawHeld();
  }
  function drawHeld() {
    if (!held) return;
    held.isDue = true;
    const { address: address2, dossier } = held;
    if (dossier && dossier.slug === slug2() && address2 !== state.dossierUrl) state.take(address2, dossier);
  }
  function look2() {
    if (!state.selection || !isBehind()) return;
    if (isPresented2()) hold2();
    else if (!state.isLive()) ask3();
  }
  var arrive = (arrival) => {
    const { standing: standing3, visit } = arrival;
    const isOwn = visit === sent.visit;
    if (isOwn) isTaking = true;
    else shown4.set(standing3.slug, standing3.hash);
    take(standing3);
    if (!isOwn) return false;
    showAnew(arrival).catch((error) => {
      console.warn("araxes: the dossier as it is now could not be shown:", error.message);
      return later2;
    }).then((next3) => {
      isTaking = false;
      next3();
    });
    return true;
  };
  var hear3 = (header) => {
    if (!header || !slug2()) return;
    const states2 = JSON.parse(header);
    hear2(states2);
    const found = states2[slug2()] && relation(states2[slug2()], shown4.get(slug2()), get2(slug2()));
    if (found === "same") attempt = 0;
    if (found !== "behind" || isPresented2()) return;
    globalThis.clearTimeout(timer2);
    timer2 = globalThis.setTimeout(() => renew(state.selection), pause2(attempt));
    attempt += 1;
  };
  var hash = () => shown4.get(slug2()) || null;
  function start21() {
    keepData(hash);
    onData(hear3);
    whenRead(() => {
      subscribe2((standing3, before) => {
        if (standing3.slug !== slug2()) return;
        tellFault();
        if (before && (standing3.briefing !== before.briefing || isPresented2() && standing3.hash !== before.hash)) tell3();
        look2();
      });
      state.subscribe((selection, phase, previous) => {
        if (phase !== "commit") return;
        const isStep2 = previous && selection.scene !== previous.scene;
        if (isStep2 && selection.scene && held) globalThis.queueMicrotask(drawHeld);
        if (!selection.scene) held = null;
        tellFault();
        look2();
      });
    });
  }

  // assets/js/pages/bridge.js
  var nothing = () => globalThis.dash_clientside.no_update;
  function take2(selection) {
    state.receive(selection);
    follow(selection);
    come(selection);
    state.load(get2(selection.dossier)?.address).catch((error) => {
      show(`The events of this dossier could not be loaded: ${error.message}.`, {
        kind: "error",
        key: "dossier",
        action: { text: "Try again", run: () => go(globalThis.location.search) }
      });
    });
  }
  function start22() {
    globalThis.dash_clientside ||= /** @type {DashClientside} */
    {};
    const clientside = globalThis.dash_clientside;
    clientside.araxes = Object.assign(clientside.araxes || {}, {
      /** The query string of the address bar, once the page is there. */
      readAddress(slugs) {
        serve(slugs);
        return open(globalThis.location.search);
      },
      /** The server's answer to an address: the selection, and what could not be kept of it. @param {Arrival|null} arrival */
      receiveArrival(arrival) {
        if (!arrival || !arrived(arrival.visit)) return nothing();
        if (arrive(arrival)) return nothing();
        openings.set(arrival.selection.dossier, arrival.opening);
        take2(arrival.selection);
        for (const notice of arrival.notices) show(notice, { kind: "warning" });
        return nothing();
      }
    });
    globalThis.addEventListener("popstate", ({ state: kept3 }) => {
      const selection = recall(kept3);
      if (!selection) return ask(globalThis.location.search);
      take2(selection);
      if (kept3.data !== hash()) ask3();
      return void 0;
    });
  }

  // assets/js/pages/charts.js
  var charts_exports = {};
  __export(charts_exports, {
    figureOf: () => figureOf,
    pictureOf: () => pictureOf,
    start: () => start23
  });
  var KNOCK_MS2 = 50;
  var SAVED_WIDTH_PX = 960;
  var SAVED_SCALE = 2;
  function figureOf(told2, theme2) {
    const { data, layout } = told2[theme2 === "dark" ? "dark" : "light"];
    return { data, layout: { ...layout, autosize: true }, config: told2.config };
  }
  function pictureOf(format, told2, theme2) {
    const { data, saved } = told2[theme2 === "dark" ? "dark" : "light"];
    return {
      figure: { data, layout: saved, config: told2.config },
      options: {
        format,
        filename: told2.file,
        width: SAVED_WIDTH_PX,
        height: saved.height,
        scale: format === "png" ? SAVED_SCALE : 1
      }
    };
  }
  var drawn4 = /* @__PURE__ */ new Map();
  var theme = () => document.documentElement.dataset.theme;
  async function plotly() {
    while (!globalThis.Plotly)
      await new Promise((resolve2) => {
        globalThis.setTimeout(resolve2, KNOCK_MS2);
      });
    return globalThis.Plotly;
  }
  var places = typeof ResizeObserver === "undefined" ? null : new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      if (contentRect.width > 0) paint4(
        /** @type {HTMLElement} */
        target
      );
  });
  async function paint4(place6) {
    const Plotly = await plotly();
    const told2 = drawn4.get(place6);
    if (!told2 || !place6.isConnected || !place6.clientWidth) return;
    const { data, layout, config } = figureOf(told2, theme());
    await Plotly.react(place6, data, { ...layout, width: place6.clientWidth }, config);
    for (const svg2 of place6.querySelectorAll(".main-svg")) {
      svg2.setAttribute("viewBox", `0 0 ${svg2.getAttribute("width")} ${svg2.getAttribute("height")}`);
    }
    place6.dataset.drawn = theme();
  }
  function forgetLost() {
    for (const place6 of [...drawn4.keys()]) {
      if (place6.isConnected) continue;
      drawn4.delete(place6);
      places?.unobserve(place6);
      globalThis.Plotly?.purge(place6);
    }
  }
  function start23() {
    document.addEventListener("araxes:drawn", (event2) => {
      forgetLost();
      for (const place6 of all(
        ".chart[data-figure]",
        /** @type {HTMLElement} */
        event2.target
      )) {
        drawn4.set(place6, JSON.parse(place6.dataset.figure));
        place6.removeAttribute("data-figure");
        places?.observe(place6);
      }
    });
    document.addEventListener("click", async (event2) => {
      const button3 = closest(event2.target, "[data-save]");
      const [place6] = button3 ? all(".chart", button3.closest(".chart-card")) : [];
      const told2 = place6 && drawn4.get(place6);
      if (!told2) return;
      const Plotly = await plotly();
      const { figure, options: options2 } = pictureOf(button3.dataset.save, told2, theme());
      await Plotly.downloadImage(figure, options2);
    });
    whenRead(() => {
      state.subscribe((_selection, phase) => {
        if (phase === "theme") for (const place6 of drawn4.keys()) paint4(place6);
      });
    });
  }

  // assets/js/pages/cited_events.js
  var cited_events_exports = {};
  __export(cited_events_exports, {
    PART: () => PART,
    citing: () => citing,
    fillWhole: () => fillWhole,
    listOf: () => listOf,
    start: () => start24
  });

  // assets/js/parts/draw.js
  var TAGS = new Set(
    "a article aside bdi button caption code dd details div dl dt em footer h1 h2 h3 h4 header li nav ol p section span strong summary table tbody td tfoot th thead tr ul".split(" ")
  );
  var ATTRIBUTES = /^(class|colspan|dir|disabled|download|for|hidden|href|id|lang|open|rel|role|rowspan|scope|style|tabindex|target|title|type|(aria|data)-[a-z-]+)$/;
  var ADDRESS = /^(https?:\/\/|\/(?!\/)|\?|#)/i;
  function check2(tag, attributes) {
    if (!TAGS.has(tag)) throw new Error(`an element <${tag}> cannot be drawn`);
    for (const name2 of Object.keys(attributes)) {
      if (!ATTRIBUTES.test(name2)) throw new Error(`an attribute ${name2} cannot be drawn on <${tag}>`);
    }
    if ("href" in attributes && !ADDRESS.test(attributes.href))
      throw new Error(`${attributes.href} is no address to follow`);
  }
  function style(node, values) {
    for (const [name2, value] of Object.entries(values)) {
      if (name2.startsWith("--")) node.style.setProperty(name2, value);
      else node.style[name2] = value;
    }
  }
  function element2(drawing, page3 = globalThis.document) {
    if (typeof drawing === "string") return page3.createTextNode(drawing);
    const [tag, attributes, ...children] = (
      /** @type {[string, Record<string, any>, ...Drawing[]]} */
      drawing
    );
    check2(tag, attributes);
    const node = page3.createElement(tag);
    for (const [name2, value] of Object.entries(attributes)) {
      if (name2 === "style") style(node, value);
      else node.setAttribute(name2, value === true ? "" : value);
    }
    node.append(...children.map((child) => element2(child, page3)));
    return node;
  }
  function keyOf3(node) {
    const { key: key2, row: row2, column, dispatch } = node.dataset;
    return node.id || key2 || row2 && `${row2}-${column}` || dispatch || node.textContent;
  }
  var controls = (target) => (
    /** @type {HTMLButtonElement[]} */
    all("a, button, summary", target)
  );
  function draw7(target, drawings) {
    const active = (
      /** @type {HTMLElement|null} */
      globalThis.document.activeElement
    );
    const focused2 = active && active !== target && target.contains(active) ? keyOf3(active) : null;
    const open11 = new Set(all("details[open]", target).map((details) => details.dataset.key));
    target.replaceChildren(...drawings.map((drawing) => element2(drawing)));
    for (
      const details of
      /** @type {HTMLDetailsElement[]} */
      all("details[data-key]", target)
    ) {
      if (open11.has(details.dataset.key)) details.open = true;
    }
    if (focused2 === null) return;
    const again = controls(target).find((node) => keyOf3(node) === focused2 && !node.disabled);
    (again || target).focus({ preventScroll: true });
  }

  // assets/js/pages/cited_events.js
  var PART = 50;
  var citing = (events, source) => events.filter((event2) => event2.sources.includes(source));
  function entry3(event2, selection) {
    const side2 = side(event2, selection).toLowerCase();
    const dispatch = JSON.stringify([{ type: "focus", id: event2.id }]);
    return [
      "button",
      { type: "button", class: "entry", "data-dispatch": dispatch },
      ["span", { class: `mark mark-${event2.kind} mark-of-${side2}`, "aria-hidden": "true" }],
      [
        "span",
        { class: "entry-text" },
        ["span", { class: "entry-title", dir: "auto" }, event2.title],
        ["span", { class: "entry-note" }, `${event2.date} · ${event2.source}`]
      ],
      ["span", { class: "visually-hidden" }, ` (${event2.kind})`]
    ];
  }
  function listOf(events, selection, count3) {
    const items = events.slice(0, count3).map((event2) => ["li", {}, entry3(event2, selection)]);
    const left2 = events.length - items.length;
    const number2 = (value) => value.toLocaleString("en-GB");
    const words4 = left2 <= PART ? `Show the other ${number2(left2)}` : `Show ${PART} more of ${number2(left2)}`;
    const more = [
      "button",
      { type: "button", class: "action", "data-more": "events" },
      left2 === 1 ? "Show the other one" : words4
    ];
    return [["ol", { class: "entries" }, ...items], ...left2 > 0 ? [more] : []];
  }
  var shown5 = /* @__PURE__ */ new Map();
  function fill2(details, count3) {
    const { dossier, selection } = state;
    const source = details.dataset.resting;
    if (!dossier) return;
    if (!shown5.has(source)) shown5.set(source, PART);
    draw7(
      all(".fold-body", details)[0],
      listOf(citing(dossier.events, source), selection, count3 ?? shown5.get(source))
    );
  }
  var OPEN = "details[data-resting][open]";
  var fillOpen = () => {
    for (const details of all(OPEN)) fill2(details);
  };
  function fillWhole() {
    for (const details of all(OPEN)) fill2(details, Infinity);
    return fillOpen;
  }
  function start24() {
    document.addEventListener(
      "toggle",
      ({ target }) => {
        const details = (
          /** @type {HTMLDetailsElement} */
          target
        );
        if (!details.dataset?.resting || !details.isConnected) return;
        const body = details.querySelector(".fold-body");
        if (details.open && !body.childElementCount) fill2(details);
        else if (!details.open) {
          shown5.delete(details.dataset.resting);
          body.replaceChildren();
        }
      },
      true
    );
    document.addEventListener("click", ({ target }) => {
      const details = closest(closest(target, "[data-more=events]"), "details[data-resting]");
      if (!details) return;
      const before = shown5.get(details.dataset.resting);
      shown5.set(details.dataset.resting, before + PART);
      fill2(details);
      all(".entry", details)[before]?.focus();
    });
    document.addEventListener("araxes:drawn", fillOpen);
    whenRead(() => {
      state.subscribe((selection, phase) => phase === "data" && fillOpen());
    });
  }

  // assets/js/pages/claims.js
  var claims_exports = {};
  __export(claims_exports, {
    countWords: () => countWords3,
    labelPlaces: () => labelPlaces,
    pairKey: () => pairKey2,
    shows: () => shows,
    start: () => start25
  });
  var LABEL_ROOM_PX = 16;
  function shows(filter3, row2) {
    const words4 = wordsOf2(filter3.words);
    const text = heapOf([row2.text]);
    return (!filter3.verdicts.size || filter3.verdicts.has(row2.verdict)) && (!filter3.kind || row2.kind === filter3.kind) && (!filter3.speaker || row2.speaker === filter3.speaker) && (!filter3.pair || row2.pairs.split(" ").includes(filter3.pair)) && hasAll(text, words4);
  }
  var pairKey2 = (pair) => pair ? [...pair].sort().join("-") : null;
  function countWords3(shown7, all4) {
    const noun = all4 === 1 ? "claim" : "claims";
    return shown7 === all4 ? `${all4} ${noun}` : `${shown7} of ${all4} ${noun}`;
  }
  function labelPlaces(spots, width) {
    const placed2 = [];
    return spots.map(({ x, y, label: label2 }) => {
      const near = placed2.some(
        (other) => Math.abs(other.y - y) < LABEL_ROOM_PX && Math.abs(other.x - x) < 6 * label2.length + 20
      );
      if (near) return null;
      placed2.push({ x, y });
      const anchor = x > width * 0.75 ? "end" : "start";
      return { x: anchor === "start" ? x + 9 : x - 9, y: y + 4, anchor };
    });
  }
  var filter = { verdicts: /* @__PURE__ */ new Set(), kind: "", speaker: "", pair: null, words: "" };
  var pairOnly = false;
  var rows2 = () => all("#claims-ledger .claim-row");
  var plain2 = (row2) => ({
    verdict: row2.dataset.verdict,
    kind: row2.dataset.kind,
    speaker: row2.dataset.speaker,
    pairs: row2.dataset.pairs,
    text: row2.textContent
  });
  function apply() {
    const { selection } = state;
    filter.pair = pairOnly && selection ? pairKey2(selection.pair) : null;
    const every = rows2();
    let shown7 = 0;
    for (const row2 of every) {
      row2.hidden = !shows(filter, plain2(row2));
      if (!row2.hidden) shown7 += 1;
    }
    const status = byId("claims-shown");
    const words4 = every.length ? countWords3(shown7, every.length) + (shown7 ? "" : ": no claim fits the filters; press them again to take them off") : "";
    if (status && status.textContent !== words4) status.textContent = words4;
    for (const button3 of all(".verdict-filter")) {
      const { verdict: verdict2 } = button3.dataset;
      button3.dataset.count = String(every.filter((row2) => row2.dataset.verdict === verdict2).length);
      button3.setAttribute("aria-pressed", String(filter.verdicts.has(verdict2)));
    }
    mark3();
  }
  function mark3() {
    const open11 = state.selection?.claim;
    for (const row2 of rows2()) {
      const [button3] = all("[data-claim]", row2);
      if (button3.dataset.claim !== open11) button3.removeAttribute("aria-current");
      else if (!button3.hasAttribute("aria-current")) {
        button3.setAttribute("aria-current", "true");
        row2.scrollIntoView({ block: "nearest" });
      }
    }
  }
  function draw8(host) {
    const picture3 = JSON.parse(host.dataset.picture);
    const { width, height } = picture3;
    const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
    for (const { kind, d, title: title2 } of picture3.paths) {
      const path2 = svg("path", { class: `drawn-${kind.split(" ").join(" mode-")}`, d });
      if (title2) path2.append(svg("title", {}, title2));
      drawing.append(path2);
    }
    const places2 = labelPlaces(picture3.spots, width);
    picture3.spots.forEach(({ kind, x, y, label: label2 }, index2) => {
      drawing.append(svg("circle", { class: `spot-${kind}`, cx: x, cy: y, r: 5 }, svg("title", {}, label2)));
      const place6 = places2[index2];
      if (place6) drawing.append(svg("text", { x: place6.x, y: place6.y, "text-anchor": place6.anchor }, label2));
    });
    const right = width - 12;
    const low = height - 12;
    drawing.append(
      svg("path", { class: "scale-bar", d: `M${right - picture3.scale_px} ${low - 4}v4h${picture3.scale_px}v-4` }),
      svg("text", { class: "scale-words", x: right, y: low - 8, "text-anchor": "end" }, `${picture3.scale_km} km`)
    );
    host.replaceChildren(drawing);
    host.dataset.drawn = String(host.dataset.picture.length);
  }
  function drawAll() {
    for (const host of all(".evidence-map:not([data-drawn])")) draw8(host);
  }
  function watch2() {
    const view3 = byId("claims-view");
    if (!view3) return false;
    new MutationObserver(() => {
      apply();
      drawAll();
    }).observe(view3, { childList: true, subtree: true });
    apply();
    drawAll();
    return true;
  }
  function waitForView() {
    if (watch2()) return;
    const observer = new MutationObserver(() => watch2() && observer.disconnect());
    observer.observe(document.body, { childList: true, subtree: true });
  }
  function start25() {
    document.addEventListener("click", (event2) => {
      const verdict2 = closest(event2.target, ".verdict-filter");
      const choice = closest(event2.target, "#claims-kind .choice, #claims-speaker .choice");
      const pair = closest(event2.target, "#claims-pair");
      if (verdict2) {
        const { verdict: value } = verdict2.dataset;
        if (!filter.verdicts.delete(value)) filter.verdicts.add(value);
      } else if (choice) {
        const group3 = choice.parentElement;
        filter[group3.id === "claims-kind" ? "kind" : "speaker"] = choice.dataset.value;
        for (const other of group3.querySelectorAll(".choice"))
          other.setAttribute("aria-pressed", String(other === choice));
      } else if (pair) {
        pairOnly = !pairOnly;
        pair.setAttribute("aria-pressed", String(pairOnly));
      } else return;
      apply();
    });
    document.addEventListener("input", (event2) => {
      const field2 = (
        /** @type {HTMLInputElement} */
        event2.target
      );
      if (field2.id !== "claims-search") return;
      field2.dir = "auto";
      filter.words = field2.value;
      apply();
    });
    whenRead(() => {
      waitForView();
      state.subscribe((selection, phase, previous) => {
        if (phase !== "commit") return;
        apply();
        if (previous && selection.claim !== previous.claim) byId("claim-card")?.scrollTo(0, 0);
      });
    });
  }

  // assets/js/pages/events/cells.js
  var cells_exports = {};
  __export(cells_exports, {
    start: () => start26
  });

  // assets/js/pages/events/rows.js
  function dating({ open: open11, exact }) {
    let known3 = exact ? "exact" : "inexact";
    if (open11) known3 = open11 === "both" ? "open" : `no_${open11}`;
    return datings[known3].words;
  }
  function gradeWords(rating) {
    const { reliabilities: reliabilities2, grades: grades2 } = vocabulary_exports;
    return rating.split(", ").filter(Boolean).map(([letter, digit2]) => {
      const { meaning: meaning3 } = reliabilities2[letter];
      return `${letter === "F" ? meaning3 : `${meaning3} source`}, ${grades2[digit2].meaning}`;
    }).join("; ");
  }
  function named2(name2, local, language) {
    return language === "local" && local && local !== name2 ? `${name2} ${local}` : name2;
  }
  function participant([country, role, actor, office], dossier) {
    const where = dossier.countries[country]?.name ?? country;
    const who = [actor ? dossier.actors[actor]?.name ?? actor : null, office].filter(Boolean).join(", ");
    return who ? `${who} (${where}, ${role})` : `${where} (${role})`;
  }
  function bounds({ earliest, latest, open: open11 }) {
    if (open11 === "start") return [latest, latest];
    if (open11 === "end") return [earliest, earliest];
    return [earliest, latest];
  }
  function rowsOf(dossier, language) {
    const inOrder2 = dossier.events.map((event2, position) => ({ event: event2, position, days: bounds(event2) })).sort((a, b) => a.days[0] - b.days[0] || a.days[1] - b.days[1] || a.position - b.position);
    let order = -1;
    return inOrder2.map(({ event: event2, days: [first, last] }, number2) => {
      const before = inOrder2[number2 - 1]?.days;
      if (!before || before[0] !== first || before[1] !== last) order += 1;
      const place6 = dossier.places[event2.place];
      return {
        id: event2.id,
        event: event2,
        order,
        date: event2.date,
        words: event2.words,
        dating: dating(event2),
        kind: event2.kind,
        title: event2.title,
        countries: event2.countries.map((code) => named2(dossier.countries[code]?.name ?? code, dossier.countries[code]?.local, language)).join(", "),
        people: event2.people.map((one) => participant(one, dossier)).join("; "),
        place: place6 ? named2(place6.name, place6.local, language) : "",
        precision: place6 ? precisions[place6.precision]?.short ?? place6.precision : "",
        topics: event2.topics.join(", "),
        source: event2.source,
        grade: gradeWords(event2.rating),
        rating: event2.rating,
        also: otherNames(event2, dossier)
      };
    });
  }
  var SEARCHED = [
    "date",
    "words",
    "dating",
    "kind",
    "title",
    "countries",
    "people",
    "place",
    "precision",
    "topics",
    "source",
    "grade",
    "rating"
  ];
  function otherNames(event2, dossier) {
    const people = event2.people.map(([, , actor]) => dossier.actors[actor]);
    const countries2 = event2.countries.map((code) => dossier.countries[code]);
    return [dossier.places[event2.place], ...people, ...countries2].flatMap(
      (record) => record ? [record.local, ...record.names ?? []] : []
    ).filter(Boolean);
  }
  function filterOf(query) {
    const words4 = wordsOf2(query);
    if (!words4.length) return null;
    return (row2) => {
      row2.folded ??= heapOf([...SEARCHED.map((field2) => row2[field2]), ...row2.also]);
      return hasAll(row2.folded, words4);
    };
  }
  function shown6(rows4, selection) {
    const kept3 = new Set(
      matching(
        rows4.map((row2) => row2.event),
        selection
      )
    );
    return rows4.filter((row2) => kept3.has(row2.event));
  }
  function compareDates(a, b, newestFirst) {
    const [openA, openB] = [a, b].map(({ event: event2 }) => event2.open !== null);
    if (openA === openB) return a.order - b.order;
    return openA === newestFirst ? -1 : 1;
  }
  function orderWords(turned, open11) {
    if (!turned) return "";
    const first = turned === "desc" ? "Latest first" : "Earliest first";
    if (!open11) return `${first}.`;
    const dates2 = open11 === 1 ? "1 event whose date has" : `${open11.toLocaleString("en-GB")} events whose dates have`;
    return `${first}; last, below the line, ${dates2} no beginning or no end.`;
  }
  function isWhole2(listed3, selected2) {
    return listed3.length === selected2.length && selected2.every((row2, number2) => row2.id === listed3[number2]);
  }
  function countWords4(listed3, selected2, all4) {
    const number2 = (value) => value.toLocaleString("en-GB");
    const events = all4 === 1 ? "event" : "events";
    if (listed3 !== selected2) return `${number2(listed3)} listed of ${number2(selected2)} selected`;
    if (selected2 === all4) return `all ${number2(all4)} ${events}`;
    return `${number2(selected2)} of ${number2(all4)} ${events}`;
  }
  function remedies(selection, dossier) {
    const found = /* @__PURE__ */ new Set();
    const [start38, end3] = selection.window.map(fromIso);
    if (start38 > dossier.extent[0] || end3 < dossier.extent[1]) found.add("window");
    if (dossier.events.some((event2) => !selection.kinds.includes(event2.kind))) found.add("kinds");
    if (selection.scope === "pair" && selection.pair) found.add("scope");
    if (selection.within === "certainly") found.add("within");
    if (selection.withdrawn.length) found.add("withdrawn");
    return found;
  }

  // assets/js/pages/events/cells.js
  var SIDES2 = { A: "a", B: "b", both: "both", other: "other" };
  var part = (tag, props, ...children) => globalThis.React.createElement(tag, props, ...children);
  function twoLines(first, second) {
    return part(
      "div",
      { className: "two-lines" },
      part("span", { className: "first-line", title: first, dir: "auto" }, first),
      part("span", { className: "second-line", title: second, dir: "auto" }, second)
    );
  }
  var COMPARED = {
    contains: (cell, typed) => cell.includes(typed),
    equals: (cell, typed) => cell === typed,
    startsWith: (cell, typed) => cell.startsWith(typed)
  };
  function start26() {
    globalThis.dashAgGridComponentFunctions ||= {};
    const cells = globalThis.dashAgGridComponentFunctions;
    globalThis.dashAgGridFunctions ||= {};
    const functions = globalThis.dashAgGridFunctions;
    cells.EventDate = ({ data }) => twoLines(data.date, `“${data.words}”`);
    cells.EventText = ({ value }) => part("span", { className: "clamped", title: value, dir: "auto" }, value);
    cells.EventKind = ({ data }) => {
      const side2 = SIDES2[side(data.event, state.selection)];
      return part(
        "span",
        { className: "kind-cell" },
        part("span", { className: `mark mark-${data.kind} mark-of-${side2}`, "aria-hidden": "true" }),
        data.kind
      );
    };
    cells.EventPlace = ({ data }) => data.place ? twoLines(data.place, data.precision) : "";
    functions.eventMatches = ({ filterOption, value, filterText }) => {
      const spell = (text) => spellings(String(text ?? ""));
      if (filterOption === "notContains") return !functions.eventMatches({ filterOption: "contains", value, filterText });
      return spell(value).some((cell) => spell(filterText).some((typed) => COMPARED[filterOption](cell, typed)));
    };
    functions.eventDateText = ({ data }) => `${data.date} ${data.words}`;
    functions.eventDateOrder = (_valueA, _valueB, nodeA, nodeB, isDescending) => compareDates(nodeA.data, nodeB.data, isDescending);
    functions.eventIsOpen = ({ data }) => Boolean(data?.event.open);
    functions.eventIsChosen = ({ data }) => Boolean(data) && data.id === state.selection?.focus;
  }

  // assets/js/pages/events/table.js
  var table_exports = {};
  __export(table_exports, {
    listed: () => listed2,
    start: () => start27
  });
  var GRID = "events-grid";
  var KEPT_MS = 6e4;
  var api = null;
  var made2 = { dossier: null, language: null, rows: [] };
  var drawn5 = null;
  var drawnOf = null;
  var selected = [];
  var passes = null;
  var chosen = null;
  function describeDownloads(selection, dossier) {
    const opening = openings.get(selection.dossier);
    if (!opening || !dossier || !byId("events-sentence")) return;
    const { write: write6, sentence: sentence7, namesOf: namesOf2, bordersKnown: bordersKnown2 } = permalink_exports;
    byId("events-sentence").textContent = `${sentence7(selection, namesOf2(dossier), bordersKnown2())}.`;
    for (
      const link of
      /** @type {HTMLAnchorElement[]} */
      all("#events-downloads a")
    ) {
      link.href = address(
        `/export/${encodeURIComponent(selection.dossier)}/events.${link.dataset.ending}${write6(selection, opening)}`
      );
    }
  }
  function rows3() {
    const { dossier, selection } = state;
    if (made2.dossier !== dossier || made2.language !== selection.language) {
      made2 = { dossier, language: selection.language, rows: rowsOf(dossier, selection.language) };
    }
    return made2.rows;
  }
  var FIELDS2 = ["dossier", "pair", "window", "within", "kinds", "scope", "withdrawn", "language"];
  function draw9() {
    const { selection, dossier } = state;
    if (!api || !dossier || selection.page !== "events") return;
    const asked3 = JSON.stringify(FIELDS2.map((field2) => selection[field2]));
    if (asked3 !== drawn5 || dossier !== drawnOf) {
      [drawn5, drawnOf] = [asked3, dossier];
      selected = shown6(rows3(), selection);
      api.setGridOption("rowData", selected);
      api.refreshCells({ columns: ["kind"], force: true });
      describe4();
    }
    choose3(selection.focus);
  }
  function choose3(id) {
    if (id === chosen) return;
    chosen = id;
    for (const row2 of document.querySelectorAll(`#${GRID} .ag-row`)) {
      row2.classList.toggle("is-chosen", row2.getAttribute("row-id") === id);
    }
    const node = id && api.getRowNode(id);
    if (node?.displayed) api.ensureNodeVisible(node);
  }
  function isFiltered() {
    return api.isAnyFilterPresent();
  }
  function describe4() {
    const { selection, dossier } = state;
    const listed3 = isFiltered() ? api.getDisplayedRowCount() : selected.length;
    byId("events-count").textContent = countWords4(listed3, selected.length, dossier.events.length);
    byId("events-clear").hidden = !isFiltered();
    byId("events-empty").hidden = selected.length > 0;
    byId("events-table").hidden = selected.length === 0;
    if (selected.length) return;
    const helpful = remedies(selection, dossier);
    for (const button3 of all("#events-empty [data-remedy]")) {
      button3.hidden = !helpful.has(button3.dataset.remedy);
    }
    const [start38, end3] = dossier.extent.map(toIso);
    const back = selection.withdrawn.map((source) => ({ type: "withdraw", source, on: false }));
    byId("events-restore").dataset.dispatch = JSON.stringify([{ type: "several", actions: back }]);
    byId("events-widen").dataset.dispatch = JSON.stringify([{ type: "window", start: start38, end: end3 }]);
  }
  function describeOrder() {
    const sorted = api.getColumnState().filter(({ sort }) => sort);
    const [first] = sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
    const turned = first?.colId === "order" ? first.sort : null;
    let open11 = 0;
    api.forEachNodeAfterFilterAndSort(({ data }) => {
      if (data.event.open) open11 += 1;
    });
    byId("events-order").textContent = orderWords(turned, open11);
    byId(GRID).classList.toggle("is-by-date", turned !== null);
  }
  function drawScope({ scope, pair }) {
    for (
      const button3 of
      /** @type {HTMLButtonElement[]} */
      all("#events-scope [data-scope]")
    ) {
      button3.setAttribute("aria-pressed", String(button3.dataset.scope === (pair ? scope : "all")));
      button3.disabled = !pair && button3.dataset.scope === "pair";
    }
  }
  function filter2() {
    const before = passes;
    passes = filterOf(
      /** @type {HTMLInputElement} */
      byId("events-filter").value
    );
    if (before || passes) api.onFilterChanged();
  }
  var open8 = (id) => state.dispatch({ type: "focus", id });
  function listen7() {
    api.addEventListener("rowClicked", ({ data }) => {
      if (data && globalThis.getSelection().isCollapsed) open8(data.id);
    });
    api.addEventListener("cellKeyDown", ({ data, event: event2 }) => {
      if (event2.key === "Enter" && data) open8(data.id);
    });
    api.addEventListener("filterChanged", describe4);
    api.addEventListener("modelUpdated", describeOrder);
  }
  async function attach() {
    api = await globalThis.dash_ag_grid.getApiAsync(GRID);
    api.setGridOption("tabToNextCell", () => false);
    api.setGridOption("isExternalFilterPresent", () => passes !== null);
    api.setGridOption("doesExternalFilterPass", ({ data }) => passes(data));
    listen7();
    describeOrder();
    drawn5 = null;
    chosen = null;
    draw9();
    filter2();
  }
  function listedIds() {
    const ids = [];
    api.forEachNodeAfterFilterAndSort((node) => ids.push(node.id));
    return ids;
  }
  function listed2() {
    if (!api || state.selection.page !== "events") return shown6(rows3(), state.selection);
    const found = [];
    api.forEachNodeAfterFilterAndSort((node) => found.push(node.data));
    return found;
  }
  async function download(link, rows4) {
    const response = await fetch(link.href, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ rows: rows4 })
    }).catch(() => null);
    if (!response?.ok) {
      const said2 = response && await sentenceOf(response);
      show(said2 || "The download was not made: the server did not answer. Try again.", {
        kind: "error",
        key: "events-download"
      });
      return;
    }
    const file = element("a", {
      href: URL.createObjectURL(await response.blob()),
      download: /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition"))?.[1] || ""
    });
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), KEPT_MS);
  }
  function start27() {
    globalThis.dash_clientside ||= /** @type {DashClientside} */
    {};
    const clientside = globalThis.dash_clientside;
    clientside.araxes = Object.assign(clientside.araxes || {}, {
      /** True from the first opening of the page on. */
      openEvents(selection, opened2) {
        return !opened2 && selection?.page === "events" ? true : globalThis.dash_clientside.no_update;
      }
    });
    new MutationObserver((_, observer) => {
      if (!byId(GRID)) return;
      observer.disconnect();
      attach().catch((error) => console.error("araxes: the table of events did not start", error));
    }).observe(document.documentElement, { childList: true, subtree: true });
    document.addEventListener("input", (event2) => {
      const field2 = (
        /** @type {HTMLInputElement} */
        event2.target
      );
      if (field2.id !== "events-filter") return;
      field2.dir = "auto";
      if (api) filter2();
    });
    document.addEventListener("click", (event2) => {
      const link = (
        /** @type {HTMLAnchorElement|null} */
        closest(event2.target, "#events-downloads a")
      );
      if (!link || !api) return;
      const rows4 = listedIds();
      if (isWhole2(rows4, selected)) return;
      event2.preventDefault();
      download(link, rows4);
    });
    document.addEventListener("click", (event2) => {
      if (
        /** @type {HTMLElement} */
        event2.target.id !== "events-clear"
      ) return;
      globalThis.dash_clientside.set_props("events-filter", { value: "" });
      passes = null;
      api.setFilterModel(null);
      api.onFilterChanged();
      byId("events-filter").focus();
    });
    whenRead(() => {
      register({
        group: "Events",
        keys: ["Escape"],
        text: "Close the card of the event",
        when: () => document.documentElement.classList.contains("has-card"),
        run: () => state.dispatch({ type: "focus", id: null })
      });
      state.subscribe((selection, phase) => {
        if (phase !== "commit" && phase !== "data") return;
        if (phase === "commit") drawScope(selection);
        describeDownloads(selection, state.dossier);
        draw9();
      });
    });
  }

  // assets/js/pages/exporting.js
  var exporting_exports = {};
  __export(exporting_exports, {
    countWords: () => countWords5,
    createJob: () => createJob,
    notesOf: () => notesOf,
    orderOf: () => orderOf2,
    questionOf: () => questionOf,
    shareOf: () => shareOf2,
    start: () => start28
  });
  var ASK_EVERY_MS = 400;
  var WHAT = { briefing: "Whole briefing", view: "This view" };
  var AWAY2 = "The server does not answer. Start Araxes again, and then the export.";
  function orderOf2({ what, format, theme: theme2, notes, anyway = false }, selection) {
    const order = { what, format, theme: theme2, notes, anyway };
    return what === "view" ? { ...order, selection } : order;
  }
  var shareOf2 = ({ done: done2, total }) => total > 0 ? Math.min(done2 / total, 1) : 0;
  function notesOf({ what, format: { notes }, touched }) {
    return notes !== "never" && what !== "view" && (touched === null ? notes === "always" : touched);
  }
  var questionOf = ({ words: words4 }) => `${words4.replace(/\.$/, "")} – export all the same?`;
  var countWords5 = (count3) => count3 === 1 ? "1 scene" : `${count3} scenes`;
  function createJob(slug3, order, tell4, means = { fetch: globalThis.fetch?.bind(globalThis), wait: wait2 }) {
    const jobs = address(`/export/${encodeURIComponent(slug3)}/jobs`);
    let address2 = "";
    let stopped = false;
    async function ask4(url, options2) {
      let response;
      try {
        response = await means.fetch(url, { cache: "no-store", ...options2 });
      } catch {
        return { state: "failed", words: AWAY2 };
      }
      if (response.ok || response.headers?.get("Content-Type") === "application/json") return response.json();
      return { state: "failed", words: (await response.text()).trim() };
    }
    async function run2() {
      const body = JSON.stringify(order);
      let status = await ask4(jobs, { method: "POST", headers: { "Content-Type": "application/json" }, body });
      if (status.id) address2 = `${jobs}/${status.id}`;
      while (status.state === "running" && !stopped) {
        tell4(status);
        await means.wait(ASK_EVERY_MS);
        if (!stopped) status = await ask4(address2);
      }
      if (stopped && address2) status = await ask4(`${address2}/cancel`, { method: "POST" });
      return status.state === "done" ? { ...status, address: `${address2}/file` } : status;
    }
    return {
      run: run2,
      cancel() {
        stopped = true;
      }
    };
  }
  function wait2(ms) {
    return new Promise((resolve2) => {
      globalThis.setTimeout(resolve2, ms);
    });
  }
  var radio = (name2, value, ...children) => {
    const input2 = element("input", { type: "radio", name: name2, value });
    return element("label", { class: "export-choice" }, input2, element("span", {}, ...children));
  };
  var group2 = (legend, className, ...choices) => element("fieldset", { class: className }, element("legend", {}, legend), ...choices);
  async function countScenes(slug3) {
    try {
      const response = await globalThis.fetch(address(`/briefing/${encodeURIComponent(slug3)}.json`));
      return response.ok ? (await response.json()).scenes.length : 0;
    } catch {
      return 0;
    }
  }
  function buildQuestion(agree, refuse) {
    const words4 = element("p", { id: "export-question", class: "export-question-words" });
    const reasons = element("ul", { tabindex: "0", "aria-label": "Why" });
    const yes = element("button", { type: "button", class: "primary" }, "Export all the same");
    const no = element("button", { type: "button", class: "quiet" }, "Cancel");
    const part2 = element(
      "section",
      { class: "export-question", role: "alertdialog", "aria-labelledby": words4.id },
      words4,
      reasons,
      element("footer", {}, no, yes)
    );
    part2.hidden = true;
    yes.addEventListener("click", agree);
    no.addEventListener("click", refuse);
    function show6(asked3) {
      part2.hidden = !asked3;
      if (!asked3) return;
      words4.textContent = questionOf(asked3);
      reasons.replaceChildren(...asked3.reasons.map((reason) => element("li", { dir: "auto" }, reason)));
      part2.scrollIntoView({ block: "nearest" });
      no.focus();
    }
    return { part: part2, show: show6 };
  }
  function build5(slug3, formats) {
    const start38 = element("button", { type: "submit", class: "primary" }, "Export");
    const close2 = element("button", {
      type: "button",
      class: "quiet icon icon-close dialog-close",
      "aria-label": "Close the export"
    });
    const notes = element("input", { type: "checkbox", name: "notes" });
    const notesName = element("span", {});
    let touched = null;
    const count3 = element("small", {}, "…");
    const form = element(
      "form",
      { class: "export-form" },
      group2("What", "export-what", radio("what", "briefing", WHAT.briefing, count3), radio("what", "view", WHAT.view)),
      group2(
        "As",
        "export-formats",
        ...formats.map(
          ({ suffix, name: name2, text }) => radio("format", suffix, element("b", {}, name2), element("small", {}, text))
        )
      ),
      group2("Colours", "export-what", radio("theme", "light", "Light"), radio("theme", "dark", "Dark")),
      element("label", { class: "export-notes" }, notes, notesName)
    );
    const bar = element("progress", { max: "1", value: "0", "aria-label": "Progress of the export" });
    const words4 = element("p", { class: "export-words", role: "status" });
    const foot = element("footer", { class: "export-foot" }, words4, bar, start38);
    const question3 = buildQuestion(
      () => run2({ anyway: true }),
      () => ask4(null)
    );
    form.append(question3.part, foot);
    const title2 = element("h2", { id: "export-title" }, "Export");
    const dialog = element(
      "dialog",
      { class: "dialog export", "aria-labelledby": "export-title" },
      element("header", { class: "dialog-head" }, title2, close2),
      form
    );
    bar.hidden = true;
    let job = null;
    const choices = (name2) => (
      /** @type {RadioNodeList} */
      form.elements.namedItem(name2)
    );
    const inputs = () => (
      /** @type {HTMLInputElement[]} */
      all("input", form)
    );
    const value = (name2) => choices(name2).value;
    const choose4 = (name2, chosen2) => {
      choices(name2).value = chosen2;
    };
    const wholeBriefing = () => inputs().find(({ name: name2 }) => name2 === "what");
    choose4("what", "view");
    choose4("format", formats[0].suffix);
    choose4("theme", document.documentElement.dataset.theme === "dark" ? "dark" : "light");
    countScenes(slug3).then((scenes) => {
      count3.textContent = scenes ? countWords5(scenes) : "no scenes yet";
      wholeBriefing().disabled = !scenes;
      if (scenes && !job) choose4("what", "briefing");
      settle2();
    });
    function settle2() {
      const format = formats.find(({ suffix }) => suffix === value("format"));
      notes.disabled = Boolean(job) || format.notes === "never" || value("what") === "view";
      notes.checked = notesOf({ what: value("what"), format, touched });
      notesName.textContent = format.notes === "asked" ? "Speaker’s copy: with the presenter’s notes" : "With the presenter’s notes";
      for (const input2 of inputs()) if (input2.name === "theme") input2.disabled = Boolean(job) || !format.coloured;
    }
    function show6({ state: state2, words: said2 = "", ...status }) {
      words4.classList.toggle("is-error", state2 === "failed");
      words4.textContent = said2;
      if (state2 === "running") bar.value = shareOf2(status);
    }
    function ask4(asked3) {
      question3.show(asked3);
      foot.hidden = Boolean(asked3);
      for (const input2 of inputs()) input2.disabled = Boolean(asked3);
      if (asked3) return;
      setRunning(false);
      start38.focus();
    }
    function setRunning(running) {
      bar.hidden = !running;
      start38.textContent = running ? "Cancel" : "Export";
      for (const input2 of inputs()) input2.disabled = running;
      if (!running && count3.textContent === "no scenes yet") wholeBriefing().disabled = true;
      if (!running) settle2();
    }
    async function run2({ anyway = false } = {}) {
      if (anyway) ask4(null);
      const choice = {
        what: value("what"),
        format: value("format"),
        theme: value("theme"),
        notes: notes.checked,
        anyway
      };
      job = createJob(slug3, orderOf2(choice, state.selection), show6);
      setRunning(true);
      show6({ state: "running", words: "Starting", done: 0, total: 1 });
      const end3 = await job.run();
      job = null;
      setRunning(false);
      if (end3.state === "asks") {
        show6({ state: "asks" });
        ask4(end3);
      } else if (end3.state === "done") finish(end3);
      else show6(end3.state === "cancelled" ? { state: "cancelled", words: "Cancelled; nothing was written." } : end3);
    }
    function finish({ address: address2, name: name2 }) {
      const link = element("a", { href: address2, download: name2 }, name2);
      words4.classList.remove("is-error");
      words4.replaceChildren("Done: ", link);
      if (dialog.open) link.click();
    }
    form.addEventListener("change", ({ target }) => {
      if (target === notes) touched = notes.checked;
      settle2();
    });
    form.addEventListener("submit", (event2) => {
      event2.preventDefault();
      if (job) job.cancel();
      else run2();
    });
    close2.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event2) => event2.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      if (job) job.cancel();
      dialog.remove();
    });
    settle2();
    return dialog;
  }
  function open9(button3) {
    const { selection } = state;
    if (!selection || document.querySelector("dialog.export")) return;
    const dialog = build5(selection.dossier, JSON.parse(button3.dataset.formats));
    document.body.append(dialog);
    dialog.showModal();
  }
  function start28() {
    document.addEventListener("click", (event2) => {
      const button3 = closest(event2.target, "[data-action=export]");
      if (button3) open9(button3);
    });
  }

  // assets/js/pages/healing.js
  var healing_exports = {};
  __export(healing_exports, {
    createHealing: () => createHealing,
    pause: () => pause3,
    start: () => start29
  });
  var FIRST_MS = 1e3;
  var LONGEST_MS3 = 3e4;
  var pause3 = (attempt2) => Math.min(FIRST_MS * 2 ** attempt2, LONGEST_MS3);
  function createHealing({ look: look4, mend: mend2, later: later3, stop }) {
    const missing = /* @__PURE__ */ new Set();
    const suspects = /* @__PURE__ */ new Set();
    let attempt2 = 0;
    let timer3 = null;
    let looking = false;
    function plan() {
      stop(timer3);
      timer3 = later3(tryNow, pause3(attempt2));
      attempt2 += 1;
    }
    async function tryNow() {
      if (!missing.size || looking) return;
      looking = true;
      const there = await look4().catch(() => false);
      looking = false;
      if (!missing.size) return;
      if (!there) return plan();
      missing.clear();
      mend2();
    }
    return {
      /** Something failed that may come right by itself. */
      fail(what) {
        suspects.add(what);
        if (!missing.size) plan();
        missing.add(what);
      },
      /** It came after all. */
      well(what) {
        missing.delete(what);
        suspects.delete(what);
        if (!missing.size) stop(timer3);
        if (!suspects.size) attempt2 = 0;
      },
      /** Now rather than at the next turn: the network is back, or the reader is. */
      tryNow
    };
  }
  var isSeen3 = () => document.visibilityState === "visible";
  function mend() {
    if (isOpening()) ask(globalThis.location.search);
    else if (state.selection && !state.dossier) take2(state.selection);
    else state.refresh();
  }
  var healing = createHealing({
    look: async () => isSeen3() && (await globalThis.fetch(address("/health"), { cache: "no-store" })).ok,
    mend,
    later: (run2, ms) => setTimeout(run2, ms),
    stop: (timer3) => clearTimeout(timer3)
  });
  function start29() {
    document.addEventListener("araxes:failure", ({ detail: { what, status } }) => {
      if (!status || status >= 500) healing.fail(what);
    });
    document.addEventListener("araxes:success", ({ detail: { what } }) => healing.well(what));
    globalThis.addEventListener("online", () => healing.tryNow());
    document.addEventListener("visibilitychange", () => isSeen3() && healing.tryNow());
  }

  // assets/js/pages/inspector.js
  var inspector_exports = {};
  __export(inspector_exports, {
    start: () => start30,
    tabFor: () => tabFor
  });
  function tabFor(key2, index2, count3) {
    const steps2 = { ArrowRight: index2 + 1, ArrowLeft: index2 - 1, Home: 0, End: count3 - 1 };
    return key2 in steps2 ? (steps2[key2] + count3) % count3 : null;
  }
  var seen = {};
  var nameOf4 = ({ id }) => id.slice(id.indexOf("-") + 1);
  var tabs = () => all("#inspector-tabs [role=tab]");
  function showPanel(panel) {
    for (const tab of tabs()) {
      const chosen2 = tab.dataset.panel === panel;
      tab.setAttribute("aria-selected", String(chosen2));
      tab.tabIndex = chosen2 ? 0 : -1;
      const body = byId(tab.getAttribute("aria-controls"));
      if (body) body.hidden = !chosen2;
    }
  }
  function fold2(folded2) {
    const button3 = byId("inspector-collapse");
    if (!button3) return;
    const words4 = folded2 ? "Show this panel" : "Hide this panel";
    byId("inspector").classList.toggle("is-folded", folded2);
    button3.setAttribute("aria-expanded", String(!folded2));
    button3.setAttribute("aria-label", words4);
    button3.title = words4;
  }
  var isFolded = () => byId("inspector")?.classList.contains("is-folded");
  function scrollUp(selection, previous) {
    const changed = (field2) => JSON.stringify(selection[field2]) !== JSON.stringify(previous[field2]);
    if (changed("focus")) byId("panel-event")?.scrollTo(0, 0);
    if (changed("pair") || changed("dossier")) byId("panel-pair")?.scrollTo(0, 0);
  }
  function follow4(selection, phase, previous) {
    if (!selection || phase === "live" || phase === "theme") return;
    showPanel(selection.panel);
    document.documentElement.classList.toggle("has-card", selection.page === "events" && inSight(selection));
    if (!previous || phase !== "commit") return;
    scrollUp(selection, previous);
    if (selection.focus && selection.focus !== previous.focus) fold2(false);
  }
  function listen8() {
    state.subscribe(follow4);
  }
  function start30() {
    globalThis.dash_clientside ||= /** @type {DashClientside} */
    {};
    const clientside = globalThis.dash_clientside;
    clientside.araxes = Object.assign(clientside.araxes || {}, {
      /** The same selection written twice means "try again" (`araxes.state.refresh`): ask anew. @param {Selection} selection */
      askPanel(selection) {
        const name2 = nameOf4(globalThis.dash_clientside.callback_context.outputs_list);
        const now = JSON.stringify({ ...selection, camera: null });
        const again = now === seen[name2];
        seen[name2] = now;
        const next3 = question2(name2, selection, again ? null : asked2(name2));
        if (!next3) return globalThis.dash_clientside.no_update;
        ask2(name2, next3);
        return next3;
      },
      /** Draws the server's answer into its panel. @param {Drawing[]} drawings */
      drawPanel(drawings) {
        const name2 = nameOf4(globalThis.dash_clientside.callback_context.inputs_list[0]);
        const panel = elementOf(name2);
        draw7(panel, drawings);
        answer(name2);
        panel.dispatchEvent(new CustomEvent("araxes:drawn", { bubbles: true }));
      }
    });
    document.addEventListener("click", (event2) => {
      if (closest(event2.target, "#inspector-collapse")) fold2(!isFolded());
      else if (closest(event2.target, "#inspector-tabs [role=tab]")) fold2(false);
    });
    document.addEventListener("keydown", (event2) => {
      const tab = closest(event2.target, "#inspector-tabs [role=tab]");
      if (!tab) return;
      const every = tabs();
      const next3 = tabFor(event2.key, every.indexOf(tab), every.length);
      if (next3 === null) return;
      event2.preventDefault();
      state.dispatch({ type: "panel", value: (
        /** @type {PanelName} */
        every[next3].dataset.panel
      ) });
      every[next3].focus();
    });
    whenRead(listen8);
  }

  // assets/js/pages/opening.js
  var opening_exports2 = {};
  __export(opening_exports2, {
    start: () => start31
  });
  var PATIENCE_MS6 = 12e3;
  function runnable({ attributes, textContent }) {
    const copy2 = element(
      "script",
      Object.fromEntries([...attributes].map(({ name: name2, value }) => [name2, value])),
      textContent
    );
    copy2.async = false;
    return copy2;
  }
  var done = (script) => new Promise((resolve2) => {
    script.addEventListener("load", resolve2);
    script.addEventListener("error", resolve2);
  });
  async function run(template) {
    const scripts = [...template.content.querySelectorAll("script")].map(runnable);
    template.remove();
    const waiting = [];
    let before = Promise.resolve();
    for (const script of scripts) {
      if (script.src) {
        waiting.push(done(script));
        document.body.append(script);
      } else {
        const whole = [...waiting];
        before = before.then(() => Promise.all(whole)).then(() => document.body.append(script));
      }
    }
    await before;
  }
  function place5(target) {
    const focused2 = document.activeElement;
    for (const part2 of [...byId("first-map").children]) {
      if (target.moveBefore) target.moveBefore(part2, null);
      else target.append(part2);
    }
    byId("first").remove();
    writeAll(handling());
    if (focused2 instanceof HTMLElement && focused2 !== document.activeElement && target.contains(focused2))
      focused2.focus({ preventScroll: true });
    placed();
  }
  function placeWhenMade() {
    const observer = new MutationObserver(() => {
      const target = byId("map-place");
      if (!target) return;
      observer.disconnect();
      place5(target);
    });
    observer.observe(byId("react-entry-point"), { childList: true, subtree: true });
  }
  function open10() {
    placeWhenMade();
    const template = byId("later");
    const page3 = document.documentElement.dataset.opening;
    if (page3 !== "map" || document.documentElement.classList.contains("has-no-map")) {
      run(template);
      return;
    }
    const begin6 = once(() => run(template));
    whenSeen(begin6);
    document.addEventListener("araxes:nomap", begin6);
    globalThis.setTimeout(begin6, PATIENCE_MS6);
  }
  function start31() {
    whenRead(open10);
  }

  // assets/js/pages/pairs.js
  var pairs_exports = {};
  __export(pairs_exports, {
    start: () => start32,
    step: () => step4
  });
  function step4(rows4, row2, column, key2) {
    const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[key2];
    let [r, c] = [row2 + down, column + right];
    while (rows4[r] && c >= 0 && c < rows4[r].length) {
      if (rows4[r][c]) return rows4[r][c];
      [r, c] = [r + down, c + right];
    }
    return null;
  }
  var cellOf = (event2) => closest(event2.target, ".matrix .cell");
  function rowsOf2(table3) {
    return [...table3.tBodies[0].rows].map(
      (row2) => all("td:not(.total)", row2).map((cell) => (
        /** @type {HTMLElement|null} */
        cell.querySelector(".cell")
      ))
    );
  }
  function point(cell) {
    const table3 = cell.closest("table");
    for (const head of table3.querySelectorAll("th.is-pointed")) head.classList.remove("is-pointed");
    const td = cell.closest("td");
    table3.tHead.rows[0].cells[td.cellIndex].classList.add("is-pointed");
    td.parentElement.cells[0].classList.add("is-pointed");
    const detail = byId("pairs-detail");
    if (detail) detail.textContent = cell.getAttribute("aria-label");
  }
  function start32() {
    document.addEventListener("pointerover", (event2) => {
      const cell = cellOf(event2);
      if (cell) point(cell);
    });
    document.addEventListener("click", (event2) => {
      const cell = cellOf(event2);
      if (!cell) return;
      const { row: row2, column } = cell.dataset;
      state.dispatch({
        type: "several",
        actions: [
          { type: "pair", a: row2, b: column },
          { type: "page", value: "map" }
        ]
      });
    });
    document.addEventListener("focusin", (event2) => {
      const cell = cellOf(event2);
      if (!cell) return;
      for (const other of all(".cell[tabindex='0']", cell.closest("table"))) other.tabIndex = -1;
      cell.tabIndex = 0;
      point(cell);
    });
    document.addEventListener("keydown", (event2) => {
      const cell = cellOf(event2);
      if (!cell || !event2.key.startsWith("Arrow")) return;
      const rows4 = rowsOf2(cell.closest("table"));
      const row2 = rows4.findIndex((cells) => cells.includes(cell));
      event2.preventDefault();
      step4(rows4, row2, rows4[row2].indexOf(cell), event2.key)?.focus();
    });
  }

  // assets/js/pages/paper.js
  var paper_exports = {};
  __export(paper_exports, {
    start: () => start33
  });

  // assets/js/map/picture.js
  function take3(view3) {
    if (!view3?.mapLibre) return null;
    const ground = view3.mapLibre.getCanvas();
    const { width, height } = ground;
    if (!width || !height) return null;
    const picture3 = element("canvas", { width, height });
    const context = picture3.getContext("2d");
    view3.mapLibre.redraw();
    context.drawImage(ground, 0, 0, width, height);
    const marks = (
      /** @type {HTMLCanvasElement} */
      view3.host.querySelector("#map-overlay")
    );
    if (marks.width && marks.height) context.drawImage(marks, 0, 0, width, height);
    return picture3.toDataURL("image/png");
  }

  // assets/js/pages/paper.js
  var COLUMNS = [
    ["date", "Date"],
    ["title", "Event"],
    ["kind", "Type"],
    ["people", "Who"],
    ["place", "Place"],
    ["source", "Source"]
  ];
  var end2 = null;
  function headOf3(selection, dossier) {
    const page3 = all(`#topbar [data-page="${selection.page}"]`)[0]?.textContent;
    const words4 = sentence(selection, namesOf(dossier), bordersKnown());
    const image = selection.page === "map" ? take3(view) : null;
    return element(
      "header",
      { class: "paper paper-head" },
      element("h1", { dir: "auto" }, dossier.title),
      element("p", {}, `${[page3, words4].filter(Boolean).join(" · ")}.`),
      image && element("img", { class: "paper-map", src: image, alt: "The map, as it stood on the screen" }),
      image && element("p", { class: "note" }, byId("map-attribution").textContent)
    );
  }
  var lineOf = (row2) => element(
    "tr",
    {},
    ...COLUMNS.map(
      ([field2]) => element("td", { dir: "auto" }, field2 === "source" ? `${row2.source} (${row2.rating})` : String(row2[field2]))
    )
  );
  function tableOf(rows4) {
    return element(
      "section",
      { class: "paper paper-events" },
      element("h2", {}, rows4.length === 1 ? "1 event" : `${rows4.length.toLocaleString("en-GB")} events`),
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, ...COLUMNS.map(([, title2]) => element("th", { scope: "col" }, title2)))),
        element("tbody", {}, ...rows4.map(lineOf))
      ),
      element(
        "p",
        { class: "note" },
        "In brackets the Admiralty grade: the source from A, reliable, to F; what it says from 1, confirmed, to 6."
      )
    );
  }
  function unfold() {
    const closed = (
      /** @type {HTMLDetailsElement[]} */
      all(".page[data-shown] details:not([open])")
    );
    for (const details of closed) details.open = true;
    const shorten = fillWhole();
    return () => {
      shorten();
      for (const details of closed) details.open = false;
    };
  }
  function whiten({ theme: theme2 }) {
    if (!wear("light")) return () => {
    };
    state.themeChanged();
    return () => {
      if (wear(resolve(theme2, system().matches))) state.themeChanged();
    };
  }
  function begin5() {
    const { selection, dossier } = state;
    if (end2 || !selection || !dossier || selection.scene) return;
    const main = byId("main");
    const darken = whiten(selection);
    const refold = unfold();
    const head = headOf3(selection, dossier);
    const added = [head];
    if (isWindowed(selection.page)) added.push(tableOf(listed2()));
    main.prepend(head);
    main.append(...added.slice(1));
    end2 = () => {
      for (const part2 of added) part2.remove();
      refold();
      darken();
      end2 = null;
    };
  }
  function start33() {
    whenRead(() => {
      globalThis.addEventListener("beforeprint", begin5);
      globalThis.addEventListener("afterprint", () => end2?.());
    });
  }

  // assets/js/pages/picker.js
  var picker_exports = {};
  __export(picker_exports, {
    actionOf: () => actionOf,
    countEvents: () => countEvents,
    filterCountries: () => filterCountries,
    follow: () => follow5,
    options: () => options,
    pick: () => pick,
    start: () => start34
  });
  var NO_PAIR = "none";
  var SIDES3 = ["side-a", "side-b"];
  var REST_MS2 = 150;
  var draft = [null, null];
  var resting = null;
  function countEvents(dossier, other) {
    const counts = /* @__PURE__ */ new Map();
    for (const event2 of dossier.events) {
      if (other && !event2.countries.includes(other)) continue;
      for (const code of event2.countries) {
        if (code !== other) counts.set(code, (counts.get(code) || 0) + 1);
      }
    }
    return counts;
  }
  var nameOf5 = (country, language) => language === "local" && country.local || country.name;
  function options(dossier, own3, other, language) {
    const counts = countEvents(dossier, other);
    const codes = Object.keys(dossier.countries);
    const byEvents2 = (a, b) => (counts.get(b) || 0) - (counts.get(a) || 0) || dossier.countries[a].name.localeCompare(dossier.countries[b].name);
    const item = (code) => ({ value: code, label: nameOf5(dossier.countries[code], language) });
    const withEvents = codes.filter((code) => counts.has(code)).sort(byEvents2).map(item);
    const others = codes.filter((code) => !counts.has(code) && code !== other).sort(byEvents2).map(item);
    const heading = other ? `With events with ${nameOf5(dossier.countries[other], language)}` : "With events";
    const swap2 = other ? [item(other)] : [];
    return [
      { group: heading, items: withEvents },
      { group: "Without events", items: others },
      { group: own3 && other ? "Swap the two" : "The other side", items: swap2 },
      { group: "All countries", items: [{ value: NO_PAIR, label: "No pair" }] }
    ].filter((group3) => group3.items.length);
  }
  function actionOf(before, after) {
    const [a, b] = after;
    if (a === before[0] && b === before[1]) return null;
    if (a === NO_PAIR || b === NO_PAIR) return { type: "pair", a: null, b: null };
    if (!a || !b) return null;
    if (a === b) return before[0] && before[1] ? { type: "swap" } : null;
    return { type: "pair", a, b };
  }
  function pick(side2, value) {
    if (!state.selection) return;
    const after = (
      /** @type {Pair} */
      draft.with(side2, value)
    );
    const action = actionOf(draft, after);
    if (!action && after[0] !== after[1]) draft = after;
    if (action) state.dispatch(action);
    rest();
  }
  function wanted2() {
    const { dossier, selection } = state;
    const [a, b] = draft;
    return [
      { data: options(dossier, a, b, selection.language), value: a },
      { data: options(dossier, b, a, selection.language), value: b }
    ];
  }
  var held2 = (side2) => globalThis.dash_component_api?.getLayout(SIDES3[side2])?.props;
  var isBehind2 = (side2, { data, value }) => (held2(side2).value || null) !== value || JSON.stringify(held2(side2).data) !== JSON.stringify(data);
  function draw10() {
    const { dossier, selection } = state;
    if (resting || !dossier || selection.scene || !held2(0) || !held2(1)) return;
    const next3 = wanted2();
    const behind2 = [0, 1].filter((side2) => isBehind2(side2, next3[side2]));
    for (const side2 of behind2) globalThis.dash_clientside.set_props(SIDES3[side2], next3[side2]);
    if (behind2.length) rest();
  }
  function rest() {
    resting ||= globalThis.setTimeout(() => {
      resting = null;
      draw10();
    }, REST_MS2);
  }
  function follow5(selection, phase, previous) {
    if (phase === "data") draw10();
    if (phase !== "commit") return;
    const same4 = previous && JSON.stringify(previous.pair) === JSON.stringify(selection.pair);
    if (!same4) draft = selection.pair ? [...selection.pair] : [null, null];
    if (!same4 || previous.language !== selection.language || previous.scene) draw10();
  }
  function filterCountries({ options: groups2, search }) {
    const { dossier } = state;
    const words4 = wordsOf2(search);
    const names = (code) => {
      const country = dossier?.countries[code];
      return country ? [country.name, country.local || "", code, ...country.names] : ["No pair"];
    };
    const fits = (item) => hasAll(heapOf(names(item.value)), words4);
    return groups2.map((group3) => ({ ...group3, items: group3.items.filter(fits) })).filter((group3) => group3.items.length);
  }
  function renderCountry({ option }) {
    const { dossier } = state;
    const side2 = document.activeElement?.closest("#side-b, .side-b") ? 0 : 1;
    const count3 = dossier ? countEvents(dossier, draft[side2]).get(option.value) : 0;
    const part2 = globalThis.React.createElement;
    return part2(
      "span",
      { className: "country-option" },
      part2("span", { dir: "auto" }, option.label),
      count3 ? part2("span", { className: "count" }, count3) : null
    );
  }
  function listen9(event2) {
    const option = closest(event2.target, "[data-combobox-option]");
    const list2 = closest(option, "[role=listbox]");
    const side2 = list2 ? SIDES3.findIndex((id) => byId(id)?.getAttribute("aria-controls") === list2.id) : -1;
    if (side2 >= 0) pick(side2, option.getAttribute("value"));
  }
  function start34() {
    globalThis.dashMantineFunctions = Object.assign(globalThis.dashMantineFunctions || {}, {
      araxesFilterCountries: filterCountries,
      araxesRenderCountry: renderCountry
    });
    document.addEventListener("click", listen9, { capture: true });
    whenRead(() => state.subscribe(follow5));
  }

  // assets/js/pages/withdrawn.js
  var withdrawn_exports = {};
  __export(withdrawn_exports, {
    putBack: () => putBack,
    sentence: () => sentence6,
    start: () => start35
  });
  function sentence6(sources, titles) {
    const one = sources.length === 1;
    const names = sources.map((id) => titles[id] ?? id);
    const listed3 = one ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
    return `Without ${listed3}: what rests on ${one ? "it" : "them"} alone is left out everywhere.`;
  }
  function putBack(sources) {
    return { type: "several", actions: sources.map((source) => ({ type: "withdraw", source, on: false })) };
  }
  var told = "";
  function follow6({ withdrawn }, phase) {
    if (!["commit", "data"].includes(phase) || !state.dossier) return;
    const said2 = withdrawn.length ? sentence6(withdrawn, state.dossier.sources) : "";
    if (said2 === told) return;
    told = said2;
    if (!withdrawn.length) {
      dismiss("withdrawn");
      return;
    }
    const text = withdrawn.length === 1 ? "Put it back" : "Put them back";
    show(said2, {
      kind: "warning",
      key: "withdrawn",
      action: { text, run: () => state.dispatch(putBack(withdrawn)) }
    });
  }
  function start35() {
    whenRead(() => state.subscribe(follow6));
  }

  // assets/js/parts/actions.js
  var actions_exports2 = {};
  __export(actions_exports2, {
    read: () => read2,
    start: () => start36
  });
  function read2(text) {
    try {
      const actions2 = JSON.parse(text || "[]");
      return Array.isArray(actions2) ? actions2.filter((action) => typeof action?.type === "string") : [];
    } catch {
      return [];
    }
  }
  function start36() {
    document.addEventListener("click", (event2) => {
      const control = (
        /** @type {HTMLButtonElement|null} */
        closest(event2.target, "[data-dispatch]")
      );
      if (!control || control.disabled) return;
      for (const action of read2(control.dataset.dispatch)) state.dispatch(action);
    });
  }

  // assets/js/parts/going_on.js
  var going_on_exports = {};
  __export(going_on_exports, {
    start: () => start37
  });
  var PANELS2 = "#layers-panel, #inspector .panel";
  var LEAST_PX = 4;
  var OCCASIONS = ["araxes:drawn", "araxes:map", "click", "toggle", "keyup", "transitionend"];
  function look3(panel) {
    const left2 = panel.scrollHeight - panel.clientHeight - panel.scrollTop;
    panel.classList.toggle("goes-on", left2 > LEAST_PX);
  }
  function start37() {
    let frame2 = 0;
    function soon() {
      if (frame2) return;
      frame2 = globalThis.requestAnimationFrame(() => {
        frame2 = 0;
        all(PANELS2).forEach(look3);
      });
    }
    document.addEventListener(
      "scroll",
      ({ target }) => target instanceof Element && target.matches(PANELS2) && look3(target),
      { capture: true, passive: true }
    );
    for (const occasion of OCCASIONS) document.addEventListener(occasion, soon, true);
    globalThis.addEventListener("resize", soon);
    whenRead(() => state.subscribe((_selection, phase) => phase !== "live" && soon()));
  }

  // assets/js/app.js
  var PARTS2 = [
    address_exports,
    actions_exports2,
    arriving_exports,
    asking_exports,
    bridge_exports,
    charts_exports,
    claims_exports,
    exporting_exports,
    finder_exports,
    following_exports,
    marking_exports,
    healing_exports,
    going_on_exports,
    help_exports,
    inspector_exports,
    keys_exports,
    pairs_exports,
    paper_exports,
    picker_exports,
    progress_exports,
    sheets_exports,
    regions_exports,
    single_keys_exports,
    source_card_exports,
    cited_events_exports,
    standings_exports,
    theme_exports,
    topbar_exports,
    withdrawn_exports,
    keep_exports,
    page_exports,
    cells_exports,
    table_exports,
    view_exports,
    main_exports,
    view_exports2,
    // Last: it lets Dash begin, which calls what the others have made ready.
    opening_exports2
  ];
  for (const part2 of PARTS2) part2.start();
  handOut({ citedEvents: cited_events_exports, compose: { book, drafts } });
})();
