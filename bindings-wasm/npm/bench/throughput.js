// How fast the package is beside Rust: both read the same files to where every paragraph's text is held, one after the other.
// `node bench/throughput.js PROGRAM FILE…`; the program is benches/examples/paragraphs.rs.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "unres";

const [program, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, "utf8"));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

function held(text) {
  const document = parse(text);
  const words = [];
  const add = (paragraph) => {
    words.push(paragraph.text);
    paragraph.subparagraphs.forEach(add);
    paragraph.wrapUps.forEach(add);
  };
  document.preambulars.forEach(add);
  document.operatives.forEach(add);
  for (const annex of document.annexes) for (const block of annex.blocks) if (block.kind === "paragraph") add(block);
  document.free();
  return words;
}

function rate(seconds) {
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < seconds * 1000) {
    texts.forEach(held);
    rounds++;
  }
  return (bytes * rounds) / ((performance.now() - start) / 1000);
}

rate(1); // V8 compiles
const [first, native, second] = [rate(3), Number(execFileSync(program, files, { stdio: ["ignore", "pipe", "ignore"] })), rate(3)];
const own = Math.max(first, second);
const shown = (value) => `${(value / 1e6).toFixed(1)} MB/s`;
console.log(`${files.length} texts, ${(bytes / 1e6).toFixed(1)} MB: Rust ${shown(native)}, JavaScript ${shown(own)}, ${Math.round((own / native) * 100)} %`);
