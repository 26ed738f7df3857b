"""The Jinja in which templates run: sandboxed, escaping, strict about unknown names, bounded in its loops. Floor 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.runtime import Context as JinjaContext
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ...errors import TemplateError
from ...messages import _
from ...problems import Problem
from .rules import offences
from .spots import Spot, Surroundings
from .values import RichValueError, ticked

MOST_LETTERS = 64 << 20  # that all loops of one part may print
BUDGET = "\0letters"  # where the context keeps how many are left; no tag can spell it
_SLOT, _LOOP = "\0slot", "\0loop"
_LOOP_WORDS = frozenset(
    ("index", "index0", "first", "last", "length", "revindex", "revindex0", "depth", "depth0", "previtem", "nextitem")
)


class _Unknown(StrictUndefined):
    """A name that the data do not have. The message of its error is the bare name."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment that refuses what templates may not do and settles how every value is printed.

    `rich` lets values with their own XML through; without it they raise RichValueError.
    """

    def __init__(self, *, rich: bool = False) -> None:
        super().__init__(autoescape=True, undefined=_Unknown, keep_trailing_newline=True)
        self._rich = rich
        self._spots: list[Spot] = []
        self.globals.clear()
        self.filters |= {"tick": ticked, _SLOT: self._printed, _LOOP: _bounded}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the entry `attribute` of a group, or what Jinja tells of a loop. Nothing else has attributes."""
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        if isinstance(obj, LoopContext) and attribute in _LOOP_WORDS:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Return the parsed template: checked, its loops bounded, its values printed by their surroundings."""
        tree = super()._parse(source, name, filename)
        found = [Problem("template-forbidden-tag", params={"tag": reason}) for reason in offences(tree)]
        if found:
            raise TemplateError(*found)
        for loop in list(tree.find_all(nodes.For)):
            cost = 1 + sum(len(text.data) for text in loop.find_all(nodes.TemplateData))
            loop.iter = _filtered(loop.iter, _LOOP, cost)
        self._tie(tree)
        return tree

    def _tie(self, tree: nodes.Template) -> None:
        around = Surroundings()
        for output in list(tree.find_all(nodes.Output)):
            for place, node in enumerate(output.nodes):
                if isinstance(node, nodes.TemplateData):
                    around.pass_by(node.data)
                else:
                    self._spots.append(around.spot())
                    output.nodes[place] = _filtered(node, _SLOT, len(self._spots) - 1)

    def _printed(self, value: Any, spot: int) -> Any:
        if isinstance(value, StrictUndefined):
            return str(value)  # raises, with the name
        try:
            return self._spots[spot].printed(value)
        except RichValueError:
            if self._rich:
                return value
            raise


def _filtered(node: nodes.Node, name: str, argument: int) -> nodes.Filter:
    return nodes.Filter(cast(nodes.Expr, node), name, [nodes.Const(argument)], [], None, None, lineno=node.lineno)


@pass_context
def _bounded(context: JinjaContext, rows: Iterable[Any], cost: int) -> Iterator[Any]:
    """Yield the rows of a loop as long as the document's budget of letters lasts."""
    budget: list[int] = context[BUDGET]
    for row in rows:
        budget[0] -= cost
        if budget[0] < 0:
            reason = _("its loops print without end")
            raise TemplateError(Problem("template-broken-tag", params={"reason": reason, "tag": "{% for … %}"}))
        yield row
