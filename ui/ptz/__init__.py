"""Moving a camera from the wall: the mode, its keys and its panel."""
