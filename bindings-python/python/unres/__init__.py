"""Reads the text of a United Nations resolution and gives back its structure, with the place of every piece.

>>> import unres
>>> document = unres.parse("The General Assembly,\\n1. Requests the Secretary-General to report thereon;\\n")
>>> paragraph = document.operatives[0]
>>> paragraph.number, paragraph.lead, document.source[paragraph.span]
('1', 'Requests', '1. Requests the Secretary-General to report thereon;')

Spans are slices of ``document.source``, in code points; ``byte_span`` counts bytes of the same text in UTF-8.
"""

from . import arrow, tables
from ._files import read
from ._many import parse_many
from ._unres import (
    Act,
    Addressee,
    AgendaItem,
    Annex,
    Ballot,
    Citation,
    Closing,
    Dated,
    Diagnostic,
    Document,
    Due,
    Failed,
    Footnote,
    Heading,
    Ledger,
    Mandate,
    Meeting,
    Paragraph,
    Provision,
    Request,
    Resolution,
    Sponsor,
    StarNote,
    Table,
    UnresError,
    Vote,
    Voters,
    __version__,
    parse,
    parse_akn,
)

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
    "Sponsor",
    "StarNote",
    "Table",
    "UnresError",
    "Vote",
    "Voters",
    "__version__",
    "arrow",
    "parse",
    "parse_akn",
    "parse_many",
    "read",
    "tables",
]
