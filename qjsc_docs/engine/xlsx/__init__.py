"""Filling Excel: compile a template once, render it many times. Floor 1."""

from .template import XlsxTemplate, compile_template, lint

__all__ = ["XlsxTemplate", "compile_template", "lint"]
