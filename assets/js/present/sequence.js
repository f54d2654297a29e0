/** Where one is in a briefing, as numbers from 0. Pure; the room's window and the presenter's share it. */

/** @import { Scene } from "../types.d.ts" */

/** Digits that follow each other more slowly than this belong to different numbers. */
const DIGITS_MS = 3000;
/** More digits than any briefing has scenes. */
const MOST_DIGITS = 3;

/** The nearest scene there is. */
const within = (index, count) => Math.max(0, Math.min(count - 1, index));

/**
 * @param {number} index @param {number} by scenes on, or back where negative
 * @param {number} count @param {boolean} [round] from the last one goes on to the first
 * @returns {number} the last and first scene are stayed at, unless it goes round
 */
function step(index, by, count, round = false) {
  return round ? (index + by + count) % count : within(index + by, count);
}

/** @param {Pick<Scene, "id">[]} scenes @param {string|null} id @returns {number} −1 for none */
const indexOf = (scenes, id) => scenes.findIndex((scene) => scene.id === id);

/**
 * Where one stands after the scenes changed: at the same scene, or where it was.
 * @param {Pick<Scene, "id">[]} scenes as they are now @param {string} id @param {number} index before
 */
function keep(scenes, id, index) {
  const found = indexOf(scenes, id);
  return found < 0 ? within(index, scenes.length) : found;
}

/**
 * Digits typed so far, with one more.
 * @param {{text: string, at: number}|null} typed @param {string} digit @param {number} now in ms
 */
function type(typed, digit, now) {
  const going = typed && now - typed.at < DIGITS_MS ? typed.text : "";
  return { text: (going + digit).slice(-MOST_DIGITS), at: now };
}

/** @returns {number|null} the scene that the digits name, the nearest there is; null for none */
function typedIndex(typed, count, now) {
  if (!typed || now - typed.at >= DIGITS_MS) return null;
  return within(Number(typed.text) - 1, count);
}

export { DIGITS_MS, indexOf, keep, step, type, typedIndex, within };
