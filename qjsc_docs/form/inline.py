"""What stands in a line of a form: printed words, slots for values, ticks, joints, pictures, sub- and superscripts.

Floor 2.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for a value. `key` is the field's; in a repeated row it is the key within the row.

    `blank` is what stands there while the value is empty (room to write in); dates have `　年　月　日` by themselves.
    """

    key: str
    blank: str = ""

    @property
    def name(self) -> str:
        """The name under which a template asks for it."""
        return self.key


@dataclass(frozen=True, slots=True)
class Tick:
    """A box that shows a glyph by the value of a choice: `marks` pairs values with glyphs; otherwise `blank`."""

    key: str
    marks: tuple[tuple[str, str], ...]
    blank: str = "□"

    @property
    def name(self) -> str:
        """The name under which a template asks for it."""
        return f"{self.key}_{self.marks[0][0]}"


@dataclass(frozen=True, slots=True)
class Joint:
    """Words printed only when a neighbouring slot holds a value, such as the “/” between the two values of one cell."""

    words: str
    left: str
    right: str

    @property
    def name(self) -> str:
        """The name under which a template asks for it."""
        return f"{self.left}_{self.right.rpartition('.')[2]}"

    @property
    def ending(self) -> str:
        """What a text processor needs behind it: the line may break after “/”, even between digits."""
        return "\u200b" if self.words == "/" else ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Room for a picture, `width` and `height` mm at most; its proportions are kept."""

    key: str
    width: float
    height: float

    @property
    def name(self) -> str:
        """The name under which a template asks for it."""
        return self.key

    @property
    def words(self) -> str:
        """What is printed where there is no picture: nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class Sub:
    """Words set as a subscript."""

    words: str


@dataclass(frozen=True, slots=True)
class Sup:
    """Words set as a superscript."""

    words: str


Inline = str | Slot | Tick | Joint | Picture | Sub | Sup
