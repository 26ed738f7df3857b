"""`qjsc derive`: the Word and Excel templates from the forms' definitions."""

from __future__ import annotations

from pathlib import Path

from ..errors import TemplateError
from ..messages import N_
from ..problems import Problem
from .given import say_written
from .speaking import option, verb


@verb("derive")
@option("--check", is_flag=True, help=N_("Write nothing; fail when a template is not what its form's definition says."))
def command(check: bool) -> None:
    """Write all templates anew from the forms' definitions (in a checkout of the sources)."""
    from ..derive import derive_all, stale

    root = Path.cwd()
    if not check:
        say_written(derive_all(root))
        return
    problems = [Problem("stale", params={"file": str(path)}) for path in stale(root)]
    if problems:
        raise TemplateError(*problems)
