"""Lists out: the cameras of any view as CSV, XLSX, GeoJSON or KML, without credentials."""
