"""Every string a person reads is there in Hindi, and the tools that keep it so notice what is wrong."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

from ui import language

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate_tool", ROOT / "build_scripts" / "translate.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_hindi_is_complete(tool: ModuleType) -> None:
    assert tool.check() == []


def test_no_key_of_a_button_cuts_a_hindi_letter(tool: ModuleType) -> None:
    """Qt draws what stands after `&` by itself: its vowel sign would part from it, and no key has it."""
    cut = re.findall("<translation>[^<]*&amp;[\u0900-\u097f][^<]*", tool.HINDI.read_text(encoding="utf-8"))
    assert cut == []


def test_the_menu_has_a_key_for_each_of_its_names_in_hindi(tool: ModuleType) -> None:
    text = tool.HINDI.read_text(encoding="utf-8")
    keys = re.findall(r"<name>Actions</name>.*?</context>", text, re.DOTALL)[0]
    pairs = re.findall(r"<source>&amp;\w[^<]*</source>\s*<translation>([^<]*)", keys)
    assert pairs
    assert [each for each in pairs if "&amp;" not in each] == []


@pytest.fixture
def small_tree(tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one file with its own translations."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "widgets").mkdir()
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "FOLDER", tmp_path / "i18n")
    monkeypatch.setattr(tool, "HINDI", tmp_path / "i18n" / "safecity_hi.ts")
    write_code(tmp_path, 'translate("Words", "Wall of {n} tiles")', 'translate("Words", "Save")')
    return tmp_path


def write_code(root: Path, *lines: str) -> None:
    head = "from PySide6.QtCore import QCoreApplication\ntranslate = QCoreApplication.translate\n"
    (root / "ui" / "page.py").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def write_terms(root: Path, *lines: str) -> Path:
    path = root / "terms.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_update_merges_terms_and_keeps_them(tool: ModuleType, small_tree: Path) -> None:
    tool.update([write_terms(small_tree, "Wall of {n} tiles\t{n} टाइल की दीवार", "Save\tसहेजें")])
    assert tool.check() == []
    write_code(small_tree, 'translate("Other", "Save")')
    assert any("obsolete" in each for each in tool.check())
    tool.update([])
    assert tool.check() == []
    assert "Wall" not in tool.HINDI.read_text(encoding="utf-8")


def test_check_finds_a_new_string_and_an_unfinished_one(tool: ModuleType, small_tree: Path) -> None:
    tool.update([write_terms(small_tree, "Save\tसहेजें")])
    assert tool.check() == ["unfinished: Words: 'Wall of {n} tiles'"]
    write_code(small_tree, 'translate("Words", "Save")', 'translate("Words", "New one")')
    assert "not in the .ts: Words: 'New one'" in tool.check()


def test_check_finds_lost_placeholders_and_text_that_is_no_literal(
    tool: ModuleType, small_tree: Path
) -> None:
    write_code(small_tree, 'translate("Words", "Tile {n}")', 'x = "a"', 'translate("Words", x)')
    tool.update([write_terms(small_tree, "Tile {n}\tटाइल {m}")])
    problems = tool.check()
    assert "other placeholders: Words: 'Tile {n}'" in problems
    assert any("no literal" in each for each in problems)


@pytest.mark.parametrize(
    ("text", "hindi", "wrong"),
    [
        ("Loading…", "लोड हो रहा है", "ellipsis lost"),
        ("All: ", "सभी:", "other blanks at the ends"),
        ("Search cameras", "Search cameras", "not Hindi"),
        ("H.264", "H.264", None),
        ("%n camera(s)", "%n कैमरे", None),
    ],
)
def test_malformed(tool: ModuleType, text: str, hindi: str, wrong: str | None) -> None:
    assert list(tool.malformed(text, [hindi])) == ([wrong] if wrong else [])


class Telling(QLabel):
    """Counts how often it was told of another language."""

    told = 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.told += 1
            self.setText(QCoreApplication.translate("QPlatformTheme", "Cancel"))


def test_language_changes_while_running(qapp, qtbot, tmp_path: Path) -> None:
    label = Telling()
    qtbot.addWidget(label)
    speaking = language.Language(qapp, cache=tmp_path)
    speaking.use("hi")
    qtbot.waitUntil(lambda: label.told > 0, timeout=5000)
    assert label.text() == "रद्द करें"
    assert speaking.code == "hi"
    speaking.use("en")
    qtbot.waitUntil(lambda: label.text() == "Cancel", timeout=5000)


def test_compiled_once_and_old_ones_removed(tmp_path: Path) -> None:
    old = tmp_path / "safecity_hi-0000000000000000.qm"
    old.write_bytes(b"")
    first = language.compiled("hi", tmp_path)
    stamp = first.stat().st_mtime_ns
    assert language.compiled("hi", tmp_path) == first
    assert first.stat().st_mtime_ns == stamp
    assert not old.exists()
    assert list(tmp_path.iterdir()) == [first]


def test_what_cannot_be_had_is_said(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = language.Language(qapp, cache=tmp_path / "file")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    speaking.use("hi")
    assert speaking.problem is None  # compiled for this run only
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "रद्द करें"
    monkeypatch.setattr(language, "_COMPILER", Path("/nonexistent/lrelease"))
    speaking.use("hi")
    assert isinstance(speaking.problem, language.TranslationUnavailable)
    assert speaking.code == "hi"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    with pytest.raises(ValueError, match="fr"):
        speaking.use("fr")
    speaking.use("en")
