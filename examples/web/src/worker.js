// Reads texts away from the page, so that it stays responsive. What goes back is plain data, of one resolution at a time.
import { parse, parseAkn } from "unres";
import { itemsOf } from "./items.js";
import { beginning } from "./words.js";

const RIGHT_TO_LEFT = new Set(["ar"]);
/** Characters of the text that an act, a diagnostic or a document without a title is shown with. */
const WORDS = 80;

let document;

self.addEventListener("message", ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: answers[data.ask](data) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error.message) });
  }
});

const answers = {
  /** Reads; what comes back is enough for a list. */
  read({ text, akn }) {
    const next = akn === undefined ? parse(text) : parseAkn(akn);
    document?.free();
    document = next;
    const list = document.resolutions.map((one) => {
      const { symbol, title, adopted, language, start, end } = one;
      const words = title ?? beginning(document.source.slice(start, end), WORDS);
      return { symbol, words, adopted: adopted?.date ?? null, direction: direction(language) };
    });
    return { list };
  },
  /** All that is shown of one resolution, or of the whole text where it has no more than one. */
  open({ index }) {
    const whole = document.resolutions.length <= 1;
    const node = whole ? document.root : document.resolutions[index];
    const within = ({ start }) => whole || (node.start <= start && start < node.end);
    const resolutions = (whole ? document.resolutions : [node]).flatMap(withParts);
    const footnotes = document.footnotes.filter((note) => within(note.mark ?? note));
    const { items, notes } = itemsOf(node, footnotes);
    const placed = placer(items, footnotes);
    const gathered = (list) => resolutions.flatMap(list);
    const language = whole ? document.language : node.language;
    const [first] = resolutions;
    return {
      language, direction: direction(language), items, notes,
      name: first?.symbol ?? null, adopted: first?.adopted?.date ?? null, organ: first?.organ ?? null,
      acts: gathered((one) => one.acts).map(placed).map((act) => ({ ...act, what: what(act, items[act.part]) })),
      citations: gathered((one) => one.citations).map(placed),
      requests: gathered((one) => one.ledger.requests).map(placed),
      mandates: gathered((one) => one.ledger.mandates).map(placed),
      votes: once(gathered((one) => (one.vote === null ? [] : [one.vote]))).map(placed),
      diagnostics: document.diagnostics.filter(within).map(placed).map((one) => ({ ...one, words: beginning(document.source.slice(one.start, one.end), WORDS) })),
    };
  },
  written: ({ format }) => written[format](),
  /** The beginning of a file, laid out to be looked at. */
  look({ format, most }) {
    const whole = format === "json" ? JSON.stringify(document, null, 2) : written[format]();
    return whole.length > most ? `${whole.slice(0, most)}\n… save it to see all` : whole;
  },
};

const written = { json: () => document.toJSONString(), akn: () => document.toAkn() };

const direction = (language) => (RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr");

const withParts = (resolution) => [resolution, ...resolution.parts.flatMap(withParts)];

/** The vote printed behind the last part is that of the whole too. */
const once = (votes) => votes.filter((vote, index) => votes.findIndex((other) => other.start === vote.start) === index);

/** The words that follow an act in its paragraph. */
function what({ at, text }, item) {
  return item?.text.startsWith(text, at) ? beginning(item.text.slice(at + text.length), WORDS) : "";
}

/** Adds to what has a place the part that shows it, or the footnote, and a name for it. */
function placer(items, footnotes) {
  const spans = footnotes.map(({ marker, start, end }) => ({ marker, start, end }));
  return (found) => {
    const note = spans.findIndex(({ start, end }) => start <= found.start && found.start < end);
    if (note >= 0) return { ...found, note, place: `note ${spans[note].marker}` };
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle].start <= (found.start ?? 0)) low = middle + 1;
      else high = middle;
    }
    let part = Math.max(low - 1, 0);
    // Furniture may be hidden.
    while (part > 0 && items[part].kind === "furniture") part--;
    return { ...found, part, place: items[part]?.name ?? "beginning" };
  };
}

// A module that waits for its .wasm loses what was sent to it before; the page waits for this.
self.postMessage({ ready: true });
