"""Many values out of a context at once, by dotted paths. Floor 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from ...errors import TemplateError
from ...problems import Problem
from .tags import Path, show_path


class Getter:
    """Takes the values of all `paths` from a tree, in their order. Each group (`企业`) is looked up only once."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        places: dict[Path, list[int]] = {}
        for place, path in enumerate(self.paths):
            places.setdefault(path[:-1], []).append(place)
        self._groups = [(group, _several([self.paths[p][-1] for p in found])) for group, found in places.items()]
        order = [place for found in places.values() for place in found]
        self._sort = _several(_inverse(order)) if order != sorted(order) else None

    def __call__(self, tree: Any) -> Sequence[Any]:
        """Return the values. Raises TemplateError, naming the path, if the tree does not have one of them."""
        values: list[Any] = []
        try:
            for group, take in self._groups:
                node = tree
                for step in group:
                    node = node[step]
                values += take(node)
        except (LookupError, TypeError) as error:
            raise unknown(next(path for path in self.paths if not _leads(tree, path))) from error
        return self._sort(values) if self._sort else values


def unknown(path: Path) -> TemplateError:
    """Return the error that the data have nothing under `path`."""
    return unknown_name(show_path(path))


def unknown_name(name: str) -> TemplateError:
    """Return the error that the data have no text under `name`."""
    return TemplateError(Problem("template-unknown-tag", params={"tag": name, "suggestion": ""}))


def _several(keys: Sequence[Any]) -> Callable[[Any], tuple[Any, ...]]:
    if len(keys) == 1:
        key = keys[0]
        return lambda node: (node[key],)
    return itemgetter(*keys)


def _inverse(order: list[int]) -> list[int]:
    moves = [0] * len(order)
    for at, place in enumerate(order):
        moves[place] = at
    return moves


def _leads(tree: Any, path: Path) -> bool:
    try:
        for step in path:
            tree = tree[step]
    except (LookupError, TypeError):
        return False
    return True
