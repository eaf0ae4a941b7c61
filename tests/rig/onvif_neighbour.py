"""Devices that answer WS-Discovery's question on 127.0.0.1: true ones, careless ones and hostile ones.

with OnvifNeighbour([answer("http://127.0.0.1:8000/onvif/device_service")]) as neighbour:
    told = discover(1.0, hosts=[neighbour.place])
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Sequence
from types import TracebackType

from console.onvif.safe_xml import parse, text

# Given the question's MessageID, the bytes to answer with.
Answer = Callable[[str], bytes]

SCOPES = (
    "onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/name/Sasni%20Gate "
    "onvif://www.onvif.org/hardware/NVR-32 onvif://www.onvif.org/location/city/aligarh"
)


def answer(
    addresses: str,
    *,
    endpoint: str = "urn:uuid:1419d68a-1dd2-11b2-a105-001a2b3c4d5e",
    scopes: str = SCOPES,
    types: str = "dn:NetworkVideoTransmitter tds:Device",
    relates: str | None = None,
) -> Answer:
    """A device's answer; `relates` stands for the MessageID of another question."""

    def made(message_id: str) -> bytes:
        return (
            '<?xml version="1.0" encoding="UTF-8"?><SOAP-ENV:Envelope '
            'xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope" '
            'xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing" '
            'xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><SOAP-ENV:Header>'
            f"<wsa:MessageID>uuid:1</wsa:MessageID>"
            f"<wsa:RelatesTo>{message_id if relates is None else relates}</wsa:RelatesTo></SOAP-ENV:Header>"
            "<SOAP-ENV:Body><d:ProbeMatches><d:ProbeMatch><wsa:EndpointReference>"
            f"<wsa:Address>{endpoint}</wsa:Address></wsa:EndpointReference><d:Types>{types}</d:Types>"
            f"<d:Scopes>{scopes}</d:Scopes><d:XAddrs>{addresses}</d:XAddrs>"
            "<d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches>"
            "</SOAP-ENV:Body></SOAP-ENV:Envelope>"
        ).encode()

    return made


class OnvifNeighbour:
    """Answers each question with all its answers; `asked` are the questions that came."""

    def __init__(self, answers: Sequence[Answer] = ()) -> None:
        self.answers = list(answers)
        self.asked: list[bytes] = []
        self._sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._sock.bind(("127.0.0.1", 0))
        self._sock.settimeout(0.1)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def place(self) -> tuple[str, int]:
        return "127.0.0.1", self._sock.getsockname()[1]

    def __enter__(self) -> OnvifNeighbour:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join(10)
        self._sock.close()

    def _run(self) -> None:
        while not self._ended.is_set():
            with contextlib.suppress(TimeoutError, ConnectionError):
                data, who = self._sock.recvfrom(65_535)
                self.asked.append(data)
                message_id = text(parse(data), "Header", "MessageID")
                for each in self.answers:
                    self._sock.sendto(each(message_id), who)
