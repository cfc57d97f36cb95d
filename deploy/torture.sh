#!/usr/bin/env bash
# The long form of the fault tests: the real programs, a real PostgreSQL, real kills. Every load
# stops by itself. What it prints goes into docs/TESTING.md.
#
#   TORTURE=20 SEED=1 deploy/torture.sh [FOLDER-WITH-THE-PROGRAMS]
#
# TORTURE   how many times the rounds of the quick form (default 20)
# SEED      what the random choices begin with; a run says which one it had
# ONLY      one of the names below, instead of all
set -euo pipefail
cd "$(dirname "$0")/.."
export TORTURE=${TORTURE:-20} SEED=${SEED:-1}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed=0

# run NAME FILTER LIMIT: one suite of the test bundle that was built, with a time limit.
run() {
    local name=$1 filter=$2 limit=$3 began=$SECONDS
    [[ -z ${ONLY:-} || $ONLY == "$name" ]] || return 0
    if timeout -k 30 "$limit" swift test --skip-build --filter "$filter" >"$log" 2>&1; then
        grep -E '^(T[0-9]+:|terminatedSession|killed|seed )' "$log" || true
        echo "── $name: held, TORTURE=$TORTURE SEED=$SEED, $((SECONDS - began)) s"
    else
        failed=1
        grep -E '✘|error:|^(T[0-9]+:|seed )' "$log" || tail -40 "$log"
        echo "── $name: FAILED, TORTURE=$TORTURE SEED=$SEED, $((SECONDS - began)) s"
    fi
}

# The server and its database.
run feed '^RehearseServerTests\.ChangeFeedTests' 3600
run deadlock '^RehearseServerTests\.DeadlockTests' 3600
run failpoints '^EndToEndTests\.FailpointTests' 14400
run replies '^EndToEndTests\.LostReplyTests' 7200
run database '^EndToEndTests\.DatabaseFaultTests' 7200
run kills '^EndToEndTests\.ServerKillTests' 7200
run restore '^EndToEndTests\.RestoredServerTests' 3600

# The device: its process killed at every write, its disk full or failing.
run client-kills '^EndToEndTests\.ClientKillTests' 7200
run client-disk '^EndToEndTests\.DiskFullTests' 3600

exit $failed
