"""Beyond one machine: a record batch of texts in, a record batch of rows out, which is what engines call.

The recipes; ``text`` is the column of texts, ``keep`` names columns that are repeated for each row:

Spark::

    def rows(batches):
        yield from (unres.arrow.parse_batch(batch, "acts", keep=["file"]) for batch in batches)

    texts.mapInArrow(rows, unres.arrow.spark_schema("acts", keep={"file": "string"}))

Ray Data::

    texts.map_batches(lambda table: unres.arrow.parse_batch(table, "acts"), batch_format="pyarrow")

Dask, over pandas frames::

    texts.map_partitions(unres.arrow.parse_batch, "acts", meta=unres.arrow.parse_batch(texts._meta, "acts"))

polars::

    texts.map_batches(lambda frame: unres.arrow.parse_batch(frame, "acts"))
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from . import _unres
from .tables import TableName, columns

__all__ = ["UnreadWarning", "parse_batch", "spark_schema"]

Batch = TypeVar("Batch")


class UnreadWarning(UserWarning):
    """Rows of a batch were not read; the others were."""


def parse_batch(
    batch: Batch,
    table: TableName = "paragraphs",
    *,
    text: str = "text",
    keep: Sequence[str] = (),
    language: str | None = None,
    threads: int | None = 1,
) -> Batch:
    """The rows of a table over the texts in a column of a record batch.

    ``batch`` is a ``pyarrow.RecordBatch`` or ``Table``, a polars or pandas data frame, or any object with
    ``__arrow_c_array__`` or ``__arrow_c_stream__``; what comes back is of the same kind (`unres.tables.Rows` for kinds not
    named here). The column ``text`` holds strings, or bytes that are decoded as by `unres.parse`; null gives no rows.
    ``document`` in the rows is the place of the text in the batch.

    One thread is used unless ``threads`` says otherwise, since engines run one call a core. A text that cannot be read gives no
    rows and is named in an `UnreadWarning`. Raises ``TypeError`` for what is no batch, ``ValueError`` for a column that is
    not there or that the table has too.
    """
    rows, failures = _unres.parse_batch(_exported(batch), table, text=text, keep=list(keep), language=language, threads=threads)
    if failures:
        place, error = failures[0]
        more = f" and {len(failures) - 1} more" if len(failures) > 1 else ""
        warnings.warn(f"row {place} was not read: {error}{more}", UnreadWarning, stacklevel=2)
    answer: Batch = _like(batch, rows)
    return answer


def _package(batch: object) -> tuple[str, str]:
    kind = type(batch)
    return kind.__module__.partition(".")[0], kind.__name__


def _exported(batch: Any) -> Any:
    """pandas before 2.2 does not speak Arrow by itself."""
    if _package(batch)[0] == "pandas" and not hasattr(batch, "__arrow_c_stream__"):
        import pyarrow

        return pyarrow.Table.from_pandas(batch, preserve_index=False)
    return batch


def _like(batch: object, rows: Any) -> Any:
    match _package(batch):
        case ("pyarrow", "RecordBatch"):
            import pyarrow

            return pyarrow.record_batch(rows)
        case ("pyarrow", "Table"):
            import pyarrow

            return pyarrow.table(rows)
        case ("polars", _):
            import polars

            return polars.DataFrame(rows)
        case ("pandas", _):
            import pyarrow

            return pyarrow.table(rows).to_pandas()
    return rows


_SPARK = {
    "string": "string",
    "int64": "bigint",
    "int32": "int",
    "int16": "smallint",
    "date": "date",
    "boolean": "boolean",
    "list of string": "array<string>",
}


def spark_schema(table: TableName, *, keep: Mapping[str, str] | None = None) -> str:
    """The schema of a table for Spark's ``mapInArrow``, columns that are kept in front, with Spark's names of their types."""
    kept = [f"`{name}` {kind}" for name, kind in (keep or {}).items()]
    return ", ".join([*kept, *(f"`{column.name}` {_SPARK[column.type]}" for column in columns(table))])
