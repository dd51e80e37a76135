// What the package does in a few lines, its misuse, and its size.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import * as unres from "unres";
import { initSync, kinds } from "../generated/unres.js";

const { parse, parseAkn } = unres;

const TEXT = `90/415. Heights of quays

The General Assembly,

Recalling its resolution 88/119 of 6 December 2033 on tide tables,

1. Requests the Secretary-General, in keeping with resolution 86/207, to report to it at its ninety-second session:
(a) On the height of the quay;
(b) On the paint;

2. Decides to return to the matter in May.
`;

test("a resolution", () => {
  const document = parse(TEXT);
  assert.equal(document.language, "en");
  assert.equal(document.resolutions[0].symbol, "A/RES/90/415");
  assert.equal(document.resolutions[0].title, "Heights of quays");
  assert.equal(document.preambulars[0].lead, "Recalling");
  const [requests, decides] = document.operatives;
  assert.equal(requests.label, "1.");
  assert.equal(requests.leadBase, "request");
  assert.deepEqual(requests.subparagraphs.map((one) => one.label), ["(a)", "(b)"]);
  assert.equal(requests.subparagraphs[1].text, "On the paint;");
  assert.equal(decides.text, "Decides to return to the matter in May.");
  assert.equal(document.source.slice(decides.start, decides.end), "2. Decides to return to the matter in May.");
  assert.deepEqual(document.acts.map((act) => act.base), ["recall", "request", "decide"]);
  assert.deepEqual(document.citations.map((one) => one.target), ["A/RES/88/119", "A/RES/86/207"]);
  assert.equal(document.ledger.requests[0].due.session, 92);
  assert.deepEqual(Object.keys(document.ledger), Object.keys(document.toJSON().resolutions[0].ledger));
  assert.equal(requests.number, "1");
  assert.deepEqual(requests.citations.map((one) => [one.target, one.function]), [["A/RES/86/207", "request"]]);
  assert.deepEqual([document.annexes, document.footnotes, document.diagnostics], [[], [], []]);
  assert.match(document.toAkn({ jobNumber: "33-00001 (E)" }), /^<akomaNtoso [^]*33-00001/);
  document.free();
});

test("a file in AKN4UN", () => {
  const first = parse(TEXT);
  const second = parseAkn(first.toAkn());
  const words = (document) => document.operatives.map(({ label, lead, text }) => [label, lead, text]);
  assert.deepEqual(words(second), words(first));
  assert.equal(second.resolutions[0].symbol, "A/RES/90/415");
  const [requests] = second.operatives;
  assert.equal(second.source.slice(requests.start, requests.end), requests.source);
  assert.match(requests.source, /^1\. Requests the Secretary-General/);
  assert.deepEqual(second.acts.map((act) => act.base), first.acts.map((act) => act.base));
  assert.equal(second.toAkn(), first.toAkn());
  second.free();
  assert.throws(() => second.source, { message: "the document was freed" });
  for (const [wrong, message] of [
    ["", /not well-formed|no akomaNtoso/],
    ["<akomaNtoso>", /not well-formed/],
    ["<html></html>", /its root is no akomaNtoso/],
    ["<!DOCTYPE akomaNtoso><akomaNtoso/>", /declares a document type/],
    [TEXT, /not a file of Akoma Ntoso/],
  ]) {
    assert.throws(() => parseAkn(wrong), { name: "Error", message });
  }
  for (const wrong of [undefined, null, 7, new Uint8Array(3)]) {
    assert.throws(() => parseAkn(wrong), { name: "TypeError", message: /^parseAkn wants a string, not / });
  }
});

test("a vote and a footnote", () => {
  const document = parse(readFileSync(new URL("../../../testdata/human-rights-council/input.txt", import.meta.url), "utf8"));
  const { vote } = document.resolutions[0];
  assert.deepEqual(vote.sides.map((side) => side.count), [9, 2, 3]);
  const tonga = vote.ballots.filter((one) => one.side === "against")[1];
  assert.deepEqual([tonga.alpha3, document.source.slice(tonga.start, tonga.end)], ["TON", "Tonga"]);
  const [note] = document.footnotes;
  assert.equal(document.source.slice(note.start, note.end), note.text);
  assert.deepEqual([note.marker, document.source.slice(note.mark.start, note.mark.end)], ["2", "2"]);
});

test("annexes are among all paragraphs, acts and citations", () => {
  const document = parse(`The General Assembly,

1. Decides to paint the quays, recalling resolution 86/207.

Annex
Rules of the quays

1. Decides that quays are grey, recalling resolution 88/119.
`);
  const [resolution] = document.resolutions;
  const kinds = resolution.paragraphs.map((one) => one.kind);
  assert.deepEqual(kinds, ["operative", "paragraph"]);
  for (const of of [document, resolution]) {
    assert.equal(of.acts.filter((act) => act.base === "decide").length, 2);
    assert.deepEqual(of.citations.map((one) => one.target), ["A/RES/86/207", "A/RES/88/119"]);
  }
  assert.deepEqual(resolution.paragraphs.map((one) => one.citations.length), [1, 1]);
});

test("a title has marks and links", () => {
  const { children, title } = parse("90/415. Follow-up to resolution 88/119\n\nThe General Assembly,\n\n1. Decides to meet.\n").resolutions[0];
  const node = children.find((one) => one.kind === "title");
  assert.equal(node.text, title);
  assert.deepEqual(node.links.map(({ target, at }) => [target, title.slice(at)]), [["A/RES/88/119", "88/119"]]);
  assert.deepEqual(node.citations.map(({ target }) => target), ["A/RES/88/119"]);
});

test("what is shown of objects, and written of parts", () => {
  const document = parse(TEXT);
  assert.equal(inspect(document), "Document A/RES/90/415 (en)");
  assert.equal(inspect(parse("")), "Document no resolution (en)");
  const [, decides] = document.operatives;
  assert.equal(inspect(decides), 'Paragraph operative 2. "Decides to return to the matter in May."');
  assert.match(inspect(document.resolutions[0]), /^Resolution resolution "90\/415\. Heights of quays/);
  const { kind, label, text, start, acts } = JSON.parse(JSON.stringify(decides));
  assert.deepEqual([kind, label, text, start, acts.length], ["operative", "2.", decides.text, decides.start, 1]);
  assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(document.root.children[0]))).slice(0, 4), ["kind", "start", "end", "text"]);
});

test("a diagnostic", () => {
  const text = "🌊 Nothing but a novel.\n";
  const found = parse(text).diagnostics.find((one) => one.code === "no-resolution");
  assert.equal(found.severity, "warning");
  assert.equal(found.message, "no resolution found");
  assert.equal(text.slice(found.start, found.end).startsWith("🌊"), true);
});

test("misuse", () => {
  for (const wrong of [undefined, null, 7, {}, new Uint8Array(3), Buffer.from("x")]) {
    assert.throws(() => parse(wrong), { name: "TypeError", message: /^parse wants a string, not / });
  }
  assert.throws(() => parse(TEXT, null), TypeError);
  assert.throws(() => parse(TEXT, { language: 3 }), { name: "TypeError", message: "language is a string, not number" });
  assert.throws(() => parse(TEXT, { language: "tlh" }), { name: "Error", message: /not a language of the United Nations/ });
  assert.throws(() => parse(TEXT).toAkn({ markupDate: new Date() }), TypeError);
  assert.throws(() => new unres.Document(), { name: "TypeError", message: /parse\(text\)/ });
  assert.throws(() => new unres.Node(), TypeError);
});

test("nothing is asked of what was freed", () => {
  const document = parse(TEXT);
  const [paragraph] = document.operatives;
  document.free();
  document.free();
  const freed = { name: "Error", message: "the document was freed" };
  const names = Object.getOwnPropertyNames(unres.Document.prototype);
  const getters = names.filter((name) => Object.getOwnPropertyDescriptor(unres.Document.prototype, name).get);
  assert.ok(getters.length > 10);
  for (const name of getters) assert.throws(() => document[name], freed, name);
  for (const name of ["toJSON", "toJSONString", "toAkn"]) assert.throws(() => document[name](), freed, name);
  for (const name of ["text", "start", "kind", "acts", "subparagraphs", "label"]) assert.throws(() => paragraph[name], freed, name);
});

test("everything is declared", () => {
  const declared = readFileSync(new URL("../index.d.ts", import.meta.url), "utf8");
  for (const [name, value] of Object.entries(unres)) {
    if (value === parse || value === parseAkn) continue;
    const body = declared.split(new RegExp(`^export class ${name}\\b`, "m"))[1]?.split(/^}/m)[0] ?? "";
    const members = Object.getOwnPropertyNames(value.prototype).filter((member) => member !== "constructor");
    for (const member of members) assert.match(body, new RegExp(`^  (readonly )?${member}\\b`, "m"), `${name}.${member}`);
  }
  for (const kind of kinds()) assert.ok(declared.includes(`| "${kind}"`), kind);
});

test("what is packed is what is wanted, and no more", () => {
  const folder = new URL("../", import.meta.url);
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: folder, encoding: "utf8" }));
  const packed = files.map(({ path }) => path).sort();
  assert.deepEqual(packed, [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "browser.js", "document.js", "generated/unres.js", "generated/unres_bg.wasm",
    "index.d.ts", "node.js", "package.json", "places.js", "table.js",
  ]);
  const { exports, types, sideEffects } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  const named = [types, ...sideEffects, ...Object.values(exports).flatMap((one) => (typeof one === "string" ? one : Object.values(one)))];
  for (const path of named) assert.ok(packed.includes(path.replace("./", "")) && existsSync(new URL(path, folder)), path);
  // A bundler may leave out a module that only declares; those that start the .wasm it may not.
  const starts = packed.filter((path) => /^await init|^initSync/m.test(path.endsWith(".js") ? readFileSync(new URL(path, folder), "utf8") : ""));
  assert.deepEqual(starts.map((path) => `./${path}`), sideEffects);
});

test("using frees", { skip: !Symbol.dispose }, () => {
  const document = parse(TEXT);
  document[Symbol.dispose]();
  assert.throws(() => document.source, { message: "the document was freed" });
});

test("memory stays flat over ten thousand texts", () => {
  const read = (times) => {
    for (let time = 0; time < times; time++) {
      const document = parse(TEXT);
      assert.equal(document.operatives.length, 2);
      document.free();
    }
    globalThis.gc?.();
    // Called again it only gives what was made the first time.
    return { wasm: initSync().memory.buffer.byteLength, heap: process.memoryUsage().heapUsed };
  };
  const before = read(1_000);
  const after = read(10_000);
  assert.equal(after.wasm, before.wasm);
  assert.ok(after.heap - before.heap < 2_000_000, `${before.heap} bytes, and then ${after.heap}`);
});

test("size", (context) => {
  const bytes = gzipSync(readFileSync(new URL("../generated/unres_bg.wasm", import.meta.url)), { level: 9 }).length;
  const { gzip, goal } = JSON.parse(readFileSync(new URL("../size.json", import.meta.url), "utf8"));
  context.diagnostic(`${bytes} bytes after gzip; the goal is ${goal}`);
  // Compilers differ a little; what grows more is to be looked at and written down, and so is what shrinks.
  assert.ok(Math.abs(bytes - gzip) <= gzip * 0.05, `${bytes} bytes after gzip, and size.json says ${gzip}: look why, and write it there`);
});
