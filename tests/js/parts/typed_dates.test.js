import assert from "node:assert/strict";
import test from "node:test";
import { toIso } from "../../../assets/js/core/days.js";
import { readSpans } from "../../../assets/js/parts/typed_dates.js";

const read = (text) => readSpans(text).map(({ window, rest }) => [window.map(toIso).join("/"), rest].join(" ").trim());

/** What is typed, and the span of days that it means. */
const READ = {
  "2018-12-01/2018-12-31": [
    "Dec 2018",
    "December 2018",
    "december, 2018",
    "2018-12",
    "2018/12",
    "12/2018",
    "12.2018",
    "2018-12-XX",
    "۲۰۱۸-۱۲",
    " “Dec.  2018” ",
    "in December 2018",
    "2018-12~",
  ],
  "2018-12-21/2018-12-21": [
    "2018-12-21",
    "21 Dec 2018",
    "21st December 2018",
    "Dec 21, 2018",
    "21/12/2018",
    "12/21/2018",
    "21.12.2018",
    "21-12-2018",
    "2018/12/21",
    "20181221",
    "٢١/١٢/٢٠١٨",
  ],
  "2018-01-01/2018-12-31": ["2018", "2018-XX", "2018-XX-XX", "2018?"],
  "2018-10-01/2018-12-31": ["Q4 2018", "q4-2018", "2018 Q4", "2018-Q4", "2018q4"],
  "1980-01-01/1989-12-31": ["1980s", "the 1980s", "198X", "198x"],
  "1900-01-01/1999-12-31": ["19XX"],
  "2018-12-21/2018-12-31": [
    "21-31 December 2018",
    "21 to 31 December 2018",
    "between 21 and 31 December 2018",
    "2018-12-21/2018-12-31",
    "[2018-12-21..2018-12-31]",
    "21 Dec – 31 Dec 2018",
  ],
  "2018-12-01/2019-01-31": ["Dec 2018 - Jan 2019", "2018-12/2019-01", "from December 2018 to January 2019"],
  "1990-01-01/1995-12-31": ["1990-1995", "1990–1995", "1990 to 1995"],
  "2020-02-01/2020-02-29": ["Feb 2020"],
};

for (const [span, texts] of Object.entries(READ)) {
  test(`a date is read however it is written: ${span}`, () => {
    for (const text of texts) assert.deepEqual(read(text), [span], text);
  });
}

test("two figures that may be day or month give both days, once where they are the same", () => {
  assert.deepEqual(read("05/06/2018"), ["2018-06-05/2018-06-05", "2018-05-06/2018-05-06"]);
  assert.deepEqual(read("06/06/2018"), ["2018-06-06/2018-06-06"]);
  assert.deepEqual(read("5.6.2018"), ["2018-06-05/2018-06-05"]);
});

test("what is no date is none", () => {
  for (const text of [
    "",
    "december",
    "may",
    "31/31/2018",
    "2019-02-29",
    "Foo 2018x",
    "0000",
    "12",
    "12345",
    "Q5 2018x",
  ])
    assert.deepEqual(read(text), [], text);
});

test("a date may stand among other words, which are left", () => {
  assert.deepEqual(read("Baku Dec 2018"), ["2018-12-01/2018-12-31 baku"]);
  assert.deepEqual(read("visits 21 Dec 2018 tehran"), ["2018-12-21/2018-12-21 visits tehran"]);
  assert.deepEqual(read("resolution 2231 nuclear"), ["2231-01-01/2231-12-31 resolution nuclear"]);
});

test("a span is named as people name it", () => {
  const words = (text) => readSpans(text)[0].words;
  assert.equal(words("2018-12"), "December 2018");
  assert.equal(words("2018-12-21"), "21 December 2018");
  assert.equal(words("2018"), "2018");
  assert.equal(words("198X"), "1980 – 1989");
  assert.equal(words("Q4 2018"), "1 Oct 2018 – 31 Dec 2018");
  assert.equal(words("21-31 dec 2018"), "21 Dec 2018 – 31 Dec 2018");
});
