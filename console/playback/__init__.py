"""The one door to libVLC: a process that turns feeds and clips into frames in shared memory."""
