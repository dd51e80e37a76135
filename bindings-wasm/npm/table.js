// The list of numbers that crosses: bindings-wasm/src/table.rs says what its rows are.
import { codes, kinds } from "./generated/unres.js";

const NONE = 0xffffffff;
const HEADER = 5;
const NODE = 6;
const PIECE = 3;
const NOTE = 5;
const DIAGNOSTIC = 5;
/** Kinds with words of their own, in which something may be cited. */
const OWNERS = new Set(["preambular", "operative", "paragraph", "subparagraph", "wrap-up", "heading", "title", "table", "note"]);

let names;
const kindNames = () => (names ??= kinds());

let wordings;
function wording(code) {
  wordings ??= codes();
  const [name, severity, message] = wordings.slice(code * 3, code * 3 + 3);
  return { code: name, severity, message };
}

/** The tree of a document: numbers in one list, texts cut from the source where they are asked for. */
export class Table {
  constructor(source, numbers, words) {
    this.source = source;
    this.numbers = numbers;
    const [nodes, pieces, labels, notes, diagnostics] = numbers;
    this.length = nodes;
    this.pieces = HEADER + nodes * NODE;
    this.pieceCount = pieces;
    const labelled = this.pieces + pieces * PIECE;
    this.meant = new Map();
    for (let index = 0; index < labels; index++) this.meant.set(numbers[labelled + index], words[index]);
    this.markers = words.slice(labels);
    this.noteRows = labelled + labels;
    this.noteCount = notes;
    this.diagnosticRows = this.noteRows + notes * NOTE;
    this.diagnosticCount = diagnostics;
  }

  #column(node, column) {
    return this.numbers[HEADER + node * NODE + column];
  }

  kind(node) {
    return kindNames()[this.#column(node, 0)];
  }

  start(node) {
    return this.#column(node, 1);
  }

  end(node) {
    return this.#column(node, 2);
  }

  parent(node) {
    const parent = this.#column(node, 3);
    return parent === NONE ? null : parent;
  }

  /** The text as it stands in the source. */
  cut(node) {
    return this.source.slice(this.start(node), this.end(node));
  }

  /** The children of a node, of one kind or of all. */
  *children(node, kind) {
    const end = this.#column(node, 4);
    for (let child = node + 1; child < end; child = this.#column(child, 4)) {
      if (kind === undefined || this.kind(child) === kind) yield child;
    }
  }

  child(node, kind) {
    for (const child of this.children(node, kind)) return child;
    return null;
  }

  #childAt(node, offset) {
    for (const child of this.children(node)) if (this.start(child) <= offset && offset < this.end(child)) return child;
  }

  /** The innermost paragraph, heading, title or footnote that a place of the source is in. */
  ownerAt(offset) {
    let owner = null;
    for (let node = 0; node !== undefined; ) {
      if (OWNERS.has(this.kind(node))) owner = node;
      node = this.#childAt(node, offset);
    }
    return owner;
  }

  #lastPiece(node) {
    return node + 1 < this.length ? this.#column(node + 1, 5) : this.pieceCount;
  }

  /** The node's own text, its lines joined. */
  text(node) {
    const { numbers } = this;
    let text = "";
    const last = this.#lastPiece(node);
    for (let piece = this.#column(node, 5); piece < last; piece++) {
      const row = this.pieces + piece * PIECE;
      if (numbers[row] > text.length) text += " ";
      text += this.source.slice(numbers[row + 1], numbers[row + 2]);
    }
    return text;
  }

  /** The words that open a paragraph and say what it does. */
  lead(node) {
    const leads = [...this.children(node, "lead")];
    if (leads.length === 0) return null;
    const last = this.#lastPiece(node);
    // Where an offset of the source stands in the text.
    const place = (offset) => {
      for (let piece = this.#column(node, 5); piece < last; piece++) {
        const [at, start, end] = this.numbers.subarray(this.pieces + piece * PIECE, this.pieces + (piece + 1) * PIECE);
        if (start <= offset && offset <= end) return at + offset - start;
      }
      return 0;
    };
    return this.text(node).slice(place(this.start(leads[0])), place(this.end(leads.at(-1)))) || null;
  }

  printedLabel(node) {
    const label = this.child(node, "label");
    return label === null ? null : this.cut(label);
  }

  label(node) {
    return this.meant.get(node) ?? this.printedLabel(node);
  }

  note(index) {
    const at = this.noteRows + index * NOTE;
    const [body, rest, mark, resolution] = Array.from(this.numbers.subarray(at, at + 4), (node) => (node === NONE ? null : node));
    const text = () => this.text(body) + (this.numbers[at + 4] ? " " : "") + (rest === null ? "" : this.text(rest));
    return { body, mark, resolution, marker: this.markers[index], text };
  }

  diagnostic(index) {
    const at = this.diagnosticRows + index * DIAGNOSTIC;
    const [code, start, end, first, last] = this.numbers.subarray(at, at + DIAGNOSTIC);
    return { ...wording(code), start, end, related: first === NONE ? null : { start: first, end: last } };
  }
}
