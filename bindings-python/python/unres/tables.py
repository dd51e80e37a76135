"""Tables of documents, as Arrow has them: pandas, polars, pyarrow and DuckDB take them as they are.

>>> import unres
>>> document = unres.parse("The General Assembly,\\n1. Requests the Secretary-General to report thereon;\\n")
>>> acts = unres.tables.acts(document)
>>> acts.to_pylist()[0]["addressees"]
['secretary-general']

``polars.DataFrame(acts)``, ``pandas.DataFrame.from_arrow(acts)``, ``pyarrow.table(acts)``, and in DuckDB
``duckdb.from_arrow(pyarrow.table(acts))``.

Tables are joined by ``paragraph_id``, symbol and path of a paragraph (``A/RES/97/14#op/12/a``), and by ``document``, the
place of the document among those given. ``columns(name)`` describes the columns of a table. ``start`` and ``end`` are
offsets in ``Document.source``, in code points. What could not be read (`unres.Failed`) has no rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from . import _unres
from ._unres import Rows

if TYPE_CHECKING:
    from . import Document, Failed

    Documents: TypeAlias = Document | Iterable[Document | Failed]

TableName = Literal["resolutions", "paragraphs", "acts", "citations", "footnotes", "votes", "requests", "mandates"]

__all__ = [
    "NAMES",
    "Column",
    "Rows",
    "TableName",
    "acts",
    "batches",
    "citations",
    "columns",
    "footnotes",
    "mandates",
    "paragraphs",
    "requests",
    "resolutions",
    "table",
    "votes",
]

NAMES: tuple[TableName, ...] = get_args(TableName)
"""The names of the tables."""


class Column(NamedTuple):
    """A column of a table."""

    name: str
    type: str
    description: str


def columns(name: TableName) -> tuple[Column, ...]:
    """The columns of a table, with their types and what they hold."""
    return tuple(Column(*column) for column in _unres.columns(name))


def table(name: TableName, documents: Documents) -> Rows:
    """The table of a name."""
    return _unres.table(name, documents)


def resolutions(documents: Documents) -> Rows:
    """A row a resolution or lettered part: symbol, title, dates, how it was adopted."""
    return table("resolutions", documents)


def paragraphs(documents: Documents) -> Rows:
    """A row a paragraph or sub-paragraph: label, lead, text."""
    return table("paragraphs", documents)


def acts(documents: Documents) -> Rows:
    """A row an act: who does what, how strongly, and whom it asks."""
    return table("acts", documents)


def citations(documents: Documents) -> Rows:
    """A row a citation: what is cited, where, and what is done with it."""
    return table("citations", documents)


def footnotes(documents: Documents) -> Rows:
    """A row a footnote: marker, text, and the paragraph that calls it."""
    return table("footnotes", documents)


def votes(documents: Documents) -> Rows:
    """A row a State that a recorded vote lists, and how it voted."""
    return table("votes", documents)


def requests(documents: Documents) -> Rows:
    """A row a request to report: of whom, to whom, when."""
    return table("requests", documents)


def mandates(documents: Documents) -> Rows:
    """A row a decision on a mandate: what becomes of it, until when."""
    return table("mandates", documents)


def batches(name: TableName, documents: Iterable[Document | Failed], *, size: int = 256) -> Iterator[Rows]:
    """The table of a name in pieces, for documents that do not fit into memory: the rows of ``size`` documents at a time.

    ``document`` goes on from piece to piece. With pyarrow: ``for rows in batches(…): writer.write(pyarrow.table(rows))``.
    """
    if size < 1:
        raise ValueError("size is at least 1")
    first, rest = 0, iter(documents)
    while piece := list(islice(rest, size)):
        yield _unres.table(name, piece, first=first)
        first += len(piece)
