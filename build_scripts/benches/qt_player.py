"""A wall of QtMultimedia players, as a peer to measure: `python qt_player.py X,Y,W,H=URL …`.

Runs in an environment of its own, which has PySide6 with QtMultimedia.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QUrl
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QApplication, QWidget


def main() -> int:
    """Show every address at its place until the program is ended."""
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    players = []
    for argument in sys.argv[1:]:
        place, _, url = argument.partition("=")
        screen = QVideoWidget(window)
        screen.setGeometry(*(int(number) for number in place.split(",")))
        player = QMediaPlayer(window)
        player.setVideoOutput(screen)
        player.setLoops(QMediaPlayer.Loops.Infinite)
        player.setSource(QUrl.fromUserInput(url))
        player.play()
        players.append(player)
    window.setGeometry(app.primaryScreen().geometry())
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
