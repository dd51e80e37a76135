// What people ask of a document. The tree is asked of the table, all else of the JSON, which is written when it is first wanted.
import { read, read_akn } from "./generated/unres.js";
import { inUnits } from "./places.js";
import { Table } from "./table.js";

/** The list of the JSON that holds what stands for a child of each kind; the order is that of the tree. */
const LISTS = {
  resolution: "parts",
  annex: "annexes",
  preambular: "blocks",
  operative: "blocks",
  paragraph: "blocks",
  heading: "blocks",
  table: "blocks",
  subparagraph: "subparagraphs",
  "wrap-up": "wrapUps",
};

/** Kinds that may stand within a paragraph and are paragraphs themselves. */
const WITHIN = new Set(["subparagraph", "wrap-up"]);

/** By this name Node asks what to show of an object. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");
/** Letters of a text that are shown. */
const SHOWN = 60;

/** The beginning of a text in quotation marks. */
const quoted = (text) => JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);

/** Only this module makes documents and their parts. */
const KEY = Symbol("unres");

// What this module alone may ask: the tree of a document, its JSON with places in units of UTF-16; where a node is, and what
// JSON says of it, its children. Each class below gives its own.
let tableOf, factsOf, citedIn, at, said, made;

/** Reads a text. */
export function parse(text, options = {}) {
  if (typeof text !== "string") throw new TypeError(`parse wants a string, not ${named(text)}; decode bytes first, with TextDecoder`);
  if (options === null || typeof options !== "object") throw new TypeError(`options are an object, not ${named(options)}`);
  return new Document(KEY, text, read(text, wanted(options, "language")));
}

/** Reads a file in AKN4UN. The source of such a document is a text composed of what the markup holds. */
export function parseAkn(xml) {
  if (typeof xml !== "string") throw new TypeError(`parseAkn wants a string, not ${named(xml)}; decode bytes first, with TextDecoder`);
  const reading = read_akn(xml);
  return new Document(KEY, reading.source(), reading);
}

function named(value) {
  if (value === null) return "null";
  return typeof value === "object" ? (value.constructor?.name ?? "an object") : typeof value;
}

/** An option that is a string, if it is there. */
function wanted(options, name) {
  const value = options[name] ?? undefined;
  if (value !== undefined && typeof value !== "string") throw new TypeError(`${name} is a string, not ${named(value)}`);
  return value;
}

/** Items by their keys; Node 20 has no `Map.groupBy`. */
function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

function only(key, name) {
  if (key !== KEY) throw new TypeError(`a ${name} is got by parse(text) or parseAkn(xml), not by new`);
}

/** A text or a file of markup that was read. */
export class Document {
  #source;
  #reading;
  #table;
  #facts;
  #cited;
  #root;

  constructor(key, source, reading) {
    only(key, "Document");
    this.#source = source;
    this.#reading = reading;
  }

  #alive() {
    if (this.#reading === undefined) throw new Error("the document was freed");
    return this.#reading;
  }

  /** The text, as it was given. */
  get source() {
    this.#alive();
    return this.#source;
  }

  /** The language it was read in. */
  get language() {
    return this.#alive().language();
  }

  static {
    tableOf = (document) => {
      const reading = document.#alive();
      return (document.#table ??= new Table(document.#source, reading.table(), reading.words()));
    };
    factsOf = (document) => {
      const reading = document.#alive();
      return (document.#facts ??= inUnits(JSON.parse(reading.json()), document.#source));
    };
    // Each citation stands in one paragraph, heading, title or footnote.
    citedIn = (document, id) => {
      document.#cited ??= grouped(document.citations, ({ start }) => tableOf(document).ownerAt(start));
      return document.#cited.get(id) ?? [];
    };
  }

  /** The node of the whole text. */
  get root() {
    this.#alive();
    return (this.#root ??= new Node(KEY, this, 0, () => ({ parts: factsOf(this).resolutions })));
  }

  get resolutions() {
    return below(this.root, "parts");
  }

  get preambulars() {
    return this.#each((resolution) => resolution.preambulars);
  }

  get operatives() {
    return this.#each((resolution) => resolution.operatives);
  }

  get annexes() {
    return this.#each((resolution) => resolution.annexes);
  }

  get footnotes() {
    const table = tableOf(this);
    return Array.from({ length: table.noteCount }, (_, index) => new Footnote(KEY, this, index));
  }

  get acts() {
    return this.#each((resolution) => resolution.acts);
  }

  get citations() {
    return this.#each((resolution) => resolution.citations);
  }

  get ledger() {
    const ledgers = this.#each((resolution) => [resolution.ledger]);
    const gathered = (name) => ledgers.flatMap((ledger) => ledger[name]);
    return { requests: gathered("requests"), mandates: gathered("mandates"), provisions: gathered("provisions") };
  }

  get diagnostics() {
    const table = tableOf(this);
    return Array.from({ length: table.diagnosticCount }, (_, index) => table.diagnostic(index));
  }

  /** Of all resolutions and their parts. */
  #each(list) {
    const within = (resolutions) => resolutions.flatMap((one) => [...list(one), ...within(one.parts)]);
    return within(this.resolutions);
  }

  [INSPECT]() {
    const symbols = this.resolutions.map(({ symbol }) => symbol ?? "?");
    const what = symbols.length > 1 ? `${symbols.length} resolutions, ${symbols[0]} to ${symbols.at(-1)}` : (symbols[0] ?? "no resolution");
    return `Document ${what} (${this.language})`;
  }

  /** As an object, for JSON.stringify; spans in it count bytes of UTF-8, as in every language. */
  toJSON() {
    return JSON.parse(this.#alive().json());
  }

  /** The same as a string. */
  toJSONString() {
    return this.#alive().json();
  }

  /** The document as AKN4UN. */
  toAkn(options = {}) {
    if (options === null || typeof options !== "object") throw new TypeError(`options are an object, not ${named(options)}`);
    return this.#alive().akn(wanted(options, "jobNumber"), wanted(options, "markupDate"));
  }

  /** Gives its memory back. Nothing can be asked of it or its parts afterwards; a second call does nothing. */
  free() {
    this.#reading?.free();
    this.#reading = this.#table = this.#facts = this.#cited = this.#root = this.#source = undefined;
  }
}

// Where the symbol is not known yet, `using` is not either.
if (Symbol.dispose) Object.defineProperty(Document.prototype, Symbol.dispose, { value: Document.prototype.free, configurable: true, writable: true });

/** The children of a node that stand in one list of the JSON. */
function listed(node, list) {
  const { document, table, id } = at(node);
  const nodes = [];
  for (const child of table.children(id)) {
    const kind = table.kind(child);
    if (LISTS[kind] !== list) continue;
    const index = nodes.length;
    nodes.push(new (CLASSES[kind] ?? Node)(KEY, document, child, () => said(node)[list][index]));
  }
  return nodes;
}

/** The same, to be given away. */
function below(node, list) {
  return [...made(node, list)];
}

/** Any node of the tree. */
export class Node {
  #document;
  #id;
  #facts;
  #lists = {};

  constructor(key, document, id, facts) {
    only(key, "node");
    this.#document = document;
    this.#id = id;
    this.#facts = facts;
  }

  static {
    at = (node) => ({ document: node.#document, table: tableOf(node.#document), id: node.#id });
    said = (node) => {
      tableOf(node.#document);
      return node.#facts();
    };
    // Made once, so that what is asked for twice is the same.
    made = (node, list) => {
      tableOf(node.#document);
      return (node.#lists[list] ??= listed(node, list));
    };
  }

  get kind() {
    return tableOf(this.#document).kind(this.#id);
  }

  get start() {
    return tableOf(this.#document).start(this.#id);
  }

  get end() {
    return tableOf(this.#document).end(this.#id);
  }

  /** The text as it stands in the source. */
  get source() {
    return tableOf(this.#document).cut(this.#id);
  }

  /** Its own words, lines joined. */
  get text() {
    const table = tableOf(this.#document);
    return table.kind(this.#id) === "table" ? table.cut(this.#id) : table.text(this.#id);
  }

  /** All that is directly below it. */
  get children() {
    const counts = {};
    const child = (id) => {
      const kind = tableOf(this.#document).kind(id);
      const list = LISTS[kind];
      if (kind === "title") return new Heading(KEY, this.#document, id, () => said(this).title);
      if (list === undefined) return new Node(KEY, this.#document, id);
      counts[list] = (counts[list] ?? -1) + 1;
      return made(this, list)[counts[list]];
    };
    return [...tableOf(this.#document).children(this.#id)].map(child);
  }

  [INSPECT]() {
    return [this.constructor.name, this.kind, this.label, quoted(this.text || this.source)].filter(Boolean).join(" ");
  }

  /** As an object, for JSON.stringify; places in it are units of UTF-16. */
  toJSON() {
    const { kind, start, end, text } = this;
    return { kind, start, end, text, ...this.#facts?.() };
  }
}

/** A heading between paragraphs, or a title. */
export class Heading extends Node {
  get label() {
    const { table, id } = at(this);
    return table.label(id);
  }

  get marks() {
    return said(this).marks;
  }

  get links() {
    return said(this).links;
  }

  get citations() {
    const { document, id } = at(this);
    return citedIn(document, id);
  }
}

/** A paragraph of any kind. */
export class Paragraph extends Node {
  get label() {
    const { table, id } = at(this);
    return table.label(id);
  }

  get labelAsPrinted() {
    const { table, id } = at(this);
    return table.printedLabel(id);
  }

  get number() {
    return this.kind === "operative" ? this.label?.replace(/[^0-9]/g, "") || null : null;
  }

  get lead() {
    const { table, id } = at(this);
    return table.lead(id);
  }

  get leadBase() {
    return said(this).leadBase;
  }

  get marks() {
    return said(this).marks;
  }

  get acts() {
    return said(this).acts;
  }

  get links() {
    return said(this).links;
  }

  get citations() {
    const { document, id } = at(this);
    return citedIn(document, id);
  }

  get subparagraphs() {
    return below(this, "subparagraphs");
  }

  get wrapUps() {
    return below(this, "wrapUps");
  }
}

/** An annex. */
export class Annex extends Node {
  get blocks() {
    return below(this, "blocks");
  }
}

/** A resolution, or a part of one. */
export class Resolution extends Node {
  get blocks() {
    return below(this, "blocks");
  }

  get preambulars() {
    return this.blocks.filter((block) => block.kind === "preambular");
  }

  get operatives() {
    return this.blocks.filter((block) => block.kind === "operative");
  }

  get annexes() {
    return below(this, "annexes");
  }

  get parts() {
    return below(this, "parts");
  }

  get footnotes() {
    const { document, table, id } = at(this);
    const own = (of) => of === id || (of !== null && table.parent(of) === id);
    return document.footnotes.filter((_, index) => own(table.note(index).resolution));
  }

  get headings() {
    return this.blocks.filter((block) => block.kind === "heading");
  }

  /** Its paragraphs of all kinds, in the order of the text; those of parts are with the parts. */
  get paragraphs() {
    const withBelow = (one) => [one, ...one.children.filter(({ kind }) => WITHIN.has(kind)).flatMap(withBelow)];
    const blocks = [...this.blocks, ...this.annexes.flatMap((annex) => annex.blocks)];
    return blocks.filter((block) => block instanceof Paragraph).flatMap(withBelow);
  }

  get title() {
    return said(this).title?.text ?? null;
  }

  get acts() {
    return this.paragraphs.flatMap((paragraph) => paragraph.acts);
  }
}

const CLASSES = {
  resolution: Resolution,
  annex: Annex,
  preambular: Paragraph,
  operative: Paragraph,
  paragraph: Paragraph,
  subparagraph: Paragraph,
  "wrap-up": Paragraph,
  heading: Heading,
};

/** What JSON says of a resolution and has nothing to add here. */
const FIELDS = [
  "language", "documentKind", "symbol", "organ", "number", "part", "year", "session", "agenda", "agendaTitle", "committee",
  "decisionType", "sponsors", "sponsorsLine", "issued", "adopted", "adoptionLine", "route", "distribution", "originalLanguage",
  "enacting", "meeting", "closing", "vote", "starNotes", "citations", "ledger",
];
for (const field of FIELDS) {
  Object.defineProperty(Resolution.prototype, field, {
    get() {
      return said(this)[field];
    },
    enumerable: true,
    configurable: true,
  });
}

/** A footnote. */
export class Footnote {
  #document;
  #index;

  constructor(key, document, index) {
    only(key, "Footnote");
    this.#document = document;
    this.#index = index;
  }

  #note() {
    return tableOf(this.#document).note(this.#index);
  }

  get marker() {
    return this.#note().marker;
  }

  get text() {
    return this.#note().text();
  }

  get start() {
    return tableOf(this.#document).start(this.#note().body);
  }

  get end() {
    return tableOf(this.#document).end(this.#note().body);
  }

  /** Where the text calls it. */
  get mark() {
    const { mark } = this.#note();
    if (mark === null) return null;
    const table = tableOf(this.#document);
    return { start: table.start(mark), end: table.end(mark) };
  }

  get citations() {
    return citedIn(this.#document, this.#note().body);
  }

  [INSPECT]() {
    return `Footnote ${this.marker} ${quoted(this.text)}`;
  }

  /** As an object, for JSON.stringify; places in it are units of UTF-16. */
  toJSON() {
    const { marker, text, start, end, mark, citations } = this;
    return { marker, text, start, end, mark, citations };
  }
}
