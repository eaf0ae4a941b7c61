"""Lists of cameras and sites as people take them in: the window, and the command."""
