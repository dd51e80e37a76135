"""Many texts: order, failures, memory, engines."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import unres
from conftest import CASES, REPOSITORY, corpus_beside, library

SAMPLE = (REPOSITORY / "examples/sample.txt").read_text("utf-8")


def numbered(count: int) -> Iterator[str]:
    return (f"The General Assembly,\n\n1. Decides to count to {place}.\n" for place in range(count))


@pytest.mark.parametrize("threads", [None, 1, 2, 5])
def test_order_is_kept(threads: int | None) -> None:
    read = list(unres.parse_many(numbered(500), threads=threads))
    assert [document.source for document in read] == list(numbered(500))


def test_failures_are_given_in_place(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    texts: list[Any] = ["", b"no text: \x00", 7, missing, SAMPLE, None]
    read = list(unres.parse_many(texts))
    assert [bool(document) for document in read] == [True, False, False, False, True, False]
    failed = read[3]
    assert isinstance(failed, unres.Failed)
    assert (failed.index, failed.item) == (3, missing) and isinstance(failed.error, FileNotFoundError)
    assert [type(read[place].error) for place in (1, 2, 5)] == [UnicodeDecodeError, TypeError, TypeError]
    assert "int" in repr(read[2]) and "missing.txt" in repr(failed)
    assert len(unres.tables.resolutions(read)) == 1


def test_paths_are_read() -> None:
    read = list(unres.parse_many(case.path for case in CASES))
    assert [document.resolutions[0].symbol for document in read] == [case.expected["symbol"] for case in CASES]


def test_what_the_iterable_raises_comes_after_what_it_gave() -> None:
    def texts() -> Iterator[str]:
        yield from numbered(3)
        raise RuntimeError("the disk is full")

    read = unres.parse_many(texts())
    assert [next(read).source for _ in range(3)] == list(numbered(3))
    with pytest.raises(RuntimeError, match="the disk is full"):
        next(read)
    assert list(read) == []


def test_few_are_read_ahead() -> None:
    taken = 0

    def texts() -> Iterator[str]:
        nonlocal taken
        for text in numbered(1000):
            taken += 1
            yield text

    read = unres.parse_many(texts(), threads=2)
    next(read)
    assert taken <= 40
    del read


def test_given_up_halfway() -> None:
    before = threading.active_count()
    for _ in range(20):
        next(unres.parse_many([SAMPLE] * 100, threads=2))
    assert threading.active_count() == before


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError, match="str"):
        unres.parse_many("a text")
    with pytest.raises(TypeError, match="bytes"):
        unres.parse_many(b"a text")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        unres.parse_many(3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="threads"):
        unres.parse_many([], threads=0)
    with pytest.raises(ValueError, match="Latin"):
        unres.parse_many([], language="Latin")


def test_progress(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(unres.parse_many(numbered(5), progress=True))) == 5
    assert len(list(unres.parse_many(list(numbered(5)), progress=True))) == 5
    assert capsys.readouterr().out == ""


# What a process of its own does: 10,000 texts, those of the files named or one with a number behind it, to Parquet.
TO_PARQUET = """
import itertools, pathlib, resource, sys
import pyarrow, unres
from pyarrow import parquet
sample, written, *files = map(pathlib.Path, sys.argv[1:])
texts = itertools.cycle(files) if files else (f"{sample.read_text('utf-8')}\\n{place}" for place in itertools.count())
with parquet.ParquetWriter(written, pyarrow.schema(unres.tables.acts([]))) as writer:
    for rows in unres.tables.batches("acts", unres.parse_many(itertools.islice(texts, 10_000))):
        writer.write(pyarrow.table(rows))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts kilobytes as Linux does")
@pytest.mark.parametrize("real", [False, True])
def test_memory_is_bounded(tmp_path: Path, real: bool) -> None:
    """10,000 documents go through to Parquet in less than 500 MB; the real texts alone take 215 MB."""
    library("pyarrow")
    parquet = library("pyarrow.parquet")
    corpus = corpus_beside()
    if real and corpus is None:
        pytest.skip("the corpus is not beside the repository")
    files = sorted((corpus / "ga-pdf-en/text").glob("*.txt")) if real and corpus else []
    command = [sys.executable, "-c", TO_PARQUET, REPOSITORY / "examples/sample.txt", tmp_path / "acts.parquet", *files]
    ended = subprocess.run(list(map(str, command)), capture_output=True, check=True, timeout=600)
    assert parquet.read_metadata(tmp_path / "acts.parquet").num_rows > 100_000
    assert int(ended.stdout) < 500_000
