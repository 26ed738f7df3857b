"""A batch on a dask.distributed cluster of two worker processes beside two local processes, in one run.

    python bench/cluster.py [rows]

The workers are on this machine, so the figures tell what the way over TCP costs, not what more machines bring.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.batch import FORM, ON, make_table
from qjsc_docs.batch.model import Options
from qjsc_docs.batch.whole import run_batch
from qjsc_docs.catalogue import find

ROUNDS = 3


def main() -> None:
    """Print the table."""
    from distributed import LocalCluster

    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    speeds: dict[str, list[float]] = {"two processes": [], "cluster of two workers": []}
    with (
        TemporaryDirectory() as name,
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address="") as cluster,
    ):
        folder = Path(name)
        table = make_table(folder / "名单.xlsx", rows)
        for turn in range(ROUNDS):
            ways = (Options(jobs=2, on=ON), Options(cluster=cluster.scheduler_address, on=ON))
            for (way, found), options in zip(speeds.items(), ways, strict=True):
                start = perf_counter()
                outcome = run_batch(find(FORM), table, folder / f"{turn} {way}", options)
                found.append(rows / (perf_counter() - start))
                assert outcome.ok
        refuse_other_bytes(*(folder / f"0 {way}" for way in speeds))
    print(f"{FORM}, {rows} rows to .docx, median of {ROUNDS} rounds; load of the machine {os.getloadavg()[0]:.1f}")
    for way, found in speeds.items():
        print(f"{way:<28}{median(found):>8.1f} docs/s")


def refuse_other_bytes(here: Path, there: Path) -> None:
    """Look whether both made the same files."""
    names = {path.name for path in here.glob("*.docx")}
    assert names and names == {path.name for path in there.glob("*.docx")}
    assert all((here / name).read_bytes() == (there / name).read_bytes() for name in names)


if __name__ == "__main__":
    main()
