"""One module per scene; each has a `build` that draws what stands and sets up who moves."""

from __future__ import annotations

from importlib import import_module

from console.demo.scenes.actors import PEOPLE
from console.demo.scenes.film import Scene
from console.demo.scenes.names import names


def build(scene: str) -> Scene:
    """The scene of this name, out of `names()`."""
    if scene not in names():
        raise ValueError(f"no such scene: {scene}")
    PEOPLE.forget()
    made: Scene = import_module(f"{__name__}.{scene}").build()
    return made
