"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qjsc_docs import use_language


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    """Every test begins in Chinese, whatever language another one asked for."""
    use_language("zh")
    yield
    use_language("zh")
