/** How a briefing runs against the durations of its scenes. Pure. */

/** Less than this is nothing to hurry for. */
const EVEN_S = 5;

const total = (scenes) => scenes.reduce((sum, { duration_s: seconds }) => sum + seconds, 0);

/**
 * Seconds ahead of the plan (negative: behind) at a scene, after so many seconds: a scene may be
 * reached early or stayed at too long, and in between one is even.
 * @param {{duration_s: number}[]} scenes @param {number} index @param {number} elapsedS
 * @param {number} [from] the scene that the briefing began with
 */
function aheadBy(scenes, index, elapsedS, from = 0) {
  const begins = total(scenes.slice(from, index));
  const ends = begins + scenes[index].duration_s;
  if (elapsedS < begins) return begins - elapsedS;
  return elapsedS > ends ? ends - elapsedS : 0;
}

/** "1:05", "1:02:05" with hours. */
function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** The pace in words. */
function words(aheadS) {
  if (Math.abs(aheadS) < EVEN_S) return "on time";
  return `${clock(Math.abs(aheadS))} ${aheadS > 0 ? "ahead" : "behind"}`;
}

export { aheadBy, clock, EVEN_S, total, words };
