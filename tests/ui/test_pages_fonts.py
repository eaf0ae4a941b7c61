"""Pages are set where Qt knows the machine's fonts, and refused where there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication

from console.package.documents import DocumentsFailed
from tests.ui import package_facts
from ui import doctor_probe, painting_process
from ui.documents import application
from ui.documents.documents import set_documents
from ui.documents.map_picture import CityShapes
from ui.map_print import __main__ as map_process
from ui.painting_process import Answer, answered


@pytest.mark.parametrize(("system", "platform"), [("win32", "windows"), ("linux", "offscreen")])
def test_qt_is_asked_where_it_knows_the_fonts(
    monkeypatch: pytest.MonkeyPatch, system: str, platform: str
) -> None:
    asked: list[str] = []

    class Application:
        def __init__(self, arguments: list[str]) -> None:
            asked.append(arguments[2] if "-platform" in arguments else os.environ["QT_QPA_PLATFORM"])

    fonts = SimpleNamespace(families=lambda _: ["Mangal"], WritingSystem=QtGui.QFontDatabase.WritingSystem)
    monkeypatch.setattr(sys, "platform", system)
    # Set first, so that it is put back as it was, also where it was not set.
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(QCoreApplication, "instance", lambda: None)
    monkeypatch.setattr(application, "QGuiApplication", Application)
    monkeypatch.setattr(application, "_kept", [])
    monkeypatch.setattr(QtGui, "QGuiApplication", Application)
    monkeypatch.setattr(QtGui, "QFontDatabase", fonts)
    application.drawing_application()
    assert doctor_probe.fonts()["families"] == ["Mangal"]
    asked.append(painting_process._environment()["QT_QPA_PLATFORM"])
    assert asked == [platform] * 3


@pytest.fixture
def no_fonts(qapp: QtGui.QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "QFontDatabase", SimpleNamespace(families=lambda *_: []))


@pytest.mark.usefixtures("no_fonts")
def test_documents_without_any_font_are_refused(tmp_path: Path) -> None:
    facts = package_facts.facts()
    package_facts.lay_out(facts, tmp_path)
    with pytest.raises(DocumentsFailed, match="no font"):
        set_documents(facts, package_facts.hashes(facts), tmp_path, CityShapes())


@pytest.mark.usefixtures("no_fonts")
def test_a_map_without_any_font_is_refused() -> None:
    assert answered(map_process.carry_out, SimpleNamespace(language="en")) == Answer(
        failed="there is no font"
    )
