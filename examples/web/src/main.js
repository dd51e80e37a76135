// The page: a document in, what it says and does out.
import sample from "../../sample.txt?raw";
import { Article } from "./article.js";
import { client } from "./client.js";
import { content } from "./input/content.js";
import { acts } from "./panels/acts.js";
import { calendar } from "./panels/calendar.js";
import { citations } from "./panels/citations.js";
import { diagnostics } from "./panels/diagnostics.js";
import { files } from "./panels/files.js";
import { votes } from "./panels/votes.js";
import { change, packed, state, unpacked } from "./state.js";
import { tabs } from "./tabs.js";
import { Volume } from "./volume.js";

const $ = (id) => document.getElementById(id);
/** Characters of a text that the field is filled with; longer ones it would be slow to lay out. */
const FIELD = 200_000;
/** Letters of an address that mail and chat still carry. */
const LINK = 30_000;
const PANELS = { acts, calendar, citations, diagnostics, files: () => files(ask, list.length), votes };

const ask = client(() => say("The reader could not be started."));
const volume = new Volume({ list: $("volume-list"), filter: $("volume-filter"), count: $("volume-count") });
const openPanel = tabs($("tabs"), [...document.querySelectorAll("aside > [data-name]")], (panel) => change({ panel }, true));
/** What was given, `{ text }` or `{ akn }`; the documents in it; the one that is shown. */
let given, list, shown, article;
/** Counts what was given, so that an answer that comes too late is known. */
let turn = 0;

function say(words) {
  $("status").textContent = words;
}

/** `done` of `all`, or that something is done. */
function progress(done, all) {
  $("progress").hidden = false;
  if (all === undefined) $("progress").removeAttribute("value");
  else Object.assign($("progress"), { value: done, max: all });
}

/** Reads what `give` gives. `kept` of the state stays: where to go in it. */
async function read(give, kept = {}) {
  const mine = ++turn;
  say("Reading …");
  progress();
  try {
    const from = performance.now();
    const found = await give();
    if (mine !== turn) return;
    progress();
    const answer = await ask({ ask: "read", ...found });
    if (mine !== turn) return;
    [given, list, shown] = [found, answer.list, undefined];
    change({ sample: undefined, text: undefined, akn: undefined, r: undefined, part: undefined, ...kept }, true);
    volume.show(list);
    await follow();
    if (kept.part === undefined) scrollTo(0, 0);
    const what = list.length === 1 ? "1 document" : `${list.length} documents`;
    say(`${what}, read in ${Math.round(performance.now() - from)} ms.`);
    $("give").open = false;
  } catch (error) {
    if (mine === turn) say(`This was not read. ${error.message}`);
  } finally {
    if (mine === turn) $("progress").hidden = true;
  }
}

/** Shows what the state says. */
async function follow() {
  const { r, part, panel, furniture } = state();
  openPanel(panel);
  $("furniture").checked = furniture !== undefined;
  $("document").classList.toggle("with-furniture", furniture !== undefined);
  if (list === undefined) return;
  const many = list.length > 1;
  const index = many ? list[Number(r)] && Number(r) : 0;
  $("volume").hidden = !many || index !== undefined;
  $("result").hidden = index === undefined;
  $("up").hidden = !many;
  if (index === undefined) return;
  if (shown !== index) await show(index);
  if (part !== undefined) article?.reveal(Number(part));
}

async function show(index) {
  const mine = turn;
  shown = index;
  const view = await ask({ ask: "open", index });
  // Another was asked for meanwhile.
  if (mine !== turn || shown !== index) return;
  article?.stop();
  article = new Article(view, { article: $("document"), outline: $("outline") });
  $("document-head").textContent = view.name ?? "Document";
  document.title = [view.name, "Read a resolution"].filter(Boolean).join(" – ");
  for (const [name, panel] of Object.entries(PANELS)) $(name).replaceChildren(...panel(view));
}

/** Reads a text that the field shows. */
function readText(text, kept) {
  $("text").value = text.length <= FIELD ? text : "";
  return read(() => ({ text }), kept);
}

function readFile(file) {
  if (!file) return;
  $("text").value = "";
  read(() => content(file, progress));
}

/** Puts the whole state into the address, the text with it where it is short, and on the clipboard. */
async function share() {
  const [[name, text]] = Object.entries(given);
  const letters = state().sample ? "" : await packed(text);
  if (letters && letters.length <= LINK) change({ [name]: letters }, true);
  const carried = letters.length <= LINK ? "It carries the document, after the #, which is never sent to a server." : "The document is too long for it.";
  try {
    await navigator.clipboard.writeText(location.href);
    say(`The link is copied. ${carried}`);
  } catch {
    say(`The link is in the address bar. ${carried}`);
  }
}

/** Goes to something on the page that is no part of the state. */
function go(element) {
  element.closest("details")?.setAttribute("open", "");
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

$("input").addEventListener("submit", (event) => {
  event.preventDefault();
  readText($("text").value);
});
$("sample").addEventListener("click", () => readText(sample, { sample: 1 }));
$("file").addEventListener("change", () => readFile($("file").files[0]));
$("share").addEventListener("click", share);
$("furniture").addEventListener("change", () => {
  change({ furniture: $("furniture").checked ? 1 : undefined }, true);
  follow();
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  const { files: [file] } = event.dataTransfer;
  if (file) readFile(file);
  else readText(event.dataTransfer.getData("text"));
});
addEventListener("popstate", follow);
addEventListener("click", (event) => {
  const anchor = event.target.closest?.('a[href^="#"]');
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { part, resolution } = anchor.dataset;
  if (part !== undefined) {
    change({ part });
    follow();
  } else if (resolution !== undefined || anchor.id === "to-volume") {
    change({ r: resolution, part: undefined });
    follow().then(() => go($(resolution === undefined ? "volume-head" : "document-head")));
  } else {
    go(document.querySelector(anchor.hash));
  }
});

if (matchMedia("(max-width: 60rem)").matches) $("outline-box").open = false;
/** Where a link leads within its document. */
const { sample: wanted, text, akn, r, part } = state();
if (wanted) readText(sample, { sample: wanted, part });
else if (text) unpacked(text).then((found) => readText(found, { text, r, part }), () => say("The link is damaged."));
else if (akn) read(async () => ({ akn: await unpacked(akn) }), { akn, r, part });
else openPanel(state().panel);
// What reads PDF comes with the page, so that nothing is asked of the server when a document is given.
import("./input/pdf.js").catch(() => say("What reads PDF could not be loaded."));
// Not everywhere, and a page that is only open needs none.
if (import.meta.env.PROD) navigator.serviceWorker?.register("./offline.js").catch(() => {});
