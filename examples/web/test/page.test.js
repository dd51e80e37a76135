// The page as a person uses it, in Chromium (CHROMIUM, or Debian's), served from a folder below the top.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const dist = new URL("../dist/", import.meta.url).pathname;
const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".txt": "text/plain" };

let server, browser, page;
const requests = [];
const faults = [];

before(async () => {
  server = createServer((request, response) => {
    const path = join(dist, request.url.replace(/^\/below\//, "/").replace(/\/$/, "/index.html"));
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(path)] }).end(readFileSync(path));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await chromium.launch({ executablePath: program, args: QUIET });
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/below/`);
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function read(text) {
  await page.fill("#text", text);
  await page.evaluate(() => document.querySelector("#status").replaceChildren());
  await page.click("button[type=submit]");
  await page.waitForFunction(() => /read in/.test(document.querySelector("#status").textContent));
}

test("the sample", async () => {
  await page.click("#sample");
  await page.waitForFunction(() => /read in/.test(document.querySelector("#status").textContent));
  assert.match(await page.textContent("#status"), /^1 document, /);
  assert.equal(await page.locator("p.operative").count(), 9);
  assert.equal(await page.locator("p.operative em").first().textContent(), "Decides");
  for (const panel of ["acts", "citations", "ledger"]) assert.ok((await page.locator(`#${panel} tbody tr`).count()) > 0, panel);
  await page.locator("#outline a", { hasText: "4. Requests" }).click();
  assert.match(await page.locator(".part:target").textContent(), /^4\. Requests/);
});

test("what is saved", async () => {
  for (const [name, file, beginning] of [["JSON", "resolution.json", '{"unres":'], ["AKN4UN", "resolution.xml", "<akomaNtoso "]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`text=Save ${name}`)]);
    assert.equal(download.suggestedFilename(), file);
    assert.ok(readFileSync(await download.path(), "utf8").startsWith(beginning));
  }
});

test("nothing is asked of any server once the sample was read, and markup stays text", async () => {
  const loaded = requests.length;
  await read("The General Assembly,\n1. Decides on <b>waves</b> <img src=x onerror=alert(1)>;\n2. Decides to meet.\n");
  assert.equal(await page.locator("article b, article img").count(), 0);
  assert.match(await page.locator("p.operative").first().textContent(), /<b>waves<\/b> <img/);
  await read("إن الجمعية العامة،\n\nإذ تشير إلى قرارها 88/119،\n\n1 - تطلب إلى الأمين العام أن يطلي الرصيف؛\n\n2 - تقرر أن تجتمع في أيار/مايو.\n");
  assert.equal(await page.getAttribute("#document", "dir"), "rtl");
  await read("");
  await read("\u0000 rubbish ".repeat(10_000));
  assert.deepEqual(requests.slice(loaded), []);
});

test("narrow and wide", async () => {
  for (const width of [360, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  }
});

test("no fault was seen", () => assert.deepEqual(faults, []));
