"""Extracts what users read into locale/<language>/LC_MESSAGES/*.po and compiles the .mo files beside them.

Two domains: "qjsc" is ours, "click" the sentences of the click library, which ships no translations. Translators edit
the .po files; English translates itself. With --check nothing is written, and stale or incomplete catalogues fail.
"""

from __future__ import annotations

import ast
import inspect
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "qjsc_docs"
LOCALE = PACKAGE / "locale"
CATALOGUES = (("qjsc", "zh"), ("qjsc", "en"), ("click", "zh"))
_NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)  # catalogues change with their messages, not with the clock


def marked(folder: Path, keywords: dict[str, tuple[int, ...] | None]) -> Iterator[str | tuple[str, ...]]:
    """Yield the messages that stand in calls of `keywords` in the Python files of `folder`."""
    for _file, _line, message, _comments, _context in extract_from_dir(
        folder, method_map=[("**.py", "python")], keywords=keywords
    ):
        yield message


def docstrings() -> Iterator[str]:
    """Yield the help pages of the commands, which are their docstrings."""
    for file in sorted((PACKAGE / "cli").glob("*.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and (node.name in ("command", "run") or _is_verb(node)):
                yield inspect.cleandoc(ast.get_docstring(node) or "")


def _is_verb(node: ast.FunctionDef) -> bool:
    """Return whether a function is a command within a group."""
    calls = (each.func for each in node.decorator_list if isinstance(each, ast.Call))
    return any(isinstance(call, ast.Name) and call.id == "verb" for call in calls)


def catalogue_words() -> Iterator[str]:
    """Yield the English words of the catalogue: summaries of forms, procedures and deadlines, first lines of rules."""
    from qjsc_docs import find, forms
    from qjsc_docs.catalogue.deadlines import DEADLINES, RECURRING
    from qjsc_docs.catalogue.procedures import PROCEDURES
    from qjsc_docs.form.case import ID
    from qjsc_docs.form.rulebook import cited, functions, statement

    for form in (*forms(), find(ID)):
        if form.summary:
            yield form.summary
        for function in functions(form):
            if function in form.rules or cited(function):
                yield statement(function)
    yield from (procedure.summary for procedure in PROCEDURES.values())
    yield from (deadline.summary for deadline in DEADLINES.values())
    yield from (date.summary for date in RECURRING.values())


def template(domain: str) -> Catalog:
    """Return the catalogue of all messages of `domain`, untranslated."""
    catalog = Catalog(project="qjsc-docs", charset="utf-8", creation_date=_NO_DATE, fuzzy=False)
    if domain == "click":
        found = list(marked(Path(click.__file__).parent, {"_": None, "ngettext": (1, 2)}))
    else:
        found = [*marked(PACKAGE, {"_": None, "N_": None}), *docstrings(), *catalogue_words()]
    for message in found:
        catalog.add(message)
    return catalog


def updated(domain: str, language: str) -> Catalog:
    """Return the committed catalogue with the messages of today's sources."""
    path = po_path(domain, language)
    old = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog()
    new = Catalog(
        locale=language, project="qjsc-docs", charset="utf-8", fuzzy=False,
        creation_date=_NO_DATE, revision_date=_NO_DATE, last_translator="qjsc-docs", language_team=language,
        header_comment=f"# {language} messages of {domain}; written by tools/messages.py, translated by hand",
    )  # fmt: skip
    for message in template(domain):
        if message.id:
            known = old.get(message.id)
            new.add(message.id, (known.string if known else "") or (message.id if language == "en" else ""))
    return new


def po_path(domain: str, language: str) -> Path:
    """Return where the catalogue stands."""
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"


def files(domain: str, language: str) -> dict[Path, bytes]:
    """Return the bytes of the .po and the .mo file."""
    catalog = updated(domain, language)
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalog, width=120, no_location=True, sort_output=True)
    write_mo(mo, catalog)
    return {po_path(domain, language): po.getvalue(), po_path(domain, language).with_suffix(".mo"): mo.getvalue()}


def untranslated(domain: str, language: str) -> list[Message]:
    """Return the messages that have no translation yet."""
    return [message for message in updated(domain, language) if message.id and not all(_words(message))]


def _words(message: Message) -> list[str]:
    """Return the message's translation, or its translations for one and many."""
    return [message.string] if isinstance(message.string, str) else [str(words) for words in message.string or ("",)]


def main(check: bool) -> int:
    """Write the catalogues, or say which are stale or incomplete; return the exit code."""
    bad = 0
    for domain, language in CATALOGUES:
        for path, content in files(domain, language).items():
            if check and (not path.exists() or path.read_bytes() != content):
                print(f"stale: {path.relative_to(ROOT)} (run: make messages)")
                bad = 1
            elif not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        for message in untranslated(domain, language):
            print(f"untranslated in {domain} {language}: {message.id!r}")
            bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
