"""Record batches in, record batches out: the same rows as `parse_many`, whatever the engine."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import unres
from conftest import CASES, corpus_beside, library

pandas = library("pandas")
polars = library("polars")
pyarrow = library("pyarrow")

TEXTS = [case.path.read_text("utf-8") for case in CASES]
NAMES = [case.name for case in CASES]
ACTS = unres.tables.acts(unres.parse_many(TEXTS)).to_pylist()


def batch() -> Any:
    return pyarrow.record_batch({"name": NAMES, "text": TEXTS})


def without(rows: list[dict[str, Any]], *columns: str) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name not in columns} for row in rows]


@pytest.mark.parametrize("name", unres.tables.NAMES)
def test_the_same_rows(name: Any) -> None:
    rows = unres.arrow.parse_batch(batch(), name)
    assert rows.to_pylist() == unres.tables.table(name, unres.parse_many(TEXTS)).to_pylist()
    assert rows.schema == pyarrow.schema(unres.tables.table(name, []))


def test_what_comes_back_is_of_the_same_kind() -> None:
    whole = batch()
    for given in (whole, pyarrow.table(whole), polars.DataFrame(whole), whole.to_pandas()):
        rows = unres.arrow.parse_batch(given, "acts", threads=2)
        assert type(rows) is type(given)
        assert len(rows) == len(ACTS)

    class Other:
        def __arrow_c_array__(self, requested_schema: object = None) -> Any:
            return whole.__arrow_c_array__(requested_schema)

    assert unres.arrow.parse_batch(Other(), "acts").to_pylist() == ACTS


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "binary", "large_binary", "binary_view"])
def test_columns_of_texts(kind: str) -> None:
    column = pyarrow.array([text.encode() for text in TEXTS], getattr(pyarrow, kind)())
    assert unres.arrow.parse_batch(pyarrow.record_batch({"text": column}), "acts").to_pylist() == ACTS


def test_columns_that_are_kept() -> None:
    rows = unres.arrow.parse_batch(batch(), "acts", keep=["name"]).to_pylist()
    assert [row["name"] for row in rows] == [NAMES[row["document"]] for row in rows]
    assert without(rows, "name") == ACTS
    with pytest.raises(ValueError, match="missing"):
        unres.arrow.parse_batch(batch(), "acts", keep=["missing"])
    with pytest.raises(ValueError, match="itself"):
        unres.arrow.parse_batch(batch(), "acts", keep=["text"])


def test_rows_that_are_not_read() -> None:
    texts = pyarrow.record_batch({"text": pyarrow.array([b"\x00", None, TEXTS[0].encode()])})
    with pytest.warns(unres.arrow.UnreadWarning, match="row 0 was not read"):
        rows = unres.arrow.parse_batch(texts, "resolutions").to_pylist()
    assert [row["document"] for row in rows] == [2]


def test_wrong_arguments() -> None:
    with pytest.raises(ValueError, match="no column"):
        unres.arrow.parse_batch(batch(), "acts", text="body")
    with pytest.raises(TypeError, match="list"):
        unres.arrow.parse_batch([], "acts")
    with pytest.raises(TypeError, match="Int64"):
        unres.arrow.parse_batch(pyarrow.record_batch({"text": [1]}), "acts")
    with pytest.raises(TypeError, match="not a column"):
        unres.arrow.parse_batch(pyarrow.array(TEXTS), "acts")


def test_an_empty_batch() -> None:
    empty = batch().slice(0, 0)
    assert unres.arrow.parse_batch(empty, "acts", keep=["name"]).num_rows == 0
    assert len(unres.arrow.parse_batch(empty.to_pandas(), "acts")) == 0
    assert unres.arrow.parse_batch(batch().slice(2, 3), "resolutions")["symbol"].to_pylist() == [
        case.expected["symbol"] for case in CASES[2:5]
    ]


def test_polars_map_batches() -> None:
    frame = polars.DataFrame(batch()).lazy()
    rows = frame.map_batches(
        lambda piece: unres.arrow.parse_batch(piece, "acts"), schema=polars.DataFrame(unres.tables.acts([])).schema
    )
    assert rows.collect().rows(named=True) == ACTS


def test_duckdb() -> None:
    duckdb = library("duckdb")
    reader = duckdb.from_arrow(batch()).to_arrow_reader(3)
    rows = pyarrow.Table.from_batches([unres.arrow.parse_batch(piece, "acts", keep=["name"]) for piece in reader])
    counted = duckdb.from_arrow(rows).aggregate("name, count(*)", "name").fetchall()
    acts = [NAMES[row["document"]] for row in ACTS]
    assert sorted(counted) == sorted((name, acts.count(name)) for name in set(acts))


def test_dask() -> None:
    frames = library("dask.dataframe")
    texts = frames.from_pandas(batch().to_pandas(), npartitions=3)
    meta = unres.arrow.parse_batch(batch().to_pandas().iloc[:0], "acts")
    rows = texts.map_partitions(unres.arrow.parse_batch, "acts", meta=meta).compute()
    assert list(rows["paragraph_id"]) == [row["paragraph_id"] for row in ACTS]


def files_for_engines() -> list[Path]:
    """Real texts where they are, besides those nobody adopted."""
    corpus = corpus_beside()
    real = sorted((corpus / "ga-pdf-en/text").glob("*.txt"))[:80] if corpus else []
    return [*real, *(case.path for case in CASES)]


def wanted_of(files: list[Path]) -> dict[str, list[dict[str, Any]]]:
    """The rows of `parse_many` over files, by the file."""
    wanted: dict[str, list[dict[str, Any]]] = {}
    for file, document in zip(files, unres.parse_many(files), strict=True):
        wanted[str(file)] = without(unres.tables.acts(document).to_pylist(), "document")
    return {file: rows for file, rows in wanted.items() if rows}


def by_file(found: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    read: dict[str, list[dict[str, Any]]] = {}
    for row in found:
        read.setdefault(row["file"], []).append(without([row], "document", "file")[0])
    return read


@pytest.mark.filterwarnings("ignore")
def test_ray(monkeypatch: pytest.MonkeyPatch) -> None:
    ray = pytest.importorskip("ray", reason="there is no Ray for this Python or machine")
    data = pytest.importorskip("ray.data")
    monkeypatch.setenv("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    files = files_for_engines()
    table = pyarrow.table({"file": list(map(str, files)), "text": [file.read_text("utf-8") for file in files]})
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        rows = data.from_arrow(table).map_batches(
            lambda piece: unres.arrow.parse_batch(piece, "acts", keep=["file"]), batch_format="pyarrow", batch_size=20
        )
        found = rows.take_all()
    finally:
        ray.shutdown()
    assert by_file(found) == wanted_of(files)


@pytest.mark.filterwarnings("ignore")
def test_spark(monkeypatch: pytest.MonkeyPatch) -> None:
    sql = library("pyspark.sql")
    # Its workers are else the first python3 there is, which may not have the package.
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    files = files_for_engines()
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        rows = [(str(file), file.read_text("utf-8")) for file in files]
        texts = spark.createDataFrame(rows, "file string, text string").repartition(4)
        schema = unres.arrow.spark_schema("acts", keep={"file": "string"})
        found = texts.mapInArrow(
            lambda batches: (unres.arrow.parse_batch(piece, "acts", keep=["file"]) for piece in batches), schema
        ).collect()
    finally:
        spark.stop()
    assert by_file(row.asDict() for row in found) == wanted_of(files)
