// The page in Chromium (CHROMIUM, or Debian's), served from a folder below the top. Node's tests share one of each file.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";

/** What is served: the page, and the package by itself. */
const FOLDERS = { below: new URL("../../dist/", import.meta.url), unres: new URL("../../../../bindings-wasm/npm/", import.meta.url) };
const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const TYPES = {
  ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
};

/** What a file of tests has: `on.page`, and what was asked of servers and went wrong in it. */
export function inChromium() {
  const on = { requests: [], faults: [] };
  let server, browser;
  before(async () => {
    server = createServer((request, response) => {
      const [, folder, ...rest] = new URL(request.url, "http://127.0.0.1").pathname.split("/");
      const path = fileURLToPath(new URL(rest.join("/") || "index.html", FOLDERS[folder] ?? FOLDERS.below));
      if (!existsSync(path)) return response.writeHead(404).end();
      response.writeHead(200, { "content-type": TYPES[extname(path)] }).end(readFileSync(path));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await chromium.launch({ executablePath: program, args: QUIET });
    on.browser = browser;
    on.context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    on.page = await on.context.newPage();
    on.page.on("request", (request) => on.requests.push(request.url()));
    on.page.on("pageerror", (error) => on.faults.push(error.message));
    on.page.on("console", (message) => message.type() === "error" && on.faults.push(message.text()));
    on.address = `http://127.0.0.1:${server.address().port}/below/`;
    await on.page.goto(on.address, { waitUntil: "networkidle" });
    on.loaded = on.requests.length;
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  return on;
}

/** Waits for the answer to what is done, and gives what the page says then. */
export async function answer(page, doing) {
  await page.evaluate(() => document.querySelector("#status").replaceChildren());
  await doing();
  await page.waitForFunction(() => /read in|was not read/.test(document.querySelector("#status").textContent), null, { timeout: 60_000 });
  return page.textContent("#status");
}

/** Pastes a text, as a person does. */
export function paste(page, text) {
  return answer(page, async () => {
    await page.evaluate(() => (document.querySelector("#give").open = true));
    await page.fill("#text", text);
    await page.click("button[type=submit]");
  });
}

/** Opens a file; its name says nothing. */
export function give(page, buffer, name = "given") {
  return answer(page, () => page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) }));
}

/** Nothing serious, as axe sees the page or a part of it, by all its rules or by some. */
export async function accessible(page, where, { part = "html", rules } = {}) {
  const axe = new AxeBuilder({ page }).include(part);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  assert.deepEqual(serious.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`), []);
}

/** The sample in examples, which all programs show. */
export const SAMPLE = readFileSync(new URL("../../../sample.txt", import.meta.url), "utf8");
/** A resolution with a recorded vote. */
export const VOTED = readFileSync(new URL("../../../../testdata/human-rights-council/input.txt", import.meta.url), "utf8");
