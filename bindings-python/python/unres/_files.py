"""Files of any kind, recognised by what is in them and not by their names: text, PDF, Word, AKN4UN."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, TYPE_CHECKING

from . import _unres
from ._unres import Document, UnresError

if TYPE_CHECKING:
    from typing import TypeAlias

    Content: TypeAlias = str | bytes | Document

PDF_WITHIN = 1024
"""Bytes in which the mark of a PDF may stand, as readers of PDF allow."""
ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(source: str | os.PathLike[str] | IO[bytes], *, language: str | None = None) -> Document:
    """Read a file: text, PDF, Word (``.docx``) or AKN4UN. Its content says which it is, not its name.

    ``source`` is a path, or a file that is open for reading bytes. PDF needs ``pip install unres[pdf]``, Word ``unres[docx]``.
    ``Document.source`` is the text that was read, also where the file is no text: spans are places in it.

    Raises ``OSError`` where the file cannot be opened, ``UnresError`` for files that hold no text (encrypted PDFs, PDFs of
    pictures, ``.doc``, archives, HTML, broken files), ``ImportError`` where an extra is missing, ``TypeError`` for other sources,
    and what `unres.parse` raises.
    """
    if isinstance(source, (str, os.PathLike)):
        data: object = Path(source).read_bytes()
    elif hasattr(source, "read"):
        data = source.read()
    else:
        raise TypeError(f"a file is a path or an open file, not {type(source).__qualname__}")
    if not isinstance(data, bytes):
        raise TypeError(f"the file is to be opened for bytes ('rb'); it gives {type(data).__qualname__}")
    content = content_of(data)
    return content if isinstance(content, Document) else _unres.parse(content, language=language)


def text_of(path: os.PathLike[str]) -> Content:
    """What is in a file, for those who parse it themselves."""
    reader = getattr(path, "read_bytes", None)
    return content_of(reader() if reader else Path(path).read_bytes())


def content_of(data: bytes) -> Content:
    """A text to be parsed, or the document where markup holds its structure."""
    beginning = data[:PDF_WITHIN]
    if b"%PDF-" in beginning:
        from ._pdf import text_of_pdf

        return text_of_pdf(data)
    if data.startswith(ZIP):
        from ._docx import text_of_docx

        return text_of_docx(data)
    if data.startswith(COMPOUND):
        raise UnresError("an old .doc, or a Word file with a password: save it as .docx or as text")
    start = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"<?xml", b"<akomaNtoso", b"<akn:akomaNtoso")):
        return _unres.parse_akn(data)
    if start[:14].lower().startswith((b"<!doctype html", b"<html")):
        raise UnresError("a page of HTML: save its text")
    return data
