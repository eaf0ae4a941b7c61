"""Tiles under the map, in pixels: each at its place, coarser ones meanwhile, no harm by bad ones."""

import pytest
from PySide6.QtGui import QImage, QPainter

from console.catalogue.values import Area, Name
from console.map.projection import View, to_world
from console.tiles.cover import cover
from console.tiles.server import TileServer
from console.tiles.values import TilesInfo, TilesTrouble, TilesUnusable
from tests.rig.tile_server import TileRig, picture
from widgets import theme
from widgets.map import MapWidget
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
    for data in (b"", b"x", picture(1, 2, 3)[:40], picture(1, 2, 3, 2048)):
        with pytest.raises(TilesUnusable):
            decoded(data)


def test_a_source_that_cannot_be_opened_is_told(qtbot):
    def refuse():
        raise TilesUnusable(TilesTrouble.VECTOR)

    layer = RasterLayer(refuse)
    qtbot.waitUntil(lambda: layer.trouble is TilesTrouble.VECTOR, timeout=10_000)
    assert painted(layer, world()).pixelColor(5, 5).getRgb()[:3] == (0, 0, 0)
    layer.close()


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
