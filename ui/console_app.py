"""`safecity-console`: reads the command line, builds everything, and runs the window until it is closed."""

from __future__ import annotations

import os
import sys

from console.catalogue.addresses import words_hold_credentials
from ui.options import BadOption, read_options


def main(arguments: list[str] | None = None) -> int:
    """Run the console; exit status 0, 1 where it could not start, 2 for a wrong command line."""
    if arguments is None:
        hide_credentials(sys.argv)
    try:
        options = read_options(arguments)
    except BadOption as error:
        print(f"safecity-console: {error}", file=sys.stderr)
        return 2
    settle_qt()
    # Only now: a wrong word is answered at once, and passwords have left the command line before Qt loads.
    from PySide6.QtWidgets import QApplication

    from ui.run import Run

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        # The console ends its helpers and its clips first; Qt would end the loop under them.
        app.setQuitOnLastWindowClosed(False)
    app.setApplicationName("safecity-console")
    return Run(options, app).run()


def hide_credentials(argv: list[str]) -> None:
    """Start again without passwords on the command line, which every user of the machine could read.

    The addresses go through a pipe instead (POSIX; on Windows others' command lines cannot be read).
    """
    given = [word for word in argv[1:] if _holds_credentials(_address_in(word))]
    text = "\n".join(map(_address_in, given)).encode()
    # More than that a pipe does not hold without a reader.
    if not given or len(text) > 60_000 or os.name != "posix" or not any(map(_is_wall, argv)):
        return
    reading, writing = os.pipe()
    os.write(writing, text)
    os.close(writing)
    os.set_inheritable(reading, True)
    kept: list[str] = []
    for at, word in enumerate(argv[1:], 1):
        if word not in given:
            kept.append(word)
        elif at == argv.index(given[0]):
            kept.append(f"{word.removesuffix(_address_in(word))}@/dev/fd/{reading}")
    os.execv(sys.executable, [sys.executable, "-m", "ui.console_app", *kept])  # noqa: S606


def _is_wall(word: str) -> bool:
    """Whether it is `--wall`, `--wall=…`, or one of them cut short, as argparse lets it be."""
    option = word.partition("=")[0]
    return option.startswith("--w") and "--wall".startswith(option)


def _address_in(word: str) -> str:
    return word.partition("=")[2] if "=" in word and _is_wall(word) else word


def _holds_credentials(address: str) -> bool:
    return "://" in address and ("@" in address[1:] or words_hold_credentials(address))


def settle_qt() -> None:
    """What Qt must be told before it is loaded."""
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    # Qt hands half of each tile's picture to a thread of its own and waits for it. Of 0.5 ms that made 0.9 to
    # 2 ms, and on a busy machine the window waited for a core twice.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


if __name__ == "__main__":
    sys.exit(main())
