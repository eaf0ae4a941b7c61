"""Incidents on screen: the panel after a bookmark, the page of incidents, the strip of recent ones."""
