"""What all tests share: the cases, the corpus beside the repository, the converter of Rust."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class Case:
    """A text nobody adopted, and what a person found in it."""

    name: str
    path: Path
    expected: dict[str, Any]


def cases() -> list[Case]:
    found = []
    for file in sorted((REPOSITORY / "testdata").glob("*/expected.json")):
        expected = json.loads(file.read_text("utf-8"))
        found.append(Case(file.parent.name, (file.parent / expected["input"]).resolve(), expected))
    assert found
    return found


CASES = cases()


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    return request.param


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The real documents, where they lie beside the repository."""
    folder = Path(os.environ.get("UNRES_SHARED", REPOSITORY.parent / "shared")) / "corpus"
    if not folder.is_dir():
        pytest.skip("the corpus is not beside the repository")
    return folder


@pytest.fixture(scope="session")
def converter() -> Path:
    """The converter written in Rust: `cargo build --release -p examples --example convert`."""
    program = Path(os.environ.get("UNRES_CONVERT", REPOSITORY / "target/release/examples/convert"))
    if not program.is_file():
        pytest.skip("the converter is not built")
    return program
