"""The one door to SQLite: migrations, and one module per group of tables."""
