/** Reads the text of United Nations resolutions. Every place is in units of UTF-16: `source.slice(start, end)` is the text. */

/** A language of the United Nations. */
export type Language = "ar" | "en" | "es" | "fr" | "ru" | "zh";

export interface ParseOptions {
  /** The language; recognised from the text if it is not given. */
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
  /** Where it begins, in units of UTF-16 from 0. */
  readonly start: number;
  /** Where it ends, in units of UTF-16; the end is excluded. */
  readonly end: number;
}

/** A stretch of the source, unless the words are put together from pieces that have no place there. */
export interface FoundPlace {
  /** Where it begins, in units of UTF-16 from 0; `null` without a place. */
  readonly start: number | null;
  /** Where it ends, in units of UTF-16, the end excluded; `null` without a place. */
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
  /** The resolutions, in order: one, or those of a whole volume. Lettered parts are in `parts`. */
  readonly resolutions: Resolution[];
  /** The preambular paragraphs of all resolutions and parts. */
  readonly preambulars: Paragraph[];
  /** The operative paragraphs of all resolutions and parts. */
  readonly operatives: Paragraph[];
  /** The annexes of all resolutions and parts. */
  readonly annexes: Annex[];
  /** All footnotes, in the order of their markers. */
  readonly footnotes: Footnote[];
  /** What all resolutions and parts do, verb by verb, in the order of the text, annexes included. */
  readonly acts: Act[];
  /** What all resolutions and parts cite in title, paragraphs, annexes and notes. */
  readonly citations: Citation[];
  /** What all resolutions and parts ask to be reported, what they decide on mandates, and what else they provide. */
  readonly ledger: Ledger;
  /** What was noticed, in the order of the text. */
  readonly diagnostics: Diagnostic[];
  /** As an object, so that `JSON.stringify(document)` is what Rust writes. Spans in it count bytes of UTF-8, as in every language. */
  toJSON(): unknown;
  /** What Rust writes as JSON, on one line. */
  toJSONString(): string;
  /** The document as AKN4UN, the XML the United Nations publishes. */
  toAkn(options?: AknOptions): string;
  /** Gives its memory back at once; else that happens some time after it was last used. */
  free(): void;
  /** The same, for `using`. */
  [Symbol.dispose](): void;
}

export interface AknOptions {
  /** The job number printed at the foot of the first page: `23-25924 (E)`. */
  jobNumber?: string;
  /** The day of the markup: `2024-01-31`. */
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
  /** What it is. */
  readonly kind: Kind;
  /** Where it begins, in units of UTF-16 from 0. */
  readonly start: number;
  /** Where it ends, in units of UTF-16; the end is excluded. */
  readonly end: number;
  /** The text as it stands in the source. */
  readonly source: string;
  /** Its own words: lines joined, page breaks, labels and notes left out. */
  readonly text: string;
  /** All that is directly below it, paragraphs as paragraphs. */
  readonly children: Node[];
  /** As an object, so that `JSON.stringify` writes it; places in it are units of UTF-16. */
  toJSON(): unknown;
}

/** What stands between formula and closing lines, or in an annex. */
export type Block = Paragraph | Heading | Node;

/** Any paragraph: preambular, operative, of an annex, a sub-paragraph, the text after a list. */
export class Paragraph extends Node {
  /** The label: `1.`, `(a)`; where it was misread or lost, the one that stands here in sequence. */
  readonly label: string | null;
  /** The label as it stands in the text. */
  readonly labelAsPrinted: string | null;
  /** The number of an operative paragraph without its full stop: `1`. */
  readonly number: string | null;
  /** The words that open it and say what it does: `Also requests`. */
  readonly lead: string | null;
  /** The base form of the verb in the lead, in English whatever the language: `request`. */
  readonly leadBase: string | null;
  /** The calls of footnotes in its own words, in order. */
  readonly marks: Mark[];
  /** What it does, verb by verb, without its sub-paragraphs. */
  readonly acts: Act[];
  /** What it cites by symbol, without its sub-paragraphs, at its place in `text`: what links are made of. */
  readonly links: Link[];
  /** All it cites, without its sub-paragraphs. */
  readonly citations: Citation[];
  /** Its sub-paragraphs, one level down. */
  readonly subparagraphs: Paragraph[];
  /** The text that goes on after its sub-paragraphs. */
  readonly wrapUps: Paragraph[];
}

/** A heading between paragraphs, or the title. */
export class Heading extends Node {
  /** Its number, when it stands on the same line: `I`, `A.`; else it is part of the text. */
  readonly label: string | null;
  /** The calls of footnotes in it, in order. */
  readonly marks: Mark[];
  /** What it cites by symbol, at its place in `text`. */
  readonly links: Link[];
  /** All it cites. */
  readonly citations: Citation[];
}

/** An annex. */
export class Annex extends Node {
  /** Its headings, paragraphs and tables, in order; the first headings are its number and title. */
  readonly blocks: Block[];
}

/** A resolution, decision, statement or draft, or a lettered part of one; `null` where the text does not say. */
export class Resolution extends Node {
  /** The language it was read in, which in a volume may be another than the document's. */
  readonly language: Language;
  /** What it is. */
  readonly documentKind: DocumentKind;
  /** The symbol: `A/RES/97/14`; as printed, else composed from organ and number. */
  readonly symbol: string | null;
  /** The organ that adopted it. */
  readonly organ: Organ | null;
  /** The number: `97/14`, `4001 (2042)`. */
  readonly number: string | null;
  /** The letter of a part: `A`. */
  readonly part: string | null;
  /** The year: in the number of a resolution of the Security Council, else of its adoption. */
  readonly year: number | null;
  /** The title, lines joined; resolutions of the Security Council have none. Its marks and links are at the node of kind `title` among `children`. */
  readonly title: string | null;
  /** The session: `97`, `ES-11`; of the Economic and Social Council the year. */
  readonly session: string | null;
  /** The agenda items. */
  readonly agenda: AgendaItem[];
  /** The titles of the agenda items, as printed, lines joined. */
  readonly agendaTitle: string | null;
  /** The committee that considered the matter, as printed: `Second Committee`. */
  readonly committee: string | null;
  /** The part of the volume a decision is printed in: `Elections and appointments`. */
  readonly decisionType: string | null;
  /** The sponsors of a draft, one by one; none where the President or a committee submits it. */
  readonly sponsors: Sponsor[];
  /** Who puts a draft forward, as printed, lines joined: `Chile and Fiji: draft resolution`. */
  readonly sponsorsLine: string | null;
  /** The date of issue. */
  readonly issued: Dated | null;
  /** The date of adoption. */
  readonly adopted: Dated | null;
  /** The line that says who adopted it and when, as printed. */
  readonly adoptionLine: string | null;
  /** The bracket after the adoption line: `[on the report of the Second Committee (A/78/461)]`. */
  readonly route: string | null;
  /** The distribution, as printed: `Distr.: General`. */
  readonly distribution: string | null;
  /** The language it was written in, as printed: `Original: English`. */
  readonly originalLanguage: string | null;
  /** The enacting formula without what follows it: `The General Assembly`. */
  readonly enacting: string | null;
  /** The number of the meeting: `38`. */
  readonly meeting: string | null;
  /** Paragraphs, headings and tables between formula and closing lines, in order. */
  readonly blocks: Block[];
  /** The preambular paragraphs, wherever they stand. */
  readonly preambulars: Paragraph[];
  /** The operative paragraphs. */
  readonly operatives: Paragraph[];
  /** The headings between its paragraphs. */
  readonly headings: Heading[];
  /** Its paragraphs of all kinds, sub-paragraphs and annexes among them, in the order of the text; those of parts are with the parts. */
  readonly paragraphs: Paragraph[];
  /** The closing lines. */
  readonly closing: Closing | null;
  /** How it was adopted, where the text prints it. */
  readonly vote: Vote | null;
  /** The annexes. */
  readonly annexes: Annex[];
  /** The footnotes of the resolution, its parts and its annexes, in the order of their markers. */
  readonly footnotes: Footnote[];
  /** Notes to a star, which have no number. */
  readonly starNotes: StarNote[];
  /** What its paragraphs do, verb by verb, in the order of the text, those of annexes among them; acts of parts are with the parts. */
  readonly acts: Act[];
  /** What it cites in title, paragraphs, annexes and notes; what its parts cite is with the parts. */
  readonly citations: Citation[];
  /** What it asks to be reported, what it decides on mandates, and what else it provides, annexes left out. */
  readonly ledger: Ledger;
  /** The lettered parts; none in most. */
  readonly parts: Resolution[];
}

/** What kind of document it is; drafts and amendments have been put forward, not adopted. */
export type DocumentKind = "resolution" | "decision" | "presidential-statement" | "draft-resolution" | "draft-decision" | "amendment";

/** General Assembly, Security Council, Economic and Social Council, Human Rights Council, Environment Assembly, another. */
export type Organ = "ga" | "sc" | "ecosoc" | "hrc" | "unea" | "other";

/** A footnote. Its place is without the marker and without a continuation on the next page. */
export class Footnote implements Place {
  private constructor();
  /** The marker as printed: `3`. */
  readonly marker: string;
  /** Its text, a continuation on the next page included. */
  readonly text: string;
  /** Where it begins, in units of UTF-16 from 0. */
  readonly start: number;
  /** Where it ends, in units of UTF-16; the end is excluded. */
  readonly end: number;
  /** Where its mark stands, the first of several; `null` if nothing calls it. */
  readonly mark: Place | null;
  /** What it cites. */
  readonly citations: Citation[];
  /** As an object, so that `JSON.stringify` writes it; places in it are units of UTF-16. */
  toJSON(): unknown;
}

/** A note to a star. */
export interface StarNote extends Place {
  /** Its text, lines joined. */
  readonly text: string;
}

/** An item of the agenda. */
export interface AgendaItem extends Place {
  /** The number, with its letter: `72 (b)`. */
  readonly number: string;
}

/** Who puts a draft forward. */
export interface Sponsor extends Place {
  /** The name, as printed. */
  readonly name: string;
}

/** A day and where it is printed. */
export interface Dated extends Place {
  /** The day, as ISO 8601 has it: `2042-11-21`. */
  readonly date: string;
}

/** The closing lines. */
export interface Closing extends Place {
  /** The meetings; a decision may have several. */
  readonly meetings: Meeting[];
  /** The date. */
  readonly date: Dated | null;
}

/** A line that names a meeting. */
export interface Meeting extends Place {
  /** The number: `38`. */
  readonly number: string;
  /** The line, as printed. */
  readonly text: string;
}

/** A footnote's call. */
export interface Mark {
  /** The marker of the footnote: `3`. */
  readonly marker: string;
  /** The unit of UTF-16 of the `text` it is in that it stands before. */
  readonly at: number;
}

/** A citation by symbol, where it stands in a text: what a link is made of. */
export interface Link extends FoundPlace {
  /** The number or symbol as it stands in the text: `217 A (III)`. */
  readonly text: string;
  /** The symbol of what is cited, without blanks: `A/RES/217(III)`. Nothing is looked up. */
  readonly target: string;
  /** Where it begins in the `text` it is in, in units of UTF-16. */
  readonly at: number;
}

/** One verb by which the body that adopts does something. */
export interface Act extends FoundPlace {
  /** The phrase as print sets it off: `Also strongly condemns`. */
  readonly text: string;
  /** Where it begins in the paragraph's `text`, in units of UTF-16. */
  readonly at: number;
  /** The base form of its verb, in English whatever the language: `call upon`. */
  readonly base: string;
  /** What strengthens it or chains it to the act before, as keys: `also`, `strongly`. */
  readonly modifiers: string[];
  /** What is expressed, reiterated or reaffirmed: `concern`. */
  readonly noun: string | null;
  /** What kind of thing it does: `request`, `condemn`. */
  readonly class: string | null;
  /** How strongly it asks, 0 to 10, without what modifiers add; 0 in a preambular paragraph. */
  readonly force: number | null;
  /** Whom it asks. */
  readonly addressees: Addressee[];
}

/** One whom an act asks to do something. */
export interface Addressee extends FoundPlace {
  /** As printed, with adjectives and without article: `Secretary-General`. */
  readonly text: string;
  /** Where it begins in the paragraph's `text`, in units of UTF-16. */
  readonly at: number;
  /** A key in English whatever the language: `secretary-general`. */
  readonly key: string;
  /** What it is. */
  readonly kind: ActorKind;
}

/** What one who is asked is. */
export type ActorKind =
  | "state" | "states" | "government" | "party" | "organ" | "officer" | "mission" | "agency" | "organization" | "person" | "other";

/** A citation, with its date, the parts that are meant and what is done with it. */
export interface Citation extends Entry {
  /** What is cited. */
  readonly kind: CitationKind;
  /** The symbol, without blanks, `A/RES/76/13`, or the key of what has none, `charter/article/51`. Nothing is looked up. */
  readonly target: string | null;
  /** Its date, as far as it is printed: `2021-12-02`, `1998`. */
  readonly date: string | null;
  /** The parts that are cited, each with its numbers. */
  readonly pinpoint: Pinpoint[];
  /** What the act does with it, as the base form of its verb: `recall`. */
  readonly function: string | null;
}

/** What is cited. */
export type CitationKind =
  | "resolution" | "decision" | "statement" | "report" | "document" | "treaty" | "article" | "charter-article" | "charter-chapter"
  | "paragraph" | "annex" | "agenda-item" | "meeting" | "anaphora";

/** Parts of what is cited. */
export interface Pinpoint {
  /** What they are: `paragraph`, `article`, `annex`. */
  readonly part: string;
  /** Their numbers: `7, 8`. */
  readonly numbers: string;
}

/** What a resolution asks to be reported, what it decides on mandates, and what else it provides, in the order of the text. */
export interface Ledger {
  /** Requests to report. */
  readonly requests: Request[];
  /** Decisions on mandates. */
  readonly mandates: Mandate[];
  /** The Chapter acted under, seizure, items put on an agenda, amounts. */
  readonly provisions: Provision[];
}

/** What is found in a paragraph or footnote. */
export interface Entry extends Place {
  /** The labels from the paragraph down, `12. (a)`; of a footnote its marker. */
  readonly label: string;
  /** The words it is read from, as printed, lines joined. */
  readonly text: string;
}

/** A request to report. */
export interface Request extends Entry {
  /** Who is to present, as keys: `secretary-general`. */
  readonly who: string[];
  /** To whom, as keys. */
  readonly to: string[];
  /** What is presented: `report`, `oral-update`, `briefing`. */
  readonly form: string;
  /** When it is due; `null` where the text does not say. */
  readonly due: Due | null;
  /** Under which conditions, as keys. */
  readonly conditions: string[];
}

/** When a report is due. */
export interface Due {
  /** The session at which it is due, by number, or by year where sessions have years. */
  readonly session: number | null;
  /** How many sessions after that of the resolution; it says how often one is asked: 2 is every other session. */
  readonly ahead: number | null;
  /** The day by which it is due, as far as it is printed: `2043-03-31`. */
  readonly date: string | null;
  /** How long after adoption, in ISO 8601: `P6M`. */
  readonly period: string | null;
  /** How often: a length in ISO 8601, or a word like `regularly`. */
  readonly every: string | null;
  /** A time that is no date: `immediately`; `in-reports` for what goes into reports that are due anyhow. */
  readonly event: string | null;
  /** Whether `date` is not printed in full. */
  readonly implied: boolean;
}

/** A decision on a mandate. */
export interface Mandate extends Entry {
  /** What becomes of it. */
  readonly change: "establish" | "extend" | "renew" | "change" | "end";
  /** The body, as a key: its acronym where it has one. */
  readonly body: string;
  /** From when, as far as it is printed: `2042-06-30`. */
  readonly from: string | null;
  /** Until when, printed or computed. */
  readonly until: string | null;
  /** The session until which, by number or year. */
  readonly untilSession: number | null;
  /** For how long, in ISO 8601: `P12M`. */
  readonly period: string | null;
  /** Whether `until` is not printed but follows from a period and its beginning. */
  readonly computed: boolean;
}

/** What stands in many resolutions in nearly the same words. */
export interface Provision extends Entry {
  /** What it is about. */
  readonly kind: "chapter" | "seized" | "agenda" | "amount";
  /** The Chapter of the Charter acted under: `VII`. */
  readonly chapter: string | null;
  /** The session on whose agenda an item is put, by number or by year. */
  readonly session: number | null;
  /** The title of the item, without its quotation marks. */
  readonly title: string | null;
  /** An amount of money, in whole units of its currency. */
  readonly amount: number | null;
}

/** The vote as printed. */
export interface Vote extends Place {
  /** How it was adopted; `null` where the words say something else. */
  readonly outcome: "without-vote" | "recorded-vote" | "unanimous" | "consensus" | "in-parts" | null;
  /** The sides of a recorded vote, each with its count and its list. */
  readonly sides: Voters[];
  /** Each State that is listed, and how it voted. */
  readonly ballots: Ballot[];
  /** The words, as printed, lines joined. */
  readonly text: string;
}

/** The sides of a recorded vote, as AKN4UN names them. */
export type Side = "inFavour" | "against" | "abstaining" | "notParticipating";

/** The States on one side of a recorded vote. */
export interface Voters {
  /** Which side. */
  readonly side: Side;
  /** The number printed, if there is one. */
  readonly count: number | null;
  /** The States, as printed. */
  readonly names: string[];
}

/** What one State did in a recorded vote. */
export interface Ballot extends Place {
  /** The State, as printed. */
  readonly name: string;
  /** How it voted. */
  readonly side: Side;
  /** Its two letters in ISO 3166-1; `null` for a name that is no State's. */
  readonly alpha2: string | null;
  /** Its three letters in ISO 3166-1; `null` for a name that is no State's. */
  readonly alpha3: string | null;
  /** Its three digits in M49; `null` for a name that is no State's. */
  readonly m49: string | null;
  /** Its four letters in ISO 3166-3; `null` unless the State is no more. */
  readonly former: string | null;
}

/** Something noticed at a place. */
export interface Diagnostic extends Place {
  /** The stable name: `number-gap`. */
  readonly code: string;
  /** How much it matters. */
  readonly severity: "note" | "warning";
  /** A sentence for people; its wording may change. */
  readonly message: string;
  /** A second place that belongs to it. */
  readonly related: Place | null;
}
