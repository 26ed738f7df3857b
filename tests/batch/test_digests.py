"""A set that takes little memory."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.batch.digests import Digests, digest_of


@given(st.lists(st.integers(1, 2**64 - 1) | st.integers(1, 50).map(lambda number: number << 40)))
def test_it_is_a_set(numbers: list[int]) -> None:
    digests = Digests()
    for index, number in enumerate(numbers):
        assert (number in digests) == (number in numbers[:index])
        digests.add(number)
        assert number in digests
    assert len(digests) == len({*numbers})


def test_a_hundred_thousand_names_take_a_few_megabytes() -> None:
    tracemalloc.start()
    digests = Digests()
    for number in range(100_000):
        digests.add(digest_of(f"{number} 东莞市某某有限公司"))
    size, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(digests) == 100_000
    assert size < 3_000_000
