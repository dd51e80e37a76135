// The page as a whole: languages, state, volumes, and whom it serves.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { accessible, answer, give, inChromium, paste, VOTED } from "./lib/chromium.js";
import { LANGUAGES, volume } from "./lib/samples.js";

const on = inChromium();
const PANELS = ["acts", "citations", "calendar", "votes", "diagnostics", "files"];
/** A folder for pictures, to look at. */
const pictures = process.env.PICTURES;

async function picture(name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await on.page.screenshot({ path: join(pictures, `${name}.png`) });
}

for (const [language, { text, title, lead, preambulars, operatives, subparagraphs }] of Object.entries(LANGUAGES)) {
  test(`a resolution in ${language}`, async () => {
    const { page } = on;
    await paste(page, text);
    assert.equal(await page.getAttribute("#document", "lang"), language);
    assert.equal(await page.getAttribute("#document", "dir"), language === "ar" ? "rtl" : "ltr");
    assert.equal(await page.locator("h3.title").evaluate((one) => one.firstChild.textContent), title);
    const counts = await Promise.all(["preambular", "operative", "subparagraph"].map((kind) => page.locator(`.part.${kind}`).count()));
    assert.deepEqual(counts, [preambulars, operatives, subparagraphs]);
    assert.equal(await page.locator("p.operative em").first().textContent(), lead);
    assert.equal(await page.locator(".part.meeting").count(), 1);
    const href = `https://docs.un.org/${language}/A/RES/88/119`;
    assert.equal(await page.locator("article a[target]").first().getAttribute("href"), href);
    assert.equal(await page.locator("#outline a").count(), await page.locator("article .back").count());
    assert.ok((await page.locator("#acts tbody tr").count()) >= 3);
    assert.match(await page.textContent("#citations tbody"), /A\/RES\/88\/119/);
    await page.locator("#outline a").nth(2).click();
    await picture(language);
  });
}

test("Latin lines of an Arabic masthead run from left to right", async () => {
  const { page } = on;
  await paste(page, `A/RES/90/415\n\nالأمم المتحدة\n\nالجمعية العامة\n\nDistr.: General\n11 December 2035\n\n${LANGUAGES.ar.text}`);
  const date = page.locator(".part bdi", { hasText: "11 December 2035" });
  const places = await date.evaluate((line) => {
    const place = (from) => {
      const range = document.createRange();
      range.setStart(line.firstChild, line.textContent.indexOf(from));
      range.setEnd(line.firstChild, line.textContent.indexOf(from) + from.length);
      return range.getBoundingClientRect().left;
    };
    return ["11", "December", "2035"].map((word) => place(word));
  });
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
});

test("markup stays text", async () => {
  const { page } = on;
  await paste(page, "The General Assembly,\n1. Decides on <b>waves</b> <img src=x onerror=alert(1)>;\n2. Decides to meet.\n");
  assert.equal(await page.locator("article b, article img").count(), 0);
  assert.match(await page.locator("p.operative").first().textContent(), /<b>waves<\/b> <img/);
});

test("a link carries document, place and panel, and no server is told", async () => {
  const { page } = on;
  await paste(page, LANGUAGES.fr.text);
  await page.click("#tab-citations");
  await page.locator("#outline a", { hasText: "2. Prie" }).click();
  await page.click("#share");
  await page.waitForFunction(() => /link is copied/.test(document.querySelector("#status").textContent));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const before = on.requests.length;
  await page.goto("about:blank");
  await page.goto(link);
  await page.waitForFunction(() => /read in/.test(document.querySelector("#status").textContent));
  assert.match(await page.textContent(".part.here"), /^2\. Prie/);
  assert.equal(await page.locator("#citations").isVisible(), true);
  assert.deepEqual(on.requests.slice(before).filter((url) => url.includes("text=") && url !== link), []);
  await page.goto("about:blank");
  await page.goto(`${on.address}#text=rubbish`);
  await page.waitForFunction(() => /damaged/.test(document.querySelector("#status").textContent));
  await page.goto("about:blank");
  await page.goto(`${on.address}#sample=1&panel=calendar&part=20`);
  await page.waitForFunction(() => /read in/.test(document.querySelector("#status").textContent));
  assert.equal(await page.locator("#part-20.here").count(), 1);
  assert.equal(await page.locator("#calendar").isVisible(), true);
});

test("steps back and forth", async () => {
  const { page } = on;
  await answer(page, () => page.evaluate(() => document.querySelector("#sample").click()));
  await page.locator("#outline a", { hasText: "3. Also invites" }).click();
  await page.locator("#outline a", { hasText: "6. Strongly" }).click();
  await page.goBack();
  await page.waitForFunction(() => /^3\. Also/.test(document.querySelector(".part.here").textContent));
});

test("a volume is a list, drawn as far as one scrolls", async () => {
  const { page } = on;
  const length = 1_000;
  assert.match(await give(page, volume(length)), new RegExp(`^${length} documents`));
  assert.equal(await page.locator("#result").isVisible(), false);
  const lines = page.locator("#volume-list li:not(.end)");
  assert.ok((await lines.count()) < length / 2);
  await page.fill("#volume-filter", "pier 377");
  assert.equal(await lines.count(), 2);
  await accessible(page, "a volume");
  await page.locator("#volume-list a", { hasText: /^A\/RES\/92\/377$/ }).click();
  assert.equal(await page.locator("h3.title").evaluate((one) => one.firstChild.textContent), "Lamps of pier 377");
  assert.equal(await page.locator("p.operative").count(), 2);
  await page.waitForFunction(() => document.activeElement.textContent === "A/RES/92/377");
  assert.match(await page.textContent("#citations tbody"), /A\/RES\/90\/377/);
  await page.click("#to-volume");
  assert.equal(await page.locator("#volume").isVisible(), true);
  await page.fill("#volume-filter", "");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => document.querySelectorAll("#volume-list li").length > 150);
});

/** Five megabytes of resolutions, and as much of what is none. */
for (const [name, text] of [["resolutions", () => volume(18_000)], ["rubbish", () => "The keeper of the lighthouse had not wound the clock.\n\n".repeat(93_000)]]) {
  test(`the page stays responsive while 5 MB of ${name} are read`, async (context) => {
    const { page } = on;
    const bytes = Buffer.from(text());
    assert.ok(bytes.length > 5_000_000);
    // The longest time in which the page could do nothing else.
    await page.evaluate(() => {
      let last = performance.now();
      window.longest = 0;
      window.beat = setInterval(() => {
        const now = performance.now();
        window.longest = Math.max(window.longest, now - last);
        last = now;
      }, 10);
    });
    // By its path: bytes would be handed over in the page, and keep it busy.
    const folder = mkdtempSync(join(tmpdir(), "unres-"));
    const file = join(folder, "given");
    writeFileSync(file, bytes);
    const said = await answer(page, async () => {
      await page.setInputFiles("#file", file);
      await page.waitForSelector("#progress:visible");
    });
    rmSync(folder, { recursive: true });
    const longest = await page.evaluate(() => (clearInterval(window.beat), window.longest));
    context.diagnostic(`${said} The page was still for ${Math.round(longest)} ms at most.`);
    assert.ok(longest < 1_000, `${longest} ms`);
  });
}

// In the dark only colours are others.
for (const [scheme, rules] of [["light", undefined], ["dark", ["color-contrast"]]]) {
  test(`nothing serious is found by axe, ${scheme}`, async () => {
    const { page } = on;
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto("about:blank");
    await page.goto(on.address);
    await accessible(page, `${scheme}, empty`, { rules });
    await picture(`empty-${scheme}`);
    await answer(page, () => page.click("#sample"));
    await page.check("#furniture");
    await accessible(page, `${scheme}, sample`, { rules });
    for (const panel of PANELS) {
      await page.click(`#tab-${panel}`);
      await accessible(page, `${scheme}, ${panel}`, { part: "#panels", rules });
      await picture(`${panel}-${scheme}`);
    }
    await paste(page, VOTED);
    for (const panel of ["votes", "diagnostics"]) {
      await page.click(`#tab-${panel}`);
      await accessible(page, `${scheme}, ${panel} of a vote`, { part: "#panels", rules });
      await picture(`${panel}-2-${scheme}`);
    }
    await paste(page, LANGUAGES.ar.text);
    await accessible(page, `${scheme}, ar`, { rules });
    await picture(`ar-${scheme}`);
  });
}

test("once seen, the page opens without a network", async () => {
  const { page, context } = on;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.goto("about:blank");
  await page.goto(`${on.address}#sample=1`);
  await page.waitForFunction(() => /read in/.test(document.querySelector("#status").textContent));
  assert.equal(await page.locator("p.operative").count(), 9);
  // What reads PDF is there as well.
  assert.match(await give(page, "%PDF-1.7 and no more"), /A broken PDF/);
  await context.setOffline(false);
});

test("narrow and wide", async () => {
  const { page } = on;
  await answer(page, () => page.evaluate(() => document.querySelector("#sample").click()));
  for (const width of [360, 600, 768, 1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    for (const panel of PANELS) {
      await page.evaluate((panel) => document.querySelector(`#tab-${panel}`).click(), panel);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${panel}: ${wide} in ${width}`);
      await picture(`${panel}-${width}`);
    }
  }
});

test("no fault was seen", () => assert.deepEqual(on.faults, []));
