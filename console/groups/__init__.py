"""Saved groups: cameras that somebody chose, a filter that stays alive, or the cameras along a route."""
