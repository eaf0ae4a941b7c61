"""The window that sets the ground of the map: plain, a file, or a server; tried before it is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from console.map.projection import View, to_world
from console.tiles.cover import cover
from console.tiles.values import TilesInfo, TileSource, TilesUnusable
from ui.background import Background
from ui.map_ground.ground import GroundChoice, Kind, MapGround
from ui.map_ground.words import trouble_words
from ui.sentences import error_sentence
from widgets.map.raster import decoded

_SAMPLE_PX = 160


class MapGroundDialog(QDialog):
    """Use `open()`. `middle` (longitude, latitude) is where a sample of the ground is looked for."""

    def __init__(
        self,
        ground: MapGround,
        background: Background,
        credentials: tuple[str, ...],
        middle: tuple[float, float],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(640)
        self._ground, self._background, self._middle = ground, background, middle
        self._turn = 0
        self.kinds: dict[Kind, QRadioButton] = {
            kind: QRadioButton(self) for kind in ("plain", "file", "server")
        }
        self._group = QButtonGroup(self)
        self.file, self.address, self.attribution = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.credential = QComboBox(self)
        self.browse, self.attempt = QPushButton(self), QPushButton(self)
        self.said, self.sample = QLabel(self), QLabel(self)
        self._labels = {name: QLabel(self) for name in ("credential", "attribution")}
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
        self._fill(credentials)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._show()

    def choice(self) -> GroundChoice:
        """What the window says now."""
        kind = next(kind for kind, button in self.kinds.items() if button.isChecked())
        if kind == "plain":
            return GroundChoice()
        place = self.file.text() if kind == "file" else self.address.text()
        login = self.credential.currentData() if kind == "server" else ""
        return GroundChoice(kind, place.strip(), self.attribution.text().strip(), login or "")

    def accept(self) -> None:
        """Use it for all maps."""
        self._ground.set_choice(self.choice())
        super().accept()

    # Trying

    def try_out(self) -> None:
        """Open it and fetch one tile near the middle of the city."""
        self._turn += 1
        turn, opened = self._turn, self._ground.opener(self.choice())
        self.said.setText(self.tr("Looking …"))
        self.sample.clear()
        self._background.run(
            lambda: _sample(opened, self._middle),
            lambda found: self._tried(turn, *found),
            lambda error: self._failed(turn, error),
        )

    def _tried(self, turn: int, info: TilesInfo, data: bytes | None) -> None:
        if turn != self._turn:
            return
        said = self.tr("Usable: {name}, zoom {low} to {high}.").format(
            name=info.name or self.tr("no name"), low=info.zoom_from, high=info.zoom_to
        )
        if data is None:
            said += " " + self.tr("It has nothing in the middle of the city.")
        else:
            try:
                picture = QPixmap.fromImage(decoded(data))
            except TilesUnusable as error:
                self._failed(turn, error)
                return
            self.sample.setPixmap(
                picture.scaled(
                    QSize(_SAMPLE_PX, _SAMPLE_PX),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        if info.attribution and not self.attribution.text():
            self.attribution.setText(info.attribution)
        self.said.setText(said)

    def _failed(self, turn: int, error: BaseException) -> None:
        if turn == self._turn:
            known = trouble_words(error.trouble) if isinstance(error, TilesUnusable) else ""
            self.said.setText(known or error_sentence(error))

    def _changed(self) -> None:
        """What was tried is not what stands here any more."""
        self._turn += 1
        self.said.clear()
        self.sample.clear()
        self._show()

    def done(self, result: int) -> None:
        """The window closes; what is still being tried is of no interest."""
        self._turn += 1
        super().done(result)

    # Showing

    def _show(self) -> None:
        choice = self.choice()
        self.file.setEnabled(choice.kind == "file")
        self.browse.setEnabled(choice.kind == "file")
        self.address.setEnabled(choice.kind == "server")
        login, words = choice.kind == "server", choice.kind != "plain"
        self.credential.setEnabled(login)
        self._labels["credential"].setEnabled(login)
        self.attribution.setEnabled(words)
        self._labels["attribution"].setEnabled(words)
        ready = choice.kind == "plain" or bool(choice.place)
        self.attempt.setEnabled(choice.kind != "plain" and ready)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Map file"), self.file.text() or str(Path.home()))
        dialog.setNameFilters([self.tr("Raster maps (*.mbtiles)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._file_chosen)
        dialog.open()

    def _file_chosen(self, path: str) -> None:
        self.file.setText(path)
        self.try_out()

    def _fill(self, credentials: tuple[str, ...]) -> None:
        choice = self._ground.choice
        for button in self.kinds.values():
            self._group.addButton(button)
        self.kinds[choice.kind].setChecked(True)
        self.kinds[choice.kind].setFocus()
        if choice.kind == "file":
            self.file.setText(choice.place)
        if choice.kind == "server":
            self.address.setText(choice.place)
        self.attribution.setText(choice.attribution)
        self.credential.addItem("—", "")
        for name in credentials:
            self.credential.addItem(name, name)
        self.credential.setCurrentIndex(max(0, self.credential.findData(choice.credential)))

    def _connect(self) -> None:
        self._group.buttonToggled.connect(lambda *_: self._changed())
        for edit in (self.file, self.address):
            edit.textChanged.connect(lambda _: self._changed())
        self.credential.currentIndexChanged.connect(lambda _: self._changed())
        self.browse.clicked.connect(self._choose_file)
        self.attempt.clicked.connect(self.try_out)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.setSpacing(8)
        file.addWidget(self.file, 1)
        file.addWidget(self.browse)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.kinds["plain"], QLabel(self))
        form.addRow(self.kinds["file"], file)
        form.addRow(self.kinds["server"], self.address)
        form.addRow(self._labels["credential"], self.credential)
        form.addRow(self._labels["attribution"], self.attribution)
        for button in (self.browse, self.attempt):
            button.setAutoDefault(False)
        self.said.setWordWrap(True)
        # The name of a map may look like HTML.
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.sample.setFixedSize(_SAMPLE_PX, _SAMPLE_PX)
        self.sample.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tried = QHBoxLayout()
        tried.addWidget(self.said, 1, Qt.AlignmentFlag.AlignTop)
        tried.addWidget(self.sample)
        foot = QHBoxLayout()
        foot.addWidget(self.attempt)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(form)
        whole.addLayout(tried, 1)
        whole.addLayout(foot)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Ground of the map"))
        self.kinds["plain"].setText(self.tr("Plain: the city's own areas and roads"))
        self.kinds["file"].setText(self.tr("A map file (raster MBTiles)"))
        self.kinds["server"].setText(self.tr("A tile server of the network"))
        self._labels["credential"].setText(self.tr("Password entry"))
        self._labels["attribution"].setText(self.tr("Said on the map"))
        self.address.setPlaceholderText("http://192.0.2.20/tiles/{z}/{x}/{y}.png")
        self.attribution.setPlaceholderText("© OpenStreetMap contributors")
        self.browse.setText(self.tr("Choose…"))
        self.attempt.setText(self.tr("Try it"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use it"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.file.setAccessibleName(self.tr("Map file"))
        self.address.setAccessibleName(self.tr("Address of the tile server"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _sample(opened: Callable[[], TileSource], middle: tuple[float, float]) -> tuple[TilesInfo, bytes | None]:
    """What a source says of itself, and one of its tiles in the middle of the city. Raises TilesUnusable."""
    source = opened()
    try:
        x, y = to_world(*middle)
        zoom = float(min(max(13, source.info.zoom_from), source.info.zoom_to))
        placed = cover(View(float(x), float(y), zoom, 4, 4), source.info)
        return source.info, source.tile(placed[0].tile) if placed else None
    finally:
        source.close()
