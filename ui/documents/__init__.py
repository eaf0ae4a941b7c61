"""Documents of a package, set by Qt: the report, the draft of a certificate, the list of hashes."""
