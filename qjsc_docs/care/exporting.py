"""Export: a form's own template as a file to restyle. Floor 4."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from ..derive import SUFFIXES, template_path
from ..errors import UsageError
from ..form.model import Form
from ..output import refuse_clashes, refuse_existing, write_all
from ..problems import Problem


def export(form: Form, outputs: Sequence[Path], *, overwrite: bool = False) -> tuple[Path, ...]:
    """Write the template of `form` to each of `outputs`, .docx or .xlsx, and return their paths."""
    refuse_clashes(outputs, ())
    if not form.layout.blocks:
        raise UsageError(Problem("no-paper", params={"name": form.title}))
    for path in outputs:
        if path.suffix.lower() not in SUFFIXES:
            params = {"suffix": path.suffix or "…", "choices": " ".join(SUFFIXES)}
            raise UsageError(Problem("bad-output", params=params))
    if not overwrite:
        refuse_existing(*outputs)
    return write_all([(path, own_template(form, path.suffix.lower())) for path in outputs], overwrite=overwrite)


def own_template(form: Form, suffix: str) -> bytes:
    """Return the template of `form`: the one that is shipped, or for a form of the user's own a fresh one."""
    path = template_path(form, suffix)
    built: bytes = path.read_bytes() if path.exists() else import_module(f"..derive{suffix}", __package__).build(form)
    return built
