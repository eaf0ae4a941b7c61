"""The relay's values as messages between the two processes, and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from console.relay.settings import RelaySettings
from console.relay.values import (
    ClipFile,
    ClipProgress,
    ClipRequest,
    ProbeResult,
    Reason,
    StillResult,
    StreamSpec,
    StreamState,
    StreamStatus,
)

Message = dict[str, Any]
_STATUS_FIELDS = tuple(StreamStatus.__dataclass_fields__)
Value = StreamSpec | StreamStatus | ClipRequest | ClipProgress | StillResult | ProbeResult | RelaySettings


def pack(value: Value) -> Message:
    """The value's fields, fit for JSON (enums are strings already)."""
    if isinstance(value, StreamStatus):
        # Said for each stream each second; it holds no value that would have to be copied.
        return {name: getattr(value, name) for name in _STATUS_FIELDS}
    return asdict(value)


def stream_status(fields: Message) -> StreamStatus:
    """Back from `pack`."""
    told = fields["audio_reason"]
    return StreamStatus(**{**_states(fields), "audio_reason": None if told is None else Reason(told)})


def probe_result(fields: Message) -> ProbeResult:
    """Back from `pack`."""
    return ProbeResult(**_states(fields))


def clip_progress(fields: Message) -> ClipProgress:
    """Back from `pack`."""
    files = tuple(
        ClipFile(**{**file, "gaps": tuple((gap[0], gap[1]) for gap in file["gaps"])})
        for file in fields["files"]
    )
    return ClipProgress(**{**fields, "files": files})


def _states(fields: Message) -> Message:
    reason = fields["reason"]
    return {
        **fields,
        "state": StreamState(fields["state"]),
        "reason": None if reason is None else Reason(reason),
    }
