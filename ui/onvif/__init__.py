"""ONVIF devices of the network on a terminal."""
