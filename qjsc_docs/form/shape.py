"""Shape: whether a form that somebody wrote is made of the right parts, before anything is asked of it. Floor 2.

Python lets a list stand where a tuple of fields is expected, or a word where a row is; the first sign would be a
traceback from deep within. Here every part is compared with what the model's own annotations say.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints


class Fault(NamedTuple):
    """A fault of a form: the code of the problem, where, and the words that tell of it."""

    code: str
    where: str
    words: Mapping[str, str]


def misfits(value: object, wanted: Any, where: str) -> Iterator[Fault]:
    """Yield each part of `value` that is not of the type `wanted`, with the place where it stands."""
    if wanted is Any:
        return
    if get_origin(wanted) in (Union, types.UnionType):
        fitting = [choice for choice in get_args(wanted) if _is_a(value, choice)]
        wanted = fitting[0] if fitting else wanted
    if not _is_a(value, wanted):
        yield Fault("form-type", where, {"wanted": _name(wanted), "found": type(value).__name__})
        return
    for part, hint, place in _parts(value, wanted):
        yield from misfits(part, hint, where + place)


def _parts(value: Any, wanted: Any) -> Iterator[tuple[object, Any, str]]:
    """Yield the parts of `value` with the type of each and its place."""
    args = get_args(wanted)
    if isinstance(value, tuple):
        hints = [args[0]] * len(value) if args[-1] is Ellipsis else args
        for number, (part, hint) in enumerate(zip(value, hints, strict=True)):
            yield part, hint, f"[{number}]"
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield part, args[1], f"[{key!r}]"
    elif is_dataclass(wanted) and isinstance(wanted, type):
        for name, hint in _hints(wanted).items():
            yield getattr(value, name), hint, f".{name}"


@cache
def _hints(model: type) -> dict[str, Any]:
    hints = get_type_hints(model)
    return {field.name: hints[field.name] for field in fields(model)}


def _is_a(value: object, wanted: Any) -> bool:
    """Return whether `value` is a `wanted`, its parts not looked at."""
    kind, args = get_origin(wanted) or wanted, get_args(wanted)
    if kind in (Union, types.UnionType):
        return any(_is_a(value, choice) for choice in args)
    if kind is tuple and isinstance(value, tuple):
        return args[-1] is Ellipsis or len(value) == len(args)
    return isinstance(value, (int, float) if kind is float else kind)


def _name(wanted: Any) -> str:
    """Return what people call a type: `tuple[Field, ...]`."""
    if get_origin(wanted) is Callable:
        return "a function"
    name = str(wanted) if get_args(wanted) else wanted.__name__
    for house in ("qjsc_docs.form.model.", "qjsc_docs.form.layout.", "qjsc_docs.form.facts.", "collections.abc."):
        name = name.replace(house, "")
    return name.replace("typing.", "")
