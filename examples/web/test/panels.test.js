// Each panel, as a person uses it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { answer, inChromium, paste, SAMPLE, VOTED } from "./lib/chromium.js";

const on = inChromium();
const open = (panel) => on.page.click(`#tab-${panel}`);
const texts = (selector) => on.page.$$eval(selector, (found) => found.map((one) => one.textContent));
const here = () => on.page.textContent(".part.here");
async function saved(doing) {
  const [download] = await Promise.all([on.page.waitForEvent("download"), doing()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("the sample", async () => {
  const said = await answer(on.page, () => on.page.click("#sample"));
  assert.match(said, /^1 document, /);
});

test("the document: leads, marks and notes, citations, furniture", async () => {
  const { page } = on;
  assert.equal(await page.locator("p.operative").count(), 9);
  assert.equal(await page.locator("p.operative em").first().textContent(), "Decides");
  assert.deepEqual(await texts(".footnote .label"), ["1", "2", "3"]);
  assert.equal(await page.locator(".part.note-label").count(), 0, "labels of notes stand with the notes");
  assert.match(await page.locator("p.preambular", { has: page.locator("sup") }).first().textContent(), /Moorings,1 and noting/);
  assert.deepEqual(await texts(".subparagraph.of-paragraph .label"), ["(a)", "(b)", "(c)"]);
  await page.click("sup a >> nth=0");
  assert.equal(await page.evaluate(() => document.activeElement.id), "note-0");
  await page.click("#note-0 a.label");
  assert.equal(await page.evaluate(() => document.activeElement.id), "call-0");
  const cited = page.locator("article a", { hasText: "88/119" }).first();
  assert.equal(await cited.getAttribute("href"), "https://docs.un.org/en/A/RES/88/119");
  assert.equal(await page.locator(".furniture").first().isVisible(), false);
  await page.check("#furniture");
  assert.equal(await page.locator(".furniture").first().isVisible(), true);
  await page.uncheck("#furniture");
});

test("the outline leads to places and back", async () => {
  const { page } = on;
  await page.locator("#outline a", { hasText: "4. Requests" }).click();
  assert.match(await here(), /^4\. Requests/);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("here")), true);
  await page.click(".part.here .back");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^4\. Requests/);
});

test("acts are sorted, filtered, saved, and lead to their place", async () => {
  const { page } = on;
  const rows = "#acts tbody tr";
  const all = await page.locator(rows).count();
  assert.ok(all > 10);
  const column = async (index) => (await texts(`${rows} td:nth-child(${index})`)).map((text) => (/^\d+$/.test(text) ? Number(text) : text));
  await page.click("#acts th >> text=Force");
  const up = await column(5);
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  assert.equal(await page.getAttribute("#acts th:nth-child(5)", "aria-sort"), "ascending");
  await page.click("#acts th >> text=Force");
  assert.deepEqual(await column(5), [...up].sort((a, b) => b - a));
  await page.fill("#acts input", "request secretary");
  const kept = await page.locator(rows).count();
  assert.ok(kept >= 2 && kept < all, `${kept} of ${all}`);
  assert.match(await page.textContent("#acts .count"), new RegExp(`^${kept} of ${all}$`));
  const { name, text } = await saved(() => page.click("#acts >> text=Save CSV"));
  assert.equal(name, "acts.csv");
  assert.equal(text.trimEnd().split("\r\n").length, kept + 1);
  assert.match(text, /^\ufeffPlace,Verb,What,Whom,Force,Class\r\n/);
  await page.click(`${rows}:last-child a`);
  assert.match(await here(), /Requests the Secretary-General/);
  await page.fill("#acts input", "");
});

test("citations are drawn, and leave the page only by a link", async () => {
  const { page } = on;
  await open("citations");
  assert.equal(await page.locator("#acts").isVisible(), false);
  const links = await page.$$eval("#citations svg a", (found) => found.map((one) => one.getAttribute("href")));
  assert.ok(links.includes("https://docs.un.org/en/A/RES/88/119"));
  assert.equal(new Set(links).size, links.length);
  assert.ok((await texts("#citations svg > text")).includes("recall"));
  await page.focus("#citations svg a");
  assert.ok((await page.locator("#citations .edge.dim").count()) > 0);
  assert.ok((await page.locator("#citations tbody tr").count()) >= links.length);
  await page.click("#citations tbody a >> text=note 2");
  assert.equal(await page.evaluate(() => document.activeElement.id), "note-1");
});

test("requests and mandates stand in a line of time", async () => {
  await open("calendar");
  const line = await texts(".timeline li");
  assert.match(line[0], /2035-12-04 adopted/);
  assert.match(line.at(-1), /session 92 \(from September 2037\) report by secretary general to general assembly para\. 8/);
  await on.page.click(".timeline li:last-child a");
  assert.match(await here(), /^8\. Requests/);
});

test("JSON and AKN are seen and saved", async () => {
  const { page } = on;
  await open("files");
  for (const [name, file, beginning] of [["JSON", "resolution.json", '{"unres":'], ["AKN4UN", "resolution.xml", "<akomaNtoso "]]) {
    const found = await saved(() => page.click(`text=Save ${name}`));
    assert.equal(found.name, file);
    assert.ok(found.text.startsWith(beginning));
    await page.click(`text=View ${name}`);
    const shown = page.locator(`pre[aria-label=${name}]`);
    await shown.waitFor();
    await page.waitForFunction((name) => document.querySelector(`pre[aria-label=${name}]`).textContent !== "", name);
    const words = await shown.textContent();
    if (name === "JSON") assert.deepEqual(JSON.parse(words), JSON.parse(found.text));
    else assert.equal(words, found.text);
  }
});

test("arrow keys go through the panels", async () => {
  const { page } = on;
  await page.focus("#tab-files");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator("#acts").isVisible(), true);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-diagnostics");
});

test("diagnostics lead to their place", async () => {
  const { page } = on;
  await paste(page, SAMPLE.replace("5.\nEncourages", "l5.\nEncourages"));
  await open("diagnostics");
  assert.ok((await page.locator("#diagnostics tbody tr").count()) > 0);
  const words = await page.textContent("#diagnostics tbody a >> nth=0");
  await page.click("#diagnostics tbody a >> nth=0");
  assert.ok((await here()).replace(/\s+/g, " ").includes(words.slice(0, 12)), `${words} in ${await here()}`);
});

test("the vote is a bar and lists", async () => {
  const { page } = on;
  await paste(page, VOTED);
  await open("votes");
  assert.deepEqual(await texts("#votes .bar span"), ["9", "2", "3"]);
  assert.equal(await page.getAttribute("#votes .bar", "aria-label"), "9 in favour, 2 against, 3 abstaining");
  assert.deepEqual(await texts("#votes details:nth-of-type(2) li"), ["Andorra", "Tonga"]);
  const [favour, against] = await page.$$eval("#votes .bar span", (shares) => shares.map((one) => one.getBoundingClientRect().width));
  assert.ok(favour > 3 * against);
});

test("nothing found is said", async () => {
  await paste(on.page, "The General Assembly,\n1. Decides to meet.\n");
  for (const panel of ["citations", "calendar", "votes"]) assert.match(await on.page.textContent(`#${panel}`), /None found/);
});

test("no fault was seen", () => assert.deepEqual(on.faults, []));
