"""Icons are drawn as QtAwesome draws them, without it."""

import subprocess
import sys
from pathlib import Path

import pytest
import qtawesome
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from widgets import icon_font, icons

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "mdi6.school",
    "mdi6.help-circle-outline",
    "mdi6.gas-station",
    "mdi.camera",
    "fa5s.school",
    "ri.map-2-line",
)


def drawn(size, paint):
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, QRect(0, 0, size, size))
    painter.end()
    return picture


@pytest.mark.parametrize("size", [16, 24, 48])
@pytest.mark.parametrize("name", NAMES)
def test_a_glyph_is_drawn_as_qtawesome_draws_it(qapp, name, size):
    colour = QColor("#4fc3f7")
    ours = drawn(size, lambda painter, box: icon_font.draw(painter, name, box, colour))
    theirs = drawn(size, lambda painter, box: qtawesome.icon(name, color=colour).paint(painter, box))
    assert ours == theirs
    assert ours != drawn(size, lambda painter, box: None)


def test_every_prefix_of_qtawesome_is_known_with_all_its_names(qapp):
    charmap = qtawesome._instance().charmap
    assert set(charmap) == set(icon_font._FILES)
    for prefix, glyphs in charmap.items():
        assert icon_font._glyphs(prefix) == glyphs


@pytest.mark.parametrize("name", ["mdi6.nothing-of-this-name", "zz.school", "school"])
def test_what_no_font_has_is_not_known_and_gets_a_question_mark(qapp, name):
    assert not icon_font.knows(name)
    if "." in name:
        assert icons.pixmap(name, 24).toImage() == icons.pixmap(icons.UNKNOWN_NAME, 24).toImage()


def test_one_font_is_read_for_the_icons_of_one_font(qapp):
    code = (
        "from PySide6.QtGui import QFontDatabase, QGuiApplication\n"
        "app = QGuiApplication([])\n"
        "before = set(QFontDatabase.families())\n"
        "from widgets import icons\n"
        "icons.pixmap('school', 24)\n"
        "print(len(set(QFontDatabase.families()) - before))\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "1"
