"""Building: a plan becomes a folder with everything that goes to the office, whole or not at all. Floor 4."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..errors import DataError, UsageError
from ..form.procedure import Procedure
from ..problems import Problem
from .landing import MADE, MANIFEST, WORK, landing, refuse_inputs, refuse_others
from .lists import write_lists
from .make import FORMS_FOLDER, KINDS, Made, Making, file_name, make_forms
from .manifest import Written, manifest
from .model import Plan, Planned, Stand
from .prepare import Prepared, Sources, prepare
from .volumes import Bound, bind_volume, volume_names

ELECTRONIC = "电子版"
_NUMBER = re.compile(r"^\d{1,2}[\s.、_-]+(?=\S)")  # before a file's own name


@dataclass(frozen=True, slots=True)
class Options:
    """How a bundle is built. `kinds` are the endings of what is made: pdf is what is bound, docx and xlsx are edited."""

    on: date | None = None
    draft: bool = False
    duplex: bool = False
    kinds: tuple[str, ...] = KINDS
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """What was built: the folder, its files, how each paper stands, warnings, the pages of each volume."""

    folder: Path
    files: tuple[Path, ...]
    stands: tuple[Stand, ...]
    problems: tuple[Problem, ...]
    pages: Mapping[str, int]


def build(procedure: Procedure, sources: Sources, target: Path, options: Options = Options()) -> Bundle:
    """Write the bundle of `sources` for `procedure` to the folder `target`.

    Raises DataError and writes nothing when something is missing or wrong, unless a draft is asked for.
    """
    unknown = [kind for kind in options.kinds if kind not in KINDS]
    if unknown:
        raise UsageError(Problem("bad-output", params={"suffix": unknown[0], "choices": " ".join(KINDS)}))
    sources = replace(sources, without=sources.without or target)
    refuse_inputs(target, [*sources.files, *filter(None, [sources.attachments])])
    refuse_others(target, overwrite=options.overwrite)
    with landing(target, overwrite=options.overwrite) as beside:
        prepared = prepare(procedure, sources, beside / WORK, on=options.on)
        if not (prepared.plan.ok or options.draft):
            raise UnreadyError(prepared.plan.problems, prepared.plan.stands)
        making = Making(beside / MADE, beside / WORK, options.on, options.draft, options.duplex, options.kinds)
        files, volumes = _write(prepared, making)
        content = manifest(prepared, sources, making, target, files, volumes)
        (making.folder / MANIFEST).write_bytes(content)
    paths = tuple(target / one.path.relative_to(making.folder) for one in files)
    pages = {name: volume.pages for name, volume in volumes.items()}
    plan = prepared.plan
    return Bundle(target, (*paths, target / MANIFEST), plan.stands, plan.problems, pages)


class UnreadyError(DataError):
    """Something is missing or wrong; `stands` says for each paper how it stands."""

    def __init__(self, problems: tuple[Problem, ...], stands: tuple[Stand, ...]) -> None:
        super().__init__(*problems)
        self.stands = stands

    def __reduce__(self) -> tuple[type[UnreadyError], tuple[tuple[Problem, ...], tuple[Stand, ...]]]:
        return UnreadyError, (self.problems, self.stands)


def _write(prepared: Prepared, making: Making) -> tuple[list[Written], dict[str, Bound]]:
    """Write all files of the bundle but the manifest."""
    plan = prepared.plan
    made = make_forms(plan, making)
    volumes = {}
    if "pdf" in making.kinds:
        for name, papers in volume_names(plan).items():
            volumes[name] = bind_volume(plan, papers, made, prepared.ready, making, name)
    files = [Written(volume.path, _sources(volume)) for volume in volumes.values()]
    files += [Written(path, (form,)) for path, form in write_lists(plan, volumes, making)]
    files += [Written(path, (form,)) for path, form in made.documents.items()]
    files += _electronic(plan, made, making)
    return files, volumes


def _sources(volume: Bound) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.source for piece in volume.pieces if piece.source))


def _electronic(plan: Plan, made: Made, making: Making) -> Iterator[Written]:
    """Write the electronic versions that are asked for beside the papers."""
    for paper in plan.papers:
        if not (paper.bound and paper.item.electronic):
            continue
        folder = making.folder / ELECTRONIC
        folder.mkdir(exist_ok=True)
        for path, source in _versions(paper, made, making):
            name = _free(folder / _version_name(paper, path, source))
            shutil.copyfile(path, name)
            yield Written(name, (source,))


def _versions(paper: Planned, made: Made, making: Making) -> Iterator[tuple[Path, str]]:
    """Yield the files that are the electronic version of `paper`, each with its name or the id of its form."""
    editable = "编辑" in paper.item.electronic
    brought = paper.electronic if editable and paper.electronic else (*paper.electronic, *paper.files, *paper.sealed)
    if editable or not brought:
        forms = {sheet.form.id for sheet in paper.sheets}
        number = f"{paper.number:02}"
        for path, form in made.documents.items():
            if form in forms and path.name.startswith(number) and path.parent.name == FORMS_FOLDER:
                yield path, form
    yield from ((one.path, one.name) for one in brought)


def _version_name(paper: Planned, path: Path, source: str) -> str:
    """Return the name of an electronic version: the paper's number, then the file's own name."""
    stem = Path(source).stem if path.parent.name != FORMS_FOLDER else path.stem
    return file_name(f"{paper.number:02} {_NUMBER.sub('', stem)}") + path.suffix.lower()


def _free(path: Path) -> Path:
    """Return `path`, with a number behind it where a file has that name already."""
    number = 2
    free = path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
