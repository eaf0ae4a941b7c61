"""The fonts, sizes and colours of a document on paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

# Both scripts: Noto where it is there (Debian: fonts-noto-core), then what Windows and a bare desktop have.
FAMILIES = (
    "Noto Sans",
    "Noto Sans Devanagari",
    "Segoe UI",
    "Nirmala UI",
    "Mangal",
    "DejaVu Sans",
    "Lohit Devanagari",
    "sans-serif",
)
# Hashes are compared by eye: each character as wide as the others.
FIXED_FAMILIES = ("Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", "Consolas", *FAMILIES)

INK = QColor("#16202a")
DIM = QColor("#4a5663")
LINE = QColor("#9aa5b1")
FAINT = QColor("#e9edf1")
ACCENT = QColor("#0f4c81")
WARNING = QColor("#9f2f05")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `before_mm` is the room above it."""

    points: float
    bold: bool = False
    fixed: bool = False
    colour: QColor | None = None
    before_mm: float = 0.0

    @property
    def ink(self) -> QColor:
        """What it is drawn with."""
        return self.colour or INK

    def font(self) -> QFont:
        """The font of this style, with figures of one width."""
        font = QFont()
        font.setFamilies(list(FIXED_FAMILIES if self.fixed else FAMILIES))
        font.setPointSizeF(self.points)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("tnum"), 1)
        if self.bold:
            font.setWeight(QFont.Weight.Bold)
        return font


TITLE = Style(17.0, bold=True, before_mm=1.0)
SUBTITLE = Style(11.0, colour=DIM, before_mm=0.5)
HEADING = Style(11.5, bold=True, colour=ACCENT, before_mm=5.0)
SUBHEADING = Style(9.5, bold=True, before_mm=3.5)
BODY = Style(9.5, before_mm=1.6)
SMALL = Style(8.0, colour=DIM, before_mm=1.0)
WARN = Style(9.5, bold=True, colour=WARNING, before_mm=2.0)
CELL = Style(8.3)
CELL_HEAD = Style(7.8, bold=True, colour=DIM)
CELL_FIXED = Style(7.0, fixed=True)
EDGE = Style(7.5, colour=DIM)
BAND = Style(8.5, bold=True, colour=WARNING)
