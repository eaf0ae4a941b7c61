"""What an operator bookmarks, and the files kept for it."""
