"""Qt's own words that an operator meets in fields, lists and dialogs, named to be translated.

Qt carries no Hindi. Contexts and texts are Qt's, of the version in use and of others that may be installed;
nobody calls the functions, the translation tools read them. A test compares them with what Qt has.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def dialog_buttons() -> tuple[str, ...]:
    """The standard buttons of dialogs."""
    return (
        translate("QPlatformTheme", "OK"),
        translate("QPlatformTheme", "Save"),
        translate("QPlatformTheme", "Save All"),
        translate("QPlatformTheme", "Open"),
        translate("QPlatformTheme", "&Yes"),
        translate("QPlatformTheme", "Yes to &All"),
        translate("QPlatformTheme", "&No"),
        translate("QPlatformTheme", "N&o to All"),
        translate("QPlatformTheme", "Abort"),
        translate("QPlatformTheme", "Retry"),
        translate("QPlatformTheme", "Ignore"),
        translate("QPlatformTheme", "Close"),
        translate("QPlatformTheme", "Cancel"),
        translate("QPlatformTheme", "Discard"),
        translate("QPlatformTheme", "Help"),
        translate("QPlatformTheme", "Apply"),
        translate("QPlatformTheme", "Reset"),
        translate("QPlatformTheme", "Restore Defaults"),
        translate("QDialogButtonBox", "OK"),
    )


def message_boxes() -> tuple[str, ...]:
    """What a message, a question or a wait has beside its own text."""
    return (
        translate("QMessageBox", "OK"),
        translate("QMessageBox", "Help"),
        translate("QMessageBox", "Show Details..."),
        translate("QMessageBox", "Hide Details..."),
        translate("QProgressDialog", "Cancel"),
        translate("QInputDialog", "Enter a value:"),
        translate("QDialog", "What's This?"),
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
        translate("QWidgetTextControl", "Copy &Link Location"),
        translate("QAbstractSpinBox", "&Select All"),
        translate("QAbstractSpinBox", "&Step up"),
        translate("QAbstractSpinBox", "Step &down"),
        translate("QKeySequenceEdit", "Press shortcut"),
        translate("QKeySequenceEdit", "%1, ..."),
        translate("QComboBox", "Open the combo box selection popup"),
        translate("QComboBox", "True"),
        translate("QComboBox", "False"),
    )


def lists_and_tabs() -> tuple[str, ...]:
    """The menu of scroll bars, and the arrows of tabs that have no room."""
    return (
        translate("QScrollBar", "Scroll here"),
        translate("QScrollBar", "Left edge"),
        translate("QScrollBar", "Right edge"),
        translate("QScrollBar", "Top"),
        translate("QScrollBar", "Bottom"),
        translate("QScrollBar", "Page left"),
        translate("QScrollBar", "Page right"),
        translate("QScrollBar", "Page up"),
        translate("QScrollBar", "Page down"),
        translate("QScrollBar", "Scroll left"),
        translate("QScrollBar", "Scroll right"),
        translate("QScrollBar", "Scroll up"),
        translate("QScrollBar", "Scroll down"),
        translate("QTabBar", "Scroll Left"),
        translate("QTabBar", "Scroll Right"),
    )
