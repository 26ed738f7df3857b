"""The collected table is written: as the form, or as a record. Floor 5."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..errors import DataError
from ..filling import Style, fill
from ..output import refuse_clashes, refuse_existing, write_all
from ..problems import has_errors
from ..rules.dates import Month, show_time
from ..rules.numbers import plain
from .model import Collected
from .table import problems_of

RECORDS = (".yaml", ".yml")


def write(
    collected: Collected, outputs: Sequence[Path], *, on: date | None, draft: bool = False, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write the table into each of `outputs` and return them; raise DataError when it has errors and is no draft."""
    refuse_clashes(outputs, collected.files)
    if not overwrite:
        refuse_existing(*outputs)
    problems = problems_of(collected)
    if has_errors(problems) and not draft:
        raise DataError(*problems)
    forms = [path for path in outputs if path.suffix.lower() not in RECORDS]
    records = [(path, as_yaml(collected).encode()) for path in outputs if path.suffix.lower() in RECORDS]
    form = collected.collection.target
    style = Style(draft=draft)
    filled = fill(form, collected.record, forms, on=on, style=style, overwrite=overwrite).paths if forms else ()
    return (*filled, *write_all(records, overwrite=overwrite))


def as_yaml(collected: Collected) -> str:
    """Return the table as a record that every command reads: what was collected, nothing that is computed."""
    import yaml

    class _Dumper(yaml.SafeDumper):
        """Writes exact numbers as they are."""

    def _number(dumper: yaml.SafeDumper, number: Decimal) -> yaml.ScalarNode:
        text = plain(number)
        return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)

    _Dumper.add_representer(Decimal, _number)
    body = yaml.dump(_plain(collected.record.data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return f"# {collected.collection.target.title}\n{body}"


def _plain(value: Any) -> Any:
    """Return nested values with days and months as people write them."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, Month):
        return show_time(value)
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return show_time(value) if isinstance(value, date) else value
