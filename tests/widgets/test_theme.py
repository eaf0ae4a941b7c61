"""Both themes are readable, and a status can be told by people who see colours otherwise."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from console.catalogue.values import Health
from widgets import icons, theme
from widgets.theme import DARK, LIGHT, THEMES, Theme

both = pytest.mark.parametrize("each", [DARK, LIGHT], ids=["dark", "light"])

# Machado, Oliveira, Fernandes (2009), severity 1.0.
DEFICIENCIES = {
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def linear(colour: QColor) -> np.ndarray:
    rgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor, two: QColor) -> float:
    """The ratio of WCAG 2.2."""
    a, b = (float(linear(each) @ [0.2126, 0.7152, 0.0722]) + 0.05 for each in (one, two))
    return max(a, b) / min(a, b)


def lab(rgb: np.ndarray) -> np.ndarray:
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    x, y, z = np.cbrt(np.clip(np.array(to_xyz) @ rgb, 0, None) / [0.9505, 1.0, 1.089])
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@both
def test_text_is_readable_on_every_ground(each: Theme) -> None:
    for ground in (each.ground, each.panel, each.panel_raised, each.field, each.hover):
        assert contrast(each.text, ground) >= 7
        assert contrast(each.text_dim, ground) >= 4.5
    for text, ground in (
        (each.accent_text, each.accent),
        (each.danger_text, each.danger),
        (each.selection_text, each.selection),
        (each.tile_text, each.tile_header),
        (each.tile_text, each.tile_ground),
        (each.tile_text_dim, each.tile_header),
        (each.map_label, each.map_land),
        (each.cluster_text, each.cluster),
        (each.warning, each.panel),
        (each.accent, each.panel),
    ):
        assert contrast(text, ground) >= 4.5, (text.name(), ground.name())


@both
def test_edges_focus_and_status_can_be_seen(each: Theme) -> None:
    marks = (each.line_strong, each.focus, each.live, each.stalled, each.down, each.unknown, each.connecting)
    for mark, ground in itertools.product(marks, (each.panel, each.panel_raised, each.field, each.map_land)):
        assert contrast(mark, ground) >= 3, (mark.name(), ground.name())


@both
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_status_colours_differ_for_the_colour_blind(each: Theme, deficiency: str) -> None:
    matrix = np.array(DEFICIENCIES[deficiency])
    seen = [lab(np.clip(matrix @ linear(c), 0, 1)) for c in (each.live, each.stalled, each.down)]
    for one, two in itertools.combinations(seen, 2):
        assert np.linalg.norm(one - two) > 14


def test_dark_theme_keeps_a_dim_room_dim() -> None:
    for ground in (DARK.ground, DARK.panel, DARK.panel_raised, DARK.field, DARK.map_land, DARK.tile_header):
        assert ground.lightnessF() < 0.2
    assert DARK.text.lightnessF() < 0.92


@both
def test_use_dresses_the_application(each: Theme, qapp: QApplication) -> None:
    theme.use(each)
    assert theme.current() is each
    assert qapp.palette().window().color() == each.panel
    assert "$" not in qapp.styleSheet()
    theme.use(DARK)


@both
def test_marks_of_the_style_sheet_are_there(each: Theme) -> None:
    for part in theme.stylesheet(each).split('url("')[1:]:
        assert part.split('"')[0].endswith(".svg")
        assert (theme._FOLDER / each.name / part.split('"')[0].split("/")[-1]).is_file()


def test_themes_are_found_by_name() -> None:
    assert THEMES == {"dark": DARK, "light": LIGHT}


def test_icons_are_drawn_and_unknown_names_give_a_question_mark(qapp: QApplication) -> None:
    known = icons.pixmap("school", 24, "#ff0000", 2.0)
    assert (known.width(), known.devicePixelRatio()) == (48, 2.0)
    drawn = known.toImage()
    assert any(drawn.pixelColor(x, 24).red() > 200 for x in range(48))
    unknown = icons.pixmap("no-such-icon-anywhere", 24, "#ff0000").toImage()
    assert unknown == icons.pixmap(icons.UNKNOWN_NAME, 24, "#ff0000").toImage()
    assert not icons.icon("mdi6.school").isNull()


def test_health_is_told_by_shape(qapp: QApplication) -> None:
    shapes = {icons.health_pixmap(h, 16, colour="#ffffff").toImage().constBits().tobytes() for h in Health}
    assert len(shapes) == len(Health)


def test_figures_have_one_width(qtbot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setFont(theme.font(1.2))
    assert len({label.fontMetrics().horizontalAdvance(d) for d in "0123456789"}) == 1
    assert label.fontMetrics().boundingRect(0, 0, 500, 50, Qt.AlignmentFlag.AlignLeft, "थाना").width() > 10
