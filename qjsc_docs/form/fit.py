"""Fit: the lines of a filled document laid beside those of the form's layout. Floor 2.

The words of the labels say which line is which; lines of a repeated row stand for its list, however many there are.
Rows may have been added or left out, paragraphs written between. The best alignment wins, found by dynamic programming.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .captures import capture
from .letters import alike, squeezed
from .lines import Box, Line, Seen, SeenLine

_KNOWN = 1_000  # a line whose controls are those of the layout's
_REPEATED = 2  # another row of a list
_LOOSE = 1  # a paragraph or row without printed words: its neighbours say what it is
_MOST_WEIGHT = 24  # of the words of one box


class Fitted(NamedTuple):
    """A line of the document and the line of the layout that it is."""

    line: Line
    seen: SeenLine
    number: int  # of the line in the document


def fit(layout: Sequence[Line], seen: Sequence[SeenLine], known: Mapping[int, int] | None = None) -> list[Fitted]:
    """Return the lines of `seen` that are lines of `layout`, in the document's order.

    `known` tells of some lines of `seen`, by their numbers, which lines of the layout they are.
    """
    words = [tuple(alike(squeezed(box.text)) for box in line.boxes) for line in seen]
    tags = [_tags(line) for line in seen]
    told = known or {}
    scores = [
        [_KNOWN * (told[j] == i) if j in told else _score(line, seen[j], words[j], tags[j]) for j in range(len(seen))]
        for i, line in enumerate(layout)
    ]
    return [Fitted(layout[i], seen[j], j) for i, j in _best_path(layout, scores, len(seen))]


def boxes_of(fitted: Fitted) -> Iterator[tuple[Box, Seen]]:
    """Yield the boxes of the layout's line with those of the document's."""
    yield from _pairs(fitted.line, fitted.seen)


def _tags(line: SeenLine) -> tuple[str, ...]:
    return tuple(piece.tag for box in line.boxes for piece in box.pieces if piece.tag)


def _best_path(layout: Sequence[Line], scores: list[list[int]], count: int) -> list[tuple[int, int]]:
    """Return the pairs of lines, in order, whose scores add up to the most; a repeated line may stand in many."""
    before = [0] * (count + 1)
    came: list[
        list[int]
    ] = []  # 0: this line of the document is none of these; 1: of the layout's line before; 2: of this
    for i, line in enumerate(layout):
        row, steps = [before[0]], [1]
        for j in range(count):
            score = scores[i][j]
            best, step = before[j + 1], 1
            if row[j] > best:
                best, step = row[j], 0
            if score and before[j] + score > best:
                best, step = before[j] + score, 2
            if score and line.each and row[j] + score > best:
                best, step = row[j] + score, 3
            row.append(best)
            steps.append(step)
        came.append(steps)
        before = row
    return _walk_back(came, count)


def _walk_back(came: list[list[int]], j: int) -> list[tuple[int, int]]:
    path, i = [], len(came) - 1
    while i >= 0 and j >= 0:
        step = came[i][j]
        if step == 1:
            i -= 1
        elif step == 0:
            j -= 1
        else:
            path.append((i, j - 1))
            i, j = (i - 1 if step == 2 else i), j - 1
    return path[::-1]


def _score(line: Line, seen: SeenLine, words: tuple[str, ...], tags: tuple[str, ...]) -> int:
    """Return how sure it is that `seen` is the line of the layout, 0 if it cannot be."""
    if (line.table == 0) != (seen.table == 0):
        return 0
    if tags and tags == line.tags:
        return _KNOWN
    if line.table == 0:
        return max(_weight(line.boxes[0], seen.boxes[0], words[0]), 0) if words[0] else 0
    if len(line.boxes) == len(seen.boxes):
        found = [_weight(box, seen.boxes[k], words[k]) for k, box in enumerate(line.boxes)]
    else:
        places = {id(box): k for k, box in enumerate(seen.boxes)}
        pairs = [(box, shown) for box, shown in _pairs(line, seen) if not shown.covered]
        found = [_weight(box, shown, words[places[id(shown)]]) for box, shown in pairs]
        if line.each or not any(weight > _LOOSE for weight in found):
            return 0
    told = [weight for weight in found if weight != _LOOSE]
    if any(weight < 0 for weight in told) and sum(told) <= 0:
        return 0
    return max(sum(told), 0) + (_REPEATED if line.each else _LOOSE)


def _weight(box: Box, seen: Seen, words: str) -> int:
    """Return how much the words of a box speak for it, or against it; `_LOOSE` where it has none."""
    if box.covered != seen.covered:
        return -_MOST_WEIGHT
    if not box.words:
        return _LOOSE
    full = min(len(box.words), _MOST_WEIGHT) + _LOOSE
    if not box.spots:
        return full if words == box.words else -full
    return full if all(part in words for part in _printed(box)) and capture(box, seen.text) is not None else -full


def _printed(box: Box) -> list[str]:
    return [alike(squeezed(part)) for part in box.parts if isinstance(part, str)]


def _pairs(line: Line, seen: SeenLine) -> Iterator[tuple[Box, Seen]]:
    if len(line.boxes) == len(seen.boxes):
        yield from zip(line.boxes, seen.boxes, strict=True)
        return
    at = {box.column: box for box in seen.boxes}
    yield from ((box, at[box.column]) for box in line.boxes if box.column in at)
