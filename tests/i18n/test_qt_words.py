"""Qt's own widgets speak Hindi: every text that they can show is named, and a real file dialog is read."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.i18n.qt_catalogue import FOLDER, texts
from ui.language import Language

UI = Path(__file__).resolve().parents[2] / "ui"
MODULES = ("qt_words.py", "qt_file_words.py", "qt_print_words.py")
LIBRARIES = ("libQt6Widgets.so.6", "libQt6Gui.so.6", "libQt6PrintSupport.so.6")
# Of those translations that are kept up: together they have what any version in use asks for.
CATALOGUES = ("ca", "de", "hr", "ka", "ko", "lg", "pl", "tr", "uk", "zh_CN")
CONTEXTS = (
    "QPlatformTheme",
    "QDialogButtonBox",
    "QMessageBox",
    "QProgressDialog",
    "QInputDialog",
    "QDialog",
    "QLineEdit",
    "QWidgetTextControl",
    "QAbstractSpinBox",
    "QKeySequenceEdit",
    "QComboBox",
    "QScrollBar",
    "QTabBar",
    "QFileDialog",
    "QFileSystemModel",
    "QAbstractFileIconProvider",
    "QPrintDialog",
    "QPrintWidget",
    "QPrintSettingsOutput",
    "QPrintPropertiesWidget",
    "QPrintPropertiesDialog",
    "QPageSetupWidget",
    "QCupsJobWidget",
)
# Keys, units, names in forms that are set anew at once, and what Qt says of itself: nobody opens that here.
NOT_READ = re.compile(r"Alt\+|Form\Z|\.\.\.\Z|(?:CC|DD|P̸|in|mm|pt)\Z|About Qt|<h3>|<p>Qt ")
DEVANAGARI = re.compile("[\u0900-\u097f]")


def named() -> set[tuple[str, str]]:
    """(context, text) of what our modules name."""
    found = set()
    for module in MODULES:
        for node in ast.walk(ast.parse((UI / module).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
                context, text = (argument.value for argument in node.args)  # type: ignore[attr-defined]
                found.add((context, text))
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are named otherwise")
def test_every_text_that_qt_can_show_is_named() -> None:
    libraries = b"".join((FOLDER.parent / "lib" / name).read_bytes() for name in LIBRARIES)
    every = set().union(*(texts(f"qtbase_{name}.qm") for name in CATALOGUES))
    asked = {
        (context, text)
        for context, text in every
        if context in CONTEXTS and text.encode() + b"\0" in libraries and not NOT_READ.match(text)
    }
    assert len(asked) > 200
    assert sorted(asked - named()) == []


@pytest.fixture
def hindi(qapp: QCoreApplication) -> object:
    speech = Language(qapp)
    speech.use("hi")
    assert speech.problem is None
    yield speech
    speech.use("en")


def said_by(widget: QWidget) -> dict[str, str]:
    """What a widget and all in it say: texts, tips and names for readers, by who says it."""
    found = {}
    for each in widget.findChildren(QWidget):
        name = f"{type(each).__name__} {each.objectName()}"
        if isinstance(each, QLabel | QAbstractButton):
            found[f"{name} text"] = each.text()
        found[f"{name} tip"], found[f"{name} name"] = each.toolTip(), each.accessibleName()
    found |= {f"action {action.text()}": action.text() for action in widget.findChildren(QAction)}
    return {where: text for where, text in found.items() if re.search("[A-Za-z]{2}", text)}


@pytest.mark.usefixtures("hindi")
@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_a_file_dialog_speaks_hindi(qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "list.csv").write_text("a")
    dialog = QFileDialog(None, "सूची", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilter("सूचियाँ (*.csv)")
    dialog.setAcceptMode(mode)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.findChildren(QLineEdit)
    assert said_by(dialog) == {}
    tree = dialog.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    assert all(DEVANAGARI.search(head) for head in heads) and len(heads) == 4
    qtbot.waitUntil(lambda: model.rowCount(tree.rootIndex()) == 2, timeout=10_000)
    sidebar = dialog.findChild(QListView, "sidebar")
    assert sidebar is not None and sidebar.model().index(0, 0).data() == "कंप्यूटर"


@pytest.mark.usefixtures("hindi")
def test_buttons_and_menus_of_fields_speak_hindi(qtbot: QtBot) -> None:
    line, page = QLineEdit("x"), QPlainTextEdit("x")
    box = QMessageBox(QMessageBox.Icon.Question, "", "")
    buttons = QDialogButtonBox()
    for each in (line, page, box, buttons):
        qtbot.addWidget(each)
    box.setDetailedText("x")
    said = [action.text() for menu in (line, page) for action in menu.createStandardContextMenu().actions()]
    standard = [b for b in QDialogButtonBox.StandardButton if b.value.bit_count() == 1]
    for button in standard:
        buttons.addButton(button)
    said += [button.text() for button in (*buttons.buttons(), *box.buttons())]
    assert len(said) > 30
    assert [text for text in said if text and not DEVANAGARI.search(text)] == []
    assert QCoreApplication.translate("QScrollBar", "Scroll here") != "Scroll here"
