"""A farm of real RTSP cameras with faults, for tests and benchmarks."""
