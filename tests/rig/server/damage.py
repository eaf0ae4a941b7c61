"""Damages a camera's RTP packets on their way out: reordered, lost, cut, bits flipped, stamps that jump."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst  # noqa: E402

HEADER_BYTES = 12
CLOCK_RATE = 90_000
KINDS = ("reorder", "lose", "cut", "flip", "twice")


class Damage:
    """What happens to one camera's packets. `kind` "" leaves them whole but for the stamps' jump."""

    def __init__(self) -> None:
        self.kind = ""
        self.every = 20
        self.jump_ticks = 0
        # The same damage in each run.
        self._random = random.Random(1)
        self._held: dict[int, Gst.Buffer] = {}
        self._probed: set[int] = set()

    def set(self, kind: str, every: int) -> None:
        """From now on, damage one packet of `every`; "" for none."""
        if kind and kind not in KINDS:
            raise ValueError(kind)
        self.kind, self.every = kind, every

    def jump(self, seconds: float) -> None:
        """Let the camera's time stamps jump, forward or (negative) back."""
        self.jump_ticks += int(seconds * CLOCK_RATE)

    @property
    def active(self) -> bool:
        """Whether packets have to be looked at."""
        return bool(self.kind) or self.jump_ticks != 0

    def watch(self, media: Any) -> None:
        """Look at the packets of a session (or shared mount) from now on; again changes nothing."""
        pad = media.get_element().get_by_name("pay0").get_static_pad("src")
        if hash(pad) not in self._probed:
            self._probed.add(hash(pad))
            pad.add_probe(Gst.PadProbeType.BUFFER | Gst.PadProbeType.BUFFER_LIST, self._on_packets)

    def _on_packets(self, pad: Any, info: Any) -> Gst.PadProbeReturn:
        if not self.active:
            return Gst.PadProbeReturn.OK
        many = info.get_buffer_list() if info.type & Gst.PadProbeType.BUFFER_LIST else None
        packets = [many.get(at) for at in range(many.length())] if many else [info.get_buffer()]
        onward = pad.get_peer()
        for packet in packets:
            for sent in self._after(hash(pad), packet):
                onward.chain(sent)
        return Gst.PadProbeReturn.DROP

    def _after(self, pad: int, packet: Gst.Buffer) -> Iterator[Gst.Buffer]:
        """What is sent instead of a packet."""
        packet = self._stamped(packet)
        if held := self._held.pop(pad, None):
            yield packet
            yield held
        elif self.kind and self._random.randrange(self.every) == 0:
            if self.kind == "reorder":
                self._held[pad] = packet
            elif self.kind == "twice":
                yield packet
                yield packet.copy_deep()
            elif self.kind != "lose":
                yield self._spoiled(packet)
        else:
            yield packet

    def _stamped(self, packet: Gst.Buffer) -> Gst.Buffer:
        if not self.jump_ticks:
            return packet
        data = bytearray(packet.extract_dup(0, packet.get_size()))
        stamp = int.from_bytes(data[4:8], "big") + self.jump_ticks
        data[4:8] = (stamp & 0xFFFFFFFF).to_bytes(4, "big")
        return _like(packet, data)

    def _spoiled(self, packet: Gst.Buffer) -> Gst.Buffer:
        data = bytearray(packet.extract_dup(0, packet.get_size()))
        if self.kind == "cut":
            del data[self._random.randrange(HEADER_BYTES, len(data)) :]
        else:
            for _ in range(8):
                data[self._random.randrange(HEADER_BYTES, len(data))] ^= 1 << self._random.randrange(8)
        return _like(packet, data)


def _like(packet: Gst.Buffer, data: bytearray) -> Gst.Buffer:
    """A buffer of the same time with other bytes."""
    made = Gst.Buffer.new_wrapped(bytes(data))
    made.pts, made.dts = packet.pts, packet.dts
    return made
