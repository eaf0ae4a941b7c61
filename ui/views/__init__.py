"""Views and tours on screen: their menu, their windows, and the tour that is under way."""
