/**
 * The room as the presenter's window knows it: where it is, whether it answers, and what happens to an
 * order when it does not. Then the presenter goes on alone, and follows again when a room is back.
 */

/** @import { Order, Whereabouts } from "../types.d.ts" */

/** A room that is there answers within a frame or two; one that is busy drawing, within this. */
const PATIENCE_MS = 1500;

/**
 * @param {{send: (type: string, values?: object) => void}} line to the room
 * @param {{changed: () => void, alone: (command: string, values: Order) => void}} hooks
 *   `changed` when the room said or ceased to say where it is; `alone` carries an order out here
 * @param {{set: (run: () => void, ms: number) => number, clear: (timer: number|null) => void}} [timers] stand-ins in tests
 */
function createRoom(
  line,
  hooks,
  timers = { set: globalThis.setTimeout.bind(globalThis), clear: globalThis.clearTimeout.bind(globalThis) },
) {
  /** @type {Whereabouts|null} */
  let where = null;
  /** @type {{command: string, values: Order}[]} */
  let waiting = [];
  /** @type {number|null} */
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

  /** Hears where the room is: whatever was asked of it has been done. @param {Whereabouts} message */
  function hear(message) {
    timers.clear(timer);
    timer = null;
    waiting = [];
    where = message;
    hooks.changed();
  }

  /** Has the room do something, or does it here where no room shows scenes. @param {string} command @param {Order} [values] */
  function order(command, values = {}) {
    const shows = where && where.mode !== "idle";
    if (!shows && command !== "begin") {
      hooks.alone(command, values);
      return;
    }
    waiting.push({ command, values });
    line.send("do", { ...values, command });
    if (timer === null) timer = timers.set(lose, PATIENCE_MS);
  }

  return { hear, lose, order, where: () => where };
}

export { createRoom, PATIENCE_MS };
