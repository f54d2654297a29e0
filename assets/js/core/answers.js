/** What the server says in plain words where it gives nothing else. */

/** @param {Response} response @returns {Promise<string>} a sentence; empty where it says none */
export async function sentenceOf(response) {
  const isPlain = (response.headers.get("Content-Type") || "").startsWith("text/plain");
  return isPlain ? (await response.text()).trim() : "";
}
