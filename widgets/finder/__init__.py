"""The finder beside the wall: search, categories, areas, ownership, health, and the cameras that match."""
