// Word: a line a paragraph, with the numbers that Word computes, and the footnotes below.
//
// The masthead of a document of the United Nations is the header of its first page; the other headers and all footers are left
// out, as they are furniture. Word numbers footnotes and lists when it shows them; both are counted here as it counts them.
import { archive } from "./archive.js";
import { all, markup, nameOf } from "./markup.js";
import { Numbering } from "./numbering.js";
import { Unreadable } from "./unreadable.js";

/** Stands before a footnote's mark until the words before it are known; of the private use area. */
const MARK = "\ue000";
const CHARACTERS = { tab: " ", br: "\n", cr: "\n", noBreakHyphen: "\u2011", softHyphen: "" };
/** What was deleted or moved, what has no words, what is read by itself. */
const PASSED = new Set(["del", "moveFrom", "pPr", "rPr", "p", "tbl"]);

/** The text of a Word file. */
export async function wordText(bytes) {
  const part = archive(bytes);
  const read = async (name) => {
    const found = await part(name);
    return found === null ? null : markup(found, name);
  };
  const body = await read("word/document.xml");
  if (body === null) throw new Unreadable("An archive, but no Word file: it has no word/document.xml.");
  const numbering = new Numbering(await read("word/numbering.xml"), await read("word/styles.xml"));
  const header = firstHeader(body, await read("word/_rels/document.xml.rels"));
  const word = new Word(body, numbering);
  const masthead = header === null ? [] : word.lines(await read(header)).filter(Boolean);
  if (masthead.length > 0) masthead.push("");
  const lines = word.lines(body);
  const notes = word.notes(await read("word/footnotes.xml"));
  if (notes.length > 0) notes.unshift("", "__________________");
  const text = [...masthead, ...lines, ...notes].join("\n");
  return `${text.replace(/\n{3,}/g, "\n\n").replace(/^\n+|\n+$/g, "")}\n`;
}

/** The part that holds the header of the first page. */
function firstHeader(body, relations) {
  const reference = all(body, "headerReference").find((one) => one.getAttribute("w:type") === "first");
  if (reference === undefined || relations === null) return null;
  const relation = [...relations.children].find((one) => one.getAttribute("Id") === reference.getAttribute("r:id"));
  return relation === undefined ? null : `word/${relation.getAttribute("Target")}`;
}

class Word {
  #called = [];

  constructor(body, numbering) {
    this.body = body;
    this.numbering = numbering;
    const start = all(body, "numStart")[0]?.getAttribute("w:val") ?? "1";
    this.firstNote = /^\d+$/.test(start) ? Number(start) : 1;
  }

  /** A line a paragraph; an empty paragraph is an empty line, a row of a table a line with its cells. */
  lines(element) {
    if (element === null) return [];
    return [...element.children].flatMap((child) => {
      const name = nameOf(child);
      if (name === "p") return this.#paragraph(child).split("\n");
      // That of a header only places the masthead.
      if (name === "tr" && this.body.contains(element)) {
        return [all(child, "tc").map((cell) => this.lines(cell).filter(Boolean).join(" ")).join("   ")];
      }
      return child.localName === "Fallback" ? [] : this.lines(child);
    });
  }

  #paragraph(paragraph) {
    const number = this.numbering.next(paragraph);
    const words = this.#characters(paragraph).replace(/[ \t]+/g, " ").split("\n").map((line) => line.trim()).join("\n");
    // Behind a figure a mark would be read as part of it.
    const marked = words.replace(new RegExp(`(\\d)${MARK}`, "g"), "$1 ").replaceAll(MARK, "");
    return number && marked ? `${number} ${marked}` : marked;
  }

  #characters(element) {
    let text = "";
    for (const child of element.children) {
      const name = nameOf(child);
      if (name === "t") text += child.textContent;
      else if (name in CHARACTERS) text += CHARACTERS[name];
      else if (name === "footnoteReference" && !child.getAttribute("w:customMarkFollows")) {
        this.#called.push(child.getAttribute("w:id"));
        text += `${MARK}${this.#called.length + this.firstNote - 1}`;
      } else if (!PASSED.has(name) && child.localName !== "Fallback") text += this.#characters(child);
    }
    return text;
  }

  /** The footnotes that were called, a line a note. */
  notes(part) {
    const texts = new Map((part === null ? [] : all(part, "footnote")).map((note) => [note.getAttribute("w:id"), note]));
    return this.#called.flatMap((called, place) => {
      const note = texts.get(called);
      if (note === undefined) return [];
      const words = all(note, "p").map((one) => this.#paragraph(one)).join(" ");
      return [`${place + this.firstNote} ${words.split(/\s+/).filter(Boolean).join(" ")}`];
    });
  }
}
