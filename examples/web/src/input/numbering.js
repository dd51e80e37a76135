// The numbers that Word computes for lists: by the paragraph's own list, or by that of its style.
import { all, child, value } from "./markup.js";

const ROMAN = Object.entries({ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 });

function roman(number) {
  let letters = "";
  for (const [figure, worth] of ROMAN) {
    letters += figure.repeat(Math.floor(number / worth));
    number %= worth;
  }
  return letters;
}

/** `a` to `z`, then `aa` to `zz`, as Word counts. */
const letter = (number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);

const FORMS = {
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  decimalZero: (number) => String(number).padStart(2, "0"),
};

/** The lists of a file, and how far each has come. */
export class Numbering {
  #levels = new Map();
  #counts = new Map();
  #styles = new Map();

  /** Both parts may be missing. */
  constructor(numbering, styles) {
    if (numbering !== null) this.#read(numbering);
    for (const style of styles === null ? [] : all(styles, "style")) {
      const list = listOf(style);
      if (list !== null) this.#styles.set(style.getAttribute("w:styleId"), list);
    }
  }

  #read(numbering) {
    const abstract = new Map(all(numbering, "abstractNum").map((found) => [found.getAttribute("w:abstractNumId"), found]));
    for (const number of all(numbering, "num")) {
      const name = number.getAttribute("w:numId");
      const base = abstract.get(value(number, "abstractNumId"));
      for (const level of base === undefined ? [] : all(base, "lvl")) {
        const [start, form, text] = ["start", "numFmt", "lvlText"].map((field) => value(level, field));
        this.#levels.set(`${name} ${level.getAttribute("w:ilvl")}`, { start: Number(start ?? 1), form: form ?? "decimal", text: text ?? "" });
      }
      for (const changed of all(number, "lvlOverride")) {
        const level = this.#levels.get(`${name} ${changed.getAttribute("w:ilvl")}`);
        const start = value(changed, "startOverride");
        if (level !== undefined && start !== null) level.start = Number(start);
      }
    }
  }

  /** The number of a paragraph; empty for one that has none. Counts on. */
  next(paragraph) {
    const properties = child(paragraph, "pPr");
    const list = listOf(paragraph) ?? (properties && this.#styles.get(value(properties, "pStyle")));
    const level = list && this.#levels.get(`${list.name} ${list.depth}`);
    if (!level) return "";
    const { name, depth } = list;
    this.#counts.set(`${name} ${depth}`, (this.#counts.get(`${name} ${depth}`) ?? level.start - 1) + 1);
    for (const place of [...this.#counts.keys()]) {
      const [other, deeper] = place.split(" ");
      if (other === name && Number(deeper) > depth) this.#counts.delete(place);
    }
    if (level.form === "bullet") return "–";
    if (level.form === "none") return "";
    return level.text.replace(/%(\d)/g, (_, figure) => this.#figure(name, Number(figure) - 1)).trim();
  }

  #figure(name, depth) {
    const level = this.#levels.get(`${name} ${depth}`);
    if (level === undefined) return "";
    return (FORMS[level.form] ?? String)(this.#counts.get(`${name} ${depth}`) ?? level.start);
  }
}

/** The list a paragraph or style names, and the level in it; list 0 is none. */
function listOf(element) {
  const properties = child(element, "pPr");
  const listed = properties && child(properties, "numPr");
  const name = listed && value(listed, "numId");
  return name && name !== "0" ? { name, depth: Number(value(listed, "ilvl") ?? 0) } : null;
}
