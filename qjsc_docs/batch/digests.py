"""A set of digests that takes little more memory than they do: a hundred thousand in two megabytes. Floor 5."""

from __future__ import annotations

from array import array
from hashlib import blake2b

_FULLEST = 0.6


def digest_of(words: str) -> int:
    """Return a number of eight bytes, never 0, that stands for `words`."""
    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), "big") or 1


class Digests:
    """A set of such numbers: an open hash table, as they are evenly spread already."""

    def __init__(self) -> None:
        self._seats = array("Q", bytes(8 * 1024))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, digest: int) -> bool:
        return self._seats[self._seat(digest)] == digest

    def add(self, digest: int) -> None:
        """Put `digest` into the set."""
        seat = self._seat(digest)
        if self._seats[seat] == digest:
            return
        self._seats[seat] = digest
        self._count += 1
        if self._count > _FULLEST * len(self._seats):
            self._grow()

    def _seat(self, digest: int) -> int:
        """Return where `digest` sits, or would."""
        seats = self._seats
        last = len(seats) - 1
        seat = digest & last
        while seats[seat] not in (0, digest):
            seat = (seat + 1) & last
        return seat

    def _grow(self) -> None:
        old = self._seats
        self._seats = array("Q", bytes(8 * 2 * len(old)))
        for digest in old:
            if digest:
                self._seats[self._seat(digest)] = digest
