// A drawing of two columns: what is done, and with what; a line between them where it is. Links can be reached by keys.
import { address, drawn, element } from "./element.js";

const ROW = 22;
const TOP = 14;
const LEFT = 118;
const RIGHT = 196;
const WIDTH = 340;
/** Colours of the style sheet, in turn. */
const COLOURS = 6;

export function graph(edges, language) {
  const counted = new Map();
  for (const { from, to } of edges) {
    const key = `${from}\n${to}`;
    counted.set(key, { from, to, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  const lines = [...counted.values()];
  const lefts = ordered(lines.map(({ from }) => from));
  // Each thing stands beside what is first done with it, so that few lines cross.
  const rights = ordered(lefts.flatMap((left) => lines.filter(({ from }) => from === left).map(({ to }) => to)));
  const height = Math.max(lefts.length, rights.length) * ROW + TOP;
  const spread = (list) => new Map(list.map((name, index) => [name, TOP + ((index + 0.5) * (height - TOP)) / list.length]));
  const [leftAt, rightAt] = [spread(lefts), spread(rights)];
  const colour = (left) => `edge colour-${lefts.indexOf(left) % COLOURS}`;

  const paths = lines.map(({ from, to, times }) => {
    const [y, z] = [leftAt.get(from), rightAt.get(to)];
    const middle = (LEFT + RIGHT) / 2;
    const path = drawn("path", {
      class: colour(from), d: `M${LEFT} ${y} C${middle} ${y} ${middle} ${z} ${RIGHT} ${z}`, "stroke-width": Math.min(1 + times, 5),
    });
    path.append(drawn("title", {}, `${from} ${to}${times > 1 ? `, ${times} times` : ""}`));
    return { path, from, to };
  });
  const lit = (chosen) => paths.forEach(({ path, from, to }) => path.classList.toggle("dim", chosen !== null && from !== chosen && to !== chosen));

  const left = lefts.map((name) => drawn("text", { x: LEFT - 6, y: leftAt.get(name) + 4, "text-anchor": "end" }, name));
  const right = rights.map((name) => {
    const anchor = drawn("a", { href: address(name, language), target: "_blank", rel: "noreferrer" });
    anchor.append(drawn("text", { x: RIGHT + 6, y: rightAt.get(name) + 4 }, name));
    return anchor;
  });
  for (const [index, made] of [...left, ...right].entries()) {
    const name = [...lefts, ...rights][index];
    for (const event of ["pointerenter", "focus"]) made.addEventListener(event, () => lit(name));
    for (const event of ["pointerleave", "blur"]) made.addEventListener(event, () => lit(null));
  }
  // Not an image for those who hear the page: its links are to be reached. The table below says the same.
  const svg = drawn("svg", { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": "Graph of citations" });
  svg.append(...paths.map(({ path }) => path), ...left, ...right);
  return element("div", { className: "wide graph", tabIndex: 0, role: "region", ariaLabel: "Graph of citations", dir: "ltr" }, svg);
}

/** Each once, in the order of the first. */
const ordered = (names) => [...new Set(names)];
