"""Other words for a label: what any form of the catalogue calls the same fact. Floor 4."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ..catalogue import FORMS
from ..form.leaves import bare, flat_entries
from ..form.letters import alike, squeezed
from ..form.lines import Box, Line

_MORE = {"企业.名称": ("单位名称", "企业全称", "单位全称", "公司名称", "申请单位", "申报单位")}


def synonyms(lines: Sequence[Line]) -> dict[int, frozenset[str]]:
    """Return by the id of each label box what else an office may print there.

    What the form itself prints elsewhere is no synonym: it could mean the other one.
    """
    own = {box.words for line in lines for box in line.boxes}
    return {id(label): _labels().get(path, frozenset()) - own for label, path in _labelled(lines)}


def _labelled(lines: Sequence[Line]) -> Iterator[tuple[Box, str]]:
    """Yield every label that has one value behind it, with the path of its fact."""
    for line in lines:
        for label, box in pairwise(line.boxes):
            if label.words and not label.spots and not box.words and len(box.spots) == 1:
                yield label, bare(box.spots[0].path)


@cache
def _labels() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for form in FORMS.values():
        for path, entry in flat_entries(form).items():
            words = (entry.label, *entry.field.aliases, path.rpartition(".")[2], *_MORE.get(path, ()))
            found[path] |= {alike(squeezed(each)) for each in words if len(each) > 1}
    return {path: frozenset(labels) for path, labels in found.items()}
