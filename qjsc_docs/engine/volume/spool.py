"""Where a volume begins: empty, or for large attachments as a file on the disk that holds them all already. Floor 1.

What is copied from one open file to another lies in memory until it is saved. Beyond a few megabytes the attached files
are therefore first put in a row on the disk, piece by piece; the volume is then made within that file, and of a file of
scans no more lies in memory than the page at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pikepdf

from .parts import Part
from .sources import notes, opened

MOST = 32 << 20  # bytes of all attached files that may be copied in memory


class Begun(NamedTuple):
    """The volume as it begins, and the pages of attached files that it holds already."""

    out: pikepdf.Pdf
    pages: dict[Path, list[pikepdf.Object]]


@contextmanager
def begun(output: Path, parts: Sequence[Part]) -> Iterator[Begun]:
    """Yield the beginning of the volume of `parts`; what it needs on the disk stands beside `output` meanwhile."""
    paths = {part.source: part.called for part in parts if not part.own}
    large = sum(path.stat().st_size for path in paths if path.is_file()) > MOST
    counts = {path: count for path, called in paths.items() if (count := _plain(path, called))} if large else {}
    if not counts:
        yield Begun(pikepdf.new(), {})
        return
    spool = output.with_name(f"{output.name}.spool")
    try:
        _put_in_row(list(counts), spool)
        with pikepdf.open(spool, access_mode=pikepdf.AccessMode.stream, suppress_warnings=True) as out:
            pages = [page.obj for page in out.pages]
            for key in set(out.Root.keys()) - {"/Type", "/Pages"}:
                del out.Root[key]
            starts = iter(pages)
            yield Begun(out, {path: [next(starts) for _page in range(count)] for path, count in counts.items()})
    finally:
        spool.unlink(missing_ok=True)


def _plain(path: Path, called: str) -> int:
    """Return the number of pages of a file; 0 for one that must be read by itself: it has fields, notes or layers."""
    with opened(path, called) as file:
        if "/OCProperties" in file.Root:
            return 0
        odd = any(note.get("/Subtype") != "/Link" for page in file.pages for note in notes(page.obj))
        return 0 if odd else len(file.pages)


def _put_in_row(paths: Sequence[Path], spool: Path) -> None:
    pages = [{"file": str(path), "range": "1-z"} for path in paths]
    job = {
        "empty": "",
        "outputFile": str(spool),
        "pages": pages,
        "keepFilesOpen": "n",
        "compressStreams": "n",
        "removeUnreferencedResources": "no",
        "deterministicId": "",
        "noWarn": "",
    }
    pikepdf.Job(job).run()
