"""Writes constraints.txt: the exact version of everything installed in this environment."""

from __future__ import annotations

from importlib.metadata import distributions
from pathlib import Path

HEAD = "# Exact versions of everything, for the runtime, the extras and development. Renewed with: make pins\n"
OURS = {"qjsc-docs", "pip", "setuptools", "wheel"}  # ourselves, and what every environment brings along

if __name__ == "__main__":
    pins = {f"{d.name}=={d.version}" for d in distributions() if d.name not in OURS}
    Path("constraints.txt").write_text(HEAD + "".join(f"{pin}\n" for pin in sorted(pins, key=str.lower)), "utf-8")
