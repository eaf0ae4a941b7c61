"""The map under a keyboard: arrows, letters for the tools, points at a crosshair, Tab from mark to mark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from widgets.latin_keys import latin_key
from widgets.map.drawing import STEPS
from widgets.map.hits import Stop, next_stop
from widgets.map.picking import POINTWISE, PickingMap
from widgets.map.selection import Tool

_PAN_PX = 90.0
_TOOL_KEYS = {
    Qt.Key.Key_R: Tool.RECTANGLE,
    Qt.Key.Key_L: Tool.LASSO,
    Qt.Key.Key_C: Tool.RADIUS,
    Qt.Key.Key_P: Tool.ROUTE,
    Qt.Key.Key_N: Tool.NEAREST,
}
_ZOOM_KEYS = {
    Qt.Key.Key_Plus: 0.5,
    Qt.Key.Key_Equal: 0.5,
    Qt.Key.Key_Minus: -0.5,
    Qt.Key.Key_Underscore: -0.5,
}
_PAN_KEYS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_BREADTH_KEYS = {Qt.Key.Key_BracketLeft: -1, Qt.Key.Key_BracketRight: 1}
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MORE = Qt.KeyboardModifier.ShiftModifier


class KeyedMap(PickingMap):
    """A map that can be worked with by keys alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, + and - zoom, Home shows all, Enter opens, Space picks, letters and Esc choose tools.

        With a tool in hand Space puts a point at the crosshair, Enter puts the last one or ends the line,
        Backspace takes one back, and brackets change a radius or a breadth.
        """
        key = Qt.Key(latin_key(event))
        changed = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if changed or not (self._moved_by(key, event.modifiers()) or self._done_by(key)):
            super().keyPressEvent(event)
            return
        # Arrows lead the crosshair; other keys leave the next point where the pointer is.
        if not self.by_keys and (key in _PAN_KEYS or self.pointer is None):
            self.by_keys = True
            self.update()

    def _moved_by(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether a key moved the view."""
        if key in _PAN_KEYS:
            far = _PAN_PX * (3 if modifiers & _MORE else 1)
            across, down = _PAN_KEYS[key]
            if self.tool is not Tool.PAN:
                # The crosshair leaves the mark that Tab had reached.
                self.focus_position = self.bare.focus = -1
                far /= 3
            self.go(self.view.panned(across * far, down * far))
        elif key in _ZOOM_KEYS:
            self._zoom_by(_ZOOM_KEYS[key], animated=False)
        elif key == Qt.Key.Key_Home:
            self.fit()
        else:
            return False
        return True

    def _done_by(self, key: Qt.Key) -> bool:
        """Whether a key did something else."""
        if key in _TOOL_KEYS:
            self.set_tool(_TOOL_KEYS[key])
        elif key == Qt.Key.Key_H and self.heat_offered:
            self.set_heat(not self.heat.on)
        elif key == Qt.Key.Key_S and self.bare_offered:
            self.show_bare(not self.bare.on)
        elif key == Qt.Key.Key_Escape and self._busy_with_something():
            self.cancel()
        elif key in _BREADTH_KEYS and self.tool in STEPS:
            self.step_breadth(_BREADTH_KEYS[key])
        elif key == Qt.Key.Key_Backspace and self.drawing is not None:
            self.take_back()
        elif key == Qt.Key.Key_Space or key in _ENTER_KEYS:
            return self._point_by_key(end=key in _ENTER_KEYS)
        else:
            return False
        return True

    def _point_by_key(self, *, end: bool) -> bool:
        """Space or Enter: act on the mark that Tab has reached, or put a point where it would stand."""
        if self.tool is Tool.PAN:
            site = self.bare_reached()
            if site is not None:
                # As a click does: the wall has nothing to show of a site without a camera.
                self.open_bare(site)
                return True
            hit = self._focused() if self.focus_position >= 0 else None
            if hit is None:
                return False
            if not end:
                self.pick_hit(hit)
            elif hit.cluster >= 0:
                self.open_cluster(hit)
            else:
                self.camera_activated.emit(int(self.cameras.points.rows[hit.position]))
        elif self.tool is Tool.PLACE and end and self.pin is not None:
            return False  # the place stands: Enter is for whoever asked for it
        elif end and self.tool in POINTWISE and self.drawing is not None and self.drawing.complete:
            self.take()
        else:
            self.put_point(self.live_point() or self.aim())
        return True

    def cancel(self) -> None:
        """Give up what is being drawn; else close what is spread out; else go back to moving the map."""
        if self.drawing is not None:
            self.drawing = None
            self.tool_shown()
        elif self.spider is not None:
            self.spider = None
        elif self.tool is not Tool.PAN:
            self.set_tool(Tool.PAN)
        else:
            self.focus_position = self.bare.focus = -1
            self.mark_bare(-1)
            self.clear_selection()
        self.update()

    def _busy_with_something(self) -> bool:
        marked = self.picked_area >= 0 or self.focus_position >= 0 or self.outline is not None
        marked = marked or self.bare.chosen >= 0 or self.bare.focus >= 0
        return marked or self.drawing is not None or self.spider is not None or self.tool is not Tool.PAN

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab visits the marks in view, then leaves the map."""
        if self.hasFocus():
            step = 1 if forward else -1
            stop = next_stop(self.cameras, self.view, self.focus_position, step, self.bare_marks())
            self.focus_position, self.bare.focus, self.by_keys = stop.position, stop.site, True
            self.update()
            if stop != Stop():
                self.setAccessibleDescription(self._reached_words())
                return True
        return super().focusNextPrevChild(forward)

    def _reached_words(self) -> str:
        site = self.bare_reached()
        if site is not None:
            return self.bare_words(site)
        hit = self._focused()
        return self._words_of(hit) if hit else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the map has the keyboard."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focus_position = self.bare.focus = -1
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has not."""
        self.update()
        super().focusOutEvent(event)

    def _zoom_by(
        self, levels: float, px: float | None = None, py: float | None = None, *, animated: bool = True
    ) -> None:
        self.motion.finish()
        px, py = self.width() / 2 if px is None else px, self.height() / 2 if py is None else py
        self.go(self.view.zoomed(self.view.zoom + levels, px, py), animated=animated)
