/** The pure parts of presenting. */
export * as caption from "../../../assets/js/present/caption.js";
export * as commands from "../../../assets/js/present/commands.js";
export * as link from "../../../assets/js/present/link.js";
export * as offer from "../../../assets/js/present/offer.js";
export * as pace from "../../../assets/js/present/pace.js";
export * as player from "../../../assets/js/present/player.js";
export * as provisions from "../../../assets/js/present/prefetching.js";
export * as scenes from "../../../assets/js/present/scenes.js";
export * as sequence from "../../../assets/js/present/sequence.js";
export * as stage from "../../../assets/js/present/stage.js";
export * as strokes from "../../../assets/js/present/strokes.js";
export * as touch from "../../../assets/js/present/touch.js";
