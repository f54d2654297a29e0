/**
 * The letters of the map's labels. The map draws a letter once and keeps the picture, so every font
 * has to be there before the first label is: labels stay hidden until then.
 */

const FAMILIES = "'IBM Plex Sans', 'Araxes Scripts', 'Araxes Single'";
const FACES = [`400 24px ${FAMILIES}`, `600 24px ${FAMILIES}`, `italic 400 24px ${FAMILIES}`];
/** Letters that make the browser load the files in which they are: a file for each script. */
const SAMPLES = ["Aa", "Əşığ"];

/**
 * Loads what names in this language need. Asked for whenever letters may be drawn: a browser drops
 * its fonts where another size or medium makes it read the style sheets anew, and what is there
 * already costs nothing.
 * @param {"en"|"local"} language
 * @param {string[]} [samples] a letter of each script in which local names are written here
 * @returns {Promise<void>} resolves when all is there or has failed: then the machine's own letters serve
 */
function load(language, samples = []) {
  const texts = language === "local" ? [...SAMPLES, ...samples] : SAMPLES;
  const wanted = texts.flatMap((text) => FACES.map((face) => document.fonts.load(face, text)));
  return Promise.allSettled(wanted).then(() => undefined);
}

export { FACES, load, SAMPLES };
