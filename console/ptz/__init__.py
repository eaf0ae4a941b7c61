"""Cameras that can be moved: ONVIF over plain SOAP, and the rules by which a movement always ends."""
