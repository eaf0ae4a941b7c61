"""The farm's own process; only `blocks` is also imported by the tests."""
