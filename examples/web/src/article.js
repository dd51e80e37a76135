// The document in the middle, and its outline.
import { element, link, outside } from "./element.js";
import { beginning } from "./words.js";

/** Kinds that stand in the outline. */
const OUTLINE = new Set(["title", "part-letter", "heading", "preambular", "operative", "meeting", "vote"]);
const HEADINGS = new Set(["title", "part-letter", "heading"]);
/** Classes of the style sheet take over at this depth. */
const DEEPEST = 4;
/** Characters of a part without a lead that the outline shows. */
const BEGINNING = 50;
const ARABIC = /\p{Script=Arabic}/u;
/** Parts drawn before the page may do other things. */
const AT_ONCE = 300;

/** Draws a document and its outline, the beginning at once, the rest while the page lives on. */
export class Article {
  #view;
  #into;
  #drawn = 0;
  #stopped = false;

  /** `into` are the elements of both. */
  constructor(view, into) {
    this.#view = view;
    this.#into = into;
    for (const shown of Object.values(into)) {
      shown.replaceChildren();
      shown.dir = view.direction;
    }
    into.article.lang = view.language;
    into.outline.append(element("ul"));
    this.#go();
  }

  /** Draws no more. */
  stop() {
    this.#stopped = true;
  }

  async #go() {
    while (!this.#stopped && this.#drawn < this.#view.items.length) {
      this.#draw(this.#drawn + AT_ONCE);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  #draw(end) {
    const { items, notes } = this.#view;
    const to = Math.min(end, items.length);
    const [parts, entries] = [[], []];
    for (let index = this.#drawn; index < to; index++) {
      parts.push(this.#part(items[index], index));
      if (OUTLINE.has(items[index].kind)) entries.push(entry(items[index], index));
    }
    this.#drawn = to;
    this.#into.article.append(...parts);
    this.#into.outline.firstChild.append(...entries);
    if (to === items.length && notes.length > 0) this.#into.article.append(footnotes(notes));
  }

  #part(item, index) {
    const { kind, of, level, label } = item;
    const classes = `part ${kind} of-${of} level-${Math.min(level, DEEPEST)}`;
    const words = this.#words(item);
    if (label !== null) words.unshift(element("span", { className: "label" }, label), " ");
    if (OUTLINE.has(kind)) words.push(" ", element("a", { className: "back", href: `#${entryId(index)}`, ariaLabel: "Back to the outline" }, "↑"));
    return element(HEADINGS.has(kind) ? "h3" : kind === "table" ? "pre" : "p", { className: classes, id: `part-${index}`, tabIndex: -1 }, ...words);
  }

  /** Text, with leads in italics, links, and marks leading to their notes. */
  #words({ text, runs }) {
    const words = [];
    let at = 0;
    for (const run of runs) {
      // A link within a lead is passed over.
      if (run.at < at) continue;
      words.push(text.slice(at, run.at), this.#run(run, text.slice(run.at, run.end)));
      at = run.end;
    }
    words.push(text.slice(at));
    const some = words.filter((one) => one !== "");
    // A line of Latin letters in a document from right to left: `28 December 2035`.
    return this.#view.direction === "rtl" && !ARABIC.test(text) ? [element("bdi", {}, ...some)] : some;
  }

  #run({ kind, target, marker, note }, words) {
    if (kind === "lead") return element("em", {}, words);
    if (kind === "link") return outside(target, this.#view.language, words);
    if (note === undefined) return element("sup", {}, marker);
    return element("sup", {}, element("a", { href: `#note-${note}`, id: `call-${note}`, ariaLabel: `Footnote ${marker}` }, marker));
  }

  /** Shows a part, drawing up to it first. */
  reveal(index) {
    if (this.#drawn <= index) this.#draw(index + 1);
    const part = document.getElementById(`part-${index}`);
    if (part === null) return;
    document.querySelector(".part.here")?.classList.remove("here");
    this.#into.outline.querySelector("[aria-current]")?.removeAttribute("aria-current");
    part.classList.add("here");
    part.scrollIntoView({ block: "center" });
    part.focus({ preventScroll: true });
    const current = document.getElementById(entryId(index));
    if (current === null) return;
    current.ariaCurrent = "location";
    const { outline } = this.#into;
    outline.scrollTop = current.offsetTop - outline.clientHeight / 2;
  }
}

const entryId = (index) => `entry-${index}`;

function entry({ kind, label, lead, text }, index) {
  const words = kind === "title" ? text : (lead ?? beginning(text, BEGINNING));
  const anchor = link(index, [label, words].filter(Boolean).join(" "));
  anchor.id = entryId(index);
  return element("li", { className: kind }, anchor);
}

function footnotes(notes) {
  const items = notes.map(({ marker, text, call }, index) => {
    const back = call === null ? element("span", { className: "label" }, marker) : element("a", { className: "label", href: `#call-${index}`, ariaLabel: `Back to mark ${marker}` }, marker);
    return element("p", { className: "footnote", id: `note-${index}`, tabIndex: -1 }, back, " ", text);
  });
  return element("section", { className: "notes", ariaLabel: "Footnotes" }, ...items);
}
