"""Incidents and the files that are kept for them."""
