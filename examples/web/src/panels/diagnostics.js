// What was noticed, each with its place.
import { element, found } from "../element.js";
import { table } from "../table.js";

export function diagnostics({ diagnostics }) {
  if (diagnostics.length === 0) return [element("p", { className: "none" }, "Nothing was noticed.")];
  return [
    table("diagnostics", [
      { name: "Severity", value: ({ severity }) => severity, cell: ({ severity }) => element("strong", { className: severity }, severity) },
      { name: "What", shape: "long", value: ({ message }) => message },
      { name: "Place", shape: "long", value: ({ words }) => words, cell: (one) => found(one, one.words || "in the text") },
    ], diagnostics),
  ];
}
