"""Word files: their text, with the numbers that Word computes and footnotes as notes."""

from __future__ import annotations


def text_of_docx(data: bytes) -> str:
    """The text of a Word file."""
    raise NotImplementedError
