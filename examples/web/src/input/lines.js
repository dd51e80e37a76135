// Lines of a page, as they stand on it, from what pdf.js says of pieces of text: where each begins, how wide and large it is.
// Marks of footnotes are set apart from the words they hang on. The measures are those of the Python package (_pdf.py).

/** What is raised and smaller than this share of the words beside it is a mark. */
const RAISED = 0.8;
/** Baselines nearer than this share of the size are of one line. */
const ONE_LINE = 0.6;
/** What begins further back than the line has come, by this share of the size, is of another line. */
const BACK = 1;
/** A gap wider than this share of the size is a blank, where the file has none. */
const GAP = 0.2;

/** A blank narrower than this share of the size is none. */
const NO_BLANK = 0.01;

/** The text of a page, a line a line. */
export function pageText(items) {
  const pieces = items.filter(({ str }) => str !== "").map(piece);
  const rightToLeft = weight(pieces, "rtl") > weight(pieces, "ltr");
  const lines = rightToLeft ? linesFromRight(pieces) : linesFromLeft(pieces);
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

/** In the order of the file, which is that of reading. */
function linesFromLeft(pieces) {
  const lines = [];
  for (const one of pieces) {
    if (!lines.at(-1)?.holds(one)) lines.push(new Line(one));
    lines.at(-1).add(one);
  }
  return lines.map((line) => line.pieces.map(({ text }) => text).join(""));
}

/** Files have these in any order, so that those of one line are put in theirs. Places are mirrored: then all is as elsewhere. */
function linesFromRight(pieces) {
  const lines = [];
  for (const one of pieces) {
    const beside = lines.at(-1)?.at(-1);
    if (beside && Math.abs(one.baseline - beside.baseline) <= ONE_LINE * Math.max(one.size, beside.size)) lines.at(-1).push(one);
    else lines.push([one]);
  }
  return lines.map((mirrored) => {
    for (const one of mirrored) [one.left, one.right] = [-one.right, -one.left];
    mirrored.sort((a, b) => a.left - b.left);
    const line = new Line(mirrored[0]);
    mirrored.forEach((one) => line.add(one));
    return readingOrder(line.pieces).join("");
  });
}

/** Letters of a direction. */
const weight = (pieces, dir) => pieces.reduce((sum, one) => sum + (one.dir === dir ? (one.text.match(/\p{L}/gu)?.length ?? 0) : 0), 0);

function piece({ str, dir, transform, width }) {
  const [, , along, up, left, baseline] = transform;
  return { text: str, dir, left, right: left + width, baseline, size: Math.hypot(along, up) };
}

/** What stands on one baseline. */
class Line {
  pieces = [];
  #marking = false;

  constructor({ left, baseline, size }) {
    this.right = left;
    this.baseline = baseline;
    this.size = size;
  }

  /** Whether a piece that follows is of this line. */
  holds({ left, baseline, size }) {
    const largest = Math.max(size, this.size);
    return Math.abs(baseline - this.baseline) <= ONE_LINE * largest && left >= this.right - BACK * largest;
  }

  add(piece) {
    const { text, dir, left, right, baseline, size } = piece;
    // A ligature is followed by a blank that is none.
    if (text.trim() === "") return right - left > NO_BLANK * this.size ? this.#blank(right) : undefined;
    if (size > this.size) {
      // A line that begins with a mark, as a footnote does.
      this.baseline = baseline;
      this.#marking = this.pieces.length > 0;
      this.size = size;
    }
    const marking = size < RAISED * this.size && baseline > this.baseline && !/\p{L}/u.test(text);
    if (marking !== this.#marking || left - this.right > GAP * size) this.#blank(this.right);
    this.pieces.push({ text, dir });
    this.#marking = marking;
    this.right = right;
  }

  /** A blank, unless there is one, or nothing yet. */
  #blank(right) {
    this.right = Math.max(this.right, right);
    if (this.pieces.length > 0 && !/\s$/.test(this.pieces.at(-1).text)) this.pieces.push({ text: " ", dir: "" });
  }
}

/** What a font draws of a letter, for which there is a character too, and brackets, which are named as they look. */
const FORMS = /[\ufb50-\ufdff\ufe70-\ufeff]/g;
const MIRRORED = { "(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«" };

/** Texts of a line from right to left: in it, words and numbers that run from left to right are read in their own direction. */
function readingOrder(pieces) {
  const latin = (one) => one?.dir === "ltr" && /[\p{L}\p{N}]/u.test(one.text);
  const letters = (one) => latin(one) && /\p{L}/u.test(one.text);
  const ordered = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at + 1;
    if (latin(pieces[at])) {
      for (let next = end; next < pieces.length && pieces[next].dir !== "rtl"; next++) {
        const blank = pieces[next].text.trim() === "";
        // Two numbers stand from right to left, two words of Latin letters from left to right.
        if (blank && !(letters(pieces[next - 1]) && letters(pieces[next + 1]))) break;
        if (latin(pieces[next])) end = next + 1;
      }
      ordered.push(...pieces.slice(at, end).reverse().map(({ text }) => text));
    } else {
      const { dir, text } = pieces[at];
      ordered.push(dir === "rtl" ? text.replace(FORMS, (form) => form.normalize("NFKC")) : (MIRRORED[text] ?? text));
    }
    at = end;
  }
  return ordered;
}
