#!/bin/sh
# Makes .venv if it is not there and installs the arguments into it, at the pinned versions.
set -eu
python=""
for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or newer is needed and was not found. Install it, or name it: make PYTHON=/path/to/python3" >&2
    exit 4
fi
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    if ! "$python" -m venv --clear .venv; then
        echo "Python cannot make a virtual environment here. On Debian and Ubuntu: apt-get install python3-venv" >&2
        exit 4
    fi
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt "$@"
