"""Handles: what they answer, places in the text, what they hold."""

from __future__ import annotations

import datetime
import gc
import pickle
import threading
import time
from typing import Any

import pytest
import unres
from conftest import REPOSITORY, Case

SAMPLE = REPOSITORY / "examples/sample.txt"
MIXED = (
    "The General Assembly,\n\nRecalling Genève 会 🙂 and its resolution 76/13,\n\n"
    "1. Décide de « 会 »;\n\n2. Requests Fiji to report.\n"
)


def items(document: unres.Document) -> list[Any]:
    """Everything that has a place."""
    found: list[Any] = [*document.diagnostics, *document.footnotes, *document.acts, *document.citations]
    found += [asked for act in document.acts for asked in act.addressees]
    found += [*document.ledger.requests, *document.ledger.mandates]
    for whole in document.resolutions:
        for resolution in (whole, *whole.parts):
            found += [resolution, *resolution.blocks, *resolution.paragraphs, *resolution.headings, *resolution.annexes]
            found += [date for date in (resolution.adopted, resolution.issued) if date]
            found += [*resolution.agenda, *resolution.sponsors, *resolution.star_notes]
            found += [resolution.closing, *resolution.closing.meetings] if resolution.closing else []
            found += [resolution.vote, *resolution.vote.ballots] if resolution.vote else []
    return found


def test_spans_are_slices_of_the_source(case: Case) -> None:
    document = unres.parse(case.path.read_bytes())
    utf8 = document.source.encode()
    found = items(document)
    assert len(found) > 10
    for item in found:
        assert document.source[item.span] == utf8[item.byte_span].decode() == item.source


def test_code_points() -> None:
    document = unres.parse(MIXED)
    first, second = document.operatives
    assert document.source[first.span] == "1. Décide de « 会 »;"
    assert document.source[second.span] == "2. Requests Fiji to report."
    assert second.byte_span.start - second.span.start == len(MIXED[: second.span.start].encode()) - second.span.start
    assert [document.source[cited.span] for cited in document.citations] == ["76/13"]


def test_a_paragraph() -> None:
    document = unres.parse(SAMPLE.read_text("utf-8"))
    resolution = document.resolutions[0]
    fourth = resolution.operatives[3]
    assert (fourth.number, fourth.label, fourth.label_as_printed, fourth.lead) == ("4", "4.", "4.", "Requests")
    assert (fourth.lead_base, fourth.kind, fourth.path) == ("request", "operative", "op/4")
    assert fourth.id == f"{resolution.symbol}#op/4"
    item = fourth.subparagraphs[1]
    assert (item.label, item.path, item.parent, fourth.parent) == ("(b)", "op/4/b", fourth, None)
    act = fourth.acts[0]
    assert (act.text, act.base, act.class_, act.force, act.modifiers) == ("Requests", "request", "request", 8, ())
    assert [(asked.key, asked.kind) for asked in act.addressees] == [("secretary-general", "officer")]
    assert act.paragraph == fourth
    assert len({fourth, act.paragraph, item}) == 2
    assert fourth != item and fourth != "4."


def test_the_ledger() -> None:
    document = unres.parse(SAMPLE.read_bytes())
    (request,) = document.ledger.requests
    assert (request.form, request.who, request.to) == ("report", ("secretary-general",), ("general-assembly",))
    assert (request.label, request.due and request.due.session, request.paragraph.number) == ("8.", 92, "8")
    assert len(document.ledger) == 2
    assert [cited.target for cited in document.citations][:3] == ["A/RES/86/207", "A/RES/88/119", "A/DEC/89/534"]
    text = "The Security Council,\nActing under Chapter VII of the Charter,\n1. Decides to remain seized of the matter."
    chapter, seized = unres.parse(text).ledger.provisions
    assert (chapter.kind, chapter.chapter, chapter.text) == ("chapter", "VII", "Acting under Chapter VII")
    assert (seized.kind, seized.chapter, seized.label, seized.amount) == ("seized", None, "1.", None)
    cited = document.citations[0]
    assert (cited.function, cited.kind, cited.date) == ("recall", "resolution", "2031-12-15")
    assert cited.paragraph == document.preambulars[0]
    for note in document.footnotes:
        assert note.mark is not None and document.source[note.mark] == note.marker


def test_annexes_are_among_all_and_not_in_the_ledger() -> None:
    document = unres.parse(
        "The General Assembly,\n\n1. Decides to paint the quays, recalling resolution 86/207.\n\n"
        "Annex\nRules of the quays\n\n1. Decides that quays are grey, recalling resolution 88/119.\n"
    )
    (resolution,) = document.resolutions
    assert [paragraph.path for paragraph in resolution.paragraphs] == ["op/1", "annex/1/par/1"]
    for of in (document, resolution):
        assert [act.paragraph.path for act in of.acts if act.base == "decide"] == ["op/1", "annex/1/par/1"]
        assert [cited.target for cited in of.citations] == ["A/RES/86/207", "A/RES/88/119"]
    assert len(document.annexes) == 1


def test_dates() -> None:
    adopted = unres.parse(SAMPLE.read_bytes()).resolutions[0].adopted
    assert adopted is not None
    assert (str(adopted), adopted.date) == ("2035-12-04", datetime.date(2035, 12, 4))


def test_what_is_written() -> None:
    document = unres.parse(SAMPLE.read_bytes())
    assert document.to_dict()["resolutions"][0]["symbol"] == document.resolutions[0].symbol
    assert document.to_json().startswith('{"unres":2,"language":"en"')
    assert "90-412" in document.to_akn(job_number="35-00001 (E)") and "35-00001" in document.to_akn(job_number="35-00001 (E)")
    assert max(map(len, document.outline(width=60).splitlines())) <= 60
    html = document._repr_html_()
    assert html.count("<ul") == html.count("</ul>") and "<i>Requests</i>" in html
    assert "&lt;script&gt;" in unres.parse("The General Assembly,\n1. Requests <script> to end.\n")._repr_html_()


def test_reprs_name_what_they_are(case: Case) -> None:
    document = unres.parse(case.path.read_bytes())
    assert (document.resolutions[0].symbol or "?") in repr(document)
    for item in items(document):
        assert repr(item).startswith(f"<{type(item).__name__}") and len(repr(item)) < 300


def test_nothing_changes() -> None:
    document = unres.parse(MIXED)
    with pytest.raises(AttributeError):
        document.source = ""  # type: ignore[misc]
    with pytest.raises(AttributeError):
        document.operatives[0].text = ""  # type: ignore[misc]
    with pytest.raises(TypeError, match="pickle"):
        pickle.dumps(document)


def test_handles_hold_the_document() -> None:
    paragraph = unres.parse(MIXED).operatives[1]
    gc.collect()
    assert paragraph.text == "Requests Fiji to report."


def test_encodings() -> None:
    text = "The General Assembly,\n1. Requests the Secretary-General’s staff to meet.\n"
    assert unres.parse(text).encoding is None
    for encoding, name in [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16LE"),
        ("cp1252", "windows-1252"),
    ]:
        for data in (text.encode(encoding), bytearray(text.encode(encoding)), memoryview(text.encode(encoding))):
            document = unres.parse(data)
            assert (document.source, document.encoding) == (text, name)


def test_languages() -> None:
    assert unres.parse("", language="fr").language == "fr"
    assert unres.parse("", language="French").language == "fr"
    with pytest.raises(ValueError, match="Latin"):
        unres.parse("", language="Latin")


@pytest.mark.parametrize("wrong", [None, 3, ["text"], object(), SAMPLE])
def test_wrong_types(wrong: Any) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        unres.parse(wrong)


def test_a_file_is_for_another_function() -> None:
    with pytest.raises(TypeError, match=r"unres\.read"):
        unres.parse(SAMPLE)  # type: ignore[arg-type]


def test_undecodable_bytes() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        unres.parse(b"The General\x00Assembly")
    assert (caught.value.start, caught.value.object) == (11, b"The General\x00Assembly")
    with pytest.raises(UnicodeEncodeError):
        unres.parse("half a surrogate: \ud800")


@pytest.mark.parametrize("text", ["", "\n", "A novel, by someone.", "\ufeff", "1.", "(a)" * 5000, "会" * 5000, "\x00"])
def test_any_text_is_read(text: str) -> None:
    document = unres.parse(text)
    assert document.source == text
    assert all(found.severity in ("note", "warning") for found in document.diagnostics)


def test_other_threads_run_meanwhile() -> None:
    text = SAMPLE.read_text("utf-8") * 800
    ticks, done = 0, threading.Event()

    def read() -> None:
        unres.parse(text)
        done.set()

    thread = threading.Thread(target=read)
    thread.start()
    while not done.is_set():
        ticks += 1
        time.sleep(0.001)
    thread.join()
    assert ticks > 5


def test_places_are_linear() -> None:
    """Spans of a text with many code points cost no rescan each."""

    def seconds(times: int) -> float:
        document = unres.parse("会é" + SAMPLE.read_text("utf-8") * times)
        paragraphs = document.operatives
        start = time.perf_counter()
        assert all(paragraph.span.stop > paragraph.span.start for paragraph in paragraphs)
        return time.perf_counter() - start

    assert seconds(200) < 12 * max(seconds(50), 0.002)
