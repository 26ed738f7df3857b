"""Everything in one file, to be printed at one go: documents in the order of the table, a bookmark for each. Floor 5."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..engine.volume import Part, Volume, bind
from ..errors import UsageError, WriteError
from ..form.model import Form
from ..form.procedure import Procedure
from ..problems import Problem
from ..system import reason
from .model import Options
from .slips import Slip, is_slip, write_slips
from .spool import Became

_BOUND = "-合订本.pdf"
# what a bundle is printed from, in this order
_VOLUMES = ("打印本.pdf", "装订本.pdf", "装订本（单独装订）.pdf")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The file with everything: its pages, and documents that did not fit onto half a sheet."""

    path: Path
    pages: int
    large: tuple[str, ...] = ()


def gathers(options: Options) -> bool:
    """Return whether everything is to be put into one file."""
    return options.one_file or options.per_page > 1


def refuse_unfit(thing: Form | Procedure, options: Options) -> None:
    """Raise when what is asked for cannot be put so many to a sheet."""
    if options.per_page > 1 and not (isinstance(thing, Form) and is_slip(thing)):
        raise UsageError(Problem("slip-too-large", params={"form": thing.title}))


def gathered_path(source: Path, folder: Path) -> Path:
    """Return where everything of the table at `source` is put."""
    return folder / f"{source.name if source.is_dir() else source.stem}{_BOUND}"


def gather(
    rows: Iterable[Became], thing: Form | Procedure, folder: Path, path: Path, options: Options
) -> Gathered | None:
    """Write the documents of `rows` in `folder` to `path`, in the place of one that was written before; None for none.

    With `duplex` each document begins on an odd page.
    """
    documents = [(source, title) for row in rows for source, title in _documents(row, folder)]
    if not documents:
        return None
    part = path.with_name(f".qjsc-{path.name}")
    try:
        if options.per_page > 1 and isinstance(thing, Form):
            slips = write_slips([Slip(source, title) for source, title in documents], thing, part)
            made = Gathered(path, slips.sheets, slips.large)
        else:
            parts = [Part(source, title, numbered=False, odd=options.duplex) for source, title in documents]
            placed = bind(part, parts, Volume(thing.title, draft=options.draft))
            made = Gathered(path, placed[-1].last)
        part.replace(path)
    except OSError as error:
        raise WriteError(Problem("not-written", params={"file": str(path), "reason": reason(error)})) from error
    finally:
        part.unlink(missing_ok=True)
    return made


def _documents(row: Became, folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the PDF files of a row with their titles."""
    for name in row.files:
        path = folder / name
        if path.suffix.lower() == ".pdf":
            yield path, path.stem
        elif path.is_dir():
            volumes = [volume for volume in _VOLUMES if (path / volume).is_file()]
            for volume in volumes:
                yield path / volume, path.name if volume == volumes[0] else f"{path.name} {Path(volume).stem}"
