/**
 * What the page waits for: a thin bar for what takes over a second, and a notice when the server
 * fails. Watches `fetch`, which Dash's callbacks and the dossier's events go through.
 */

import { state } from "../core/state.js";
import * as notices from "./notices.js";

/** What is quicker needs no bar: it would only flicker. */
const PATIENCE_MS = 1000;

const WATCHED = /\/(_dash-(update-component|layout|dependencies)|data\/|geo\/)/;

/**
 * The sentence for an answer that is no answer.
 * @param {number} status HTTP status; 0 when nothing came back
 * @param {string} body what the server said, where it is a short sentence
 */
function sentence(status, body) {
  const said = /^[^<>{}]{1,300}$/.test(body) ? ` ${body}` : "";
  if (!status) return "The server did not answer. What is missing comes by itself when it is back.";
  if (status < 500) return `The server refused what the page asked for (${status}).${said}`;
  return `The server failed (${status}). What is missing is asked for again by itself.${said}`;
}

/** How many answers are awaited. */
let awaited = 0;
const pending = () => awaited;

let timer = null;

const mark = (busy) => document.documentElement.classList.toggle("is-waiting", busy);

function begin() {
  awaited += 1;
  if (awaited === 1) timer = setTimeout(mark, PATIENCE_MS, true);
}

function end() {
  awaited -= 1;
  if (awaited > 0) return;
  clearTimeout(timer);
  mark(false);
}

/** A server that was away is back with the next answer; what it refused stays refused. */
function complain(status, body) {
  const words = sentence(status, body);
  // What is asked again by itself and fails again is not read out again.
  if ([...document.querySelectorAll("#notices .notice p")].some(({ textContent }) => textContent === words)) return;
  notices.show(words, {
    kind: "error",
    key: status >= 400 && status < 500 ? "refused" : "server",
    action: { text: "Try again", run: () => state.refresh() },
  });
}

/** What a request asks for: an output of Dash's callbacks, or an address. */
function askedFor(url, options) {
  try {
    return JSON.parse(options.body).output || url;
  } catch {
    return url;
  }
}

const tell = (what, detail) => document.dispatchEvent(new CustomEvent(`araxes:${what}`, { detail }));

async function check(response) {
  if (response.status < 400) {
    notices.dismiss("server");
    return;
  }
  complain(response.status, await response.clone().text());
}

/** @type {(data: string|null) => void} */
let heard = () => {};
/** @param {(data: string|null) => void} listener hears of which data each answer is */
const onData = (listener) => {
  heard = listener;
};
const hearData = (response) => heard(response.headers.get("Araxes-Data"));

export { onData, pending, sentence, WATCHED };

export function start() {
  const send = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (resource, options) => {
    const url = String(resource instanceof Request ? resource.url : resource);
    if (!WATCHED.test(url)) {
      const response = await send(resource, options);
      hearData(response);
      return response;
    }
    begin();
    try {
      const response = await send(resource, options);
      hearData(response);
      const { status } = response;
      tell(status < 400 ? "success" : "failure", { what: askedFor(url, options), status });
      check(response).catch((error) => console.error("araxes:", error));
      return response;
    } catch (error) {
      if (error.name !== "AbortError") {
        tell("failure", { what: askedFor(url, options), status: 0 });
        complain(0, "");
      }
      throw error;
    } finally {
      end();
    }
  };
}
