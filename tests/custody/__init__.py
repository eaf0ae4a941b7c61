"""The custody chain: what is entered, sealed, taken along and looked through."""
