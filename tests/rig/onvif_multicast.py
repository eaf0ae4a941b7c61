"""Two networks of this computer's own making, a device in each, and the real question sent to all.

Runs in a network namespace of its own (`unshare -n`), so that nothing reaches a real network:
`python -m tests.rig.onvif_multicast` prints the addresses that were found, and how many questions came.
"""

from __future__ import annotations

import json
import socket
import subprocess
import threading
import time

import psutil

from console.onvif.discovery import GROUP, discover
from console.onvif.safe_xml import parse, text
from tests.rig.onvif_neighbour import answer

OWN = ("10.9.9.1", "10.9.8.1")
_SETTING_UP = (
    "link set lo up",
    "link add v9 type veth peer name v8",
    "addr add 10.9.9.1/24 dev v9",
    "addr add 10.9.8.1/24 dev v8",
    "link set v9 up",
    "link set v8 up",
)


def main() -> None:
    """Set up the two networks, answer in both, ask."""
    for command in _SETTING_UP:
        subprocess.run(["ip", *command.split()], check=True, capture_output=True)
    _wait_for_links()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("", GROUP[1]))
        for own in OWN:
            joined = socket.inet_aton(GROUP[0]) + socket.inet_aton(own)
            sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, joined)
        asked: list[str] = []
        threading.Thread(target=_answer, args=(sock, asked), daemon=True).start()
        told = discover(2.0)
    print(json.dumps({"found": [each.url for each in told.devices], "on": told.asked, "asked": asked}))


def _wait_for_links() -> None:
    """A link that was set up a moment ago has no carrier yet."""
    end = time.monotonic() + 10
    while not all(psutil.net_if_stats()[name].isup for name in ("v8", "v9")):
        if time.monotonic() > end:
            raise TimeoutError("the links did not come up")
        time.sleep(0.02)


def _answer(sock: socket.socket, asked: list[str]) -> None:
    made = answer("http://203.0.113.9:81/onvif/device_service")
    while True:
        try:
            data, who = sock.recvfrom(65_535)
        except OSError:
            return
        asked.append(who[0])
        sock.sendto(made(text(parse(data), "Header", "MessageID")), who)


if __name__ == "__main__":
    main()
