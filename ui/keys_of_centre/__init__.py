"""The keys of the centre as people meet them: a window, a page to print, and `safecity keys`."""
