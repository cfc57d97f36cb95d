#!/usr/bin/env bash
# Compares the speed of the answer lint with proselint on the same text in the same run.
#
#   deploy/lint-bench.sh FOLDER-WITH-THE-PROGRAMS [FILE]
#
# The text is FILE, or the starter bank's questions and answers, several times over. proselint comes
# from PyPI into a virtual environment in a temporary directory, which is removed at the end. Both
# read the text in memory and on one core; starting the programs is not counted. They look for
# different things, so the ratio tells the order of magnitude and no more.
set -euo pipefail

programs=$(cd "${1:-.build/release}" && pwd)
root=$(cd "$(dirname "$0")/.." && pwd)
stage=$(mktemp -d "${TMPDIR:-/tmp}/lint-bench.XXXXXX")
trap 'rm -rf "$stage"' EXIT

if [ -n "${2:-}" ]; then
    cp "$2" "$stage/text.md"
else
    for _ in 1 2 3 4 5 6 7 8; do
        cat "$root"/Sources/RehearseClient/StarterBank/content/questions/*.md
    done >"$stage/text.md"
fi

echo "load $(cut -d' ' -f1 /proc/loadavg), $(wc -c <"$stage/text.md") bytes"
"$programs/rehearse-bench" lint <"$stage/text.md"

python3 -m venv "$stage/venv"
"$stage/venv/bin/pip" install --quiet --disable-pip-version-check "proselint==0.16.0"
# A part of the text: proselint's time grows with the length, and minutes of it say nothing new.
head -c 400000 "$stage/text.md" | iconv -c -f UTF-8 -t UTF-8 >"$stage/part.md"
"$stage/venv/bin/python" - "$stage/part.md" <<'PYTHON'
import sys
import time

from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

CheckRegistry().register_many(__register__)
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
size = len(text.encode())
times = []
for _ in range(3):
    start = time.perf_counter()
    found = len(LintFile("part", text).lint())
    times.append(time.perf_counter() - start)
middle = sorted(times)[1]
print(f"proselint 0.16.0: {size} bytes, {found} findings, {size / middle / 1e6:.3f} MB/s (median of 3)")
PYTHON
