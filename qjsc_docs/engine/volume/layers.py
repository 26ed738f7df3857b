"""Layers (optional content) of attached files: what is switched off there stays switched off. Floor 1."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary


class Layers:
    """Gathers the layers of all sources for the volume `out`."""

    def __init__(self, out: pikepdf.Pdf) -> None:
        self._out = out
        self._all: list[pikepdf.Object] = []
        self._off: list[pikepdf.Object] = []

    def take(self, source: pikepdf.Pdf) -> None:
        """Take over the layers of `source` and which of them are off."""
        found = source.Root.get("/OCProperties")
        if not isinstance(found, pikepdf.Dictionary):
            return
        every = _groups(found.get("/OCGs"))
        base = found.get("/D")
        base = base if isinstance(base, pikepdf.Dictionary) else Dictionary()
        off = {group.objgen for group in _groups(base.get("/OFF"))}
        if base.get("/BaseState") == "/OFF":
            off = {group.objgen for group in every} - {group.objgen for group in _groups(base.get("/ON"))}
        for group in every:
            copy = self._out.copy_foreign(group)
            self._all.append(copy)
            if group.objgen in off:
                self._off.append(copy)

    def write(self) -> None:
        """Write them into the volume, if there are any."""
        if self._all:
            state = Dictionary(OFF=Array(self._off), ON=Array(), Order=Array())
            self._out.Root.OCProperties = Dictionary(OCGs=Array(self._all), D=state)


def _groups(array: object) -> list[pikepdf.Object]:
    if not isinstance(array, pikepdf.Array):
        return []
    return [group for group in array if isinstance(group, pikepdf.Dictionary) and group.is_indirect]
