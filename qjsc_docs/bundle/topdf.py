"""Attachments made PDF: scans laid on pages, Word and Excel files through LibreOffice. Floor 4."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from .. import office
from ..engine.scans import NoScanError, scan_to_pdf
from ..errors import QjscError
from ..problems import Problem
from ..system import reason

PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp")
EDITABLE = (".docx", ".doc", ".docm", ".rtf", ".odt", ".wps", ".xlsx", ".xls", ".xlsm", ".ods", ".et")
SUFFIXES = (".pdf", *PICTURES, *EDITABLE)  # everything that can be bound
MOST_BYTES = 500 << 20
_MOST_UNPACKED = 2 << 30
_MODERN = (".docx", ".docm", ".xlsx", ".xlsm", ".odt", ".ods")  # zip files
_ZIP, _OLD = b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (b"{\\rtf", b"<", b"\xef\xbb\xbf<", b"\xdb\xa5", b"\x09\x08")  # RTF, web pages called .xls, Word 2, Excel 4
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MOST_FAILURES = 3
_PATIENCE = (120, 30)  # seconds for LibreOffice to start, and for each file


@dataclass(frozen=True, slots=True)
class Converted:
    """The PDF of each file, itself where it is one; or why none could be made."""

    pdfs: Mapping[Path, Path] = field(default_factory=dict)
    refused: Mapping[Path, Problem] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why of some files no PDF could be made."""
        return tuple(self.refused.values())


def to_pdfs(paths: Sequence[Path], folder: Path) -> Converted:
    """Return the PDFs of `paths`, new ones made in `folder`; the files themselves are only read.

    A file of which no PDF can be made is a problem that names it; the others are made all the same. All Word and Excel
    files take one start of LibreOffice together.
    """
    making = _Making(folder)
    for number, path in enumerate(dict.fromkeys(paths), 1):
        making.take(path, folder / f"{number:03}.pdf")
    making.convert()
    return Converted(making.pdfs, making.refused)


class _Making:
    """PDFs being made in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pdfs: dict[Path, Path] = {}
        self.refused: dict[Path, Problem] = {}
        self.waiting: dict[Path, Path] = {}  # for LibreOffice

    def take(self, path: Path, target: Path) -> None:
        """Make the PDF of one file, or put it in the line for LibreOffice."""
        suffix = path.suffix.lower()
        try:
            size = path.stat().st_size
        except OSError as error:
            self._refuse("attachment-unreadable", path, reason=reason(error))
            return
        if not size:
            self._refuse("attachment-empty", path)
        elif size > MOST_BYTES:
            self._refuse("attachment-huge", path)
        elif suffix == ".pdf":
            self.pdfs[path] = path
        elif suffix in PICTURES:
            self._scan(path, target)
        elif suffix in EDITABLE:
            self._queue(path, target)
        else:
            self._refuse("attachment-kind", path, suffix=path.suffix)

    def _scan(self, path: Path, target: Path) -> None:
        try:
            target.write_bytes(scan_to_pdf(path))
        except NoScanError as error:
            self._refuse(str(error), path)
        else:
            self.pdfs[path] = target

    def _queue(self, path: Path, target: Path) -> None:
        """Put a file in the line for LibreOffice, which would print what is damaged as the nonsense that it is."""
        try:
            wrong = _wrong_with(path)
        except OSError as error:
            self._refuse("attachment-unreadable", path, reason=reason(error))
            return
        if wrong:
            self._refuse(wrong, path)
        else:
            self.waiting[path] = target

    def convert(self) -> None:
        """Let LibreOffice convert what waits for it; what it fails at together it tries one by one."""
        if not self.waiting:
            return
        if office.find() is None:
            for path in self.waiting:
                self._refuse("attachment-no-office", path, command=office.install_command())
            return
        with tempfile.TemporaryDirectory(prefix="qjsc-attachments-", dir=self.folder) as name:
            copies = self._copies(Path(name))
            made = Path(name, "pdf")
            _office(list(copies), made)
            self._again([copy for copy in copies if not _made(copy, made).is_file()], made, alone=len(copies) == 1)
            for copy, path in copies.items():
                if _made(copy, made).is_file():
                    self.pdfs[path] = _made(copy, made).replace(self.waiting[path])
                else:
                    self._refuse("attachment-unconverted", path)

    def _copies(self, folder: Path) -> dict[Path, Path]:
        """Copy what waits: LibreOffice leaves lock files beside what it opens, and needs names that differ."""
        copies = {folder / f"{target.stem}{path.suffix.lower()}": path for path, target in self.waiting.items()}
        for copy, path in copies.items():
            shutil.copyfile(path, copy)
        return copies

    def _again(self, copies: Sequence[Path], made: Path, *, alone: bool) -> None:
        """Convert one by one what failed together, until it has failed too often to be the files' fault."""
        failed = _MOST_FAILURES if alone else 0
        for copy in copies:
            if failed < _MOST_FAILURES:
                _office([copy], made)
                failed += not _made(copy, made).is_file()

    def _refuse(self, code: str, path: Path, **words: str) -> None:
        said = {"file": path.name, **words}
        self.refused[path] = Problem(code, where=path.name, value=path.name, params=said)


def _office(copies: Sequence[Path], folder: Path) -> None:
    """Convert `copies` into `folder`; what came of it is seen there."""
    start, each = _PATIENCE
    with suppress(QjscError):
        office.convert_all(copies, ".pdf", folder, timeout=start + each * len(copies))


def _made(copy: Path, folder: Path) -> Path:
    return folder / f"{copy.stem}.pdf"


def _wrong_with(path: Path) -> str:
    """Return the code of what keeps a Word or Excel file from being opened, "" for nothing."""
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith(_ZIP):
        return _wrong_with_zip(path)
    if path.suffix.lower() in _MODERN and head == _OLD:
        return "attachment-locked" if _LOCKED in path.read_bytes() else ""
    known = head == _OLD or (path.suffix.lower() not in _MODERN and head.lstrip().lower().startswith(_OTHERS))
    return "" if known else "attachment-damaged"


def _wrong_with_zip(path: Path) -> str:
    try:
        with ZipFile(path) as package:
            if sum(part.file_size for part in package.infolist()) > _MOST_UNPACKED:
                return "attachment-huge"
            return "attachment-damaged" if package.testzip() else ""
    except (BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, zlib.error):
        return "attachment-damaged"
