"""What an export came to: where the package lies, what it is known by, and whether it holds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.package import forms
from console.package.values import Exported
from ui.documents.words import fingerprint_lines
from widgets import icons, theme
from widgets.words import bytes_words, count_words

_ICON_PX = 28


class ExportResult(QWidget):
    """Shows one package. `verify_wanted` when it is to be verified now."""

    verify_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exported: Exported | None = None
        self._answer: tuple[bool, str] | None = None
        self._icon, self._title = QLabel(self), QLabel(self)
        self._title.setProperty("role", "title")
        self._demo = QLabel(self)
        self._demo.setProperty("role", "warning")
        self._demo.setWordWrap(True)
        self._form = QFormLayout()
        self._names = [QLabel(self) for _ in range(6)]
        self._values = [_selectable(self) for _ in self._names[1:]]
        # Seal and fingerprint have two lines of their own, which nothing may squeeze into one.
        for number in (2, 3):
            self._values[number].setWordWrap(False)
        # A path has no place to break a line at.
        self.where = QLineEdit(self)
        self.where.setReadOnly(True)
        fields: list[QWidget] = [self._values[0], self.where, *self._values[1:]]
        for name, field in zip(self._names, fields, strict=True):
            name.setProperty("role", "section")
            self._form.addRow(name, field)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        self.verify, self.folder, self.hash_report = (QPushButton(self) for _ in range(3))
        self.verify.setProperty("role", "primary")
        self.verify.clicked.connect(self.verify_wanted)
        self.folder.clicked.connect(self._open_folder)
        self.hash_report.clicked.connect(self._open_hash_report)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 1000)
        self.bar.hide()
        self._said_icon, self._said = QLabel(self), _selectable(self)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        for button in (self.verify, self.folder, self.hash_report):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        said = QHBoxLayout()
        said.addWidget(self._said_icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._demo)
        column.addLayout(self._form)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        column.addWidget(self.bar)
        column.addLayout(said)
        column.addStretch(1)

    def show_package(self, exported: Exported) -> None:
        """A package was made."""
        self._exported = exported
        self._answer = None
        self.retranslate()
        self.verify.setFocus()

    def set_checking(self, checking: bool) -> None:
        """It is being verified now."""
        self.verify.setEnabled(not checking)
        self.bar.setVisible(checking)
        self.bar.setValue(0)
        if checking:
            self._answer = None
            self._show_answer()

    def say(self, holds: bool, sentence: str) -> None:
        """What the verification found."""
        self._answer = (holds, sentence)
        self._show_answer()

    @property
    def room_wanted(self) -> int:
        """How high it must be to show all of it at its width, in pixels."""
        layout = self.layout()
        assert layout is not None
        return (
            layout.totalHeightForWidth(self.width())
            if layout.hasHeightForWidth()
            else self.sizeHint().height()
        )

    @property
    def answer(self) -> str:
        """What is said of the verification; empty while nothing is."""
        return self._said.text()

    def _show_answer(self) -> None:
        if self._answer is None:
            self._said.clear()
            self._said_icon.clear()
            return
        holds, sentence = self._answer
        colours = theme.current()
        name, colour = (
            ("mdi6.shield-check-outline", colours.live)
            if holds
            else ("mdi6.shield-alert-outline", colours.down)
        )
        self._said_icon.setPixmap(icons.pixmap(name, 20, colour, self.devicePixelRatioF()))
        self._said.setText(sentence)

    def _open_folder(self) -> None:
        if self._exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exported.path.parent)))

    @property
    def hash_report_file(self) -> Path | None:
        """The hash report, where the package is a folder."""
        exported = self._exported
        if exported is None or not exported.path.is_dir():
            return None
        return exported.path / forms.DOCUMENTS[2]

    def _open_hash_report(self) -> None:
        file = self.hash_report_file
        if file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._icon.setPixmap(
            icons.pixmap(
                "mdi6.package-variant-closed-check", _ICON_PX, theme.current().live, self.devicePixelRatioF()
            )
        )
        self._title.setText(self.tr("The package is made and was read back"))
        self._demo.setText(
            self.tr(
                "Made with demonstration keys: for trying out, not for court. The package says so itself."
            )
        )
        self._hint.setText(
            self.tr(
                "Whoever checks the package compares the root's fingerprint with the one on the centre's "
                "paper. VERIFY.txt in the package says how."
            )
        )
        self.verify.setText(self.tr("Verify now"))
        self.folder.setText(self.tr("Open folder"))
        self.hash_report.setText(self.tr("Open hash report to print"))
        names = (
            self.tr("Package"),
            self.tr("Where"),
            self.tr("Files"),
            self.tr("Seal (SHA-256 of the list of lists)"),
            self.tr("Root's fingerprint"),
            self.tr("Time stamp"),
        )
        for label, text in zip(self._names, names, strict=True):
            label.setText(text)
        if self._exported is not None:
            self._show_values(self._exported)
        self._show_answer()

    def _show_values(self, exported: Exported) -> None:
        digest = exported.root_sha256
        number = self.tr("{name}  ·  number {number} of this seat")
        values = (
            number.format(name=exported.name, number=count_words(exported.number)),
            self.tr("{count} files, {size}").format(
                count=count_words(exported.files), size=bytes_words(exported.size)
            ),
            f"{digest[:32]}\n{digest[32:]}",
            fingerprint_lines(exported.root_fingerprint),
            self._stamp_words(exported),
        )
        for label, value in zip(self._values, values, strict=True):
            label.setText(value)
        self.where.setText(str(exported.path))
        self.where.setCursorPosition(0)
        self._demo.setVisible(exported.demo)
        self.hash_report.setVisible(self.hash_report_file is not None)

    def _stamp_words(self, exported: Exported) -> str:
        if exported.time_stamped:
            return self.tr("By the time-stamp server")
        if exported.stamp_trouble:
            return self.tr("None: the server gave none ({detail})").format(detail=exported.stamp_trouble)
        return self.tr("None: no time-stamp server is set up")

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()


def _selectable(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
