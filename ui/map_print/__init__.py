"""The map on paper: a PDF or a picture with title, date, legend and scale, set in a process of its own."""

from ui.map_print.desk import MapPrints

__all__ = ["MapPrints"]
