// The page: text in, document and panels out. Texts become text nodes, never HTML.
import sampleUrl from "../../sample.txt?url";
import { elements, table } from "./elements.js";

const $ = (id) => document.getElementById(id);
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
const waiting = new Map();
let ready;
const started = new Promise((resolve) => (ready = resolve));
let last = 0;

worker.addEventListener("message", ({ data }) => {
  if (data.ready) return ready();
  const { resolve, reject } = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.error === undefined) resolve(data.answer);
  else reject(new Error(data.error));
});
worker.addEventListener("error", () => say("The reader could not be started."));

async function ask(message) {
  await started;
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ ...message, id });
  });
}

function say(words) {
  $("status").textContent = words;
}

async function read(text) {
  say("Reading …");
  try {
    const from = performance.now();
    const found = await ask({ ask: "read", text });
    show(found, text);
    const what = found.resolutions === 1 ? "1 document" : `${found.resolutions} documents`;
    say(`${what}, ${found.items.length} parts, read in ${Math.round(performance.now() - from)} ms.`);
  } catch (error) {
    say(`This was not read: ${error.message}`);
  }
}

function show(found, text) {
  const { article, outline, places } = elements(found);
  $("document").lang = found.language;
  $("document").dir = found.direction;
  $("document").replaceChildren(article);
  $("outline").replaceChildren(outline);
  $("outline").dir = found.direction;
  // Where a place of the text is shown: the last part that begins at or before it.
  const link = (start, words) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle].start <= start) low = middle + 1;
      else high = middle;
    }
    const anchor = document.createElement("a");
    anchor.href = `#${places[Math.max(low - 1, 0)]?.id ?? "document"}`;
    anchor.textContent = words;
    return anchor;
  };
  $("acts").replaceChildren(
    table(["Verb", "Force", "Whom", "Place"], found.acts.map((act) => [
      [...act.modifiers, act.base].join(" "), act.force ?? "–", act.addressees.map((one) => one.text).join(", "), link(act.start ?? 0, act.text),
    ])),
  );
  $("citations").replaceChildren(
    table(["What", "Date", "Used to", "Place"], found.citations.map((one) => [
      one.target ?? one.kind, one.date ?? "", one.function ?? "", link(one.start, one.label || "there"),
    ])),
  );
  const { requests, mandates } = found.ledger;
  $("ledger").replaceChildren(
    table(["Asked or decided", "Who", "Until", "Place"], [
      ...requests.map((one) => [one.form, one.who.join(", "), due(one.due), link(one.start, one.label || "there")]),
      ...mandates.map((one) => [one.change, one.body, one.until ?? one.period ?? "", link(one.start, one.label || "there")]),
    ]),
  );
  $("votes").replaceChildren(
    table(["Side", "Count", "States", "Place"], found.votes.flatMap((vote) => [
      [vote.outcome ?? "vote", "", "", link(vote.start, "there")],
      ...vote.sides.map((side) => [side.side, side.count ?? side.names.length, side.names.join(", "), link(vote.start, "there")]),
    ])),
  );
  $("diagnostics").replaceChildren(
    table(["What", "Words", "Place"], found.diagnostics.map((one) => [one.message, text.slice(one.start, Math.min(one.end, one.start + 60)), link(one.start, "there")])),
  );
  $("save").replaceChildren(save("JSON", "json", "application/json"), save("AKN4UN", "akn", "application/xml"));
  $("result").hidden = false;
}

function due(found) {
  if (found === null) return "";
  const { session, date, period, every, event } = found;
  return String(date ?? (session && `session ${session}`) ?? period ?? every ?? event ?? "");
}

/** A button that writes the document when it is pressed, and hands it over as a file. */
function save(name, format, type) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Save ${name}`;
  button.addEventListener("click", async () => {
    const url = URL.createObjectURL(new Blob([await ask({ ask: format })], { type }));
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.download = `resolution.${format === "akn" ? "xml" : format}`;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
  return button;
}

$("input").addEventListener("submit", (event) => {
  event.preventDefault();
  read($("text").value);
});
$("sample").addEventListener("click", async () => {
  $("text").value = await (await fetch(sampleUrl)).text();
  read($("text").value);
});
async function open(file) {
  if (!file) return;
  try {
    $("text").value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return say(`${file.name} is no text in UTF-8.`);
  }
  read($("text").value);
}
$("file").addEventListener("change", () => open($("file").files[0]));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  open(event.dataTransfer.files[0]);
});
