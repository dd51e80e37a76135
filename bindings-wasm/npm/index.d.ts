/** Reads the text of United Nations resolutions. Every place is in units of UTF-16: `source.slice(start, end)` is the text. */

/** A language of the United Nations. */
export type Language = "ar" | "en" | "es" | "fr" | "ru" | "zh";

export interface ParseOptions {
  /** The language; without it the text tells. */
  language?: Language;
}

/**
 * Reads a text.
 *
 * @throws {TypeError} for anything but a string.
 * @throws {Error} for a language that is not one of the six.
 */
export function parse(text: string, options?: ParseOptions): Document;

/**
 * Reads a file in AKN4UN, the XML the United Nations publishes. `source` is then a text composed of what the markup holds, and
 * places are places in it.
 *
 * @throws {TypeError} for anything but a string.
 * @throws {Error} for what is not well-formed, is no Akoma Ntoso, declares a document type or entities, or is nested too deep.
 */
export function parseAkn(xml: string): Document;

/** A stretch of the source. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the source, if the words came from one. */
export interface FoundPlace {
  readonly start: number | null;
  readonly end: number | null;
}

/** A text that was read. What it gives is read only; nothing can be asked of it, or of its parts, once it was freed. */
export class Document {
  private constructor();
  /** The text, as it was given; of a file in AKN4UN the text that was composed of it. */
  readonly source: string;
  /** The language it was read in. */
  readonly language: Language;
  /** The node of the whole text. */
  readonly root: Node;
  /** The resolutions, in order; lettered parts are in `parts`. */
  readonly resolutions: Resolution[];
  /** The preambular paragraphs of all resolutions and parts. */
  readonly preambulars: Paragraph[];
  /** The operative paragraphs of all resolutions and parts. */
  readonly operatives: Paragraph[];
  /** The annexes of all resolutions and parts. */
  readonly annexes: Annex[];
  /** All footnotes, in the order of their markers. */
  readonly footnotes: Footnote[];
  /** The acts of all resolutions and parts, those of annexes left out. */
  readonly acts: Act[];
  /** What is cited, with date, part and what the citing act does with it. */
  readonly citations: Reference[];
  /** What is to be reported, what becomes of mandates, what else is provided, and what is cited. */
  readonly ledger: Ledger;
  /** How the resolutions were adopted, where the text says so. */
  readonly votes: Vote[];
  /** What was noticed, in the order of the text. */
  readonly diagnostics: Diagnostic[];
  /** As an object, so that `JSON.stringify(document)` is what Rust writes. Spans in it count bytes of UTF-8, as in every language. */
  toJSON(): unknown;
  /** What Rust writes as JSON. */
  toJSONString(): string;
  /** The document as AKN4UN. */
  toAkn(options?: AknOptions): string;
  /** Gives its memory back at once; else that happens some time after it was last used. */
  free(): void;
  [Symbol.dispose](): void;
}

export interface AknOptions {
  /** The job number printed at the foot of the first page, as `23-25924 (E)`. */
  jobNumber?: string;
  /** The day of the markup, as `2024-01-31`. */
  markupDate?: string;
}

/** What a node of the tree is. */
export type Kind =
  | "document" | "resolution" | "masthead" | "publisher" | "symbol" | "organ" | "distribution" | "issue-date"
  | "original-language" | "printed-language" | "document-type" | "committee" | "session" | "session-dates" | "agenda-item"
  | "agenda-title" | "decision-type" | "sponsors" | "adoption-line" | "route-line" | "former-symbol" | "number" | "title"
  | "part-letter" | "enacting-formula" | "preambular" | "operative" | "subparagraph" | "wrap-up" | "heading" | "table"
  | "paragraph" | "annex" | "closing" | "meeting" | "adoption-date" | "vote" | "note" | "note-continuation" | "unparsed"
  | "text" | "lead" | "displaced" | "label" | "mark" | "note-label" | "furniture" | "space";

/** Any node of the tree. */
export class Node implements Place {
  protected constructor();
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** The text as it stands in the source. */
  readonly source: string;
  /** Its own words: lines joined, page breaks, labels and notes left out. */
  readonly text: string;
  /** All that is directly below it, paragraphs as paragraphs. */
  readonly children: Node[];
}

/** What stands between formula and closing lines, or in an annex. */
export type Block = Paragraph | Heading | Node;

/** A preambular, operative or other paragraph. */
export class Paragraph extends Node {
  /** The label: `1.`, `(a)`; where it was misread or lost, the one that stands here in sequence. */
  readonly label: string | null;
  /** The label as it stands in the text. */
  readonly labelAsPrinted: string | null;
  /** The words that open it and say what it does. */
  readonly lead: string | null;
  /** The base form of the verb in the lead, in English whatever the language. */
  readonly leadBase: string | null;
  /** The calls of footnotes in it. */
  readonly marks: Mark[];
  readonly acts: Act[];
  readonly citations: Citation[];
  readonly subparagraphs: Paragraph[];
  /** The text that goes on after its sub-paragraphs. */
  readonly wrapUps: Paragraph[];
}

/** A heading between paragraphs. */
export class Heading extends Node {
  readonly label: string | null;
  readonly marks: Mark[];
  readonly citations: Citation[];
}

export class Annex extends Node {
  readonly blocks: Block[];
}

/** A resolution, a part of one, or another document. */
export class Resolution extends Node {
  readonly language: Language;
  readonly documentKind: string;
  /** `A/RES/78/10` */
  readonly symbol: string | null;
  readonly organ: string | null;
  /** `78/10` */
  readonly number: string | null;
  /** The letter of a part. */
  readonly part: string | null;
  readonly title: Title | null;
  readonly session: string | null;
  readonly agenda: AgendaItem[];
  readonly agendaTitle: string | null;
  readonly committee: string | null;
  readonly decisionType: string | null;
  readonly sponsors: Sponsor[];
  readonly sponsorsLine: string | null;
  readonly issued: DatedPlace | null;
  readonly adopted: DatedPlace | null;
  readonly adoptionLine: string | null;
  readonly route: string | null;
  readonly distribution: string | null;
  readonly originalLanguage: string | null;
  readonly enacting: string | null;
  readonly meeting: string | null;
  /** Paragraphs, headings and tables, in order. */
  readonly blocks: Block[];
  readonly preambulars: Paragraph[];
  readonly operatives: Paragraph[];
  readonly closing: Closing | null;
  readonly vote: Vote | null;
  readonly annexes: Annex[];
  readonly footnotes: Footnote[];
  readonly starNotes: (Place & { readonly text: string })[];
  readonly acts: Act[];
  readonly citations: Reference[];
  readonly ledger: Ledger;
  readonly parts: Resolution[];
}

export class Footnote implements Place {
  private constructor();
  /** The marker: `3`, `*`. */
  readonly marker: string;
  /** Its text, what runs over a page included. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the text calls it. */
  readonly mark: Place | null;
}

export interface Title extends Place {
  readonly text: string;
  readonly marks: Mark[];
  readonly citations: Citation[];
}

export interface AgendaItem extends Place {
  readonly number: string;
}

export interface Sponsor extends Place {
  readonly name: string;
}

/** A day, as `2023-11-21`, and where it is printed. */
export interface DatedPlace extends Place {
  readonly date: string;
}

export interface Closing extends Place {
  readonly meetings: (Place & { readonly number: string; readonly text: string })[];
  readonly date: DatedPlace | null;
}

/** A footnote's call; it stands before unit `at` of the text it is in. */
export interface Mark {
  readonly marker: string;
  readonly at: number;
}

/** A verb by which the body does something. */
export interface Act extends FoundPlace {
  readonly text: string;
  /** Where it begins in the paragraph's `text`. */
  readonly at: number;
  /** The base form of the verb, in English whatever the language. */
  readonly base: string;
  readonly modifiers: string[];
  readonly noun: string | null;
  readonly class: string | null;
  /** How strongly it asks, 0 to 10; 0 in a preambular paragraph. */
  readonly force: number | null;
  readonly addressees: Addressee[];
}

/** One whom an act asks. */
export interface Addressee extends FoundPlace {
  readonly text: string;
  readonly at: number;
  readonly key: string;
  readonly type: string;
}

/** A citation of what has a symbol. */
export interface Citation extends FoundPlace {
  readonly text: string;
  readonly target: string;
  readonly at: number;
}

export interface Ledger {
  readonly requests: Request[];
  readonly mandates: Mandate[];
  readonly provisions: Provision[];
  readonly citations: Reference[];
}

/** Where an entry of the ledger was read. */
export interface Entry extends Place {
  /** The labels down to its paragraph. */
  readonly label: string;
  readonly text: string;
}

/** A request to report. */
export interface Request extends Entry {
  readonly who: string[];
  readonly to: string[];
  readonly form: string;
  readonly due: Due | null;
  readonly conditions: string[];
}

export interface Due {
  readonly session: number | null;
  readonly ahead: number | null;
  readonly date: string | null;
  readonly period: string | null;
  readonly every: string | null;
  readonly event: string | null;
  readonly implied: boolean;
}

/** What becomes of a mandate. */
export interface Mandate extends Entry {
  readonly change: string;
  readonly body: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly untilSession: number | null;
  readonly period: string | null;
  readonly computed: boolean;
}

/** What stands in many resolutions in nearly the same words: a Chapter acted under, seizure, an item of an agenda, an amount. */
export interface Provision extends Entry {
  readonly kind: string;
  readonly chapter: string | null;
  readonly session: number | null;
  readonly title: string | null;
  readonly amount: number | null;
}

/** Something cited. */
export interface Reference extends Entry {
  readonly kind: string;
  readonly target: string | null;
  readonly date: string | null;
  readonly pinpoint: { readonly part: string; readonly numbers: string }[];
  readonly function: string | null;
}

export interface Vote extends Place {
  readonly outcome: string | null;
  readonly sides: Side[];
  readonly text: string;
}

export interface Side {
  readonly side: string;
  readonly count: number | null;
  readonly names: string[];
  readonly states: State[];
}

/** A State of a list, by its codes. */
export interface State extends Place {
  readonly alpha2: string | null;
  readonly alpha3: string | null;
  readonly m49: string | null;
  readonly former: string | null;
}

/** What was noticed. Codes are stable; messages are not. */
export interface Diagnostic extends Place {
  readonly code: string;
  readonly severity: "note" | "warning";
  readonly message: string;
  readonly related: Place | null;
}
