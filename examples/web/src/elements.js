// From what the worker says to elements.

function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** Kinds that stand in the outline. */
const OUTLINE = new Set(["resolution", "title", "heading", "preambular", "operative", "vote"]);
/** Classes of the style sheet take over at this depth. */
const DEEPEST = 4;
const BEGINNING = 48;

/** The document, its outline, and where each part is shown. */
export function elements({ items }) {
  const article = document.createDocumentFragment();
  const outline = element("ul");
  const places = [];
  for (const [index, item] of items.entries()) {
    const id = `part-${index}`;
    const name = item.kind === "resolution" || item.kind === "title" || item.kind === "heading" ? "h2" : "p";
    const shown = element(name, `part ${item.kind} level-${Math.min(item.level, DEEPEST)}`, ...words(item));
    shown.id = id;
    shown.title = item.kind;
    article.append(shown);
    places.push({ id, start: item.start });
    if (OUTLINE.has(item.kind)) {
      const beginning = item.lead || item.text.slice(0, BEGINNING);
      const anchor = element("a", "", [item.label, beginning].filter(Boolean).join(" "));
      anchor.href = `#${id}`;
      outline.append(element("li", item.kind, anchor));
    }
  }
  return { article, outline, places };
}

function words({ label, lead, text }) {
  const made = [];
  if (label) made.push(element("span", "label", label), " ");
  const at = lead ? text.indexOf(lead) : -1;
  if (at < 0) made.push(text);
  else made.push(text.slice(0, at), element("em", "", lead), text.slice(at + lead.length));
  return made;
}

/** A table of strings and elements; a sentence where it would be empty. */
export function table(heads, rows) {
  if (rows.length === 0) return element("p", "none", "None found.");
  const head = element("tr", "", ...heads.map((name) => Object.assign(element("th", "", name), { scope: "col" })));
  const body = rows.map((row) => element("tr", "", ...row.map((cell) => element("td", "", cell instanceof Node ? cell : String(cell)))));
  return element("table", "", element("thead", "", head), element("tbody", "", ...body));
}
