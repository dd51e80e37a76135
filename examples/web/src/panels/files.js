// All that was read as JSON and as AKN4UN: to look at, to copy, to save.
import { button, element, save } from "../element.js";

const FORMATS = [
  { name: "JSON", format: "json", file: "resolution.json", type: "application/json" },
  { name: "AKN4UN", format: "akn", file: "resolution.xml", type: "application/xml" },
];
/** Characters of a file that are shown; all of them are saved. */
const SHOWN = 200_000;

/** `ask` has the documents written, of which there are `count`. */
export function files(ask, count) {
  const all = count > 1 ? [element("p", { className: "none" }, `Of all ${count} documents of this text.`)] : [];
  return [...all, ...FORMATS.flatMap((one) => file(ask, one))];
}

function file(ask, { name, format, file, type }) {
  const shown = element("pre", { tabIndex: 0, ariaLabel: name, role: "region", hidden: true, dir: "ltr" });
  const written = () => ask({ ask: "written", format });
  const look = button(`View ${name}`, async () => {
    shown.hidden = !shown.hidden;
    look.ariaExpanded = String(!shown.hidden);
    if (!shown.hidden && shown.textContent === "") shown.textContent = await ask({ ask: "look", format, most: SHOWN });
  });
  look.ariaExpanded = "false";
  const copy = button(`Copy ${name}`, async () => navigator.clipboard.writeText(await written()));
  const saved = button(`Save ${name}`, async () => save(file, type, await written()));
  return [element("h3", {}, name), element("div", { className: "row" }, look, saved, copy), shown];
}
