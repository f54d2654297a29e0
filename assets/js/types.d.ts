/**
 * What the browser's scripts hold in common, as types for `tsc`: the contracts with the server
 * (docs/architecture.md says them in words), what the scripts hand to each other, and as much of
 * Dash, Plotly, MapLibre and AG Grid as they use. Nothing here runs. A test holds the fields of what
 * the server sends to what it does send (tests/test_browser_types.py).
 *
 * Days are whole numbers since 1970-01-01; a day as text is "2019-01-24". Longitudes and latitudes
 * are degrees, WGS 84, east and north positive. Pixels are CSS pixels. Null stands for "none".
 */

// Selection and address

/** Pages of the map room, `Page` in dashboard/selection/choices.py. */
export type PageName = "map" | "pairs" | "claims" | "events" | "sources" | "briefing";
/** Tabs of the inspector, `Panel` there. */
export type PanelName = "pair" | "event" | "claims" | "sources";
/** *possibly*: an event's possible bounds touch the window; *certainly*: they lie inside it. */
export type Within = "possibly" | "certainly";
/** Names in English, or in the script of the place. */
export type Language = "en" | "local";
export type Theme = "auto" | "light" | "dark";
/** Two codes of countries, A and B, ISO 3166-1 alpha-3. */
export type Pair = [a: string, b: string];
/** First and last day, both inclusive, as whole numbers. */
export type DayWindow = [start: number, end: number];
/** Longitude and latitude in degrees. */
export type LonLat = [lon: number, lat: number];

/** Where one looks from. Plain numbers to the decimals that an address holds. */
export interface Camera {
  /** −540 to 540 */
  lon: number;
  /** −90 to 90 */
  lat: number;
  /** 0 to 24, of tiles of 512 pixels */
  zoom: number;
  /** degrees clockwise from north, −360 to 360 */
  bearing: number;
  /** degrees from straight down, 0 to 85 */
  pitch: number;
}

/** What is looked at: `Selection.to_json` of dashboard/selection, kept in `dcc.Store("selection")`. */
export interface Selection {
  /** slug of the dossier */
  dossier: string;
  page: PageName;
  pair: Pair | null;
  /** first and last day, both inclusive, as text */
  window: [start: string, end: string];
  within: Within;
  /** selected kinds of events, sorted; the vocabulary's, or a kind that only the server knows */
  kinds: string[];
  /** groups of layers that are switched on, sorted */
  layers: string[];
  /** whose borders are drawn, "de_facto" or a party's */
  viewpoint: string;
  /** day whose borders and lines are drawn, as text */
  as_of: string;
  /** null frames the pair */
  camera: Camera | null;
  /** id of the event in focus */
  focus: string | null;
  /** id of the claim that is open */
  claim: string | null;
  /** ids of the sources that the reader takes away, sorted */
  withdrawn: string[];
  panel: PanelName;
  /** id of the scene that is presented */
  scene: string | null;
  /** events of all countries, or of this pair alone */
  scope: "all" | "pair";
  language: Language;
  theme: Theme;
}

/** When listeners of the state are told: dragged, released, a dossier has come, other colours. */
export type Phase = "live" | "commit" | "data" | "theme";

/** Hears of the selection, and of the one before; that is null to who has just subscribed. */
export type Listener = (selection: Selection, phase: Phase, previous: Selection | null) => void;

/** What the reducer (core/reducer.js) takes; every change of a selection is one of these. */
export type Action =
  | { type: "window"; start: string; end: string }
  | { type: "within"; value: Within }
  | { type: "pair"; a: string | null; b: string | null }
  | { type: "swap" }
  | { type: "kind"; kind: string; on: boolean }
  | { type: "layer"; layer: string; on: boolean }
  | { type: "focus" | "claim"; id: string | null }
  | { type: "withdraw"; source: string; on: boolean }
  | { type: "panel"; value: PanelName }
  | { type: "scope"; value: Selection["scope"] }
  | { type: "camera"; camera: Camera | null }
  | { type: "language"; value: Language }
  | { type: "theme"; value: Theme }
  | { type: "page"; value: PageName }
  /** `view` is the scene's own selection, taken with it */
  | { type: "scene"; id: string | null; view?: Selection }
  | { type: "as_of" | "viewpoint"; value: string }
  /** several, taken as one step */
  | { type: "several"; actions: Action[] };

/** The answer to an address (dashboard/views/shell/callbacks.py, `open_address`). */
export interface Arrival {
  /** number of the question that it answers */
  visit: number;
  selection: Selection;
  /** what the dossier shows first, from which its addresses count */
  opening: Selection;
  standing: Standing;
  /** sentences about what of the address could not be kept */
  notices: string[];
}

/** What the history keeps beside an address (core/address.js). */
export interface Remembered {
  /** tells pages apart that wrote to the same history */
  born: string;
  selection: Selection;
  /** hash of the data that was shown */
  data: string | null;
}

/** The question of a panel: those fields of the selection that its answer depends on. */
export type Question = Partial<Selection>;

/** A panel that asks the server (pages/asking.js; core/page_panels.js for those of pages). */
export interface AskingPanel {
  /** id of its element */
  element: string;
  /** Dash's name of what brings the answer, "answer-pair.data" */
  output: string;
  /** fields that say what it is about */
  subject: (keyof Selection)[];
  /** what stands above it while it waits; the dossier is null while it is on its way */
  head: (selection: Selection, dossier: Dossier | null) => string;
  /** what is not here where no answer came, as the end of a sentence */
  missing: (selection: Selection, dossier: Dossier | null) => string;
}

/** A panel of a page, as its element tells of it. */
export interface PagePanel extends AskingPanel {
  fields: (keyof Selection)[];
  open: (selection: Selection) => boolean;
}

// The dossier as it travels: dashboard/query/payload.py

export interface Dossier {
  slug: string;
  title: string;
  /** day as text: nothing after it is known */
  as_of: string;
  /** stands at the head of every page */
  marking: string | null;
  /** stands at the foot of every page */
  disclaimer: string | null;
  /** what it shows first; days as text */
  opening: { pair: Pair | null; start: string; end: string };
  /** first and last day of anything in it */
  extent: DayWindow;
  /** groups of layers that touch its countries */
  layers: string[];
  /** by code, ISO 3166-1 alpha-3 */
  countries: Record<string, Country>;
  /** by id */
  places: Record<string, Place>;
  /** by id */
  actors: Record<string, Actor>;
  /** titles with their publishers, by id */
  sources: Record<string, string>;
  /** in the order of the dossier's file */
  events: DossierEvent[];
}

export interface Country {
  name: string;
  /** its name in its own script */
  local: string | null;
  /** its code of two letters, and its other names in English */
  names: string[];
  /** of the capital; null where the dossier has none */
  lon: number | null;
  lat: number | null;
}

/** What is found beside the events: `GET /records/<slug>.json`, dashboard/query/findable.py. */
export interface Findable {
  claims: FindableClaim[];
  sources: FindableSource[];
}

export interface FindableClaim {
  id: string;
  statement: string;
  kind: string;
  /** who says it, in words */
  speaker: string;
  /** codes of those that it is about */
  countries: string[];
}

export interface FindableSource {
  id: string;
  title: string;
  publisher: string;
  author: string | null;
  kind: string;
  /** when it was published, in words */
  published: string;
}

export interface Place {
  name: string;
  /** its name in the first other script that the dossier gives, else its name */
  local: string;
  /** its names in other scripts */
  names: string[];
  lon: number | null;
  lat: number | null;
  precision: Precision;
  /** code of its country */
  country: string | null;
}

export interface Actor {
  name: string;
  /** names in other scripts */
  names: string[];
  /** code of the country */
  country: string | null;
}

/** How closely a place is known; `region` and `country` are drawn hollow. */
export type Precision = "point" | "city" | "region" | "country";

/** When an event was, as far as filters and the timeline ask. */
export interface Timed {
  /** possible bounds of the whole event, inclusive; where it is open, the dossier's extent */
  earliest: number;
  latest: number;
  /** to which side the date has no bound */
  open: "start" | "end" | "both" | null;
}

/** An event as it travels. */
export interface DossierEvent extends Timed {
  id: string;
  /** of the vocabulary, or one that only the server knows */
  kind: string;
  title: string;
  /** first and last day that it must have gone on; null where there is none */
  sure: DayWindow | null;
  /** false: drawn as a span with fuzzy ends */
  exact: boolean;
  /** the date as read, in words */
  date: string;
  /** the source's own words for the date */
  words: string;
  /** id of its place */
  place: string | null;
  /** where its mark stands; null without a place */
  lon: number | null;
  lat: number | null;
  precision: Precision;
  /** for visits, the guest's capital, where the way begins */
  home: LonLat | null;
  /** codes of countries; null where there is none or more than one */
  guest: string | null;
  host: string | null;
  /** decides the colour */
  initiator: string | null;
  /** the highest among the guests, else among all */
  rank: string | null;
  /** codes of everyone who takes part */
  countries: string[];
  /** ids */
  actors: string[];
  /** `actor` is an id */
  people: [country: string, role: string, actor: string | null, office: string | null][];
  topics: string[];
  /** Admiralty grade of the item, 1 to 6 */
  grade: number;
  /** grades of sources and item in code, "C3" */
  rating: string;
  /** citation in words */
  source: string;
  /** ids of the sources */
  sources: string[];
  /** id of the event that it is a part of */
  part_of: string | null;
}

/** Whose event it is, by who moved first: A's, B's, both's, or others'. */
export type Side = "A" | "B" | "both" | "other";

/** How a served dossier stands to its files, a row of `GET /dossiers.json`. */
export interface Standing {
  slug: string;
  title: string;
  summary: string;
  /** "33 events, as of 24 Jan 2019" */
  note: string;
  /** where its events lie, "/data/<slug>.<hash>.json" */
  address: string;
  /** of the data */
  hash: string;
  /** when its files were last read, microseconds since 1970; the later is right */
  read: number;
  /** tag of the briefing's file */
  briefing: string;
  /** why its files are not shown as they are now; `more` problems are not listed */
  fault: { words: string; problems: string[]; more: number } | null;
}

/** Since when borders are known (core/borders.js). */
export interface BordersKnown {
  /** year of the ground */
  drawn: number;
  /** first day that is known, as text, by pair of sorted codes, "AZE-IRN" */
  since: Record<string, string>;
  /** lines that held for a time, with the words for it */
  held: { pair: string; valid_from: string; valid_to: string | null; words: string }[];
}

// A briefing as it is served: dashboard/briefing

/** `GET /briefing/<slug>.json`. */
export interface Briefing {
  slug: string;
  title: string;
  as_of: string;
  marking: string | null;
  disclaimer: string | null;
  /** of the file's bytes; a change names the digest that it was made from */
  digest: string;
  /** whether this page may change it; absent in a file */
  editable?: boolean;
  why_not?: string;
  can_undo?: boolean;
  /** name and meaning of every value that words may stand for */
  bindings: [name: string, meaning: string][];
  scenes: Scene[];
  /** sentences about the file; where it cannot be read there are no scenes */
  problems?: string[];
}

/** One view with words over it. */
export interface Scene {
  id: string;
  role: "opening" | "scene" | "closing";
  title: string;
  /** whole seconds, above 0 */
  duration_s: number;
  /** the presenter's alone */
  notes: string;
  /** with every binding filled in, as `text` */
  headline: string;
  text: string;
  figures: SceneFigure[];
  claims: Claim[];
  /** in words: "TRT World, ¶8–10" */
  citations: string[];
  /** one line */
  sources: string;
  selection: Selection;
  /** the view as an address, "?d=…" */
  search: string;
  /** the view in words */
  sentence: string;
  /** why it no longer holds */
  notices: { kind: "events" | "source" | "verdict" | "layers" | "problem"; words: string }[];
  /** as written, for the editor; empty in a file */
  raw: Partial<SceneWords>;
}

/** A figure set large; `source` says where it comes from, and may be empty. */
export interface SceneFigure {
  value: string;
  label: string;
  source: string;
}

/** A claim that a scene speaks about, with the verdict on it and its words. */
export interface Claim {
  id: string;
  statement: string;
  verdict: string;
  words: string;
  reason: string;
  caveats: string[];
  /** a sentence, or empty */
  rests_on: string;
  same_source: boolean;
}

/** Words of a scene as they are written, with bindings in braces. */
export interface SceneWords {
  headline: string;
  text: string;
  figures: { value: string; label: string }[];
  /** ids */
  claims: string[];
  citations: { source: string; paragraphs: number[] }[];
}

/** What can be edited of a scene (compose/model.js). */
export interface SceneFields extends SceneWords {
  title: string;
  role: string;
  duration_s: number;
  notes: string;
}

/** Text that is not saved: what it began from, and what stands there now. */
export interface Draft {
  base: SceneFields;
  fields: SceneFields;
  selection?: Selection;
  /** true where its scene was deleted by this page */
  deleted?: boolean;
}

/** What the editor offers, `GET /briefing/<slug>/desk.json`. */
export interface Desk {
  /** what each binding stands for in this view */
  values: Record<string, string>;
  claims: Pick<Claim, "id" | "statement" | "verdict" | "words">[];
  sources: { id: string; title: string }[];
  bindings: Briefing["bindings"];
}

/** What became of a change; `fields` holds what is wrong with single fields. */
export interface Outcome {
  ok: boolean;
  /** true where somebody else changed it */
  conflict?: boolean;
  sentence?: string;
  fields?: Record<string, string[]>;
}

/** A change of a briefing without its base, `POST /briefing/<slug>`; docs/architecture.md has the fields. */
export interface BriefingChange {
  do: "keep" | "edit" | "move" | "duplicate" | "delete" | "hold" | "undo";
  scene?: string;
  fields?: Partial<SceneFields>;
  selection?: Selection;
  after?: string | null;
  to?: number;
}

/** A record that differs between two versions (dashboard/briefing/comparing.py). */
export interface RecordChange {
  part: "claims" | "events" | "sources" | "scenes";
  id: string;
  title: string;
  turn: "added" | "changed" | "withdrawn";
  verdict_turned: boolean;
  reads_differently: boolean;
  fields: { name: string; before: string | null; after: string | null }[];
}

/** The versions of a briefing that were kept, oldest first. */
export interface Shelf {
  editable: boolean;
  why_not: string;
  versions: { id: string; reason: string; counts: string }[];
  problems: string[];
  /** id of the one that was kept just now */
  kept?: string;
}

/** Where the room is, for the presenter's window (present/link.js). */
export interface Whereabouts {
  scene: string | null;
  mode: "idle" | "showing" | "exploring";
  cover: "" | "black" | "white";
  playing: "" | "once" | "loop";
  /** when the briefing began, ms since 1970; 0 before it has */
  began: number;
  /** place of its first scene */
  beganWith: number;
  /** when the scene began, ms since 1970 */
  since: number;
  digest: string | null;
  theme: string;
}

/** An order to the room: the name of a scene where the command needs one. */
export interface Order {
  scene?: string | null;
}

/** A job of the export (dashboard/briefing_files/jobs.py). */
export interface JobStatus {
  state: "running" | "asks" | "done" | "failed" | "cancelled";
  id?: string;
  /** what is done now, why it failed, or what it asks */
  words?: string;
  done?: number;
  total?: number;
  reasons?: string[];
  /** of the file */
  name?: string;
  address?: string;
}

/** A format of an export, a row of dashboard/formats.py. */
export interface ExportFormat {
  suffix: string;
  name: string;
  text: string;
  notes: "never" | "asked" | "always";
  coloured: boolean;
}

/** Text, or an element as tag, attributes and children (dashboard/components/drawing.py). */
export type Drawing = string | DrawnElement;
// An interface, since a type may not refer to itself within a tuple of rest.
// biome-ignore lint/suspicious/noExplicitAny: attributes are of as many kinds as elements have
export interface DrawnElement extends Array<string | Record<string, any> | DrawnElement> {}

// Columns, timeline and map

/** Colours of the theme by token, and `font`. */
export type Tokens = Record<string, string>;

/** A dossier's events as columns of equal length, in the order of their marks (core/columns.js). */
export interface Columns {
  events: DossierEvent[];
  /** lanes in order */
  kinds: string[];
  /** kinds of each lane */
  members: Map<string, string[]>;
  /** first and last day that an event names, open ends left out */
  known: DayWindow;
  earliest: Int32Array;
  latest: Int32Array;
  /** after `sureTo` where an event covers no day for sure */
  sureFrom: Int32Array;
  sureTo: Int32Array;
  /** the last day that counts in the bars */
  until: Int32Array;
  /** fractional day at which its mark stands */
  mark: Float64Array;
  /** bits OPEN_START and OPEN_END */
  open: Uint8Array;
  /** position in `kinds` */
  lane: Uint8Array;
  /** of an event by its id */
  position: Map<string, number>;
}

/** The same for the map, with where each event lies (map/events.js). */
export interface MapColumns extends Columns {
  /** positions in `sites`, −1 for none */
  at: Int32Array;
  from: Int32Array;
  /** 1 where the place is not known well */
  vague: Uint8Array;
  sites: Sites;
}

/** Distinct points in world coordinates, 0 to 1, and how many events each has. */
export interface Sites {
  x: Float64Array;
  y: Float64Array;
  weight: Uint32Array;
}

/** Groups of events and ways between them at one zoom (map/clusters.js). */
export interface Arrangement {
  zoom: number;
  /** of each event, −1 for none */
  group: Int32Array;
  way: Int32Array;
  /** world coordinates of the groups */
  x: Float64Array;
  y: Float64Array;
  /** groups at the ends of each way */
  start: Int32Array;
  end: Int32Array;
}

/** Groups as drawn: pixels, size, and a radius of 0 where not drawn. */
export interface DrawnGroups {
  x: Float64Array;
  y: Float64Array;
  size: Float64Array;
  radius: Float64Array;
}

/** A part of time in view, in fractional days. */
export interface TimeView {
  start: number;
  end: number;
}

/** Where things stand in the timeline's stage, in pixels from its top. */
export interface StagePlace {
  histogramTop: number;
  histogramHeight: number;
  lanesTop: number;
  laneHeight: number;
  axisTop: number;
}

/** A mark, or a badge of several, in a lane; `offset` in pixels from the lane's middle. */
export interface LaneItem {
  x: number;
  row: number;
  offset: number;
  /** positions in the columns */
  members: number[];
  /** position in SIDES */
  side: number;
  count: number;
  width: number;
}

/** An event's span in a lane, in pixels. */
export interface Span {
  /** of the event in the columns */
  position: number;
  /** between which it is drawn, dots left out */
  left: number;
  right: number;
  /** over which the possible part fades in at the left, and out at the right */
  fadeIn: number;
  fadeOut: number;
  /** how much of that is but a faint rest that leads to the edge of the plot */
  trailIn: number;
  trailOut: number;
  /** what the event surely covers */
  sure: [from: number, to: number] | null;
  /** where dots begin that lead up to `left`, and end that lead on from `right` */
  dotsFrom: number | null;
  dotsTo: number | null;
  /** true for the thin line of an open date, false for a band */
  line: boolean;
  /** true for a band that is too long to lie about its mark */
  long: boolean;
  /** its height in pixels */
  tall: number;
  /** of its middle from the middle of the lane */
  offset: number;
}

/** A lane as laid out: marks and spans, or counts a column where it is too full for marks. */
export interface Lane {
  markPx: number;
  marks: LaneItem[];
  spans: Span[];
  positions: number[];
  density: { a: Float64Array; b: Float64Array; other: Float64Array; most: number } | null;
}

/** The mark of the as-of day on the axis: in view, or beyond its left or right edge. */
export interface AsOfMark {
  where: "in" | "left" | "right";
  x: number;
  text: string;
  /** pixels of the plot that mark and words take */
  from: number;
  to: number;
}

/** All that the timeline draws from (timeline/model.js). */
export interface TimelineModel {
  slug: string | null;
  columns: Columns | null;
  /** of each event, a position in SIDES */
  sides: Uint8Array | null;
  /** events that kinds, scope and sources leave */
  shown: Uint32Array | null;
  filter: string;
  window: DayWindow;
  certainly: boolean;
  /** position of the event in focus, −1 for none */
  focus: number;
  /** the last day that the dossier knows of */
  asOf: number;
  /** the day of which the map shows borders */
  bordersDay: number;
  asOfMark: AsOfMark | null;
  extent: DayWindow;
  view: TimeView | null;
  limits: TimeView | null;
  width: number;
  height: number;
  /** pixels left of the plot */
  gutter: number;
  /** device pixels per CSS pixel */
  ratio: number;
  tokens: Tokens;
  place: StagePlace | null;
  lanes: Lane[];
  /** `counts` in all and what of them is sure; `top` is where the scale ends, `marks` what it names */
  bars: {
    unit: string;
    edges: ArrayLike<number>;
    counts: Float64Array;
    sure: Float64Array;
    most: number;
    top: number;
    marks: number[];
  };
  ticks: { day: number; x: number; label: string; major: boolean }[];
  visible: Set<number>;
}

/** What of the window a hand has hold of; "new": none, so that another one is drawn up. */
export type WindowPart = "start" | "end" | "body" | "new";

/** What a typed date reads as: a day, or a sentence that says why it is none. */
export interface ReadDate {
  day?: number;
  problem?: string;
}

/** The timeline as its parts see it (timeline/view.js). */
export interface TimelineView {
  host: HTMLElement;
  model: TimelineModel;
  plot: HTMLDivElement;
  summary: HTMLDivElement;
  refresh: (anew?: boolean) => void;
  draw: (phase: string) => void;
  setWindow: (window: DayWindow, phase: "live" | "commit") => void;
  setView: (next: TimeView) => void;
  actions: ReturnType<typeof import("./timeline/actions.js").createActions>;
  header: ReturnType<typeof import("./timeline/header.js").createHeader>;
  height: ReturnType<typeof import("./timeline/height.js").createHeight>;
  labels: ReturnType<typeof import("./timeline/lane_labels.js").createLabels>;
  asOf: ReturnType<typeof import("./timeline/as_of.js").createAsOf>;
  sliders: ReturnType<typeof import("./timeline/sliders.js").createSliders>;
  card: ReturnType<typeof import("./timeline/card.js").createCard>;
}

/** A point of the screen or the map, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A point with what is kept clear about it. */
export interface Disc extends Point {
  radius: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Pixels that are taken at the edges of the map. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Edges of a part of the map, in its pixels. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A mark or a way of the map by its number. */
export interface Hit {
  type: "group" | "way";
  number: number;
}

/** West, south, east, north in degrees; east of 180 where it crosses that meridian. */
export type Extent = [west: number, south: number, east: number, north: number];

/** What the server says in the document of the address that was opened (dashboard/views/shell). */
export interface Expected {
  selection: Selection;
  /** where the dossier's events are */
  address: string;
  /** what the map is to show where the selection has no camera */
  extent: Extent | null;
}

/** What a picture of the map shows: `lon` and `lat` in its middle, at a zoom, in pixels. */
export interface PictureFrame extends Size {
  lon: number;
  lat: number;
  zoom: number;
}

/** A picture that the server may be asked for; `content` tells those of one selection and theme. */
export interface PictureOrder {
  url: string;
  content: string;
  frame: PictureFrame;
}

/** A picture that is there; `address` is for an `img`. */
export interface Picture extends PictureOrder {
  address: string;
}

/** A scene's picture in a page in one file; colours in its text are tokens (dashboard/briefing_files/html.py). */
export interface KeptPicture {
  address: string;
  frame: PictureFrame;
  selection: Selection;
  text: string;
}

/** What is said about a thing on the map or the timeline. */
export interface Words {
  title: string;
  local?: string;
  lines: string[];
  /** of a layer's feature: where it is from, as terms with what stands for each */
  origin?: [term: string, words: string][];
}

/** What cards and tables say of a layer (dashboard/views/map/layout.py). */
export interface LayerFacts {
  address: string;
  title: string;
  as_of: string;
  licence: string;
  /** how it was made and what it leaves open; empty where there is nothing to say */
  caveat: string;
  /** by id of the package that it was built from */
  publishers: Record<string, string>;
}

/** The map as its parts see it (map/view.js). What hangs on MapLibre's map is null until that is there. */
export interface MapView {
  host: HTMLElement;
  overlay: ReturnType<typeof import("./map/overlay.js").createOverlay>;
  mapLibre: MapLibreMap | null;
  painting: ReturnType<typeof import("./map/painting.js").createPainting> | null;
  camera: ReturnType<typeof import("./map/camera.js").createCamera> | null;
  naming: ReturnType<typeof import("./map/naming.js").createNaming> | null;
  /** the picture in place of a map that cannot be drawn, and null beside one that is */
  beneath: ReturnType<typeof import("./map/beneath.js").createBeneath> | null;
  /** by source */
  facts: Record<string, LayerFacts>;
  /** of whole land borders by pair, in kilometres */
  lengths: Record<string, number>;
  dossier: () => Dossier | null;
  /** fetches the ground that selections show; only beside a map that is drawn */
  foresee: (selections: Selection[]) => Promise<void>;
  card: ReturnType<typeof import("./map/card.js").createCard>;
  listing: ReturnType<typeof import("./map/listing.js").createListing>;
  deeds: ReturnType<typeof import("./map/commands.js").createDeeds>;
  room: ReturnType<typeof import("./map/room.js").createRoom>;
  countryName: (code: string) => string;
  /** the part between the panels; `height` is the whole map's */
  freeArea: () => Area & { height: number };
  /** true once names stand clear of what lies on the map as it is now */
  isSettled: () => boolean;
  /** to a screen reader */
  say: (text: string) => void;
}

// MapLibre, as much of it as is used

/** A feature of a layer; what its properties are the layer says (geodata/README.md). */
export interface MapFeature {
  type: "Feature";
  // biome-ignore lint/suspicious/noExplicitAny: each layer has properties of its own
  properties: Record<string, any>;
  // biome-ignore lint/suspicious/noExplicitAny: as deep as the type of the geometry says
  geometry: { type: string; coordinates: any };
}

/** A feature as it is drawn. */
export interface RenderedFeature extends MapFeature {
  layer: { id: string };
  source: string;
  /** of a source with tiles */
  sourceLayer?: string;
}

/** A layer of the style; its metadata are ours (dashboard/figures/map_style.py). */
export interface StyleLayer {
  id: string;
  type: string;
  source?: string;
  minzoom?: number;
  maxzoom?: number;
  paint?: Record<string, unknown>;
  layout?: Record<string, unknown>;
  filter?: unknown[];
  metadata?: LayerMetadata;
}

/** What our style says of a layer beside MapLibre's own. */
export interface LayerMetadata {
  /** tokens by property that they colour */
  tokens?: Record<string, string>;
  /** what decides its filter (map/rules.js) */
  role?: string;
  /** group that switches it */
  group?: string;
  /** which card its features have (map/words.js) */
  card?: string;
  /** sign of the legend */
  sign?: string;
  /** how firmly it is drawn, by status */
  opacity?: Record<string, number>;
  /** true where the sign says whether a work stands */
  stands?: boolean;
  /** true where names keep clear of marks */
  beside_marks?: boolean;
  /** how names are set that come in lines, from map/pair_naming.js: sizes by zoom, and ems */
  written?: { sizes: number[]; spacing: number; width_em: number };
  /** zoom from which the name shows */
  named_from?: number;
}

/** Strokes over a fill: `path` is a square of so many pixels that repeats to all sides. */
export interface Hatch {
  token: string;
  step_px: number;
  width_px: number;
  path: string;
}

export interface MapStyle {
  // biome-ignore lint/suspicious/noExplicitAny: each kind of source has members of its own
  sources: Record<string, any>;
  layers: StyleLayer[];
  /** `later` has addresses of layers that the opening can do without, `hatches` the map's by name */
  metadata?: {
    undrawable?: string[];
    samples?: string[];
    later?: Record<string, string>;
    hatches?: Record<string, Hatch>;
  };
}

/** Where a move of the camera goes. */
export interface CameraMove {
  center?: LonLat;
  zoom?: number;
  bearing?: number;
  pitch?: number;
  padding?: Padding;
  around?: { lng: number; lat: number };
  /** ms */
  duration?: number;
  essential?: boolean;
}

/** An event of the map; `araxes` is the mark that we give our own moves. */
export interface MapMessage {
  point: Point;
  originalEvent?: Event;
  araxes?: string;
}

export type PixelBox = [number, number][];

/** MapLibre's map (6.9, inside Plotly 7.1). */
export interface MapLibreMap {
  /** absent until the style has come */
  style?: object;
  getCenter(): { lng: number; lat: number };
  getZoom(): number;
  getBearing(): number;
  getPitch(): number;
  getPadding(): Padding;
  flyTo(move: CameraMove, mark?: object): void;
  easeTo(move: CameraMove, mark?: object): void;
  jumpTo(move: CameraMove, mark?: object): void;
  panBy(pixels: [number, number], move?: CameraMove, mark?: object): void;
  zoomIn(move?: CameraMove, mark?: object): void;
  zoomOut(move?: CameraMove, mark?: object): void;
  isMoving(): boolean;
  /** draws a frame although nothing has changed */
  triggerRepaint(): void;
  redraw(): unknown;
  on(type: string, run: (message: MapMessage) => void): void;
  off(type: string, run: (message: MapMessage) => void): void;
  once(type: string, run: (message: MapMessage) => void): void;
  project(place: LonLat): Point;
  unproject(pixel: [number, number]): { lng: number; lat: number };
  queryRenderedFeatures(where: PixelBox | [number, number], options: { layers: string[] }): RenderedFeature[];
  querySourceFeatures(source: string): MapFeature[];
  setFeatureState(feature: { source: string; id: string }, state: object): void;
  getStyle(): MapStyle;
  getLayer(id: string): StyleLayer | undefined;
  addLayer(layer: StyleLayer): void;
  getSource(id: string): { setData(data: object | string): void } | undefined;
  addSource(id: string, source: object): void;
  setPaintProperty(id: string, name: string, value: unknown, options?: { validate: boolean }): void;
  setLayoutProperty(id: string, name: string, value: unknown, options?: { validate: boolean }): void;
  setFilter(id: string, filter: unknown, options?: { validate: boolean }): void;
  hasImage(name: string): boolean;
  addImage(name: string, image: ImageData, options?: { pixelRatio: number }): void;
  updateImage(name: string, image: ImageData): void;
  setMissingStyleImageResolver(resolve: () => undefined): void;
  getCanvas(): HTMLCanvasElement;
  getContainer(): HTMLElement;
  getPixelRatio(): number;
  setPixelRatio(ratio: number): void;
  loaded(): boolean;
  keyboard: { disable(): void };
  dragRotate: { disable(): void };
  touchZoomRotate: { disableRotation(): void };
  touchPitch: { disable(): void };
}

/** Where Plotly keeps the camera that it last knew. */
export interface PlotlyMapLayout {
  center: { lon: number; lat: number };
  zoom: number;
  bearing: number;
  pitch: number;
  _input?: PlotlyMapLayout;
  _subplot?: { map?: MapLibreMap };
}

/** The element of a figure; its layout is Plotly's own, and private (map/door.js). */
export interface PlotlyElement extends HTMLElement {
  _fullLayout?: { map?: PlotlyMapLayout };
}

/** A figure as Plotly is given it. */
export interface PlotlyFigure {
  data: object[];
  layout: { height?: number };
  /** the layout of a picture, which has a title and room for it; `height` in pixels */
  saved: { height: number };
}

/** A chart within a panel, as its place tells of it (dashboard/views/pair/charts_panel.py). */
export interface Chart {
  light: PlotlyFigure;
  dark: PlotlyFigure;
  config: object;
  /** name of the picture that is saved of it, without its ending */
  file: string;
}

// Tables

/** A row of the events' table (pages/events/rows.js). */
export interface EventRow {
  id: string;
  event: DossierEvent;
  order: number;
  date: string;
  words: string;
  dating: string;
  kind: string;
  title: string;
  countries: string;
  people: string;
  place: string;
  precision: string;
  topics: string;
  source: string;
  /** the Admiralty grades in words */
  grade: string;
  rating: string;
  /** other names of countries, people and place, which searches find as well */
  also: string[];
  /** all that is searched, folded when first asked for */
  folded?: string;
}

/** AG Grid's interface (34), as much of it as is used. */
export interface GridApi {
  setGridOption(name: string, value: unknown): void;
  refreshCells(what: { columns: string[]; force: boolean }): void;
  getRowNode(id: string): { displayed: boolean } | undefined;
  ensureNodeVisible(node: object): void;
  isAnyFilterPresent(): boolean;
  getDisplayedRowCount(): number;
  setFilterModel(model: object | null): void;
  onFilterChanged(): void;
  addEventListener(type: string, run: (message: { data?: EventRow; event?: KeyboardEvent }) => void): void;
  forEachNodeAfterFilterAndSort(run: (node: { id: string; data: EventRow }) => void): void;
  getColumnState(): { colId: string; sort?: "asc" | "desc" | null; sortIndex?: number | null }[];
}

// What Dash, its components and Plotly put on the page, and what they look for there

/** The store or property that a callback of the browser's is about. */
interface DashProperty {
  id: string;
  property: string;
}

export interface DashClientside {
  no_update: symbol;
  set_props: (id: string, props: Record<string, unknown>) => void;
  callback_context?: { outputs_list: DashProperty; inputs_list: DashProperty[] };
  /** our callbacks, by the names that `ClientsideFunction` gives */
  // biome-ignore lint/suspicious/noExplicitAny: Dash hands over what each callback asks for
  araxes?: Record<string, (...values: any[]) => unknown>;
}

declare global {
  var dash_clientside: DashClientside;
  var dash_component_api: { getLayout(id: string): { props: { data?: unknown; value?: string | null } } | undefined };
  var dash_ag_grid: { getApiAsync(id: string): Promise<GridApi> };
  /** what the grid calls by name: cells, and functions of columns */
  var dashAgGridComponentFunctions: Record<string, (cell: { data: EventRow; value: string }) => unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: the grid hands over what each kind of function asks for
  var dashAgGridFunctions: Record<string, (...given: any[]) => unknown>;
  /** what Mantine's components call by name */
  // biome-ignore lint/suspicious/noExplicitAny: each component hands over values of its own
  var dashMantineFunctions: Record<string, (values: any) => unknown>;
  var React: { createElement(tag: string, props: Record<string, unknown> | null, ...children: unknown[]): object };
  var Plotly: {
    newPlot(place: Element, data: object[], layout: object, config: object): Promise<PlotlyElement>;
    react(place: Element, data: object[], layout: object, config: object): Promise<PlotlyElement>;
    purge(place: Element): void;
    downloadImage(figure: object, picture: object): Promise<string>;
    Plots: { resize(place: Element): void };
  };
  /** for the console, benchmarks and tests (handle.js) */
  var araxes: Record<string, unknown>;

  interface DocumentEventMap {
    /** an answer came, or none: `what` was asked for, `status` is that of HTTP, 0 for none (parts/progress.js) */
    "araxes:success": CustomEvent<{ what: string; status: number }>;
    "araxes:failure": CustomEvent<{ what: string; status: number }>;
  }

  interface Navigator {
    /** of Chromium alone */
    keyboard?: { lock?(keys: string[]): Promise<void>; unlock?(): void };
  }
}
