"""Tags read in their order: which names they use, whether their loops close, what is wrong. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from ...messages import N_, _
from .rules import DEEP, MOST_DEEP, STATEMENT, offences
from .tags import Tag

MOST_NESTED = 20
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_PARSER = Environment()  # parses only; nothing is ever rendered with it
_CELL_WORDS = re.compile(r"(?:colspan|cellbg)\s+(.+)|vm|hm")
_UNKNOWN = N_("its words are not understood")
_MISMATCH = N_("it ends what was not begun")
_OPEN = N_("its end is missing")
_NESTED = N_("too many tags within tags")


class Use(NamedTuple):
    """A name that a tag uses: in full (`人员[].姓名`; `人员[]` for the list of a loop) and as written (`项.姓名`)."""

    name: str
    written: str
    printed: bool


class Fault(NamedTuple):
    """What is wrong with a tag: the code of the problem and the reason."""

    code: str
    reason: str


class _Open(NamedTuple):
    """A loop or condition that has not ended yet."""

    word: str
    variable: str
    each: str
    tag: Tag
    where: object


class Reader:
    """Reads tags one after another and knows which loops are open."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    @property
    def variables(self) -> dict[str, str]:
        """The variables of the open loops with the rows they stand for (`项` → `人员[]`)."""
        return {opened.variable: opened.each for opened in self._open if opened.variable}

    def read(self, tag: Tag, where: object = None) -> Iterator[Use | Fault]:
        """Yield what `tag` uses and what is wrong with it. `where` comes back from `unclosed`."""
        if tag.mark == "{#":
            return
        body = tag.body.translate(_QUOTES)
        if tag.mark == "{{":
            yield from self._expression(f"{{{{ {body} }}}}", printed=True)
            return
        word = body.split(None, 1)[0] if body else ""
        if word in ("for", "if"):
            yield from self._begin(word, body, tag, where)
        elif word in ("endfor", "endif"):
            yield from self._end(word[3:], body)
        elif word in ("else", "elif"):
            yield from self._turn(word, body)
        else:
            cell = _CELL_WORDS.fullmatch(body)
            if not cell:
                yield Fault("template-forbidden-tag", _(STATEMENT))
            elif cell.group(1):
                yield from self._expression(f"{{{{ {cell.group(1)} }}}}", printed=True)

    def unclosed(self) -> list[tuple[Tag, object, Fault]]:
        """Return the loops and conditions that never ended, each with its tag and where it stands."""
        return [(opened.tag, opened.where, Fault("template-broken-tag", _(_OPEN))) for opened in self._open]

    def _begin(self, word: str, body: str, tag: Tag, where: object) -> Iterator[Use | Fault]:
        variable, each, tests = "", "", []
        tree = _parsed(f"{{% {body} %}}{{% end{word} %}}")
        if isinstance(tree, Fault):
            yield tree
        elif reasons := list(offences(tree)):
            yield from (Fault("template-forbidden-tag", reason) for reason in reasons)
        elif isinstance(loop := tree.body[0], nodes.For):
            lists = list(self._uses(loop.iter, printed=False))
            yield from (use._replace(name=f"{use.name}[]") for use in lists)
            variable, each = getattr(loop.target, "name", ""), f"{lists[0].name}[]" if lists else ""
            tests = [loop.test] if loop.test else []
        else:
            yield from self._uses(tree, printed=False)
        if len(self._open) >= MOST_NESTED:
            yield Fault("template-forbidden-tag", _(_NESTED))
        if word == "for" and sum(opened.word == "for" for opened in self._open) >= MOST_DEEP:
            yield Fault("template-forbidden-tag", _(DEEP))
        self._open.append(_Open(word, variable, each, tag, where))
        for test in tests:
            yield from self._uses(test, printed=False)

    def _end(self, word: str, body: str) -> Iterator[Fault]:
        if not self._open or self._open[-1].word != word or body != f"end{word}":
            yield Fault("template-broken-tag", _(_MISMATCH))
        if self._open and self._open[-1].word == word:
            self._open.pop()

    def _turn(self, word: str, body: str) -> Iterator[Use | Fault]:
        if not self._open or (word == "elif" and self._open[-1].word != "if"):
            yield Fault("template-broken-tag", _(_MISMATCH))
        elif word == "elif":
            yield from self._expression(f"{{% if 1 %}}{{% {body} %}}{{% endif %}}", printed=False)
        elif body != "else":
            yield Fault("template-broken-tag", _(_UNKNOWN))

    def _expression(self, source: str, *, printed: bool) -> Iterator[Use | Fault]:
        tree = _parsed(source)
        if isinstance(tree, Fault):
            yield tree
        else:
            yield from self._checked(tree, printed=printed)

    def _checked(self, tree: nodes.Template, *, printed: bool) -> Iterator[Use | Fault]:
        reasons = list(offences(tree))
        yield from (Fault("template-forbidden-tag", reason) for reason in reasons)
        if not reasons:
            yield from self._uses(tree, printed=printed)

    def _uses(self, node: nodes.Node, *, printed: bool) -> Iterator[Use]:
        path = _path(node)
        if path is None:
            printed = printed and not isinstance(node, nodes.Filter | nodes.Test | nodes.Compare)
            for child in node.iter_child_nodes():
                yield from self._uses(child, printed=printed)
        elif path and not path.startswith("loop."):
            yield Use(self._full(path), path, printed)

    def _full(self, path: str) -> str:
        head = re.match(r"\w+", path)
        rows = self.variables.get(head.group(), "") if head else ""
        return rows + path[head.end() :] if head and rows else path


def _parsed(source: str) -> nodes.Template | Fault:
    try:
        return _PARSER.parse(source)
    except (TemplateSyntaxError, RecursionError, ValueError) as error:
        return Fault("template-broken-tag", f"{_(_UNKNOWN)} ({error})")


def _path(node: nodes.Node) -> str | None:
    """Return a chain of names as it is written; "" for a name that is given a value; None for anything else."""
    if isinstance(node, nodes.Name):
        return node.name if node.ctx == "load" else ""
    if isinstance(node, nodes.Getattr):
        head = _path(node.node)
        return head and f"{head}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        head = _path(node.node)
        step = f"[{node.arg.value}]" if isinstance(node.arg.value, int) else f".{node.arg.value}"
        return head and head + step
    return None
