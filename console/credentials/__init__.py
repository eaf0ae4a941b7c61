"""Logins of cameras, recorders and sources: by name, encrypted at rest, changed in one place."""
