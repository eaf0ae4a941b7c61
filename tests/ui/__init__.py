"""Tests of windows and pages."""
