"""Reads the text of a United Nations resolution and gives back its structure."""

from ._unres import Diagnostic, Document, Operative, Resolution, UnresError, parse, read

__all__ = ["Diagnostic", "Document", "Operative", "Resolution", "UnresError", "parse", "read"]
