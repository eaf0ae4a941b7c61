"""Tests of incidents and their files."""
