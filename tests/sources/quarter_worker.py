"""The process that asks a source, with a quarter of its bound of cameras and a third of its memory."""

from __future__ import annotations

from console.sources import gathering, json_list, values, worker

CAMERAS_AT_MOST = values.CAMERAS_AT_MOST // 4

if __name__ == "__main__":
    gathering.CAMERAS_AT_MOST = json_list.CAMERAS_AT_MOST = CAMERAS_AT_MOST
    # Not a quarter: what Python needs itself does not shrink.
    worker.MEMORY_BYTES //= 3
    worker.main()
