"""Lists of cameras and sites: read, understood, compared with the catalogue, taken in and given out."""
