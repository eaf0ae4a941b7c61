"""The media relay: one session per stream, a ring of recent packets, feeds, clips and stills."""
