"""Many texts kept in order: a few in memory, many in a file that goes away by itself. Floor 5."""

from __future__ import annotations

import tempfile
from array import array
from typing import IO
from weakref import finalize

_IN_MEMORY = 4 << 20  # letters; beyond them texts go to the disk


class Kept:
    """Texts by their number."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._size = 0
        self._file: IO[bytes] | None = None
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._texts) if self._file is None else len(self._ends) - 1

    def __getitem__(self, index: int) -> str:
        if self._file is None:
            return self._texts[index]
        start, end = self._ends[index], self._ends[index + 1]
        self._file.seek(start)
        return self._file.read(end - start).decode("utf-8", "surrogatepass")

    def add(self, text: str) -> None:
        """Put one more behind the others."""
        self._size += len(text) + 20  # what Python keeps of a text beside its letters
        if self._file is None and self._size <= _IN_MEMORY:
            self._texts.append(text)
            return
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="qjsc-")  # noqa: SIM115 - lives as long as the texts are asked for
            finalize(self, self._file.close)
            earlier, self._texts = self._texts, []
            for one in earlier:
                self._write(one)
        self._write(text)

    def _write(self, text: str) -> None:
        assert self._file is not None
        data = text.encode("utf-8", "surrogatepass")
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))
