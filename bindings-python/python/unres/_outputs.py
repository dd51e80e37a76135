"""What commands write: files, lines, tables."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import unres
from unres.tables import TableName

Named = Iterable[tuple[str, unres.Document]]
SUFFIXES = {"json": ".json", "akn": ".xml"}
SHOWN = 200
"""Rows that a terminal shows."""


class Wanted(Exception):
    """Something that is needed and not there."""


@contextmanager
def _opened(out: Path | None) -> Iterator[IO[str]]:
    """The file, or standard output; in UTF-8 and with line ends as they are written."""
    if out is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8", newline="") as file:
        yield file


def one_each(documents: Named, to: str, out: Path | None, fail: Callable[[str, object], None]) -> None:
    """A file for each document in a folder, named as the text is; of two texts of one name the second is refused."""
    taken: dict[Path, str] = {}
    for name, document in documents:
        written = document.to_json() + "\n" if to == "json" else document.to_akn()
        if out is None:
            with _opened(None) as file:
                file.write(written)
            continue
        stem = "standard-input" if name == "-" else Path(name).stem
        path = out / (stem + SUFFIXES[to])
        if path in taken:
            fail(name, f"left out: {path} is written from {taken[path]}")
            continue
        taken[path] = name
        with _opened(path) as file:
            file.write(written)


def json_lines(documents: Named, out: Path | None) -> None:
    """A line of JSON for each document."""
    with _opened(out) as file:
        for _, document in documents:
            file.write(document.to_json() + "\n")


def _with_names(documents: Named, names: list[str]) -> Iterator[unres.Document]:
    for name, document in documents:
        names.append(name)
        yield document


def table(documents: Named, name: TableName, to: str, out: Path | None) -> None:
    """One table of all documents, the file's name in front. Rows go out as documents come in."""
    if to == "parquet":
        _parquet(documents, name, out)
        return
    names: list[str] = []
    with _opened(out) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file", *(column.name for column in unres.tables.columns(name))])
        for rows in unres.tables.batches(name, _with_names(documents, names)):
            writer.writerows([names[row["document"]], *map(_cell, row.values())] for row in rows.to_pylist())


def _cell(value: Any) -> Any:
    """Lists in one cell, as spreadsheets have no others."""
    return "; ".join(value) if isinstance(value, list) else value


def _parquet(documents: Named, name: TableName, out: Path | None) -> None:
    if out is None:
        raise Wanted("Parquet is no text: name a file with --out")
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise Wanted("Parquet needs pyarrow: pip install pyarrow") from None
    names: list[str] = []
    schema = pyarrow.schema([("file", pyarrow.string()), *pyarrow.schema(unres.tables.table(name, []))])
    out.parent.mkdir(parents=True, exist_ok=True)
    with parquet.ParquetWriter(out, schema) as writer:
        for rows in unres.tables.batches(name, _with_names(documents, names)):
            found = pyarrow.table(rows)
            files = pyarrow.array([names[place] for place in found["document"].to_pylist()], pyarrow.string())
            writer.write(found.add_column(0, schema.field(0), files))


def on_screen(documents: Named, name: TableName) -> None:
    """The first rows, as wide as the terminal."""
    from rich.console import Console
    from rich.table import Table

    places = {"document", "start", "end"}
    columns = [column.name for column in unres.tables.columns(name) if column.name not in places]
    shown = Table(*columns, show_lines=False)
    count = 0
    for rows in unres.tables.batches(name, (document for _, document in documents)):
        for row in rows.to_pylist():
            count += 1
            if count <= SHOWN:
                shown.add_row(*("" if row[column] is None else str(_cell(row[column])) for column in columns))
    console = Console()
    console.print(shown, markup=False)
    if count > SHOWN:
        console.print(f"{count - SHOWN} more rows; in a pipe, and by convert, all are written")
