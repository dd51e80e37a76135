// The row of `cargo xtask bench` for JavaScript: `node bench/row.js FOLDER SECONDS` prints a name, a tab and bytes a second.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "unres";

const [folder, seconds] = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

function read(text) {
  const document = parse(text);
  const count = document.preambulars.length + document.operatives.length;
  document.free();
  return count;
}

function rate(duration) {
  const start = performance.now();
  let rounds = 0;
  do {
    texts.forEach(read);
    rounds++;
  } while (performance.now() - start < duration * 1000);
  return (bytes * rounds) / ((performance.now() - start) / 1000);
}

rate(Number(seconds) / 2); // V8 compiles
console.log(`wasm-node/en-pdf\t${rate(Number(seconds)).toFixed(0)}`);
