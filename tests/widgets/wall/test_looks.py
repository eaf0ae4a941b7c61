"""A picture that is not live never looks live; marks, clocks, faces and tips say what they should."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt

from console.relay.values import Reason
from console.wall.layouts import layout
from console.wall.tile import Economy, TileKind, TileState
from tests.widgets.wall.screens import LIVE, PlainScreen, show, view
from widgets import theme
from widgets.wall.face import veil_lines
from widgets.wall.marks import marks, status_words, tip
from widgets.wall.mode_look import PAUSED, REPLAY, mode_words, scrubber_bar
from widgets.wall.overlays import clock_lines
from widgets.wall.view import TileMode

PAUSED_VIEW = {"mode": TileMode.PAUSED, "mode_age_s": 12.0}
REPLAY_VIEW = {"mode": TileMode.REPLAY, "mode_age_s": 24.0, "position_s": 6.0, "duration_s": 30.0}


def grey() -> PlainScreen:
    screen = PlainScreen()
    screen.show(90, 90, 90)
    return screen


def picture_of(grid, index=0):
    return grid.grab(grid.tile_rect(index)).toImage()


def header_of(grid, index=0):
    area = grid.tile_rect(index)
    box = grid.picture_area(index).toAlignedRect()
    return grid.grab(QRect(area.left(), area.top(), area.width(), box.top() - area.top())).toImage()


def veil_words(state, box) -> list[str]:
    """What stands over a picture that is not live."""
    return [text for text, _, _ in veil_lines(state, box, 20.0)]


def share_of(image, colour) -> float:
    points = [(x, y) for x in range(0, image.width(), 2) for y in range(image.height())]
    near = sum(image.pixelColor(x, y) == colour for x, y in points)
    return near / len(points)


def test_a_late_picture_says_in_its_box_that_it_is_this_computer():
    box = QRectF(0, 0, 300, 170)
    late = veil_words(TileState(TileKind.STALLED, age_s=8.0, late=True), box)
    assert late == ["Picture 8 s old", "8 s late: this computer is busy"]
    assert veil_words(TileState(TileKind.STALLED, age_s=8.0), box) == ["Picture 8 s old"]


def test_a_picture_of_which_no_age_is_known_is_not_called_new():
    failed = TileState(TileKind.FAILED, Reason.CRASHES_DECODER)
    told = [veil_words(failed, QRectF(0, 0, *size)) for size in ((300, 170), (100, 56))]
    assert [len(words) for words in told] == [1, 1]
    assert not any("0 s" in words for (words,) in told)
    assert veil_words(replace(failed, age_s=7200.0), QRectF(0, 0, 300, 170))[0] == "Picture 2 h old"


@pytest.mark.parametrize("name", ["1", "4", "64"])
@pytest.mark.parametrize(("more", "colour"), [(PAUSED_VIEW, PAUSED), (REPLAY_VIEW, REPLAY)])
@pytest.mark.parametrize("kind", [TileKind.LIVE, TileKind.STALLED, TileKind.UNCHANGED])
def test_a_mode_is_told_by_header_frame_and_words(grid, name, more, colour, kind):
    grid.resize(1366, 700)
    grid.set_layout(layout(name))
    show(grid, 0, grey(), TileState(kind, age_s=3, unchanged_s=40))
    live = header_of(grid)
    assert share_of(live, colour) < 0.02
    show(grid, 0, grey(), TileState(kind, age_s=3, unchanged_s=40), **more)
    grid.set_screen(0, grey())
    assert share_of(header_of(grid), colour) > 0.3
    whole = grid.grab().toImage()
    area = grid.picture_area(0)
    assert whole.pixelColor(round(area.left()) + 1, round(area.center().y())) == colour
    assert whole.pixelColor(round(area.right()) - 2, round(area.center().y())) == colour


@pytest.mark.parametrize("name", ["4", "64"])
def test_the_age_of_a_held_picture_is_in_the_header(grid, name):
    grid.resize(1366, 700)
    grid.set_layout(layout(name))
    looks = set()
    for age in (12.0, 13.0, 400.0):
        show(grid, 0, grey(), mode=TileMode.PAUSED, mode_age_s=age)
        looks.add(bytes(header_of(grid).constBits()))
    assert len(looks) == 3


def test_paused_and_replaying_differ_in_shape_and_word_too(grid):
    words = {mode_words(view(**more))[-2] for more in (PAUSED_VIEW, REPLAY_VIEW)}
    assert words == {"Paused 12 s", "Replay 24 s"}
    assert status_words(view(**PAUSED_VIEW)) == "Paused: picture 12 s old"
    assert status_words(view(**REPLAY_VIEW, held=True)) == "Replay held: 24 s ago"


def test_a_hidden_camera_stays_hidden_when_it_is_paused(grid):
    screen = PlainScreen()
    screen.show(250, 0, 0)
    show(grid, 0, screen, TileState(TileKind.HIDDEN), **PAUSED_VIEW)
    assert share_of(picture_of(grid), Qt.GlobalColor.red) == 0
    image = picture_of(grid)
    assert image.pixelColor(image.width() // 4, image.height() // 2).red() < 100


def test_the_scrubber_shows_where_the_replay_is_and_is_dragged(grid, qtbot):
    show(grid, 0, grey(), **REPLAY_VIEW)
    image = grid.grab().toImage()
    area = grid.picture_area(0)
    bar = scrubber_bar(area, grid.font())
    assert image.pixelColor(QPoint(round(bar.left() + 0.1 * bar.width()), round(bar.center().y()))) == REPLAY
    assert image.pixelColor(QPoint(round(bar.left() + 0.6 * bar.width()), round(bar.center().y()))) != REPLAY
    told, enlarged = [], []
    grid.scrubbed.connect(lambda tile, seconds: told.append((tile, seconds)))
    grid.enlarge.connect(enlarged.append)
    at = [QPoint(round(bar.left() + share * bar.width()), round(bar.center().y())) for share in (0.5, 0.9)]
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=at[0])
    qtbot.mouseMove(grid, at[1])
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=at[1])
    assert told[0] == (0, pytest.approx(15, abs=0.2))
    assert told[-1] == (0, pytest.approx(27, abs=0.2))
    qtbot.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=at[0])
    assert enlarged == []
    qtbot.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert enlarged == [0]


def test_an_unchanged_picture_is_marked_and_can_still_be_judged(grid):
    screen = PlainScreen()
    screen.show(240, 240, 240)
    show(grid, 0, screen)
    upper = grid.picture_area(0).center().toPoint() - QPoint(3, 60)
    before = grid.grab().toImage()
    show(grid, 0, screen, TileState(TileKind.UNCHANGED, age_s=0.1, unchanged_s=45))
    after = grid.grab().toImage()
    assert 120 < after.pixelColor(upper).lightness() < before.pixelColor(upper).lightness()
    foot = grid.picture_area(0).bottom() - 8
    row = [after.pixelColor(x, round(foot)).lightness() for x in range(10, 390)]
    assert min(row) < 60
    state = TileState(TileKind.UNCHANGED, unchanged_s=45)
    assert status_words(view(state)) == "Picture unchanged for 45 s"


def test_an_old_picture_kept_while_connecting_is_not_shown_as_live(grid):
    show(grid, 0, grey(), TileState(TileKind.CONNECTING, age_s=0.5))
    corner = grid.picture_area(0).center().toPoint() + QPoint(0, 80)
    fresh = grid.grab().toImage().pixelColor(corner)
    show(grid, 0, grey(), TileState(TileKind.CONNECTING, age_s=9.0))
    assert grid.grab().toImage().pixelColor(corner).lightness() < fresh.lightness()


def test_a_hole_keeps_its_label_and_shows_no_picture(grid):
    screen = PlainScreen()
    screen.show(250, 0, 0)
    hole = TileState(TileKind.HOLE)
    show(grid, 0, screen, hole)
    image = grid.grab(grid.picture_area(0).toAlignedRect()).toImage()
    assert share_of(image, Qt.GlobalColor.red) == 0
    assert "not in the list" in tip(view(hole), "en")
    named = header_of(grid)
    show(grid, 0, screen, hole, number=1102)
    assert header_of(grid) != named


def test_marks_say_why_and_each_step_of_economy_has_its_own():
    busy = [marks(view(TileState(TileKind.LIVE, economy=step))) for step in Economy]
    assert busy[0] == [] and len({found[0].icon for found in busy[1:]}) == 3
    every = marks(view(audio=True, pinned=True, ptz=True, stream="main"))
    assert [mark.words for mark in every] == [
        "Sound of this camera is on",
        "Pinned: paging leaves it here",
        "Can be moved",
        "Main stream",
    ]
    assert marks(view(stream="sub")) == []


def test_marks_are_drawn_in_the_header_and_give_way_to_the_name(grid):
    show(grid, 0, grey())
    plain = header_of(grid)
    show(grid, 0, grey(), pinned=True)
    pinned = header_of(grid)
    assert pinned != plain
    show(grid, 0, grey(), pinned=True, audio=True)
    assert header_of(grid) not in (plain, pinned)


def test_the_clock_says_age_and_offset(grid):
    assert clock_lines(view(clock_age_s=0.31)) == ["picture 0.3 s old", "camera's clock not told"]
    assert clock_lines(view(clock_age_s=0.31), known_only=True) == ["picture 0.3 s old"]
    assert clock_lines(view(clock_age_s=75, clock_offset_s=-3.4))[1] == "camera's clock 3.4 s behind"
    assert clock_lines(view(clock_offset_s=0.4)) == ["no picture yet", "camera's clock right"]
    show(grid, 0, grey(), clock=True, clock_age_s=0.3)
    clocked = grid.grab().toImage()
    area = grid.picture_area(0)
    corner = QPoint(round(area.left()) + 6, round(area.bottom()) - 6)
    assert clocked.pixelColor(corner).lightness() < 60
    show(grid, 0, grey())
    assert grid.grab().toImage().pixelColor(corner).getRgb()[:3] == (90, 90, 90)


def test_a_tip_says_everything(grid):
    state = TileState(TileKind.RECONNECTING, Reason.NO_ANSWER, age_s=4, attempt=2, retry_s=3)
    lines = tip(view(state, pinned=True, clock_offset_s=-90.0, **PAUSED_VIEW), "en").split("\n")
    assert lines == [
        "1101  School gate",
        "Paused: picture 12 s old",
        "The camera now: No answer: attempt 2 in 3 s",
        "Check power and cable at the site; ask the site by phone.",
        "Pinned: paging leaves it here",
        "camera's clock 1 min 30 s behind",
    ]


def test_a_live_picture_under_the_clock_repaints_and_a_plain_one_does_not(grid, qtbot):
    """What the header alone says must not cost the picture a repaint."""
    screen = grey()
    show(grid, 1, screen)
    qtbot.wait(30)
    painted = []
    inside = grid.tile_rect(1).center()
    original = grid.surface.paintEvent
    grid.surface.paintEvent = lambda event: (painted.append(event.region().contains(inside)), original(event))
    grid.set_tile(1, view(LIVE, pinned=True))
    qtbot.wait(30)
    assert painted and not any(painted)
    grid.set_tile(1, view(LIVE, clock=True, clock_age_s=0.2))
    qtbot.wait(30)
    assert painted[-1]


def test_both_themes_have_the_same_tiles(grid):
    looks = []
    for dress in (theme.DARK, theme.LIGHT):
        theme.use(dress)
        show(grid, 0, grey(), **REPLAY_VIEW)
        looks.append(header_of(grid).pixelColor(200, 10))
    theme.use(theme.DARK)
    assert looks[0] == looks[1]
