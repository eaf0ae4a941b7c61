"""What lies under the maps of the window: plain shapes, a file of tiles, or a tile server of the network."""
