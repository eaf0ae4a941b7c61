"""Pure rules of the wall: layouts, groups and pages, which stream for which tile, tile states."""
