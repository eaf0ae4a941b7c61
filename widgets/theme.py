"""The looks of the console: a dark theme for a dim room, a light one, their palette and the fonts.

Status colours follow the Okabe-Ito set, which people with any of the common colour deficiencies can tell
apart; they are still always shown beside a shape (`widgets.icons.health_pixmap`) or a word. Widgets
that paint themselves take colours from `current()` and repaint on `QEvent.Type.PaletteChange`.

A widget asks the style sheet for a look with the dynamic property `role`, set before it is shown:
`title`, `section`, `dim`, `number` and `warning` for labels; `card`, `bar` and `rule` for frames; `primary`,
`danger` and `quiet` for push buttons; `chip` and `segment` for tool buttons.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from console.catalogue.values import Health
from console.wall.tile import TileKind

# Both scripts from one family where it is there; then what Windows and a bare desktop have.
FONT_FAMILIES = (
    "Noto Sans",
    "Noto Sans Devanagari",
    "Segoe UI",
    "Nirmala UI",
    "Mangal",
    "DejaVu Sans",
    "Lohit Devanagari",
    "sans-serif",
)
FONT_POINTS = 10.0

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "theme"


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Colours by what they are for. `text`, `text_dim` and `accent` are readable on every ground."""

    name: str
    dark: bool
    # Grounds, from the back to the front.
    ground: QColor
    panel: QColor
    panel_raised: QColor
    field: QColor
    hover: QColor
    # Lines: `line` only separates, `line_strong` is the edge of something that can be used.
    line: QColor
    line_strong: QColor
    text: QColor
    text_dim: QColor
    text_disabled: QColor
    accent: QColor
    accent_text: QColor
    focus: QColor
    selection: QColor
    selection_text: QColor
    # Status, always with a shape or a word.
    live: QColor
    stalled: QColor
    down: QColor
    unknown: QColor
    connecting: QColor
    warning: QColor
    danger: QColor
    danger_text: QColor
    recording: QColor
    # A video tile is dark in both themes: a bright frame around a night picture hides the picture.
    tile_ground: QColor
    tile_header: QColor
    tile_text: QColor
    tile_text_dim: QColor
    tile_line: QColor
    map_land: QColor
    map_water: QColor
    map_road: QColor
    map_line: QColor
    map_label: QColor
    map_halo: QColor
    map_highlight: QColor
    cluster: QColor
    cluster_text: QColor


def _colours(**hexes: str) -> dict[str, QColor]:
    return {name: QColor(value) for name, value in hexes.items()}


_TILE = _colours(
    tile_ground="#0a0d11",
    tile_header="#1a212b",
    tile_text="#e3e9f0",
    tile_text_dim="#a3afbe",
    tile_line="#2a3441",
)

DARK = Theme(
    name="dark",
    dark=True,
    **_TILE,
    **_colours(
        ground="#0f141a",
        panel="#161c25",
        panel_raised="#1f2733",
        field="#0c1116",
        hover="#283241",
        line="#2b3543",
        line_strong="#67768a",
        text="#d9e1ea",
        text_dim="#9eabbb",
        text_disabled="#5e6b7b",
        accent="#6cb2e8",
        accent_text="#08121b",
        focus="#8cc8f5",
        selection="#24466a",
        selection_text="#f1f6fb",
        live="#2fb98b",
        stalled="#ecc94b",
        down="#f0784a",
        unknown="#8c99a9",
        connecting="#7fb4e0",
        warning="#ecc94b",
        danger="#d9603a",
        danger_text="#140703",
        recording="#ff7d63",
        map_land="#141a22",
        map_water="#0e1d2b",
        map_road="#2c3745",
        map_line="#4d6178",
        map_label="#b9c5d3",
        map_halo="#10151c",
        map_highlight="#ffd98a",
        cluster="#2d4a68",
        cluster_text="#eef4fa",
    ),
)

LIGHT = Theme(
    name="light",
    dark=False,
    **_TILE,
    **_colours(
        ground="#e6eaef",
        panel="#f2f4f7",
        panel_raised="#fbfcfd",
        field="#ffffff",
        hover="#dde5ee",
        line="#cbd3dc",
        line_strong="#6d7b8b",
        text="#1b2530",
        text_dim="#4d5b6a",
        text_disabled="#98a4b1",
        accent="#0f5f9e",
        accent_text="#ffffff",
        focus="#0b6fbd",
        selection="#bfdcf4",
        selection_text="#0d1b29",
        live="#00795a",
        stalled="#a67b00",
        down="#9f2f05",
        unknown="#66727f",
        connecting="#23669f",
        warning="#7f5d00",
        danger="#9f2f05",
        danger_text="#ffffff",
        recording="#b3261e",
        map_land="#eef1f3",
        map_water="#cfe0ee",
        map_road="#d3dae1",
        map_line="#8797a8",
        map_label="#2a3744",
        map_halo="#fafbfc",
        map_highlight="#a05a00",
        cluster="#3a648c",
        cluster_text="#ffffff",
    ),
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT)}
_current = [DARK]


def current() -> Theme:
    """The theme in use."""
    return _current[0]


def use(theme: Theme) -> None:
    """Make `theme` the current one and dress the running application in it.

    Widgets hear of it by `QEvent.Type.PaletteChange`.
    """
    _current[0] = theme
    # Noto Sans has no Devanagari: Qt warns each time before it takes the next family, as it is meant to.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    app = QGuiApplication.instance()
    if isinstance(app, QApplication):
        if app.style().objectName() != "fusion":
            app.setStyle("fusion")
        app.setFont(font())
        app.setPalette(palette(theme))
        app.setStyleSheet(stylesheet(theme))


def health_colour(health: int, theme: Theme | None = None) -> QColor:
    """The colour of a camera's health."""
    theme = theme or current()
    colours = {Health.LIVE: theme.live, Health.STALLED: theme.stalled, Health.DOWN: theme.down}
    return colours.get(Health(health), theme.unknown)


def state_colour(kind: TileKind, theme: Theme | None = None) -> QColor:
    """The colour of a tile's state."""
    theme = theme or current()
    colours = {
        TileKind.LIVE: theme.live,
        TileKind.CONNECTING: theme.connecting,
        TileKind.STALLED: theme.stalled,
        TileKind.RECONNECTING: theme.stalled,
        TileKind.FAILED: theme.down,
    }
    return colours.get(kind, theme.unknown)


def font(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """The font at `scale` of the body size, with figures of one width, so that clocks stand still."""
    result = QFont()
    result.setFamilies(list(FONT_FAMILIES))
    result.setPointSizeF(FONT_POINTS * scale)
    result.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme, for everything that the style sheet leaves to the style."""
    role = QPalette.ColorRole
    result = QPalette()
    for each, colour in (
        (role.Window, theme.panel),
        (role.WindowText, theme.text),
        (role.Base, theme.field),
        (role.AlternateBase, theme.panel_raised),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.text_dim),
        (role.Button, theme.panel_raised),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.danger),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.selection_text),
        (role.ToolTipBase, theme.panel_raised),
        (role.ToolTipText, theme.text),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Accent, theme.accent),
        (role.Light, theme.hover),
        (role.Midlight, theme.line),
        (role.Mid, theme.line_strong),
        (role.Dark, theme.line),
        (role.Shadow, theme.ground),
    ):
        result.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, each, theme.text_disabled)
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.line)
    return result


@cache
def stylesheet(theme: Theme) -> str:
    """The style sheet of `theme`: `resources/theme/console.qss` with the theme's colours and marks put in."""
    template = Template((_FOLDER / "console.qss").read_text(encoding="utf-8"))
    colours = {
        field: getattr(theme, field).name() for field in theme.__slots__ if field not in ("name", "dark")
    }
    return template.substitute(colours, marks=(_FOLDER / theme.name).as_posix())
