"""The shared cases: what is read against what a person found (`testdata/README.md` tells the form of the facts)."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import unres
from conftest import CASES, Case


def words(text: str) -> str:
    """The first three words and the last two, or all of five."""
    all_words = text.split()
    return " ".join(all_words) if len(all_words) <= 5 else " ".join([*all_words[:3], "…", *all_words[-2:]])


def lines(blocks: tuple[Any, ...], level: int = 0) -> list[str]:
    found = []
    for block in blocks:
        if isinstance(block, unres.Table):
            continue
        label, lead, text = block.label or "", "", block.text
        if isinstance(block, unres.Heading):
            label, text = "", f"{label} {text}"
        else:
            lead = block.lead or ""
            text = text[text.index(lead) + len(lead) :]
        line = f"{'  ' * level}{block.kind} | {label} | {lead} | {words(text)}"
        found.append(line.replace("|  |", "| |").replace("|  |", "| |"))
        if isinstance(block, unres.Paragraph):
            below = sorted([*block.subparagraphs, *block.wrap_ups], key=lambda child: child.byte_span.start)
            found += lines(tuple(below), level + 1)
    return found


def vote(resolution: unres.Resolution) -> list[str]:
    if resolution.vote is None:
        return []
    sides = [
        f"{side.side} {'' if side.count is None else side.count} | {'; '.join(side.names)}" for side in resolution.vote.sides
    ]
    return [resolution.vote.outcome or "", *sides]


def iso(date: unres.Dated | None) -> str | None:
    return None if date is None else str(date)


def test_facts(case: Case) -> None:
    document = unres.parse(case.path.read_bytes())
    resolution = document.resolutions[0]
    read = {
        "documentKind": resolution.document_kind,
        "committee": resolution.committee,
        "sponsors": [sponsor.name for sponsor in resolution.sponsors],
        "symbol": resolution.symbol,
        "organ": resolution.organ,
        "number": resolution.number,
        "title": resolution.title,
        "session": resolution.session,
        "agenda": [item.number for item in resolution.agenda],
        "issued": iso(resolution.issued),
        "adopted": iso(resolution.adopted),
        "meeting": resolution.meeting,
        "enacting": resolution.enacting,
        "route": resolution.route,
        "blocks": lines(resolution.blocks),
        "annexes": [lines(annex.blocks) for annex in resolution.annexes],
        "vote": vote(resolution),
        "diagnostics": [found.code for found in document.diagnostics],
    }
    expected = {key: value for key, value in case.expected.items() if key in read}
    assert {key: read[key] for key in expected} == expected
    notes = [f"{note.marker} | {words(note.text)}" for note in resolution.footnotes]
    assert notes == [note.rpartition(" | ")[0] for note in case.expected["footnotes"]]


def test_json_is_that_of_rust(converter: Path, tmp_path: Path) -> None:
    for case in CASES:
        subprocess.run([converter, "--to", "json", "--out", tmp_path, case.path], check=True)
        written = (tmp_path / f"{case.path.stem}.json").read_text("utf-8")
        assert unres.parse(case.path.read_bytes()).to_json() + "\n" == written
        subprocess.run([converter, "--to", "akn", "--out", tmp_path, case.path], check=True)
        written = (tmp_path / f"{case.path.stem}.xml").read_text("utf-8")
        assert unres.parse(case.path.read_bytes()).to_akn() == written


SETS = ["ga-pdf-en/text", "sc-pdf-en/text", "sc-old-en/text", "ga-zh/plain", "ga-ar/page", "hrc-fr/page"]


@pytest.mark.parametrize("name", SETS)
def test_corpus_json_is_that_of_rust(corpus: Path, converter: Path, tmp_path: Path, name: str) -> None:
    files = sorted((corpus / name).glob("*.txt"))[:40]
    assert files
    subprocess.run([converter, "--to", "json", "--out", tmp_path, *files], check=True)
    for file in files:
        document = unres.parse(file.read_bytes())
        assert document.to_json() + "\n" == (tmp_path / f"{file.stem}.json").read_text("utf-8"), file
