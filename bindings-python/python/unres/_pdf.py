"""PDF: its text in lines as they stand on the page, marks of footnotes apart from the words they hang on.

PDFium gives characters in the order of the file, each with the place and size it has on the page. A line is what stands on
one baseline; a raised small number is a mark, and stands between blanks. The text PDFium makes by itself breaks lines at marks
(A/RES/80/5, paragraph 9) and glues marks to numbers (``COVID-1916``, A/RES/80/150, paragraph 11). Where a line ends
in a figure or stop and only its place tells that the next goes on (``0.15 to 0.20`` / ``per cent``, A/RES/78/1, annex), the next
word is put behind it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ._unres import UnresError

RAISED = 0.8
"""What is raised and smaller than this share of the words beside it is a mark."""
ONE_LINE = 0.6
"""Baselines nearer than this share of the size are of one line."""
BACK = 1.0
"""What begins further left than the line has come, by this share of the size, is of another line."""
GAP = 0.2
"""A gap wider than this share of the size is a blank, where the file has none."""
LEADING = 1.5
"""Baselines further apart than this, by the size, are of two paragraphs."""
FLUSH, INDENT = 0.5, 8.0
"""A further line of a paragraph begins no further right than the line above it by the first, nor further left by the second."""

Character = tuple[str, float, float, float, float]
"""Itself, its left and right end, its baseline, its size; in points, upwards."""


class Line:
    """What stands on one baseline."""

    def __init__(self, first: Character) -> None:
        self.text: list[str] = []
        self.marking = False
        _, self.left, _, self.baseline, self.size = first
        self.right = self.left

    def holds(self, character: Character) -> bool:
        """Whether a character that follows is of this line."""
        _, left, _, baseline, size = character
        largest = max(size, self.size)
        return abs(baseline - self.baseline) <= ONE_LINE * largest and left >= self.right - BACK * largest

    def add(self, character: Character) -> None:
        itself, left, right, baseline, size = character
        if size > self.size:
            # A line that begins with a mark, as a footnote does.
            self.baseline, self.size, self.marking = baseline, size, bool(self.text)
        marking = size < RAISED * self.size and baseline > self.baseline and not itself.isalpha()
        if marking != self.marking or left - self.right > GAP * size:
            self.blank()
        self.text.append(itself)
        self.marking, self.right = marking, right

    def blank(self) -> None:
        """A blank, unless there is one, or nothing yet."""
        if self.text and not self.text[-1].isspace():
            self.text.append(" ")

    def goes_on(self, below: Line) -> bool:
        """Whether the next line stands where a further line of a paragraph does; lists have more room between their items."""
        down, left = (self.baseline - below.baseline) / self.size, (self.left - below.left) / self.size
        return below.size == self.size and 0 < down <= LEADING and -FLUSH <= left <= INDENT


def text_of_pdf(data: bytes) -> str:
    """The text of a PDF, a form feed after each page.

    Raises `UnresError` for PDFs that are broken, encrypted, or hold pictures only; `ImportError` without pypdfium2.
    """
    try:
        import pypdfium2
    except ImportError:
        raise ImportError("PDF needs pypdfium2: pip install 'unres[pdf]'") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        password = "password" in str(error).lower()
        raise UnresError("the PDF is encrypted: save it without a password" if password else f"a broken PDF: {error}") from None
    try:
        pages = [_page_text(pypdfium2.raw, document, place) for place in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise UnresError(f"a broken PDF: {error}") from None
    finally:
        document.close()
    if not any(map(str.strip, pages)):
        raise UnresError("the PDF holds pictures only, no text: it needs OCR first")
    return "".join(f"{page}\f" for page in pages)


def _page_text(raw: Any, document: Any, place: int) -> str:
    page = document[place]
    textpage = page.get_textpage()
    try:
        return "".join(f"{line}\n" for line in _texts(_lines(_characters(raw, textpage))))
    finally:
        textpage.close()
        page.close()


def _texts(lines: list[Line]) -> list[str]:
    """The texts of lines.

    One that might be taken for an end gets the first word of the line that goes on, if a small letter opens it and no figure
    follows it, which might be taken for a number.
    """
    texts = ["".join(line.text).rstrip() for line in lines]
    for place, (line, below) in enumerate(pairwise(lines)):
        last, (word, _, rest) = texts[place][-1:], texts[place + 1].partition(" ")
        ends = last.isdigit() or last in ".;:"
        if ends and word[:1].islower() and rest[:1].isalpha() and line.goes_on(below):
            texts[place : place + 2] = [f"{texts[place]} {word}", rest]
    return texts


def _lines(characters: Iterator[Character | None]) -> list[Line]:
    lines: list[Line] = []
    for character in characters:
        if character is None:
            if lines:
                lines[-1].blank()
            continue
        if not lines or not lines[-1].holds(character):
            lines.append(Line(character))
        lines[-1].add(character)
    return lines


def _characters(raw: Any, textpage: Any) -> Iterator[Character | None]:
    """The characters of a page in the order of the file; `None` for a blank that PDFium puts in, which has no place."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if raw.FPDFText_IsGenerated(textpage, index) == 1:
            if code == ord(" "):
                yield None
            continue
        # U+0002 is what PDFium writes for a hyphen at a line end; 0 and the last two are no characters.
        if code in (0, 0xFFFE, 0xFFFF) or (code < ord(" ") and code != 2):
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        raw.FPDFText_GetLooseCharBox(textpage, index, box)
        character = "-" if code == 2 else chr(code)
        yield character, box.left, box.right, y.value, raw.FPDFText_GetFontSize(textpage, index)
