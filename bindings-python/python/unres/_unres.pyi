import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, final

from .tables import TableName

__all__ = [
    "Act",
    "Addressee",
    "AgendaItem",
    "Annex",
    "Ballot",
    "Citation",
    "Closing",
    "Dated",
    "Diagnostic",
    "Document",
    "Documents",
    "Due",
    "Failed",
    "Footnote",
    "Heading",
    "Ledger",
    "Mandate",
    "Meeting",
    "Paragraph",
    "Provision",
    "Request",
    "Resolution",
    "Rows",
    "Sponsor",
    "StarNote",
    "Table",
    "UnresError",
    "Vote",
    "Voters",
    "__version__",
    "columns",
    "documents",
    "parse",
    "parse_akn",
    "parse_batch",
    "table",
]

__version__: str

# A slice of a text: step is always None.
_Span = slice[int, int, None]
_Organ = Literal["ga", "sc", "ecosoc", "hrc", "unea", "other"]
_Side = Literal["inFavour", "against", "abstaining", "notParticipating"]
_DocumentKind = Literal["resolution", "decision", "presidential-statement", "draft-resolution", "draft-decision", "amendment"]
_ActorKind = Literal[
    "state", "states", "government", "party", "organ", "officer", "mission", "agency", "organization", "person", "other"
]
_CitationKind = Literal[
    "resolution",
    "decision",
    "statement",
    "report",
    "document",
    "treaty",
    "article",
    "charter-article",
    "charter-chapter",
    "paragraph",
    "annex",
    "agenda-item",
    "meeting",
    "anaphora",
]

class UnresError(ValueError):
    """What truly fails besides wrong types and undecodable bytes: a text of 4 GiB or more, a file that cannot be read."""

def parse(text: str | bytes | bytearray | memoryview, *, language: str | None = None) -> Document:
    """Reads a text: a ``str``, or ``bytes`` that are decoded first.

    Bytes are UTF-8 with or without a BOM, UTF-16 with one, else the legacy encoding they look like, which
    ``Document.encoding`` names.
    ``language`` is ``"ar"``, ``"en"``, ``"es"``, ``"fr"``, ``"ru"`` or ``"zh"``; with ``None`` it is recognised from the text.

    What is no resolution gives a document without resolutions, and a diagnostic. Raises ``TypeError`` for other types,
    ``UnicodeDecodeError`` for bytes that are no text, ``ValueError`` for another language, and ``UnresError`` for 4 GiB or more.
    """

def parse_akn(xml: str | bytes | bytearray | memoryview) -> Document:
    """Reads AKN4UN, the XML the United Nations publishes: a ``str`` or ``bytes``.

    ``Document.source`` is then a text composed of what the markup holds, and spans are places in it.

    Raises ``TypeError`` for other types, and ``UnresError`` for what is no Akoma Ntoso or not well-formed, and for document
    types, entities and nesting without end.
    """

@final
class Document:
    """A text that was read: the text itself, its structure, and what was noticed. It does not change.

    Handles for its pieces hold the whole document; their texts and spans are made when asked for.
    """

    @property
    def source(self) -> str:
        """The text, as it was decoded; spans are slices of it."""
    @property
    def language(self) -> str:
        """The language the text was read in: ``"en"``."""
    @property
    def encoding(self) -> str | None:
        """The encoding the bytes were decoded from: ``"UTF-8"``; ``None`` for a ``str``."""
    @property
    def resolutions(self) -> tuple[Resolution, ...]:
        """The resolutions, in order: one, or those of a whole volume. Lettered parts are reached through ``Resolution.parts``."""
    @property
    def preambulars(self) -> tuple[Paragraph, ...]:
        """The preambular paragraphs of all resolutions and parts."""
    @property
    def operatives(self) -> tuple[Paragraph, ...]:
        """The operative paragraphs of all resolutions and parts."""
    @property
    def annexes(self) -> tuple[Annex, ...]:
        """The annexes of all resolutions and parts."""
    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """All footnotes, in the order of their markers."""
    @property
    def acts(self) -> tuple[Act, ...]:
        """What all resolutions and parts do, verb by verb, in the order of the text, annexes included."""
    @property
    def citations(self) -> tuple[Citation, ...]:
        """What all resolutions and parts cite in title, paragraphs, annexes and notes."""
    @property
    def ledger(self) -> Ledger:
        """What all resolutions and parts ask to be reported, what they decide on mandates, and what else they provide."""
    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was noticed, in the order of the text."""
    def to_json(self) -> str:
        """The document as JSON on one line, as the schema of the crate describes it, byte for byte what Rust writes.

        Its spans count bytes of the text in UTF-8.
        """
    def to_dict(self) -> dict[str, Any]:
        """What `to_json` writes, as dictionaries and lists."""
    def to_akn(self, *, job_number: str | None = None, markup_date: str | None = None) -> str:
        """The document as AKN4UN, the XML the United Nations publishes.

        ``job_number`` is printed at the foot of the first page (``"23-25924 (E)"``), ``markup_date`` is the day of the markup
        (``"2042-01-31"``).
        """
    def outline(self, *, width: int = 100, color: bool = False, acts: bool = False, ledger: bool = False) -> str:
        """What a person reads in a terminal: a line a paragraph, cut at ``width`` columns."""
    def _repr_html_(self) -> str: ...

class _Placed:
    """What every item has."""

    @property
    def span(self) -> _Span:
        """Where it stands: a slice of the source, in code points."""
    @property
    def byte_span(self) -> _Span:
        """Where it stands: a slice of the source in UTF-8, in bytes."""
    @property
    def source(self) -> str:
        """The text as it stands, line ends and page breaks included: ``document.source[self.span]``."""

@final
class Resolution(_Placed):
    """A resolution, decision, statement or draft, or a lettered part of one; ``None`` where the text does not say."""

    @property
    def document_kind(self) -> _DocumentKind:
        """What it is."""
    @property
    def symbol(self) -> str | None:
        """The symbol: ``"A/RES/97/14"``; as printed, else composed from organ and number."""
    @property
    def organ(self) -> _Organ | None:
        """The organ that adopted it."""
    @property
    def number(self) -> str | None:
        """The number: ``"97/14"``, ``"4001 (2042)"``."""
    @property
    def part(self) -> str | None:
        """The letter of a part."""
    @property
    def title(self) -> str | None:
        """The title, lines joined; resolutions of the Security Council have none."""
    @property
    def year(self) -> int | None:
        """The year: in the number of a resolution of the Security Council, else of its adoption."""
    @property
    def language(self) -> str:
        """The language it was read in, which in a volume may be another than the document's."""
    @property
    def session(self) -> str | None:
        """The session: ``"97"``, ``"ES-11"``; of the Economic and Social Council the year."""
    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The agenda items."""
    @property
    def agenda_title(self) -> str | None:
        """The titles of the agenda items, as printed, lines joined."""
    @property
    def committee(self) -> str | None:
        """The committee that considered the matter, as printed: ``"Second Committee"``."""
    @property
    def decision_type(self) -> str | None:
        """The part of the volume a decision is printed in: ``"Elections and appointments"``."""
    @property
    def sponsors(self) -> tuple[Sponsor, ...]:
        """The sponsors of a draft, one by one; none where the President or a committee submits it."""
    @property
    def sponsors_line(self) -> str | None:
        """Who puts a draft forward, as printed, lines joined: ``"Chile and Fiji: draft resolution"``."""
    @property
    def issued(self) -> Dated | None:
        """The date of issue."""
    @property
    def adopted(self) -> Dated | None:
        """The date of adoption."""
    @property
    def adoption_line(self) -> str | None:
        """The line that says who adopted it and when, as printed."""
    @property
    def route(self) -> str | None:
        """The bracket after the adoption line: ``"[on the report of the Second Committee (A/78/461)]"``."""
    @property
    def distribution(self) -> str | None:
        """The distribution, as printed: ``"Distr.: General"``."""
    @property
    def original_language(self) -> str | None:
        """The language it was written in, as printed: ``"Original: English"``."""
    @property
    def enacting(self) -> str | None:
        """The enacting formula without what follows it: ``"The General Assembly"``."""
    @property
    def meeting(self) -> str | None:
        """The number of the meeting: ``"38"``."""
    @property
    def closing(self) -> Closing | None:
        """The closing lines."""
    @property
    def vote(self) -> Vote | None:
        """How it was adopted, where the text prints it."""
    @property
    def blocks(self) -> tuple[Paragraph | Heading | Table, ...]:
        """Paragraphs, headings and tables between formula and closing lines, in order."""
    @property
    def preambulars(self) -> tuple[Paragraph, ...]:
        """The preambular paragraphs, wherever they stand."""
    @property
    def operatives(self) -> tuple[Paragraph, ...]:
        """The operative paragraphs."""
    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings between its paragraphs."""
    @property
    def annexes(self) -> tuple[Annex, ...]:
        """The annexes."""
    @property
    def parts(self) -> tuple[Resolution, ...]:
        """The lettered parts; none in most."""
    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs of all kinds, sub-paragraphs and annexes among them, in the order of the text.

        Those of parts are with the parts.
        """
    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes of the resolution, its parts and its annexes, in the order of their markers."""
    @property
    def star_notes(self) -> tuple[StarNote, ...]:
        """Notes to a star, which have no number."""
    @property
    def acts(self) -> tuple[Act, ...]:
        """What its paragraphs do, verb by verb, in the order of the text, those of annexes among them.

        Acts of parts are with the parts.
        """
    @property
    def citations(self) -> tuple[Citation, ...]:
        """What it cites in title, paragraphs, annexes and notes; what its parts cite is with the parts."""
    @property
    def ledger(self) -> Ledger:
        """What it asks to be reported, what it decides on mandates, and what else it provides, annexes left out."""
    def _repr_html_(self) -> str: ...

@final
class Paragraph(_Placed):
    """Any paragraph: preambular, operative, of an annex, a sub-paragraph, the text after a list."""

    @property
    def kind(self) -> Literal["preambular", "operative", "subparagraph", "wrap-up", "paragraph"]:
        """What it is; ``"paragraph"`` in an annex."""
    @property
    def label(self) -> str | None:
        """The label: ``"1."``, ``"(a)"``, ``"–"``; where it was misread or lost, the one that stands here in sequence."""
    @property
    def label_as_printed(self) -> str | None:
        """The label as it stands in the text."""
    @property
    def number(self) -> str | None:
        """The number of an operative paragraph without its full stop: ``"1"``."""
    @property
    def lead(self) -> str | None:
        """The words that open it and say what it does: ``"Also requests"``."""
    @property
    def lead_base(self) -> str | None:
        """The base form, in English, of the verb in its lead: ``"request"``."""
    @property
    def text(self) -> str:
        """Its own words, lines joined, without its label and its sub-paragraphs."""
    @property
    def subparagraphs(self) -> tuple[Paragraph, ...]:
        """Its sub-paragraphs, one level down."""
    @property
    def wrap_ups(self) -> tuple[Paragraph, ...]:
        """The text that goes on after its sub-paragraphs."""
    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes called in it and in its sub-paragraphs, in the order of their marks."""
    @property
    def acts(self) -> tuple[Act, ...]:
        """What it does, verb by verb, without its sub-paragraphs."""
    @property
    def citations(self) -> tuple[Citation, ...]:
        """What it cites, without its sub-paragraphs."""
    @property
    def path(self) -> str:
        """Its address within the resolution, made of what is printed: ``"op/12/a"``. The last piece of `id`."""
    @property
    def id(self) -> str | None:
        """The symbol of the resolution and the address within it: ``"A/RES/97/14#op/12/a"``; the key of all tables.

        Where there is no symbol, the place of the resolution stands for it: ``"~1#op/12/a"``.
        """
    @property
    def parent(self) -> Paragraph | None:
        """A sub-paragraph's: the paragraph that holds it; ``None`` for others."""

@final
class Heading(_Placed):
    """A heading between paragraphs."""

    @property
    def kind(self) -> Literal["heading"]:
        """``"heading"``."""
    @property
    def label(self) -> str | None:
        """Its number, when it stands on the same line: ``"I"``, ``"A."``; else it is part of the text."""
    @property
    def text(self) -> str:
        """Its words."""
    @property
    def citations(self) -> tuple[Citation, ...]:
        """What it cites."""

@final
class Table(_Placed):
    """A table, kept as it stands: its columns are nowhere but in the spaces."""

    @property
    def kind(self) -> Literal["table"]:
        """``"table"``."""
    @property
    def text(self) -> str:
        """Its text, as it stands."""

@final
class Annex(_Placed):
    """An annex."""

    @property
    def blocks(self) -> tuple[Paragraph | Heading | Table, ...]:
        """Its headings, paragraphs and tables, in order; the first headings are its number and title."""
    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs; what is below them is in their `subparagraphs`."""
    @property
    def text(self) -> str:
        """Its text, lines as they stand."""

@final
class Dated(_Placed):
    """A day and where it is printed; ``str`` gives it as ``"2042-11-21"``."""

    @property
    def year(self) -> int:
        """The year."""
    @property
    def month(self) -> int:
        """The month, 1 to 12."""
    @property
    def day(self) -> int:
        """The day of the month, from 1."""
    @property
    def date(self) -> datetime.date | None:
        """The day as a ``datetime.date``; ``None`` for one that no calendar has, as misprints give."""
    @property
    def text(self) -> str:
        """As printed."""

@final
class AgendaItem(_Placed):
    """An item of the agenda."""

    @property
    def number(self) -> str:
        """The number, with its letter: ``"72 (b)"``."""

@final
class Sponsor(_Placed):
    """Who puts a draft forward."""

    @property
    def name(self) -> str:
        """The name, as printed."""

@final
class Closing(_Placed):
    """The closing lines."""

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings; a decision may have several."""
    @property
    def date(self) -> Dated | None:
        """The date."""

@final
class Meeting(_Placed):
    """A line that names a meeting."""

    @property
    def number(self) -> str:
        """The number: ``"38"``."""
    @property
    def text(self) -> str:
        """The line, as printed."""

@final
class StarNote(_Placed):
    """A note to a star, which has no number."""

    @property
    def text(self) -> str:
        """Its text, lines joined."""

@final
class Vote(_Placed):
    """The vote as printed."""

    @property
    def outcome(self) -> Literal["without-vote", "recorded-vote", "unanimous", "consensus", "in-parts"] | None:
        """How it was adopted."""
    @property
    def text(self) -> str:
        """The words, as printed, lines joined."""
    @property
    def sides(self) -> tuple[Voters, ...]:
        """The sides of a recorded vote, each with its count and its list."""
    @property
    def ballots(self) -> tuple[Ballot, ...]:
        """Each State that is listed, and how it voted."""

@final
class Voters:
    """The States on one side of a recorded vote."""

    @property
    def side(self) -> _Side:
        """Which side."""
    @property
    def count(self) -> int | None:
        """The number printed, if there is one."""
    @property
    def names(self) -> tuple[str, ...]:
        """The States, as printed."""

@final
class Ballot(_Placed):
    """What one State did in a recorded vote."""

    @property
    def name(self) -> str:
        """The State, as printed."""
    @property
    def side(self) -> _Side:
        """How it voted."""
    @property
    def alpha2(self) -> str | None:
        """Its two letters in ISO 3166-1; ``None`` for a name that is no State's."""
    @property
    def alpha3(self) -> str | None:
        """Its three letters in ISO 3166-1; ``None`` for a name that is no State's."""
    @property
    def m49(self) -> str | None:
        """Its three digits in M49; ``None`` for a name that is no State's."""
    @property
    def former(self) -> str | None:
        """Its four letters in ISO 3166-3; ``None`` unless the State is no more."""

@final
class Footnote(_Placed):
    """A footnote. Its span is without the marker and without a continuation on the next page."""

    @property
    def marker(self) -> str:
        """The marker as printed: ``"3"``."""
    @property
    def text(self) -> str:
        """Its text, a continuation on the next page included."""
    @property
    def citations(self) -> tuple[Citation, ...]:
        """What it cites."""
    @property
    def mark(self) -> _Span | None:
        """Where its mark stands, the first of several: a slice of the source, in code points; ``None`` if nothing calls it."""

@final
class Act(_Placed):
    """One verb by which the body that adopts does something."""

    @property
    def text(self) -> str:
        """The phrase as print sets it off: ``"Also strongly condemns"``."""
    @property
    def base(self) -> str:
        """The base form of its verb, in English whatever the language: ``"call upon"``."""
    @property
    def modifiers(self) -> tuple[str, ...]:
        """What strengthens it or chains it to the act before, as keys: ``("also", "strongly")``."""
    @property
    def noun(self) -> str | None:
        """What is expressed, reiterated or reaffirmed: ``"concern"``."""
    @property
    def class_(self) -> str | None:
        """What kind of thing it does: ``"request"``, ``"condemn"``. Underscored because ``class`` is a keyword."""
    @property
    def force(self) -> int | None:
        """How strongly it asks, 0 to 10, without what modifiers add; 0 in a preambular paragraph."""
    @property
    def addressees(self) -> tuple[Addressee, ...]:
        """Whom it asks."""
    @property
    def paragraph(self) -> Paragraph:
        """The paragraph it is in."""

@final
class Addressee(_Placed):
    """One whom an act asks to do something."""

    @property
    def text(self) -> str:
        """As printed, with adjectives and without article: ``"Secretary-General"``."""
    @property
    def key(self) -> str:
        """A key in English whatever the language: ``"secretary-general"``."""
    @property
    def kind(self) -> _ActorKind:
        """What it is."""

@final
class Citation(_Placed):
    """A document that is cited."""

    @property
    def text(self) -> str:
        """The number or symbol as printed, lines joined: ``"76/13"``."""
    @property
    def kind(self) -> _CitationKind:
        """What is cited."""
    @property
    def target(self) -> str | None:
        """The symbol, without blanks, or the key of what has none: ``"A/RES/76/13"``. Nothing is looked up."""
    @property
    def date(self) -> str | None:
        """Its date, as far as it is printed: ``"2021-12-02"``, ``"1998"``."""
    @property
    def pinpoint(self) -> tuple[tuple[str, str], ...]:
        """The parts that are cited, each with its numbers: ``(("article", "51"),)``."""
    @property
    def function(self) -> str | None:
        """What the act does with it, as the base form of its verb: ``"recall"``."""
    @property
    def label(self) -> str:
        """The label of the paragraph, or the marker of the footnote, that it stands in."""
    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph it stands in; ``None`` in a footnote, title or heading."""
    @property
    def footnote(self) -> Footnote | None:
        """The footnote it stands in."""

@final
class Ledger:
    """What a resolution asks to be reported, what it decides on mandates, and what else it provides, in the order of the text."""

    @property
    def requests(self) -> tuple[Request, ...]:
        """Requests to report."""
    @property
    def mandates(self) -> tuple[Mandate, ...]:
        """Decisions on mandates."""
    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The Chapter acted under, seizure, items put on an agenda, amounts."""
    def __len__(self) -> int: ...

@final
class Request(_Placed):
    """A request to report."""

    @property
    def text(self) -> str:
        """What is presented, as printed, lines joined."""
    @property
    def label(self) -> str:
        """The labels from the paragraph down: ``"12. (a)"``."""
    @property
    def paragraph(self) -> Paragraph:
        """The paragraph or sub-paragraph."""
    @property
    def who(self) -> tuple[str, ...]:
        """Who is to present, as keys: ``("secretary-general",)``."""
    @property
    def to(self) -> tuple[str, ...]:
        """To whom, as keys."""
    @property
    def form(self) -> str:
        """What is presented: ``"report"``, ``"oral-update"``, ``"briefing"``."""
    @property
    def due(self) -> Due | None:
        """When it is due; ``None`` where the text does not say."""
    @property
    def conditions(self) -> tuple[str, ...]:
        """Under which conditions, as keys."""

@final
class Due:
    """When a report is due."""

    @property
    def session(self) -> int | None:
        """The session at which it is due, by number, or by year where sessions have years."""
    @property
    def ahead(self) -> int | None:
        """How many sessions after that of the resolution; it says how often one is asked: ``2`` is every other session."""
    @property
    def date(self) -> str | None:
        """The day by which it is due, as far as it is printed: ``"2043-03-31"``."""
    @property
    def period(self) -> str | None:
        """How long after adoption, in ISO 8601: ``"P6M"``."""
    @property
    def every(self) -> str | None:
        """How often: a length in ISO 8601, or a word like ``"regularly"``."""
    @property
    def event(self) -> str | None:
        """A time that is no date: ``"immediately"``; ``"in-reports"`` for what goes into reports that are due anyhow."""
    @property
    def implied(self) -> bool:
        """Whether `date` is not printed in full."""

@final
class Mandate(_Placed):
    """A decision on a mandate."""

    @property
    def text(self) -> str:
        """The words of the term, else those that name the body, lines joined."""
    @property
    def label(self) -> str:
        """The labels from the paragraph down: ``"12. (a)"``."""
    @property
    def paragraph(self) -> Paragraph:
        """The paragraph or sub-paragraph."""
    @property
    def change(self) -> Literal["establish", "extend", "renew", "change", "end"]:
        """What becomes of it."""
    @property
    def body(self) -> str:
        """The body, as a key: its acronym where it has one."""
    @property
    def from_(self) -> str | None:
        """From when, as far as it is printed: ``"2042-06-30"``. Underscored because ``from`` is a keyword."""
    @property
    def until(self) -> str | None:
        """Until when, printed or computed."""
    @property
    def until_session(self) -> int | None:
        """The session until which, by number or year."""
    @property
    def period(self) -> str | None:
        """For how long, in ISO 8601: ``"P12M"``."""
    @property
    def computed(self) -> bool:
        """Whether `until` is not printed but follows from a period and its beginning."""

@final
class Provision(_Placed):
    """What stands in many resolutions in nearly the same words."""

    @property
    def text(self) -> str:
        """Its words, as printed, lines joined."""
    @property
    def label(self) -> str:
        """The labels from the paragraph down: ``"12. (a)"``."""
    @property
    def paragraph(self) -> Paragraph:
        """The paragraph or sub-paragraph."""
    @property
    def kind(self) -> Literal["chapter", "seized", "agenda", "amount"]:
        """What it is about."""
    @property
    def chapter(self) -> str | None:
        """The Chapter of the Charter acted under: ``"VII"``."""
    @property
    def session(self) -> int | None:
        """The session on whose agenda an item is put, by number or by year."""
    @property
    def title(self) -> str | None:
        """The title of the item, without its quotation marks."""
    @property
    def amount(self) -> int | None:
        """An amount of money, in whole units of its currency."""

@final
class Diagnostic(_Placed):
    """Something noticed at a place."""

    @property
    def code(self) -> str:
        """The stable name: ``"number-gap"``."""
    @property
    def severity(self) -> Literal["note", "warning"]:
        """How much it matters."""
    @property
    def message(self) -> str:
        """A sentence for people; its wording may change."""
    @property
    def text(self) -> str:
        """The text it is about, as it stands."""
    @property
    def line(self) -> int | None:
        """The line it begins in, from 0."""
    @property
    def column(self) -> int | None:
        """Code points before it in its line, from 0."""
    @property
    def related(self) -> _Span | None:
        """A second place that belongs to it: a slice of the source, in code points."""

@final
class Failed:
    """Something that was not read, and why. It is falsy, and a document is truthy."""

    @property
    def index(self) -> int:
        """Its place among the items, from 0."""
    @property
    def item(self) -> Any:
        """The item, as it was given."""
    @property
    def error(self) -> Exception:
        """Why it was not read."""
    def __bool__(self) -> Literal[False]: ...

@final
class Documents(Iterator[Document | Failed]):
    """The documents of an iterable of texts, in its order."""

    def __next__(self) -> Document | Failed: ...

@final
class Rows:
    """Rows of a table, as Arrow has them. pandas, polars, pyarrow and DuckDB take it as it is."""

    def __len__(self) -> int: ...
    @property
    def column_names(self) -> list[str]:
        """Names of the columns."""
    def to_pylist(self) -> list[dict[str, Any]]:
        """The rows as dictionaries; days are ``datetime.date``."""
    def __arrow_c_schema__(self) -> object:
        """The Arrow PyCapsule interface: the schema."""
    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The Arrow PyCapsule interface: the batches, one after the other. Another schema than the table's is not served."""
    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """The Arrow PyCapsule interface: all rows as one batch."""

def documents(
    texts: Iterable[Any],
    *,
    threads: int | None,
    language: str | None,
    reader: Callable[[Any], str | bytes] | None,
) -> Documents:
    """The documents of an iterable of texts, in its order; `reader` turns what has a path into a text."""

def table(name: TableName, documents: Document | Iterable[Document | Failed], *, first: int = 0) -> Rows:
    """The rows of a table over documents: one, or any iterable of them. What could not be read (`Failed`) has no rows.

    `first` is the place of the first document, for those who take a long iterable in pieces.
    """

def columns(name: TableName) -> list[tuple[str, str, str]]:
    """The columns of a table: name, type and what it holds."""

def parse_batch(
    batch: Any,
    table: TableName,
    *,
    text: str,
    keep: list[str],
    language: str | None,
    threads: int | None,
) -> tuple[Rows, list[tuple[int, Exception]]]:
    """The rows of a table over the texts in a column of a record batch, and which rows were not read, with the reason.

    `keep` names columns of the batch that are repeated for each row.
    """
