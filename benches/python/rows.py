"""Rows of `cargo xtask bench` for Python: ``rows.py FOLDER SECONDS`` prints a name, a tab and bytes a second a line.

`by_re` is what one writes in an afternoon with regular expressions, the same as `benches/benches/parse/baseline.rs`.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import unres

KINDS = [
    r"[AES]/(?:[A-Z]+/)*\d+",
    r"\d{2,4}/\d{1,3}\.",
    r"The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council),",
    r"(?:Recalling|Noting|Bearing in mind|Recogni[sz]ing|Convinced|Welcoming|Stressing|Having|Reaffirming|Expressing|Aware"
    r"|Emphasizing|Taking|Guided|Deeply|Considering|Acknowledging|Concerned)\b",
    r"\d{1,3}\.(?:\s|$)",
    r"\((?:[a-z]|[ivx]+)\)(?:\s|$)",
    r"_{8,}$",
    r"\d{1,3}(?:st|nd|rd|th) plenary meeting",
    r"\s*(?:\d{2}-\d{5}.*|\d{1,3}(?:/\d{1,3})?)$",
]
LINES = [re.compile(kind) for kind in KINDS]
ASIDE = {0, 6, 8}
CITATION = re.compile(r"resolutions? (\d{1,3}/\d{1,3}|\d{1,4} \(\d{4}\))")
DATE = re.compile(
    r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
)
ACT = re.compile(r"(?:\d{1,3}\.\s*)?(?:(?:Also|Further|Strongly) )?([A-Z][a-z]+(?:s|es)) ")


def by_re(texts: list[str]) -> list[tuple[str, list[str], list[str], str | None]]:
    rows = []

    def add(lines: list[str]) -> None:
        if lines:
            paragraph = " ".join(lines)
            act = ACT.match(paragraph)
            rows.append((paragraph, CITATION.findall(paragraph), DATE.findall(paragraph), act and act.group(1)))

    for text in texts:
        lines: list[str] = []
        for line in text.splitlines():
            line = line.strip()
            kind = next((at for at, pattern in enumerate(LINES) if pattern.match(line)), None)
            if kind in ASIDE or not line:
                continue
            if kind is not None:
                add(lines)
                lines = []
            lines.append(line)
        add(lines)
    return rows


def to_arrow(texts: list[str]) -> object:
    return unres.tables.paragraphs(unres.parse_many(texts))


def rate(work: Callable[[list[str]], object], texts: list[str], seconds: float) -> float:
    size = sum(len(text.encode()) for text in texts)
    work(texts)
    start, rounds = time.perf_counter(), 0
    while rounds == 0 or time.perf_counter() - start < seconds:
        work(texts)
        rounds += 1
    return size * rounds / (time.perf_counter() - start)


def main() -> None:
    folder, seconds = Path(sys.argv[1]), float(sys.argv[2])
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    print(f"python-arrow/en-pdf\t{rate(to_arrow, texts, seconds):.0f}")
    print(f"python-re/en-pdf\t{rate(by_re, texts, seconds):.0f}")


main()
