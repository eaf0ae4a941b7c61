"""Whether a camera sends the very same picture again and again, judged by packets without decoding them."""

from __future__ import annotations

from console.relay import nal

# So often and so long must a picture be repeated until that is said.
PROOFS = 3
AT_LEAST_S = 5.0
# Key frames whose sizes differ by more are different pictures; an SEI message may differ a little.
NEAR_BYTES = 64
# A picture of which every block is skipped costs a few bytes a slice, and some more if it has many blocks.
SKIP_BYTES = 64
PIXELS_PER_SKIP_BYTE = 8192


class Sameness:
    """One stream's repetition.

    It repeats when each key frame codes the same picture as one of the two before it (encoders number key
    frames in turn) and what lies between is too small to change anything; or when the same packet comes over
    and over. A quiet scene's noise changes each key frame. A recorder that encodes its last picture anew with
    another quantiser each time is not seen here: that takes decoding.
    """

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """A new connection: what was sent meanwhile is not known."""
        self._last = b""
        self._keys: list[bytes] = []
        self._key_at = 0.0
        self._since = 0.0
        self._proofs = 0

    def took(self, data: bytes, *, key: bool, codec: str, pixels: int, mono: float) -> None:
        """The next packet, which arrived at `mono` (monotonic seconds)."""
        same, self._last = data == self._last, data
        if key:
            self._at_key(data, codec, mono, same=same)
        elif len(data) > SKIP_BYTES and not self._skips(data, codec, pixels):
            if same:
                self._proofs += 1
            else:
                self._since, self._proofs = mono, 0

    def _at_key(self, data: bytes, codec: str, mono: float, *, same: bool) -> None:
        unmoved = self._since <= self._key_at
        if unmoved and (same or any(_code_the_same(codec, data, key) for key in self._keys)):
            self._proofs += 1
        else:
            self._since, self._proofs = mono, 0
        self._key_at = mono
        self._keys = [data, *self._keys[:1]]

    def _skips(self, data: bytes, codec: str, pixels: int) -> bool:
        limit = SKIP_BYTES + pixels // PIXELS_PER_SKIP_BYTE
        if len(data) <= limit:
            return True
        # Once something moved, nothing more is to be learned before the next key frame.
        if self._since > self._key_at:
            return False
        return sum(map(len, nal.slices(codec, data))) <= limit

    def since(self, now: float) -> float | None:
        """Since when the same picture comes (monotonic seconds), or None."""
        told = self._proofs >= PROOFS and now - self._since >= AT_LEAST_S
        return self._since if told else None


def _code_the_same(codec: str, one: bytes, other: bytes) -> bool:
    """Whether two key frames have the same picture data, whatever their headers say."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > NEAR_BYTES:
        return False
    return nal.picture_data(codec, one) == nal.picture_data(codec, other)
