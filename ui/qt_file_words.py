"""Words of Qt's own file dialog, named to be translated (see `ui.qt_words`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def file_dialogs() -> tuple[str, ...]:
    """Qt's own file dialog, which a desktop without one of its own shows."""
    return (
        translate("QFileDialog", "Look in:"),
        translate("QFileDialog", "&Look in:"),
        translate("QFileDialog", "Directory:"),
        translate("QFileDialog", "File &name:"),
        translate("QFileDialog", "Files of type:"),
        translate("QFileDialog", "Files of &type:"),
        translate("QFileDialog", "&Open"),
        translate("QFileDialog", "Open"),
        translate("QFileDialog", "&Save"),
        translate("QFileDialog", "Save As"),
        translate("QFileDialog", "&Choose"),
        translate("QFileDialog", "Computer"),
        translate("QFileDialog", "Back"),
        translate("QFileDialog", "Forward"),
        translate("QFileDialog", "Go back"),
        translate("QFileDialog", "Go forward"),
        translate("QFileDialog", "Parent Directory"),
        translate("QFileDialog", "Go to the parent directory"),
        translate("QFileDialog", "Create New Folder"),
        translate("QFileDialog", "Create a New Folder"),
        translate("QFileDialog", "New Folder"),
        translate("QFileDialog", "&New Folder"),
        translate("QFileDialog", "List View"),
        translate("QFileDialog", "Detail View"),
        translate("QFileDialog", "Change to list view mode"),
        translate("QFileDialog", "Change to detail view mode"),
    )


def file_work() -> tuple[str, ...]:
    """What can be done in it, and what it asks or refuses."""
    return (
        translate("QFileDialog", "Files"),
        translate("QFileDialog", "Directories"),
        translate("QFileDialog", "Sidebar"),
        translate("QFileDialog", "List of places and bookmarks"),
        translate("QFileDialog", "Recent Places"),
        translate("QFileDialog", "Remove"),
        translate("QFileDialog", "&Rename"),
        translate("QFileDialog", "&Delete"),
        translate("QFileDialog", "Delete"),
        translate("QFileDialog", "Show "),
        translate("QFileDialog", "Show &hidden files"),
        translate("QFileDialog", "Find Directory"),
        translate("QFileDialog", "All Files (*)"),
        translate("QFileDialog", "All files (*)"),
        translate("QFileDialog", "Drive"),
        translate("QFileDialog", "File"),
        translate("QFileDialog", "Folder"),
        translate("QFileDialog", "Shortcut"),
        translate("QFileDialog", "Unknown"),
        translate("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
        translate("QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given."),
        translate(
            "QFileDialog", "%1\nDirectory not found.\nPlease verify the correct directory name was given."
        ),
        translate("QFileDialog", "'%1' is write protected.\nDo you want to delete it anyway?"),
        translate("QFileDialog", "Are you sure you want to delete '%1'?"),
        translate("QFileDialog", "Could not delete directory."),
    )


def file_lists() -> tuple[str, ...]:
    """The columns of that dialog, its sizes, and what it says of a name that cannot be."""
    return (
        translate("QFileSystemModel", "Computer"),
        translate("QFileSystemModel", "Name"),
        translate("QFileSystemModel", "Size"),
        translate("QFileSystemModel", "Type"),
        translate("QFileSystemModel", "Date Modified"),
        translate("QFileSystemModel", "Kind"),
        translate("QFileSystemModel", "%1 byte(s)"),
        translate("QFileSystemModel", "%1 bytes"),
        translate("QFileSystemModel", "%1 KB"),
        translate("QFileSystemModel", "%1 MB"),
        translate("QFileSystemModel", "%1 GB"),
        translate("QFileSystemModel", "%1 TB"),
        translate("QFileSystemModel", "Invalid filename"),
        translate(
            "QFileSystemModel",
            '<b>The name "%1" cannot be used.</b><p>Try using another name, with fewer '
            "characters or no punctuation marks.",
        ),
        translate("QAbstractFileIconProvider", "Drive"),
        translate("QAbstractFileIconProvider", "File"),
        translate("QAbstractFileIconProvider", "%1 File"),
        translate("QAbstractFileIconProvider", "File Folder"),
        translate("QAbstractFileIconProvider", "Folder"),
        translate("QAbstractFileIconProvider", "Alias"),
        translate("QAbstractFileIconProvider", "Shortcut"),
        translate("QAbstractFileIconProvider", "Unknown"),
    )
