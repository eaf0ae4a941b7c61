"""The card that tells of a saved still: what it is called, and the ways to its file; it goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from console.ist import ist
from ui.background import Background
from ui.tile_stills import SavedStill
from widgets import icons
from widgets.image_file import NoPicture, read_image

STAY_MS = 12_000
WIDTH = 380
MARGIN = 12


class StillCard(QFrame):
    """In the lower right corner of `wall`. Never takes the keyboard; its buttons have keys of their own."""

    def __init__(self, wall: QWidget, background: Background) -> None:
        super().__init__(wall)
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self._wall, self._background = wall, background
        self._still: SavedStill | None = None
        self._name = QLabel()
        self._name.setProperty("role", "section")
        self._about = QLabel()
        self._about.setProperty("role", "dim")
        for label in (self._name, self._about):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._folder, self._copy, self._close = QPushButton(), QPushButton(), QToolButton()
        for button, act in (
            (self._folder, self.show_in_folder),
            (self._copy, self.copy_picture),
            (self._close, self.hide),
        ):
            button.clicked.connect(act)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.setFixedWidth(WIDTH)
        self.retranslate()
        self.hide()

    def tell(self, still: SavedStill) -> None:
        """A still was saved."""
        self._still = still
        self.retranslate()
        self.adjustSize()
        wall = self._wall.rect()
        self.move(wall.right() - self.width() - MARGIN, wall.bottom() - self.height() - MARGIN)
        self.show()
        self.raise_()
        self._timer.start(STAY_MS)

    def show_in_folder(self) -> None:
        """Open the folder in which the still lies."""
        if self._still is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._still.path.parent)))

    def copy_picture(self) -> None:
        """Bring the picture to the clipboard."""
        if self._still is not None:
            path = self._still.path
            self._background.run(lambda: read_image(path), self._copied, self._not_copied)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._folder.setText(self.tr("Show in &folder"))
        self._copy.setText(self.tr("&Copy picture"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setIcon(icons.icon("mdi6.close"))
        still = self._still
        if still is None:
            return
        self._name.setText(self.tr("Still of camera {number} saved").format(number=still.number))
        moment = ist(still.at_utc)
        self._about.setText(
            self.tr("{name} · picture of {time} · {width} × {height}").format(
                name=still.path.name, time=f"{moment:%H:%M:%S}", width=still.width, height=still.height
            )
            + f"\nSHA-256 {still.sha256[:16]}…"
        )
        self.setToolTip(f"{still.path}\n{still.sha256}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._close.setAutoRaise(True)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._folder)
        foot.addWidget(self._copy)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addLayout(foot)

    def _copied(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._copy.setText(self.tr("Copied"))

    def _not_copied(self, error: BaseException) -> None:
        if not isinstance(error, NoPicture):
            raise error
        self._copy.setText(self.tr("The file cannot be read"))
