"""The command line: what it writes, where, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import unres
from conftest import CASES, REPOSITORY, library

SAMPLE = REPOSITORY / "examples/sample.txt"
STORY = "It was a dark night. Nobody decided anything.\n"


def run(*arguments: object, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "unres.cli", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)


def test_outline() -> None:
    ended = run("outline", SAMPLE, "--acts")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == unres.parse(SAMPLE.read_bytes()).outline(acts=True)
    assert run("outline", SAMPLE, "--width", 40).stdout.decode() == unres.parse(SAMPLE.read_bytes()).outline(width=40)


def test_standard_input() -> None:
    ended = run("convert", "--to", "json", "-", given=SAMPLE.read_bytes())
    assert ended.stdout.decode() == unres.parse(SAMPLE.read_bytes()).to_json() + "\n"
    ended = run("convert", "--to", "json", "-", given=b"\x00")
    assert ended.returncode == 3 and b"unres: -: 'utf-8' codec" in ended.stderr


def test_a_file_each(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    for case in CASES:
        (texts / case.name).mkdir(parents=True)
        (texts / case.name / f"{case.name}.v1.txt").write_bytes(case.path.read_bytes())
    (texts / ".hidden").write_text(STORY)
    for form, suffix in (("json", ".json"), ("akn", ".xml")):
        ended = run("convert", "--to", form, "--out", tmp_path / form, texts)
        assert (ended.returncode, ended.stdout) == (0, b"")
        written = {file.name: file.read_text("utf-8") for file in (tmp_path / form).iterdir()}
        assert set(written) == {f"{case.name}.v1{suffix}" for case in CASES}
        document = unres.parse(CASES[0].path.read_bytes())
        assert written[f"{CASES[0].name}.v1{suffix}"] == (document.to_json() + "\n" if form == "json" else document.to_akn())


def test_a_wrong_file_is_named_and_the_rest_is_done(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_bytes(b"\x00")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/sample.txt").write_bytes(SAMPLE.read_bytes())
    ended = run("convert", "--to", "akn", "--out", tmp_path / "out", wrong, "missing.txt", SAMPLE, tmp_path / "other")
    assert ended.returncode == 3
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["sample.xml"]
    said = ended.stderr.decode()
    assert all(words in said for words in ("wrong.txt: 'utf-8'", "missing.txt: no such file", "left out"))


def test_tables(tmp_path: Path) -> None:
    pyarrow = library("pyarrow")
    parquet = library("pyarrow.parquet")
    files = [case.path for case in CASES]
    rows = unres.tables.acts(unres.parse_many(files)).to_pylist()
    piped = run("table", "acts", *files)
    written = run("convert", "--to", "csv", "--table", "acts", *files)
    assert piped.stdout == written.stdout and piped.returncode == 0
    read = list(csv.DictReader(io.StringIO(piped.stdout.decode(), newline="")))
    assert [(row["paragraph_id"], row["base"], row["addressees"]) for row in read] == [
        (row["paragraph_id"], row["base"], "; ".join(row["addressees"])) for row in rows
    ]
    assert {row["file"] for row in read} <= set(map(str, files))
    ended = run("convert", "--to", "parquet", "--table", "acts", "--out", tmp_path / "acts.parquet", *files)
    assert ended.returncode == 0, ended.stderr
    table = parquet.read_table(tmp_path / "acts.parquet")
    assert table.drop_columns(["file"]).to_pylist() == rows
    assert table.schema.field("file").type == pyarrow.string()
    assert run("convert", "--to", "parquet", *files).returncode == 3


def test_json_lines() -> None:
    ended = run("convert", "--to", "jsonl", *(case.path for case in CASES))
    lines = ended.stdout.decode().splitlines()
    assert [json.loads(line)["resolutions"][0]["symbol"] for line in lines] == [case.expected["symbol"] for case in CASES]


def test_check(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    ended = run("check", story, SAMPLE)
    assert ended.returncode == 1
    assert f"{story}:1:1: warning: no resolution found (no-resolution)\n" in ended.stdout.decode()
    assert run("check", SAMPLE).returncode == 0
    assert run("check", SAMPLE, "missing.txt").returncode == 3


def test_wrong_use() -> None:
    for wrong in (
        ["convert", SAMPLE],
        ["table", "verbs", SAMPLE],
        ["outline", "--language", "Latin", SAMPLE],
        ["fly"],
        ["outline"],
    ):
        ended = run(*wrong)
        assert ended.returncode == 2 and b"Traceback" not in ended.stderr, wrong


def test_help_and_version() -> None:
    assert run("--version").stdout.decode() == f"unres {unres.__version__}\n"
    for command in ("outline", "convert", "table", "check"):
        assert run(command, "--help").returncode == 0
    assert b"addressees" in run("table", "acts", "--columns").stdout
    assert (run("table", "acts").returncode, b"name a file" in run("table", "acts").stderr) == (2, True)


def test_exit_codes_are_told() -> None:
    told = " ".join(run("--help").stdout.decode().split())
    assert "Exit codes: 0 done; 1 check found something to warn of; 2 wrong use; 3 a file could not be read or written." in told


def test_tables_of_the_command() -> None:
    ended = run("table", "verbs", SAMPLE)
    said = " ".join(ended.stderr.decode().split())
    assert ended.returncode == 2 and ", ".join(map(repr, unres.tables.NAMES)) in said


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    command = str(Path(sys.executable).with_name("unres"))
    script = subprocess.run([command, "--show-completion", shell], capture_output=True, check=True, timeout=60)
    assert b"_UNRES_COMPLETE" in script.stdout
    asked = {
        "_UNRES_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": "unres conv",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    words = {"COMP_WORDS": "unres conv", "COMP_CWORD": "1"}
    found = subprocess.run([command], env={**os.environ, **asked, **words}, capture_output=True, check=False, timeout=60)
    assert b"convert" in found.stdout


def test_a_reader_that_has_enough() -> None:
    command = (
        f"{sys.executable} -m unres.cli convert --to jsonl {' '.join([str(SAMPLE)] * 1)} {REPOSITORY / 'testdata'} | head -c 10"
    )
    ended = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert ended.stdout == b'{"unres":2' and b"Traceback" not in ended.stderr
