"""Qt's own words that an operator meets (buttons, menus, file dialogs), named to be translated.

Qt carries no Hindi. Contexts and texts are Qt's; nobody calls the functions, the translation tools read them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def dialog_buttons() -> tuple[str, ...]:
    """The standard buttons of dialogs."""
    return (
        translate("QPlatformTheme", "OK"),
        translate("QPlatformTheme", "Save"),
        translate("QPlatformTheme", "Open"),
        translate("QPlatformTheme", "&Yes"),
        translate("QPlatformTheme", "&No"),
        translate("QPlatformTheme", "Retry"),
        translate("QPlatformTheme", "Ignore"),
        translate("QPlatformTheme", "Close"),
        translate("QPlatformTheme", "Cancel"),
        translate("QPlatformTheme", "Discard"),
        translate("QPlatformTheme", "Help"),
        translate("QPlatformTheme", "Apply"),
        translate("QPlatformTheme", "Reset"),
    )


def text_fields() -> tuple[str, ...]:
    """The menus of fields and texts."""
    return (
        translate("QLineEdit", "&Undo"),
        translate("QLineEdit", "&Redo"),
        translate("QLineEdit", "Cu&t"),
        translate("QLineEdit", "&Copy"),
        translate("QLineEdit", "&Paste"),
        translate("QLineEdit", "Delete"),
        translate("QLineEdit", "Select All"),
        translate("QWidgetTextControl", "&Undo"),
        translate("QWidgetTextControl", "&Redo"),
        translate("QWidgetTextControl", "Cu&t"),
        translate("QWidgetTextControl", "&Copy"),
        translate("QWidgetTextControl", "&Paste"),
        translate("QWidgetTextControl", "Delete"),
        translate("QWidgetTextControl", "Select All"),
        translate("QAbstractSpinBox", "&Select All"),
        translate("QAbstractSpinBox", "&Step up"),
        translate("QAbstractSpinBox", "Step &down"),
    )


def file_dialogs() -> tuple[str, ...]:
    """Qt's own file dialog, which a desktop without one of its own shows."""
    return (
        translate("QFileDialog", "Look in:"),
        translate("QFileDialog", "Directory:"),
        translate("QFileDialog", "File &name:"),
        translate("QFileDialog", "Files of type:"),
        translate("QFileDialog", "&Open"),
        translate("QFileDialog", "&Save"),
        translate("QFileDialog", "&Choose"),
        translate("QFileDialog", "Computer"),
        translate("QFileSystemModel", "Name"),
        translate("QFileSystemModel", "Size"),
        translate("QFileSystemModel", "Type"),
        translate("QFileSystemModel", "Date Modified"),
    )
