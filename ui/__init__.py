"""Windows, pages and dialogs, and the wiring between widgets and the core."""
