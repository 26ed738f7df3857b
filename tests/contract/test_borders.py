"""One border for everything that hurts: one place prints, one reads the clock, one calls outside programs."""

from __future__ import annotations

import ast

import pytest

from .sources import ROOT, calls, trees

PRINTING = {"print", "sys.stdout.write", "sys.stderr.write", "click.echo", "click.secho", "Console"}
CLOCKS = {"datetime.now", "date.today", "datetime.today", "time.time", "datetime.utcnow"}
LINES_OF_A_FILE = 260
LINES_OF_A_FUNCTION = 45


@pytest.mark.parametrize("path", [path for path in trees() if not path.startswith("cli/")])
def test_only_the_command_line_prints_and_exits(path: str) -> None:
    assert not {*calls(trees()[path])} & {*PRINTING, "sys.exit", "exit", "os._exit"}


@pytest.mark.parametrize("path", [path for path in trees() if path != "cli/given.py"])
def test_only_one_place_reads_the_clock(path: str) -> None:
    assert not {*calls(trees()[path])} & CLOCKS


def test_that_place_reads_it() -> None:
    assert "datetime.now" in {*calls(trees()["cli/given.py"])}


@pytest.mark.parametrize("path", [path for path in trees() if path != "office.py"])
def test_only_one_module_calls_outside_programs(path: str) -> None:
    names = {
        name for name in calls(trees()[path]) if name.startswith(("subprocess.", "os.system", "os.popen", "Popen"))
    }
    assert names == set()


@pytest.mark.parametrize("path", [path for path in trees() if not path.startswith("catalogue/")])
def test_files_and_functions_stay_short(path: str) -> None:
    assert len((ROOT / "qjsc_docs" / path).read_text("utf-8").splitlines()) <= LINES_OF_A_FILE
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(trees()[path])
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > LINES_OF_A_FUNCTION
    ]
    assert long == []
