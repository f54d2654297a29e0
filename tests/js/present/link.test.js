/** Channels of one browser: what one posts, the others of its name hear. */

import assert from "node:assert/strict";
import test from "node:test";
import { link } from "./loaded.js";

function browser() {
  const open = new Set();
  return class {
    constructor(name) {
      this.name = name;
      open.add(this);
    }
    postMessage(data) {
      for (const other of open)
        if (other !== this && other.name === this.name) other.onmessage({ data: structuredClone(data) });
    }
    close() {
      open.delete(this);
    }
  };
}

test("the room and the presenter hear each other and not themselves", () => {
  const Channel = browser();
  const heard = [];
  const room = link.join(
    "d",
    "room",
    {
      hello: () => {
        heard.push("hello");
        room.send("where", { scene: "a" });
      },
    },
    { BroadcastChannel: Channel },
  );
  const presenter = link.join(
    "d",
    "presenter",
    { where: ({ scene }) => heard.push(scene) },
    { BroadcastChannel: Channel },
  );
  presenter.send("hello");
  assert.deepEqual(heard, ["hello", "a"]);
});

test("two presenters hear the room, not each other", () => {
  const Channel = browser();
  const heard = [];
  const hear = { do: () => heard.push("do"), where: ({ scene }) => heard.push(scene) };
  const one = link.join("d", "presenter", hear, { BroadcastChannel: Channel });
  link.join("d", "presenter", hear, { BroadcastChannel: Channel });
  const room = link.join("d", "room", hear, { BroadcastChannel: Channel });
  one.send("do", { command: "next" });
  room.send("where", { scene: "b" });
  assert.deepEqual(heard, ["do", "b", "b"]);
});

test("another dossier's windows, unknown messages and what is no message are not heard", () => {
  const Channel = browser();
  const heard = [];
  link.join("d", "room", { hello: () => heard.push("hello") }, { BroadcastChannel: Channel });
  link.join("other", "presenter", {}, { BroadcastChannel: Channel }).send("hello");
  const presenter = link.join("d", "presenter", {}, { BroadcastChannel: Channel });
  presenter.send("toString");
  presenter.send("where");
  new Channel(link.nameOf("d")).postMessage(null);
  assert.deepEqual(heard, []);
});

test("a closed window hears nothing, and one without channels works alone", () => {
  const Channel = browser();
  const heard = [];
  const room = link.join("d", "room", { hello: () => heard.push("hello") }, { BroadcastChannel: Channel });
  room.close();
  link.join("d", "presenter", {}, { BroadcastChannel: Channel }).send("hello");
  link.join("d", "presenter", {}, null).send("hello");
  assert.deepEqual(heard, []);
});

test("where the browser has no channels, or forbids them, nothing is heard and nothing fails", (t) => {
  t.mock.method(console, "warn", () => {});
  const refuse = () => {
    throw new Error("denied");
  };
  const browsers = [
    {},
    { BroadcastChannel: null },
    {
      BroadcastChannel: class {
        constructor() {
          refuse();
        }
      },
    },
    Object.defineProperty({}, "BroadcastChannel", { get: refuse }),
  ];
  for (const browser of browsers) {
    const line = link.join("d", "room", { hello: assert.fail }, browser);
    line.send("where", { scene: "a" });
    line.close();
  }
});
