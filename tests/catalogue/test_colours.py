"""The colours of the categories: few, bright on a dark map, and apart for colour-blind eyes."""

import itertools

import numpy as np
import pytest

from console.catalogue.categories import shipped

# Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
EYES = {
    "usual": np.eye(3),
    "deuteranopia": np.array(
        [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    ),
    "protanopia": np.array(
        [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    ),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
COLOURS = sorted({category.colour for category in shipped()[1]})


def linear(colour):
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light):
    xyz = TO_XYZ @ np.clip(light, 0, 1) / [0.9505, 1, 1.089]
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def luminance(colour):
    return float(TO_XYZ[1] @ linear(colour))


def test_colours_are_few_and_stand_out_from_a_dark_map():
    assert len(COLOURS) <= 22
    # WCAG 2.1, 1.4.11: graphics need 3:1 against what is beside them.
    ground = luminance("#1c232d") + 0.05
    assert [colour for colour in COLOURS if (luminance(colour) + 0.05) / ground < 3] == []


@pytest.mark.parametrize("eyes", EYES)
def test_groups_are_apart(eyes):
    groups = {}
    for category in shipped()[1]:
        groups.setdefault(category.group, lab(EYES[eyes] @ linear(category.colour)))
    near = [
        (one, other)
        for one, other in itertools.combinations(groups, 2)
        if np.linalg.norm(groups[one] - groups[other]) < 17
    ]
    assert near == []
