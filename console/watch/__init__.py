"""The health of every camera of the city, also of those that nobody is looking at."""
