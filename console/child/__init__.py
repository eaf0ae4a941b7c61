"""Helper processes of the console: started, spoken to in JSON lines, watched and restarted."""
