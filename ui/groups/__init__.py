"""Saved groups as operators see them: their section, the dialog that keeps one, and their words."""
