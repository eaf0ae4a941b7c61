"""The choice of a login: one that is kept, by its name, or a new one that is typed and kept at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget
from shiboken6 import isValid

from console.credentials.credentials import Credentials
from console.credentials.errors import CredentialError, NameTaken
from console.credentials.names import checked_name
from console.sources.http import Login
from ui.background import Background
from ui.credentials.login_dialog import Given, LoginDialog
from ui.credentials.words import trouble_sentence


class LoginChoice(QWidget):
    """`edited()` when another is chosen, `kept(name)` when a new one was kept. Nothing shows a password."""

    edited = Signal()
    kept = Signal(str)

    def __init__(
        self, credentials: Credentials, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._credentials, self._background = credentials, background
        self.names = QComboBox(self)
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.names.setMinimumContentsLength(14)
        self.new = QPushButton(self)
        self.new.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.names, 1)
        row.addWidget(self.new)
        self.setFocusProxy(self.names)
        self.names.activated.connect(lambda _: self.edited.emit())
        self.new.clicked.connect(self.ask)
        self._retranslate()

    def value(self) -> str:
        """The name of the login, "" for none."""
        return str(self.names.currentData() or "")

    def show_value(self, name: str) -> None:
        """Choose it; one that is not kept any more is shown as it is. A former name is the present one."""
        try:
            name = self._credentials.present_name(name) if name else ""
        except CredentialError:
            self.names.addItem(name, name)
        self.names.setCurrentIndex(max(0, self.names.findData(name)))

    def ask(self) -> None:
        """Ask for a new login."""
        dialog = LoginDialog(self)
        dialog.given.connect(lambda given: self._keep(dialog, given))
        dialog.open()

    def _keep(self, dialog: LoginDialog, given: Given) -> None:
        credentials = self._credentials

        def work() -> str:
            name = checked_name(given.name)
            if name in credentials.known_names():
                raise NameTaken(name)
            credentials.put(name, Login(given.user, given.password or ""), given.note)
            return name

        def kept(name: str) -> None:
            if isValid(dialog):
                dialog.done_with()
            if isValid(self):
                self._fill()
                self.show_value(name)
                self.edited.emit()
                self.kept.emit(name)

        def failed(error: BaseException) -> None:
            if isValid(dialog):
                dialog.say(trouble_sentence(error))

        self._background.run(work, kept, failed)

    def _fill(self) -> None:
        chosen = self.value()
        self.names.clear()
        self.names.addItem(self.tr("without a login"), "")
        for name in self._credentials.names():
            self.names.addItem(name, name)
        self.show_value(chosen)

    def _retranslate(self) -> None:
        self.new.setText(self.tr("New login…"))
        self.names.setAccessibleName(self.tr("Login"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
