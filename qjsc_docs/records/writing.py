"""A record as the text of a file that people read and every command takes: YAML or JSON, in the vocabulary's order. Floor 3."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..form.facts import Fact, Facts, Kind
from ..form.raw import is_empty
from ..form.record import Record
from ..problems import Problem
from ..rules.dates import Month, parse_date, parse_month, parse_year, show_date, show_month
from ..rules.numbers import parse_number, plain

RECORDS = (".yaml", ".yml", ".json")
_NUMBERS = (Kind.INTEGER, Kind.DECIMAL)


def refuse_other_kinds(path: Path) -> None:
    """Raise for a file whose ending is not one of a record's."""
    if path.suffix.lower() not in RECORDS:
        raise UsageError(Problem("bad-output", params={"suffix": path.suffix or "?", "choices": " ".join(RECORDS)}))


def written(record: Record, facts: Facts, suffix: str = ".yaml", *, heading: Iterable[str] = ()) -> str:
    """Return `record` as the text of a .yaml or .json file; `heading` are lines of words above the values of a YAML."""
    data = ordered(record.data, facts)
    if suffix.lower() == ".json":
        return json.dumps(_for_json(data), ensure_ascii=False, indent=2) + "\n"
    return "".join(f"# {line}\n" for line in heading) + (_yaml(data) if data else "")


def ordered(data: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """Return `data` in the order of `facts`, empty values left out, each value as a person would type it.

    Numbers without a unit are numbers, days are written 2023年11月21日, what is text stays text.
    """
    tree: dict[str, Any] = {}
    for path, fact in facts.items():
        keys = path.split(".")
        value = _dig(data, keys)
        if value is not _NOTHING and not is_empty(value):
            _put(tree, keys, _value(value, fact))
    return _with_others(tree, data, facts)


def _yaml(data: dict[str, Any]) -> str:
    import yaml

    class Dumper(yaml.SafeDumper):
        """Block style: lists stand further in than their names, long texts line by line, numbers digit by digit."""

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
            super().increase_indent(flow, False)

        def ignore_aliases(self, data: object) -> bool:
            return True

    def number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
        text = plain(value)
        return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)

    Dumper.add_representer(Decimal, number)
    Dumper.add_representer(str, text)
    width = 10_000  # a long text stays on its line
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=width)


def _for_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _for_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_for_json(inner) for inner in value]
    if not isinstance(value, Decimal):
        return value
    if value == int(value):
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else plain(value)


_NOTHING = object()


def _dig(data: Any, keys: list[str]) -> Any:
    for key in keys:
        if not isinstance(data, Mapping) or key not in data:
            return _NOTHING
        data = data[key]
    return data


def _put(tree: dict[str, Any], keys: list[str], value: Any) -> None:
    for key in keys[:-1]:
        tree = tree.setdefault(key, {})
    tree[keys[-1]] = value


def _with_others(tree: dict[str, Any], data: Mapping[str, Any], facts: Facts, above: str = "") -> dict[str, Any]:
    """Return `tree` with what no fact is about behind the rest, so that nothing is lost."""
    for key, value in data.items():
        path = f"{above}{key}"
        if path in facts or is_empty(value):
            continue
        if isinstance(value, Mapping):
            inner = _with_others(tree.get(key, {}), value, facts, f"{path}.")
            if inner:
                tree[key] = inner
        else:
            tree[key] = _plain(value)
    return tree


def _value(value: Any, fact: Fact) -> Any:
    if fact.kind is Kind.LIST and isinstance(value, list):
        return [ordered(row, fact.items) if isinstance(row, Mapping) else _plain(row) for row in value]
    if fact.kind is Kind.MATRIX and isinstance(value, Mapping):
        columns = {name: Fact(row.kind, "") for name, row in fact.items.items()}
        return {
            name: ordered(value[name], dict.fromkeys(fact.columns, columns[name]))
            for name in fact.items
            if isinstance(value.get(name), Mapping) and not is_empty(value[name])
        }
    return _typed(value, fact.kind) if isinstance(value, str) else _of_kind(_plain(value), fact.kind)


def _typed(text: str, kind: Kind) -> Any:
    """Return a text as what it says: a number, a day as it is usually written; else as it is."""
    if kind in _NUMBERS:
        found = parse_number(text)
        return found[0] if found and not found[1] else text
    if kind is Kind.DATE:
        day = parse_date(text)
        return show_date(day) if day else text
    if kind is Kind.MONTH:
        month = parse_month(text)
        return show_month(month) if month else text
    return (parse_year(text) or text) if kind is Kind.YEAR else text


def _of_kind(value: Any, kind: Kind) -> Any:
    """Return a number where text is meant (a postcode that Excel took for a number) as text."""
    if isinstance(value, int | Decimal) and kind not in (*_NUMBERS, Kind.YEAR):
        return plain(value)
    return value


def _plain(value: Any) -> Any:
    """Return a value without types that a file cannot hold."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, Month):  # which is a tuple too
        return show_month(value)
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return show_date(value)
    return Decimal(format(value, ".15g")) if isinstance(value, float) else value
