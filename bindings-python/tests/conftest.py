"""What all tests share: the cases, the corpus beside the repository, the converter of Rust."""

from __future__ import annotations

import importlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

REPOSITORY = Path(__file__).parents[2]


def library(name: str) -> Any:
    """A library that a test needs. Where tests must be complete it is a fault that it is missing, and no reason to pass over."""
    return importlib.import_module(name) if os.environ.get("CI") else pytest.importorskip(name)


def lacking(what: str) -> NoReturn:
    """Passes over a test for want of what the build makes; where tests must be complete that is a fault too."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


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


def corpus_beside() -> Path | None:
    """The real documents, where they lie beside the repository."""
    folder = Path(os.environ.get("UNRES_SHARED", REPOSITORY.parent / "shared")) / "corpus"
    return folder if folder.is_dir() else None


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The same for tests that are of nothing else."""
    folder = corpus_beside()
    if folder is None:
        pytest.skip("the corpus is not beside the repository")
    return folder


@pytest.fixture(scope="session")
def converter() -> Path:
    """The converter written in Rust: `cargo build --release -p examples --example convert`."""
    program = Path(os.environ.get("UNRES_CONVERT", REPOSITORY / "target/release/examples/convert"))
    if not program.is_file():
        lacking("the converter is not built")
    return program
