import assert from "node:assert/strict";
import test from "node:test";
import { createPictures } from "../../../assets/js/map/pictures.js";

const FRAME = { lon: 0, lat: 0, zoom: 3, width: 10, height: 10 };
const order = (url) => ({ url, content: url, frame: FRAME });
const headersOf = (values) => ({ get: (name) => values[name] ?? null });
const drawn = { ok: true, status: 200, headers: headersOf({}), text: async () => "<svg/>" };
const busy = (wait) => ({ ok: false, status: 429, headers: headersOf({ "Retry-After": wait }) });
const refused = (status, type, words) => ({
  ok: false,
  status,
  headers: headersOf({ "Content-Type": type }),
  text: async () => words,
});

/** A server whose answers the test gives, one question after the other. */
function server() {
  const asked = [];
  const waited = [];
  const open = [];
  return {
    asked,
    waited,
    /** Answers the question that is open, and lets what follows from it happen. */
    async answer(response) {
      const { give, fail } = open.shift();
      if (response instanceof Error) fail(response);
      else give(response);
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
    openQuestions: () => open.length,
    means: {
      fetch: (url) => {
        asked.push(url);
        return new Promise((give, fail) => open.push({ give, fail }));
      },
      later: async (ms) => {
        waited.push(ms);
      },
      address: (text) => `blob:${text}`,
    },
  };
}

const begin = () => {
  const said = [];
  const at = server();
  const pictures = createPictures(({ state, words }) => said.push(words ? `${state}: ${words}` : state), at.means);
  return { said, at, pictures };
};

test("one picture is asked for at a time, and of those that are wanted meanwhile the latest", async () => {
  const { said, at, pictures } = begin();
  for (const url of ["a", "b", "c"]) pictures.want(order(url));
  assert.equal(at.openQuestions(), 1);
  await at.answer(drawn);
  assert.equal(at.openQuestions(), 1);
  await at.answer(drawn);
  assert.deepEqual(at.asked, ["a", "c"]);
  assert.deepEqual(said, ["coming", "coming", "coming", "here"]);
  assert.deepEqual(
    pictures.all().map(({ url }) => url),
    ["c", "a"],
  );
  assert.equal(pictures.isAsking(), false);
});

test("a server that draws for somebody else is asked again when it says, for what is wanted then", async () => {
  const { said, at, pictures } = begin();
  pictures.want(order("a"));
  await at.answer(busy("3"));
  pictures.want(order("b"));
  await at.answer(busy(null));
  await at.answer(drawn);
  assert.deepEqual(at.waited, [3000, 1000]);
  assert.deepEqual(at.asked, ["a", "a", "b"]);
  assert.deepEqual(said, ["coming", "waiting", "coming", "waiting", "here"]);
});

for (const [name, answer, words] of [
  ["in the server's own words", refused(400, "text/plain; charset=utf-8", "No such pair.\n"), "No such pair"],
  ["by its number where it has none", refused(502, "text/html", "<h1>Bad gateway</h1>"), "the server answered 502"],
  ["where it does not answer", new TypeError("Failed to fetch"), "the server does not answer"],
])
  test(`a picture that fails is told of ${name}, and can be wanted again`, async () => {
    const { said, at, pictures } = begin();
    pictures.want(order("a"));
    await at.answer(answer);
    assert.deepEqual(said, ["coming", `failed: ${words}`]);
    assert.equal(at.openQuestions(), 0);
    pictures.want(order("a"));
    await at.answer(drawn);
    assert.deepEqual(said.slice(2), ["coming", "here"]);
  });

test("what may be wanted soon comes after what is wanted, quietly and once", async () => {
  const { said, at, pictures } = begin();
  pictures.foresee([order("a"), order("b"), order("c")]);
  pictures.want(order("d"));
  await at.answer(drawn);
  await at.answer(drawn);
  await at.answer(refused(500, "text/html", ""));
  await at.answer(drawn);
  assert.deepEqual(at.asked, ["a", "d", "b", "c"]);
  assert.deepEqual(said, ["coming", "here"]);
  pictures.foresee([order("a"), order("c")]);
  assert.equal(at.openQuestions(), 0);
});

test("of many pictures the latest are kept", async () => {
  const { at, pictures } = begin();
  for (let number = 0; number < 45; number += 1) {
    pictures.want(order(`p${number}`));
    await at.answer(drawn);
  }
  const urls = pictures.all().map(({ url }) => url);
  assert.equal(urls.length, 40);
  assert.equal(urls[0], "p44");
  assert.equal(urls.at(-1), "p5");
});
