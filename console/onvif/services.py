"""Which services a device has, and where: asked of the device itself, never followed to another host."""

from __future__ import annotations

from console.onvif.safe_xml import each, text
from console.onvif.soap import DEVICE, MEDIA, PTZ, Soap
from console.onvif.values import OnvifError, OnvifTrouble


def services(soap: Soap, limit_s: float) -> dict[str, str]:
    """Addresses by name space. Raises OnvifError.

    Devices from before GetServices tell their capabilities instead.
    """
    said = "<GetServices {ns}><IncludeCapability>false</IncludeCapability></GetServices>"
    try:
        answer = soap.call(soap.root, DEVICE, "GetServices", said, limit_s)
    except OnvifError as error:
        if error.trouble is not OnvifTrouble.CAMERA_REFUSED:
            raise
    else:
        found = {text(one, "Namespace"): text(one, "XAddr") for one in each(answer, "Service")}
        return {space: soap.service_url(where) for space, where in found.items()}
    said = "<GetCapabilities {ns}><Category>All</Category></GetCapabilities>"
    answer = soap.call(soap.root, DEVICE, "GetCapabilities", said, limit_s)
    named = {PTZ: "PTZ", MEDIA: "Media"}
    told = {space: text(answer, "Capabilities", name, "XAddr") for space, name in named.items()}
    return {space: soap.service_url(where) for space, where in told.items() if where}
