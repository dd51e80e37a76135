// The tree as a list of what is shown, in the order of the text, and the footnotes, which are shown after it.

/** Below these there are others to be shown one by one. */
const HOLDERS = new Set(["document", "resolution", "masthead", "annex", "closing"]);
/** Not shown, or shown with all footnotes. */
const PASSED = new Set(["space", "note", "note-label", "note-continuation"]);
/** Characters of one part; no paragraph is as long, but a text without any may be, and a page cannot lay that out as one. */
const LONGEST = 20_000;

/**
 * `items` are `{ kind, of, start, level, label, lead, text, runs, name }`: `of` is the kind of the paragraph that holds a sub-paragraph; runs are leads, links and marks, at their place in the
 * text. `notes` are `{ marker, text, call }`; a mark's `note` and a note's `call` are the places of each other.
 */
export function itemsOf(root, footnotes) {
  const items = [];
  let preambulars = 0;

  function add(node, level, name, of = node.kind) {
    const { kind, start } = node;
    const text = node.text || node.source.trim();
    const lead = node.lead ?? null;
    const all = runs(node, text, lead);
    items.push({ kind, of, start, level, label: node.label ?? null, lead, ...piece(text, all, 0), name });
    for (let at = LONGEST; at < text.length; at += LONGEST) {
      items.push({ kind, of, start: start + at, level, label: null, lead: null, ...piece(text, all, at), name });
    }
    node.children.forEach((one) => one.kind === "furniture" && furniture(one));
  }

  function furniture({ kind, start, source }) {
    items.push({ kind, of: kind, start, level: 0, label: null, lead: null, text: source.trim(), runs: [], name: kind });
  }

  function paragraph(node, level, name, of = node.kind) {
    add(node, level, name, of);
    for (const one of [...node.subparagraphs, ...node.wrapUps]) paragraph(one, level + 1, `${name} ${one.label ?? ""}`.trim(), of);
  }

  function show(node) {
    for (const child of node.children) {
      const { kind } = child;
      if (kind === "masthead") preambulars = 0;
      if (HOLDERS.has(kind)) show(child);
      else if (kind === "furniture") furniture(child);
      else if (kind === "preambular") paragraph(child, 0, `preamble ${++preambulars}`);
      else if (child.subparagraphs !== undefined) paragraph(child, 0, named(child));
      else if (!PASSED.has(kind)) add(child, 0, kind.replaceAll("-", " "));
    }
  }

  show(root);
  items.sort((a, b) => a.start - b.start);
  return { items, notes: joined(items, footnotes) };
}

/** `para. 4`; without a label `operative`. */
const named = ({ kind, label }) => (label === null ? kind : `para. ${label.replace(/\.$/, "")}`);

/** So much of a text as one part shows, and the runs that are wholly in it. */
function piece(text, runs, from) {
  const within = runs.filter(({ at, end }) => at >= from && end <= from + LONGEST);
  return { text: text.slice(from, from + LONGEST), runs: within.map((run) => ({ ...run, at: run.at - from, end: run.end - from })) };
}

/** Leads, marks and links of a node at their place in its text; many kinds have none. */
function runs(node, text, lead) {
  const marks = node.children.filter((child) => child.kind === "mark");
  // Print has no blank before a mark.
  const called = (node.marks ?? []).map(({ marker, at }, index) => {
    const place = text.slice(0, at).trimEnd().length;
    return { kind: "mark", at: place, end: place, marker, start: marks[index]?.start };
  });
  const linked = (node.links ?? []).map(({ at, text: words, target }) => ({ kind: "link", at, end: at + words.length, target }));
  const at = lead === null ? -1 : text.indexOf(lead);
  const opening = at < 0 ? [] : [{ kind: "lead", at, end: at + lead.length }];
  return [...opening, ...linked, ...called].sort((a, b) => a.at - b.at);
}

/** Footnotes, and their places given to the marks that call them. */
function joined(items, footnotes) {
  const notes = footnotes.map(({ marker, text }) => ({ marker, text, call: null }));
  const called = new Map(footnotes.map(({ mark }, index) => [mark?.start, index]));
  for (const [index, { runs }] of items.entries()) {
    for (const run of runs) {
      const note = run.kind === "mark" ? called.get(run.start) : undefined;
      if (note === undefined) continue;
      run.note = note;
      notes[note].call = index;
    }
  }
  return notes;
}
