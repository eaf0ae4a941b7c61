"""The map's arithmetic: projection, clusters and shapes, without drawing anything."""
