#!/usr/bin/env bash
# Installs from PyPI what tests compare with, into .build/oracles. Tests only: the product needs
# none of it. A machine without Python or PyPI skips these comparisons, and says so loudly.
set -uo pipefail
cd "$(dirname "$0")/.."

target=.build/oracles
wanted=(fsrs==6.3.2)

[ "$(cat "$target/.installed" 2>/dev/null)" = "${wanted[*]}" ] && exit 0
mkdir -p "$target"
if python3 -m pip install --quiet --disable-pip-version-check --upgrade --target "$target" \
    "${wanted[@]}" >"$target/pip.log" 2>&1; then
    echo "${wanted[*]}" >"$target/.installed"
else
    echo "oracles: SKIPPED, ${wanted[*]} could not be installed (see $target/pip.log)." >&2
fi
