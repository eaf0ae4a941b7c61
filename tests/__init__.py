"""Tests of Safe City Console, and the camera farm that they use."""
