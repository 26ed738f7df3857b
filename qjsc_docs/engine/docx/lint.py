"""What is wrong with the tags of a Word template, each with the place where a person finds it in Word. Floor 1."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from ...errors import QjscError, TemplateError
from ...messages import N_, _
from ...problems import Place, Problem
from ...suggest import question
from ..package import Package
from .clean import visible
from .parts import read_text, text_parts
from .places import Paragraph, paragraphs
from .reading import Fault, Reader, Use
from .tags import MOST_TAGS, Broken, Tag, looks_tagged, scan

MOST = 50  # problems of one part; whoever has so many sees the pattern
_INDEX = re.compile(r"\[\d+\]")
_WIDE_DOTS = str.maketrans("．。、·", "....")
_OUTSIDE = N_("it stands in no table, so it has no row or cell to stand for")
_EATEN = N_("its whole row, cell or paragraph vanishes with it; give it one of its own")
_MANY = N_("there are too many tags")
_TORN = N_("a link, a control or a tracked change begins or ends within it; delete it and type it in one go")


def lint(source: bytes | Path, names: frozenset[str], file: str) -> list[Problem]:
    """Return everything wrong with the template's tags: unknown names, broken tags, forbidden constructs.

    `names` are those that the form offers (`template_names`); `file` names the template in the places.
    """
    try:
        package = Package.open(source, file)
        parts = {name: read_text(package, name) for name in text_parts(package)}
        found = [each for name, xml in parts.items() for each in islice(lint_part(xml, name, file, names), MOST)]
    except QjscError as error:
        return list(error.problems)
    return list({(problem.code, problem.place, str(problem.params)): problem for problem in found}.values())


def used_names(source: bytes | Path, file: str) -> frozenset[str]:
    """Return the names whose values the template prints, as far as its tags can be read: `企业.名称`, `人员[].姓名`."""
    package = Package.open(source, file)
    found = set()
    for name in text_parts(package):
        reader = Reader()
        for paragraph in paragraphs(read_text(package, name), name, file):
            for tag in scan(paragraph.text):
                uses = reader.read(tag) if isinstance(tag, Tag) else ()
                found |= {
                    use.name for use in uses if isinstance(use, Use) and isinstance(tag, Tag) and tag.mark == "{{"
                }
    return frozenset(found)


def refuse_broken(xml: str, part: str, file: str) -> None:
    """Raise TemplateError if tags of a part are broken or forbidden, whatever names they use."""
    found = list(islice(lint_part(xml, part, file, None), MOST))
    if found:
        raise TemplateError(*found)


def lint_part(xml: str, part: str, file: str, names: frozenset[str] | None) -> Iterator[Problem]:
    """Yield the problems of one part; without `names` only what holds for every form."""
    if not looks_tagged(xml) and not looks_tagged(visible(xml)):
        return
    reader, count = Reader(), 0
    for paragraph in paragraphs(xml, part, file):
        place = Place(file, control=paragraph.spot)
        for tag in scan(paragraph.text):
            count += 1
            yield from _problems(tag, paragraph, place, reader, names)
        if count > MOST_TAGS:
            yield _broken(Fault("template-forbidden-tag", _(_MANY)), "…", place)
            return
    for opened, where, fault in reader.unclosed():
        yield _broken(fault, opened.text, where if isinstance(where, Place) else Place(file))


def _problems(
    tag: Tag | Broken, paragraph: Paragraph, place: Place, reader: Reader, names: frozenset[str] | None
) -> Iterator[Problem]:
    if isinstance(tag, Broken):
        yield _broken(Fault("template-broken-tag", tag.reason), tag.text, place)
        return
    reason = _(_TORN) if any(tag.start < seam < tag.end for seam in paragraph.seams) else _misplaced(tag, paragraph)
    if reason:
        yield _broken(Fault("template-broken-tag", reason), tag.text, place)
    variables = reader.variables
    for found in reader.read(tag, place):
        if isinstance(found, Fault):
            yield _broken(_with_suggestion(found, tag, names, variables), tag.text, place)
        elif names is not None and not _is_known(found, names):
            yield _unknown(found, names, {**variables, **reader.variables}, place)


def _broken(fault: Fault, text: str, place: Place) -> Problem:
    if fault.code == "template-forbidden-tag":
        return Problem(fault.code, params={"tag": f"{text} ({fault.reason})"}, place=place)
    return Problem(fault.code, params={"tag": text, "reason": fault.reason}, place=place)


def _misplaced(tag: Tag, paragraph: Paragraph) -> str:
    """Return why `tag` may not stand here; "" if it may."""
    if tag.mark == "{{" or tag.level in ("", "r"):
        return ""
    around = {"tr": paragraph.row, "tc": paragraph.cell, "p": paragraph.text}[tag.level]
    if not around:
        return _(_OUTSIDE)
    return "" if around.replace(tag.text, "", 1).strip() == "" else _(_EATEN)


def _is_known(use: Use, names: frozenset[str]) -> bool:
    name = use.name
    if name in names or (not use.printed and any(known.startswith((f"{name}.", f"{name}[")) for known in names)):
        return True
    general = {_INDEX.sub("[]", known) for known in names}
    if name.endswith("[]") and any(known.startswith(name) for known in general):
        return True
    return _INDEX.sub("[]", name) in (general if "[]" in name else names)


def _unknown(use: Use, names: frozenset[str], variables: dict[str, str], place: Place) -> Problem:
    nearest = _nearest(use.written, names, variables)
    suggestion = question(nearest)
    return Problem(
        "template-unknown-tag", path=use.name, params={"tag": use.written, "suggestion": suggestion}, place=place
    )


def _with_suggestion(fault: Fault, tag: Tag, names: frozenset[str] | None, variables: dict[str, str]) -> Fault:
    """Return the fault of words that are no name at all, with the name they come near to."""
    if fault.code != "template-broken-tag" or tag.mark != "{{" or names is None:
        return fault
    nearest = _nearest(tag.body, names, variables)
    return fault._replace(reason=f"{fault.reason} {question(nearest)}") if nearest else fault


def _nearest(written: str, names: frozenset[str], variables: dict[str, str]) -> str:
    """Return the name that was probably meant, as it would be written at this place; "" if none is near."""
    meant = written.translate(_WIDE_DOTS)
    offered = [name for name in names if "[]" not in name]
    for variable, rows in variables.items():
        offered += [variable + name[len(rows) :] for name in names if name.startswith(f"{rows}.")]
    same_word = sorted(name for name in offered if name.rpartition(".")[2] == meant.rpartition(".")[2])
    near = difflib.get_close_matches(meant, sorted(offered), n=1, cutoff=0.5)
    return (same_word[:1] or near or [""])[0]
