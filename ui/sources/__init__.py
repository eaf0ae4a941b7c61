"""Sources of cameras, as a command and as a section of the window."""
