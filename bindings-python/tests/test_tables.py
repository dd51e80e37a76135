"""Tables: their rows are what handles say, and every library takes them as they are."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import unres
from conftest import CASES, library

duckdb = library("duckdb")
pandas = library("pandas")
polars = library("polars")
pyarrow = library("pyarrow")


@pytest.fixture(scope="module")
def documents() -> list[unres.Document]:
    return [unres.parse(case.path.read_bytes()) for case in CASES]


def all_resolutions(document: unres.Document) -> list[unres.Resolution]:
    return [of for whole in document.resolutions for of in (whole, *whole.parts)]


def test_rows_are_what_handles_say(documents: list[unres.Document]) -> None:
    paragraphs = unres.tables.paragraphs(documents).to_pylist()
    told = [p for document in documents for resolution in all_resolutions(document) for p in resolution.paragraphs]
    assert [(row["paragraph_id"], row["path"], row["kind"], row["label"]) for row in paragraphs] == [
        (p.id, p.path, p.kind, p.label) for p in told
    ]
    assert [(row["lead"], row["lead_base"], row["text"], row["start"], row["end"]) for row in paragraphs] == [
        (p.lead, p.lead_base, p.text, p.span.start, p.span.stop) for p in told
    ]
    acts = unres.tables.acts(documents).to_pylist()
    assert [(row["paragraph_id"], row["text"], row["class"], row["force"], row["addressees"], row["start"]) for row in acts] == [
        (p.id, act.text, act.class_, act.force, [asked.key for asked in act.addressees], act.span.start)
        for p in told
        for act in p.acts
    ]
    citations = unres.tables.citations(documents).to_pylist()
    cited = [found for document in documents for found in document.citations]
    assert [(row["text"], row["target"], row["function"], row["start"]) for row in citations] == [
        (found.text, found.target, found.function, found.span.start) for found in cited
    ]
    assert [row["paragraph_id"] for row in citations] == [found.paragraph and found.paragraph.id for found in cited]
    notes = unres.tables.footnotes(documents).to_pylist()
    told_notes = [note for document in documents for note in document.footnotes]
    assert sorted((row["marker"], row["text"], row["start"]) for row in notes) == sorted(
        (note.marker, note.text, note.span.start) for note in told_notes
    )
    requests = unres.tables.requests(documents).to_pylist()
    assert [(row["text"], row["who"], row["to"]) for row in requests] == [
        (found.text, list(found.who), list(found.to)) for document in documents for found in document.ledger.requests
    ]


def test_resolutions(documents: list[unres.Document]) -> None:
    rows = unres.tables.resolutions(documents).to_pylist()
    assert [row["symbol"] for row in rows] == [case.expected["symbol"] for case in CASES]
    assert [row["adopted"] and row["adopted"].isoformat() for row in rows] == [case.expected["adopted"] for case in CASES]
    assert isinstance(next(row["adopted"] for row in rows if row["adopted"]), datetime.date)
    council = next(row for row in rows if row["organ"] == "hrc")
    votes = unres.tables.votes(documents).to_pylist()
    assert {row["symbol"] for row in votes} >= {council["symbol"]}
    assert all(len(row["alpha3"]) == 3 for row in votes if row["alpha3"])
    assert council["outcome"] == "recorded-vote" and council["in_favour"] > 0


def test_names_are_those_of_the_module() -> None:
    with pytest.raises(ValueError) as caught:
        unres.tables.columns("verbs")  # type: ignore[arg-type]
    assert str(caught.value).endswith(f"there are {', '.join(unres.tables.NAMES)}")
    assert all(callable(getattr(unres.tables, name)) for name in unres.tables.NAMES)


@pytest.mark.parametrize("name", unres.tables.NAMES)
def test_libraries_take_them(documents: list[unres.Document], name: Any) -> None:
    rows = unres.tables.table(name, documents)
    table = pyarrow.table(rows)
    table.validate(full=True)
    assert table.to_pylist() == rows.to_pylist()
    assert pyarrow.schema(rows) == table.schema == pyarrow.record_batch(rows).schema
    assert polars.DataFrame(rows).rows(named=True) == rows.to_pylist()
    assert len(pandas.DataFrame.from_arrow(rows) if hasattr(pandas.DataFrame, "from_arrow") else table.to_pandas()) == len(rows)
    assert duckdb.sql("select count(*) from rows").fetchall() == [(len(rows),)]
    columns = unres.tables.columns(name)
    assert [column.name for column in columns] == rows.column_names == table.column_names
    assert all(column.description.endswith(".") for column in columns)
    assert len(unres.tables.table(name, [])) == 0
    assert pyarrow.table(unres.tables.table(name, [])).schema == table.schema


def test_pieces_are_the_whole(documents: list[unres.Document]) -> None:
    pieces = [row for rows in unres.tables.batches("acts", iter(documents), size=2) for row in rows.to_pylist()]
    assert pieces == unres.tables.acts(documents).to_pylist()
    with pytest.raises(ValueError, match="size"):
        next(unres.tables.batches("acts", documents, size=0))


def test_keys_are_unique() -> None:
    text = "The General Assembly,\n1. Decides to meet.\n1. Decides to part.\n\n(a) To rest.\n\nDecides to sit.\n"
    ids = [row["paragraph_id"] for row in unres.tables.paragraphs(unres.parse(text)).to_pylist()]
    assert len(set(ids)) == len(ids) and all(found.startswith("~1#") for found in ids)


def test_wrong_arguments(documents: list[unres.Document]) -> None:
    with pytest.raises(ValueError, match="resolutions, paragraphs"):
        unres.tables.table("verbs", documents)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="str"):
        unres.tables.acts(["a text"])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="int"):
        unres.tables.acts(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["ga-pdf-en/text", "sc-old-en/text", "hrc-en/page", "ecosoc-ar/plain"])
def test_corpus_keys_and_places(corpus: Path, name: str) -> None:
    documents = list(unres.parse_many(sorted((corpus / name).glob("*.txt"))[:150]))
    assert all(documents)
    paragraphs = unres.tables.paragraphs(documents).to_pylist()
    keys = [(row["document"], row["paragraph_id"]) for row in paragraphs]
    assert len(set(keys)) == len(keys)
    known = set(keys)
    for table in ("acts", "citations", "footnotes", "requests", "mandates"):
        for row in unres.tables.table(table, documents).to_pylist():  # type: ignore[arg-type]
            assert row["paragraph_id"] is None or (row["document"], row["paragraph_id"]) in known
            assert row["start"] <= row["end"] <= len(documents[row["document"]].source)
