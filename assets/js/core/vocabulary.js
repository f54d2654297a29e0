/** Written by `make vocabulary` from seeds/vocabulary.yml; change that file, not this one. */

export const kinds = {
  visit: { plural: "visits", lane: "Visits", mark: "M.95 0A.95 .95 0 1 1 -.95 0A.95 .95 0 1 1 .95 0Z" },
  meeting: { plural: "meetings", lane: "Meetings", mark: "M-.85 -.85H.85V.85H-.85Z" },
  call: { plural: "calls", lane: "Calls", mark: "M-.7 -.55H.7A.55 .55 0 0 1 .7 .55H-.7A.55 .55 0 0 1 -.7 -.55Z" },
  agreement: { plural: "agreements", lane: "Agreements", mark: "M0 -1.15L1.15 0L0 1.15L-1.15 0Z" },
  statement: { plural: "statements", lane: "Statements", mark: "M0 -1.05L1.1 .85H-1.1Z" },
  sanction: { plural: "sanctions", lane: "Sanctions", mark: "M-.95 -.5L-.5 -.95L0 -.45L.5 -.95L.95 -.5L.45 0L.95 .5L.5 .95L0 .45L-.5 .95L-.95 .5L-.45 0Z" },
  conflict: { plural: "conflicts", lane: "Conflicts", mark: "M0.000 -1.200L0.237 -0.573L0.849 -0.849L0.573 -0.237L1.200 0.000L0.573 0.237L0.849 0.849L0.237 0.573L0.000 1.200L-0.237 0.573L-0.849 0.849L-0.573 0.237L-1.200 0.000L-0.573 -0.237L-0.849 -0.849L-0.237 -0.573Z" },
  upheaval: { plural: "upheavals", lane: "Upheavals", mark: "M0 1.05L1.1 -.85H-1.1Z" },
  project: { plural: "projects", lane: "Projects", mark: "M1.080 0.000L0.540 0.935L-0.540 0.935L-1.080 0.000L-0.540 -0.935L0.540 -0.935Z" },
};
export const precisions = {
  point: { short: "known to the spot", card: "place known to the point", vague: false },
  city: { short: "town or city", card: "place known to the city", vague: false },
  region: { short: "region only", card: "place known only to the region", vague: true },
  country: { short: "country only", card: "place known only to the country", vague: true },
};
export const reliabilities = {
  A: { meaning: "completely reliable" },
  B: { meaning: "usually reliable" },
  C: { meaning: "fairly reliable" },
  D: { meaning: "not usually reliable" },
  E: { meaning: "unreliable" },
  F: { meaning: "reliability cannot be judged" },
};
export const grades = {
  1: { meaning: "confirmed by other sources" },
  2: { meaning: "probably true" },
  3: { meaning: "possibly true" },
  4: { meaning: "doubtful" },
  5: { meaning: "improbable" },
  6: { meaning: "truth cannot be judged" },
};
export const sites = {
  dam: { words: "dam", mark: "M-.42 -.85H.42L1.05 .8H-1.05Z" },
  plant: { words: "power plant", mark: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0ZM.18 -.72L-.52 .12H-.08L-.2 .72L.52 -.14H.08Z" },
  crossing: { words: "border crossing", mark: "M-1.15 0L-.55 -.62V-.24H.55V-.62L1.15 0L.55 .62V.24H-.55V.62ZM-.15 -1.05H.15V1.05H-.15Z" },
  port: { words: "port", mark: "M0 -1A.32 .32 0 1 1 -.01 -1ZM-.16 -.36H.16V-.16H.55V.14H.16V.56Q.6 .5 .72 .1L1 .3Q.7 .98 0 1Q-.7 .98 -1 .3L-.72 .1Q-.6 .5 -.16 .56V.14H-.55V-.16H-.16Z" },
};
export const modes = {
  rail: { words: "rail" },
  road: { words: "road" },
  ship: { words: "ship" },
};
export const statuses = {
  operating: { words: "operating" },
  building: { words: "under construction" },
  planned: { words: "planned" },
};
export const within = {
  possibly: { fall: "may fall" },
  certainly: { fall: "surely fall" },
};
export const datings = {
  exact: { words: "to the day" },
  inexact: { words: "only roughly" },
  no_start: { words: "only its end" },
  no_end: { words: "only its start" },
  open: { words: "neither end" },
};
export const themes = ["auto", "light", "dark"];

export const unknown = {
  kinds: { plural: "other events", lane: "Other", mark: "M-.34 -1H.34V1H-.34Z" },
};
