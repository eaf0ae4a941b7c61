"""Passwords of cameras, recorders and sources in the window, and on a terminal."""
