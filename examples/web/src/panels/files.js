// The document as JSON and as AKN4UN: to look at, to copy, to save.
import { button, element, save } from "../element.js";

const FORMATS = [
  { name: "JSON", ask: "json", file: "resolution.json", type: "application/json" },
  { name: "AKN4UN", ask: "akn", file: "resolution.xml", type: "application/xml" },
];
/** Characters of a file that are shown; all of them are saved. */
const SHOWN = 200_000;

/** `ask` has the document written. */
export function files(ask) {
  return FORMATS.flatMap(({ name, ask: what, file, type }) => {
    const shown = element("pre", { tabIndex: 0, ariaLabel: name, role: "region", hidden: true, dir: "ltr" });
    const look = button(`View ${name}`, async () => {
      shown.hidden = !shown.hidden;
      look.ariaExpanded = String(!shown.hidden);
      if (shown.hidden || shown.textContent) return;
      const written = laidOut(await ask({ ask: what }), what);
      shown.textContent = written.length > SHOWN ? `${written.slice(0, SHOWN)}\n… save it to see all` : written;
    });
    look.ariaExpanded = "false";
    const copy = button(`Copy ${name}`, async () => navigator.clipboard.writeText(await ask({ ask: what })));
    return [
      element("h3", {}, name),
      element("div", { className: "row" }, look, button(`Save ${name}`, async () => save(file, type, await ask({ ask: what }))), copy),
      shown,
    ];
  });
}

const laidOut = (written, format) => (format === "json" ? JSON.stringify(JSON.parse(written), null, 2) : written);
