/**
 * Stands in for the server on a page in one file; runs before anything else. Bodies lie in the page,
 * gzipped in base64, under the addresses that a server would have. And MapLibre's worker, a module,
 * is made a classic script: on `file://` a module can be loaded from nowhere, and no tile is drawn.
 */

const KEPT = "script[data-address]";
const SCRIPT_TYPE = "text/javascript";
/** How a bundled module ends: it hands out what nobody imports. */
const EXPORTS = /\bexport\s*\{[^{}]*\};?(?=\s*(?:\/\*[\s\S]*\*\/\s*)?$)/;

/**
 * A module without imports as a classic script that does the same. Pure.
 * @param {string} text of the module
 * @returns {string} strict, and in a function, so that its names stay its own
 */
const classic = (text) => `(function () {"use strict";${text.replace(EXPORTS, "")}\n})();`;

const isModule = (text) => EXPORTS.test(text);

/** A script that does nothing but import another: MapLibre's way to one of a foreign origin. */
const IMPORT = /^\s*import\s*("[^"]*");?\s*$/;

/**
 * The text of a script as a blob keeps it: a module is unwrapped, and one that imports another is
 * that other. A page of `file://` counts as foreign to its own blobs. Pure.
 * @param {string} text
 * @param {(address: string) => string|undefined} textOf scripts that were kept before
 */
function unwrapped(text, textOf = () => undefined) {
  const imported = IMPORT.exec(text);
  if (imported) return textOf(JSON.parse(imported[1])) ?? text;
  return isModule(text) ? classic(text) : text;
}

/** What is kept, by address: its text, and the media type that a server would give it. */
const kept = new Map();

/**
 * A style with its layers inside: where an address of what is kept stands, the value itself. The
 * map's worker has another origin than a page of `file://` and may read nothing of it by address.
 */
function resolved(value) {
  if (typeof value === "string") return kept.has(value) ? JSON.parse(kept.get(value).text) : value;
  if (Array.isArray(value)) return value.map(resolved);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one)]));
}

async function unpack(element) {
  const letters = globalThis.atob(element.textContent);
  const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const plain = new globalThis.Response(
    new globalThis.Blob([packed]).stream().pipeThrough(new globalThis.DecompressionStream("gzip")),
  );
  const { address, mediaType } = element.dataset;
  kept.set(address, { text: await plain.text(), mediaType });
  element.remove();
}

/**
 * Unpacks everything that the page holds.
 * @throws {Error} with a sentence, in a browser that is too old for it
 */
export const open = async () => {
  if (!globalThis.DecompressionStream) throw new Error("this browser cannot unpack it; one of 2023 or later can");
  await Promise.all([...document.querySelectorAll(KEPT)].map(unpack));
};

/** Texts of scripts by blob, and by the address that a blob was given. */
const written = new WeakMap();
const addressed = new Map();

export { classic, isModule, kept, resolved, unwrapped };

export function start() {
  const NativeBlob = globalThis.Blob;
  const NativeWorker = globalThis.Worker;
  const give = globalThis.URL.createObjectURL.bind(globalThis.URL);
  globalThis.fetch = async (resource) => {
    const address = typeof resource === "string" ? resource : /** @type {Request} */ (resource).url;
    const found = kept.get(address);
    if (!found) throw new TypeError(`${address} is not in this file, and nothing is fetched from elsewhere`);
    return new globalThis.Response(found.text, { status: 200, headers: { "Content-Type": found.mediaType } });
  };

  globalThis.Blob = class Blob extends NativeBlob {
    constructor(parts = [], options = {}) {
      const isScript = options.type === SCRIPT_TYPE && parts.every((part) => typeof part === "string");
      const text = isScript ? unwrapped(parts.join(""), (address) => addressed.get(address)) : null;
      super(isScript ? [text] : parts, options);
      if (isScript) written.set(this, text);
    }
  };

  globalThis.URL.createObjectURL = (source) => {
    const address = give(source);
    if (written.has(source)) addressed.set(address, written.get(source));
    return address;
  };

  globalThis.Worker = class Worker extends NativeWorker {
    /** Whatever is asked for, the worker is classic: its script has been unwrapped. */
    // biome-ignore lint/complexity/noUselessConstructor: it keeps `{ type: "module" }` away
    constructor(address) {
      super(address);
    }
  };

  /** Dash's own calls, which lead nowhere here. */
  globalThis.dash_clientside = { no_update: Symbol("no update"), set_props() {} };
}
