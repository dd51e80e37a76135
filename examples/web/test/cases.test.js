// The shared cases of testdata, as the page shows them: each paragraph with its label and lead, and the footnotes.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { give, inChromium } from "./lib/chromium.js";

const on = inChromium();
const testdata = new URL("../../../testdata/", import.meta.url);
const names = readdirSync(testdata).filter((name) => existsSync(new URL(`${name}/expected.json`, testdata)));
const PARAGRAPHS = ["preambular", "operative", "subparagraph", "wrap-up", "paragraph"];

for (const name of names) {
  test(`the case ${name}`, async () => {
    const { page } = on;
    const folder = new URL(`${name}/`, testdata);
    const expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));
    await give(page, readFileSync(new URL(expected.input, folder)));
    // Where other matter stands behind the first document, there is a list.
    if (await page.locator("#volume").isVisible()) {
      await page.click("#volume-list a >> nth=0");
      await page.waitForFunction(() => document.activeElement.id === "document-head");
    }
    const shown = await page.$$eval(".part", (parts) => parts.map((part) => {
      const within = (selector) => part.querySelector(selector)?.textContent ?? "";
      return [part.classList[1], within(".label"), within("em")].join(" | ");
    }));
    const written = [...expected.blocks, ...expected.annexes.flat()].map((line) => line.trim().split("|").slice(0, 3).map((word) => word.trim()).join(" | "));
    const paragraphs = (lines) => lines.filter((line) => PARAGRAPHS.includes(line.split(" | ")[0]));
    assert.deepEqual(paragraphs(shown), paragraphs(written));
    const notes = await page.$$eval(".footnote .label", (labels) => labels.map((label) => label.textContent));
    assert.deepEqual(notes, expected.footnotes.map((line) => line.split(" | ")[0]));
  });
}

test("no fault was seen", () => assert.deepEqual(on.faults, []));
