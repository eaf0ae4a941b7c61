"""A camera that moves, over ONVIF: finding its services, moving, stopping, presets.

After the ONVIF PTZ Service Specification and the device and media services; each order has its limit of time.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from console.onvif.safe_xml import each, find, text
from console.onvif.services import services
from console.onvif.soap import MEDIA, MEDIA2, PTZ, Soap, seconds
from console.onvif.values import OnvifError
from console.ptz.values import (
    Abilities,
    ControlAddress,
    Preset,
    PtzError,
    Trouble,
    Velocity,
    ptz_error,
)

ASK_S = 4.0
MOVE_S = 1.5
STOP_S = 1.0
TIMEOUT_S = 1.0
PRESETS_AT_MOST = 500


class OnvifCamera:
    """One camera at one address. Every method blocks for a bounded time and raises PtzError.

    Belongs to one thread. `abilities` are known after `connect`.
    """

    def __init__(self, address: ControlAddress) -> None:
        with _in_words_of_ptz():
            self._soap = Soap(address)
        self._profile = unquote(urlsplit(address.url).fragment)
        self._ptz = ""
        self.abilities = Abilities()

    def close(self) -> None:
        """Let the connections go; the camera is not told anything."""
        self._soap.close()

    def connect(self) -> None:
        """Find the PTZ service and the profile to move, and what the camera can do."""
        with _in_words_of_ptz():
            self._soap.read_clock(ASK_S)
            found = services(self._soap, ASK_S)
        if PTZ not in found:
            raise PtzError(Trouble.NO_PTZ, answered=True)
        self._ptz = found[PTZ]
        profile = self._find_profile(found)
        self._profile = profile.get("token", "")
        self.abilities = self._read_abilities(profile)

    def move(self, velocity: Velocity) -> None:
        """Move until told otherwise, or until the camera's own timeout after `abilities.timeout_s`."""
        can = self.abilities
        parts = f'<tt:PanTilt x="{velocity.pan:.3f}" y="{velocity.tilt:.3f}"/>' if can.pan_tilt else ""
        parts += f'<tt:Zoom x="{velocity.zoom:.3f}"/>' if can.zoom else ""
        timeout = f"<Timeout>PT{can.timeout_s:g}S</Timeout>"
        self._order("ContinuousMove", f"<Velocity>{parts}</Velocity>{timeout}", MOVE_S)

    def stop(self) -> None:
        """Stop pan, tilt and zoom."""
        self._order("Stop", "<PanTilt>true</PanTilt><Zoom>true</Zoom>", STOP_S)

    def moves(self) -> bool | None:
        """Whether the camera says that it moves; None where it does not know."""
        status = find(self._order("GetStatus", "", STOP_S), "PTZStatus", "MoveStatus")
        said = {text(status, "PanTilt"), text(status, "Zoom")}
        if "MOVING" in said:
            return True
        return False if "IDLE" in said else None

    def presets(self) -> tuple[Preset, ...]:
        """The views that the camera remembers, in its order."""
        found = each(self._order("GetPresets", "", ASK_S), "Preset")
        made = (Preset(preset.get("token", ""), text(preset, "Name")[:80]) for preset in found)
        return tuple(preset for preset in made if preset.token)[:PRESETS_AT_MOST]

    def go_to(self, preset: Preset) -> None:
        """Set out for a preset; the camera stops there by itself."""
        self._order("GotoPreset", f"<PresetToken>{escape(preset.token)}</PresetToken>", ASK_S)

    def store(self, name: str, token: str = "") -> str:
        """Remember where the camera looks now, over the preset `token` or as a new one; gives its token."""
        over = f"<PresetToken>{escape(token)}</PresetToken>" if token else ""
        name = f"<PresetName>{escape(name)}</PresetName>"
        return text(self._order("SetPreset", name + over, ASK_S), "PresetToken") or token

    # Inside

    def _order(self, name: str, body: str, limit_s: float) -> Element:
        profile = f"<ProfileToken>{escape(self._profile)}</ProfileToken>"
        with _in_words_of_ptz():
            return self._soap.call(self._ptz, PTZ, name, f"<{name} {{ns}}>{profile}{body}</{name}>", limit_s)

    def _ask(self, url: str, namespace: str, name: str, body: str = "") -> Element:
        with _in_words_of_ptz():
            return self._soap.call(url, namespace, name, f"<{name} {{ns}}>{body}</{name}>", ASK_S)

    def _find_profile(self, where: dict[str, str]) -> Element:
        """The media profile to move: the one in the address's fragment, or the first that can be moved."""
        if MEDIA in where:
            profiles = list(each(self._ask(where[MEDIA], MEDIA, "GetProfiles"), "Profiles"))
        elif MEDIA2 in where:
            body = "<Type>PTZ</Type>"
            profiles = list(each(self._ask(where[MEDIA2], MEDIA2, "GetProfiles", body), "Profiles"))
        else:
            profiles = []
        usable = (profile for profile in profiles if _configuration(profile) is not None)
        for profile in usable:
            if self._profile in ("", profile.get("token")):
                return profile
        raise PtzError(Trouble.NO_PTZ, self._profile, answered=True)

    def _read_abilities(self, profile: Element) -> Abilities:
        """What node and configuration allow; where a camera does not tell, it is taken to do everything."""
        configuration = _configuration(profile)
        spaces = self._told("GetNode", f"<NodeToken>{escape(text(configuration, 'NodeToken'))}</NodeToken>")
        spaces = find(spaces, "PTZNode", "SupportedPTZSpaces")
        token = "" if configuration is None else configuration.get("token", "")
        asked = f"<ConfigurationToken>{escape(token)}</ConfigurationToken>"
        limits = find(self._told("GetConfigurationOptions", asked), "PTZConfigurationOptions", "PTZTimeout")
        can = {
            name: spaces is None or find(spaces, f"Continuous{name}VelocitySpace") is not None
            for name in ("PanTilt", "Zoom")
        }
        return Abilities(can["PanTilt"], can["Zoom"], _timeout(limits))

    def _told(self, name: str, body: str) -> Element | None:
        try:
            return self._ask(self._ptz, PTZ, name, body)
        except PtzError as error:
            if error.answered and error.trouble is not Trouble.PASSWORD_REFUSED:
                return None
            raise


@contextlib.contextmanager
def _in_words_of_ptz() -> Iterator[None]:
    """What goes wrong on the way is told as PtzError."""
    try:
        yield
    except OnvifError as error:
        raise ptz_error(error) from error


def _configuration(profile: Element) -> Element | None:
    """A profile's PTZ configuration: of the first media service, or of the second."""
    first = find(profile, "PTZConfiguration")
    return first if first is not None else find(profile, "Configurations", "PTZ")


def _timeout(limits: Element | None) -> float:
    """Our timeout, or the camera's shortest where that is longer; whole seconds, which all cameras read."""
    least = seconds(text(limits, "Min")) or 0.0
    return float(min(10, max(TIMEOUT_S, math.ceil(least))))
