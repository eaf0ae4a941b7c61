"""Raster tiles: MBTiles files and those that are none, a server with bad luck, a bounded cache."""

import contextlib
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.map.projection import View, to_world
from console.tiles import mbtiles as mbtiles_module
from console.tiles.breaker import FIRST_PAUSE_S, Breaker
from console.tiles.cache import FRESH_S, TileCache
from console.tiles.cover import TILES_AT_MOST, cover, parents
from console.tiles.mbtiles import MbTiles
from console.tiles.server import TileServer, check_address
from console.tiles.values import Tile, TilesInfo, TilesTrouble, TilesUnusable
from tests.rig.tile_server import TileRig, picture


def mbtiles(path, tiles, **metadata):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
    db.execute(
        "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)"
    )
    db.executemany("INSERT INTO metadata VALUES (?, ?)", metadata.items())
    db.executemany(
        "INSERT INTO tiles VALUES (?, ?, ?, ?)",
        [(z, x, (1 << z) - 1 - y, data) for (z, x, y), data in tiles.items()],
    )
    db.commit()
    db.close()
    return path


# Files


def test_a_file_gives_its_tiles_by_the_usual_scheme(tmp_path):
    path = mbtiles(
        tmp_path / "a.mbtiles",
        {(1, 0, 0): picture(1, 0, 0), (1, 1, 1): picture(1, 1, 1)},
        name="City",
        format="png",
        attribution="© Survey",
        minzoom="1",
        maxzoom="1",
        bounds="78,27,79,28",
    )
    source = MbTiles(path)
    assert source.info == TilesInfo("City", "© Survey", 1, 1, (78.0, 27.0, 79.0, 28.0))
    assert source.tile(Tile(1, 0, 0)) == picture(1, 0, 0)
    assert source.tile(Tile(1, 1, 1)) == picture(1, 1, 1)
    assert source.tile(Tile(1, 0, 1)) is None
    source.close()


def test_zooms_that_are_not_told_are_looked_up(tmp_path):
    source = MbTiles(
        mbtiles(tmp_path / "a.mbtiles", {(3, 1, 1): b"\xff\xd8\xff", (7, 1, 1): b"\xff\xd8\xff"})
    )
    assert (source.info.zoom_from, source.info.zoom_to) == (3, 7)
    source.close()


def test_what_is_no_file_of_raster_tiles_is_refused_with_the_reason(tmp_path):
    empty, text, other = tmp_path / "empty", tmp_path / "text", tmp_path / "other"
    empty.write_bytes(b"")
    text.write_text("no database")
    sqlite3.connect(other).execute("CREATE TABLE x (y)").connection.close()
    cases = [
        (tmp_path / "nowhere.mbtiles", TilesTrouble.NOT_THERE),
        (empty, TilesTrouble.NOT_MBTILES),
        (text, TilesTrouble.NOT_MBTILES),
        (other, TilesTrouble.NOT_MBTILES),
        (mbtiles(tmp_path / "v", {(1, 0, 0): b"x"}, format="pbf"), TilesTrouble.VECTOR),
        (mbtiles(tmp_path / "w", {(1, 0, 0): b"\x1f\x8b123"}), TilesTrouble.VECTOR),
        (mbtiles(tmp_path / "n", {}, format="png"), TilesTrouble.EMPTY),
    ]
    for path, trouble in cases:
        with pytest.raises(TilesUnusable) as refused:
            MbTiles(path)
        assert refused.value.trouble is trouble, path
    huge = MbTiles(mbtiles(tmp_path / "h", {(1, 0, 0): bytes(3 * 1024 * 1024)}))
    with pytest.raises(TilesUnusable) as refused:
        huge.tile(Tile(1, 0, 0))
    assert refused.value.trouble is TilesTrouble.TOO_LARGE
    huge.close()


@pytest.mark.parametrize(
    ("metadata", "tiles"),
    [
        ({"minzoom": "99999999", "maxzoom": "99999999"}, {}),
        ({}, {(50, 0, 0): b"\x89PNG"}),
        ({"minzoom": "7", "maxzoom": "3"}, {("x", 0, 0): b"\x89PNG"}),
    ],
)
def test_zooms_that_no_map_has_are_refused_or_looked_up(tmp_path, metadata, tiles):
    path = mbtiles(tmp_path / "a", {(3, 1, 1): b"\x89PNG"} if not tiles else {}, **metadata)
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE loose (zoom_level, tile_column, tile_row, tile_data)")
    db.executemany("INSERT INTO loose VALUES (?, ?, ?, ?)", [(*key, data) for key, data in tiles.items()])
    if tiles:
        db.execute("DROP TABLE tiles")
        db.execute("ALTER TABLE loose RENAME TO tiles")
    db.commit()
    db.close()
    if tiles:
        with pytest.raises(TilesUnusable) as refused:
            MbTiles(path)
        assert refused.value.trouble is TilesTrouble.NOT_MBTILES
    else:
        source = MbTiles(path)
        assert (source.info.zoom_from, source.info.zoom_to) == (3, 3)
        source.close()


def test_a_view_without_end_in_place_of_tiles_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(mbtiles_module, "_ANSWER_S", 0.2)
    path = tmp_path / "endless"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
    db.execute(
        "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i AS zoom_level, 0 AS tile_column, 0 AS tile_row, x'89504E47' AS tile_data"
        " FROM n WHERE i < 0"
    )
    db.commit()
    db.close()
    with pytest.raises(TilesUnusable) as refused:
        MbTiles(path)
    assert refused.value.trouble is TilesTrouble.NOT_MBTILES


def test_a_file_on_a_share_that_went_away_is_opened_anew_when_it_is_back(tmp_path):
    path = mbtiles(tmp_path / "a", {(1, 0, 0): picture(1, 0, 0)})
    source = MbTiles(path)
    away = path.rename(tmp_path / "away")
    source._db.close()
    for trouble in (TilesTrouble.NOT_READABLE, TilesTrouble.NOT_THERE):
        with pytest.raises(TilesUnusable):
            source.tile(Tile(1, 0, 0))
        assert source.trouble is trouble
    away.rename(path)
    assert source.tile(Tile(1, 0, 0)) == picture(1, 0, 0)
    assert source.trouble is None
    source.close()


# A server


@pytest.fixture
def rig():
    with TileRig() as server:
        yield server


@pytest.fixture
def server(rig, tmp_path):
    made = TileServer(rig.address, tmp_path / "cache.sqlite3")
    yield made
    made.close()


TILE = Tile(13, 5873, 3437)


def test_a_tile_is_fetched_once_and_then_comes_from_the_disk(rig, server, tmp_path):
    first = server.tile(TILE)
    assert first == picture(*TILE)
    assert server.tile(TILE) == first
    assert rig.tiles.seen == ["/13/5873/3437.png"]
    again = TileServer(rig.address, tmp_path / "cache.sqlite3")
    rig.tiles.fault = "500"
    assert again.tile(TILE) == first
    again.close()


def test_rows_from_the_south_are_asked_for_where_the_address_says_so(rig, tmp_path):
    server = TileServer(rig.address.replace("{y}", "{-y}"), tmp_path / "c")
    server.tile(Tile(3, 1, 2))
    assert rig.tiles.seen == ["/3/1/5.png"]
    server.close()


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        ("401", TilesTrouble.REFUSED),
        ("500", TilesTrouble.REFUSED),
        ("redirect", TilesTrouble.REFUSED),
        ("garbage", TilesTrouble.NO_PICTURE),
        ("huge", TilesTrouble.TOO_LARGE),
    ],
)
def test_a_hostile_server_costs_a_tile_and_says_why(rig, server, fault, trouble):
    rig.tiles.fault = fault
    with pytest.raises(TilesUnusable) as refused:
        server.tile(TILE)
    assert refused.value.trouble is trouble
    assert server.cache.size == (0, 0)


def test_a_server_that_is_back_is_asked_for_what_it_did_not_give(rig, tmp_path):
    now = [0.0]
    server = TileServer(rig.address, tmp_path / "c", clock=lambda: now[0])
    rig.tiles.fault = "500"
    for x in range(4):
        with pytest.raises(TilesUnusable):
            server.tile(Tile(5, x, 1))
    assert len(rig.tiles.seen) == 2
    assert server.trouble is TilesTrouble.REFUSED
    rig.tiles.fault = ""
    now[0] = FIRST_PAUSE_S + 1
    assert server.tile(Tile(5, 3, 1)) == picture(5, 3, 1)
    assert server.trouble is None
    server.close()


def test_a_cache_that_another_map_is_writing_is_not_thrown_away(tmp_path):
    file = tmp_path / "c"
    first = TileCache(file)
    first.put(TILE, b"1")
    first._db.execute("BEGIN EXCLUSIVE")
    second = TileCache(file)
    first._db.execute("COMMIT")
    assert first.get(TILE) == (b"1", True)
    second.close()
    first.close()
    again = TileCache(file)
    assert again.get(TILE) == (b"1", True)
    again.close()


def test_without_a_place_for_a_file_a_little_is_kept_in_memory(rig, tmp_path):
    (tmp_path / "no folder").write_text("")
    server = TileServer(rig.address, tmp_path / "no folder" / "c")
    assert server.tile(TILE) == server.tile(TILE) == picture(*TILE)
    assert len(rig.tiles.seen) == 1
    server.close()


def test_a_place_without_a_tile_is_not_asked_for_again_at_once(rig, server):
    rig.tiles.fault = "404"
    assert server.tile(TILE) is None
    assert server.tile(TILE) is None
    assert len(rig.tiles.seen) == 1


def test_a_server_that_fails_is_left_alone_for_a_while(rig, tmp_path):
    now = [0.0]
    server = TileServer(rig.address, tmp_path / "c", clock=lambda: now[0])
    rig.tiles.fault = "500"
    for x in range(6):
        with contextlib.suppress(TilesUnusable):
            assert server.tile(Tile(5, x, 0)) is None
    assert len(rig.tiles.seen) == 2
    now[0] = FIRST_PAUSE_S + 1
    rig.tiles.fault = ""
    assert server.tile(Tile(5, 5, 0)) == picture(5, 5, 0)
    server.close()


def test_an_old_tile_is_renewed_and_stands_in_while_the_server_is_silent(rig, server):
    server.cache._now = lambda: 0.0
    server.tile(TILE)
    server.cache._now = lambda: FRESH_S + 1
    rig.tiles.fault = "500"
    assert server.tile(TILE) == picture(*TILE)
    assert server.trouble is TilesTrouble.REFUSED
    rig.tiles.fault = ""
    server.tile(TILE)
    assert server.trouble is None
    assert len(rig.tiles.seen) == 3


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ftp://h/{z}/{x}/{y}",
        "http://h/{z}/{x}",
        "http://user:pw@h/{z}/{x}/{y}",
        "file:///etc/{z}/{x}/{y}",
        "http://[/{z}/{x}/{y}",
        "http://h/{z}/{x}/{y}" + "a" * 600,
    ],
)
def test_addresses_that_are_none_of_tiles(address):
    with pytest.raises(TilesUnusable) as refused:
        check_address(address)
    assert refused.value.trouble is TilesTrouble.BAD_ADDRESS


# Cache and breaker


def test_the_cache_is_bounded_and_lets_the_oldest_go(tmp_path):
    now = [0.0]
    cache = TileCache(tmp_path / "c", at_most=100_000, now=lambda: now[0])
    for x in range(1_100):
        now[0] = float(x)
        cache.put(Tile(15, x, 0), bytes(1_000))
    count, size = cache.size
    # It is looked at every 500 tiles.
    assert size <= 100_000 + 500 * 1_000
    assert cache.get(Tile(15, 0, 0)) is None
    assert cache.get(Tile(15, 1_099, 0)) is not None
    cache.clear()
    assert cache.size == (0, 0)
    cache.close()
    assert count > 0


def test_a_damaged_cache_is_begun_anew(tmp_path):
    file = tmp_path / "c"
    file.write_bytes(b"no database at all" * 100)
    cache = TileCache(file)
    cache.put(TILE, b"data")
    assert cache.get(TILE) == (b"data", True)
    cache.close()


def test_the_breaker_waits_longer_each_time_and_forgets_when_it_works():
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    breaker.failed()
    assert not breaker.is_open
    breaker.failed()
    assert breaker.is_open
    now[0] = FIRST_PAUSE_S
    assert not breaker.is_open
    breaker.failed()
    now[0] += FIRST_PAUSE_S + 1
    assert breaker.is_open
    now[0] += FIRST_PAUSE_S
    breaker.worked()
    breaker.failed()
    assert not breaker.is_open


# Which tiles


def test_a_view_is_covered_from_its_middle():
    x, y = to_world(78.08, 27.88)
    placed = cover(View(float(x), float(y), 13.3, 800, 600), TilesInfo())
    assert all(each.tile.z == 13 for each in placed)
    first = placed[0]
    assert first.left <= 400 <= first.left + first.size
    assert first.top <= 300 <= first.top + first.size
    assert min(each.left for each in placed) <= 0
    assert max(each.left + each.size for each in placed) >= 800


@pytest.mark.parametrize(
    ("width", "height", "dpr"), [(4480, 2800, 1.0), (3200, 2080, 1.0), (2560, 1720, 2.0)]
)
def test_large_screens_have_tiles_at_every_zoom(width, height, dpr):
    x, y = to_world(78.08, 27.88)
    for tenth in range(120, 170):
        placed = cover(View(float(x), float(y), tenth / 10, width, height), TilesInfo(), dpr)
        assert 0 < len(placed) <= TILES_AT_MOST
        assert len({each.tile.z for each in placed}) == 1


@given(st.floats(0, 1), st.floats(0, 1), st.floats(3, 20), st.integers(0, 12), st.integers(0, 10))
def test_every_covering_is_bounded_and_within_the_world(x, y, zoom, low, more):
    info = TilesInfo(zoom_from=low, zoom_to=low + more)
    placed = cover(View(x, y, zoom, 1920, 1080), info)
    assert len(placed) <= TILES_AT_MOST
    for each in placed:
        assert 0 <= each.tile.x < 1 << each.tile.z
        assert 0 <= each.tile.y < 1 << each.tile.z
        assert low <= each.tile.z <= low + more


def test_coarser_tiles_that_show_the_same_ground():
    (first, x, y, size), (second, *_) = parents(Tile(5, 13, 6), TilesInfo(zoom_from=3))
    assert (first, x, y, size) == (Tile(4, 6, 3), 0.5, 0.0, 0.5)
    assert second == Tile(3, 3, 1)
