"""Tiles under the map, in pixels: each at its place, coarser ones meanwhile, no harm by bad ones."""

import time

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from console.catalogue.values import Area, Name
from console.map.projection import View, to_world
from console.tiles.cover import cover
from console.tiles.server import TileServer
from console.tiles.values import Tile, TilesInfo, TilesTrouble, TilesUnusable
from tests.rig.tile_server import TileRig, picture
from widgets import theme
from widgets.map import MapWidget, raster
from widgets.map.raster import RasterLayer, decoded

LON, LAT = 78.08, 27.88


@pytest.fixture
def rig():
    with TileRig() as server:
        yield server


@pytest.fixture
def layer(rig, tmp_path, qtbot):
    made = RasterLayer(lambda: TileServer(rig.address, tmp_path / "cache.sqlite3"))
    qtbot.waitUntil(lambda: made.info is not None, timeout=10_000)
    yield made
    made.close()


@pytest.fixture
def light():
    before = theme.current()
    theme.use(theme.LIGHT)
    yield
    theme.use(before)


def world():
    x, y = to_world(LON, LAT)
    return View(float(x), float(y), 14.0, 640, 480)


def painted(layer, view):
    image = QImage(int(view.width), int(view.height), QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        for stroke in layer.strokes(view, theme.current(), 1.0):
            stroke(painter)
    return image


def colour_of(tile):
    return ((tile.x * 37) % 256, (tile.y * 59) % 256, (tile.z * 11) % 256)


def test_every_tile_stands_at_its_place(layer, light, qtbot):
    view = world()
    painted(layer, view)
    placed = cover(view, layer.info)

    def all_there():
        image = painted(layer, view)
        for each in placed:
            x, y = each.left + each.size / 2, each.top + each.size / 2
            if 0 <= x < view.width and 0 <= y < view.height:
                assert image.pixelColor(int(x), int(y)).getRgb()[:3] == colour_of(each.tile)
        return True

    qtbot.waitUntil(all_there, timeout=15_000)


def test_a_coarser_tile_stands_in_until_the_finer_ones_come(layer, light, qtbot):
    view = world()
    painted(layer, view)
    qtbot.waitUntil(lambda: not layer.waiting, timeout=15_000)
    qtbot.wait(300)
    finer = View(view.x, view.y, 15.0, 640, 480)
    middle = cover(view, layer.info)[0].tile
    image = painted(layer, finer)
    assert image.pixelColor(320, 240).getRgb()[:3] == colour_of(middle)


def test_bad_pictures_are_told_and_leave_the_map_standing(layer, rig, qtbot):
    for fault in ("garbage", "cut", "enormous"):
        rig.tiles.fault = fault
        told = []
        layer.trouble_changed.connect(told.append)
        view = View(world().x + 0.001 * len(fault), world().y, 14.0, 300, 300)
        painted(layer, view)
        qtbot.waitUntil(lambda told=told: layer.trouble is TilesTrouble.NO_PICTURE, timeout=15_000)
        layer.trouble_changed.disconnect(told.append)
        rig.tiles.fault = ""
        painted(layer, View(view.x, view.y + 0.001, 14.0, 300, 300))
        qtbot.waitUntil(lambda: layer.trouble is None, timeout=15_000)


def test_a_picture_is_known_by_what_it_is_and_bounded_before_it_is_unpacked():
    assert decoded(picture(1, 2, 3)).width() == 256
    assert decoded(picture(1, 2, 3, 512, "JPEG")).width() == 512
    assert decoded(picture(1, 2, 3, 1024)).width() == 512
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="9" height="9"/></svg>'
    )
    for data in (b"", b"x", picture(1, 2, 3)[:40], picture(1, 2, 3, 2048), picture(1, 2, 3, 256, "GIF"), svg):
        with pytest.raises(TilesUnusable):
            decoded(data)


def test_a_source_that_cannot_be_opened_is_told(qtbot):
    def refuse():
        raise TilesUnusable(TilesTrouble.VECTOR)

    layer = RasterLayer(refuse)
    qtbot.waitUntil(lambda: layer.trouble is TilesTrouble.VECTOR, timeout=10_000)
    assert painted(layer, world()).pixelColor(5, 5).getRgb()[:3] == (0, 0, 0)
    layer.close()


def test_a_source_that_comes_later_is_opened_then(rig, tmp_path, qtbot, light, monkeypatch):
    monkeypatch.setattr(raster, "AGAIN_MS", 200)
    there = []

    def open_source():
        if not there:
            raise TilesUnusable(TilesTrouble.NOT_THERE)
        return TileServer(rig.address, tmp_path / "c")

    layer = RasterLayer(open_source)
    said = []
    layer.trouble_changed.connect(said.append)
    qtbot.waitUntil(lambda: layer.trouble is TilesTrouble.NOT_THERE, timeout=10_000)
    there.append(1)
    qtbot.waitUntil(lambda: layer.info is not None, timeout=10_000)
    assert said == [TilesTrouble.NOT_THERE, None]
    layer.close()


def test_pictures_held_are_bounded_by_their_room_but_never_fewer_than_the_view_needs(
    layer, light, monkeypatch
):
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    monkeypatch.setattr(raster, "HELD_BYTES", 20 * image.sizeInBytes())
    painted(layer, world())
    needed = len(cover(world(), layer.info))
    for x in range(200):
        layer._hold(Tile(9, x, 1), image.copy())
        layer._hold(Tile(9, x, 2), None)
    held = [each for each in layer._held.values() if each is not None]
    assert len(layer._held) >= 2 * needed
    assert len(held) <= max(21, 2 * needed)
    assert layer._held_bytes == sum(each.sizeInBytes() for each in held)


def test_tiles_that_never_stop_coming_do_not_put_the_drawing_off(qtbot, light, monkeypatch):
    class Dripping(QObject):
        arrived = Signal()

        def strokes(self, *_):
            def stroke(_painter):
                time.sleep(0.006)

            return iter([stroke] * 30)

    shown = MapWidget()
    qtbot.addWidget(shown)
    shown.resize(640, 480)
    shown.show()
    dripping = Dripping()
    shown.set_raster(dripping)
    timer = QTimer(dripping, interval=20)
    timer.timeout.connect(dripping.arrived)
    timer.start()
    pictures = [None]

    def ended():
        if shown.ground_image._picture is not pictures[-1]:
            pictures.append(shown.ground_image._picture)
        return len(pictures) > 3

    qtbot.waitUntil(ended, timeout=15_000)
    timer.stop()
    shown.set_raster(None)


def test_the_map_shows_its_tiles_with_borders_over_them_and_follows_when_they_come(
    rig, tmp_path, qtbot, light
):
    shown = MapWidget()
    qtbot.addWidget(shown)
    shown.resize(640, 480)
    ring = ((78.0, 27.8), (78.2, 27.8), (78.2, 28.0), (78.0, 28.0), (78.0, 27.8))
    shown.set_areas([Area("c", "city", Name("", "City"), "", (ring,))])
    layer = RasterLayer(lambda: TileServer(rig.address, tmp_path / "c"))
    shown.set_raster(layer)
    shown.show()
    shown.go(View(*(float(v) for v in to_world(LON, LAT)), 14.0, 640, 480))
    middle = cover(world(), TilesInfo())[0]
    at = (int(middle.left + 100), int(middle.top + 100))

    def there():
        shown.finish()
        return shown.grab().toImage().pixelColor(*at).getRgb()[:3] == colour_of(middle.tile)

    qtbot.waitUntil(there, timeout=20_000)
    shown.set_raster(None)
    shown.finish()
    assert shown.grab().toImage().pixelColor(*at).getRgb()[:3] != colour_of(middle.tile)
    layer.close()
