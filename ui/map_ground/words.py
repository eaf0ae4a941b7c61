"""Why the ground of the map cannot be had, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.tiles.values import TilesTrouble

translate = QCoreApplication.translate


def trouble_words(trouble: TilesTrouble) -> str:
    """A sentence for whoever sees a map without its ground."""
    return {
        TilesTrouble.NOT_THERE: translate(
            "MapGround", "The map file is not there any more. Choose it again."
        ),
        TilesTrouble.NOT_READABLE: translate("MapGround", "The map file could not be read."),
        TilesTrouble.NOT_MBTILES: translate(
            "MapGround", "This is no MBTiles file. Export the map as raster MBTiles (PNG or JPEG)."
        ),
        TilesTrouble.VECTOR: translate(
            "MapGround", "The file holds vector tiles. Export the map as raster MBTiles (PNG or JPEG)."
        ),
        TilesTrouble.EMPTY: translate("MapGround", "The map file has no tiles in it."),
        TilesTrouble.BAD_ADDRESS: translate(
            "MapGround",
            "The address must begin with http:// or https://, have {z}, {x} and {y} in it, and no password.",
        ),
        TilesTrouble.NO_ANSWER: translate(
            "MapGround", "The tile server does not answer. What was seen before is shown from the cache."
        ),
        TilesTrouble.REFUSED: translate(
            "MapGround", "The tile server refuses: check its address and password."
        ),
        TilesTrouble.NOT_SAFE: translate("MapGround", "The tile server's certificate is not trusted."),
        TilesTrouble.TOO_LARGE: translate("MapGround", "What came as a tile is far too large for one."),
        TilesTrouble.NO_PICTURE: translate("MapGround", "What came as a tile is no picture."),
    }[trouble]
