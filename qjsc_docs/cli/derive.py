"""`qjsc derive`: the Word and Excel templates from the forms' definitions."""

from __future__ import annotations

from pathlib import Path

from ..errors import TemplateError
from ..messages import N_
from ..problems import Problem
from .chosen import own_forms
from .given import say_written
from .speaking import option, verb


@verb("derive")
@option("--check", is_flag=True, help=N_("Write nothing; fail when a template is not what its form's definition says."))
def command(check: bool) -> None:
    """Write all templates anew from the forms' definitions, under templates in this folder.

    With --forms it writes those of your own forms alone.
    """
    from ..derive import derive_all, stale

    root, own = Path.cwd(), own_forms()
    if not check:
        say_written(derive_all(root, own or None))
        return
    problems = [Problem("stale", params={"file": str(path)}) for path in stale(root, own or None)]
    if problems:
        raise TemplateError(*problems)
