// Reads texts away from the page, so that it stays responsive. What goes back is plain data.
import { parse } from "unres";

/** Below these there are others to be shown one by one. */
const HOLDERS = new Set(["document", "resolution", "masthead", "annex", "closing"]);
const RIGHT_TO_LEFT = new Set(["ar"]);

let document;

self.addEventListener("message", ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: answers[data.ask](data) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error.message) });
  }
});

const answers = {
  read({ text }) {
    document?.free();
    document = parse(text);
    const { language, acts, citations, ledger, votes, diagnostics } = document;
    const items = [];
    show(document.root, 0, items);
    const direction = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
    return { language, direction, items, acts, citations, ledger, votes, diagnostics, resolutions: document.resolutions.length };
  },
  json: () => document.toJSONString(),
  akn: () => document.toAkn(),
};

function show(node, level, items) {
  for (const child of node.children) {
    const { kind, start, end } = child;
    if (kind === "resolution") items.push({ kind, start, end, level, text: child.symbol ?? child.title?.text ?? child.part ?? "Document" });
    if (HOLDERS.has(kind)) {
      show(child, level, items);
    } else if (kind !== "space" && kind !== "furniture") {
      const { label = null, lead = null } = child;
      const text = child.text || child.source.trim();
      items.push({ kind, start, end, level, label, lead, text });
      for (const list of [child.subparagraphs, child.wrapUps]) list?.forEach((one) => below(one, level + 1, items));
    }
  }
}

/** A sub-paragraph and all below it. */
function below(one, level, items) {
  const { kind, start, end, label, lead, text } = one;
  items.push({ kind, start, end, level, label, lead, text });
  for (const list of [one.subparagraphs, one.wrapUps]) list.forEach((next) => below(next, level + 1, items));
}

// A module that waits for its .wasm loses what was sent to it before; the page waits for this.
self.postMessage({ ready: true });
