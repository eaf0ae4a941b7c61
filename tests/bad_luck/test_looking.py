"""The eye of these tests itself: it must see a wrong picture, an old one, and words."""

from __future__ import annotations

import numpy as np
import pytest

from tests.bad_luck.pictures import PALETTE, VEILED, Rect, best_page, canvas_of, find, look, pages

TILE = Rect(40, 20, 228, 128)


def painted(colour: np.ndarray) -> np.ndarray:
    """A screen with one tile of this colour."""
    rgb = np.full((200, 320, 3), (8, 11, 15), np.uint8)
    rgb[TILE.y : TILE.y + TILE.height, TILE.x : TILE.x + TILE.width] = colour
    return rgb


@pytest.mark.parametrize("own", range(len(PALETTE)))
def test_a_tiles_own_picture_is_known_and_every_other_one_is_seen_to_be_wrong(own: int):
    assert find(painted(PALETTE[own]), tuple(PALETTE[own])) == TILE
    for shown in range(len(PALETTE)):
        seen = look(painted(PALETTE[shown]), TILE, own)
        # Two pairs are alike where one lies under the veil; everything else is told apart.
        alike = np.abs(PALETTE[shown] - VEILED[own]).max() <= 40
        assert seen.camera == shown or alike
        assert seen.veiled == (seen.camera != shown)


def test_an_old_picture_and_words_are_told_from_a_live_one():
    assert (look(painted(VEILED[0]), TILE, 0).camera, look(painted(VEILED[0]), TILE, 0).veiled) == (0, True)
    assert look(painted(np.array((8, 11, 15))), TILE, 0).camera is None
    # White under a veil is as grey as camera 8; red it is not.
    assert look(painted(VEILED[7]), TILE, 0).camera in (7, 8)


def test_the_places_of_other_layouts_follow_from_one():
    tiles = [Rect(46 + 320 * (n % 4), 124 + 154 * (n // 4), 228, 128) for n in range(16)]
    canvas = canvas_of({number: tiles[number] for number in (1, 2, 7, 12)}, 4)
    assert canvas == Rect(0, 98, 1280, 616)
    assert canvas_of({3: tiles[3]}, 4) is None
    found = {page.name: page.tiles for page in pages(canvas, ("16", "9", "1"), 16)}
    assert len(found) == 1 + 2 + 16
    assert [owner for _, owner in found["9 from 9"]] == [9, 10, 11, 12, 13, 14, 15, None, None]
    for (place, _), tile in zip(found["16 from 0"], tiles, strict=True):
        assert abs(place.x - tile.x) <= 2 and abs(place.y - tile.y) <= 2


def test_one_wrong_tile_of_a_page_is_seen():
    candidates = list(pages(Rect(0, 98, 1280, 616), ("1", "4", "9", "16", "1+5"), 16))
    page = next(page for page in candidates if page.name == "9 from 0")
    rgb = np.full((800, 1280, 3), (8, 11, 15), np.uint8)
    for rect, owner in page.tiles:
        if owner not in (4, None):
            rgb[rect.y : rect.y + rect.height, rect.x : rect.x + rect.width] = PALETTE[owner]
    assert best_page(rgb, candidates) == (page, "")
    place = page.tiles[4][0]
    rgb[place.y : place.y + place.height, place.x : place.x + place.width] = PALETTE[12]
    assert best_page(rgb, candidates)[0] is None
