// Never run: the compiler reads it, and with it every declaration.
import { parse, parseAkn, Paragraph, type Document, type Place } from "unres";

export function example(text: string): string[] {
  using document: Document = parse(text, { language: "fr" });
  const places: Place[] = [...document.operatives, ...document.resolutions.flatMap(({ vote }) => vote?.ballots ?? []), ...document.diagnostics, ...document.footnotes];
  const words = places.map(({ start, end }) => document.source.slice(start, end));
  const force: number | null | undefined = document.acts[0]?.force;
  const due: string | null | undefined = document.ledger.requests[0]?.due?.date;
  for (const block of document.resolutions[0]?.blocks ?? []) {
    if (block instanceof Paragraph) words.push(...block.subparagraphs.map((one) => one.label ?? ""));
  }
  words.push(document.toAkn({ jobNumber: "33-00001 (E)" }), JSON.stringify(document), `${force} ${due}`);
  words.push(parseAkn(document.toAkn()).source);
  // @ts-expect-error bytes are no string
  parse(new Uint8Array());
  // @ts-expect-error documents come from parse
  new Document();
  // @ts-expect-error what is read is read only
  document.operatives[0].label = "2.";
  return words;
}
