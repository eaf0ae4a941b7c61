"""A real ZoneMinder from Debian's packages, run from a scratch folder on loopback."""
