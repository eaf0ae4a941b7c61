"""Reusable Qt widgets: they take values by method and say intents by signal."""
