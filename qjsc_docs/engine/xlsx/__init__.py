"""Filling Excel: compile a template once, render it many times. Floor 1."""

from .template import XlsxTemplate, compile_template, lint, used_names

__all__ = ["XlsxTemplate", "compile_template", "lint", "used_names"]
