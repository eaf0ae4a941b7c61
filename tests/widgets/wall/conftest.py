"""A grid of four tiles on an offscreen window."""

import pytest

from console.wall.layouts import layout
from widgets import theme
from widgets.wall.grid import WallGrid


@pytest.fixture
def grid(qtbot):
    theme.use(theme.DARK)
    made = WallGrid()
    qtbot.addWidget(made)
    made.set_layout(layout("4"))
    made.resize(800, 480)
    made.show()
    qtbot.waitExposed(made)
    return made
