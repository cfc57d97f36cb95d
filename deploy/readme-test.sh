#!/usr/bin/env bash
# Runs every `sh` block of README.md, in order, in one shell, as a newcomer would, in an empty folder
# with an empty HOME. Any command that fails fails the test.
#
#   deploy/readme-test.sh FOLDER-WITH-THE-PROGRAMS
set -euo pipefail

programs=$(cd "${1:-.build/debug}" && pwd)
readme=$(cd "$(dirname "$0")/.." && pwd)/README.md
place=$(mktemp -d "${TMPDIR:-/tmp}/rehearse-readme.XXXXXX")
chmod 711 "$place"
mkdir -p "$place/.build" "$place/home"
ln -s "$programs" "$place/.build/debug"

{
    echo 'set -euo pipefail'
    # The server that a block leaves running ends with this shell, however it ends.
    echo 'trap '\''kill $(jobs -p) 2>/dev/null || true; wait'\'' EXIT'
    awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$readme"
} >"$place/story.sh"
blocks=$(grep -c '^```sh$' "$readme")

cd "$place"
status=0
env -i HOME="$place/home" PATH="$PATH" TMPDIR="${TMPDIR:-/tmp}" CI=1 NO_COLOR=1 \
    bash -x story.sh >story.log 2>&1 </dev/null || status=$?
# `wait` after `kill %1` answers with the signal; the blocks before it have all been run by then.
if [ "$status" -ne 0 ]; then
    tail -n 25 story.log >&2
    echo "README FAILED with exit code $status; everything is left in $place" >&2
    exit 1
fi
cd /
rm -rf "$place"
echo "✓ README: $blocks blocks run as written."
