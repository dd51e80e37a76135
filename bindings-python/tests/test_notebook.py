"""The notebook of `examples/` runs, on the invented texts and on real ones where they are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import REPOSITORY, library

nbclient = library("nbclient")
nbformat = library("nbformat")
library("ipykernel")
for name in ("matplotlib", "networkx", "polars"):
    library(name)

NOTEBOOK = REPOSITORY / "examples/who_asks_whom.ipynb"
pytestmark = pytest.mark.filterwarnings("ignore")


def outputs() -> list[Any]:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def test_on_invented_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UNRES_TEXTS", raising=False)
    shown = [output["data"] for output in outputs() if "data" in output]
    assert sum("image/png" in data for data in shown) == 2
    assert any("<details open>" in data.get("text/html", "") for data in shown)
    assert any("secretary-general" in data.get("text/html", "") for data in shown)


def test_on_real_texts(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNRES_TEXTS", str(corpus / "sc-pdf-en/text"))
    shown = "".join(output["data"].get("text/plain", "") for output in outputs() if "data" in output)
    assert re.search(r"^\[\]", shown), "all are read"
