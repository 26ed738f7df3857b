"""The Word engine: templates in docxtpl's dialect, compiled once and rendered many times. Floor 1."""

from __future__ import annotations

from .compile import DocxTemplate, compile_template

__all__ = ["DocxTemplate", "compile_template"]
