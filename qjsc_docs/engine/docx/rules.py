"""What the words inside a tag may be: a small, harmless part of Jinja. Floor 1.

Allowed are values, conditions and loops over lists. Calls, assignments, includes, imports, macros and names that begin
with an underscore are not; nor is what could make a small template grow without bound.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from ...messages import N_, _

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const, nodes.If,
    nodes.For, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter, nodes.Test,
    nodes.Concat, nodes.Add, nodes.Sub, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos, nodes.Slice,
)  # fmt: skip
FILTERS = frozenset(
    ("default", "d", "join", "length", "count", "upper", "lower", "trim", "first", "last", "e", "escape", "int",
     "float", "round", "string", "reverse", "sort", "unique", "tick")
)  # fmt: skip
TESTS = frozenset(
    ("defined", "undefined", "none", "odd", "even", "divisibleby", "string", "number", "sequence", "mapping", "in",
     "eq", "equalto", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=")
)  # fmt: skip
_JINJA_OWN = ("self", "super", "caller", "varargs", "kwargs")
MOST_DEEP = 3  # loops within loops

_CALL = N_("it calls something")
_HIDDEN = N_("a name begins with an underscore")
STATEMENT = N_("it does more than print, choose and repeat")
_FILTER = N_("the filter “{name}” is not allowed")
DEEP = N_("too many loops within loops")


def offences(tree: nodes.Node) -> Iterator[str]:
    """Yield the reason of everything in a parsed template, or a piece of one, that templates may not do."""
    yield from _offences(tree, 0)


def _offences(node: nodes.Node, depth: int) -> Iterator[str]:
    reason = _offence(node)
    depth += isinstance(node, nodes.For)
    if not reason and depth > MOST_DEEP:
        reason = _(DEEP)
    if reason:
        yield reason
        return
    for child in node.iter_child_nodes():
        yield from _offences(child, depth)


def _offence(node: nodes.Node) -> str:
    """Return why `node` itself is not allowed; "" if it is."""
    if isinstance(node, nodes.Call):
        return _(_CALL)
    if not isinstance(node, _ALLOWED) or (isinstance(node, nodes.For) and node.recursive):
        return _(STATEMENT)
    if isinstance(node, nodes.Filter | nodes.Test):
        known = FILTERS if isinstance(node, nodes.Filter) else TESTS
        return "" if node.name in known else _(_FILTER).format(name=node.name)
    names = list(_names(node))
    if any(name in _JINJA_OWN for name in names):
        return _(STATEMENT)
    return _(_HIDDEN) if any(name.startswith("_") for name in names) else ""


def _names(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Name):
        yield node.name
    elif isinstance(node, nodes.Getattr):
        yield node.attr
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        yield str(node.arg.value)
