"""The settings of a source as a form: each by its kind, those of the scheme or those of every source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from console.sources.values import Setting, SettingKind
from ui.catalogue.desk import Desk
from ui.catalogue.editors import ChoiceEditor, PlaceEditor, TextEditor
from ui.incidents.words import language
from ui.sources.editors import HostsEditor, MappingEditor, NumberEditor, YesNoEditor
from widgets.source_words import choice_words, setting_words

_HOSTS = "hosts"


class SettingsForm(QWidget):
    """`edited()`. `logins` gives the names of logins that can be chosen."""

    edited = Signal()

    def __init__(
        self,
        settings: Sequence[Setting],
        desk: Desk,
        logins: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = tuple(settings)
        self._desk, self._logins = desk, logins
        self.editors: dict[str, Any] = {}
        self._labels: dict[str, QLabel] = {}
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setVerticalSpacing(8)
        for setting in self._settings:
            self._add(setting)
        self.retranslate()

    def _add(self, setting: Setting) -> None:
        editor = self._editor(setting)
        self.editors[setting.name] = editor
        label = QLabel(self)
        self._labels[setting.name] = label
        if isinstance(editor, YesNoEditor):
            label.hide()
            self._form.addRow(editor)
        elif isinstance(editor, MappingEditor | HostsEditor):
            label.setBuddy(editor)
            self._form.addRow(label)
            self._form.addRow(editor)
        else:
            label.setBuddy(editor)
            self._form.addRow(label, editor)
        editor.edited.connect(self.edited)  # type: ignore[attr-defined]

    def _editor(self, setting: Setting) -> QWidget:
        match setting.kind:
            case SettingKind.NUMBER:
                return NumberEditor(int(setting.least), int(setting.most), self)
            case SettingKind.YES_NO:
                return YesNoEditor(self)
            case SettingKind.CHOICE | SettingKind.CATEGORY | SettingKind.THANA | SettingKind.CREDENTIAL:
                return ChoiceEditor(self)
            case SettingKind.PLACE:
                return PlaceEditor(self._desk, self)
            case SettingKind.MAPPING:
                return MappingEditor(self)
        return HostsEditor(self) if setting.name == _HOSTS else TextEditor(self)

    def show_values(self, told: Mapping[str, Any]) -> None:
        """Show these; what is not told is as delivered."""
        for setting in self._settings:
            value = told.get(setting.name, setting.default)
            if setting.kind is SettingKind.PLACE:
                value = tuple(value) if value else None
            self.editors[setting.name].show_value(value)

    def values(self) -> dict[str, Any]:
        """What stands in the form. Raises ValueError with the setting's name for what cannot be read."""
        found: dict[str, Any] = {}
        for setting in self._settings:
            try:
                value = self.editors[setting.name].value()
            except ValueError as error:
                raise ValueError(setting.name) from error
            if setting.kind is SettingKind.PLACE:
                value = list(value) if value is not None else ""
            found[setting.name] = value
        return found

    def refill_logins(self) -> None:
        """Logins came or went."""
        for setting in self._settings:
            if setting.kind is SettingKind.CREDENTIAL:
                names = [(each, each) for each in self._logins()]
                self.editors[setting.name].fill([(self.tr("none of its own"), ""), *names])

    def retranslate(self) -> None:
        """Names of settings and of what can be chosen."""
        speech, catalogue = language(), self._desk.catalogue
        for setting in self._settings:
            name, editor = setting_words(setting.name), self.editors[setting.name]
            self._labels[setting.name].setText(name)
            editor.setAccessibleName(name)
            if setting.kind is SettingKind.YES_NO:
                editor.setText(name)
            elif setting.kind is SettingKind.CHOICE:
                editor.fill([(choice_words(setting.name, each), each) for each in setting.choices])
            elif setting.kind is SettingKind.CATEGORY:
                editor.fill([(each.name.text(speech), each.code) for each in catalogue.categories])
            elif setting.kind is SettingKind.THANA:
                thanas = sorted((a.name.text(speech), a.id) for a in catalogue.areas if a.kind == "thana")
                editor.fill([(self.tr("not set"), ""), *thanas])
            elif setting.kind is SettingKind.MAPPING:
                editor.retranslate()
        self.refill_logins()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
