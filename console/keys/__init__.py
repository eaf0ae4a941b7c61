"""The centre's root and the seat's key: made or imported, kept encrypted, used to sign."""
