"""ONVIF over plain SOAP: finding devices on the network, and asking one what it is and what it shows."""
