#!/usr/bin/env bash
# Plays the main job end to end with the real programs: an admin, a coach, a lead and two candidates,
# each with a home of their own, one of them with two devices. Every step says what it expects and the
# script ends with 1 at the first thing that is not so.
#
#   deploy/demo.sh FOLDER-WITH-THE-PROGRAMS
#   KEEP=1 leaves the server running and says how to go on by hand.
set -euo pipefail

programs=$(cd "${1:-.build/debug}" && pwd)
stage=$(mktemp -d "${TMPDIR:-/tmp}/rehearse-demo.XXXXXX")
chmod 711 "$stage" # The database runs as another user when this is run by root, and passes through.
server_pid=""
started=$SECONDS
steps=0
out=""
export NO_COLOR=1 CI=1
unset REHEARSE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME DATABASE_URL ACCESSIBLE

say() { printf '\n%s\n' "── $* "; }
fail() {
    printf '\nDEMO FAILED: %s\n' "$*" >&2
    printf 'Everything is left in %s\n' "$stage" >&2
    exit 1
}

# as WHO ARG...: runs `rehearse` in WHO's home; keeps the output in $out and the exit code in $code.
as() {
    local who=$1
    shift
    printf '%s$ rehearse %s\n' "$who" "$*"
    code=0
    out=$(REHEARSE_HOME="$stage/homes/$who" "$programs/rehearse" "$@" 2>&1 </dev/null) || code=$?
    [ -n "$out" ] && printf '%s\n' "$out" | sed 's/^/    /'
    return 0
}
# ok WHO ARG...: as above, and it must succeed.
ok() {
    as "$@"
    [ "$code" -eq 0 ] || fail "exit code $code instead of 0"
    steps=$((steps + 1))
}
# refuses CODE WHO ARG...: as above, and it must end with this exit code.
refuses() {
    local expected=$1
    shift
    as "$@"
    [ "$code" -eq "$expected" ] || fail "exit code $code instead of $expected"
    steps=$((steps + 1))
}
# ask WHO ARG...: a quiet `ok`, for values that the script needs.
ask() {
    local who=$1
    shift
    out=$(REHEARSE_HOME="$stage/homes/$who" "$programs/rehearse" "$@" 2>&1 </dev/null) ||
        fail "rehearse $* (as $who): $out"
}
# shows TEXT...: the last output must contain each text.
shows() {
    local text
    for text in "$@"; do
        case "$out" in
        *"$text"*) ;;
        *) fail "the output does not show: $text" ;;
        esac
    done
}
# field NAME: the first value of a JSON member in the last output.
field() { printf '%s' "$out" | sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1; }

start_server() { # start_server [PORT]
    rm -f "$stage/port"
    "$programs/rehearse-server" serve --data-dir "$stage/server" --port "${1:-0}" \
        --port-file "$stage/port" >"$stage/server.out" 2>>"$stage/server.log" &
    server_pid=$!
    local waited=0
    until [ -s "$stage/port" ]; do
        kill -0 "$server_pid" 2>/dev/null || {
            tail -n 5 "$stage/server.out" "$stage/server.log" >&2
            fail "the server did not start"
        }
        waited=$((waited + 1))
        [ "$waited" -le 600 ] || fail "the server was not ready within a minute"
        sleep 0.1
    done
    port=$(cat "$stage/port")
    url="http://127.0.0.1:$port"
}
stop_server() {
    [ -n "$server_pid" ] || return 0
    kill -TERM "$server_pid" 2>/dev/null || true
    wait "$server_pid" || fail "the server did not stop cleanly"
    server_pid=""
}
finish() {
    local status=$?
    if [ -n "$server_pid" ] && { [ "$status" -ne 0 ] || [ -z "${KEEP:-}" ]; }; then
        kill -TERM "$server_pid" 2>/dev/null || true
        wait "$server_pid" 2>/dev/null || true
    fi
    if [ "$status" -eq 0 ] && [ -z "${KEEP:-}" ]; then rm -rf "$stage"; fi
}
trap finish EXIT

say "A server with a database of its own"
start_server
echo "    Rehearse server at $url"
printf '%s\n' 'a long demo password' >"$stage/password"
made=$("$programs/rehearse-server" admin org create --data-dir "$stage/server" \
    --slug acme --name "Acme Academy" --admin ada) || fail "the org was not made"
printf '%s\n' "$made" | sed 's/^/    /'
code_of_admin=$(printf '%s\n' "$made" | sed -n 's/.*--code \([^ ]*\).*/\1/p')
[ -n "$code_of_admin" ] || fail "no invitation code was printed"

say "Ada, the admin, makes a cohort and invites people from a CSV file"
ok ada auth login "$url" --code "$code_of_admin" --password-file "$stage/password"
ok ada admin cohort create autumn-b --title "Autumn B"
cat >"$stage/people.csv" <<'CSV'
handle,name,role,cohort
jonas,Jonas Coach,coach,autumn-b
lena,Lena Lead,lead,autumn-b
mara,Mara Candidate,candidate,autumn-b
ben,Ben Candidate,candidate,autumn-b
CSV
ask ada admin member import "$stage/people.csv" --json=handle,code
invitations=$out
for who in jonas lena mara ben; do
    invitation=$(printf '%s' "$invitations" | tr '{' '\n' | grep "\"handle\":\"$who\"" |
        sed -n 's/.*"code":"\([^"]*\)".*/\1/p')
    [ -n "$invitation" ] || fail "no invitation for $who"
    ok "$who" auth login "$url" --code "$invitation" --password-file "$stage/password"
done
refuses 4 stranger auth login "$url" --as mara@acme --password-file /etc/hostname
refuses 77 mara admin cohort create mine

say "Jonas, the coach, assigns a question to the cohort"
ok jonas sync
question=$(cd "$programs" && REHEARSE_HOME="$stage/homes/jonas" ./rehearse question list --json=slug |
    tr ',{' '\n\n' | sed -n 's/.*"slug":"\(null[^"]*\)".*/\1/p' | head -n 1)
[ -n "$question" ] || fail "the starter bank has no question about null predictions"
ok jonas assign "$question" --to autumn-b --due +3d
ok jonas sync

say "Mara finds it on two devices"
ok mara sync
ok mara today
shows "$question"
ok mara-laptop-2 auth login "$url" --as mara@acme --password-file "$stage/password"
first='First I would define what a wrong fallback costs.'
printf '%s\nThen I would pick one and measure it.\n' "$first" >"$stage/draft"
ok mara practice "$question" -F "$stage/draft"
ask mara attempt list --json=shortID
attempt=$(field shortID)
ok mara sync
ok mara-laptop-2 sync

say "The server stops, and Mara writes on both devices all the same"
stop_server
printf 'Before all else: who is hurt. %s\nThen I would pick one and measure it.\n' "$first" >"$stage/train"
printf '%s\nThen I would pick one and measure it.\nAfter that, an alert above 1 %% nulls.\n' "$first" >"$stage/home"
ok mara write "$attempt" -F "$stage/train"
ok mara-laptop-2 write "$attempt" -F "$stage/home"
refuses 69 mara sync
shows "Nothing is lost"
ok mara status

say "The server is back: edits in different places become one text"
start_server "$port"
ok mara sync
ok mara-laptop-2 sync
ok mara sync
for device in mara mara-laptop-2; do
    ok "$device" attempt show "$attempt"
    shows "Before all else" "an alert above"
done
ask mara conflict list --json=shortID
[ -z "$(field shortID)" ] || fail "edits in different places are a conflict"

say "Edits in the same place: both texts are kept, and Mara decides"
merged=$(printf 'Before all else: who is hurt. %s\nThen I would pick one and measure it.\nAfter that,' "$first")
printf '%s the last good score, for at most 10 minutes. (On the train)\n' "$merged" >"$stage/train"
printf '%s a rule-based score, and an alert above 1 %% nulls. (At home)\n' "$merged" >"$stage/home"
ok mara write "$attempt" -F "$stage/train"
ok mara-laptop-2 write "$attempt" -F "$stage/home"
ok mara sync
ok mara-laptop-2 sync
ok mara-laptop-2 conflict list
ask mara-laptop-2 conflict list --json=shortID
conflict=$(field shortID)
[ -n "$conflict" ] || fail "there is no conflict to see"
ok mara-laptop-2 conflict show "$conflict"
shows "On the train" "At home"
ok mara-laptop-2 conflict resolve "$conflict" --keep both
ok mara-laptop-2 sync
ok mara sync
ok mara attempt show "$attempt"
shows "On the train" "At home"

say "Mara submits, Ben submits from the editor"
ok mara submit "$attempt"
ok mara sync
ok ben sync
printf '#!/bin/sh\nprintf "I would alert on every null and page the owner.\\n" >> "$1"\n' >"$stage/editor"
chmod +x "$stage/editor"
export REHEARSE_EDITOR="$stage/editor"
ok ben practice "$question" --editor
unset REHEARSE_EDITOR
ask ben attempt list --json=shortID
ok ben submit "$(field shortID)"
ok ben sync

say "Jonas reviews against the rubric and publishes"
ok jonas sync
ok jonas queue
shows "mara" "ben"
ask jonas queue --json=shortID,handle
submission=$(printf '%s' "$out" | tr '{' '\n' | grep '"handle":"mara"' |
    sed -n 's/.*"shortID":"\([^"]*\)".*/\1/p')
[ -n "$submission" ] || fail "Mara's submission is not in the queue"
ok jonas review show "$submission"
shows "On the train" "At home"
ok jonas review score "$submission" reliability=3 robustness=2 fairness=not-observed \
    transparency=3 alignment=not-observed \
    --summary "Good numbers. Say who is paged and what users see meanwhile."
ok jonas review publish "$submission" --yes
ok jonas sync

say "Mara reads the feedback; Ben has none yet"
ok mara sync
ok mara feedback list
ok mara feedback show "$attempt"
shows "Say who is paged"
ok ben sync
as ben feedback list
case "$out" in *"Say who is paged"*) fail "Ben sees Mara's feedback" ;; esac

say "Lena, the lead, sees figures and no texts"
# The server computes figures beside the pushes, a moment later.
tries=0
until ask lena sync && ask lena progress --cohort autumn-b --json=handle,reviewed &&
    [[ "$out" == *'"handle":"mara","reviewed":1'* ]]; do
    tries=$((tries + 1))
    [ "$tries" -le 20 ] || fail "the figures of the cohort do not come"
    sleep 0.25
done
ok lena sync
ok lena progress --cohort autumn-b
shows "mara" "ben"
ok lena progress --cohort autumn-b --plain
ask lena progress --cohort autumn-b --json=handle,submitted,reviewed
shows '"handle":"mara","reviewed":1,"submitted":1' '"handle":"ben","reviewed":0,"submitted":1'
refuses 66 lena review show "$submission"

seconds=$((SECONDS - started))
printf '\n✓ %s steps, all as expected, in %s seconds.\n' "$steps" "$seconds"
if [ -n "${KEEP:-}" ]; then
    trap - EXIT
    cat <<NEXT

The server goes on at $url. Go on by hand, for instance:
  export REHEARSE_HOME=$stage/homes/mara PATH=$programs:\$PATH
  rehearse today
  rehearse practice
  rehearse sync
Other homes: $(ls "$stage/homes" | tr '\n' ' ')(password: $(cat "$stage/password"))
Stop the server:  kill $server_pid      Remove everything:  rm -rf $stage
NEXT
fi
