// What people read in the shared cases; and the same JSON and the same texts as Rust, byte for byte, over the shared cases and
// over documents beside the repository.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { parse } from "unres";

const root = new URL("../../../", import.meta.url).pathname;
const testdata = join(root, "testdata");
const convert = process.env.UNRES_CONVERT;
const cases = readdirSync(testdata).filter((name) => existsSync(join(testdata, name, "expected.json")));

for (const name of cases) {
  const expected = JSON.parse(readFileSync(join(testdata, name, "expected.json"), "utf8"));
  const input = join(testdata, name, expected.input);

  test(`the case ${name}, as people read it`, () => {
    const found = facts(parse(readFileSync(input, "utf8")));
    for (const [key, value] of Object.entries(expected)) if (key in found) assert.deepEqual(found[key], value, key);
  });
  test(`the case ${name}, as Rust writes it`, { skip: !convert && "UNRES_CONVERT names no converter" }, () => same(input));
}

/** A document in the form of testdata/README.md. */
function facts(document) {
  const [resolution] = document.resolutions;
  const all = [...resolution.blocks, ...resolution.annexes.flatMap((annex) => annex.blocks)].flatMap(withBelow);
  const anchor = ({ mark }) => document.source.slice(0, mark.start).split(/\s+/).filter(Boolean).slice(-2).join(" ");
  const cited = all.filter((one) => one.kind !== "heading" && one.kind !== "table");
  const { vote } = resolution;
  return {
    documentKind: resolution.documentKind,
    committee: resolution.committee,
    sponsors: resolution.sponsors.map((one) => one.name),
    symbol: resolution.symbol,
    organ: resolution.organ,
    number: resolution.number,
    title: resolution.title,
    session: resolution.session,
    agenda: resolution.agenda.map((one) => one.number),
    issued: resolution.issued?.date ?? null,
    adopted: resolution.adopted?.date ?? null,
    meeting: resolution.meeting,
    enacting: resolution.enacting,
    route: resolution.route,
    blocks: resolution.blocks.flatMap((one) => lines(one, 0)),
    annexes: resolution.annexes.map((annex) => annex.blocks.flatMap((one) => lines(one, 0))),
    footnotes: resolution.footnotes.map((note) => `${note.marker} | ${words(note.text)} | ${anchor(note)}`),
    vote: vote ? [vote.outcome ?? "", ...vote.sides.map((one) => `${one.side} ${one.count ?? ""} | ${one.names.join("; ")}`)] : [],
    citations: cited.flatMap((one) => one.links.map(({ text, target }) => `${text} ${target}`)),
    diagnostics: document.diagnostics.map((one) => one.code),
  };
}

function withBelow(one) {
  return [one, ...[...(one.subparagraphs ?? []), ...(one.wrapUps ?? [])].flatMap(withBelow)];
}

function lines(one, level) {
  if (one.kind === "table") return [];
  const { kind, label, lead, text } = one;
  const heading = kind === "heading";
  const rest = words(heading ? `${label ?? ""} ${text}` : text.slice(lead ? text.indexOf(lead) + lead.length : 0));
  const line = `${"  ".repeat(level)}${kind} | ${heading ? "" : (label ?? "")} | ${lead ?? ""} | ${rest}`;
  const below = [...(one.subparagraphs ?? []), ...(one.wrapUps ?? [])].sort((a, b) => a.start - b.start);
  return [line.replaceAll("|  |", "| |").replaceAll("|  |", "| |"), ...below.flatMap((child) => lines(child, level + 1))];
}

function words(text) {
  const all = text.split(/\s+/).filter(Boolean);
  return all.length <= 5 ? all.join(" ") : `${all.slice(0, 3).join(" ")} … ${all.slice(-2).join(" ")}`;
}

/** Reads a file here and by the converter of Rust. */
function same(file) {
  const out = mkdtempSync(join(tmpdir(), "unres-"));
  try {
    execFileSync(convert, ["--to", "json", "--out", out, file], { stdio: "ignore" });
    const [written] = readdirSync(out);
    const rust = readFileSync(join(out, written), "utf8").trimEnd();
    const document = parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)));
    // Two comparisons of strings: a difference of two long ones takes minutes to lay out.
    assert.ok(document.toJSONString() === rust, `${basename(file)}: another JSON`);
    assert.ok(JSON.stringify(document) === rust, `${basename(file)}: another JSON after a round trip`);
    agrees(document);
    document.free();
  } finally {
    rmSync(out, { recursive: true });
  }
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
    assert.equal(own.title, rust.title?.text ?? null);
    all(own.parts, rust.parts, resolution);
    const notes = [...rust.footnotes, ...rust.parts.flatMap((part) => part.footnotes)];
    const sorted = (list) => list.map(({ marker, text }) => `${marker} ${text}`).sort();
    assert.deepEqual(sorted(own.footnotes), sorted(notes));
  };
  all(document.resolutions, resolutions, resolution);
  cited(document);
}

/** Each citation is that of one paragraph, heading, title, table or footnote. */
function cited(document) {
  const owners = document.resolutions.flatMap(function within(one) {
    const blocks = [one, ...one.annexes].flatMap(({ children }) => children.filter(({ kind }) => kind === "title" || kind === "heading"));
    return [...one.paragraphs, ...blocks, ...one.parts.flatMap(within)];
  });
  const told = [...owners, ...document.footnotes].flatMap((one) => one.citations.map(({ start }) => start));
  assert.deepEqual(told.sort(), document.citations.map(({ start }) => start).sort());
}

function all(own, rust, same) {
  assert.equal(own.length, rust.length);
  own.forEach((one, index) => same(one, rust[index]));
}

const corpus = join(process.env.UNRES_SHARED ?? join(root, "..", "shared"), "corpus");
/** One text of so many is read. */
const EVERY = 40;

test("documents beside the repository", { skip: !(convert && existsSync(corpus)) && "no corpus, or UNRES_CONVERT names no converter" }, () => {
  const texts = readdirSync(corpus, { recursive: true }).filter((name) => name.endsWith(".txt")).sort();
  const sample = texts.filter((_, index) => index % EVERY === 0);
  assert.ok(sample.length > 20);
  for (const name of sample) same(join(corpus, name));
});
