#!/usr/bin/env bash
# Measures the figures of docs/TESTING.md with the real programs, each against a baseline that is
# measured in the same run: `true` and `sqlite3` for start-up, COPY and a bulk import for sync.
#
#   deploy/bench.sh FOLDER-WITH-THE-PROGRAMS
#   SEATS=100 QUESTIONS=100 RUNS=30   candidates × assignments = rows; runs of what is repeated
#   BENCH_OPTIONS="--many-rows 0"     for rehearse-bench, which measures through the libraries at the end
#
# It needs sqlite3, psql and curl, listens on the loopback interface only, takes some minutes
# and leaves nothing behind. Its data is the same in every run: no figure depends on a seed.
set -euo pipefail

programs=$(cd "${1:-.build/release}" && pwd)
seats=${SEATS:-100}
questions=${QUESTIONS:-100}
runs=${RUNS:-30}
pushed=10 # Assignments to every seat that make the measured push: 10 × 100 = 1,000 changes.
stage=$(mktemp -d "${TMPDIR:-/tmp}/rehearse-bench.XXXXXX")
chmod 711 "$stage" # The database runs as another user when this is run by root, and passes through.
server_pid=""
export NO_COLOR=1 CI=1 LC_ALL=C.UTF-8
unset REHEARSE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME DATABASE_URL

finish() {
    local status=$?
    if [ -n "$server_pid" ]; then
        kill -TERM "$server_pid" 2>/dev/null || true
        wait "$server_pid" 2>/dev/null || true
    fi
    if [ "$status" -eq 0 ]; then rm -rf "$stage"; else echo "bench: left in $stage" >&2; fi
}
trap finish EXIT
fail() {
    echo "bench: $*" >&2
    exit 1
}
for tool in sqlite3 psql curl; do
    command -v "$tool" >/dev/null || fail "needs $tool (apt-get install sqlite3 postgresql-client curl)"
done

# --- Measuring -----------------------------------------------------------------------------------

# median: of the numbers on standard input.
median() { sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
# p95: of the numbers on standard input.
p95() { sort -n | awk '{ v[NR] = $1 } END { i = int(NR * 0.95 + 0.999); print v[i] }'; }
# once COMMAND...: milliseconds of one run.
once() {
    local start=${EPOCHREALTIME/./}
    "$@" >/dev/null
    awk -v t=$((${EPOCHREALTIME/./} - start)) 'BEGIN { printf "%.1f\n", t / 1000 }'
}
# repeat COMMAND...: milliseconds of each of $runs runs, after two that warm the caches.
repeat() {
    "$@" >/dev/null && "$@" >/dev/null
    local i
    for ((i = 0; i < runs; i++)); do once "$@"; done
}
# line WHAT MILLISECONDS [BASELINE-NAME BASELINE-MILLISECONDS] [AIM]
line() {
    awk -v what="$1" -v value="$2" -v name="${3:-}" -v base="${4:-}" -v aim="${5:-}" 'BEGIN {
        ratio = (base + 0 > 0) ? sprintf("%.1f ×", value / base) : ""
        beside = (name != "") ? sprintf("%s %.1f ms", name, base) : ""
        printf "%-46s %9.1f ms  %-8s %-38s %s\n", what, value, ratio, beside, aim }'
}
say() { printf '\n── %s\n' "$*"; }
as() { # as WHO ARG...: the client in WHO's home.
    local who=$1
    shift
    REHEARSE_HOME="$stage/homes/$who" "$programs/rehearse" "$@" </dev/null
}
database() { echo "$stage/homes/$1/data/$1@acme@127.0.0.1:$port/rehearse.sqlite"; }
sql() { # sql ARG...: psql as the private cluster's superuser.
    PGOPTIONS="-c client_min_messages=warning" \
    psql -X -q -h "$stage/server/postgres/socket" -p 5432 -U postgres -d rehearse "$@"
}
# timed SQL...: milliseconds of the last statement, as psql measures it on an open connection.
timed() {
    { echo '\timing on' && printf '%s\n' "$@"; } | sql | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | tail -n 1
}
# served OPERATION FIRST-LINE: milliseconds that the server spent on an operation, summed, and how
# many requests that was, from its log.
served() {
    tail -n +"$2" "$stage/server.log" | grep "\"operation\":\"$1\"" |
        sed -n 's/.*"ms":"\([0-9]*\)".*/\1/p' | awk '{ sum += $1 } END { print sum + 0, NR }'
}
log_end() { echo $(($(wc -l <"$stage/server.log") + 1)); }

# --- A world -------------------------------------------------------------------------------------

say "Preparing: a coach with $seats candidates and $questions questions, a few minutes; load $(cut -d" " -f1 /proc/loadavg) on $(nproc) cores"
"$programs/rehearse-server" serve --data-dir "$stage/server" --port 0 --port-file "$stage/port" \
    >"$stage/server.out" 2>"$stage/server.log" &
server_pid=$!
for ((i = 0; i < 600; i++)); do
    [ -s "$stage/port" ] && break
    kill -0 "$server_pid" 2>/dev/null || fail "the server did not start: $(tail -n 2 "$stage/server.log")"
    sleep 0.1
done
port=$(cat "$stage/port")
url="http://127.0.0.1:$port"
echo "a long bench password" >"$stage/password"
code=$("$programs/rehearse-server" admin org create --data-dir "$stage/server" --slug acme \
    --name Acme --admin ada | sed -n 's/.*--code \([^ ]*\).*/\1/p')
join() { # join HANDLE CODE
    as "$1" auth login "$url" --code "$2" --password-file "$stage/password" --no-sync --quiet >/dev/null
}
join ada "$code"
as ada admin cohort create autumn --title Autumn >/dev/null
{
    echo "handle,name,role,cohort"
    echo "jonas,Jonas,coach,autumn"
    for ((i = 1; i <= seats; i++)); do echo "c$i,Candidate $i,candidate,autumn"; done
} >"$stage/people.csv"
as ada admin member import "$stage/people.csv" --json=handle,code | tr '{' '\n' |
    sed -n 's/.*"code":"\([^"]*\)".*"handle":"\([^"]*\)".*/\2 \1/p' >"$stage/codes"
while read -r handle code; do join "$handle" "$code"; done <"$stage/codes"

mkdir -p "$stage/bank/questions" "$stage/bank/rubrics"
source_lines='source: {id: bench, ref: made up, author: the bench, collected: "2026-11-01"}'
cat >"$stage/bank/bank.md" <<BANK
---
kind: bank
slug: bench
title: "Bench"
version: 1
licence: CC0-1.0
language: en
description: "For measuring."
$source_lines
---
Made up for measuring.
BANK
{
    printf -- '---\nkind: rubric\nslug: core\ntitle: "Core"\nversion: 1\nlicence: CC0-1.0\n%s\ncriteria:\n' "$source_lines"
    for criterion in reliability fairness; do
        printf '  - slug: %s\n    title: "%s"\n    dimension: %s\n    question: "How?"\n    levels:\n' \
            "$criterion" "$criterion" "$criterion"
        level=0
        for label in Absent Mentioned Concrete Measured Owned; do
            printf '      - {level: %d, label: %s, anchor: "What %s looks like here."}\n' "$level" "$label" "$label"
            level=$((level + 1))
        done
    done
    printf -- '---\nRead it once.\n'
} >"$stage/bank/rubrics/core.md"
for ((i = 1; i <= questions; i++)); do
    cat >"$stage/bank/questions/case-$i.md" <<QUESTION
---
kind: question
slug: case-$i
title: "Case number $i"
version: 1
type: coding
dimensions: [reliability]
stage: deploy
risk: medium
audience: expert
seniority: junior
minutes: 15
rubric: core
licence: CC0-1.0
$source_lines
---
A model returns nothing for customer $i, and the batch that made it is gone. What now?

## Context

There are $((900 + i)) calls a second, and a table of last week's scores.

## Model answer

Fall back to the table for at most ten minutes, count how often, and page the owner above one per cent. Case $i is
closed when somebody has written down who was served an old score and what it cost them.
QUESTION
done
as jonas sync --quiet
as jonas question import "$stage/bank" >/dev/null
assign() { as jonas assign "case-$1" --to autumn --due +30d >/dev/null; }
for ((i = 1; i <= questions - pushed; i++)); do assign "$i"; done
as jonas sync --quiet

# --- Push, pull and their baselines --------------------------------------------------------------

for ((i = questions - pushed + 1; i <= questions; i++)); do assign "$i"; done
ops=$(sqlite3 "$(database jonas)" 'SELECT count(*) FROM outbox')
first=$(log_end)
push_all=$(once as jonas sync --quiet)
read -r push_served push_requests < <(served push "$first")
[ "$(sqlite3 "$(database jonas)" 'SELECT count(*) FROM outbox')" -eq 0 ] || fail "the push was not taken"

# Further devices of the coach: the same account in other homes.
first=$(log_end)
for ((i = 1; i <= 3; i++)); do
    as "device$i" auth login "$url" --as jonas@acme --password-file "$stage/password" --no-sync --quiet >/dev/null
    once as "device$i" sync --quiet
done >"$stage/pulls"
pull_all=$(median <"$stage/pulls")
read -r pull_served pull_requests < <(served pull "$first")
pull_served=$((pull_served / 3)) pull_requests=$((pull_requests / 3))
pulled="$stage/homes/device1/data/jonas@acme@127.0.0.1:$port/rehearse.sqlite"
rows=$(sqlite3 "$pulled" 'SELECT count(*) FROM row')
bytes=$(sqlite3 "$pulled" 'SELECT avg(length(CAST(body AS BLOB))) FROM row')
[ "$rows" -ge $((seats * questions)) ] || fail "only $rows rows arrived"

rowfile() { echo "$stage/$1.rows"; }
export_rows() { # export_rows NAME LIMIT: rows as COPY and as the import want them.
    sql -c "\\copy (SELECT * FROM assignment ORDER BY id LIMIT $2) TO '$stage/$1.copy'"
    sqlite3 -ascii "$pulled" "SELECT * FROM row ORDER BY key LIMIT $2" >"$(rowfile "$1")"
}
import_rows() { # import_rows NAME: into a new file with the client's settings, table and indexes.
    rm -f "$stage/import.sqlite"*
    { echo 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;' &&
        sqlite3 "$pulled" "SELECT sql || ';' FROM sqlite_schema WHERE tbl_name = 'row' AND sql NOT NULL ORDER BY type DESC" &&
        echo 'BEGIN;' && echo '.mode ascii' && echo ".import '$(rowfile "$1")' row" && echo 'COMMIT;'; } >"$stage/import.sql"
    sqlite3 -bail "$stage/import.sqlite" <"$stage/import.sql" >/dev/null
}
export_rows few "$ops"
export_rows all 1000000
copy_in() { # copy_in NAME: into a new table with the constraints and indexes of the real one.
    timed 'DROP TABLE IF EXISTS copied; CREATE TABLE copied (LIKE assignment INCLUDING ALL);' \
        "\\copy copied FROM '$stage/$1.copy'"
}
thrice() { for ((i = 0; i < 3; i++)); do "$@"; done | median; }
copy_few=$(thrice copy_in few)
copy_all=$(thrice copy_in all)
copy_out=$(thrice timed "\\copy copied TO '$stage/out.copy'")
import_few=$(thrice once import_rows few)
import_all=$(thrice once import_rows all)

add() { awk 'BEGIN { for (i = 1; i < ARGC; i++) sum += ARGV[i]; print sum }' "$@"; }

# --- No-op sync ----------------------------------------------------------------------------------

as c1 sync --quiet
candidate=$(database c1)
coach=$(database jonas)
noop_candidate=$(repeat as c1 sync --quiet | median)
noop_coach=$(repeat as jonas sync --quiet | median)
answers() { # answers WHO DATABASE: milliseconds of the server for each of 50 pulls on one connection.
    local credentials="$stage/homes/$1/state/credentials.json" token
    token=$(sqlite3 :memory: "SELECT json_extract(readfile('$credentials'), '\$.accounts[0].token')")
    sqlite3 "$2" "SELECT json_object('device', (SELECT device_id FROM device), 'cursors',
        json_group_array(json_object('scope', scope_id, 'epoch', grant_epoch, 'ver', ver, 'head', head)))
        FROM scope" >"$stage/request.json"
    curl -sS -o "$stage/answer" -w '%{time_pretransfer} %{time_starttransfer} %{http_code} %{size_download}\n' \
        -H "Authorization: Bearer $token" -H 'Rehearse-Protocol: 1' -H 'Content-Type: application/json' \
        -d "@$stage/request.json" "$url/v1/sync/pull#[1-50]" |
        awk '$3 != 200 { exit 1 } NR > 5 { print ($2 - $1) * 1000 }'
}
server_candidate=$(answers c1 "$candidate" | median)
answer_bytes=$(wc -c <"$stage/answer")
server_coach=$(answers jonas "$coach" | median)
coach_scopes=$(sqlite3 "$coach" 'SELECT count(*) FROM scope')
candidate_scopes=$(sqlite3 "$candidate" 'SELECT count(*) FROM scope')

# --- Start-up ------------------------------------------------------------------------------------

# A candidate without an account who has practised a great deal: every starter question answered and
# submitted by the program, then those rows repeated under new ids until there are 10,000.
echo "I would first ask what a wrong answer costs, and whom. Then I would look at the counts." >"$stage/answer.md"
for slug in $(as solo question list --json=slug | tr ',{' '\n\n' | sed -n 's/.*"slug":"\([^"]*\)".*/\1/p'); do
    as solo practice "$slug" -F "$stage/answer.md" --quiet
    as solo submit "$(as solo attempt list --json=shortID,state | tr '{' '\n' | grep '"draft"' |
        sed -n 's/.*"shortID":"\([^"]*\)".*/\1/p' | head -n 1)" --quiet
done
solo="$stage/homes/solo/data/local/rehearse.sqlite"
sqlite3 -bail "$solo" <<'SQL'
CREATE TEMP TABLE turn AS
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000 / (SELECT count(*) FROM row))
  SELECT i, printf('%08x', i) AS head FROM n;
CREATE TEMP TABLE copy AS
  SELECT row.*, head, (SELECT max(key) FROM row) + row_number() OVER () AS new_key FROM row, turn;
CREATE INDEX temp.copy_by_key ON copy (key);
BEGIN;
INSERT INTO row (key, table_name, id, scope_id, ver, term, is_dirty, body, base)
  SELECT new_key, table_name, head || substr(id, 9), scope_id, ver, term, is_dirty,
    json_set(body, '$.id', head || substr(id, 9)), base FROM copy;
INSERT INTO row_link (target_id, table_name, field, row_key)
  SELECT head || substr(target_id, 9), row_link.table_name, field, new_key
  FROM row_link JOIN copy ON copy.key = row_link.row_key;
COMMIT;
SQL
solo_rows=$(sqlite3 "$solo" 'SELECT count(*) FROM row')
start_true=$(repeat /bin/true | median)
start_sqlite=$(repeat sqlite3 "$solo" 'SELECT count(*) FROM row WHERE table_name = '"'attempt'" | median)
start_version=$(repeat as solo version | median)
repeat as solo today --no-input >"$stage/today"
today_coach=$(repeat as jonas today --no-input | median)

# --- The table -----------------------------------------------------------------------------------

say "Start-up: $solo_rows rows of attempts and submissions; medians of $runs runs"
line "rehearse today" "$(median <"$stage/today")" "sqlite3, one count" "$start_sqlite" "aim ≤ 30 ms"
line "rehearse today, 95th percentile" "$(p95 <"$stage/today")" "true" "$start_true"
line "rehearse version" "$start_version" "true" "$start_true"
line "rehearse today, a coach with $rows rows" "$today_coach" "sqlite3, one count" "$start_sqlite"

say "Sync: rows of $(printf '%.0f' "$bytes") bytes in $coach_scopes scopes; push: one run, the rest: median of three; fsync on"
line "push of $ops changes, rehearse sync" "$push_all" "COPY in + import" "$(add "$copy_few" "$import_few")"
line "  of it the server, $push_requests requests" "$push_served" "COPY in" "$copy_few"
line "first pull of $rows rows, rehearse sync" "$pull_all" "COPY out + import" "$(add "$copy_out" "$import_all")" "aim ≤ 3 ×"
line "  of it the server, $pull_requests requests" "$pull_served" "COPY out" "$copy_out"
line "both" "$(add "$push_all" "$pull_all")" "COPY in, out + import" "$(add "$copy_few" "$copy_all" "$import_all")" "aim ≤ 3 ×"
line "  COPY in of all rows" "$copy_all"
line "  SQLite import of all rows" "$import_all"

say "Nothing to send, nothing new: one request, an answer of $answer_bytes bytes"
line "server and loopback, $candidate_scopes scopes" "$server_candidate" "" "" "aim ≤ 2 ms"
line "server and loopback, $coach_scopes scopes" "$server_coach"
line "rehearse sync, $candidate_scopes scopes" "$noop_candidate" "rehearse version" "$start_version"
line "rehearse sync, $coach_scopes scopes" "$noop_coach" "rehearse version" "$start_version"

# --- Through the libraries -----------------------------------------------------------------------

# The same questions without the programs' start-up, with larger sizes, crowds and percentiles.
kill -TERM "$server_pid"
wait "$server_pid" || fail "the server did not stop cleanly"
server_pid=""
say "Through the libraries, against a server of its own: rehearse-bench --help says what can be chosen"
"$programs/rehearse-bench" ${BENCH_OPTIONS:-}
