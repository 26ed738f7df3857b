"""Tests over every form of the catalogue."""

from __future__ import annotations

import pytest

from qjsc_docs.catalogue import FORMS

every_form = pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
