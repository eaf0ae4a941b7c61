"""Areas to cover, drawn on the player's pictures: the panel, the pictures and the list hang together here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from console.evidence.masks import MOST_POINTS, Mask, Point, rectangle
from ui.incidents.mask_model import MaskModel
from ui.incidents.mask_view import Tool
from ui.incidents.masks_panel import MasksPanel
from ui.incidents.player import ClipPlayer

# A mask covers the picture that stands: long enough for its moment to lie within, shorter than any picture.
_A_MOMENT_S = 0.002


class MaskWork(QObject):
    """Keeps what was drawn for each incident for as long as the console runs."""

    def __init__(self, player: ClipPlayer) -> None:
        super().__init__(player)
        self._player = player
        self._drafts: dict[str, tuple[Mask, ...]] = {}
        self._incident_id = ""
        self.model = MaskModel(self)
        self.panel = MasksPanel(self.model, player)
        self.panel.hide()
        player.middle.addWidget(self.panel)
        self.model.edited.connect(self._show)
        self.panel.tool_chosen.connect(self._take_tool)
        self.panel.picked.connect(lambda _: self._show())
        self.panel.asked.connect(player.do)
        player.moved.connect(lambda _: self._show())
        player.lanes.view_made.connect(self._view_made)
        for camera in player.lanes.cameras:
            self._view_made(camera)

    def show_incident(self, incident_id: str, names: Sequence[str]) -> None:
        """The areas of an incident whose cameras are called so."""
        if incident_id != self._incident_id:
            self._drafts[self._incident_id] = self.model.masks
            self._incident_id = incident_id
            self.model.set_masks(self._drafts.get(incident_id, ()), names)
            self.panel.pick(-1)

    def masks_of(self, camera: int) -> tuple[Mask, ...]:
        """What is to be covered in a copy of one camera."""
        return tuple(mask for mask in self.model.masks if mask.camera == camera)

    @property
    def shown(self) -> bool:
        """Whether the panel is to be seen."""
        return self.panel.isVisibleTo(self._player)

    def do(self, name: str) -> bool:
        """What a key or a button asks for; whether it is of this kind."""
        row, model = self.panel.row, self.model
        acts: dict[str, Callable[[], object]] = {
            "masks": self.toggle_panel,
            "mask_in_the_middle": self._put_into_the_middle,
            # One picture more at both ends than was seen: what is given out can not be taken back.
            "mask_from": lambda: model.set_from(row, self._neighbour(row, -1)),
            "mask_to": lambda: model.set_to(row, self._neighbour(row, 1)),
            "mask_always": lambda: model.set_always(row),
            "remove_mask": lambda: model.remove(row),
        }
        if name in acts and (row >= 0 or name in ("masks", "mask_in_the_middle")):
            acts[name]()
        return name in acts

    def _neighbour(self, row: int, pictures: int) -> float:
        camera, at = self.model.masks[row].camera, self._player.position
        if camera not in self._player.lanes.cameras:
            return at
        return self._player.lanes.next_picture(camera, at, pictures)

    def toggle_panel(self) -> None:
        """Show the panel, or put it away."""
        self.panel.setVisible(not self.shown)
        self._player.bar.button("masks").setChecked(self.shown)
        self._take_tool(Tool.NOTHING)
        self._show()

    def _put_into_the_middle(self) -> None:
        self.panel.pick(self.model.add(rectangle(self._player.camera, 0.4, 0.4, 0.6, 0.6)))
        self._player.setFocus()
        self._show()

    def _view_made(self, camera: int) -> None:
        view = self._player.lanes.view(camera)
        view.drawn.connect(partial(self._drawn, camera))
        view.picked.connect(partial(self._picked, camera))
        view.changed.connect(partial(self._reshaped, camera))
        view.tool_left.connect(lambda: self._take_tool(Tool.NOTHING))

    def _rows_of(self, camera: int) -> list[int]:
        return [row for row, mask in enumerate(self.model.masks) if mask.camera == camera]

    def _show(self) -> None:
        masks, at = self.model.masks, self._player.position
        for camera in self._player.lanes.cameras:
            # Who looks at the original sees all of it.
            own = self._rows_of(camera) if self.shown else []
            picked = own.index(self.panel.row) if self.panel.row in own else -1
            covers = [(masks[row], masks[row].stands_over(at, at + _A_MOMENT_S)) for row in own]
            self._player.lanes.view(camera).show_masks(covers, picked)
        self._player.scrubber.set_masks(masks)

    def _take_tool(self, tool: Tool) -> None:
        self.panel.show_tool(tool)
        for camera in self._player.lanes.cameras:
            self._player.lanes.view(camera).set_tool(tool)
        self._player.setFocus()

    def _drawn(self, camera: int, points: Sequence[Point]) -> None:
        self._take_tool(Tool.NOTHING)
        self.panel.pick(self.model.add(Mask(camera, tuple(points)[:MOST_POINTS])))

    def _picked(self, camera: int, number: int) -> None:
        self._player.setFocus()
        self.panel.pick(self._rows_of(camera)[number] if number >= 0 else -1)
        self._show()

    def _reshaped(self, camera: int, number: int, points: Sequence[Point]) -> None:
        self.model.set_points(self._rows_of(camera)[number], points)
