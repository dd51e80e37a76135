// What is cited: by what is done with it, as a drawing, and each by itself.
import { element, found, hasSymbol, outside } from "../element.js";
import { graph } from "../graph.js";
import { table } from "../table.js";
import { words } from "../words.js";

/** What is done with a thing that is cited without a verb of its own. */
const MENTIONED = "mention";

export function citations({ citations, language }) {
  const edges = citations.filter(({ target }) => hasSymbol(target)).map((one) => ({ from: one.function ?? MENTIONED, to: one.target }));
  const parts = ({ pinpoint }) => pinpoint.map(({ part, numbers }) => `${part} ${numbers}`).join("; ");
  const what = (one) => [hasSymbol(one.target) ? one.target : one.text, parts(one)].filter(Boolean).join(", ");
  return [
    ...(edges.length > 0 ? [element("h3", {}, "What is done with which document"), graph(edges, language)] : []),
    element("h3", {}, "Each citation"),
    table("citations", [
      { name: "Place", shape: "whole", value: (one) => one.place, cell: (one) => found(one, one.place) },
      { name: "What", shape: "long", value: what, cell: (one) => (hasSymbol(one.target) ? outside(one.target, language, what(one)) : what(one)) },
      { name: "Kind", value: (one) => words(one.kind) },
      { name: "Date", shape: "whole", value: (one) => one.date },
      { name: "Function", value: (one) => one.function },
    ], citations),
  ];
}
