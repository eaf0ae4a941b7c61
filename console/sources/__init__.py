"""Systems that cameras and recordings come from, each asked over `requests`."""
