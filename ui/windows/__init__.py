"""Windows beside the main one: the wall, the map and each view, put back where they were."""
