"""What the console ships beside its code: categories, icons, themes, translations."""
