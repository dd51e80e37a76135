// What is in a file, recognised by its content and not by its name.
import { Unreadable } from "./unreadable.js";
import { wordText } from "./word.js";

/** Bytes in which the mark of a PDF may stand, as readers of PDF allow. */
const PDF_WITHIN = 1024;
const ZIP = "PK\x03\x04";
const COMPOUND = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Bytes of a file; the longest volumes of resolutions have a tenth of it. */
const LARGEST = 256 << 20;

/** `{ text }` to be parsed, or `{ akn }`, whose structure the markup tells. `progress` is told how far a long file has come. */
export async function content(file, progress) {
  if (file.size > LARGEST) throw new Unreadable(`The file is larger than ${LARGEST >> 20} MB, which is more than a browser reads well.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Bytes as characters of the same numbers.
  const beginning = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  if (beginning.includes("%PDF-")) {
    const { pdfText } = await import("./pdf.js");
    return { text: await pdfText(bytes, progress) };
  }
  if (beginning.startsWith(ZIP)) return { text: await wordText(bytes) };
  if (beginning.startsWith(COMPOUND)) {
    throw new Unreadable("An old Word file (.doc), or one with a password: save it as .docx or as text.");
  }
  const text = decoded(bytes);
  const start = text.slice(0, PDF_WITHIN).trimStart();
  if (/^<(\?xml|(akn:)?akomaNtoso)\b/.test(start)) return { akn: text };
  if (/^<(!doctype html|html)\b/i.test(start)) throw new Unreadable("A page of HTML: save its text.");
  return { text };
}

const LABELS = [[[0xff, 0xfe], "utf-16le"], [[0xfe, 0xff], "utf-16be"]];

/** UTF-8, or UTF-16 with its mark. Other encodings are not guessed: a wrong guess reads as rubbish. */
function decoded(bytes) {
  const [, label] = LABELS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [null, "utf-8"];
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Said below.
  }
  throw new Unreadable("This is no text, PDF, Word file (.docx) or AKN. Save it as one of them, text in UTF-8.");
}
