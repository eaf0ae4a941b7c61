"""The looks that only incidents have: their choice buttons and the panel that floats over the wall."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from widgets.theme import Theme


def choice_style(theme: Theme) -> str:
    """Buttons of which one is chosen: an edge, a ground and a heavier word when they are."""
    return f"""
    QToolButton[role="choice"] {{
        background: {theme.field.name()}; border: 1px solid {theme.line.name()}; border-radius: 4px;
        padding: 3px 6px; text-align: left;
    }}
    QToolButton[role="choice"]:hover {{ background: {theme.hover.name()}; }}
    QToolButton[role="choice"]:checked {{
        background: {theme.selection.name()}; color: {theme.selection_text.name()};
        border: 2px solid {theme.accent.name()}; padding: 2px 5px; font-weight: 600;
    }}
    QToolButton[role="choice"]:focus {{ border: 2px solid {theme.focus.name()}; padding: 2px 5px; }}
    """


def panel_style(theme: Theme) -> str:
    """A card that stands off from the pictures beneath it."""
    return f"""
    QFrame#bookmark {{
        background: {theme.panel_raised.name()}; border: 1px solid {theme.line_strong.name()};
        border-radius: 8px;
    }}
    QFrame#bookmark[taken="true"] {{ border: 2px solid {theme.focus.name()}; }}
    QFrame#bookmark QProgressBar {{ min-height: 6px; border-radius: 4px; }}
    QFrame#bookmark QProgressBar::chunk {{ background: {theme.recording.name()}; border-radius: 3px; }}
    QFrame#bookmark QLabel, QFrame#bookmark QWidget#picker {{ background: transparent; }}
    """


def dress(widget: QWidget, style: str) -> None:
    """Give a widget a style sheet, if it is not wearing it: setting one brings the palette's change again."""
    if widget.styleSheet() != style:
        widget.setStyleSheet(style)
