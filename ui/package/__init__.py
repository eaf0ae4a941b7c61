"""Packages of evidence in the window and on the command line: made, and verified."""
