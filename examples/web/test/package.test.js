// The package in Chromium, as a bundler gives it to a page: what Node's tests find of it holds here too.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "unres";
import { inChromium } from "./lib/chromium.js";
import { LANGUAGES } from "./lib/samples.js";

const on = inChromium();
const testdata = new URL("../../../testdata/", import.meta.url);
const cases = readdirSync(testdata).map((name) => new URL(`${name}/input.txt`, testdata)).filter(existsSync);
const texts = [
  ...cases.map((file) => readFileSync(file, "utf8")),
  ...Object.values(LANGUAGES).flatMap(({ text }) => [text, `🌊 ${text.replaceAll(".", ".🌊")}`]),
];

/** Calls a function in the page, with the package as its first argument. */
function within(work, argument) {
  return on.page.evaluate(`(async () => (${work})(await import("/unres/browser.js"), ${JSON.stringify(argument)}))()`);
}

test("the same JSON and the same AKN4UN as in Node", async () => {
  assert.ok(texts.length > 18);
  for (const text of texts) {
    const here = parse(text);
    const [json, akn, composed] = await within(({ parse, parseAkn }, text) => {
      const document = parse(text);
      const akn = document.toAkn();
      return [document.toJSONString(), akn, parseAkn(akn).source];
    }, text);
    assert.ok(json === here.toJSONString() && akn === here.toAkn());
    assert.ok(composed.length > 0);
    here.free();
  }
});

test("places are those of the text, in six languages and beside emoji", async () => {
  for (const { text } of Object.values(LANGUAGES)) {
    const places = await within(({ parse }, text) => {
      const paragraphs = ({ operatives }) => operatives.flatMap((one) => [one, ...one.subparagraphs]).map(({ start, end }) => [start, end]);
      return paragraphs(parse(text));
    }, `🌊🌊\n${text}`);
    const cut = places.map(([start, end]) => `🌊🌊\n${text}`.slice(start, end));
    const printed = text.split("\n\n").slice(4, 8);
    assert.deepEqual(cut.map((paragraph) => paragraph.split("\n\n")[0].trim()), printed);
    // A paragraph with items holds them.
    assert.ok(cut[1].endsWith(printed.at(-1)));
  }
});

test("memory stays flat over ten thousand texts", async () => {
  const [before, after] = await within(async ({ parse }, text) => {
    const { initSync } = await import("/unres/generated/unres.js");
    const read = (times) => {
      for (let time = 0; time < times; time++) {
        const document = parse(text);
        document.operatives.length;
        document.free();
      }
      // Called again it only gives what was made the first time.
      return initSync().memory.buffer.byteLength;
    };
    return [read(1_000), read(10_000)];
  }, LANGUAGES.en.text);
  assert.equal(after, before);
});

test("no fault was seen", () => assert.deepEqual(on.faults, []));
