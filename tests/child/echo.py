"""A helper process for tests: echoes, hangs or dies when told to."""

import os
import tempfile
import time

from console.child.worker import Message, Worker


def main() -> None:
    worker = Worker()

    def handle(message: Message) -> None:
        if message["do"] == "hang":
            time.sleep(60)
        elif message["do"] == "put down":
            _, path = tempfile.mkstemp()
            worker.emit({"is": "put down", "path": path})
            time.sleep(60)
        elif message["do"] == "die":
            os._exit(9)
        elif message["do"] == "print":
            os.write(1, b"a library's chatter\n")
            print("more chatter")
        else:
            worker.emit({"is": "echo", "of": message["do"], "text": message.get("text"), "nice": nice()})

    worker.run(handle)


def nice() -> int:
    return os.nice(0) if os.name == "posix" else 0


if __name__ == "__main__":
    main()
