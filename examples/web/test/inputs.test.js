// Each kind of input, told by what is in it, and what is none.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "unres";
import { answer, give, inChromium, paste, SAMPLE } from "./lib/chromium.js";
import { LANGUAGES } from "./lib/samples.js";
import { wordFile, zip } from "./lib/word_file.js";

const on = inChromium();
const { text } = LANGUAGES.en;

/** What is shown: labels of paragraphs, and the first words of each. */
const shown = () => on.page.$$eval(".part.operative, .part.subparagraph", (parts) => parts.map((part) => part.firstChild.textContent));

async function holds() {
  assert.equal(await on.page.textContent("h3.title"), `${LANGUAGES.en.title} ↑`);
  assert.deepEqual(await shown(), ["1.", "2.", "(a)", "(b)"]);
}

test("pasted text, without a network from here on", async () => {
  await on.context.setOffline(true);
  assert.match(await paste(on.page, text), /^1 document, read in /);
  await holds();
});

test("a file of text, in UTF-8 and UTF-16", async () => {
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, "utf16le")]) {
    assert.match(await give(on.page, bytes), /^1 document/);
    await holds();
  }
});

test("text and files that are dropped", async () => {
  const drop = (kind) => answer(on.page, () => on.page.evaluate(([kind, text]) => {
    const dataTransfer = new DataTransfer();
    if (kind === "file") dataTransfer.items.add(new File([text], "dropped"));
    else dataTransfer.setData("text", text);
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, [kind, text]));
  for (const kind of ["file", "text"]) {
    assert.match(await drop(kind), /^1 document/);
    await holds();
  }
});

test("AKN4UN", async () => {
  const document = parse(SAMPLE);
  assert.match(await give(on.page, document.toAkn()), /^1 document/);
  assert.equal(await on.page.locator("p.operative").count(), document.operatives.length);
  assert.equal(await on.page.locator(".footnote").count(), document.footnotes.length);
  assert.match(await give(on.page, `<?xml version="1.0"?>\n${document.toAkn()}`), /^1 document/);
  document.free();
});

test("Word", async () => {
  assert.match(await give(on.page, wordFile()), /^1 document/);
  await holds();
  assert.equal(await on.page.textContent(".symbol"), "A/RES/90/415");
  assert.match(await on.page.textContent(".footnote"), /^1 See the Almanac of Lamps, table 12\.$/);
  assert.match(await on.page.textContent("p.operative >> nth=1"), /^2\. Requests harbour masters: /);
});

/** Pages of HTML as Chromium prints them. */
async function printed(html) {
  const page = await on.context.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ format: "A4", margin: { top: "3cm", left: "4cm", right: "4cm" } });
  await page.close();
  return pdf;
}

test("PDF", async () => {
  const paragraphs = text.replace(" on tide tables,", " on tide tables,<sup>1</sup>").split("\n\n").map((words) => `<p>${words}</p>`).join("");
  const note = `<p style="margin-top: 2cm">__________________</p><p><sup>1</sup> See the Almanac of Lamps, table 12.</p>`;
  assert.match(await give(on.page, await printed(`<style>sup { font-size: .6em }</style>${paragraphs}${note}`)), /^1 document/);
  await holds();
  assert.match(await on.page.textContent(".footnote"), /^1 See the Almanac of Lamps, table 12\.$/);
  assert.equal(await on.page.locator(".preambular sup a").count(), 1);
});

test("PDF from right to left", async () => {
  const paragraphs = LANGUAGES.ar.text.split("\n\n").map((words) => `<p>${words}</p>`).join("");
  await give(on.page, await printed(`<body dir="rtl" lang="ar" style="font-family: 'Noto Naskh Arabic'">${paragraphs}`));
  assert.equal(await on.page.getAttribute("#document", "dir"), "rtl");
  const words = await on.page.$$eval("article :is(.preambular, .operative)", (parts) => parts.map((part) => part.textContent.replace(/[\s↑]+/g, " ").trim()));
  assert.deepEqual(words, LANGUAGES.ar.text.split("\n\n").slice(2, 6));
});

const PICTURES = "<svg width='90' height='90'><circle r='40' cx='45' cy='45'/></svg>";

test("what is not read says why", async () => {
  const cut = (bytes) => bytes.subarray(0, bytes.length / 2);
  const encrypted = wordFile();
  encrypted.writeUInt16LE(1, encrypted.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8);
  for (const [name, bytes, why] of [
    ["a PDF of pictures", await printed(PICTURES), /pictures only, no text/],
    ["a PDF that is cut", Buffer.from("%PDF-1.7\n1 0 obj"), /A broken PDF/],
    ["an encrypted PDF", encryptedPdf(), /The PDF is encrypted/],
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae10000", "hex"), /old Word file \(\.doc\)/],
    ["a Word file that is cut", cut(wordFile()), /A broken Word file/],
    ["an encrypted part", encrypted, /The file is encrypted/],
    ["another archive", zip({ "shelf.txt": "books" }), /no Word file/],
    ["a Word file that is no XML", wordFile({ "word/document.xml": "<w:document" }), /no XML/],
    ["a document type", wordFile({ "word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>" }), /declares a document type/],
    ["a part without end", wordFile({ "word/document.xml": Buffer.alloc(70 << 20, 32) }), /has no end/],
    ["another XML", "<?xml version='1.0'?><shelf/>", /its root is no akomaNtoso/],
    ["XML that is cut", "<akomaNtoso><statement>", /not well-formed/],
    ["a page of HTML", "<!DOCTYPE html><p>The General Assembly,", /A page of HTML/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex"), /This is no text/],
  ]) {
    assert.match(await give(on.page, bytes), why, name);
  }
  // What was shown before is still there.
  assert.equal(await on.page.locator("p.operative").count(), 2);
});

test("a file without end is not read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "unres-"));
  const file = join(folder, "given");
  writeFileSync(file, "");
  truncateSync(file, 300 << 20);
  assert.match(await answer(on.page, () => on.page.setInputFiles("#file", file)), /larger than 256 MB/);
  rmSync(folder, { recursive: true });
});

test("rubbish that is text gives a document that says so", async () => {
  for (const rubbish of ["", "\n\n\n", "no resolution at all ".repeat(5_000), "<b>1.</b> (((((".repeat(1_000)]) {
    assert.match(await paste(on.page, rubbish), /read in/);
    assert.match(await on.page.textContent("#diagnostics"), /no resolution found/);
  }
});

test("nothing is asked of any server once the page has loaded, whatever is read", () => {
  const late = on.requests.slice(on.loaded).filter((url) => !url.startsWith("blob:"));
  assert.deepEqual(late, []);
});

test("no fault was seen", () => {
  // Chromium reports of XML that is broken that the words it writes of it have a style.
  assert.deepEqual(on.faults.filter((fault) => !fault.startsWith("Applying inline style")), []);
});

/** As little of a PDF as asks for a password: revision 3 of the standard handler, with keys that no password makes. */
function encryptedPdf() {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [] /Count 0 >>",
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >>`,
  ];
  let pdf = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 4\n0000000000 65535 f \n${rows}`;
  return Buffer.from(`${pdf}${table}trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] >>\nstartxref\n${pdf.length}\n%%EOF\n`);
}
