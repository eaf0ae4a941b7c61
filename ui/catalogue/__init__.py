"""The page of cameras and lists: what is to be placed, what is to be checked, and each of the sections."""
