// The same JSON and the same texts as Rust, byte for byte: over the shared cases, and over documents beside the repository.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { parse } from "unres";

const root = new URL("../../../", import.meta.url).pathname;
const testdata = join(root, "testdata");
const cases = readdirSync(testdata).filter((name) => existsSync(join(testdata, name, "input.txt")));

for (const name of cases) {
  test(`the shared case ${name}`, () => {
    const text = readFileSync(join(testdata, name, "input.txt"), "utf8");
    const expected = readFileSync(join(testdata, name, "expected.json"), "utf8");
    // The file is laid out for people.
    assert.equal(JSON.stringify(parse(text)), JSON.stringify(JSON.parse(expected)));
    agrees(parse(text));
  });
}

/** Every text that is cut here is the one that Rust joined, and every place fits. */
function agrees(document) {
  const { resolutions } = document.toJSON();
  const bytes = new TextEncoder().encode(document.source);
  const slice = ({ start, end }) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end));
  const paragraph = (own, rust) => {
    assert.equal(own.kind, rust.kind);
    assert.equal(own.text, rust.text);
    assert.equal(own.source, slice(rust.span));
    if (rust.kind === "table") return;
    assert.equal(own.label, rust.label);
    if (rust.kind === "heading") return;
    assert.equal(own.lead, rust.lead);
    assert.equal(own.acts.length, rust.acts.length);
    all(own.subparagraphs, rust.subparagraphs, paragraph);
    all(own.wrapUps, rust.wrapUps, paragraph);
    own.acts.forEach((act, index) => {
      if (rust.acts[index].span) assert.equal(document.source.slice(act.start, act.end), slice(rust.acts[index].span));
      assert.equal(own.text.slice(act.at, act.at + act.text.length), act.text);
    });
  };
  const resolution = (own, rust) => {
    all(own.blocks, rust.blocks, paragraph);
    all(own.annexes, rust.annexes, (annex, other) => all(annex.blocks, other.blocks, paragraph));
    assert.equal(own.symbol, rust.symbol);
    all(own.parts, rust.parts, resolution);
    const notes = [...rust.footnotes, ...rust.parts.flatMap((part) => part.footnotes)];
    const sorted = (list) => list.map(({ marker, text }) => `${marker} ${text}`).sort();
    assert.deepEqual(sorted(own.footnotes), sorted(notes));
  };
  all(document.resolutions, resolutions, resolution);
}

function all(own, rust, same) {
  assert.equal(own.length, rust.length);
  own.forEach((one, index) => same(one, rust[index]));
}

const shared = process.env.UNRES_SHARED ?? join(root, "..", "shared");
const corpus = join(shared, "corpus");
const convert = process.env.UNRES_CONVERT;
const EVERY = 40;

test("documents beside the repository", { skip: !(convert && existsSync(corpus)) && "no corpus, or UNRES_CONVERT names no converter" }, () => {
  const texts = readdirSync(corpus, { recursive: true }).filter((name) => name.endsWith(".txt")).sort();
  const sample = texts.filter((_, index) => index % EVERY === 0).map((name) => join(corpus, name));
  assert.ok(sample.length > 20);
  const out = mkdtempSync(join(tmpdir(), "unres-"));
  try {
    for (const [index, file] of sample.entries()) {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      let source;
      try {
        source = text.decode(readFileSync(file));
      } catch {
        continue;
      }
      const folder = join(out, `${index}`);
      execFileSync(convert, ["--to", "json", "--out", folder, file], { stdio: "ignore" });
      const [written] = readdirSync(folder);
      const rust = readFileSync(join(folder, written), "utf8").trimEnd();
      const document = parse(source);
      assert.equal(document.toJSONString(), rust, basename(file));
      assert.equal(JSON.stringify(document), rust, basename(file));
      agrees(document);
      document.free();
    }
  } finally {
    rmSync(out, { recursive: true });
  }
});
