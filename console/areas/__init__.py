"""Zones, thanas and wards from a city's own files: read, mended, compared, and what lies in which of them."""
