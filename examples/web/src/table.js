// A table to sort and filter and save.
import { csv } from "./csv.js";
import { button, element, save } from "./element.js";

/** Rows drawn at once; the others when they are asked for. */
const DRAWN = 200;

/**
 * A table with its controls. A column is `{ name, value, cell }`: `value(row)` is what is sorted, filtered and saved,
 * `cell(row)` what is shown, where that is another thing; a `shape` of "whole" stays on one line,
 * one of "long" has room.
 */
export function table(name, columns, rows) {
  if (rows.length === 0) return element("p", { className: "none" }, "None found.");
  const held = rows.map((row, index) => ({ row, index, values: columns.map(({ value }) => value(row) ?? "") }));
  const state = { column: null, descending: false, drawn: DRAWN };
  const filter = element("input", { type: "search" });
  const count = element("span", { className: "count", role: "status" });
  const body = element("tbody");
  const more = button("", () => {
    state.drawn = Infinity;
    draw();
  });

  const heads = columns.map((column, index) => {
    const head = element("th", { scope: "col" });
    head.append(button(column.name, () => sort(index)));
    return head;
  });

  function sort(column) {
    state.descending = state.column === column && !state.descending;
    state.column = column;
    heads.forEach((head, index) => {
      if (index === column) head.ariaSort = state.descending ? "descending" : "ascending";
      else head.removeAttribute("aria-sort");
    });
    draw();
  }

  function chosen() {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const words = ({ values }) => values.join(" ").toLowerCase();
    const kept = held.filter((one) => wanted.every((word) => words(one).includes(word)));
    const { column, descending } = state;
    if (column === null) return kept;
    const order = (a, b) => compare(a.values[column], b.values[column]) || a.index - b.index;
    return kept.sort(descending ? (a, b) => order(b, a) : order);
  }

  function draw() {
    const kept = chosen();
    count.textContent = kept.length === rows.length ? `${rows.length}` : `${kept.length} of ${rows.length}`;
    body.replaceChildren(...kept.slice(0, state.drawn).map(line));
    more.hidden = kept.length <= state.drawn;
    more.textContent = `Show all ${kept.length}`;
  }

  const line = ({ row, values }) =>
    element("tr", {}, ...columns.map(({ cell, shape = "" }, index) => element("td", { dir: "auto", className: shape }, cell ? cell(row) : String(values[index]))));

  filter.addEventListener("input", draw);
  draw();
  const saved = button("Save CSV", () => {
    const lines = chosen().map(({ values }) => values);
    save(`${name}.csv`, "text/csv", csv([columns.map((column) => column.name), ...lines]));
  });
  return element(
    "div", {},
    element("div", { className: "row" }, element("label", {}, "Filter ", filter), count, saved),
    element("div", { className: "wide", tabIndex: 0, role: "region", ariaLabel: `Table of ${name}` },
      element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)),
    more,
  );
}

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}
