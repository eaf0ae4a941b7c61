"""The built-in demo city: invented places and people, and scenes that it draws itself."""
