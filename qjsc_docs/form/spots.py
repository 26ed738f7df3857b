"""Spots: the places of a form that take a value, under the tags that their controls have in Word. Floor 2."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .inline import Picture, Slot, Tick
from .leaves import bare, flat_entries
from .model import Form
from .plan import Entry
from .slots import iter_paras

_LONGEST = 64  # Word's limit for tags and titles


class Spot(NamedTuple):
    """A place that takes a value. `entry` is None for a running number, which nobody reads; `each` is its row's list."""

    part: Slot | Tick | Picture
    entry: Entry | None
    each: str
    indent: int

    @property
    def path(self) -> str:
        """The path of its value, in a repeated row with empty brackets: `人员[].姓名`."""
        return path_of(self.part, self.each)

    @property
    def tag(self) -> str:
        """The tag of its control."""
        return tag_of(self.part, self.each)


def path_of(part: Slot | Tick | Picture, each: str) -> str:
    """Return the path of the value of `part`: `企业.名称`, `年度数据[0].煤耗`, in a repeated row `人员[].姓名`."""
    return f"{each}[].{part.key}" if each else part.key


def tag_of(part: Slot | Tick | Picture, each: str) -> str:
    """Return the tag of a part's control: its path, for a box with the answer that it stands for (`企业.规模=大型`)."""
    path = path_of(part, each)
    return (f"{path}={part.marks[0][0]}" if isinstance(part, Tick) and len(part.marks) == 1 else path)[:_LONGEST]


def spot_of(part: Slot | Tick | Picture, each: str, indent: int, form: Form) -> Spot:
    """Return the place of `part` on `form`."""
    return Spot(part, flat_entries(form).get(f"{each}[].{part.key}" if each else bare(part.key)), each, indent)


@cache
def spots(form: Form) -> dict[str, Spot]:
    """Return the places of `form` by the tags of their controls, in reading order."""
    found = {}
    for each, para in iter_paras(form.layout):
        for part in para.content:
            if isinstance(part, Slot | Tick | Picture):
                spot = spot_of(part, each, para.indent, form)
                found[spot.tag] = spot
    return found
