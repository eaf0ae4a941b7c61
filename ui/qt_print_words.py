"""Words of Qt's own print dialog, named to be translated (see `ui.qt_words`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def print_dialog() -> tuple[str, ...]:
    """The dialog in which a printer is chosen."""
    return (
        translate("QPrintDialog", "Print"),
        translate("QPrintDialog", "&Print"),
        translate("QPrintDialog", "OK"),
        translate("QPrintDialog", "&Options >>"),
        translate("QPrintDialog", "&Options <<"),
        translate("QPrintDialog", "Print to File (PDF)"),
        translate("QPrintDialog", "Print To File ..."),
        translate("QPrintDialog", "Local file"),
        translate("QPrintDialog", "Write PDF file"),
        translate("QPrintDialog", "All Pages"),
        translate("QPrintDialog", "Odd Pages"),
        translate("QPrintDialog", "Even Pages"),
        translate("QPrintDialog", "Automatic"),
        translate("QPrintWidget", "Printer"),
        translate("QPrintWidget", "&Name:"),
        translate("QPrintWidget", "P&roperties"),
        translate("QPrintWidget", "Location:"),
        translate("QPrintWidget", "Preview"),
        translate("QPrintWidget", "Type:"),
        translate("QPrintWidget", "Output &file:"),
    )


def pages_on_a_sheet() -> tuple[str, ...]:
    """How many pages stand on a sheet, and in which order."""
    return (
        translate("QPrintDialog", "1 (1x1)"),
        translate("QPrintDialog", "2 (2x1)"),
        translate("QPrintDialog", "4 (2x2)"),
        translate("QPrintDialog", "6 (2x3)"),
        translate("QPrintDialog", "9 (3x3)"),
        translate("QPrintDialog", "16 (4x4)"),
        translate("QPrintDialog", "Left to Right, Top to Bottom"),
        translate("QPrintDialog", "Left to Right, Bottom to Top"),
        translate("QPrintDialog", "Right to Left, Bottom to Top"),
        translate("QPrintDialog", "Right to Left, Top to Bottom"),
        translate("QPrintDialog", "Bottom to Top, Left to Right"),
        translate("QPrintDialog", "Bottom to Top, Right to Left"),
        translate("QPrintDialog", "Top to Bottom, Left to Right"),
        translate("QPrintDialog", "Top to Bottom, Right to Left"),
    )


def refusals() -> tuple[str, ...]:
    """Why it cannot be printed so."""
    return (
        translate("QPrintDialog", "%1 already exists.\nDo you want to overwrite it?"),
        translate("QPrintDialog", "%1 is a directory.\nPlease choose a different file name."),
        translate("QPrintDialog", "File %1 is not writable.\nPlease choose a different file name."),
        translate("QPrintDialog", "Invalid Pages Definition"),
        translate(
            "QPrintDialog",
            "%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, "
            "'-' to define ranges and make sure ranges do not intersect with each other.",
        ),
        translate("QPrintDialog", "Duplex Settings Conflicts"),
        translate("QPrintDialog", "There are conflicts in duplex settings. Do you want to fix them?"),
        translate(
            "QPrintDialog",
            "Options 'Pages Per Sheet' and 'Page Set' cannot be used together.\nPlease turn one "
            "of those options off.",
        ),
    )


def print_output() -> tuple[str, ...]:
    """How much of it, how often, and on which sides."""
    return (
        translate("QPrintSettingsOutput", "Copies"),
        translate("QPrintSettingsOutput", "Print range"),
        translate("QPrintSettingsOutput", "Print all"),
        translate("QPrintSettingsOutput", "Pages from"),
        translate("QPrintSettingsOutput", "to"),
        translate("QPrintSettingsOutput", "Current Page"),
        translate("QPrintSettingsOutput", "Pages"),
        translate("QPrintSettingsOutput", "Selection"),
        translate(
            "QPrintSettingsOutput",
            "Specify pages or ranges separated by commas. Ranges are specified by two numbers "
            "separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.",
        ),
        translate("QPrintSettingsOutput", "Output Settings"),
        translate("QPrintSettingsOutput", "Copies:"),
        translate("QPrintSettingsOutput", "Collate"),
        translate("QPrintSettingsOutput", "Reverse"),
        translate("QPrintSettingsOutput", "Options"),
        translate("QPrintSettingsOutput", "Color Mode"),
        translate("QPrintSettingsOutput", "Color"),
        translate("QPrintSettingsOutput", "Grayscale"),
        translate("QPrintSettingsOutput", "Double Sided Printing"),
        translate("QPrintSettingsOutput", "Off"),
        translate("QPrintSettingsOutput", "None"),
        translate("QPrintSettingsOutput", "Long side binding"),
        translate("QPrintSettingsOutput", "Short side binding"),
        translate("QPrintSettingsOutput", "Page &Set:"),
    )


def printer_properties() -> tuple[str, ...]:
    """A printer's own dialog: paper, margins, jobs."""
    return (
        translate("QPrintPropertiesWidget", "Page"),
        translate("QPrintPropertiesWidget", "Advanced"),
        translate("QPrintPropertiesWidget", "There are conflicts in some options. Please fix them."),
        translate("QPrintPropertiesDialog", "Printer Properties"),
        translate("QPrintPropertiesDialog", "Job Options"),
        translate("QPrintPropertiesDialog", "Page Setup Conflicts"),
        translate(
            "QPrintPropertiesDialog", "There are conflicts in page setup options. Do you want to fix them?"
        ),
        translate("QPrintPropertiesDialog", "Advanced Option Conflicts"),
        translate(
            "QPrintPropertiesDialog", "There are conflicts in some advanced options. Do you want to fix them?"
        ),
    )


def page_setup() -> tuple[str, ...]:
    """Paper and its margins."""
    return (
        translate("QPageSetupWidget", "Paper"),
        translate("QPageSetupWidget", "Page size:"),
        translate("QPageSetupWidget", "Width:"),
        translate("QPageSetupWidget", "Height:"),
        translate("QPageSetupWidget", "Paper source:"),
        translate("QPageSetupWidget", "Orientation"),
        translate("QPageSetupWidget", "Portrait"),
        translate("QPageSetupWidget", "Landscape"),
        translate("QPageSetupWidget", "Reverse landscape"),
        translate("QPageSetupWidget", "Reverse portrait"),
        translate("QPageSetupWidget", "Margins"),
        translate("QPageSetupWidget", "top margin"),
        translate("QPageSetupWidget", "left margin"),
        translate("QPageSetupWidget", "right margin"),
        translate("QPageSetupWidget", "bottom margin"),
        translate("QPageSetupWidget", "Page Layout"),
        translate("QPageSetupWidget", "Page &order:"),
        translate("QPageSetupWidget", "Pages &per sheet:"),
        translate("QPageSetupWidget", "Custom"),
        translate("QPageSetupWidget", "Millimeters (mm)"),
        translate("QPageSetupWidget", "Inches (in)"),
        translate("QPageSetupWidget", "Points (pt)"),
        translate("QPageSetupWidget", "Pica (P̸)"),
        translate("QPageSetupWidget", "Didot (DD)"),
        translate("QPageSetupWidget", "Cicero (CC)"),
    )


def print_jobs() -> tuple[str, ...]:
    """When a job is printed, and the pages around it."""
    return (
        translate("QCupsJobWidget", "Job"),
        translate("QCupsJobWidget", "Job Control"),
        translate("QCupsJobWidget", "Scheduled &printing:"),
        translate("QCupsJobWidget", "Print Immediately"),
        translate("QCupsJobWidget", "Hold Indefinitely"),
        translate("QCupsJobWidget", "Specific Time"),
        translate("QCupsJobWidget", "Day (06:00 to 17:59)"),
        translate("QCupsJobWidget", "Night (18:00 to 05:59)"),
        translate("QCupsJobWidget", "Second Shift (16:00 to 23:59)"),
        translate("QCupsJobWidget", "Third Shift (00:00 to 07:59)"),
        translate("QCupsJobWidget", "Weekend (Saturday to Sunday)"),
        translate("QCupsJobWidget", "&Billing information:"),
        translate("QCupsJobWidget", "Billing information:"),
        translate("QCupsJobWidget", "Job &priority:"),
        translate("QCupsJobWidget", "Banner Pages"),
        translate("QCupsJobWidget", "&Start:"),
        translate("QCupsJobWidget", "&End:"),
        translate("QCupsJobWidget", "Start:"),
        translate("QCupsJobWidget", "End:"),
        translate("QCupsJobWidget", "None"),
        translate("QCupsJobWidget", "Standard"),
        translate("QCupsJobWidget", "Unclassified"),
        translate("QCupsJobWidget", "Confidential"),
        translate("QCupsJobWidget", "Classified"),
        translate("QCupsJobWidget", "Secret"),
        translate("QCupsJobWidget", "Top Secret"),
    )
