"""The process that reads files of areas: one message for each area of the file that it is asked for."""

from __future__ import annotations

from pathlib import Path

from console.areas.reading import read_areas
from console.areas.values import AreasUnreadable
from console.child.worker import Message, Worker


def main() -> None:
    """Say `ready`, then read what is asked for."""
    worker = Worker()

    def handle(message: Message) -> None:
        try:
            features = read_areas(Path(message["path"]))
        except AreasUnreadable as error:
            worker.emit({"is": "failed", "why": str(error.why), "detail": error.detail})
            return
        for each in features:
            worker.emit(
                {
                    "is": "area",
                    "place": each.place,
                    "properties": dict(each.properties),
                    "rings": [ring.points.tolist() for ring in each.rings],
                    "troubles": [str(trouble) for trouble in each.troubles],
                }
            )
        worker.emit({"is": "over"})

    worker.run(handle)


if __name__ == "__main__":
    main()
