"""What a source is, as a form in three parts: the system itself, its cameras' sites, and its own settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from console.sources.checking import EVERY_MOST_S, NAME_AT_MOST
from console.sources.registry import COMMON, SCHEMES
from console.sources.values import Source, SourceFailed, SourceTrouble
from ui.sources import words
from ui.sources.desk import SourceDesk
from ui.sources.login_choice import LoginChoice
from ui.sources.settings_form import SettingsForm
from widgets.source_words import scheme_words, setting_words

_ADDRESS_AT_MOST = 500


class SourceForm(QTabWidget):
    """`edited()` when it would be asked otherwise, `named()` when only its name is another.

    `source()` is what stands in the form.
    """

    edited = Signal()
    named = Signal()

    def __init__(self, desk: SourceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._former = Source("", "", "mediamtx", "")
        self.setDocumentMode(True)
        self.scheme, self.name, self.address = QComboBox(self), QLineEdit(self), QLineEdit(self)
        self.login = LoginChoice(desk.credentials, desk.desk.background, self)
        self.every, self.at_once = QSpinBox(self), QCheckBox(self)
        self.common = SettingsForm(COMMON, desk.desk, desk.credentials.names, self)
        self._own = QWidget(self)
        self._own_column = QVBoxLayout(self._own)
        self._own_column.setContentsMargins(0, 0, 0, 0)
        self.own: SettingsForm | None = None
        self._labels = {name: QLabel(self) for name in ("scheme", "name", "address", "login", "every")}
        self._at_once_told = QLabel(self)
        self._lay_out()
        for name in SCHEMES:
            self.scheme.addItem("", name)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.name.setMaxLength(NAME_AT_MOST)
        self.address.setMaxLength(_ADDRESS_AT_MOST)
        self.every.setRange(0, int(EVERY_MOST_S // 60))
        self._at_once_told.setWordWrap(True)
        self._at_once_told.setProperty("role", "dim")
        self._at_once_told.setMinimumHeight(2 * self._at_once_told.fontMetrics().lineSpacing())
        first = QWidget(self)
        form = QFormLayout(first)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields = (self.scheme, self.name, self.address, self.login, self.every)
        for label, field in zip(self._labels.values(), fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow("", self.at_once)
        form.addRow("", self._at_once_told)
        for widget in (first, self.common, self._own):
            self.addTab(_scrolled(widget), "")

    def _connect(self) -> None:
        self.scheme.currentIndexChanged.connect(lambda _: self._another_scheme())
        self.name.textChanged.connect(lambda _: self.named.emit())
        self.address.textChanged.connect(lambda _: self.edited.emit())
        self.login.edited.connect(self.edited)
        self.login.kept.connect(lambda _: self._logins_changed())
        self.common.edited.connect(self.edited)
        self.every.valueChanged.connect(lambda _: self._say_when())
        self.at_once.toggled.connect(lambda _: self._say_when())

    # Values

    def show_source(self, source: Source) -> None:
        """Show a source as it stands."""
        self._former = source
        self.name.setText(source.name)
        self.address.setText(source.address)
        self.address.setCursorPosition(0)
        self.login.show_value(source.credential)
        self.every.setValue(round(source.every_s / 60))
        self.at_once.setChecked(source.at_once)
        self.common.show_values(source.settings)
        self.scheme.setCurrentIndex(max(0, self.scheme.findData(source.scheme)))
        self._another_scheme()

    def source(self) -> Source:
        """What stands in the form, not yet checked. Raises SourceFailed for a field that cannot be read."""
        try:
            settings: dict[str, Any] = self.common.values()
            settings |= self.own.values() if self.own is not None else {}
        except ValueError as error:
            raise SourceFailed(SourceTrouble.BAD_SETTINGS, str(error)) from error
        return replace(
            self._former,
            name=self.name.text(),
            scheme=str(self.scheme.currentData()),
            address=self.address.text().strip(),
            credential=self.login.value(),
            settings=settings,
            every_s=self.every.value() * 60.0,
            at_once=self.at_once.isChecked(),
        )

    # Inside

    def _another_scheme(self) -> None:
        """Settings of its own for each scheme; those of the source that is shown for its scheme."""
        name = str(self.scheme.currentData())
        if self.own is not None:
            self.own.deleteLater()
        self.own = SettingsForm(
            SCHEMES[name].settings, self._desk.desk, self._desk.credentials.names, self._own
        )
        told: Mapping[str, Any] = self._former.settings if name == self._former.scheme else {}
        self.own.show_values(told)
        self.own.edited.connect(self.edited)
        self._own_column.addWidget(self.own)
        self.setTabVisible(2, bool(SCHEMES[name].settings))
        self.retranslate()
        self.edited.emit()

    def _logins_changed(self) -> None:
        self.common.refill_logins()
        if self.own is not None:
            self.own.refill_logins()

    def _say_when(self) -> None:
        minutes = self.every.value()
        self._at_once_told.setText(
            self.tr(
                "New and changed cameras come into the catalogue without a question. Where many would be "
                "gone at once, it still waits."
            )
            if self.at_once.isChecked()
            else self.tr("What it would change waits until somebody has looked at it.")
        )
        self.every.setSuffix(" " + self.tr("min") if minutes else "")

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for at in range(self.scheme.count()):
            self.scheme.setItemText(at, scheme_words(str(self.scheme.itemData(at))))
        texts = (
            self.tr("Kind"),
            setting_words("name"),
            setting_words("address"),
            self.tr("Login"),
            setting_words("every_s"),
        )
        for label, text in zip(self._labels.values(), texts, strict=True):
            label.setText(text)
        scheme = str(self.scheme.currentData())
        self.address.setPlaceholderText(words.usual_address(scheme))
        self.every.setSpecialValueText(self.tr("by hand only"))
        self.at_once.setText(self.tr("Apply changes at once"))
        self.setTabText(0, self.tr("System"))
        self.setTabText(1, self.tr("Its sites"))
        self.setTabText(2, self.tr("Further settings"))
        self._say_when()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    return area
