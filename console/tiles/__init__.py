"""Raster tiles for the map: from an MBTiles file, or from a server of the network with a cache on disk."""
