"""Files or Python values → Record. Floor 3."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..form.facts import Facts, Kind
from ..form.model import Form
from ..form.record import Record
from ..messages import _
from ..problems import Place
from .grid import Grid
from .resolve import Gatherer
from .tables import tree_of
from .text_file import read_bytes
from .tree import DEEPEST, NOWHERE, Entry, Group, Leaf, Node, Rows, unreadable
from .words import Scope

if TYPE_CHECKING:
    from .filled.found import Filled
    from .workbook import Read

READERS = {
    ".yaml": "yaml_file",
    ".yml": "yaml_file",
    ".json": "json_file",
    ".csv": "csv_file",
    ".tsv": "csv_file",
    ".xlsx": "xlsx_file",
    ".xlsm": "xlsx_file",
}
WORKBOOKS = (".xlsx", ".xlsm")  # data-entry workbooks, known by their hidden sheet
FILLED = {".docx": "docx", ".xlsx": "xlsx", ".xlsm": "xlsx"}  # filled forms, read back by the readers in filled/
_LONG = 10_000  # bits; Python refuses to write out longer integers, decimals it writes out


def load(*paths: Path, form: Form | None = None) -> Record:
    """Return the record that the files at `paths` make together.

    Keys may be the vocabulary's words or the labels of `form`; without a form, the labels of all forms. A later file
    adds facts; one that gives a fact another value is a problem that names both places. A .docx is a filled form, that
    of `form` or of any other. Raises DataError for a file that cannot be read at all.
    """
    gatherer = Gatherer(scope_of(form))
    for path in map(Path, paths):
        filled = _typed_in(path, form) or _filled(path, form)
        for tree in [filled.tree] if filled else _trees(path, gatherer.scope):
            gatherer.add(tree)
        gatherer.problems += filled.problems if filled else ()
    return gatherer.record()


def from_tree(tree: Mapping[str, Any], form: Form | None = None, places: Mapping[str, Place] | None = None) -> Record:
    """Return the record that a mapping of Python values makes; keys as in `load`.

    `places` tells where values stand, by the keys as they are in `tree`, joined: `企业.名称`, `人员[0].姓名`.
    """
    gatherer = Gatherer(scope_of(form))
    node = _node(tree, "", places or {}, 0)
    gatherer.add(node if isinstance(node, Group) else Group((), NOWHERE))
    return gatherer.record()


def scope_of(form: Form | None) -> Scope:
    """Return the words that a record for `form` may use."""
    return _everything() if form is None else _form_scope(form)


@cache
def _form_scope(form: Form) -> Scope:
    fields = [(field.fact, field) for field in form.fields]
    return Scope(form.facts, fields, lambda: _everything() if form.facts is _vocabulary() else None)


@cache
def _everything() -> Scope:
    """Return the scope of the whole catalogue."""
    from ..catalogue import FORMS

    facts = _vocabulary()
    fields = [(field.fact, field) for form in FORMS.values() for field in form.fields if form.facts is facts]
    return Scope(facts, fields, lambda: None)


def _vocabulary() -> Facts:
    from ..catalogue.facts import FACTS

    return FACTS


def _typed_in(path: Path, form: Form | None) -> Read | None:
    """Return what stands in a data-entry workbook, None if `path` is another sort of file."""
    if path.suffix.lower() not in WORKBOOKS:
        return None
    from .workbook import read

    return read(path, form)


def _filled(path: Path, form: Form | None) -> Filled | None:
    """Return what stands in a filled form, None if `path` is another sort of file."""
    name = FILLED.get(path.suffix.lower())
    if name is None:
        return None
    read: Callable[[Path, Form | None], Filled | None] = import_module(f".filled.{name}", __package__).read
    return read(path, form)


def _trees(path: Path, scope: Scope) -> Iterable[Group]:
    name = READERS.get(path.suffix.lower())
    if name is None:
        read_bytes(path)  # says first that a file is missing or a folder
        raise unreadable(Place(str(path)), _reason(path), _advice(path))
    read: Callable[[Path], Node | list[Grid]] = import_module(f".{name}", __package__).read
    found = read(path)
    if isinstance(found, list):
        return [tree_of(grid, scope) for grid in found if grid.rows]
    return [_whole(found, path, scope)]


def _whole(node: Node, path: Path, scope: Scope) -> Group:
    """Return the mapping that a file holds; a bare list is taken for the form's only list."""
    if isinstance(node, Group):
        return node
    lists = [target.name for target in scope.lists() if scope.uses(target.name) and _is_list(target.fact)]
    if isinstance(node, Rows) and len(lists) == 1:
        return Group((Entry(lists[0], node.place, node),), node.place)
    if isinstance(node, Leaf) and node.value is None:
        return Group((), node.place)
    reason = _("names with values are expected in it, such as 企业: 名称: …")
    if isinstance(node, Leaf) and (":" in str(node.value) or "：" in str(node.value)):
        raise unreadable(
            node.place, reason, _("Write a colon of half width and a blank after it (“: ”) between name and value.")
        )
    raise unreadable(node.place, reason, _("See a skeleton with: qjsc new."))


def _is_list(fact: Any) -> bool:
    return fact is not None and fact.kind is Kind.LIST


def _reason(path: Path) -> str:
    return _("records cannot be read from a {suffix} file").format(suffix=path.suffix or _("nameless"))


def _advice(path: Path) -> str:
    if path.suffix.lower() in (".xls", ".et", ".ods"):
        return _("Open it in Excel or WPS and save it as .xlsx.")
    if path.suffix.lower() in (".doc", ".wps", ".odt", ".rtf"):
        return _("Open it in Word or WPS and save it as .docx.")
    return _("Give a file that ends in {suffixes}.").format(suffixes=" ".join(dict.fromkeys((*READERS, *FILLED))))


def _node(value: object, path: str, places: Mapping[str, Place], depth: int) -> Node:
    """Return Python values as a tree."""
    place = places.get(path, NOWHERE) if places else NOWHERE
    if isinstance(value, str):
        return Leaf(value, place)
    if depth > DEEPEST:
        raise unreadable(place, _("it is nested too deeply"), _("Check how it was made."))
    if isinstance(value, Mapping):
        start = path and path + "."
        return Group(
            tuple(
                [
                    Entry(str(key), NOWHERE, _node(below, f"{start}{key}" if places else "", places, depth + 1))
                    for key, below in value.items()
                ]
            ),
            place,
        )
    if isinstance(value, list | tuple):
        paths = (f"{path}[{number}]" if places else "" for number in range(len(value)))
        items = [_node(below, where, places, depth + 1) for below, where in zip(value, paths, strict=True)]
        return Rows(tuple(items), place)
    if isinstance(value, int) and value.bit_length() > _LONG:
        return Leaf(Decimal(value), place)
    return Leaf(value, place)
