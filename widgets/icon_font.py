"""The glyphs of QtAwesome's icon fonts, each font read when its first icon is drawn.

QtAwesome itself is not imported: it reads all its twelve fonts and makes every class of Qt known to Python,
which costs 28 MB and half a second of the console's start. What is drawn is the same.
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter

# QtAwesome's prefixes, and how the files of each begin; the rest of their names is a version.
_FILES = {
    "mdi6": "materialdesignicons6-webfont",
    "mdi": "materialdesignicons5-webfont",
    "fa6": "fontawesome6-regular-webfont",
    "fa6s": "fontawesome6-solid-webfont",
    "fa6b": "fontawesome6-brands-webfont",
    "fa5": "fontawesome5-regular-webfont",
    "fa5s": "fontawesome5-solid-webfont",
    "fa5b": "fontawesome5-brands-webfont",
    "ei": "elusiveicons-webfont",
    "ph": "phosphor",
    "ri": "remixicon",
    "msc": "codicon",
}
# A glyph leaves a margin in its box, as QtAwesome's do.
_OF_BOX = 0.875


def knows(name: str) -> bool:
    """Whether there is a glyph of this name, such as `mdi6.school`."""
    prefix, _, glyph = name.partition(".")
    return prefix in _FILES and glyph in _glyphs(prefix)


def draw(painter: QPainter, name: str, box: QRect, colour: QColor) -> None:
    """Draw a known glyph into the middle of the box. On the GUI thread only; raises KeyError."""
    prefix, _, glyph = name.partition(".")
    painter.save()
    painter.setPen(colour)
    painter.setFont(_font(prefix, round(_OF_BOX * box.height())))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _glyphs(prefix)[glyph])
    painter.restore()


def _font(prefix: str, pixels: int) -> QFont:
    font = QFont(_family(prefix))
    font.setPixelSize(max(1, pixels))
    if prefix.endswith("s"):
        # Font Awesome's solid and regular fonts are one family.
        font.setStyleName("Solid")
    return font


@cache
def _family(prefix: str) -> str:
    number = QFontDatabase.addApplicationFont(str(_file(f"{_FILES[prefix]}-[0-9]*.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _glyphs(prefix: str) -> dict[str, str]:
    """The character of each glyph's name."""
    text = _file(f"{_FILES[prefix]}-charmap-*.json").read_text(encoding="utf-8")
    return {name: chr(int(code, 16)) for name, code in json.loads(text).items()}


def _file(pattern: str) -> Path:
    package = importlib.util.find_spec("qtawesome")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("qtawesome", name="qtawesome")
    return next((Path(package.origin).parent / "fonts").glob(pattern))
