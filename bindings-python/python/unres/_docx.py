"""Word: a line a paragraph, with the numbers that Word computes, and the footnotes below.

The masthead of a document of the United Nations is the header of its first page; the other headers and all footers are left out,
as they are furniture. Word numbers footnotes and lists when it shows them; both are counted here as it counts them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from ._unres import UnresError
from ._word_numbers import Numbering

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LARGEST = 256 << 20
"""Bytes of one part of a file when it is unpacked; a resolution has less than a thousandth of it."""
MARK = "\ue000"
"""Stands before a footnote's mark until the words before it are known; of the private use area."""
CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}


def text_of_docx(data: bytes) -> str:
    """The text of a Word file.

    Raises `UnresError` for archives that are no Word file, broken ones, and parts with a document type or without end.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Word(archive).text()
    except KeyError:
        raise UnresError("an archive, but no Word file: it has no word/document.xml") from None
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, ElementTree.ParseError, RuntimeError) as error:
        raise UnresError(f"a broken Word file: {error}") from None


class _Word:
    """A Word file while it is read."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = set(archive.namelist())
        self.body = self.part("word/document.xml")
        self.numbering = Numbering(self.optional("word/numbering.xml"), self.optional("word/styles.xml"))
        self.called: list[str] = []

    def part(self, name: str) -> ElementTree.Element:
        if self.archive.getinfo(name).file_size > LARGEST:
            raise UnresError(f"a Word file whose part {name} has no end")
        data = self.archive.read(name)
        if b"<!DOCTYPE" in data:
            raise UnresError(f"a Word file whose part {name} declares a document type")
        return ElementTree.fromstring(data)

    def optional(self, name: str) -> ElementTree.Element | None:
        return self.part(name) if name in self.names else None

    def text(self) -> str:
        lines = [line for line in self.masthead() if line]
        if lines:
            lines.append("")
        lines += self.lines(self.body)
        notes = list(self.notes())
        if notes:
            lines += ["", "__________________", *notes]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"

    def masthead(self) -> Iterator[str]:
        """The header of the first page, a cell or paragraph a line."""
        reference = next((e for e in self.body.iter(f"{W}headerReference") if e.get(f"{W}type") == "first"), None)
        relations = self.optional("word/_rels/document.xml.rels")
        if reference is None or relations is None:
            return
        target = next((e.get("Target") for e in relations if e.get("Id") == reference.get(f"{R}id")), None)
        if target and f"word/{target}" in self.names:
            yield from self.lines(self.part(f"word/{target}"))

    def lines(self, element: ElementTree.Element) -> Iterator[str]:
        """A line a paragraph; an empty paragraph is an empty line, a row of a table a line with its cells."""
        for child in element:
            if child.tag == f"{W}p":
                yield from self.paragraph(child).split("\n")
            elif child.tag == f"{W}tr" and self.is_table_of_text(element):
                yield "   ".join(" ".join(filter(None, self.lines(cell))) for cell in child.iter(f"{W}tc"))
            elif child.tag != FALLBACK:
                yield from self.lines(child)

    def is_table_of_text(self, table: ElementTree.Element) -> bool:
        """Whether a table stands in the body; that of the header only places the masthead."""
        return any(table is other for other in self.body.iter(f"{W}tbl"))

    def paragraph(self, paragraph: ElementTree.Element) -> str:
        number = self.numbering.next(paragraph)
        words = re.sub(r"[ \t]+", " ", "".join(self.characters(paragraph)))
        words = "\n".join(line.strip() for line in words.split("\n"))
        # Behind a figure a mark would be read as part of it.
        words = re.sub(rf"(?<=\d){MARK}", " ", words).replace(MARK, "")
        return f"{number} {words}" if number and words else words

    def characters(self, element: ElementTree.Element) -> Iterator[str]:
        for child in element:
            name = child.tag.removeprefix(W)
            if name == "t":
                yield child.text or ""
            elif name in CHARACTERS:
                yield CHARACTERS[name]
            elif name == "footnoteReference" and not child.get(f"{W}customMarkFollows"):
                self.called.append(child.get(f"{W}id") or "")
                yield f"{MARK}{len(self.called) + self.first_note() - 1}"
            elif name not in ("del", "moveFrom", "pPr", "rPr", "p", "tbl") and child.tag != FALLBACK:
                yield from self.characters(child)

    def first_note(self) -> int:
        start = next(self.body.iter(f"{W}numStart"), None)
        value = (start.get(f"{W}val") or "1") if start is not None else "1"
        return int(value) if value.isdigit() else 1

    def notes(self) -> Iterator[str]:
        part = self.optional("word/footnotes.xml")
        if part is None:
            return
        texts = {note.get(f"{W}id"): note for note in part.iter(f"{W}footnote")}
        for place, called in enumerate(self.called):
            note = texts.get(called)
            if note is not None:
                words = " ".join(filter(None, (self.paragraph(p) for p in note.iter(f"{W}p"))))
                yield f"{place + self.first_note()} {' '.join(words.split())}"
