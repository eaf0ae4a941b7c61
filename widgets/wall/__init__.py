"""The painted wall: one canvas for all tiles, which repaints only what is new."""
