"""What must not stand in any committed file: this workplace's paths, download hosts, tests that do not run."""

from __future__ import annotations

import re
import subprocess

import pytest

from .sources import ROOT

_WORKPLACES = "wo" + "rk|far" + "m"  # in pieces, so that this file does not name them itself
FORBIDDEN = {
    "a path of this machine": re.compile(rf"(^|[^A-Za-z0-9_.])/({_WORKPLACES})/"),
    "a tool of this workplace": re.compile(r"fa" + "rm-(studio|bench)"),
    "a download host": re.compile(r"https?://[^ \"]*/(simple|packages)/"),
    "a test that does not run": re.compile(
        r"pytest\.(" + "skip|xfail" + r")|mark\.(" + "skip|xfail" + r")|import" + "orskip"
    ),
}


def tracked() -> list[str]:
    """The text files that git knows."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [
        name for name in listing.split("\0") if name and not name.endswith((".docx", ".xlsx", ".mo", ".png", ".xsd"))
    ]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_holds(what: str) -> None:
    found = []
    for name in tracked():
        path = ROOT / name
        if path.is_file() and FORBIDDEN[what].search(path.read_text("utf-8", errors="replace")):
            found.append(name)
    assert found == []


def test_the_patterns_match_what_they_forbid() -> None:
    assert FORBIDDEN["a path of this machine"].search("see /wo" + "rk/main")
    assert FORBIDDEN["a download host"].search("https://host.example/simp" + "le/click")
