"""The core of Safe City Console: knows everything, draws nothing, never imports Qt."""
