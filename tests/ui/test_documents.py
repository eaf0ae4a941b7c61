"""The documents of a package: what stands in them, what stays blank, and that they are the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QGuiApplication

from console.custody.values import ClockStep
from console.evidence.values import Incident
from console.package import forms
from console.package.documents import DocumentKind, DocumentsFailed
from console.package.facts import PackageFacts
from tests.ui import package_facts
from ui import painting_process
from ui.documents import apart, documents
from ui.documents.__main__ import carry_out
from ui.documents.application import NoPagesHere
from ui.documents.documents import QtDocuments, languages, set_documents
from ui.documents.map_picture import CityShapes
from ui.documents.speech import Speech
from ui.painting_process import Answer, answered

ROOT = Path(__file__).resolve().parents[2]
REPORT, CERTIFICATE, HASH_REPORT = forms.DOCUMENTS

pytestmark = pytest.mark.usefixtures("qapp")


def make(facts: PackageFacts, folder: Path) -> dict[str, pypdf.PdfReader]:
    """The documents of these facts, set in this process and read."""
    package_facts.lay_out(facts, folder)
    set_documents(facts, package_facts.hashes(facts), folder, CityShapes())
    return {path: pypdf.PdfReader(folder / path) for path in forms.DOCUMENTS}


def text_of(pdf: pypdf.PdfReader) -> str:
    """All words of a document, blanks and line ends left out."""
    return "".join(page_text(page) for page in pdf.pages)


def page_text(page: pypdf.PageObject) -> str:
    """The words of a page; letters that are printed as one (fi) are told apart again."""
    return "".join(unicodedata.normalize("NFKC", page.extract_text()).split())


def fonts_of(pdf: pypdf.PdfReader) -> dict[str, bool]:
    """Every font's name, and whether it is embedded."""
    found = {}
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            for inner in font.get_object()["/DescendantFonts"]:
                descriptor = inner.get_object()["/FontDescriptor"].get_object()
                found[str(inner.get_object()["/BaseFont"])] = "/FontFile2" in descriptor
    return found


def test_all_three_stand_in_the_package_with_their_fonts(tmp_path: Path) -> None:
    pdfs = make(package_facts.facts(), tmp_path)
    assert sorted(pdfs) == sorted(forms.DOCUMENTS)
    assert sorted(f.name for f in (tmp_path / "data/documents").iterdir()) == sorted(
        Path(path).name for path in forms.DOCUMENTS
    )
    for pdf in pdfs.values():
        fonts = fonts_of(pdf)
        assert all(fonts.values()), fonts
        assert any("Devanagari" in name for name in fonts), fonts
        assert all(page.mediabox[2:] == [595, 842] for page in pdf.pages)


def test_the_report_tells_the_incident_and_what_is_not_claimed(tmp_path: Path) -> None:
    facts = package_facts.facts(language="en")
    report = text_of(make(facts, tmp_path)[REPORT])
    for words in (
        "SCC-0000beef-000007",
        "ClockTowercrossing",
        "FIR0417/2026",
        "22/11/202618:30:00IST",
        "Theylefttowardsthestation",
        "Thesealbeginswhenthisconsolereceivedthepictures",
        "7.5swithoutpictures",
        "nothingwaskept:theconsolehasnopicturesofthistime",
        "itsownclockwas3.4sbehind",
        "notkeptinstepwithatimeserver",
        "coveredareas:2",
        "Underreview→Kept",
        package_facts.SERIAL,
        package_facts.FINGERPRINT,
    ):
        assert words in report, words


def test_the_same_facts_give_the_same_bytes_at_any_time(tmp_path: Path) -> None:
    facts = package_facts.facts()
    for name in ("one", "two"):
        folder = package_facts.lay_out(facts, tmp_path / name)
        made = QtDocuments().make(facts, package_facts.hashes(facts), folder)
        assert [(each.path, each.kind) for each in made] == list(
            zip(forms.DOCUMENTS, DocumentKind, strict=True)
        )
        time.sleep(1.1)  # what carries the time of day would differ now
    for path in forms.DOCUMENTS:
        assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes(), path
    told = pypdf.PdfReader(tmp_path / "one" / REPORT).metadata
    assert told is not None
    assert told.creation_date is not None
    assert told.creation_date.timestamp() == facts.made_utc


def test_the_draft_fills_in_facts_and_leaves_statements_blank(tmp_path: Path) -> None:
    facts = package_facts.facts(language="en")
    pdf = make(facts, tmp_path)[CERTIFICATE]
    pages = [page_text(page) for page in pdf.pages]
    part_b = next(i for i, page in enumerate(pages) if "PartB–tobecompletedbytheexpert" in page)
    part_a = "".join(pages[:part_b])
    for each in facts.files:
        assert (each.file.sha256 in part_a) is (not each.derived)
    assert "[X]SHA-256" in part_a
    assert "[]MD5" in part_a
    assert "Hikvision" in part_a
    assert package_facts.SERIAL in part_a
    assert all("DRAFT–notacertificate" in page for page in pages)
    # Nobody is named as the one who states: not even who made the package.
    assert facts.operator.replace(" ", "") not in "".join(pages)
    for fact in ("Hikvision", "[X]", facts.files[0].file.sha256, "iccc-pc-3"):
        assert fact not in pages[part_b]


def test_the_draft_and_the_report_name_the_day_of_a_device(tmp_path: Path) -> None:
    """A camera may have been replaced since: what was kept is of the incident's day, a list is of today."""
    facts = package_facts.facts(language="en")
    as_of_export = "asknownon22/11/2026,thedayoftheexport"
    pdfs = make(facts, tmp_path / "older")
    for path in (CERTIFICATE, REPORT):
        assert as_of_export in text_of(pdfs[path])
    changed = ("lat", "lon", "serial")
    then = replace(facts.cameras[0], kept_utc=package_facts.AT - 86400, changed=changed)
    gone = replace(then, position=1, number=1002, changed=(), listed=False)
    pdfs = make(replace(facts, cameras=(then, gone, facts.cameras[2])), tmp_path / "kept")
    certificate, report = text_of(pdfs[CERTIFICATE]), text_of(pdfs[REPORT])
    for text in (certificate, report):
        assert text.count("asknownon21/11/202618:30:00IST") == 2, "two cameras, in English"
        assert as_of_export not in text
    assert "changedinthecentre'slistsince:Position,Serialnumber" in report
    assert "nolongerinthecentre'slist" in report


def test_the_report_says_by_how_much_the_clock_was_set(tmp_path: Path) -> None:
    at = package_facts.AT
    steps = (ClockStep(3600.0, 40, at, 43, at + 3604), ClockStep(-90.5, 43, at + 3604, 44, at + 3530))
    pdfs = make(replace(package_facts.facts(language="en"), clock_steps=steps), tmp_path)
    report = text_of(pdfs[REPORT])
    assert "setforwardby3600.0s,between22/11/202618:30:00IST(bytheclockbeforethat)" in report
    assert "and22/11/202619:30:04IST(bytheclockafterthat)" in report
    assert "setbackby90.5s" in report
    assert report.count("aclip'stimesarebytheclockasitwaswhenthatclipwasfinished") == 1, "once in English"


def test_the_hash_report_has_both_hashes_of_every_file(tmp_path: Path) -> None:
    facts = package_facts.facts()
    report = text_of(make(facts, tmp_path)[HASH_REPORT])
    for path, each in package_facts.hashes(facts).items():
        assert path in report
        assert each.sha256 in report
        assert each.sha512 in report


@pytest.mark.parametrize("demo", [True, False])
def test_a_demonstration_says_so_on_every_page(tmp_path: Path, demo: bool) -> None:
    pdfs = make(package_facts.facts(demo=demo), tmp_path)
    for pdf in pdfs.values():
        for page in pdf.pages:
            assert ("DEMO–NOTFORCOURT" in page_text(page)) is demo


class Marked(Speech):
    """A language in which each sentence can be told from the English one."""

    def translate(self, context: str, text: str, note: str = "") -> str:
        return f"§{text}"


@pytest.mark.parametrize(("language", "first", "second"), [("hi", "§W", "W"), ("en", "W", "§W")])
def test_the_wanted_language_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, first: str, second: str
) -> None:
    monkeypatch.setattr(documents, "speech", Marked)
    pdf = make(package_facts.facts(language=language), tmp_path)[REPORT]
    words = text_of(pdf).replace("hatisclaimed,andwhatisnot", "\n")
    before, between, _ = words.split("\n")
    assert before.endswith(first)
    assert before.endswith("§W") is (first == "§W")
    assert between.endswith(second)
    assert between.endswith("§W") is (second == "§W")


def test_english_alone_where_no_font_has_devanagari(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both = len(make(package_facts.facts(), tmp_path / "both")[CERTIFICATE].pages)
    monkeypatch.setattr(documents, "can_write_hindi", lambda: False)
    assert [say.language for say in languages("hi")] == ["en"]
    alone = make(package_facts.facts(), tmp_path / "alone")[CERTIFICATE]
    assert len(alone.pages) < both
    assert "PartA–tobecompletedbytheparty" in text_of(alone)


def test_an_incident_of_almost_nothing(tmp_path: Path) -> None:
    bare = Incident(
        *("id", "seat", "", package_facts.AT, package_facts.AT, package_facts.incident().clock),
        *(package_facts.NAMES[0], 1.0, 1.0, "x", ()),
    )
    facts = replace(
        package_facts.facts(language="en"),
        incident=bare,
        cameras=(),
        files=(),
        history=(),
        category=package_facts.Name("", ""),
    )
    report = text_of(make(facts, tmp_path)[REPORT])
    assert "Thereisnoclipinthispackage." in report


def test_a_map_only_where_a_place_is_known(tmp_path: Path) -> None:
    facts = package_facts.facts(language="en")
    assert "Wherethecamerasstand" in text_of(make(facts, tmp_path / "a")[REPORT])
    report = make(package_facts.without_places(facts), tmp_path / "b")[REPORT]
    assert "Wherethecamerasstand" not in text_of(report)


def test_a_still_that_cannot_be_read_leaves_its_frame(tmp_path: Path) -> None:
    facts = package_facts.facts(language="en")
    package_facts.lay_out(facts, tmp_path)
    (tmp_path / "data/derived/derived_1001_183000.jpg").write_bytes(b"no picture")
    set_documents(facts, package_facts.hashes(facts), tmp_path, CityShapes())
    report = pypdf.PdfReader(tmp_path / REPORT)
    assert "derived_1001_183000.jpg" in text_of(report)


def test_what_the_disk_refuses_is_told_as_such(tmp_path: Path) -> None:
    facts = package_facts.facts()
    with pytest.raises(FileNotFoundError) as told:
        QtDocuments().make(facts, package_facts.hashes(facts), tmp_path / "gone")
    assert "gone" in str(told.value.filename)


def test_a_process_that_says_nothing_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = package_facts.facts()
    with pytest.raises(DocumentsFailed, match="no answer"):
        apart.set_apart(facts, {}, tmp_path, CityShapes(), patience_s=0.01)
    monkeypatch.setattr(painting_process.sys, "executable", str(tmp_path / "none"))
    with pytest.raises(DocumentsFailed):
        apart.set_apart(facts, {}, tmp_path, CityShapes())


def test_without_display_and_without_an_application(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.ui import package_facts as p\n"
        "from ui.documents.documents import QtDocuments\n"
        "facts = p.facts(); folder = p.lay_out(facts, Path(sys.argv[1]))\n"
        "print(len(QtDocuments().make(facts, p.hashes(facts), folder)))\n"
    )
    environment = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        *(),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert run.stdout.strip() == "3", run.stderr
    assert run.stderr == ""


def test_where_pages_cannot_be_set_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> QGuiApplication:
        raise NoPagesHere("none")

    monkeypatch.setattr(documents, "drawing_application", missing)
    facts = package_facts.facts()
    with pytest.raises(DocumentsFailed, match="none"):
        set_documents(facts, package_facts.hashes(facts), tmp_path, CityShapes())
    order = apart.Order(facts, {}, tmp_path, CityShapes())
    assert answered(carry_out, order) == Answer(failed="none")
