"""Files of all kinds, told by their content; what cannot be read says why."""

from __future__ import annotations

import importlib
import io
import json
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import unres
from conftest import REPOSITORY, Case, library

SAMPLE = REPOSITORY / "examples/sample.txt"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'


def test_texts(case: Case, tmp_path: Path) -> None:
    misnamed = tmp_path / "text.pdf"
    misnamed.write_bytes(case.path.read_bytes())
    wanted = unres.parse(case.path.read_bytes()).to_json()
    with misnamed.open("rb") as file:
        for source in (misnamed, str(misnamed), file, io.BytesIO(case.path.read_bytes())):
            assert unres.read(source).to_json() == wanted


def test_akn_is_read_back(case: Case) -> None:
    document = unres.parse(case.path.read_bytes())
    again = unres.read(io.BytesIO(document.to_akn().encode()))
    first, second = document.resolutions[0], again.resolutions[0]
    assert [(p.id, p.kind, p.text) for p in second.paragraphs] == [(p.id, p.kind, p.text) for p in first.paragraphs]
    assert (second.symbol, second.title, second.session, [item.number for item in second.agenda]) == (
        first.symbol,
        first.title,
        first.session,
        [item.number for item in first.agenda],
    )
    assert again.language == document.language
    assert again.to_akn() == unres.read(io.BytesIO(again.to_akn().encode())).to_akn()
    assert unres.parse_akn(again.to_akn()).to_akn() == unres.parse_akn(again.to_akn().encode()).to_akn() == again.to_akn()


def test_what_is_no_akn() -> None:
    with pytest.raises(unres.UnresError, match="Akoma Ntoso"):
        unres.parse_akn("The General Assembly,")
    with pytest.raises(TypeError, match="int"):
        unres.parse_akn(3)  # type: ignore[arg-type]


def pdf(*lines: tuple[float, float, int, str]) -> bytes:
    """A page with texts: left end and baseline in points, size, words."""
    shown = "".join(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n" for x, y, size, words in lines)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    written, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(written)
    written += f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return written.encode("ascii")


def test_pdf_marks_stand_apart() -> None:
    library("pypdfium2")
    data = pdf(
        (72, 700, 10, "The General Assembly,"),
        (72, 680, 10, "1. Recalls the tide of the year 2019"),
        (228, 684, 6, "1"),
        (235, 680, 10, "and the ebb;"),
        (72, 660, 10, "2. Decides to meet in May."),
        (72, 100, 6, "1"),
        (78, 97, 9, "A/97/14."),
    )
    text = unres.read(io.BytesIO(data)).source
    assert "year 2019 1 and the ebb;\n2. Decides" in text
    assert "\n1 A/97/14.\n\f" in text


def test_pdf_lines_that_go_on() -> None:
    """The next word is put behind a figure that might end a paragraph, but not before a figure, nor where a new item begins."""
    library("pypdfium2")
    lines = ["The General Assembly,", "1. Decides to raise the toll to 0.20", "per cent of the price, in 2041", "of 3 ships:"]
    page = pdf(
        *((72, 700 - 12 * place, 10, words) for place, words in enumerate(lines)), (90, 650, 10, "tugs 4"), (90, 630, 10, "rafts")
    )
    assert unres.read(io.BytesIO(page)).source.splitlines()[1:6] == [
        "1. Decides to raise the toll to 0.20 per",
        "cent of the price, in 2041",
        "of 3 ships:",
        "tugs 4",
        "rafts",
    ]


def encrypted(data: bytes) -> bytes:
    pikepdf = library("pikepdf")
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(written, encryption=pikepdf.Encryption(owner="tide", user="ebb"))
    return written.getvalue()


def scanned() -> bytes:
    """A page that is one picture."""
    pikepdf = library("pikepdf")
    written = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page()
        name = pikepdf.Name
        kind = {"Type": name.XObject, "Subtype": name.Image, "Width": 2, "Height": 2, "ColorSpace": name.DeviceGray}
        picture = document.make_stream(bytes([0, 255, 255, 0]), BitsPerComponent=8, **kind)
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Picture=picture))
        page.Contents = document.make_stream(b"q 612 0 0 792 0 0 cm /Picture Do Q")
        document.save(written)
    return written.getvalue()


def test_pdf_that_holds_no_text() -> None:
    library("pypdfium2")
    for data, why in (
        (pdf(), "pictures only"),
        (scanned(), "pictures only"),
        (encrypted(pdf((72, 700, 10, "The General Assembly,"))), "encrypted"),
        (b"%PDF-1.4\nnothing", "broken PDF"),
        (pdf((72, 700, 10, "x"))[:200], "broken PDF"),
    ):
        with pytest.raises(unres.UnresError, match=why):
            unres.read(io.BytesIO(data))


def test_pdf_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ImportError, match=r"pip install 'unres\[pdf\]'"):
        unres.read(io.BytesIO(pdf()))


def docx(body: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {WORD}>{content}</w:{name}>")
    return file.getvalue()


def paragraph(words: str, level: int | None = None, more: str = "") -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if level is not None else ""
    return f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>{words}</w:t>{more}</w:r></w:p>"


def test_word_numbers_and_notes() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate([("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")])
    )
    numbering = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    notes = f'<w:footnote w:id="9">{paragraph("A/97/14.")}</w:footnote>'
    body = paragraph("The General Assembly,") + "".join(
        [
            paragraph("Requests harbour masters, as in 2019", 0, '<w:footnoteReference w:id="9"/><w:t>:</w:t>'),
            paragraph("To measure:", 1),
            paragraph("At noon;", 2),
            paragraph("At night;", 2),
            paragraph("To report;", 1),
            paragraph("Decides to meet.", 0, "<w:tab/><w:del><w:r><w:delText>Never.</w:delText></w:r></w:del>"),
        ]
    )
    document = unres.read(io.BytesIO(docx(body, numbering=numbering, footnotes=notes)))
    assert [p.path for p in document.resolutions[0].paragraphs] == ["op/1", "op/1/a", "op/1/a/i", "op/1/a/ii", "op/1/b", "op/2"]
    assert "2019 1:\n" in document.source and document.source.endswith("1 A/97/14.\n")
    assert document.operatives[1].text == "Decides to meet."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"\.doc"),
        (b"PK\x03\x04" + bytes(40), "broken Word file"),
        (docx("<w:p>")[:-30], "broken Word file"),
        (b"<!DOCTYPE html><html></html>", "HTML"),
        (b"<?xml version='1.0'?><feed/>", "no akomaNtoso"),
        (AKN.encode(), "not well-formed"),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'b'>]>" + AKN.encode(), "document type"),
        (AKN.encode() + b"<list>" * 10_000, "too deep"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(unres.UnresError, match=why):
        unres.read(io.BytesIO(data))


def test_other_archives() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("notes.txt", "nothing")
    with pytest.raises(unres.UnresError, match="no Word file"):
        unres.read(io.BytesIO(file.getvalue()))
    with pytest.raises(unres.UnresError, match="document type"):
        unres.read(io.BytesIO(docx("", footnotes="<!DOCTYPE a>")))


@pytest.mark.parametrize("wrong", [3, None, b"bytes", io.StringIO("text")])
def test_wrong_sources(wrong: Any) -> None:
    with pytest.raises(TypeError):
        unres.read(wrong)
    with pytest.raises(FileNotFoundError):
        unres.read("missing.txt")


def test_real_word_files(corpus: Path) -> None:
    """No paragraph is left over, and numbers follow each other."""
    files = sorted((corpus / "docx").glob("*.docx"))
    assert len(files) > 5
    for document in unres.parse_many(files):
        assert isinstance(document, unres.Document)
        assert not [found for found in document.diagnostics if found.code in ("unparsed", "number-gap", "label-gap")]
        assert document.resolutions[0].symbol and document.footnotes


def tool(corpus: Path, name: str) -> Any:
    """A program of those that lie beside the corpus."""
    tools = str(corpus.parent / "tools")
    if not Path(tools, f"{name}.py").is_file():
        pytest.skip("the tools are not beside the corpus")
    sys.path.insert(0, tools)
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(tools)


def compared(akn: Any, wanted: Path, written: Path) -> set[str]:
    """The facts in which two files differ. Links are facts where the first has any."""
    first, second = akn.record(wanted), akn.record(written)
    for record in (first, second):
        record["refs"].sort()
        record["acts"] = [unit.pop("acts") for name in ("preamble", "operative", "annex") for unit in record[name]]
    return {name for name in first if first[name] != second[name] and (name != "refs" or first[name])}


# Files that do not come out as they were, each with the facts, by what the reason is.
DIFFER = {
    "the data about the file have no day or meeting, or the session no value; the words tell them": {
        "decision-ar/A_DEC_78_518": {"session"},
        "decision-zh/A_DEC_77_568": {"adopted"},
        "sc-ar/S_RES_2620_2022": {"adopted", "meeting"},
        "sc-ar/S_RES_2697_2023": {"adopted", "meeting"},
        "sc2000-en/S_RES_1287_2000": {"adopted"},
    },
    "the data about the file tell it otherwise than the words": {
        "ecosoc-ru/E_RES_2022_14": {"adopted"},
        "hrc-ar/A_HRC_RES_55_23": {"session"},
        "hrc-zh/A_HRC_RES_56_6": {"adopted"},
    },
    "the title of a statement is a paragraph before the one that tells the day": {
        "prst-en/S_PRST_2000_20": {"adopted"},
        "prst-en/S_PRST_2004_16": {"adopted"},
        "prst-en/S_PRST_2005_57": {"adopted"},
        "prst-en/S_PRST_2006_23": {"adopted"},
        "prst-en/S_PRST_2006_59": {"adopted"},
        "prst-en/S_PRST_2007_31": {"adopted"},
        "prst-en/S_PRST_2008_45": {"adopted"},
    },
    "preambular paragraphs stand in the main body, from where facts take them in another order": {
        "hrc-ar/A_HRC_RES_58_31": {"preamble"},
    },
    "headings within a list, for which lists have no place: they are lines of it": {
        "sc-en/S_RES_2759_2024": {"acts", "headings", "operative"},
    },
}


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_real_markup(corpus: Path, tmp_path: Path) -> None:
    """The files of the United Nations, read and written again, have the facts they had."""
    akn = tool(corpus, "akn")
    files = sorted(corpus.glob("*/akn/*.xml"))
    assert len(files) > 100
    differ = {}
    for file in files:
        written = tmp_path / "written.xml"
        written.write_text(unres.read(file).to_akn(), "utf-8")
        found = compared(akn, file, written)
        if found:
            differ[f"{file.parts[-3]}/{file.stem}"] = found
    assert differ == {name: facts for of_reason in DIFFER.values() for name, facts in of_reason.items()}


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_real_pdf_is_no_worse_than_text(corpus: Path, tmp_path: Path) -> None:
    """Per document: whatever the text of poppler gives right is right from the PDF. Together: annexes come out better."""
    library("pypdfium2")
    akn, score = tool(corpus, "akn"), tool(corpus, "score")
    files = sorted((corpus / "ga-pdf-en/pdf").glob("*.pdf"))
    assert files
    golds = {gold["file"]: gold for gold in map(json.loads, (corpus / "ga-pdf-en/gold.jsonl").read_text("utf-8").splitlines())}
    annexes = Counter[str]()
    for file in files:
        faults = {}
        for source in (file, corpus / "ga-pdf-en/text" / f"{file.stem}.txt"):
            written = tmp_path / "written.xml"
            written.write_text(unres.read(source).to_akn(), "utf-8")
            _, found = score.score([golds[file.stem]], {file.stem: akn.record(written)}, "text")
            faults[source.suffix] = Counter(found[file.stem])
            annexes[source.suffix] += sum(fault.startswith("annex") for fault in found[file.stem])
        assert not faults[".pdf"] - faults[".txt"], file.stem
    assert annexes[".pdf"] < annexes[".txt"]
