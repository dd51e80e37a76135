// PDF: its text in lines as they stand on the page, by pdf.js, whose own worker is started when the page loads.
import { getDocument, GlobalWorkerOptions, PDFWorker } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { pageText } from "./lines.js";
import { Unreadable } from "./unreadable.js";

GlobalWorkerOptions.workerSrc = workerUrl;
const worker = new PDFWorker();

/** The text of a PDF, a form feed after each page; `progress` is told how many of how many pages are done. */
export async function pdfText(bytes, progress) {
  const task = getDocument({ data: bytes, worker, isEvalSupported: false, useSystemFonts: true, verbosity: 0 });
  try {
    const document = await task.promise;
    let text = "";
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      text += `${pageText(items)}\f`;
      progress(number, document.numPages);
    }
    if (text.trim() === "") throw new Unreadable("The PDF holds pictures only, no text: it needs OCR first.");
    return text;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error.name === "PasswordException") throw new Unreadable("The PDF is encrypted: save it without a password.");
    throw new Unreadable(`A broken PDF: ${error.message}`);
  } finally {
    await task.destroy();
  }
}
