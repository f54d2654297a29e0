/**
 * Unsaved text, kept by the tab until it is saved or given up: a reload, a lost server or another
 * page in between takes nothing away.
 */

import * as base from "../core/base.js";

/** @import { Draft } from "../types.d.ts" */

const key = (slug, scene) => base.nameOf(`araxes.draft.${slug}.${scene}`);

/**
 * @param {Storage} storage
 * @returns drafts of scenes, by dossier and scene
 */
function createDrafts(storage) {
  // Where the browser refuses to store, drafts last as long as the page.
  /** @type {Map<string, Draft>} */
  const memory = new Map();

  /** @param {string} slug @param {string} scene @returns {Draft|null} */
  function read(slug, scene) {
    const name = key(slug, scene);
    if (memory.has(name)) return memory.get(name);
    try {
      const draft = JSON.parse(storage.getItem(name));
      return draft?.base && draft.fields ? draft : null;
    } catch {
      return null;
    }
  }

  /** @param {string} slug @param {string} scene @param {Draft} draft */
  function write(slug, scene, draft) {
    const name = key(slug, scene);
    memory.set(name, JSON.parse(JSON.stringify(draft)));
    try {
      storage.setItem(name, JSON.stringify(draft));
    } catch (error) {
      console.warn("araxes: unsaved text is kept in this page alone:", error);
    }
  }

  /** @param {string} slug @param {string} scene */
  function forget(slug, scene) {
    const name = key(slug, scene);
    memory.delete(name);
    try {
      storage.removeItem(name);
    } catch {
      // what could not be stored is not there
    }
  }

  /** @returns {string[]} ids of the scenes of a dossier that have a draft */
  function scenes(slug) {
    const prefix = key(slug, "");
    const names = new Set(memory.keys());
    try {
      for (let index = 0; index < storage.length; index += 1) names.add(storage.key(index));
    } catch {
      // the memory's own are all there is
    }
    return [...names]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .sort();
  }

  return { read, write, forget, scenes };
}

export { createDrafts };
